//! What each record counts for. A measure is a key and a number; the sums stand in `handling_tally` by session and unit and
//! move in the transaction that changes the record, so that a page of figures never reads the records themselves. Every measure
//! has a list of the records behind it (`store/figures.rs`), and `doctor` compares both.

use super::records::{Assignment, Feedback, Matter, Part, Promise};
use super::workflow::{assignment, feedback, promise};
use crate::foundation::workflow::Name;

fn one(key: impl Into<String>) -> (String, i64) {
    (key.into(), 1)
}

/// A matter: by state, and whether it is a key proposal.
pub fn of_matter(m: &Matter) -> Vec<(String, i64)> {
    let mut counts = vec![one("matter"), one(format!("matter-state-{}", m.state))];
    if !m.key_level.is_empty() {
        counts.push(one("matter-key"));
    }
    if m.published_at.is_some() {
        counts.push(one("matter-public"));
    }
    counts
}

/// Whether an answered assignment was answered in time. Of a past year the day of the answer, or the day it was due, may not be
/// known: such an answer is neither in time nor late, and no rate counts it.
pub fn timeliness(a: &Assignment) -> Option<&'static str> {
    match (&a.answered_on, &a.answered_due) {
        (Some(day), Some(due)) => Some(if day <= due { "in_time" } else { "late" }),
        (Some(_), None) => Some("undated"),
        (None, _) => (a.state == assignment::State::Done).then_some("undated"),
    }
}

/// An assignment in force: due, answered in time or late, by class then and now, contacts as confirmed, how it was judged,
/// what became of the suggestions. Co-handlers are counted apart.
pub fn of_assignment(a: &Assignment) -> Vec<(String, i64)> {
    if a.state == assignment::State::Void || !a.part.has_duty() {
        return Vec::new();
    }
    let side = if a.part == Part::Co { "co" } else { "main" };
    let mut counts = vec![one(format!("{side}-given")), one(format!("{side}-state-{}", a.state))];
    counts.push(one(format!("part-{}", a.part)));
    if a.overdue_on.is_some() {
        counts.push(one(format!("{side}-overdue")));
        if a.answered_on.is_none() {
            counts.push(one(format!("{side}-missed")));
        }
    }
    if let Some(timely) = timeliness(a) {
        counts.push(one(format!("{side}-answered")));
        counts.push(one(format!("{side}-{timely}")));
    }
    if a.part == Part::Co {
        return counts;
    }
    for (name, class) in [("class", &a.class_first), ("now", &a.class_now)] {
        if !class.is_empty() {
            counts.push(one(format!("{name}-{class}")));
        }
    }
    if a.contacts_confirmed > 0 {
        counts.push(one("contacted"));
    }
    if a.contacts_confirmed > 1 {
        counts.push(one("contacted_twice"));
    }
    if a.faced > 0 {
        counts.push(one("faced"));
    }
    if !a.judged.is_empty() {
        counts.push(one(format!("judged-{}", a.judged)));
        counts.push(one(format!("judged_by-{}", a.judged_origin)));
    }
    for (name, n) in [("items-full", a.items_full), ("items-part", a.items_part), ("items-not", a.items_not)]
    {
        if n > 0 {
            counts.push((name.to_owned(), n));
        }
    }
    counts
}

/// A judgement asked for: by origin, and by what was said of attitude and result.
pub fn of_feedback(f: &Feedback) -> Vec<(String, i64)> {
    if f.state == feedback::State::Dropped {
        return Vec::new();
    }
    let mut counts = vec![one("asked"), one(format!("said-{}", f.origin))];
    for (name, verdict) in [("attitude", f.attitude), ("result", f.result)] {
        if let Some(verdict) = verdict {
            counts.push(one(format!("{name}-{verdict}")));
            counts.push(one(format!("{name}-{verdict}-{}", f.origin)));
        }
    }
    counts
}

/// A promise: by state; kept in time or late.
pub fn of_promise(p: &Promise) -> Vec<(String, i64)> {
    let mut counts = vec![one("promise"), one(format!("promise-{}", p.state.key()))];
    if p.state == promise::State::Kept {
        let in_time = p.kept_on.as_ref().is_none_or(|day| *day <= p.due_on);
        counts.push(one(if in_time { "promise-kept-in_time" } else { "promise-kept-late" }));
    }
    counts
}

/// Measures that exist whatever the body's classes are: what `doctor` asks for, besides those that stand.
pub fn known() -> Vec<String> {
    let mut keys: Vec<String> =
        ["matter", "matter-key", "matter-public", "asked", "promise", "contacted", "faced"]
            .map(str::to_owned)
            .to_vec();
    for side in ["main", "co"] {
        keys.extend(
            ["given", "overdue", "missed", "answered", "in_time", "late", "undated"]
                .map(|m| format!("{side}-{m}")),
        );
        keys.extend(assignment::State::all().iter().map(|s| format!("{side}-state-{s}")));
    }
    keys.extend(promise::State::all().iter().map(|s| format!("promise-{s}")));
    keys.extend(["A", "B", "C", "D"].map(|class| format!("now-{class}")));
    keys.extend(["full", "part", "not"].map(|said| format!("items-{said}")));
    keys.push("contacted_twice".to_owned());
    keys
}
