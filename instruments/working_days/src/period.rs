//! Periods as rules state them: a length, a unit, and what happens when the last day is not worked.
//! Counting one is in `due`.

use std::{fmt, ops::RangeInclusive, str::FromStr};

use serde::{Deserialize, Serialize};
use time::Date;

/// What a period is counted in (Civil Code art. 200; working days by the rules of procedure).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Days worked under the calendar, worked weekend days included.
    WorkingDays,
    /// Every day.
    CalendarDays,
    /// Months, ending on the corresponding day. A year is twelve.
    Months,
}

impl Unit {
    /// The lengths a period may have: up to ten years, beyond which a number is mistyped rather than meant.
    #[must_use]
    pub const fn lengths(self) -> RangeInclusive<u32> {
        match self {
            Self::WorkingDays | Self::CalendarDays => 1..=3660,
            Self::Months => 1..=120,
        }
    }

    /// Its name in files and columns, the same as in JSON.
    const fn name(self) -> &'static str {
        match self {
            Self::WorkingDays => "working_days",
            Self::CalendarDays => "calendar_days",
            Self::Months => "months",
        }
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Unit {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        [Self::WorkingDays, Self::CalendarDays, Self::Months]
            .into_iter()
            .find(|unit| unit.name() == text)
            .ok_or_else(|| PeriodError::UnknownUnit(text.to_owned()))
    }
}

/// What happens when the last day is not a working day. A period in working days always ends on one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Roll {
    /// The period ends on that day all the same.
    #[default]
    None,
    /// It ends on the next working day (Civil Code art. 203).
    Forward,
}

impl Roll {
    /// Its name in files and columns, the same as in JSON.
    const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Forward => "forward",
        }
    }
}

impl fmt::Display for Roll {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Roll {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        [Self::None, Self::Forward]
            .into_iter()
            .find(|roll| roll.name() == text)
            .ok_or_else(|| PeriodError::UnknownRoll(text.to_owned()))
    }
}

/// A period, such as three months that roll forward. Its length is checked when it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// How many units; [`Unit::lengths`] are allowed.
    pub length: u32,
    /// What is counted.
    pub unit: Unit,
    /// What happens when the last day is not worked; left out of a file, nothing.
    #[serde(default)]
    pub roll: Roll,
}

/// Why a period could not be counted or read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    /// The length is zero or beyond ten years.
    #[error("a period in {unit} has a length from {} to {}, not {length}", unit.lengths().start(), unit.lengths().end())]
    Length {
        /// The length given.
        length: u32,
        /// The period's unit.
        unit: Unit,
    },
    /// The count left the dates that can be written (the year 9999).
    #[error("the period from {start} ends beyond the last date there is")]
    BeyondDates {
        /// The day the period starts.
        start: Date,
    },
    /// Not the name of a unit.
    #[error("`{0}` is not working_days, calendar_days or months")]
    UnknownUnit(String),
    /// Not the name of a roll.
    #[error("`{0}` is not none or forward")]
    UnknownRoll(String),
}
