//! Dates of tasks: each is a row with its rule, the day it counts from, the calendar's version and the result. A date is never
//! changed: another takes its place. What the clock does on its day stands here too: reminders, lateness, counting anew.

use super::{Input, coming_day, perform};
use crate::assembly::people;
use crate::assembly::superior::actions::task_link;
use crate::assembly::superior::records::*;
use crate::assembly::superior::settings::{REMIND_DAYS, TASK_DAYS};
use crate::assembly::superior::store::tasks as sql;
use crate::assembly::superior::workflow::task::Action;
use crate::foundation::acting::{Acting, Power, parse_date};
use crate::foundation::app::App;
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::notices::{self, NewNotice};
use crate::foundation::workflow::Name;
use serde_json::json;

/// The rule of a date that somebody set.
pub const FIXED: &str = "fixed";

fn made(by: &Acting, task: &Task, (rule, period): (&str, &str), due_on: String, provisional: bool) -> Due {
    Due {
        id: by.new_id(),
        body: by.body,
        task: task.id,
        rule: rule.to_owned(),
        period: period.to_owned(),
        start_on: by.today().to_string(),
        calendar: by.procedure.calendar.version(),
        due_on,
        provisional,
        state: DueState::Running,
        end_reason: String::new(),
        replaces: None,
        made_at: by.now,
        ended_at: None,
        overdue_at: None,
        reminded_at: None,
    }
}

/// Puts a date in the place of the one that runs.
async fn put(tx: &mut Tx, by: &Acting, task: &mut Task, mut due: Due, reason: &str) -> Outcome<()> {
    if let Some(mut old) = sql::running(tx, task.id).await? {
        old.state = DueState::Replaced;
        old.end_reason = reason.to_owned();
        old.ended_at = Some(by.now);
        old.save(tx).await?;
        due.replaces = Some(old.id);
    }
    due.insert(tx).await?;
    task.due_on = due.due_on;
    Ok(())
}

/// Starts the date by the setting, from today.
pub(super) async fn start(tx: &mut Tx, by: &Acting, task: &mut Task) -> Outcome<()> {
    let counted = by.procedure.due(TASK_DAYS, by.today());
    let counted = counted.ok_or_else(|| Problem::invalid("due_on", "form-date"))?;
    let period = by.procedure.text(TASK_DAYS, by.today()).to_owned();
    let due = made(by, task, (TASK_DAYS, &period), counted.date.to_string(), counted.provisional);
    put(tx, by, task, due, "").await
}

/// Sets a date that somebody decided; gives it.
pub(super) async fn fix(
    tx: &mut Tx,
    by: &Acting,
    task: &mut Task,
    (day, reason): (&str, &str),
) -> Outcome<String> {
    let day = coming_day(by, day)?;
    let provisional = !by.procedure.calendar.knows(day.year());
    let due = made(by, task, (FIXED, ""), day.to_string(), provisional);
    put(tx, by, task, due, reason).await?;
    Ok(day.to_string())
}

fn day_after(day: &str) -> String {
    parse_date(day).and_then(|day| day.next_day()).map(|day| day.to_string()).unwrap_or_default()
}

/// Notes the first day on which a task was late.
fn note_late(task: &mut Task) {
    if task.late_on.is_empty() {
        task.late_on = day_after(&task.due_on);
    }
}

async fn end(tx: &mut Tx, by: &Acting, task: &Task, state: DueState) -> Outcome<()> {
    if let Some(mut due) = sql::running(tx, task.id).await? {
        due.state = state;
        due.ended_at = Some(by.now);
        due.save(tx).await?;
    }
    Ok(())
}

/// The result came; after the date, it was late even where the clock did not see it.
pub(super) async fn met(tx: &mut Tx, by: &Acting, task: &mut Task) -> Outcome<()> {
    if task.result_on > task.due_on {
        note_late(task);
    }
    end(tx, by, task, DueState::Met).await
}

/// Nothing is asked any more.
pub(super) async fn cancel(tx: &mut Tx, by: &Acting, task: &Task) -> Outcome<()> {
    end(tx, by, task, DueState::Cancelled).await
}

/// The date passed without a result.
pub(super) async fn passed(tx: &mut Tx, by: &Acting, task: &mut Task) -> Outcome<()> {
    let due = sql::running(tx, task.id).await?;
    let today = by.today().to_string();
    let mut due = due.filter(|d| d.due_on < today && d.overdue_at.is_none()).ok_or_else(not_now)?;
    due.overdue_at = Some(by.now);
    due.save(tx).await?;
    note_late(task);
    Ok(())
}

