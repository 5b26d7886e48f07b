//! Figures and the records behind each: one `where` for every measure, by which both the list and `doctor` count. `$2` session
//! (-1: every one; 0: none), `$3` unit (0: every one), `$4` the measure's name, `$5` its value.

use crate::assembly::handling::records::MatterId;
use crate::foundation::db::{Read, Row, Sql};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{BodyId, OrgId};
use std::collections::{BTreeMap, BTreeSet};

/// Of matters.
macro_rules! matters {
    () => {
        "from matter r join matter m on m.id = r.id where r.body = $1 and ($2 = -1 or coalesce(r.sitting, 0) = $2) and $3 = 0 \
         and $6 = '' and ($4 = 'matter' or ($4 = 'state' and r.state = $5) or ($4 = 'key' and r.key_level <> '') \
         or ($4 = 'public' and r.published_at is not null))"
    };
}

/// Of assignments. `$6`: `main`, `co`, or empty for both.
macro_rules! assignments {
    () => {
        "from assignment r join matter m on m.id = r.matter where r.body = $1 and ($2 = -1 or coalesce(r.sitting, 0) = $2) \
         and ($3 = 0 or r.unit = $3) and r.state <> 'void' and r.part <> 'ref' \
         and ($6 = '' or ($6 = 'co' and r.part = 'co') or ($6 = 'main' and r.part <> 'co')) \
         and ($4 = 'given' or ($4 = 'state' and r.state = $5) or ($4 = 'part' and r.part = $5) \
         or ($4 = 'overdue' and r.overdue_on is not null) \
         or ($4 = 'missed' and r.overdue_on is not null and r.answered_on is null) \
         or ($4 = 'answered' and (r.answered_on is not null or r.state = 'done')) \
         or ($4 = 'in_time' and r.answered_on is not null and r.answered_due is not null and r.answered_on <= r.answered_due) \
         or ($4 = 'late' and r.answered_on is not null and r.answered_due is not null and r.answered_on > r.answered_due) \
         or ($4 = 'undated' and (r.answered_due is null or r.answered_on is null) and (r.answered_on is not null or r.state = 'done')) \
         or ($4 = 'class' and r.class_first <> '' and r.class_first = $5) \
         or ($4 = 'now' and r.class_now <> '' and r.class_now = $5) \
         or ($4 = 'contacted' and r.contacts_confirmed > 0) or ($4 = 'contacted_twice' and r.contacts_confirmed > 1) \
         or ($4 = 'faced' and r.faced > 0) or ($4 = 'judged' and r.judged <> '' and r.judged = $5) \
         or ($4 = 'judged_by' and r.judged <> '' and r.judged_origin = $5) \
         or ($4 = 'items' and $5 = 'full' and r.items_full > 0) or ($4 = 'items' and $5 = 'part' and r.items_part > 0) \
         or ($4 = 'items' and $5 = 'not' and r.items_not > 0))"
    };
}

/// How much an assignment counts for a measure.
macro_rules! weight {
    () => {
        "case when $4 <> 'items' then cast(1 as bigint) when $5 = 'full' then r.items_full when $5 = 'part' then r.items_part \
         else r.items_not end"
    };
}

/// Of judgements. `$6`: their origin, or empty.
macro_rules! feedback {
    () => {
        "from feedback r join matter m on m.id = r.matter where r.body = $1 and ($2 = -1 or coalesce(r.sitting, 0) = $2) \
         and ($3 = 0 or r.unit = $3) and r.state <> 'dropped' and ($6 = '' or r.origin = $6) \
         and ($4 = 'asked' or ($4 = 'said' and r.origin = $5) or ($4 = 'attitude' and r.attitude = $5) \
         or ($4 = 'result' and r.result = $5))"
    };
}

/// Of promises.
macro_rules! promises {
    () => {
        "from promise r join matter m on m.id = r.matter where r.body = $1 and ($2 = -1 or coalesce(r.sitting, 0) = $2) \
         and ($3 = 0 or r.unit = $3) and $6 = '' and ($4 = 'promise' or ($4 = 'state' and r.state = $5) \
         or ($4 = 'kept' and r.state = 'kept' and (($5 = 'in_time' and (r.kept_on is null or r.kept_on <= r.due_on)) \
         or ($5 = 'late' and r.kept_on is not null and r.kept_on > r.due_on))))"
    };
}

