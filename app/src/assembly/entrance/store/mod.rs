//! Statements about accounts, links, sign-ins, one's own data. No rules.

use super::records::{
    Account, AccountState, Change, ChangeId, ChangeState, Link, LinkId, LoginId, NewAccount, ProfileField,
    Purpose, SeatLine, TokenId, TokenLine,
};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Row, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId};
use crate::foundation::order::order_key;
use crate::foundation::search::Touched;

crate::statements! {
    BODIES = "select id, name, utc_offset_minutes from body order by id limit 2";
    ACCOUNT_BY_LOGIN = "select id, body, login, name, member_no, phone, email, employer, post, lang, theme, text_size, state, \
        password_hash, totp_secret, totp_confirmed_at, created_at from account where login = $1";
    ACCOUNT = "select id, body, login, name, member_no, phone, email, employer, post, lang, theme, text_size, state, \
        password_hash, totp_secret, totp_confirmed_at, created_at from account where id = $1";
    INSERT_ACCOUNT = "insert into account (id, body, login, name, sort_key, member_no, phone, email, employer, post, lang, \
        theme, text_size, state, totp_last_step, created_at, version) \
        values ($1,$2,$3,$4,$13,$5,$6,$7,$8,$9,$10,'','',$11,0,$12,1) on conflict (login) do nothing";
    NAME_OF = "select name from account where body = $1 and id = $2";
    CHANGE_ACCOUNT = "update account set login = $4, name = $5, sort_key = $6, member_no = $7, phone = $8, email = $9, \
        employer = $10, post = $11, version = version + 1 where body = $1 and id = $2 and version = $3";
    ERASE_ACCOUNT = "delete from account where body = $1 and id = $2 and password_hash is null";
    SET_STATE = "update account set state = $4, disabled_at = coalesce($5, disabled_at), version = version + 1 \
        where body = $1 and id = $2 and state = $3";
    UNORDERED = "select id, name from account where sort_key = name order by id";
    SET_ORDER = "update account set sort_key = $2 where id = $1 and sort_key = name";
    SET_PASSWORD = "update account set password_hash = $2, state = 'active', version = version + 1 \
        where id = $1 and state <> 'disabled'";
    PASSWORD_SET_AT = "select max(at) from event where kind = 'account' and subject = $1 and action = 'password-set'";
    USE_STEP = "update account set totp_last_step = $2 where id = $1 and totp_last_step < $2";
    SET_FACTOR = "update account set totp_secret = $2, totp_confirmed_at = $3, totp_last_step = $4, version = version + 1 \
        where id = $1";
    REMOVE_FACTOR = "update account set totp_secret = null, totp_confirmed_at = null, version = version + 1 where id = $1";
    PREFER = "update account set lang = $2, theme = $3, text_size = $4, version = version + 1 where id = $1";
    WAITING_FORM = "select form from kept_form where account = $1 and waiting = 1 and expires_at > $2 \
        order by kept_at desc limit 1";
    VOID_LINKS = "update one_time_link set used_at = $3 where account = $1 and purpose = $2 and used_at is null";
    INSERT_LINK = "insert into one_time_link (id, body, account, purpose, token_hash, created_at, created_by, expires_at) \
        values ($1,$2,$3,$4,$5,$6,$7,$8)";
    LINK = "select id, body, account, purpose, expires_at from one_time_link \
        where token_hash = $1 and used_at is null and expires_at > $2";
    USE_LINK = "update one_time_link set used_at = $2 where id = $1 and used_at is null and expires_at > $2";
    INSERT_CHANGE = "insert into profile_change (id, body, account, field, old_value, new_value, asked_at, state, reason) \
        values ($1,$2,$3,$4,$5,$6,$7,'asked','')";
    CHANGE = "select id, account, field, old_value, new_value, asked_at, state, decided_by, decided_at, reason \
        from profile_change where body = $1 and id = $2";
    CHANGES_OF = "select id, account, field, old_value, new_value, asked_at, state, decided_by, decided_at, reason \
        from profile_change where account = $1 order by id desc limit 50";
    CHANGES_ASKED = "select id, account, field, old_value, new_value, asked_at, state, decided_by, decided_at, reason \
        from profile_change where body = $1 and state = 'asked' and id > $2 order by id limit $3";
    DECIDE_CHANGE = "update profile_change set state = $2, decided_by = $3, decided_at = $4, reason = $5 \
        where id = $1 and state = 'asked'";
    SET_PHONE = "update account set phone = $2, version = version + 1 where id = $1";
    SET_EMAIL = "update account set email = $2, version = version + 1 where id = $1";
    SET_EMPLOYER = "update account set employer = $2, version = version + 1 where id = $1";
    SET_POST = "update account set post = $2, version = version + 1 where id = $1";
    SEATS = "select t.number, coalesce(s.name, ''), \
        coalesce((select n.name from org_name n where n.org = x.committee order by n.from_on desc limit 1), ''), \
        coalesce((select n.name from org_name n where n.org = x.grp order by n.from_on desc limit 1), ''), \
        x.from_on, x.until_on from seat x join term t on t.id = x.term left join sector s on s.id = x.sector \
        where x.account = $1 order by t.number desc, x.id desc";
    LOGINS_EVER = "select id, created_at, seen_at, ended_at, agent, address from login where account = $1 \
        order by created_at desc, id desc limit 500";
    TOKENS = "select id, name, created_at, expires_on, revoked_at from api_token where account = $1 order by id desc limit 100";
    INSERT_TOKEN = "insert into api_token (id, body, account, name, token_hash, created_at, expires_on) \
        values ($1,$2,$3,$4,$5,$6,$7)";
    REVOKE_TOKEN = "update api_token set revoked_at = $3 where id = $2 and account = $1 and revoked_at is null";
    ROLES_EVER = "select role, granted_at, revoked_at from role_grant where account = $1 order by id";
}

