//! Which settings cite which version of which rule.

use crate::assembly::rulebook::records::*;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Row, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;

crate::statements! {
    CITE = "insert into rule_citation (id, body, setting, setting_value, rule, rule_version, valid_from, cited_by, cited_at) \
        values ($1,$2,$3,$4,$5,$6,$7,$8,$9)";
    UNCITE = "delete from rule_citation where body = $1 and setting = $2 and setting_value = $3";
    OF_SETTING = "select c.setting_value, c.setting, c.rule, c.rule_version, coalesce(v.seq, 0), coalesce(r.title, ''), c.valid_from \
        from rule_citation c left join rule r on r.id = c.rule left join rule_version v on v.id = c.rule_version \
        where c.body = $1 and c.setting = $2 order by c.valid_from desc, c.id desc";
    SETTINGS_OF = "select distinct setting from rule_citation where rule = $1 order by setting";
    CITABLE = "select v.id, r.title, v.in_force_on from rule r join rule_version v on v.rule = r.id \
        where r.body = $1 and r.state <> 'repealed' and v.text is not null order by r.order_key, r.id, v.seq desc limit 2000";
}

/// A setting that cites a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The value of the setting.
    pub value: i64,
    /// Name of the setting.
    pub setting: String,
    /// The rule; none where the value cites none any more.
    pub rule: Option<RuleId>,
    /// The version.
    pub version: Option<VersionId>,
    /// Number of the version.
    pub seq: i64,
    /// Title of the rule.
    pub title: String,
    /// From when the value is in force.
    pub from: String,
}

fn citation(mut row: Row) -> Outcome<Citation> {
    Ok(Citation {
        value: row.take()?,
        setting: row.take()?,
        rule: row.take()?,
        version: row.take()?,
        seq: row.take()?,
        title: row.take()?,
        from: row.take()?,
    })
}

/// Notes that a value of a setting cites a version, or none any more.
pub async fn cite(
    tx: &mut Tx,
    by: &Acting,
    (setting, value, from): (&str, i64, &str),
    version: Option<&Version>,
) -> Outcome<()> {
    let args = crate::args![
        by.new_id(),
        by.body,
        setting,
        value,
        version.map(|v| v.rule),
        version.map(|v| v.id),
        from,
        by.account,
        by.now
    ];
    tx.run(CITE, args).await.map(|_| ())
}

/// Forgets what a value that was taken back cited.
pub async fn uncite(tx: &mut Tx, body: BodyId, (setting, value): (&str, i64)) -> Outcome<()> {
    tx.run(UNCITE, crate::args![body, setting, value]).await.map(|_| ())
}

/// What the values of a setting cite, the latest date first.
pub async fn of_setting(db: &mut dyn Read, body: BodyId, setting: &str) -> Outcome<Vec<Citation>> {
    db.rows(OF_SETTING, crate::args![body, setting]).await?.into_iter().map(citation).collect()
}

/// Names of settings of which a value has cited a rule.
pub async fn settings_of(db: &mut dyn Read, rule: RuleId) -> Outcome<Vec<String>> {
    db.rows(SETTINGS_OF, crate::args![rule]).await?.into_iter().map(Row::only).collect()
}

/// A version that may be cited.
#[derive(Debug, Clone)]
pub struct Citable {
    /// The version.
    pub version: VersionId,
    /// Its title.
    pub title: String,
    /// From when it is in force.
    pub in_force_on: String,
}

/// Versions that may be cited, by title, the latest first.
pub async fn citable(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Citable>> {
    let rows = db.rows(CITABLE, crate::args![body]).await?;
    let one =
        |mut row: Row| Ok(Citable { version: row.take()?, title: row.take()?, in_force_on: row.take()? });
    rows.into_iter().map(one).collect()
}
