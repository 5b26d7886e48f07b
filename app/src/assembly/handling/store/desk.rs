//! Lists of the assigning office: each counter is one of them, narrowed by unit, category and session, paged by key.

use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::assignment;
use crate::foundation::db::{Arg, Read, Record, Row};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{BodyId, OrgId};

/// A list over assignments: `$1` body, `$2` unit, `$3` category, `$4` session (0: any), `$5` a day, `$6` and `$7` the place
/// after which it goes on, `$8` rows.
macro_rules! over {
    ($key:literal, $fits:literal) => {
        concat!(
            "select a.id, a.matter, m.number, m.title, a.unit, a.part, a.state, a.given_on, ", $key, ", m.urgent \
             from assignment a join matter m on m.id = a.matter where a.body = $1 and ($2 = 0 or a.unit = $2) \
             and ($3 = 0 or m.category = $3) and ($4 = 0 or m.sitting = $4) and ($5 <> '') and ", $fits,
            " and (", $key, " > $6 or (", $key, " = $6 and a.id > $7)) order by ", $key, ", a.id limit $8"
        )
    };
}

/// The number of rows of such a list.
macro_rules! number {
    ($fits:literal) => {
        concat!(
            "select count(*) from assignment a join matter m on m.id = a.matter where a.body = $1 and ($2 = 0 or a.unit = $2) \
             and ($3 = 0 or m.category = $3) and ($4 = 0 or m.sitting = $4) and ($5 <> '') and ", $fits
        )
    };
}

crate::statements! {
    RETURNS = over!("coalesce((select max(r.due_on) from refusal r where r.assignment = a.id and r.state = 'asked'), '')",
        "a.state = 'refuse_requested'");
    EXTENSIONS = over!("coalesce(a.reply_due, a.opinion_due, '')",
        "a.state in ('accepted', 'working') and exists (select 1 from extension x where x.assignment = a.id and x.state = 'asked')");
    ACCEPTING = over!("coalesce(a.accept_due, '')", "a.state = 'pending' and a.accept_due <= $5");
    LATE = over!("coalesce(a.reply_due, a.opinion_due, '')",
        "a.state in ('pending', 'refuse_requested', 'accepted', 'working') and coalesce(a.reply_due, a.opinion_due) < $5");
    GIVEN = over!("coalesce(a.reply_due, a.opinion_due, '')", "a.state not in ('void', 'done')");
    COUNT_RETURNS = number!("a.state = 'refuse_requested'");
    COUNT_EXTENSIONS = number!("a.state in ('accepted', 'working') and exists \
        (select 1 from extension x where x.assignment = a.id and x.state = 'asked')");
    COUNT_ACCEPTING = number!("a.state = 'pending' and a.accept_due <= $5");
    COUNT_LATE = number!("a.state in ('pending', 'refuse_requested', 'accepted', 'working') \
        and coalesce(a.reply_due, a.opinion_due) < $5");
    COUNT_GIVEN = number!("a.state not in ('void', 'done')");
    WAITING = crate::select!(Matter as "m", "from matter m where m.body = $1 and m.state in ('waiting', 'assigning') \
        and ($2 = 0 or m.category = $2) and ($3 = 0 or m.sitting = $3) and (m.number > $4 or (m.number = $4 and m.id > $5)) \
        order by m.number, m.id limit $6");
    COUNT_WAITING = "select count(*) from matter m where m.body = $1 and m.state in ('waiting', 'assigning') \
        and ($2 = 0 or m.category = $2) and ($3 = 0 or m.sitting = $3)";
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
        /// Everything that units have.
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

fn asked(body: BodyId, narrow: Narrow, day: &str) -> Vec<Arg> {
    crate::args![body, narrow.unit, narrow.category, narrow.sitting, day]
}

/// A piece of a list. `day`: today, or for the limit to accept the day up to which it is running out.
pub async fn lines(
    db: &mut impl Read,
    body: BodyId,
    list: List,
    (narrow, day): (Narrow, &str),
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
    let mut args = asked(body, narrow, day);
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
    db: &mut impl Read,
    body: BodyId,
    narrow: Narrow,
    (after, limit): (&After, i64),
) -> Outcome<Vec<Matter>> {
    let args = crate::args![body, narrow.category, narrow.sitting, after.0.as_str(), after.1, limit];
    Matter::all(db, WAITING, args).await
}

/// How many rows a list has.
pub async fn count(
    db: &mut impl Read,
    body: BodyId,
    list: List,
    (narrow, day): (Narrow, &str),
) -> Outcome<i64> {
    let (sql, args) = match list {
        List::Waiting => (COUNT_WAITING, crate::args![body, narrow.category, narrow.sitting]),
        List::Returns => (COUNT_RETURNS, asked(body, narrow, day)),
        List::Extensions => (COUNT_EXTENSIONS, asked(body, narrow, day)),
        List::Accepting => (COUNT_ACCEPTING, asked(body, narrow, day)),
        List::Late => (COUNT_LATE, asked(body, narrow, day)),
        List::Given => (COUNT_GIVEN, asked(body, narrow, day)),
    };
    match db.row(sql, args).await? {
        Some(row) => row.only(),
        None => Ok(0),
    }
}
