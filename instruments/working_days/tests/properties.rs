//! What holds for every start, period, overlay and text, not only for the examples.

use std::collections::BTreeSet;

use proptest::{collection::btree_set, prelude::*, sample::select};
use time::{Date, Duration, macros::date};
use working_days::{
    Calendar, CalendarYear, Due, Overlay, Period, Roll, Unit, due, working_days_before, working_days_left,
};

/// Days from the year before the first table to the year after the last.
fn any_day() -> impl Strategy<Value = Date> {
    (0..3650_i64).prop_map(|days| date!(2017 - 06 - 01) + Duration::days(days))
}

fn any_roll() -> impl Strategy<Value = Roll> {
    select(vec![Roll::None, Roll::Forward])
}

/// Periods of everyday length, one less than the longest so that a longer one can be tried.
fn any_period() -> impl Strategy<Value = Period> {
    let length_and_unit = prop_oneof![
        (1..=200_u32, Just(Unit::WorkingDays)),
        (1..=300_u32, Just(Unit::CalendarDays)),
        (1..=30_u32, Just(Unit::Months)),
    ];
    (length_and_unit, any_roll()).prop_map(|((length, unit), roll)| Period { length, unit, roll })
}

fn any_overlay() -> impl Strategy<Value = Overlay> {
    let days = || btree_set(any_day(), 0..12);
    (days(), days(), days(), days()).prop_map(|(add_off, remove_off, add_work, remove_work)| Overlay {
        label: "local".to_owned(),
        add_off,
        remove_off,
        add_work,
        remove_work,
    })
}

/// The nation's calendar, with and without an overlay, which also takes back holidays and worked days.
fn any_calendar() -> impl Strategy<Value = Calendar> {
    let taking_back = any::<bool>().prop_map(|takes_back| {
        let china = Calendar::china();
        if !takes_back {
            return china;
        }
        let label = "takes back".to_owned();
        let remove_off = BTreeSet::from([date!(2023 - 05 - 01), date!(2025 - 10 - 08)]);
        let remove_work = BTreeSet::from([date!(2023 - 05 - 06), date!(2025 - 10 - 11)]);
        china.with_overlay(Overlay { label, remove_off, remove_work, ..Overlay::default() })
    });
    prop_oneof![
        Just(Calendar::weekends_only()),
        taking_back,
        any_overlay().prop_map(|overlay| Calendar::china().with_overlay(overlay)),
    ]
}

fn count(calendar: &Calendar, start: Date, period: Period) -> Due {
    due(calendar, start, &period).expect("a period within bounds")
}

