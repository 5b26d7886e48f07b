//! Lists of activities, each only of what a person may know of, and what the figures of a period are counted from.

use crate::assembly::activities::hats::Reach;
use crate::assembly::activities::records::*;
use crate::assembly::activities::store::attending::Span;
use crate::assembly::activities::workflow::activity::State;
use crate::foundation::db::{Arg, Read, Record, Row};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId, OrgId};
use std::collections::BTreeMap;

crate::statements! {
    LIST = crate::select!(Activity as "a", "from activity a where a.body = $1 and ($2 = 3 or (a.announced_at is not null and ($2 = 2 \
        or a.shown = 'open' or exists (select 1 from attendance t where t.activity = a.id and t.account = $3 and t.state <> 'withdrawn')))) \
        and a.starts_on >= $4 and a.starts_on <= $5 and ($6 = '' or a.state = $6) \
        and ($7 = 0 or exists (select 1 from activity_kind_of k where k.activity = a.id and k.kind = $7)) \
        and ($8 = 0 or exists (select 1 from activity_org o where o.activity = a.id and o.org = $8)) \
        and ($9 = 0 or a.programme = $9) and a.title like $10 escape '\\' \
        and (a.starts_on < $11 or (a.starts_on = $11 and a.id < $12)) order by a.starts_on desc, a.id desc limit $13");
    COUNT = "select count(*) from activity a where a.body = $1 and ($2 = 3 or (a.announced_at is not null and ($2 = 2 \
        or a.shown = 'open' or exists (select 1 from attendance t where t.activity = a.id and t.account = $3 and t.state <> 'withdrawn')))) \
        and a.starts_on >= $4 and a.starts_on <= $5 and ($6 = '' or a.state = $6) \
        and ($7 = 0 or exists (select 1 from activity_kind_of k where k.activity = a.id and k.kind = $7)) \
        and ($8 = 0 or exists (select 1 from activity_org o where o.activity = a.id and o.org = $8)) \
        and ($9 = 0 or a.programme = $9) and a.title like $10 escape '\\'";
    BETWEEN = crate::select!(Activity as "a", "from activity a where a.body = $1 and ($2 = 3 or (a.announced_at is not null and ($2 = 2 \
        or a.shown = 'open' or exists (select 1 from attendance t where t.activity = a.id and t.account = $3 and t.state <> 'withdrawn')))) \
        and a.starts_on >= $4 and a.starts_on <= $5 and a.ends_on >= $6 order by a.starts_on, a.starts_time, a.id limit 2000");
    HELD = crate::select!(Activity as "a", "from activity a where a.body = $1 and a.starts_on >= $2 and a.starts_on <= $3 \
        and a.announced_at is not null order by a.starts_on, a.id limit 20000");
    HELD_KINDS = "select k.activity, k.kind from activity a join activity_kind_of k on k.activity = a.id \
        where a.body = $1 and a.starts_on >= $2 and a.starts_on <= $3 order by k.activity, k.place_no";
    HELD_ORGS = "select o.activity, count(*), cast(sum(o.delegates) as bigint) from activity a join activity_org o on o.activity = a.id \
        where a.body = $1 and a.starts_on >= $2 and a.starts_on <= $3 and o.part = 'joined' group by o.activity";
    HELD_PEOPLE = "select t.activity, count(*) from activity a join attendance t on t.activity = a.id \
        where a.body = $1 and a.starts_on >= $2 and a.starts_on <= $3 and t.state in ('present', 'late', 'left_early') group by t.activity";
    HELD_HOSTS = "select o.activity, o.org from activity a join activity_org o on o.activity = a.id \
        where a.body = $1 and a.starts_on >= $2 and a.starts_on <= $3 and o.part = 'host' order by o.activity, o.org";
    TITLES = "select title, starts_on from activity where body = $1 and state <> 'cancelled'";
    YEARS = "select distinct substr(a.starts_on, 1, 4) from activity a where a.body = $1 and a.announced_at is not null order by 1 desc";
    TO_START = crate::select!(Activity as "a", "from activity a where a.body = $1 and a.state in ('announced', 'signing_up') \
        and a.starts_on = $2 order by a.id limit 200");
    SIGN_UP_OVER = crate::select!(Activity as "a", "from activity a where a.body = $1 and a.state = 'signing_up' \
        and a.sign_up_until < $2 order by a.id limit 200");
    HOST_CLASHES = "select distinct o.id, o.title, o.starts_on, o.starts_time, o.ends_on, o.ends_time from activity_org h join activity_org g on g.org = h.org \
        and g.part = 'host' and g.activity <> h.activity join activity o on o.id = g.activity where h.activity = $1 and h.part = 'host' \
        and o.body = $2 and o.starts_on <= $4 and o.ends_on >= $3 and o.state in ('draft', 'announced', 'signing_up', 'under_way') \
        order by o.starts_on, o.id limit 50";
    OF_PROGRAMME = crate::select!(Activity as "a", "from activity a where a.body = $1 and a.programme = $2 and ($3 = 3 or \
        (a.announced_at is not null and ($3 = 2 or a.shown = 'open' or exists (select 1 from attendance t where t.activity = a.id \
        and t.account = $4 and t.state <> 'withdrawn')))) order by a.starts_on, a.id limit 1000");
}

