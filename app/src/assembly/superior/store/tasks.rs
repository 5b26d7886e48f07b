//! Tasks and their dates.

use crate::assembly::superior::records::*;
use crate::foundation::db::{Read, Record, Row};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;

crate::statements! {
    TASK = crate::select!(Task as "t", "from superior_task t where t.body = $1 and t.id = $2");
    OF_UPWARD = "select count(*) from superior_task where upward = $1";
    OPEN_OF_UPWARD = "select count(*) from superior_task where upward = $1 and state in ('given', 'working', 'submitted', 'confirmed')";
    REPORTED_BY = "select count(*) from superior_task where body = $1 and report = $2";
    FROM_UPWARD = crate::select!(Task as "t", "from superior_task t where t.upward = $1 order by t.id");
    RUNNING = crate::select!(Due as "d", "from superior_task_due d where d.task = $1 and d.state = 'running' order by d.id desc limit 1");
    DUES = crate::select!(Due as "d", "from superior_task_due d where d.task = $1 order by d.id");
    PASSED = "select d.task from superior_task_due d where d.body = $1 and d.state = 'running' and d.due_on < $2 \
        and d.overdue_at is null order by d.due_on, d.id limit 200";
    COUNTED_BY_ANOTHER = crate::select!(Due as "d", "from superior_task_due d where d.body = $1 and d.state = 'running' \
        and d.rule <> $2 and d.calendar <> $3 order by d.due_on, d.id limit 200");
    TO_REMIND = crate::select!(Due as "d", "from superior_task_due d where d.body = $1 and d.state = 'running' and d.due_on >= $2 \
        and d.reminded_at is null order by d.due_on, d.id limit 200");
}

/// A task.
pub async fn task(db: &mut dyn Read, body: BodyId, id: TaskId) -> Outcome<Option<Task>> {
    Task::one(db, TASK, crate::args![body, id]).await
}

/// How many tasks a document has.
pub async fn of_upward(db: &mut dyn Read, id: UpwardId) -> Outcome<i64> {
    db.number(OF_UPWARD, crate::args![id]).await
}

/// How many of them have not ended.
pub async fn open_of_upward(db: &mut dyn Read, id: UpwardId) -> Outcome<i64> {
    db.number(OPEN_OF_UPWARD, crate::args![id]).await
}

/// How many tasks a document reports back.
pub async fn reported_by(db: &mut dyn Read, body: BodyId, id: UpwardId) -> Outcome<i64> {
    db.number(REPORTED_BY, crate::args![body, id]).await
}

/// Tasks that came from a document's answers.
pub async fn from_upward(db: &mut dyn Read, id: UpwardId) -> Outcome<Vec<Task>> {
    Task::all(db, FROM_UPWARD, crate::args![id]).await
}

/// The date of a task that runs.
pub async fn running(db: &mut dyn Read, id: TaskId) -> Outcome<Option<Due>> {
    Due::one(db, RUNNING, crate::args![id]).await
}

/// Every date of a task, ended ones too.
pub async fn dues(db: &mut dyn Read, id: TaskId) -> Outcome<Vec<Due>> {
    Due::all(db, DUES, crate::args![id]).await
}

/// Tasks whose date lies before a day and was not yet found to have passed, at most two hundred.
pub async fn passed(db: &mut dyn Read, body: BodyId, day: &str) -> Outcome<Vec<TaskId>> {
    db.rows(PASSED, crate::args![body, day]).await?.into_iter().map(Row::only).collect()
}

/// Running dates that follow a period and were counted by another calendar.
pub async fn counted_by_another(
    db: &mut dyn Read,
    body: BodyId,
    (fixed, calendar): (&str, &str),
) -> Outcome<Vec<Due>> {
    Due::all(db, COUNTED_BY_ANOTHER, crate::args![body, fixed, calendar]).await
}

/// Running dates from a day on of which nobody was reminded.
pub async fn to_remind(db: &mut dyn Read, body: BodyId, day: &str) -> Outcome<Vec<Due>> {
    Due::all(db, TO_REMIND, crate::args![body, day]).await
}
