//! A reply from its first word to the proposers' hands. What was delivered cannot be taken back: a correction is a reply of
//! its own that takes its place when it is delivered.

use crate::foundation::workflow::{Step, To, Workflow};

crate::names!(
    /// Where a reply stands.
    State {
        /// Being written.
        Draft = "draft",
        /// With the co-handlers.
        Countersign = "countersign",
        /// Signed, with the audit.
        InAudit = "in_audit",
        /// Sent back by the audit.
        Returned = "returned",
        /// Released, not yet delivered.
        Released = "released",
        /// In the proposers' hands.
        Delivered = "delivered",
        /// Another took its place.
        Superseded = "superseded",
        /// Thrown away before it was signed.
        Discarded = "discarded",
    }
);

crate::names!(
    /// What can be done.
    Action {
        /// Begins it.
        Begin = "begin",
        /// Writes.
        Edit = "edit",
        /// Throws it away.
        Discard = "discard",
        /// Asks the co-handlers.
        AskCountersign = "ask_countersign",
        /// A co-handler answers.
        AnswerCountersign = "answer_countersign",
        /// The time for it is over.
        LapseCountersign = "lapse_countersign",
        /// Takes it back from them.
        Recall = "recall",
        /// Signs: it gets its number.
        Sign = "sign",
        /// The audit passes it.
        Pass = "pass",
        /// The audit sends it back.
        SendBack = "send_back",
        /// Delivers it to every proposer.
        Deliver = "deliver",
        /// Begins a correction, or a reply by which the class rises.
        Correct = "correct",
        /// Another took its place.
        Supersede = "supersede",
    }
);

crate::names!(
    /// Who one is towards a reply.
    Standing {
        /// Acts for the unit that answers.
        UnitLiaison = "unit_liaison",
        /// Signs for it.
        UnitHead = "unit_head",
        /// Acts for a co-handler.
        CoLiaison = "co_liaison",
        /// Signs for a co-handler.
        CoHead = "co_head",
        /// 交办机关.
        Assigner = "assigner",
        /// Proposal office.
        Office = "office",
        /// What follows by itself.
        Timer = "timer",
    }
);

use Action as A;
use Standing as W;
use State as S;

const UNIT: &[W] = &[W::UnitLiaison, W::UnitHead];
const CO: &[W] = &[W::CoLiaison, W::CoHead];
const WRITING: &[S] = &[S::Draft, S::Returned];
const SIGNABLE: &[S] = &[S::Draft, S::Countersign, S::Returned];

const fn row(action: A, from: &'static [S], to: To<S>, who: &'static [W]) -> Step<S, A, W> {
    Step { action, from, to, who, needs: &[], due: None, when: None, not_the_same_as: None, tells: &[] }
}

const fn needs(step: Step<S, A, W>, needs: &'static [&'static str]) -> Step<S, A, W> {
    Step { needs, ..step }
}

const fn tells(step: Step<S, A, W>, tells: &'static [W]) -> Step<S, A, W> {
    Step { tells, ..step }
}

/// What a signature needs (rule page 1.9).
const TO_SIGN: &[&str] = &["items", "class", "publication", "opinions", "countersigned", "contacts"];

/// The table.
pub const WORKFLOW: Workflow<S, A, W> = Workflow {
    name: "reply",
    finals: &[S::Superseded, S::Discarded],
    rows: &[
        needs(row(A::Begin, &[], To::State(S::Draft), UNIT), &["working", "no_open_reply"]),
        row(A::Edit, WRITING, To::Same, UNIT),
        row(A::Discard, &[S::Draft], To::State(S::Discarded), UNIT),
        Step {
            due: Some("countersign.days"),
            ..tells(
                needs(
                    row(A::AskCountersign, WRITING, To::State(S::Countersign), UNIT),
                    &["co_handlers", "items"],
                ),
                CO,
            )
        },
        tells(row(A::AnswerCountersign, &[S::Countersign], To::Same, CO), UNIT),
        tells(row(A::LapseCountersign, &[S::Countersign], To::Same, &[W::Timer]), UNIT),
        tells(row(A::Recall, &[S::Countersign], To::State(S::Draft), UNIT), CO),
        Step {
            due: Some("audit.days"),
            not_the_same_as: Some(A::Edit),
            ..tells(
                needs(row(A::Sign, SIGNABLE, To::State(S::InAudit), &[W::UnitHead]), TO_SIGN),
                &[W::Office],
            )
        },
        Step {
            due: Some("audit.days"),
            when: Some("handling.liaison_signs"),
            ..tells(
                needs(row(A::Sign, SIGNABLE, To::State(S::InAudit), &[W::UnitLiaison]), TO_SIGN),
                &[W::Office],
            )
        },
        tells(row(A::Pass, &[S::InAudit], To::State(S::Released), &[W::Office]), UNIT),
        Step {
            when: Some("audit.by_assigner"),
            ..tells(row(A::Pass, &[S::InAudit], To::State(S::Released), &[W::Assigner]), UNIT)
        },
        Step {
            due: Some("audit.fix_days"),
            ..tells(
                needs(
                    row(A::SendBack, &[S::InAudit], To::State(S::Returned), &[W::Office, W::Assigner]),
                    &["reason"],
                ),
                UNIT,
            )
        },
        Step {
            due: Some("feedback.days"),
            ..row(
                A::Deliver,
                &[S::Released],
                To::State(S::Delivered),
                &[W::UnitLiaison, W::UnitHead, W::Office, W::Timer],
            )
        },
        needs(row(A::Correct, &[S::Delivered], To::Same, UNIT), &["reason", "no_open_reply"]),
        row(A::Supersede, &[S::Delivered], To::State(S::Superseded), &[W::Timer]),
    ],
};
