//! The body's procedure for handling, as settings with the rule that justifies each default. Rule page: `docs/rules/handling.md`.

use crate::foundation::procedure::{Key, Range};

const RULES: &str = "docs/rules/handling.md";

const fn key(name: &'static str, default: &'static str, range: Range) -> Key {
    Key { name, default, range, source: RULES }
}

/// Settings of the room.
pub const KEYS: &[Key] = &[
    key("refuse.days", "10 wd", Range::Period(60)),
    key("refuse.answer_days", "5 wd", Range::Period(60)),
    key(
        "refuse.grounds",
        "not_our_duty,other_leads,beyond_powers,several_units,other",
        Range::Several(&["not_our_duty", "other_leads", "beyond_powers", "several_units", "other"]),
    ),
    key("handling.liaison_signs", "off", Range::Switch),
    key("contact.first_days", "15 wd", Range::Period(60)),
    key("contact.min", "2", Range::Whole(0, 5)),
    key("contact.min_required", "off", Range::Switch),
    key("co.opinion_days", "1 m", Range::Period(12)),
    key("reply.months", "3 m", Range::Period(24)),
    key("reply.max_months", "6 m", Range::Period(36)),
    key("extension.ask_before", "10", Range::Whole(0, 60)),
    key("extension.answer_days", "5 wd", Range::Period(60)),
    key("countersign.days", "5 wd", Range::Period(60)),
    // Letter:attributes. `solved`: counts as solved; `promise`: must hold a promise; `reason`: must say why not.
    key("reply.classes", "A:solved,B:promise,C:reason,D:reason", Range::Text(200)),
    key("reply.number_word", "", Range::Text(20)),
    key("audit.days", "5 wd", Range::Period(60)),
    key("audit.fix_days", "5 wd", Range::Period(60)),
    key("audit.by_assigner", "off", Range::Switch),
    key("reply.deliver_at_once", "on", Range::Switch),
    key("feedback.days", "15 wd", Range::Period(60)),
    key("feedback.amend_days", "5 wd", Range::Period(60)),
    key("feedback.review_days", "5 wd", Range::Period(60)),
    key("feedback.several", "worst", Range::Choice(&["worst", "first"])),
    key("rehandle.days", "30 d", Range::Period(120)),
    key("rehandle.rounds", "1", Range::Whole(0, 5)),
    key("promise.confirm_days", "15 wd", Range::Period(60)),
    key("public.pages", "on", Range::Switch),
    key("publish.default", "full", Range::Choice(&["full", "summary", "closed"])),
    key("key.count", "10", Range::Whole(0, 100)),
    key("league.min_cases", "5", Range::Whole(1, 100)),
    key("award.share", "5", Range::Whole(0, 100)),
    key("remind.reply", "30,15,7,3,0", Range::Text(40)),
    key("remind.others", "2", Range::Whole(0, 20)),
];

/// A class of results, as the body has it (rule page 1.9).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// Its letter.
    pub letter: String,
    /// Counts as solved.
    pub solved: bool,
    /// A reply of it must hold a promise.
    pub needs_promise: bool,
    /// A reply of it must say why not.
    pub needs_reason: bool,
}

/// Reads the classes from their setting.
pub fn classes(text: &str) -> Vec<Class> {
    let class = |part: &str| {
        let (letter, attributes) = part.trim().split_once(':').unwrap_or((part.trim(), ""));
        let has = |name: &str| attributes.split('+').any(|a| a.trim() == name);
        Class {
            letter: letter.trim().to_owned(),
            solved: has("solved"),
            needs_promise: has("promise"),
            needs_reason: has("reason"),
        }
    };
    text.split(',').filter(|part| !part.trim().is_empty()).map(class).collect()
}
