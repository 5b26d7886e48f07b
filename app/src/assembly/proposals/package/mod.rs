//! The exchange package: proposals of a session out of this installation, into another, and what the other one answered back again.
//! The format is `docs/exchange-package.md`. `format.rs`: its lines; `out.rs`: writing; `reading.rs`: reading behind the guard;
//! `planning/`: what would be done with each record; `taking.rs`: doing it;
//! `outside.rs`: what of an answer from elsewhere somebody reads; `store.rs`: what is remembered of packages.

mod bounds;
pub mod format;
mod out;
mod outside;
mod planning;
mod reading;
pub mod store;
mod taking;
#[cfg(test)]
mod tests;
mod trouble;

pub use out::{Made, proposals, results};
pub use outside::{Answered, outside, outside_file};
pub use planning::{Options, Plan, Planned, Verdict, plan};
pub use reading::{COMMAND_TIME, Holds, MOST_BYTES, PAGE_TIME, Package, lay_in, read};
pub use store::{Passed, notes, origins, passed};
pub use taking::{Taken, take};
pub use trouble::Trouble;

use crate::foundation::acting::{Acting, Role};
use crate::foundation::errors::{Outcome, Problem};

/// Kind under which packages have their events.
pub const KIND: &str = "package";

/// Packages are the proposal office's.
pub fn may(by: &Acting) -> Outcome<()> {
    if by.is(Role::ProposalOfficer) {
        return Ok(());
    }
    Err(Problem::NotYours { action: "package-act".to_owned() })
}
