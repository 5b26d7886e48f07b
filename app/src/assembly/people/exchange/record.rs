//! An import as a record: who, when, which file, how much, and the pieces it made or changed. Other rooms that bring lists in
//! write theirs here too.

use super::store;
use crate::assembly::people::actions::{need, see};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::db::{Read, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use crate::foundation::ids::AccountId;
use crate::foundation::store as house;
use serde_json::json;

/// Kind under which imports have their events.
pub const KIND: &str = "bulk_import";
/// The most pieces that are looked at together.
pub const PIECES: i64 = 20_000;

crate::names!(
    /// What was brought in.
    ImportKind {
        /// Proposals.
        Proposals = "proposals",
        /// How proposals of a past year were handled.
        Handling = "handling",
        /// Members.
        Members = "members",
        /// Handling units.
        Units = "units",
        /// Activities.
        Activities = "activities",
        /// Documents that went up to a superior.
        Upward = "upward",
    }
);

crate::names!(
    /// What an import did to a record.
    Act {
        /// Made it.
        Made = "made",
        /// Changed it.
        Changed = "changed",
    }
);

impl ImportKind {
    /// The role that brings lists of this kind in, and takes them back.
    pub fn role(self) -> Role {
        match self {
            Self::Proposals | Self::Handling => Role::ProposalOfficer,
            Self::Members | Self::Units | Self::Activities | Self::Upward => Role::OfficeOfficer,
        }
    }
}

/// An import that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Its id.
    pub id: i64,
    /// What was brought in.
    pub kind: ImportKind,
    /// Name of the file.
    pub file_name: String,
    /// Digest of its content.
    pub digest: String,
    /// Records made.
    pub made: i64,
    /// Records changed.
    pub changed: i64,
    /// Records left because they were there.
    pub same: i64,
    /// Records left because they were refused.
    pub refused: i64,
    /// When, milliseconds UTC.
    pub at: i64,
    /// Who.
    pub by: AccountId,
    /// His name; empty where it was the operator of the command.
    pub who: String,
    /// When it was taken back.
    pub undone_at: Option<i64>,
    /// Who took it back.
    pub undone_by: String,
    /// The session, of proposals.
    pub sitting: Option<i64>,
}

/// An earlier import of a file.
pub type Seen = Import;

/// An import to be noted.
#[derive(Debug, Clone)]
pub struct NewImport<'a> {
    /// What was brought in.
    pub kind: ImportKind,
    /// Name of the file.
    pub file_name: &'a str,
    /// Digest of its content.
    pub digest: &'a str,
    /// The session, of proposals.
    pub sitting: Option<i64>,
    /// Records made.
    pub made: i64,
    /// Records changed.
    pub changed: i64,
    /// Records left because they were there.
    pub same: i64,
    /// Records left because they were refused.
    pub refused: i64,
}

/// A record that an import made or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its id; 0 before it is written.
    pub id: i64,
    /// Kind of record: `account`, `org`, `proposal`, `matter`, `activity`, `upward`.
    pub kind: String,
    /// The record.
    pub subject: i64,
    /// What was done to it.
    pub act: Act,
    /// Its name then.
    pub name: String,
    /// How many events it had when the import was done; more of them later mean that somebody touched it.
    pub events: i64,
    /// What stood before, as JSON; empty where it was made and nothing more was done to it.
    pub former: String,
    /// When it was taken back.
    pub undone_at: Option<i64>,
}

impl Piece {
    /// A record that was made.
    pub fn made(kind: &str, subject: i64, name: &str) -> Self {
        Self {
            id: 0,
            kind: kind.to_owned(),
            subject,
            act: Act::Made,
            name: name.to_owned(),
            events: 0,
            former: String::new(),
            undone_at: None,
        }
    }

    /// A record that was changed, with what stood before.
    pub fn changed(kind: &str, subject: i64, name: &str, former: String) -> Self {
        Self { act: Act::Changed, former, ..Self::made(kind, subject, name) }
    }
}

/// The kinds of events that tell of a record.
fn told_by(kind: &str) -> &'static [&'static str] {
    match kind {
        "account" => &["account", "role", "delegation"],
        "org" => &["org"],
        "proposal" | "matter" => &["proposal", "matter"],
        "activity" => &["activity"],
        "upward" => &["upward"],
        _ => &[],
    }
}

