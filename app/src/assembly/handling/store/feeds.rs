//! Calendar addresses and the dates that they show.

use crate::assembly::handling::records::*;
use crate::foundation::db::{Read, Record, Row};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId};

crate::statements! {
    OF_ACCOUNT = crate::select!(Feed as "f", "from calendar_feed f where f.body = $1 and f.account = $2 and f.revoked_at is null \
        order by f.id");
    BY_SECRET = crate::select!(Feed as "f", "from calendar_feed f join account a on a.id = f.account where f.token_hash = $1 \
        and f.revoked_at is null and a.state = 'active'");
    SHOWN = "select d.subject, d.what, d.due_on, d.made_at, m.number, m.title, (select count(*) from due_date o \
        where o.subject = d.subject and o.what = d.what and o.id < d.id) from due_date d join matter m on m.id = d.matter \
        where d.body = $1 and d.state = 'running' and (d.unit = $2 or d.account = $3 or (d.what = 'answer' and exists \
        (select 1 from matter_person p where p.matter = d.matter and p.account = $3))) order by d.due_on, d.id limit 1000";
}

/// A date as a calendar program shows it.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The record it belongs to.
    pub subject: i64,
    /// What is due.
    pub what: DueKind,
    /// The day.
    pub due_on: String,
    /// When this day was set.
    pub made_at: i64,
    /// Number of the matter.
    pub number: String,
    /// Title of the matter.
    pub title: String,
    /// How many dates this one came after.
    pub sequence: i64,
}

/// Addresses of a person that are open.
pub async fn of_account(db: &mut dyn Read, body: BodyId, account: AccountId) -> Outcome<Vec<Feed>> {
    Feed::all(db, OF_ACCOUNT, crate::args![body, account]).await
}

/// The open address with a secret, of an account that may still sign in.
pub async fn by_secret(db: &mut dyn Read, hash: &str) -> Outcome<Option<Feed>> {
    Feed::one(db, BY_SECRET, crate::args![hash]).await
}

/// The dates of an address: the unit's, or the person's own.
pub async fn shown(db: &mut dyn Read, feed: &Feed) -> Outcome<Vec<Shown>> {
    let account = if feed.unit.is_some() { 0 } else { feed.account.0 };
    let unit = feed.unit.map_or(0, |unit| unit.0);
    let line = |mut row: Row| {
        Ok(Shown {
            subject: row.take()?,
            what: row.take()?,
            due_on: row.take()?,
            made_at: row.take()?,
            number: row.take()?,
            title: row.take()?,
            sequence: row.take()?,
        })
    };
    db.rows(SHOWN, crate::args![feed.body, unit, account]).await?.into_iter().map(line).collect()
}
