//! The nine worked examples of the domain, under the national arrangement and a regional one, and the rules of
//! counting one by one.

use std::collections::BTreeSet;

use time::{Date, macros::date};
use working_days::{Calendar, DayKind, Due, Overlay, Period, PeriodError, Roll, Unit, due};

/// Xinjiang's days of 2023 beyond the nation's: 21 April, 28 to 30 June.
fn xinjiang() -> Calendar {
    let add_off = BTreeSet::from([
        date!(2023 - 04 - 21),
        date!(2023 - 06 - 28),
        date!(2023 - 06 - 29),
        date!(2023 - 06 - 30),
    ]);
    let label = "regional public holiday".to_owned();
    Calendar::china().with_overlay(Overlay { label, add_off, ..Overlay::default() })
}

fn count(calendar: &Calendar, start: Date, length: u32, unit: Unit, roll: Roll) -> Due {
    due(calendar, start, &Period { length, unit, roll }).expect("a period within bounds")
}

fn working(calendar: &Calendar, start: Date, length: u32) -> Date {
    count(calendar, start, length, Unit::WorkingDays, Roll::None).date
}

fn months(calendar: &Calendar, start: Date, length: u32, roll: Roll) -> Date {
    count(calendar, start, length, Unit::Months, roll).date
}

#[test]
fn ten_working_days_over_spring_festival_2023() {
    let start = date!(2023 - 01 - 16);
    assert_eq!(working(&Calendar::china(), start, 10), date!(2023 - 02 - 02));
    assert_eq!(working(&xinjiang(), start, 10), date!(2023 - 02 - 02));
}

#[test]
fn five_working_days_over_a_regional_friday() {
    let start = date!(2023 - 04 - 20);
    assert_eq!(working(&Calendar::china(), start, 5), date!(2023 - 04 - 26));
    assert_eq!(working(&xinjiang(), start, 5), date!(2023 - 04 - 27));
}

#[test]
fn seven_working_days_over_dragon_boat_and_regional_days() {
    let start = date!(2023 - 06 - 20);
    assert_eq!(working(&Calendar::china(), start, 7), date!(2023 - 06 - 30));
    assert_eq!(working(&xinjiang(), start, 7), date!(2023 - 07 - 05));
}

#[test]
fn three_months_ending_on_a_saturday_roll_to_monday() {
    for calendar in [Calendar::china(), xinjiang()] {
        let due = count(&calendar, date!(2023 - 03 - 10), 3, Unit::Months, Roll::Forward);
        assert_eq!(due.date, date!(2023 - 06 - 12));
        assert_eq!(due.rolled_from, Some(date!(2023 - 06 - 10)));
    }
}

#[test]
fn three_months_without_a_corresponding_day_end_with_the_month() {
    for calendar in [Calendar::china(), xinjiang()] {
        assert_eq!(months(&calendar, date!(2022 - 11 - 30), 3, Roll::None), date!(2023 - 02 - 28));
    }
}

#[test]
fn ten_working_days_count_the_worked_saturdays_of_february_2026() {
    assert_eq!(working(&Calendar::china(), date!(2026 - 02 - 11), 10), date!(2026 - 03 - 03));
}

#[test]
fn fifteen_working_days_over_labour_day_2026() {
    assert_eq!(working(&Calendar::china(), date!(2026 - 04 - 24), 15), date!(2026 - 05 - 19));
}

#[test]
fn one_month_ending_on_a_worked_saturday_does_not_roll() {
    let due = count(&Calendar::china(), date!(2026 - 01 - 31), 1, Unit::Months, Roll::Forward);
    assert_eq!((due.date, due.rolled_from), (date!(2026 - 02 - 28), None));
}

#[test]
fn six_months_ending_in_national_day_roll_past_the_holiday() {
    assert_eq!(months(&Calendar::china(), date!(2026 - 04 - 03), 6, Roll::Forward), date!(2026 - 10 - 08));
}

