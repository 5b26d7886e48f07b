//! Statements of the room that the foundation does not have: what was told, one notice, the outbox by kind. No rules.

use super::records::{MailCounts, MailLine, MailState, NoticeId};
use crate::foundation::acting::Acting;
use crate::foundation::db::Read;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;
use crate::foundation::notices::Notice;
use crate::foundation::store::notice;

crate::statements! {
    TOLD = "select id, at, word, args, link, asks, due_on, read_at, done_at from notice where body = $1 and account = $2 \
        and id < $3 and (asks = 0 or done_at is not null) order by id desc limit $4";
    NOTICE = "select id, at, word, args, link, asks, due_on, read_at, done_at from notice where body = $1 \
        and account = $2 and id = $3";
    MAIL = "select id, address, subject, created_at, attempts, next_at, sent_at, dead_at, last_error from outbox \
        where body = $1 and id < $2 and ($3 = '' or ($3 = 'waiting' and sent_at is null and dead_at is null) \
        or ($3 = 'sent' and sent_at is not null) or ($3 = 'dead' and sent_at is null and dead_at is not null)) \
        order by id desc limit $4";
    MAIL_COUNTS = "select count(case when sent_at is null and dead_at is null then 1 end), \
        count(case when sent_at is not null then 1 end), \
        count(case when sent_at is null and dead_at is not null then 1 end), \
        count(case when sent_at is null and (attempts >= 3 or dead_at is not null) then 1 end) \
        from outbox where body = $1";
}

/// What was told to a person, and what was asked and is done, newest first, from before one.
pub async fn told(db: &mut dyn Read, by: &Acting, before: i64, limit: i64) -> Outcome<Vec<Notice>> {
    let args = crate::args![by.body, by.account, before, limit];
    db.rows(TOLD, args).await?.into_iter().map(notice).collect()
}

/// One notice of a person.
pub async fn find(db: &mut dyn Read, by: &Acting, id: NoticeId) -> Outcome<Option<Notice>> {
    db.row(NOTICE, crate::args![by.body, by.account, id]).await?.map(notice).transpose()
}

/// The outbox by kind, newest first, from before one.
pub async fn mail(
    db: &mut dyn Read,
    body: BodyId,
    state: MailState,
    before: i64,
    limit: i64,
) -> Outcome<Vec<MailLine>> {
    let rows = db.rows(MAIL, crate::args![body, before, state.key(), limit]).await?;
    rows.into_iter()
        .map(|mut r| {
            Ok(MailLine {
                id: r.take()?,
                address: r.take()?,
                subject: r.take()?,
                created_at: r.take()?,
                attempts: r.take()?,
                next_at: r.take()?,
                sent_at: r.take()?,
                dead_at: r.take()?,
                last_error: r.take()?,
            })
        })
        .collect()
}

/// How much mail there is of each kind.
pub async fn mail_counts(db: &mut dyn Read, body: BodyId) -> Outcome<MailCounts> {
    match db.row(MAIL_COUNTS, crate::args![body]).await? {
        Some(mut r) => {
            Ok(MailCounts { waiting: r.take()?, sent: r.take()?, dead: r.take()?, failing: r.take()? })
        }
        None => Ok(MailCounts::default()),
    }
}
