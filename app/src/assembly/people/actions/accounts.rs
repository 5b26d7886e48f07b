//! Accounts: made, let in, kept out; one-time links. The system administrator does this for everybody but himself; the office for
//! those who are nothing but members, so that nobody there can take over the account of an administrator.

use super::{
    SEE_ACCOUNTS, SEE_PEOPLE, need, see, somebody_was_first, tell_auditors, tell_history, tell_person,
};
use crate::assembly::entrance::{self, NewAccount};
use crate::assembly::people::records::forms::AccountForm;
use crate::assembly::people::records::{Account, AccountState, Purpose};
use crate::assembly::people::store::{accounts as store, rights};
use crate::foundation::acting::{Acting, NOBODY, Role};
use crate::foundation::db::{Read, Stale, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::ids::AccountId;
use crate::foundation::store as house_store;
use serde_json::json;

/// Refuses a login or a number that another account has.
pub(super) async fn free(tx: &mut Tx, by: &Acting, form: &AccountForm, but: AccountId) -> Outcome<()> {
    let mut wrong = Vec::new();
    if store::login_taken(tx, &form.login, but).await? {
        wrong.push(Complaint::new("login", "people-wrong-login-taken"));
    }
    if let Some(no) = &form.member_no
        && store::member_no_taken(tx, by.body, no, but).await?
    {
        wrong.push(Complaint::new("member_no", "people-wrong-no-taken"));
    }
    if wrong.is_empty() { Ok(()) } else { Err(Problem::Invalid(wrong)) }
}

/// Makes an account without any role; the first sign-in goes by a one-time link.
pub async fn create(tx: &mut Tx, by: &Acting, form: &AccountForm) -> Outcome<AccountId> {
    need(by, Role::SystemAdministrator, SEE_ACCOUNTS, "people-act-create")?;
    insert(tx, by, form).await
}

/// Writes a new account; the entrance makes it and tells its history.
pub(super) async fn insert(tx: &mut Tx, by: &Acting, form: &AccountForm) -> Outcome<AccountId> {
    free(tx, by, form, NOBODY).await?;
    let new = profile(by, form);
    entrance::create_account(tx, by, new).await
}

/// What the entrance keeps of an account as typed.
pub(super) fn profile(by: &Acting, form: &AccountForm) -> NewAccount {
    NewAccount {
        login: form.login.clone(),
        name: form.name.clone(),
        phone: form.phone.clone(),
        email: form.email.clone(),
        employer: form.employer.clone(),
        post: form.post.clone(),
        member_no: form.member_no.clone(),
        lang: by.lang.tag().to_owned(),
        sort_key: form.sort_key.clone(),
    }
}

/// Whether an act on somebody's account belongs to this person. Nobody does it to his own.
pub async fn may_manage(db: &mut dyn Read, by: &Acting, id: AccountId, action: &str) -> Outcome<Account> {
    if !by.is(Role::SystemAdministrator) {
        see(by, SEE_PEOPLE)?;
    }
    let account = store::find(db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let not_yours = || Problem::NotYours { action: action.to_owned() };
    if id == by.account {
        return Err(not_yours());
    }
    if by.is(Role::SystemAdministrator) {
        return Ok(account);
    }
    let only_member = rights::held_by(db, by.body, id).await?.iter().all(|h| h.role == Role::Member);
    if by.is(Role::OfficeOfficer) && only_member { Ok(account) } else { Err(not_yours()) }
}

/// Lets an account in or keeps it out. Keeping out ends its sign-ins and open links at once.
pub async fn set_open(tx: &mut Tx, by: &Acting, id: AccountId, open: bool) -> Outcome<Account> {
    let action = if open { "people-act-enable" } else { "people-act-disable" };
    let account = may_manage(tx, by, id, action).await?;
    let waits = if account.has_password { AccountState::Active } else { AccountState::Invited };
    let (from, to) = match account.state {
        AccountState::Disabled if open => (AccountState::Disabled, waits),
        AccountState::Active | AccountState::Invited if !open => (account.state, AccountState::Disabled),
        _ => return Err(somebody_was_first(tx, by, "account", id.0).await),
    };
    if !entrance::set_state(tx, by, id, (from, to)).await? {
        return Err(somebody_was_first(tx, by, "account", id.0).await);
    }
    if !open {
        house_store::end_logins(tx, id, 0, by.now).await?;
        entrance::spend_links(tx, by, id).await?;
    }
    let done = if open { "enable" } else { "disable" };
    tell_history(tx, by, ("account", id.0), done, json!({ "x": account.name })).await?;
    let args = json!({ "x": account.name, "who": by.name });
    tell_auditors(tx, by, &format!("people-notice-{done}"), args).await?;
    tx.outdates(Stale::People);
    Ok(account)
}

/// Keeps an account out because its time is over; only the clock does this.
pub(super) async fn let_go(tx: &mut Tx, by: &Acting, id: AccountId) -> Outcome<()> {
    let Some(account) = store::find(tx, by.body, id).await? else { return Ok(()) };
    if entrance::set_state(tx, by, id, (account.state, AccountState::Disabled)).await? {
        house_store::end_logins(tx, id, 0, by.now).await?;
        tell_history(tx, by, ("account", id.0), "left", json!({})).await?;
        tx.outdates(Stale::People);
    }
    Ok(())
}

/// A new one-time link, shown once: its token. A new second factor for an administrator is made on the server only, so that one
/// administrator cannot become another.
pub async fn link(tx: &mut Tx, by: &Acting, id: AccountId, purpose: Purpose) -> Outcome<(Account, String)> {
    let account = may_manage(tx, by, id, "people-act-link").await?;
    let roles = rights::held_by(tx, by.body, id).await?;
    let administrator = roles.iter().any(|h| Role::ADMINISTRATORS.contains(&h.role));
    if purpose == Purpose::Factor && administrator {
        return Err(Problem::NotYours { action: "people-act-link-factor".to_owned() });
    }
    if account.state == AccountState::Disabled {
        return Err(Problem::invalid("", "people-wrong-disabled"));
    }
    let token = entrance::make_link(tx, by, id, purpose).await?;
    let args = json!({ "x_word": format!("people-purpose-{purpose}"), "who": by.name });
    tell_person(tx, by, id, "people-notice-link", args).await?;
    Ok((account, token))
}
