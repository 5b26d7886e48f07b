//! Statements that only the command line needs.

use crate::foundation::db::{Read, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId};
use crate::foundation::order::order_key;

crate::statements! {
    COUNT_EVENTS = "select count(*) from event";
    LAST_EVENT_AT = "select max(at) from event";
    MAIL_WAITING = "select count(*) from outbox where sent_at is null and dead_at is null";
    MAIL_DEAD = "select count(*) from outbox where sent_at is null and dead_at is not null";
    OLDEST_MAIL = "select min(created_at) from outbox where sent_at is null and dead_at is null";
    ACCOUNT_OF = "select id, name from account where body = $1 and login = $2 and state = 'active'";
    ACCOUNT_KNOWN = "select id, name from account where body = $1 and login = $2 and state <> 'disabled'";
    UNORDERED = "select id, name from account where sort_key = name order by id";
    SET_ORDER = "update account set sort_key = $2 where id = $1 and sort_key = name";
    BODY_NAMES = "select id, name, short_name from body order by id";
}

/// How many events there are in all, whichever body they name.
pub async fn count_events(db: &mut impl Read) -> Outcome<i64> {
    db.number(COUNT_EVENTS, vec![]).await
}

/// When the last event happened; 0 when there is none.
pub async fn last_event_at(db: &mut impl Read) -> Outcome<i64> {
    db.number(LAST_EVENT_AT, vec![]).await
}

/// Mails that wait, mails given up, and since when the oldest waits (0: none).
pub async fn mail(db: &mut impl Read) -> Outcome<(i64, i64, i64)> {
    let waiting = db.number(MAIL_WAITING, vec![]).await?;
    let dead = db.number(MAIL_DEAD, vec![]).await?;
    Ok((waiting, dead, db.number(OLDEST_MAIL, vec![]).await?))
}

/// Id, name and short name of every body.
pub async fn body_names(db: &mut impl Read) -> Outcome<Vec<(BodyId, String, String)>> {
    let rows = db.rows(BODY_NAMES, vec![]).await?;
    rows.into_iter().map(|mut row| Ok((row.take()?, row.take()?, row.take()?))).collect()
}

/// Id and name of the active account with a login.
pub async fn account_of(
    db: &mut impl Read,
    body: BodyId,
    login: &str,
) -> Outcome<Option<(AccountId, String)>> {
    match db.row(ACCOUNT_OF, crate::args![body, login]).await? {
        Some(mut row) => Ok(Some((row.take()?, row.take()?))),
        None => Ok(None),
    }
}

/// The account with a login, active or still invited.
pub async fn account_known(db: &mut impl Read, body: BodyId, login: &str) -> Outcome<Option<AccountId>> {
    match db.row(ACCOUNT_KNOWN, crate::args![body, login]).await? {
        Some(mut row) => Ok(Some(row.take()?)),
        None => Ok(None),
    }
}

/// Gives every account that is still ordered by its name as written the key that is made since; how many.
pub async fn fill_order(tx: &mut Tx) -> Outcome<usize> {
    let mut filled = 0;
    for mut row in tx.rows(UNORDERED, vec![]).await? {
        let (id, name): (AccountId, String) = (row.take()?, row.take()?);
        let key = order_key(&name);
        if key != name {
            tx.run(SET_ORDER, crate::args![id, key]).await?;
            filled += 1;
        }
    }
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::fill_order;
    use crate::demo::people;
    use crate::demo::testing::worlds;
    use crate::foundation::db::Read;

    #[tokio::test]
    async fn accounts_of_an_earlier_version_get_their_order_once() {
        for world in worlds().await {
            let mut tx = world.app.db.begin().await.unwrap();
            let old = "update account set sort_key = name where login = $1";
            tx.run(old.into(), crate::args![people::MEMBER]).await.unwrap();
            assert_eq!(fill_order(&mut tx).await.unwrap(), 1);
            let key = "select sort_key from account where login = $1";
            let row = tx.row(key.into(), crate::args![people::MEMBER]).await.unwrap().unwrap();
            assert_eq!(row.only::<String>().unwrap(), "zhou ying lan");
            assert_eq!(fill_order(&mut tx).await.unwrap(), 0);
        }
    }
}
