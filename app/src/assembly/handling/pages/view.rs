//! What several pages of the room say alike: dates with what is left, marks of states, names of units.

use crate::assembly::handling::workflow::{assignment, feedback, matter, promise, reply, supervision};
use crate::assembly::people::Orgs;
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::ids::OrgId;
use crate::foundation::pages::Page;
use crate::foundation::workflow::Name;

/// A binding date with how far off it is, and whether that is soon or late.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::assembly::handling) struct DueView {
    /// The date, said.
    pub day: String,
    /// How far off, said.
    pub left: String,
    /// `soon`, `late` or empty.
    pub kind: &'static str,
}

/// A date and the working days left.
pub(in crate::assembly::handling) fn due(page: &Page, by: &Acting, date: Option<&str>) -> Option<DueView> {
    let date = parse_date(date?)?;
    let left = working_days::working_days_left(&by.procedure.calendar, by.today(), date);
    let (left, kind) = match left {
        n if n < 0 => (page.tn("handling-late-days", -n), "late"),
        0 => (page.t("handling-today"), "soon"),
        n if n <= 5 => (page.tn("handling-left-days", n), "soon"),
        n => (page.tn("handling-left-days", n), ""),
    };
    Some(DueView { day: page.date(date), left, kind })
}

/// The name of a unit today.
pub(in crate::assembly::handling) fn unit_name(page: &Page, orgs: &Orgs, unit: OrgId) -> String {
    orgs.name(unit, &page.today.to_string(), page.language)
}

/// The name of a state of a machine.
pub(in crate::assembly::handling) fn state_name(page: &Page, machine: &str, state: impl Name) -> String {
    let key = state.key();
    page.t(&match machine {
        "matter" => format!("matter-state-{key}"),
        "assignment" => format!("assignment-state-{key}"),
        "reply" => format!("reply-state-{key}"),
        "feedback" => format!("feedback-state-{key}"),
        "promise" => format!("promise-state-{key}"),
        _ => format!("supervision-state-{key}"),
    })
}

/// Mark of a matter's state.
pub(in crate::assembly::handling) fn matter_mark(state: matter::State) -> &'static str {
    use matter::State as S;
    match state {
        S::Waiting => "none",
        S::Assigning | S::Assigned => "open",
        S::Handling | S::Rehandling | S::Tracking => "work",
        S::Replied => "part",
        S::Judged | S::Closed | S::Archived => "done",
        S::Withdrawn => "stop",
    }
}

/// Mark of an assignment's state.
pub(in crate::assembly::handling) fn assignment_mark(state: assignment::State) -> &'static str {
    use assignment::State as S;
    match state {
        S::Pending => "open",
        S::RefuseRequested | S::Void => "back",
        S::Accepted | S::Working => "work",
        S::OpinionGiven | S::ReplySubmitted => "part",
        S::Done => "done",
        S::Informed => "none",
    }
}

/// Mark of a reply's state.
pub(in crate::assembly::handling) fn reply_mark(state: reply::State) -> &'static str {
    use reply::State as S;
    match state {
        S::Draft => "none",
        S::Countersign | S::InAudit => "work",
        S::Returned => "back",
        S::Released => "part",
        S::Delivered => "done",
        S::Superseded | S::Discarded => "stop",
    }
}

/// Mark of a feedback's state.
pub(in crate::assembly::handling) fn feedback_mark(state: feedback::State) -> &'static str {
    use feedback::State as S;
    match state {
        S::Open => "open",
        S::Answered | S::Amended | S::Settled => "done",
        S::Contested => "differs",
        S::Expired | S::Dropped => "stop",
        S::Upheld => "work",
        S::Rejected => "back",
    }
}

/// Mark of a promise's state.
pub(in crate::assembly::handling) fn promise_mark(state: promise::State) -> &'static str {
    use promise::State as S;
    match state {
        S::Open => "work",
        S::DueSoon => "wait",
        S::Late | S::Disputed => "differs",
        S::Claimed => "part",
        S::Kept => "done",
        S::Broken => "stop",
        S::HandedOver => "merge",
    }
}

/// Mark of a supervision's state.
pub(in crate::assembly::handling) fn supervision_mark(state: supervision::State) -> &'static str {
    use supervision::State as S;
    match state {
        S::Nominated | S::Shortlisted => "open",
        S::Decided | S::Led | S::Planned => "part",
        S::Active | S::Following => "work",
        S::Reported | S::Closed => "done",
        S::Dropped => "stop",
    }
}
