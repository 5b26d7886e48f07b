//! Comments on a part of a report: put, answered, settled.

use super::{SENTENCE, held, link, needed, told};
use crate::assembly::annual_report::records::*;
use crate::assembly::annual_report::store;
use crate::assembly::annual_report::workflow::Action;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::notices::{self, NewNotice};
use crate::foundation::workflow::Name;
use serde_json::json;

/// Comments that wait for an end: those of parts that are still there.
pub async fn open(db: &mut dyn Read, report: ReportId) -> Outcome<Vec<Comment>> {
    let parts = store::parts(db, report).await?;
    let stands = |id: PartId| parts.iter().any(|part| part.id == id && part.removed_at.is_none());
    let mut all = store::comments(db, report).await?;
    all.retain(|comment| comment.parent.is_none() && comment.settled_at.is_none() && stands(comment.part));
    Ok(all)
}

/// Refuses a report with comments that wait.
pub(super) async fn all_settled(tx: &mut Tx, report: ReportId) -> Outcome<()> {
    let waiting = open(tx, report).await?.len();
    if waiting == 0 {
        return Ok(());
    }
    Err(Problem::Invalid(vec![Complaint::new("", "report-comments-open").with("n", waiting)]))
}

/// Puts a comment to a part, or an answer to a comment, on a report that is held.
pub(super) async fn put(
    tx: &mut Tx,
    by: &Acting,
    (report, standing): (&Report, &str),
    (part, parent, content): (PartId, Option<CommentId>, &str),
) -> Outcome<Comment> {
    let content = needed("text", content, SENTENCE)?;
    let part =
        store::part(tx, report.id, part).await?.ok_or_else(|| Problem::invalid("part", "form-choose"))?;
    let comment = Comment {
        id: CommentId(by.new_id()),
        body: by.body,
        report: report.id,
        part: part.id,
        parent,
        content,
        written_by: by.account,
        written_name: by.name.clone(),
        written_at: by.now,
        settled_at: None,
        settled_name: String::new(),
    };
    comment.insert(tx).await?;
    let begins: String = comment.content.chars().take(60).collect();
    let action = if parent.is_some() { "answer" } else { Action::Comment.key() };
    told(tx, by, report, (standing, action), json!({ "x": begins })).await?;
    let mut whom = store::authors(tx, report.id).await?;
    whom.push(report.created_by);
    if let Some(parent) = parent {
        whom.extend(store::comment(tx, report.id, parent).await?.map(|comment| comment.written_by));
    }
    let link = format!("{}/parts/{}/comments", link(report.id), part.id);
    let args = json!({ "x": report.title, "y": begins });
    let notice = NewNotice { word: "report-notice-comment", args, link: &link, asks: false, due_on: None };
    notices::tell_all(tx, by, &whom, &notice).await?;
    Ok(comment)
}

/// Comments on a part, or answers a comment on it.
pub async fn comment(
    tx: &mut Tx,
    by: &Acting,
    id: ReportId,
    (part, parent, content): (PartId, Option<CommentId>, &str),
) -> Outcome<Comment> {
    let (report, standing) = held(tx, by, id, Action::Comment).await?;
    if let Some(parent) = parent {
        let known = store::comment(tx, id, parent).await?.ok_or(Problem::NotFound)?;
        if known.part != part || known.parent.is_some() {
            return Err(Problem::NotFound);
        }
    }
    put(tx, by, (&report, standing), (part, parent, content)).await
}

/// Says that a comment is settled.
pub async fn settle(tx: &mut Tx, by: &Acting, id: ReportId, comment: CommentId) -> Outcome<Comment> {
    let (report, standing) = held(tx, by, id, Action::Comment).await?;
    let mut comment = store::comment(tx, id, comment).await?.ok_or(Problem::NotFound)?;
    if comment.parent.is_some() {
        return Err(Problem::NotFound);
    }
    if comment.settled_at.is_some() {
        return Ok(comment);
    }
    comment.settled_at = Some(by.now);
    comment.settled_name.clone_from(&by.name);
    if !comment.save(tx).await? {
        return Err(Problem::NotFound);
    }
    let begins: String = comment.content.chars().take(60).collect();
    told(tx, by, &report, (standing, "settle"), json!({ "x": begins })).await?;
    Ok(comment)
}
