//! What the clock does: signing up ends after its last day, and signing in opens some minutes before an activity begins.

use super::begins_at;
use super::steps::{self, Input};
use crate::assembly::activities::records::Activity;
use crate::assembly::activities::settings::OPEN_MINUTES;
use crate::assembly::activities::store::lists as sql;
use crate::assembly::activities::workflow::activity::Action;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::BodyId;

/// Everything that is due now for a body.
pub async fn tick(app: &App, body: BodyId) -> Outcome<()> {
    let by = app.timer(body).await?;
    let today = by.today().to_string();
    let over = sql::sign_up_over(&mut app.db.read().await?, body, &today).await?;
    for activity in over {
        step(app, &by, &activity, Action::CloseSignUp).await?;
    }
    let minutes = by.procedure.whole(OPEN_MINUTES, by.today());
    if minutes == 0 {
        return Ok(());
    }
    for activity in sql::to_start(&mut app.db.read().await?, body, &today).await? {
        if by.now >= begins_at(&by, &activity) - minutes * 60_000 {
            step(app, &by, &activity, Action::Start).await?;
        }
    }
    Ok(())
}

async fn step(app: &App, by: &Acting, activity: &Activity, action: Action) -> Outcome<()> {
    let mut tx = app.db.begin().await?;
    match steps::perform(&mut tx, by, activity.id, action, &Input::default()).await {
        Ok(_) => tx.commit().await,
        // Somebody did it in the meantime.
        Err(Problem::NotFromHere { .. } | Problem::Conflict { .. }) => Ok(()),
        Err(other) => Err(other),
    }
}
