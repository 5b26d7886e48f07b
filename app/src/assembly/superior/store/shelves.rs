//! The list of tasks by its shelves, a page at a time: what is waited for by its date, the rest the latest first; how many stand on each.

use crate::assembly::superior::records::*;
use crate::assembly::superior::workflow::task::{State, WAITING};
use crate::foundation::db::{Read, Record, Sql};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{BodyId, OrgId};

/// Tasks of a body (`$1`) whose result is waited for, on a day (`$2`), after a due date (`$3`) and an id (`$4`), so many (`$5`); of all
/// or of one organisation (`$6`).
macro_rules! waited {
    ($whose:literal, $which:literal) => {
        crate::select!(
            Task as "t",
            concat!(
                "from superior_task t where ",
                $whose,
                " and t.state in ('given', 'working') and ",
                $which,
                " and (t.due_on > $3 or (t.due_on = $3 and t.id > $4)) order by t.due_on, t.id limit $5"
            )
        )
    };
}

/// Other tasks, the latest first, under the same parameters.
macro_rules! past {
    ($whose:literal, $which:literal) => {
        crate::select!(
            Task as "t",
            concat!(
                "from superior_task t where ",
                $whose,
                " and ",
                $which,
                " and $2 <> '~' and $3 <> '~' and ($4 = 0 or t.id < $4) order by t.id desc limit $5"
            )
        )
    };
}

/// How many stand where, late ones apart.
macro_rules! counts {
    ($whose:literal) => {
        concat!(
            "select t.state, case when t.due_on < $2 then cast(1 as bigint) else cast(0 as bigint) end, count(*) \
             from superior_task t where ",
            $whose,
            " group by t.state, case when t.due_on < $2 then cast(1 as bigint) else cast(0 as bigint) end"
        )
    };
}

crate::statements! {
    OPEN = waited!("t.body = $1 and $6 = 0", "$2 <> '~'");
    LATE = waited!("t.body = $1 and $6 = 0", "t.due_on < $2");
    JUDGE = past!("t.body = $1 and $6 = 0", "t.state = 'submitted'");
    DONE = past!("t.body = $1 and $6 = 0", "t.state in ('confirmed', 'reported', 'finished', 'cancelled')");
    EVERY = past!("t.body = $1 and $6 = 0", "t.state <> ''");
    COUNTS = counts!("t.body = $1 and $3 = 0");
    OPEN_OF = waited!("+t.body = $1 and t.org = $6", "$2 <> '~'");
    LATE_OF = waited!("+t.body = $1 and t.org = $6", "t.due_on < $2");
    JUDGE_OF = past!("+t.body = $1 and t.org = $6", "t.state = 'submitted'");
    DONE_OF = past!("+t.body = $1 and t.org = $6", "t.state in ('confirmed', 'reported', 'finished', 'cancelled')");
    EVERY_OF = past!("+t.body = $1 and t.org = $6", "t.state <> ''");
    COUNTS_OF = counts!("+t.body = $1 and t.org = $3");
}

crate::names!(
    /// The shelves of the list.
    Show {
        /// The result is waited for.
        Open = "open",
        /// Of these, the date has passed.
        Late = "late",
        /// The result is with the office.
        Judge = "judge",
        /// Confirmed, reported or ended.
        Done = "done",
    }
);

impl Show {
    /// Whether it stands in the order of due dates.
    pub fn by_date(self) -> bool {
        matches!(self, Self::Open | Self::Late)
    }
}

/// The last task of the page before: its due date and id; the first page begins after `("", 0)`.
pub type Place<'a> = (&'a str, i64);

/// Tasks of a shelf, or of all of them, on a day, after one; of the whole body or of one organisation.
pub async fn shelf(
    db: &mut dyn Read,
    (body, org): (BodyId, Option<OrgId>),
    (show, today): (Option<Show>, &str),
    ((due, id), limit): (Place<'_>, i64),
) -> Outcome<Vec<Task>> {
    let sql: Sql = match (show, org) {
        (Some(Show::Open), None) => OPEN,
        (Some(Show::Late), None) => LATE,
        (Some(Show::Judge), None) => JUDGE,
        (Some(Show::Done), None) => DONE,
        (None, None) => EVERY,
        (Some(Show::Open), Some(_)) => OPEN_OF,
        (Some(Show::Late), Some(_)) => LATE_OF,
        (Some(Show::Judge), Some(_)) => JUDGE_OF,
        (Some(Show::Done), Some(_)) => DONE_OF,
        (None, Some(_)) => EVERY_OF,
    };
    let org = org.map_or(0, |org| org.0);
    Task::all(db, sql, crate::args![body, today, due, id, limit, org]).await
}

/// How many tasks stand on each shelf on a day, in the order of the shelves; what is late is waited for too.
pub async fn counts(
    db: &mut dyn Read,
    (body, org): (BodyId, Option<OrgId>),
    today: &str,
) -> Outcome<[i64; 4]> {
    let sql = if org.is_some() { COUNTS_OF } else { COUNTS };
    let mut all = [0; 4];
    for mut row in db.rows(sql, crate::args![body, today, org.map_or(0, |org| org.0)]).await? {
        let (state, late, n): (State, i64, i64) = (row.take()?, row.take()?, row.take()?);
        let waited = WAITING.contains(&state);
        for (at, takes) in
            [waited, waited && late == 1, state == State::Submitted, !waited && state != State::Submitted]
                .into_iter()
                .enumerate()
        {
            all[at] += if takes { n } else { 0 };
        }
    }
    Ok(all)
}
