//! The figures of a period: sittings by kind, activities, person-times, joint activities. Each is the count of a list, and each line of
//! the list says why it counts as it does. What counts is what was held; the day is the first on which it was held.

use super::records::*;
use super::store::lists::Counted;
use super::workflow::activity::State;

/// Why a line counts as it does; `x` and `n` of the sentence where it has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It did not take place.
    Cancelled,
    /// It is put off, without a day.
    Postponed,
    /// It has not been held yet.
    Ahead,
    /// Several days count once: so many days.
    DaysOnce(i64),
    /// Each of so many days counts.
    DaysEach(i64),
    /// It is also of other kinds, and counts under each.
    Also(Vec<KindId>),
    /// It is also of other kinds, and counts under this first one only.
    First(Vec<KindId>),
    /// It counts under its first kind, not under this one.
    Under(KindId),
    /// It was put off from a day, and counts on the day on which it was held.
    Moved(String),
    /// No organisation joined.
    NoOrganisation,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Sittings, times or rounds of one kind.
    Kind(KindId),
    /// Activities, each once.
    Activities,
    /// People on the list who were there.
    People,
    /// Activities of joint kinds in which an organisation joined.
    Joint,
    /// Who listened besides.
    Audience,
}

impl Measure {
    /// As it stands in an address.
    pub fn key(self) -> String {
        match self {
            Self::Kind(id) => id.to_string(),
            Self::Activities => "activities".to_owned(),
            Self::People => "people".to_owned(),
            Self::Joint => "joint".to_owned(),
            Self::Audience => "audience".to_owned(),
        }
    }

    /// Reads it back.
    pub fn from_key(key: &str) -> Option<Self> {
        match key {
            "activities" => Some(Self::Activities),
            "people" => Some(Self::People),
            "joint" => Some(Self::Joint),
            "audience" => Some(Self::Audience),
            other => other.parse().ok().map(Self::Kind),
        }
    }
}

/// A line of a list behind a figure.
#[derive(Debug, Clone)]
pub struct Line<'a> {
    /// What it is about.
    pub of: &'a Counted,
    /// How much it counts.
    pub n: i64,
    /// Why.
    pub why: Vec<Why>,
}

fn not_held(of: &Counted) -> Option<Why> {
    match of.activity.state {
        State::Held | State::Closed => None,
        State::Cancelled => Some(Why::Cancelled),
        State::Postponed => Some(Why::Postponed),
        State::Draft | State::Announced | State::SigningUp | State::UnderWay => Some(Why::Ahead),
    }
}

fn moved(of: &Counted) -> Option<Why> {
    let first = of.activity.first_on.as_ref().filter(|day| **day != of.activity.starts_on)?;
    Some(Why::Moved(first.clone()))
}

fn by_kind(of: &Counted, kind: &Kind) -> (i64, Vec<Why>) {
    let others: Vec<KindId> = of.kinds.iter().copied().filter(|id| *id != kind.id).collect();
    let mut why = Vec::new();
    if let Some(first) = of.kinds.first().filter(|_| !others.is_empty()) {
        match kind.two_kinds {
            TwoKinds::Each => why.push(Why::Also(others)),
            TwoKinds::First if *first == kind.id => why.push(Why::First(others)),
            TwoKinds::First => return (0, vec![Why::Under(*first)]),
        }
    }
    let days = of.activity.days();
    let n = match kind.day_rule {
        _ if days == 1 => 1,
        DayRule::Once => {
            why.push(Why::DaysOnce(days));
            1
        }
        DayRule::PerDay => {
            why.push(Why::DaysEach(days));
            days
        }
    };
    (n, why)
}

fn joint(of: &Counted, kinds: &[Kind]) -> bool {
    kinds.iter().any(|kind| kind.joint && of.kinds.contains(&kind.id))
}

/// The list behind a figure. Activities that do not count stand in it with their reason, where somebody may look for them.
pub fn lines<'a>(all: &'a [Counted], kinds: &[Kind], measure: Measure) -> Vec<Line<'a>> {
    let mut found = Vec::new();
    for of in all {
        let kind = match measure {
            Measure::Kind(id) => kinds.iter().find(|kind| kind.id == id && of.kinds.contains(&id)),
            _ => None,
        };
        let concerns = match measure {
            Measure::Kind(_) => kind.is_some(),
            Measure::Joint => joint(of, kinds),
            Measure::Audience => of.activity.audience > 0,
            Measure::Activities | Measure::People => true,
        };
        if !concerns {
            continue;
        }
        if let Some(why) = not_held(of) {
            found.push(Line { of, n: 0, why: vec![why] });
            continue;
        }
        let days = of.activity.days();
        let (n, mut why) = match (measure, kind) {
            (_, Some(kind)) => by_kind(of, kind),
            (Measure::People, _) => (of.people, Vec::new()),
            (Measure::Audience, _) => (of.activity.audience, Vec::new()),
            (Measure::Joint, _) if of.orgs == 0 => (0, vec![Why::NoOrganisation]),
            (Measure::Joint | Measure::Activities, _) if days > 1 => (1, vec![Why::DaysOnce(days)]),
            _ => (1, Vec::new()),
        };
        if n > 0 {
            why.extend(moved(of));
        }
        found.push(Line { of, n, why });
    }
    found
}

/// The figure itself.
pub fn sum(lines: &[Line<'_>]) -> i64 {
    lines.iter().map(|line| line.n).sum()
}

/// First and last day of a year.
pub fn days(year: i64) -> (String, String) {
    (format!("{year:04}-01-01"), format!("{year:04}-12-31"))
}
