//! `body add`: a further body in this installation.

use super::installation::{Installation, Where};
use super::setup;
use crate::foundation::acting::Clock;
use anyhow::bail;
use clap::Subcommand;

/// `body`.
#[derive(Debug, Subcommand)]
pub enum Body {
    /// Prints a one-time link under which a further body is set up
    Add,
}

/// Runs the command.
pub async fn run(place: &Where, body: Body) -> anyhow::Result<()> {
    let Body::Add = body;
    let installation = Installation::visiting(place).await?;
    let app = installation.app(Clock::Machine(0), false)?;
    let link = setup::link(&app).await;
    app.db.close().await;
    match link? {
        Some(link) => println!("open {link}"),
        None => bail!("this version cannot set up a body by link"),
    }
    Ok(())
}
