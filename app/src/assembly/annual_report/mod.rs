//! Work reports in which every figure is a list (工作报告): outline, paragraphs, authors, comments, kept versions, bound figures, freezing,
//! the way to the plenary. Rule page: `docs/rules/annual_report.md`.

pub mod actions;
mod api;
pub mod counting;
pub mod freezing;
mod front;
pub mod hats;
mod pages;
mod papers;
mod printing;
pub mod records;
mod search;
pub mod store;
#[cfg(test)]
mod tests;
pub mod text;
pub mod versions;
pub mod workflow;

pub use front::{Head, NewPart, PrintedPart, begin_of, printed};
pub use search::{LINKED, SEARCH};

use crate::foundation::acting::Acting;
use crate::foundation::pages::NavLink;
use crate::foundation::room::{Place, Room};
use crate::foundation::words::RoomWords;

/// What the room tells the house.
pub const ROOM: Room = Room {
    name: "annual_report",
    words: RoomWords {
        room: "annual_report",
        zh: include_str!("words/zh-CN.ftl"),
        en: include_str!("words/en.ftl"),
    },
    tables: &[
        "report",
        "report_author",
        "report_part",
        "report_figure",
        "report_frozen",
        "report_comment",
        "report_version",
    ],
    keys: &[],
    pages: pages::routes,
    api: api::routes,
    statements: &[
        store::RECORDS,
        store::STATEMENTS,
        store::figures::STATEMENTS,
        store::search::STATEMENTS,
        store::sound::STATEMENTS,
    ],
    found: None,
    tick: None,
    doctor: Some(|app, body| {
        Box::pin(async move { store::sound::contradictions(&mut app.db.read().await?, body).await })
    }),
    nav,
};

fn nav(by: &Acting) -> Vec<(Place, NavLink, bool)> {
    if !hats::enters(by) {
        return Vec::new();
    }
    vec![(Place::Figures, NavLink::new("/reports", "report-nav"), false)]
}
