//! Statements about organisations, their dated names and their delegates.

use crate::assembly::people::records::forms::{DelegateForm, NameForm, OrgForm};
use crate::assembly::people::records::{Delegated, NamedOrg, Org, OrgKind, OrgName, UnitKind};
use crate::foundation::acting::{Acting, Power};
use crate::foundation::db::{Read, Row, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId, OrgId};
use crate::foundation::workflow::Name;
use std::collections::HashMap;

crate::statements! {
    ORGS = "select id, kind, unit_kind, code, position, sector, from_on, until_on from org where body = $1 \
        order by position, code";
    ORG_NAMES = "select org, from_on, name, short_name, name_en from org_name where body = $1 order by org, from_on";
    KIND_OF = "select kind from org where body = $1 and id = $2";
    NAMED = "select distinct o.id from org o join org_name n on n.org = o.id where o.body = $1 and \
        (n.name = $2 or n.short_name = $2) and (o.until_on is null or o.until_on >= o.from_on) limit 2";
    ALL_NAMES = "select o.id, o.kind, n.name, n.short_name from org o join org_name n on n.org = o.id where o.body = $1 and \
        (o.until_on is null or o.until_on >= $2) order by o.id, n.from_on desc";
    LAST_POSITION = "select coalesce(max(position), cast(0 as bigint)) from org where body = $1";
    CODE_TAKEN = "select count(*) from org where body = $1 and code = $2";
    ADD_ORG = "insert into org (id, body, kind, unit_kind, code, position, sector, from_on) \
        values ($1,$2,$3,$4,$5,$6,$7,$8)";
    ADD_NAME = "insert into org_name (id, body, org, name, short_name, name_en, from_on) \
        values ($1,$2,$3,$4,$5,$6,$7) on conflict do nothing";
    CORRECT_NAME = "update org_name set name = $4, short_name = $5, name_en = $6 where body = $1 and org = $2 and from_on = $3";
    CHANGE_ORG = "update org set unit_kind = $3, code = $4 where body = $1 and id = $2";
    END_ORG = "update org set until_on = $3 where id = $2 and body = $1 and until_on is null";
    DELEGATED = "select d.id, d.account, a.name, d.org, d.power, d.from_on, d.until_on, d.revoked_at from delegation d \
        join account a on a.id = d.account where d.body = $1 and d.org = $2 order by d.from_on desc, d.id desc";
    DELEGATED_TO = "select d.id, d.account, a.name, d.org, d.power, d.from_on, d.until_on, d.revoked_at from delegation d \
        join account a on a.id = d.account where d.body = $1 and d.account = $2 order by d.from_on desc, d.id desc";
    DELEGATION = "select d.id, d.account, a.name, d.org, d.power, d.from_on, d.until_on, d.revoked_at from delegation d \
        join account a on a.id = d.account where d.body = $1 and d.id = $2";
    DELEGATES = "select d.account from delegation d join account a on a.id = d.account where d.body = $1 and d.org = $2 \
        and (d.power = $3 or d.power = 'seal') and d.revoked_at is null and d.from_on <= $4 \
        and (d.until_on is null or d.until_on >= $4) and a.state <> 'disabled' order by d.id";
    DELEGATE = "insert into delegation (id, body, account, org, power, from_on, until_on, granted_by, granted_at) \
        values ($1,$2,$3,$4,$5,$6,$7,$8,$9)";
    REVOKE = "update delegation set revoked_at = $3 where id = $2 and body = $1 and revoked_at is null";
    REVOKE_ALL = "update delegation set revoked_at = $3 where account = $2 and body = $1 and revoked_at is null \
        and (until_on is null or until_on >= $4)";
    COUNT_HELD = "select count(*) from delegation where account = $2 and body = $1 and revoked_at is null \
        and (until_on is null or until_on >= $3)";
}

