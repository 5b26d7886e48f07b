//! The follow-up desk of the proposal office: what waits for a decision, who is still asked, which promises run. Each counter is
//! a list, made from the same pieces. `$1` body, `$2` unit or 0, `$3` session or 0, `$4` in five working days, `$5` in thirty
//! days, `$6` a year ago; a list goes on after the date `$7` and the id `$8`, `$9` rows.

use crate::assembly::handling::records::MatterId;
use crate::foundation::db::{Arg, Read, Sql};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId, OrgId};

crate::names!(
    /// What the desk lists.
    Shelf {
        /// Replies in audit.
        Audit = "audit",
        /// Not satisfied, to be decided.
        Unsatisfied = "unsatisfied",
        /// Judgements still open.
        Judging = "judging",
        /// Those that expire within five working days.
        Expiring = "expiring",
        /// Keyed sheets that were contested.
        Contested = "contested",
        /// Promises that are late.
        Late = "late",
        /// Promises due within thirty days.
        Soon = "soon",
        /// Promises reported as kept.
        Claimed = "claimed",
        /// Promises for which a change is asked.
        Change = "change",
        /// Promises that were disputed.
        Disputed = "disputed",
        /// Matters that can be closed.
        Close = "close",
        /// Promises on the list of the next term.
        Handed = "handed",
        /// Promises kept more than a year ago, to look back at.
        Lookback = "lookback",
    }
);

/// Counts what a shelf holds without the matter of each: records carry their unit and their session.
macro_rules! count {
    ($key:literal, $unit:literal, $sitting:literal, $from:expr) => {
        concat!(
            "select '",
            $key,
            "', count(*) from ",
            $from,
            " and ($2 = 0 or ",
            $unit,
            " = $2) and ($3 = 0 or ",
            $sitting,
            " = $3)"
        )
    };
}

/// What the figures know of a measure.
macro_rules! figure {
    ($measure:literal) => {
        concat!(
            "select cast(coalesce(sum(t.n), 0) as bigint) from handling_tally t where t.body = $1 and t.sitting = \
             case when $3 = 0 then -1 else $3 end and t.measure = '",
            $measure,
            "' and ($2 = 0 or t.unit = $2)"
        )
    };
}

/// The number of a shelf that is a figure: a list that grows for ever is never counted.
macro_rules! tallied {
    ($key:literal, $measure:literal) => {
        concat!("select '", $key, "', (", figure!($measure), ")")
    };
}

macro_rules! list {
    ($id:expr, $unit:expr, $account:expr, $text:expr, $due:expr, $state:expr, $from:expr) => {
        concat!(
            "select ",
            $id,
            ", m.id, m.number, m.title, ",
            $unit,
            ", ",
            $account,
            ", ",
            $text,
            ", ",
            $due,
            ", ",
            $state,
            " from ",
            $from,
            " and ($2 = 0 or ",
            $unit,
            " = $2) and ($3 = 0 or m.sitting = $3) and $4 <> '' and $5 <> '' and $6 <> '' and (",
            $due,
            " > $7 or (",
            $due,
            " = $7 and ",
            $id,
            " > $8)) order by ",
            $due,
            ", ",
            $id,
            " limit $9"
        )
    };
}

/// Which judgements stand on a shelf, said as the index of each has it. States that are not are named where an index of states
/// would be taken for the shorter way.
macro_rules! feedback {
    (unsatisfied) => {
        "(f.result = 'not' or f.attitude = 'not') and f.state not in ('open', 'contested', 'expired', 'upheld', 'settled', \
         'rejected', 'dropped')"
    };
    (judging) => {
        "f.state = 'open'"
    };
    (expiring) => {
        "f.state = 'open' and coalesce(f.due_on, '9999-12-31') <= $4"
    };
    (contested) => {
        "f.state = 'contested'"
    };
}

/// Which promises do.
macro_rules! promise {
    (late) => {
        "p.state = 'late'"
    };
    (soon) => {
        "p.state in ('open', 'due_soon') and p.due_on <= $5"
    };
    (claimed) => {
        "p.state = 'claimed'"
    };
    (change) => {
        "p.asked_reason <> '' and p.state not in ('claimed', 'kept', 'broken', 'handed_over')"
    };
    (disputed) => {
        "p.state = 'disputed'"
    };
    (handed) => {
        "p.state = 'handed_over'"
    };
    (lookback) => {
        "p.state = 'kept' and p.kept_on < $6"
    };
}

macro_rules! feedbacks {
    ($which:tt, $due:literal) => {
        list!(
            "f.id",
            "f.unit",
            "f.account",
            "f.comment",
            $due,
            "f.state",
            concat!(
                "feedback f cross join matter m where m.id = f.matter and f.body = $1 and ",
                feedback!($which)
            )
        )
    };
}

macro_rules! count_feedbacks {
    ($key:literal, $which:tt) => {
        count!($key, "f.unit", "f.sitting", concat!("feedback f where f.body = $1 and ", feedback!($which)))
    };
}

macro_rules! promises {
    ($which:tt) => {
        list!(
            "p.id",
            "p.unit",
            "cast(0 as bigint)",
            "p.content",
            "p.due_on",
            "p.state",
            concat!(
                "promise p cross join matter m where m.id = p.matter and p.body = $1 and ",
                promise!($which)
            )
        )
    };
}

macro_rules! count_promises {
    ($key:literal, $which:tt) => {
        count!($key, "p.unit", "p.sitting", concat!("promise p where p.body = $1 and ", promise!($which)))
    };
}

/// The unit that answers for a matter.
macro_rules! main_unit {
    () => {
        "coalesce((select min(a.unit) from assignment a where a.matter = m.id and a.part in ('sole', 'lead', 'separate') \
         and a.state <> 'void'), 0)"
    };
}

