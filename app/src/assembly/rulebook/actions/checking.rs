//! Self-check lists: a regulation of a superior, requirement by requirement, against our own articles.

use super::{SENTENCE, TITLE, event, needed};
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::store::{self, checks as sql};
use crate::assembly::rulebook::{hats, text};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events;
use crate::foundation::forms::{Checks, Fields};
use crate::foundation::workflow::Name;
use serde_json::json;

/// Kind of the events of a list.
pub const KIND: &str = "rule_check";

/// A list that somebody may read.
pub async fn readable(db: &mut dyn Read, by: &Acting, id: CheckId) -> Outcome<Check> {
    hats::reader(by)?;
    sql::check(db, by.body, id).await?.ok_or(Problem::NotFound)
}

/// The requirements of a list, in their order.
pub async fn items(db: &mut dyn Read, id: CheckId) -> Outcome<Vec<CheckItem>> {
    sql::items(db, id).await
}

/// Begins a list: one requirement for each article of the regulation's last text.
pub async fn begin(tx: &mut Tx, by: &Acting, regulation: RuleId, title: &str) -> Outcome<Check> {
    hats::keeper(by, "rulebook-action-check")?;
    let title = needed("title", title, TITLE)?;
    let rule = store::rule(tx, by.body, regulation).await?;
    let rule = rule.filter(|r| r.level == Level::Superior);
    let rule = rule.ok_or_else(|| Problem::invalid("regulation", "form-choose"))?;
    let versions = store::versions(tx, rule.id).await?;
    let last = versions.iter().rev().find_map(|v| v.text);
    let last = last.ok_or_else(|| Problem::invalid("regulation", "rulebook-no-text"))?;
    let body = store::text(tx, by.body, last).await?.ok_or(Problem::NotFound)?;
    let check = Check {
        id: CheckId(by.new_id()),
        body: by.body,
        title,
        regulation: rule.id,
        regulation_text: last,
        state: CheckState::Open,
        version: 1,
        conclusion: String::new(),
        created_by: by.account,
        created_at: by.now,
        changed_at: by.now,
    };
    check.insert(tx).await?;
    let rows = store::articles(tx, last).await?;
    for (place, row) in rows.iter().enumerate() {
        let item = CheckItem {
            id: by.new_id(),
            rule_check: check.id,
            position: place as i64 + 1,
            label: text::label(row, body.by_items),
            requirement: row.content.clone(),
            rule: None,
            anchor: 0,
            verdict: Met::Open,
            note: String::new(),
            judged_by: None,
            judged_at: None,
        };
        item.insert(tx).await?;
    }
    let detail = json!({ "x": check.title, "y": rule.title, "n": rows.len() });
    event(tx, by, (KIND, check.id.0), (hats::standing(by), "begin", "", "open"), detail).await?;
    Ok(check)
}

/// What is judged of a requirement.
#[derive(Debug, Clone)]
pub struct Judgement {
    /// How it is met.
    pub verdict: Met,
    /// Our rule.
    pub rule: Option<RuleId>,
    /// Our article; 0: the whole rule.
    pub anchor: i64,
    /// A note.
    pub note: String,
}

/// A list that is still worked on, held against other writers.
async fn open(tx: &mut Tx, by: &Acting, id: CheckId, action: &str) -> Outcome<Check> {
    let check = readable(tx, by, id).await?;
    may_change(by, &check, action)?;
    Ok(check)
}

/// Refuses whoever does not keep the rules, and everybody once a list is closed.
pub fn may_change(by: &Acting, check: &Check, action: &str) -> Outcome<()> {
    hats::keeper(by, "rulebook-action-check")?;
    if check.state == CheckState::Closed {
        return Err(Problem::NotFromHere {
            machine: "rulecheck",
            action: action.to_owned(),
            state: CheckState::Closed.key().to_owned(),
            possible: Vec::new(),
        });
    }
    Ok(())
}

async fn saved(tx: &mut Tx, by: &Acting, mut check: Check) -> Outcome<Check> {
    check.version += 1;
    check.changed_at = by.now;
    if !check.save(tx).await? {
        let what = |last: &events::Event| format!("rulecheck-action-{}", last.action);
        return Err(events::beaten(tx, by, (KIND, check.id.0), what).await);
    }
    Ok(check)
}

/// Judges one requirement.
pub async fn judge(tx: &mut Tx, by: &Acting, id: CheckId, item: i64, new: &Judgement) -> Outcome<()> {
    let check = open(tx, by, id, "judge").await?;
    let mut item = sql::item(tx, id, item).await?.ok_or(Problem::NotFound)?;
    let mut checks = Checks::default();
    let needs_rule = matches!(new.verdict, Met::Met | Met::Partly);
    checks.need(!needs_rule || new.rule.is_some(), "ours", "rulebook-check-which-article");
    // What is wanting, and what does not concern us, needs a word why.
    let least = usize::from(matches!(new.verdict, Met::Partly | Met::Missing | Met::NotApplicable));
    checks.text(&Fields(vec![("note".to_owned(), new.note.clone())]), "note", least, SENTENCE);
    checks.end()?;
    if let Some(rule) = new.rule {
        known_article(tx, by, rule, new.anchor).await?;
    }
    item.verdict = new.verdict;
    item.rule = new.rule;
    item.anchor = if new.rule.is_some() { new.anchor } else { 0 };
    item.note = new.note.trim().to_owned();
    (item.judged_by, item.judged_at) = (Some(by.account), Some(by.now));
    item.save(tx).await?;
    saved(tx, by, check).await?;
    let detail = json!({ "x": item.label, "y": item.note, "verdict": item.verdict.key() });
    event(tx, by, (KIND, id.0), (hats::standing(by), "judge", "open", "open"), detail).await
}

async fn known_article(tx: &mut Tx, by: &Acting, rule: RuleId, anchor: i64) -> Outcome<()> {
    let wrong = || Problem::invalid("ours", "form-choose");
    store::rule(tx, by.body, rule).await?.ok_or_else(wrong)?;
    if anchor == 0 || !store::life(tx, rule, anchor).await?.is_empty() { Ok(()) } else { Err(wrong()) }
}

/// Closes a list with its conclusion.
pub async fn close(tx: &mut Tx, by: &Acting, id: CheckId, conclusion: &str) -> Outcome<()> {
    let mut check = open(tx, by, id, "close").await?;
    let left = sql::items(tx, id).await?.iter().filter(|i| i.verdict == Met::Open).count();
    let mut checks = Checks::default();
    checks.need(left == 0, "", "rulebook-check-open-items");
    checks.end()?;
    check.conclusion = needed("text", conclusion, SENTENCE)?;
    check.state = CheckState::Closed;
    let check = saved(tx, by, check).await?;
    let detail = json!({ "x": check.conclusion });
    event(tx, by, (KIND, id.0), (hats::standing(by), "close", "open", "closed"), detail).await
}
