//! Words of the activities whose keys are put together.

use super::{Composed, Values, list, names, row};

/// Kinds, activities, people's parts, figures.
pub fn activities() -> Vec<Composed> {
    use Values::{All, Open, Some};
    use yizheng::assembly::activities::actions::kinds::USUAL;
    use yizheng::assembly::activities::exchange::Verdict;
    use yizheng::assembly::activities::records::*;
    use yizheng::assembly::activities::workflow::{activity, attendance};
    let both = |mut all: Vec<String>, more: Vec<String>| {
        all.extend(more);
        all
    };
    let usual = USUAL.iter().map(|usual| usual.0.to_owned()).collect();
    let parts = both(names::<attendance::State>(), names::<activity::State>());
    let told = both(names::<attendance::Action>(), names::<activity::Action>());
    vec![
        row("activity-state-{}", All(names::<activity::State>())),
        row("activity-action-{}", All(both(names::<activity::Action>(), list(&["attach", "undo_import"])))),
        row("activity-do-{}", All(names::<activity::Action>())),
        row("activity-said-{}", All(names::<activity::Action>())),
        row("activity-what-{}", Some(names::<activity::Action>())),
        // A step on somebody's part is refused for the state of the activity too.
        row("attendance-state-{}", All(parts)),
        row("attendance-action-{}", All(names::<attendance::Action>())),
        row("attendance-do-{}", All(names::<attendance::Action>())),
        row("attendance-said-{}", All(names::<attendance::Action>())),
        row("attendance-what-{}", Some(names::<attendance::Action>())),
        row("activities-notice-{}", Some(told)),
        row("activities-next-{}", All(names::<activity::State>())),
        row("activities-usual-{}", All(usual)),
        row("activities-unit-{}", All(names::<Unit>())),
        row("activities-days-{}", All(names::<DayRule>())),
        row("activities-days-short-{}", All(names::<DayRule>())),
        row("activities-two-{}", All(names::<TwoKinds>())),
        row("activities-two-short-{}", All(names::<TwoKinds>())),
        row("activities-by-{}", All(names::<LeaveBy>())),
        row("activities-part-{}", All(names::<Part>())),
        row("activities-joint-{}", All(list(&["no", "yes"]))),
        row("activities-shown-{}", All(names::<Shown>())),
        row("activities-place-{}", All(names::<PlaceKind>())),
        row("activities-mode-{}", All(names::<Mode>())),
        row("activities-origin-{}", All(names::<Origin>())),
        row("activities-how-{}", All(names::<How>())),
        row("activities-leave-{}", All(names::<LeaveKind>())),
        row("activities-sort-{}", All(names::<Sort>())),
        row("activities-figure-{}", All(list(&["activities", "joint", "people", "audience"]))),
        row("activities-figure-units-{}", All(list(&["activities", "joint", "people", "audience"]))),
        row("activities-figure-said-kind-{}", Open("codes of the usual kinds that are named in more ways")),
        row("activities-figure-said-{}", All(list(&["activities", "joint", "people", "audience"]))),
        row("activities-counts-{}", All(list(&["activities", "joint", "people", "audience"]))),
        row("activities-import-is-{}", All(names::<Verdict>())),
        row("activities-n-{}", All(list(&["listed", "there", "leave", "absent"]))),
    ]
}
