//! A package that was looked at and is not yet taken: it lies among the files that the program made, found by nobody but whoever
//! brought it, and goes after a day. Nothing of it stands in the file store before it is taken.

use super::store::{self, Waiting};
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::db::Record;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::files::digest_of;
use crate::foundation::ids::BodyId;
use std::sync::Arc;
use tokio::io::AsyncReadExt;

/// How long one waits to be taken.
const KEPT_MS: i64 = 86_400_000;
/// How many of a person wait; the oldest goes.
const MOST: usize = 5;

/// Keeps a package for whoever looked at it.
pub async fn keep_waiting(
    app: &App,
    by: &Acting,
    (name, digest): (&str, &str),
    bytes: Arc<[u8]>,
) -> Outcome<()> {
    let waiting = Waiting {
        id: by.new_id(),
        body: by.body,
        account: by.account,
        digest: digest.to_owned(),
        file_name: name.to_owned(),
        size: bytes.len() as i64,
        kept_at: by.now,
    };
    app.files.lay_out_bytes(waiting.id, bytes).await?;
    let mut tx = app.db.begin().await?;
    let former = store::waiting_of(&mut tx, by).await?;
    waiting.insert(&mut tx).await?;
    let (same, others): (Vec<_>, Vec<_>) = former.into_iter().partition(|one| one.digest == digest);
    let gone: Vec<i64> =
        same.into_iter().chain(others.into_iter().skip(MOST - 1)).map(|one| one.id).collect();
    for id in &gone {
        store::forget_waiting(&mut tx, *id).await?;
    }
    tx.commit().await?;
    for id in gone {
        app.files.clear(id).await?;
    }
    Ok(())
}

/// A package that a person looked at, by its digest: its name and its bytes.
pub async fn waiting(app: &App, by: &Acting, digest: &str) -> Outcome<(String, Arc<[u8]>)> {
    let mine = store::waiting_of(&mut app.db.read().await?, by).await?;
    let found = mine.into_iter().find(|one| one.digest == digest).ok_or(Problem::NotFound)?;
    let mut file = app.files.laid_out(found.id).await?.ok_or(Problem::NotFound)?;
    let mut bytes = Vec::with_capacity(usize::try_from(found.size).unwrap_or_default());
    file.read_to_end(&mut bytes).await.map_err(Problem::broken)?;
    if digest_of(&bytes) != digest {
        return Err(Problem::broken("a package that waited is not as it was"));
    }
    Ok((found.file_name, bytes.into()))
}

/// Forgets those that waited for a day, with their files.
pub async fn sweep(app: &App, body: BodyId) -> Outcome<()> {
    let old = store::waiting_before(&mut app.db.read().await?, body, app.now() - KEPT_MS).await?;
    for id in old {
        app.files.clear(id).await?;
        let mut tx = app.db.begin().await?;
        store::forget_waiting(&mut tx, id).await?;
        tx.commit().await?;
    }
    Ok(())
}
