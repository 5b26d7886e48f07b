//! Lists of rules and of what was issued.

use crate::assembly::rulebook::records::*;
use crate::foundation::db::{Read, Record, Row};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;

crate::statements! {
    RULES = crate::select!(Rule as "r", "from rule r where r.body = $1 order by r.order_key, r.id limit 5000");
    ALL_VERSIONS = crate::select!(Version as "v", "from rule_version v where v.body = $1 order by v.rule, v.seq limit 50000");
    ISSUED = crate::select!(Version as "v", ", r.title, r.competent from rule_version v join rule r on r.id = v.rule \
        where v.body = $1 and v.issued_on >= $2 and v.issued_on <= $3 and r.level <> 'superior' order by v.issued_on, v.id");
    YEARS = "select distinct substr(v.issued_on, 1, 4) from rule_version v join rule r on r.id = v.rule \
        where v.body = $1 and r.level <> 'superior' order by 1 desc";
}

/// Every rule of a body, by title.
pub async fn rules(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Rule>> {
    Rule::all(db, RULES, crate::args![body]).await
}

/// Every version of a body's rules, rule by rule.
pub async fn all_versions(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Version>> {
    Version::all(db, ALL_VERSIONS, crate::args![body]).await
}

/// A version with its rule.
#[derive(Debug, Clone)]
pub struct Issued {
    /// The version.
    pub version: Version,
    /// Title of its rule.
    pub title: String,
    /// Who decides on it.
    pub competent: Competent,
}

/// Versions of a body's own rules issued between two days, in the order of issue: the one list behind every figure of the room.
pub async fn issued(db: &mut dyn Read, body: BodyId, (from, until): (&str, &str)) -> Outcome<Vec<Issued>> {
    let rows = db.rows(ISSUED, crate::args![body, from, until]).await?;
    let one = |mut row: Row| {
        Ok(Issued { version: Version::read(&mut row)?, title: row.take()?, competent: row.take()? })
    };
    rows.into_iter().map(one).collect()
}

/// Years in which something was issued, the latest first.
pub async fn years(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<i64>> {
    let rows = db.rows(YEARS, crate::args![body]).await?;
    let years: Outcome<Vec<String>> = rows.into_iter().map(|row| row.only()).collect();
    Ok(years?.iter().filter_map(|year| year.parse().ok()).collect())
}
