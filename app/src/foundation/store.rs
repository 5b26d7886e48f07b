//! Every statement of the foundation: events, notices, mail, forms that wait, double submits, views. No rules.
//! `sign_in.rs`: those about sign-ins.

pub mod sign_in;

pub use sign_in::{
    LoginRow, delegations_of, end_login, end_logins, factor_given, holders, login_of, logins_of, open_login,
    person_of, roles_of, seen_login, token_of,
};

use super::acting::Acting;
use super::db::{Read, Row, Sql, Tx};
use super::errors::Outcome;
use super::events::Event;
use super::ids::{AccountId, BodyId, OrgId};
use super::notices::{NewNotice, Notice};

/// The tables of the foundation: every room may read them, and writes them by the functions here and in `procedure_store.rs`.
pub const TABLES: &[&str] = &[
    "body",
    "login",
    "event",
    "notice",
    "outbox",
    "once",
    "kept_form",
    "saved_view",
    "blob",
    "job_run",
    "search_doc",
    "search_text",
    "search_file",
    "search_made",
];

/// The head of an insert of notices.
const NOTICES: &str = "insert into notice (id, body, account, at, word, args, link, asks, due_on) values";
/// Notices written by one statement.
const NOTICES_AT_ONCE: usize = 50;

/// The columns of an event, for lists that are composed.
const EVENTS_HEAD: &str = "select id, kind, subject, seq, at, actor, actor_name, acted_for, standing, action, from_state, \
    to_state, detail, prev_hash, hash from event";

