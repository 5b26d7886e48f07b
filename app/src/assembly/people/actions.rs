//! The verbs: every write of the room. Rights are asked first: who may not know of a thing is told that it is not there, who may
//! see it but not do this is told so.

pub mod accounts;
pub mod listed;
pub mod members;
pub mod orgs;
pub mod rights;
pub mod terms;

use crate::foundation::acting::{Acting, Role};
use crate::foundation::db::{Read, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use crate::foundation::ids::AccountId;
use crate::foundation::notices::{self, NewNotice};
use crate::foundation::store as house_store;
use serde_json::{Value, json};

/// Who sees members, organisations, sectors and terms.
pub const SEE_PEOPLE: &[Role] = &[Role::OfficeOfficer, Role::ProposalOfficer];
/// Who sees the list of accounts.
pub const SEE_ACCOUNTS: &[Role] = &[Role::SystemAdministrator];
/// Who sees the holders of roles.
pub const SEE_ROLES: &[Role] = &[Role::SecurityAdministrator, Role::Auditor];
/// Who reads the log.
pub const SEE_LOG: &[Role] = &[Role::Auditor];

/// What may not be seen is not there.
pub fn see(by: &Acting, roles: &[Role]) -> Outcome<()> {
    if by.is_any(roles) { Ok(()) } else { Err(Problem::NotFound) }
}

/// Only one role may; others who see it are told that it is not theirs.
pub fn need(by: &Acting, role: Role, seen_by: &[Role], action: &str) -> Outcome<()> {
    if by.is(role) {
        return Ok(());
    }
    see(by, seen_by).and_then(|()| Err(Problem::NotYours { action: action.to_owned() }))
}

/// The standing under which an act is told.
pub(in crate::assembly::people) fn standing(by: &Acting) -> &'static str {
    use crate::foundation::workflow::Name;
    if by.timer {
        return "timer";
    }
    by.roles.iter().find(|r| r.is_staff()).or(by.roles.first()).map_or("", |r| r.key())
}

/// Records an act on a record without states.
pub(in crate::assembly::people) async fn tell_history(
    tx: &mut Tx,
    by: &Acting,
    (kind, subject): (&str, i64),
    action: &str,
    detail: Value,
) -> Outcome<()> {
    let event = NewEvent { kind, subject, standing: standing(by), action, from: "", to: "", detail };
    events::record(tx, by, event).await.map(|_| ())
}

/// Somebody was first: who and when, as the record's history says.
pub(super) async fn somebody_was_first(db: &mut dyn Read, by: &Acting, kind: &str, subject: i64) -> Problem {
    events::beaten(db, by, (kind, subject), |_| "people-act-change".to_owned()).await
}

/// Tells every auditor what was done to an account's rights (TRUST T-10).
pub(in crate::assembly::people) async fn tell_auditors(
    tx: &mut Tx,
    by: &Acting,
    word: &str,
    args: Value,
) -> Outcome<()> {
    let auditors = house_store::holders(tx, by.body, Role::Auditor).await?;
    let notice = NewNotice { word, args, link: "/log", asks: false, due_on: None };
    notices::tell_all(tx, by, &auditors, &notice).await
}

/// Tells one person something about his own account.
pub(super) async fn tell_person(
    tx: &mut Tx,
    by: &Acting,
    who: AccountId,
    word: &str,
    args: Value,
) -> Outcome<()> {
    let notice = NewNotice { word, args, link: "/me", asks: false, due_on: None };
    notices::tell(tx, by, who, &notice).await
}

/// Notes that a list was handed out, with its number of rows (TRUST T-08).
pub async fn note_export(tx: &mut Tx, by: &Acting, list_word: &str, rows: usize) -> Outcome<()> {
    let detail = json!({ "x_word": list_word, "y": rows });
    tell_history(tx, by, ("account", by.account.0), "export", detail).await
}
