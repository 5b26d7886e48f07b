//! Plain data of the room: documents upward with their sendings and answers, tasks with their dates, files, the catalogue.

use super::workflow::{task, upward};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::{AccountId, BodyId, OrgId};
use crate::foundation::workflow::Name;

crate::id!(/** A document upward. */ UpwardId);
crate::id!(/** An answer or instruction. */ AnswerId);
crate::id!(/** A task. */ TaskId);
crate::id!(/** A matter of the catalogue. */ ItemId);

crate::names!(
    /// What a document is.
    Kind {
        /// Asks for one matter to be approved.
        Request = "request",
        /// Reports; no approval is asked.
        Report = "report",
        /// Sends what came out of a consultation or other work.
        Outcome = "result",
    }
);

crate::names!(
    /// How it is marked. Nothing above this is kept in the program.
    Mark {
        /// No mark.
        Open = "none",
        /// Internal.
        Internal = "internal",
    }
);

crate::names!(
    /// What a sending of a document is.
    What {
        /// The document itself, by which it is counted.
        First = "first",
        /// An annex that follows.
        Annex = "annex",
        /// The same once more.
        Resend = "resend",
        /// A new version in its place.
        Revised = "version",
    }
);

crate::names!(
    /// What came back.
    AnswerKind {
        /// An approval or refusal of a request.
        Approval = "approval",
        /// An instruction of a leader.
        Instruction = "instruction",
    }
);

crate::names!(
    /// Where a task comes from.
    Source {
        /// What came back on a document of ours.
        Answer = "answer",
        /// A superior's paper that the office entered.
        Paper = "paper",
    }
);

crate::names!(
    /// Where a date of a task stands.
    DueState {
        /// Counting.
        Running = "running",
        /// The result came.
        Met = "met",
        /// Another took its place.
        Replaced = "replaced",
        /// It is asked no more.
        Cancelled = "cancelled",
    }
);

crate::names!(
    /// What makes a matter of the catalogue due.
    OccasionKind {
        /// A new rule was issued.
        RuleNew = "rule_new",
        /// A rule was revised.
        RuleRevised = "rule_revised",
        /// A session has ended; its proposals are reported on.
        SessionEnded = "session_ended",
        /// A day in every year.
        Yearly = "yearly",
    }
);

crate::record!(
    /// A document upward.
    Upward in "upward" {
        /// Its id.
        id: UpwardId,
        /// Its body.
        body: BodyId,
        /// What it is and is counted as.
        kind: Kind,
        /// What it is besides, a kind or empty; it is not counted by it.
        also: String,
        /// What it is about.
        title: String,
        /// Its text.
        content: String,
        /// To whom it goes.
        addressee: String,
        /// How it is marked.
        mark: Mark,
        /// State.
        state: upward::State,
        /// Counts changes.
        version: i64,
        /// Kind of the record that it is about; empty: none.
        link_kind: String,
        /// That record.
        link_id: i64,
        /// The matter of the catalogue that it answers to.
        item: Option<ItemId>,
        /// On which occasion.
        occasion: String,
        /// Who signs.
        signer: Option<AccountId>,
        /// His name, from the signature on.
        signer_name: String,
        /// Its number, from the sending on.
        number: String,
        /// The day it was sent, by which it is counted; empty: not yet.
        sent_on: String,
        /// Whether it was sent on paper and registered.
        registered: bool,
        /// Why it was withdrawn, or needs no answer.
        end_reason: String,
        /// The document that it is the same as.
        same_as: Option<UpwardId>,
        /// Who began it.
        created_by: AccountId,
        /// When.
        created_at: i64,
        /// Last change.
        changed_at: i64,
    }
);

crate::record!(
    /// One sending of a document.
    Sending in "upward_sending" {
        /// Its id.
        id: i64,
        /// Its body.
        body: BodyId,
        /// The document.
        upward: UpwardId,
        /// 1, 2, 3 ... of the document.
        seq: i64,
        /// What was sent.
        what: What,
        /// When.
        sent_on: String,
        /// Under which number.
        number: String,
        /// Why.
        note: String,
        /// The text of a new version; empty otherwise.
        content: String,
        /// The document that was found to be this one.
        joined: Option<UpwardId>,
        /// Who entered it.
        entered_by: AccountId,
        /// When.
        entered_at: i64,
    }
);

crate::record!(
    /// What came back on a document.
    Answered in "upward_answer" {
        /// Its id.
        id: AnswerId,
        /// Its body.
        body: BodyId,
        /// The document.
        upward: UpwardId,
        /// Approval or instruction.
        kind: AnswerKind,
        /// What it says.
        content: String,
        /// When.
        answered_on: String,
        /// By whom: office and post.
        answered_by: String,
        /// Its number.
        number: String,
        /// Who entered it.
        entered_by: AccountId,
        /// When.
        entered_at: i64,
    }
);

