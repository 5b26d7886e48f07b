//! Words of the rulebook whose keys are put together.

use super::{Composed, Values, list, names, row};

/// Rules, their projects and self-checks.
pub fn rulebook() -> Vec<Composed> {
    use Values::{All, Open, Some};
    use yizheng::assembly::rulebook::records::*;
    use yizheng::assembly::rulebook::workflow::{Action, State};
    vec![
        row("rulebook-level-{}", All(names::<Level>())),
        row("rulebook-competent-{}", All(names::<Competent>())),
        row("rulebook-form-{}", All(names::<Form>())),
        row("rulebook-state-{}", All(names::<RuleState>())),
        row("rulebook-kind-{}", All(names::<Kind>())),
        row("rulebook-figure-{}", All(names::<Kind>())),
        row("rulebook-figure-said-{}", All(names::<Kind>())),
        row("rulebook-counts-{}", All(names::<Kind>())),
        row("rulebook-counted-{}", All(names::<Kind>())),
        row("rulebook-audience-{}", All(names::<Audience>())),
        row("rulebook-taken-{}", All(names::<Taken>())),
        row("rulebook-verdict-{}", All(names::<Verdict>())),
        row("rulebook-met-{}", All(names::<Met>())),
        row("rulecheck-state-{}", All(names::<CheckState>())),
        row("rulecheck-action-{}", All(list(&["begin", "judge", "close"]))),
        row("rulebook-action-{}", Open("acts of the events of a rule")),
        row("rulebook-became-{}", Open("what a comparison says of an article")),
        row("rulebook-doubt-{}", Open("why the recognition of articles doubts")),
        row("rulebook-notice-{}", Some(names::<Action>())),
        row("revision-state-{}", All(names::<State>())),
        row("revision-action-{}", All(names::<Action>())),
        row("revision-do-{}", All(names::<Action>())),
        row("revision-what-{}", Some(names::<Action>())),
        row("revision-said-{}", All(names::<Action>())),
    ]
}