/// The first two bodies: id, name, offset from UTC.
pub async fn bodies(db: &mut dyn Read) -> Outcome<Vec<(i64, String, i64)>> {
    let rows = db.rows(BODIES, vec![]).await?;
    rows.into_iter().map(|mut row: Row| Ok((row.take()?, row.take()?, row.take()?))).collect()
}

fn account_row(mut row: Row) -> Outcome<Account> {
    Ok(Account {
        id: row.take()?,
        body: row.take()?,
        login: row.take()?,
        name: row.take()?,
        member_no: row.take()?,
        phone: row.take()?,
        email: row.take()?,
        employer: row.take()?,
        post: row.take()?,
        lang: row.take()?,
        theme: row.take()?,
        text_size: row.take()?,
        state: row.take()?,
        password_hash: row.take()?,
        totp_secret: row.take()?,
        totp_confirmed_at: row.take()?,
        created_at: row.take()?,
    })
}

/// The account of a login name, in small letters.
pub async fn by_login(db: &mut dyn Read, login: &str) -> Outcome<Option<Account>> {
    db.row(ACCOUNT_BY_LOGIN, crate::args![login]).await?.map(account_row).transpose()
}

/// An account.
pub async fn account(db: &mut dyn Read, who: AccountId) -> Outcome<Option<Account>> {
    db.row(ACCOUNT, crate::args![who]).await?.map(account_row).transpose()
}

/// Makes an account; false when the login name is taken.
pub async fn insert_account(
    tx: &mut Tx,
    by: &Acting,
    id: AccountId,
    (new, login, state): (&NewAccount, &str, AccountState),
) -> Outcome<bool> {
    let lang = if new.lang.is_empty() { "zh-CN" } else { &new.lang };
    let args = crate::args![
        id,
        by.body,
        login,
        new.name.trim(),
        new.member_no.clone(),
        new.phone.trim(),
        new.email.trim(),
        new.employer.trim(),
        new.post.trim(),
        lang,
        state,
        by.now,
        if new.sort_key.is_empty() { order_key(&new.name) } else { new.sort_key.clone() }
    ];
    Ok(tx.run(INSERT_ACCOUNT, args).await? == 1)
}

/// Takes out an account that never had a password; false: it has one, or is not there.
pub async fn erase_account(tx: &mut Tx, by: &Acting, id: AccountId) -> Outcome<bool> {
    Ok(tx.run(ERASE_ACCOUNT, crate::args![by.body, id]).await? == 1)
}

/// Changes an account at a version; false: somebody was first.
pub async fn change_account(
    tx: &mut Tx,
    by: &Acting,
    (id, version): (AccountId, i64),
    new: &NewAccount,
) -> Outcome<bool> {
    let args = crate::args![
        by.body,
        id,
        version,
        &new.login,
        &new.name,
        &new.sort_key,
        new.member_no.clone(),
        &new.phone,
        &new.email,
        &new.employer,
        &new.post
    ];
    if let Some(row) = tx.row(NAME_OF, crate::args![by.body, id]).await? {
        let old: String = row.only()?;
        if old != new.name {
            tx.touches(Touched::Named(by.body, old));
        }
    }
    Ok(tx.run(CHANGE_ACCOUNT, args).await? == 1)
}