/// Organisations with their names.
pub async fn orgs(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Org>> {
    let mut names: HashMap<OrgId, Vec<OrgName>> = HashMap::new();
    for mut r in db.rows(ORG_NAMES, crate::args![body]).await? {
        let org = r.take()?;
        let name = OrgName { from_on: r.take()?, name: r.take()?, short_name: r.take()?, name_en: r.take()? };
        names.entry(org).or_default().push(name);
    }
    let rows = db.rows(ORGS, crate::args![body]).await?;
    rows.into_iter()
        .map(|mut r| {
            let id = r.take()?;
            Ok(Org {
                id,
                kind: r.take()?,
                unit_kind: UnitKind::from_key(&r.take::<String>()?),
                code: r.take()?,
                position: r.take()?,
                sector: r.take()?,
                from_on: r.take()?,
                until_on: r.take()?,
                names: names.remove(&id).unwrap_or_default(),
            })
        })
        .collect()
}

/// Whether a code is taken.
pub async fn code_taken(db: &mut dyn Read, body: BodyId, code: &str) -> Outcome<bool> {
    Ok(db.number(CODE_TAKEN, crate::args![body, code]).await? > 0)
}

/// Adds an organisation; its first name is added apart.
pub async fn add_org(tx: &mut Tx, body: BodyId, id: OrgId, f: &OrgForm) -> Outcome<()> {
    let unit_kind = f.unit_kind.map_or("", Name::key);
    let from = &f.named.from_on;
    let args = crate::args![id, body, f.kind, unit_kind, &f.code, f.position, f.sector, from];
    tx.run(ADD_ORG, args).await.map(|_| ())
}

/// Adds a name valid from a day; false: a name begins on that day already.
pub async fn add_name(tx: &mut Tx, by: &Acting, org: OrgId, f: &NameForm) -> Outcome<bool> {
    let args = crate::args![by.new_id(), by.body, org, &f.name, &f.short_name, &f.name_en, &f.from_on];
    Ok(tx.run(ADD_NAME, args).await? == 1)
}

/// Corrects the name that begins on a day.
pub async fn correct_name(tx: &mut Tx, by: &Acting, org: OrgId, f: &NameForm) -> Outcome<()> {
    let args = crate::args![by.body, org, &f.from_on, &f.name, &f.short_name, &f.name_en];
    tx.run(CORRECT_NAME, args).await.map(|_| ())
}

/// Changes side and code of a unit.
pub async fn change_org(
    tx: &mut Tx,
    body: BodyId,
    org: OrgId,
    (unit_kind, code): (UnitKind, &str),
) -> Outcome<()> {
    tx.run(CHANGE_ORG, crate::args![body, org, unit_kind, code]).await.map(|_| ())
}

/// Ends an organisation; false: it has ended already.
pub async fn end_org(tx: &mut Tx, body: BodyId, org: OrgId, on: &str) -> Outcome<bool> {
    Ok(tx.run(END_ORG, crate::args![body, org, on]).await? == 1)
}

fn delegated(mut r: Row) -> Outcome<Delegated> {
    Ok(Delegated {
        id: r.take()?,
        account: r.take()?,
        name: r.take()?,
        org: r.take()?,
        power: r.take()?,
        from_on: r.take()?,
        until_on: r.take()?,
        revoked_at: r.take()?,
    })
}

/// Delegations of an organisation, newest first.
pub async fn delegated_by(db: &mut dyn Read, body: BodyId, org: OrgId) -> Outcome<Vec<Delegated>> {
    db.rows(DELEGATED, crate::args![body, org]).await?.into_iter().map(delegated).collect()
}

/// Delegations of a person, newest first.
pub async fn delegated_to(db: &mut dyn Read, body: BodyId, who: AccountId) -> Outcome<Vec<Delegated>> {
    db.rows(DELEGATED_TO, crate::args![body, who]).await?.into_iter().map(delegated).collect()
}

/// One delegation.
pub async fn delegation(db: &mut dyn Read, body: BodyId, id: i64) -> Outcome<Option<Delegated>> {
    db.row(DELEGATION, crate::args![body, id]).await?.map(delegated).transpose()
}

/// Who may act for an organisation on a day; the power to seal includes drafting.
pub async fn delegates(
    db: &mut dyn Read,
    body: BodyId,
    org: OrgId,
    power: Power,
    on: &str,
) -> Outcome<Vec<AccountId>> {
    let rows = db.rows(DELEGATES, crate::args![body, org, power, on]).await?;
    let mut found: Vec<AccountId> = Vec::new();
    for row in rows {
        let who = row.only()?;
        if !found.contains(&who) {
            found.push(who);
        }
    }
    Ok(found)
}

/// Adds a delegation.
pub async fn delegate(tx: &mut Tx, by: &Acting, org: OrgId, f: &DelegateForm) -> Outcome<()> {
    let until = f.until_on.clone();
    let args =
        crate::args![by.new_id(), by.body, f.account, org, f.power, &f.from_on, until, by.account, by.now];
    tx.run(DELEGATE, args).await.map(|_| ())
}

/// Revokes a delegation; false: it was revoked already.
pub async fn revoke(tx: &mut Tx, by: &Acting, id: i64) -> Outcome<bool> {
    Ok(tx.run(REVOKE, crate::args![by.body, id, by.now]).await? == 1)
}

/// Revokes whatever a person holds on a day; the number revoked.
pub async fn revoke_all(tx: &mut Tx, by: &Acting, who: AccountId, on: &str) -> Outcome<u64> {
    tx.run(REVOKE_ALL, crate::args![by.body, who, by.now, on]).await
}

/// How many delegations a person holds on a day or later.
pub async fn count_held(db: &mut dyn Read, body: BodyId, who: AccountId, on: &str) -> Outcome<i64> {
    db.number(COUNT_HELD, crate::args![body, who, on]).await
}

/// What kind of organisation of the body an id is.
pub async fn kind_of(db: &mut dyn Read, body: BodyId, org: OrgId) -> Outcome<Option<OrgKind>> {
    db.row(KIND_OF, crate::args![body, org]).await?.map(Row::only).transpose()
}

/// The organisations that have or had a name or short name, at most two.
pub async fn named(db: &mut dyn Read, body: BodyId, name: &str) -> Outcome<Vec<OrgId>> {
    db.rows(NAMED, crate::args![body, name]).await?.into_iter().map(Row::only).collect()
}

/// Organisations that have not ended before a day, under each name they have or had.
pub async fn all_names(db: &mut dyn Read, body: BodyId, on: &str) -> Outcome<Vec<NamedOrg>> {
    let rows = db.rows(ALL_NAMES, crate::args![body, on]).await?;
    rows.into_iter()
        .map(|mut r| Ok(NamedOrg { id: r.take()?, kind: r.take()?, name: r.take()?, short_name: r.take()? }))
        .collect()
}

/// The last place in the order of organisations.
pub async fn last_position(db: &mut dyn Read, body: BodyId) -> Outcome<i64> {
    db.number(LAST_POSITION, crate::args![body]).await
}
