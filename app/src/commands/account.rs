//! `account link`: a one-time link made on the server itself. The way back in for one of the three administrators who lost his
//! password or second factor, or whose first links were lost; the auditors are told (SECURITY T-10).

use super::installation::{Installation, Where};
use super::{calendar, plain, store};
use crate::assembly::entrance::{self, Purpose};
use crate::foundation::acting::Clock;
use crate::foundation::app::App;
use anyhow::Context;
use clap::Subcommand;

/// `account`.
#[derive(Debug, Subcommand)]
pub enum Account {
    /// Prints a one-time link under which its person sets a new password
    Link {
        /// Login name of the person
        login: String,
        /// Take the second factor off instead, so that he sets a new one
        #[arg(long)]
        factor: bool,
        /// Id, name or short name of the body; may be left out where there is only one
        #[arg(long)]
        body: Option<String>,
    },
}

/// Runs the command.
pub async fn run(place: &Where, account: Account) -> anyhow::Result<()> {
    let Account::Link { login, factor, body } = account;
    let installation = Installation::visiting(place).await?;
    let app = installation.app(Clock::Machine(0), false)?;
    let purpose = if factor { Purpose::Factor } else { Purpose::Password };
    let made = link(&app, &login, purpose, body.as_deref()).await;
    app.db.close().await;
    println!("hand this over to {login} and to nobody else: {}", made?);
    Ok(())
}

async fn link(app: &App, login: &str, purpose: Purpose, body: Option<&str>) -> anyhow::Result<String> {
    let (body, name) = calendar::choose(app, body).await?;
    let mut db = app.db.read().await.map_err(plain)?;
    let found = store::account_known(&mut db, body, login).await.map_err(plain)?;
    drop(db);
    let account = found.with_context(|| format!("{name} has no account {login}"))?;
    let by = app.timer(body).await.map_err(plain)?;
    let mut tx = app.db.begin().await.map_err(plain)?;
    let token = entrance::make_link(&mut tx, &by, account, purpose).await.map_err(plain)?;
    tx.commit().await.map_err(plain)?;
    Ok(entrance::link_address(app, &token))
}
