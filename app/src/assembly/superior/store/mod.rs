//! The statements of the room. Here: documents with their sendings and answers, numbers, files. Tasks, lists, the catalogue, search and
//! what contradicts itself stand in files of their own.

pub mod catalogue;
pub mod lists;
pub mod search;
pub mod shelves;
pub mod sound;
pub mod tasks;

use super::records::*;
use crate::foundation::db::{Read, Record, Row, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::BodyId;

crate::statements! {
    UPWARD = crate::select!(Upward as "u", "from upward u where u.body = $1 and u.id = $2");
    NUMBERED = "select u.title from upward u where u.body = $1 and (u.number = $2 or u.id in \
        (select s.upward from upward_sending s where s.body = $1 and s.number = $2)) \
        and u.id <> $3 and (u.same_as is null or u.same_as <> $3) order by u.id limit 1";
    SENDINGS = crate::select!(Sending as "s", "from upward_sending s where s.upward = $1 order by s.seq");
    LAST_SEQ = "select coalesce(max(seq), 0) from upward_sending where upward = $1";
    ANSWERS = crate::select!(Answered as "a", "from upward_answer a where a.upward = $1 order by a.id");
    ANSWER = crate::select!(Answered as "a", "from upward_answer a where a.body = $1 and a.id = $2");
    LAST_NUMBER = "select coalesce(max(last), 0) from upward_series where body = $1 and code = $2 and year = $3";
    NEXT_NUMBER = "insert into upward_series (body, code, year, last) values ($1,$2,$3,1) \
        on conflict (body, code, year) do update set last = upward_series.last + 1 returning last";
    RAISE_NUMBER = "insert into upward_series (body, code, year, last) values ($1,$2,$3,$4) \
        on conflict (body, code, year) do update set last = case when upward_series.last < excluded.last then excluded.last \
        else upward_series.last end";
    FILES_OF_UPWARD = crate::select!(Attached as "f", "from superior_file f where f.upward = $1 order by f.id");
    FILES_OF_TASK = crate::select!(Attached as "f", "from superior_file f where f.task = $1 order by f.id");
    ERASE_SENDINGS = "delete from upward_sending where upward = $1";
    ERASE = "delete from upward where body = $1 and id = $2";
    DROP_FILE = "delete from superior_file where body = $1 and id = $2";
}

/// Statements made from the fields of records.
pub const RECORDS: &[(&str, &str)] = &[
    ("upward.insert", Upward::INSERT),
    ("upward.save", Upward::SAVE),
    ("upward_sending.insert", Sending::INSERT),
    ("upward_answer.insert", Answered::INSERT),
    ("superior_task.insert", Task::INSERT),
    ("superior_task.save", Task::SAVE),
    ("superior_task_due.insert", Due::INSERT),
    ("superior_task_due.save", Due::SAVE),
    ("superior_file.insert", Attached::INSERT),
    ("superior_item.insert", Item::INSERT),
    ("superior_item.save", Item::SAVE),
];

/// A document.
pub async fn upward(db: &mut dyn Read, body: BodyId, id: UpwardId) -> Outcome<Option<Upward>> {
    Upward::one(db, UPWARD, crate::args![body, id]).await
}

/// Title of another document that has a number, or had it at any of its sendings, whatever became of it. What was joined to this one is
/// no other.
pub async fn numbered(
    db: &mut dyn Read,
    body: BodyId,
    (number, own): (&str, UpwardId),
) -> Outcome<Option<String>> {
    let row = db.row(NUMBERED, crate::args![body, number, own]).await?;
    row.map(Row::only).transpose()
}

/// The sendings of a document, in their order.
pub async fn sendings(db: &mut dyn Read, upward: UpwardId) -> Outcome<Vec<Sending>> {
    Sending::all(db, SENDINGS, crate::args![upward]).await
}

/// Number of the last sending; 0 where there is none.
pub async fn last_seq(db: &mut dyn Read, upward: UpwardId) -> Outcome<i64> {
    db.number(LAST_SEQ, crate::args![upward]).await
}

/// What came back on a document.
pub async fn answers(db: &mut dyn Read, upward: UpwardId) -> Outcome<Vec<Answered>> {
    Answered::all(db, ANSWERS, crate::args![upward]).await
}

/// An answer.
pub async fn answer(db: &mut dyn Read, body: BodyId, id: AnswerId) -> Outcome<Option<Answered>> {
    Answered::one(db, ANSWER, crate::args![body, id]).await
}

/// The last number of a series; 0 where there is none.
pub async fn last_number(db: &mut dyn Read, body: BodyId, code: &str, year: i64) -> Outcome<i64> {
    db.number(LAST_NUMBER, crate::args![body, code, year]).await
}

/// The next number of a series.
pub async fn next_number(tx: &mut Tx, body: BodyId, code: &str, year: i64) -> Outcome<i64> {
    let row = tx.row(NEXT_NUMBER, crate::args![body, code, year]).await?;
    row.ok_or_else(|| Problem::broken("no number"))?.only()
}

/// Makes a series go on after a number.
pub async fn raise_number(tx: &mut Tx, body: BodyId, (code, year): (&str, i64), to: i64) -> Outcome<()> {
    tx.run(RAISE_NUMBER, crate::args![body, code, year, to]).await.map(|_| ())
}

/// Files of a document and its answers.
pub async fn files_of_upward(db: &mut dyn Read, id: UpwardId) -> Outcome<Vec<Attached>> {
    Attached::all(db, FILES_OF_UPWARD, crate::args![id]).await
}

/// Files of a task.
pub async fn files_of_task(db: &mut dyn Read, id: TaskId) -> Outcome<Vec<Attached>> {
    Attached::all(db, FILES_OF_TASK, crate::args![id]).await
}

/// Takes a file off.
pub async fn drop_file(tx: &mut Tx, body: BodyId, id: i64) -> Outcome<bool> {
    Ok(tx.run(DROP_FILE, crate::args![body, id]).await? == 1)
}

/// Takes a document out with its sendings.
pub async fn erase(tx: &mut Tx, of: &Upward) -> Outcome<()> {
    tx.run(ERASE_SENDINGS, crate::args![of.id]).await?;
    tx.run(ERASE, crate::args![of.body, of.id]).await.map(|_| ())
}
