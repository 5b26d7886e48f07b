//! Key proposals and their supervision, awards, due dates, calendar feeds, replaced templates, numbers counted along.

use super::{AssignmentId, MatterId};
use crate::assembly::handling::workflow::supervision;
use crate::foundation::ids::{AccountId, BodyId, OrgId};

crate::id!(/** A matter chosen, or to be chosen, for supervised handling (督办). */ SupervisionId);
crate::id!(/** A counted date. */ DueId);
crate::id!(/** A nomination for an award. */ AwardId);

crate::names!(
    /// Who supervises (rule page 1.11).
    Tier {
        /// A member of the chair meeting.
        Chair = "chair",
        /// A leader of party or government (领办).
        Government = "government",
        /// A committee.
        Committee = "committee",
        /// Together with the inspection office.
        Joint = "joint",
    }
);

crate::record!(
    /// Supervised handling of a key proposal.
    Supervision in "supervision" {
        /// Its id.
        id: SupervisionId,
        /// Its body.
        body: BodyId,
        /// The matter.
        matter: MatterId,
        /// State.
        state: supervision::State,
        /// Counts changes.
        version: i64,
        /// Year.
        year: i64,
        /// Who supervises.
        tier: Tier,
        /// Why it was named.
        reason: String,
        /// Who named it.
        nominated_by: AccountId,
        /// Leader in charge.
        leader: Option<AccountId>,
        /// Contact committee.
        committee: Option<OrgId>,
        /// The plan.
        plan: String,
        /// Day by which it is to be done.
        plan_due: Option<String>,
        /// The report.
        report: String,
        /// Why it was dropped.
        end_reason: String,
        /// Last change.
        changed_at: i64,
        /// Named.
        created_at: i64,
    }
);

crate::record!(
    /// One activity of a supervision.
    SupervisionAct in "supervision_act" {
        /// Its id.
        id: i64,
        /// The supervision.
        supervision: SupervisionId,
        /// Day.
        held_on: String,
        /// `meeting`, `survey`, `inspection`, `visit`.
        way: String,
        /// Whether a proposer took part.
        with_proposer: bool,
        /// What was found.
        findings: String,
        /// Who recorded it.
        recorded_by: AccountId,
        /// When.
        recorded_at: i64,
    }
);

crate::record!(
    /// What is still to do after a supervision.
    SupervisionTask in "supervision_task" {
        /// Its id.
        id: i64,
        /// The supervision.
        supervision: SupervisionId,
        /// The unit that does it.
        unit: Option<OrgId>,
        /// What.
        content: String,
        /// By when.
        due_on: String,
        /// When it was done.
        done_at: Option<i64>,
        /// With what result.
        done_note: String,
    }
);

crate::names!(
    /// What is distinguished.
    AwardKind {
        /// A good proposal.
        Proposal = "proposal",
        /// A unit that handled well.
        Unit = "unit",
    }
);

crate::names!(
    /// Where a nomination stands.
    AwardState {
        /// Named.
        Nominated = "nominated",
        /// Shown for objections.
        Publicised = "publicised",
        /// Given.
        Awarded = "awarded",
        /// Not given.
        Dropped = "dropped",
    }
);

crate::record!(
    /// A nomination for an award (rule page 1.11).
    Award in "award" {
        /// Its id.
        id: AwardId,
        /// Its body.
        body: BodyId,
        /// Year.
        year: i64,
        /// What is distinguished.
        kind: AwardKind,
        /// The matter.
        matter: Option<MatterId>,
        /// The unit.
        unit: Option<OrgId>,
        /// Where it stands.
        state: AwardState,
        /// Counts changes.
        version: i64,
        /// Why.
        reason: String,
        /// Votes for it.
        votes: i64,
        /// Last day for objections.
        objection_until: Option<String>,
        /// Who named it.
        nominated_by: AccountId,
        /// Last change.
        changed_at: i64,
        /// Named.
        created_at: i64,
    }
);

crate::names!(
    /// What is due.
    DueKind {
        /// A unit accepts or gives back.
        Accept = "accept",
        /// First contact with the proposers.
        Contact = "contact",
        /// A co-handler's opinion.
        Opinion = "opinion",
        /// The reply.
        Reply = "reply",
        /// The proposers' own clock, from the first hand-over.
        Answer = "answer",
        /// The office decides on giving back.
        Refusal = "refusal",
        /// The office decides on more time.
        Extension = "extension",
        /// A co-handler countersigns.
        Countersign = "countersign",
        /// The audit decides.
        Audit = "audit",
        /// The unit mends what the audit returned.
        Mend = "mend",
        /// A proposer judges.
        Feedback = "feedback",
        /// The office decides on dissatisfaction.
        FeedbackReview = "feedback_review",
        /// A promise is to be kept.
        Promise = "promise",
        /// A claim is to be confirmed.
        Claim = "claim",
    }
);

crate::names!(
    /// Where a counted date stands.
    DueState {
        /// Counting.
        Running = "running",
        /// Stopped.
        Paused = "paused",
        /// What was due was done.
        Met = "met",
        /// It is asked no more.
        Cancelled = "cancelled",
        /// Another date took its place.
        Replaced = "replaced",
    }
);

crate::record!(
    /// A counted date: how it came about, and what became of it. Never changed, only replaced.
    Due in "due_date" {
        /// Its id.
        id: DueId,
        /// Its body.
        body: BodyId,
        /// The matter.
        matter: MatterId,
        /// The assignment, where it is a unit's.
        assignment: Option<AssignmentId>,
        /// The record it belongs to: assignment, reply, feedback, promise, refusal.
        subject: i64,
        /// What is due.
        what: DueKind,
        /// Unit whose hand is asked.
        unit: Option<OrgId>,
        /// Person whose hand is asked.
        account: Option<AccountId>,
        /// Setting it follows, or `fixed` for a date that somebody set.
        rule: String,
        /// The period then, as the setting had it; empty for a fixed date.
        period: String,
        /// Day from which it counts.
        start_on: String,
        /// What began it: key of a word.
        start_event: String,
        /// Version of the calendar.
        calendar: String,
        /// The result.
        due_on: String,
        /// Counted in a year without a calendar.
        provisional: bool,
        /// Where it stands.
        state: DueState,
        /// Why it was replaced or ended: key of a word.
        end_reason: String,
        /// The date that it took the place of.
        replaces: Option<DueId>,
        /// When it was made.
        made_at: i64,
        /// When it ended.
        ended_at: Option<i64>,
        /// When it was found to have passed.
        overdue_at: Option<i64>,
        /// Reminders sent, as a set of bits.
        reminded: i64,
    }
);

crate::record!(
    /// An address under which somebody's dates can be read by a calendar program.
    Feed in "calendar_feed" {
        /// Its id.
        id: i64,
        /// Its body.
        body: BodyId,
        /// Whose.
        account: AccountId,
        /// The unit whose dates it shows; none: the person's own.
        unit: Option<OrgId>,
        /// Digest of the secret in the address.
        token_hash: String,
        /// Made.
        created_at: i64,
        /// Ended.
        revoked_at: Option<i64>,
    }
);

crate::record!(
    /// A body's own template of a document.
    PaperTemplate in "paper_template" {
        /// Its id.
        id: i64,
        /// Its body.
        body: BodyId,
        /// Which document.
        paper: String,
        /// Name of the file.
        file_name: String,
        /// Its digest.
        file_digest: String,
        /// Who set it.
        set_by: AccountId,
        /// When.
        set_at: i64,
        /// When it was taken away.
        retired_at: Option<i64>,
    }
);