macro_rules! line {
    ($unit:literal, $day:literal, $weight:expr, $from:expr) => {
        concat!(
            "select r.id, m.id, ",
            $unit,
            ", m.number, m.title, r.state, ",
            $day,
            ", ",
            $weight,
            " ",
            $from,
            " and r.id > $7 order by r.id limit $8"
        )
    };
}

macro_rules! grouped {
    ($unit:literal, $weight:expr, $from:expr) => {
        concat!(
            "select coalesce(r.sitting, 0), ",
            $unit,
            ", cast(sum(",
            $weight,
            ") as bigint) ",
            $from,
            " group by coalesce(r.sitting, 0), ",
            $unit
        )
    };
}

crate::statements! {
    TALLIES = "select t.unit, t.measure, cast(sum(t.n) as bigint) from handling_tally t where t.body = $1 \
        and ($2 = -1 or t.sitting = $2) and t.n <> 0 group by t.unit, t.measure";
    EVERY = "select t.sitting, t.unit, t.measure, t.n from handling_tally t where t.body = $1 and t.n <> 0";
    MATTERS = line!("cast(0 as bigint)", "coalesce(r.overdue_on, '')", "cast(1 as bigint)", matters!());
    ASSIGNMENTS = line!("r.unit", "coalesce(r.answered_on, '')", weight!(), assignments!());
    FEEDBACK = line!("r.unit", "coalesce(r.due_on, '')", "cast(1 as bigint)", feedback!());
    PROMISES = line!("r.unit", "r.due_on", "cast(1 as bigint)", promises!());
    MATTER_SUMS = "select s.sitting, s.unit, s.n from (select coalesce(r.sitting, 0) as sitting, cast(0 as bigint) as unit, \
        count(*) as n from matter r where r.body = $1 and $2 = -1 and $3 = 0 and $6 = '' and ($4 = 'matter' \
        or ($4 = 'state' and r.state = $5) or ($4 = 'key' and r.key_level <> '') \
        or ($4 = 'public' and r.published_at is not null)) group by coalesce(r.sitting, 0)) s";
    ASSIGNMENT_SUMS = grouped!("r.unit", weight!(), assignments!());
    FEEDBACK_SUMS = grouped!("r.unit", "cast(1 as bigint)", feedback!());
    PROMISE_SUMS = grouped!("r.unit", "cast(1 as bigint)", promises!());
}

/// A measure as the statements take it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// Which machine its records stand in.
    pub machine: &'static str,
    name: String,
    value: String,
    side: String,
}

impl Measure {
    fn new(machine: &'static str, name: &str, value: &str, side: &str) -> Self {
        Self { machine, name: name.to_owned(), value: value.to_owned(), side: side.to_owned() }
    }

    /// Reads the key of a measure; none where there is no such one.
    pub fn read(key: &str) -> Option<Self> {
        let (head, rest) = key.split_once('-').unwrap_or((key, ""));
        Some(match (head, rest) {
            ("matter", "") => Self::new("matter", "matter", "", ""),
            ("matter", "key" | "public") => Self::new("matter", rest, "", ""),
            ("matter", _) => Self::new("matter", "state", rest.strip_prefix("state-")?, ""),
            ("main" | "co", _) => match rest.strip_prefix("state-") {
                Some(state) => Self::new("assignment", "state", state, head),
                None if SIDED.contains(&rest) => Self::new("assignment", rest, "", head),
                None => return None,
            },
            ("part", part) if !part.is_empty() => Self::new("assignment", "part", part, ""),
            ("class" | "now" | "judged" | "judged_by" | "items", value) if !value.is_empty() => {
                Self::new("assignment", head, value, "main")
            }
            ("contacted" | "contacted_twice" | "faced", "") => Self::new("assignment", head, "", "main"),
            ("asked", "") => Self::new("feedback", head, "", ""),
            ("said", origin) => Self::new("feedback", head, origin, ""),
            ("attitude" | "result", said) => {
                let (verdict, origin) = said.split_once('-').unwrap_or((said, ""));
                Self::new("feedback", head, verdict, origin)
            }
            ("promise", "") => Self::new("promise", "promise", "", ""),
            ("promise", _) => match rest.strip_prefix("kept-") {
                Some(when) => Self::new("promise", "kept", when, ""),
                None => Self::new("promise", "state", rest, ""),
            },
            _ => return None,
        })
    }

