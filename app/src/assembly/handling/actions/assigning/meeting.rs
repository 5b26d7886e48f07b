//! The assignment meeting (交办会): many matters handed over in one act with one due date, all or none.

use super::{Input, Named, TEXT, hand_over, maybe_day};
use crate::assembly::handling::actions::{day, hats, may_begin, needed, optional};
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::assignment;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use serde_json::json;

/// The most matters of one meeting.
pub const MOST: usize = 200;

/// What is decided at a meeting.
#[derive(Debug, Clone, Default)]
pub struct MeetingInput {
    /// Title of the transfer list.
    pub title: String,
    /// Day.
    pub held_on: String,
    /// Place.
    pub place: String,
    /// Due date of all replies, where one is set.
    pub reply_due: String,
    /// Due date of all co-opinions, where one is set.
    pub opinion_due: String,
    /// The matters in their order.
    pub rows: Vec<MeetingRow>,
}

/// A matter at a meeting.
#[derive(Debug, Clone)]
pub struct MeetingRow {
    /// The matter.
    pub matter: MatterId,
    /// The version that was seen.
    pub version: Option<i64>,
    /// Its units.
    pub units: Vec<Named>,
    /// Requirements.
    pub note: String,
}

/// The field of a row as a complaint names it.
pub fn row_field(field: &str, matter: MatterId) -> String {
    format!("{field}-{matter}")
}

fn batch(by: &Acting, input: &MeetingInput, wrong: &mut Vec<Complaint>) -> Outcome<Batch> {
    let mut keep = |found: Outcome<String>| -> Outcome<String> {
        match found {
            Err(Problem::Invalid(list)) => {
                wrong.extend(list);
                Ok(String::new())
            }
            other => other,
        }
    };
    let date = |field: &str, text: &str| {
        maybe_day(field, text).map(|d| d.map(|d| d.to_string()).unwrap_or_default())
    };
    let held_on = keep(day("held_on", &input.held_on).and_then(|held| {
        if held > by.today() || (by.today() - held).whole_days() > 30 {
            return Err(Problem::invalid("held_on", "assigning-held-on"));
        }
        Ok(held.to_string())
    }))?;
    let set = |text: String| Some(text).filter(|text| !text.is_empty());
    Ok(Batch {
        id: BatchId(by.new_id()),
        body: by.body,
        title: keep(needed("title", &input.title, 200))?,
        held_on,
        place: keep(optional("place", &input.place, 200))?,
        reply_due: set(keep(date("reply_due", &input.reply_due))?),
        opinion_due: set(keep(date("opinion_due", &input.opinion_due))?),
        made_by: by.account,
        made_at: by.now,
    })
}

/// Hands over what was decided; nothing where one row is wrong, with every complaint at its row.
pub async fn hold(tx: &mut Tx, by: &Acting, input: &MeetingInput) -> Outcome<Batch> {
    may_begin(&assignment::WORKFLOW, by, assignment::Action::Give, &hats::of_roles(by))?;
    let mut wrong = Vec::new();
    let batch = batch(by, input, &mut wrong)?;
    if input.rows.is_empty() {
        wrong.push(Complaint::new("", "assigning-meeting-nothing"));
    }
    if input.rows.len() > MOST {
        wrong.push(Complaint::new("", "assigning-meeting-many").with("max", MOST));
    }
    if !wrong.is_empty() {
        return Err(Problem::Invalid(wrong));
    }
    batch.insert(tx).await?;
    let from = day("held_on", &batch.held_on)?;
    // Matters are held in one order, so that two meetings never wait for each other.
    let mut rows: Vec<&MeetingRow> = input.rows.iter().collect();
    rows.sort_by_key(|row| row.matter.0);
    rows.dedup_by_key(|row| row.matter.0);
    for row in rows {
        let one = Input {
            version: row.version,
            units: row.units.clone(),
            note: row.note.chars().take(TEXT + 1).collect(),
            reply_due: input.reply_due.clone(),
            opinion_due: input.opinion_due.clone(),
            ..Input::default()
        };
        let found = hand_over(tx, by, row.matter, &one, Some((&batch, from))).await;
        complain(found.map(|_| ()), row.matter, &mut wrong)?;
    }
    if !wrong.is_empty() {
        return Err(Problem::Invalid(wrong));
    }
    let event = NewEvent {
        kind: "batch",
        subject: batch.id.0,
        standing: "assigner",
        action: "hold",
        from: "",
        to: "",
        detail: json!({ "x": batch.title, "y": input.rows.len() }),
    };
    events::record(tx, by, event).await?;
    Ok(batch)
}

/// What is wrong with one row is said at that row; what no row can mend ends the act.
fn complain(found: Outcome<()>, matter: MatterId, wrong: &mut Vec<Complaint>) -> Outcome<()> {
    match found {
        Ok(()) => {}
        Err(Problem::Invalid(list)) => {
            for mut one in list {
                let general = matches!(one.field.as_str(), "reply_due" | "opinion_due");
                if general && wrong.iter().any(|known| known.field == one.field) {
                    continue;
                }
                if !general {
                    one.field = row_field(if one.field.is_empty() { "main" } else { &one.field }, matter);
                }
                wrong.push(one);
            }
        }
        Err(Problem::NotFromHere { .. } | Problem::Conflict { .. } | Problem::NotFound) => {
            wrong.push(Complaint::new(&row_field("main", matter), "assigning-row-taken"));
        }
        Err(other) => return Err(other),
    }
    Ok(())
}
