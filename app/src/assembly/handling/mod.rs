//! Handling (办理): a matter given to units, answered by a due date, judged by those who put it, its promises kept or not.
//! Any room may give a matter here (`register`); handling knows its title, its suggestions and its proposers, and nothing of
//! what kind it is. Rule page: `docs/rules/handling.md`.

pub mod actions;
mod api;
mod counts;
pub mod exchange;
pub mod figures;
pub mod hats;
mod outward;
mod pages;
mod past;
mod reading;
pub mod records;
mod search;
mod settings;
pub mod store;
mod sums;
#[cfg(test)]
mod tests;
pub mod workflow;

pub use actions::feeding::make as make_feed;
pub use actions::importing::{PastHandling, PastReply, enter_past, is_given};
pub use actions::leaving::{leave_past, past_untouched};
pub use actions::registering::{
    NewMatter, NewPerson, handles, register, set_persons, state_of, update, withdraw,
};
pub use actions::unregistering::unregister;
pub use counts::COUNTS;
pub use exchange::papers::pdf::offered as pdf_offered;
pub use exchange::papers::{
    Desk as PaperDesk, Facts as PaperFacts, Made as MadePaper, asked as asked_paper,
    hand_out as hand_out_paper,
};
pub use outward::{OutAnswer, OutItem, Outward, outward, redacted};
pub use pages::feeds::{escaped as calendar_text, folded as calendar_line, stamp as calendar_moment};
pub use pages::standard::standard_tables;
pub use past::{Past, PastAnswer, past};
pub use records::{MatterId, Part, Publication, Verdict, Voice};
pub use search::{SEARCH, handles_matter, matter_link, reads_matter, told_units, units_of};
pub use settings::{Class, classes};
pub use store::feeds::by_secret as feed_of;
pub use workflow::matter::State as MatterState;

use crate::foundation::acting::{Acting, Power, Role};
use crate::foundation::pages::NavLink;
use crate::foundation::room::{Place, Room};
use crate::foundation::words::RoomWords;

/// What the room tells the house.
pub const ROOM: Room = Room {
    name: "handling",
    words: RoomWords {
        room: "handling",
        zh: concat!(
            include_str!("words/zh-CN.ftl"),
            "\n",
            include_str!("words/assigning.zh-CN.ftl"),
            "\n",
            include_str!("words/clock.zh-CN.ftl"),
            "\n",
            include_str!("words/judging.zh-CN.ftl"),
            "\n",
            include_str!("words/papers.zh-CN.ftl"),
            "\n",
            include_str!("words/replying.zh-CN.ftl"),
            "\n",
            include_str!("words/supervising.zh-CN.ftl"),
        ),
        en: concat!(
            include_str!("words/en.ftl"),
            "\n",
            include_str!("words/assigning.en.ftl"),
            "\n",
            include_str!("words/clock.en.ftl"),
            "\n",
            include_str!("words/judging.en.ftl"),
            "\n",
            include_str!("words/papers.en.ftl"),
            "\n",
            include_str!("words/replying.en.ftl"),
            "\n",
            include_str!("words/supervising.en.ftl"),
        ),
    },
    tables: &[
        "matter",
        "matter_person",
        "matter_item",
        "unit_choice",
        "handling_batch",
        "assignment",
        "refusal",
        "extension",
        "contact_record",
        "contact_answer",
        "co_opinion",
        "reply",
        "reply_item",
        "reply_promise",
        "countersign",
        "delivery",
        "feedback",
        "feedback_item",
        "promise",
        "supervision",
        "supervision_act",
        "supervision_task",
        "award",
        "due_date",
        "calendar_feed",
        "paper_template",
        "handling_tally",
        "document_series",
    ],
    keys: settings::KEYS,
    pages: pages::routes,
    api: api::routes,
    statements: &[
        store::RECORDS,
        store::STATEMENTS,
        store::answers::STATEMENTS,
        store::assigning::STATEMENTS,
        store::awarding::STATEMENTS,
        store::clock::STATEMENTS,
        store::dates::STATEMENTS,
        store::desk::STATEMENTS,
        store::erasing::STATEMENTS,
        store::figures::STATEMENTS,
        store::feeds::STATEMENTS,
        store::follow_up::STATEMENTS,
        store::judging::STATEMENTS,
        store::ledger::STATEMENTS,
        store::papers::STATEMENTS,
        store::public::STATEMENTS,
        store::replying::STATEMENTS,
        store::search::STATEMENTS,
        store::supervising::STATEMENTS,
        store::unit::STATEMENTS,
    ],
    tick: Some(|app, body| Box::pin(async move { actions::ticking::tick(&app, body).await })),
    found: None,
    doctor: Some(|app, body| {
        Box::pin(async move {
            store::figures::differences(&mut app.db.read().await?, body, figures::known()).await
        })
    }),
    nav,
};

fn nav(by: &Acting) -> Vec<(Place, NavLink, bool)> {
    let mut links = Vec::new();
    let mine = !hats::my_units(by).is_empty();
    let seals = by.delegations.iter().any(|d| d.kind != "unit" && d.power == Power::Seal);
    if by.is(Role::Member) || seals {
        links.push((Place::Mine, NavLink::new("/answers", "answers-title"), true));
    }
    if by.is(Role::AssigningOfficer) {
        links.push((Place::Work, NavLink::new("/assigning", "assigning-nav"), true));
    }
    if mine {
        links.push((Place::Work, NavLink::new("/unit", "unit-desk"), true));
    }
    if by.is(Role::ProposalOfficer) {
        links.push((Place::Work, NavLink::new("/follow-up", "follow-up-title"), false));
    }
    if pages::key::has_desk(by) {
        links.push((Place::Work, NavLink::new("/key", "key-title"), false));
    }
    if pages::figures::reads(by) {
        links.push((Place::Figures, NavLink::new("/handling/statistics", "figures-title"), false));
    }
    links.push((Place::Work, NavLink::new("/dates", "dates-title"), false));
    if mine || hats::reads_all(by) {
        links.push((Place::Work, NavLink::new("/promises", "ledger-title"), false));
    }
    links
}
