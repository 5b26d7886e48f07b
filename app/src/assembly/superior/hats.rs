//! Who one is in this room: keeps documents and tasks, signs, leads, is responsible for a task.

use super::records::{Task, Upward};
use super::store::lists::Reach;
use super::workflow::{task, upward};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::workflow::Name;

/// Who keeps what goes up and what comes down.
pub const OFFICE: &[Role] = &[Role::OfficeOfficer, Role::ProposalOfficer];
/// Who signs.
pub const SIGNERS: Role = Role::ChairMember;
/// Who reads what was sent, and all tasks.
pub const LEADERS: &[Role] = &[Role::ChairMember, Role::CommitteeHead];

/// Whether a person keeps the documents.
pub fn keeps(by: &Acting) -> bool {
    by.timer || by.is_any(OFFICE)
}

/// Whether a person reads what was sent.
pub fn reads(by: &Acting) -> bool {
    keeps(by) || by.is_any(LEADERS)
}

/// Whether a person acts for an organisation that may be given a task.
pub fn answers_for_any(by: &Acting) -> bool {
    by.delegations.iter().any(|d| takes_tasks(&d.kind))
}

/// Whether organisations of a kind are given tasks: units and the body's own committees.
pub fn takes_tasks(kind: &str) -> bool {
    matches!(kind, "unit" | "committee")
}

/// Refuses whoever does not read documents, as if there were none.
pub fn reader(by: &Acting) -> Outcome<()> {
    if reads(by) { Ok(()) } else { Err(Problem::NotFound) }
}

/// Refuses whoever does not keep the documents.
pub fn keeper(by: &Acting, action: &str) -> Outcome<()> {
    reader(by)?;
    if keeps(by) { Ok(()) } else { Err(Problem::NotYours { action: action.to_owned() }) }
}

/// The standing under which somebody acts or takes a list out, for the history: by the first role that counts here, else as one who is
/// responsible for a task.
pub fn standing(by: &Acting) -> &'static str {
    let counts = |role: &&Role| OFFICE.contains(role) || LEADERS.contains(role);
    by.roles.iter().find(counts).map_or("responsible", |role| role.key())
}

/// The standings of a person towards a document.
pub fn of_upward(by: &Acting, of: &Upward) -> Vec<upward::Standing> {
    let mut all = Vec::new();
    if !by.timer && keeps(by) {
        all.push(upward::Standing::Office);
    }
    if !by.timer && by.is(SIGNERS) && of.signer == Some(by.account) {
        all.push(upward::Standing::Signer);
    }
    all
}

/// Whether a person may know of a document: the office at any time, the one who signs from when he was asked, the other leaders once
/// it was sent.
pub fn may_read(by: &Acting, of: &Upward) -> bool {
    keeps(by)
        || (by.is(SIGNERS) && of.signer == Some(by.account))
        || (by.is_any(LEADERS) && !of.sent_on.is_empty())
}

/// The same for lists.
pub fn reach(by: &Acting) -> Reach {
    if keeps(by) { Reach::All } else { Reach::Sent(by.is(SIGNERS).then_some(by.account)) }
}

/// The standings of a person towards a task. The office itself is responsible for what was given to nobody else.
pub fn of_task(by: &Acting, of: &Task) -> Vec<task::Standing> {
    if by.timer {
        return vec![task::Standing::Timer];
    }
    let mut all = Vec::new();
    if keeps(by) {
        all.push(task::Standing::Office);
    }
    if by.is(Role::ChairMember) {
        all.push(task::Standing::Leader);
    }
    if is_responsible(by, of) {
        all.push(task::Standing::Responsible);
    }
    all
}

fn is_responsible(by: &Acting, of: &Task) -> bool {
    match of.org {
        Some(org) => by.delegation(org).is_some_and(|d| takes_tasks(&d.kind)),
        None => keeps(by),
    }
}

/// Whether a person may know of a task: the office, the leaders, whoever acts for whom it was given to.
pub fn may_read_task(by: &Acting, of: &Task) -> bool {
    reads(by) || is_responsible(by, of)
}
