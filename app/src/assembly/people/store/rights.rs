//! Statements about roles, one-time links and changes that persons ask for.

use crate::assembly::people::records::{Change, Holding, Purpose};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::db::{Read, Row, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::{AccountId, BodyId};
use crate::foundation::workflow::Name;

crate::statements! {
    HELD = "select g.id, g.account, a.name, g.role, g.granted_at, coalesce(b.name, '') from role_grant g \
        join account a on a.id = g.account left join account b on b.id = g.granted_by \
        where g.body = $1 and g.revoked_at is null and g.role <> 'member' order by g.role, a.sort_key, g.id";
    HELD_BY = "select g.id, g.account, a.name, g.role, g.granted_at, coalesce(b.name, '') from role_grant g \
        join account a on a.id = g.account left join account b on b.id = g.granted_by \
        where g.body = $1 and g.revoked_at is null and g.account = $2 order by g.id";
    GRANT_OF = "select g.id, g.account, a.name, g.role, g.granted_at, coalesce(b.name, '') from role_grant g \
        join account a on a.id = g.account left join account b on b.id = g.granted_by \
        where g.body = $1 and g.revoked_at is null and g.id = $2";
    HOLDERS = "select g.account from role_grant g join account a on a.id = g.account where g.body = $1 and g.role = $2 \
        and g.revoked_at is null and a.state = 'active' order by a.sort_key, g.id";
    GRANT = "insert into role_grant (id, body, account, role, granted_at, granted_by) values ($1,$2,$3,$4,$5,$6)";
    REVOKE = "update role_grant set revoked_at = $4, revoked_by = $5 where body = $1 and account = $2 and role = $3 \
        and revoked_at is null";
    MEMBERS_WITHOUT_SEAT = "select distinct g.account from role_grant g where g.body = $1 and g.role = 'member' \
        and g.revoked_at is null and not exists (select 1 from seat s join term t on t.id = s.term \
        where s.account = g.account and t.closed_at is null and (s.until_on is null or s.until_on >= $2)) order by g.account";
    ADD_LINK = "insert into one_time_link (id, body, account, purpose, token_hash, created_at, created_by, expires_at) \
        values ($1,$2,$3,$4,$5,$6,$7,$8)";
    SPEND_LINKS = "update one_time_link set used_at = $4 where body = $1 and account = $2 and purpose = $3 and used_at is null";
    OPEN_CHANGES = "select c.id, c.account, a.name, c.field, c.old_value, c.new_value, c.asked_at from profile_change c \
        join account a on a.id = c.account where c.body = $1 and c.state = 'open' order by c.asked_at, c.id limit 500";
    CHANGES_OF = "select c.id, c.account, a.name, c.field, c.old_value, c.new_value, c.asked_at from profile_change c \
        join account a on a.id = c.account where c.body = $1 and c.account = $2 and c.state = 'open' order by c.asked_at, c.id";
    CHANGE_OF = "select c.id, c.account, a.name, c.field, c.old_value, c.new_value, c.asked_at from profile_change c \
        join account a on a.id = c.account where c.body = $1 and c.id = $2";
    DECIDE = "update profile_change set state = $3, decided_by = $4, decided_at = $5, reason = $6 \
        where body = $1 and id = $2 and state = 'open'";
    SET_NAME = "update account set name = $3, version = version + 1 where body = $1 and id = $2";
    SET_PHONE = "update account set phone = $3, version = version + 1 where body = $1 and id = $2";
    SET_EMAIL = "update account set email = $3, version = version + 1 where body = $1 and id = $2";
    SET_EMPLOYER = "update account set employer = $3, version = version + 1 where body = $1 and id = $2";
    SET_POST = "update account set post = $3, version = version + 1 where body = $1 and id = $2";
}

fn holding(mut r: Row) -> Outcome<Holding> {
    Ok(Holding {
        id: r.take()?,
        account: r.take()?,
        name: r.take()?,
        role: r.take()?,
        granted_at: r.take()?,
        granted_by: r.take()?,
    })
}

/// Roles held in the body, apart from that of a member, which follows the seat.
pub async fn held(db: &mut impl Read, body: BodyId) -> Outcome<Vec<Holding>> {
    db.rows(HELD, crate::args![body]).await?.into_iter().map(holding).collect()
}

/// Roles of one person.
pub async fn held_by(db: &mut impl Read, body: BodyId, who: AccountId) -> Outcome<Vec<Holding>> {
    db.rows(HELD_BY, crate::args![body, who]).await?.into_iter().map(holding).collect()
}

/// One grant in force.
pub async fn grant_of(db: &mut impl Read, body: BodyId, id: i64) -> Outcome<Option<Holding>> {
    db.row(GRANT_OF, crate::args![body, id]).await?.map(holding).transpose()
}

/// Active accounts that hold a role.
pub async fn holders(db: &mut impl Read, body: BodyId, role: Role) -> Outcome<Vec<AccountId>> {
    db.rows(HOLDERS, crate::args![body, role]).await?.into_iter().map(|r| r.only()).collect()
}

/// Grants a role.
pub async fn grant(tx: &mut Tx, by: &Acting, who: AccountId, role: Role) -> Outcome<()> {
    tx.run(GRANT, crate::args![by.new_id(), by.body, who, role, by.now, by.account]).await.map(|_| ())
}

/// Revokes a role; false: it was not held.
pub async fn revoke(tx: &mut Tx, by: &Acting, who: AccountId, role: Role) -> Outcome<bool> {
    Ok(tx.run(REVOKE, crate::args![by.body, who, role, by.now, by.account]).await? > 0)
}

/// Persons with the role of a member who have no seat from a day on.
pub async fn members_without_seat(db: &mut impl Read, body: BodyId, on: &str) -> Outcome<Vec<AccountId>> {
    db.rows(MEMBERS_WITHOUT_SEAT, crate::args![body, on]).await?.into_iter().map(|r| r.only()).collect()
}

/// Adds a one-time link and makes earlier ones for the same purpose useless.
pub async fn add_link(
    tx: &mut Tx,
    by: &Acting,
    who: AccountId,
    purpose: Purpose,
    (token_hash, expires_at): (&str, i64),
) -> Outcome<()> {
    tx.run(SPEND_LINKS, crate::args![by.body, who, purpose, by.now]).await?;
    let args = crate::args![by.new_id(), by.body, who, purpose, token_hash, by.now, by.account, expires_at];
    tx.run(ADD_LINK, args).await.map(|_| ())
}

/// Makes every open link of a person useless.
pub async fn spend_links(tx: &mut Tx, by: &Acting, who: AccountId) -> Outcome<()> {
    for purpose in Purpose::all() {
        tx.run(SPEND_LINKS, crate::args![by.body, who, *purpose, by.now]).await?;
    }
    Ok(())
}

fn change(mut r: Row) -> Outcome<Change> {
    Ok(Change {
        id: r.take()?,
        account: r.take()?,
        name: r.take()?,
        field: r.take()?,
        old_value: r.take()?,
        new_value: r.take()?,
        asked_at: r.take()?,
    })
}

/// Changes that wait for a decision, oldest first, at most 500.
pub async fn open_changes(db: &mut impl Read, body: BodyId) -> Outcome<Vec<Change>> {
    db.rows(OPEN_CHANGES, crate::args![body]).await?.into_iter().map(change).collect()
}

/// Those of one person.
pub async fn changes_of(db: &mut impl Read, body: BodyId, who: AccountId) -> Outcome<Vec<Change>> {
    db.rows(CHANGES_OF, crate::args![body, who]).await?.into_iter().map(change).collect()
}

/// One of them, decided or not.
pub async fn change_of(db: &mut impl Read, body: BodyId, id: i64) -> Outcome<Option<Change>> {
    db.row(CHANGE_OF, crate::args![body, id]).await?.map(change).transpose()
}

/// Decides a change; false: somebody was first.
pub async fn decide(tx: &mut Tx, by: &Acting, id: i64, state: &str, reason: &str) -> Outcome<bool> {
    Ok(tx.run(DECIDE, crate::args![by.body, id, state, by.account, by.now, reason]).await? == 1)
}

/// Writes an accepted value.
pub async fn set_field(tx: &mut Tx, body: BodyId, who: AccountId, field: &str, value: &str) -> Outcome<()> {
    let sql = match field {
        "name" => SET_NAME,
        "phone" => SET_PHONE,
        "email" => SET_EMAIL,
        "employer" => SET_EMPLOYER,
        "post" => SET_POST,
        other => return Err(Problem::broken(format!("profile has no {other}"))),
    };
    tx.run(sql, crate::args![body, who, value]).await.map(|_| ())
}
