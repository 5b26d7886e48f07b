//! What is found of an activity, and by whom.

use crate::assembly::activities::hats::Reach;
use crate::assembly::activities::records::{Activity, minutes_of};
use crate::foundation::acting::{parse_date, start_of_day};
use crate::foundation::db::{Arg, Read, Record, Row};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::AccountId;
use crate::foundation::search::{Document, Scope};
use crate::foundation::workflow::Name;

crate::statements! {
    FOUND = crate::select!(Activity as "a", ", b.utc_offset_minutes from activity a join body b on b.id = a.body where a.id = $1");
    IDS = "select id from activity where id > $1 order by id limit $2";
}

/// Announced, and open or with the person of the first parameter on its list.
const OWN: &str = "exists (select 1 from activity a where a.id = d.record and a.announced_at is not null and (a.shown = 'open' \
    or exists (select 1 from attendance t where t.activity = a.id and t.account = $1 and t.state <> 'withdrawn')))";
/// Announced.
const ANNOUNCED: &str =
    "exists (select 1 from activity a where a.id = d.record and a.announced_at is not null)";

/// Which documents a person reads.
pub fn readable(reach: Reach, account: AccountId) -> Scope {
    match reach {
        Reach::All => ("1 = 1".to_owned(), Vec::new()),
        Reach::Announced => (ANNOUNCED.to_owned(), Vec::new()),
        Reach::Own => (OWN.to_owned(), vec![Arg::from(account)]),
        Reach::Nothing => ("1 = 0".to_owned(), Vec::new()),
    }
}

/// What is found of an activity: what it is about, who speaks, what was found.
pub async fn load(db: &mut dyn Read, id: i64) -> Outcome<Option<Document>> {
    let Some(mut row) = db.row(FOUND, crate::args![id]).await? else { return Ok(None) };
    let activity = Activity::read(&mut row)?;
    let offset: i64 = row.take()?;
    let day = parse_date(&activity.starts_on).map_or(activity.created_at, |day| start_of_day(day, offset));
    let at = day + minutes_of(&activity.starts_time).unwrap_or_default() * 60_000;
    let parts = [activity.agenda, activity.speakers, activity.place, activity.findings, activity.minutes];
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Ok(Some(Document {
        body: activity.body,
        parent: id,
        at,
        title: activity.title,
        number: String::new(),
        names: Vec::new(),
        content: said.join("\n"),
        sitting: 0,
        category: 0,
        state: activity.state.key().to_owned(),
        units: Vec::new(),
    }))
}

/// Ids of activities after one.
pub async fn ids(db: &mut dyn Read, after: i64, limit: i64) -> Outcome<Vec<i64>> {
    db.rows(IDS, crate::args![after, limit]).await?.into_iter().map(Row::only).collect()
}
