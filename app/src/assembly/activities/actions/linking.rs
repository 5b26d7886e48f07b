//! What came of an activity: proposals, linked both ways.

use super::{KIND, event, readable};
use crate::assembly::activities::records::*;
use crate::assembly::activities::{hats, store};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::matters::Named;
use crate::foundation::workflow::Name;
use serde_json::json;

/// Says that a proposal came of an activity. The caller has made sure that the person may know of the proposal.
pub async fn link(tx: &mut Tx, by: &Acting, id: ActivityId, proposal: &Named) -> Outcome<()> {
    let (activity, _) = readable(tx, by, id).await?;
    hats::keeper(by, "activities-action-link")?;
    if !store::add_product(tx, (id, proposal.id), (by.account, by.now)).await? {
        return Err(Problem::invalid("proposal", "activities-linked-already"));
    }
    told(tx, by, &activity, ("link", proposal)).await
}

/// Says that it did not.
pub async fn unlink(tx: &mut Tx, by: &Acting, id: ActivityId, proposal: &Named) -> Outcome<()> {
    let (activity, _) = readable(tx, by, id).await?;
    hats::keeper(by, "activities-action-link")?;
    if !store::drop_product(tx, id, proposal.id).await? {
        return Err(Problem::NotFound);
    }
    told(tx, by, &activity, ("unlink", proposal)).await
}

async fn told(
    tx: &mut Tx,
    by: &Acting,
    activity: &Activity,
    (action, proposal): (&str, &Named),
) -> Outcome<()> {
    let state = activity.state.key();
    let detail = json!({ "x": proposal.number, "proposal": crate::foundation::ids::write(proposal.id) });
    event(tx, by, (KIND, activity.id.0), (hats::standing(by), action, state, state), detail).await
}

/// The activities of which a proposal came, for whoever may know of them: their pages, titles and first days.
pub async fn sources(
    db: &mut dyn Read,
    by: &Acting,
    proposal: i64,
) -> Outcome<Vec<(String, String, String)>> {
    let mut all = Vec::new();
    for (id, title, day) in store::product_of(db, by.body, proposal).await? {
        if readable(db, by, id).await.is_ok() {
            all.push((super::link(id), title, day));
        }
    }
    Ok(all)
}