crate::statements! {
    LAST_EVENT = "select seq, hash, at from event where kind = $1 and subject = $2 order by seq desc limit 1";
    APPEND_EVENT = "insert into event (id, body, kind, subject, seq, at, actor, actor_name, acted_for, standing, action, \
        from_state, to_state, detail, prev_hash, hash) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16)";
    EVENTS_OF = "select id, kind, subject, seq, at, actor, actor_name, acted_for, standing, action, from_state, to_state, \
        detail, prev_hash, hash from event where kind = $2 and subject = $3 and body = $1 order by seq";
    EVENTS_BY_ACTOR = "select id, kind, subject, seq, at, actor, actor_name, acted_for, standing, action, from_state, \
        to_state, detail, prev_hash, hash from event where actor = $2 and body = $1 order by id desc limit $3";
    ALL_EVENTS = "select id, kind, subject, seq, at, actor, actor_name, acted_for, standing, action, from_state, \
        to_state, detail, prev_hash, hash from event where body = $1 and (kind > $2 or (kind = $2 and (subject > $3 or \
        (subject = $3 and seq > $4)))) order by kind, subject, seq limit 2000";
    EVENTS_SINCE = "select id, subject from event where body = $1 and id > $2 and kind = $3 order by id";
    NEWEST_EVENT = "select id from event where body = $1 order by id desc limit 1";
    SETTLE = "update notice set done_at = $3, read_at = coalesce(read_at, $3) \
        where link = $2 and asks = 1 and done_at is null and body = $1";
    SETTLE_OF = "update notice set done_at = $3, read_at = coalesce(read_at, $3) \
        where link = $2 and asks = 1 and done_at is null and account = $1";
    NOTICES_OF = "select id, at, word, args, link, asks, due_on, read_at, done_at from notice \
        where account = $1 and id < $2 order by id desc limit $3";
    ASKED_OF = "select id, at, word, args, link, asks, due_on, read_at, done_at from notice \
        where account = $1 and asks = 1 and done_at is null order by coalesce(due_on, '9999'), id limit $2";
    ASKED_UNDER = "select id, at, word, args, link, asks, due_on, read_at, done_at, (select count(*) from (select 1 from notice m \
        where m.account = $1 and m.asks = 1 and m.done_at is null and m.link like $2 limit 100) c) from notice \
        where account = $1 and asks = 1 and done_at is null and link like $2 order by coalesce(due_on, '9999'), id limit $3";
    COUNT_UNREAD = "select count(*) from (select 1 from notice where account = $1 and read_at is null limit 1000) n";
    READ_NOTICE = "update notice set read_at = $3 where id = $2 and account = $1 and read_at is null";
    READ_ALL_NOTICES = "update notice set read_at = $2 where account = $1 and read_at is null";
    READ_LINK = "update notice set read_at = $3 where account = $1 and link = $2 and read_at is null and asks = 0";
    NOTICES_TO_DIGEST = "select n.id, n.at, n.word, n.args, n.link, n.asks, n.due_on, n.read_at, n.done_at \
        from notice n where n.account = $1 and n.read_at is null and n.digested_at is null order by n.id desc limit 100";
    ACCOUNTS_TO_DIGEST = "select distinct a.id, a.email, a.lang, a.name from notice n join account a on a.id = n.account \
        where n.body = $1 and n.read_at is null and n.digested_at is null and a.email <> '' and a.state = 'active'";
    MARK_DIGESTED = "update notice set digested_at = $3 where account = $1 and id = $2 and digested_at is null";
    QUEUE_MAIL = "insert into outbox (id, body, account, dedup, address, subject, content, created_at, attempts, next_at, \
        last_error) values ($1,$2,$3,$4,$5,$6,$7,$8,0,$8,'') on conflict (dedup) do nothing";
    DUE_MAIL = "select id, address, subject, content, attempts from outbox \
        where sent_at is null and dead_at is null and next_at <= $1 order by next_at limit 20";
    CLAIM_MAIL = "update outbox set next_at = $2 where id = $1 and next_at <= $3 and sent_at is null and dead_at is null";
    MAIL_SENT = "update outbox set sent_at = $2, attempts = attempts + 1, last_error = '' where id = $1";
    MAIL_FAILED = "update outbox set attempts = attempts + 1, next_at = $2, last_error = $3, dead_at = $4 where id = $1";
    MAIL_RETRY = "update outbox set dead_at = null, attempts = 0, next_at = $2 where body = $1 and sent_at is null";
    MAIL_WAITING = "select count(*) from outbox where body = $1 and sent_at is null";
    CLAIM_ONCE = "insert into once (account, once_key, digest, at, location) values ($1,$2,$3,$4,'') on conflict do nothing";
    SEEN_ONCE = "select digest, location from once where account = $1 and once_key = $2";
    DONE_ONCE = "update once set location = $3 where account = $1 and once_key = $2";
    FORGET_ONCE = "delete from once where at < $1";
    KEEP_FORM = "insert into kept_form (account, form, content, kept_at, expires_at, waiting) values ($1,$2,$3,$4,$5,$6) \
        on conflict (account, form) do update set content = excluded.content, kept_at = excluded.kept_at, \
        expires_at = excluded.expires_at, waiting = excluded.waiting";
    KEPT_FORM = "select content, kept_at, waiting from kept_form where account = $1 and form = $2 and expires_at > $3";
    FORGET_FORM = "delete from kept_form where account = $1 and form = $2";
    FORGET_FORMS = "delete from kept_form where expires_at < $1";
    VIEWS_OF = "select id, name, query from saved_view where account = $1 and list = $2 order by created_at, id";
    ADD_VIEW = "insert into saved_view (id, body, account, list, name, query, created_at) values ($1,$2,$3,$4,$5,$6,$7)";
    DROP_VIEW = "delete from saved_view where id = $1 and account = $2";
    JOB_LAST = "select last_on from job_run where name = $1";
    JOB_DONE = "insert into job_run (name, last_on, last_at, note) values ($1,$2,$3,$4) on conflict (name) do update \
        set last_on = excluded.last_on, last_at = excluded.last_at, note = excluded.note";
    RECORD_BLOB = "insert into blob (digest, size, stored_at) values ($1,$2,$3) on conflict (digest) do nothing";
    BLOBS = "select digest, size from blob where digest > $1 order by digest limit 500";
}

