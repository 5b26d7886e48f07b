//! Taking an import of documents back: what nobody has touched since is taken out; what was touched is named and kept.

use super::PIECE;
use crate::assembly::people::{self, Import, ImportKind, ImportPiece, ImportStand, nothing_left};
use crate::assembly::superior::actions::upward;
use crate::assembly::superior::records::UpwardId;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Engine, Read, Tx};
use crate::foundation::dialect;
use crate::foundation::errors::{Outcome, Problem};
use std::collections::HashSet;

/// The table whose rows belong to a document and go with it; a later sending is told by the history.
const OWN: &[&str] = &["upward_sending"];

/// An import of documents, for the office.
pub async fn find(db: &mut dyn Read, by: &Acting, id: i64) -> Outcome<Import> {
    let import = people::find_import(db, by, id).await?;
    if import.kind == ImportKind::Upward { Ok(import) } else { Err(Problem::NotFound) }
}

/// Every piece of an import with what becomes of it.
pub async fn stands(
    db: &mut dyn Read,
    engine: Engine,
    import: &Import,
) -> Outcome<Vec<(ImportPiece, ImportStand)>> {
    let pieces = people::import_pieces(db, import).await?;
    let ids: Vec<i64> = pieces.iter().map(|piece| piece.subject).collect();
    let used: HashSet<i64> = dialect::referenced(db, engine, PIECE, (&ids, OWN)).await?;
    let mut all = Vec::new();
    for piece in pieces {
        let stand = if piece.undone_at.is_some() {
            ImportStand::Undone
        } else if people::import_touched(db, &piece).await? {
            ImportStand::Touched
        } else if used.contains(&piece.subject) {
            ImportStand::Used
        } else {
            ImportStand::Open
        };
        all.push((piece, stand));
    }
    Ok(all)
}

/// Takes an import back; the number of documents taken out.
pub async fn undo(tx: &mut Tx, by: &Acting, engine: Engine, import: &Import) -> Outcome<usize> {
    super::may(by)?;
    let pieces = people::import_pieces(tx, import).await?;
    // Documents before the body, as everywhere: whoever acts on one of them comes before or after.
    upward::held(tx, &pieces.iter().map(|piece| UpwardId(piece.subject)).collect::<Vec<_>>()).await?;
    super::hold(tx, by.body).await?;
    let all = stands(tx, engine, import).await?;
    let open: Vec<ImportPiece> =
        all.into_iter().filter(|(_, stand)| *stand == ImportStand::Open).map(|(piece, _)| piece).collect();
    if open.is_empty() {
        return Err(nothing_left(import));
    }
    for piece in &open {
        upward::taken_out(tx, by, UpwardId(piece.subject), &import.file_name).await?;
    }
    people::import_undone(tx, by, import, &open).await?;
    Ok(open.len())
}