#[test]
fn a_count_shows_every_day_and_why() {
    let due = count(&xinjiang(), date!(2023 - 06 - 20), 7, Unit::WorkingDays, Roll::None);
    let told: Vec<_> = due.days.iter().map(|day| (day.date.day(), day.kind, day.number)).collect();
    use DayKind::{Holiday, LocalOff, MadeUp, Weekend, Working};
    let expected = [
        (21, Working, Some(1)),
        (22, Holiday, None),
        (23, Holiday, None),
        (24, Holiday, None),
        (25, MadeUp, Some(2)),
        (26, Working, Some(3)),
        (27, Working, Some(4)),
        (28, LocalOff, None),
        (29, LocalOff, None),
        (30, LocalOff, None),
        (1, Weekend, None),
        (2, Weekend, None),
        (3, Working, Some(5)),
        (4, Working, Some(6)),
        (5, Working, Some(7)),
    ];
    assert_eq!(told, expected);
    assert!(!due.provisional);
    assert_eq!(due.calendar_version, xinjiang().version());
}

#[test]
fn days_rolled_over_have_no_number() {
    let due = count(&Calendar::china(), date!(2026 - 04 - 20), 11, Unit::CalendarDays, Roll::Forward);
    assert_eq!((due.date, due.rolled_from), (date!(2026 - 05 - 06), Some(date!(2026 - 05 - 01))));
    let numbers: Vec<_> = due.days.iter().filter_map(|day| day.number).collect();
    assert_eq!(numbers, (1..=11).collect::<Vec<_>>());
    assert_eq!(due.days.len(), 16);
}

#[test]
fn without_a_roll_a_period_may_end_on_a_holiday() {
    let due = count(&Calendar::china(), date!(2026 - 04 - 20), 11, Unit::CalendarDays, Roll::None);
    assert_eq!((due.date, due.rolled_from), (date!(2026 - 05 - 01), None));
}

#[test]
fn months_end_on_leap_day_and_over_the_turn_of_the_year() {
    let calendar = Calendar::weekends_only();
    assert_eq!(months(&calendar, date!(2023 - 08 - 31), 6, Roll::None), date!(2024 - 02 - 29));
    assert_eq!(months(&calendar, date!(2024 - 02 - 29), 12, Roll::None), date!(2025 - 02 - 28));
    assert_eq!(months(&calendar, date!(2025 - 12 - 31), 1, Roll::None), date!(2026 - 01 - 31));
    assert_eq!(months(&calendar, date!(2025 - 11 - 15), 120, Roll::None), date!(2035 - 11 - 15));
}

#[test]
fn a_count_into_a_year_without_a_table_is_provisional() {
    let calendar = Calendar::china();
    assert!(!count(&calendar, date!(2026 - 12 - 21), 8, Unit::WorkingDays, Roll::None).provisional);
    assert!(count(&calendar, date!(2026 - 12 - 21), 10, Unit::WorkingDays, Roll::None).provisional);
    // The start is not counted, so its year does not matter.
    assert!(!count(&calendar, date!(2017 - 12 - 31), 5, Unit::WorkingDays, Roll::None).provisional);
}

#[test]
fn lengths_out_of_bounds_are_refused() {
    for (length, unit) in [
        (0, Unit::WorkingDays),
        (3661, Unit::WorkingDays),
        (0, Unit::CalendarDays),
        (u32::MAX, Unit::CalendarDays),
        (0, Unit::Months),
        (121, Unit::Months),
    ] {
        let refused =
            due(&Calendar::china(), date!(2026 - 01 - 01), &Period { length, unit, roll: Roll::None });
        assert_eq!(refused, Err(PeriodError::Length { length, unit }));
    }
    let refused = PeriodError::Length { length: 121, unit: Unit::Months };
    assert_eq!(refused.to_string(), "a period in months has a length from 1 to 120, not 121");
}

#[test]
fn the_last_dates_there_are_give_errors() {
    let calendar = Calendar::weekends_only();
    for unit in [Unit::WorkingDays, Unit::CalendarDays, Unit::Months] {
        for start in [Date::MAX, date!(9999 - 12 - 20)] {
            let period = Period { length: 30, unit, roll: Roll::Forward };
            assert_eq!(due(&calendar, start, &period), Err(PeriodError::BeyondDates { start }));
        }
    }
    // The last date of all is off: rolling forward has nowhere to go.
    let label = String::new();
    let add_off = BTreeSet::from([Date::MAX]);
    let closed = calendar.with_overlay(Overlay { label, add_off, ..Overlay::default() });
    let start = date!(9999 - 12 - 30);
    let period = Period { length: 1, unit: Unit::CalendarDays, roll: Roll::Forward };
    assert_eq!(due(&closed, start, &period), Err(PeriodError::BeyondDates { start }));
}
