//! Finding: one question to everything a person may read, its hits with what was found in them, saved searches that tell of new
//! ones. What is found, the rooms register (`foundation::search`); here it is asked and shown.

mod actions;
mod api;
mod asked;
mod known;
mod pages;
mod store;
#[cfg(test)]
mod tests;
mod view;

use crate::foundation::room::Room;
use crate::foundation::words::RoomWords;

/// What the room tells the house.
pub const ROOM: Room = Room {
    name: "finding",
    words: RoomWords {
        room: "finding",
        zh: include_str!("words/zh-CN.ftl"),
        en: include_str!("words/en.ftl"),
    },
    keys: &[],
    pages: pages::routes,
    api: api::routes,
    tables: &["search_watch"],
    statements: &[store::STATEMENTS],
    found: None,
    tick: Some(|app, body| Box::pin(async move { actions::tick(&app, body).await })),
    doctor: None,
    nav: |_| Vec::new(),
};
