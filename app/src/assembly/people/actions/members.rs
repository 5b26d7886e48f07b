//! Members: the person and his seat, kept by the office. The role of a member follows the seat and
//! is granted in no other way.

use super::accounts::{free, insert, profile};
use super::{SEE_PEOPLE, need, somebody_was_first, tell_auditors, tell_history, tell_person};
use crate::assembly::entrance;
use crate::assembly::people::records::forms::{AccountForm, MemberForm, SeatForm};
use crate::assembly::people::records::{Account, Seat, TermId};
use crate::assembly::people::store::{accounts as store, orgs, rights, terms};
use crate::foundation::acting::{Acting, Role, parse_date};
use crate::foundation::db::{Stale, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::ids::AccountId;
use crate::foundation::order::order_key;
use serde_json::json;

/// Enters a member: his account, his seat in a term, and with it the role.
pub async fn enter(tx: &mut Tx, by: &Acting, term: TermId, form: &MemberForm) -> Outcome<AccountId> {
    need(by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-enter")?;
    known(tx, by, term, &form.seat).await?;
    let id = insert(tx, by, &form.account).await?;
    store::add_seat(tx, by, id, term, &form.seat).await?;
    tell_history(tx, by, ("account", id.0), "seat", json!({ "x": form.seat.from_on })).await?;
    follow_seat(tx, by, id).await?;
    Ok(id)
}

/// Changes a member at a version. A seat that changes its groups from a later day is ended and begun anew, so that earlier years
/// keep what was true then; on the same day it is corrected.
pub async fn change(
    tx: &mut Tx,
    by: &Acting,
    (id, version): (AccountId, i64),
    term: TermId,
    form: &MemberForm,
) -> Outcome<()> {
    need(by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-change")?;
    let account = store::find(tx, by.body, id).await?.ok_or(Problem::NotFound)?;
    staff_are_not_ours(tx, by, id, "people-act-change").await?;
    known(tx, by, term, &form.seat).await?;
    free(tx, by, &form.account, id).await?;
    let written = keep_order(&account, &form.account);
    if !entrance::change_account(tx, by, (id, version), &profile(by, &written)).await? {
        return Err(somebody_was_first(tx, by, "account", id.0).await);
    }
    tell_changes(tx, by, &account, &form.account).await?;
    let seats = store::seats(tx, by.body, id).await?;
    change_seat(tx, by, id, term, seats.iter().find(|s| s.term == term), &form.seat).await?;
    follow_seat(tx, by, id).await?;
    tx.outdates(Stale::People);
    Ok(())
}

/// Takes back a seat that an import gave somebody who had none in the term, with what it changed of the person.
pub async fn give_up_seat(
    tx: &mut Tx,
    by: &Acting,
    account: &Account,
    (seat, form): (i64, &AccountForm),
) -> Outcome<()> {
    need(by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-change")?;
    staff_are_not_ours(tx, by, account.id, "people-act-change").await?;
    if !entrance::change_account(tx, by, (account.id, account.version), &profile(by, form)).await? {
        return Err(somebody_was_first(tx, by, "account", account.id.0).await);
    }
    tell_changes(tx, by, account, form).await?;
    store::drop_seat(tx, by.body, seat).await?;
    tell_history(tx, by, ("account", account.id.0), "undo_import", json!({ "x": account.name })).await?;
    follow_seat(tx, by, account.id).await?;
    tx.outdates(Stale::People);
    Ok(())
}

/// An order key that was made from the old name goes with it; one that was typed stays.
fn keep_order(old: &Account, new: &AccountForm) -> AccountForm {
    let made = old.name != new.name && new.sort_key == order_key(&old.name);
    let sort_key = if made { order_key(&new.name) } else { new.sort_key.clone() };
    AccountForm { sort_key, ..new.clone() }
}

/// The office changes data of members; what the login of a member of staff is, is the system administrator's.
async fn staff_are_not_ours(tx: &mut Tx, by: &Acting, id: AccountId, action: &str) -> Outcome<()> {
    let held = rights::held_by(tx, by.body, id).await?;
    let administrator = held.iter().any(|h| Role::ADMINISTRATORS.contains(&h.role));
    if administrator { Err(Problem::NotYours { action: action.to_owned() }) } else { Ok(()) }
}

async fn change_seat(
    tx: &mut Tx,
    by: &Acting,
    id: AccountId,
    term: TermId,
    now: Option<&Seat>,
    form: &SeatForm,
) -> Outcome<()> {
    let Some(seat) = now else {
        store::add_seat(tx, by, id, term, form).await?;
        return tell_history(tx, by, ("account", id.0), "seat", json!({ "x": form.from_on })).await;
    };
    let same_groups = (seat.sector, seat.committee, seat.group, seat.standing)
        == (form.sector, form.committee, form.group, form.standing);
    if same_groups && seat.from_on == form.from_on && seat.until_on == form.until_on {
        return Ok(());
    }
    if !same_groups && form.from_on > seat.from_on {
        let before = parse_date(&form.from_on).and_then(time::Date::previous_day);
        let before = before.map(|day| day.to_string()).unwrap_or_default();
        store::end_seat(tx, by.body, seat.id, &before).await?;
        store::add_seat(tx, by, id, term, form).await?;
        return tell_history(tx, by, ("account", id.0), "seat_moved", json!({ "x": form.from_on })).await;
    }
    store::change_seat(tx, by.body, seat.id, form).await?;
    let action = if same_groups && seat.until_on != form.until_on { "seat_until" } else { "seat_corrected" };
    let detail = json!({ "x": form.until_on.clone().unwrap_or_default(), "from": form.from_on });
    tell_history(tx, by, ("account", id.0), action, detail).await
}

/// One event a field. Of telephone and mail only that they changed: the log is never shortened, so it holds no contact data.
async fn tell_changes(tx: &mut Tx, by: &Acting, old: &Account, new: &AccountForm) -> Outcome<()> {
    let no = |no: &Option<String>| no.clone().unwrap_or_default();
    let fields = [
        ("login", old.login.clone(), new.login.clone()),
        ("name", old.name.clone(), new.name.clone()),
        ("member_no", no(&old.member_no), no(&new.member_no)),
        ("employer", old.employer.clone(), new.employer.clone()),
        ("post", old.post.clone(), new.post.clone()),
        ("phone", old.phone.clone(), new.phone.clone()),
        ("email", old.email.clone(), new.email.clone()),
    ];
    for (field, before, after) in fields {
        if before != after {
            tell_field(tx, by, old.id, field, (&before, &after)).await?;
        }
    }
    Ok(())
}

async fn tell_field(
    tx: &mut Tx,
    by: &Acting,
    id: AccountId,
    field: &str,
    (before, after): (&str, &str),
) -> Outcome<()> {
    let word = format!("people-field-{field}");
    let (action, detail) = if matches!(field, "phone" | "email") {
        ("contact", json!({ "x_word": word }))
    } else {
        ("change", json!({ "x_word": word, "y": after, "old": before }))
    };
    tell_history(tx, by, ("account", id.0), action, detail).await
}

/// Groups, sector and term must be of this body, the term not closed: the present one or one that is to come.
pub(super) async fn known(tx: &mut Tx, by: &Acting, term: TermId, seat: &SeatForm) -> Outcome<()> {
    let open = terms::terms(tx, by.body).await?.into_iter().find(|t| t.id == term && t.closed_at.is_none());
    let Some(term) = open else {
        return Err(Problem::invalid("from_on", "people-wrong-no-term"));
    };
    let orgs = orgs::orgs(tx, by.body).await?;
    let mut wrong = Vec::new();
    if seat.from_on < term.starts_on {
        wrong.push(Complaint::new("from_on", "people-wrong-before-term").with("x", &term.starts_on));
    }
    for (field, org) in [("committee", seat.committee), ("group", seat.group)] {
        if org.is_some_and(|id| !orgs.iter().any(|o| o.id == id && o.kind.to_string() == field)) {
            wrong.push(Complaint::new(field, "form-choose"));
        }
    }
    if let Some(sector) = seat.sector
        && !terms::sectors(tx, by.body).await?.iter().any(|s| s.id == sector)
    {
        wrong.push(Complaint::new("sector", "form-choose"));
    }
    if wrong.is_empty() { Ok(()) } else { Err(Problem::Invalid(wrong)) }
}

/// Grants or revokes the role of a member as the seats say. An administrator can have no seat (TRUST T-10).
pub async fn follow_seat(tx: &mut Tx, by: &Acting, id: AccountId) -> Outcome<()> {
    let seated = store::seats_from(tx, by.body, id, &by.today().to_string()).await? > 0;
    let held = rights::held_by(tx, by.body, id).await?;
    let member = held.iter().any(|h| h.role == Role::Member);
    if seated && !member {
        if held.iter().any(|h| !h.role.goes_with(Role::Member)) {
            return Err(Problem::invalid("", "people-wrong-administrator-seat"));
        }
        rights::grant(tx, by, id, Role::Member).await?;
        tell_role(tx, by, id, "grant", Role::Member).await?;
    } else if !seated && member {
        rights::revoke(tx, by, id, Role::Member).await?;
        tell_role(tx, by, id, "revoke", Role::Member).await?;
    }
    Ok(())
}

/// History and notices of a role granted or revoked.
pub(super) async fn tell_role(
    tx: &mut Tx,
    by: &Acting,
    id: AccountId,
    done: &str,
    role: Role,
) -> Outcome<()> {
    let names = store::names(tx, by.body, &[id]).await?;
    let name = names.get(&id).cloned().unwrap_or_default();
    let word = format!("role-{role}");
    tell_history(tx, by, ("role", id.0), done, json!({ "x_word": word, "y": name })).await?;
    tell_person(tx, by, id, &format!("people-notice-role-{done}"), json!({ "x_word": word, "who": by.name }))
        .await?;
    let args = json!({ "x_word": word, "y": name, "who": by.name });
    tell_auditors(tx, by, &format!("people-notice-role-{done}-audit"), args).await?;
    tx.outdates(Stale::People);
    Ok(())
}