crate::statements! {
    AUDIT = list!("r.id", "a.unit", "cast(0 as bigint)", "r.class", "coalesce(r.audit_due, '9999-12-31')", "r.state",
        "reply r cross join assignment a cross join matter m where a.id = r.assignment and m.id = r.matter \
         and r.body = $1 and r.state = 'in_audit'");
    UNSATISFIED = feedbacks!(unsatisfied, "coalesce(f.review_due, '9999-12-31')");
    JUDGING = feedbacks!(judging, "coalesce(f.due_on, '9999-12-31')");
    EXPIRING = feedbacks!(expiring, "coalesce(f.due_on, '9999-12-31')");
    CONTESTED = feedbacks!(contested, "coalesce(f.due_on, '9999-12-31')");
    LATE = promises!(late);
    SOON = promises!(soon);
    CLAIMED = promises!(claimed);
    CHANGE = promises!(change);
    DISPUTED = promises!(disputed);
    CLOSE = list!("m.id", main_unit!(), "cast(0 as bigint)", "''", "coalesce(m.answer_due, '9999-12-31')", "m.state",
        "matter m where m.body = $1 and m.state = 'judged'");
    HANDED = promises!(handed);
    LOOKBACK = promises!(lookback);
    /// Those that were kept long ago are all that were kept without those kept of late.
    COUNTS = concat!(
        count!("audit", "a.unit", "a.sitting", "reply r cross join assignment a where a.id = r.assignment and r.body = $1 \
            and r.state = 'in_audit'"), " union all ",
        count_feedbacks!("unsatisfied", unsatisfied), " union all ", count_feedbacks!("judging", judging), " union all ",
        count_feedbacks!("expiring", expiring), " union all ", count_feedbacks!("contested", contested), " union all ",
        tallied!("late", "promise-late"), " union all ", count_promises!("soon", soon), " union all ",
        tallied!("claimed", "promise-claimed"), " union all ", count_promises!("change", change), " union all ",
        tallied!("disputed", "promise-disputed"), " union all ",
        "select 'close', case when $2 = 0 then (", "select cast(coalesce(sum(t.n), 0) as bigint) from handling_tally t where \
            t.body = $1 and t.sitting = case when $3 = 0 then -1 else $3 end and t.measure = 'matter-state-judged'", ") else (",
        "select count(*) from matter m where m.body = $1 and m.state = 'judged' and ($3 = 0 or m.sitting = $3) and ",
        main_unit!(), " = $2) end union all ",
        tallied!("handed", "promise-handed_over"), " union all ",
        "select 'lookback', (", figure!("promise-kept"), ") - (select count(*) from promise p where p.body = $1 \
            and p.state = 'kept' and coalesce(p.kept_on, '9999-12-31') >= $6 and ($2 = 0 or p.unit = $2) \
            and ($3 = 0 or p.sitting = $3))"
    );
}

/// What a list is narrowed by.
#[derive(Debug, Clone, Default)]
pub struct Narrow {
    /// Unit; 0: every one.
    pub unit: i64,
    /// Session; 0: every one.
    pub sitting: i64,
    /// In five working days, in thirty days, a year ago.
    pub days: [String; 3],
}

/// A line of the desk.
#[derive(Debug, Clone)]
pub struct Line {
    /// The record: reply, feedback, promise or matter, by its shelf.
    pub id: i64,
    /// Its matter.
    pub matter: MatterId,
    /// Number of the matter.
    pub number: String,
    /// Title of the matter.
    pub title: String,
    /// The unit.
    pub unit: OrgId,
    /// The person, of a judgement.
    pub account: AccountId,
    /// What was said or promised.
    pub text: String,
    /// Until when.
    pub due_on: String,
    /// Its state.
    pub state: String,
}

impl Shelf {
    fn sql(self) -> Sql {
        match self {
            Self::Audit => AUDIT,
            Self::Unsatisfied => UNSATISFIED,
            Self::Judging => JUDGING,
            Self::Expiring => EXPIRING,
            Self::Contested => CONTESTED,
            Self::Late => LATE,
            Self::Soon => SOON,
            Self::Claimed => CLAIMED,
            Self::Change => CHANGE,
            Self::Disputed => DISPUTED,
            Self::Close => CLOSE,
            Self::Handed => HANDED,
            Self::Lookback => LOOKBACK,
        }
    }
}

fn args(body: BodyId, narrow: &Narrow) -> Vec<Arg> {
    let [soon, month, year] = &narrow.days;
    crate::args![body, narrow.unit, narrow.sitting, soon, month, year]
}

/// A page of a shelf, the earliest date first.
pub async fn list(
    db: &mut dyn Read,
    body: BodyId,
    (shelf, narrow): (Shelf, &Narrow),
    (after, limit): (&(String, i64), i64),
) -> Outcome<Vec<Line>> {
    let mut args = args(body, narrow);
    args.extend(crate::args![&after.0, after.1, limit]);
    let rows = db.rows(shelf.sql(), args).await?;
    let line = |mut row: crate::foundation::db::Row| {
        Ok(Line {
            id: row.take()?,
            matter: row.take()?,
            number: row.take()?,
            title: row.take()?,
            unit: row.take()?,
            account: row.take()?,
            text: row.take()?,
            due_on: row.take()?,
            state: row.take()?,
        })
    };
    rows.into_iter().map(line).collect()
}

/// How many stand on each shelf.
pub async fn counts(db: &mut dyn Read, body: BodyId, narrow: &Narrow) -> Outcome<Vec<(String, i64)>> {
    let rows = db.rows(COUNTS, args(body, narrow)).await?;
    rows.into_iter().map(|mut row| Ok((row.take()?, row.take()?))).collect()
}
