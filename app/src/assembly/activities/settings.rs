//! What a body may decide about its activities.

use crate::foundation::procedure::{Key, Range};

/// How many minutes after the beginning somebody is late.
pub const LATE_MINUTES: &str = "activities.late_minutes";
/// How many seconds a code stands on the screen.
pub const CODE_SECONDS: &str = "activities.code_seconds";
/// How many minutes before the beginning signing in opens by itself; 0: never by itself.
pub const OPEN_MINUTES: &str = "activities.open_minutes";
/// Within how many days a unit replies to a question at a briefing.
pub const REPLY_DAYS: &str = "activities.reply_days";

/// Page of the project's own rules.
const RULES: &str = "docs/rules/activities.md";

/// The settings.
pub const KEYS: &[Key] = &[
    Key { name: LATE_MINUTES, default: "15", range: Range::Whole(0, 240), source: RULES },
    Key { name: CODE_SECONDS, default: "60", range: Range::Whole(20, 600), source: RULES },
    Key { name: OPEN_MINUTES, default: "30", range: Range::Whole(0, 240), source: RULES },
    Key { name: REPLY_DAYS, default: "10 wd", range: Range::Period(90), source: RULES },
];
