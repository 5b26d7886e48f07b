//! Reads a body's procedure: settings, later calendar years, overlay. Statements only.

use super::acting::parse_date;
use super::db::{Read, Tx};
use super::errors::{Outcome, Problem};
use super::ids::BodyId;
use super::procedure::{Dated, Key, Procedure};
use std::collections::HashMap;
use working_days::{Calendar, CalendarYear, Overlay};

crate::statements! {
    BODY = "select name, kind, utc_offset_minutes, calendar from body where id = $1";
    BASE = "select calendar from body where id = $1";
    SETTINGS = "select name, value, valid_from from setting where body = $1 order by name, valid_from, id";
    YEARS = "select year, content from calendar_year where body = $1 order by year, id";
    OVERLAY = "select content from calendar_overlay where body = $1 order by id desc limit 1";
    INSERT_BODY = "insert into body (id, name, short_name, kind, utc_offset_minutes, calendar, created_at) \
        values ($1,$2,$3,$4,$5,$6,$7)";
    BODIES = "select id from body order by id";
}

/// A body to be written.
#[derive(Debug, Clone, Copy)]
pub struct BodyRow<'a> {
    /// Full name.
    pub name: &'a str,
    /// Short name.
    pub short_name: &'a str,
    /// Kind of body.
    pub kind: &'a str,
    /// Minutes ahead of UTC.
    pub utc_offset_minutes: i64,
    /// `CN` or `weekends`.
    pub calendar: &'a str,
}

/// Writes a body.
pub async fn insert_body(tx: &mut Tx, body: BodyId, new: &BodyRow<'_>, now: i64) -> Outcome<()> {
    let args =
        crate::args![body, new.name, new.short_name, new.kind, new.utc_offset_minutes, new.calendar, now];
    tx.run(INSERT_BODY, args).await.map(|_| ())
}

/// Every body of the installation.
pub async fn bodies(db: &mut dyn Read) -> Outcome<Vec<BodyId>> {
    db.rows(BODIES, vec![]).await?.into_iter().map(|row| row.only()).collect()
}

/// Reads a body's procedure whole.
pub async fn load(db: &mut dyn Read, body: BodyId, keys: &'static [&'static [Key]]) -> Outcome<Procedure> {
    let mut row = db.row(BODY, crate::args![body]).await?.ok_or(Problem::NotFound)?;
    let (name, kind): (String, String) = (row.take()?, row.take()?);
    let (offset, base): (i64, String) = (row.take()?, row.take()?);
    let mut values: HashMap<String, Vec<Dated>> = HashMap::new();
    for mut row in db.rows(SETTINGS, crate::args![body]).await? {
        let (name, value, from): (String, String, String) = (row.take()?, row.take()?, row.take()?);
        let from = parse_date(&from).ok_or_else(|| Problem::broken(format!("setting {name} from {from}")))?;
        values.entry(name).or_default().push(Dated { from, value });
    }
    let calendar = calendar(db, body, &base).await?;
    Ok(Procedure::new((body, name, kind), offset, calendar, keys, values))
}

/// A body's calendar without its overlay: the base and the later years it imported.
pub async fn tables(db: &mut dyn Read, body: BodyId) -> Outcome<Calendar> {
    let base: String = db.row(BASE, crate::args![body]).await?.ok_or(Problem::NotFound)?.only()?;
    years(db, body, &base).await
}

async fn years(db: &mut dyn Read, body: BodyId, base: &str) -> Outcome<Calendar> {
    let mut calendar = if base == "CN" { Calendar::china() } else { Calendar::weekends_only() };
    for mut row in db.rows(YEARS, crate::args![body]).await? {
        let _year: i64 = row.take()?;
        let content: String = row.take()?;
        calendar = calendar.with_year(CalendarYear::parse(&content).map_err(Problem::broken)?);
    }
    Ok(calendar)
}

async fn calendar(db: &mut dyn Read, body: BodyId, base: &str) -> Outcome<Calendar> {
    let mut calendar = years(db, body, base).await?;
    if let Some(row) = db.row(OVERLAY, crate::args![body]).await? {
        let content: String = row.only()?;
        calendar = calendar.with_overlay(Overlay::parse(&content).map_err(Problem::broken)?);
    }
    Ok(calendar)
}