/// Number, hash and time of a record's last event.
pub async fn last_event(db: &mut dyn Read, kind: &str, subject: i64) -> Outcome<Option<(i64, String, i64)>> {
    match db.row(LAST_EVENT, crate::args![kind, subject]).await? {
        Some(mut row) => Ok(Some((row.take()?, row.take()?, row.take()?))),
        None => Ok(None),
    }
}

/// Appends an event.
pub async fn append_event(tx: &mut Tx, body: BodyId, e: &Event) -> Outcome<()> {
    let args = crate::args![
        e.id,
        body,
        &e.kind,
        e.subject,
        e.seq,
        e.at,
        e.actor,
        &e.actor_name,
        e.acted_for,
        &e.standing,
        &e.action,
        &e.from,
        &e.to,
        &e.detail,
        &e.previous,
        &e.hash
    ];
    tx.run(APPEND_EVENT, args).await?;
    Ok(())
}

/// An event from a row: id, kind, subject, seq, at, actor, actor_name, acted_for, standing, action, from_state, to_state,
/// detail, prev_hash, hash. Public for the log, whose filters are its own.
pub fn event(mut row: Row) -> Outcome<Event> {
    Ok(Event {
        id: row.take()?,
        kind: row.take()?,
        subject: row.take()?,
        seq: row.take()?,
        at: row.take()?,
        actor: row.take()?,
        actor_name: row.take()?,
        acted_for: row.take::<Option<OrgId>>()?,
        standing: row.take()?,
        action: row.take()?,
        from: row.take()?,
        to: row.take()?,
        detail: row.take()?,
        previous: row.take()?,
        hash: row.take()?,
    })
}

/// A record's history, oldest first.
pub async fn events_of(db: &mut dyn Read, body: BodyId, kind: &str, subject: i64) -> Outcome<Vec<Event>> {
    db.rows(EVENTS_OF, crate::args![body, kind, subject]).await?.into_iter().map(event).collect()
}

/// Event and record of what was done with records of a kind after an event.
pub async fn events_since(
    db: &mut dyn Read,
    body: BodyId,
    kind: &str,
    after: i64,
) -> Outcome<Vec<(i64, i64)>> {
    let rows = db.rows(EVENTS_SINCE, crate::args![body, after, kind]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?))).collect()
}

/// The newest event of a body; 0 where there is none.
pub async fn newest_event(db: &mut dyn Read, body: BodyId) -> Outcome<i64> {
    db.number(NEWEST_EVENT, crate::args![body]).await
}

/// The histories of several records together, in the order of time. The list is filled up to a round length with its last
/// record, so that few different texts are prepared.
pub async fn events_of_many(db: &mut dyn Read, body: BodyId, of: &[(&str, i64)]) -> Outcome<Vec<Event>> {
    let Some(last) = of.last() else { return Ok(Vec::new()) };
    let length = of.len().next_power_of_two();
    let mut args = crate::args![body];
    let mut pairs = Vec::with_capacity(length);
    for (kind, subject) in of.iter().chain(std::iter::repeat_n(last, length - of.len())) {
        args.extend(crate::args![*kind, *subject]);
        pairs.push(format!("(kind = ${} and subject = ${})", args.len() - 1, args.len()));
    }
    // Each record is found by itself; the sign keeps the index of a body from being walked through for all of them.
    let text = format!("{EVENTS_HEAD} where +body = $1 and ({}) order by at, id", pairs.join(" or "));
    db.rows(text.into(), args).await?.into_iter().map(event).collect()
}

/// What one person did, newest first.
pub async fn events_by(db: &mut dyn Read, body: BodyId, who: AccountId, limit: i64) -> Outcome<Vec<Event>> {
    db.rows(EVENTS_BY_ACTOR, crate::args![body, who, limit]).await?.into_iter().map(event).collect()
}

