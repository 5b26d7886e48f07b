//! A project that makes, revises or repeals a rule (立改废), from the reason to the issue.

use crate::foundation::workflow::{Step, To, Workflow};

crate::names!(
    /// Where a project stands.
    State {
        /// Being written.
        Draft = "draft",
        /// With those who are asked.
        Consulting = "consulting",
        /// With the legal or office review.
        Review = "review",
        /// Before the meeting that decides.
        Meeting = "meeting",
        /// Decided, not yet issued.
        Adopted = "adopted",
        /// Issued: the rule has a new version.
        Issued = "issued",
        /// Given up.
        Dropped = "dropped",
    }
);

crate::names!(
    /// What can be done.
    Action {
        /// Begins the project with its reason.
        Begin = "begin",
        /// Writes the text.
        Write = "write",
        /// Says why an article changes, or where it comes from.
        Explain = "explain",
        /// Sends the text to those who are asked.
        Consult = "consult",
        /// Says something on the text.
        Comment = "comment",
        /// Answers what was said.
        Answer = "answer",
        /// Ends the consultation.
        EndConsulting = "end_consulting",
        /// Says what becomes of a setting that the rule justifies.
        Touch = "touch",
        /// Hands the text to the review.
        AskReview = "ask_review",
        /// Sends the text back with reasons.
        Return = "return",
        /// Passes the text.
        Pass = "pass",
        /// Takes it back from the meeting.
        TakeBack = "take_back",
        /// Records that the meeting decided.
        Adopt = "adopt",
        /// Issues it.
        Issue = "issue",
        /// Gives the project up.
        Drop = "drop",
    }
);

crate::names!(
    /// Who one is towards a project.
    Standing {
        /// The office that keeps the rules.
        Office = "office",
        /// Reviews the text.
        Checker = "checker",
        /// Is asked in the consultation.
        Consulted = "consulted",
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

/// States in which it can still be given up.
const OPEN: &[S] = &[S::Draft, S::Consulting, S::Review, S::Meeting];
/// States in which what belongs to it is still written.
const WRITTEN: &[S] = &[S::Draft, S::Consulting, S::Review, S::Meeting, S::Adopted];

/// The table.
pub const WORKFLOW: Workflow<S, A, W> = Workflow {
    name: "revision",
    finals: &[S::Issued, S::Dropped],
    rows: &[
        needs(row(A::Begin, &[], To::State(S::Draft), &[W::Office]), &["reason", "no_other"]),
        needs(row(A::Write, &[S::Draft], To::Same, &[W::Office]), &["articles"]),
        row(A::Explain, WRITTEN, To::Same, &[W::Office]),
        Step {
            due: Some("rulebook.consult_days"),
            ..tells(
                needs(
                    row(A::Consult, &[S::Draft], To::State(S::Consulting), &[W::Office]),
                    &["text", "until"],
                ),
                &[W::Consulted],
            )
        },
        tells(
            needs(row(A::Comment, &[S::Consulting], To::Same, &[W::Office, W::Consulted]), &["comment"]),
            &[W::Office],
        ),
        needs(
            row(A::Answer, &[S::Draft, S::Consulting, S::Review, S::Meeting], To::Same, &[W::Office]),
            &["answer"],
        ),
        row(A::EndConsulting, &[S::Consulting], To::State(S::Draft), &[W::Office]),
        row(A::Touch, WRITTEN, To::Same, &[W::Office]),
        tells(
            needs(
                row(A::AskReview, &[S::Draft], To::State(S::Review), &[W::Office]),
                &["text", "answered", "consulted"],
            ),
            &[W::Checker],
        ),
        tells(
            needs(row(A::Return, &[S::Review], To::State(S::Draft), &[W::Checker]), &["reason"]),
            &[W::Office],
        ),
        Step {
            not_the_same_as: Some(A::AskReview),
            ..tells(
                needs(row(A::Pass, &[S::Review], To::State(S::Meeting), &[W::Checker]), &["opinion"]),
                &[W::Office],
            )
        },
        needs(row(A::TakeBack, &[S::Meeting], To::State(S::Draft), &[W::Office]), &["reason"]),
        needs(row(A::Adopt, &[S::Meeting], To::State(S::Adopted), &[W::Office]), &["meeting", "adopted_on"]),
        tells(
            needs(
                row(A::Issue, &[S::Adopted], To::State(S::Issued), &[W::Office]),
                &["issued_on", "in_force_on"],
            ),
            &[W::Checker, W::Consulted],
        ),
        needs(row(A::Drop, OPEN, To::State(S::Dropped), &[W::Office]), &["reason"]),
    ],
};
