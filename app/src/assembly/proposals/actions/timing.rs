//! What the clock does: ends signing and objections, counts dates anew when a calendar changed.

use super::submitting::set_review_due;
use super::{case, merging, signing, write};
use crate::assembly::people;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::parts;
use crate::assembly::proposals::workflow::{Action, State};
use crate::foundation::acting::{Acting, local_date};
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;
use serde_json::json;

/// Everything that is due now for a body, each in a transaction of its own.
pub async fn tick(app: &App, body: BodyId) -> Outcome<()> {
    let by = app.timer(body).await?;
    let over = parts::signing_over(&mut app.db.read().await?, body, by.now).await?;
    for id in over {
        let mut tx = app.db.begin().await?;
        signing::expire(&mut tx, &by, id).await?;
        tx.commit().await?;
    }
    let due = parts::mergers_due(&mut app.db.read().await?, body, &by.today().to_string()).await?;
    for id in due {
        let mut tx = app.db.begin().await?;
        merging::settle(&mut tx, &by, id).await?;
        tx.commit().await?;
    }
    recount_after_calendar(app, &by).await
}

/// When the calendar is another one than at the last count, every open date is counted anew; the old value stays in history.
async fn recount_after_calendar(app: &App, by: &Acting) -> Outcome<()> {
    let job = format!("recount-{}", by.body);
    let version = by.procedure.calendar.version();
    let last = crate::foundation::store::job_last(&mut app.db.read().await?, &job).await?;
    if last.as_deref() == Some(version.as_str()) {
        return Ok(());
    }
    if last.is_some() {
        let mut after = 0;
        loop {
            let open = parts::to_recount(&mut app.db.read().await?, by.body, after).await?;
            let Some(end) = open.last() else { break };
            after = end.0;
            for id in open {
                recount(app, by, id).await?;
            }
        }
    }
    let mut tx = app.db.begin().await?;
    crate::foundation::store::job_done(&mut tx, &job, &version, by.now, "").await?;
    tx.commit().await
}

async fn recount(app: &App, by: &Acting, id: ProposalId) -> Outcome<()> {
    let mut tx = app.db.begin().await?;
    let case = case(&mut tx, by, id, Action::Recount, None).await?;
    let before = case.before();
    let mut after = case.after(by);
    let start = before.submitted_at.unwrap_or(by.now);
    let sitting = match before.sitting {
        Some(sitting) => people::sitting_of(&mut tx, by.body, sitting).await?,
        None => None,
    };
    if let Some(sitting) = sitting
        && before.state != State::Returned
    {
        let then = Acting { now: start, ..by.clone() };
        set_review_due(&then, &mut after, &sitting);
    }
    if after.review_due == before.review_due && after.review_due_provisional == before.review_due_provisional
    {
        return Ok(());
    }
    let started = local_date(start, by.procedure.utc_offset_minutes).to_string();
    let detail = json!({ "x": before.review_due, "y": after.review_due, "from": started });
    write(&mut tx, by, &case, &after, detail).await?;
    tx.commit().await
}
