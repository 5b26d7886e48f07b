//! Statements about saved searches that tell of new hits.

use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId};

crate::statements! {
    WATCHES = "select w.view, w.account, w.told, v.name, v.query from search_watch w join saved_view v on v.id = w.view \
        where w.body = $1 and w.view > $2 order by w.view limit $3";
    WATCHED = "select view from search_watch where account = $1";
    WATCH = "insert into search_watch (view, body, account, told, told_at) values ($1,$2,$3,$4,$5) \
        on conflict (view) do nothing";
    UNWATCH = "delete from search_watch where view = $1 and account = $2";
    TOLD = "update search_watch set told = $2, told_at = $3 where view = $1";
}

/// A saved search that tells of new hits.
pub(super) struct Watch {
    /// The saved view.
    pub view: i64,
    /// Whose.
    pub account: AccountId,
    /// What was told already.
    pub told: String,
    /// Name of the view.
    pub name: String,
    /// Its question.
    pub query: String,
}

/// Watches of a body after one.
pub(super) async fn watches(db: &mut dyn Read, body: BodyId, after: i64) -> Outcome<Vec<Watch>> {
    let rows = db.rows(WATCHES, crate::args![body, after, 100_i64]).await?;
    rows.into_iter()
        .map(|mut r| {
            Ok(Watch {
                view: r.take()?,
                account: r.take()?,
                told: r.take()?,
                name: r.take()?,
                query: r.take()?,
            })
        })
        .collect()
}

/// Views that a person has watched.
pub(super) async fn watched(db: &mut dyn Read, who: AccountId) -> Outcome<Vec<i64>> {
    db.rows(WATCHED, crate::args![who]).await?.into_iter().map(|row| row.only()).collect()
}

/// Begins to watch a view; what it finds now is not told.
pub(super) async fn watch(tx: &mut Tx, by: &Acting, view: i64, told: &str) -> Outcome<()> {
    tx.run(WATCH, crate::args![view, by.body, by.account, told, by.now]).await.map(|_| ())
}

/// Watches a view no more.
pub(super) async fn unwatch(tx: &mut Tx, by: &Acting, view: i64) -> Outcome<()> {
    tx.run(UNWATCH, crate::args![view, by.account]).await.map(|_| ())
}

/// Notes what was told.
pub(super) async fn told(tx: &mut Tx, view: i64, told: &str, now: i64) -> Outcome<()> {
    tx.run(TOLD, crate::args![view, told, now]).await.map(|_| ())
}
