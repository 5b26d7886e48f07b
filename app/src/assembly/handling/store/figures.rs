//! Figures and the records behind each. A list is composed from fixed pieces: from which machine, what makes a record count,
//! and by what it is narrowed, so that each is read along an index of its own; every value is bound. `doctor` counts by the
//! same pieces. The figures of all sessions together stand under session -1, moved by the same write.

use crate::assembly::handling::records::MatterId;
use crate::foundation::db::{Arg, Read, Row, Sql};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::{BodyId, OrgId};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The session under which the sum of all sessions stands.
pub const ALL_SESSIONS: i64 = -1;

crate::statements! {
    /// One row for a unit: thousands of rows cost more on their way than what is in them.
    TALLIES = "select t.unit, string_agg(t.measure || ':' || cast(t.n as text), ',') from handling_tally t where t.body = $1 \
        and t.sitting = $2 and t.n <> 0 group by t.unit";
    EVERY = "select t.sitting, t.unit, t.measure, t.n from handling_tally t where t.body = $1 and t.n <> 0";
}

/// Records of a machine: their table, the columns of unit and day, and what always holds.
struct Machine {
    table: &'static str,
    unit: &'static str,
    day: &'static str,
    holds: &'static str,
}

const MATTERS: Machine =
    Machine { table: "matter", unit: "cast(0 as bigint)", day: "coalesce(r.overdue_on, '')", holds: "" };
const ASSIGNMENTS: Machine = Machine {
    table: "assignment",
    unit: "r.unit",
    day: "coalesce(r.answered_on, '')",
    holds: " and r.state <> 'void' and r.part <> 'ref'",
};
const FEEDBACK: Machine = Machine {
    table: "feedback",
    unit: "r.unit",
    day: "coalesce(r.due_on, '')",
    holds: " and r.state <> 'dropped'",
};
const PROMISES: Machine = Machine { table: "promise", unit: "r.unit", day: "r.due_on", holds: "" };

/// A measure as the statements take it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// Which machine its records stand in.
    pub machine: &'static str,
    /// What makes a record count; `$v` stands for its value.
    counts: &'static str,
    /// For how much.
    weight: &'static str,
    value: String,
    side: String,
}

/// For how much an ordinary record counts.
const ONE: &str = "cast(1 as bigint)";

impl Measure {
    fn new(machine: &'static str, counts: &'static str, value: &str, side: &str) -> Self {
        Self { machine, counts, weight: ONE, value: value.to_owned(), side: side.to_owned() }
    }

    /// Reads the key of a measure; none where there is no such one.
    pub fn read(key: &str) -> Option<Self> {
        let (head, rest) = key.split_once('-').unwrap_or((key, ""));
        Some(match (head, rest) {
            ("matter", "") => Self::new("matter", "", "", ""),
            ("matter", "key") => Self::new("matter", " and r.key_level <> ''", "", ""),
            ("matter", "public") => Self::new("matter", " and r.published_at is not null", "", ""),
            ("matter", _) => Self::new("matter", " and r.state = $v", rest.strip_prefix("state-")?, ""),
            ("main" | "co", _) => match rest.strip_prefix("state-") {
                Some(state) => Self::new("assignment", " and r.state = $v", state, head),
                None => Self::new("assignment", sided(rest)?, "", head),
            },
            ("part", part) if !part.is_empty() => Self::new("assignment", " and r.part = $v", part, ""),
            ("items", value) => Self::items(value)?,
            (_, value) if !value.is_empty() && of_main(head).is_some() => {
                Self::new("assignment", of_main(head)?, value, "main")
            }
            ("contacted", "") => Self::new("assignment", " and r.contacts_confirmed > 0", "", "main"),
            ("contacted_twice", "") => Self::new("assignment", " and r.contacts_confirmed > 1", "", "main"),
            ("faced", "") => Self::new("assignment", " and r.faced > 0", "", "main"),
            ("asked", "") => Self::new("feedback", "", "", ""),
            ("said", origin) => Self::new("feedback", " and r.origin = $v", origin, ""),
            ("attitude" | "result", said) => {
                let (verdict, origin) = said.split_once('-').unwrap_or((said, ""));
                let counts = if head == "result" { " and r.result = $v" } else { " and r.attitude = $v" };
                Self::new("feedback", counts, verdict, origin)
            }
            ("promise", "") => Self::new("promise", "", "", ""),
            ("promise", "kept-in_time") => Self::new(
                "promise",
                " and r.state = 'kept' and (r.kept_on is null or r.kept_on <= r.due_on)",
                "",
                "",
            ),
            ("promise", "kept-late") => {
                Self::new("promise", " and r.state = 'kept' and r.kept_on > r.due_on", "", "")
            }
            ("promise", _) => Self::new("promise", " and r.state = $v", rest, ""),
            _ => return None,
        })
    }

