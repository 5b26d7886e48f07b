//! Activities from a table: read by content, planned row by row, entered by the verbs of the room in one transaction, taken back as long
//! as nobody has touched what came in. What is over comes in as held, what lies ahead as a draft.

mod planning;
mod undoing;

pub use planning::{Entry, Plan, Row, Verdict, plan, read};
pub use undoing::{find, stands, undo};

use super::actions::steps::{self, Input};
use super::actions::{attending, preparing};
use super::hats;
use super::store::lists as sql;
use super::workflow::activity::Action;
use crate::assembly::people::{self, ImportKind, ImportPiece, NewImport};
use crate::foundation::acting::Acting;
use crate::foundation::db::Tx;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::ids::BodyId;
use std::collections::HashSet;

/// Kind of the pieces of an import.
pub const PIECE: &str = "activity";

/// Enters what a plan says; the import's id and how many came in.
///
/// # Errors
/// `Invalid` where nothing would come in.
pub async fn import(tx: &mut Tx, by: &Acting, plan: &Plan, reason: &str) -> Outcome<(i64, usize)> {
    hats::keeper(by, "activities-import")?;
    let mut pieces = Vec::new();
    // What another import has entered meanwhile is there now.
    let there: HashSet<(String, String)> = sql::titles(tx, by.body).await?.into_iter().collect();
    for row in &plan.rows {
        let Some(entry) = &row.entry else { continue };
        if there.contains(&(row.title.clone(), row.days[0].clone())) {
            continue;
        }
        let id = enter(tx, by, entry, reason).await.map_err(|wrong| at(row, wrong))?;
        pieces.push(ImportPiece::made(PIECE, id, &row.title));
    }
    if pieces.is_empty() {
        return Err(Problem::invalid("", "activities-import-nothing"));
    }
    let made = pieces.len();
    let new = NewImport {
        kind: ImportKind::Activities,
        file_name: &plan.file_name,
        digest: &plan.digest,
        sitting: None,
        made: made as i64,
        changed: 0,
        same: plan.count(Verdict::Same) as i64,
        refused: plan.count(Verdict::Refused) as i64,
    };
    let id = people::note_import(tx, by, &new, pieces).await?;
    people::tell_import(tx, by, id, &new).await?;
    Ok((id, made))
}

/// Says which row is meant.
fn at(row: &Row, wrong: Problem) -> Problem {
    let Problem::Invalid(list) = wrong else { return wrong };
    let here = Complaint::new("", "activities-import-row").with("x", &row.place).with("y", &row.title);
    Problem::Invalid(std::iter::once(here).chain(list).collect())
}

async fn enter(tx: &mut Tx, by: &Acting, entry: &Entry, reason: &str) -> Outcome<i64> {
    let made = preparing::create(tx, by, &entry.new).await?;
    for org in &entry.joined {
        let input = Input { org: Some(*org), delegates: Some(0), ..Input::default() };
        steps::perform(tx, by, made.id, Action::Join, &input).await?;
    }
    if !entry.people.is_empty() {
        let input = Input { people: entry.people.clone(), ..Input::default() };
        steps::perform(tx, by, made.id, Action::Invite, &input).await?;
    }
    if entry.over {
        steps::perform(tx, by, made.id, Action::EnterHeld, &Input::default()).await?;
        if entry.audience > 0 {
            let input = Input { audience: entry.audience, ..Input::default() };
            steps::perform(tx, by, made.id, Action::Record, &input).await?;
        }
        if !entry.people.is_empty() {
            attending::arrive_all(tx, by, made.id, (&entry.people, reason)).await?;
        }
    }
    Ok(made.id.0)
}

/// The body whose imports come one after the other.
pub async fn hold(tx: &mut Tx, body: BodyId) -> Outcome<()> {
    crate::foundation::dialect::hold(tx, "body", body.0).await
}