proptest! {
    #[test]
    fn a_later_start_is_never_due_earlier(
        calendar in any_calendar(), start in any_day(), later in 0..60_i64, period in any_period(),
    ) {
        let other = start + Duration::days(later);
        prop_assert!(count(&calendar, start, period).date <= count(&calendar, other, period).date);
    }

    #[test]
    fn a_longer_period_is_never_due_earlier(calendar in any_calendar(), start in any_day(), period in any_period()) {
        let longer = Period { length: period.length + 1, ..period };
        let (one, other) = (count(&calendar, start, period), count(&calendar, start, longer));
        prop_assert!(one.date <= other.date);
        if period.unit == Unit::WorkingDays {
            prop_assert!(one.date < other.date);
        }
    }

    #[test]
    fn a_count_is_sound(calendar in any_calendar(), start in any_day(), period in any_period()) {
        let due = count(&calendar, start, period);
        prop_assert!(due.date > start);
        // Every day from the one after the start to the due date, in order, as the calendar has it.
        let mut day = start;
        for counted in &due.days {
            day = day.next_day().expect("a day of this century");
            prop_assert_eq!(counted.date, day);
            prop_assert_eq!(counted.kind, calendar.day_kind(day));
        }
        prop_assert_eq!(day, due.date);
        // Numbered from 1 without a gap; as many as the period is long.
        let numbers: Vec<u32> = due.days.iter().filter_map(|day| day.number).collect();
        prop_assert!(numbers.iter().copied().eq(1..=u32::try_from(numbers.len()).expect("few")));
        match period.unit {
            Unit::Months => prop_assert!(numbers.len() >= 28 * period.length as usize),
            Unit::WorkingDays | Unit::CalendarDays => prop_assert_eq!(numbers.len(), period.length as usize),
        }
        if period.unit == Unit::WorkingDays {
            prop_assert!(due.days.iter().all(|day| day.number.is_some() == day.kind.is_working()));
        }
    }

    #[test]
    fn a_roll_ends_on_the_first_working_day_from_the_periods_own_end(
        calendar in any_calendar(), start in any_day(), period in any_period(),
    ) {
        let plain = count(&calendar, start, Period { roll: Roll::None, ..period });
        let rolled = count(&calendar, start, Period { roll: Roll::Forward, ..period });
        prop_assert!(calendar.is_working_day(rolled.date));
        prop_assert_eq!(plain.rolled_from, None);
        prop_assert_eq!(rolled.rolled_from, (rolled.date != plain.date).then_some(plain.date));
        let passed = &rolled.days[plain.days.len()..];
        prop_assert!(passed.iter().all(|day| day.number.is_none()));
        if rolled.date != plain.date {
            prop_assert_eq!(working_days_left(&calendar, plain.date, rolled.date), 1);
            prop_assert!(!calendar.is_working_day(plain.date));
        }
    }

    #[test]
    fn an_overlay_only_changes_what_it_names(
        overlay in any_overlay(), start in any_day(), period in any_period(),
    ) {
        let china = Calendar::china();
        let local = china.with_overlay(overlay.clone());
        let (national, regional) = (count(&china, start, period), count(&local, start, period));
        if !national.days.iter().any(|day| overlay.names(day.date)) {
            prop_assert_eq!((national.date, &national.days), (regional.date, &regional.days));
        }
        for day in &regional.days {
            if !overlay.names(day.date) {
                prop_assert_eq!(day.kind, china.day_kind(day.date));
            }
        }
    }

    #[test]
    fn days_left_is_the_inverse_of_due(calendar in any_calendar(), start in any_day(), length in 1..300_u32) {
        let period = Period { length, unit: Unit::WorkingDays, roll: Roll::None };
        let date = count(&calendar, start, period).date;
        prop_assert_eq!(working_days_left(&calendar, start, date), i64::from(length));
        prop_assert_eq!(working_days_left(&calendar, date, start), -i64::from(length));
    }

    #[test]
    fn a_reminder_is_as_many_working_days_before(
        calendar in any_calendar(), start in any_day(), length in 1..300_u32, n in 0..300_u32,
    ) {
        let period = Period { length, unit: Unit::WorkingDays, roll: Roll::None };
        let date = count(&calendar, start, period).date;
        let reminder = working_days_before(&calendar, date, n);
        prop_assert_eq!(working_days_left(&calendar, reminder, date), i64::from(n));
        prop_assert!(calendar.is_working_day(reminder));
    }

    #[test]
    fn a_due_date_is_provisional_just_when_a_counted_year_is_unknown(
        calendar in any_calendar(), start in any_day(), period in any_period(),
    ) {
        let due = count(&calendar, start, period);
        prop_assert_eq!(due.provisional, due.days.iter().any(|day| !calendar.knows(day.date.year())));
    }

    #[test]
    fn no_start_and_no_length_panics(
        day in 0..7_304_484_i64, length in any::<u32>(), roll in any_roll(),
        unit in select(vec![Unit::WorkingDays, Unit::CalendarDays, Unit::Months]),
    ) {
        let start = Date::MIN + Duration::days(day);
        for length in [length, length % 400, 1] {
            let _ = due(&Calendar::china(), start, &Period { length, unit, roll });
        }
        for start in [Date::MIN, Date::MAX, Date::MAX - Duration::days(i64::from(length % 400))] {
            let _ = due(&Calendar::china(), start, &Period { length: length % 400, unit, roll });
        }
    }

    #[test]
    fn no_text_panics(text in any::<String>(), entry in "[-+0-9年é ]{0,12}", year in any::<i64>()) {
        let _ = CalendarYear::parse(&text);
        let _ = Overlay::parse(&text);
        let entry = format!("\"{entry}\"");
        let _ = CalendarYear::parse(&format!(r#"{{"year": 2026, "off": [{entry}], "work": [{text:?}]}}"#));
        let _ = CalendarYear::parse(&format!(r#"{{"year": {year}, "off": [], "work": ["2026-01-04"]}}"#));
        let _ = Overlay::parse(&format!(r#"{{"add_off": [{entry}], "remove_work": [{entry}]}}"#));
    }

    #[test]
    fn a_damaged_file_is_refused_or_read_but_never_panics(at in 0..400_usize, with in any::<char>()) {
        let sound = include_str!("../calendars/cn-2026.json");
        let damaged: String = sound.chars().enumerate().map(|(place, c)| if place == at { with } else { c }).collect();
        let _ = CalendarYear::parse(&damaged);
        let _ = CalendarYear::parse(&sound[..at.min(sound.len())]);
    }

    #[test]
    fn an_overlay_survives_its_file(overlay in any_overlay()) {
        let json = serde_json::to_string(&overlay).expect("written");
        match Overlay::parse(&json) {
            Ok(read) => prop_assert_eq!(read, overlay),
            // Only a date in two lists may be refused.
            Err(error) => prop_assert!(error.to_string().contains("is in both"), "{}", error),
        }
    }
}
