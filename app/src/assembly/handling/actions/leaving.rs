//! What a table of a past year said of a matter is taken back: the table was a mistake, and nobody has touched any of it since.

use super::machine::{event, recount, uncount};
use super::open;
use crate::assembly::handling::hats::Hat;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store::erasing::{self, PastNow};
use crate::assembly::handling::workflow::matter;
use crate::foundation::acting::{Acting, Role};
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::workflow::Name;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Key of the act in the history.
const UNDO: &str = "undo_import";

/// How a matter stood before a table said how it was handled, and what the table made of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Former {
    state: String,
    first_given_on: Option<String>,
    round: i64,
    closed_at: Option<i64>,
    close_note: String,
    imported_from: String,
    /// Its version as the import left it.
    version: i64,
    /// Assignments, replies and judgements that the import made.
    made: [i64; 3],
    /// When.
    at: i64,
}

impl Former {
    pub(super) fn of(before: &Matter, after: &Matter, made: [i64; 3], at: i64) -> Self {
        Self {
            state: before.state.to_string(),
            first_given_on: before.first_given_on.clone(),
            round: before.round,
            closed_at: before.closed_at,
            close_note: before.close_note.clone(),
            imported_from: before.imported_from.clone(),
            version: after.version,
            made,
            at,
        }
    }

    /// Whether everything stands as the import left it and nothing hangs on it.
    async fn stands(&self, db: &mut dyn Read, by: &Acting, id: MatterId) -> Outcome<bool> {
        let as_left = PastNow { version: self.version, made: self.made, more: 0 };
        Ok(erasing::past_now(db, by.body, (id, self.at)).await? == Some(as_left))
    }
}

/// Whether nobody has touched what a table said of a matter; `former` is what the import gave back.
pub async fn past_untouched(db: &mut dyn Read, by: &Acting, id: MatterId, former: &str) -> Outcome<bool> {
    let former: Former = serde_json::from_str(former)?;
    former.stands(db, by, id).await
}

/// Takes back what a table said of a matter: it stands as before, units, replies and judgements of the table are gone, their history
/// stays. Refused where somebody has touched any of it.
pub async fn leave_past(tx: &mut Tx, by: &Acting, id: MatterId, (former, from): (&str, &str)) -> Outcome<()> {
    if !by.is(Role::ProposalOfficer) {
        return Err(Problem::NotYours { action: "people-import-action-undo".to_owned() });
    }
    let former: Former = serde_json::from_str(former)?;
    // Whoever takes a list back sees of a matter what the timer sees: all of it.
    let file = open(tx, &Acting { timer: true, ..by.clone() }, id).await?;
    if !former.stands(tx, by, id).await? {
        return Err(Problem::NotFromHere {
            machine: "matter",
            action: matter::Action::Withdraw.to_string(),
            state: file.matter.state.to_string(),
            possible: Vec::new(),
        });
    }
    erasing::erase_past(tx, id).await?;
    for gone in &file.feedbacks {
        uncount(tx, by, gone).await?;
    }
    for gone in &file.replies {
        uncount(tx, by, gone).await?;
    }
    for gone in &file.assignments {
        uncount(tx, by, gone).await?;
    }
    let mut after = file.matter.clone();
    after.state = matter::State::from_key(&former.state).ok_or_else(|| Problem::broken("a state"))?;
    after.version += 1;
    after.changed_at = by.now;
    after.first_given_on = former.first_given_on;
    after.round = former.round;
    after.closed_at = former.closed_at;
    after.close_note = former.close_note;
    after.imported_from = former.imported_from;
    if !after.save(tx).await? {
        return Err(Problem::broken("matter changed while it was held"));
    }
    recount(tx, by, Some(&file.matter), &after).await?;
    let acted = (Hat::Office.key(), UNDO, file.matter.state.key(), after.state.key());
    event::<Matter>(tx, by, id.0, acted, (None, json!({ "x": from }))).await
}
