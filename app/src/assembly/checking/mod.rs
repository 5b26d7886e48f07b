//! Checks of any report against the records: every figure of a text with what it is about, what the records say, and a verdict with its
//! reasons; sums, shares and lists of names within the text. Rule page: `docs/rules/checking.md`.

pub mod actions;
mod api;
pub mod examine;
mod exchange;
pub mod hats;
mod lexicon;
pub mod matching;
mod opened;
mod pages;
pub mod reading;
pub mod records;
pub mod store;
#[cfg(test)]
mod tests;

pub use actions::{TEXT, plain};
pub use records::{CheckId, Finding, FindingKind, Proposal, Verdict};

use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::db::Tx;
use crate::foundation::errors::Outcome;
use crate::foundation::figures::{Period, Question};
use crate::foundation::pages::NavLink;
use crate::foundation::room::{Place, Room};
use crate::foundation::words::RoomWords;
use examine::{Known, Said};
use std::ops::Range;

/// What the room tells the house.
pub const ROOM: Room = Room {
    name: "checking",
    words: RoomWords {
        room: "checking",
        zh: include_str!("words/zh-CN.ftl"),
        en: include_str!("words/en.ftl"),
    },
    tables: &["report_check", "report_check_mark"],
    keys: &[],
    pages: pages::routes,
    api: api::routes,
    statements: &[store::RECORDS, store::STATEMENTS],
    found: None,
    tick: None,
    doctor: Some(|app, body| {
        Box::pin(async move { store::contradictions(&mut app.db.read().await?, body).await })
    }),
    nav,
};

fn nav(by: &Acting) -> Vec<(Place, NavLink, bool)> {
    let link = || (Place::Figures, NavLink::new("/report-checks", "checking-nav"), false);
    hats::checks(by).then(link).into_iter().collect()
}

/// Refuses whoever checks no reports, as if there were none.
///
/// # Errors
/// `NotFound`.
pub fn may(by: &Acting) -> Outcome<()> {
    hats::checker(by)
}

/// Judges a text for another room. `period`: the one of the report; `known`: figures that are bound in the text, each compared with its
/// printed number. Places are Unicode code points, the findings stand in their order.
///
/// # Errors
/// Those of the database; `Slower` when too many texts are read at once; `Invalid` where a text has too many figures.
pub async fn examine(
    app: &App,
    by: &Acting,
    text: &str,
    period: &Period,
    known: &[Known],
) -> Outcome<Vec<Finding>> {
    let said = Said { known: known.to_vec(), asserted: Vec::new() };
    examine::examine(app, by, (text, period), &said).await
}

/// Keeps a check of a text that another room has, with the figures that are bound in it. `findings`: what [`examine`] found of it.
///
/// # Errors
/// `NotFound` where somebody checks no reports; `Invalid` says what is missing or too long.
pub async fn keep(
    tx: &mut Tx,
    by: &Acting,
    (title, text, period): (&str, &str, &Period),
    known: &[Known],
    findings: &[Finding],
) -> Outcome<String> {
    let new = actions::New { title: title.to_owned(), text: text.to_owned(), period: Some(period.clone()) };
    let check = actions::make(tx, by, &new, records::tally(findings)).await?;
    actions::bound(tx, by, check.id, known).await?;
    Ok(actions::link(check.id))
}

/// The text of a check with its period and the figures that are bound in it, so that a report may be begun from it.
///
/// # Errors
/// `NotFound` where there is no such check, or somebody may not know of it.
pub async fn text_of(
    app: &App,
    by: &Acting,
    id: CheckId,
) -> Outcome<(String, Option<Period>, Vec<(Range<usize>, Question)>)> {
    let mut db = app.db.read().await?;
    let check = actions::readable(&mut db, by, id).await?;
    let marks = store::marks(&mut db, id).await?;
    let bound = marks.iter().filter_map(|mark| Some((mark.span(), mark.question()?))).collect();
    let period = check.period();
    Ok((check.content, period, bound))
}
