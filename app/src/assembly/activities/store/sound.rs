//! What of the activities contradicts itself, for `doctor`: each statement finds records of one fault, fifty at most; and the accounts that
//! the room's own `sound.rs` asks the people about.

use crate::foundation::db::{Read, Row, Sql};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{self, AccountId, BodyId};

crate::statements! {
    NO_KIND = "select a.id from activity a where a.body = $1 and not exists (select 1 from activity_kind_of k where k.activity = a.id) \
        order by a.id limit 50";
    BACKWARDS = "select a.id from activity a where a.body = $1 and (a.ends_on < a.starts_on or (a.ends_on = a.starts_on and \
        a.ends_time < a.starts_time)) order by a.id limit 50";
    NOT_ANNOUNCED = "select a.id from activity a where a.body = $1 and a.announced_at is null and a.state not in ('draft', 'cancelled') \
        order by a.id limit 50";
    OPEN_AFTER = "select distinct a.id from activity a join attendance t on t.activity = a.id where a.body = $1 and a.state = 'closed' \
        and t.state in ('invited', 'signed_up', 'waiting', 'leave_asked', 'leave_forwarded', 'leave_refused') order by a.id limit 50";
    CAME_BEFORE = "select distinct a.id from activity a join attendance t on t.activity = a.id where a.body = $1 \
        and a.state in ('draft', 'announced', 'signing_up', 'postponed', 'cancelled') \
        and t.state in ('present', 'late', 'left_early') order by a.id limit 50";
    NO_ARRIVAL = "select t.id from attendance t where t.body = $1 and ((t.state in ('present', 'late', 'left_early') and t.arrived_at is null) \
        or (t.state in ('invited', 'signed_up', 'waiting') and t.arrived_at is not null)) order by t.id limit 50";
    OTHER_BODY = "select t.id from attendance t join activity a on a.id = t.activity where t.body = $1 and a.body <> t.body \
        order by t.id limit 50";
    ACCOUNTS = "select t.account, 'attendance', max(t.id) from attendance t where t.body = $1 group by t.account \
        union all select a.created_by, 'activity', max(a.id) from activity a where a.body = $1 group by a.created_by \
        union all select q.asked_by, 'activity', max(q.activity) from activity_question q where q.body = $1 group by q.asked_by \
        union all select f.added_by, 'activity', max(f.activity) from activity_file f where f.body = $1 group by f.added_by";
    TOO_MANY = "select a.id from activity a where a.body = $1 and a.places > 0 and a.state = 'signing_up' and (select count(*) \
        from attendance t where t.activity = a.id and t.state = 'signed_up') > a.places order by a.id limit 50";
    LOST_VERSION = "select f.activity from activity_file f where f.body = $1 group by f.activity, f.series having max(f.seq) < count(*) \
        order by f.activity limit 50";
}

/// Each fault with the statement that finds it.
const FAULTS: &[(Sql, &str)] = &[
    (NO_KIND, "activity {}: it is of no kind"),
    (BACKWARDS, "activity {}: it ends before it begins"),
    (NOT_ANNOUNCED, "activity {}: it goes on and was never announced"),
    (
        OPEN_AFTER,
        "activity {}: it is closed and somebody on its list is neither there nor absent nor on leave",
    ),
    (CAME_BEFORE, "activity {}: somebody was there before it began"),
    (NO_ARRIVAL, "attendance {}: its state and its arrival do not agree"),
    (OTHER_BODY, "attendance {}: the activity is another body's"),
    (TOO_MANY, "activity {}: more people signed up than there are places"),
    (LOST_VERSION, "activity {}: two versions of a paper have one number"),
];

/// Everything that contradicts itself, in words for `doctor`.
pub async fn contradictions(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<String>> {
    let mut found = Vec::new();
    for (sql, said) in FAULTS {
        for row in db.rows(sql.clone(), crate::args![body]).await? {
            let id: i64 = Row::only(row)?;
            found.push(said.replace("{}", &ids::write(id)));
        }
    }
    Ok(found)
}

/// Each account that stands in records of the room, with a kind of record and the last of them.
pub async fn accounts(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<(AccountId, String, i64)>> {
    let rows = db.rows(ACCOUNTS, crate::args![body]).await?;
    rows.into_iter().map(|mut row| Ok((row.take()?, row.take()?, row.take()?))).collect()
}
