//! What of the room contradicts itself, for `doctor`: each statement finds records of one fault, fifty at most; and what the room's own
//! `sound.rs` looks through.

use crate::foundation::db::{Read, Row, Sql};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{self, AccountId, BodyId};

crate::statements! {
    NUMBER_TWICE = "select max(u.id) from upward u where u.body = $1 and u.number <> '' and u.state not in ('joined', 'withdrawn') \
        group by u.number having count(*) > 1 order by 1 limit 50";
    SENT_WITHOUT = "select u.id from upward u where u.body = $1 and u.state in ('sent', 'answered', 'no_answer', 'closed', 'joined') \
        and (u.number = '' or u.sent_on = '' or u.signer_name = '') order by u.id limit 50";
    NO_FIRST = "select u.id from upward u where u.body = $1 and u.sent_on <> '' and not exists (select 1 from upward_sending s \
        where s.upward = u.id and s.seq = 1 and s.what = 'first' and s.sent_on = u.sent_on) order by u.id limit 50";
    LOST_SENDING = "select s.upward from upward_sending s where s.body = $1 group by s.upward having count(*) <> max(s.seq) \
        order by s.upward limit 50";
    ANSWER_STATE = "select u.id from upward u where u.body = $1 and ((u.state in ('draft', 'signing', 'signed', 'sent') and exists \
        (select 1 from upward_answer a where a.upward = u.id)) or (u.state = 'answered' and not exists \
        (select 1 from upward_answer a where a.upward = u.id))) order by u.id limit 50";
    JOINED_LOST = "select u.id from upward u where u.body = $1 and (u.state = 'joined') <> (exists (select 1 from upward_sending s \
        where s.joined = u.id and s.upward = u.same_as)) order by u.id limit 50";
    SIGNED_BY_DRAFTER = "select u.id from upward u where u.body = $1 and u.signer is not null and u.signer = u.created_by \
        order by u.id limit 50";
    NO_DATE = "select t.id from superior_task t where t.body = $1 and t.state in ('given', 'working') and not exists \
        (select 1 from superior_task_due d where d.task = t.id and d.state = 'running' and d.due_on = t.due_on) order by t.id limit 50";
    DATE_RUNS_ON = "select d.task from superior_task_due d join superior_task t on t.id = d.task where d.body = $1 \
        and d.state = 'running' and t.state not in ('given', 'working') order by d.task limit 50";
    TWO_DATES = "select d.task from superior_task_due d where d.body = $1 and d.state = 'running' group by d.task \
        having count(*) > 1 order by d.task limit 50";
    REPORT_LOST = "select t.id from superior_task t left join upward u on u.id = t.report where t.body = $1 \
        and (t.state = 'reported') <> (u.id is not null and u.sent_on <> '') order by t.id limit 50";
    LATE_UNNOTED = "select t.id from superior_task t where t.body = $1 and t.result_on > t.due_on and t.late_on = '' \
        order by t.id limit 50";
    NUMBER_UNSENT = "select u.id from upward u where u.body = $1 and u.number <> '' and not exists (select 1 from upward_sending s \
        where s.upward = u.id and s.number = u.number) order by u.id limit 50";
    UNNUMBERED = "select s.upward from upward_sending s where s.body = $1 and s.number = '' order by s.upward limit 50";
    NUMBERS = "select coalesce(u.same_as, u.id), s.number from upward_sending s join upward u on u.id = s.upward \
        where s.body = $1 and s.number <> ''";
    ACCOUNTS = "select u.created_by, 'document', max(u.id) from upward u where u.body = $1 group by u.created_by \
        union all select u.signer, 'document', max(u.id) from upward u where u.body = $1 and u.signer is not null group by u.signer \
        union all select s.entered_by, 'document', max(s.upward) from upward_sending s where s.body = $1 group by s.entered_by \
        union all select a.entered_by, 'document', max(a.upward) from upward_answer a join upward u on u.id = a.upward \
        where u.body = $1 group by a.entered_by \
        union all select t.created_by, 'task', max(t.id) from superior_task t where t.body = $1 group by t.created_by";
    CLOSED_OPEN = "select u.id from upward u where u.body = $1 and u.state = 'closed' and exists (select 1 from superior_task t \
        where t.upward = u.id and t.state in ('given', 'working', 'submitted', 'confirmed')) order by u.id limit 50";
}

/// Each fault with the statement that finds it.
const FAULTS: &[(Sql, &str)] = &[
    (NUMBER_TWICE, "document {}: its number is another's too"),
    (SENT_WITHOUT, "document {}: it was sent without a number, a day or a signer"),
    (NO_FIRST, "document {}: its day is not that of its first sending"),
    (LOST_SENDING, "document {}: its sendings are not numbered one after the other"),
    (ANSWER_STATE, "document {}: its state and what came back do not agree"),
    (JOINED_LOST, "document {}: it is joined and the other does not know of it, or the reverse"),
    (SIGNED_BY_DRAFTER, "document {}: it is signed by whoever drafted it"),
    (NO_DATE, "task {}: it is open and has no date that runs"),
    (DATE_RUNS_ON, "task {}: nothing is waited for and a date still runs"),
    (TWO_DATES, "task {}: two dates run"),
    (REPORT_LOST, "task {}: its state and the document that reports it do not agree"),
    (LATE_UNNOTED, "task {}: the result came late and that is not noted"),
    (NUMBER_UNSENT, "document {}: no sending of it has its number"),
    (UNNUMBERED, "document {}: a sending of it has no number"),
    (CLOSED_OPEN, "document {}: it is closed and a task of it is open"),
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

/// The document of each number at each sending; of a joined one, the document that it was joined to.
pub async fn numbers(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<(i64, String)>> {
    let rows = db.rows(NUMBERS, crate::args![body]).await?;
    rows.into_iter().map(|mut row| Ok((row.take()?, row.take()?))).collect()
}

/// Each account that stands in records of the room, with a kind of record and the last of them.
pub async fn accounts(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<(AccountId, String, i64)>> {
    let rows = db.rows(ACCOUNTS, crate::args![body]).await?;
    rows.into_iter().map(|mut row| Ok((row.take()?, row.take()?, row.take()?))).collect()
}
