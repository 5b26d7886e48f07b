//! Words of work reports whose keys are put together.

use super::{Composed, Values, list, names, row};

/// Reports with their parts and figures.
pub fn reports() -> Vec<Composed> {
    use Values::{All, Open, Some};
    use yizheng::assembly::annual_report::records::*;
    use yizheng::assembly::annual_report::workflow::{Action, State};
    vec![
        row("report-kind-{}", All(names::<Kind>())),
        row("report-shape-{}", All(names::<Shape>())),
        row("report-style-{}", All(names::<Style>())),
        row("report-print-{}", All(names::<Style>())),
        row("report-level-{}", All(list(&["0", "1", "2", "3"]))),
        row("report-heading-{}", All(list(&["1", "2", "3"]))),
        row("report-kept-{}", All(list(&["group", "chair", "standing", "plenary"]))),
        row("report-notice-{}", Some(names::<Action>())),
        row("report-state-{}", All(names::<State>())),
        row("report-action-{}", Open("acts of the machine and of the events of a report")),
        row("report-do-{}", Some(names::<Action>())),
        row("report-what-{}", Some(names::<Action>())),
        row("report-said-{}", Some(names::<Action>())),
    ]
}
