//! The statements of the room. Here: kinds and one activity with what hangs on it. Who took part, lists, search and what contradicts
//! itself stand in files of their own.

pub mod attending;
pub mod lists;
pub mod search;
pub mod sound;

use super::records::*;
use crate::foundation::db::{Read, Record, Row, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId, OrgId};

crate::statements! {
    ERASE_PARTS = "delete from attendance where activity = $1";
    ERASE_ORGS = "delete from activity_org where activity = $1";
    ERASE_KINDS = "delete from activity_kind_of where activity = $1";
    ERASE = "delete from activity where body = $1 and id = $2";
    KINDS = crate::select!(Kind as "k", "from activity_kind k where k.body = $1 order by k.place_no, k.id");
    ACTIVITY = crate::select!(Activity as "a", "from activity a where a.body = $1 and a.id = $2");
    KINDS_OF = "select kind from activity_kind_of where activity = $1 order by place_no";
    DROP_KINDS = "delete from activity_kind_of where activity = $1";
    ADD_KIND = "insert into activity_kind_of (activity, kind, place_no) values ($1,$2,$3)";
    ORGS_OF = "select org, part, delegates from activity_org where activity = $1 order by part, org";
    DROP_HOSTS = "delete from activity_org where activity = $1 and part = 'host'";
    DROP_JOINED = "delete from activity_org where activity = $1 and part = 'joined' and org = $2";
    PUT_ORG = "insert into activity_org (activity, org, part, delegates) values ($1,$2,$3,$4) \
        on conflict (activity, org, part) do update set delegates = excluded.delegates";
    HOLD = "update activity set state = $3 where body = $1 and id = $2 and state = $3";
    PROGRAMMES = crate::select!(Programme as "p", "from activity_programme p where p.body = $1 order by p.from_on desc, p.id desc limit 500");
    PROGRAMME = crate::select!(Programme as "p", "from activity_programme p where p.body = $1 and p.id = $2");
    PAPERS = crate::select!(Paper as "f", "from activity_file f where f.activity = $1 order by f.series, f.seq");
    PAPER = crate::select!(Paper as "f", "from activity_file f where f.body = $1 and f.id = $2");
    DROP_PAPER = "delete from activity_file where body = $1 and id = $2";
    PRODUCTS = "select proposal from activity_product where activity = $1 order by proposal";
    PRODUCT_OF = "select a.id, a.title, a.starts_on from activity_product p join activity a on a.id = p.activity \
        where +a.body = $1 and p.proposal = $2 order by a.starts_on, a.id";
    ADD_PRODUCT = "insert into activity_product (activity, proposal, linked_by, linked_at) values ($1,$2,$3,$4) \
        on conflict (activity, proposal) do nothing";
    DROP_PRODUCT = "delete from activity_product where activity = $1 and proposal = $2";
    QUESTIONS = crate::select!(Question as "q", "from activity_question q where q.activity = $1 order by q.id");
    QUESTION = crate::select!(Question as "q", "from activity_question q where q.body = $1 and q.id = $2");
}

/// Statements made from the fields of records.
pub const RECORDS: &[(&str, &str)] = &[
    ("activity_kind.insert", Kind::INSERT),
    ("activity_kind.save", Kind::SAVE),
    ("activity.insert", Activity::INSERT),
    ("activity.save", Activity::SAVE),
    ("attendance.insert", Attendance::INSERT),
    ("attendance.save", Attendance::SAVE),
    ("activity_programme.insert", Programme::INSERT),
    ("activity_programme.save", Programme::SAVE),
    ("activity_file.insert", Paper::INSERT),
    ("activity_question.insert", Question::INSERT),
    ("activity_question.save", Question::SAVE),
];

