//! Signing in and out, the second factor.

use super::super::records::Account;
use super::super::{factor, password, store};
use super::record;
use crate::foundation::acting::{Acting, NOBODY, Role, secret};
use crate::foundation::app::App;
use crate::foundation::db::{Stale, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::ids::AccountId;
use crate::foundation::procedure::Procedure;
use crate::foundation::session;
use crate::foundation::store as house;
use crate::foundation::words::Lang;
use crate::foundation::workflow::Name;
use serde_json::json;
use std::sync::Arc;

/// A person acting on his own account before anybody is signed in: his roles count, his delegations do not.
pub async fn acting_as(app: &App, account: &Account) -> Outcome<Acting> {
    let roles: Vec<Role> = house::roles_of(&mut app.db.read().await?, account.id)
        .await?
        .iter()
        .filter_map(|key| Role::from_key(key))
        .collect();
    Ok(Acting {
        account: account.id,
        name: account.name.clone(),
        roles: roles.into(),
        timer: false,
        lang: Lang::from_tag(&account.lang).unwrap_or_default(),
        ..app.timer(account.body).await?
    })
}

/// Finds who signs in. Unknown, closed, not yet opened and wrong password are one answer, and cost the same time.
pub async fn recognise(app: &App, login: &str, password: &str) -> Outcome<Option<Account>> {
    let login = login.to_lowercase();
    let account = store::by_login(&mut app.db.read().await?, &login).await?;
    let open = account.as_ref().filter(|a| a.state == super::super::AccountState::Active);
    let fits = password::fits(password, open.and_then(|a| a.password_hash.as_deref())).await?;
    Ok(if fits { account } else { None })
}

/// Notes a failed try in the history of the account it was aimed at, if there is one.
pub async fn note_failure(app: &App, login: &str, address: &str) -> Outcome<()> {
    let found = store::by_login(&mut app.db.read().await?, &login.to_lowercase()).await?;
    let Some(account) = found else { return Ok(()) };
    let by = app.timer(account.body).await?;
    let mut tx = app.db.begin().await?;
    record(&mut tx, &by, account.id, "sign-in-failed", json!({ "address": address })).await?;
    tx.commit().await
}

/// Opens a sign-in: its token, and whether the second factor is still owed.
pub async fn sign_in(
    tx: &mut Tx,
    by: &Acting,
    account: &Account,
    from: (&str, &str),
) -> Outcome<(String, bool)> {
    let owed = factor::owed(by.procedure.text("auth.second_factor", by.today()), &by.roles, account);
    let token = session::open(tx, by, !owed, from).await?;
    record(tx, by, account.id, "sign-in", json!({ "address": from.1, "second_factor_owed": owed })).await?;
    Ok((token, owed))
}

/// Whether the password must be changed before he may go in: never in the usual profile, after ninety days in `classified`.
pub async fn password_too_old(app: &App, by: &Acting) -> Outcome<bool> {
    if by.procedure.text("auth.password_profile", by.today()) != "classified" {
        return Ok(false);
    }
    let set_at = store::password_set_at(&mut app.db.read().await?, by.account).await?;
    Ok(by.now - set_at > password::CLASSIFIED_DAYS * 86_400_000)
}

/// Ends the sign-in that a person uses.
pub async fn sign_out(tx: &mut Tx, by: &Acting, login: i64) -> Outcome<()> {
    house::end_login(tx, by.account, login, by.now).await?;
    tx.outdates(Stale::People);
    record(tx, by, by.account, "sign-out", json!({})).await
}

/// Takes a code of the second factor in a sign-in, which then goes on under a new token.
pub async fn give_factor(
    tx: &mut Tx,
    by: &Acting,
    (account, login): (&Account, i64),
    code: &str,
) -> Outcome<String> {
    let secret = account.totp_secret.as_deref().unwrap_or_default();
    let step = factor::step_of(secret, code, by.now)?;
    let step = step.ok_or_else(|| Problem::invalid("code", "entrance-factor-wrong"))?;
    if !store::use_step(tx, account.id, step).await? {
        return Err(Problem::invalid("code", "entrance-factor-used"));
    }
    record(tx, by, account.id, "factor-given", json!({})).await?;
    go_on(tx, by, login).await
}

/// Sets a second factor: the code shows that the secret has arrived where the codes are made.
pub async fn set_factor(tx: &mut Tx, by: &Acting, secret: &str, code: &str) -> Outcome<()> {
    let step = factor::step_of(secret, code, by.now)?;
    let step = step.ok_or_else(|| Problem::invalid("code", "entrance-factor-wrong"))?;
    store::set_factor(tx, by.account, secret, (by.now, step)).await?;
    tx.outdates(Stale::People);
    record(tx, by, by.account, "factor-set", json!({})).await?;
    super::warn(tx, by, by.account, "entrance-notice-factor-set").await
}

/// Lets a sign-in whose factor was given go on, under a new token.
pub async fn go_on(tx: &mut Tx, by: &Acting, login: i64) -> Outcome<String> {
    let token = secret();
    if !house::factor_given(tx, by.account, login, (by.now, &session::hash(&token))).await? {
        return Err(Problem::SignIn);
    }
    tx.outdates(Stale::People);
    Ok(token)
}

/// Who acts before a body exists: nobody, with a procedure of defaults.
pub fn nobody(app: &App, procedure: Procedure) -> Acting {
    Acting {
        account: NOBODY,
        name: String::new(),
        body: procedure.body,
        roles: Arc::from([]),
        delegations: Arc::from([]),
        acting_for: None,
        timer: true,
        now: app.now(),
        procedure: Arc::new(procedure),
        chance: app.chance.clone(),
        lang: Lang::Zh,
    }
}

/// Checks the present password again before something that opens the account is changed.
pub async fn ask_again(app: &App, who: AccountId, password: &str) -> Outcome<Account> {
    let account = store::account(&mut app.db.read().await?, who).await?.ok_or(Problem::NotFound)?;
    if password::fits(password, account.password_hash.as_deref()).await? {
        return Ok(account);
    }
    Err(Problem::Invalid(vec![Complaint::new("password_now", "entrance-password-not-now")]))
}
