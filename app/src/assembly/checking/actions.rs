//! The verbs of the room: a check is made, a figure of it bound, given a source, let go again, the whole compared anew.

use super::records::*;
use super::{hats, store};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::dialect;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use crate::foundation::figures::{Period, Question};
use crate::foundation::forms::{Checks, Fields};
use crate::foundation::ids::AccountId;
use serde_json::{Value, json};
use std::ops::Range;

/// Kind of the events of a check.
pub const KIND: &str = "report_check";
/// The most characters of a title.
pub const TITLE: usize = 120;
/// The most characters of a text.
pub const TEXT: usize = 200_000;
/// The most characters of a source.
pub const SOURCE: usize = 300;

/// The page of a check.
pub fn link(id: CheckId) -> String {
    format!("/report-checks/{id}")
}

/// What a check is made of.
#[derive(Debug, Clone)]
pub struct New {
    /// What the report is called.
    pub title: String,
    /// Its text.
    pub text: String,
    /// The period of its figures.
    pub period: Option<Period>,
}

/// What is decided of a figure.
#[derive(Debug, Clone)]
pub enum Deciding {
    /// It is this figure of the records.
    Bind(Question),
    /// It has this source outside the records.
    Assert(String),
    /// Nothing any more.
    Undo,
}

impl Deciding {
    fn action(&self) -> &'static str {
        match self {
            Self::Bind(_) => "bind",
            Self::Assert(_) => "assert",
            Self::Undo => "undo",
        }
    }
}

/// A check that somebody may read.
pub async fn readable(db: &mut dyn Read, by: &Acting, id: CheckId) -> Outcome<Check> {
    let found = store::check(db, by.body, id).await?.ok_or(Problem::NotFound)?;
    if hats::may_read(by, &found) { Ok(found) } else { Err(Problem::NotFound) }
}

/// Whose checks somebody may read: his own, or, in the office, everybody's.
fn maker(by: &Acting) -> Outcome<Option<AccountId>> {
    hats::checker(by)?;
    Ok((!by.is_any(hats::OFFICE)).then_some(by.account))
}

/// Checks that somebody may read, the latest first, without their texts: at most so many of those made before one.
///
/// # Errors
/// `NotFound` where somebody checks no reports.
pub async fn lines(
    db: &mut dyn Read,
    by: &Acting,
    (before, most): (Option<CheckId>, i64),
) -> Outcome<Vec<Check>> {
    let before = before.unwrap_or(CheckId(i64::MAX));
    store::lines(db, (by.body, maker(by)?), (before, most)).await
}

/// How many checks somebody may read.
///
/// # Errors
/// `NotFound` where somebody checks no reports.
pub async fn count(db: &mut dyn Read, by: &Acting) -> Outcome<i64> {
    store::count(db, by.body, maker(by)?).await
}

/// A text as it is kept: one kind of line end, no signs that nobody sees.
pub fn plain(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines
        .chars()
        .filter(|c| *c == '\n' || *c == '\t' || !c.is_control())
        .collect::<String>()
        .trim_end()
        .to_owned()
}

fn needed(field: &str, text: &str, most: usize) -> Outcome<String> {
    let mut checks = Checks::default();
    let text = text.trim().to_owned();
    checks.text(&Fields(vec![(field.to_owned(), text.clone())]), field, 1, most);
    checks.end()?;
    Ok(text)
}

/// What a check would be made of, looked at before it is compared with the records.
///
/// # Errors
/// `Invalid` says what is missing or too long.
pub fn sound(new: &New) -> Outcome<(String, String, Period)> {
    let fields = Fields(vec![
        ("title".to_owned(), new.title.trim().to_owned()),
        ("text".to_owned(), plain(&new.text)),
    ]);
    let mut checks = Checks::default();
    checks.text(&fields, "title", 1, TITLE);
    checks.text(&fields, "text", 1, TEXT);
    checks.need(new.period.is_some(), "period", "form-choose");
    checks.end()?;
    let period = new.period.clone().ok_or_else(|| Problem::invalid("period", "form-choose"))?;
    Ok((fields.get("title").to_owned(), fields.get("text").to_owned(), period))
}

async fn event(tx: &mut Tx, by: &Acting, id: CheckId, action: &str, detail: Value) -> Outcome<()> {
    let event = NewEvent {
        kind: KIND,
        subject: id.0,
        standing: hats::standing(by),
        action,
        from: "",
        to: "",
        detail,
    };
    events::record(tx, by, event).await.map(|_| ())
}

