//! Taking an import of activities back: what nobody has touched since is taken out; what was touched is named and kept.

use super::PIECE;
use crate::assembly::activities::actions::taken_out;
use crate::assembly::activities::hats;
use crate::assembly::activities::records::ActivityId;
use crate::assembly::activities::store::{self, attending as people_sql};
use crate::assembly::people::{self, Import, ImportKind, ImportPiece, ImportStand, nothing_left};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Engine, Read, Tx};
use crate::foundation::dialect;
use crate::foundation::errors::{Outcome, Problem};
use std::collections::HashSet;

/// Tables whose rows belong to an activity and go with it.
const OWN: &[&str] = &["activity_kind_of", "activity_org", "attendance"];

/// An import of activities, for the office.
pub async fn find(db: &mut dyn Read, by: &Acting, id: i64) -> Outcome<Import> {
    let import = people::find_import(db, by, id).await?;
    if import.kind == ImportKind::Activities { Ok(import) } else { Err(Problem::NotFound) }
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
        } else if people::import_touched(db, &piece).await? || changed(db, import, &piece).await? {
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

/// Whether somebody's part was put right since.
async fn changed(db: &mut dyn Read, import: &Import, piece: &ImportPiece) -> Outcome<bool> {
    let parts = people_sql::of(db, ActivityId(piece.subject)).await?;
    Ok(parts.iter().any(|part| part.changed_at > import.at))
}

/// Takes an import back; the number of activities taken out.
pub async fn undo(tx: &mut Tx, by: &Acting, engine: Engine, import: &Import) -> Outcome<usize> {
    hats::keeper(by, "activities-import")?;
    super::hold(tx, by.body).await?;
    for piece in people::import_pieces(tx, import).await? {
        if let Some(activity) = store::activity(tx, by.body, ActivityId(piece.subject)).await? {
            store::hold(tx, &activity).await?;
        }
    }
    let all = stands(tx, engine, import).await?;
    let open: Vec<ImportPiece> =
        all.into_iter().filter(|(_, stand)| *stand == ImportStand::Open).map(|(piece, _)| piece).collect();
    if open.is_empty() {
        return Err(nothing_left(import));
    }
    for piece in &open {
        taken_out(tx, by, ActivityId(piece.subject), &import.file_name).await?;
    }
    people::import_undone(tx, by, import, &open).await?;
    Ok(open.len())
}
