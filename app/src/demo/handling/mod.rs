//! How filed proposals of the world fared with the units: handed over, accepted or returned, answered in time or late, judged,
//! promises kept or not; which of them were key proposals, and who was awarded. Each deed is one verb; between deeds the clock
//! does what it would have done on those days.

mod deeds;
mod plans;
mod year;

use super::data::Data;
use super::fill::TODAY;
use super::frame::Frame;
use super::store;
use crate::assembly::handling::actions::ticking;
use crate::assembly::handling::store::clock;
use crate::foundation::app::App;
use crate::foundation::db::Tx;
use serde::Deserialize;

/// Sentences of those who handle and judge.
#[derive(Debug, Deserialize)]
pub struct Phrases {
    pub meeting_title: String,
    pub meeting_place: String,
    pub requirements: Vec<String>,
    pub officers: Vec<String>,
    pub refusals: Vec<[String; 3]>,
    pub denials: Vec<String>,
    pub grants: Vec<String>,
    pub for_unit: Vec<String>,
    pub points: Vec<String>,
    pub next: Vec<String>,
    pub opinions: Vec<String>,
    pub opening: String,
    pub closing: String,
    pub full: Vec<String>,
    pub part: Vec<String>,
    pub not: Vec<String>,
    pub promises: Vec<String>,
    pub divisions: Vec<String>,
    pub audit_returns: Vec<String>,
    pub extension: Vec<String>,
    pub comments_good: Vec<String>,
    pub comments_basic: Vec<String>,
    pub comments_bad: Vec<String>,
    pub upheld: String,
    pub settled: String,
    pub evidence: Vec<String>,
    pub dispute: String,
    pub change_reason: String,
    pub broken: String,
    pub close_note: String,
    pub year: year::Sentences,
}

/// Everything that happened to filed proposals until the world's today; tells how many deeds of how many are done.
pub async fn fill(app: &App, data: &Data, frame: &Frame, told: impl Fn(usize, usize)) -> anyhow::Result<()> {
    let phrases: Phrases = serde_json::from_str(include_str!("../data/handling.json"))
        .map_err(|e| anyhow::anyhow!("handling.json: {e}"))?;
    let mut db = app.db.read().await?;
    let waiting = store::waiting(&mut db, frame.body).await?;
    drop(db);
    let steps = plans::all(app, data, frame, (&phrases, &waiting)).await?;
    let mut tx = app.db.begin().await?;
    let all = steps.len();
    for (done, step) in steps.iter().enumerate() {
        clock_until(&mut tx, frame, step.at).await?;
        deeds::one(&mut tx, frame, &phrases, step).await?;
        if done % 400 == 399 {
            tx.commit().await?;
            told(done + 1, all);
            tx = app.db.begin().await?;
        }
    }
    clock_until(&mut tx, frame, TODAY).await?;
    tx.commit().await?;
    Ok(())
}

/// Whatever the clock found before a moment, at the moment it found it.
async fn clock_until(tx: &mut Tx, frame: &Frame, at: i64) -> anyhow::Result<()> {
    loop {
        let today = frame.acting(None, at).today().to_string();
        let passed = clock::passed(tx, frame.body, &today).await?;
        if passed.is_empty() {
            return Ok(());
        }
        for due in passed {
            let by = frame.acting(None, at);
            let found = ticking::found_at(&by, &due).unwrap_or(at).min(at);
            let by = frame.acting(None, found);
            ticking::passed(tx, &by, &due)
                .await
                .map_err(|e| anyhow::anyhow!("the clock at {found}: {:?} {}: {e}", due.what, due.due_on))?;
        }
    }
}
