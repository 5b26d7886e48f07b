//! Self-check lists and their requirements.

use crate::assembly::rulebook::records::*;
use crate::foundation::db::{Read, Record};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;

crate::statements! {
    CHECK = crate::select!(Check as "k", "from rule_check k where k.body = $1 and k.id = $2");
    CHECKS = crate::select!(Check as "k", ", r.title, (select count(*) from rule_check_item i where i.rule_check = k.id), \
        (select count(*) from rule_check_item i where i.rule_check = k.id and i.verdict = 'open'), \
        (select count(*) from rule_check_item i where i.rule_check = k.id and i.verdict in ('partly', 'missing')) \
        from rule_check k join rule r on r.id = k.regulation where k.body = $1 order by k.id desc limit 500");
    ITEMS = crate::select!(CheckItem as "i", "from rule_check_item i where i.rule_check = $1 order by i.position");
    ITEM = crate::select!(CheckItem as "i", "from rule_check_item i where i.rule_check = $1 and i.id = $2");
}

/// A list.
pub async fn check(db: &mut dyn Read, body: BodyId, id: CheckId) -> Outcome<Option<Check>> {
    Check::one(db, CHECK, crate::args![body, id]).await
}

/// A list among the others, with how far it is.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The list.
    pub check: Check,
    /// Title of the regulation.
    pub regulation: String,
    /// Requirements.
    pub items: i64,
    /// Of these not judged.
    pub open: i64,
    /// Of these met in part or missing.
    pub wanting: i64,
}

/// Lists of a body, the latest first, at most 500.
pub async fn checks(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Listed>> {
    let rows = db.rows(CHECKS, crate::args![body]).await?;
    let listed = |mut row| {
        Ok(Listed {
            check: Check::read(&mut row)?,
            regulation: row.take()?,
            items: row.take()?,
            open: row.take()?,
            wanting: row.take()?,
        })
    };
    rows.into_iter().map(listed).collect()
}

/// Requirements of a list, in their order.
pub async fn items(db: &mut dyn Read, id: CheckId) -> Outcome<Vec<CheckItem>> {
    CheckItem::all(db, ITEMS, crate::args![id]).await
}

/// One requirement.
pub async fn item(db: &mut dyn Read, check: CheckId, id: i64) -> Outcome<Option<CheckItem>> {
    CheckItem::one(db, ITEM, crate::args![check, id]).await
}
