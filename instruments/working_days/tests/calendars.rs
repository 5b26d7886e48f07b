//! The tables that come with the crate, and what replacing a year or laying an overlay does to a day.

use std::collections::BTreeSet;

use time::{Date, Duration, macros::date};
use working_days::{Calendar, CalendarYear, DayKind, Overlay, working_days_before, working_days_left};

fn overlay(json: &str) -> Overlay {
    Overlay::parse(json).expect("a sound overlay")
}

#[test]
fn all_embedded_years_are_read() {
    assert_eq!(Calendar::china().years(), (2018..=2026).collect::<Vec<_>>());
    assert!(Calendar::china().knows(2026) && !Calendar::china().knows(2027));
}

#[test]
fn every_embedded_year_has_its_number_of_working_days() {
    // The expected numbers were counted from the same tables by another program.
    let calendar = Calendar::china();
    let found: Vec<i64> = (2018..=2026)
        .map(|year| {
            let last = |year| Date::from_ordinal_date(year, 1).expect("1 January") - Duration::days(1);
            working_days_left(&calendar, last(year), last(year + 1))
        })
        .collect();
    assert_eq!(found, EXPECTED_WORKING_DAYS);
}

const EXPECTED_WORKING_DAYS: [i64; 9] = [250, 250, 249, 250, 249, 249, 251, 248, 248];

#[test]
fn days_of_2026_are_of_the_announced_kind() {
    let calendar = Calendar::china();
    for (date, kind) in [
        (date!(2026 - 01 - 01), DayKind::Holiday),
        (date!(2026 - 01 - 03), DayKind::Holiday),
        (date!(2026 - 01 - 04), DayKind::MadeUp),
        (date!(2026 - 01 - 05), DayKind::Working),
        (date!(2026 - 01 - 10), DayKind::Weekend),
        (date!(2026 - 10 - 10), DayKind::MadeUp),
        (date!(2027 - 01 - 01), DayKind::Working),
    ] {
        assert_eq!(calendar.day_kind(date), kind, "{date}");
        assert_eq!(calendar.is_working_day(date), kind.is_working(), "{date}");
    }
}

#[test]
fn weekends_only_knows_no_year() {
    let calendar = Calendar::weekends_only();
    assert!(calendar.years().is_empty());
    assert_eq!(calendar.day_kind(date!(2026 - 10 - 01)), DayKind::Working);
    assert_eq!(calendar.day_kind(date!(2026 - 10 - 03)), DayKind::Weekend);
}

#[test]
fn an_overlay_changes_days_in_four_ways() {
    let calendar = Calendar::china().with_overlay(overlay(
        r#"{"label": "here", "add_off": ["2026-03-02", "2026-02-28", "2027-03-01"],
            "remove_off": ["2026-10-05", "2026-10-04", "2026-03-04"],
            "add_work": ["2026-03-07", "2026-10-06"], "remove_work": ["2026-10-10", "2026-03-05", "2026-03-14"]}"#,
    ));
    for (date, kind) in [
        (date!(2026 - 03 - 02), DayKind::LocalOff),
        (date!(2026 - 02 - 28), DayKind::LocalOff), // a worked Saturday, taken off
        (date!(2027 - 03 - 01), DayKind::LocalOff), // in a year without a table
        (date!(2026 - 10 - 05), DayKind::LocalWork), // a holiday on a Monday, not taken over
        (date!(2026 - 10 - 04), DayKind::Weekend),  // a holiday on a Sunday, not taken over
        (date!(2026 - 03 - 04), DayKind::Working),  // was not off
        (date!(2026 - 03 - 07), DayKind::LocalWork), // a Saturday
        (date!(2026 - 10 - 06), DayKind::LocalWork), // a holiday
        (date!(2026 - 10 - 10), DayKind::LocalOff), // a worked Saturday, not taken over
        (date!(2026 - 03 - 05), DayKind::Working),  // a weekday was not made up
        (date!(2026 - 03 - 14), DayKind::Weekend),  // a Saturday that was not worked
    ] {
        assert_eq!(calendar.day_kind(date), kind, "{date}");
    }
    assert_eq!(calendar.label_of(date!(2026 - 03 - 02)), Some("here"));
    assert_eq!(calendar.label_of(date!(2026 - 03 - 03)), None);
    assert!(!calendar.knows(2027));
}

