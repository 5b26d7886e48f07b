//! What a body may decide about what goes up and what comes down.

use crate::foundation::procedure::{Key, Range};

/// Code in the numbers of documents; empty: numbers are typed.
pub const CODE: &str = "superior.code";
/// How long a task takes where no day is said.
pub const TASK_DAYS: &str = "superior.task_days";
/// So many working days before the date the responsible are reminded; 0: never.
pub const REMIND_DAYS: &str = "superior.remind_days";

/// Page of the project's own rules.
const RULES: &str = "docs/rules/superior.md";

/// The settings.
pub const KEYS: &[Key] = &[
    Key { name: CODE, default: "", range: Range::Text(20), source: RULES },
    Key { name: TASK_DAYS, default: "10 wd", range: Range::Period(120), source: RULES },
    Key { name: REMIND_DAYS, default: "3", range: Range::Whole(0, 30), source: RULES },
];
