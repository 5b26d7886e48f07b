//! What the page of a matter shows of judgements and promises.

use super::origin;
use crate::assembly::handling::actions::{Dossier, judging, promising};
use crate::assembly::handling::hats::{self, Hat};
use crate::assembly::handling::pages::view;
use crate::assembly::handling::reading;
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::feedback::State;
use crate::assembly::handling::workflow::promise;
use crate::assembly::people::Orgs;
use crate::foundation::acting::Acting;
use crate::foundation::ids::AccountId;
use crate::foundation::pages::Page;
use std::collections::HashMap;

/// One judgement.
pub(in crate::assembly::handling::pages) struct JudgingLine {
    /// Its page.
    pub href: String,
    /// Who is asked.
    pub who: String,
    /// The unit that is judged.
    pub unit: String,
    /// Mark and name of its state.
    pub mark: &'static str,
    /// State, said.
    pub state: String,
    /// Result and attitude, said; empty while nothing was said.
    pub verdict: String,
    /// A mark where the office keyed it, or empty.
    pub origin: String,
}

/// Judgements of a matter as a person may read them.
pub(in crate::assembly::handling::pages) struct JudgingSection {
    /// The judgements he may read.
    pub lines: Vec<JudgingLine>,
    /// How many have answered, where he may not read all.
    pub note: String,
}

/// The judgements that a person may read; a unit reads none before all are in.
pub(in crate::assembly::handling::pages) fn section_judging(
    page: &Page,
    by: &Acting,
    file: &Dossier,
    (names, orgs): (&HashMap<AccountId, String>, &Orgs),
) -> JudgingSection {
    let asked: Vec<&Feedback> = file.feedbacks.iter().filter(|f| f.state != State::Dropped).collect();
    let read: Vec<&&Feedback> = asked.iter().filter(|f| judging::may_read(by, file, f)).collect();
    let verdict = |f: &Feedback| match (f.result, f.attitude) {
        (Some(result), Some(attitude)) => page.txy(
            "judging-verdicts",
            page.t(&format!("feedback-verdict-{result}")),
            page.t(&format!("feedback-verdict-{attitude}")),
        ),
        _ => String::new(),
    };
    let line = |f: &&&Feedback| JudgingLine {
        href: judging::link(f.id),
        who: match f.org {
            Some(org) => view::unit_name(page, orgs, org),
            None => names.get(&f.account).cloned().unwrap_or_default(),
        },
        unit: view::unit_name(page, orgs, f.unit),
        mark: view::feedback_mark(f.state),
        state: view::state_name(page, "feedback", f.state),
        verdict: verdict(f),
        origin: origin(page, f),
    };
    let hidden = read.len() < asked.len();
    let ours = file.hats(by).iter().any(|h| matches!(h, Hat::UnitLiaison | Hat::UnitHead | Hat::Proposer));
    let said = asked.iter().filter(|f| !matches!(f.state, State::Open | State::Contested)).count();
    JudgingSection {
        lines: read.iter().map(line).collect(),
        note: if hidden && (ours || hats::reads_all(by)) {
            page.txy("judging-progress", said.to_string(), asked.len().to_string())
        } else {
            String::new()
        },
    }
}

/// One promise.
pub(in crate::assembly::handling::pages) struct PromiseLine {
    /// Its page.
    pub href: String,
    /// What is promised.
    pub content: String,
    /// Who promised, and by when.
    pub meta: String,
    /// Mark of its state.
    pub mark: &'static str,
    /// State, said.
    pub state: String,
    /// How far off its date is, while it is open; kind `soon`, `late` or empty.
    pub left: (String, &'static str),
}

/// The promises of a matter, open ones first by date.
pub(in crate::assembly::handling::pages) fn section_promises(
    page: &Page,
    by: &Acting,
    file: &Dossier,
    orgs: &Orgs,
) -> Vec<PromiseLine> {
    let mut all: Vec<&Promise> = file.promises.iter().collect();
    all.sort_by_key(|p| (is_settled(p), p.due_on.clone(), p.id.0));
    let line = |p: &Promise| {
        let mut line = promise_line(page, by, orgs, p);
        if !reading::promise(by, file, p) {
            line.href.clear();
        }
        line
    };
    all.into_iter().map(line).collect()
}

/// Whether nothing more is expected of a promise.
pub(in crate::assembly::handling::pages) fn is_settled(p: &Promise) -> bool {
    use promise::State as S;
    matches!(p.state, S::Kept | S::Broken | S::HandedOver)
}

/// A promise as a line.
pub(in crate::assembly::handling::pages) fn promise_line(
    page: &Page,
    by: &Acting,
    orgs: &Orgs,
    p: &Promise,
) -> PromiseLine {
    let left = if is_settled(p) { None } else { view::due(page, by, Some(&p.due_on)) };
    PromiseLine {
        href: promising::link(p.id),
        content: p.content.clone(),
        meta: page.txy("judging-promise-meta", view::unit_name(page, orgs, p.unit), page.day(&p.due_on)),
        mark: view::promise_mark(p.state),
        state: view::state_name(page, "promise", p.state),
        left: left.map(|d| (d.left, d.kind)).unwrap_or_default(),
    }
}
