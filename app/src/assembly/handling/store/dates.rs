//! The list of what is due soon and what is late: of everybody, of a unit, or one's own.

use crate::assembly::handling::records::*;
use crate::foundation::db::{Read, Row};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{BodyId, OrgId};

/// `$1` body, `$2` unit or 0, `$3` person or 0, `$4` kind or empty, from `$5` to `$6`.
macro_rules! narrowed {
    () => {
        "from due_date d join matter m on m.id = d.matter where d.body = $1 and d.state = 'running' and ($2 = 0 or d.unit = $2) \
         and ($3 = 0 or d.account = $3 or (d.what = 'answer' and exists (select 1 from matter_person p \
         where p.matter = d.matter and p.account = $3))) and ($4 = '' or d.what = $4) and d.due_on >= $5 and d.due_on <= $6"
    };
}

crate::statements! {
    COUNT = concat!("select count(*) ", narrowed!());
    LIST = concat!("select d.id, d.what, d.unit, d.due_on, d.provisional, m.id, m.number, m.title ", narrowed!(),
        " and (d.due_on > $7 or (d.due_on = $7 and d.id > $8)) order by d.due_on, d.id limit $9");
}

/// What the list is narrowed by.
#[derive(Debug, Clone, Default)]
pub struct Narrow {
    /// Unit; 0: every one.
    pub unit: i64,
    /// Person; 0: everybody.
    pub account: i64,
    /// Kind; empty: every one.
    pub what: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub until: String,
}

/// A line of the list.
#[derive(Debug, Clone)]
pub struct Line {
    /// The date.
    pub id: DueId,
    /// What is due.
    pub what: DueKind,
    /// The unit whose hand is asked.
    pub unit: Option<OrgId>,
    /// The day.
    pub due_on: String,
    /// Counted in a year without a calendar.
    pub provisional: bool,
    /// The matter.
    pub matter: MatterId,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
}

/// How many there are.
pub async fn count(db: &mut dyn Read, body: BodyId, n: &Narrow) -> Outcome<i64> {
    db.number(COUNT, crate::args![body, n.unit, n.account, &n.what, &n.from, &n.until]).await
}

/// A page of them, the earliest first.
pub async fn list(
    db: &mut dyn Read,
    body: BodyId,
    n: &Narrow,
    (after, limit): (&(String, i64), i64),
) -> Outcome<Vec<Line>> {
    let args = crate::args![body, n.unit, n.account, &n.what, &n.from, &n.until, &after.0, after.1, limit];
    let line = |mut row: Row| {
        Ok(Line {
            id: row.take()?,
            what: row.take()?,
            unit: row.take()?,
            due_on: row.take()?,
            provisional: row.take()?,
            matter: row.take()?,
            number: row.take()?,
            title: row.take()?,
        })
    };
    db.rows(LIST, args).await?.into_iter().map(line).collect()
}
