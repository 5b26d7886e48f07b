//! What pages of the room share: names of kinds and states, when something is, the parts of the room.

use crate::assembly::activities::hats;
use crate::assembly::activities::records::*;
use crate::assembly::activities::workflow::{activity, attendance};
use crate::assembly::people::Orgs;
use crate::foundation::acting::Acting;
use crate::foundation::forms::Choice;
use crate::foundation::ids::OrgId;
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
    pub danger: bool,
}

/// A link with what it leads to, and a second line.
pub(super) struct Linked {
    pub href: String,
    pub label: String,
    pub meta: String,
    /// Where it is taken off; empty where it cannot be.
    pub off: String,
}

/// A number that is a list.
pub(super) struct Counter {
    pub href: String,
    pub n: i64,
    pub label: String,
    pub current: bool,
    pub kind: &'static str,
}

/// A key of a list, said.
pub(super) fn said<N: Name>(page: &Page, family: &str, name: N) -> String {
    page.t(&format!("{family}{}", name.key()))
}

/// Keys of a list to choose from.
pub(super) fn choices<N: Name>(page: &Page, family: &str) -> Vec<Choice> {
    N::all().iter().map(|name| Choice::new(name.key(), said(page, family, *name))).collect()
}

/// The names of kinds, in their order.
pub(super) fn kind_names(page: &Page, kinds: &[Kind], of: &[KindId]) -> String {
    let name = |id: &KindId| kinds.iter().find(|k| k.id == *id).map(|k| k.said(page.language).to_owned());
    let names: Vec<String> = of.iter().filter_map(name).collect();
    names.join(&page.t("list-comma"))
}

/// Who hosts: the body itself and organisations.
pub(super) fn host_names(page: &Page, orgs: &Orgs, activity: &Activity, hosts: &[OrgId]) -> String {
    let mut names = Vec::new();
    if activity.own_host {
        names.push(page.t("activities-own-host"));
    }
    names.extend(hosts.iter().map(|id| orgs.name(*id, &activity.starts_on, page.language)));
    names.join(&page.t("list-comma"))
}

/// When an activity is, in words.
pub(super) fn when(page: &Page, a: &Activity) -> String {
    spoken(page, (&a.starts_on, &a.starts_time), (&a.ends_on, &a.ends_time))
}

/// A span, in words.
pub(super) fn spoken(page: &Page, (from, begins): (&str, &str), (until, ends): (&str, &str)) -> String {
    if from == until {
        format!("{} {begins}\u{2013}{ends}", page.day(from))
    } else {
        format!("{} {begins} \u{2013} {} {ends}", page.day(from), page.day(until))
    }
}

/// Where it is.
pub(super) fn place(page: &Page, a: &Activity) -> String {
    let mode = if a.mode == Mode::OnSite { String::new() } else { said(page, "activities-mode-", a.mode) };
    [a.place.as_str(), mode.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A mark of a state of an activity, in the look.
pub(super) fn mark(state: activity::State) -> &'static str {
    use activity::State as S;
    match state {
        S::Draft => "none",
        S::Announced => "open",
        S::SigningUp | S::UnderWay => "work",
        S::Held => "part",
        S::Closed => "done",
        S::Cancelled => "stop",
        S::Postponed => "back",
    }
}

/// A mark of a state of somebody's part, in the look.
pub(super) fn part_mark(state: attendance::State) -> &'static str {
    use attendance::State as S;
    match state {
        S::Invited | S::SignedUp => "open",
        S::Waiting => "none",
        S::LeaveAsked | S::LeaveForwarded => "wait",
        S::LeaveGranted | S::Late | S::LeftEarly => "part",
        S::LeaveRefused => "back",
        S::Present => "done",
        S::Withdrawn | S::Absent => "stop",
    }
}

/// The parts of the room, each a page.
pub(super) fn tabs(page: &Page, by: &Acting) -> Vec<NavLink> {
    let mut all = vec![
        ("/activities", "activities-tab-list"),
        ("/activities/month", "activities-tab-month"),
        ("/activities/mine", "activities-tab-mine"),
        ("/activities/figures", "activities-tab-figures"),
        ("/activities/programmes", "activities-tab-programmes"),
    ];
    if hats::keeps(by) {
        all.push(("/activities/kinds", "activities-tab-kinds"));
    }
    let link = |(href, word): (&str, &str)| {
        let mut link = NavLink::said(href, &page.t(word));
        link.current = page.path == href;
        link
    };
    all.into_iter().map(link).collect()
}
