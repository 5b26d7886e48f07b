//! The one-time link with which the first person of a body sets it up. There is no default account (TRUST V13).

use crate::foundation::app::App;
use crate::foundation::procedure_store;

/// A link for an installation that has no body yet; nothing when it has one.
pub async fn first_link(app: &App) -> anyhow::Result<Option<String>> {
    let bodies = procedure_store::bodies(&mut app.db.read().await?).await?;
    if bodies.is_empty() { link(app).await } else { Ok(None) }
}

/// A link for a further body; nothing while the program has no room that takes it.
pub async fn link(_app: &App) -> anyhow::Result<Option<String>> {
    Ok(None)
}
