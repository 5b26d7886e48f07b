//! Words of checks of reports whose keys are put together.

use super::{Composed, Values, names, row};

/// Checks of reports.
pub fn checking() -> Vec<Composed> {
    use Values::{All, Open};
    use yizheng::assembly::checking::records::{FindingKind, Verdict};
    vec![
        row("checking-verdict-{}", All(names::<Verdict>())),
        row("checking-kind-{}", All(names::<FindingKind>())),
        row("checking-action-{}", Open("acts of the events of a check")),
    ]
}
