//! What the clock does: on the day after its last day a consultation is over.

use super::revising::{self, Input};
use crate::assembly::rulebook::store::revisions as sql;
use crate::assembly::rulebook::workflow::Action;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::BodyId;

/// Everything that is due now for a body.
pub async fn tick(app: &App, body: BodyId) -> Outcome<()> {
    let by = app.timer(body).await?;
    let today = by.today().to_string();
    let over = sql::consultations_over(&mut app.db.read().await?, body, &today).await?;
    for id in over {
        let mut tx = app.db.begin().await?;
        match revising::perform(&mut tx, &by, id, Action::EndConsulting, &Input::default()).await {
            Ok(_) => tx.commit().await?,
            // Somebody ended it in the meantime.
            Err(Problem::NotFromHere { .. } | Problem::Conflict { .. }) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(())
}
