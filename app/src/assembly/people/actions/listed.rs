//! People and organisations that a list names and the body did not know: entered without sign-in, each with its event. The
//! office gives them a sign-in, a sector, a committee and their delegates afterwards. The verb that reads the list has asked
//! whether its reader may.

use crate::assembly::entrance;
use crate::assembly::people::records::forms::{MemberForm, NameForm, OrgForm, SeatForm};
use crate::assembly::people::records::{OrgKind, TermId, UnitKind};
use crate::assembly::people::store::{accounts, orgs, rights, terms};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::db::{Stale, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::events::{self, NewEvent};
use crate::foundation::ids::{AccountId, OrgId};
use serde_json::json;

/// Enters a person who cannot sign in yet; with a term, as a member with a seat in it from its first day.
pub async fn enter_person(
    tx: &mut Tx,
    by: &Acting,
    file: &str,
    (name, term): (&str, Option<TermId>),
) -> Outcome<AccountId> {
    let id = entrance::enter_listed(tx, by, name, file).await?;
    if let Some(term) = term {
        let known = terms::terms(tx, by.body).await?.into_iter().find(|t| t.id == term);
        let from_on = known.map_or_else(|| by.today().to_string(), |t| t.starts_on);
        let seat =
            SeatForm { sector: None, committee: None, group: None, standing: false, from_on, until_on: None };
        accounts::add_seat(tx, by, id, term, &seat).await?;
        rights::grant(tx, by, id, Role::Member).await?;
    }
    Ok(id)
}

/// Enters a member of a table as the office enters one, with his seat and his role. The auditors are told once, of the whole table.
pub async fn enter_member(tx: &mut Tx, by: &Acting, term: TermId, form: &MemberForm) -> Outcome<AccountId> {
    super::need(by, Role::OfficeOfficer, super::SEE_PEOPLE, "people-act-enter")?;
    super::members::known(tx, by, term, &form.seat).await?;
    let id = super::accounts::insert(tx, by, &form.account).await?;
    accounts::add_seat(tx, by, id, term, &form.seat).await?;
    super::tell_history(tx, by, ("account", id.0), "seat", json!({ "x": form.seat.from_on })).await?;
    let today = by.today().to_string();
    if accounts::seats_from(tx, by.body, id, &today).await? > 0 {
        rights::grant(tx, by, id, Role::Member).await?;
        let detail = json!({ "x_word": "role-member", "y": form.account.name });
        super::tell_history(tx, by, ("role", id.0), "grant", detail).await?;
    }
    tx.outdates(Stale::People);
    Ok(id)
}

/// Enters an organisation with its name from today on, last in the order.
pub async fn enter_org(
    tx: &mut Tx,
    by: &Acting,
    file: &str,
    (name, kind): (&str, OrgKind),
) -> Outcome<OrgId> {
    let id = OrgId(by.new_id());
    let named = NameForm {
        name: name.to_owned(),
        short_name: name.to_owned(),
        name_en: String::new(),
        from_on: by.today().to_string(),
    };
    let position = orgs::last_position(tx, by.body).await? + 1;
    let form = OrgForm {
        kind,
        unit_kind: Some(UnitKind::Other),
        code: format!("i-{id}"),
        position,
        sector: None,
        named,
    };
    orgs::add_org(tx, by.body, id, &form).await?;
    orgs::add_name(tx, by, id, &form.named).await?;
    let detail = json!({ "x": name, "y_word": format!("org-kind-{kind}"), "file": file });
    let event = NewEvent {
        kind: "org",
        subject: id.0,
        standing: "proposal_office",
        action: "create",
        from: "",
        to: "",
        detail,
    };
    events::record(tx, by, event).await?;
    tx.outdates(Stale::Procedure);
    Ok(id)
}
