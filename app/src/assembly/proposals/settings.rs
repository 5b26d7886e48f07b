//! Settings of the room: a body's procedure for proposals, each with default, range and source.

use crate::foundation::procedure::{Key, Range};

const fn key(name: &'static str, default: &'static str, range: Range, source: &'static str) -> Key {
    Key { name, default, range, source }
}

const KINDS: &[&str] = &[
    "individual",
    "joint",
    "party",
    "mass_org",
    "committee",
    "sector",
    "group",
    "joint_group",
    "county",
    "guest",
    "area_group",
    "org_joint",
];

/// Page of the project's own rules, the source of defaults for which practice differs.
const RULES: &str = "docs/rules/proposals.md";

/// What a body may decide about its proposals.
pub const KEYS: &[Key] = &[
    key(
        "proposal.kinds",
        "individual,joint,party,mass_org,committee,sector,group,joint_group",
        Range::Several(KINDS),
        RULES,
    ),
    key("proposal.sector_outside_session", "off", Range::Switch, RULES),
    key("proposal.max_chars", "1500", Range::Whole(200, 10_000), RULES),
    key("proposal.warn_chars", "1000", Range::Whole(100, 10_000), RULES),
    key("proposal.cosigners_min", "2", Range::Whole(2, 50), RULES),
    key("proposal.cosigners_max", "0", Range::Whole(0, 500), RULES),
    key("proposal.quota", "0", Range::Whole(0, 50), RULES),
    key("proposal.research_required", "off", Range::Switch, RULES),
    key("proposal.members_see_filed", "on", Range::Switch, RULES),
    key("proposal.number_session", "{seq:04}", Range::Text(60), RULES),
    key("proposal.number_ordinary", "P{seq:04}", Range::Text(60), RULES),
    key("signing.hours_in_session", "24", Range::Whole(1, 240), RULES),
    key("signing.days_ordinary", "7", Range::Whole(1, 60), RULES),
    key("return.days", "5 wd", Range::Period(60), RULES),
    key("review.days_ordinary", "15 wd", Range::Period(120), RULES),
    key("review.second_opinion", "on", Range::Switch, RULES),
    key("review.chair_approval", "off", Range::Switch, RULES),
    key("merge.consent", "inform", Range::Choice(&["inform", "ask", "none"]), RULES),
    key("merge.days", "3 wd", Range::Period(30), RULES),
    key("proposal.lexicon", "", Range::Words(8_000), RULES),
    key("statistics.smallest_group", "10", Range::Whole(10, 100), RULES),
];
