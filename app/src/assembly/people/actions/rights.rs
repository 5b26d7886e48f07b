//! Roles: granted and revoked by the security administrator, never to himself; each grant is told to the person and to every
//! auditor (TRUST T-10).

use super::members::tell_role;
use super::{SEE_ROLES, need, somebody_was_first};
use crate::assembly::people::records::{AccountState, Holding};
use crate::assembly::people::store::{accounts, orgs, rights as store};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::db::{Stale, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::ids::AccountId;

/// Grants a role.
pub async fn grant(tx: &mut Tx, by: &Acting, id: AccountId, role: Role) -> Outcome<()> {
    need(by, Role::SecurityAdministrator, SEE_ROLES, "people-act-grant")?;
    let account = accounts::find(tx, by.body, id).await?.ok_or(Problem::NotFound)?;
    let wrong = |word: &str| Err(Problem::invalid("role", word));
    if id == by.account {
        return wrong("people-wrong-own-role");
    }
    if role == Role::Member {
        return wrong("people-wrong-member-role");
    }
    if account.state == AccountState::Disabled {
        return wrong("people-wrong-disabled");
    }
    let held = store::held_by(tx, by.body, id).await?;
    if held.iter().any(|h| h.role == role) {
        return wrong("people-wrong-role-held");
    }
    if held.iter().any(|h| !h.role.goes_with(role)) {
        return Err(Problem::Invalid(vec![
            Complaint::new("role", "people-wrong-role-excluded").with("x", account.name),
        ]));
    }
    let administrator = Role::ADMINISTRATORS.contains(&role);
    if administrator && orgs::count_held(tx, by.body, id, &by.today().to_string()).await? > 0 {
        return wrong("people-wrong-role-delegate");
    }
    store::grant(tx, by, id, role).await?;
    tell_role(tx, by, id, "grant", role).await?;
    tx.outdates(Stale::People);
    Ok(())
}

/// Revokes a role.
pub async fn revoke(tx: &mut Tx, by: &Acting, grant: i64) -> Outcome<Holding> {
    need(by, Role::SecurityAdministrator, SEE_ROLES, "people-act-revoke")?;
    let held = store::grant_of(tx, by.body, grant).await?.ok_or(Problem::NotFound)?;
    if held.account == by.account {
        return Err(Problem::invalid("", "people-wrong-own-role"));
    }
    if held.role == Role::Member {
        return Err(Problem::invalid("", "people-wrong-member-role"));
    }
    if !store::revoke(tx, by, held.account, held.role).await? {
        return Err(somebody_was_first(tx, by, "role", held.account.0).await);
    }
    tell_role(tx, by, held.account, "revoke", held.role).await?;
    tx.outdates(Stale::People);
    Ok(held)
}
