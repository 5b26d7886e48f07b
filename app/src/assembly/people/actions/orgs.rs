//! Organisations: entered, renamed from a day on, ended; who may act for them.

use super::{SEE_PEOPLE, need, somebody_was_first, tell_history, tell_person};
use crate::assembly::people::records::forms::{DelegateForm, NameForm, OrgForm};
use crate::assembly::people::records::{AccountState, Delegated, Org, OrgKind, UnitKind};
use crate::assembly::people::store::{accounts, orgs as store, rights, terms};
use crate::foundation::acting::{Acting, Role, parse_date};
use crate::foundation::db::{Stale, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::OrgId;
use crate::foundation::search::Touched;
use serde_json::json;

async fn find(tx: &mut Tx, by: &Acting, id: OrgId) -> Outcome<Org> {
    let all = store::orgs(tx, by.body).await?;
    all.into_iter().find(|o| o.id == id).ok_or(Problem::NotFound)
}

/// Enters an organisation with its first name.
pub async fn enter(tx: &mut Tx, by: &Acting, form: &OrgForm) -> Outcome<OrgId> {
    need(by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-org")?;
    if store::code_taken(tx, by.body, &form.code).await? {
        return Err(Problem::invalid("code", "people-wrong-code-taken"));
    }
    if let Some(sector) = form.sector {
        let known = terms::sectors(tx, by.body).await?.iter().any(|s| s.id == sector);
        let today = by.today().to_string();
        let tied = store::orgs(tx, by.body).await?;
        let tied =
            tied.iter().any(|o| o.kind == OrgKind::Sector && o.sector == form.sector && o.exists(&today));
        if !known || tied {
            return Err(Problem::invalid(
                "sector",
                if known { "people-org-sector-tied" } else { "form-choose" },
            ));
        }
    }
    let id = OrgId(by.new_id());
    store::add_org(tx, by.body, id, form).await?;
    store::add_name(tx, by, id, &form.named).await?;
    let detail = json!({ "x": form.named.name, "y_word": format!("org-kind-{}", form.kind) });
    tell_history(tx, by, ("org", id.0), "create", detail).await?;
    tx.outdates(Stale::Procedure);
    Ok(id)
}

/// Gives an organisation a new name from a day on; earlier records keep the name of their day.
pub async fn rename(tx: &mut Tx, by: &Acting, id: OrgId, form: &NameForm) -> Outcome<()> {
    need(by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-org")?;
    let org = find(tx, by, id).await?;
    let last = org.names.last().map(|n| n.from_on.clone()).unwrap_or_default();
    if form.from_on <= last || org.until_on.as_ref().is_some_and(|until| form.from_on > *until) {
        return Err(Problem::invalid("from_on", "people-org-name-later"));
    }
    if !store::add_name(tx, by, id, form).await? {
        return Err(somebody_was_first(tx, by, "org", id.0).await);
    }
    let old = org.names.last().map(|n| n.name.clone()).unwrap_or_default();
    tx.touches(Touched::Named(by.body, old.clone()));
    let detail = json!({ "x": form.name, "y": form.from_on, "old": old });
    tell_history(tx, by, ("org", id.0), "rename", detail).await?;
    tx.outdates(Stale::Procedure);
    tx.outdates(Stale::People);
    Ok(())
}

/// What a unit is called, where it stands and under which code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Full name.
    pub name: String,
    /// Short name.
    pub short_name: String,
    /// English name.
    pub name_en: String,
    /// Side.
    pub unit_kind: UnitKind,
    /// Code.
    pub code: String,
}

/// Changes a unit as a table says. A new name holds from today, so that earlier records keep the name of their day; a name of
/// today is corrected.
pub async fn correct(tx: &mut Tx, by: &Acting, id: OrgId, to: &Correction) -> Outcome<()> {
    need(by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-org")?;
    let org = find(tx, by, id).await?;
    let today = by.today().to_string();
    let now = org.names.last().cloned();
    let named = now.as_ref().is_some_and(|n| n.name == to.name && n.short_name == to.short_name);
    if !named {
        let old = now.as_ref().map(|n| n.name.clone()).unwrap_or_default();
        let from_on = now.map(|n| n.from_on).filter(|from| *from >= today).unwrap_or_else(|| today.clone());
        let form = NameForm {
            name: to.name.clone(),
            short_name: to.short_name.clone(),
            name_en: to.name_en.clone(),
            from_on,
        };
        if !store::add_name(tx, by, id, &form).await? {
            store::correct_name(tx, by, id, &form).await?;
        }
        tx.touches(Touched::Named(by.body, old.clone()));
        let detail = json!({ "x": form.name, "y": form.from_on, "old": old });
        tell_history(tx, by, ("org", id.0), "rename", detail).await?;
    }
    if org.code != to.code && store::code_taken(tx, by.body, &to.code).await? {
        return Err(Problem::invalid("code", "people-wrong-code-taken"));
    }
    if org.code != to.code || org.unit_kind != Some(to.unit_kind) {
        store::change_org(tx, by.body, id, (to.unit_kind, &to.code)).await?;
        let detail =
            json!({ "x": to.code, "y_word": format!("unit-kind-{}", to.unit_kind), "old": org.code });
        tell_history(tx, by, ("org", id.0), "change", detail).await?;
    }
    tx.outdates(Stale::Procedure);
    tx.outdates(Stale::People);
    Ok(())
}

/// Ends an organisation on a day; its records stay.
pub async fn end(tx: &mut Tx, by: &Acting, id: OrgId, on: &str) -> Outcome<Org> {
    need(by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-org")?;
    let org = find(tx, by, id).await?;
    let day = parse_date(on).ok_or_else(|| Problem::invalid("until_on", "form-date"))?.to_string();
    if day < org.from_on {
        return Err(Problem::invalid("until_on", "people-wrong-order"));
    }
    if !store::end_org(tx, by.body, id, &day).await? {
        return Err(somebody_was_first(tx, by, "org", id.0).await);
    }
    tell_history(tx, by, ("org", id.0), "end", json!({ "x": day })).await?;
    tx.outdates(Stale::Procedure);
    tx.outdates(Stale::People);
    Ok(org)
}

/// Lets a person act for an organisation. An administrator does no business, also not for others.
pub async fn delegate(tx: &mut Tx, by: &Acting, id: OrgId, form: &DelegateForm) -> Outcome<()> {
    need(by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-delegate")?;
    let org = find(tx, by, id).await?;
    let account = accounts::find(tx, by.body, form.account).await?;
    let account = account.filter(|a| a.state != AccountState::Disabled);
    let account = account.ok_or_else(|| Problem::invalid("account", "form-choose"))?;
    let wrong = |word: &str| Err(Problem::invalid("account", word));
    if account.id == by.account {
        return wrong("people-wrong-own-delegation");
    }
    let held = rights::held_by(tx, by.body, account.id).await?;
    if held.iter().any(|h| Role::ADMINISTRATORS.contains(&h.role)) {
        return wrong("people-wrong-administrator-delegate");
    }
    let earlier = store::delegated_by(tx, by.body, id).await?;
    let same = |d: &Delegated| {
        d.account == account.id
            && d.power == form.power
            && d.revoked_at.is_none()
            && d.until_on.as_ref().is_none_or(|until| *until >= form.from_on)
            && form.until_on.as_ref().is_none_or(|until| *until >= d.from_on)
    };
    if earlier.iter().any(same) {
        return wrong("people-wrong-delegated");
    }
    store::delegate(tx, by, id, form).await?;
    let name = org.name(&by.today().to_string(), by.lang).to_owned();
    let power = format!("people-power-{}", form.power);
    let detail = json!({ "x": name, "y_word": power, "from": form.from_on, "until": form.until_on });
    tell_history(tx, by, ("delegation", account.id.0), "grant", detail).await?;
    let args = json!({ "x": name, "y_word": power });
    tell_person(tx, by, account.id, "people-notice-delegated", args).await?;
    tx.outdates(Stale::People);
    Ok(())
}

/// Ends a delegation now.
pub async fn revoke(tx: &mut Tx, by: &Acting, id: OrgId, delegation: i64) -> Outcome<Delegated> {
    need(by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-delegate")?;
    let org = find(tx, by, id).await?;
    let held = store::delegation(tx, by.body, delegation).await?.filter(|d| d.org == id);
    let held = held.ok_or(Problem::NotFound)?;
    if !store::revoke(tx, by, delegation).await? {
        return Err(somebody_was_first(tx, by, "delegation", held.account.0).await);
    }
    let name = org.name(&by.today().to_string(), by.lang).to_owned();
    let power = format!("people-power-{}", held.power);
    let detail = json!({ "x": name, "y_word": power });
    tell_history(tx, by, ("delegation", held.account.0), "revoke", detail.clone()).await?;
    tell_person(tx, by, held.account, "people-notice-undelegated", detail).await?;
    tx.outdates(Stale::People);
    Ok(held)
}