/// Two thousand events after a place in the order of kind, record and number: for checking the whole log.
pub async fn events_after(
    db: &mut dyn Read,
    body: BodyId,
    (kind, subject, seq): (&str, i64, i64),
) -> Outcome<Vec<Event>> {
    db.rows(ALL_EVENTS, crate::args![body, kind, subject, seq]).await?.into_iter().map(event).collect()
}

/// Writes a notice to each of them.
pub async fn insert_notices(tx: &mut Tx, by: &Acting, to: &[AccountId], n: &NewNotice<'_>) -> Outcome<()> {
    let text = n.args.to_string();
    for some in to.chunks(NOTICES_AT_ONCE) {
        let row = |to: &AccountId| {
            crate::args![by.new_id(), by.body, *to, by.now, n.word, &text, n.link, n.asks, n.due_on.clone()]
        };
        tx.run(Sql::rows(NOTICES, 9, some.len(), ""), some.iter().flat_map(row).collect()).await?;
    }
    Ok(())
}

/// Marks what a page asked as done for all.
pub async fn settle_notices(tx: &mut Tx, body: BodyId, link: &str, now: i64) -> Outcome<()> {
    tx.run(SETTLE, crate::args![body, link, now]).await.map(|_| ())
}

/// Marks what a page asked of one person as done.
pub async fn settle_notices_of(tx: &mut Tx, account: AccountId, link: &str, now: i64) -> Outcome<()> {
    tx.run(SETTLE_OF, crate::args![account, link, now]).await.map(|_| ())
}

/// A notice from a row: id, at, word, args, link, asks, due_on, read_at, done_at. Public for the inbox, whose filters are its own.
pub fn notice(mut row: Row) -> Outcome<Notice> {
    notice_of(&mut row)
}

fn notice_of(row: &mut Row) -> Outcome<Notice> {
    Ok(Notice {
        id: row.take()?,
        at: row.take()?,
        word: row.take()?,
        args: row.take()?,
        link: row.take()?,
        asks: row.take()?,
        due_on: row.take()?,
        read_at: row.take()?,
        done_at: row.take()?,
    })
}

/// Notices of a person, newest first, from before one.
pub async fn notices_of(db: &mut dyn Read, who: AccountId, before: i64, limit: i64) -> Outcome<Vec<Notice>> {
    db.rows(NOTICES_OF, crate::args![who, before, limit]).await?.into_iter().map(notice).collect()
}

/// What is asked of a person and not done.
pub async fn asked_of(db: &mut dyn Read, who: AccountId, limit: i64) -> Outcome<Vec<Notice>> {
    db.rows(ASKED_OF, crate::args![who, limit]).await?.into_iter().map(notice).collect()
}

/// What is asked of a person on pages below an address, and how much of it there is; from 100 on, 100.
pub async fn asked_under(
    db: &mut dyn Read,
    who: AccountId,
    (below, limit): (&str, i64),
) -> Outcome<(Vec<Notice>, i64)> {
    let (mut found, mut all) = (Vec::new(), 0);
    for mut row in db.rows(ASKED_UNDER, crate::args![who, format!("{below}%"), limit]).await? {
        found.push(notice_of(&mut row)?);
        all = row.take()?;
    }
    Ok((found, all))
}

/// How many notices a person has not read; from 1,000 on, 1,000: every page asks.
pub async fn count_unread(db: &mut dyn Read, who: AccountId) -> Outcome<i64> {
    db.number(COUNT_UNREAD, crate::args![who]).await
}

/// Marks one notice read.
pub async fn read_notice(tx: &mut Tx, who: AccountId, id: i64, now: i64) -> Outcome<()> {
    tx.run(READ_NOTICE, crate::args![who, id, now]).await.map(|_| ())
}

/// Marks all notices read.
pub async fn read_all_notices(tx: &mut Tx, who: AccountId, now: i64) -> Outcome<()> {
    tx.run(READ_ALL_NOTICES, crate::args![who, now]).await.map(|_| ())
}

