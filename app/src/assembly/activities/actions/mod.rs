//! The verbs of the room: every write. Kinds, activities and their steps, who takes part, arriving, papers, products, questions,
//! programmes.

pub mod asking;
pub mod attending;
pub mod door;
pub mod filing;
pub mod kinds;
pub mod linking;
pub mod preparing;
pub mod programmes;
mod removing;
pub mod steps;
pub mod ticking;

pub use removing::taken_out;

use super::hats;
use super::records::*;
use super::search::ACTIVITIES;
use super::store::{self, attending as people_sql};
use crate::foundation::acting::{Acting, parse_date, start_of_day};
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use crate::foundation::forms::{Checks, Fields};
use crate::foundation::search::Touched;
use serde_json::Value;
use time::Date;

/// The most characters of a title or a place.
pub const TITLE: usize = 120;
/// The most characters of a reason or a remark.
pub const SENTENCE: usize = 2_000;
/// The most characters of an agenda, findings, minutes.
pub const WHOLE: usize = 20_000;
/// Kind of the events of an activity.
pub const KIND: &str = "activity";
/// Kind of the events of somebody's part.
pub const PART: &str = "attendance";

/// The page of an activity.
pub fn link(id: ActivityId) -> String {
    format!("/activities/{id}")
}

/// The page of somebody's part.
pub fn part_link(part: &Attendance) -> String {
    format!("/activities/{}/people/{}", part.activity, part.id)
}

/// The page of a programme.
pub fn programme_link(id: ProgrammeId) -> String {
    format!("/activities/programmes/{id}")
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

/// Saves an activity that was changed, with what is found of it. The loser of a race learns who was first.
async fn save(tx: &mut Tx, by: &Acting, activity: &mut Activity) -> Outcome<()> {
    activity.version += 1;
    activity.changed_at = by.now;
    if !activity.save(tx).await? {
        return Err(first_was(tx, by, activity.id).await);
    }
    tx.touches(Touched::Record(ACTIVITIES, activity.id.0));
    Ok(())
}

async fn first_was(db: &mut dyn Read, by: &Acting, id: ActivityId) -> Problem {
    let what = |last: &events::Event| format!("activity-action-{}", last.action);
    events::beaten(db, by, (KIND, id.0), what).await
}

/// A text that must be there, of at most so many characters.
fn needed(field: &str, text: &str, most: usize) -> Outcome<String> {
    typed(field, text, 1, most)
}

/// A text of so many characters.
fn typed(field: &str, text: &str, least: usize, most: usize) -> Outcome<String> {
    let mut checks = Checks::default();
    checks.text(&Fields(vec![(field.to_owned(), text.to_owned())]), field, least, most);
    checks.end()?;
    Ok(text.trim().to_owned())
}

/// An activity that somebody may know of, with his own part in it.
pub async fn readable(
    db: &mut dyn Read,
    by: &Acting,
    id: ActivityId,
) -> Outcome<(Activity, Option<Attendance>)> {
    hats::reader(by)?;
    let activity = store::activity(db, by.body, id).await?.ok_or(Problem::NotFound)?;
    // Whoever was taken off the list is not on it.
    let own = people_sql::own(db, id, by.account).await?.filter(Attendance::is_listed);
    if hats::may_read(by, &activity, own.is_some()) { Ok((activity, own)) } else { Err(Problem::NotFound) }
}

/// The first kind of an activity: it says who decides on leave.
pub async fn first_kind(db: &mut dyn Read, by: &Acting, id: ActivityId) -> Outcome<Kind> {
    let of = store::kinds_of(db, id).await?;
    let all = store::kinds(db, by.body).await?;
    let first = of.first().and_then(|first| all.into_iter().find(|kind| kind.id == *first));
    first.ok_or_else(|| Problem::broken("an activity without a kind"))
}

/// When an activity begins, milliseconds UTC.
pub fn begins_at(by: &Acting, activity: &Activity) -> i64 {
    let day = parse_date(&activity.starts_on).unwrap_or(Date::MIN);
    let minutes = minutes_of(&activity.starts_time).unwrap_or_default();
    start_of_day(day, by.procedure.utc_offset_minutes) + minutes * 60_000
}
