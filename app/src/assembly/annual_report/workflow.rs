//! A report, from the first draft to its publication: drafted, in the drafting group's review, before the chair meeting, before the
//! standing committee, before the plenary, adopted, published.

use crate::foundation::workflow::{Step, To, Workflow};

crate::names!(
    /// Where a report stands.
    State {
        /// Being drafted.
        Drafting = "drafting",
        /// In the drafting group's review.
        Group = "group",
        /// Before the chair meeting.
        Chair = "chair",
        /// Before the standing committee.
        Standing = "standing",
        /// Before the plenary.
        Plenary = "plenary",
        /// Adopted by the plenary.
        Adopted = "adopted",
        /// Published.
        Published = "published",
        /// Withdrawn.
        Withdrawn = "withdrawn",
    }
);

crate::names!(
    /// What can be done.
    Action {
        /// Begins a report.
        Begin = "begin",
        /// Names title, kind and period.
        Edit = "edit",
        /// Names the authors.
        Authors = "authors",
        /// Writes outline, paragraphs and figures.
        Write = "write",
        /// Comments on a paragraph, answers, settles.
        Comment = "comment",
        /// Keeps the text as a version with a name.
        Keep = "keep",
        /// Hands it to the drafting group.
        Submit = "submit",
        /// Puts it before the chair meeting.
        ToChair = "to_chair",
        /// The chair meeting agrees: before the standing committee.
        ToStanding = "to_standing",
        /// Freezes its figures.
        Freeze = "freeze",
        /// Lets its figures move again.
        Unfreeze = "unfreeze",
        /// The standing committee agrees: before the plenary.
        ToPlenary = "to_plenary",
        /// Enters the plenary's vote by which it is adopted.
        Adopt = "adopt",
        /// Publishes it.
        Publish = "publish",
        /// Sends it back to its drafters with a reason.
        SendBack = "send_back",
        /// Withdraws it.
        Withdraw = "withdraw",
    }
);

crate::names!(
    /// Who one is towards a report.
    Standing {
        /// The office that keeps the reports.
        Office = "office",
        /// One of its authors.
        Author = "author",
        /// A member of the chair meeting.
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

const OFFICE: &[W] = &[W::Office];
const LEADERS: &[W] = &[W::Leader];
/// Who writes.
const WRITERS: &[W] = &[W::Office, W::Author];
const EVERYBODY: &[W] = &[W::Office, W::Author, W::Leader];
/// States in which its text is written.
pub const OPEN: &[S] = &[S::Drafting, S::Group];
/// States on the way to the plenary.
const UNDER_WAY: &[S] = &[S::Drafting, S::Group, S::Chair, S::Standing];

/// The table.
pub const WORKFLOW: Workflow<S, A, W> = Workflow {
    name: "report",
    finals: &[S::Published, S::Withdrawn],
    rows: &[
        needs(row(A::Begin, &[], To::State(S::Drafting), OFFICE), &["title", "kind", "period"]),
        needs(row(A::Edit, OPEN, To::Same, OFFICE), &["title", "kind", "period", "not_frozen"]),
        row(A::Authors, OPEN, To::Same, OFFICE),
        needs(row(A::Write, OPEN, To::Same, WRITERS), &["not_frozen"]),
        row(A::Comment, UNDER_WAY, To::Same, EVERYBODY),
        needs(
            row(A::Keep, &[S::Drafting, S::Group, S::Chair, S::Standing, S::Plenary], To::Same, WRITERS),
            &["name"],
        ),
        tells(
            needs(row(A::Submit, &[S::Drafting], To::State(S::Group), WRITERS), &["text", "markers"]),
            &[W::Author, W::Office],
        ),
        tells(
            needs(
                row(A::ToChair, &[S::Group], To::State(S::Chair), OFFICE),
                &["comments_settled", "markers"],
            ),
            LEADERS,
        ),
        tells(row(A::ToStanding, &[S::Chair], To::State(S::Standing), LEADERS), OFFICE),
        needs(
            row(A::Freeze, &[S::Group, S::Chair, S::Standing], To::Same, OFFICE),
            &["not_frozen", "markers"],
        ),
        needs(row(A::Unfreeze, UNDER_WAY, To::Same, OFFICE), &["frozen", "reason"]),
        tells(needs(row(A::ToPlenary, &[S::Standing], To::State(S::Plenary), LEADERS), &["frozen"]), OFFICE),
        tells(
            needs(row(A::Adopt, &[S::Plenary], To::State(S::Adopted), LEADERS), &["votes", "voted_on"]),
            OFFICE,
        ),
        row(A::Publish, &[S::Adopted], To::State(S::Published), OFFICE),
        tells(
            needs(row(A::SendBack, &[S::Group], To::State(S::Drafting), OFFICE), &["reason"]),
            &[W::Author],
        ),
        tells(
            needs(
                row(A::SendBack, &[S::Chair, S::Standing, S::Plenary], To::State(S::Drafting), LEADERS),
                &["reason"],
            ),
            &[W::Author, W::Office],
        ),
        needs(row(A::Withdraw, UNDER_WAY, To::State(S::Withdrawn), OFFICE), &["reason"]),
    ],
};
