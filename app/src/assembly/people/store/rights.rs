//! Statements about roles and open links.

use crate::assembly::people::records::Holding;
use crate::foundation::acting::{Acting, Role};
use crate::foundation::db::{Read, Row, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId};

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
    GRANT = "insert into role_grant (id, body, account, role, granted_at, granted_by) values ($1,$2,$3,$4,$5,$6)";
    REVOKE = "update role_grant set revoked_at = $4, revoked_by = $5 where body = $1 and account = $2 and role = $3 \
        and revoked_at is null";
    MEMBERS_WITHOUT_SEAT = "select distinct g.account from role_grant g where g.body = $1 and g.role = 'member' \
        and g.revoked_at is null and not exists (select 1 from seat s join term t on t.id = s.term \
        where s.account = g.account and t.closed_at is null and (s.until_on is null or s.until_on >= $2)) order by g.account";
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
pub async fn held(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Holding>> {
    db.rows(HELD, crate::args![body]).await?.into_iter().map(holding).collect()
}

/// Roles of one person.
pub async fn held_by(db: &mut dyn Read, body: BodyId, who: AccountId) -> Outcome<Vec<Holding>> {
    db.rows(HELD_BY, crate::args![body, who]).await?.into_iter().map(holding).collect()
}

/// One grant in force.
pub async fn grant_of(db: &mut dyn Read, body: BodyId, id: i64) -> Outcome<Option<Holding>> {
    db.row(GRANT_OF, crate::args![body, id]).await?.map(holding).transpose()
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
pub async fn members_without_seat(db: &mut dyn Read, body: BodyId, on: &str) -> Outcome<Vec<AccountId>> {
    db.rows(MEMBERS_WITHOUT_SEAT, crate::args![body, on]).await?.into_iter().map(|r| r.only()).collect()
}
