//! Replies, what proposers say of them, and the promises that are in them.

use super::{AssignmentId, ItemId, MatterId, Publication};
use crate::assembly::handling::workflow::{feedback, promise, reply};
use crate::foundation::ids::{AccountId, BodyId, OrgId};

crate::id!(/** A reply of a unit, one per assignment, round and version. */ ReplyId);
crate::id!(/** A co-handler asked to countersign. */ CountersignId);
crate::id!(/** A proposer's judgement of a reply. */ FeedbackId);
crate::id!(/** A commitment. */ PromiseId);

crate::names!(
    /// Why a reply is written.
    ReplyKind {
        /// The answer of a round.
        Answer = "answer",
        /// A correction of one that was delivered.
        Correction = "correction",
        /// A class that rises because a promise was kept.
        Raise = "raise",
    }
);

crate::record!(
    /// A reply (答复) as a document.
    Reply in "reply" {
        /// Its id.
        id: ReplyId,
        /// Its body.
        body: BodyId,
        /// The matter.
        matter: MatterId,
        /// The assignment.
        assignment: AssignmentId,
        /// Round of handling.
        round: i64,
        /// Why it is written.
        kind: ReplyKind,
        /// State.
        state: reply::State,
        /// Counts changes.
        version: i64,
        /// Word of its number series (字).
        number_word: String,
        /// Year of its number.
        number_year: i64,
        /// Its number in the series; none before signing.
        number_seq: Option<i64>,
        /// Class letter, of the body's list (settings, `reply.classes`).
        class: String,
        /// Text before the answers.
        opening: String,
        /// Text after them.
        closing: String,
        /// Person to call.
        contact_name: String,
        /// His telephone.
        contact_phone: String,
        /// What becomes public of it.
        publication: Publication,
        /// Ground, where not all is.
        publication_ground: String,
        /// The summary, where only that is.
        summary: String,
        /// Which co-opinions are missing and why, said by the lead.
        missing_opinions: String,
        /// Who wrote it last.
        drafted_by: AccountId,
        /// Head who signed.
        signed_by: Option<AccountId>,
        /// Signer as printed.
        signer: String,
        /// When.
        signed_at: Option<i64>,
        /// Until when the audit decides, or until when the unit mends what was returned.
        audit_due: Option<String>,
        /// What the audit says.
        audit_note: String,
        /// Who audited.
        audited_by: Option<AccountId>,
        /// When.
        audited_at: Option<i64>,
        /// How often it was returned.
        returned: i64,
        /// Delivered, milliseconds UTC.
        delivered_at: Option<i64>,
        /// Day of delivery.
        delivered_on: Option<String>,
        /// The reply that it takes the place of.
        supersedes: Option<ReplyId>,
        /// Uploaded document: its name, or empty.
        file_name: String,
        /// Its digest.
        file_digest: String,
        /// Its bytes.
        file_size: i64,
        /// Last change.
        changed_at: i64,
        /// Begun.
        created_at: i64,
    }
);

crate::names!(
    /// What becomes of one suggestion.
    Adoption {
        /// Not said yet.
        Unsaid = "unsaid",
        /// Adopted wholly.
        Full = "full",
        /// Adopted in part.
        Part = "part",
        /// Not adopted.
        Not = "not",
    }
);

crate::record!(
    /// The answer to one suggestion.
    ReplyItem in "reply_item" {
        /// Its id.
        id: i64,
        /// The reply.
        reply: ReplyId,
        /// The suggestion.
        item: ItemId,
        /// Order.
        position: i64,
        /// What becomes of it.
        adoption: Adoption,
        /// The measure, in words.
        answer: String,
        /// By when, where a day is said.
        done_by: Option<String>,
    }
);

crate::record!(
    /// A commitment as it is being written; delivery makes it a [`Promise`].
    ReplyPromise in "reply_promise" {
        /// Its id.
        id: i64,
        /// The reply.
        reply: ReplyId,
        /// Order.
        position: i64,
        /// What is promised.
        content: String,
        /// Division that does it.
        division: String,
        /// By when.
        due_on: String,
    }
);

crate::names!(
    /// A co-handler's word on the lead's reply.
    CountersignState {
        /// Asked.
        Asked = "asked",
        /// Agrees.
        Agreed = "agreed",
        /// Agrees with a change.
        Changed = "changed",
        /// Objects.
        Objected = "objected",
        /// Said nothing in time: counts as agreed.
        Silent = "silent",
        /// The reply was taken back meanwhile.
        Dropped = "dropped",
    }
);

crate::record!(
    /// A co-handler asked to countersign (会签).
    Countersign in "countersign" {
        /// Its id.
        id: CountersignId,
        /// The reply.
        reply: ReplyId,
        /// The co-handler's assignment.
        assignment: AssignmentId,
        /// The co-handler.
        unit: OrgId,
        /// Its answer.
        state: CountersignState,
        /// What it says.
        remark: String,
        /// Until when.
        due_on: Option<String>,
        /// Who answered.
        answered_by: Option<AccountId>,
        /// When.
        answered_at: Option<i64>,
    }
);

