//! What the person can do now with a proposal, the likeliest first.

use super::Reading;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::workflow::{Action, State, WORKFLOW};
use crate::foundation::acting::{Acting, Power};
use crate::foundation::pages::Page;

/// Whether an act that the table allows can be done now: yes, not shown at all, or not yet and why.
enum Ready {
    Yes,
    Hidden,
    NotYet(String),
}

fn ready(page: &Page, by: &Acting, r: &Reading, action: Action) -> Ready {
    let p = &r.shown.proposal;
    let merger = r.merger.as_ref().filter(|(m, _)| m.state != MergerState::Done);
    let asked_me =
        merger.is_some_and(|(_, a)| a.iter().any(|a| a.account == by.account && a.answer == "open"));
    let outcome = matches!(
        action,
        Action::File | Action::ConvertToOpinion | Action::ConvertToSocialOpinion | Action::DeclineToFile
    );
    match action {
        Action::AgreeToMerge | Action::ObjectToMerge if !asked_me => Ready::Hidden,
        Action::CancelMerge | Action::Merge if merger.is_none() => Ready::Hidden,
        Action::Merge => match merger.map(|(m, _)| m.state) {
            Some(MergerState::Ready) => Ready::Yes,
            Some(MergerState::Objected) => Ready::NotYet(page.t("merging-objected")),
            _ => Ready::NotYet(page.t("merging-not-yet")),
        },
        Action::AskWithdrawal if p.withdrawal_asked_at.is_some() => Ready::Hidden,
        Action::ConsentWithdrawal | Action::RefuseWithdrawal if p.withdrawal_asked_at.is_none() => {
            Ready::Hidden
        }
        Action::Invite | Action::InviteMore if p.kind != Kind::Joint => Ready::Hidden,
        Action::AskToJoin if p.kind != Kind::OrgJoint => Ready::Hidden,
        Action::Join if mine(by, r).all(|q| q.state == PartnerState::Agreed) => Ready::Hidden,
        Action::DeclineJoining if mine(by, r).all(|q| q.state == PartnerState::Declined) => Ready::Hidden,
        Action::Approve | Action::Review if has_level(r, action) => Ready::Hidden,
        _ if outcome && merger.is_some() => Ready::NotYet(page.t("merging-first-end-it")),
        Action::ProposeMerge if merger.is_some() => Ready::Hidden,
        _ if outcome => match r.missing.first() {
            Some(level) => Ready::NotYet(page.t(&format!("review-missing-{level}"))),
            None => Ready::Yes,
        },
        _ => Ready::Yes,
    }
}

/// The organisations that take part for which the person may seal.
fn mine<'a>(by: &'a Acting, r: &'a Reading) -> impl Iterator<Item = &'a Partner> {
    r.partners.iter().filter(|q| by.delegation(q.org).is_some_and(|d| d.power == Power::Seal))
}

fn has_level(r: &Reading, action: Action) -> bool {
    let level = if action == Action::Approve { Level::Chair } else { Level::Second };
    r.reviews.iter().any(|v| v.level == level && v.round == round_of(&r.shown.proposal))
}

/// An act as the page offers it.
pub struct Offer {
    /// Its page.
    pub href: String,
    /// Its name.
    pub label: String,
    /// Why it cannot be done yet, or empty.
    pub why_not: String,
    /// Whether it loses something.
    pub danger: bool,
}

/// What this person can do now, the likeliest first.
pub fn offers(page: &Page, by: &Acting, r: &Reading) -> Vec<Offer> {
    let p = &r.shown.proposal;
    let on = |key: &str| by.on(key);
    let mut actions = WORKFLOW.allowed(Some(p.state), &r.standings, &on);
    actions.sort_by_key(|action| rank(*action, p));
    let mut found = Vec::new();
    for action in actions {
        let why_not = match ready(page, by, r, action) {
            Ready::Yes => String::new(),
            Ready::Hidden => continue,
            Ready::NotYet(why) => why,
        };
        let href = match action {
            Action::Edit => format!("/proposals/{}/edit", p.id),
            Action::Correct => format!("/proposals/{}/correct", p.id),
            _ => format!("/proposals/{}/steps/{action}", p.id),
        };
        found.push(Offer {
            href,
            label: page.t(&format!("case-action-{action}")),
            why_not,
            danger: loses(action),
        });
    }
    found
}

/// Whether joining this proposal to another may be proposed now by the person.
pub fn may_join(by: &Acting, r: &Reading) -> bool {
    let on = |key: &str| by.on(key);
    let open = r.merger.as_ref().is_none_or(|(m, _)| m.state == MergerState::Done);
    open && WORKFLOW.check(Some(r.shown.proposal.state), Action::ProposeMerge, &r.standings, &on).is_ok()
}

/// Whether an act loses something, so that its button says so.
pub fn loses(action: Action) -> bool {
    matches!(
        action,
        Action::Withdraw | Action::Discard | Action::DeclineToFile | Action::AskWithdrawal | Action::Unmerge
    )
}

/// What usually comes next stands first.
fn rank(action: Action, p: &Proposal) -> usize {
    let joint_first = p.kind == Kind::Joint && p.signer_count < 2;
    let order: &[Action] = match p.state {
        State::Draft if p.kind == Kind::OrgJoint => {
            &[Action::Join, Action::Submit, Action::AskToJoin, Action::Edit]
        }
        State::Draft if joint_first => &[Action::Invite, Action::Edit, Action::Submit],
        State::Draft => &[Action::Submit, Action::Edit, Action::Invite],
        State::CoSigning => {
            &[Action::Sign, Action::Submit, Action::InviteMore, Action::Recall, Action::Decline]
        }
        State::Submitted => &[Action::Accept, Action::SendBack, Action::Recategorise, Action::Correct],
        State::Returned => &[Action::Sign, Action::Join, Action::Edit, Action::Resubmit, Action::InviteMore],
        State::UnderReview => &[
            Action::AgreeToMerge,
            Action::ObjectToMerge,
            Action::Review,
            Action::Approve,
            Action::Merge,
            Action::File,
            Action::ProposeMerge,
            Action::CancelMerge,
            Action::ConvertToOpinion,
            Action::ConvertToSocialOpinion,
            Action::DeclineToFile,
            Action::SendBack,
        ],
        State::Filed => {
            &[Action::ConsentWithdrawal, Action::RefuseWithdrawal, Action::Recategorise, Action::Correct]
        }
        _ => &[],
    };
    order.iter().position(|a| *a == action).unwrap_or(99)
}