/// Gives every account that is still ordered by its name as written the key that is made since; how many.
pub async fn fill_order(tx: &mut Tx) -> Outcome<usize> {
    let mut filled = 0;
    for mut row in tx.rows(UNORDERED, vec![]).await? {
        let (id, name): (AccountId, String) = (row.take()?, row.take()?);
        let key = order_key(&name);
        if key != name {
            tx.run(SET_ORDER, crate::args![id, key]).await?;
            filled += 1;
        }
    }
    Ok(filled)
}

/// Moves an account from one state to another; false: it was not in the first.
pub async fn set_state(
    tx: &mut Tx,
    by: &Acting,
    id: AccountId,
    (from, to): (AccountState, AccountState),
) -> Outcome<bool> {
    let at = (to == AccountState::Disabled).then_some(by.now);
    Ok(tx.run(SET_STATE, crate::args![by.body, id, from, to, at]).await? == 1)
}

/// Sets a password and opens the account; false when it is closed.
pub async fn set_password(tx: &mut Tx, who: AccountId, hash: &str) -> Outcome<bool> {
    Ok(tx.run(SET_PASSWORD, crate::args![who, hash]).await? == 1)
}

/// When the password was last set.
pub async fn password_set_at(db: &mut dyn Read, who: AccountId) -> Outcome<i64> {
    db.number(PASSWORD_SET_AT, crate::args![who]).await
}

/// Takes a step of the second factor; false when it, or a later one, was taken before.
pub async fn use_step(tx: &mut Tx, who: AccountId, step: i64) -> Outcome<bool> {
    Ok(tx.run(USE_STEP, crate::args![who, step]).await? == 1)
}

/// Sets a confirmed second factor.
pub async fn set_factor(tx: &mut Tx, who: AccountId, secret: &str, (now, step): (i64, i64)) -> Outcome<()> {
    tx.run(SET_FACTOR, crate::args![who, secret, now, step]).await.map(|_| ())
}

/// Takes the second factor off.
pub async fn remove_factor(tx: &mut Tx, who: AccountId) -> Outcome<()> {
    tx.run(REMOVE_FACTOR, crate::args![who]).await.map(|_| ())
}

/// Sets language, theme and text size.
pub async fn prefer(tx: &mut Tx, who: AccountId, lang: &str, (theme, text): (&str, &str)) -> Outcome<()> {
    tx.run(PREFER, crate::args![who, lang, theme, text]).await.map(|_| ())
}

/// The page of the form that waits for a person since his session ended.
pub async fn waiting_form(db: &mut dyn Read, who: AccountId, now: i64) -> Outcome<Option<String>> {
    db.row(WAITING_FORM, crate::args![who, now]).await?.map(Row::only).transpose()
}

/// Makes earlier links of a person for the same purpose void.
pub async fn void_links(tx: &mut Tx, who: AccountId, purpose: Purpose, now: i64) -> Outcome<()> {
    tx.run(VOID_LINKS, crate::args![who, purpose, now]).await.map(|_| ())
}

/// Makes a link.
pub async fn insert_link(
    tx: &mut Tx,
    link: &Link,
    token_hash: &str,
    (now, by): (i64, AccountId),
) -> Outcome<()> {
    let args =
        crate::args![link.id, link.body, link.account, link.purpose, token_hash, now, by, link.expires_at];
    tx.run(INSERT_LINK, args).await.map(|_| ())
}

/// A link that can still be used.
pub async fn link(db: &mut dyn Read, token_hash: &str, now: i64) -> Outcome<Option<Link>> {
    let Some(mut row) = db.row(LINK, crate::args![token_hash, now]).await? else { return Ok(None) };
    let (id, body, account) = (row.take()?, row.take()?, row.take()?);
    Ok(Some(Link { id, body, account, purpose: row.take()?, expires_at: row.take()? }))
}

/// Uses a link up; false when somebody was first or it has expired.
pub async fn use_link(tx: &mut Tx, id: LinkId, now: i64) -> Outcome<bool> {
    Ok(tx.run(USE_LINK, crate::args![id, now]).await? == 1)
}

/// Writes a wish for a change down.
pub async fn insert_change(
    tx: &mut Tx,
    by: &Acting,
    id: ChangeId,
    change: (ProfileField, &str, &str),
) -> Outcome<()> {
    let (field, old, new) = change;
    let args = crate::args![id, by.body, by.account, field, old, new, by.now];
    tx.run(INSERT_CHANGE, args).await.map(|_| ())
}

