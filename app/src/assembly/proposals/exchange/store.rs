//! Statements of the import: what is known before it, what it makes besides proposals, and what it left behind.

use super::reading::Source;
use crate::assembly::proposals::records::{CategoryId, ProposalId, SittingId, Window};
use crate::assembly::proposals::store::{Sitting, sitting_at, sitting_of};
use crate::assembly::proposals::workflow::State;
use crate::foundation::acting::{Acting, Role};
use crate::foundation::db::{Read, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::order::order_key;

crate::statements! {
    ACCOUNTS = "select a.id, a.name, a.login, case when exists (select 1 from seat s where s.account = a.id and s.term = $2) \
        then cast(1 as bigint) else cast(0 as bigint) end from account a where a.body = $1 and a.state = 'active' order by a.id";
    SEATS = "select count(*) from seat where body = $1";
    ORGS = "select o.id, o.kind, n.name, n.short_name from org o join org_name n on n.org = o.id where o.body = $1 and \
        (o.until_on is null or o.until_on >= $2) order by o.id, n.from_on desc";
    CATEGORIES = "select id, code, name, name_en from category where body = $1 and from_on <= $2 and \
        (until_on is null or until_on >= $2) order by position, id";
    TITLES = "select title, proposer, org from proposal where body = $1 and (sitting = $2 or (sitting is null and \
        imported_from <> '')) and state <> 'discarded'";
    NUMBERS = "select window_kind, number from proposal where body = $1 and sitting = $2 and number is not null";
    SEEN = "select b.id, b.made_at, coalesce((select a.name from account a where a.id = b.made_by), ''), b.file_name \
        from bulk_import b where b.body = $1 and b.digest = $2 and b.undone_at is null order by b.made_at desc limit 1";
    LOGIN_TAKEN = "select count(*) from account where login = $1";
    ADD_ACCOUNT = "insert into account (id, body, login, name, sort_key, phone, email, employer, post, lang, theme, \
        text_size, state, totp_last_step, created_at, version) values ($1,$2,$3,$4,$7,'','','','',$5,'','','active',0,$6,1)";
    ADD_SEAT = "insert into seat (id, body, term, account, standing, from_on) values ($1,$2,$3,$4,0,$5)";
    ADD_ROLE = "insert into role_grant (id, body, account, role, granted_at, granted_by) values ($1,$2,$3,$4,$5,$6)";
    TERM_STARTS = "select starts_on from term where body = $1 and id = $2";
    ADD_ORG = "insert into org (id, body, kind, unit_kind, code, position, from_on) values ($1,$2,$3,$4,$5,$6,$7)";
    ADD_ORG_NAME = "insert into org_name (id, body, org, name, short_name, name_en, from_on) values ($1,$2,$3,$4,$4,'',$5)";
    LAST_ORG = "select coalesce(max(position), cast(0 as bigint)) from org where body = $1";
    MADE = "select file_name, digest, sitting, records, made_at, made_by from bulk_import where body = $1 and id = $2 and \
        kind = 'proposals'";
    MADE_PROPOSALS = "select p.id, p.state, p.version, p.title, p.case_no, e.detail from proposal p join event e on \
        e.kind = 'proposal' and e.subject = p.id and e.seq = 1 where p.body = $1 and p.created_at = $2 and \
        p.imported_from = $3 and e.actor = $4 order by p.id";
    HAS_BLOB = "select count(*) from blob where digest = $1";
}

/// An account by which a name may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Person {
    pub id: AccountId,
    pub name: String,
    pub login: String,
    /// Has a seat in the term of the session.
    pub seated: bool,
}

/// An organisation under one of its names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Org {
    pub id: OrgId,
    pub kind: String,
    pub name: String,
    pub short_name: String,
}

/// A category open today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Category {
    pub id: CategoryId,
    pub code: String,
    pub name: String,
    pub name_en: String,
}

/// A proposal of the session: title, proposer, organisation.
pub(super) type Title = (String, AccountId, Option<OrgId>);

/// An earlier import of the same file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seen {
    pub id: i64,
    pub at: i64,
    pub who: String,
    pub file_name: String,
}

/// What is known before an import.
#[derive(Debug, Clone)]
pub(super) struct Ground {
    pub sitting: Sitting,
    pub people: Vec<Person>,
    pub seats: i64,
    pub orgs: Vec<Org>,
    pub categories: Vec<Category>,
    pub titles: Vec<Title>,
    pub numbers: Vec<(Window, i64)>,
    pub seen: Option<Seen>,
}

