//! Countdowns to a due date and reminders before it, in working days. Finding the due date is in `due`.

use time::Date;

use crate::calendar::Calendar;

/// How many working days remain: those after `today` up to and including `due`. 0 on the day itself; past it,
/// minus the working days after `due` up to and including `today`.
///
/// It is the inverse of a period in working days: on the start, its length is left.
#[must_use]
pub fn working_days_left(calendar: &Calendar, today: Date, due: Date) -> i64 {
    if today <= due {
        working_days_between(calendar, today, due)
    } else {
        -working_days_between(calendar, due, today)
    }
}

/// The working days after `from` up to and including `to`.
fn working_days_between(calendar: &Calendar, from: Date, to: Date) -> i64 {
    let days = std::iter::successors(from.next_day(), |day| day.next_day()).take_while(|day| *day <= to);
    days.map(|day| i64::from(calendar.is_working_day(day))).sum()
}

/// The working day that lies `n` working days before `due`, on which a reminder is sent; `due` itself for 0.
/// When `due` is not worked, 1 is the last working day before it. Stops at the first date there is.
#[must_use]
pub fn working_days_before(calendar: &Calendar, due: Date, n: u32) -> Date {
    let mut day = due;
    let mut left = n;
    while left > 0 {
        let Some(before) = day.previous_day() else { break };
        day = before;
        left -= u32::from(calendar.is_working_day(day));
    }
    day
}
