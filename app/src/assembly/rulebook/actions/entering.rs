//! Entering a rule that is in force already, and versions of it that the program did not see being made: from a file or by hand.

use super::{ARTICLES, SENTENCE, TITLE, add_text, check_day, event, last_articles, save_rule};
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::search::RULES;
use crate::assembly::rulebook::{hats, store, text};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Checks, Fields};
use crate::foundation::order::order_key;
use crate::foundation::search::Touched;
use crate::foundation::workflow::Name;
use rule_text::RuleText;
use serde_json::json;

/// A rule to be entered.
#[derive(Debug, Clone)]
pub struct NewRule {
    /// Title.
    pub title: String,
    /// How high it stands.
    pub level: Level,
    /// Who decides on it.
    pub competent: Competent,
    /// What kind of document it is.
    pub form: Form,
    /// A remark of the office.
    pub note: String,
}

/// A version to be entered.
#[derive(Debug, Clone)]
pub struct NewVersion {
    /// New, revised or repealed.
    pub kind: Kind,
    /// Whether on trial.
    pub trial: bool,
    /// Number of the document.
    pub document_number: String,
    /// The meeting that decided.
    pub meeting: String,
    /// Day of the decision; may be empty.
    pub adopted_on: String,
    /// Day of the issue.
    pub issued_on: String,
    /// First day in force, or without force.
    pub in_force_on: String,
    /// Why.
    pub reason: String,
    /// The text; none for a repeal.
    pub text: Option<RuleText>,
}

pub(super) fn check_rule(checks: &mut Checks, new: &NewRule) {
    let typed = Fields(vec![("title".to_owned(), new.title.clone()), ("note".to_owned(), new.note.clone())]);
    checks.text(&typed, "title", 2, TITLE).text(&typed, "note", 0, SENTENCE);
}

/// A rule's own row.
pub(super) fn rule_of(by: &Acting, new: &NewRule) -> Rule {
    Rule {
        id: RuleId(by.new_id()),
        body: by.body,
        title: new.title.trim().to_owned(),
        order_key: order_key(&new.title),
        level: new.level,
        competent: new.competent,
        form: new.form,
        state: RuleState::Preparing,
        version: 1,
        note: new.note.clone(),
        created_by: by.account,
        created_at: by.now,
        changed_at: by.now,
    }
}

/// Refuses a second rule of the same title.
pub(super) async fn unlike_others(tx: &mut Tx, by: &Acting, title: &str) -> Outcome<()> {
    let title = title.trim();
    match store::titled(tx, by.body, &order_key(title), title).await? {
        Some(_) => Err(Problem::invalid("title", "rulebook-title-taken")),
        None => Ok(()),
    }
}

pub(super) fn check_text(checks: &mut Checks, field: &str, read: &RuleText) {
    checks.need(!read.articles.is_empty(), field, "rulebook-no-articles");
    checks.need(read.articles.len() <= ARTICLES, field, "rulebook-too-many-articles");
}

fn check_version(checks: &mut Checks, by: &Acting, new: &NewVersion) {
    let typed = Fields(vec![
        ("meeting".to_owned(), new.meeting.clone()),
        ("document_number".to_owned(), new.document_number.clone()),
        ("reason".to_owned(), new.reason.clone()),
    ]);
    checks.text(&typed, "meeting", 0, TITLE).text(&typed, "document_number", 0, 60);
    checks.text(&typed, "reason", 0, SENTENCE);
    check_day(checks, "adopted_on", &new.adopted_on, true);
    check_day(checks, "issued_on", &new.issued_on, false);
    check_day(checks, "in_force_on", &new.in_force_on, false);
    if checks.0.is_empty() {
        let today = by.today().to_string();
        checks.need(new.issued_on <= today, "issued_on", "rulebook-day-ahead");
        checks.need(new.issued_on >= new.adopted_on, "issued_on", "rulebook-issued-early");
        checks.need(new.in_force_on >= new.adopted_on, "in_force_on", "rulebook-in-force-early");
    }
    match (&new.text, new.kind) {
        (Some(read), Kind::New | Kind::Revised) => check_text(checks, "text", read),
        (None, Kind::New | Kind::Revised) => {
            checks.need(false, "text", "form-needed");
        }
        (_, Kind::Repealed) => {}
    }
}

