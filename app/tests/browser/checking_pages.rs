//! The pages of report checks for the list in `pages.rs`: a check is made first, since a new body has none.

use crate::pages::Looked;
use yizheng::demo::people;
use yizheng::demo::testing::World;

const REPORT: [(&str, &str); 3] = [
    ("title", "常委会工作报告（送审稿）"),
    (
        "text",
        "一、加强党的领导\n全年向州委报送请示报告25件，其中请示6件、报告13件、成果5件。多次开展学习，走访企业126家。\n二、加强制度建设\n全年修订制度7项。",
    ),
    ("period", "2025-01-01..2025-12-31"),
];

/// Pages of the office.
pub async fn pages(world: &World) -> Vec<Looked> {
    let login = people::OFFICE_OFFICER;
    let mut office = world.client(login).await;
    let made = office.post("/report-checks/new", &REPORT).await.location;
    assert!(made.starts_with("/report-checks/"), "{made}");
    let page = office.open(&made).await;
    let at = page.text.split("?at=").nth(1).and_then(|rest| rest.split('#').next()).unwrap_or_default();
    let mut list: Vec<Looked> = Vec::new();
    let mut add = |name: &'static str, path: String| list.push((name, login.to_owned(), path));
    add("report-checks", "/report-checks".to_owned());
    add("report-check-new", "/report-checks/new".to_owned());
    add("report-check", made.clone());
    add("report-check-differs", format!("{made}?verdict=differs&at={at}"));
    add("report-check-choose", format!("{made}/figures/{at}/choose"));
    add("report-check-source", format!("{made}/figures/{at}/source"));
    list
}
