//! What everybody may read: matters that were published.

use crate::assembly::handling::records::*;
use crate::foundation::db::{Read, Record};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;

macro_rules! published {
    () => {
        "m.body = $1 and m.published_at is not null and m.publication in ('full', 'summary') and m.state <> 'withdrawn'"
    };
}

crate::statements! {
    LIST = crate::select!(Matter as "m", concat!("from matter m where ", published!(),
        " and ($2 = '' or m.title like $2 escape '!' or m.number = $3) and (m.published_at < $4 or (m.published_at = $4 and \
        m.id < $5)) order by m.published_at desc, m.id desc limit $6"));
    FIND = crate::select!(Matter as "m", concat!("from matter m where ", published!(), " and m.id = $2"));
}

/// Published matters whose title holds a text, or whose number it is; the latest first.
pub async fn list(
    db: &mut dyn Read,
    body: BodyId,
    q: &str,
    (before, limit): ((i64, i64), i64),
) -> Outcome<Vec<Matter>> {
    let plain = q.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    let pattern = if q.is_empty() { String::new() } else { format!("%{plain}%") };
    Matter::all(db, LIST, crate::args![body, pattern, q, before.0, before.1, limit]).await
}

/// A published matter.
pub async fn find(db: &mut dyn Read, body: BodyId, id: MatterId) -> Outcome<Option<Matter>> {
    Matter::one(db, FIND, crate::args![body, id]).await
}
