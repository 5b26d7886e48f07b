//! The one-time link with which the first person of a body sets it up. There is no default account (TRUST V13).

use crate::assembly::entrance;
use crate::foundation::app::App;

/// A link for an installation that has no body yet; nothing when it has one.
pub async fn first_link(app: &App) -> anyhow::Result<Option<String>> {
    entrance::make_setup_link(app).await.map_err(super::plain)
}

/// A link for a further body.
pub async fn link(app: &App) -> anyhow::Result<Option<String>> {
    entrance::make_further_link(app).await.map_err(super::plain)
}
