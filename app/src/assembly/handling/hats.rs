//! Who somebody is towards a matter and its parts. Reading rights use the same hats; a machine takes from them those that it
//! names (a standing of the same key).

use super::records::{Assignment, Part, Person, Supervision};
use crate::foundation::acting::{Acting, Power, Role};
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::workflow::Name;

crate::names!(
    /// Everything that one can be here.
    Hat {
        /// 交办机关.
        Assigner = "assigner",
        /// Proposal office.
        Office = "office",
        /// The proposal committee's head or deputy.
        Committee = "committee",
        /// Member of the chair meeting.
        Chair = "chair",
        /// Leader in charge of the supervision.
        Leader = "leader",
        /// Acts for a unit that answers.
        UnitLiaison = "unit_liaison",
        /// Signs for it.
        UnitHead = "unit_head",
        /// Acts for a co-handler.
        CoLiaison = "co_liaison",
        /// Signs for a co-handler.
        CoHead = "co_head",
        /// One of those who put the matter.
        Proposer = "proposer",
        /// The one who is asked for a judgement.
        Judge = "judge",
        /// The clock, and what follows by itself.
        Timer = "timer",
    }
);

/// As whom somebody takes a list out: by his first role, else as a unit's person.
pub fn reader(by: &Acting) -> &'static str {
    of_roles(by).first().map_or("member", |hat| hat.key())
}

/// Hats that follow from a role alone.
pub fn of_roles(by: &Acting) -> Vec<Hat> {
    if by.timer {
        return vec![Hat::Timer];
    }
    let pairs = [
        (Role::AssigningOfficer, Hat::Assigner),
        (Role::ProposalOfficer, Hat::Office),
        (Role::CommitteeHead, Hat::Committee),
        (Role::ChairMember, Hat::Chair),
    ];
    pairs.into_iter().filter(|(role, _)| by.is(*role)).map(|(_, hat)| hat).collect()
}

/// Whether somebody reads every matter that was filed: office, assigning office, committee, chair meeting.
pub fn reads_all(by: &Acting) -> bool {
    by.timer
        || by.is_any(&[
            Role::AssigningOfficer,
            Role::ProposalOfficer,
            Role::CommitteeHead,
            Role::ChairMember,
            Role::Reviewer,
        ])
}

/// Whether somebody may know of every matter that was filed, as it was filed: the general office, which reports on them, and by a setting
/// members.
pub fn sees_filed(by: &Acting) -> bool {
    by.is(Role::OfficeOfficer) || (by.is(Role::Member) && by.on("proposal.members_see_filed"))
}

/// The units that somebody acts for.
pub fn my_units(by: &Acting) -> Vec<OrgId> {
    by.delegations.iter().filter(|d| d.kind == "unit").map(|d| d.org).collect()
}

/// Hats towards an assignment: of roles, and of the unit in its part.
pub fn of_assignment(by: &Acting, assignment: &Assignment) -> Vec<Hat> {
    let mut hats = of_roles(by);
    if assignment.state.key() != "void" {
        hats.extend(of_unit(by, assignment.unit, assignment.part));
    }
    hats
}

/// Hats of somebody who acts for a unit in a part.
pub fn of_unit(by: &Acting, unit: OrgId, part: Part) -> Vec<Hat> {
    let Some(delegation) = by.delegation(unit) else { return Vec::new() };
    match (part, delegation.power) {
        (Part::Ref, _) => Vec::new(),
        (Part::Co, Power::Draft) => vec![Hat::CoLiaison],
        (Part::Co, Power::Seal) => vec![Hat::CoLiaison, Hat::CoHead],
        (_, Power::Draft) => vec![Hat::UnitLiaison],
        (_, Power::Seal) => vec![Hat::UnitLiaison, Hat::UnitHead],
    }
}

/// Hats towards the reply of an assignment: its unit's, and those of the co-handlers of the matter.
pub fn of_reply(by: &Acting, own: &Assignment, all: &[Assignment]) -> Vec<Hat> {
    let mut hats = of_assignment(by, own);
    for other in all.iter().filter(|a| a.part == Part::Co && a.state.key() != "void") {
        for hat in of_unit(by, other.unit, Part::Co) {
            if !hats.contains(&hat) {
                hats.push(hat);
            }
        }
    }
    hats
}

/// Whether somebody speaks in a voice: himself, or for an organisation that he may seal for.
pub fn speaks(by: &Acting, account: AccountId, org: Option<OrgId>) -> bool {
    match org {
        Some(org) => by.delegation(org).is_some_and(|d| d.power == Power::Seal),
        None => !by.timer && by.account == account,
    }
}

/// Whether somebody is one of those who put the matter.
pub fn is_proposer(by: &Acting, persons: &[Person]) -> bool {
    persons.iter().any(|p| speaks(by, p.account, p.org))
}

/// With the hat of the leader, where he is in charge of a supervision.
pub fn with_leader(by: &Acting, mut hats: Vec<Hat>, supervisions: &[Supervision]) -> Vec<Hat> {
    if !by.timer && supervisions.iter().any(|s| s.leader == Some(by.account)) {
        hats.push(Hat::Leader);
    }
    hats
}

/// The standings of a machine among the hats, by key.
pub fn standings<W: Name>(hats: &[Hat]) -> Vec<W> {
    hats.iter().filter_map(|hat| W::from_key(hat.key())).collect()
}