    /// Suggestions by what became of them, of the lead's last reply.
    fn items(value: &str) -> Option<Self> {
        let (counts, weight) = match value {
            "full" => (" and r.items_full > 0", "r.items_full"),
            "part" => (" and r.items_part > 0", "r.items_part"),
            "not" => (" and r.items_not > 0", "r.items_not"),
            _ => return None,
        };
        Some(Self { weight, ..Self::new("assignment", counts, "", "main") })
    }

    fn machine(&self) -> Machine {
        match self.machine {
            "matter" => MATTERS,
            "assignment" => ASSIGNMENTS,
            "feedback" => FEEDBACK,
            _ => PROMISES,
        }
    }

    /// From where, and what makes a record count; the place is a session (0: none) and a unit, each -1 for every one.
    fn from(&self, (sitting, unit): (i64, i64), args: &mut Vec<Arg>) -> String {
        let machine = self.machine();
        // A `cross join` is taken in its order: from the records along their index to the matter of each.
        let mut text = format!(" from {} r cross join matter m where r.body = $1 and m.id = ", machine.table);
        text.push_str(if machine.table == "matter" { "r.id" } else { "r.matter" });
        text.push_str(machine.holds);
        let mut bound = |text: &mut String, piece: &str, value: Arg| {
            args.push(value);
            text.push_str(&piece.replace("$v", &format!("${}", args.len())));
        };
        match sitting {
            ALL_SESSIONS => {}
            0 => text.push_str(" and r.sitting is null"),
            id => bound(&mut text, " and r.sitting = $v", id.into()),
        }
        match (unit, machine.table) {
            (0, _) => {}
            (_, "matter") => text.push_str(" and 1 = 0"),
            (id, _) => bound(&mut text, " and r.unit = $v", id.into()),
        }
        match self.side.as_str() {
            "" => {}
            "co" => text.push_str(" and r.part = 'co'"),
            "main" => text.push_str(" and r.part <> 'co'"),
            origin => bound(&mut text, " and r.origin = $v", origin.into()),
        }
        if self.counts.contains("$v") {
            let counts = plain(self.counts, (sitting != ALL_SESSIONS, unit != 0, machine.table));
            bound(&mut text, &counts, self.value.as_str().into());
        } else {
            text.push_str(self.counts);
        }
        text
    }

    /// The text of the list behind it.
    fn list_sql(&self, place: (i64, i64), (after, limit): (i64, i64), args: &mut Vec<Arg>) -> Sql {
        let Machine { unit, day, .. } = self.machine();
        let from = self.from(place, args);
        args.extend(crate::args![after, limit]);
        let (at, rows) = (args.len() - 1, args.len());
        let weight = self.weight;
        format!(
            "select r.id, m.id, {unit}, m.number, m.title, r.state, {day}, {weight}{from} and r.id > ${at} order by r.id limit ${rows}"
        )
        .into()
    }

    /// The text of its sums by session and unit.
    fn sums_sql(&self, args: &mut Vec<Arg>) -> Sql {
        let (unit, weight) = (self.machine().unit, self.weight);
        let from = self.from((ALL_SESSIONS, 0), args);
        // Grouped by name: a constant cannot stand in a list of groups everywhere.
        format!(
            "select s.sitting, s.unit, cast(sum(s.n) as bigint) from (select coalesce(r.sitting, 0) as sitting, {unit} as unit, \
             {weight} as n{from}) s group by s.sitting, s.unit"
        )
        .into()
    }
}

/// A condition so that it is read along the index of the session or of the unit, where one is given, not along its own.
fn plain(counts: &str, (of_session, of_unit, table): (bool, bool, &str)) -> String {
    let mut counts = counts.to_owned();
    if table != "matter" && (of_session || of_unit) {
        for column in ["r.judged =", "r.result ="] {
            counts = counts.replace(column, &format!("coalesce({}, '') =", &column[..column.len() - 2]));
        }
        // A state of a unit has an index of its own.
        if of_session || table != "assignment" {
            counts = counts.replace("r.state =", "coalesce(r.state, '') =");
        }
    }
    counts
}

/// What makes an assignment count for measures that are counted apart for co-handlers.
fn sided(name: &str) -> Option<&'static str> {
    Some(match name {
        "given" => "",
        "overdue" => " and r.overdue_on is not null",
        "missed" => " and r.overdue_on is not null and r.answered_on is null",
        "answered" => " and (r.answered_on is not null or r.state = 'done')",
        "in_time" => " and r.answered_on <= r.answered_due",
        "late" => " and r.answered_on > r.answered_due",
        "undated" => {
            " and (r.answered_on is null or r.answered_due is null) and (r.answered_on is not null or r.state = 'done')"
        }
        _ => return None,
    })
}

