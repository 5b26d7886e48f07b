//! The exchange package: proposals of a session out of this installation, into another, and what the other one answered back again.
//! The format is `docs/exchange-package.md`. `format.rs`: its lines; `out.rs`: writing; `reading.rs`: reading behind the guard;
//! `planning.rs`: what would be done with each record; `taking.rs`: doing it; `store.rs`: what is remembered of packages.

pub mod format;
mod out;
mod planning;
mod reading;
pub mod store;
mod taking;
#[cfg(test)]
mod tests;

pub use out::{Made, proposals, results};
pub use planning::{Options, Plan, Planned, Verdict, plan};
pub use reading::{Holds, MOST_BYTES, Package, Trouble, read};
pub use store::{Outside, Passed, notes, origins, outside, outside_file, passed};
pub use taking::{Taken, take};

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
