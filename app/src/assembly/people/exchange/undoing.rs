//! Taking an import of members or units back: what it made is taken out, what it changed is as before. What somebody has touched
//! since, or what something else refers to, is named and kept.

use super::carrying_out::correction;
use super::record::{self, Act, Import, Piece, Stand};
use super::{members, store};
use crate::assembly::entrance;
use crate::assembly::people::actions::{members as member_acts, orgs as org_acts};
use crate::assembly::people::records::forms::{AccountForm, MemberForm};
use crate::assembly::people::store::{accounts, orgs};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::db::{Engine, Read, Stale, Tx};
use crate::foundation::dialect;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::Fields;
use crate::foundation::ids::{AccountId, OrgId};
use serde_json::json;
use std::collections::HashSet;

/// Tables whose rows belong to the record itself.
const OWN: &[&str] = &["seat", "role_grant", "org_name"];

/// Every piece of an import with what becomes of it.
pub async fn stands(db: &mut dyn Read, engine: Engine, pieces: Vec<Piece>) -> Outcome<Vec<(Piece, Stand)>> {
    let of = |kind: &str| -> Vec<i64> {
        pieces.iter().filter(|p| p.kind == kind && p.act == Act::Made).map(|p| p.subject).collect()
    };
    let mut used: HashSet<(String, i64)> = HashSet::new();
    for kind in ["account", "org"] {
        let found = dialect::referenced(db, engine, kind, (&of(kind), OWN)).await?;
        used.extend(found.into_iter().map(|id| (kind.to_owned(), id)));
    }
    let mut all = Vec::new();
    for piece in pieces {
        let stand = if piece.undone_at.is_some() {
            Stand::Undone
        } else if record::touched(db, &piece).await? {
            Stand::Touched
        } else if used.contains(&(piece.kind.clone(), piece.subject)) {
            Stand::Used
        } else {
            Stand::Open
        };
        all.push((piece, stand));
    }
    Ok(all)
}

/// Takes an import of members or units back; the number of records.
pub async fn undo(tx: &mut Tx, by: &Acting, engine: Engine, import: &Import) -> Outcome<usize> {
    super::may(by)?;
    store::hold(tx, by).await?;
    let all = record::pieces(tx, import).await?;
    let open = stands(tx, engine, all).await?;
    let open: Vec<Piece> = open.into_iter().filter(|(_, s)| *s == Stand::Open).map(|(p, _)| p).collect();
    if open.is_empty() {
        return Err(nothing_left(import));
    }
    for piece in &open {
        take_back(tx, by, piece).await?;
    }
    record::undone(tx, by, import, &open).await?;
    Ok(open.len())
}

/// Nothing of an import can be taken back any more.
pub fn nothing_left(import: &Import) -> Problem {
    let state = if import.undone_at.is_some() { "undone" } else { "made" };
    Problem::NotFromHere {
        machine: "people-import",
        action: "undo".to_owned(),
        state: state.to_owned(),
        possible: Vec::new(),
    }
}

/// Takes one record back. The verb that takes the import back has asked whether its reader may, and what stands against it.
pub async fn take_back(tx: &mut Tx, by: &Acting, piece: &Piece) -> Outcome<()> {
    match (piece.kind.as_str(), piece.act) {
        ("account", Act::Made) => {
            store::drop_seats(tx, by, piece.subject).await?;
            entrance::erase_listed(tx, by, AccountId(piece.subject)).await
        }
        ("account", Act::Changed) => restore_member(tx, by, piece).await,
        ("org", Act::Made) => unit_never_began(tx, by, piece).await,
        ("org", Act::Changed) => {
            let form = former(piece)?;
            org_acts::correct(tx, by, OrgId(piece.subject), &correction(&form)?).await
        }
        _ => Err(Problem::broken("a piece of another room")),
    }
}

fn former(piece: &Piece) -> Outcome<Fields> {
    Ok(Fields(serde_json::from_str(&piece.former)?))
}

async fn restore_member(tx: &mut Tx, by: &Acting, piece: &Piece) -> Outcome<()> {
    let id = AccountId(piece.subject);
    let mut form = former(piece)?;
    let account = accounts::find(tx, by.body, id).await?.ok_or(Problem::NotFound)?;
    let term = members::term(tx, by).await?.id;
    let seats = accounts::seats(tx, by.body, id).await?;
    let Some(seat) = seats.iter().find(|s| s.term == term) else { return Err(Problem::NotFound) };
    if form.has("standing") {
        // The groups are set back on the seat that the import began.
        form.set("from_on", seat.from_on.clone());
    } else {
        // He had no seat in this term.
        let read = AccountForm::plain(&form)?;
        return member_acts::give_up_seat(tx, by, &account, (seat.id, &read)).await;
    }
    let read = MemberForm::read(&form)?;
    member_acts::change(tx, by, (id, account.version), term, &read).await
}

async fn unit_never_began(tx: &mut Tx, by: &Acting, piece: &Piece) -> Outcome<()> {
    let all = orgs::orgs(tx, by.body).await?;
    let org = all.into_iter().find(|o| o.id.0 == piece.subject).ok_or(Problem::NotFound)?;
    let before = parse_date(&org.from_on).and_then(time::Date::previous_day);
    let before = before.map(|day| day.to_string()).unwrap_or_default();
    store::never_began(tx, by, piece.subject, (&before, &format!("x-{}", org.id))).await?;
    let detail = json!({ "x": piece.name });
    crate::assembly::people::actions::tell_history(tx, by, ("org", piece.subject), "undo_import", detail)
        .await?;
    tx.outdates(Stale::Procedure);
    tx.outdates(Stale::People);
    Ok(())
}
