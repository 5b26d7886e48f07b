//! The ledger of promises, within what a person may see of matters. A list is composed from fixed pieces, by what it is narrowed
//! to, so that each is read along an index of its own; how many there are the figures know, unless a date narrows it.

use super::figures::ALL_SESSIONS;
use super::{acts_for, viewer, visible};
use crate::assembly::handling::hats;
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::promise::State;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Arg, Read, Record, Sql};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;

/// The head of a list.
const LEDGER: &str = crate::select!(Promise as "p", ", m.number, m.title from promise p cross join matter m where m.id = p.matter");

crate::statements! {
    OPEN_IDS = "select p.id from promise p where p.body = $1 and p.state in ('open', 'due_soon', 'late', 'disputed') \
        order by p.id limit $2";
    OPEN_COUNT = "select count(*) from promise p where p.body = $1 and p.state in ('open', 'due_soon', 'late', 'disputed')";
    FIGURE = "select t.measure, cast(sum(t.n) as bigint) from handling_tally t where t.body = $1 and t.sitting = $2 \
        and ($3 = 0 or t.unit = $3) and t.measure in ('promise', 'promise-open', 'promise-due_soon', 'promise-late', \
        'promise-claimed', 'promise-disputed', 'promise-kept', 'promise-broken', 'promise-handed_over') group by t.measure";
}

/// What the ledger is narrowed by.
#[derive(Debug, Clone, Default)]
pub struct Narrow {
    /// States; none: all.
    pub states: Vec<State>,
    /// Unit; 0: every one.
    pub unit: i64,
    /// Session; 0: every one.
    pub sitting: i64,
    /// First due date; empty: none.
    pub from: String,
    /// Last due date; empty: none.
    pub until: String,
    /// Kept before a day; empty: whether or not.
    pub kept_before: String,
    /// On the list of a term; 0: whether or not.
    pub term: i64,
}

/// The conditions of a list for a person, beyond what joins it to matters.
fn narrowed(by: &Acting, n: &Narrow, args: &mut Vec<Arg>) -> String {
    let mut text = String::new();
    if hats::reads_all(by) {
        args.push(by.body.into());
        text.push_str(" and p.body = $1");
    } else {
        args.extend(viewer(by));
        text.push_str(concat!(" and ", visible!(), " and ", acts_for!("p.unit"), " and p.body = $1"));
    }
    let mut bound = |piece: &str, value: Arg| {
        args.push(value);
        text.push_str(&format!(" and {piece} ${}", args.len()));
    };
    if n.unit != 0 {
        bound("p.unit =", n.unit.into());
    }
    if n.sitting != 0 {
        bound("p.sitting =", n.sitting.into());
    }
    if !n.from.is_empty() {
        bound("p.due_on >=", n.from.as_str().into());
    }
    if !n.until.is_empty() {
        bound("p.due_on <=", n.until.as_str().into());
    }
    if !n.kept_before.is_empty() {
        bound("p.kept_on <", n.kept_before.as_str().into());
    }
    if n.term != 0 {
        bound("p.handed_to =", n.term.into());
    }
    match n.states.as_slice() {
        [] => {}
        [one] => text.push_str(&format!(" and p.state = '{one}'")),
        several => {
            let list: Vec<String> = several.iter().map(|state| format!("'{state}'")).collect();
            text.push_str(&format!(" and p.state in ({})", list.join(", ")));
        }
    }
    text
}

/// A page of the ledger: promise, number and title of its matter.
pub async fn list(
    db: &mut dyn Read,
    by: &Acting,
    narrow: &Narrow,
    (after, limit): (&(String, i64), i64),
) -> Outcome<Vec<(Promise, String, String)>> {
    let mut args = Vec::new();
    let conditions = narrowed(by, narrow, &mut args);
    args.extend(crate::args![&after.0, after.1, limit]);
    let (id, rows) = (args.len() - 1, args.len());
    let day = id - 1;
    // Several states are each a short piece of an index and put in order afterwards: not all promises in their order.
    let due = if narrow.states.len() > 1 { "coalesce(p.due_on, '')" } else { "p.due_on" };
    let sql: Sql = format!(
        "{LEDGER}{conditions} and ({due} > ${day} or ({due} = ${day} and p.id > ${id})) order by {due}, p.id limit ${rows}"
    )
    .into();
    let rows = db.rows(sql, args).await?;
    rows.into_iter().map(|mut row| Ok((Promise::read(&mut row)?, row.take()?, row.take()?))).collect()
}

/// How many promises there are.
pub async fn count(db: &mut dyn Read, by: &Acting, narrow: &Narrow) -> Outcome<i64> {
    let dated = !(narrow.from.is_empty() && narrow.until.is_empty() && narrow.kept_before.is_empty());
    if hats::reads_all(by) && !dated && narrow.term == 0 {
        return figure(db, by.body, narrow).await;
    }
    let mut args = Vec::new();
    let conditions = narrowed(by, narrow, &mut args);
    let from = if hats::reads_all(by) {
        "promise p where 1 = 1"
    } else {
        "promise p cross join matter m where m.id = p.matter"
    };
    db.number(format!("select count(*) from {from}{conditions}").into(), args).await
}

/// The same by the figures.
async fn figure(db: &mut dyn Read, body: BodyId, narrow: &Narrow) -> Outcome<i64> {
    let sitting = if narrow.sitting == 0 { ALL_SESSIONS } else { narrow.sitting };
    let mut sum = 0;
    for mut row in db.rows(FIGURE, crate::args![body, sitting, narrow.unit]).await? {
        let (measure, n): (String, i64) = (row.take()?, row.take()?);
        let counts = match measure.strip_prefix("promise-") {
            None => narrow.states.is_empty(),
            Some(key) => narrow.states.iter().any(|state| state.to_string() == key),
        };
        sum += if counts { n } else { 0 };
    }
    Ok(sum)
}

/// Ids of promises that run, at most so many.
pub async fn open_ids(db: &mut dyn Read, body: BodyId, limit: i64) -> Outcome<Vec<PromiseId>> {
    db.rows(OPEN_IDS, crate::args![body, limit]).await?.into_iter().map(|row| row.only()).collect()
}

/// How many promises run.
pub async fn open_count(db: &mut dyn Read, body: BodyId) -> Outcome<i64> {
    let row = db.row(OPEN_COUNT, crate::args![body]).await?;
    row.map_or(Ok(0), |row| row.only())
}
