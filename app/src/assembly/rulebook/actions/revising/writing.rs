//! What is written in a project: the text, why articles change and where they come from, comments and their answers.

use super::Input;
use crate::assembly::rulebook::actions::entering::check_text;
use crate::assembly::rulebook::actions::{SENTENCE, WHOLE, add_text, needed};
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::store::{self, revisions as sql};
use crate::assembly::rulebook::text;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Checks, Fields};
use serde_json::{Value, json};

/// Where an article of a draft comes from, where a person says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pinned {
    /// It is found by its words again.
    Found,
    /// It is new.
    New,
    /// It is this article of the version the project begins from.
    From(i64),
}

/// The articles that a project begins from.
pub async fn base(db: &mut dyn Read, by: &Acting, revision: &Revision) -> Outcome<Vec<ArticleRow>> {
    let Some(basis) = revision.basis else { return Ok(Vec::new()) };
    let version = store::version(db, by.body, basis).await?.ok_or(Problem::NotFound)?;
    match version.text {
        Some(text) => store::articles(db, text).await,
        None => Ok(Vec::new()),
    }
}

async fn current(db: &mut dyn Read, revision: &Revision) -> Outcome<Vec<ArticleRow>> {
    match revision.text {
        Some(text) => store::articles(db, text).await,
        None => Ok(Vec::new()),
    }
}

/// Writes the text: read into articles, each with the anchor of the one it comes from.
pub(super) async fn write(tx: &mut Tx, by: &Acting, after: &mut Revision, input: &Input) -> Outcome<Value> {
    if after.kind == Kind::Repealed {
        return Err(Problem::invalid("draft", "rulebook-repeal-has-no-text"));
    }
    let draft = needed("draft", &input.draft, WHOLE)?;
    let read = rule_text::read(&draft).rule;
    let mut checks = Checks::default();
    check_text(&mut checks, "draft", &read);
    checks.need(!read.title.is_empty(), "draft", "rulebook-draft-without-title");
    checks.end()?;
    let base = base(tx, by, after).await?;
    let before = current(tx, after).await?;
    let written = text::made(by, after.rule, &read, (&base, &before));
    add_text(tx, &written).await?;
    after.text = Some(written.0.id);
    Ok(json!({ "x": written.1.len() }))
}

/// Says why an article changes; where it comes from, when a person knows better than the comparison.
pub(super) async fn explain(tx: &mut Tx, by: &Acting, after: &mut Revision, input: &Input) -> Outcome<Value> {
    let why = Fields(vec![("text".to_owned(), input.text.clone())]);
    let mut checks = Checks::default();
    checks.text(&why, "text", 0, SENTENCE);
    checks.end()?;
    let base = base(tx, by, after).await?;
    let mut rows = current(tx, after).await?;
    let by_items = match after.text {
        Some(text) => store::text(tx, by.body, text).await?.is_some_and(|t| t.by_items),
        None => false,
    };
    let place = rows.iter().position(|row| row.anchor == input.anchor);
    let named = place.map(|at| &rows[at]).or(base.iter().find(|row| row.anchor == input.anchor));
    let called = text::label(named.ok_or_else(|| Problem::invalid("anchor", "form-choose"))?, by_items);
    let mut anchor = input.anchor;
    if let (Some(at), Some(pinned)) = (place, input.pinned) {
        let before = rows.clone();
        anchor = pin(by, &mut rows, at, (&base, pinned))?;
        if rows != before {
            copy(tx, by, after, &rows).await?;
        }
    }
    sql::explain(tx, by, after.id, (anchor, input.text.trim())).await?;
    Ok(json!({ "x": called, "y": input.text.trim() }))
}

/// The same text with other anchors: a text never changes, it gets a successor.
async fn copy(tx: &mut Tx, by: &Acting, after: &mut Revision, rows: &[ArticleRow]) -> Outcome<()> {
    let old = after.text.ok_or(Problem::NotFound)?;
    let mut text = store::text(tx, by.body, old).await?.ok_or(Problem::NotFound)?;
    text.id = TextId(by.new_id());
    (text.created_by, text.created_at) = (by.account, by.now);
    let own = |row: &ArticleRow| ArticleRow { id: by.new_id(), text: text.id, ..row.clone() };
    let rows: Vec<ArticleRow> = rows.iter().map(own).collect();
    after.text = Some(text.id);
    add_text(tx, &(text, rows)).await
}

/// Puts the anchor of an article as a person says; gives it.
fn pin(
    by: &Acting,
    rows: &mut [ArticleRow],
    at: usize,
    (base, pinned): (&[ArticleRow], Pinned),
) -> Outcome<i64> {
    let is_base = |anchor: i64| base.iter().any(|row| row.anchor == anchor);
    match pinned {
        Pinned::Found => rows[at].pinned = false,
        Pinned::New => {
            if is_base(rows[at].anchor) {
                rows[at].anchor = by.new_id();
            }
            rows[at].pinned = true;
        }
        Pinned::From(anchor) => {
            if !is_base(anchor) {
                return Err(Problem::invalid("pinned", "form-choose"));
            }
            let taken =
                rows.iter().enumerate().any(|(other, row)| other != at && row.anchor == anchor && row.pinned);
            if taken {
                return Err(Problem::invalid("pinned", "rulebook-anchor-taken"));
            }
            // Whoever was found to come from there comes from nowhere now, until the next text is written.
            for (other, row) in rows.iter_mut().enumerate() {
                if other != at && row.anchor == anchor {
                    row.anchor = by.new_id();
                }
            }
            rows[at].anchor = anchor;
            rows[at].pinned = true;
        }
    }
    Ok(rows[at].anchor)
}

/// Says something on the text, on one article or on the whole.
pub(super) async fn comment(tx: &mut Tx, by: &Acting, after: &Revision, input: &Input) -> Outcome<Value> {
    let content = needed("text", &input.text, SENTENCE)?;
    let text = after.text.ok_or_else(|| Problem::invalid("", "rulebook-no-text"))?;
    let rows = store::articles(tx, text).await?;
    if input.anchor != 0 && !rows.iter().any(|row| row.anchor == input.anchor) {
        return Err(Problem::invalid("anchor", "form-choose"));
    }
    let remark = Remark {
        id: by.new_id(),
        body: by.body,
        revision: after.id,
        text,
        anchor: input.anchor,
        content,
        taken: Taken::Open,
        answer: String::new(),
        made_by: by.account,
        made_at: by.now,
        answered_by: None,
        answered_at: None,
    };
    remark.insert(tx).await?;
    Ok(json!({ "x": remark.content }))
}

/// Answers a comment: taken, in part, not.
pub(super) async fn answer(tx: &mut Tx, by: &Acting, after: &Revision, input: &Input) -> Outcome<Value> {
    let found = sql::remark(tx, after.id, input.remark).await?;
    let mut remark = found.ok_or_else(|| Problem::invalid("remark", "form-choose"))?;
    let taken = input.taken.filter(|t| *t != Taken::Open);
    remark.taken = taken.ok_or_else(|| Problem::invalid("taken", "form-choose"))?;
    // What is taken speaks for itself; what is not needs its reason.
    let least = usize::from(remark.taken != Taken::Yes);
    let mut checks = Checks::default();
    checks.text(&Fields(vec![("text".to_owned(), input.text.clone())]), "text", least, SENTENCE);
    checks.end()?;
    remark.answer = input.text.trim().to_owned();
    (remark.answered_by, remark.answered_at) = (Some(by.account), Some(by.now));
    remark.save(tx).await?;
    Ok(json!({ "x": remark.content, "y": remark.answer }))
}
