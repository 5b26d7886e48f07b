//! The verbs of the room: every write. Documents upward, answers, tasks and their dates, files, the catalogue.

pub mod catalogue;
pub mod filing;
pub mod tasks;
pub mod ticking;
pub mod upward;

use super::records::*;
use crate::foundation::acting::{Acting, Role, parse_date};
use crate::foundation::db::Tx;
use crate::foundation::dialect;
use crate::foundation::errors::Outcome;
use crate::foundation::events::{self, NewEvent};
use crate::foundation::forms::{Checks, Fields};
use crate::foundation::ids::AccountId;
use serde_json::Value;

/// The most characters of a title.
pub const TITLE: usize = 120;
/// The most characters of a sentence: a reason, a note.
pub const SENTENCE: usize = 2_000;
/// The most characters of a text.
pub const WHOLE: usize = 60_000;
/// The most characters of a number.
pub const NUMBER: usize = 60;

/// The page of a document.
pub fn upward_link(id: UpwardId) -> String {
    format!("/upward/{id}")
}

/// The page of a task.
pub fn task_link(id: TaskId) -> String {
    format!("/tasks/{id}")
}

/// Records an event of the room.
async fn event(
    tx: &mut Tx,
    by: &Acting,
    (kind, subject): (&str, i64),
    (standing, action, from, to): (&str, &str, &str, &str),
    detail: Value,
) -> Outcome<()> {
    let event = NewEvent { kind, subject, standing, action, from, to, detail };
    events::record(tx, by, event).await.map(|_| ())
}

/// Holds documents until the write ends, in one order everywhere: whatever is decided by where a document stands finds it there at the
/// commit. Whoever also gives a number holds the body after them, whoever also acts on a task the task after that.
async fn hold_documents(tx: &mut Tx, of: &[Option<UpwardId>]) -> Outcome<()> {
    let mut all: Vec<i64> = of.iter().flatten().map(|id| id.0).collect();
    all.sort_unstable();
    all.dedup();
    for id in all {
        dialect::hold(tx, "upward", id).await?;
    }
    Ok(())
}

/// A text that must be there, of at most so many characters.
fn needed(field: &str, text: &str, most: usize) -> Outcome<String> {
    let mut checks = Checks::default();
    length(&mut checks, field, text, (1, most));
    checks.end()?;
    Ok(text.trim().to_owned())
}

/// Complains of a text that is too short or too long.
fn length(checks: &mut Checks, field: &str, text: &str, (least, most): (usize, usize)) {
    checks.text(&Fields(vec![(field.to_owned(), text.trim().to_owned())]), field, least, most);
}

/// Complains of a day that is none, or ahead.
fn past_day(checks: &mut Checks, by: &Acting, field: &str, text: &str) {
    let sound = parse_date(text).is_some();
    checks.need(sound, field, "form-date");
    if sound {
        checks.need(text <= by.today().to_string().as_str(), field, "superior-day-ahead");
    }
}

/// Accounts that hold any of some roles.
async fn holders(tx: &mut Tx, by: &Acting, roles: &[Role]) -> Outcome<Vec<AccountId>> {
    let mut all = Vec::new();
    for role in roles {
        all.extend(crate::assembly::people::holders(tx, by.body, *role).await?);
    }
    Ok(all)
}

/// The beginning of a text, for a notice.
fn begins(text: &str) -> String {
    text.chars().take(200).collect()
}
