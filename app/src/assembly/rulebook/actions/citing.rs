//! Settings cite the version of a rule that justifies them: offered to the room `settings` at the front door.

use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::store::{self, citing as sql};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::Choice;
use crate::foundation::ids::BodyId;
use crate::foundation::pages::Page;

pub use sql::Citation;

/// The versions that a setting may cite, to be chosen from.
pub async fn choices(db: &mut dyn Read, page: &Page, body: BodyId) -> Outcome<Vec<Choice>> {
    let all = sql::citable(db, body).await?;
    let choice = |c: sql::Citable| {
        let label = page.txy("rulebook-citable", c.title, page.day(&c.in_force_on));
        Choice::new(c.version, label)
    };
    Ok(all.into_iter().map(choice).collect())
}

/// Notes which version a value of a setting cites, in the transaction that sets the value; an empty text: none. A setting that never
/// cited any leaves no trace here.
///
/// # Errors
/// A complaint about the field `cites` where there is no such version, or it has no text.
pub async fn cite(tx: &mut Tx, by: &Acting, value: (&str, i64, &str), version: &str) -> Outcome<String> {
    if version.is_empty() {
        if !sql::of_setting(tx, by.body, value.0).await?.is_empty() {
            sql::cite(tx, by, value, None).await?;
        }
        return Ok(String::new());
    }
    let wrong = || Problem::invalid("cites", "form-choose");
    let id: VersionId = version.parse().map_err(|_| wrong())?;
    let found = store::version(tx, by.body, id).await?.filter(|v| v.text.is_some()).ok_or_else(wrong)?;
    let rule = store::rule(tx, by.body, found.rule).await?.ok_or_else(wrong)?;
    sql::cite(tx, by, value, Some(&found)).await?;
    Ok(rule.title)
}

/// Forgets what a value that was taken back cited.
pub async fn uncite(tx: &mut Tx, by: &Acting, value: (&str, i64)) -> Outcome<()> {
    sql::uncite(tx, by.body, value).await
}

/// What a value of a setting cites, with its page.
#[derive(Debug, Clone)]
pub struct Cited {
    /// The value.
    pub value: i64,
    /// Title of the rule.
    pub title: String,
    /// The page of the version.
    pub link: String,
}

/// What the values of a setting cite.
pub async fn cited(db: &mut dyn Read, body: BodyId, setting: &str) -> Outcome<Vec<Cited>> {
    let all = sql::of_setting(db, body, setting).await?;
    let linked = |c: Citation| {
        let link = format!("{}/versions/{}", super::rule_link(c.rule?), c.version?);
        Some(Cited { value: c.value, title: c.title, link })
    };
    Ok(all.into_iter().filter_map(linked).collect())
}

/// Settings that cite a rule: by the value in force today, or by one that is still to come.
pub async fn touched(db: &mut dyn Read, by: &Acting, rule: RuleId) -> Outcome<Vec<Citation>> {
    let today = by.today().to_string();
    let mut found: Vec<Citation> = Vec::new();
    for setting in sql::settings_of(db, rule).await? {
        let all = sql::of_setting(db, by.body, &setting).await?;
        let now = all.iter().position(|c| c.from <= today).map_or(all.len(), |at| at + 1);
        let ours = all.into_iter().take(now).filter(|c| c.rule == Some(rule));
        found.extend(ours);
    }
    Ok(found)
}
