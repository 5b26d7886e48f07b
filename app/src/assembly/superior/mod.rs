//! What goes up to the superior and what comes down (请示报告): documents upward with every sending of theirs, answers and instructions,
//! tasks with their dates, the catalogue of matters that must be requested or reported. Rule page: `docs/rules/superior.md`.

pub mod actions;
mod api;
mod counts;
pub mod exchange;
pub mod figures;
pub mod hats;
mod pages;
mod papers;
pub mod records;
mod search;
pub mod secrecy;
mod settings;
mod sound;
pub mod store;
#[cfg(test)]
mod tests;
pub mod workflow;

pub use counts::COUNTS;
pub use search::{LINKED, SEARCH, SEARCH_TASKS};

use crate::foundation::acting::Acting;
use crate::foundation::pages::NavLink;
use crate::foundation::room::{Place, Room};
use crate::foundation::words::RoomWords;

/// What the room tells the house.
pub const ROOM: Room = Room {
    name: "superior",
    words: RoomWords {
        room: "superior",
        zh: include_str!("words/zh-CN.ftl"),
        en: include_str!("words/en.ftl"),
    },
    tables: &[
        "upward",
        "upward_sending",
        "upward_answer",
        "upward_series",
        "superior_task",
        "superior_task_due",
        "superior_file",
        "superior_item",
    ],
    keys: settings::KEYS,
    pages: pages::routes,
    api: api::routes,
    statements: &[
        store::RECORDS,
        store::STATEMENTS,
        store::catalogue::STATEMENTS,
        store::lists::STATEMENTS,
        store::search::STATEMENTS,
        store::shelves::STATEMENTS,
        store::sound::STATEMENTS,
        store::tasks::STATEMENTS,
    ],
    found: Some(|app, tx, by, _| Box::pin(actions::catalogue::found(app, tx, by))),
    tick: Some(|app, body| Box::pin(async move { actions::ticking::tick(&app, body).await })),
    doctor: Some(|app, body| {
        Box::pin(async move { sound::contradictions(&mut app.db.read().await?, body).await })
    }),
    nav,
};

fn nav(by: &Acting) -> Vec<(Place, NavLink, bool)> {
    let mut links = Vec::new();
    if hats::reads(by) {
        links.push((Place::Work, NavLink::new("/upward", "superior-nav"), false));
    }
    if hats::reads(by) || hats::answers_for_any(by) {
        links.push((Place::Work, NavLink::new("/tasks", "superior-nav-tasks"), false));
    }
    links
}