crate::record!(
    /// A task.
    Task in "superior_task" {
        /// Its id.
        id: TaskId,
        /// Its body.
        body: BodyId,
        /// What it is called.
        title: String,
        /// What is to be done.
        content: String,
        /// Where it comes from.
        source: Source,
        /// The document whose answer it is.
        upward: Option<UpwardId>,
        /// That answer.
        answer: Option<AnswerId>,
        /// Title of the superior's paper.
        source_title: String,
        /// Its number.
        source_number: String,
        /// Who sent it.
        source_from: String,
        /// Its day.
        source_on: String,
        /// To whom it was given; none: the office itself.
        org: Option<OrgId>,
        /// State.
        state: task::State,
        /// Counts changes.
        version: i64,
        /// When it was given.
        given_on: String,
        /// By when.
        due_on: String,
        /// The first day on which it was late; empty: never.
        late_on: String,
        /// What came of it.
        result: String,
        /// When the result was handed in.
        result_on: String,
        /// The document by which it was reported back.
        report: Option<UpwardId>,
        /// Why it ended without a report.
        end_reason: String,
        /// Who gave it.
        created_by: AccountId,
        /// When.
        created_at: i64,
        /// Last change.
        changed_at: i64,
    }
);

crate::record!(
    /// A date of a task: how it came about, and what became of it. Never changed, only replaced.
    Due in "superior_task_due" {
        /// Its id.
        id: i64,
        /// Its body.
        body: BodyId,
        /// The task.
        task: TaskId,
        /// Setting it follows, or `fixed` for a date that somebody set.
        rule: String,
        /// The period then; empty for a fixed date.
        period: String,
        /// Day from which it counts.
        start_on: String,
        /// Version of the calendar.
        calendar: String,
        /// The result.
        due_on: String,
        /// Counted in a year without a calendar.
        provisional: bool,
        /// Where it stands.
        state: DueState,
        /// Why it ended: the reason of another date, or empty.
        end_reason: String,
        /// The date that it took the place of.
        replaces: Option<i64>,
        /// When it was made.
        made_at: i64,
        /// When it ended.
        ended_at: Option<i64>,
        /// When it was found to have passed.
        overdue_at: Option<i64>,
        /// When the responsible were reminded of it.
        reminded_at: Option<i64>,
    }
);

crate::record!(
    /// A file of a document, an answer or a task.
    Attached in "superior_file" {
        /// Its id.
        id: i64,
        /// Its body.
        body: BodyId,
        /// The document.
        upward: Option<UpwardId>,
        /// The task.
        task: Option<TaskId>,
        /// The answer whose scan it is.
        answer: Option<AnswerId>,
        /// Its name.
        name: String,
        /// Digest of its content.
        digest: String,
        /// Bytes.
        size: i64,
        /// Who added it.
        added_by: AccountId,
        /// When.
        added_at: i64,
    }
);

crate::record!(
    /// A matter that must be requested or reported.
    Item in "superior_item" {
        /// Its id.
        id: ItemId,
        /// Its body.
        body: BodyId,
        /// What it is called.
        title: String,
        /// What is to be sent.
        kind: Kind,
        /// What makes it due.
        occasion_kind: OccasionKind,
        /// The day in the year, `MM-DD`; empty where something else makes it due.
        month_day: String,
        /// How long after the occasion; empty where it is a day in the year.
        period: String,
        /// To whom.
        addressee: String,
        /// A remark.
        note: String,
        /// From when.
        valid_from: String,
        /// From when no more; empty: it holds.
        retired_on: String,
        /// Counts changes.
        version: i64,
        /// Who entered it.
        created_by: AccountId,
        /// When.
        created_at: i64,
        /// Last change.
        changed_at: i64,
    }
);

impl Upward {
    /// What it is besides what it is counted as.
    pub fn also(&self) -> Option<Kind> {
        Kind::from_key(&self.also)
    }

    /// Whether it was sent and counts: neither withdrawn afterwards nor found to be another.
    pub fn counts(&self) -> bool {
        !self.sent_on.is_empty() && !matches!(self.state, upward::State::Withdrawn | upward::State::Joined)
    }
}

impl Task {
    /// Whether it is late on a day: the date passed and no result came, or the result came after it.
    pub fn is_late(&self, today: &str) -> bool {
        match self.state {
            task::State::Cancelled => false,
            state if task::WAITING.contains(&state) => self.due_on.as_str() < today,
            _ => !self.result_on.is_empty() && self.result_on > self.due_on,
        }
    }
}

/// Reads a key of a list, or says that one is to be chosen.
pub fn chosen<N: Name>(field: &str, key: &str) -> Outcome<N> {
    N::from_key(key).ok_or_else(|| Problem::invalid(field, "form-choose"))
}
