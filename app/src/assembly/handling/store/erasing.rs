//! Statements that take out a matter which a list entered by mistake and nobody has begun to handle.

use super::count;
use crate::assembly::handling::figures;
use crate::assembly::handling::records::Matter;
use crate::foundation::db::Tx;
use crate::foundation::errors::{Outcome, Problem};

crate::statements! {
    GONE_PERSONS = "delete from matter_person where matter = $1";
    GONE_ITEMS = "delete from matter_item where matter = $1";
    GONE_CHOICES = "delete from unit_choice where matter = $1";
    GONE_MATTER = "delete from matter where body = $1 and id = $2 and version = $3";
}

/// Takes a matter out at its version, and out of the figures.
pub async fn erase(tx: &mut Tx, m: &Matter) -> Outcome<()> {
    for sql in [GONE_PERSONS, GONE_ITEMS, GONE_CHOICES] {
        tx.run(sql, crate::args![m.id]).await?;
    }
    if tx.run(GONE_MATTER, crate::args![m.body, m.id, m.version]).await? == 0 {
        return Err(Problem::NotFound);
    }
    let place = |(measure, n): (String, i64)| ((m.sitting.unwrap_or(0), 0, measure), -n);
    let moved: Vec<super::Moved> = figures::of_matter(m).into_iter().map(place).collect();
    count(tx, m.body, &moved).await
}
