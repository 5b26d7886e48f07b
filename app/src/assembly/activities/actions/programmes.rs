//! Programmes that bundle activities over years.

use super::{SENTENCE, TITLE, event, needed, typed};
use crate::assembly::activities::records::*;
use crate::assembly::activities::{hats, store};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events;
use crate::foundation::forms::Checks;
use serde_json::json;

/// Kind of the events of a programme.
pub const EVENTS: &str = "activity_programme";

/// What is said of a programme.
#[derive(Debug, Clone)]
pub struct NewProgramme {
    /// Its title.
    pub title: String,
    /// First day.
    pub from_on: String,
    /// Last day.
    pub until_on: String,
    /// What it is for.
    pub aim: String,
}

fn check(new: &NewProgramme) -> Outcome<(String, String)> {
    let mut checks = Checks::default();
    let days = (parse_date(&new.from_on), parse_date(&new.until_on));
    checks.need(days.0.is_some(), "from_on", "form-date");
    checks.need(days.1.is_some(), "until_on", "form-date");
    checks.need(days.0 <= days.1, "until_on", "activities-ends-before");
    checks.end()?;
    Ok((needed("title", &new.title, TITLE)?, typed("aim", &new.aim, 0, SENTENCE)?))
}

/// Begins a programme.
pub async fn begin(tx: &mut Tx, by: &Acting, new: &NewProgramme) -> Outcome<ProgrammeId> {
    hats::keeper(by, "activities-action-programme")?;
    let (title, aim) = check(new)?;
    let programme = Programme {
        id: ProgrammeId(by.new_id()),
        body: by.body,
        title,
        from_on: new.from_on.clone(),
        until_on: new.until_on.clone(),
        aim,
        version: 1,
        created_by: by.account,
        created_at: by.now,
        changed_at: by.now,
    };
    programme.insert(tx).await?;
    let acted = (hats::standing(by), "begin", "", "");
    event(tx, by, (EVENTS, programme.id.0), acted, json!({ "x": programme.title })).await?;
    Ok(programme.id)
}

/// Changes what is said of one.
pub async fn change(
    tx: &mut Tx,
    by: &Acting,
    (id, version): (ProgrammeId, Option<i64>),
    new: &NewProgramme,
) -> Outcome<()> {
    hats::keeper(by, "activities-action-programme")?;
    let (title, aim) = check(new)?;
    let mut programme = store::programme(tx, by.body, id).await?.ok_or(Problem::NotFound)?;
    let what = |_: &events::Event| "activities-action-programme".to_owned();
    if version.is_some_and(|seen| seen != programme.version) {
        return Err(events::beaten(tx, by, (EVENTS, id.0), what).await);
    }
    (programme.title, programme.aim) = (title, aim);
    programme.from_on.clone_from(&new.from_on);
    programme.until_on.clone_from(&new.until_on);
    programme.version += 1;
    programme.changed_at = by.now;
    if !programme.save(tx).await? {
        return Err(events::beaten(tx, by, (EVENTS, id.0), what).await);
    }
    let acted = (hats::standing(by), "change", "", "");
    event(tx, by, (EVENTS, id.0), acted, json!({ "x": programme.title })).await
}
