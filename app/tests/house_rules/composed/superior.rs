//! Words of what goes up and what comes down whose keys are put together.

#[path = "reports.rs"]
mod reports;

use super::{Composed, Values, list, names, row};

/// Documents upward, tasks, the catalogue.
pub fn superior() -> Vec<Composed> {
    use Values::{All, Open, Some};
    use yizheng::assembly::superior::exchange::Verdict;
    use yizheng::assembly::superior::figures::Shelf;
    use yizheng::assembly::superior::records::*;
    use yizheng::assembly::superior::workflow::{task, upward};
    let again = list(&["annex", "resend", "version"]);
    let asked = ["all", "request", "report", "result", "given", "done", "late"];
    let figures = ["all", "request", "report", "result", "again", "given", "done", "late"];
    let mut all = reports::reports();
    all.extend(vec![
        row("superior-kind-{}", All(names::<Kind>())),
        row("superior-kind-hint-{}", All(names::<Kind>())),
        row("superior-mark-{}", All(names::<Mark>())),
        row("superior-what-{}", All(names::<What>())),
        row("superior-answer-{}", All(names::<AnswerKind>())),
        row("superior-again-{}", All(again.clone())),
        row("superior-counts-not-{}", All(again.clone())),
        row("superior-counts-once-{}", All(again)),
        row("superior-not-counted-{}", All(list(&["withdrawn", "joined"]))),
        row("superior-shelf-{}", All(list(&["open", "late", "judge", "done"]))),
        row("superior-due-state-{}", All(names::<DueState>())),
        row("superior-figure-{}", All(list(&figures))),
        row("superior-figure-said-{}", All(list(&asked))),
        row("superior-rule-{}", All(list(&figures))),
        row("superior-counted-task-{}", All(names::<Shelf>())),
        row("superior-occasion-kind-{}", All(names::<OccasionKind>())),
        row("superior-seed-{}", Open("what a new body's catalogue begins with")),
        row("superior-import-is-{}", All(names::<Verdict>())),
        row("superior-item-action-{}", All(list(&["add", "change", "retire"]))),
        row("superior-notice-{}", Some(names::<upward::Action>())),
        row("superior-task-notice-{}", Some(names::<task::Action>())),
        row("upward-state-{}", All(names::<upward::State>())),
        row("upward-action-{}", Open("acts of the machine and of the events of a document")),
        row("upward-do-{}", All(names::<upward::Action>())),
        row("upward-what-{}", Some(names::<upward::Action>())),
        row("upward-said-{}", All(names::<upward::Action>())),
        row("task-state-{}", All(names::<task::State>())),
        row("task-action-{}", Open("acts of the machine and of the events of a task")),
        row("task-do-{}", All(names::<task::Action>())),
        row("task-what-{}", Some(names::<task::Action>())),
        row("task-said-{}", All(names::<task::Action>())),
    ]);
    all
}