/// Enters a rule with its first known version.
pub async fn enter(tx: &mut Tx, by: &Acting, new: &NewRule, first: &NewVersion) -> Outcome<RuleId> {
    hats::keeper(by, "rulebook-action-enter")?;
    let mut checks = Checks::default();
    check_rule(&mut checks, new);
    check_version(&mut checks, by, first);
    checks.need(first.kind != Kind::Repealed, "kind", "rulebook-nothing-to-repeal");
    checks.end()?;
    unlike_others(tx, by, &new.title).await?;
    let mut rule = rule_of(by, new);
    rule.insert(tx).await?;
    let version = write_version(tx, by, &rule, first, None).await?;
    rule.state = RuleState::after(&version);
    save_rule(tx, by, &mut rule).await?;
    let detail = json!({ "x": rule.title, "kind": version.kind.key(), "y": version.issued_on });
    event(tx, by, ("rule", rule.id.0), (hats::standing(by), "enter", "", rule.state.key()), detail).await?;
    Ok(rule.id)
}

/// Enters one more version of a rule.
pub async fn add_version(tx: &mut Tx, by: &Acting, id: RuleId, new: &NewVersion) -> Outcome<VersionId> {
    hats::keeper(by, "rulebook-action-add_version")?;
    let mut rule = store::rule(tx, by.body, id).await?.ok_or(Problem::NotFound)?;
    super::not_repealed(&rule, "add_version")?;
    let mut checks = Checks::default();
    check_version(&mut checks, by, new);
    let versions = store::versions(tx, id).await?;
    let last = versions.last();
    let follows =
        last.is_none_or(|last| last.in_force_on <= new.in_force_on && last.issued_on <= new.issued_on);
    checks.need(follows, "in_force_on", "rulebook-before-last");
    checks.need(new.kind != Kind::New, "kind", "rulebook-not-new");
    let open = store::revisions::of_rule(tx, id).await?.iter().any(super::revising::is_open);
    checks.need(!open, "", "rulebook-project-open");
    checks.end()?;
    let version = write_version(tx, by, &rule, new, None).await?;
    let before = rule.state;
    rule.state = RuleState::after(&version);
    save_rule(tx, by, &mut rule).await?;
    let detail = json!({ "x": version.seq, "kind": version.kind.key(), "y": version.issued_on });
    let acted = (hats::standing(by), "add_version", before.key(), rule.state.key());
    event(tx, by, ("rule", id.0), acted, detail).await?;
    Ok(version.id)
}

async fn write_version(
    tx: &mut Tx,
    by: &Acting,
    rule: &Rule,
    new: &NewVersion,
    revision: Option<i64>,
) -> Outcome<Version> {
    let written = match new.text.as_ref().filter(|_| new.kind != Kind::Repealed) {
        Some(read) => {
            let before = last_articles(tx, rule.id).await?;
            let written = text::made(by, rule.id, read, (&before, &[]));
            add_text(tx, &written).await?;
            Some(written.0.id)
        }
        None => None,
    };
    let version = Version {
        id: VersionId(by.new_id()),
        body: by.body,
        rule: rule.id,
        seq: store::last_seq(tx, rule.id).await? + 1,
        kind: new.kind,
        text: written,
        trial: new.trial,
        document_number: new.document_number.trim().to_owned(),
        meeting: new.meeting.trim().to_owned(),
        adopted_on: new.adopted_on.clone(),
        issued_on: new.issued_on.clone(),
        in_force_on: new.in_force_on.clone(),
        reason: new.reason.trim().to_owned(),
        revision,
        entered_by: by.account,
        entered_at: by.now,
    };
    version.insert(tx).await?;
    tx.touches(Touched::Record(RULES, rule.id.0));
    Ok(version)
}

/// Changes what is said of a rule; its texts stay as they are.
pub async fn edit(tx: &mut Tx, by: &Acting, id: RuleId, seen: Option<i64>, new: &NewRule) -> Outcome<()> {
    hats::keeper(by, "rulebook-action-edit")?;
    let mut rule = store::rule(tx, by.body, id).await?.ok_or(Problem::NotFound)?;
    if seen.is_some_and(|seen| seen != rule.version) {
        let what = |last: &crate::foundation::events::Event| format!("rulebook-action-{}", last.action);
        return Err(crate::foundation::events::beaten(tx, by, ("rule", id.0), what).await);
    }
    let mut checks = Checks::default();
    check_rule(&mut checks, new);
    checks.end()?;
    if rule.title != new.title.trim() {
        unlike_others(tx, by, &new.title).await?;
    }
    let before = rule.title.clone();
    rule.title = new.title.trim().to_owned();
    (rule.level, rule.competent, rule.form) = (new.level, new.competent, new.form);
    rule.note = new.note.trim().to_owned();
    save_rule(tx, by, &mut rule).await?;
    let detail = json!({ "x": rule.title, "before": before });
    let acted = (hats::standing(by), "edit", rule.state.key(), rule.state.key());
    event(tx, by, ("rule", id.0), acted, detail).await
}
