//! The outline of a report: headings and paragraphs added, written, moved, removed and brought back. Two authors write at once: each part
//! has its own version, and who comes second is told.

use super::{PARAGRAPH, TITLE, held, length, told};
use crate::assembly::annual_report::records::*;
use crate::assembly::annual_report::store;
use crate::assembly::annual_report::workflow::Action;
use crate::assembly::checking;
use crate::assembly::people;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::Checks;
use crate::foundation::ids::AccountId;
use crate::foundation::workflow::Name;
use serde_json::json;

/// The most parts of a report.
const PARTS: usize = 600;
/// Levels of headings.
const LEVELS: std::ops::RangeInclusive<i64> = 0..=3;

fn checked(level: i64, content: &str) -> Outcome<String> {
    let most = if level == 0 { PARAGRAPH } else { TITLE };
    let mut checks = Checks::default();
    checks.need(LEVELS.contains(&level), "level", "form-choose");
    length(&mut checks, "content", content, (1, most));
    checks.need(level == 0 || !content.trim().contains('\n'), "content", "report-heading-one-line");
    checks.end()?;
    Ok(checking::plain(content.trim()))
}

/// The beginning of a part, for the history.
fn begins(content: &str) -> String {
    content.chars().take(30).collect()
}

async fn live(tx: &mut Tx, report: ReportId) -> Outcome<Vec<Part>> {
    let mut all = store::parts(tx, report).await?;
    all.retain(|part| part.removed_at.is_none());
    Ok(all)
}

/// Writes the row of a new part.
async fn insert(
    tx: &mut Tx,
    by: &Acting,
    report: ReportId,
    (place, level, content): (i64, i64, &str),
) -> Outcome<Part> {
    let content = checked(level, content)?;
    if store::parts(tx, report).await?.len() >= PARTS {
        return Err(Problem::invalid("content", "report-parts-many"));
    }
    let part = Part {
        id: PartId(by.new_id()),
        body: by.body,
        report,
        place,
        level,
        content,
        version: 1,
        removed_at: None,
        changed_by: by.account,
        changed_at: by.now,
    };
    part.insert(tx).await?;
    Ok(part)
}

/// Adds a part at the end, on a report that is held or is being begun; whoever calls it tells.
pub(super) async fn append(
    tx: &mut Tx,
    by: &Acting,
    report: ReportId,
    (level, content): (i64, &str),
) -> Outcome<Part> {
    let place = store::parts(tx, report).await?.last().map_or(1, |part| part.place + 1);
    insert(tx, by, report, (place, level, content)).await
}

/// Tells that a part was added.
pub(super) async fn added(tx: &mut Tx, by: &Acting, of: (&Report, &str), part: &Part) -> Outcome<()> {
    told(tx, by, of.0, (of.1, "add"), json!({ "x": begins(&part.content) })).await
}

/// Adds a part after another, or at the end.
pub async fn add(
    tx: &mut Tx,
    by: &Acting,
    id: ReportId,
    (after, level, content): (Option<PartId>, i64, &str),
) -> Outcome<Part> {
    let (report, standing) = held(tx, by, id, Action::Write).await?;
    let place = match after {
        Some(after) => store::part(tx, id, after).await?.map(|part| part.place + 1),
        None => None,
    };
    let part = match place {
        Some(place) => {
            store::push(tx, id, place).await?;
            insert(tx, by, id, (place, level, content)).await?
        }
        None => append(tx, by, id, (level, content)).await?,
    };
    added(tx, by, (&report, standing), &part).await?;
    Ok(part)
}

/// What a part says, with the version that its author saw.
#[derive(Debug, Clone)]
pub struct Writing {
    /// The part.
    pub part: PartId,
    /// The version that was seen.
    pub seen: i64,
    /// Its level.
    pub level: i64,
    /// Its text.
    pub content: String,
}

/// Writes a part. Who saw an older text is told who was first; nothing of his is lost, nothing of the other's overwritten.
pub async fn write(tx: &mut Tx, by: &Acting, id: ReportId, writing: &Writing) -> Outcome<Part> {
    let (report, standing) = held(tx, by, id, Action::Write).await?;
    let content = checked(writing.level, &writing.content)?;
    let mut part = store::part(tx, id, writing.part).await?.ok_or(Problem::NotFound)?;
    if part.removed_at.is_some() {
        return Err(Problem::invalid("content", "report-part-removed"));
    }
    if part.version != writing.seen {
        return Err(second(tx, by, &part).await?);
    }
    if part.content == content && part.level == writing.level {
        return Ok(part);
    }
    part.content = content;
    part.level = writing.level;
    saved(tx, by, &mut part).await?;
    told(tx, by, &report, (standing, Action::Write.key()), json!({ "x": begins(&part.content) })).await?;
    Ok(part)
}

async fn second(tx: &mut Tx, by: &Acting, part: &Part) -> Outcome<Problem> {
    let who: Vec<AccountId> = vec![part.changed_by];
    let names = people::account_names(tx, by.body, &who).await?;
    let name = names.get(&part.changed_by).cloned().unwrap_or_default();
    Ok(Problem::Invalid(vec![Complaint::new("content", "report-second").with("x", name)]))
}

async fn saved(tx: &mut Tx, by: &Acting, part: &mut Part) -> Outcome<()> {
    part.version += 1;
    part.changed_by = by.account;
    part.changed_at = by.now;
    if part.save(tx).await? { Ok(()) } else { Err(second(tx, by, part).await?) }
}

/// Removes a part; it can be brought back.
pub async fn remove(tx: &mut Tx, by: &Acting, id: ReportId, part: PartId) -> Outcome<()> {
    let (report, standing) = held(tx, by, id, Action::Write).await?;
    let mut part = store::part(tx, id, part).await?.ok_or(Problem::NotFound)?;
    if part.removed_at.is_some() {
        return Ok(());
    }
    part.removed_at = Some(by.now);
    saved(tx, by, &mut part).await?;
    told(tx, by, &report, (standing, "remove"), json!({ "x": begins(&part.content) })).await
}

/// Brings a removed part back to its place.
pub async fn restore(tx: &mut Tx, by: &Acting, id: ReportId, part: PartId) -> Outcome<()> {
    let (report, standing) = held(tx, by, id, Action::Write).await?;
    let mut part = store::part(tx, id, part).await?.ok_or(Problem::NotFound)?;
    if part.removed_at.take().is_none() {
        return Ok(());
    }
    saved(tx, by, &mut part).await?;
    told(tx, by, &report, (standing, "restore"), json!({ "x": begins(&part.content) })).await
}

/// Moves a part one place up or down.
pub async fn shift(tx: &mut Tx, by: &Acting, id: ReportId, (part, up): (PartId, bool)) -> Outcome<()> {
    let (report, standing) = held(tx, by, id, Action::Write).await?;
    let all = live(tx, id).await?;
    let at = all.iter().position(|known| known.id == part).ok_or(Problem::NotFound)?;
    let other = if up { at.checked_sub(1) } else { Some(at + 1) };
    let Some(other) = other.and_then(|other| all.get(other)) else { return Ok(()) };
    let own = &all[at];
    store::place(tx, id, (own.id, other.place)).await?;
    store::place(tx, id, (other.id, own.place)).await?;
    told(tx, by, &report, (standing, "move"), json!({ "x": begins(&own.content) })).await
}
