//! The end of a matter: what becomes public, closing, the look-back, the archive.

use super::{Tell, holders, needed, open, optional, progress, proposers, step, tell, unit_people};
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::matter::Action;
use crate::assembly::handling::workflow::promise;
use crate::foundation::acting::{Acting, Role};
use crate::foundation::db::Tx;
use crate::foundation::errors::{Outcome, Problem};
use serde_json::json;

/// Everything that such a step may need.
#[derive(Debug, Clone, Default)]
pub struct Input {
    /// Version that the person saw.
    pub version: Option<i64>,
    /// Reason or remark.
    pub text: String,
    /// What becomes public.
    pub publication: Option<Publication>,
    /// Ground, where not all does.
    pub ground: String,
}

/// Publishes, closes, takes up again, archives.
pub async fn perform(
    tx: &mut Tx,
    by: &Acting,
    id: MatterId,
    action: Action,
    input: &Input,
) -> Outcome<Matter> {
    let file = open(tx, by, id).await?;
    let hats = file.hats(by);
    let taken = step(tx, by, &file.matter, action, (&hats, input.version, file.matter.version)).await?;
    let mut after = taken.after(by);
    let settled = |p: &Promise| {
        matches!(p.state, promise::State::Kept | promise::State::Broken | promise::State::HandedOver)
    };
    let mut detail = json!({});
    match action {
        Action::Publish => {
            let chosen = input.publication.filter(|p| *p != Publication::Undecided);
            after.publication = chosen.ok_or_else(|| Problem::invalid("publication", "form-choose"))?;
            after.publication_ground = if after.publication == Publication::Full {
                String::new()
            } else {
                needed("ground", &input.ground, 400)?
            };
            let public = after.publication != Publication::Closed;
            after.published_at = if public { before_or(&file.matter, by) } else { None };
            detail = json!({ "x_word": format!("publication-{}", after.publication), "y": after.publication_ground });
        }
        Action::Close => {
            if !file.promises.iter().all(settled) {
                return Err(Problem::invalid("", "matter-promises-open"));
            }
            after.closed_at = Some(by.now);
            after.close_note = optional("text", &input.text, 1000)?;
            detail = json!({ "x": after.close_note });
        }
        Action::Reopen => {
            let why = needed("text", &input.text, 1000)?;
            if file.promises.iter().all(settled) {
                return Err(Problem::invalid("", "matter-reopen-promise-first"));
            }
            after.closed_at = None;
            detail = json!({ "x": why });
        }
        _ => {}
    }
    taken.write(tx, by, &after, detail).await?;
    if matches!(action, Action::Close | Action::Reopen) {
        let mut whom = proposers(tx, by, &file.persons).await?;
        for own in file.live() {
            whom.extend(unit_people(tx, by, own.unit, false).await?);
        }
        whom.extend(holders(tx, by, Role::AssigningOfficer).await?);
        let word = format!("handling-notice-{action}");
        tell(tx, by, &after, &whom, Tell::new(&word).with(json!({ "reason": input.text.trim() }))).await?;
    }
    progress::settle(tx, by, id).await
}

fn before_or(matter: &Matter, by: &Acting) -> Option<i64> {
    matter.published_at.or(Some(by.now))
}
