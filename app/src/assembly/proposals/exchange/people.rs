//! People and organisations that a list names and the body did not know: entered without sign-in, each with its event. The
//! office gives them a sign-in, a sector, a committee and their delegates afterwards.

use super::plan::{NewOrg, NewPerson};
use super::store;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Stale, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::events::{self, NewEvent};
use crate::foundation::ids::{AccountId, OrgId};
use serde_json::{Value, json};

async fn tell(tx: &mut Tx, by: &Acting, (kind, subject): (&str, i64), detail: Value) -> Outcome<()> {
    let event =
        NewEvent { kind, subject, standing: "proposal_office", action: "create", from: "", to: "", detail };
    events::record(tx, by, event).await.map(|_| ())
}

/// Enters a person who cannot sign in yet; a named member with a seat in the term.
pub(super) async fn enter(
    tx: &mut Tx,
    by: &Acting,
    (term, file): (i64, &str),
    person: &NewPerson,
) -> Outcome<AccountId> {
    let id = AccountId(by.new_id());
    let mut login = format!("m-{id}");
    while store::login_taken(tx, &login).await? {
        login.push('x');
    }
    store::add_account(tx, by, id, (&login, &person.name)).await?;
    if person.seat {
        store::add_seat(tx, by, id, term).await?;
    }
    tell(tx, by, ("account", id.0), json!({ "x": person.name, "y": login, "file": file })).await?;
    tx.outdates(Stale::People);
    Ok(id)
}

/// Enters an organisation with its name from today on.
pub(super) async fn enter_org(tx: &mut Tx, by: &Acting, file: &str, org: &NewOrg) -> Outcome<OrgId> {
    let id = OrgId(by.new_id());
    store::add_org(tx, by, id, (&org.kind, &org.name)).await?;
    let detail = json!({ "x": org.name, "y_word": format!("org-kind-{}", org.kind), "file": file });
    tell(tx, by, ("org", id.0), detail).await?;
    tx.outdates(Stale::Procedure);
    Ok(id)
}
