//! Members and units from a table, and what every import of the house leaves behind. Read by content, planned record by record and
//! cell by cell, then entered in one transaction or not at all; taken back as long as nobody has touched what it made. No HTTP
//! here, and no SQL outside `store.rs`.

mod carrying_out;
pub mod columns;
mod members;
mod plan;
mod reading;
pub mod record;
mod rows;
pub mod sheet;
pub mod store;
pub mod undoing;
mod units;

pub use carrying_out::{Done, import, tell};
pub use plan::{CellPlan, ListKind, Mark, Note, Options, Plan, Row, Verdict};
pub use reading::{Source, read_bounded, said as doubt, unread};

use self::record::ImportKind;
use super::actions::{SEE_PEOPLE, need};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::db::Read;
use crate::foundation::errors::{Outcome, Problem};

/// The most records of one table; a longer one is cut in two by its owner.
pub const RECORDS: usize = 5_000;

/// Whether the person may bring in members and units: the office, as it may enter them one by one.
pub fn may(by: &Acting) -> Outcome<()> {
    need(by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-import")
}

/// Plans what would become of every record and cell of a table. Nothing is written.
pub async fn plan(db: &mut dyn Read, by: &Acting, source: &Source, options: &Options) -> Outcome<Plan> {
    may(by)?;
    let rows = match source.kind {
        ListKind::Members => members::rows(db, by, source).await?,
        ListKind::Units => units::rows(db, by, source).await?,
    };
    let seen = record::seen(db, by, &source.digest).await?;
    Ok(Plan::new(source, options.clone(), rows, seen))
}

/// Reads a kind from an address.
pub fn kind_of(key: &str) -> Outcome<ListKind> {
    use crate::foundation::workflow::Name;
    ListKind::from_key(key).ok_or(Problem::NotFound)
}

/// What an import of a kind of table is noted as.
pub fn noted_as(kind: ListKind) -> ImportKind {
    match kind {
        ListKind::Members => ImportKind::Members,
        ListKind::Units => ImportKind::Units,
    }
}

/// The fields of a kind of table that are kept.
pub fn fields_of(kind: ListKind) -> impl Iterator<Item = &'static str> {
    rows::kept(kind).iter().map(|(field, _)| *field)
}
