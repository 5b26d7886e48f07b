//! Lists of documents, of their sendings, of tasks: light rows, without texts.

use crate::assembly::superior::records::*;
use crate::assembly::superior::workflow::{task, upward};
use crate::foundation::db::{Read, Record, Row};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId, OrgId};

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
    ALL = line!("where u.body = $1 order by u.id desc limit 20000");
    SENT = line!("where u.body = $1 and u.sent_on >= $2 and u.sent_on <= $3 order by u.sent_on, u.id");
    RESENT = crate::select!(Sending as "s", ", u.title, u.number, u.sent_on from upward_sending s join upward u on u.id = s.upward \
        where s.body = $1 and s.sent_on >= $2 and s.sent_on <= $3 and s.seq > 1 and s.joined is null order by s.sent_on, s.id");
    TASKS = crate::select!(Task as "t", "from superior_task t where t.body = $1 order by t.id desc limit 20000");
    TASKS_OF = crate::select!(Task as "t", "from superior_task t where t.body = $1 and t.org = $2 order by t.id desc limit 20000");
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

/// Every document of a body, the latest first.
pub async fn all(db: &mut impl Read, body: BodyId) -> Outcome<Vec<Line>> {
    db.rows(ALL, crate::args![body]).await?.into_iter().map(line).collect()
}

/// Documents first sent between two days, in the order of their day: the one list behind every figure of documents.
pub async fn sent(db: &mut impl Read, body: BodyId, (from, until): (&str, &str)) -> Outcome<Vec<Line>> {
    db.rows(SENT, crate::args![body, from, until]).await?.into_iter().map(line).collect()
}

/// A later sending with title, number and first day of its document.
pub type Resent = (Sending, [String; 3]);

/// Later sendings between two days, which do not count. A document that was joined stands among the documents themselves.
pub async fn resent(db: &mut impl Read, body: BodyId, (from, until): (&str, &str)) -> Outcome<Vec<Resent>> {
    let rows = db.rows(RESENT, crate::args![body, from, until]).await?;
    let one = |mut row: Row| Ok((Sending::read(&mut row)?, [row.take()?, row.take()?, row.take()?]));
    rows.into_iter().map(one).collect()
}

/// Every task of a body, the latest first.
pub async fn tasks(db: &mut impl Read, body: BodyId) -> Outcome<Vec<Task>> {
    Task::all(db, TASKS, crate::args![body]).await
}

/// The tasks that were given to an organisation, the latest first.
pub async fn tasks_of(db: &mut impl Read, body: BodyId, org: OrgId) -> Outcome<Vec<Task>> {
    Task::all(db, TASKS_OF, crate::args![body, org]).await
}

/// Years in which something was sent, the latest first.
pub async fn years(db: &mut impl Read, body: BodyId) -> Outcome<Vec<i64>> {
    let rows = db.rows(YEARS, crate::args![body]).await?;
    let years: Outcome<Vec<String>> = rows.into_iter().map(Row::only).collect();
    Ok(years?.iter().filter_map(|year| year.parse().ok()).collect())
}

/// Whether the result of a task is waited for.
pub fn is_waiting(task: &Task) -> bool {
    task::WAITING.contains(&task.state)
}
