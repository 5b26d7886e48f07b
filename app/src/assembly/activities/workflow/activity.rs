//! An activity, from its draft to its closing.

use crate::foundation::workflow::{Step, To, Workflow};

crate::names!(
    /// Where an activity stands.
    State {
        /// Being prepared; only the office knows of it.
        Draft = "draft",
        /// Announced.
        Announced = "announced",
        /// People sign up.
        SigningUp = "signing_up",
        /// Going on: people arrive.
        UnderWay = "under_way",
        /// Over; the list is still put right.
        Held = "held",
        /// Closed: attendance is frozen.
        Closed = "closed",
        /// Will not take place.
        Cancelled = "cancelled",
        /// Put off, without a day yet.
        Postponed = "postponed",
    }
);

crate::names!(
    /// What can be done.
    Action {
        /// Prepares it.
        Create = "create",
        /// Changes what is said of it.
        Edit = "edit",
        /// Invites people.
        Invite = "invite",
        /// Names an organisation that joins, with the number of its delegates.
        Join = "join",
        /// Announces it.
        Announce = "announce",
        /// Lets people sign up.
        OpenSignUp = "open_sign_up",
        /// Ends the signing up.
        CloseSignUp = "close_sign_up",
        /// Enters afterwards that it was held, without telling anybody.
        EnterHeld = "enter_held",
        /// It begins.
        Start = "start",
        /// Asks a unit something at a briefing.
        Ask = "ask",
        /// Writes what was found, said and counted.
        Record = "record",
        /// It is over.
        End = "end",
        /// Closes it: attendance is frozen.
        Close = "close",
        /// It will not take place.
        Cancel = "cancel",
        /// Puts it off.
        Postpone = "postpone",
        /// Gives it new days.
        Reschedule = "reschedule",
    }
);

crate::names!(
    /// Who one is towards an activity.
    Standing {
        /// The office that keeps activities.
        Office = "office",
        /// Somebody on its list.
        Listed = "listed",
    }
);

use Action as A;
use Standing as W;
use State as S;

const fn row(action: A, from: &'static [S], to: To<S>) -> Step<S, A, W> {
    Step {
        action,
        from,
        to,
        who: &[W::Office],
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

/// What is said of it may still change.
const BEFORE: &[S] = &[S::Draft, S::Announced, S::SigningUp, S::Postponed];
/// It is announced and has not begun.
const AHEAD: &[S] = &[S::Announced, S::SigningUp];

/// The table.
pub const WORKFLOW: Workflow<S, A, W> = Workflow {
    name: "activity",
    finals: &[S::Closed, S::Cancelled],
    rows: &[
        needs(row(A::Create, &[], To::State(S::Draft)), &["kinds", "days"]),
        needs(row(A::Edit, BEFORE, To::Same), &["kinds", "days"]),
        tells(row(A::Invite, &[S::Draft, S::Announced, S::SigningUp, S::UnderWay], To::Same), &[W::Listed]),
        row(A::Join, &[S::Draft, S::Announced, S::SigningUp, S::UnderWay, S::Held, S::Postponed], To::Same),
        tells(
            needs(row(A::Announce, &[S::Draft], To::State(S::Announced)), &["place", "ahead"]),
            &[W::Listed],
        ),
        needs(row(A::EnterHeld, &[S::Draft], To::State(S::Held)), &["over"]),
        needs(row(A::OpenSignUp, &[S::Announced], To::State(S::SigningUp)), &["sign_up"]),
        row(A::CloseSignUp, &[S::SigningUp], To::State(S::Announced)),
        needs(row(A::Start, AHEAD, To::State(S::UnderWay)), &["its_day"]),
        Step {
            who: &[W::Office, W::Listed],
            ..needs(row(A::Ask, &[S::UnderWay, S::Held], To::Same), &["question", "unit", "due"])
        },
        row(A::Record, &[S::UnderWay, S::Held], To::Same),
        row(A::End, &[S::UnderWay], To::State(S::Held)),
        row(A::Close, &[S::Held], To::State(S::Closed)),
        tells(
            needs(
                row(
                    A::Cancel,
                    &[S::Draft, S::Announced, S::SigningUp, S::Postponed],
                    To::State(S::Cancelled),
                ),
                &["reason"],
            ),
            &[W::Listed],
        ),
        tells(needs(row(A::Postpone, AHEAD, To::State(S::Postponed)), &["reason"]), &[W::Listed]),
        tells(needs(row(A::Reschedule, &[S::Postponed], To::State(S::Announced)), &["days"]), &[W::Listed]),
    ],
};
