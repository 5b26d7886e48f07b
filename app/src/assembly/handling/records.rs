//! Plain data of the room. A matter is whatever another room gives to units: handling knows its title, its proposers and its
//! suggestions, and nothing else of it. `records/answers.rs`: replies, feedback, promises; `records/talks.rs`: wishes,
//! contacts, opinions; `records/follow.rs`: supervision, awards, due dates, papers.

mod answers;
mod follow;
mod talks;

pub use answers::*;
pub use follow::*;
pub use talks::*;

use super::workflow::{assignment, matter};
use crate::foundation::acting::Acting;
use crate::foundation::ids::{AccountId, BodyId, OrgId};

crate::id!(/** A matter: the id of the record that was registered. */ MatterId);
crate::id!(/** One suggestion of a matter, answered on its own. */ ItemId);
crate::id!(/** A unit suggested or proposed for a matter. */ ChoiceId);
crate::id!(/** An assignment meeting, or one act of handing over many. */ BatchId);
crate::id!(/** A matter with one unit. */ AssignmentId);

crate::names!(
    /// What a unit does for a matter (rule page 1.7).
    Part {
        /// 独办: alone.
        Sole = "sole",
        /// 主办: answers for all.
        Lead = "lead",
        /// 会办: gives the lead its opinion.
        Co = "co",
        /// 分办: answers for its own share.
        Separate = "separate",
        /// 参阅: for information, no duty.
        Ref = "ref",
    }
);

impl Part {
    /// Whether a unit in this part writes a reply to the proposers.
    pub fn answers(self) -> bool {
        matches!(self, Self::Sole | Self::Lead | Self::Separate)
    }

    /// Whether anything is asked of it.
    pub fn has_duty(self) -> bool {
        self != Self::Ref
    }
}

crate::names!(
    /// Where a person stands among those who put a matter.
    Voice {
        /// First proposer.
        First = "first",
        /// Signed with him.
        CoSigner = "cosigner",
        /// For an organisation: whoever may seal for it.
        Organisation = "organisation",
        /// Proposer of a case that was joined to this one.
        Joined = "joined",
    }
);

crate::names!(
    /// Who named a unit.
    Stage {
        /// The proposer, as a hint.
        Suggested = "suggested",
        /// The office that files, as a proposal to the assigning office.
        Proposed = "proposed",
    }
);

crate::names!(
    /// What becomes public.
    Publication {
        /// Not decided.
        Undecided = "undecided",
        /// The full text.
        Full = "full",
        /// A summary.
        Summary = "summary",
        /// Nothing, on a ground.
        Closed = "closed",
    }
);

crate::record!(
    /// Something that is given to units.
    Matter in "matter" {
        /// The id of the registered record.
        id: MatterId,
        /// Its body.
        body: BodyId,
        /// Key of the kind of matter, as its room registers it.
        kind: String,
        /// Where it stands: derived from its assignments, except what is closed by hand.
        state: matter::State,
        /// Counts changes.
        version: i64,
        /// Session whose statistics it belongs to.
        sitting: Option<i64>,
        /// Its public number.
        number: String,
        /// Title.
        title: String,
        /// Category.
        category: Option<i64>,
        /// Fast lane.
        urgent: bool,
        /// Day from which it may be given (filing).
        opened_on: String,
        /// Day of the first hand-over: the proposers' clock runs from it, whoever handles.
        first_given_on: Option<String>,
        /// Last day of the proposers' clock.
        answer_due: Option<String>,
        /// Highest round of handling.
        round: i64,
        /// What the proposers wish about publication: `full`, `summary`, `no`.
        publish_wish: String,
        /// What was decided.
        publication: Publication,
        /// Ground, where not all is public.
        publication_ground: String,
        /// When it became public, milliseconds UTC.
        published_at: Option<i64>,
        /// When handling was suspended.
        suspended_at: Option<i64>,
        /// Why.
        suspended_reason: String,
        /// Whether the suspension stops the clocks.
        clock_stopped: bool,
        /// Level of a decided supervision (key proposal), or empty.
        key_level: String,
        /// The earliest running due date of its assignments.
        next_due: Option<String>,
        /// First day on which a binding date had passed unanswered.
        overdue_on: Option<String>,
        /// When it was closed.
        closed_at: Option<i64>,
        /// Remark at closing.
        close_note: String,
        /// File it was imported from, or empty.
        imported_from: String,
        /// Last change.
        changed_at: i64,
        /// Registered.
        created_at: i64,
    }
);

crate::record!(
    /// One of those who put the matter: answers, judges, is told.
    Person in "matter_person" {
        /// Its id.
        id: i64,
        /// The matter.
        matter: MatterId,
        /// The person; for an organisation the one who wrote for it.
        account: AccountId,
        /// The organisation, where one speaks.
        org: Option<OrgId>,
        /// In which voice.
        voice: Voice,
        /// Order.
        position: i64,
    }
);

crate::record!(
    /// One suggestion of the matter.
    Item in "matter_item" {
        /// Its id.
        id: ItemId,
        /// The matter.
        matter: MatterId,
        /// 1, 2, 3 ...
        position: i64,
        /// The text.
        content: String,
    }
);