/// The kinds of a body, ended ones too, in their order.
pub async fn kinds(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Kind>> {
    Kind::all(db, KINDS, crate::args![body]).await
}

/// An activity.
pub async fn activity(db: &mut dyn Read, body: BodyId, id: ActivityId) -> Outcome<Option<Activity>> {
    Activity::one(db, ACTIVITY, crate::args![body, id]).await
}

/// The kinds of an activity, in their order.
pub async fn kinds_of(db: &mut dyn Read, id: ActivityId) -> Outcome<Vec<KindId>> {
    db.rows(KINDS_OF, crate::args![id]).await?.into_iter().map(Row::only).collect()
}

/// Sets the kinds of an activity.
pub async fn set_kinds(tx: &mut Tx, id: ActivityId, kinds: &[KindId]) -> Outcome<()> {
    tx.run(DROP_KINDS, crate::args![id]).await?;
    for (place, kind) in (0_i64..).zip(kinds) {
        tx.run(ADD_KIND, crate::args![id, *kind, place]).await?;
    }
    Ok(())
}

/// An organisation of an activity: which, what it does, how many delegates it sent.
pub type OrgOf = (OrgId, OrgPart, i64);

/// The organisations of an activity.
pub async fn orgs_of(db: &mut dyn Read, id: ActivityId) -> Outcome<Vec<OrgOf>> {
    let rows = db.rows(ORGS_OF, crate::args![id]).await?;
    rows.into_iter().map(|mut row| Ok((row.take()?, row.take()?, row.take()?))).collect()
}

/// Sets who hosts.
pub async fn set_hosts(tx: &mut Tx, id: ActivityId, hosts: &[OrgId]) -> Outcome<()> {
    tx.run(DROP_HOSTS, crate::args![id]).await?;
    for host in hosts {
        tx.run(PUT_ORG, crate::args![id, *host, OrgPart::Host, 0]).await?;
    }
    Ok(())
}

/// Says that an organisation joins with so many delegates; none: it does not.
pub async fn join(tx: &mut Tx, id: ActivityId, org: OrgId, delegates: Option<i64>) -> Outcome<()> {
    match delegates {
        Some(n) => tx.run(PUT_ORG, crate::args![id, org, OrgPart::Joined, n]).await?,
        None => tx.run(DROP_JOINED, crate::args![id, org]).await?,
    };
    Ok(())
}

/// Holds an activity in its state until the commit: whoever changes it waits, and whoever came first has changed it. False: it is in
/// another state by now.
pub async fn hold(tx: &mut Tx, of: &Activity) -> Outcome<bool> {
    Ok(tx.run(HOLD, crate::args![of.body, of.id, of.state]).await? == 1)
}

/// Programmes of a body, the latest first.
pub async fn programmes(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Programme>> {
    Programme::all(db, PROGRAMMES, crate::args![body]).await
}

/// A programme.
pub async fn programme(db: &mut dyn Read, body: BodyId, id: ProgrammeId) -> Outcome<Option<Programme>> {
    Programme::one(db, PROGRAMME, crate::args![body, id]).await
}

/// Papers of an activity, the versions of each together.
pub async fn papers(db: &mut dyn Read, id: ActivityId) -> Outcome<Vec<Paper>> {
    Paper::all(db, PAPERS, crate::args![id]).await
}

/// A paper.
pub async fn paper(db: &mut dyn Read, body: BodyId, id: i64) -> Outcome<Option<Paper>> {
    Paper::one(db, PAPER, crate::args![body, id]).await
}

/// Takes a paper off.
pub async fn drop_paper(tx: &mut Tx, body: BodyId, id: i64) -> Outcome<bool> {
    Ok(tx.run(DROP_PAPER, crate::args![body, id]).await? == 1)
}

/// Proposals that came of an activity.
pub async fn products(db: &mut dyn Read, id: ActivityId) -> Outcome<Vec<i64>> {
    db.rows(PRODUCTS, crate::args![id]).await?.into_iter().map(Row::only).collect()
}

/// Activities that a proposal came of: id, title, first day.
pub async fn product_of(
    db: &mut dyn Read,
    body: BodyId,
    proposal: i64,
) -> Outcome<Vec<(ActivityId, String, String)>> {
    let rows = db.rows(PRODUCT_OF, crate::args![body, proposal]).await?;
    rows.into_iter().map(|mut row| Ok((row.take()?, row.take()?, row.take()?))).collect()
}

/// Says that a proposal came of an activity. False: that was said before.
pub async fn add_product(
    tx: &mut Tx,
    (id, proposal): (ActivityId, i64),
    (who, now): (AccountId, i64),
) -> Outcome<bool> {
    Ok(tx.run(ADD_PRODUCT, crate::args![id, proposal, who, now]).await? == 1)
}

/// Says that it did not. False: that was never said.
pub async fn drop_product(tx: &mut Tx, id: ActivityId, proposal: i64) -> Outcome<bool> {
    Ok(tx.run(DROP_PRODUCT, crate::args![id, proposal]).await? == 1)
}

/// Questions of an activity, in their order.
pub async fn questions(db: &mut dyn Read, id: ActivityId) -> Outcome<Vec<Question>> {
    Question::all(db, QUESTIONS, crate::args![id]).await
}

/// A question.
pub async fn question(db: &mut dyn Read, body: BodyId, id: i64) -> Outcome<Option<Question>> {
    Question::one(db, QUESTION, crate::args![body, id]).await
}

/// Takes an activity out with everything that is its own.
pub async fn erase(tx: &mut Tx, of: &Activity) -> Outcome<()> {
    for sql in [ERASE_PARTS, ERASE_ORGS, ERASE_KINDS] {
        tx.run(sql, crate::args![of.id]).await?;
    }
    tx.run(ERASE, crate::args![of.body, of.id]).await.map(|_| ())
}
