//! The statements of the room.

use super::records::*;
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId};

crate::statements! {
    CHECK = crate::select!(Check as "c", "from report_check c where c.body = $1 and c.id = $2");
    CHECKS = crate::select!(Check as "c", "from report_check c where c.body = $1 order by c.id desc");
    CHECKS_OF = crate::select!(Check as "c", "from report_check c where c.body = $1 and c.made_by = $2 order by c.id desc");
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
pub async fn check(db: &mut impl Read, body: BodyId, id: CheckId) -> Outcome<Option<Check>> {
    Check::one(db, CHECK, crate::args![body, id]).await
}

/// All checks of a body, the latest first.
pub async fn checks(db: &mut impl Read, body: BodyId) -> Outcome<Vec<Check>> {
    Check::all(db, CHECKS, crate::args![body]).await
}

/// Those that somebody made, the latest first.
pub async fn checks_of(db: &mut impl Read, body: BodyId, account: AccountId) -> Outcome<Vec<Check>> {
    Check::all(db, CHECKS_OF, crate::args![body, account]).await
}

/// What was decided of the figures of a check, in their order.
pub async fn marks(db: &mut impl Read, check: CheckId) -> Outcome<Vec<Mark>> {
    Mark::all(db, MARKS, crate::args![check]).await
}

/// Takes back what was decided of a figure.
pub async fn drop_mark(tx: &mut Tx, check: CheckId, (starts, ends): (i64, i64)) -> Outcome<bool> {
    Ok(tx.run(DROP_MARK, crate::args![check, starts, ends]).await? > 0)
}

/// Checks with a decision on no figure of their text, for `doctor`.
pub async fn contradictions(db: &mut impl Read, body: BodyId) -> Outcome<Vec<String>> {
    let mut all = Vec::new();
    for row in db.rows(BEYOND, crate::args![body]).await? {
        let title: String = row.only()?;
        all.push(format!("report check \"{title}\": a decision on no figure of its text"));
    }
    Ok(all)
}
