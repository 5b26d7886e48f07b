//! The pages of the work reports for the list in `pages.rs`, found by following links as people do.

use crate::pages::Looked;
use crate::superior_pages::first;
use yizheng::demo::people;
use yizheng::demo::testing::World;

/// Pages of the office: the reports of the demo year, one of them with its figures, and one figure with its list.
pub async fn pages(world: &World) -> Vec<Looked> {
    let mut office = world.client(people::OFFICE_OFFICER).await;
    let report = first(&mut office, "/reports", "/reports/").await;
    let mut list: Vec<Looked> = Vec::new();
    let mut add =
        |name: &'static str, path: String| list.push((name, people::OFFICE_OFFICER.to_owned(), path));
    add("reports", "/reports".to_owned());
    add("report", report.clone());
    add("report-figures", format!("{report}/figures"));
    add("report-figure", format!("{report}/figures/1"));
    list
}
