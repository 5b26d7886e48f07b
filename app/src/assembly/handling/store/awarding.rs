//! Nominations for awards.

use crate::assembly::handling::records::*;
use crate::foundation::db::{Read, Record};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;

crate::statements! {
    FIND = crate::select!(Award as "a", "from award a where a.body = $1 and a.id = $2");
    OF_YEAR = crate::select!(Award as "a", ", coalesce(m.number, ''), coalesce(m.title, '') from award a \
        left join matter m on m.id = a.matter where a.body = $1 and a.year = $2 order by a.kind, a.votes desc, a.id limit 1000");
    NUMBERED = "select m.id, m.title from matter m where m.body = $1 and m.number = $2 \
        order by case when m.first_given_on >= $3 and m.first_given_on <= $4 then 0 else 1 end, m.id desc limit 1";
    FILED = "select count(*) from matter m where m.body = $1 and m.opened_on >= $2 and m.opened_on <= $3";
}

/// A nomination of the body.
pub async fn find(db: &mut dyn Read, body: BodyId, id: AwardId) -> Outcome<Option<Award>> {
    Award::one(db, FIND, crate::args![body, id]).await
}

/// Nominations of a year with number and title of the matter, the most votes first.
pub async fn of_year(db: &mut dyn Read, body: BodyId, year: i64) -> Outcome<Vec<(Award, String, String)>> {
    let rows = db.rows(OF_YEAR, crate::args![body, year]).await?;
    rows.into_iter().map(|mut row| Ok((Award::read(&mut row)?, row.take()?, row.take()?))).collect()
}

/// The matter of a number: numbers come back every session, so the one that was handed over in the year, else the latest.
pub async fn numbered(
    db: &mut dyn Read,
    body: BodyId,
    (number, year): (&str, i64),
) -> Outcome<Option<(MatterId, String)>> {
    let (from, until) = days_of(year);
    let row = db.row(NUMBERED, crate::args![body, number, from, until]).await?;
    row.map(|mut row| Ok((row.take()?, row.take()?))).transpose()
}

fn days_of(year: i64) -> (String, String) {
    (format!("{year:04}-01-01"), format!("{year:04}-12-31"))
}

/// How many matters were filed in a year.
pub async fn filed(db: &mut dyn Read, body: BodyId, year: i64) -> Outcome<i64> {
    let (from, until) = days_of(year);
    let row = db.row(FILED, crate::args![body, from, until]).await?;
    row.map_or(Ok(0), |row| row.only())
}
