//! Who one is in this room: keeps reports, is an author of one, leads.

use super::records::Report;
use super::workflow::Standing;
use crate::foundation::acting::{Acting, Role};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::AccountId;
use crate::foundation::workflow::Name;

/// Who keeps the reports.
pub const OFFICE: &[Role] = &[Role::OfficeOfficer, Role::ProposalOfficer];
/// Who decides.
pub const LEADERS: Role = Role::ChairMember;
/// Who may be named as an author.
pub const AUTHORS: &[Role] =
    &[Role::OfficeOfficer, Role::ProposalOfficer, Role::CommitteeHead, Role::Reviewer];

/// Whether a person keeps the reports.
pub fn keeps(by: &Acting) -> bool {
    by.timer || by.is_any(OFFICE)
}

/// Whether a person reads every report.
pub fn reads(by: &Acting) -> bool {
    keeps(by) || by.is(LEADERS)
}

/// Whether the list of reports is somebody's page: of reports that he wrote, of all, or of none yet.
pub fn enters(by: &Acting) -> bool {
    reads(by) || by.is_any(AUTHORS)
}

/// Refuses whoever has no list of reports, as if there were none.
pub fn reader(by: &Acting) -> Outcome<()> {
    if enters(by) { Ok(()) } else { Err(Problem::NotFound) }
}

/// Refuses whoever does not keep the reports.
pub fn keeper(by: &Acting, action: &str) -> Outcome<()> {
    reader(by)?;
    if keeps(by) { Ok(()) } else { Err(Problem::NotYours { action: action.to_owned() }) }
}

/// The standing under which somebody takes a list out, for the history.
pub fn standing(by: &Acting) -> &'static str {
    let counts = |role: &&Role| OFFICE.contains(role) || AUTHORS.contains(role) || **role == LEADERS;
    by.roles.iter().find(counts).map_or(Standing::Author.key(), |role| role.key())
}

/// The standings of a person towards a report with these authors.
pub fn of(by: &Acting, authors: &[AccountId]) -> Vec<Standing> {
    let mut all = Vec::new();
    if by.timer {
        return all;
    }
    if keeps(by) {
        all.push(Standing::Office);
    }
    if is_author(by, authors) {
        all.push(Standing::Author);
    }
    if by.is(LEADERS) {
        all.push(Standing::Leader);
    }
    all
}

fn is_author(by: &Acting, authors: &[AccountId]) -> bool {
    authors.contains(&by.account) && by.is_any(AUTHORS)
}

/// Whether a person may know of a report: the office, the leaders, its authors.
pub fn may_read(by: &Acting, _: &Report, authors: &[AccountId]) -> bool {
    reads(by) || is_author(by, authors)
}
