//! Documents that went up before this platform, from a table: read by content, planned row by row, registered by the verb of the room in
//! one transaction, taken back as long as nobody has touched what came in.

mod planning;
mod undoing;

pub use planning::{Entry, Given, Plan, Row, Verdict, plan, read};
pub use undoing::{find, stands, undo};

use super::actions::upward;
use super::hats;
use super::store::lists as sql;
use crate::assembly::people::{self, ImportKind, ImportPiece, NewImport};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::db::Tx;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::ids::BodyId;

/// Kind of the pieces of an import.
pub const PIECE: &str = "upward";

/// Refuses whoever does not bring lists of documents in: of those who keep the documents, the general office.
pub fn may(by: &Acting) -> Outcome<()> {
    hats::keeper(by, "superior-import")?;
    if by.is(Role::OfficeOfficer) {
        return Ok(());
    }
    Err(Problem::NotYours { action: "superior-import".to_owned() })
}

/// Enters what a plan says; the import's id and how many came in.
///
/// # Errors
/// `Invalid` where nothing would come in, or where a row cannot be entered any more.
pub async fn import(tx: &mut Tx, by: &Acting, plan: &Plan) -> Outcome<(i64, usize)> {
    may(by)?;
    let mut pieces = Vec::new();
    // What another import has entered meanwhile is there now.
    let there = sql::numbered(tx, by.body).await?;
    for row in &plan.rows {
        let Some(entry) = &row.entry else { continue };
        if there.iter().any(|(number, title, _)| *number == row.number && *title == row.title) {
            continue;
        }
        let made = upward::register(tx, by, &entry.new, &entry.past).await.map_err(|wrong| at(row, wrong))?;
        pieces.push(ImportPiece::made(PIECE, made.id.0, &row.title));
    }
    if pieces.is_empty() {
        return Err(Problem::invalid("", "superior-import-nothing"));
    }
    let made = pieces.len();
    let new = NewImport {
        kind: ImportKind::Upward,
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
    let here = Complaint::new("", "superior-import-row").with("x", &row.place).with("y", &row.title);
    Problem::Invalid(std::iter::once(here).chain(list).collect())
}

/// The body whose imports come one after the other.
pub async fn hold(tx: &mut Tx, body: BodyId) -> Outcome<()> {
    crate::foundation::dialect::hold(tx, "body", body.0).await
}
