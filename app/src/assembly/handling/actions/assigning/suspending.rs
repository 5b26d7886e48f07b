//! A matter stopped for a while, with its clocks or without, and taken up again: what was stopped moves by as many days.

use super::{Input, REASON, tell_proposers};
use crate::assembly::handling::actions::machine::Step;
use crate::assembly::handling::actions::{Dossier, Tell, clock, needed, tell, unit_people};
use crate::assembly::handling::records::*;
use crate::assembly::handling::store::clock as dates;
use crate::foundation::acting::{Acting, local_date, parse_date};
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use serde_json::json;
use time::{Date, Duration};

/// Stops it.
pub(super) async fn suspend(
    tx: &mut Tx,
    by: &Acting,
    file: &Dossier,
    step: &Step<Matter>,
    input: &Input,
) -> Outcome<()> {
    if file.matter.suspended_at.is_some() {
        return Err(Problem::invalid("", "assigning-suspended-already"));
    }
    let reason = needed("reason", &input.reason, REASON)?;
    let mut after = step.after(by);
    after.suspended_at = Some(by.now);
    after.suspended_reason.clone_from(&reason);
    after.clock_stopped = input.clock_stopped;
    if input.clock_stopped {
        for mut due in dates::open_of_matter(tx, by.body, file.matter.id).await? {
            due.state = DueState::Paused;
            dates::save(tx, &due).await?;
        }
    }
    let word = if input.clock_stopped { "assigning-clock-stopped" } else { "assigning-clock-runs" };
    step.write(tx, by, &after, json!({ "x": reason, "y_word": word })).await?;
    tell_all(tx, by, file, ("handling-notice-suspended", &reason)).await
}

/// Takes it up again.
pub(super) async fn resume(tx: &mut Tx, by: &Acting, file: &Dossier, step: &Step<Matter>) -> Outcome<()> {
    let Some(since) = file.matter.suspended_at else {
        return Err(Problem::invalid("", "assigning-not-suspended"));
    };
    let mut after = step.after(by);
    after.suspended_at = None;
    after.suspended_reason = String::new();
    after.clock_stopped = false;
    let days = (by.today() - local_date(since, by.procedure.utc_offset_minutes)).whole_days();
    let mut assignments = file.assignments.clone();
    for due in dates::open_of_matter(tx, by.body, file.matter.id).await? {
        if due.state != DueState::Paused {
            continue;
        }
        let moved = go_on(tx, by, &due, days).await?;
        match assignments.iter_mut().find(|a| a.id.0 == due.subject) {
            Some(own) => clock::note(own, due.what, Some(moved)),
            None if due.what == DueKind::Answer => after.answer_due = Some(moved),
            None => {}
        }
    }
    for (own, was) in assignments.iter_mut().zip(&file.assignments).filter(|(own, was)| *own != *was) {
        own.version = was.version + 1;
        if !own.save(tx).await? {
            return Err(Problem::broken("assignment changed while its matter was held"));
        }
    }
    step.write(tx, by, &after, json!({ "x": days })).await?;
    tell_all(tx, by, file, ("handling-notice-resumed", "")).await
}

/// A stopped date goes on: as many days later as it was stopped, never ending on a day off.
async fn go_on(tx: &mut Tx, by: &Acting, due: &Due, days: i64) -> Outcome<String> {
    if days == 0 {
        let mut same = due.clone();
        same.state = DueState::Running;
        dates::save(tx, &same).await?;
        return Ok(same.due_on);
    }
    let old = parse_date(&due.due_on).ok_or_else(|| Problem::broken("a date that cannot be read"))?;
    let day = working(by, old.saturating_add(Duration::days(days)));
    let start = clock::Start {
        what: due.what,
        matter: due.matter,
        assignment: due.assignment,
        subject: due.subject,
        unit: due.unit,
        account: due.account,
        event: "resumed",
        from: by.today(),
    };
    Ok(clock::fix(tx, by, start, day, "resumed").await?.due_on)
}

/// The day itself, or the next on which one works.
fn working(by: &Acting, mut day: Date) -> Date {
    for _ in 0..30 {
        if by.procedure.calendar.is_working_day(day) {
            break;
        }
        day = day.next_day().unwrap_or(day);
    }
    day
}

async fn tell_all(tx: &mut Tx, by: &Acting, file: &Dossier, (word, reason): (&str, &str)) -> Outcome<()> {
    for own in file.live() {
        let people = unit_people(tx, by, own.unit, false).await?;
        tell(tx, by, &file.matter, &people, Tell::new(word).with(json!({ "reason": reason }))).await?;
    }
    tell_proposers(tx, by, file, Tell::new(word).with(json!({ "reason": reason }))).await
}
