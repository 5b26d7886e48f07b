//! What one proposer says of one delivered reply. Only he answers; the office can copy a paper sheet, which is marked and
//! which he can contest. No row lets a unit, a leader or the clock say anything in his place; silence is no answer.

use crate::foundation::workflow::{Step, To, Workflow};

crate::names!(
    /// Where it stands.
    State {
        /// Asked.
        Open = "open",
        /// Answered.
        Answered = "answered",
        /// Answered and amended once.
        Amended = "amended",
        /// The proposer says that a copied sheet is not his answer.
        Contested = "contested",
        /// Nobody answered in time: counted as none.
        Expired = "expired",
        /// Not satisfied, and the office lets it be handled again.
        Upheld = "upheld",
        /// Not satisfied, and settled in a talk.
        Settled = "settled",
        /// Not satisfied, and the office sees no ground.
        Rejected = "rejected",
        /// The reply was replaced before he answered.
        Dropped = "dropped",
    }
);

crate::names!(
    /// What can be done.
    Action {
        /// A reply was delivered: he is asked.
        Ask = "ask",
        /// Answers.
        Answer = "answer",
        /// Amends the answer, once.
        Amend = "amend",
        /// Keys a paper sheet, with its scan.
        Transcribe = "transcribe",
        /// Says that the copied sheet is not his answer.
        Contest = "contest",
        /// The time is over.
        Expire = "expire",
        /// Lets it be handled again.
        Uphold = "uphold",
        /// Notes that a talk settled it.
        Settle = "settle",
        /// Sees no ground, with a reason.
        Reject = "reject",
        /// The reply was replaced.
        Drop = "drop",
    }
);

crate::names!(
    /// Who one is towards a feedback.
    Standing {
        /// The one who is asked.
        Judge = "judge",
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

const fn tells(step: Step<S, A, W>, tells: &'static [W]) -> Step<S, A, W> {
    Step { tells, ..step }
}

const SAID: &[S] = &[S::Answered, S::Amended];

/// The table.
pub const WORKFLOW: Workflow<S, A, W> = Workflow {
    name: "feedback",
    finals: &[S::Upheld, S::Settled, S::Rejected, S::Dropped],
    rows: &[
        Step {
            due: Some("feedback.days"),
            ..tells(row(A::Ask, &[], To::State(S::Open), &[W::Timer]), &[W::Judge])
        },
        tells(
            needs(
                row(A::Answer, &[S::Open, S::Contested, S::Expired], To::State(S::Answered), &[W::Judge]),
                &["questions"],
            ),
            &[W::Office],
        ),
        Step {
            due: Some("feedback.amend_days"),
            ..tells(
                needs(
                    row(A::Amend, &[S::Answered], To::State(S::Amended), &[W::Judge]),
                    &["questions", "in_time"],
                ),
                &[W::Office],
            )
        },
        tells(
            needs(
                row(A::Transcribe, &[S::Open, S::Expired], To::State(S::Answered), &[W::Office]),
                &["questions", "scan"],
            ),
            &[W::Judge],
        ),
        tells(
            needs(row(A::Contest, SAID, To::State(S::Contested), &[W::Judge]), &["transcribed", "reason"]),
            &[W::Office],
        ),
        tells(row(A::Expire, &[S::Open, S::Contested], To::State(S::Expired), &[W::Timer]), &[W::Judge]),
        tells(
            needs(
                row(A::Uphold, SAID, To::State(S::Upheld), &[W::Office]),
                &["not_satisfied", "reason", "rounds_left"],
            ),
            &[W::Judge],
        ),
        tells(
            needs(row(A::Settle, SAID, To::State(S::Settled), &[W::Office]), &["not_satisfied", "reason"]),
            &[W::Judge],
        ),
        tells(
            needs(row(A::Reject, SAID, To::State(S::Rejected), &[W::Office]), &["not_satisfied", "reason"]),
            &[W::Judge],
        ),
        row(A::Drop, &[S::Open, S::Contested], To::State(S::Dropped), &[W::Timer]),
    ],
};
