//! Statements about accounts and seats, and the lists of them.

use crate::assembly::people::records::forms::SeatForm;
use crate::assembly::people::records::{Account, Member, NamedPerson, Seat, Seated, TermId};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Arg, Read, Row, Tx, containing};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId};
use std::collections::HashMap;

/// Which members a list shows. There is no filter by sector (rule page 7.3).
macro_rules! listed {
    () => {
        "from seat s join account a on a.id = s.account where s.body = $1 and s.term = $2 \
         and not exists (select 1 from seat x where x.account = s.account and x.term = s.term \
         and (x.from_on > s.from_on or (x.from_on = s.from_on and x.id > s.id))) \
         and (a.name like $3 escape '\\' or replace(a.sort_key, ' ', '') like replace($3, ' ', '') escape '\\' or coalesce(a.member_no, '') like $3 escape '\\') \
         and ($4 = cast(0 as bigint) or s.committee = $4) and ($5 = cast(0 as bigint) or s.grp = $5) \
         and ($6 < cast(0 as bigint) or s.standing = $6) and ($7 = '' or a.state = $7)"
    };
}

crate::statements! {
    ACCOUNT = "select id, login, name, sort_key, member_no, phone, email, employer, post, state, \
        case when password_hash is null then cast(0 as bigint) else cast(1 as bigint) end, \
        case when totp_confirmed_at is null then cast(0 as bigint) else cast(1 as bigint) end, created_at, disabled_at, \
        (select max(l.seen_at) from login l where l.account = account.id), version from account where body = $1 and id = $2";
    ACCOUNTS = "select id, login, name, sort_key, member_no, phone, email, employer, post, state, \
        case when password_hash is null then cast(0 as bigint) else cast(1 as bigint) end, \
        case when totp_confirmed_at is null then cast(0 as bigint) else cast(1 as bigint) end, created_at, disabled_at, \
        (select max(l.seen_at) from login l where l.account = account.id), version from account where body = $1 \
        and (name like $2 escape '\\' or login like $2 escape '\\') and ($3 = '' or state = $3) \
        and (sort_key > $4 or (sort_key = $4 and id > $5)) order by sort_key, id limit $6";
    COUNT_ACCOUNTS = "select count(*) from account where body = $1 and (name like $2 escape '\\' \
        or login like $2 escape '\\') and ($3 = '' or state = $3)";
    LOGIN_TAKEN = "select count(*) from account where login = $1 and id <> $2";
    MEMBER_NO_TAKEN = "select count(*) from account where body = $1 and member_no = $2 and id <> $3";
    NAMES = "select id, name from account where body = $1";
    SEATS = "select s.id, s.term, s.sector, s.committee, s.grp, s.standing, s.from_on, s.until_on from seat s \
        join term t on t.id = s.term where s.body = $1 and s.account = $2 order by t.number desc, s.from_on desc, s.id desc";
    ADD_SEAT = "insert into seat (id, body, term, account, sector, committee, grp, standing, from_on, until_on) \
        values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)";
    CHANGE_SEAT = "update seat set sector = $3, committee = $4, grp = $5, standing = $6, from_on = $7, until_on = $8 \
        where body = $1 and id = $2";
    END_SEAT = "update seat set until_on = $3 where body = $1 and id = $2";
    DROP_SEAT = "delete from seat where body = $1 and id = $2";
    SEATS_FROM = "select count(*) from seat s join term t on t.id = s.term where s.body = $1 and s.account = $2 \
        and t.closed_at is null and (s.until_on is null or s.until_on >= $3)";
    MEMBERS = concat!("select a.id, a.name, a.sort_key, coalesce(a.member_no, ''), a.phone, a.email, a.employer, a.post, \
        a.state, s.committee, s.grp, s.standing, s.from_on, s.until_on ", listed!(),
        " and (a.sort_key > $8 or (a.sort_key = $8 and a.id > $9)) order by a.sort_key, a.id limit $10");
    COUNT_MEMBERS = concat!("select count(*) ", listed!());
    FIND_MEMBERS = "select a.id, a.name, a.sort_key, coalesce(a.member_no, ''), a.phone, a.email, a.employer, a.post, \
        a.state, s.committee, s.grp, s.standing, s.from_on, s.until_on from seat s join account a on a.id = s.account \
        where s.body = $1 and s.term = $2 and a.state <> 'disabled' and s.from_on <= $5 \
        and (s.until_on is null or s.until_on >= $5) \
        and (a.name like $3 escape '\\' or replace(a.sort_key, ' ', '') like replace($3, ' ', '') escape '\\' or a.member_no = $4) \
        order by case when a.name = $4 then cast(0 as bigint) else cast(1 as bigint) end, a.sort_key, a.id limit $6";
    CONVENED = "select a.id, a.name, a.sort_key, coalesce(a.member_no, ''), a.phone, a.email, a.employer, a.post, \
        a.state, s.committee, s.grp, s.standing, s.from_on, s.until_on from seat s join account a on a.id = s.account \
        join org o on o.sector = s.sector where s.body = $1 and s.term = $2 and o.id = $3 and o.body = $1 \
        and a.state <> 'disabled' and s.from_on <= $4 and (s.until_on is null or s.until_on >= $4) order by a.sort_key, a.id";
    IS_SEATED = "select count(*) from seat s join term t on t.id = s.term where s.account = $1 and t.body = $2 and \
        t.closed_at is null and s.from_on <= $3 and (s.until_on is null or s.until_on >= $3)";
    SEATED = "select distinct a.id, a.name, a.post, a.sort_key from account a join seat s on s.account = a.id \
        join term t on t.id = s.term where a.body = $1 and a.state <> 'disabled' and a.name like $2 escape '\\' and \
        t.closed_at is null and s.from_on <= $3 and (s.until_on is null or s.until_on >= $3) \
        order by a.sort_key, a.id limit 400";
    COUNT_OF_TERM = "select count(distinct s.account) from seat s where s.body = $1 and s.term = $2";
    PERSONS = "select a.id, a.name, a.login, case when exists (select 1 from seat s where s.account = a.id and s.term = $2) \
        then cast(1 as bigint) else cast(0 as bigint) end from account a where a.body = $1 and a.state = 'active' order by a.id";
    COUNT_SEATS = "select count(*) from seat where body = $1";
    FIND_ACCOUNTS = "select id, name, login from account where body = $1 and state <> 'disabled' \
        and (name like $2 escape '\\' or login like $2 escape '\\' or replace(sort_key, ' ', '') like replace($2, ' ', '') escape '\\') order by sort_key, id limit $3";
}

