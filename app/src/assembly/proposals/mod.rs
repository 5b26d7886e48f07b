//! Proposals (提案) from the first word to filing: writing, co-signing, submission, review, filing, merging, statistics.
//! Not here: who handles a filed proposal and answers it (`handling`).

pub mod actions;
pub mod alike;
mod api;
mod counts;
pub mod exchange;
pub mod figures;
pub mod filters;
mod matter;
pub mod numbers;
pub mod package;
mod pages;
pub mod records;
mod search;
mod settings;
pub mod store;
pub mod titles;
pub mod volume;
pub mod workflow;

pub use counts::COUNTS;
pub use matter::{LINKED, MATTER};
pub use search::{SEARCH, SEARCH_FILES};

use crate::foundation::acting::{Acting, Role};
use crate::foundation::pages::NavLink;
use crate::foundation::room::{Place, Room};
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
    tables: &[
        "proposal",
        "tally",
        "suggestion",
        "suggested_unit",
        "signature",
        "text_version",
        "review",
        "merger",
        "merger_answer",
        "number_series",
        "attachment",
        "partner",
        "volume",
        "package",
        "package_origin",
        "outside_result",
    ],
    found: None,
    statements: &[
        store::STATEMENTS,
        store::counted::STATEMENTS,
        store::parts::STATEMENTS,
        store::desk::STATEMENTS,
        store::erasing::STATEMENTS,
        store::lists::STATEMENTS,
        store::lists::likeness::STATEMENTS,
        store::lists::standard::STATEMENTS,
        store::search::STATEMENTS,
        exchange::store::STATEMENTS,
        volume::STATEMENTS,
        volume::RECORDS,
        package::store::STATEMENTS,
        package::store::RECORDS,
    ],
    tick: Some(|app, body| {
        Box::pin(async move {
            volume::sweep(&app, body).await?;
            actions::timing::tick(&app, body).await
        })
    }),
    doctor: Some(|app, body| {
        Box::pin(async move { store::lists::tally_differences(&mut app.db.read().await?, body).await })
    }),
    nav,
};

fn nav(by: &Acting) -> Vec<(Place, NavLink, bool)> {
    let mut links = Vec::new();
    // A unit answers proposals; it writes none.
    let member = by.is(Role::Member) || by.delegations.iter().any(|d| d.kind != "unit");
    if member {
        links.push((Place::Work, NavLink::new("/proposals/mine", "proposals-mine"), true));
        links.push((Place::Work, NavLink::new("/proposals/new", "proposals-write"), true));
    }
    if records::reads_all(by) || records::sees_filed(by) || (member && by.on("proposal.members_see_filed")) {
        links.push((Place::Work, NavLink::new("/proposals", "proposals-title"), false));
    }
    links
}
