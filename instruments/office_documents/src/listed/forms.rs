//! The fields of each kind of table: in which order, by which headings, holding what.

use super::{Kind, lexicon};
use crate::tables::heading::Speech;

/// What the cells of a field hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// A running or other number, or a text with digits.
    Number,
    /// The name that makes the row a record.
    Name,
    /// Words.
    Words,
    /// A remark, as it stands.
    Remark,
    /// Several names.
    Names,
    /// Numbers to call.
    Phone,
    /// A day, a month or a year.
    Since,
    /// A day, or from a day to a day.
    Days,
    /// A count, perhaps with what was adopted or excused among it.
    Count,
    /// A figure that may have decimals and may be computed.
    Score,
    /// Two counts in one cell; the flag says that what was due comes first.
    Pair(bool),
}

/// A kind of table.
#[derive(Debug)]
pub(super) struct Form {
    /// Its headings.
    pub speech: Speech<&'static str>,
    /// Its fields in the order in which a record has them.
    pub fields: &'static [(&'static str, Holds)],
    /// Fields that a row of a group may leave to the row above.
    pub carried: &'static [&'static str],
}

/// The form of a kind.
pub(super) fn of(kind: Kind) -> &'static Form {
    match kind {
        Kind::Members => &MEMBERS,
        Kind::Units => &UNITS,
        Kind::Duty => &DUTY,
        Kind::Activities => &ACTIVITIES,
        Kind::Upward => &UPWARD,
    }
}

const MEMBERS: Form = Form {
    speech: Speech {
        headings: lexicon::MEMBERS,
        parts: lexicon::MEMBERS_PARTS,
        keys: &["name"],
        choices: &["sector", "committees", "role", "status"],
        least: 2,
    },
    fields: &[
        ("no", Holds::Number),
        ("name", Holds::Name),
        ("sector", Holds::Words),
        ("committees", Holds::Names),
        ("post", Holds::Words),
        ("phone", Holds::Phone),
        ("member_since", Holds::Since),
        ("unit", Holds::Words),
        ("role", Holds::Words),
        ("note", Holds::Remark),
        ("status", Holds::Words),
    ],
    carried: &["sector", "committees"],
};

const UNITS: Form = Form {
    speech: Speech {
        headings: lexicon::UNITS,
        parts: lexicon::UNITS_PARTS,
        keys: &["name"],
        choices: &["kind"],
        least: 2,
    },
    fields: &[
        ("no", Holds::Number),
        ("code", Holds::Words),
        ("name", Holds::Name),
        ("short_name", Holds::Words),
        ("kind", Holds::Words),
        ("parent", Holds::Words),
        ("leader", Holds::Words),
        ("contact", Holds::Words),
        ("phone", Holds::Phone),
        ("address", Holds::Words),
        ("note", Holds::Remark),
    ],
    carried: &["kind", "parent"],
};

const DUTY: Form = Form {
    speech: Speech {
        headings: lexicon::DUTY,
        parts: lexicon::DUTY_PARTS,
        keys: &["name"],
        choices: &[],
        least: 2,
    },
    fields: &[
        ("name", Holds::Name),
        ("due", Holds::Count),
        ("attended", Holds::Count),
        ("due_attended", Holds::Pair(true)),
        ("attended_due", Holds::Pair(false)),
        ("proposals_first", Holds::Count),
        ("proposals_joined", Holds::Count),
        ("opinion", Holds::Count),
        ("activities", Holds::Count),
        ("opinion_adopted", Holds::Count),
        ("leave", Holds::Count),
        ("score", Holds::Score),
        ("note", Holds::Remark),
    ],
    carried: &[],
};

const ACTIVITIES: Form = Form {
    speech: Speech {
        headings: lexicon::ACTIVITIES,
        parts: lexicon::ACTIVITIES_PARTS,
        keys: &["name"],
        choices: &["kind"],
        least: 2,
    },
    fields: &[
        ("no", Holds::Number),
        ("name", Holds::Name),
        ("kind", Holds::Words),
        ("starts_on", Holds::Days),
        ("ends_on", Holds::Days),
        ("place", Holds::Words),
        ("hosts", Holds::Words),
        ("orgs", Holds::Words),
        ("members", Holds::Words),
        ("audience", Holds::Count),
        ("speakers", Holds::Words),
        ("note", Holds::Remark),
    ],
    carried: &["kind"],
};

const UPWARD: Form = Form {
    speech: Speech {
        headings: lexicon::UPWARD,
        parts: lexicon::UPWARD_PARTS,
        keys: &["name"],
        choices: &["kind"],
        least: 2,
    },
    fields: &[
        ("no", Holds::Number),
        ("name", Holds::Name),
        ("kind", Holds::Words),
        ("number", Holds::Words),
        ("sent_on", Holds::Days),
        ("addressee", Holds::Words),
        ("signer", Holds::Words),
        ("mark", Holds::Words),
        ("note", Holds::Remark),
    ],
    carried: &[],
};
