//! Lists of documents and their sendings, light rows without texts, a page at a time; what figures and choices are made of. Tasks by their
//! shelves stand in `shelves.rs`.

use crate::assembly::superior::records::*;
use crate::assembly::superior::workflow::{task, upward};
use crate::foundation::db::{Arg, Read, Record, Row};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId};
use crate::foundation::workflow::Name;

/// The columns of a line.
macro_rules! line {
    ($rest:literal) => {
        concat!(
            "select u.id, u.kind, u.also, u.title, u.addressee, u.mark, u.state, u.number, u.sent_on, u.signer_name, u.signer, \
             u.same_as, u.created_at, u.created_by, (select count(*) from upward_sending s where s.upward = u.id and s.what = 'annex'), \
             (select count(*) from upward_sending s where s.upward = u.id and s.what = 'resend'), \
             (select count(*) from upward_sending s where s.upward = u.id and s.what = 'version'), \
             (select count(*) from upward_answer a where a.upward = u.id), \
             (select count(*) from superior_task t where t.upward = u.id) from upward u ",
            $rest
        )
    };
}

crate::statements! {
    LIST = line!("where u.body = $1 and ($2 = 1 or u.sent_on <> '' or u.signer = $3) and ($4 = '' or u.kind = $4) \
        and ($5 = '' or u.state = $5) and u.sent_on >= $6 and u.sent_on <= $7 and (lower(u.title) like $8 escape '\\' \
        or lower(u.number) like $8 escape '\\') and u.id < $9 order by u.id desc limit $10");
    COUNT = "select count(*) from upward u where u.body = $1 and ($2 = 1 or u.sent_on <> '' or u.signer = $3) \
        and ($4 = '' or u.kind = $4) and ($5 = '' or u.state = $5) and u.sent_on >= $6 and u.sent_on <= $7 \
        and (lower(u.title) like $8 escape '\\' or lower(u.number) like $8 escape '\\')";
    COUNTED = line!("where u.body = $1 and u.sent_on >= $2 and u.sent_on <= $3 and ($4 = '' or u.kind = $4) and u.id <> $5 \
        and u.state not in ('withdrawn', 'joined') order by u.sent_on desc, u.id desc limit 200");
    NUMBERED = "select s.number, u.title, s.sent_on from upward_sending s join upward u on u.id = s.upward \
        where s.body = $1 and s.number <> ''";
    SENT = line!("where u.body = $1 and u.sent_on >= $2 and u.sent_on <= $3 order by u.sent_on, u.id");
    RESENT = crate::select!(Sending as "s", ", u.title, u.number, u.sent_on from upward_sending s join upward u on u.id = s.upward \
        where s.body = $1 and s.sent_on >= $2 and s.sent_on <= $3 and s.seq > 1 and s.joined is null order by s.sent_on, s.id");
    TASKS = crate::select!(Task as "t", "from superior_task t where t.body = $1 and ((t.given_on >= $2 and t.given_on <= $3) \
        or (t.result_on >= $2 and t.result_on <= $3) or (t.late_on >= $2 and t.late_on <= $3)) order by t.id desc");
    YEARS = "select distinct substr(u.sent_on, 1, 4) from upward u where u.body = $1 and u.sent_on <> '' order by 1 desc";
}

/// A document in a list.
#[derive(Debug, Clone)]
pub struct Line {
    /// The document.
    pub id: UpwardId,
    /// What it counts as.
    pub kind: Kind,
    /// What it is besides, a kind or empty.
    pub also: String,
    /// Title.
    pub title: String,
    /// To whom.
    pub addressee: String,
    /// Mark.
    pub mark: Mark,
    /// State.
    pub state: upward::State,
    /// Number; empty before it was sent.
    pub number: String,
    /// When it was sent; empty before.
    pub sent_on: String,
    /// Who signed.
    pub signer_name: String,
    /// Whose signature is asked.
    pub signer: Option<AccountId>,
    /// The document that it is the same as.
    pub same_as: Option<UpwardId>,
    /// When it was begun.
    pub created_at: i64,
    /// By whom.
    pub created_by: AccountId,
    /// Sendings of an annex, of the same, of a new version.
    pub again: [i64; 3],
    /// What came back, how often.
    pub answers: i64,
    /// Tasks from it.
    pub tasks: i64,
}

impl Line {
    /// Whether it counts: sent, not withdrawn, not the same as another.
    pub fn counts(&self) -> bool {
        !self.sent_on.is_empty() && !matches!(self.state, upward::State::Withdrawn | upward::State::Joined)
    }
}

