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

macro_rules! count {
    ($key:expr, $id:expr, $unit:expr, $account:expr, $text:expr, $due:expr, $state:expr, $from:expr) => {
        concat!(
            "select '",
            $key,
            "', count(*) from ",
            $from,
            " and ($2 = 0 or ",
            $unit,
            " = $2) and ($3 = 0 or m.sitting = $3) and $4 <> '' and $5 <> '' and $6 <> ''"
        )
    };
}

macro_rules! list {
    ($key:expr, $id:expr, $unit:expr, $account:expr, $text:expr, $due:expr, $state:expr, $from:expr) => {
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

macro_rules! feedbacks {
    ($go:ident, $key:expr, $due:expr, $which:expr) => {
        $go!(
            $key,
            "f.id",
            "f.unit",
            "f.account",
            "f.comment",
            $due,
            "f.state",
            concat!("feedback f join matter m on m.id = f.matter where f.body = $1 and ", $which)
        )
    };
}

macro_rules! promises {
    ($go:ident, $key:expr, $which:expr) => {
        $go!(
            $key,
            "p.id",
            "p.unit",
            "cast(0 as bigint)",
            "p.content",
            "p.due_on",
            "p.state",
            concat!("promise p join matter m on m.id = p.matter where p.body = $1 and ", $which)
        )
    };
}

macro_rules! audit {
    ($go:ident) => {
        $go!(
            "audit",
            "r.id",
            "a.unit",
            "cast(0 as bigint)",
            "r.class",
            "coalesce(r.audit_due, '9999-12-31')",
            "r.state",
            "reply r join assignment a on a.id = r.assignment join matter m on m.id = r.matter \
             where r.body = $1 and r.state = 'in_audit'"
        )
    };
}
macro_rules! unsatisfied {
    ($go:ident) => {
        feedbacks!(
            $go,
            "unsatisfied",
            "coalesce(f.review_due, '9999-12-31')",
            "f.state in ('answered', 'amended') and (f.result = 'not' or f.attitude = 'not')"
        )
    };
}
macro_rules! judging {
    ($go:ident) => {
        feedbacks!($go, "judging", "coalesce(f.due_on, '9999-12-31')", "f.state = 'open'")
    };
}
macro_rules! expiring {
    ($go:ident) => {
        feedbacks!($go, "expiring", "coalesce(f.due_on, '9999-12-31')", "f.state = 'open' and f.due_on <= $4")
    };
}
macro_rules! contested {
    ($go:ident) => {
        feedbacks!($go, "contested", "coalesce(f.due_on, '9999-12-31')", "f.state = 'contested'")
    };
}
macro_rules! late {
    ($go:ident) => {
        promises!($go, "late", "p.state = 'late'")
    };
}
macro_rules! soon {
    ($go:ident) => {
        promises!($go, "soon", "p.state in ('open', 'due_soon') and p.due_on <= $5")
    };
}
macro_rules! claimed {
    ($go:ident) => {
        promises!($go, "claimed", "p.state = 'claimed'")
    };
}
macro_rules! change {
    ($go:ident) => {
        promises!(
            $go,
            "change",
            "p.state in ('open', 'due_soon', 'late', 'disputed') and p.asked_reason <> ''"
        )
    };
}
macro_rules! disputed {
    ($go:ident) => {
        promises!($go, "disputed", "p.state = 'disputed'")
    };
}
macro_rules! handed {
    ($go:ident) => {
        promises!($go, "handed", "p.state = 'handed_over'")
    };
}
macro_rules! lookback {
    ($go:ident) => {
        promises!($go, "lookback", "p.state = 'kept' and p.kept_on < $6")
    };
}
macro_rules! close {
    ($go:ident) => {
        $go!(
            "close",
            "m.id",
            "coalesce((select min(a.unit) from assignment a where a.matter = m.id and a.part in ('sole', 'lead', 'separate') \
             and a.state <> 'void'), 0)",
            "cast(0 as bigint)",
            "''",
            "coalesce(m.answer_due, '9999-12-31')",
            "m.state",
            "matter m where m.body = $1 and m.state = 'judged'"
        )
    };
}

crate::statements! {
    AUDIT = audit!(list);
    UNSATISFIED = unsatisfied!(list);
    JUDGING = judging!(list);
    EXPIRING = expiring!(list);
    CONTESTED = contested!(list);
    LATE = late!(list);
    SOON = soon!(list);
    CLAIMED = claimed!(list);
    CHANGE = change!(list);
    DISPUTED = disputed!(list);
    CLOSE = close!(list);
    HANDED = handed!(list);
    LOOKBACK = lookback!(list);
    COUNTS = concat!(
        audit!(count), " union all ", unsatisfied!(count), " union all ", judging!(count), " union all ",
        expiring!(count), " union all ", contested!(count), " union all ", late!(count), " union all ",
        soon!(count), " union all ", claimed!(count), " union all ", change!(count), " union all ",
        disputed!(count), " union all ", close!(count), " union all ", handed!(count), " union all ", lookback!(count)
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
    db: &mut impl Read,
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
pub async fn counts(db: &mut impl Read, body: BodyId, narrow: &Narrow) -> Outcome<Vec<(String, i64)>> {
    let rows = db.rows(COUNTS, args(body, narrow)).await?;
    rows.into_iter().map(|mut row| Ok((row.take()?, row.take()?))).collect()
}