fn not_now() -> Problem {
    Problem::invalid("", "superior-not-late")
}

/// Everything that is due now for a body.
pub async fn tick(app: &App, by: &Acting) -> Outcome<()> {
    let today = by.today().to_string();
    recount(app, by).await?;
    for id in sql::passed(&mut app.db.read().await?, by.body, &today).await? {
        let mut tx = app.db.begin().await?;
        match perform(&mut tx, by, id, Action::RunLate, &Input::default()).await {
            Ok(_) => tx.commit().await?,
            // Somebody handed the result in, or set another date, in the meantime.
            Err(Problem::NotFromHere { .. } | Problem::Conflict { .. } | Problem::Invalid(_)) => {}
            Err(other) => return Err(other),
        }
    }
    remind(app, by).await
}

/// The calendar changed: dates that follow a period are counted anew, and where another day comes out it takes the old one's place.
async fn recount(app: &App, by: &Acting) -> Outcome<()> {
    let calendar = by.procedure.calendar.version();
    let old = sql::counted_by_another(&mut app.db.read().await?, by.body, (FIXED, &calendar)).await?;
    for due in old {
        let Some(start) = parse_date(&due.start_on) else { continue };
        let Some(period) = crate::foundation::procedure::parse_period(&due.period) else { continue };
        let Ok(counted) = working_days::due(&by.procedure.calendar, start, &period) else { continue };
        let mut tx = app.db.begin().await?;
        let Some(mut task) = sql::task(&mut tx, by.body, due.task).await? else { continue };
        let Some(mut running) = sql::running(&mut tx, due.task).await?.filter(|d| d.id == due.id) else {
            continue;
        };
        if counted.date.to_string() == running.due_on {
            running.calendar.clone_from(&calendar);
            running.provisional = counted.provisional;
            running.save(&mut tx).await?;
        } else {
            let before = running.due_on.clone();
            let again = Due {
                id: by.new_id(),
                calendar: calendar.clone(),
                due_on: counted.date.to_string(),
                provisional: counted.provisional,
                replaces: None,
                made_at: by.now,
                overdue_at: None,
                reminded_at: None,
                ..running
            };
            put(&mut tx, by, &mut task, again, "calendar").await?;
            task.version += 1;
            task.changed_at = by.now;
            if !task.save(&mut tx).await? {
                continue;
            }
            let detail = json!({ "x": before, "y": task.due_on });
            let acted = ("timer", "recounted", task.state.key(), task.state.key());
            crate::assembly::superior::actions::event(&mut tx, by, (super::KIND, task.id.0), acted, detail)
                .await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// Reminds the responsible once, so many working days before the date.
async fn remind(app: &App, by: &Acting) -> Outcome<()> {
    let days = u32::try_from(by.procedure.whole(REMIND_DAYS, by.today())).unwrap_or(0);
    if days == 0 {
        return Ok(());
    }
    let today = by.today();
    for due in sql::to_remind(&mut app.db.read().await?, by.body, &today.to_string()).await? {
        let Some(day) = parse_date(&due.due_on) else { continue };
        let from = working_days::working_days_before(&by.procedure.calendar, day, days);
        let made = crate::foundation::acting::local_date(due.made_at, by.procedure.utc_offset_minutes);
        // A date that was set within these days was told when it was set.
        if today < from || made >= from {
            continue;
        }
        let mut tx = app.db.begin().await?;
        let Some(task) = sql::task(&mut tx, by.body, due.task).await? else { continue };
        let Some(mut running) = sql::running(&mut tx, due.task).await?.filter(|d| d.id == due.id) else {
            continue;
        };
        running.reminded_at = Some(by.now);
        running.save(&mut tx).await?;
        let link = task_link(task.id);
        let args = json!({ "x": task.title, "due": task.due_on });
        let notice = NewNotice {
            word: "superior-notice-remind",
            args,
            link: &link,
            asks: false,
            due_on: Some(task.due_on.clone()),
        };
        let whom = responsible(&mut tx, by, &task).await?;
        notices::tell_all(&mut tx, by, &whom, &notice).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Accounts that act for whom a task was given to.
pub(super) async fn responsible(
    tx: &mut Tx,
    by: &Acting,
    task: &Task,
) -> Outcome<Vec<crate::foundation::ids::AccountId>> {
    match task.org {
        Some(org) => people::delegates(tx, by.body, org, Power::Draft, by.today()).await,
        None => {
            crate::assembly::superior::actions::holders(tx, by, crate::assembly::superior::hats::OFFICE).await
        }
    }
}
