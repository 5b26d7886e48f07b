//! Words of the machines of handling whose keys are put together.

use super::{Composed, Values, names, row};

/// The machines of handling: their states and actions, and what is said of an act where a word exists.
pub fn machines() -> Vec<Composed> {
    use Values::{All, Some};
    use yizheng::assembly::handling::workflow::{assignment, feedback, matter, promise, reply};
    vec![
        row("matter-state-{}", All(names::<matter::State>())),
        row("assignment-state-{}", All(names::<assignment::State>())),
        row("assignment-action-{}", All(names::<assignment::Action>())),
        row("assignment-do-{}", Some(names::<assignment::Action>())),
        row("assignment-what-{}", Some(names::<assignment::Action>())),
        row("assignment-said-{}", Some(names::<assignment::Action>())),
        row("reply-state-{}", All(names::<reply::State>())),
        row("reply-action-{}", All(names::<reply::Action>())),
        row("reply-do-{}", Some(names::<reply::Action>())),
        row("reply-what-{}", Some(names::<reply::Action>())),
        row("reply-said-{}", Some(names::<reply::Action>())),
        row("promise-state-{}", All(names::<promise::State>())),
        row("feedback-state-{}", All(names::<feedback::State>())),
    ]
}