/// Reads what is known before an import.
pub(super) async fn ground(
    db: &mut impl Read,
    by: &Acting,
    source: &Source,
    sitting: Option<SittingId>,
) -> Outcome<Ground> {
    let today = by.today().to_string();
    let sitting = match sitting {
        Some(id) => sitting_of(db, by.body, id).await?,
        None => sitting_at(db, by.body, by.now).await?,
    };
    let sitting = sitting.ok_or_else(|| Problem::invalid("sitting", "import-no-session"))?;
    let people = db.rows(ACCOUNTS, crate::args![by.body, sitting.term]).await?;
    let people = people
        .into_iter()
        .map(|mut r| Ok(Person { id: r.take()?, name: r.take()?, login: r.take()?, seated: r.take()? }));
    let people = people.collect::<Outcome<_>>()?;
    let orgs = db.rows(ORGS, crate::args![by.body, &today]).await?;
    let orgs = orgs
        .into_iter()
        .map(|mut r| Ok(Org { id: r.take()?, kind: r.take()?, name: r.take()?, short_name: r.take()? }));
    let orgs = orgs.collect::<Outcome<_>>()?;
    let categories = db.rows(CATEGORIES, crate::args![by.body, &today]).await?;
    let categories = categories
        .into_iter()
        .map(|mut r| Ok(Category { id: r.take()?, code: r.take()?, name: r.take()?, name_en: r.take()? }));
    let categories = categories.collect::<Outcome<_>>()?;
    let titles = db.rows(TITLES, crate::args![by.body, sitting.id]).await?;
    let titles = titles.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?)));
    let titles = titles.collect::<Outcome<_>>()?;
    let numbers = db.rows(NUMBERS, crate::args![by.body, sitting.id]).await?;
    let numbers = numbers.into_iter().map(|mut r| Ok((r.take()?, r.take()?)));
    let numbers = numbers.collect::<Outcome<_>>()?;
    let seats = db.number(SEATS, crate::args![by.body]).await?;
    let seen = seen(db, by, &source.digest).await?;
    Ok(Ground { sitting, people, seats, orgs, categories, titles, numbers, seen })
}

async fn seen(db: &mut impl Read, by: &Acting, digest: &str) -> Outcome<Option<Seen>> {
    let Some(mut r) = db.row(SEEN, crate::args![by.body, digest]).await? else { return Ok(None) };
    Ok(Some(Seen { id: r.take()?, at: r.take()?, who: r.take()?, file_name: r.take()? }))
}

/// Whether a login is used, in any body.
pub(super) async fn login_taken(db: &mut impl Read, login: &str) -> Outcome<bool> {
    Ok(db.number(LOGIN_TAKEN, crate::args![login]).await? > 0)
}

/// Writes an account without password.
pub(super) async fn add_account(
    tx: &mut Tx,
    by: &Acting,
    id: AccountId,
    (login, name): (&str, &str),
) -> Outcome<()> {
    let args = crate::args![id, by.body, login, name, by.lang.tag(), by.now, order_key(name)];
    tx.run(ADD_ACCOUNT, args).await.map(|_| ())
}

/// Gives a seat in a term from its first day, or from today where the term is not known.
pub(super) async fn add_seat(tx: &mut Tx, by: &Acting, who: AccountId, term: i64) -> Outcome<()> {
    let from = match tx.row(TERM_STARTS, crate::args![by.body, term]).await? {
        Some(row) => row.only()?,
        None => by.today().to_string(),
    };
    tx.run(ADD_SEAT, crate::args![by.new_id(), by.body, term, who, from]).await?;
    let args = crate::args![by.new_id(), by.body, who, Role::Member, by.now, by.account];
    tx.run(ADD_ROLE, args).await.map(|_| ())
}

/// Writes an organisation with its name, last in the order.
pub(super) async fn add_org(tx: &mut Tx, by: &Acting, id: OrgId, (kind, name): (&str, &str)) -> Outcome<()> {
    let position = tx.number(LAST_ORG, crate::args![by.body]).await? + 1;
    let (code, today) = (format!("i-{id}"), by.today().to_string());
    tx.run(ADD_ORG, crate::args![id, by.body, kind, "other", code, position, &today]).await?;
    tx.run(ADD_ORG_NAME, crate::args![by.new_id(), by.body, id, name, &today]).await.map(|_| ())
}

/// An import that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Made {
    pub file_name: String,
    pub digest: String,
    pub sitting: Option<SittingId>,
    pub records: i64,
    pub made_at: i64,
    pub made_by: AccountId,
}

/// An import by its id.
pub(super) async fn made(db: &mut impl Read, by: &Acting, id: i64) -> Outcome<Option<Made>> {
    let Some(mut r) = db.row(MADE, crate::args![by.body, id]).await? else { return Ok(None) };
    Ok(Some(Made {
        file_name: r.take()?,
        digest: r.take()?,
        sitting: r.take()?,
        records: r.take()?,
        made_at: r.take()?,
        made_by: r.take()?,
    }))
}

/// A proposal that an import made: id, state, version, title, case number, what the history says of the list.
pub(super) type MadeProposal = (ProposalId, State, i64, String, String, String);

/// The proposals of an import.
pub(super) async fn made_proposals(
    db: &mut impl Read,
    by: &Acting,
    made: &Made,
) -> Outcome<Vec<MadeProposal>> {
    let args = crate::args![by.body, made.made_at, &made.file_name, made.made_by];
    let rows = db.rows(MADE_PROPOSALS, args).await?;
    rows.into_iter()
        .map(|mut r| Ok((r.take()?, r.take()?, r.take()?, r.take()?, r.take()?, r.take()?)))
        .collect()
}

/// Whether an uploaded file is known.
pub async fn has_file(db: &mut impl Read, digest: &str) -> Outcome<bool> {
    Ok(db.number(HAS_BLOB, crate::args![digest]).await? > 0)
}
