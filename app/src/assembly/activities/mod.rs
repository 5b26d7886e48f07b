//! Activities (活动): what kinds there are and how each counts, an activity from its draft to its closing, who took part and how, the
//! organisations that joined, what came of it, and the figures of a period. Rule page: `docs/rules/activities.md`.
//!
//! Front door: what is found, and of which activities a proposal came.

pub mod actions;
mod api;
mod counts;
pub mod exchange;
pub mod figures;
pub mod hats;
mod pages;
mod papers;
mod pictures;
pub mod records;
mod search;
mod settings;
mod sound;
pub mod store;
#[cfg(test)]
mod tests;
pub mod workflow;

pub use actions::linking::sources as come_of;
pub use counts::COUNTS;
pub use search::{LINKED, SEARCH};

use crate::foundation::acting::Acting;
use crate::foundation::pages::NavLink;
use crate::foundation::room::{Place, Room};
use crate::foundation::words::RoomWords;

/// What the room tells the house.
pub const ROOM: Room = Room {
    name: "activities",
    words: RoomWords {
        room: "activities",
        zh: include_str!("words/zh-CN.ftl"),
        en: include_str!("words/en.ftl"),
    },
    tables: &[
        "activity",
        "activity_kind",
        "activity_kind_of",
        "activity_org",
        "activity_programme",
        "activity_file",
        "activity_product",
        "activity_question",
        "attendance",
    ],
    keys: settings::KEYS,
    pages: pages::routes,
    api: api::routes,
    statements: &[
        store::RECORDS,
        store::STATEMENTS,
        store::lists::STATEMENTS,
        store::attending::STATEMENTS,
        store::search::STATEMENTS,
        store::sound::STATEMENTS,
    ],
    found: Some(|app, tx, by, _| Box::pin(actions::kinds::usual(&app.words, tx, by))),
    tick: Some(|app, body| Box::pin(async move { actions::ticking::tick(&app, body).await })),
    doctor: Some(|app, body| {
        Box::pin(async move { sound::contradictions(&mut app.db.read().await?, body).await })
    }),
    nav,
};

fn nav(by: &Acting) -> Vec<(Place, NavLink, bool)> {
    if hats::reader(by).is_ok() {
        vec![(Place::Work, NavLink::new("/activities", "activities-nav"), false)]
    } else {
        Vec::new()
    }
}
