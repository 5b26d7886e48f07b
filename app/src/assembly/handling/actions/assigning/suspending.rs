//! A matter stopped for a while, with its clocks or without, and taken up again: what was stopped moves by as many days.

use super::{Input, REASON, tell_proposers};
use crate::assembly::handling::actions::machine::Step;
use crate::assembly::handling::actions::{Dossier, Tell, clock, needed, recounting, tell, unit_people};
use crate::assembly::handling::records::*;
use crate::assembly::handling::store::clock as dates;
use crate::foundation::acting::{Acting, local_date, parse_date};
use crate::foundation::db::Tx;
use crate::foundation::errors::{Outcome, Problem};
use serde_json::json;
use time::{Date, Duration};
use working_days::{Period, Roll, Unit};

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
    let stopped = local_date(since, by.procedure.utc_offset_minutes);
    for due in dates::open_of_matter(tx, by.body, file.matter.id).await? {
        if due.state != DueState::Paused {
            continue;
        }
        let goes = go_on(tx, by, &due, stopped).await?;
        if goes.what == DueKind::Answer {
            after.answer_due = Some(goes.due_on.clone());
        }
        if goes.due_on != due.due_on {
            recounting::carry(tx, by, &goes).await?;
        }
    }
    let days = (by.today() - stopped).whole_days();
    step.write(tx, by, &after, json!({ "x": days })).await?;
    tell_all(tx, by, file, ("handling-notice-resumed", "")).await
}

/// A stopped date goes on: later by the working days of the stop where it is counted in working days, else by its days,
/// never ending on a day off. One that had passed before the stop stays where it was.
async fn go_on(tx: &mut Tx, by: &Acting, due: &Due, stopped: Date) -> Outcome<Due> {
    let old = parse_date(&due.due_on).ok_or_else(|| Problem::broken("a date that cannot be read"))?;
    let day = if old < stopped { old } else { later(by, due, old, stopped) };
    if day == old {
        let mut same = due.clone();
        same.state = DueState::Running;
        dates::save(tx, &same).await?;
        return Ok(same);
    }
    clock::instead(tx, by, due, "resumed", |made| {
        made.rule = clock::FIXED.to_owned();
        made.due_on = day.to_string();
        made.provisional = !by.procedure.calendar.knows(day.year());
        made.start_on = by.today().to_string();
        made.start_event = "resumed".to_owned();
    })
    .await
}

/// The day to which the stop moves a date. The period stays with the row, so that a second stop counts in the same days.
fn later(by: &Acting, due: &Due, old: Date, stopped: Date) -> Date {
    let calendar = &by.procedure.calendar;
    if !due.period.ends_with("wd") {
        let days = (by.today() - stopped).whole_days();
        return if days == 0 { old } else { working(by, old.saturating_add(Duration::days(days))) };
    }
    let length = u32::try_from(working_days::working_days_left(calendar, stopped, by.today())).unwrap_or(0);
    let period = Period { length, unit: Unit::WorkingDays, roll: Roll::None };
    if length == 0 { old } else { working_days::due(calendar, old, &period).map_or(old, |due| due.date) }
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
