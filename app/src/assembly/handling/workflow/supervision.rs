//! Supervised handling of a key proposal (重点提案督办).

use crate::foundation::workflow::{Step, To, Workflow};

crate::names!(
    /// Where a supervision stands.
    State {
        /// Named.
        Nominated = "nominated",
        /// On the short list.
        Shortlisted = "shortlisted",
        /// Decided by the chair meeting: a key proposal.
        Decided = "decided",
        /// A leader is in charge.
        Led = "led",
        /// The plan is with the leader.
        Planned = "planned",
        /// The plan is approved; activities take place.
        Active = "active",
        /// The report is written.
        Reported = "reported",
        /// Tasks remain.
        Following = "following",
        /// Closed.
        Closed = "closed",
        /// Not taken.
        Dropped = "dropped",
    }
);

crate::names!(
    /// What can be done.
    Action {
        /// Names a matter for it.
        Nominate = "nominate",
        /// Puts it on the short list.
        Shortlist = "shortlist",
        /// Decides.
        Decide = "decide",
        /// Does not take it.
        Drop = "drop",
        /// Names the leader in charge.
        NameLeader = "name_leader",
        /// Writes the plan.
        Plan = "plan",
        /// The leader approves the plan.
        ApprovePlan = "approve_plan",
        /// The leader wants another plan.
        ReturnPlan = "return_plan",
        /// Records an activity.
        RecordAct = "record_act",
        /// Writes the report.
        Report = "report",
        /// Adds a task.
        AddTask = "add_task",
        /// Notes that a task was done.
        FinishTask = "finish_task",
        /// Closes it.
        Close = "close",
    }
);

crate::names!(
    /// Who one is towards a supervision.
    Standing {
        /// Proposal office.
        Office = "office",
        /// The proposal committee's head or deputy.
        Committee = "committee",
        /// Member of the chair meeting.
        Chair = "chair",
        /// The leader in charge.
        Leader = "leader",
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

/// The table.
pub const WORKFLOW: Workflow<S, A, W> = Workflow {
    name: "supervision",
    finals: &[S::Closed, S::Dropped],
    rows: &[
        needs(
            row(A::Nominate, &[], To::State(S::Nominated), &[W::Office, W::Committee, W::Chair]),
            &["given", "reason"],
        ),
        row(A::Shortlist, &[S::Nominated], To::State(S::Shortlisted), &[W::Committee]),
        tells(row(A::Decide, &[S::Shortlisted], To::State(S::Decided), &[W::Chair]), &[W::Office]),
        needs(
            row(A::Drop, &[S::Nominated, S::Shortlisted], To::State(S::Dropped), &[W::Committee, W::Chair]),
            &["reason"],
        ),
        tells(
            needs(
                row(A::NameLeader, &[S::Decided, S::Led], To::State(S::Led), &[W::Chair, W::Office]),
                &["leader"],
            ),
            &[W::Leader],
        ),
        tells(
            needs(row(A::Plan, &[S::Led, S::Planned], To::State(S::Planned), &[W::Office]), &["plan"]),
            &[W::Leader],
        ),
        tells(row(A::ApprovePlan, &[S::Planned], To::State(S::Active), &[W::Leader]), &[W::Office]),
        tells(
            needs(row(A::ReturnPlan, &[S::Planned], To::State(S::Led), &[W::Leader]), &["reason"]),
            &[W::Office],
        ),
        needs(row(A::RecordAct, &[S::Active], To::Same, &[W::Office, W::Leader]), &["activity"]),
        tells(
            needs(
                row(A::Report, &[S::Active], To::State(S::Reported), &[W::Office]),
                &["an_activity", "report"],
            ),
            &[W::Leader],
        ),
        needs(
            row(A::AddTask, &[S::Reported, S::Following], To::State(S::Following), &[W::Office, W::Leader]),
            &["task"],
        ),
        row(A::FinishTask, &[S::Following], To::Same, &[W::Office]),
        needs(
            row(A::Close, &[S::Reported, S::Following], To::State(S::Closed), &[W::Leader, W::Office]),
            &["no_open_task"],
        ),
    ],
};
