//! What pages of the room share: facts, names of states, marks, tabs, dates with what is left.

use crate::assembly::superior::hats;
use crate::assembly::superior::records::*;
use crate::assembly::superior::workflow::{task, upward};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::forms::Choice;
use crate::foundation::ids;
use crate::foundation::pages::{NavLink, Page};
use crate::foundation::workflow::Name;

/// A line of facts.
pub(super) struct Fact {
    pub term: String,
    pub text: String,
}

impl Fact {
    pub fn new(page: &Page, word: &str, text: impl Into<String>) -> Self {
        Self { term: page.t(word), text: text.into() }
    }
}

/// Something a person may do.
pub(super) struct Offer {
    pub href: String,
    pub label: String,
    /// Whether it is what the page waits for, where it comes first.
    pub primary: bool,
    pub danger: bool,
}

/// Something that hangs on the record: a link, what it is, more about it.
pub(super) struct Linked {
    pub href: String,
    pub label: String,
    pub mark: &'static str,
    pub state: String,
    pub meta: String,
}

/// A figure: the count of a list.
pub(super) struct Counter {
    pub href: String,
    pub n: i64,
    pub label: String,
    pub current: bool,
    pub kind: &'static str,
}

/// A file.
pub(super) struct Paper {
    pub href: String,
    pub name: String,
    pub size: String,
    /// The page on which it is taken off; empty: not by this person.
    pub drop: String,
}

/// A key of a list, said.
pub(super) fn said<N: Name>(page: &Page, family: &str, name: N) -> String {
    page.t(&format!("{family}{}", name.key()))
}

/// A day, said; nothing where there is none.
pub(super) fn day(page: &Page, iso: &str) -> String {
    if iso.is_empty() { String::new() } else { page.day(iso) }
}

/// Names to choose from, one of them chosen.
pub(super) fn choices<N: Name>(page: &Page, family: &str, chosen: Option<N>) -> Vec<Choice> {
    let choice = |name: &N| Choice {
        chosen: chosen == Some(*name),
        ..Choice::new(name.key(), said(page, family, *name))
    };
    N::all().iter().map(choice).collect()
}

/// What a document is, with what it is besides.
pub(super) fn kind_name(page: &Page, kind: Kind, also: &str) -> String {
    let own = said(page, "superior-kind-", kind);
    match Kind::from_key(also) {
        Some(also) => page.txy("superior-kind-also", own, said(page, "superior-kind-", also)),
        None => own,
    }
}

/// The parts of the room, each a page.
pub(super) fn tabs(page: &Page, by: &Acting) -> Vec<NavLink> {
    let mut all = Vec::new();
    if hats::reads(by) {
        all.push(("/upward", "superior-tab-upward"));
        all.push(("/tasks", "superior-tab-tasks"));
        all.push(("/upward/figures", "superior-tab-figures"));
    }
    if hats::keeps(by) {
        all.push(("/upward/missing", "superior-tab-missing"));
        all.push(("/upward/catalogue", "superior-tab-catalogue"));
    }
    let link = |(href, word): (&str, &str)| {
        let mut link = NavLink::said(href, &page.t(word));
        link.current = page.path == href;
        link
    };
    all.into_iter().map(link).collect()
}

/// A mark of a state of a document, in the look.
pub(super) fn upward_mark(state: upward::State) -> &'static str {
    use upward::State as S;
    match state {
        S::Draft => "open",
        S::Signing | S::Signed => "work",
        S::Sent => "part",
        S::Answered | S::NoAnswer | S::Closed => "done",
        S::Withdrawn => "stop",
        S::Joined => "merge",
    }
}

/// A mark of a state of a task, in the look.
pub(super) fn task_mark(state: task::State) -> &'static str {
    use task::State as S;
    match state {
        S::Given => "open",
        S::Working => "work",
        S::Submitted => "part",
        S::Confirmed | S::Reported | S::Finished => "done",
        S::Cancelled => "stop",
    }
}

/// From so many days on it is not said how many working days are left.
const FAR: i64 = 600;

/// How far off a date is: the words, and `soon`, `late` or nothing.
pub(super) fn left(page: &Page, by: &Acting, due_on: &str) -> (String, &'static str) {
    let Some(date) = parse_date(due_on) else { return (String::new(), "") };
    // Working days are walked one by one: far off, the date itself says enough.
    let days = (date - by.today()).whole_days();
    if days.abs() > FAR {
        return if days < 0 { (page.t("superior-late"), "late") } else { (String::new(), "") };
    }
    match working_days::working_days_left(&by.procedure.calendar, by.today(), date) {
        n if n < 0 => (page.tn("superior-late-days", -n), "late"),
        0 if date < by.today() => (page.t("superior-late"), "late"),
        0 => (page.t("superior-due-today"), "soon"),
        n if n <= 3 => (page.tn("superior-left-days", n), "soon"),
        n => (page.tn("superior-left-days", n), ""),
    }
}

/// A file of a record whose page has this address.
pub(super) fn paper(page: &Page, base: &str, file: &Attached, may_drop: bool) -> Paper {
    let href = format!("{base}/files/{}", ids::write(file.id));
    let drop = if may_drop { format!("{href}/drop") } else { String::new() };
    Paper { drop, href, name: file.name.clone(), size: page.size(file.size) }
}
