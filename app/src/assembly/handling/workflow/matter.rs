//! The matter from filing to the archive (rows 13 to 24 of the case machine). Rows of the timer are what follows from the
//! assignments, replies, judgements and promises; nobody does them by hand.

use crate::foundation::workflow::{Step, To, Workflow};

crate::names!(
    /// Where a matter stands.
    State {
        /// May be given to units.
        Waiting = "waiting",
        /// Units are proposed, or an assignment came back.
        Assigning = "assigning",
        /// Handed over; some unit has not accepted yet.
        Assigned = "assigned",
        /// Every unit has accepted.
        Handling = "handling",
        /// Every reply that is owed was delivered.
        Replied = "replied",
        /// Every proposer has judged, or the time is over.
        Judged = "judged",
        /// Handled again.
        Rehandling = "rehandling",
        /// Promises are open.
        Tracking = "tracking",
        /// Closed.
        Closed = "closed",
        /// In the archive.
        Archived = "archived",
        /// Taken back by its proposer.
        Withdrawn = "withdrawn",
    }
);

crate::names!(
    /// What can be done.
    Action {
        /// Its room registers it.
        Register = "register",
        /// Names units for it.
        ProposeUnits = "propose_units",
        /// Hands it over to units.
        HandOver = "hand_over",
        /// Gives it to one more unit.
        AddUnit = "add_unit",
        /// An assignment came back and nobody else has it.
        ComeBack = "come_back",
        /// Every unit accepted.
        Begin = "begin",
        /// Every reply was delivered.
        AllReplied = "all_replied",
        /// Every proposer judged or the time is over.
        AllJudged = "all_judged",
        /// Promises remain.
        Track = "track",
        /// A unit handles it again.
        Again = "again",
        /// Stops it for a while.
        Suspend = "suspend",
        /// Goes on.
        Resume = "resume",
        /// Decides what becomes public.
        Publish = "publish",
        /// Closes it.
        Close = "close",
        /// Takes it up again: a promise was broken (回头看).
        Reopen = "reopen",
        /// Into the archive.
        Archive = "archive",
        /// Its proposer took it back.
        Withdraw = "withdraw",
    }
);

crate::names!(
    /// Who one is towards a matter.
    Standing {
        /// 交办机关.
        Assigner = "assigner",
        /// Proposal office.
        Office = "office",
        /// The clock, and what follows by itself.
        Timer = "timer",
    }
);

use Action as A;
use Standing as W;
use State as S;

const fn row(action: A, from: &'static [S], to: To<S>, who: &'static [W]) -> Step<S, A, W> {
    Step { action, from, to, who, needs: &[], due: None, when: None, not_the_same_as: None, tells: &[] }
}

const fn needs(step: Step<S, A, W>, needs: &'static [&'static str]) -> Step<S, A, W> {
    Step { needs, ..step }
}

const OPEN: &[S] = &[S::Assigned, S::Handling, S::Rehandling];
const PUBLIC: &[S] =
    &[S::Assigned, S::Handling, S::Replied, S::Judged, S::Rehandling, S::Tracking, S::Closed];

/// The table. Numbers in comments are those of the rule page's case machine.
pub const WORKFLOW: Workflow<S, A, W> = Workflow {
    name: "matter",
    finals: &[S::Archived, S::Withdrawn],
    rows: &[
        row(A::Register, &[], To::State(S::Waiting), &[W::Timer]),
        // 13
        needs(
            row(A::ProposeUnits, &[S::Waiting, S::Assigning], To::State(S::Assigning), &[W::Office]),
            &["roles"],
        ),
        // 14
        Step {
            due: Some("reply.months"),
            ..needs(
                row(A::HandOver, &[S::Waiting, S::Assigning], To::State(S::Assigned), &[W::Assigner]),
                &["roles"],
            )
        },
        needs(row(A::AddUnit, OPEN, To::State(S::Assigned), &[W::Assigner]), &["roles", "reason"]),
        // 15
        row(A::Begin, &[S::Assigned], To::State(S::Handling), &[W::Timer]),
        // 16
        row(A::ComeBack, OPEN, To::State(S::Assigning), &[W::Timer]),
        // 17, 20
        row(A::AllReplied, OPEN, To::State(S::Replied), &[W::Timer]),
        // 18
        row(A::AllJudged, &[S::Replied, S::Tracking], To::State(S::Judged), &[W::Timer]),
        // 19
        row(A::Again, &[S::Replied, S::Judged, S::Tracking], To::State(S::Rehandling), &[W::Timer]),
        // 21
        row(A::Track, &[S::Judged, S::Replied], To::State(S::Tracking), &[W::Timer]),
        // 22
        needs(
            row(A::Close, &[S::Judged, S::Tracking], To::State(S::Closed), &[W::Office]),
            &["no_open_promise"],
        ),
        // 23
        needs(
            row(A::Reopen, &[S::Closed], To::State(S::Tracking), &[W::Office]),
            &["reason", "broken_promise"],
        ),
        // 24
        row(A::Archive, &[S::Closed], To::State(S::Archived), &[W::Office]),
        // 11
        row(
            A::Withdraw,
            &[S::Waiting, S::Assigning, S::Assigned, S::Handling, S::Rehandling],
            To::State(S::Withdrawn),
            &[W::Timer],
        ),
        // flags
        needs(row(A::Suspend, OPEN, To::Same, &[W::Office, W::Assigner]), &["not_suspended", "reason"]),
        needs(row(A::Resume, OPEN, To::Same, &[W::Office, W::Assigner]), &["suspended"]),
        needs(row(A::Publish, PUBLIC, To::Same, &[W::Office]), &["publication"]),
    ],
};