/// How many events a record has.
pub(super) async fn events_of(db: &mut dyn Read, kind: &str, subject: i64) -> Outcome<i64> {
    let mut n = 0;
    for told in told_by(kind) {
        n += house::last_event(db, told, subject).await?.map_or(0, |(seq, _, _)| seq);
    }
    Ok(n)
}

/// Notes an import with its pieces. Call it last, so that nothing the import does comes later.
pub async fn note(tx: &mut Tx, by: &Acting, new: &NewImport<'_>, pieces: Vec<Piece>) -> Outcome<i64> {
    let id = by.new_id();
    store::add_import(tx, by, id, new).await?;
    for mut piece in pieces {
        piece.events = events_of(tx, &piece.kind, piece.subject).await?;
        store::add_piece(tx, by, id, &piece).await?;
    }
    Ok(id)
}

/// When a file was brought in before, unless that was taken back.
pub async fn seen(db: &mut dyn Read, by: &Acting, digest: &str) -> Outcome<Option<Seen>> {
    store::seen(db, by, digest).await
}

/// An import, for those whom it concerns.
pub async fn find(db: &mut dyn Read, by: &Acting, id: i64) -> Outcome<Import> {
    let found = store::find(db, by, id).await?.ok_or(Problem::NotFound)?;
    see(by, &[found.kind.role()])?;
    Ok(found)
}

/// The pieces of an import.
pub async fn pieces(db: &mut dyn Read, import: &Import) -> Outcome<Vec<Piece>> {
    store::pieces(db, import.id, 0, PIECES).await
}

/// Who sees imports: the offices that bring lists in.
pub const SEE_IMPORTS: &[Role] = &[Role::OfficeOfficer, Role::ProposalOfficer];

/// A page of imports that a person may see, newest first.
pub async fn imports(db: &mut dyn Read, by: &Acting, (before, limit): (i64, i64)) -> Outcome<Vec<Import>> {
    see(by, SEE_IMPORTS)?;
    let kinds = match (by.is(Role::OfficeOfficer), by.is(Role::ProposalOfficer)) {
        (true, true) => None,
        (true, false) => {
            Some([ImportKind::Members, ImportKind::Units, ImportKind::Activities, ImportKind::Upward])
        }
        _ => Some([ImportKind::Proposals, ImportKind::Handling, ImportKind::Handling, ImportKind::Handling]),
    };
    store::imports(db, by, kinds, (before, limit)).await
}

/// What becomes of a piece when its import is taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// It is taken back.
    Open,
    /// Somebody has done something with it since; it is kept.
    Touched,
    /// Something else refers to it; it is kept.
    Used,
    /// It was taken back.
    Undone,
}

/// Whether somebody has touched a piece since.
pub async fn touched(db: &mut dyn Read, piece: &Piece) -> Outcome<bool> {
    Ok(events_of(db, &piece.kind, piece.subject).await? > piece.events)
}

/// Marks the pieces that were taken back, and the import once all of them are; with its event.
pub async fn undone(tx: &mut Tx, by: &Acting, import: &Import, pieces: &[Piece]) -> Outcome<()> {
    need(by, import.kind.role(), &[import.kind.role()], "people-import-action-undo")?;
    for piece in pieces {
        if !store::undo_piece(tx, by, piece.id).await? {
            return Err(events::beaten(tx, by, (KIND, import.id), |_| {
                "people-import-action-undo".to_owned()
            })
            .await);
        }
    }
    let left = store::count_pieces(tx, import.id).await?;
    if left == 0 {
        store::undo_import(tx, by, import.id).await?;
    }
    let detail = json!({ "x": import.file_name, "n": pieces.len(), "kept": left });
    let standing = crate::assembly::people::actions::standing(by);
    let event = NewEvent {
        kind: KIND,
        subject: import.id,
        standing,
        action: if left == 0 { "undo" } else { "undo_partly" },
        from: "",
        to: "",
        detail,
    };
    events::record(tx, by, event).await.map(|_| ())
}
