//! Who took part: one row for each person and activity.

use crate::assembly::activities::records::*;
use crate::assembly::activities::workflow::attendance::State;
use crate::foundation::db::{Read, Record, Row, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId};

crate::statements! {
    OF = crate::select!(Attendance as "t", "from attendance t where t.activity = $1 order by t.id limit 20000");
    ONE = crate::select!(Attendance as "t", "from attendance t where t.body = $1 and t.id = $2");
    OWN = crate::select!(Attendance as "t", "from attendance t where t.activity = $1 and t.account = $2");
    COUNTS = "select t.state, count(*) from attendance t where t.activity = $1 group by t.state order by t.state";
    TAKEN = "select count(*) from attendance t where t.activity = $1 and t.state in ('invited', 'signed_up', 'leave_asked', \
        'leave_forwarded', 'leave_refused', 'present', 'late', 'left_early')";
    NEXT_WAITING = crate::select!(Attendance as "t", "from attendance t where t.activity = $1 and t.state = 'waiting' \
        order by t.changed_at, t.id limit 1");
    SETTLE = "update attendance set state = 'absent', version = version + 1, changed_at = $2 where activity = $1 \
        and state in ('invited', 'signed_up', 'leave_asked', 'leave_forwarded', 'leave_refused')";
    LET_GO = "update attendance set state = 'withdrawn', version = version + 1, changed_at = $2 where activity = $1 and state = 'waiting'";
    MINE = crate::select!(Attendance as "t", ", a.title, a.state, a.starts_on, a.starts_time, a.ends_on, a.place \
        from attendance t join activity a on a.id = t.activity where t.account = $1 and +a.body = $2 and a.announced_at is not null \
        order by a.starts_on desc, a.id desc limit 500");
    CLASHES = "select distinct o.id, o.title, o.starts_on, o.starts_time, o.ends_on, o.ends_time, t.account from attendance t \
        join attendance u on u.account = t.account and u.activity <> t.activity join activity o on o.id = u.activity \
        where t.activity = $1 and o.body = $2 and o.starts_on <= $4 and o.ends_on >= $3 and o.state in \
        ('draft', 'announced', 'signing_up', 'under_way') and t.state <> 'withdrawn' and u.state <> 'withdrawn' \
        order by o.starts_on, o.id limit 200";
}

/// Everybody on the list of an activity, as they came onto it.
pub async fn of(db: &mut dyn Read, id: ActivityId) -> Outcome<Vec<Attendance>> {
    Attendance::all(db, OF, crate::args![id]).await
}

/// Somebody's part.
pub async fn one(db: &mut dyn Read, body: BodyId, id: AttendanceId) -> Outcome<Option<Attendance>> {
    Attendance::one(db, ONE, crate::args![body, id]).await
}

/// A person's part in an activity.
pub async fn own(db: &mut dyn Read, id: ActivityId, who: AccountId) -> Outcome<Option<Attendance>> {
    Attendance::one(db, OWN, crate::args![id, who]).await
}

/// How many stand where.
pub async fn counts(db: &mut dyn Read, id: ActivityId) -> Outcome<Vec<(State, i64)>> {
    let rows = db.rows(COUNTS, crate::args![id]).await?;
    rows.into_iter().map(|mut row| Ok((row.take()?, row.take()?))).collect()
}

/// How many places are taken.
pub async fn taken(db: &mut dyn Read, id: ActivityId) -> Outcome<i64> {
    db.number(TAKEN, crate::args![id]).await
}

/// Who has waited longest.
pub async fn next_waiting(db: &mut dyn Read, id: ActivityId) -> Outcome<Option<Attendance>> {
    Attendance::one(db, NEXT_WAITING, crate::args![id]).await
}

/// Whoever was due and did not come is absent; whoever still waited waits no more: how many were absent.
pub async fn settle(tx: &mut Tx, id: ActivityId, now: i64) -> Outcome<u64> {
    tx.run(LET_GO, crate::args![id, now]).await?;
    tx.run(SETTLE, crate::args![id, now]).await
}

/// A person's part with what it is a part of.
#[derive(Debug, Clone)]
pub struct Mine {
    /// His part.
    pub part: Attendance,
    /// Title of the activity.
    pub title: String,
    /// Its state.
    pub state: crate::assembly::activities::workflow::activity::State,
    /// First day, time, last day.
    pub when: (String, String, String),
    /// Place.
    pub place: String,
}

/// Everything a person is or was a part of, the latest first, at most 500.
pub async fn mine(db: &mut dyn Read, body: BodyId, who: AccountId) -> Outcome<Vec<Mine>> {
    let rows = db.rows(MINE, crate::args![who, body]).await?;
    let one = |mut row: Row| {
        Ok(Mine {
            part: Attendance::read(&mut row)?,
            title: row.take()?,
            state: row.take()?,
            when: (row.take()?, row.take()?, row.take()?),
            place: row.take()?,
        })
    };
    rows.into_iter().map(one).collect()
}

/// When something begins and ends, each a day and a time.
pub type Span = ((String, String), (String, String));

/// An activity at the same time that asks for the same person.
#[derive(Debug, Clone)]
pub struct Clash {
    /// The other activity.
    pub id: ActivityId,
    /// Its title.
    pub title: String,
    /// When it begins and ends, each a day and a time.
    pub when: Span,
    /// The person.
    pub account: AccountId,
}

/// Whom other activities of the same days ask for too.
pub async fn clashes(db: &mut dyn Read, of: &Activity) -> Outcome<Vec<Clash>> {
    let rows = db.rows(CLASHES, crate::args![of.id, of.body, &of.starts_on, &of.ends_on]).await?;
    let one = |mut row: Row| {
        Ok(Clash {
            id: row.take()?,
            title: row.take()?,
            when: ((row.take()?, row.take()?), (row.take()?, row.take()?)),
            account: row.take()?,
        })
    };
    rows.into_iter().map(one).collect()
}
