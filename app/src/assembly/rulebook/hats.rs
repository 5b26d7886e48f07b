//! Who one is in this room: keeps the rules, reviews, is asked, reads.

use super::records::{Audience, Revision};
use super::workflow::{Standing, State};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::errors::{Outcome, Problem};

/// Who keeps the rules: the same who may change settings.
pub const OFFICE: &[Role] = &[Role::OfficeOfficer, Role::ProposalOfficer];
/// Who reviews a text.
pub const CHECKERS: &[Role] = &[Role::OfficeOfficer, Role::CommitteeHead];
/// Who is asked among leaders and committees.
pub const LEADERS: &[Role] = &[Role::ChairMember, Role::CommitteeHead, Role::Reviewer];

/// Who besides the office is led to settings: those who may read them.
pub const SETTINGS: &[Role] = &[Role::CommitteeHead, Role::ChairMember];

/// Whether a person keeps the rules.
pub fn keeps(by: &Acting) -> bool {
    by.timer || by.is_any(OFFICE)
}

/// Whether a person reads the rules: everyone but the administrators, whose offices keep them from matters of business.
pub fn reads(by: &Acting) -> bool {
    by.timer || !by.delegations.is_empty() || by.roles.iter().any(|role| !Role::ADMINISTRATORS.contains(role))
}

/// Refuses whoever does not read rules, as if there were none.
pub fn reader(by: &Acting) -> Outcome<()> {
    if reads(by) { Ok(()) } else { Err(Problem::NotFound) }
}

/// Refuses whoever does not keep the rules.
pub fn keeper(by: &Acting, action: &str) -> Outcome<()> {
    reader(by)?;
    if keeps(by) { Ok(()) } else { Err(Problem::NotYours { action: action.to_owned() }) }
}

/// The standing under which one who keeps the rules acts, for the history.
pub fn standing(by: &Acting) -> &'static str {
    use crate::foundation::workflow::Name;
    by.roles.iter().find(|role| OFFICE.contains(role)).map_or("office", |role| role.key())
}

/// Whether a person is asked in a consultation.
fn is_asked(by: &Acting, audience: Audience) -> bool {
    by.is_any(LEADERS) || (audience == Audience::Members && by.is(Role::Member))
}

/// The standings of a person towards a project.
pub fn standings(by: &Acting, revision: &Revision) -> Vec<Standing> {
    let mut all = Vec::new();
    if keeps(by) {
        all.push(Standing::Office);
    }
    if by.is_any(CHECKERS) {
        all.push(Standing::Checker);
    }
    if is_asked(by, revision.audience) {
        all.push(Standing::Consulted);
    }
    all
}

/// Whether a person may know of a project: those who keep and review rules at any time, those who are asked from the consultation on,
/// everybody who reads rules once it is issued.
pub fn may_read(by: &Acting, revision: &Revision) -> bool {
    let office = keeps(by) || by.is_any(CHECKERS);
    let asked =
        is_asked(by, revision.audience) && (revision.consulted || revision.state == State::Consulting);
    office || asked || (revision.state == State::Issued && reads(by))
}
