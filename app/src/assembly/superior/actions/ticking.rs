//! What the clock does: tasks are counted anew, late on their day, reminded of.

use super::tasks::clock;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;

/// Everything that is due now for a body.
pub async fn tick(app: &App, body: BodyId) -> Outcome<()> {
    let by = app.timer(body).await?;
    clock::tick(app, &by).await
}