crate::record!(
    /// A unit named for the matter before anything is decided.
    UnitChoice in "unit_choice" {
        /// Its id.
        id: ChoiceId,
        /// The matter.
        matter: MatterId,
        /// The unit, when it is known.
        unit: Option<OrgId>,
        /// Its name as written.
        name: String,
        /// In which part.
        part: Part,
        /// By whom it was named.
        stage: Stage,
        /// Order.
        position: i64,
        /// Why.
        reason: String,
    }
);

crate::record!(
    /// An assignment meeting (交办会): many matters handed over with one due date.
    Batch in "handling_batch" {
        /// Its id.
        id: BatchId,
        /// Its body.
        body: BodyId,
        /// Title of the transfer list.
        title: String,
        /// Day.
        held_on: String,
        /// Place.
        place: String,
        /// Due date of all replies, where one was set.
        reply_due: Option<String>,
        /// Due date of all co-opinions, where one was set.
        opinion_due: Option<String>,
        /// Who made it.
        made_by: AccountId,
        /// When.
        made_at: i64,
    }
);

crate::record!(
    /// A matter with one unit.
    Assignment in "assignment" {
        /// Its id.
        id: AssignmentId,
        /// Its body.
        body: BodyId,
        /// The matter.
        matter: MatterId,
        /// The unit.
        unit: OrgId,
        /// Its part.
        part: Part,
        /// State.
        state: assignment::State,
        /// Counts changes.
        version: i64,
        /// 1, or 2 when it is handled again.
        round: i64,
        /// The meeting at which it was handed over.
        batch: Option<BatchId>,
        /// The assignment that it takes the place of.
        replaces: Option<AssignmentId>,
        /// Session of the matter, for figures.
        sitting: Option<i64>,
        /// Requirements of the assigning office.
        note: String,
        /// Day of the hand-over: clocks run from it.
        given_on: String,
        /// The moment.
        given_at: i64,
        /// By whom.
        given_by: AccountId,
        /// Until when to accept or give back.
        accept_due: Option<String>,
        /// Until when to contact the proposers first.
        contact_due: Option<String>,
        /// Until when a co-handler gives its opinion.
        opinion_due: Option<String>,
        /// Until when to answer.
        reply_due: Option<String>,
        /// Accepted, milliseconds UTC.
        accepted_at: Option<i64>,
        /// Accepted by silence at the limit.
        by_silence: bool,
        /// Named case officer.
        officer: String,
        /// His telephone.
        officer_phone: String,
        /// Day for which the first contact is planned.
        contact_planned_on: Option<String>,
        /// Contact records.
        contacts: i64,
        /// Confirmed by a proposer.
        contacts_confirmed: i64,
        /// Face to face and confirmed.
        faced: i64,
        /// How often more time was granted.
        extended: i64,
        /// How often it was pressed for.
        urged: i64,
        /// Class of the first reply delivered: stays in its year's statistics.
        class_first: String,
        /// Class now.
        class_now: String,
        /// Suggestions wholly adopted by the last delivered reply.
        items_full: i64,
        /// Adopted in part.
        items_part: i64,
        /// Not adopted.
        items_not: i64,
        /// Day of the first delivered reply or opinion.
        answered_on: Option<String>,
        /// The due date that held then.
        answered_due: Option<String>,
        /// Day of the last delivered reply.
        last_answer_on: Option<String>,
        /// First day on which a binding date of it had passed unanswered.
        overdue_on: Option<String>,
        /// Overall result of feedback: empty, `satisfied`, `basically`, `not`, `none`.
        judged: String,
        /// Where that came from: empty, `self`, `transcribed`, `none`.
        judged_origin: String,
        /// Ended (void), milliseconds UTC.
        ended_at: Option<i64>,
        /// Why it ended.
        end_reason: String,
        /// Last change.
        changed_at: i64,
        /// Made.
        created_at: i64,
    }
);

impl Assignment {
    /// A matter in the hands of a unit from today, not accepted yet, without dates: they are counted by who gives it.
    pub fn new(by: &Acting, matter: MatterId, unit: OrgId, part: Part) -> Self {
        Self {
            id: AssignmentId(by.new_id()),
            body: by.body,
            matter,
            unit,
            part,
            state: assignment::State::Pending,
            version: 1,
            round: 1,
            batch: None,
            replaces: None,
            sitting: None,
            note: String::new(),
            given_on: by.today().to_string(),
            given_at: by.now,
            given_by: by.account,
            accept_due: None,
            contact_due: None,
            opinion_due: None,
            reply_due: None,
            accepted_at: None,
            by_silence: false,
            officer: String::new(),
            officer_phone: String::new(),
            contact_planned_on: None,
            contacts: 0,
            contacts_confirmed: 0,
            faced: 0,
            extended: 0,
            urged: 0,
            class_first: String::new(),
            class_now: String::new(),
            items_full: 0,
            items_part: 0,
            items_not: 0,
            answered_on: None,
            answered_due: None,
            last_answer_on: None,
            overdue_on: None,
            judged: String::new(),
            judged_origin: String::new(),
            ended_at: None,
            end_reason: String::new(),
            changed_at: by.now,
            created_at: by.now,
        }
    }
}
