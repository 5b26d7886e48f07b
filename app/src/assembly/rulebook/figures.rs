//! The figures of the room: new, revised and repealed in a year, each the count of a list, by the day of issue.

use super::records::Kind;
use super::store::lists::Issued;

/// What was issued of one kind, in the order of issue.
pub fn of_kind(all: &[Issued], kind: Kind) -> Vec<&Issued> {
    all.iter().filter(|issued| issued.version.kind == kind).collect()
}

/// First and last day of a year.
pub fn days(year: i64) -> (String, String) {
    (format!("{year:04}-01-01"), format!("{year:04}-12-31"))
}
