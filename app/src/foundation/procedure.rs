//! A body's procedure as dated data: settings with default, range and the rule that justifies them, and the working calendar.
//! The mechanism only; what a setting means is known to the room that declares its key.

use super::ids::BodyId;
use chinese_text::lexicon::Lexicon;
use std::collections::HashMap;
use time::Date;
use working_days::{Calendar, Period, Roll, Unit};

/// What values a setting takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Range {
    /// A whole number between two limits.
    Whole(i64, i64),
    /// `on` or `off`.
    Switch,
    /// One of these keys.
    Choice(&'static [&'static str]),
    /// Some of these keys, separated by commas.
    Several(&'static [&'static str]),
    /// A length of time: `10 wd` (working days), `15 d` (days), `3 m` (months); at most so many.
    Period(u32),
    /// Free text of at most so many characters.
    Text(usize),
    /// Groups of words that mean the same, a line each; at most so many characters.
    Words(usize),
}

/// A setting that a room declares.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// Name, `room.thing`.
    pub name: &'static str,
    /// Value when the body has set nothing.
    pub default: &'static str,
    /// What it may be.
    pub range: Range,
    /// Where the default comes from: a regulation, or the project's page of rules.
    pub source: &'static str,
}

impl Key {
    /// Key of its name in the words: `setting-proposal-max-chars`.
    pub fn word(&self) -> String {
        format!("setting-{}", self.name.replace(['.', '_'], "-"))
    }

    /// Whether a value may be taken.
    pub fn takes(&self, value: &str) -> bool {
        match self.range {
            Range::Whole(low, high) => value.parse::<i64>().is_ok_and(|n| (low..=high).contains(&n)),
            Range::Switch => matches!(value, "on" | "off"),
            Range::Choice(keys) => keys.contains(&value),
            Range::Several(keys) => {
                value.is_empty() || value.split(',').all(|part| keys.contains(&part.trim()))
            }
            Range::Period(most) => parse_period(value).is_some_and(|p| p.length <= most),
            Range::Text(most) => value.chars().count() <= most,
            Range::Words(most) => value.chars().count() <= most && Lexicon::built_in().grouped(value).is_ok(),
        }
    }
}

/// Reads `10 wd`, `15 d`, `3 m`. Days and months that end on a day off move to the next working day.
pub fn parse_period(text: &str) -> Option<Period> {
    let (number, unit) = text.trim().split_once(' ')?;
    let length = number.parse::<u32>().ok().filter(|n| (1..=3660).contains(n))?;
    Some(match unit.trim() {
        "wd" => Period { length, unit: Unit::WorkingDays, roll: Roll::None },
        "d" => Period { length, unit: Unit::CalendarDays, roll: Roll::Forward },
        "m" => Period { length, unit: Unit::Months, roll: Roll::Forward },
        _ => return None,
    })
}

/// One dated value of a setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// First day in force.
    pub from: Date,
    /// The value.
    pub value: String,
}

/// A body's procedure, read whole and kept until something in it changes.
#[derive(Debug, Clone)]
pub struct Procedure {
    /// The body.
    pub body: BodyId,
    /// Its full name.
    pub body_name: String,
    /// Kind of body (`cppcc`, `congress`, `workers`, `senate`, `council`): decides the words.
    pub body_kind: String,
    /// Minutes its clock is ahead of UTC.
    pub utc_offset_minutes: i64,
    /// Its working calendar: base, later years, overlay.
    pub calendar: Calendar,
    keys: &'static [&'static [Key]],
    values: HashMap<String, Vec<Dated>>,
}

impl Procedure {
    /// Puts a procedure together. Values of a key must be sorted by date, oldest first.
    pub fn new(
        (body, body_name, body_kind): (BodyId, String, String),
        utc_offset_minutes: i64,
        calendar: Calendar,
        keys: &'static [&'static [Key]],
        values: HashMap<String, Vec<Dated>>,
    ) -> Self {
        Self { body, body_name, body_kind, utc_offset_minutes, calendar, keys, values }
    }

    /// Every declared key.
    pub fn keys(&self) -> impl Iterator<Item = &'static Key> + use<> {
        self.keys.iter().flat_map(|list| list.iter())
    }

    /// The value in force on a day: the body's latest, else the default. An undeclared key reads as empty.
    pub fn text(&self, key: &str, on: Date) -> &str {
        let set = self.values.get(key).and_then(|dated| dated.iter().rev().find(|d| d.from <= on));
        match set {
            Some(dated) => &dated.value,
            None => self.keys.iter().flat_map(|l| l.iter()).find(|k| k.name == key).map_or("", |k| k.default),
        }
    }

    /// A whole number; 0 where the value is none.
    pub fn whole(&self, key: &str, on: Date) -> i64 {
        self.text(key, on).parse().unwrap_or(0)
    }

    /// Whether a switch is on.
    pub fn on(&self, key: &str, day: Date) -> bool {
        self.text(key, day) == "on"
    }

    /// The parts of a list.
    pub fn several(&self, key: &str, on: Date) -> Vec<&str> {
        self.text(key, on).split(',').map(str::trim).filter(|s| !s.is_empty()).collect()
    }

    /// A length of time.
    pub fn period(&self, key: &str, on: Date) -> Option<Period> {
        parse_period(self.text(key, on))
    }

    /// The due date that follows from a setting, with its count; none where the setting is no period.
    pub fn due(&self, key: &str, start: Date) -> Option<working_days::Due> {
        let period = self.period(key, start)?;
        working_days::due(&self.calendar, start, &period).ok()
    }
}