fn account(mut r: Row) -> Outcome<Account> {
    Ok(Account {
        id: r.take()?,
        login: r.take()?,
        name: r.take()?,
        sort_key: r.take()?,
        member_no: r.take()?,
        phone: r.take()?,
        email: r.take()?,
        employer: r.take()?,
        post: r.take()?,
        state: r.take()?,
        has_password: r.take()?,
        has_factor: r.take()?,
        created_at: r.take()?,
        disabled_at: r.take()?,
        seen_at: r.take()?,
        version: r.take()?,
    })
}

/// An account of the body.
pub async fn find(db: &mut dyn Read, body: BodyId, id: AccountId) -> Outcome<Option<Account>> {
    db.row(ACCOUNT, crate::args![body, id]).await?.map(account).transpose()
}

/// What a list of accounts is filtered by, and where it goes on.
#[derive(Debug, Clone, Default)]
pub struct AccountsAsked {
    /// Part of name or login.
    pub q: String,
    /// State key, or empty.
    pub state: String,
    /// Order key after which the page begins.
    pub after: (String, i64),
}

/// A page of accounts.
pub async fn accounts(
    db: &mut dyn Read,
    body: BodyId,
    f: &AccountsAsked,
    limit: i64,
) -> Outcome<Vec<Account>> {
    let args = crate::args![body, containing(&f.q), &f.state, &f.after.0, f.after.1, limit];
    db.rows(ACCOUNTS, args).await?.into_iter().map(account).collect()
}

