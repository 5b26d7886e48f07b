//! Who one is in this room: staff of the body make checks and see their own; the office sees them all.

use super::records::Check;
use crate::foundation::acting::{Acting, Role};
use crate::foundation::errors::{Outcome, Problem};

/// Who sees every check.
pub const OFFICE: &[Role] = &[Role::OfficeOfficer, Role::ProposalOfficer];
/// Who besides checks reports.
pub const CHECKERS: &[Role] = &[Role::ChairMember, Role::CommitteeHead, Role::Reviewer];

/// Whether a person checks reports.
pub fn checks(by: &Acting) -> bool {
    by.is_any(OFFICE) || by.is_any(CHECKERS)
}

/// Whether a person may know of a check: who made it, and the office.
pub fn may_read(by: &Acting, of: &Check) -> bool {
    checks(by) && (of.made_by == by.account || by.is_any(OFFICE))
}

/// Refuses whoever checks no reports, as if there were none.
pub fn checker(by: &Acting) -> Outcome<()> {
    if checks(by) { Ok(()) } else { Err(Problem::NotFound) }
}

/// The standing under which somebody acts, for the history.
pub fn standing(by: &Acting) -> &'static str {
    use crate::foundation::workflow::Name;
    let counts = |role: &&Role| OFFICE.contains(role) || CHECKERS.contains(role);
    by.roles.iter().find(counts).map_or("", |role| role.key())
}
