//! A task that comes down: from an answer, an instruction or a superior's paper to the report back.

use crate::foundation::workflow::{Step, To, Workflow};

crate::names!(
    /// Where a task stands.
    State {
        /// Given, not yet taken.
        Given = "given",
        /// Taken, in work.
        Working = "working",
        /// The result is with the office.
        Submitted = "submitted",
        /// The result is confirmed.
        Confirmed = "confirmed",
        /// Reported back by a document.
        Reported = "reported",
        /// Ended without a report back.
        Finished = "finished",
        /// Taken away.
        Cancelled = "cancelled",
    }
);

crate::names!(
    /// What can be done.
    Action {
        /// Gives it.
        Give = "give",
        /// Takes it.
        Accept = "accept",
        /// Sets another date, with a reason.
        SetDue = "set_due",
        /// Presses for it.
        Press = "press",
        /// The date passed.
        RunLate = "run_late",
        /// Hands in the result.
        Submit = "submit",
        /// Gives the result back with reasons.
        SendBack = "send_back",
        /// Confirms the result.
        Confirm = "confirm",
        /// It was reported back by a document that was sent.
        ReportBack = "report_back",
        /// Ends it without a report back.
        Finish = "finish",
        /// Takes it away.
        Cancel = "cancel",
    }
);

crate::names!(
    /// Who one is towards a task.
    Standing {
        /// The office that keeps the tasks.
        Office = "office",
        /// A leader of the body.
        Leader = "leader",
        /// Acts for whom it was given to.
        Responsible = "responsible",
        /// The clock.
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

const OFFICE: &[W] = &[W::Office];
const RESPONSIBLE: &[W] = &[W::Responsible];
/// States in which the result is waited for.
pub const WAITING: &[S] = &[S::Given, S::Working];

/// The table.
pub const WORKFLOW: Workflow<S, A, W> = Workflow {
    name: "task",
    finals: &[S::Reported, S::Finished, S::Cancelled],
    rows: &[
        Step {
            due: Some("superior.task_days"),
            ..tells(
                needs(row(A::Give, &[], To::State(S::Given), OFFICE), &["title", "content", "source"]),
                RESPONSIBLE,
            )
        },
        row(A::Accept, &[S::Given], To::State(S::Working), RESPONSIBLE),
        tells(needs(row(A::SetDue, WAITING, To::Same, OFFICE), &["due_on", "reason"]), RESPONSIBLE),
        tells(row(A::Press, WAITING, To::Same, &[W::Office, W::Leader]), RESPONSIBLE),
        tells(row(A::RunLate, WAITING, To::Same, &[W::Timer]), &[W::Responsible, W::Office]),
        tells(needs(row(A::Submit, WAITING, To::State(S::Submitted), RESPONSIBLE), &["result"]), OFFICE),
        Step {
            due: Some("superior.task_days"),
            ..tells(
                needs(row(A::SendBack, &[S::Submitted], To::State(S::Working), OFFICE), &["reason"]),
                RESPONSIBLE,
            )
        },
        Step {
            not_the_same_as: Some(A::Submit),
            ..tells(row(A::Confirm, &[S::Submitted], To::State(S::Confirmed), OFFICE), RESPONSIBLE)
        },
        needs(row(A::ReportBack, &[S::Confirmed], To::State(S::Reported), OFFICE), &["report"]),
        needs(row(A::Finish, &[S::Confirmed], To::State(S::Finished), OFFICE), &["reason"]),
        tells(
            needs(
                row(A::Cancel, &[S::Given, S::Working, S::Submitted], To::State(S::Cancelled), OFFICE),
                &["reason"],
            ),
            RESPONSIBLE,
        ),
    ],
};
