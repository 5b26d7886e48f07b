//! What always holds.

use super::super::records::log::ChainCheck;
use super::super::records::{Org, OrgKind, OrgName, Sitting, SittingId, TermId};
use super::at;
use crate::foundation::acting::{local_date, start_of_day};
use crate::foundation::events::Event;
use crate::foundation::ids::{AccountId, BodyId, OrgId};
use crate::foundation::words::{Lang, keys_of, numeral};

const DAY: i64 = 86_400_000;

fn sitting(n: i64, opens_on: &str, window: (&str, &str)) -> Sitting {
    Sitting {
        id: SittingId(n),
        term: TermId(1),
        term_number: 12,
        number: n,
        year: 2020 + n,
        opens_on: opens_on.to_owned(),
        closes_on: opens_on.to_owned(),
        window_opens_at: at(window.0),
        cut_off_at: at(window.1),
        prefix: String::new(),
    }
}

/// The latest window first.
fn sittings() -> Vec<Sitting> {
    vec![
        sitting(3, "2026-01-10", ("2025-10-10T00:00", "2026-01-12T22:00")),
        sitting(2, "2025-01-10", ("2024-10-10T00:00", "2025-01-12T22:00")),
        sitting(1, "2024-01-10", ("2023-10-10T00:00", "2024-01-12T22:00")),
    ]
}

#[test]
fn the_instant_of_first_submission_decides_the_window() {
    let known = sittings();
    let found = |at: i64| Sitting::at(&known, at).map(|s| (s.number, s.takes(at))).unwrap();
    let cut_off = at("2026-01-12T22:00");
    assert_eq!(found(cut_off), (3, true));
    assert_eq!(found(cut_off + 1), (3, false));
    let before = at("2025-10-10T00:00") - 1;
    assert_eq!(found(before), (2, false));
    assert_eq!(found(before + 1), (3, true));
    assert_eq!(found(0), (1, false));
    assert!(Sitting::at(&[], 0).is_none());
}

#[test]
fn every_instant_belongs_to_exactly_one_session() {
    let known = sittings();
    let (first, last) = (at("2023-06-01T00:00"), at("2026-12-31T00:00"));
    // Steps that share no factor with a day meet every hour of it.
    let mut instant = first;
    while instant < last {
        let found = Sitting::at(&known, instant).unwrap();
        let within: Vec<_> = known.iter().filter(|s| s.takes(instant)).collect();
        if found.takes(instant) {
            assert_eq!(within, vec![found]);
        } else {
            assert!(within.is_empty());
            let opened = known.iter().find(|s| s.window_opens_at <= instant).unwrap_or(&known[2]);
            assert_eq!(found, opened);
        }
        instant += DAY / 7 + 1_234_567;
    }
    assert_eq!(start_of_day(local_date(first, 480), 480), first);
}

#[test]
fn an_organisation_has_the_name_of_the_day() {
    let name = |from: &str, name: &str| OrgName {
        from_on: from.to_owned(),
        name: name.to_owned(),
        short_name: String::new(),
        name_en: String::new(),
    };
    let org = Org {
        id: OrgId(1),
        kind: OrgKind::Unit,
        unit_kind: None,
        code: "u".to_owned(),
        position: 0,
        sector: None,
        from_on: "2020-01-01".to_owned(),
        until_on: Some("2026-06-30".to_owned()),
        names: vec![name("2020-01-01", "州旅游局"), name("2024-03-01", "州文化和旅游局")],
    };
    assert_eq!(org.name("2024-02-29", Lang::Zh), "州旅游局");
    assert_eq!(org.name("2024-03-01", Lang::Zh), "州文化和旅游局");
    assert_eq!(org.name("2019-01-01", Lang::En), "州旅游局");
    assert!(org.exists("2026-06-30") && !org.exists("2026-07-01"));
}

#[test]
fn numerals_are_written_as_people_say_them() {
    let digits = "〇一二三四五六七八九十";
    for (n, said) in
        [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (35, "三十五"), (99, "九十九"), (100, "100")]
    {
        assert_eq!(numeral(n, digits), said);
    }
    assert_eq!(numeral(12, "0123456789"), "12");
}

#[test]
fn both_languages_hold_the_same_words() {
    let words = super::super::ROOM.words;
    let (mut zh, mut en) = (keys_of(words.zh), keys_of(words.en));
    zh.sort();
    en.sort();
    assert_eq!(zh, en);
}

#[test]
fn the_check_finds_the_first_entry_that_is_not_as_written() {
    let body = BodyId(1);
    let mut log = Vec::new();
    for subject in [1, 2] {
        let mut previous = String::new();
        for seq in 1..=3 {
            let mut event = Event {
                id: subject * 10 + seq,
                kind: "org".to_owned(),
                subject,
                seq,
                at: seq,
                actor: AccountId(7),
                actor_name: "测".to_owned(),
                acted_for: None,
                standing: String::new(),
                action: "rename".to_owned(),
                from: String::new(),
                to: String::new(),
                detail: "{}".to_owned(),
                previous: previous.clone(),
                hash: String::new(),
            };
            event.hash = event.expected_hash(body);
            previous.clone_from(&event.hash);
            log.push(event);
        }
    }
    let run = |log: &[Event]| {
        let mut check = ChainCheck::default();
        for event in log {
            if !check.feed(body, event) {
                break;
            }
        }
        check
    };
    let whole = run(&log);
    assert_eq!((whole.broken.clone(), whole.events, whole.records), (None, 6, 2));
    let mut altered = log.clone();
    altered[4].detail = "{\"x\":1}".to_owned();
    assert_eq!(run(&altered).broken, Some(("org".to_owned(), 2, 2)));
    let mut cut = log.clone();
    cut.remove(1);
    assert_eq!(run(&cut).broken, Some(("org".to_owned(), 3, 3)));
    // A record that was checked whole before is not needed again.
    let mut on = ChainCheck::after("org", 1, 3, 1);
    assert!(log[3..].iter().all(|e| on.feed(body, e)));
    assert_eq!((on.events, on.records), (6, 2));
}
