//! Counting a period to its due date, keeping every day passed on the way.
//! What a day is comes from `calendar`; countdowns to a date already known are in `reminder`.

use serde::{Deserialize, Serialize};
use time::{Date, Month};

use crate::{
    calendar::{Calendar, DayKind},
    iso,
    period::{Period, PeriodError, Roll, Unit},
};

/// One day of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedDay {
    /// The day.
    #[serde(with = "iso::day")]
    pub date: Date,
    /// What it is under the calendar.
    pub kind: DayKind,
    /// Its number in the count, from 1; `None` when it was passed over: not worked in a count of working days,
    /// or lying after the period's own last day while rolling forward. A period in months numbers its days.
    pub number: Option<u32>,
}

/// A due date and how it was counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// The day the period starts; it is not counted.
    #[serde(with = "iso::day")]
    pub start: Date,
    /// The last day of the period, to its end (24:00 or the close of business).
    #[serde(with = "iso::day")]
    pub date: Date,
    /// The period counted.
    pub period: Period,
    /// A listed day lies in a year the calendar has no table for: the date may move when the table is published.
    pub provisional: bool,
    /// Every day from the one after `start` up to and including `date`.
    pub days: Vec<CountedDay>,
    /// The period's own last day, when it was not a working day and the due date rolled forward from it.
    #[serde(with = "iso::maybe_day", default)]
    pub rolled_from: Option<Date>,
    /// [`Calendar::version`] of the calendar counted on.
    pub calendar_version: String,
}

/// Counts `period` from `start`.
///
/// The first day is not counted (Civil Code art. 201). Working days count only days worked. Months end on the day
/// corresponding to `start`, or on the month's last day where there is none (art. 202). With [`Roll::Forward`],
/// calendar days and months whose last day is not worked end on the next working day (art. 203).
///
/// # Errors
/// [`PeriodError::Length`] for a length outside [`Unit::lengths`]; [`PeriodError::BeyondDates`] when the count
/// passes the year 9999.
pub fn due(calendar: &Calendar, start: Date, period: &Period) -> Result<Due, PeriodError> {
    if !period.unit.lengths().contains(&period.length) {
        return Err(PeriodError::Length { length: period.length, unit: period.unit });
    }
    let mut count =
        Count { calendar, start, last: start, number: 0, days: Vec::with_capacity(capacity(period)) };
    match period.unit {
        Unit::WorkingDays => count.working_days(period.length)?,
        Unit::CalendarDays => count.numbered_days(period.length)?,
        Unit::Months => {
            let end = corresponding_day(start, period.length).ok_or(PeriodError::BeyondDates { start })?;
            while count.last < end {
                count.numbered_days(1)?;
            }
        }
    }
    let own_end = count.last;
    if period.roll == Roll::Forward {
        while !calendar.is_working_day(count.last) {
            count.pass(|_| false)?;
        }
    }
    Ok(Due {
        start,
        date: count.last,
        period: *period,
        provisional: touches_unknown_year(calendar, &count.days),
        days: count.days,
        rolled_from: (count.last != own_end).then_some(own_end),
        calendar_version: calendar.version(),
    })
}

/// Whether a listed day lies in a year without a table. Days are consecutive, so a year is asked about once.
fn touches_unknown_year(calendar: &Calendar, days: &[CountedDay]) -> bool {
    match (days.first(), days.last()) {
        (Some(first), Some(last)) => (first.date.year()..=last.date.year()).any(|year| !calendar.knows(year)),
        _ => false,
    }
}

/// About how many days the count will list.
fn capacity(period: &Period) -> usize {
    let length = period.length as usize;
    match period.unit {
        // Five days of seven are worked, and a long holiday may lie between.
        Unit::WorkingDays => length + length / 2 + 10,
        Unit::CalendarDays => length + 10,
        Unit::Months => length * 31 + 10,
    }
}

/// A count under way: the days passed so far.
struct Count<'a> {
    calendar: &'a Calendar,
    start: Date,
    /// The last day passed.
    last: Date,
    /// The last number given.
    number: u32,
    days: Vec<CountedDay>,
}

impl Count<'_> {
    /// Passes the next day and numbers it when `counts` says so of its kind.
    fn pass(&mut self, counts: impl Fn(DayKind) -> bool) -> Result<(), PeriodError> {
        self.last = self.last.next_day().ok_or(PeriodError::BeyondDates { start: self.start })?;
        let kind = self.calendar.day_kind(self.last);
        let number = counts(kind).then(|| {
            self.number += 1;
            self.number
        });
        self.days.push(CountedDay { date: self.last, kind, number });
        Ok(())
    }

    /// Passes days until `length` working days are numbered.
    fn working_days(&mut self, length: u32) -> Result<(), PeriodError> {
        while self.number < length {
            self.pass(DayKind::is_working)?;
        }
        Ok(())
    }

    /// Passes and numbers the next `length` days, worked or not.
    fn numbered_days(&mut self, length: u32) -> Result<(), PeriodError> {
        (0..length).try_for_each(|_| self.pass(|_| true))
    }
}

/// The same day of the month `months` later, or that month's last day; `None` after the year 9999.
fn corresponding_day(start: Date, months: u32) -> Option<Date> {
    let months = i32::try_from(months).ok()?;
    let since_january = i32::from(u8::from(start.month())) - 1 + months;
    let year = start.year() + since_january / 12;
    let month = Month::try_from(u8::try_from(since_january % 12 + 1).ok()?).ok()?;
    Date::from_calendar_date(year, month, start.day().min(month.length(year))).ok()
}