#[test]
fn a_later_overlay_lies_on_top() {
    let region = overlay(r#"{"label": "region", "add_off": ["2026-03-02", "2026-03-03"]}"#);
    let office = overlay(r#"{"label": "office", "remove_off": ["2026-03-02"]}"#);
    let calendar = Calendar::china().with_overlay(region).with_overlay(office);
    assert_eq!(calendar.day_kind(date!(2026 - 03 - 02)), DayKind::LocalWork);
    assert_eq!(calendar.day_kind(date!(2026 - 03 - 03)), DayKind::LocalOff);
    assert_eq!(calendar.label_of(date!(2026 - 03 - 02)), Some("office"));
    assert_eq!(calendar.label_of(date!(2026 - 03 - 03)), Some("region"));
}

#[test]
fn a_year_is_replaced_and_its_overlay_stays() {
    let local = overlay(r#"{"label": "here", "add_off": ["2026-03-02"]}"#);
    let table = CalendarYear::parse(r#"{"calendar": "CN", "year": 2026, "off": ["2026-03-03"], "work": []}"#)
        .expect("a sound table");
    let calendar = Calendar::china().with_overlay(local).with_year(table);
    assert_eq!(calendar.day_kind(date!(2026 - 03 - 02)), DayKind::LocalOff);
    assert_eq!(calendar.day_kind(date!(2026 - 03 - 03)), DayKind::Holiday);
    assert_eq!(calendar.day_kind(date!(2026 - 10 - 01)), DayKind::Working);
    assert_eq!(calendar.years(), Calendar::china().years());
}

#[test]
fn the_later_notice_decides_new_year_days() {
    let year = |year, off: &[Date], work: &[Date]| CalendarYear {
        year,
        off: off.iter().copied().collect(),
        work: work.iter().copied().collect(),
    };
    let eve = date!(2027 - 12 - 31); // a Friday
    let saturday = date!(2027 - 12 - 25);
    let before = year(2027, &[saturday], &[]);
    let after = year(2028, &[eve], &[saturday]);
    // In whichever order they arrive.
    let one = Calendar::weekends_only().with_year(before.clone()).with_year(after.clone());
    let other = Calendar::weekends_only().with_year(after).with_year(before);
    assert_eq!(one, other);
    assert_eq!(one.day_kind(eve), DayKind::Holiday);
    assert_eq!(one.day_kind(saturday), DayKind::MadeUp);
}

#[test]
fn the_version_follows_the_tables_and_nothing_else() {
    let china = Calendar::china();
    let local = overlay(r#"{"label": "here", "add_off": ["2026-03-02"]}"#);
    // Pinned: a change here would have every open due date of every office recalculated.
    assert_eq!(china.version(), "a308b297774b8593");
    assert_eq!(china.clone().version(), china.version());
    let versions = [
        china.version(),
        Calendar::weekends_only().version(),
        china.with_overlay(local.clone()).version(),
        china.with_overlay(Overlay { label: "there".to_owned(), ..local.clone() }).version(),
        china
            .with_overlay(Overlay { add_off: BTreeSet::new(), add_work: local.add_off.clone(), ..local })
            .version(),
        china.with_year(CalendarYear { year: 2026, off: BTreeSet::new(), work: BTreeSet::new() }).version(),
    ];
    assert_eq!(versions.iter().collect::<BTreeSet<_>>().len(), versions.len());
    assert!(versions.iter().all(|version| version.len() == 16));
}

#[test]
fn days_left_count_down_over_the_due_date() {
    let calendar = Calendar::china();
    let due = date!(2026 - 10 - 08); // the Thursday after National Day
    for (today, left) in [
        (date!(2026 - 09 - 29), 2),
        (date!(2026 - 09 - 30), 1),
        (date!(2026 - 10 - 07), 1),
        (due, 0),
        (date!(2026 - 10 - 09), -1),
        (date!(2026 - 10 - 10), -2), // a worked Saturday
        (date!(2026 - 10 - 11), -2),
        (date!(2026 - 10 - 12), -3),
    ] {
        assert_eq!(working_days_left(&calendar, today, due), left, "{today}");
    }
    assert_eq!(working_days_left(&calendar, Date::MAX, Date::MAX), 0);
}

#[test]
fn reminders_step_back_over_holidays() {
    let calendar = Calendar::china();
    let due = date!(2026 - 10 - 08);
    assert_eq!(working_days_before(&calendar, due, 0), due);
    assert_eq!(working_days_before(&calendar, due, 1), date!(2026 - 09 - 30));
    assert_eq!(working_days_before(&calendar, due, 3), date!(2026 - 09 - 28));
    // A due date that is not worked itself.
    assert_eq!(working_days_before(&calendar, date!(2026 - 10 - 04), 1), date!(2026 - 09 - 30));
    assert_eq!(working_days_before(&calendar, Date::MIN, 5), Date::MIN);
}
