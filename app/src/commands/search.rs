//! `search`: what is found by its text, written anew from the rows.

use super::installation::{Installation, Where};
use super::plain;
use crate::foundation::acting::Clock;
use crate::foundation::app::App;
use crate::foundation::search;
use clap::Subcommand;

/// `search`.
#[derive(Debug, Subcommand)]
pub enum Search {
    /// Writes everything that is found anew, also while the program serves
    Rebuild,
}

/// Runs the command.
pub async fn run(place: &Where, search: Search) -> anyhow::Result<()> {
    let Search::Rebuild = search;
    let installation = Installation::visiting(place).await?;
    let done = rebuild(&installation.app(Clock::Machine(0), false)?).await;
    installation.db.close().await;
    let done = done?;
    println!("{} documents written anew, {} files read for the first time", done.documents, done.files);
    Ok(())
}

/// Writes everything anew and says now and then how far it is.
pub async fn rebuild(app: &App) -> anyhow::Result<search::Rebuilt> {
    let mut progress = super::Progress::new("documents", 5_000);
    search::rebuild(app, || progress.step()).await.map_err(plain)
}

/// Writes everything anew where that was never done: rows of a version that had no search.
pub async fn bring_up_to_date(app: &App) -> anyhow::Result<()> {
    if search::up_to_date(app).await.map_err(plain)? {
        tracing::info!("search brought up to date");
    }
    Ok(())
}
