//! What became of matters, for rooms that ask about like ones: which units answered, with which class, and how the answer
//! begins. Only what the person who asks may read.

use super::records::{MatterId, Part};
use super::store;
use super::workflow::{assignment, reply};
use crate::foundation::acting::Acting;
use crate::foundation::db::Read;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::OrgId;

/// What became of a matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// The matter.
    pub matter: MatterId,
    /// Units that answer it, or answered it, for themselves or in the lead.
    pub units: Vec<OrgId>,
    /// Answers that were delivered and stand.
    pub answers: Vec<PastAnswer>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastAnswer {
    /// The unit.
    pub unit: OrgId,
    /// Letter of its class, or empty.
    pub class: String,
    /// Its first line that says something of the matter.
    pub first_line: String,
    /// Day of delivery, where it is known.
    pub on: Option<String>,
}

/// What became of these records, in their order; those that the person may not know of, or that were never given, are left out.
pub async fn past(db: &mut dyn Read, by: &Acting, records: &[i64]) -> Outcome<Vec<Past>> {
    let mut found = Vec::new();
    for id in records {
        let Some(matter) = store::find(db, by, MatterId(*id)).await? else { continue };
        let mut assignments = store::assignments(db, by.body, matter.id).await?;
        assignments.retain(|a| {
            a.state != assignment::State::Void && matches!(a.part, Part::Sole | Part::Lead | Part::Separate)
        });
        if assignments.is_empty() {
            continue;
        }
        let mut answers = Vec::new();
        for one in store::replies(db, by.body, matter.id).await? {
            let of = assignments.iter().find(|a| a.id == one.assignment);
            // What was delivered, everybody reads who may know of the matter.
            let Some(own) = of.filter(|_| one.state == reply::State::Delivered) else { continue };
            let items = store::replying::items(db, one.id).await?;
            let said = items.iter().map(|item| item.answer.as_str()).chain([one.opening.as_str()]);
            let first_line = said.flat_map(str::lines).map(str::trim).find(|line| !line.is_empty());
            answers.push(PastAnswer {
                unit: own.unit,
                class: one.class,
                first_line: first_line.unwrap_or_default().to_owned(),
                on: one.delivered_on,
            });
        }
        let units = assignments.iter().map(|a| a.unit).collect();
        found.push(Past { matter: matter.id, units, answers });
    }
    Ok(found)
}
