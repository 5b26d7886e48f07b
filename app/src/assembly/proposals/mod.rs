//! Proposals (提案) from the first word to filing: writing, co-signing, submission, review, filing, merging, statistics.
//! Not here: who handles a filed proposal and answers it (`handling`).

pub mod actions;
mod api;
pub mod figures;
pub mod filters;
pub mod numbers;
mod pages;
pub mod records;
mod settings;
pub mod store;
pub mod titles;
pub mod workflow;

use crate::foundation::room::Room;
use crate::foundation::words::RoomWords;

/// What the room tells the house.
pub const ROOM: Room = Room {
    name: "proposals",
    words: RoomWords {
        room: "proposals",
        zh: include_str!("words/zh-CN.ftl"),
        en: include_str!("words/en.ftl"),
    },
    keys: settings::KEYS,
    pages: pages::routes,
    api: api::routes,
    statements: &[
        store::STATEMENTS,
        store::parts::STATEMENTS,
        store::desk::STATEMENTS,
        store::lists::STATEMENTS,
        store::lists::candidate::STATEMENTS,
    ],
    tick: Some(|app, body| Box::pin(async move { actions::timing::tick(&app, body).await })),
    nav: |_| Vec::new(),
};