/// What a list is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// First day; empty: any.
    pub from: String,
    /// Last day; empty: any.
    pub until: String,
    /// State.
    pub state: Option<State>,
    /// Kind.
    pub kind: Option<KindId>,
    /// An organisation that hosts or joined.
    pub org: Option<OrgId>,
    /// Programme.
    pub programme: Option<ProgrammeId>,
    /// A piece of the title.
    pub q: String,
}

/// Who asks: how much he reads, and who he is.
pub type Who = (Reach, AccountId);

fn narrowed(body: BodyId, (reach, account): Who, asked: &Asked) -> Vec<Arg> {
    let until = if asked.until.is_empty() { "9999-12-31" } else { asked.until.as_str() };
    crate::args![
        body,
        reach.number(),
        account,
        asked.from.as_str(),
        until,
        asked.state.map_or(String::new(), |state| state.to_string()),
        asked.kind.map_or(0, |kind| kind.0),
        asked.org.map_or(0, |org| org.0),
        asked.programme.map_or(0, |programme| programme.0),
        crate::foundation::db::containing(&asked.q)
    ]
}

/// Activities, the latest first, after one of them.
pub async fn list(
    db: &mut dyn Read,
    (body, who): (BodyId, Who),
    asked: &Asked,
    (after, limit): ((&str, i64), i64),
) -> Outcome<Vec<Activity>> {
    let mut args = narrowed(body, who, asked);
    args.extend(crate::args![after.0, after.1, limit]);
    Activity::all(db, LIST, args).await
}

/// How many activities a list has.
pub async fn count(db: &mut dyn Read, (body, who): (BodyId, Who), asked: &Asked) -> Outcome<i64> {
    db.number(COUNT, narrowed(body, who, asked)).await
}

/// The longest activity that a calendar looks back for, in days.
const LONGEST: i64 = 62;

/// Activities that touch the days from one to another, in the order of their beginning.
pub async fn between(
    db: &mut dyn Read,
    (body, (reach, account)): (BodyId, Who),
    (from, until): (time::Date, time::Date),
) -> Outcome<Vec<Activity>> {
    let earliest = from.saturating_sub(time::Duration::days(LONGEST)).to_string();
    let args = crate::args![body, reach.number(), account, earliest, until.to_string(), from.to_string()];
    Activity::all(db, BETWEEN, args).await
}

/// An activity with what its figures are counted from.
#[derive(Debug, Clone)]
pub struct Counted {
    /// The activity.
    pub activity: Activity,
    /// Its kinds, in their order.
    pub kinds: Vec<KindId>,
    /// Organisations that joined.
    pub orgs: i64,
    /// Their delegates.
    pub delegates: i64,
    /// People on the list who were there.
    pub people: i64,
    /// Organisations that hosted.
    pub hosts: Vec<OrgId>,
}

