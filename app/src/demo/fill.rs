//! Fills an empty database with the world.

use super::{data, deeds, frame, history, plans, store};
use crate::foundation::app::App;

/// How much of the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// Three sessions with about 900 proposals, as `demo` shows them.
    Full,
    /// The same people and every state with about 120 proposals, for tests.
    Small,
}

/// The moment at which the world is looked at: 2026-05-20, ten in the morning there. Nothing in it is later.
pub const TODAY: i64 = 1_779_242_400_000;

const DAY_MS: i64 = 86_400_000;

/// Fills an empty, migrated database with the world in one of its sizes, telling from time to time how many in a hundred are
/// done.
///
/// # Errors
/// When the database is not empty, or says which deed was refused.
pub async fn fill(app: &App, size: Size, told: impl Fn(usize)) -> anyhow::Result<()> {
    fill_telling(app, size, &told).await
}

/// Fills an empty, migrated database with the world in one of its sizes.
///
/// # Errors
/// When the database is not empty, or says which deed was refused.
pub async fn fill_size(app: &App, size: Size) -> anyhow::Result<()> {
    fill_telling(app, size, &|_| ()).await
}

async fn fill_telling(app: &App, size: Size, told: &impl Fn(usize)) -> anyhow::Result<()> {
    let data = data::load()?;
    let frame = frame::make(app, &data).await?;
    history::tell(app, &frame, &data).await?;
    for number in 0..frame.sessions.len() {
        let (steps, cases) = plans::session(&data, &frame, number, size);
        let mut tx = app.db.begin().await?;
        deeds::run(&mut tx, &frame, steps, cases).await?;
        tx.commit().await?;
        // Filing is about a fifth of the world.
        told(20 * (number + 1) / frame.sessions.len());
    }
    super::handling::fill(app, &data, &frame, |done, all| told(20 + 80 * done / all.max(1))).await?;
    super::rules::fill(app, &frame).await?;
    super::superior::fill(app, &frame).await?;
    super::activities::fill(app, &frame).await?;
    super::reports::fill(app, &frame).await?;
    let mut tx = app.db.begin().await?;
    // Whoever is asked has looked into his inbox until a few days ago; what is long past asks nobody any more.
    tx.run(store::READ_OLD, crate::args![frame.body, TODAY - 6 * DAY_MS]).await?;
    tx.run(store::SETTLE_OLD, crate::args![frame.body, TODAY - 60 * DAY_MS]).await?;
    tx.commit().await?;
    Ok(())
}
