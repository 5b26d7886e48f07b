//! Accounts and one-time links: how the office lets a person in without ever knowing his password.

use super::super::records::{Account, AccountState, Link, LinkId, NewAccount, Purpose};
use super::super::{password, store};
use super::{record, warn};
use crate::foundation::acting::{Acting, NOBODY, Role, secret};
use crate::foundation::db::{Read, Stale, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use crate::foundation::forms::{Checks, Fields};
use crate::foundation::ids::AccountId;
use crate::foundation::notices::{self, NewNotice};
use crate::foundation::session;
use crate::foundation::store as house;
use crate::foundation::workflow::Name;
use serde_json::json;

/// Most letters of a login name.
const LOGIN_MOST: usize = 60;

fn not_yours(act: &str) -> Problem {
    Problem::NotYours { action: format!("entrance-action-{act}") }
}

/// Makes an account that waits for its person (state `invited`). By the system administrator, the office, or the command line.
pub async fn create_account(tx: &mut Tx, by: &Acting, new: NewAccount) -> Outcome<AccountId> {
    if !by.timer && !by.is_any(&[Role::SystemAdministrator, Role::OfficeOfficer]) {
        return Err(not_yours("created"));
    }
    let login = new.login.trim().to_lowercase();
    check_account(&new, &login)?;
    let id = AccountId(by.new_id());
    if !store::insert_account(tx, by, id, (&new, &login, AccountState::Invited)).await? {
        return Err(Problem::Invalid(vec![
            Complaint::new("login", "entrance-login-taken").with("x", &login),
        ]));
    }
    tx.outdates(Stale::People);
    record(tx, by, id, "created", json!({ "login": login, "name": new.name.trim() })).await?;
    Ok(id)
}

/// Enters a person whom a list names and nobody knows: no password, and a login that nobody was told. The verb that reads the
/// list has asked whether its reader may.
pub async fn enter_listed(tx: &mut Tx, by: &Acting, name: &str, file: &str) -> Outcome<AccountId> {
    let id = AccountId(by.new_id());
    let mut login = format!("m-{id}");
    let new = NewAccount { name: name.to_owned(), lang: by.lang.tag().to_owned(), ..NewAccount::default() };
    while !store::insert_account(tx, by, id, (&new, &login, AccountState::Active)).await? {
        login.push('x');
    }
    let event = NewEvent {
        kind: "account",
        subject: id.0,
        standing: "proposal_office",
        action: "create",
        from: "",
        to: "",
        detail: json!({ "x": name, "y": login, "file": file }),
    };
    events::record(tx, by, event).await?;
    tx.outdates(Stale::People);
    Ok(id)
}

/// Takes out an account that a list entered by mistake. The verb that takes the list back has asked whether its reader may, and
/// has seen that nothing else refers to the account; its history stays.
pub async fn erase_listed(tx: &mut Tx, by: &Acting, who: AccountId) -> Outcome<()> {
    if !store::erase_account(tx, by, who).await? {
        return Err(Problem::NotFound);
    }
    tx.outdates(Stale::People);
    record(tx, by, who, "undo_import", json!({})).await
}

/// Makes every open link of a person useless.
pub async fn spend_links(tx: &mut Tx, by: &Acting, who: AccountId) -> Outcome<()> {
    for purpose in Purpose::all() {
        store::void_links(tx, who, *purpose, by.now).await?;
    }
    Ok(())
}

fn check_account(new: &NewAccount, login: &str) -> Outcome<()> {
    let mut fields = Fields::default();
    let texts = [
        ("login", login, 2, LOGIN_MOST),
        ("name", new.name.as_str(), 1, 60),
        ("phone", new.phone.as_str(), 0, 40),
        ("email", new.email.as_str(), 0, 200),
        ("employer", new.employer.as_str(), 0, 200),
        ("post", new.post.as_str(), 0, 100),
    ];
    let mut checks = Checks::default();
    for (name, value, least, most) in texts {
        fields.set(name, value);
        checks.text(&fields, name, least, most);
    }
    if checks.0.iter().all(|c| c.field != "login") {
        checks.need(sound_login(login), "login", "entrance-login-letters");
    }
    checks.need(sound_mail(&new.email), "email", "entrance-mail-form");
    checks.end()
}

/// Whether a login name is made of small letters, digits and `.-_@` only.
pub fn sound_login(login: &str) -> bool {
    login.len() >= 2
        && login.len() <= LOGIN_MOST
        && login.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-_@".contains(c))
}

/// Whether a text is empty or looks like a mail address.
pub fn sound_mail(text: &str) -> bool {
    let text = text.trim();
    let Some((person, place)) = text.split_once('@') else { return text.is_empty() };
    !person.is_empty() && place.contains('.') && !place.contains('@') && !text.contains(char::is_whitespace)
}

/// Makes a one-time link and returns its token, which is nowhere kept. Links made before for the same purpose are void.
/// By the system administrator, the office, or the command line; for one of the three administrators only by another of them,
/// and the auditors are told (TRUST T-10).
pub async fn make_link(tx: &mut Tx, by: &Acting, account: AccountId, purpose: Purpose) -> Outcome<String> {
    let person = store::account(tx, account).await?.filter(|a| a.body == by.body).ok_or(Problem::NotFound)?;
    if person.state == super::super::AccountState::Disabled || purpose == Purpose::Setup {
        return Err(Problem::NotFound);
    }
    let guarded = may_link(tx, by, account).await?;
    let token = write_link(tx, by, account, purpose).await?;
    record(tx, by, account, "link-made", json!({ "purpose": purpose.key() })).await?;
    if guarded {
        let notice = NewNotice {
            word: "entrance-notice-link-admin",
            args: json!({ "x": person.name, "y": by.name }),
            link: "/log",
            asks: false,
            due_on: None,
        };
        let auditors = house::holders(tx, by.body, Role::Auditor).await?;
        notices::tell_all(tx, by, &auditors, &notice).await?;
    }
    Ok(token)
}

/// Whether the person is one of the three administrators; refuses who may not make a link for him.
async fn may_link(db: &mut dyn Read, by: &Acting, account: AccountId) -> Outcome<bool> {
    let roles = house::roles_of(db, account).await?;
    let guarded = Role::ADMINISTRATORS.iter().any(|role| roles.iter().any(|held| held == role.key()));
    let may = if by.timer {
        true
    } else if guarded {
        by.account != account && by.is_any(&[Role::SystemAdministrator, Role::SecurityAdministrator])
    } else {
        by.is_any(&[Role::SystemAdministrator, Role::OfficeOfficer])
    };
    if may { Ok(guarded) } else { Err(not_yours("link-made")) }
}

/// Writes a link without asking whether one may: for `make_link` and for a person whose own password is too old.
pub async fn write_link(tx: &mut Tx, by: &Acting, account: AccountId, purpose: Purpose) -> Outcome<String> {
    let token = secret();
    store::void_links(tx, account, purpose, by.now).await?;
    let hours = by.procedure.whole("auth.link_hours", by.today()).max(1);
    let link = Link {
        id: LinkId(by.new_id()),
        body: by.body,
        account,
        purpose,
        expires_at: by.now + hours * 3_600_000,
    };
    let maker = if by.timer { NOBODY } else { by.account };
    store::insert_link(tx, &link, &session::hash(&token), (by.now, maker)).await?;
    Ok(token)
}

/// The person behind a link that can still be used.
pub async fn behind(db: &mut dyn Read, token: &str, now: i64) -> Outcome<Option<(Link, Account)>> {
    let Some(link) = store::link(db, &session::hash(token), now).await? else { return Ok(None) };
    let account = store::account(db, link.account).await?;
    let open = account.filter(|a| a.body == link.body && a.state != super::super::AccountState::Disabled);
    Ok(open.map(|account| (link, account)))
}

/// Sets the password with a link: the account opens, every sign-in ends, the person is told.
pub async fn use_password_link(tx: &mut Tx, by: &Acting, link: &Link, hash: &str) -> Outcome<()> {
    use_up(tx, by, link).await?;
    set_password(tx, by, hash, 0).await
}

/// Takes the second factor off with a link; a new one is set at the next sign-in.
pub async fn use_factor_link(tx: &mut Tx, by: &Acting, link: &Link) -> Outcome<()> {
    use_up(tx, by, link).await?;
    store::remove_factor(tx, by.account).await?;
    house::end_logins(tx, by.account, 0, by.now).await?;
    tx.outdates(Stale::People);
    record(tx, by, by.account, "factor-removed", json!({ "by": "link" })).await?;
    warn(tx, by, by.account, "entrance-notice-factor-removed").await
}

async fn use_up(tx: &mut Tx, by: &Acting, link: &Link) -> Outcome<()> {
    if store::use_link(tx, link.id, by.now).await? { Ok(()) } else { Err(Problem::NotFound) }
}

/// Sets a password and ends every sign-in but one (0: all).
pub async fn set_password(tx: &mut Tx, by: &Acting, hash: &str, but: i64) -> Outcome<()> {
    if !store::set_password(tx, by.account, hash).await? {
        return Err(Problem::NotFound);
    }
    store::void_links(tx, by.account, Purpose::Password, by.now).await?;
    house::end_logins(tx, by.account, but, by.now).await?;
    tx.outdates(Stale::People);
    record(tx, by, by.account, "password-set", json!({ "by": if but == 0 { "link" } else { "self" } }))
        .await?;
    warn(tx, by, by.account, "entrance-notice-password-set").await
}

/// What is wrong with a new password for a person.
pub fn password_complaints(by: &Acting, login: &str, new: &str, again: &str) -> Vec<Complaint> {
    let profile = by.procedure.text("auth.password_profile", by.today());
    password::complaints(new, again, (login, &by.name), profile)
}