/// Makes a check, with the counts of its first comparison.
///
/// # Errors
/// `NotFound` where somebody checks no reports; `Invalid` says what is missing.
pub async fn make(tx: &mut Tx, by: &Acting, new: &New, tally: [i64; 5]) -> Outcome<Check> {
    hats::checker(by)?;
    let (title, content, period) = sound(new)?;
    let mut check = Check {
        id: CheckId(by.new_id()),
        body: by.body,
        title,
        content,
        period: period.key(),
        version: 1,
        made_by: by.account,
        made_at: by.now,
        checked_at: by.now,
        matches: 0,
        differs: 0,
        no_record: 0,
        not_checkable: 0,
        asserted: 0,
    };
    check.count(tally);
    check.insert(tx).await?;
    event(tx, by, check.id, "make", json!({ "x": check.title, "n": tally[1] })).await?;
    Ok(check)
}

/// Keeps that figures of a new check are bound; its making is the event of it.
pub async fn bound(tx: &mut Tx, by: &Acting, id: CheckId, known: &[(Range<usize>, Question)]) -> Outcome<()> {
    for (span, question) in known {
        let mark = Mark {
            id: by.new_id(),
            body: by.body,
            report_check: id,
            starts: span.start as i64,
            ends: span.end as i64,
            decided: Decided::Bound,
            question: question.text(),
            source: String::new(),
            marked_by: by.account,
            marked_at: by.now,
        };
        mark.insert(tx).await?;
    }
    Ok(())
}

async fn beaten(tx: &mut Tx, by: &Acting, id: CheckId) -> Problem {
    events::beaten(tx, by, (KIND, id.0), |last| format!("checking-action-{}", last.action)).await
}

async fn save(tx: &mut Tx, by: &Acting, mut check: Check, tally: [i64; 5]) -> Outcome<Check> {
    check.count(tally);
    check.version += 1;
    check.checked_at = by.now;
    if !check.save(tx).await? {
        return Err(beaten(tx, by, check.id).await);
    }
    Ok(check)
}

/// Decides of a figure. `printed`: what stands there; `tally`: the counts with the decision.
///
/// # Errors
/// `NotFound` where there is no such check; `Conflict` where somebody was first; `Invalid` says what is missing.
pub async fn decide(
    tx: &mut Tx,
    by: &Acting,
    (check, span, printed): (Check, &Range<usize>, &str),
    deciding: &Deciding,
    tally: [i64; 5],
) -> Outcome<Check> {
    // Two who decide of one figure come one after the other, and the second is told.
    dialect::hold(tx, "report_check", check.id.0).await?;
    let now = store::check(tx, by.body, check.id).await?.ok_or(Problem::NotFound)?;
    if now.version != check.version {
        return Err(beaten(tx, by, check.id).await);
    }
    let place = (span.start as i64, span.end as i64);
    let had = store::drop_mark(tx, check.id, place).await?;
    let (decided, question, source) = match deciding {
        Deciding::Bind(question) => (Decided::Bound, question.text(), String::new()),
        Deciding::Assert(source) => (Decided::Asserted, String::new(), needed("source", source, SOURCE)?),
        Deciding::Undo if had => {
            let check = save(tx, by, check, tally).await?;
            event(tx, by, check.id, "undo", json!({ "x": printed })).await?;
            return Ok(check);
        }
        Deciding::Undo => return Ok(check),
    };
    let mark = Mark {
        id: by.new_id(),
        body: by.body,
        report_check: check.id,
        starts: place.0,
        ends: place.1,
        decided,
        question: question.clone(),
        source: source.clone(),
        marked_by: by.account,
        marked_at: by.now,
    };
    mark.insert(tx).await?;
    let check = save(tx, by, check, tally).await?;
    let detail = json!({ "x": printed, "y": if source.is_empty() { question } else { source } });
    event(tx, by, check.id, deciding.action(), detail).await?;
    Ok(check)
}

/// Keeps the counts of a new comparison.
///
/// # Errors
/// `Conflict` where somebody was first.
pub async fn again(tx: &mut Tx, by: &Acting, check: Check, tally: [i64; 5]) -> Outcome<Check> {
    let check = save(tx, by, check, tally).await?;
    event(tx, by, check.id, "again", json!({ "x": check.title, "n": tally[1] })).await?;
    Ok(check)
}

/// Takes a check away with its text and what was decided of it; that it was there stays in the record of events. `seen`: the version that was
/// shown.
///
/// # Errors
/// `NotFound` where there is no such check; `Conflict` where somebody was first.
pub async fn remove(tx: &mut Tx, by: &Acting, id: CheckId, seen: Option<i64>) -> Outcome<()> {
    dialect::hold(tx, "report_check", id.0).await?;
    let check = readable(tx, by, id).await?;
    let stale = seen.is_some_and(|seen| seen != check.version);
    if stale || !store::drop_check(tx, &check).await? {
        return Err(beaten(tx, by, id).await);
    }
    event(tx, by, id, "remove", json!({ "x": check.title })).await
}
