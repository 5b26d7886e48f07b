//! What a unit and others say to each other while it handles: wishes to give back or for more time, contacts, co-opinions.

use super::{AssignmentId, MatterId};
use crate::foundation::ids::{AccountId, BodyId, OrgId};

crate::id!(/** A unit's wish to give an assignment back. */ RefusalId);
crate::id!(/** A unit's wish for more time. */ ExtensionId);
crate::id!(/** A talk between a unit and proposers. */ ContactId);
crate::id!(/** One proposer's answer to a contact record. */ ContactAnswerId);
crate::id!(/** A co-handler's opinion for the lead. */ OpinionId);

crate::names!(
    /// Where a wish to give back, or for more time, stands.
    WishState {
        /// Written by the liaison, before the unit's head.
        Prepared = "prepared",
        /// With the assigning office.
        Asked = "asked",
        /// Granted.
        Granted = "granted",
        /// Denied.
        Denied = "denied",
        /// Taken back.
        Dropped = "dropped",
    }
);

crate::names!(
    /// To whom a disputed assignment was taken (rule page 1.7).
    Escalation {
        /// Not.
        None = "none",
        /// A coordinating meeting.
        Meeting = "meeting",
        /// A leader's ruling, binding.
        Leader = "leader",
    }
);

crate::record!(
    /// A unit's wish to give an assignment back (退办).
    Refusal in "refusal" {
        /// Its id.
        id: RefusalId,
        /// Its body.
        body: BodyId,
        /// The assignment.
        assignment: AssignmentId,
        /// Where it stands.
        state: WishState,
        /// Code of the reason (settings, `refuse.grounds`).
        ground: String,
        /// The reason in words.
        reason: String,
        /// Legal duty it rests on.
        basis: String,
        /// The unit that should take it.
        proposed_unit: Option<OrgId>,
        /// Who asked.
        asked_by: AccountId,
        /// When.
        asked_at: i64,
        /// The unit's head who consented.
        consent_by: Option<AccountId>,
        /// Until when the office decides.
        due_on: Option<String>,
        /// Who decided.
        decided_by: Option<AccountId>,
        /// When.
        decided_at: Option<i64>,
        /// Reason of the decision.
        decision: String,
        /// To whom it was taken.
        escalation: Escalation,
        /// The ruling.
        ruling: String,
    }
);

crate::record!(
    /// A unit's wish for more time (延期).
    Extension in "extension" {
        /// Its id.
        id: ExtensionId,
        /// Its body.
        body: BodyId,
        /// The assignment.
        assignment: AssignmentId,
        /// Where it stands.
        state: WishState,
        /// Why.
        reason: String,
        /// What was done so far.
        done: String,
        /// What will be done.
        plan: String,
        /// The date asked for.
        asked_due: String,
        /// The date granted.
        granted_due: Option<String>,
        /// What the proposers are told.
        explanation: String,
        /// Who asked.
        asked_by: AccountId,
        /// When.
        asked_at: i64,
        /// Who decided.
        decided_by: Option<AccountId>,
        /// When.
        decided_at: Option<i64>,
        /// Reason of the decision.
        decision: String,
    }
);

crate::names!(
    /// How a unit and proposers spoke (PEERS 18).
    Way {
        /// Unit at the proposer's.
        Visit = "visit",
        /// Proposer invited to the unit.
        Invited = "invited",
        /// On the spot.
        Site = "site",
        /// At a meeting.
        Meeting = "meeting",
        /// By telephone.
        Phone = "phone",
        /// Online.
        Online = "online",
        /// By letter or mail.
        Letter = "letter",
    }
);

impl Way {
    /// Whether it is face to face (面商).
    pub fn is_face_to_face(self) -> bool {
        matches!(self, Self::Visit | Self::Invited | Self::Site | Self::Meeting)
    }
}

crate::record!(
    /// A talk between a unit and proposers (沟通记录).
    Contact in "contact_record" {
        /// Its id.
        id: ContactId,
        /// Its body.
        body: BodyId,
        /// The matter.
        matter: MatterId,
        /// The assignment.
        assignment: AssignmentId,
        /// Day.
        held_on: String,
        /// How.
        way: Way,
        /// Who took part for the unit, by post.
        for_unit: String,
        /// What was said.
        points: String,
        /// What comes next.
        next_step: String,
        /// Who recorded it.
        recorded_by: AccountId,
        /// When.
        recorded_at: i64,
    }
);

crate::names!(
    /// What a proposer says of a contact record.
    ContactState {
        /// Not yet.
        Open = "open",
        /// So it was.
        Confirmed = "confirmed",
        /// It was not so.
        Disputed = "disputed",
    }
);

crate::record!(
    /// One proposer's answer to a contact record; only he gives it.
    ContactAnswer in "contact_answer" {
        /// Its id.
        id: ContactAnswerId,
        /// The record.
        contact: ContactId,
        /// The matter.
        matter: MatterId,
        /// The person.
        account: AccountId,
        /// The organisation he speaks for.
        org: Option<OrgId>,
        /// His answer.
        state: ContactState,
        /// What he adds.
        remark: String,
        /// When.
        answered_at: Option<i64>,
    }
);

crate::record!(
    /// A co-handler's opinion for the lead (会办意见), signed by its head.
    CoOpinion in "co_opinion" {
        /// Its id.
        id: OpinionId,
        /// Its body.
        body: BodyId,
        /// The matter.
        matter: MatterId,
        /// The co-handler's assignment.
        assignment: AssignmentId,
        /// Word of its number series.
        number_word: String,
        /// Year of its number.
        number_year: i64,
        /// Its number in the series.
        number_seq: i64,
        /// The opinion.
        content: String,
        /// Who signed.
        signed_by: AccountId,
        /// When it was sent.
        sent_at: i64,
    }
);
