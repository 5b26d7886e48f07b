//! Taking an import of proposals back: what nobody has touched since is taken out with the persons and organisations that the
//! list entered and nothing else names. What was touched is named and kept.

use super::super::actions::registering;
use super::super::records::ProposalId;
use super::super::store;
use super::super::workflow::State;
use crate::assembly::people::{self, Import, ImportKind, ImportPiece, ImportStand, nothing_left};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Engine, Read, Tx};
use crate::foundation::dialect;
use crate::foundation::errors::{Outcome, Problem};
use std::collections::HashSet;

/// Tables whose rows belong to a proposal and go with it.
const OWN: &[&str] = &["suggestion", "suggested_unit", "signature", "text_version", "title_gram"];
/// The same of the matter it became when it was filed.
const OF_MATTER: &[&str] = &["matter_person", "matter_item"];

/// An import of proposals, for the office.
pub async fn find(db: &mut impl Read, by: &Acting, id: i64) -> Outcome<Import> {
    let import = people::find_import(db, by, id).await?;
    if import.kind == ImportKind::Proposals { Ok(import) } else { Err(Problem::NotFound) }
}

/// Every piece of an import with what becomes of it. Whether a person or an organisation is still named shows itself when the
/// proposals are gone.
pub async fn stands(
    db: &mut impl Read,
    (by, engine): (&Acting, Engine),
    import: &Import,
) -> Outcome<Vec<(ImportPiece, ImportStand)>> {
    let pieces = people::import_pieces(db, import).await?;
    let ids: Vec<i64> = pieces.iter().filter(|p| p.kind == "proposal").map(|p| p.subject).collect();
    let mut used: HashSet<i64> = dialect::referenced(db, engine, "proposal", (&ids, OWN)).await?;
    used.extend(dialect::referenced(db, engine, "matter", (&ids, OF_MATTER)).await?);
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

/// Whether a draft was written in since: saving one tells no event.
async fn written(db: &mut impl Read, by: &Acting, piece: &ImportPiece) -> Outcome<bool> {
    if piece.kind != "proposal" {
        return Ok(false);
    }
    let found = store::load(db, by.body, ProposalId(piece.subject)).await?;
    Ok(found.is_none_or(|p| matches!(p.state, State::Draft | State::CoSigning) && p.version > 1))
}

/// Takes an import back; the number of records taken out.
pub async fn undo(tx: &mut Tx, by: &Acting, engine: Engine, import: &Import) -> Outcome<usize> {
    dialect::hold(tx, "body", by.body.0).await?;
    let all = stands(tx, (by, engine), import).await?;
    let open = all.into_iter().filter(|(_, stand)| *stand == ImportStand::Open).map(|(piece, _)| piece);
    let (proposals, named): (Vec<ImportPiece>, Vec<ImportPiece>) =
        open.partition(|piece| piece.kind == "proposal");
    let mut gone = Vec::new();
    for piece in proposals {
        registering::unregister(tx, by, ProposalId(piece.subject), &import.file_name).await?;
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
