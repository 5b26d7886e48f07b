//! Lists of the assigning office: each counter is one of them, narrowed by unit, category and session, paged by key.

use super::figures::ALL_SESSIONS;
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::assignment;
use crate::foundation::db::{Arg, Read, Record, Row};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{BodyId, OrgId};
use crate::foundation::workflow::Name;

/// The date that binds an open assignment, as the index of open assignments has it.
macro_rules! binds {
    () => {
        "coalesce(a.reply_due, a.opinion_due, '')"
    };
}

/// Assignments that units have in hand, as the index of open assignments has it.
macro_rules! open {
    () => {
        "a.state in ('pending', 'refuse_requested', 'accepted', 'working', 'opinion_given', 'reply_submitted')"
    };
}

/// What a list holds. `$5`: a day; each is read along an index of its own.
macro_rules! fits {
    (returns) => {
        "a.state = 'refuse_requested'"
    };
    (extensions) => {
        "a.state in ('accepted', 'working') and a.id in \
         (select x.assignment from extension x where x.body = $1 and x.state = 'asked')"
    };
    (accepting) => {
        "a.state = 'pending' and a.accept_due <= $5"
    };
    (late) => {
        concat!(
            open!(),
            " and a.state in ('pending', 'refuse_requested', 'accepted', 'working') and ",
            binds!(),
            " > '' and ",
            binds!(),
            " < $6"
        )
    };
    (given) => {
        open!()
    };
}

/// A list over assignments: `$1` body, `$2` unit, `$3` category, `$4` session (0: any), `$5` the day up to which the limit to
/// accept is running out, `$6` today, `$7` and `$8` the place after which it goes on, `$9` rows.
macro_rules! over {
    ($list:tt, $key:expr) => {
        concat!(
            "select a.id, a.matter, m.number, m.title, a.unit, a.part, a.state, a.given_on, ",
            $key,
            ", m.urgent from assignment a cross join matter m where m.id = a.matter and a.body = $1 and ($2 = 0 or a.unit = $2) \
             and ($3 = 0 or m.category = $3) and ($4 = 0 or a.sitting = $4) and $5 <> '' and $6 <> '' and ",
            fits!($list),
            " and (",
            $key,
            " > $7 or (",
            $key,
            " = $7 and a.id > $8)) order by ",
            $key,
            ", a.id limit $9"
        )
    };
}

/// The number of rows of such a list.
macro_rules! number {
    ($name:literal, $list:tt) => {
        concat!(
            "select '",
            $name,
            "', count(*) from assignment a where a.body = $1 and ($2 = 0 or a.unit = $2) \
             and ($3 = 0 or exists (select 1 from matter m where m.id = a.matter and m.category = $3)) \
             and ($4 = 0 or a.sitting = $4) and ",
            fits!($list)
        )
    };
}

crate::statements! {
    RETURNS = over!(returns, "coalesce((select max(r.due_on) from refusal r where r.assignment = a.id and r.state = 'asked'), '')");
    EXTENSIONS = over!(extensions, binds!());
    ACCEPTING = over!(accepting, "a.accept_due");
    LATE = over!(late, binds!());
    GIVEN = over!(given, binds!());
    WAITING = crate::select!(Matter as "m", "from matter m where m.body = $1 and m.state in ('waiting', 'assigning') \
        and ($2 = 0 or m.category = $2) and ($3 = 0 or m.sitting = $3) and (m.number > $4 or (m.number = $4 and m.id > $5)) \
        order by m.number, m.id limit $6");
    /// Every list but the longest, which the figures know unless a category narrows it.
    COUNTS = concat!(
        "select 'waiting', count(*) from matter m where m.body = $1 and m.state in ('waiting', 'assigning') \
         and ($3 = 0 or m.category = $3) and ($4 = 0 or m.sitting = $4) union all ",
        number!("returns", returns), " union all ", number!("extensions", extensions), " union all ",
        number!("accepting", accepting), " union all ", number!("late", late)
    );
    COUNT_GIVEN = concat!(number!("given", given), " and $5 <> '' and $6 <> ''");
    /// How many units have in hand, by the figures.
    TALLIED_GIVEN = "select cast(coalesce(sum(t.n), 0) as bigint) from handling_tally t where t.body = $1 and t.sitting = $2 \
        and ($3 = 0 or t.unit = $3) and t.measure in ('main-state-pending', 'main-state-refuse_requested', \
        'main-state-accepted', 'main-state-working', 'main-state-opinion_given', 'main-state-reply_submitted', \
        'co-state-pending', 'co-state-refuse_requested', 'co-state-accepted', 'co-state-working', \
        'co-state-opinion_given', 'co-state-reply_submitted')";
}

