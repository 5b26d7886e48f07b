//! The rulebook (制度): every rule with its versions article by article, the projects that make, revise and repeal rules, what was in
//! force on a day, self-check lists, and which settings rest on which version. Rule page: `docs/rules/rulebook.md`.
//!
//! Front door: what the room `settings` offers and notes when a value cites a rule.

pub mod actions;
mod api;
mod counts;
mod figures;
pub mod hats;
mod pages;
mod papers;
pub mod records;
mod search;
mod settings;
mod store;
#[cfg(test)]
mod tests;
mod text;
pub mod workflow;

pub use actions::citing::{Cited, choices as citable, cite, cited, uncite};
pub use counts::COUNTS;
pub use records::Kind as VersionKind;
pub use search::{LINKED, SEARCH};
pub use store::lists::{Issued, issued};
pub use text::{anchor_of, versions};

use crate::foundation::acting::Acting;
use crate::foundation::pages::NavLink;
use crate::foundation::room::{Place, Room};
use crate::foundation::words::RoomWords;

/// What the room tells the house.
pub const ROOM: Room = Room {
    name: "rulebook",
    words: RoomWords {
        room: "rulebook",
        zh: include_str!("words/zh-CN.ftl"),
        en: include_str!("words/en.ftl"),
    },
    tables: &[
        "rule",
        "rule_text",
        "rule_article",
        "rule_version",
        "rule_revision",
        "rule_reason",
        "rule_comment",
        "rule_touch",
        "rule_citation",
        "rule_file",
        "rule_check",
        "rule_check_item",
    ],
    keys: settings::KEYS,
    pages: pages::routes,
    api: api::routes,
    statements: &[
        store::RECORDS,
        store::STATEMENTS,
        store::checks::STATEMENTS,
        store::citing::STATEMENTS,
        store::lists::STATEMENTS,
        store::revisions::STATEMENTS,
        store::search::STATEMENTS,
        store::sound::STATEMENTS,
    ],
    found: None,
    tick: Some(|app, body| Box::pin(async move { actions::ticking::tick(&app, body).await })),
    doctor: Some(|app, body| {
        Box::pin(async move { store::sound::contradictions(&mut app.db.read().await?, body).await })
    }),
    nav,
};

fn nav(by: &Acting) -> Vec<(Place, NavLink, bool)> {
    if hats::reads(by) {
        let link = NavLink::new("/rules", "rulebook-nav").also(&["/revisions", "/rule-checks"]);
        vec![(Place::Frame, link, false)]
    } else {
        Vec::new()
    }
}
