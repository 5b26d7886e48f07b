//! The pages of the activities for the list in `pages.rs`, found by following links as people do.

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

/// Pages of everybody who takes part, and of those who keep activities.
pub async fn pages(world: &World) -> Vec<Looked> {
    let mut keeper = world.client(people::OFFICE_OFFICER).await;
    let under_way = first(&mut keeper, "/activities?state=under_way", "/activities/").await;
    let held = first(&mut keeper, "/activities?state=held", "/activities/").await;
    let ahead = first(&mut keeper, "/activities?state=announced", "/activities/").await;
    let part = first(&mut keeper, &format!("{under_way}/people"), &format!("{under_way}/people/")).await;
    let kind = first(&mut keeper, "/activities/kinds", "/activities/kinds/").await;
    let programme = first(&mut keeper, "/activities/programmes", "/activities/programmes/").await;
    let mut list: Vec<Looked> = Vec::new();
    let mut add = |name: &'static str, login: &str, path: String| list.push((name, login.to_owned(), path));
    let office = people::OFFICE_OFFICER;
    add("activities", people::MEMBER, "/activities".to_owned());
    add("activities-mine", people::MEMBER, "/activities/mine".to_owned());
    add("activities-month", people::MEMBER, "/activities/month?m=2026-05".to_owned());
    add("activities-week", people::MEMBER, "/activities/week?d=2026-05-20".to_owned());
    add("activities-figures", people::MEMBER, "/activities/figures?year=2025".to_owned());
    add("activity", people::MEMBER, under_way.clone());
    add("activity-here", people::MEMBER, format!("{under_way}/here"));
    add("activity-leave", people::MEMBER, format!("{ahead}/own/ask_leave"));
    add("activity-office", office, held.clone());
    add("activity-record", office, format!("{held}/steps/record"));
    add("activity-door", office, format!("{under_way}/door"));
    add("activity-people", office, format!("{under_way}/people"));
    add("activity-sheet", office, format!("{under_way}/sheet"));
    add("activity-part", office, part);
    add("activity-invite", office, format!("{under_way}/invite"));
    add("activity-new", office, "/activities/new".to_owned());
    add("activity-kinds", office, "/activities/kinds".to_owned());
    add("activity-kind", office, kind);
    add("activity-programmes", office, "/activities/programmes".to_owned());
    add("activity-programme", office, programme);
    list
}
