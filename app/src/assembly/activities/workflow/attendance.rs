//! Somebody's part in an activity: invited or signed up, on leave or there.

use crate::foundation::workflow::{Step, To, Workflow};

crate::names!(
    /// Where somebody stands.
    State {
        /// Invited.
        Invited = "invited",
        /// Signed up.
        SignedUp = "signed_up",
        /// Waits for a place.
        Waiting = "waiting",
        /// Took back his sign-up, or was taken off the list.
        Withdrawn = "withdrawn",
        /// Asked for leave.
        LeaveAsked = "leave_asked",
        /// The office put it before a leader.
        LeaveForwarded = "leave_forwarded",
        /// Leave was granted.
        LeaveGranted = "leave_granted",
        /// Leave was refused.
        LeaveRefused = "leave_refused",
        /// Came in time.
        Present = "present",
        /// Came late.
        Late = "late",
        /// Came, and left early.
        LeftEarly = "left_early",
        /// Did not come.
        Absent = "absent",
    }
);

crate::names!(
    /// What can be done.
    Action {
        /// Puts somebody on the list.
        Invite = "invite",
        /// Takes somebody off the list.
        Uninvite = "uninvite",
        /// Signs up.
        SignUp = "sign_up",
        /// Signs up where every place is taken.
        Queue = "queue",
        /// Gives a place that became free.
        MoveUp = "move_up",
        /// Takes back a sign-up.
        Withdraw = "withdraw",
        /// Asks for leave.
        AskLeave = "ask_leave",
        /// Takes back what he asked.
        TakeBack = "take_back",
        /// Puts it before a leader.
        Forward = "forward",
        /// Grants leave.
        Grant = "grant",
        /// Refuses it.
        Refuse = "refuse",
        /// Arrives.
        Arrive = "arrive",
        /// Arrives late.
        ArriveLate = "arrive_late",
        /// Leaves early.
        LeaveEarly = "leave_early",
        /// Corrects: came in time.
        SetPresent = "set_present",
        /// Corrects: came late.
        SetLate = "set_late",
        /// Corrects: left early.
        SetLeft = "set_left",
        /// Corrects: did not come.
        SetAbsent = "set_absent",
        /// Corrects: was on leave.
        SetLeave = "set_leave",
    }
);

crate::names!(
    /// Who one is towards somebody's part.
    Standing {
        /// The person himself.
        Own = "own",
        /// The office that keeps activities.
        Office = "office",
        /// The office where a leader decides after it.
        Forwarder = "forwarder",
        /// Decides on leave.
        Approver = "approver",
    }
);

use Action as A;
use Standing as W;
use State as S;

const fn row(action: A, from: &'static [S], to: S, who: &'static [W]) -> Step<S, A, W> {
    Step {
        action,
        from,
        to: To::State(to),
        who,
        needs: &[],
        due: None,
        when: None,
        not_the_same_as: None,
        tells: &[],
    }
}

const fn needs(step: Step<S, A, W>, needs: &'static [&'static str]) -> Step<S, A, W> {
    Step { needs, ..step }
}

const fn tells(step: Step<S, A, W>, tells: &'static [W]) -> Step<S, A, W> {
    Step { tells, ..step }
}

/// A correction: the office, with a reason.
const fn correction(action: A, from: &'static [S], to: S) -> Step<S, A, W> {
    needs(row(action, from, to, &[W::Office]), &["reason"])
}

/// Who has not come yet, whatever was said before.
const AHEAD: &[S] = &[
    S::Invited,
    S::SignedUp,
    S::Waiting,
    S::Withdrawn,
    S::LeaveAsked,
    S::LeaveForwarded,
    S::LeaveGranted,
    S::LeaveRefused,
];
/// Of whom nothing was taken down at the door, whatever was said before.
const NOT_TAKEN_DOWN: &[S] = &[
    S::Invited,
    S::SignedUp,
    S::Waiting,
    S::LeaveAsked,
    S::LeaveForwarded,
    S::LeaveGranted,
    S::LeaveRefused,
];
/// What a leave is decided from.
const ASKED: &[S] = &[S::LeaveAsked, S::LeaveForwarded];

/// The table.
pub const WORKFLOW: Workflow<S, A, W> = Workflow {
    name: "attendance",
    finals: &[],
    rows: &[
        tells(row(A::Invite, &[], S::Invited, &[W::Office]), &[W::Own]),
        tells(row(A::Invite, &[S::Withdrawn], S::Invited, &[W::Office]), &[W::Own]),
        tells(
            row(A::Uninvite, &[S::Invited, S::SignedUp, S::Waiting], S::Withdrawn, &[W::Office]),
            &[W::Own],
        ),
        needs(row(A::SignUp, &[], S::SignedUp, &[W::Own]), &["free"]),
        needs(row(A::SignUp, &[S::Withdrawn], S::SignedUp, &[W::Own]), &["free"]),
        needs(row(A::Queue, &[], S::Waiting, &[W::Own]), &["full"]),
        needs(row(A::Queue, &[S::Withdrawn], S::Waiting, &[W::Own]), &["full"]),
        tells(needs(row(A::MoveUp, &[S::Waiting], S::SignedUp, &[W::Office]), &["free"]), &[W::Own]),
        row(A::Withdraw, &[S::SignedUp, S::Waiting], S::Withdrawn, &[W::Own]),
        tells(
            needs(row(A::AskLeave, &[S::Invited], S::LeaveAsked, &[W::Own, W::Office]), &["kind", "reason"]),
            &[W::Forwarder, W::Approver],
        ),
        row(A::TakeBack, &[S::LeaveAsked, S::LeaveForwarded, S::LeaveGranted], S::Invited, &[W::Own]),
        tells(row(A::Forward, &[S::LeaveAsked], S::LeaveForwarded, &[W::Forwarder]), &[W::Approver]),
        Step {
            not_the_same_as: Some(A::AskLeave),
            ..tells(row(A::Grant, ASKED, S::LeaveGranted, &[W::Approver]), &[W::Own])
        },
        Step {
            not_the_same_as: Some(A::AskLeave),
            ..tells(needs(row(A::Refuse, ASKED, S::LeaveRefused, &[W::Approver]), &["reason"]), &[W::Own])
        },
        needs(row(A::Arrive, &[], S::Present, &[W::Own, W::Office]), &["code"]),
        needs(row(A::Arrive, AHEAD, S::Present, &[W::Own, W::Office]), &["code"]),
        needs(row(A::ArriveLate, &[], S::Late, &[W::Own, W::Office]), &["code"]),
        needs(row(A::ArriveLate, AHEAD, S::Late, &[W::Own, W::Office]), &["code"]),
        row(A::LeaveEarly, &[S::Present, S::Late], S::LeftEarly, &[W::Office]),
        correction(A::SetPresent, NOT_TAKEN_DOWN, S::Present),
        correction(A::SetPresent, &[S::Late, S::LeftEarly, S::Absent], S::Present),
        correction(A::SetLate, NOT_TAKEN_DOWN, S::Late),
        correction(A::SetLate, &[S::Present, S::LeftEarly, S::Absent], S::Late),
        correction(A::SetLeft, NOT_TAKEN_DOWN, S::LeftEarly),
        correction(A::SetLeft, &[S::Absent], S::LeftEarly),
        correction(A::SetAbsent, &[S::Present, S::Late, S::LeftEarly, S::LeaveGranted], S::Absent),
        correction(A::SetLeave, &[S::Absent], S::LeaveGranted),
    ],
};
