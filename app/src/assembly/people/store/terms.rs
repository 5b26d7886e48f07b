//! Statements about terms, sessions and sectors.

use crate::assembly::people::records::forms::{SectorForm, SittingForm, TermForm};
use crate::assembly::people::records::{
    Closing, Sector, SectorId, SectorSeats, Sitting, SittingId, Term, TermId,
};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Row, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId};

/// The columns of a session.
macro_rules! sitting {
    ($rest:literal) => {
        concat!(
            "select s.id, s.term, t.number, s.number, s.year, s.opens_on, s.closes_on, s.window_opens_at, s.cut_off_at, s.prefix \
             from sitting s join term t on t.id = s.term where s.body = $1 ",
            $rest
        )
    };
}

crate::statements! {
    TERMS = "select id, number, starts_on, ends_on, closed_at from term where body = $1 order by number";
    SITTINGS = sitting!("order by s.opens_on, s.id");
    SITTING_OF = sitting!("and s.id = $2");
    /// The one whose window opened last, before the first the first.
    SITTING_AT = sitting!("order by case when s.window_opens_at <= $2 then 0 else 1 end, \
        case when s.window_opens_at <= $2 then -s.window_opens_at else s.window_opens_at end, \
        case when s.window_opens_at <= $2 then -s.id else s.id end limit 1");
    ADD_TERM = "insert into term (id, body, number, starts_on, ends_on) values ($1,$2,$3,$4,$5) on conflict do nothing";
    CHANGE_TERM = "update term set number = $3, starts_on = $4, ends_on = $5 where id = $2 and body = $1 and closed_at is null";
    CLOSE_TERM = "update term set closed_at = $3 where id = $2 and body = $1 and closed_at is null";
    ADD_SITTING = "insert into sitting (id, body, term, number, year, opens_on, closes_on, window_opens_at, cut_off_at, \
        prefix) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10) on conflict do nothing";
    CHANGE_SITTING = "update sitting set number = $3, year = $4, opens_on = $5, closes_on = $6, window_opens_at = $7, \
        cut_off_at = $8, prefix = $9 where id = $2 and body = $1";
    SECTORS = "select id, code, name, name_en, sensitive, position, until_on from sector where body = $1 \
        order by position, code";
    SECTOR_SEATS = "select c.id, c.name, c.name_en, c.sensitive, (select count(distinct s.account) from seat s \
        where s.sector = c.id and s.term = $2) from sector c where c.body = $1 order by c.position, c.id";
    ADD_SECTOR = "insert into sector (id, body, code, name, name_en, sensitive, position, until_on) \
        values ($1,$2,$3,$4,$5,$6,$7,$8) on conflict do nothing";
    CHANGE_SECTOR = "update sector set code = $3, name = $4, name_en = $5, sensitive = $6, position = $7, until_on = $8 \
        where id = $2 and body = $1";
    SECTOR_CODE_TAKEN = "select count(*) from sector where body = $1 and code = $2 and id <> $3";
    END_SEATS = "update seat set until_on = $3 where term = $2 and body = $1 and (until_on is null or until_on > $3)";
    COUNT_SEATS = "select count(*) from seat where term = $2 and body = $1 and (until_on is null or until_on > $3)";
    LEAVING = "select distinct s.account from seat s where s.body = $1 and s.term = $2 and not exists (select 1 from seat x \
        join term t on t.id = x.term where x.account = s.account and x.term <> $2 and t.closed_at is null \
        and (x.until_on is null or x.until_on > $3)) order by s.account";
    LEFT = "select distinct s.account from seat s join term t on t.id = s.term join account a on a.id = s.account \
        where s.body = $1 and t.id = $2 and t.closed_at is not null and a.state <> 'disabled' \
        and coalesce(a.disabled_at, 0) <= t.closed_at \
        and not exists (select 1 from seat x join term o on o.id = x.term where x.account = s.account \
        and o.closed_at is null and (x.until_on is null or x.until_on >= $3)) \
        and not exists (select 1 from role_grant g where g.account = s.account and g.revoked_at is null) \
        and not exists (select 1 from delegation d where d.account = s.account and d.revoked_at is null \
        and (d.until_on is null or d.until_on >= $3)) order by s.account";
}