fn line(mut row: Row) -> Outcome<Line> {
    Ok(Line {
        id: row.take()?,
        kind: row.take()?,
        also: row.take()?,
        title: row.take()?,
        addressee: row.take()?,
        mark: row.take()?,
        state: row.take()?,
        number: row.take()?,
        sent_on: row.take()?,
        signer_name: row.take()?,
        signer: row.take()?,
        same_as: row.take()?,
        created_at: row.take()?,
        created_by: row.take()?,
        again: [row.take()?, row.take()?, row.take()?],
        answers: row.take()?,
        tasks: row.take()?,
    })
}

/// What a person may read of the documents: all of them, or what was sent and what he is asked to sign.
#[derive(Debug, Clone, Copy)]
pub enum Reach {
    /// All of them.
    All,
    /// What was sent, and what waits for this person's signature.
    Sent(Option<AccountId>),
}

/// What a list is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// A piece of the title or the number.
    pub q: String,
    /// Kind.
    pub kind: Option<Kind>,
    /// State.
    pub state: Option<upward::State>,
    /// Year of the first sending.
    pub year: Option<i64>,
}

fn narrowed(body: BodyId, reach: Reach, asked: &Asked) -> Vec<Arg> {
    let (all, signer): (i64, i64) = match reach {
        Reach::All => (1, 0),
        Reach::Sent(signer) => (0, signer.map_or(0, |who| who.0)),
    };
    let year = asked.year.map(|year| (format!("{year:04}-01-01"), format!("{year:04}-12-31")));
    let (from, until) = year.unwrap_or_else(|| (String::new(), "9999-12-31".to_owned()));
    crate::args![
        body,
        all,
        signer,
        asked.kind.map_or("", Name::key),
        asked.state.map_or("", Name::key),
        from,
        until,
        crate::foundation::db::containing(&asked.q.to_lowercase())
    ]
}

/// Documents that somebody may read, the latest first, after one of them.
pub async fn list(
    db: &mut dyn Read,
    (body, reach): (BodyId, Reach),
    asked: &Asked,
    (after, limit): (Option<UpwardId>, i64),
) -> Outcome<Vec<Line>> {
    let mut args = narrowed(body, reach, asked);
    args.extend(crate::args![after.map_or(i64::MAX, |id| id.0), limit]);
    db.rows(LIST, args).await?.into_iter().map(line).collect()
}

/// How many documents a list has.
pub async fn count(db: &mut dyn Read, (body, reach): (BodyId, Reach), asked: &Asked) -> Outcome<i64> {
    db.number(COUNT, narrowed(body, reach, asked)).await
}

/// Documents that count, of a kind or of any, sent between two days, but one: the latest first, two hundred at most, to choose from.
pub async fn choices(
    db: &mut dyn Read,
    body: BodyId,
    (from, until): (&str, &str),
    (kind, but): (Option<Kind>, Option<UpwardId>),
) -> Outcome<Vec<Line>> {
    let args = crate::args![body, from, until, kind.map_or("", Name::key), but.map_or(0, |id| id.0)];
    db.rows(COUNTED, args).await?.into_iter().map(line).collect()
}

/// Number, title and day of every sending that has a number.
pub async fn numbered(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<(String, String, String)>> {
    let rows = db.rows(NUMBERED, crate::args![body]).await?;
    rows.into_iter().map(|mut row| Ok((row.take()?, row.take()?, row.take()?))).collect()
}

/// Documents first sent between two days, in the order of their day: the one list behind every figure of documents.
pub async fn sent(db: &mut dyn Read, body: BodyId, (from, until): (&str, &str)) -> Outcome<Vec<Line>> {
    db.rows(SENT, crate::args![body, from, until]).await?.into_iter().map(line).collect()
}

/// A later sending with title, number and first day of its document.
pub type Resent = (Sending, [String; 3]);

/// Later sendings between two days, which do not count. A document that was joined stands among the documents themselves.
pub async fn resent(db: &mut dyn Read, body: BodyId, (from, until): (&str, &str)) -> Outcome<Vec<Resent>> {
    let rows = db.rows(RESENT, crate::args![body, from, until]).await?;
    let one = |mut row: Row| Ok((Sending::read(&mut row)?, [row.take()?, row.take()?, row.take()?]));
    rows.into_iter().map(one).collect()
}

/// Tasks that were given, answered or first late between two days, the latest first: what figures of tasks are counted from.
pub async fn tasks(db: &mut dyn Read, body: BodyId, (from, until): (&str, &str)) -> Outcome<Vec<Task>> {
    Task::all(db, TASKS, crate::args![body, from, until]).await
}

/// Years in which something was sent, the latest first.
pub async fn years(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<i64>> {
    let rows = db.rows(YEARS, crate::args![body]).await?;
    let years: Outcome<Vec<String>> = rows.into_iter().map(Row::only).collect();
    Ok(years?.iter().filter_map(|year| year.parse().ok()).collect())
}

/// Whether the result of a task is waited for.
pub fn is_waiting(task: &Task) -> bool {
    task::WAITING.contains(&task.state)
}
