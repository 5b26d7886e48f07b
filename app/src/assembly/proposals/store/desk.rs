//! What the desk, the statistics and the page of numbers read besides lists: narrower conditions, totals.

use super::lists::marks;
use crate::assembly::proposals::records::SittingId;
use crate::foundation::db::{Arg, Read};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;

crate::statements! {
    RECEIVED = "select count(*) from proposal where body = $1 and sitting = $2 and first_submitted_at is not null";
    LAST_NUMBER = "select last from number_series where body = $1 and sitting = $2 and series = $3";
}

/// How many proposals were received in a session, counted from the records themselves and not from the tally.
pub async fn received(db: &mut dyn Read, body: BodyId, sitting: SittingId) -> Outcome<i64> {
    db.number(RECEIVED, crate::args![body, sitting]).await
}

/// The last number given in a series of a session; 0 before the first.
pub async fn last_number(db: &mut dyn Read, body: BodyId, sitting: SittingId, series: &str) -> Outcome<i64> {
    match db.row(LAST_NUMBER, crate::args![body, sitting, series]).await? {
        Some(row) => row.only(),
        None => Ok(0),
    }
}

/// What the desk narrows a list to, besides what everybody may ask.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Narrow {
    /// Only those with a review date from this day on.
    pub due_from: Option<String>,
    /// Only those without a second opinion in this round.
    pub second_missing: bool,
    /// Only those that can be decided: no merger open, and the levels there that are asked for (second, chair).
    pub ready: Option<(bool, bool)>,
}

const HAS_SECOND: &str = "exists (select 1 from review r2 where r2.proposal = p.id and r2.level = 'second' and \
    r2.round = coalesce(p.submitted_at, 0))";
const HAS_CHAIR: &str = "exists (select 1 from review r3 where r3.proposal = p.id and r3.level = 'chair' and \
    r3.round = coalesce(p.submitted_at, 0))";
const HAS_MERGER: &str = "exists (select 1 from merger g2 where g2.child = p.id and \
    g2.state in ('asked', 'ready', 'objected', 'done'))";

/// Adds the conditions of the desk.
pub(super) fn conditions(narrow: &Narrow, args: &mut Vec<Arg>, text: &mut String) {
    if let Some(day) = &narrow.due_from {
        let mark = marks(args, [day.as_str().into()]);
        text.push_str(&format!(" and p.review_due >= {mark}"));
    }
    if narrow.second_missing {
        text.push_str(&format!(" and not {HAS_SECOND}"));
    }
    if let Some((second, chair)) = narrow.ready {
        text.push_str(&format!(" and not {HAS_MERGER}"));
        for (asked, has) in [(second, HAS_SECOND), (chair, HAS_CHAIR)] {
            if asked {
                text.push_str(&format!(" and {has}"));
            }
        }
    }
}

/// The place after a day (as the number `yyyymmdd`) and an id, in a list ordered by review date.
pub(super) fn after_due((day, id): (i64, i64), args: &mut Vec<Arg>) -> String {
    let day = format!("{:04}-{:02}-{:02}", day / 10_000, day / 100 % 100, day % 100);
    let list = marks(args, [day.into(), id.into()]);
    let (day, id) = list.split_once(',').unwrap_or_default();
    let due = "coalesce(p.review_due, '9999-12-31')";
    format!(" and ({due} > {day} or ({due} = {day} and p.id > {id}))")
}