fn change_row(mut row: Row) -> Outcome<Change> {
    Ok(Change {
        id: row.take()?,
        account: row.take()?,
        field: row.take()?,
        old_value: row.take()?,
        new_value: row.take()?,
        asked_at: row.take()?,
        state: row.take()?,
        decided_by: row.take()?,
        decided_at: row.take()?,
        reason: row.take()?,
    })
}

/// A change that was asked in a body.
pub async fn change(db: &mut dyn Read, body: BodyId, id: ChangeId) -> Outcome<Option<Change>> {
    db.row(CHANGE, crate::args![body, id]).await?.map(change_row).transpose()
}

/// Changes a person asked for, newest first.
pub async fn changes_of(db: &mut dyn Read, who: AccountId) -> Outcome<Vec<Change>> {
    db.rows(CHANGES_OF, crate::args![who]).await?.into_iter().map(change_row).collect()
}

/// Changes that wait in a body, oldest first, after one (0: from the start).
pub async fn changes_asked(db: &mut dyn Read, body: BodyId, after: i64, limit: i64) -> Outcome<Vec<Change>> {
    db.rows(CHANGES_ASKED, crate::args![body, after, limit]).await?.into_iter().map(change_row).collect()
}

/// Decides a change that still waits; false when somebody was first.
pub async fn decide_change(
    tx: &mut Tx,
    by: &Acting,
    id: ChangeId,
    (state, reason): (ChangeState, &str),
) -> Outcome<bool> {
    Ok(tx.run(DECIDE_CHANGE, crate::args![id, state, by.account, by.now, reason]).await? == 1)
}

/// Writes a changed piece of data into the account.
pub async fn set_field(tx: &mut Tx, who: AccountId, field: ProfileField, value: &str) -> Outcome<()> {
    let sql = match field {
        ProfileField::Phone => SET_PHONE,
        ProfileField::Email => SET_EMAIL,
        ProfileField::Employer => SET_EMPLOYER,
        ProfileField::Post => SET_POST,
    };
    tx.run(sql, crate::args![who, value]).await.map(|_| ())
}

/// Seats of a person, the latest term first.
pub async fn seats(db: &mut dyn Read, who: AccountId) -> Outcome<Vec<SeatLine>> {
    let rows = db.rows(SEATS, crate::args![who]).await?;
    let seat = |mut row: Row| {
        let (term, sector, committee) = (row.take()?, row.take()?, row.take()?);
        Ok(SeatLine {
            term,
            sector,
            committee,
            group: row.take()?,
            from_on: row.take()?,
            until_on: row.take()?,
        })
    };
    rows.into_iter().map(seat).collect()
}

/// A sign-in of the past or present: id, opened, last used, ended, browser, address.
pub type LoginLine = (LoginId, i64, i64, Option<i64>, String, String);

/// Sign-ins of a person, newest first.
pub async fn logins_ever(db: &mut dyn Read, who: AccountId) -> Outcome<Vec<LoginLine>> {
    let rows = db.rows(LOGINS_EVER, crate::args![who]).await?;
    let login = |mut r: Row| Ok((r.take()?, r.take()?, r.take()?, r.take()?, r.take()?, r.take()?));
    rows.into_iter().map(login).collect()
}

/// API tokens of a person, newest first.
pub async fn tokens(db: &mut dyn Read, who: AccountId) -> Outcome<Vec<TokenLine>> {
    let rows = db.rows(TOKENS, crate::args![who]).await?;
    let token = |mut row: Row| {
        let (id, name, created_at) = (row.take()?, row.take()?, row.take()?);
        Ok(TokenLine { id, name, created_at, expires_on: row.take()?, revoked_at: row.take()? })
    };
    rows.into_iter().map(token).collect()
}

/// Makes an API token.
pub async fn insert_token(
    tx: &mut Tx,
    by: &Acting,
    (id, name): (TokenId, &str),
    (token_hash, expires_on): (&str, &str),
) -> Outcome<()> {
    let args = crate::args![id, by.body, by.account, name, token_hash, by.now, expires_on];
    tx.run(INSERT_TOKEN, args).await.map(|_| ())
}

/// Takes an API token back; false when it is not his or was taken back before.
pub async fn revoke_token(tx: &mut Tx, by: &Acting, id: TokenId) -> Outcome<bool> {
    Ok(tx.run(REVOKE_TOKEN, crate::args![by.account, id, by.now]).await? == 1)
}

/// Roles a person holds or held: role, granted, revoked.
pub async fn roles_ever(db: &mut dyn Read, who: AccountId) -> Outcome<Vec<(String, i64, Option<i64>)>> {
    let rows = db.rows(ROLES_EVER, crate::args![who]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?))).collect()
}