/// Activities that were announced and begin between two days, in their order: the one list behind every figure.
pub async fn counted(db: &mut dyn Read, body: BodyId, (from, until): (&str, &str)) -> Outcome<Vec<Counted>> {
    let args = || crate::args![body, from, until];
    let mut kinds: BTreeMap<i64, Vec<KindId>> = BTreeMap::new();
    for mut row in db.rows(HELD_KINDS, args()).await? {
        kinds.entry(row.take()?).or_default().push(row.take()?);
    }
    let mut hosts: BTreeMap<i64, Vec<OrgId>> = BTreeMap::new();
    for mut row in db.rows(HELD_HOSTS, args()).await? {
        hosts.entry(row.take()?).or_default().push(row.take()?);
    }
    let mut orgs: BTreeMap<i64, (i64, i64)> = BTreeMap::new();
    for mut row in db.rows(HELD_ORGS, args()).await? {
        orgs.insert(row.take()?, (row.take()?, row.take()?));
    }
    let mut people: BTreeMap<i64, i64> = BTreeMap::new();
    for mut row in db.rows(HELD_PEOPLE, args()).await? {
        people.insert(row.take()?, row.take()?);
    }
    let found = Activity::all(db, HELD, args()).await?;
    let one = |activity: Activity| {
        let id = activity.id.0;
        let (n, delegates) = orgs.get(&id).copied().unwrap_or_default();
        Counted {
            kinds: kinds.remove(&id).unwrap_or_default(),
            hosts: hosts.remove(&id).unwrap_or_default(),
            orgs: n,
            delegates,
            people: people.get(&id).copied().unwrap_or_default(),
            activity,
        }
    };
    Ok(found.into_iter().map(one).collect())
}

/// An activity with its kinds and hosts, each in their order.
pub type Sides = (ActivityId, Vec<KindId>, Vec<OrgId>);

/// Kinds and hosts of the activities that begin between two days.
pub async fn sides(db: &mut dyn Read, body: BodyId, (from, until): (&str, &str)) -> Outcome<Vec<Sides>> {
    let mut hosts: BTreeMap<i64, Vec<OrgId>> = BTreeMap::new();
    for mut row in db.rows(HELD_HOSTS, crate::args![body, from, until]).await? {
        hosts.entry(row.take()?).or_default().push(row.take()?);
    }
    let mut kinds: BTreeMap<i64, Vec<KindId>> = BTreeMap::new();
    for mut row in db.rows(HELD_KINDS, crate::args![body, from, until]).await? {
        kinds.entry(row.take()?).or_default().push(row.take()?);
    }
    let one = |(id, kinds)| (ActivityId(id), kinds, hosts.remove(&id).unwrap_or_default());
    Ok(kinds.into_iter().map(one).collect())
}

/// Title and first day of everything that was not cancelled.
pub async fn titles(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<(String, String)>> {
    let rows = db.rows(TITLES, crate::args![body]).await?;
    rows.into_iter().map(|mut row| Ok((row.take()?, row.take()?))).collect()
}

/// Years in which something was announced, the latest first.
pub async fn years(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<i64>> {
    let rows = db.rows(YEARS, crate::args![body]).await?;
    let years: Outcome<Vec<String>> = rows.into_iter().map(Row::only).collect();
    Ok(years?.iter().filter_map(|year| year.parse().ok()).collect())
}

/// Activities of a day that have not begun.
pub async fn to_start(db: &mut dyn Read, body: BodyId, day: &str) -> Outcome<Vec<Activity>> {
    Activity::all(db, TO_START, crate::args![body, day]).await
}

/// Activities for which the last day of signing up is before a day.
pub async fn sign_up_over(db: &mut dyn Read, body: BodyId, day: &str) -> Outcome<Vec<Activity>> {
    Activity::all(db, SIGN_UP_OVER, crate::args![body, day]).await
}

/// An activity of the same days with the same host: id, title, when it begins and ends.
pub type HostClash = (ActivityId, String, Span);

/// What the same hosts have on the same days.
pub async fn host_clashes(db: &mut dyn Read, of: &Activity) -> Outcome<Vec<HostClash>> {
    let rows = db.rows(HOST_CLASHES, crate::args![of.id, of.body, &of.starts_on, &of.ends_on]).await?;
    let one = |mut r: Row| {
        let (id, title) = (r.take()?, r.take()?);
        Ok((id, title, ((r.take()?, r.take()?), (r.take()?, r.take()?))))
    };
    rows.into_iter().map(one).collect()
}

/// The activities of a programme, in their order.
pub async fn of_programme(
    db: &mut dyn Read,
    (body, (reach, account)): (BodyId, Who),
    id: ProgrammeId,
) -> Outcome<Vec<Activity>> {
    Activity::all(db, OF_PROGRAMME, crate::args![body, id, reach.number(), account]).await
}
