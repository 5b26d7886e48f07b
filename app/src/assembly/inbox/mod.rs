//! The room `inbox`: what is asked of a person and told to him, his saved views of lists, and the outbox of mail for the
//! administrator. Notices are written by the rooms' verbs; here they are read.

mod actions;
mod api;
mod pages;
mod records;
mod store;
#[cfg(test)]
mod tests;

pub use pages::views;
pub use records::{View, ViewId};

use crate::foundation::acting::Role;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;
use crate::foundation::pages::NavLink;
use crate::foundation::room::{Place, Room};
use crate::foundation::words::RoomWords;

/// What is the matter with mail, as a word key (with `<key>-text`): no server is named, or mail has been failing.
pub async fn mail_trouble(app: &App, body: BodyId) -> Outcome<Option<&'static str>> {
    if app.config.smtp.is_empty() {
        return Ok(Some("inbox-mail-no-server"));
    }
    let counts = store::mail_counts(&mut app.db.read().await?, body).await?;
    Ok((counts.failing > 0).then_some("inbox-mail-failing"))
}

/// What the room tells the house.
pub const ROOM: Room = Room {
    name: "inbox",
    words: RoomWords { room: "inbox", zh: include_str!("words/zh-CN.ftl"), en: include_str!("words/en.ftl") },
    keys: &[],
    pages: pages::routes,
    api: api::routes,
    tables: &[],
    found: None,
    statements: &[store::STATEMENTS],
    tick: None,
    doctor: None,
    nav: |by| {
        let mut links = vec![(Place::Mine, NavLink::new("/inbox", "inbox-nav"), true)];
        if by.is(Role::SystemAdministrator) {
            links.push((Place::Frame, NavLink::new("/inbox/mail", "inbox-mail-nav"), false));
        }
        links
    },
};
