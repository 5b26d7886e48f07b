//! Who one is in this room: keeps activities, decides on leave, is on a list, reads.

use super::records::{Activity, Attendance, Kind, LeaveBy, Shown};
use super::workflow::{activity, attendance};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::workflow::Name;

/// Who keeps activities: the same who may change settings.
pub const OFFICE: &[Role] = &[Role::OfficeOfficer, Role::ProposalOfficer];
/// Leaders: they read every activity that was announced, and decide on leave where the kind leaves it to them.
pub const LEADERS: &[Role] = &[Role::ChairMember, Role::CommitteeHead];
/// Who may sign up, or come without an invitation.
const TAKES_PART: &[Role] = &[
    Role::Member,
    Role::ChairMember,
    Role::CommitteeHead,
    Role::Reviewer,
    Role::OfficeOfficer,
    Role::ProposalOfficer,
];

/// How much of the activities a person reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Nothing: the administrators, whose offices keep them from matters of business.
    Nothing,
    /// What is open, and what he is on the list of.
    Own,
    /// Everything that was announced.
    Announced,
    /// Drafts too.
    All,
}

impl Reach {
    /// Of a person.
    pub fn of(by: &Acting) -> Self {
        if keeps(by) {
            Self::All
        } else if by.is_any(LEADERS) {
            Self::Announced
        } else if !by.delegations.is_empty() || by.roles.iter().any(|r| !Role::ADMINISTRATORS.contains(r)) {
            Self::Own
        } else {
            Self::Nothing
        }
    }

    /// As a number for a statement: 0 to 3.
    pub fn number(self) -> i64 {
        match self {
            Self::Nothing => 0,
            Self::Own => 1,
            Self::Announced => 2,
            Self::All => 3,
        }
    }
}

/// Whether a person keeps activities.
pub fn keeps(by: &Acting) -> bool {
    by.timer || by.is_any(OFFICE)
}

/// Whether a person may sign up or come without an invitation.
pub fn takes_part(by: &Acting) -> bool {
    by.is_any(TAKES_PART)
}

/// Refuses whoever reads no activities, as if there were none.
pub fn reader(by: &Acting) -> Outcome<()> {
    if Reach::of(by) > Reach::Nothing { Ok(()) } else { Err(Problem::NotFound) }
}

/// Refuses whoever does not keep activities.
pub fn keeper(by: &Acting, action: &str) -> Outcome<()> {
    reader(by)?;
    if keeps(by) { Ok(()) } else { Err(Problem::NotYours { action: action.to_owned() }) }
}

/// The standing under which somebody takes a list out of the house, for the history.
pub fn standing(by: &Acting) -> &'static str {
    by.roles.iter().find(|role| OFFICE.contains(role)).map_or("reader", |role| role.key())
}

/// Whether a person may know of an activity; `listed`: whether he is on its list.
pub fn may_read(by: &Acting, activity: &Activity, listed: bool) -> bool {
    match Reach::of(by) {
        Reach::All => true,
        Reach::Nothing => false,
        _ if activity.announced_at.is_none() => false,
        Reach::Announced => true,
        Reach::Own => listed || activity.shown == Shown::Open,
    }
}

/// Whether a person sees who else is on the list: the office and the leaders. Everybody sees the numbers.
pub fn sees_list(by: &Acting) -> bool {
    Reach::of(by) >= Reach::Announced
}

/// The standings of a person towards an activity.
pub fn standings(by: &Acting, listed: bool) -> Vec<activity::Standing> {
    let mut all = Vec::new();
    if keeps(by) {
        all.push(activity::Standing::Office);
    }
    if listed {
        all.push(activity::Standing::Listed);
    }
    all
}

/// Whether a person decides on leave of a kind in a state: where the office puts it before a leader, it comes first.
fn approves(by: &Acting, kind: &Kind, state: Option<attendance::State>) -> bool {
    let leader = by.is_any(LEADERS);
    match kind.leave_by {
        LeaveBy::Office => keeps(by) || leader,
        LeaveBy::Leader => leader,
        LeaveBy::Both => leader && state == Some(attendance::State::LeaveForwarded),
    }
}

/// The standings of a person towards somebody's part; `part` is none where that person is not on the list.
pub fn towards(by: &Acting, kind: &Kind, own: bool, part: Option<&Attendance>) -> Vec<attendance::Standing> {
    let mut all = Vec::new();
    // Whoever is no part of it yet, and takes part in nothing here, such as a unit's clerk, has no part of his own.
    if own && (part.is_some() || takes_part(by)) {
        all.push(attendance::Standing::Own);
    }
    if keeps(by) {
        all.push(attendance::Standing::Office);
        if kind.leave_by == LeaveBy::Both {
            all.push(attendance::Standing::Forwarder);
        }
    }
    if approves(by, kind, part.map(|p| p.state)) {
        all.push(attendance::Standing::Approver);
    }
    all
}

/// In which states of the activity something may be done with somebody's part.
pub const fn open_in(action: attendance::Action) -> &'static [activity::State] {
    use activity::State as S;
    use attendance::Action as A;
    match action {
        A::Invite | A::Uninvite => &[S::Draft, S::Announced, S::SigningUp, S::UnderWay],
        A::SignUp | A::Queue => &[S::SigningUp],
        A::MoveUp | A::Withdraw => &[S::Announced, S::SigningUp],
        A::AskLeave | A::TakeBack => &[S::Announced, S::SigningUp, S::UnderWay],
        A::Forward | A::Grant | A::Refuse => &[S::Announced, S::SigningUp, S::UnderWay, S::Held],
        A::Arrive | A::ArriveLate => &[S::UnderWay],
        A::LeaveEarly | A::SetPresent | A::SetLate | A::SetLeft | A::SetAbsent | A::SetLeave => {
            &[S::UnderWay, S::Held]
        }
    }
}
