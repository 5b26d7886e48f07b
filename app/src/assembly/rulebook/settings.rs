//! What a body may decide about its rulebook.

use crate::foundation::procedure::{Key, Range};

/// How long a consultation lasts where no day is said.
pub const CONSULT_DAYS: &str = "rulebook.consult_days";
/// Whether a text without consultation needs a reason.
pub const CONSULT_REQUIRED: &str = "rulebook.consult_required";

/// Page of the project's own rules.
const RULES: &str = "docs/rules/rulebook.md";

/// The settings.
pub const KEYS: &[Key] = &[
    Key { name: CONSULT_DAYS, default: "7 wd", range: Range::Period(120), source: RULES },
    Key { name: CONSULT_REQUIRED, default: "on", range: Range::Switch, source: RULES },
];
