//! Statements of the first run: the body with its first term, session and administrators.

use super::super::records::SetUp;
use crate::foundation::acting::{Acting, Role};
use crate::foundation::db::{Read, Row, Tx};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::AccountId;

crate::statements! {
    BODIES = "select id, name, utc_offset_minutes from body order by id limit 2";
    INSERT_BODY = "insert into body (id, name, short_name, kind, utc_offset_minutes, calendar, created_at) \
        values ($1,$2,$3,$4,$5,$6,$7)";
    INSERT_TERM = "insert into term (id, body, number, starts_on, ends_on) values ($1,$2,$3,$4,$5)";
    INSERT_SITTING = "insert into sitting (id, body, term, number, year, opens_on, closes_on, window_opens_at, cut_off_at, \
        prefix) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)";
    GRANT_ROLE = "insert into role_grant (id, body, account, role, granted_at, granted_by) values ($1,$2,$3,$4,$5,$6)";
}

/// The first two bodies: id, name, offset from UTC.
pub async fn bodies(db: &mut impl Read) -> Outcome<Vec<(i64, String, i64)>> {
    let rows = db.rows(BODIES, vec![]).await?;
    rows.into_iter().map(|mut row: Row| Ok((row.take()?, row.take()?, row.take()?))).collect()
}

/// Writes the body.
pub async fn insert_body(tx: &mut Tx, by: &Acting, new: &SetUp) -> Outcome<()> {
    let args = crate::args![
        by.body,
        &new.name,
        &new.short_name,
        &new.kind,
        new.utc_offset_minutes,
        &new.calendar,
        by.now
    ];
    tx.run(INSERT_BODY, args).await.map(|_| ())
}

/// Writes its first term and session; returns the id of the session.
pub async fn insert_term(tx: &mut Tx, by: &Acting, new: &SetUp) -> Outcome<i64> {
    let (term, sitting) = (by.new_id(), by.new_id());
    let (from, until) = new.term_days;
    let args = crate::args![term, by.body, new.term, from.to_string(), until.to_string()];
    tx.run(INSERT_TERM, args).await?;
    let (opens, closes) = new.sitting_days;
    let args = crate::args![
        sitting,
        by.body,
        term,
        new.sitting,
        i64::from(opens.year()),
        opens.to_string(),
        closes.to_string(),
        new.window_opens_at,
        new.cut_off_at,
        format!("{:02}{:02}", new.term, new.sitting)
    ];
    tx.run(INSERT_SITTING, args).await?;
    Ok(sitting)
}

/// Gives a role at the first run, where nobody could give it yet.
pub async fn grant_role(tx: &mut Tx, by: &Acting, who: AccountId, role: Role) -> Outcome<()> {
    let args = crate::args![by.new_id(), by.body, who, role, by.now, by.account];
    tx.run(GRANT_ROLE, args).await.map(|_| ())
}
