//! The pages of the rulebook for the list in `pages.rs`, found by following links as people do.

use crate::pages::Looked;
use yizheng::demo::people;
use yizheng::demo::testing::{Client, World};

/// The first address on a page that begins so, and an id behind it.
async fn first(client: &mut Client, path: &str, begins: &str) -> String {
    let page = client.open(path).await;
    for piece in page.text.split("href=\"").skip(1) {
        let address = piece.split('"').next().unwrap_or_default();
        let id: String = address
            .strip_prefix(begins)
            .unwrap_or_default()
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        if id.len() == 13 {
            return format!("{begins}{id}");
        }
    }
    panic!("no {begins} on {path}");
}

/// Pages of everybody who reads rules, and of those who keep them.
pub async fn pages(world: &World) -> Vec<Looked> {
    let mut office = world.client(people::OFFICE_OFFICER).await;
    // Rules on proposals; a revision that is being asked about; a self-check.
    let rule =
        first(&mut office, "/rules?q=%E6%8F%90%E6%A1%88%E5%B7%A5%E4%BD%9C%E6%9D%A1%E4%BE%8B", "/rules/")
            .await;
    let article = first(&mut office, &rule, &format!("{rule}/articles/")).await;
    let project = first(&mut office, "/rules/projects", "/revisions/").await;
    let check = first(&mut office, "/rules/checks", "/rule-checks/").await;
    let item = first(&mut office, &check, &format!("{check}/items/")).await;
    let mut list: Vec<Looked> = Vec::new();
    let mut add = |name: &'static str, login: &str, path: String| list.push((name, login.to_owned(), path));
    let office = people::OFFICE_OFFICER;
    add("rules", people::MEMBER, "/rules".to_owned());
    add("rules-on", people::MEMBER, "/rules?on=2024-05-01".to_owned());
    add("rule", people::MEMBER, rule.clone());
    add("rule-compare", people::MEMBER, format!("{rule}/compare"));
    add("rule-article", people::MEMBER, article);
    add("rule-figures", people::MEMBER, "/rules/figures?year=2025".to_owned());
    add("rule-office", office, rule.clone());
    add("rule-edit", office, format!("{rule}/edit"));
    add("rule-attach", office, format!("{rule}/attach"));
    add("rule-revise", office, format!("{rule}/revise"));
    add("rule-import", office, "/rules/import".to_owned());
    add("rule-new", office, "/rules/projects/new".to_owned());
    add("rule-projects", office, "/rules/projects".to_owned());
    add("rule-project", office, project.clone());
    add("rule-project-compare", office, format!("{project}/compare"));
    add("rule-checks", office, "/rules/checks".to_owned());
    add("rule-check", office, check.clone());
    add("rule-check-item", office, item);
    add("rule-check-new", office, "/rules/checks/new".to_owned());
    add("rule-comment", people::CHAIR_MEMBER, format!("{project}/steps/comment"));
    list
}
