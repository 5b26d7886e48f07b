//! Taking an import of proposals back, or of how those of a past year were handled: what nobody has touched since is taken out with the
//! persons and organisations that the list entered and nothing else names, and a matter that was there stands as before. What was
//! touched is named and kept.

use super::super::actions::registering;
use super::super::records::ProposalId;
use super::super::store;
use super::super::workflow::State;
use crate::assembly::handling::{self, MatterId};
use crate::assembly::people::{self, Import, ImportKind, ImportPiece, ImportStand, nothing_left};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Engine, Read, Tx};
use crate::foundation::dialect;
use crate::foundation::errors::{Outcome, Problem};
use std::collections::HashSet;

/// Tables whose rows belong to a proposal and go with it.
const OWN: &[&str] = &["suggestion", "suggested_unit", "signature", "text_version"];
/// The same of the matter it became when it was filed.
const OF_MATTER: &[&str] = &["matter_person", "matter_item"];
/// The same where the list said how it was handled.
const OF_HANDLED: &[&str] = &["matter_person", "matter_item", "assignment"];

/// An import of proposals or of their handling, for the office.
pub async fn find(db: &mut dyn Read, by: &Acting, id: i64) -> Outcome<Import> {
    let import = people::find_import(db, by, id).await?;
    match import.kind {
        ImportKind::Proposals | ImportKind::Handling => Ok(import),
        _ => Err(Problem::NotFound),
    }
}

/// Every piece of an import with what becomes of it. Whether a person or an organisation is still named shows itself when the
/// proposals are gone.
pub async fn stands(
    db: &mut dyn Read,
    (by, engine): (&Acting, Engine),
    import: &Import,
) -> Outcome<Vec<(ImportPiece, ImportStand)>> {
    let pieces = people::import_pieces(db, import).await?;
    let ids: Vec<i64> = pieces.iter().filter(|p| p.kind == "proposal").map(|p| p.subject).collect();
    let mut used: HashSet<i64> = dialect::referenced(db, engine, "proposal", (&ids, OWN)).await?;
    let own = if import.kind == ImportKind::Handling { OF_HANDLED } else { OF_MATTER };
    used.extend(dialect::referenced(db, engine, "matter", (&ids, own)).await?);
    let mut all = Vec::new();
    for piece in pieces {
        let stand = if piece.undone_at.is_some() {
            ImportStand::Undone
        } else if people::import_touched(db, &piece).await? || written(db, by, &piece).await? {
            ImportStand::Touched
        } else if piece.kind == "proposal" && used.contains(&piece.subject) {
            ImportStand::Used
        } else {
            ImportStand::Open
        };
        all.push((piece, stand));
    }
    Ok(all)
}

/// Whether something was written since that the events of the record do not tell: saving a draft tells none, and what a unit does
/// with its assignment is told there.
async fn written(db: &mut dyn Read, by: &Acting, piece: &ImportPiece) -> Outcome<bool> {
    if matches!(piece.kind.as_str(), "proposal" | "matter") && !piece.former.is_empty() {
        return Ok(!handling::past_untouched(db, by, MatterId(piece.subject), &piece.former).await?);
    }
    if piece.kind != "proposal" {
        return Ok(false);
    }
    let found = store::load(db, by.body, ProposalId(piece.subject)).await?;
    Ok(found.is_none_or(|p| matches!(p.state, State::Draft | State::CoSigning) && p.version > 1))
}

/// Takes an import back; the number of records taken out.
pub async fn undo(tx: &mut Tx, by: &Acting, engine: Engine, import: &Import) -> Outcome<usize> {
    dialect::hold(tx, "body", by.body.0).await?;
    // Whoever acts on one of them meanwhile comes before, and is seen, or after, and finds it gone.
    for piece in people::import_pieces(tx, import).await? {
        if matches!(piece.kind.as_str(), "proposal" | "matter") {
            dialect::hold(tx, "proposal", piece.subject).await?;
            dialect::hold(tx, "matter", piece.subject).await?;
        }
    }
    let all = stands(tx, (by, engine), import).await?;
    let open = all.into_iter().filter(|(_, stand)| *stand == ImportStand::Open).map(|(piece, _)| piece);
    let (matters, named): (Vec<ImportPiece>, Vec<ImportPiece>) =
        open.partition(|piece| matches!(piece.kind.as_str(), "proposal" | "matter"));
    let mut gone = Vec::new();
    for piece in matters {
        if !piece.former.is_empty() {
            let told = (piece.former.as_str(), import.file_name.as_str());
            handling::leave_past(tx, by, MatterId(piece.subject), told).await?;
        }
        if piece.kind == "proposal" {
            registering::unregister(tx, by, ProposalId(piece.subject), &import.file_name).await?;
        }
        gone.push(piece);
    }
    for (piece, stand) in people::import_stands(tx, engine, named).await? {
        if stand == ImportStand::Open {
            people::take_back(tx, by, &piece).await?;
            gone.push(piece);
        }
    }
    if gone.is_empty() {
        return Err(nothing_left(import));
    }
    people::import_undone(tx, by, import, &gone).await?;
    Ok(gone.len())
}
