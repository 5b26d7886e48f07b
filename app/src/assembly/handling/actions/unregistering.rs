//! A matter is taken out again: the list that brought it in was a mistake, and nobody has begun to handle it.

use super::open;
use crate::assembly::handling::records::MatterId;
use crate::assembly::handling::store::erasing;
use crate::assembly::handling::workflow::matter;
use crate::foundation::acting::{Acting, NOBODY};
use crate::foundation::db::Tx;
use crate::foundation::errors::{Outcome, Problem};

/// Takes out a matter that waits and was given to nobody. The room that registered it tells the history.
pub async fn unregister(tx: &mut Tx, by: &Acting, id: MatterId) -> Outcome<()> {
    let timer = Acting { account: NOBODY, name: String::new(), timer: true, acting_for: None, ..by.clone() };
    let file = open(tx, &timer, id).await?;
    if file.matter.state != matter::State::Waiting || !file.assignments.is_empty() {
        return Err(Problem::NotFromHere {
            machine: "matter",
            action: matter::Action::Withdraw.to_string(),
            state: file.matter.state.to_string(),
            possible: Vec::new(),
        });
    }
    erasing::erase(tx, &file.matter).await
}