/// How many accounts the list has.
pub async fn count_accounts(db: &mut dyn Read, body: BodyId, f: &AccountsAsked) -> Outcome<i64> {
    db.number(COUNT_ACCOUNTS, crate::args![body, containing(&f.q), &f.state]).await
}

/// Whether another account of the installation has a login.
pub async fn login_taken(db: &mut dyn Read, login: &str, but: AccountId) -> Outcome<bool> {
    Ok(db.number(LOGIN_TAKEN, crate::args![login, but]).await? > 0)
}

/// Whether another account of the body has a member's number.
pub async fn member_no_taken(db: &mut dyn Read, body: BodyId, no: &str, but: AccountId) -> Outcome<bool> {
    Ok(db.number(MEMBER_NO_TAKEN, crate::args![body, no, but]).await? > 0)
}

/// Names of accounts of the body.
pub async fn names(
    db: &mut dyn Read,
    body: BodyId,
    ids: &[AccountId],
) -> Outcome<HashMap<AccountId, String>> {
    let mut found = HashMap::new();
    for chunk in ids.chunks(200) {
        let places: Vec<String> = (0..chunk.len()).map(|i| format!("${}", i + 2)).collect();
        let sql = match NAMES {
            crate::foundation::db::Sql::Fixed(text) => format!("{text} and id in ({})", places.join(",")),
            crate::foundation::db::Sql::Built(text) => text.to_string(),
        };
        let mut args: Vec<Arg> = crate::args![body];
        args.extend(chunk.iter().map(|id| Arg::from(*id)));
        for mut row in db.rows(sql.into(), args).await? {
            found.insert(row.take()?, row.take()?);
        }
    }
    Ok(found)
}

/// Seats of a person, the latest term first.
pub async fn seats(db: &mut dyn Read, body: BodyId, who: AccountId) -> Outcome<Vec<Seat>> {
    let rows = db.rows(SEATS, crate::args![body, who]).await?;
    rows.into_iter()
        .map(|mut r| {
            Ok(Seat {
                id: r.take()?,
                term: r.take()?,
                sector: r.take()?,
                committee: r.take()?,
                group: r.take()?,
                standing: r.take()?,
                from_on: r.take()?,
                until_on: r.take()?,
            })
        })
        .collect()
}

/// Adds a seat.
pub async fn add_seat(tx: &mut Tx, by: &Acting, who: AccountId, term: TermId, f: &SeatForm) -> Outcome<()> {
    let until = f.until_on.clone();
    let args = crate::args![
        by.new_id(),
        by.body,
        term,
        who,
        f.sector,
        f.committee,
        f.group,
        f.standing,
        &f.from_on,
        until
    ];
    tx.run(ADD_SEAT, args).await.map(|_| ())
}

/// Corrects a seat.
pub async fn change_seat(tx: &mut Tx, body: BodyId, seat: i64, f: &SeatForm) -> Outcome<()> {
    let until = f.until_on.clone();
    let args = crate::args![body, seat, f.sector, f.committee, f.group, f.standing, &f.from_on, until];
    tx.run(CHANGE_SEAT, args).await.map(|_| ())
}

/// Ends a seat on a day.
pub async fn end_seat(tx: &mut Tx, body: BodyId, seat: i64, on: &str) -> Outcome<()> {
    tx.run(END_SEAT, crate::args![body, seat, on]).await.map(|_| ())
}

/// Takes a seat out that was given by mistake.
pub async fn drop_seat(tx: &mut Tx, body: BodyId, seat: i64) -> Outcome<()> {
    tx.run(DROP_SEAT, crate::args![body, seat]).await.map(|_| ())
}

/// Seats of a person in open terms that hold on a day or begin later.
pub async fn seats_from(db: &mut dyn Read, body: BodyId, who: AccountId, day: &str) -> Outcome<i64> {
    db.number(SEATS_FROM, crate::args![body, who, day]).await
}

/// What a list of members is filtered by, and where it goes on.
#[derive(Debug, Clone, Default)]
pub struct MembersAsked {
    /// The term.
    pub term: i64,
    /// Part of name or number.
    pub q: String,
    /// Committee, or 0.
    pub committee: i64,
    /// Group, or 0.
    pub group: i64,
    /// 0, 1, or -1 for both.
    pub standing: i64,
    /// State key, or empty.
    pub state: String,
    /// Order key after which the page begins.
    pub after: (String, i64),
}

