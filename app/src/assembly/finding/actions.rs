//! The verbs of the room: to be told of new hits of a saved search, or no more. They are a person's own and leave no event. Once a
//! day, before the digest is written, the timer looks for what is new.

use super::{asked, known::Known, store};
use crate::foundation::acting::{Acting, local};
use crate::foundation::app::App;
use crate::foundation::db::Tx;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::Fields;
use crate::foundation::ids::BodyId;
use crate::foundation::notices::{self, NewNotice};
use crate::foundation::search::{self, COUNTED};
use crate::foundation::{session, store as shared};
use serde_json::json;
use std::collections::HashSet;

/// The list whose saved views are searches.
pub(super) const LIST: &str = "/search";
/// Hour of the day from which the timer looks.
const HOUR: u8 = 8;

/// What a question finds now, as it is kept: kinds and records, the newest first.
pub(super) async fn found(app: &App, by: &Acting, query: &str) -> Outcome<Vec<String>> {
    let known = Known::load(app, by).await?;
    let asked = asked::read(by, &known, &Fields::parse(query.as_bytes()));
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let mut db = app.db.read().await?;
    search::newest(app, &mut db, by, (&asked.ask, COUNTED)).await
}

/// Tells of new hits of a saved search from now on, or no more.
pub(super) async fn watch(
    tx: &mut Tx,
    by: &Acting,
    (view, on): (i64, bool),
    found: &[String],
) -> Outcome<()> {
    let views = shared::views_of(tx, by.account, LIST).await?;
    if !views.iter().any(|(id, ..)| *id == view) {
        return Err(Problem::NotFound);
    }
    if on { store::watch(tx, by, view, &found.join(" ")).await } else { store::unwatch(tx, by, view).await }
}

/// Once a day: tells owners of saved searches what is found that was not found before.
pub(super) async fn tick(app: &App, body: BodyId) -> Outcome<()> {
    let by = app.timer(body).await?;
    if local(by.now, by.procedure.utc_offset_minutes).hour() < HOUR {
        return Ok(());
    }
    let (job, today) = (format!("watch-{body}"), by.today().to_string());
    if shared::job_last(&mut app.db.read().await?, &job).await?.as_deref() == Some(today.as_str()) {
        return Ok(());
    }
    let (mut after, mut told) = (0, 0);
    loop {
        let page = store::watches(&mut app.db.read().await?, body, after).await?;
        for watch in &page {
            told += i64::from(look(app, &by, watch).await?);
        }
        let Some(last) = page.last() else { break };
        after = last.view;
    }
    let mut tx = app.db.begin().await?;
    shared::job_done(&mut tx, &job, &today, by.now, &told.to_string()).await?;
    tx.commit().await
}

/// How many of what is found now was not found before. As many as are kept at most: what follows the last that was known then is
/// older than all of it, and moved up because others went.
fn new_ones(told: &str, now: &[String]) -> usize {
    let before: HashSet<&str> = told.split(' ').filter(|record| !record.is_empty()).collect();
    let known = |record: &String| before.contains(record.as_str());
    let looked_at = if before.len() < COUNTED as usize {
        now.len()
    } else {
        now.iter().rposition(known).map_or(now.len(), |last| last + 1)
    };
    now[..looked_at].iter().filter(|record| !known(record)).count()
}

/// Tells one owner, where there is something new; what he may not read any more is forgotten.
async fn look(app: &App, timer: &Acting, watch: &store::Watch) -> Outcome<bool> {
    let Some(owner) = session::as_person(app, watch.account).await? else { return Ok(false) };
    let now = found(app, &owner, &watch.query).await?;
    let new = new_ones(&watch.told, &now);
    let kept = now.join(" ");
    if kept == watch.told {
        return Ok(false);
    }
    let mut tx = app.db.begin().await?;
    store::told(&mut tx, watch.view, &kept, timer.now).await?;
    if new > 0 {
        let link = format!("{LIST}?{}", watch.query);
        let args = json!({ "name": watch.name, "n": new });
        let notice = NewNotice { word: "finding-notice-new", args, link: &link, asks: false, due_on: None };
        notices::tell(&mut tx, timer, watch.account, &notice).await?;
    }
    tx.commit().await?;
    Ok(new > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_moves_up_from_behind_is_not_new() {
        let named =
            |range: std::ops::Range<i64>| range.rev().map(|n| format!("proposal.{n}")).collect::<Vec<_>>();
        let few = named(0..3);
        assert_eq!(new_ones("", &few), 3);
        assert_eq!(new_ones(&few.join(" "), &named(0..5)), 2);
        // Full: the newest went, and one from before them all moved up; then one came besides.
        let full = named(10..10 + COUNTED);
        assert_eq!(new_ones(&full.join(" "), &named(9..9 + COUNTED)), 0);
        let mut more = named(9..9 + COUNTED);
        more.insert(0, "reply.1".to_owned());
        assert_eq!(new_ones(&full.join(" "), &more), 1);
    }
}