/// Terms by number; names are made by the front door.
pub async fn terms(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Term>> {
    let rows = db.rows(TERMS, crate::args![body]).await?;
    rows.into_iter()
        .map(|mut r| {
            Ok(Term {
                id: r.take()?,
                number: r.take()?,
                starts_on: r.take()?,
                ends_on: r.take()?,
                closed_at: r.take()?,
                zh: String::new(),
                en: String::new(),
            })
        })
        .collect()
}

fn sitting(mut r: Row) -> Outcome<Sitting> {
    Ok(Sitting {
        id: r.take()?,
        term: r.take()?,
        term_number: r.take()?,
        number: r.take()?,
        year: r.take()?,
        opens_on: r.take()?,
        closes_on: r.take()?,
        window_opens_at: r.take()?,
        cut_off_at: r.take()?,
        prefix: r.take()?,
    })
}

/// Sessions by opening day.
pub async fn sittings(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Sitting>> {
    db.rows(SITTINGS, crate::args![body]).await?.into_iter().map(sitting).collect()
}

/// A session by its id.
pub async fn sitting_of(db: &mut dyn Read, body: BodyId, id: SittingId) -> Outcome<Option<Sitting>> {
    db.row(SITTING_OF, crate::args![body, id]).await?.map(sitting).transpose()
}

/// The session with which a first submission at an instant is counted (rule page 1.3, [`Sitting::at`]).
pub async fn sitting_at(db: &mut dyn Read, body: BodyId, at: i64) -> Outcome<Option<Sitting>> {
    db.row(SITTING_AT, crate::args![body, at]).await?.map(sitting).transpose()
}

/// Adds a term; false: the number is taken.
pub async fn add_term(tx: &mut Tx, by: &Acting, id: TermId, form: &TermForm) -> Outcome<bool> {
    let args = crate::args![id, by.body, form.number, &form.starts_on, &form.ends_on];
    Ok(tx.run(ADD_TERM, args).await? == 1)
}

/// Changes a term that is not closed.
pub async fn change_term(tx: &mut Tx, body: BodyId, id: TermId, form: &TermForm) -> Outcome<bool> {
    let args = crate::args![body, id, form.number, &form.starts_on, &form.ends_on];
    Ok(tx.run(CHANGE_TERM, args).await? == 1)
}

/// Closes a term; false: somebody was first.
pub async fn close_term(tx: &mut Tx, by: &Acting, id: TermId) -> Outcome<bool> {
    Ok(tx.run(CLOSE_TERM, crate::args![by.body, id, by.now]).await? == 1)
}

/// Adds a session; false: the number is taken.
pub async fn add_sitting(tx: &mut Tx, by: &Acting, id: SittingId, form: &SittingForm) -> Outcome<bool> {
    let args = crate::args![
        id,
        by.body,
        form.term,
        form.number,
        form.year,
        &form.opens_on,
        &form.closes_on,
        form.window_opens_at,
        form.cut_off_at,
        &form.prefix
    ];
    Ok(tx.run(ADD_SITTING, args).await? == 1)
}

/// Changes a session.
pub async fn change_sitting(tx: &mut Tx, body: BodyId, id: SittingId, form: &SittingForm) -> Outcome<()> {
    let args = crate::args![
        body,
        id,
        form.number,
        form.year,
        &form.opens_on,
        &form.closes_on,
        form.window_opens_at,
        form.cut_off_at,
        &form.prefix
    ];
    tx.run(CHANGE_SITTING, args).await.map(|_| ())
}

/// Sectors in their order.
pub async fn sectors(db: &mut dyn Read, body: BodyId) -> Outcome<Vec<Sector>> {
    let rows = db.rows(SECTORS, crate::args![body]).await?;
    rows.into_iter()
        .map(|mut r| {
            Ok(Sector {
                id: r.take()?,
                code: r.take()?,
                name: r.take()?,
                name_en: r.take()?,
                sensitive: r.take()?,
                position: r.take()?,
                until_on: r.take()?,
            })
        })
        .collect()
}

/// Whether another sector has a code.
pub async fn sector_code_taken(
    db: &mut dyn Read,
    body: BodyId,
    code: &str,
    but: Option<SectorId>,
) -> Outcome<bool> {
    let but = but.map_or(0, |id| id.0);
    Ok(db.number(SECTOR_CODE_TAKEN, crate::args![body, code, but]).await? > 0)
}

/// Adds a sector.
pub async fn add_sector(tx: &mut Tx, body: BodyId, id: SectorId, f: &SectorForm) -> Outcome<()> {
    let until = f.until_on.clone();
    let args = crate::args![id, body, &f.code, &f.name, &f.name_en, f.sensitive, f.position, until];
    tx.run(ADD_SECTOR, args).await.map(|_| ())
}

/// Changes a sector.
pub async fn change_sector(tx: &mut Tx, body: BodyId, id: SectorId, f: &SectorForm) -> Outcome<u64> {
    let until = f.until_on.clone();
    let args = crate::args![body, id, &f.code, &f.name, &f.name_en, f.sensitive, f.position, until];
    tx.run(CHANGE_SECTOR, args).await
}

/// Ends the seats of a term on a day; the number ended.
pub async fn end_seats(tx: &mut Tx, body: BodyId, term: TermId, on: &str) -> Outcome<i64> {
    Ok(i64::try_from(tx.run(END_SEATS, crate::args![body, term, on]).await?).unwrap_or(i64::MAX))
}

/// Fills in how many seats the end of a term ends.
pub async fn count_seats(db: &mut dyn Read, body: BodyId, term: TermId, on: &str) -> Outcome<Closing> {
    let seats = db.number(COUNT_SEATS, crate::args![body, term, on]).await?;
    Ok(Closing { seats, ..Closing::default() })
}

/// Persons of a term who have no seat in another open term after a day.
pub async fn leaving(db: &mut dyn Read, body: BodyId, term: TermId, on: &str) -> Outcome<Vec<AccountId>> {
    db.rows(LEAVING, crate::args![body, term, on]).await?.into_iter().map(|r| r.only()).collect()
}

/// Active accounts of a closed term which have no seat in an open term, no role and no delegation on a day, and were not let in
/// again since.
pub async fn left(db: &mut dyn Read, body: BodyId, term: TermId, on: &str) -> Outcome<Vec<AccountId>> {
    db.rows(LEFT, crate::args![body, term, on]).await?.into_iter().map(|r| r.only()).collect()
}

/// Sectors in their order, each with the number of its seats in a term.
pub async fn sector_seats(db: &mut dyn Read, body: BodyId, term: TermId) -> Outcome<Vec<SectorSeats>> {
    let rows = db.rows(SECTOR_SEATS, crate::args![body, term]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?, r.take()?, r.take()?))).collect()
}
