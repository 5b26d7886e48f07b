//! A commitment, from the reply that made it until it is kept, broken or handed to the next term.

use crate::foundation::workflow::{Step, To, Workflow};

crate::names!(
    /// Where a promise stands.
    State {
        /// Open.
        Open = "open",
        /// Due within thirty days.
        DueSoon = "due_soon",
        /// Its date passed.
        Late = "late",
        /// The unit says that it was kept, with evidence.
        Claimed = "claimed",
        /// The proposer or the office says that it was not.
        Disputed = "disputed",
        /// Kept, in time or late.
        Kept = "kept",
        /// Broken.
        Broken = "broken",
        /// On the list of the next term.
        HandedOver = "handed_over",
    }
);

crate::names!(
    /// What can be done.
    Action {
        /// A reply that was delivered makes it.
        Make = "make",
        /// Thirty days are left.
        ComeDue = "come_due",
        /// The date passed.
        RunLate = "run_late",
        /// The unit reports it as kept, with evidence.
        Claim = "claim",
        /// Confirms.
        Confirm = "confirm",
        /// Disputes, with a reason.
        Dispute = "dispute",
        /// Asks for another text or date.
        AskChange = "ask_change",
        /// Grants it.
        GrantChange = "grant_change",
        /// Denies it.
        DenyChange = "deny_change",
        /// Declares it broken.
        Break = "break",
        /// Hands it over to the next term.
        HandOver = "hand_over",
        /// Takes it up in the new term.
        TakeUp = "take_up",
        /// A look-back finds that it was not kept.
        Reopen = "reopen",
    }
);

crate::names!(
    /// Who one is towards a promise.
    Standing {
        /// Acts for the unit that made it.
        UnitLiaison = "unit_liaison",
        /// Signs for it.
        UnitHead = "unit_head",
        /// One of those who put the matter.
        Proposer = "proposer",
        /// Proposal office.
        Office = "office",
        /// The clock, and what follows by itself.
        Timer = "timer",
    }
);

use Action as A;
use Standing as W;
use State as S;

const UNIT: &[W] = &[W::UnitLiaison, W::UnitHead];
const OPEN: &[S] = &[S::Open, S::DueSoon, S::Late, S::Disputed];

const fn row(action: A, from: &'static [S], to: To<S>, who: &'static [W]) -> Step<S, A, W> {
    Step { action, from, to, who, needs: &[], due: None, when: None, not_the_same_as: None, tells: &[] }
}

const fn needs(step: Step<S, A, W>, needs: &'static [&'static str]) -> Step<S, A, W> {
    Step { needs, ..step }
}

const fn tells(step: Step<S, A, W>, tells: &'static [W]) -> Step<S, A, W> {
    Step { tells, ..step }
}

/// The table.
pub const WORKFLOW: Workflow<S, A, W> = Workflow {
    name: "promise",
    finals: &[S::Broken],
    rows: &[
        row(A::Make, &[], To::State(S::Open), &[W::Timer]),
        tells(row(A::ComeDue, &[S::Open], To::State(S::DueSoon), &[W::Timer]), UNIT),
        tells(
            row(A::RunLate, &[S::Open, S::DueSoon, S::Disputed], To::State(S::Late), &[W::Timer]),
            &[W::UnitLiaison, W::Office],
        ),
        Step {
            due: Some("promise.confirm_days"),
            ..tells(
                needs(row(A::Claim, OPEN, To::State(S::Claimed), UNIT), &["evidence"]),
                &[W::Proposer, W::Office],
            )
        },
        tells(row(A::Confirm, &[S::Claimed], To::State(S::Kept), &[W::Proposer, W::Office]), UNIT),
        tells(
            needs(
                row(A::Dispute, &[S::Claimed], To::State(S::Disputed), &[W::Proposer, W::Office]),
                &["reason"],
            ),
            &[W::UnitLiaison, W::Office],
        ),
        tells(needs(row(A::AskChange, OPEN, To::Same, UNIT), &["not_asked", "reason"]), &[W::Office]),
        tells(
            needs(row(A::GrantChange, OPEN, To::State(S::Open), &[W::Office]), &["asked"]),
            &[W::UnitLiaison, W::Proposer],
        ),
        tells(
            needs(row(A::DenyChange, OPEN, To::Same, &[W::Office]), &["asked", "reason"]),
            &[W::UnitLiaison],
        ),
        tells(
            needs(row(A::Break, &[S::Late, S::Disputed], To::State(S::Broken), &[W::Office]), &["reason"]),
            &[W::UnitLiaison, W::Proposer],
        ),
        tells(row(A::HandOver, OPEN, To::State(S::HandedOver), &[W::Office]), &[W::UnitLiaison, W::Proposer]),
        tells(
            row(A::TakeUp, &[S::HandedOver], To::State(S::Open), &[W::Office]),
            &[W::UnitLiaison, W::Proposer],
        ),
        tells(
            needs(row(A::Reopen, &[S::Kept], To::State(S::Disputed), &[W::Office]), &["reason"]),
            &[W::UnitLiaison, W::Proposer],
        ),
    ],
};