    fn args(&self, body: BodyId, sitting: i64, unit: i64) -> Vec<crate::foundation::db::Arg> {
        crate::args![body, sitting, unit, &self.name, &self.value, &self.side]
    }

    fn list(&self) -> Sql {
        match self.machine {
            "matter" => MATTERS,
            "assignment" => ASSIGNMENTS,
            "feedback" => FEEDBACK,
            _ => PROMISES,
        }
    }

    fn sums(&self) -> Sql {
        match self.machine {
            "matter" => MATTER_SUMS,
            "assignment" => ASSIGNMENT_SUMS,
            "feedback" => FEEDBACK_SUMS,
            _ => PROMISE_SUMS,
        }
    }
}

/// Measures that are counted apart for co-handlers.
const SIDED: [&str; 7] = ["given", "overdue", "missed", "answered", "in_time", "late", "undated"];

/// A record behind a figure.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its id, to go on after it.
    pub id: i64,
    /// Its matter.
    pub matter: MatterId,
    /// Its unit; 0: none.
    pub unit: OrgId,
    /// Number of the matter.
    pub number: String,
    /// Title of the matter.
    pub title: String,
    /// State of the record.
    pub state: String,
    /// Its day: answered, due, overdue since; or empty.
    pub day: String,
    /// For how much it counts.
    pub n: i64,
}

/// The records behind a figure, after one, at most so many.
pub async fn list(
    db: &mut impl Read,
    body: BodyId,
    measure: &Measure,
    (sitting, unit): (i64, i64),
    (after, limit): (i64, i64),
) -> Outcome<Vec<Line>> {
    let mut args = measure.args(body, sitting, unit);
    args.extend(crate::args![after, limit]);
    let line = |mut row: Row| {
        Ok(Line {
            id: row.take()?,
            matter: row.take()?,
            unit: row.take()?,
            number: row.take()?,
            title: row.take()?,
            state: row.take()?,
            day: row.take()?,
            n: row.take()?,
        })
    };
    db.rows(measure.list(), args).await?.into_iter().map(line).collect()
}

/// Figures by unit (0: of the body itself) and measure.
pub type Tallies = BTreeMap<(i64, String), i64>;

/// The figures of a session; -1: of all.
pub async fn tallies(db: &mut impl Read, body: BodyId, sitting: i64) -> Outcome<Tallies> {
    let rows = db.rows(TALLIES, crate::args![body, sitting]).await?;
    rows.into_iter().map(|mut row| Ok(((row.take()?, row.take()?), row.take()?))).collect()
}

/// Every figure that stands: session, unit, measure, number.
pub async fn every(db: &mut impl Read, body: BodyId) -> Outcome<BTreeMap<(i64, i64, String), i64>> {
    let rows = db.rows(EVERY, crate::args![body]).await?;
    rows.into_iter().map(|mut row| Ok(((row.take()?, row.take()?, row.take()?), row.take()?))).collect()
}

/// Where the figures and the records behind them differ, in words for `doctor`.
pub async fn differences(
    db: &mut impl Read,
    body: BodyId,
    known: impl IntoIterator<Item = String>,
) -> Outcome<Vec<String>> {
    let stand = every(db, body).await?;
    let mut keys: BTreeSet<String> = known.into_iter().collect();
    keys.extend(stand.keys().map(|(_, _, measure)| measure.clone()));
    let mut found = Vec::new();
    for key in keys {
        let Some(measure) = Measure::read(&key) else {
            found.push(format!("handling figures: no such measure {key}"));
            continue;
        };
        let mut counted = BTreeMap::new();
        for mut row in db.rows(measure.sums(), measure.args(body, -1, 0)).await? {
            let place: (i64, i64) = (row.take()?, row.take()?);
            counted.insert(place, row.take::<i64>()?);
        }
        let mut places: BTreeSet<(i64, i64)> = counted.keys().copied().collect();
        places.extend(stand.keys().filter(|(_, _, m)| *m == key).map(|(s, u, _)| (*s, *u)));
        for (sitting, unit) in places {
            let n = counted.get(&(sitting, unit)).copied().unwrap_or(0);
            let says = stand.get(&(sitting, unit, key.clone())).copied().unwrap_or(0);
            if n != says {
                found.push(format!(
                    "handling figures: {key} of session {sitting}, unit {unit}: {says} stand, {n} are"
                ));
            }
        }
    }
    Ok(found)
}
