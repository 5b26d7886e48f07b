//! Statements of the unit's desk: its assignments by due date, and how many stand where.

use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::{assignment, reply};
use crate::foundation::db::{Read, Record, Row, Sql};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{BodyId, OrgId};

/// The date that an assignment is looked at for: to accept, to give an opinion, to answer.
macro_rules! due {
    () => {
        "case when a.state in ('pending', 'refuse_requested') then coalesce(a.accept_due, a.reply_due, '9999-12-31') \
         when a.part = 'co' then coalesce(a.opinion_due, '9999-12-31') else coalesce(a.reply_due, '9999-12-31') end"
    };
}

/// A line of the desk, with what else stands there.
macro_rules! line {
    () => {
        concat!(
            ", m.number, m.title, m.urgent, r.id, r.state, c.reply, ",
            due!(),
            " from assignment a join matter m on m.id = a.matter \
             left join reply r on r.assignment = a.id and r.state in ('draft', 'countersign', 'in_audit', 'returned', \
             'released') left join countersign c on c.assignment = a.id and c.state = 'asked' \
             where a.body = $1 and a.unit = $2 and "
        )
    };
}

/// A list of what a unit has in hand, by date. `$1` body, `$2` unit, `$3` due date and `$4` id of the last row before, `$5` how
/// many.
macro_rules! list {
    ($where:literal) => {
        crate::select!(
            Assignment as "a",
            concat!(
                line!(),
                $where,
                " and (",
                due!(),
                " > $3 or (",
                due!(),
                " = $3 and a.id > $4)) order by ",
                due!(),
                ", a.id limit $5"
            )
        )
    };
}

/// A list of what a unit has done, the latest hand-over first: it grows for ever, and is read from its end.
macro_rules! past {
    ($where:literal) => {
        crate::select!(
            Assignment as "a",
            concat!(line!(), $where, " and $3 <> '~' and ($4 = 0 or a.id < $4) order by a.id desc limit $5")
        )
    };
}

crate::statements! {
    /// What is in hand is counted; what is done grows for ever and is known by the figures.
    COUNTS = "select a.state, case when a.judged = '' then cast(0 as bigint) else cast(1 as bigint) end, count(*) \
        from assignment a where a.body = $1 and a.unit = $2 and a.part <> 'ref' and a.state in ('pending', 'refuse_requested', \
        'accepted', 'working', 'opinion_given', 'reply_submitted') \
        group by a.state, case when a.judged = '' then cast(0 as bigint) else cast(1 as bigint) end \
        union all select 'done', cast(0 as bigint), cast(coalesce(sum(t.n), 0) as bigint) from handling_tally t where t.body = $1 \
        and t.sitting = -1 and t.unit = $2 and t.measure in ('main-state-done', 'co-state-done') \
        union all select 'done', cast(1 as bigint), cast(coalesce(sum(t.n), 0) as bigint) from handling_tally t where t.body = $1 \
        and t.sitting = -1 and t.unit = $2 and t.measure like 'judged-%'";
    OPEN = list!("a.state in ('pending', 'refuse_requested', 'accepted', 'working', 'opinion_given', 'reply_submitted')");
    WAITING = list!("a.state in ('pending', 'refuse_requested')");
    WORK = list!("a.state in ('accepted', 'working', 'opinion_given', 'reply_submitted')");
    ANSWERED = past!("a.state = 'done' and a.judged = ''");
    JUDGED = past!("a.state = 'done' and a.judged <> ''");
}

crate::names!(
    /// What the desk lists; its four counters are four of them.
    Shelf {
        /// Whatever is not answered yet.
        Open = "open",
        /// To be accepted.
        Waiting = "waiting",
        /// In work.
        Work = "work",
        /// Answered.
        Answered = "answered",
        /// Judged by the proposers.
        Judged = "judged",
    }
);

/// A line of the desk.
#[derive(Debug, Clone)]
pub struct Line {
    /// The assignment.
    pub assignment: Assignment,
    /// Number of the matter.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Fast lane.
    pub urgent: bool,
    /// The reply that is on its way.
    pub reply: Option<(ReplyId, reply::State)>,
    /// The lead's reply that it is asked to countersign.
    pub countersign: Option<ReplyId>,
    /// The date it is ordered by; far away where none runs.
    pub due: String,
}

fn line(mut row: Row) -> Outcome<Line> {
    let assignment = Assignment::read(&mut row)?;
    let (number, title, urgent) = (row.take()?, row.take()?, row.take()?);
    let id: Option<ReplyId> = row.take()?;
    let state: Option<reply::State> = row.take()?;
    Ok(Line {
        assignment,
        number,
        title,
        urgent,
        reply: id.zip(state),
        countersign: row.take()?,
        due: row.take()?,
    })
}

/// Lines of a shelf after one: what is in hand by due date, what is done from the latest hand-over on.
pub async fn lines(
    db: &mut dyn Read,
    (body, unit): (BodyId, OrgId),
    shelf: Shelf,
    (due, id): (&str, i64),
    limit: i64,
) -> Outcome<Vec<Line>> {
    let sql: Sql = match shelf {
        Shelf::Open => OPEN,
        Shelf::Waiting => WAITING,
        Shelf::Work => WORK,
        Shelf::Answered => ANSWERED,
        Shelf::Judged => JUDGED,
    };
    db.rows(sql, crate::args![body, unit, due, id, limit]).await?.into_iter().map(line).collect()
}

/// How many assignments stand on each shelf: waiting, in work, answered, judged.
pub async fn counts(db: &mut dyn Read, body: BodyId, unit: OrgId) -> Outcome<[i64; 4]> {
    use assignment::State as S;
    let mut found = [0; 4];
    let (mut done, mut judged_all) = (0, 0);
    for mut row in db.rows(COUNTS, crate::args![body, unit]).await? {
        let (state, judged, n): (S, i64, i64) = (row.take()?, row.take()?, row.take()?);
        match (state, judged) {
            (S::Done, 0) => done = n,
            (S::Done, _) => judged_all += n,
            (S::Pending | S::RefuseRequested, _) => found[0] += n,
            (S::Accepted | S::Working | S::OpinionGiven | S::ReplySubmitted, _) => found[1] += n,
            (S::Informed | S::Void, _) => {}
        }
        if state != S::Done && judged != 0 {
            // Judged once and in work again.
            judged_all -= n;
        }
    }
    found[2] = done - judged_all;
    found[3] = judged_all;
    Ok(found)
}