crate::record!(
    /// A reply in the hands of one proposer.
    Delivery in "delivery" {
        /// Its id.
        id: i64,
        /// The reply.
        reply: ReplyId,
        /// The person.
        account: AccountId,
        /// The organisation he stands for.
        org: Option<OrgId>,
        /// `online`, `paper`, `mail`.
        way: String,
        /// When.
        at: i64,
        /// When he opened it.
        read_at: Option<i64>,
    }
);

crate::names!(
    /// Satisfied or not (满意、基本满意、不满意).
    Verdict {
        /// Satisfied.
        Satisfied = "satisfied",
        /// Basically satisfied.
        Basically = "basically",
        /// Not satisfied.
        Not = "not",
    }
);

crate::names!(
    /// Where an answer came from.
    Origin {
        /// Nobody answered.
        None = "none",
        /// The proposer himself.
        Own = "self",
        /// Keyed by the office from a paper sheet with its scan.
        Transcribed = "transcribed",
    }
);

crate::record!(
    /// What one proposer says of one delivered reply (征询意见表).
    Feedback in "feedback" {
        /// Its id.
        id: FeedbackId,
        /// Its body.
        body: BodyId,
        /// The matter.
        matter: MatterId,
        /// The assignment.
        assignment: AssignmentId,
        /// The unit that is judged.
        unit: OrgId,
        /// Session of the matter, for figures.
        sitting: Option<i64>,
        /// The reply.
        reply: ReplyId,
        /// The person asked.
        account: AccountId,
        /// The organisation, where whoever may seal for it answers.
        org: Option<OrgId>,
        /// State.
        state: feedback::State,
        /// Counts changes.
        version: i64,
        /// Where the answer came from.
        origin: Origin,
        /// Of how one was treated.
        attitude: Option<Verdict>,
        /// Of the result.
        result: Option<Verdict>,
        /// What he says.
        comment: String,
        /// How he was contacted, as he says: ways joined by commas, or `none`.
        contacted: String,
        /// Whether he wants it handled again.
        again: bool,
        /// Asked, milliseconds UTC.
        asked_at: i64,
        /// Until when.
        due_on: Option<String>,
        /// Answered.
        answered_at: Option<i64>,
        /// Amended, once.
        amended_at: Option<i64>,
        /// Who keyed a paper sheet.
        keyed_by: Option<AccountId>,
        /// Name of its scan.
        scan_name: String,
        /// Digest of the scan.
        scan_digest: String,
        /// Bytes of the scan.
        scan_size: i64,
        /// What the proposer says against a transcription.
        contest: String,
        /// Until when the office decides what follows from dissatisfaction.
        review_due: Option<String>,
        /// Who decided.
        decided_by: Option<AccountId>,
        /// When.
        decided_at: Option<i64>,
        /// Reason.
        decision: String,
    }
);

crate::record!(
    /// Whether one suggestion was answered, in the eyes of one proposer.
    FeedbackItem in "feedback_item" {
        /// Its id.
        id: i64,
        /// The feedback.
        feedback: FeedbackId,
        /// The suggestion.
        item: ItemId,
        /// `yes`, `partly`, `no`.
        answered: String,
    }
);

crate::record!(
    /// A commitment (承诺) with its owner and date.
    Promise in "promise" {
        /// Its id.
        id: PromiseId,
        /// Its body.
        body: BodyId,
        /// The matter.
        matter: MatterId,
        /// The assignment.
        assignment: AssignmentId,
        /// The reply that made it.
        reply: ReplyId,
        /// The unit.
        unit: OrgId,
        /// Session of the matter, for figures.
        sitting: Option<i64>,
        /// State.
        state: promise::State,
        /// Counts changes.
        version: i64,
        /// What is promised.
        content: String,
        /// Division that does it.
        division: String,
        /// By when.
        due_on: String,
        /// By when at first.
        first_due_on: String,
        /// Day it was made.
        made_on: String,
        /// Evidence that it was kept.
        evidence: String,
        /// Name of a file with evidence.
        file_name: String,
        /// Its digest.
        file_digest: String,
        /// Its bytes.
        file_size: i64,
        /// When it was claimed as kept.
        claimed_at: Option<i64>,
        /// Day of the claim that was confirmed: kept in time or late.
        kept_on: Option<String>,
        /// What was said against it.
        dispute: String,
        /// A change that is asked for: text.
        asked_content: String,
        /// A change that is asked for: date.
        asked_due: Option<String>,
        /// Why.
        asked_reason: String,
        /// How often it was changed.
        changed: i64,
        /// Why it is held to be broken.
        broken_reason: String,
        /// Term to whose list it was handed over.
        handed_to: Option<i64>,
        /// Last change.
        changed_at: i64,
        /// Made.
        created_at: i64,
    }
);
