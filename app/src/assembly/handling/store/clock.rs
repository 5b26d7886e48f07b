//! Statements of the clock.

use crate::assembly::handling::records::*;

use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;

crate::statements! {
    RUNNING = crate::select!(Due as "d", "from due_date d where d.subject = $1 and d.what = $2 and \
        d.state in ('running', 'paused') order by d.id desc limit 1");
    OF_MATTER = crate::select!(Due as "d", "from due_date d where d.body = $1 and d.matter = $2 order by d.id");
    OPEN_OF_MATTER = crate::select!(Due as "d", "from due_date d where d.body = $1 and d.matter = $2 and \
        d.state in ('running', 'paused') order by d.due_on, d.id");
    OPEN_AFTER = crate::select!(Due as "d", "from due_date d where d.body = $1 and d.state = 'running' and d.id > $2 \
        order by d.id limit 200");
    PASSED = crate::select!(Due as "d", "from due_date d where d.body = $1 and d.state = 'running' and d.due_on < $2 and \
        d.overdue_at is null order by d.due_on, d.id limit 200");
    DUE = crate::select!(Due as "d", "from due_date d where d.id = $1");
    PROMISES_COMING = "select p.id from promise p where p.body = $1 and p.state = 'open' and p.due_on <= $2 order by p.due_on, p.id limit 200";
    UNTIL = crate::select!(Due as "d", "from due_date d where d.body = $1 and d.state = 'running' and d.due_on <= $2 \
        and d.id > $3 order by d.id limit 200");
    LATE = "select count(*) from due_date d where d.body = $1 and d.state = 'running' and d.due_on < $2 and d.assignment is not null";
}

/// The date of a kind that runs, or is stopped, for a record.
pub async fn running(db: &mut dyn Read, subject: i64, what: DueKind) -> Outcome<Option<Due>> {
    Due::one(db, RUNNING, crate::args![subject, what]).await
}

/// Every date of a matter, ended ones too.
pub async fn of_matter(db: &mut dyn Read, body: BodyId, matter: MatterId) -> Outcome<Vec<Due>> {
    Due::all(db, OF_MATTER, crate::args![body, matter]).await
}

/// Dates of a matter that run or are stopped, the earliest first.
pub async fn open_of_matter(db: &mut dyn Read, body: BodyId, matter: MatterId) -> Outcome<Vec<Due>> {
    Due::all(db, OPEN_OF_MATTER, crate::args![body, matter]).await
}

/// Running dates of the body by id, two hundred at a time.
pub async fn open_after(db: &mut dyn Read, body: BodyId, after: DueId) -> Outcome<Vec<Due>> {
    Due::all(db, OPEN_AFTER, crate::args![body, after]).await
}

/// Running dates before a day that were not yet found to have passed, at most two hundred.
pub async fn passed(db: &mut dyn Read, body: BodyId, day: &str) -> Outcome<Vec<Due>> {
    Due::all(db, PASSED, crate::args![body, day]).await
}

/// Running dates up to and with a day by id, two hundred at a time.
pub async fn until(db: &mut dyn Read, body: BodyId, (day, after): (&str, DueId)) -> Outcome<Vec<Due>> {
    Due::all(db, UNTIL, crate::args![body, day, after]).await
}

/// How many running dates of units lie before a day.
pub async fn late(db: &mut dyn Read, body: BodyId, day: &str) -> Outcome<i64> {
    db.number(LATE, crate::args![body, day]).await
}

/// A date by its id.
pub async fn due(db: &mut dyn Read, id: DueId) -> Outcome<Option<Due>> {
    Due::one(db, DUE, crate::args![id]).await
}

/// Open promises due up to and with a day, at most two hundred.
pub async fn promises_coming(db: &mut dyn Read, body: BodyId, day: &str) -> Outcome<Vec<PromiseId>> {
    db.rows(PROMISES_COMING, crate::args![body, day]).await?.into_iter().map(|row| row.only()).collect()
}

/// Writes a changed date.
pub async fn save(tx: &mut Tx, due: &Due) -> Outcome<()> {
    due.save(tx).await.map(|_| ())
}
