//! Projects with what hangs on them: reasons, comments, settings that they touch.

use crate::assembly::rulebook::records::*;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Record, Row, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;
use std::collections::BTreeMap;

crate::statements! {
    REVISION = crate::select!(Revision as "p", "from rule_revision p where p.body = $1 and p.id = $2");
    OF_RULE = crate::select!(Revision as "p", "from rule_revision p where p.rule = $1 order by p.id desc");
    ALL = crate::select!(Revision as "p", ", r.title from rule_revision p join rule r on r.id = p.rule \
        where p.body = $1 and p.id < $2 order by p.id desc limit $3");
    REASONS = "select anchor, why from rule_reason where revision = $1";
    EXPLAIN = "insert into rule_reason (revision, anchor, why, set_by, set_at) values ($1,$2,$3,$4,$5) \
        on conflict (revision, anchor) do update set why = $3, set_by = $4, set_at = $5";
    REMARKS = crate::select!(Remark as "c", ", coalesce(a.name, '') from rule_comment c left join account a on a.id = c.made_by \
        where c.revision = $1 order by c.id");
    REMARK = crate::select!(Remark as "c", "from rule_comment c where c.revision = $1 and c.id = $2");
    UNANSWERED = "select count(*) from rule_comment where revision = $1 and taken = 'open'";
    TOUCHES = "select setting, verdict, note from rule_touch where revision = $1";
    TOUCH = "insert into rule_touch (revision, setting, verdict, note, set_by, set_at) values ($1,$2,$3,$4,$5,$6) \
        on conflict (revision, setting) do update set verdict = $3, note = $4, set_by = $5, set_at = $6";
    CONSULTATIONS_OVER = "select id from rule_revision where body = $1 and state = 'consulting' and consult_until < $2 order by id";
}

/// A project.
pub async fn revision(db: &mut dyn Read, body: BodyId, id: RevisionId) -> Outcome<Option<Revision>> {
    Revision::one(db, REVISION, crate::args![body, id]).await
}

/// Projects of a rule, the latest first.
pub async fn of_rule(db: &mut dyn Read, rule: RuleId) -> Outcome<Vec<Revision>> {
    Revision::all(db, OF_RULE, crate::args![rule]).await
}

/// Projects of a body before one, the latest first, each with the title of its rule.
pub async fn all(
    db: &mut dyn Read,
    body: BodyId,
    (before, limit): (i64, i64),
) -> Outcome<Vec<(Revision, String)>> {
    let rows = db.rows(ALL, crate::args![body, before, limit]).await?;
    rows.into_iter().map(|mut row| Ok((Revision::read(&mut row)?, row.take()?))).collect()
}

/// Why articles change, by anchor.
pub async fn reasons(db: &mut dyn Read, id: RevisionId) -> Outcome<BTreeMap<i64, String>> {
    let rows = db.rows(REASONS, crate::args![id]).await?;
    rows.into_iter().map(|mut row| Ok((row.take()?, row.take()?))).collect()
}

/// Says why an article changes.
pub async fn explain(tx: &mut Tx, by: &Acting, id: RevisionId, (anchor, why): (i64, &str)) -> Outcome<()> {
    tx.run(EXPLAIN, crate::args![id, anchor, why, by.account, by.now]).await.map(|_| ())
}

/// What was said in a consultation, in the order of time, each with the name of who said it.
pub async fn remarks(db: &mut dyn Read, id: RevisionId) -> Outcome<Vec<(Remark, String)>> {
    let rows = db.rows(REMARKS, crate::args![id]).await?;
    rows.into_iter().map(|mut row: Row| Ok((Remark::read(&mut row)?, row.take()?))).collect()
}

/// One thing that was said.
pub async fn remark(db: &mut dyn Read, revision: RevisionId, id: i64) -> Outcome<Option<Remark>> {
    Remark::one(db, REMARK, crate::args![revision, id]).await
}

/// How much of what was said is not answered.
pub async fn unanswered(db: &mut dyn Read, id: RevisionId) -> Outcome<i64> {
    db.number(UNANSWERED, crate::args![id]).await
}

/// What becomes of settings, by name.
pub async fn touches(db: &mut dyn Read, id: RevisionId) -> Outcome<BTreeMap<String, (Verdict, String)>> {
    let rows = db.rows(TOUCHES, crate::args![id]).await?;
    rows.into_iter().map(|mut row| Ok((row.take()?, (row.take()?, row.take()?)))).collect()
}

/// Says what becomes of a setting.
pub async fn touch(
    tx: &mut Tx,
    by: &Acting,
    id: RevisionId,
    (setting, verdict, note): (&str, Verdict, &str),
) -> Outcome<()> {
    tx.run(TOUCH, crate::args![id, setting, verdict, note, by.account, by.now]).await.map(|_| ())
}

/// Projects whose consultation ended before a day and is still open.
pub async fn consultations_over(db: &mut dyn Read, body: BodyId, today: &str) -> Outcome<Vec<RevisionId>> {
    let rows = db.rows(CONSULTATIONS_OVER, crate::args![body, today]).await?;
    rows.into_iter().map(|row| row.only()).collect()
}
