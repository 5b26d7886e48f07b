//! Working days, periods and due dates, counted day by day.
//!
//! A [`Calendar`] is the nation's yearly tables ([`CalendarYear`]) under any number of [`Overlay`]s (the days
//! a region adds or does not take over). [`due`] counts a [`Period`] on it and keeps every day it passed, so
//! that a page can show *why* a date binds. [`working_days_left`] and [`working_days_before`] serve countdowns
//! and reminders.
//!
//! Rules: Civil Code, articles 200 to 204 (units; the first day does not count; corresponding day of the month;
//! a period that ends on a holiday ends after it), and the State Council's yearly holiday notice.
//!
//! What does not live here: the clock, time zones, office hours, files and the network. Today's date is always
//! an argument, and a calendar file is read by the caller and handed over as text.

mod calendar;
mod due;
mod iso;
mod overlay;
mod period;
mod reminder;
mod year;

pub use calendar::{Calendar, DayKind};
pub use due::{CountedDay, Due, due};
pub use overlay::Overlay;
pub use period::{Period, PeriodError, Roll, Unit};
pub use reminder::{working_days_before, working_days_left};
pub use year::{CalendarError, CalendarYear};

/// The examples of the README are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
