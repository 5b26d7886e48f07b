//! A document upward (请示、报告、成果报送), from the draft to what came back.

use crate::foundation::workflow::{Step, To, Workflow};

crate::names!(
    /// Where a document stands.
    State {
        /// Being written.
        Draft = "draft",
        /// With the one who signs.
        Signing = "signing",
        /// Signed, not yet sent.
        Signed = "signed",
        /// Sent.
        Sent = "sent",
        /// An answer or instruction came back.
        Answered = "answered",
        /// No answer is needed.
        NoAnswer = "no_answer",
        /// Nothing more is expected.
        Closed = "closed",
        /// Withdrawn.
        Withdrawn = "withdrawn",
        /// Found to be the same document as another.
        Joined = "joined",
    }
);

crate::names!(
    /// What can be done.
    Action {
        /// Begins a draft.
        Begin = "begin",
        /// Registers what was sent on paper.
        Register = "register",
        /// Writes the draft.
        Edit = "edit",
        /// Names the record that it is about.
        Link = "link",
        /// Hands it to the one who signs.
        AskSigning = "ask_signing",
        /// Gives it back with reasons.
        Return = "return",
        /// Takes it back to the draft.
        TakeBack = "take_back",
        /// Signs it.
        Sign = "sign",
        /// Sends it, with its number.
        Send = "send",
        /// Sends an annex, a new version, or the same once more.
        SendAgain = "send_again",
        /// Records an answer or instruction.
        Answer = "answer",
        /// Says that no answer is needed.
        Settle = "settle",
        /// Closes it.
        Close = "close",
        /// Says that it is the same document as another.
        Join = "join",
        /// Withdraws it.
        Withdraw = "withdraw",
    }
);

crate::names!(
    /// Who one is towards a document.
    Standing {
        /// The office that keeps the documents.
        Office = "office",
        /// The leader who signs it.
        Signer = "signer",
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

/// Who keeps the documents.
const OFFICE: &[W] = &[W::Office];
/// States in which it is out.
const OUT: &[S] = &[S::Sent, S::Answered, S::NoAnswer, S::Closed];

/// The table.
pub const WORKFLOW: Workflow<S, A, W> = Workflow {
    name: "upward",
    finals: &[S::Withdrawn, S::Joined],
    rows: &[
        needs(row(A::Begin, &[], To::State(S::Draft), OFFICE), &["title", "addressee", "mark"]),
        needs(
            row(A::Register, &[], To::State(S::Sent), OFFICE),
            &["title", "addressee", "mark", "signer_name", "number", "sent_on"],
        ),
        needs(row(A::Edit, &[S::Draft], To::Same, OFFICE), &["title", "addressee", "mark"]),
        row(
            A::Link,
            &[S::Draft, S::Signing, S::Signed, S::Sent, S::Answered, S::NoAnswer, S::Closed],
            To::Same,
            OFFICE,
        ),
        tells(
            needs(
                row(A::AskSigning, &[S::Draft], To::State(S::Signing), OFFICE),
                &["content", "signer_not_drafter"],
            ),
            &[W::Signer],
        ),
        tells(needs(row(A::Return, &[S::Signing], To::State(S::Draft), &[W::Signer]), &["reason"]), OFFICE),
        needs(row(A::TakeBack, &[S::Signing, S::Signed], To::State(S::Draft), OFFICE), &["reason"]),
        Step {
            not_the_same_as: Some(A::AskSigning),
            ..tells(row(A::Sign, &[S::Signing], To::State(S::Signed), &[W::Signer]), OFFICE)
        },
        tells(
            needs(row(A::Send, &[S::Signed], To::State(S::Sent), OFFICE), &["number", "sent_on"]),
            &[W::Signer],
        ),
        needs(row(A::SendAgain, OUT, To::Same, OFFICE), &["what", "sent_on", "reason"]),
        tells(
            needs(
                row(A::Answer, OUT, To::State(S::Answered), OFFICE),
                &["answer", "answered_on", "answered_by"],
            ),
            &[W::Signer],
        ),
        needs(row(A::Settle, &[S::Sent], To::State(S::NoAnswer), OFFICE), &["reason_for_request"]),
        needs(row(A::Close, &[S::Answered, S::NoAnswer], To::State(S::Closed), OFFICE), &["no_open_tasks"]),
        needs(
            row(A::Join, &[S::Sent, S::NoAnswer, S::Closed], To::State(S::Joined), OFFICE),
            &["same_as", "what", "nothing_hangs_on_it"],
        ),
        needs(
            row(A::Withdraw, &[S::Draft, S::Signing, S::Signed, S::Sent], To::State(S::Withdrawn), OFFICE),
            &["reason"],
        ),
    ],
};
