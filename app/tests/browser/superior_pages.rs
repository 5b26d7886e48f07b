//! The pages of what goes up and what comes down for the list in `pages.rs`, found by following links as people do.

use crate::pages::Looked;
use yizheng::demo::people;
use yizheng::demo::testing::{Client, World};

/// The first address on a page that begins so, and an id behind it.
pub async fn first(client: &mut Client, path: &str, begins: &str) -> String {
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

/// Pages of the office, of the one who signs, and of a unit.
pub async fn pages(world: &World) -> Vec<Looked> {
    let mut office = world.client(people::OFFICE_OFFICER).await;
    // The document with an instruction and a task; one that waits for its signature; a task of the unit; one that is late.
    let answered = first(&mut office, "/upward?q=%E9%80%82%E8%80%81%E5%8C%96&kind=request", "/upward/").await;
    let draft = first(&mut office, "/upward?state=draft", "/upward/").await;
    let signing = first(&mut office, "/upward?state=signing", "/upward/").await;
    let late = first(&mut office, "/tasks?show=late", "/tasks/").await;
    let mut unit = world.client(people::UNIT_LIAISON).await;
    let own = first(&mut unit, "/tasks", "/tasks/").await;
    let mut list: Vec<Looked> = Vec::new();
    let mut add = |name: &'static str, login: &str, path: String| list.push((name, login.to_owned(), path));
    let office = people::OFFICE_OFFICER;
    add("upward", office, "/upward".to_owned());
    add("upward-document", office, answered.clone());
    add("upward-new", office, "/upward/new".to_owned());
    add("upward-register", office, "/upward/register".to_owned());
    add("upward-ask-signing", office, format!("{draft}/steps/ask_signing"));
    add("upward-link", office, format!("{draft}/link?q=%E6%8F%90%E6%A1%88"));
    add("upward-again", office, format!("{answered}/steps/send_again"));
    add("upward-figures", office, "/upward/figures?year=2025".to_owned());
    add("upward-not-counted", office, "/upward/figures?year=2025&show=again".to_owned());
    add("upward-missing", office, "/upward/missing".to_owned());
    add("upward-catalogue", office, "/upward/catalogue".to_owned());
    add("upward-item", office, "/upward/catalogue/new".to_owned());
    add("tasks", office, "/tasks".to_owned());
    add("task-late", office, late);
    add("task-new", office, "/tasks/new".to_owned());
    add("upward-sign", people::CHAIR_MEMBER, format!("{signing}/steps/sign"));
    add("task", people::UNIT_LIAISON, own.clone());
    add("task-submit", people::UNIT_LIAISON, format!("{own}/steps/submit"));
    list
}