impl MembersAsked {
    fn args(&self, body: BodyId) -> Vec<Arg> {
        let like = containing(&self.q);
        crate::args![body, self.term, like, self.committee, self.group, self.standing, &self.state]
    }
}

fn member(mut r: Row) -> Outcome<Member> {
    Ok(Member {
        id: r.take()?,
        name: r.take()?,
        sort_key: r.take()?,
        member_no: r.take()?,
        phone: r.take()?,
        email: r.take()?,
        employer: r.take()?,
        post: r.take()?,
        state: r.take()?,
        committee: r.take()?,
        group: r.take()?,
        standing: r.take()?,
        from_on: r.take()?,
        until_on: r.take()?,
    })
}

/// A page of members.
pub async fn members(db: &mut dyn Read, body: BodyId, f: &MembersAsked, limit: i64) -> Outcome<Vec<Member>> {
    let mut args = f.args(body);
    args.extend(crate::args![&f.after.0, f.after.1, limit]);
    db.rows(MEMBERS, args).await?.into_iter().map(member).collect()
}

/// How many members the list has.
pub async fn count_members(db: &mut dyn Read, body: BodyId, f: &MembersAsked) -> Outcome<i64> {
    db.number(COUNT_MEMBERS, f.args(body)).await
}

/// Members of a term on a day whose name holds a text or whose number it is.
pub async fn find_members(
    db: &mut dyn Read,
    (body, term): (BodyId, TermId),
    q: &str,
    on: &str,
    limit: i64,
) -> Outcome<Vec<Member>> {
    let args = crate::args![body, term, containing(q), q.trim(), on, limit];
    db.rows(FIND_MEMBERS, args).await?.into_iter().map(member).collect()
}

/// Members of the seat group of a sector organisation on a day: its own convening list.
pub async fn convened(
    db: &mut dyn Read,
    (body, term): (BodyId, TermId),
    org: crate::foundation::ids::OrgId,
    on: &str,
) -> Outcome<Vec<Member>> {
    db.rows(CONVENED, crate::args![body, term, org, on]).await?.into_iter().map(member).collect()
}

/// Active accounts by name or login: id, name, login.
pub async fn find_accounts(
    db: &mut dyn Read,
    body: BodyId,
    q: &str,
    limit: i64,
) -> Outcome<Vec<(AccountId, String, String)>> {
    let rows = db.rows(FIND_ACCOUNTS, crate::args![body, containing(q), limit]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?))).collect()
}

/// Whether a person has a seat on a day in a term that is not closed.
pub async fn is_seated(db: &mut dyn Read, body: BodyId, who: AccountId, on: &str) -> Outcome<bool> {
    Ok(db.number(IS_SEATED, crate::args![who, body, on]).await? > 0)
}

/// Persons with a seat on a day whose name holds a text.
pub async fn seated(db: &mut dyn Read, body: BodyId, text: &str, on: &str) -> Outcome<Vec<Seated>> {
    let rows = db.rows(SEATED, crate::args![body, containing(text), on]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?))).collect()
}

/// How many persons have or had a seat in a term.
pub async fn count_of_term(db: &mut dyn Read, body: BodyId, term: TermId) -> Outcome<i64> {
    db.number(COUNT_OF_TERM, crate::args![body, term]).await
}

/// Active accounts, with whether they have a seat in a term.
pub async fn persons(db: &mut dyn Read, body: BodyId, term: TermId) -> Outcome<Vec<NamedPerson>> {
    let rows = db.rows(PERSONS, crate::args![body, term]).await?;
    rows.into_iter()
        .map(|mut r| Ok(NamedPerson { id: r.take()?, name: r.take()?, login: r.take()?, seated: r.take()? }))
        .collect()
}

/// Whether there is any seat in the body.
pub async fn has_seats(db: &mut dyn Read, body: BodyId) -> Outcome<bool> {
    Ok(db.number(COUNT_SEATS, crate::args![body]).await? > 0)
}
