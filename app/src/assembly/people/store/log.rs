//! The body's log with its filters. Only reading.

use crate::assembly::people::records::log::LogFilter;
use crate::foundation::db::{Read, containing};
use crate::foundation::errors::Outcome;
use crate::foundation::events::Event;
use crate::foundation::ids::BodyId;
use crate::foundation::store;

crate::statements! {
    LOG = "select id, kind, subject, seq, at, actor, actor_name, acted_for, standing, action, from_state, to_state, detail, \
        prev_hash, hash from event where body = $1 and ($2 = '' or kind = $2) and actor_name like $3 escape '\\' \
        and at >= $4 and at < $5 and id < $6 order by id desc limit $7";
    KINDS = "with recursive k (kind) as (select min(e.kind) from event e union all \
        select (select min(e.kind) from event e where e.kind > k.kind) from k where k.kind is not null) \
        select k.kind from k where k.kind is not null and exists (select 1 from event e where e.kind = k.kind and +e.body = $1) \
        order by k.kind";
    COUNT_LOG = "select count(*) from event where body = $1";
}

/// A page of the log, newest first, before an event.
pub async fn page(
    db: &mut dyn Read,
    body: BodyId,
    f: &LogFilter,
    before: i64,
    limit: i64,
) -> Outcome<Vec<Event>> {
    let person = containing(&f.person);
    let args = crate::args![body, &f.kind, person, f.from, f.to, before, limit];
    db.rows(LOG, args).await?.into_iter().map(store::event).collect()
}

/// Kinds of record that the log holds.
pub async fn kinds(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<String>> {
    db.rows(KINDS, crate::args![body]).await?.into_iter().map(|r| r.only()).collect()
}

/// Events of the body.
pub async fn count(db: &mut dyn Read, body: BodyId) -> Outcome<i64> {
    db.number(COUNT_LOG, crate::args![body]).await
}
