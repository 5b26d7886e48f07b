//! Dates: each is a row with its rule, the day and event it counts from, the calendar's version and the result. A date is never
//! changed: another takes its place, and the old one keeps what it said. Rule page: `docs/rules/handling.md`, dates.

use crate::assembly::handling::records::*;
use crate::assembly::handling::store::clock as store;
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, OrgId};
use time::Date;

/// What begins to count.
#[derive(Debug, Clone)]
pub struct Start {
    /// What is due.
    pub what: DueKind,
    /// The matter.
    pub matter: MatterId,
    /// The assignment, where it is a unit's.
    pub assignment: Option<AssignmentId>,
    /// The record it belongs to.
    pub subject: i64,
    /// Unit whose hand is asked.
    pub unit: Option<OrgId>,
    /// Person whose hand is asked.
    pub account: Option<AccountId>,
    /// Key of the word for what began it (`clock-start-<key>`).
    pub event: &'static str,
    /// Day from which it counts; that day itself is not counted.
    pub from: Date,
}

/// The rule of a date that somebody set.
pub const FIXED: &str = "fixed";

/// Starts a date by the setting that rules it; a running one of the same kind for the same record is replaced. None where
/// the setting holds no period.
pub async fn start(tx: &mut Tx, by: &Acting, start: Start, rule: &str) -> Outcome<Option<Due>> {
    start_until(tx, by, start, rule, None).await
}

/// The same, but at the latest on a day that was set for many (min of rule and batch date).
pub async fn start_until(
    tx: &mut Tx,
    by: &Acting,
    start: Start,
    rule: &str,
    latest: Option<&str>,
) -> Outcome<Option<Due>> {
    let Some(counted) = by.procedure.due(rule, start.from) else { return Ok(None) };
    let own = counted.date.to_string();
    let made = match latest {
        Some(day) if day < own.as_str() => new(by, &start, (FIXED, String::new(), day.to_owned(), false)),
        _ => {
            let period = by.procedure.text(rule, start.from).to_owned();
            new(by, &start, (rule, period, own, counted.provisional))
        }
    };
    put(tx, by, made, "replaced").await.map(Some)
}

/// Starts, or sets anew, a date that somebody decided; `reason` is the key of the word that says why the old one ended.
pub async fn fix(tx: &mut Tx, by: &Acting, start: Start, due_on: Date, reason: &str) -> Outcome<Due> {
    let provisional = !by.procedure.calendar.knows(due_on.year());
    let made = new(by, &start, (FIXED, String::new(), due_on.to_string(), provisional));
    put(tx, by, made, reason).await
}

fn new(by: &Acting, start: &Start, (rule, period, due_on, provisional): (&str, String, String, bool)) -> Due {
    Due {
        id: DueId(by.new_id()),
        body: by.body,
        matter: start.matter,
        assignment: start.assignment,
        subject: start.subject,
        what: start.what,
        unit: start.unit,
        account: start.account,
        rule: rule.to_owned(),
        period,
        start_on: start.from.to_string(),
        start_event: start.event.to_owned(),
        calendar: by.procedure.calendar.version(),
        due_on,
        provisional,
        state: DueState::Running,
        end_reason: String::new(),
        replaces: None,
        made_at: by.now,
        ended_at: None,
        overdue_at: None,
        reminded: 0,
    }
}

async fn put(tx: &mut Tx, by: &Acting, mut made: Due, reason: &str) -> Outcome<Due> {
    if let Some(mut old) = store::running(tx, made.subject, made.what).await? {
        old.state = DueState::Replaced;
        old.end_reason = reason.to_owned();
        old.ended_at = Some(by.now);
        store::save(tx, &old).await?;
        made.replaces = Some(old.id);
    }
    made.insert(tx).await?;
    Ok(made)
}

/// Puts another row in the place of one that runs or is stopped: a copy, made now, that `change` makes different.
pub async fn instead(
    tx: &mut Tx,
    by: &Acting,
    old: &Due,
    reason: &str,
    change: impl FnOnce(&mut Due) + Send,
) -> Outcome<Due> {
    let mut made = Due {
        id: DueId(by.new_id()),
        calendar: by.procedure.calendar.version(),
        state: DueState::Running,
        end_reason: String::new(),
        replaces: Some(old.id),
        made_at: by.now,
        ended_at: None,
        overdue_at: None,
        reminded: 0,
        ..old.clone()
    };
    change(&mut made);
    let mut ended = old.clone();
    ended.state = DueState::Replaced;
    reason.clone_into(&mut ended.end_reason);
    ended.ended_at = Some(by.now);
    store::save(tx, &ended).await?;
    made.insert(tx).await?;
    Ok(made)
}

/// Ends a date: what was due was done, or is asked no more. Nothing happens where none runs.
pub async fn end(
    tx: &mut Tx,
    by: &Acting,
    (subject, what): (i64, DueKind),
    (state, reason): (DueState, &str),
) -> Outcome<()> {
    if let Some(mut due) = store::running(tx, subject, what).await? {
        due.state = state;
        due.end_reason = reason.to_owned();
        due.ended_at = Some(by.now);
        store::save(tx, &due).await?;
    }
    Ok(())
}

/// What was due was done.
pub async fn met(tx: &mut Tx, by: &Acting, subject: i64, what: DueKind) -> Outcome<()> {
    end(tx, by, (subject, what), (DueState::Met, "done")).await
}

/// Every date of a record or assignment that still runs is asked no more.
pub async fn cancel_all(
    tx: &mut Tx,
    by: &Acting,
    of: impl Fn(&Due) -> bool + Send,
    matter: MatterId,
) -> Outcome<()> {
    for mut due in store::open_of_matter(tx, by.body, matter).await? {
        if of(&due) {
            due.state = DueState::Cancelled;
            due.end_reason = "ended".to_owned();
            due.ended_at = Some(by.now);
            store::save(tx, &due).await?;
        }
    }
    Ok(())
}

/// Puts a date into the assignment's own fields, by which lists are read.
pub fn note(assignment: &mut Assignment, what: DueKind, due_on: Option<String>) {
    match what {
        DueKind::Accept => assignment.accept_due = due_on,
        DueKind::Contact => assignment.contact_due = due_on,
        DueKind::Opinion => assignment.opinion_due = due_on,
        DueKind::Reply => assignment.reply_due = due_on,
        _ => {}
    }
}

/// Whether a day lies before another; a day that cannot be read never does.
pub fn before(day: &str, other: Date) -> bool {
    parse_date(day).is_some_and(|d| d < other)
}
