//! One year's table of the nation: the days off and the weekend days worked instead, and how its file is read.
//! What a table means for a day is in `calendar`; what a region changes is in `overlay`.

use std::collections::BTreeSet;

use serde::Deserialize;
use time::{Date, Month, Weekday};

use crate::iso;

/// The years a table may be for: a wider range could only be a mistyped number.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// A year has no more days than this, so neither has a table.
const MOST_ENTRIES: usize = 366;

/// The holiday arrangement of one year, as the State Council's notice (published about November of the year
/// before) gives it.
///
/// The notice's New Year paragraph may reach into the last December days of the year before or the first January
/// days of the year after; such days are allowed. Where two tables name the same day, the later year's prevails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarYear {
    /// The year the notice is for.
    pub year: i32,
    /// Days off, weekend days within a holiday included.
    pub off: BTreeSet<Date>,
    /// Saturdays and Sundays that are worked to make up for a holiday.
    pub work: BTreeSet<Date>,
}

/// Why a calendar or overlay file was refused. The text names the entry to correct.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// Not JSON, or not of the expected shape (a missing, repeated or mistyped field).
    #[error("line {line}, column {column}: {reason}")]
    Unreadable {
        /// Line of the text, from 1.
        line: usize,
        /// Column in that line; 0 when the fault is known only at the line's end.
        column: usize,
        /// What was found and what was expected.
        reason: String,
    },
    /// The table's year is beyond reason.
    #[error("year {year} is not a year from {} to {}", YEARS.start(), YEARS.end())]
    Year {
        /// The year given.
        year: i32,
    },
    /// More entries than a year has days.
    #[error("{count} entries are more than a year has days ({MOST_ENTRIES})")]
    TooMany {
        /// Entries of both lists.
        count: usize,
    },
    /// An entry that is no date, or a day that does not exist.
    #[error("`{list}`: `{entry}` is not a date like 2026-02-14")]
    NotADate {
        /// The list it stands in.
        list: &'static str,
        /// The entry as written.
        entry: String,
    },
    /// A date that has no business in this year's table.
    #[error("`{list}`: {date} lies outside {year} and its New Year days")]
    OutsideYear {
        /// The list it stands in.
        list: &'static str,
        /// The date.
        date: Date,
        /// The table's year.
        year: i32,
    },
    /// The same date twice in one list.
    #[error("`{list}`: {date} is listed twice")]
    Twice {
        /// The list it stands in.
        list: &'static str,
        /// The date.
        date: Date,
    },
    /// One date in two lists: which is meant?
    #[error("{date} is in both `{first}` and `{second}`")]
    InBoth {
        /// The date.
        date: Date,
        /// One list.
        first: &'static str,
        /// The other list.
        second: &'static str,
    },
    /// A day from Monday to Friday in the list of worked weekend days: almost surely a slip of the pen.
    #[error("`work`: {date} is a {}, not a weekend day", date.weekday())]
    WorkOnWeekday {
        /// The date.
        date: Date,
    },
}

/// The file, before any date is looked at.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct YearFile {
    /// Whose calendar (`CN`); kept in the file for readers, of no effect here.
    #[serde(default, rename = "calendar")]
    _calendar: String,
    year: i32,
    off: Vec<String>,
    work: Vec<String>,
}

impl CalendarYear {
    /// Reads a table: `{"calendar": "CN", "year": 2026, "off": ["2026-01-01"], "work": ["2026-01-04"]}`.
    /// `calendar` may be missing; a byte order mark is forgiven.
    ///
    /// # Errors
    /// Any fault refuses the whole file, since a table with a hole gives wrong due dates: see [`CalendarError`].
    pub fn parse(json: &str) -> Result<Self, CalendarError> {
        let file: YearFile = read(json)?;
        let year = file.year;
        if !YEARS.contains(&year) {
            return Err(CalendarError::Year { year });
        }
        let count = file.off.len() + file.work.len();
        if count > MOST_ENTRIES {
            return Err(CalendarError::TooMany { count });
        }
        let off = dates("off", &file.off)?;
        let work = dates("work", &file.work)?;
        for (list, date) in
            off.iter().map(|date| ("off", *date)).chain(work.iter().map(|date| ("work", *date)))
        {
            if !belongs_to(date, year) {
                return Err(CalendarError::OutsideYear { list, date, year });
            }
        }
        if let Some(&date) = off.intersection(&work).next() {
            return Err(CalendarError::InBoth { date, first: "off", second: "work" });
        }
        if let Some(&date) = work.iter().find(|date| !is_weekend(**date)) {
            return Err(CalendarError::WorkOnWeekday { date });
        }
        Ok(Self { year, off, work })
    }
}

/// Whether the notice for `year` can name `date`: the year itself, and the months its New Year holidays touch.
fn belongs_to(date: Date, year: i32) -> bool {
    date.year() == year
        || (date.year() == year - 1 && date.month() == Month::December)
        || (date.year() == year + 1 && date.month() == Month::January)
}

/// Saturday or Sunday.
pub(crate) fn is_weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// JSON into a file's shape; a fault is told with its place.
pub(crate) fn read<'de, T: Deserialize<'de>>(json: &'de str) -> Result<T, CalendarError> {
    serde_json::from_str(json.trim_start_matches('\u{feff}')).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        let text = error.to_string();
        let reason =
            text.strip_suffix(&format!(" at line {line} column {column}")).unwrap_or(&text).to_owned();
        CalendarError::Unreadable { line, column, reason }
    })
}

/// The entries of a list as dates.
pub(crate) fn dates(list: &'static str, entries: &[String]) -> Result<BTreeSet<Date>, CalendarError> {
    let mut dates = BTreeSet::new();
    for entry in entries {
        let date = iso::parse(entry).ok_or_else(|| CalendarError::NotADate { list, entry: entry.clone() })?;
        if !dates.insert(date) {
            return Err(CalendarError::Twice { list, date });
        }
    }
    Ok(dates)
}
