//! The verbs of the room: every write. Entering what is in force, projects from reason to issue, self-check lists, citations.

pub mod checking;
pub mod citing;
pub mod entering;
pub mod filing;
pub mod revising;
pub mod ticking;

use super::records::*;
use super::search::RULES;
use super::store;
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use crate::foundation::forms::{Checks, Fields};
use crate::foundation::order::order_key;
use crate::foundation::search::Touched;
use crate::foundation::workflow::Name;
use serde_json::Value;

/// The most characters of a title.
pub const TITLE: usize = 120;
/// The most characters of a sentence: a reason, a note, a meeting.
pub const SENTENCE: usize = 2_000;
/// The most characters of a rule.
pub const WHOLE: usize = 200_000;
/// The most articles of a rule: two texts are compared each with each.
pub const ARTICLES: usize = 600;

/// The page of a rule.
pub fn rule_link(id: RuleId) -> String {
    format!("/rules/{id}")
}

/// The page of a project.
pub fn revision_link(id: RevisionId) -> String {
    format!("/revisions/{id}")
}

/// The page of a self-check list.
pub fn check_link(id: CheckId) -> String {
    format!("/rule-checks/{id}")
}

/// Records an event of the room.
async fn event(
    tx: &mut Tx,
    by: &Acting,
    (kind, subject): (&str, i64),
    (standing, action, from, to): (&str, &str, &str, &str),
    detail: Value,
) -> Outcome<()> {
    let event = NewEvent { kind, subject, standing, action, from, to, detail };
    events::record(tx, by, event).await.map(|_| ())
}

/// Saves a rule that was changed, with what is found of it. The loser of a race learns who was first.
async fn save_rule(tx: &mut Tx, by: &Acting, rule: &mut Rule) -> Outcome<()> {
    rule.version += 1;
    rule.changed_at = by.now;
    rule.order_key = order_key(&rule.title);
    if !rule.save(tx).await? {
        let what = |last: &events::Event| format!("rulebook-action-{}", last.action);
        return Err(events::beaten(tx, by, ("rule", rule.id.0), what).await);
    }
    tx.touches(Touched::Record(RULES, rule.id.0));
    Ok(())
}

/// Refuses what is not done with a rule that was repealed.
pub fn not_repealed(rule: &Rule, action: &str) -> Outcome<()> {
    if rule.state != RuleState::Repealed {
        return Ok(());
    }
    Err(Problem::NotFromHere {
        machine: "rulebook",
        action: action.to_owned(),
        state: RuleState::Repealed.key().to_owned(),
        possible: Vec::new(),
    })
}

/// A text that must be there, of at most so many characters.
fn needed(field: &str, text: &str, most: usize) -> Outcome<String> {
    let mut checks = Checks::default();
    checks.text(&Fields(vec![(field.to_owned(), text.to_owned())]), field, 1, most);
    checks.end()?;
    Ok(text.trim().to_owned())
}

/// Complains of a day that is none; an empty one is taken where it may be missing.
fn check_day(checks: &mut Checks, field: &str, text: &str, may_be_missing: bool) {
    let sound = parse_date(text).is_some() || (may_be_missing && text.is_empty());
    checks.need(sound, field, "form-date");
}

/// Writes a text with its articles.
async fn add_text(tx: &mut Tx, (text, rows): &(Text, Vec<ArticleRow>)) -> Outcome<()> {
    text.insert(tx).await?;
    for row in rows {
        row.insert(tx).await?;
    }
    Ok(())
}

/// The articles of the last version that has a text; none where there is none.
async fn last_articles(tx: &mut Tx, rule: RuleId) -> Outcome<Vec<ArticleRow>> {
    let versions = store::versions(tx, rule).await?;
    match versions.iter().rev().find_map(|v| v.text) {
        Some(text) => store::articles(tx, text).await,
        None => Ok(Vec::new()),
    }
}

/// A rule that somebody may read.
pub async fn readable(db: &mut dyn crate::foundation::db::Read, by: &Acting, id: RuleId) -> Outcome<Rule> {
    super::hats::reader(by)?;
    let rule = store::rule(db, by.body, id).await?.ok_or(Problem::NotFound)?;
    // A rule that is only being made is known to those who know its project.
    if rule.state == RuleState::Preparing {
        let projects = store::revisions::of_rule(db, id).await?;
        if !projects.iter().any(|p| super::hats::may_read(by, p)) {
            return Err(Problem::NotFound);
        }
    }
    Ok(rule)
}
