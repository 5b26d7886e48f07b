//! The statements of the room.

use super::records::*;
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId};

crate::statements! {
    CHECK = crate::select!(Check as "c", "from report_check c where c.body = $1 and c.id = $2");
    /// A page of a list, each check without its text, which may be long.
    LINES = "select c.id, c.body, c.title, '', c.period, c.version, c.made_by, c.made_at, c.checked_at, c.matches, c.differs, \
        c.no_record, c.not_checkable, c.asserted from report_check c where c.body = $1 and c.id < $2 order by c.id desc limit $3";
    LINES_OF = "select c.id, c.body, c.title, '', c.period, c.version, c.made_by, c.made_at, c.checked_at, c.matches, c.differs, \
        c.no_record, c.not_checkable, c.asserted from report_check c where c.body = $1 and c.made_by = $2 and c.id < $3 \
        order by c.id desc limit $4";
    COUNT = "select count(*) from report_check where body = $1";
    COUNT_OF = "select count(*) from report_check where body = $1 and made_by = $2";
    DROP_MARKS = "delete from report_check_mark where report_check = $1";
    DROP_CHECK = "delete from report_check where body = $1 and id = $2 and version = $3";
    MARKS = crate::select!(Mark as "m", "from report_check_mark m where m.report_check = $1 order by m.starts");
    DROP_MARK = "delete from report_check_mark where report_check = $1 and starts = $2 and ends = $3";
    BEYOND = "select c.title from report_check_mark m join report_check c on c.id = m.report_check \
        where m.body = $1 and (m.body <> c.body or m.starts >= m.ends or m.ends > length(c.content) \
        or (m.question = '') = (m.source = '')) order by c.id";
}

/// Statements made from the fields of records.
pub const RECORDS: &[(&str, &str)] = &[
    ("report_check.insert", Check::INSERT),
    ("report_check.save", Check::SAVE),
    ("report_check_mark.insert", Mark::INSERT),
];

/// A check.
pub async fn check(db: &mut dyn Read, body: BodyId, id: CheckId) -> Outcome<Option<Check>> {
    Check::one(db, CHECK, crate::args![body, id]).await
}

/// Checks of a body before one, the latest first, without their texts. `maker`: those of one person alone.
pub async fn lines(
    db: &mut dyn Read,
    (body, maker): (BodyId, Option<AccountId>),
    (before, most): (CheckId, i64),
) -> Outcome<Vec<Check>> {
    match maker {
        None => Check::all(db, LINES, crate::args![body, before, most]).await,
        Some(maker) => Check::all(db, LINES_OF, crate::args![body, maker, before, most]).await,
    }
}

/// How many there are.
pub async fn count(db: &mut dyn Read, body: BodyId, maker: Option<AccountId>) -> Outcome<i64> {
    match maker {
        None => db.number(COUNT, crate::args![body]).await,
        Some(maker) => db.number(COUNT_OF, crate::args![body, maker]).await,
    }
}

/// Takes a check away with what was decided of it; whether it was still in that version.
pub async fn drop_check(tx: &mut Tx, check: &Check) -> Outcome<bool> {
    tx.run(DROP_MARKS, crate::args![check.id]).await?;
    Ok(tx.run(DROP_CHECK, crate::args![check.body, check.id, check.version]).await? > 0)
}

/// What was decided of the figures of a check, in their order.
pub async fn marks(db: &mut dyn Read, check: CheckId) -> Outcome<Vec<Mark>> {
    Mark::all(db, MARKS, crate::args![check]).await
}

/// Takes back what was decided of a figure.
pub async fn drop_mark(tx: &mut Tx, check: CheckId, (starts, ends): (i64, i64)) -> Outcome<bool> {
    Ok(tx.run(DROP_MARK, crate::args![check, starts, ends]).await? > 0)
}

/// Checks with a decision on no figure of their text, for `doctor`.
pub async fn contradictions(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<String>> {
    let mut all = Vec::new();
    for row in db.rows(BEYOND, crate::args![body]).await? {
        let title: String = row.only()?;
        all.push(format!("report check \"{title}\": a decision on no figure of its text"));
    }
    Ok(all)
}
