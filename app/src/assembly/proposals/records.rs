//! Plain data of a proposal. A proposal is a text with separate suggestions, its proposers, and where it stands.

mod partners;

pub use crate::assembly::people::{Sitting, SittingId};
pub use crate::assembly::settings::CategoryId;
pub use partners::*;

use super::workflow::{Standing, State};
use crate::foundation::acting::{Acting, Power, Role};
use crate::foundation::ids::{AccountId, BodyId, OrgId};
use sha2::{Digest, Sha256};

crate::id!(/** A proposal. */ ProposalId);
crate::id!(/** An attached file. */ AttachmentId);
crate::id!(/** A proposed or decided joining of two proposals. */ MergerId);

crate::names!(
    /// Who submits (submitter kinds, rule page 1.1).
    Kind {
        /// One member.
        Individual = "individual",
        /// Several members, each signing himself.
        Joint = "joint",
        /// A democratic party or the federation taking part.
        Party = "party",
        /// A mass organisation.
        MassOrg = "mass_org",
        /// A special committee.
        Committee = "committee",
        /// A sector, signed by its convener.
        Sector = "sector",
        /// A discussion group.
        Group = "group",
        /// A joint session of groups.
        JointGroup = "joint_group",
        /// A committee of the level below.
        County = "county",
        /// Members of the level above living here.
        Guest = "guest",
        /// An area activity group.
        AreaGroup = "area_group",
        /// Several organisations together.
        OrgJoint = "org_joint",
    }
);

impl Kind {
    /// Whether it counts as collective in statistics: all but individual and joint.
    pub fn is_collective(self) -> bool {
        !matches!(self, Self::Individual | Self::Joint)
    }

    /// Whether it is submitted only during a session unless the body decides otherwise.
    pub fn is_of_session(self) -> bool {
        matches!(self, Self::Sector | Self::Group | Self::JointGroup)
    }
}

crate::names!(
    /// By the instant of its first submission: within a session's window, or else ordinary.
    Window {
        /// Not yet submitted.
        Open = "open",
        /// 大会提案.
        Session = "session",
        /// 平时提案.
        Ordinary = "ordinary",
    }
);

impl Window {
    /// Session or ordinary, for a first submission at an instant that is counted with a session.
    pub fn of(sitting: &Sitting, at: i64) -> Self {
        if sitting.takes(at) { Self::Session } else { Self::Ordinary }
    }
}

crate::names!(
    /// Where the idea came from; lets the annual report count conversions.
    Source {
        /// The proposer's own.
        Own = "own",
        /// The reference catalogue of topics.
        Catalogue = "catalogue",
        /// A clue from the public.
        PublicClue = "public_clue",
        /// A research trip.
        Research = "research",
        /// A consultation.
        Consultation = "consultation",
        /// A social-opinion report.
        SocialOpinion = "social_opinion",
        /// A reading circle.
        Reading = "reading",
    }
);

crate::names!(
    /// What the proposer wishes about publication; the office and the unit decide.
    PublishWish {
        /// In full.
        Full = "full",
        /// A summary.
        Summary = "summary",
        /// Not, with a reason.
        No = "no",
    }
);

crate::names!(
    /// Where a signature stands.
    SignatureState {
        /// Asked.
        Invited = "invited",
        /// Signed this very text.
        Signed = "signed",
        /// Declined.
        Declined = "declined",
        /// The text changed after signing.
        Void = "void",
        /// The time was over.
        Expired = "expired",
        /// Not signed when it was submitted.
        Dropped = "dropped",
    }
);

crate::names!(
    /// A level of review.
    Level {
        /// 初审, by the office.
        Preliminary = "preliminary",
        /// 复审, a second person.
        Second = "second",
        /// 主席会议审定.
        Chair = "chair",
        /// 决定, by the committee.
        Decision = "decision",
    }
);

crate::names!(
    /// Where a merger stands.
    MergerState {
        /// Proposers are asked.
        Asked = "asked",
        /// Nobody objected in time, or all agreed: it may be decided.
        Ready = "ready",
        /// Somebody objected.
        Objected = "objected",
        /// Joined.
        Done = "done",
        /// Dropped before it was decided.
        Cancelled = "cancelled",
        /// Undone.
        Undone = "undone",
    }
);

