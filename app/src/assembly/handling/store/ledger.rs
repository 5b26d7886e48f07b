//! The ledger of promises, within what a person may see of matters.

use super::{acts_for, viewer, visible};
use crate::assembly::handling::records::*;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Arg, Read, Record};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;

/// `$6` states joined by commas with one at each end, or empty; `$7` unit or 0; `$8` session or 0; `$9` first and `$10` last due
/// date; `$11` kept before, or empty; `$12` term handed to, or 0.
macro_rules! narrowed {
    () => {
        concat!(
            "from promise p join matter m on m.id = p.matter where ",
            visible!(),
            " and ($2 = 1 or ",
            acts_for!("p.unit"),
            ") and p.body = $1 and ($6 = '' or $6 like '%,' || p.state || ',%') and ($7 = 0 or p.unit = $7) \
             and ($8 = 0 or p.sitting = $8) and p.due_on >= $9 and p.due_on <= $10 \
             and ($11 = '' or (p.kept_on is not null and p.kept_on < $11)) and ($12 = 0 or p.handed_to = $12)"
        )
    };
}

crate::statements! {
    LEDGER = crate::select!(Promise as "p", concat!(", m.number, m.title ", narrowed!(),
        " and (p.due_on > $13 or (p.due_on = $13 and p.id > $14)) order by p.due_on, p.id limit $15"));
    LEDGER_COUNT = concat!("select count(*) ", narrowed!());
    OPEN_IDS = "select p.id from promise p where p.body = $1 and p.state in ('open', 'due_soon', 'late', 'disputed') \
        order by p.id limit $2";
    OPEN_COUNT = "select count(*) from promise p where p.body = $1 and p.state in ('open', 'due_soon', 'late', 'disputed')";
}

/// What the ledger is narrowed by.
#[derive(Debug, Clone, Default)]
pub struct Narrow {
    /// States joined by commas with one at each end; empty: all.
    pub states: String,
    /// Unit; 0: every one.
    pub unit: i64,
    /// Session; 0: every one.
    pub sitting: i64,
    /// First due date; empty: none.
    pub from: String,
    /// Last due date; empty: none.
    pub until: String,
    /// Kept before a day; empty: whether or not.
    pub kept_before: String,
    /// On the list of a term; 0: whether or not.
    pub term: i64,
}

fn args(by: &Acting, n: &Narrow) -> Vec<Arg> {
    let until = if n.until.is_empty() { "9999-12-31" } else { &n.until };
    let mut args = viewer(by);
    args.extend(crate::args![&n.states, n.unit, n.sitting, &n.from, until, &n.kept_before, n.term]);
    args
}

/// A page of the ledger: promise, number and title of its matter.
pub async fn list(
    db: &mut impl Read,
    by: &Acting,
    narrow: &Narrow,
    (after, limit): (&(String, i64), i64),
) -> Outcome<Vec<(Promise, String, String)>> {
    let mut args = args(by, narrow);
    args.extend(crate::args![&after.0, after.1, limit]);
    let rows = db.rows(LEDGER, args).await?;
    rows.into_iter().map(|mut row| Ok((Promise::read(&mut row)?, row.take()?, row.take()?))).collect()
}

/// How many promises there are.
pub async fn count(db: &mut impl Read, by: &Acting, narrow: &Narrow) -> Outcome<i64> {
    let row = db.row(LEDGER_COUNT, args(by, narrow)).await?;
    row.map_or(Ok(0), |row| row.only())
}

/// Ids of promises that run, at most so many.
pub async fn open_ids(db: &mut impl Read, body: BodyId, limit: i64) -> Outcome<Vec<PromiseId>> {
    db.rows(OPEN_IDS, crate::args![body, limit]).await?.into_iter().map(|row| row.only()).collect()
}

/// How many promises run.
pub async fn open_count(db: &mut impl Read, body: BodyId) -> Outcome<i64> {
    let row = db.row(OPEN_COUNT, crate::args![body]).await?;
    row.map_or(Ok(0), |row| row.only())
}
