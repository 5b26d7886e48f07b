//! Taking an activity out: only what an import brought in and nobody has touched since.

use super::{KIND, event};
use crate::assembly::activities::records::*;
use crate::assembly::activities::search::ACTIVITIES;
use crate::assembly::activities::workflow::activity::Standing;
use crate::assembly::activities::{hats, store};
use crate::foundation::acting::Acting;
use crate::foundation::db::Tx;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::search::Touched;
use crate::foundation::workflow::Name;
use serde_json::json;

/// Takes out an activity whose import is taken back; its history stays. Whoever calls has asked whether somebody touched it.
pub async fn taken_out(tx: &mut Tx, by: &Acting, id: ActivityId, file: &str) -> Outcome<()> {
    hats::keeper(by, "activities-import")?;
    let of = store::activity(tx, by.body, id).await?.ok_or(Problem::NotFound)?;
    store::erase(tx, &of).await?;
    tx.touches(Touched::Record(ACTIVITIES, id.0));
    let acted = (Standing::Office.key(), "undo_import", of.state.key(), "");
    event(tx, by, (KIND, id.0), acted, json!({ "x": file })).await
}