/// Marks what was told about a page as read, since the page was opened.
pub async fn read_link(tx: &mut Tx, who: AccountId, link: &str, now: i64) -> Outcome<()> {
    tx.run(READ_LINK, crate::args![who, link, now]).await.map(|_| ())
}

/// Persons with unread notices and a mail address: id, address, language, name.
pub async fn accounts_to_digest(
    db: &mut dyn Read,
    body: BodyId,
) -> Outcome<Vec<(AccountId, String, String, String)>> {
    let rows = db.rows(ACCOUNTS_TO_DIGEST, crate::args![body]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?, r.take()?))).collect()
}

/// What a digest would tell a person.
pub async fn notices_to_digest(db: &mut dyn Read, who: AccountId) -> Outcome<Vec<Notice>> {
    db.rows(NOTICES_TO_DIGEST, crate::args![who]).await?.into_iter().map(notice).collect()
}

/// Marks one notice of a person as told by digest.
pub async fn mark_digested(tx: &mut Tx, who: AccountId, notice: i64, now: i64) -> Outcome<()> {
    tx.run(MARK_DIGESTED, crate::args![who, notice, now]).await.map(|_| ())
}

/// A mail to be sent: to whom, under which key it is sent at most once, and what.
#[derive(Debug, Clone)]
pub struct NewMail<'a> {
    /// The person.
    pub account: AccountId,
    /// Sent once under this key.
    pub dedup: &'a str,
    /// Address.
    pub address: &'a str,
    /// Subject.
    pub subject: &'a str,
    /// Text.
    pub content: &'a str,
}

/// Puts a mail into the outbox; false when one under its key lies there already.
pub async fn queue_mail(tx: &mut Tx, by: &Acting, mail: &NewMail<'_>) -> Outcome<bool> {
    let args = crate::args![
        by.new_id(),
        by.body,
        mail.account,
        mail.dedup,
        mail.address,
        mail.subject,
        mail.content,
        by.now
    ];
    Ok(tx.run(QUEUE_MAIL, args).await? == 1)
}

/// A mail that is due: id, address, subject, text, attempts so far.
pub type DueMail = (i64, String, String, String, i64);

/// Mails whose time has come.
pub async fn due_mail(db: &mut dyn Read, now: i64) -> Outcome<Vec<DueMail>> {
    let rows = db.rows(DUE_MAIL, crate::args![now]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?, r.take()?, r.take()?))).collect()
}

/// Takes a due mail to send it: nobody else does until `until`. False when somebody was first.
pub async fn claim_mail(tx: &mut Tx, id: i64, until: i64, now: i64) -> Outcome<bool> {
    Ok(tx.run(CLAIM_MAIL, crate::args![id, until, now]).await? == 1)
}

/// A mail went out.
pub async fn mail_sent(tx: &mut Tx, id: i64, now: i64) -> Outcome<()> {
    tx.run(MAIL_SENT, crate::args![id, now]).await.map(|_| ())
}

/// A mail did not go out: when to try again, why, and whether it is given up.
pub async fn mail_failed(
    tx: &mut Tx,
    id: i64,
    next_at: i64,
    error: &str,
    dead_at: Option<i64>,
) -> Outcome<()> {
    tx.run(MAIL_FAILED, crate::args![id, next_at, error, dead_at]).await.map(|_| ())
}

/// Tries all unsent mail of a body again now.
pub async fn retry_mail(tx: &mut Tx, body: BodyId, now: i64) -> Outcome<()> {
    tx.run(MAIL_RETRY, crate::args![body, now]).await.map(|_| ())
}

/// How many mails have not gone out.
pub async fn mail_waiting(db: &mut dyn Read, body: BodyId) -> Outcome<i64> {
    db.number(MAIL_WAITING, crate::args![body]).await
}

/// Claims a submission. False: the same key was used before.
pub async fn claim_once(tx: &mut Tx, who: AccountId, key: &str, digest: &str, now: i64) -> Outcome<bool> {
    Ok(tx.run(CLAIM_ONCE, crate::args![who, key, digest, now]).await? == 1)
}