/// A proposal as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Its id.
    pub id: ProposalId,
    /// Its body.
    pub body: BodyId,
    /// State.
    pub state: State,
    /// Counts every change; the compare-and-set of all writes.
    pub version: i64,
    /// Who submits.
    pub kind: Kind,
    /// The organisation, for collective kinds.
    pub org: Option<OrgId>,
    /// First proposer, or the person who drafts for the organisation.
    pub proposer: AccountId,
    /// Session whose statistics it belongs to; set at first submission.
    pub sitting: Option<SittingId>,
    /// Session or ordinary.
    pub window: Window,
    /// Serial number at receipt, never used twice.
    pub serial: Option<i64>,
    /// Sequence number at filing.
    pub number: Option<i64>,
    /// Case number as printed; empty before filing.
    pub case_no: String,
    /// Category.
    pub category: Option<CategoryId>,
    /// Title (案由).
    pub title: String,
    /// What is the case.
    pub situation: String,
    /// Why it is so.
    pub analysis: String,
    /// What research it rests on.
    pub research: String,
    /// Where the idea came from.
    pub source: Source,
    /// Wish about publication.
    pub publish_wish: PublishWish,
    /// Reason for not publishing.
    pub publish_reason: String,
    /// Asks for the fast lane.
    pub urgent: bool,
    /// An earlier proposal on the same matter.
    pub previous: Option<ProposalId>,
    /// Telephone for the handlers of this case only.
    pub contact_phone: String,
    /// Mail for the handlers of this case only.
    pub contact_email: String,
    /// When to call.
    pub contact_hours: String,
    /// Digest of title, texts and suggestions: what is signed.
    pub text_digest: String,
    /// Number of the last text version after submission; 0 before.
    pub text_version: i64,
    /// Until when co-signers may sign, milliseconds UTC.
    pub signing_until: Option<i64>,
    /// First submission: decides window and session.
    pub first_submitted_at: Option<i64>,
    /// Last submission.
    pub submitted_at: Option<i64>,
    /// Last return.
    pub returned_at: Option<i64>,
    /// Date by which the proposer should submit again.
    pub return_due: Option<String>,
    /// Date by which filing is to be decided.
    pub review_due: Option<String>,
    /// Whether that date was counted in a year without a calendar.
    pub review_due_provisional: bool,
    /// When filing was decided, either way.
    pub decided_at: Option<i64>,
    /// When it was filed.
    pub filed_at: Option<i64>,
    /// The lead case it was joined to.
    pub merged_into: Option<ProposalId>,
    /// Code of the ground for not filing.
    pub ground: String,
    /// Reason of the last decision, or the addressee of a conversion.
    pub outcome_reason: String,
    /// When withdrawal after filing was asked for.
    pub withdrawal_asked_at: Option<i64>,
    /// Name of the file it was imported from, or empty.
    pub imported_from: String,
    /// Persons who stand behind it: first proposer and signed co-signers.
    pub signer_count: i64,
    /// Last change.
    pub changed_at: i64,
    /// When the draft was begun.
    pub created_at: i64,
}

/// A proposal with the names that a page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The proposal.
    pub proposal: Proposal,
    /// First proposer's name.
    pub proposer_name: String,
    /// Organisation's name today, or empty.
    pub org_name: String,
    /// The viewer's own signature.
    pub my_signature: Option<SignatureState>,
    /// Whether the viewer may seal for an organisation that takes part besides the one that proposes.
    pub partner: bool,
}

impl Shown {
    /// Who somebody is towards the proposal as he sees it.
    pub fn standings(&self, by: &Acting) -> Vec<Standing> {
        let mut found = standings(by, &self.proposal, self.my_signature);
        if self.partner {
            found.push(Standing::Partner);
        }
        found
    }
}

/// One person asked to sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The person.
    pub account: AccountId,
    /// His name.
    pub name: String,
    /// Where it stands.
    pub state: SignatureState,
    /// Asked.
    pub invited_at: i64,
    /// Answered.
    pub answered_at: Option<i64>,
    /// Digest of the text signed.
    pub text_digest: String,
    /// Remark of one who declined.
    pub remark: String,
}

/// A suggested handling unit: a hint of the proposer, or kept from a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestedUnit {
    /// The unit, when it is known.
    pub org: Option<OrgId>,
    /// Its name as written.
    pub name: String,
    /// `lead` or `co`.
    pub role: String,
}

/// A version of the text after submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextVersion {
    /// 1 is the text first submitted.
    pub number: i64,
    /// Title.
    pub title: String,
    /// The rest.
    pub content: Content,
    /// When.
    pub made_at: i64,
    /// By whom.
    pub made_by: AccountId,
    /// Why.
    pub reason: String,
}

