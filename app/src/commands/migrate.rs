//! `migrate`: brings the schema up to date, for whoever serves with `--no-migrate` and does this by hand.

use super::installation::{self, Installation, Where};
use super::search;
use crate::foundation::acting::Clock;
use crate::house;

/// Runs the command.
pub async fn run(place: &Where) -> anyhow::Result<()> {
    let found = Installation::looking(&place.folder()).await?;
    let _lock = installation::lock(&found.folder, &found.config)?;
    let steps = installation::migrate(&found.db).await;
    if steps.is_ok() {
        installation::fill_order(&found.db).await?;
        search::bring_up_to_date(&found.app(Clock::Machine(0), false)?).await?;
    }
    found.db.close().await;
    let last = house::last_step();
    match steps? {
        0 => println!("nothing to do: the schema is at step {last}"),
        steps => println!("{steps} steps taken: the schema is at step {last}"),
    }
    Ok(())
}