/// Digest and answer of a submission seen before.
pub async fn seen_once(db: &mut dyn Read, who: AccountId, key: &str) -> Outcome<Option<(String, String)>> {
    match db.row(SEEN_ONCE, crate::args![who, key]).await? {
        Some(mut row) => Ok(Some((row.take()?, row.take()?))),
        None => Ok(None),
    }
}

/// Notes the answer of a submission.
pub async fn done_once(tx: &mut Tx, who: AccountId, key: &str, location: &str) -> Outcome<()> {
    tx.run(DONE_ONCE, crate::args![who, key, location]).await.map(|_| ())
}

/// Keeps a form: what was typed, until when; `waiting` when it was posted without a valid session.
pub async fn keep_form(
    tx: &mut Tx,
    who: AccountId,
    form: &str,
    content: &str,
    (now, expires_at): (i64, i64),
    waiting: bool,
) -> Outcome<()> {
    tx.run(KEEP_FORM, crate::args![who, form, content, now, expires_at, waiting]).await.map(|_| ())
}

/// A kept form: content, when it was kept, whether it waits since an expired session.
pub async fn kept_form(
    db: &mut dyn Read,
    who: AccountId,
    form: &str,
    now: i64,
) -> Outcome<Option<(String, i64, bool)>> {
    match db.row(KEPT_FORM, crate::args![who, form, now]).await? {
        Some(mut row) => Ok(Some((row.take()?, row.take()?, row.take()?))),
        None => Ok(None),
    }
}

/// Forgets a kept form.
pub async fn forget_form(tx: &mut Tx, who: AccountId, form: &str) -> Outcome<()> {
    tx.run(FORGET_FORM, crate::args![who, form]).await.map(|_| ())
}

/// Sweeps what has had its time: submissions older than `once_before`, forms expired at `now`.
pub async fn sweep(tx: &mut Tx, now: i64, once_before: i64) -> Outcome<()> {
    tx.run(FORGET_ONCE, crate::args![once_before]).await?;
    tx.run(FORGET_FORMS, crate::args![now]).await.map(|_| ())
}

/// A saved view of a list: id, name, query.
pub async fn views_of(db: &mut dyn Read, who: AccountId, list: &str) -> Outcome<Vec<(i64, String, String)>> {
    let rows = db.rows(VIEWS_OF, crate::args![who, list]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?))).collect()
}

/// Saves a view.
pub async fn add_view(tx: &mut Tx, by: &Acting, list: &str, name: &str, query: &str) -> Outcome<()> {
    tx.run(ADD_VIEW, crate::args![by.new_id(), by.body, by.account, list, name, query, by.now])
        .await
        .map(|_| ())
}

/// Drops a view of one's own.
pub async fn drop_view(tx: &mut Tx, who: AccountId, id: i64) -> Outcome<()> {
    tx.run(DROP_VIEW, crate::args![id, who]).await.map(|_| ())
}

/// Day on which a job last ran.
pub async fn job_last(db: &mut dyn Read, name: &str) -> Outcome<Option<String>> {
    match db.row(JOB_LAST, crate::args![name]).await? {
        Some(row) => Ok(Some(row.only()?)),
        None => Ok(None),
    }
}

/// Notes that a job ran.
pub async fn job_done(tx: &mut Tx, name: &str, on: &str, now: i64, note: &str) -> Outcome<()> {
    tx.run(JOB_DONE, crate::args![name, on, now, note]).await.map(|_| ())
}

/// Notes that a file lies in the file store.
pub async fn record_blob(tx: &mut Tx, digest: &str, size: i64, now: i64) -> Outcome<()> {
    tx.run(RECORD_BLOB, crate::args![digest, size, now]).await.map(|_| ())
}

/// Files in the file store after a digest: digest and size.
pub async fn blobs_after(db: &mut dyn Read, after: &str) -> Outcome<Vec<(String, i64)>> {
    let rows = db.rows(BLOBS, crate::args![after]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?))).collect()
}