/// The parts of the text besides the title.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Content {
    /// What is the case.
    pub situation: String,
    /// Why it is so.
    pub analysis: String,
    /// What should be done, one by one.
    pub suggestions: Vec<String>,
    /// Research.
    pub research: String,
}

/// One opinion of the review sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The submission it belongs to: after a return every level is given anew, after a correction not.
    pub round: i64,
    /// Level.
    pub level: Level,
    /// Who.
    pub reviewer: AccountId,
    /// His name.
    pub reviewer_name: String,
    /// Checks ticked, keys joined by commas.
    pub checks: String,
    /// What he says.
    pub opinion: String,
    /// What he proposes: an action's key.
    pub proposed: String,
    /// When.
    pub made_at: i64,
}

/// A merger with what its page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merger {
    /// Its id.
    pub id: MergerId,
    /// The proposal that is joined.
    pub child: ProposalId,
    /// The lead case.
    pub lead: ProposalId,
    /// Where it stands.
    pub state: MergerState,
    /// How proposers are asked: `inform`, `ask`, `none`.
    pub consent: String,
    /// Why.
    pub reason: String,
    /// When it was proposed.
    pub proposed_at: i64,
    /// Last day for objections.
    pub objection_until: Option<String>,
    /// When it ended.
    pub ended_at: Option<i64>,
}

/// One proposer's answer to a merger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergerAnswer {
    /// The person.
    pub account: AccountId,
    /// His name.
    pub name: String,
    /// `open`, `agree`, `object`, `silent`.
    pub answer: String,
    /// What he says.
    pub remark: String,
    /// When.
    pub answered_at: Option<i64>,
}

/// An attached file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its id.
    pub id: AttachmentId,
    /// Name.
    pub name: String,
    /// Media type by its ending.
    pub media: String,
    /// Bytes.
    pub size: i64,
    /// Digest of the content.
    pub digest: String,
}

/// Digest of what is signed.
pub fn digest_of(title: &str, content: &Content) -> String {
    let mut hasher = Sha256::new();
    for part in [title, &content.situation, &content.analysis, &content.research] {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    for suggestion in &content.suggestions {
        hasher.update((suggestion.len() as u64).to_be_bytes());
        hasher.update(suggestion.as_bytes());
    }
    data_encoding::HEXLOWER.encode(&hasher.finalize())
}

/// Characters that count towards the length: situation, analysis and suggestions without white space.
pub fn length_of(content: &Content) -> usize {
    let parts = [&content.situation, &content.analysis].into_iter().chain(&content.suggestions);
    parts.map(|text| text.chars().filter(|c| !c.is_whitespace()).count()).sum()
}

/// The round of review a proposal is in: the instant it was last submitted.
pub fn round_of(proposal: &Proposal) -> i64 {
    proposal.submitted_at.unwrap_or(0)
}

/// Who somebody is towards a proposal. Reading rights use the same standings.
fn standings(by: &Acting, proposal: &Proposal, signature: Option<SignatureState>) -> Vec<Standing> {
    if by.timer {
        return vec![Standing::Timer];
    }
    let mut found = Vec::new();
    match proposal.org {
        None if proposal.proposer == by.account => found.push(Standing::FirstProposer),
        Some(org) => match by.delegation(org).map(|d| d.power) {
            Some(Power::Seal) => found.extend([Standing::SealHolder, Standing::Drafter]),
            Some(Power::Draft) => found.push(Standing::Drafter),
            None => {}
        },
        None => {}
    }
    match signature {
        Some(SignatureState::Signed) => found.push(Standing::CoSigner),
        Some(SignatureState::Invited) => found.push(Standing::Invited),
        _ => {}
    }
    found.extend(of_roles(by));
    found
}

/// Standings that follow from a role alone.
pub fn of_roles(by: &Acting) -> Vec<Standing> {
    let pairs = [
        (Role::ProposalOfficer, Standing::ProposalOffice),
        (Role::Reviewer, Standing::Reviewer),
        (Role::CommitteeHead, Standing::ReviewCommittee),
        (Role::ChairMember, Standing::ChairMeeting),
    ];
    pairs.into_iter().filter(|(role, _)| by.is(*role)).map(|(_, standing)| standing).collect()
}

/// Whether the office, the committee or the chair meeting reads it: everything but what its author has not handed in.
pub fn reads_all(by: &Acting) -> bool {
    !of_roles(by).is_empty()
}

/// Whether a person sees what was filed of others: the general office, which reports on it, and by a setting members.
pub fn sees_filed(by: &Acting) -> bool {
    by.is(Role::OfficeOfficer) || (by.is(Role::Member) && by.on("proposal.members_see_filed"))
}
