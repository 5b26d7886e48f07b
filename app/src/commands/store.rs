//! Statements that only the command line needs.

use crate::foundation::db::Read;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId};

crate::statements! {
    COUNT_EVENTS = "select count(*) from event";
    LAST_EVENT_AT = "select max(at) from event";
    MAIL_WAITING = "select count(*) from outbox where sent_at is null and dead_at is null";
    MAIL_DEAD = "select count(*) from outbox where sent_at is null and dead_at is not null";
    OLDEST_MAIL = "select min(created_at) from outbox where sent_at is null and dead_at is null";
    ACCOUNT_OF = "select id, name from account where body = $1 and login = $2 and state = 'active'";
    ACCOUNT_KNOWN = "select id, name from account where body = $1 and login = $2 and state <> 'disabled'";
    BODY_NAMES = "select id, name, short_name from body order by id";
}

/// How many events there are in all, whichever body they name.
pub async fn count_events(db: &mut dyn Read) -> Outcome<i64> {
    db.number(COUNT_EVENTS, vec![]).await
}

/// When the last event happened; 0 when there is none.
pub async fn last_event_at(db: &mut dyn Read) -> Outcome<i64> {
    db.number(LAST_EVENT_AT, vec![]).await
}

/// Mails that wait, mails given up, and since when the oldest waits (0: none).
pub async fn mail(db: &mut dyn Read) -> Outcome<(i64, i64, i64)> {
    let waiting = db.number(MAIL_WAITING, vec![]).await?;
    let dead = db.number(MAIL_DEAD, vec![]).await?;
    Ok((waiting, dead, db.number(OLDEST_MAIL, vec![]).await?))
}

/// Id, name and short name of every body.
pub async fn body_names(db: &mut dyn Read) -> Outcome<Vec<(BodyId, String, String)>> {
    let rows = db.rows(BODY_NAMES, vec![]).await?;
    rows.into_iter().map(|mut row| Ok((row.take()?, row.take()?, row.take()?))).collect()
}

/// Id and name of the active account with a login.
pub async fn account_of(
    db: &mut dyn Read,
    body: BodyId,
    login: &str,
) -> Outcome<Option<(AccountId, String)>> {
    match db.row(ACCOUNT_OF, crate::args![body, login]).await? {
        Some(mut row) => Ok(Some((row.take()?, row.take()?))),
        None => Ok(None),
    }
}

/// The account with a login, active or still invited.
pub async fn account_known(db: &mut dyn Read, body: BodyId, login: &str) -> Outcome<Option<AccountId>> {
    match db.row(ACCOUNT_KNOWN, crate::args![body, login]).await? {
        Some(mut row) => Ok(Some(row.take()?)),
        None => Ok(None),
    }
}