crate::names!(
    /// A list of the desk.
    List {
        /// Matters that no unit has.
        Waiting = "waiting",
        /// Wishes to give back.
        Returns = "returns",
        /// Wishes for more time.
        Extensions = "extensions",
        /// The limit to accept is running out.
        Accepting = "accepting",
        /// A date passed.
        Late = "late",
        /// Everything that units have in hand.
        Given = "given",
    }
);

/// What narrows a list; 0: any.
#[derive(Debug, Clone, Copy, Default)]
pub struct Narrow {
    /// Unit.
    pub unit: i64,
    /// Category.
    pub category: i64,
    /// Session.
    pub sitting: i64,
}

/// A row of the desk.
#[derive(Debug, Clone)]
pub struct Line {
    /// The assignment; 0 for a matter that no unit has.
    pub id: i64,
    /// The matter.
    pub matter: MatterId,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Unit, part and state.
    pub given: Option<(OrgId, Part, assignment::State)>,
    /// Day of filing, or of the hand-over.
    pub since: String,
    /// The date by which the list is sorted.
    pub due: String,
    /// Fast lane.
    pub urgent: bool,
}

/// A place in a list: the key and id of its last row.
pub type After = (String, i64);

fn line(mut row: Row) -> Outcome<Line> {
    Ok(Line {
        id: row.take()?,
        matter: row.take()?,
        number: row.take()?,
        title: row.take()?,
        given: Some((row.take()?, row.take()?, row.take()?)),
        since: row.take()?,
        due: row.take()?,
        urgent: row.take()?,
    })
}

/// Today, and the day up to which the limit to accept is running out.
#[derive(Debug, Clone)]
pub struct Days {
    /// Today.
    pub today: String,
    /// The day up to which the limit to accept is running out.
    pub soon: String,
}

fn asked(body: BodyId, narrow: Narrow, days: &Days) -> Vec<Arg> {
    crate::args![body, narrow.unit, narrow.category, narrow.sitting, &days.soon, &days.today]
}

/// A piece of a list.
pub async fn lines(
    db: &mut dyn Read,
    body: BodyId,
    list: List,
    (narrow, days): (Narrow, &Days),
    (after, limit): (&After, i64),
) -> Outcome<Vec<Line>> {
    let sql = match list {
        List::Waiting => {
            let found = waiting(db, body, narrow, (after, limit)).await?;
            return Ok(found.into_iter().map(of_matter).collect());
        }
        List::Returns => RETURNS,
        List::Extensions => EXTENSIONS,
        List::Accepting => ACCEPTING,
        List::Late => LATE,
        List::Given => GIVEN,
    };
    let mut args = asked(body, narrow, days);
    args.extend(crate::args![after.0.as_str(), after.1, limit]);
    db.rows(sql, args).await?.into_iter().map(line).collect()
}

fn of_matter(m: Matter) -> Line {
    Line {
        id: 0,
        matter: m.id,
        due: m.number.clone(),
        number: m.number,
        title: m.title,
        given: None,
        since: m.opened_on,
        urgent: m.urgent,
    }
}

/// Matters that wait for units, by number.
pub async fn waiting(
    db: &mut dyn Read,
    body: BodyId,
    narrow: Narrow,
    (after, limit): (&After, i64),
) -> Outcome<Vec<Matter>> {
    let args = crate::args![body, narrow.category, narrow.sitting, after.0.as_str(), after.1, limit];
    Matter::all(db, WAITING, args).await
}

/// How many rows every list has, in the order of [`List`].
pub async fn counts(
    db: &mut dyn Read,
    body: BodyId,
    (narrow, days): (Narrow, &Days),
) -> Outcome<Vec<(List, i64)>> {
    let mut found: Vec<(List, i64)> = List::all().iter().map(|list| (*list, 0)).collect();
    let mut rows = db.rows(COUNTS, asked(body, narrow, days)).await?;
    if narrow.category != 0 {
        rows.extend(db.rows(COUNT_GIVEN, asked(body, narrow, days)).await?);
    }
    for mut row in rows {
        let (key, n): (String, i64) = (row.take()?, row.take()?);
        for known in found.iter_mut().filter(|(list, _)| list.key() == key) {
            known.1 = n;
        }
    }
    if narrow.category == 0 {
        let sitting = if narrow.sitting == 0 { ALL_SESSIONS } else { narrow.sitting };
        let given = db.number(TALLIED_GIVEN, crate::args![body, sitting, narrow.unit]).await?;
        for known in found.iter_mut().filter(|(list, _)| *list == List::Given) {
            known.1 = given;
        }
    }
    Ok(found)
}