/// The same for measures of those who answer, by a value.
fn of_main(name: &str) -> Option<&'static str> {
    Some(match name {
        "class" => " and r.class_first = $v",
        "now" => " and r.class_now = $v",
        "judged" => " and r.judged = $v",
        "judged_by" => " and r.judged <> '' and r.judged_origin = $v",
        _ => return None,
    })
}

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
    db: &mut dyn Read,
    body: BodyId,
    measure: &Measure,
    place: (i64, i64),
    span: (i64, i64),
) -> Outcome<Vec<Line>> {
    let mut args = crate::args![body];
    let sql = measure.list_sql(place, span, &mut args);
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
    db.rows(sql, args).await?.into_iter().map(line).collect()
}

/// Figures by unit (0: of the body itself) and measure.
pub type Tallies = BTreeMap<(i64, String), i64>;

/// The figures of a session; [`ALL_SESSIONS`]: of all.
pub async fn tallies(db: &mut dyn Read, body: BodyId, sitting: i64) -> Outcome<Tallies> {
    let mut found = Tallies::new();
    for mut row in db.rows(TALLIES, crate::args![body, sitting]).await? {
        let (unit, measures): (i64, String) = (row.take()?, row.take()?);
        for (measure, n) in measures.split(',').filter_map(|m| m.rsplit_once(':')) {
            found.insert((unit, measure.to_owned()), n.parse().map_err(Problem::broken)?);
        }
    }
    Ok(found)
}

/// A figure with its number for each unit that has any; unit 0 is the body itself.
pub type Measured = Vec<(String, Vec<(i64, i64)>)>;

/// Some figures of a session. [`ALL_SESSIONS`]: of all.
pub async fn measured(
    db: &mut dyn Read,
    (body, sitting): (BodyId, i64),
    measures: &BTreeSet<String>,
) -> Outcome<Measured> {
    let mut args = crate::args![body, sitting];
    let rows = db.rows(measured_sql(measures, &mut args), args).await?;
    let mut found = Vec::with_capacity(rows.len());
    for mut row in rows {
        let (measure, counted): (String, String) = (row.take()?, row.take()?);
        let pair = |pair: &str| {
            let (unit, n) = pair.split_once(':')?;
            Some((unit.parse().ok()?, n.parse().ok()?))
        };
        let units: Option<Vec<(i64, i64)>> = counted.split(',').map(pair).collect();
        found.push((measure, units.ok_or_else(|| Problem::broken("figures that are no numbers"))?));
    }
    Ok(found)
}

/// The same by unit.
pub async fn some(
    db: &mut dyn Read,
    place: (BodyId, i64),
    measures: &BTreeSet<String>,
) -> Outcome<BTreeMap<i64, HashMap<String, i64>>> {
    let mut found: BTreeMap<i64, HashMap<String, i64>> = BTreeMap::new();
    for (measure, units) in measured(db, place, measures).await? {
        for (unit, n) in units {
            found.entry(unit).or_default().insert(measure.clone(), n);
        }
    }
    Ok(found)
}

/// The text of [`measured`]: one row a measure, in the order of the index, so that nothing is sorted and few rows are sent.
pub fn measured_sql(measures: &BTreeSet<String>, args: &mut Vec<Arg>) -> Sql {
    let mut marks = Vec::new();
    for measure in measures {
        args.push(measure.into());
        marks.push(format!("${}", args.len()));
    }
    format!(
        "select t.measure, string_agg(t.unit || ':' || t.n, ',') from handling_tally t where t.body = $1 and t.sitting = $2 \
         and t.measure in ({}) and t.n <> 0 group by t.measure",
        marks.join(", ")
    )
    .into()
}

/// Every figure that stands: session, unit, measure, number.
pub async fn every(db: &mut dyn Read, body: BodyId) -> Outcome<BTreeMap<(i64, i64, String), i64>> {
    let rows = db.rows(EVERY, crate::args![body]).await?;
    rows.into_iter().map(|mut row| Ok(((row.take()?, row.take()?, row.take()?), row.take()?))).collect()
}

/// Where the figures and the records behind them differ, in words for `doctor`.
pub async fn differences(
    db: &mut dyn Read,
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
        let mut counted: BTreeMap<(i64, i64), i64> = BTreeMap::new();
        let mut args = crate::args![body];
        let sql = measure.sums_sql(&mut args);
        for mut row in db.rows(sql, args).await? {
            let (sitting, unit, n): (i64, i64, i64) = (row.take()?, row.take()?, row.take()?);
            counted.insert((sitting, unit), n);
            *counted.entry((ALL_SESSIONS, unit)).or_default() += n;
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
