//! Statements about sign-ins: logins, tokens, roles and delegations in force. No rules.

use super::super::acting::Role;
use super::super::db::{Arg, Read, Row, Tx};
use super::super::errors::Outcome;
use super::super::ids::{AccountId, BodyId, OrgId};

crate::statements! {
    LOGIN_OF = "select l.id, l.account, l.body, a.name, a.lang, a.theme, a.text_size, a.state, a.totp_confirmed_at, \
        l.seen_at, l.expires_at, l.ended_at, l.factor_at from login l join account a on a.id = l.account \
        where l.token_hash = $1";
    TOKEN_OF = "select t.id, t.account, t.body, a.name, a.lang, a.theme, a.text_size, a.state, a.totp_confirmed_at, \
        t.created_at, t.created_at, t.revoked_at, t.created_at from api_token t join account a on a.id = t.account \
        where t.token_hash = $1 and t.expires_on >= $2 and t.revoked_at is null";
    PERSON_OF = "select cast(0 as bigint), a.id, a.body, a.name, a.lang, a.theme, a.text_size, a.state, a.totp_confirmed_at, \
        a.created_at, a.created_at, cast(null as bigint), a.created_at from account a where a.id = $1";
    ROLES_OF = "select role from role_grant where account = $1 and revoked_at is null order by id";
    HOLDERS = "select distinct g.account, a.sort_key from role_grant g join account a on a.id = g.account \
        where g.body = $1 and g.role = $2 and g.revoked_at is null and a.state <> 'disabled' order by a.sort_key, g.account";
    DELEGATIONS_OF = "select d.org, o.kind, (select n.name from org_name n where n.org = d.org and n.from_on <= $2 \
        order by n.from_on desc limit 1), d.power from delegation d join org o on o.id = d.org \
        where d.account = $1 and d.revoked_at is null and d.from_on <= $2 and (d.until_on is null or d.until_on >= $2) \
        and (o.until_on is null or o.until_on >= $2) order by d.id";
    OPEN_LOGIN = "insert into login (id, body, account, token_hash, created_at, seen_at, expires_at, factor_at, agent, \
        address) values ($1,$2,$3,$4,$5,$5,$6,$7,$8,$9)";
    FACTOR_GIVEN = "update login set factor_at = $3, token_hash = $4 where id = $2 and account = $1 and ended_at is null";
    SEEN_LOGIN = "update login set seen_at = $2 where id = $1 and seen_at < $2";
    END_LOGIN = "update login set ended_at = $3 where id = $2 and account = $1 and ended_at is null";
    END_LOGINS = "update login set ended_at = $3 where account = $1 and id <> $2 and ended_at is null";
    LOGINS_OF = "select id, created_at, seen_at, agent, address from login \
        where account = $1 and ended_at is null and expires_at > $2 order by seen_at desc";
}

/// What a sign-in is read from: the login row with its person.
#[derive(Debug, Clone)]
pub struct LoginRow {
    /// Login id.
    pub id: i64,
    /// The person.
    pub account: AccountId,
    /// His body.
    pub body: BodyId,
    /// His name.
    pub name: String,
    /// Language tag.
    pub lang: String,
    /// Theme.
    pub theme: String,
    /// Text size.
    pub text_size: String,
    /// Account state.
    pub state: String,
    /// When a second factor was confirmed for the account.
    pub totp_confirmed_at: Option<i64>,
    /// Last use, milliseconds UTC.
    pub seen_at: i64,
    /// Absolute end.
    pub expires_at: i64,
    /// When it was ended.
    pub ended_at: Option<i64>,
    /// When the second factor was given.
    pub factor_at: Option<i64>,
}

fn login_row(mut row: Row) -> Outcome<LoginRow> {
    Ok(LoginRow {
        id: row.take()?,
        account: row.take()?,
        body: row.take()?,
        name: row.take()?,
        lang: row.take()?,
        theme: row.take()?,
        text_size: row.take()?,
        state: row.take()?,
        totp_confirmed_at: row.take()?,
        seen_at: row.take()?,
        expires_at: row.take()?,
        ended_at: row.take()?,
        factor_at: row.take()?,
    })
}

/// The login of a token's digest, ended or not.
pub async fn login_of(db: &mut dyn Read, token_hash: &str) -> Outcome<Option<LoginRow>> {
    db.row(LOGIN_OF, crate::args![token_hash]).await?.map(login_row).transpose()
}

/// The person of an API token, if it is in force on a day.
pub async fn token_of(db: &mut dyn Read, token_hash: &str, today: &str) -> Outcome<Option<LoginRow>> {
    db.row(TOKEN_OF, crate::args![token_hash, today]).await?.map(login_row).transpose()
}

/// A person without any sign-in.
pub async fn person_of(db: &mut dyn Read, who: AccountId) -> Outcome<Option<LoginRow>> {
    db.row(PERSON_OF, crate::args![who]).await?.map(login_row).transpose()
}

/// Roles in force.
pub async fn roles_of(db: &mut dyn Read, who: AccountId) -> Outcome<Vec<String>> {
    db.rows(ROLES_OF, crate::args![who]).await?.into_iter().map(|row| row.only()).collect()
}

/// Delegations in force on a day: organisation, kind, name, power.
pub async fn delegations_of(
    db: &mut dyn Read,
    who: AccountId,
    today: &str,
) -> Outcome<Vec<(OrgId, String, String, String)>> {
    let rows = db.rows(DELEGATIONS_OF, crate::args![who, today]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?, r.take()?))).collect()
}

/// Opens a login: (id, body, account, token hash, now, absolute end, second factor given at, browser, address).
pub async fn open_login(tx: &mut Tx, args: Vec<Arg>) -> Outcome<()> {
    tx.run(OPEN_LOGIN, args).await.map(|_| ())
}

/// Notes the last use of a login.
pub async fn seen_login(tx: &mut Tx, id: i64, at: i64) -> Outcome<()> {
    tx.run(SEEN_LOGIN, crate::args![id, at]).await.map(|_| ())
}

/// Ends a login of a person.
pub async fn end_login(tx: &mut Tx, who: AccountId, id: i64, now: i64) -> Outcome<u64> {
    tx.run(END_LOGIN, crate::args![who, id, now]).await
}

/// Ends all logins of a person but one (0: all).
pub async fn end_logins(tx: &mut Tx, who: AccountId, but: i64, now: i64) -> Outcome<()> {
    tx.run(END_LOGINS, crate::args![who, but, now]).await.map(|_| ())
}

/// Open logins of a person: id, opened, last seen, browser, address.
pub async fn logins_of(
    db: &mut dyn Read,
    who: AccountId,
    now: i64,
) -> Outcome<Vec<(i64, i64, i64, String, String)>> {
    let rows = db.rows(LOGINS_OF, crate::args![who, now]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?, r.take()?, r.take()?))).collect()
}

/// Notes that the second factor was given in a sign-in, which goes on under a new token.
pub async fn factor_given(
    tx: &mut Tx,
    who: AccountId,
    login: i64,
    (now, token_hash): (i64, &str),
) -> Outcome<bool> {
    Ok(tx.run(FACTOR_GIVEN, crate::args![who, login, now, token_hash]).await? == 1)
}

/// Accounts that are not disabled and hold a role, by name.
pub async fn holders(db: &mut dyn Read, body: BodyId, role: Role) -> Outcome<Vec<AccountId>> {
    db.rows(HOLDERS, crate::args![body, role]).await?.into_iter().map(|mut row| row.take()).collect()
}
