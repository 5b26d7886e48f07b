//! Pieces of the page that come from the proposal itself: its head, its way, its facts.

use super::Reading;
use crate::assembly::proposals::pages::view::{self, Names};
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::workflow::{Standing, State};
use crate::assembly::settings::{CountView, count_view};
use crate::foundation::acting::Acting;
use crate::foundation::events::Event;
use crate::foundation::pages::{NavLink, Page};

/// A dot of the case's way.
pub struct Dot {
    /// Name.
    pub name: String,
    /// When, said; or empty.
    pub when: String,
    /// `done`, `now`, `next`.
    pub stand: &'static str,
}

pub(super) fn dots(page: &Page, p: &Proposal) -> Vec<Dot> {
    let day = |at: Option<i64>| at.map(|at| page.day_of(at)).unwrap_or_default();
    let reached = match p.state {
        State::Draft | State::Discarded => 0,
        State::CoSigning => 1,
        State::Submitted | State::Returned => 2,
        State::UnderReview => 3,
        _ => 4,
    };
    let last = match p.state {
        State::Filed
        | State::Draft
        | State::CoSigning
        | State::Submitted
        | State::Returned
        | State::UnderReview => page.t("case-state-filed"),
        State::Discarded => page.t("case-state-filed"),
        other => view::state_name(page, other),
    };
    let mut names = vec![(0, page.t("proposals-dot-write"), page.day_of(p.created_at))];
    if p.kind == Kind::Joint {
        names.push((1, page.t("proposals-dot-sign"), String::new()));
    }
    names.push((2, page.t("proposals-dot-submit"), day(p.first_submitted_at)));
    names.push((3, page.t("proposals-dot-review"), String::new()));
    names.push((4, last, day(p.decided_at)));
    names
        .into_iter()
        .map(|(at, name, when)| {
            let stand = match () {
                () if at < reached || (at == 4 && reached == 4) => "done",
                () if at == reached => "now",
                () => "next",
            };
            Dot { name, when, stand }
        })
        .collect()
}

/// A line of facts.
pub struct Fact {
    /// Term.
    pub term: String,
    /// Text.
    pub text: String,
}

/// How the review date of an ordinary proposal was counted, while it binds.
pub(super) fn count(page: &Page, by: &Acting, p: &Proposal) -> Option<CountView> {
    let open = matches!(p.state, State::Submitted | State::UnderReview);
    if !open || p.window != Window::Ordinary {
        return None;
    }
    let start = crate::foundation::acting::local_date(p.submitted_at?, page.utc_offset_minutes);
    let due = by.procedure.due("review.days_ordinary", start)?;
    (p.review_due.as_deref() == Some(due.date.to_string().as_str())).then(|| count_view(page, &due))
}

pub(super) fn crumbs(page: &Page, by: &Acting, names: &Names, p: &Proposal) -> Vec<NavLink> {
    let home = if reads_all(by) { "/proposals" } else { "/proposals/mine" };
    let mut crumbs =
        vec![NavLink { href: home.to_owned(), label: page.t("proposals-title"), ..NavLink::default() }];
    if let Some(sitting) = names.sitting(p.sitting) {
        crumbs.push(NavLink {
            href: format!("/proposals?sitting={}", sitting.id),
            label: view::sitting_name(page, sitting),
            ..NavLink::default()
        });
    }
    let here = if p.case_no.is_empty() {
        p.serial.map(|n| page.tn("proposals-serial", n)).unwrap_or_else(|| view::state_name(page, p.state))
    } else {
        page.ts("proposals-number", &p.case_no)
    };
    crumbs.push(NavLink { label: here, ..NavLink::default() });
    crumbs
}

pub(super) fn number_line(page: &Page, names: &Names, p: &Proposal) -> String {
    let mut parts = Vec::new();
    if !p.case_no.is_empty() {
        parts.push(page.ts("proposals-number", &p.case_no));
    }
    if let Some(serial) = p.serial {
        parts.push(page.tn("proposals-serial", serial));
    }
    let category = names.category(page, p.category);
    if !category.is_empty() {
        parts.push(category);
    }
    parts.join("\u{3000}")
}

pub(super) fn people(page: &Page, r: &Reading) -> String {
    let p = &r.shown.proposal;
    if p.org.is_some() {
        return page.txy("proposals-by-org", &r.shown.org_name, &r.shown.proposer_name);
    }
    let signed: Vec<&str> =
        r.signatures.iter().filter(|s| s.state == SignatureState::Signed).map(|s| s.name.as_str()).collect();
    if signed.is_empty() {
        return page.ts("proposals-by-one", &r.shown.proposer_name);
    }
    page.txy("proposals-by-several", &r.shown.proposer_name, signed.join(&page.t("list-comma")))
}

pub(super) fn tags(page: &Page, p: &Proposal) -> Vec<String> {
    let mut tags = vec![page.t(&format!("kind-{}", p.kind))];
    if p.window != Window::Open {
        tags.push(page.t(&format!("window-{}", p.window)));
    }
    tags.push(page.t(&format!("publish-{}", p.publish_wish)));
    if p.urgent {
        tags.push(page.t("proposals-urgent"));
    }
    if !p.imported_from.is_empty() {
        tags.push(page.t("proposals-imported"));
    }
    tags
}

pub(super) fn outcome(page: &Page, p: &Proposal) -> Vec<String> {
    let mut said = Vec::new();
    if !p.ground.is_empty() {
        let word = format!("ground-{}", p.ground);
        let ground = if page.has(&word) { page.t(&word) } else { p.ground.clone() };
        said.push(page.ts("proposals-ground", ground));
    }
    let tells = matches!(
        p.state,
        State::Returned
            | State::NotFiled
            | State::Withdrawn
            | State::ConvertedOpinion
            | State::ConvertedSocialOpinion
    );
    if tells && !p.outcome_reason.is_empty() {
        said.push(p.outcome_reason.clone());
    }
    if p.withdrawal_asked_at.is_some() {
        said.push(page.t("proposals-withdrawal-asked"));
    }
    said
}

pub(super) fn facts(page: &Page, by: &Acting, r: &Reading) -> Vec<Fact> {
    let p = &r.shown.proposal;
    let fact = |word: &str, text: String| Fact { term: page.t(word), text };
    let mut facts = vec![
        fact("proposals-source", page.t(&format!("source-{}", p.source))),
        fact("proposals-publish-reason", p.publish_reason.clone()),
    ];
    let own = r
        .standings
        .iter()
        .any(|s| matches!(s, Standing::FirstProposer | Standing::Drafter | Standing::SealHolder));
    if own || reads_all(by) {
        let contact: Vec<&str> = [&p.contact_phone, &p.contact_email, &p.contact_hours]
            .into_iter()
            .map(String::as_str)
            .filter(|s| !s.is_empty())
            .collect();
        facts.push(fact("proposals-contact", contact.join("\u{3000}")));
    }
    facts
}

/// The hash of the last event, in groups: what a person can note down and compare.
pub(super) fn receipt(history: &[Event]) -> String {
    let Some(last) = history.last() else { return String::new() };
    let code: Vec<char> = last.hash.chars().take(16).map(|c| c.to_ascii_uppercase()).collect();
    code.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
