//! Calendar and overlay files: what is refused, in which words, and how results are written as JSON.

use time::macros::date;
use working_days::{Calendar, CalendarYear, Due, Overlay, Period, PeriodError, Roll, Unit, due};

fn year(off: &str, work: &str) -> String {
    format!(r#"{{"calendar": "CN", "year": 2026, "off": [{off}], "work": [{work}]}}"#)
}

fn refusal(json: &str) -> String {
    CalendarYear::parse(json).expect_err(json).to_string()
}

#[test]
fn a_table_is_read() {
    let table =
        CalendarYear::parse(&year(r#""2026-01-01", "2025-12-31""#, r#""2027-01-02""#)).expect("sound");
    assert_eq!(table.year, 2026);
    assert!(table.off.contains(&date!(2025 - 12 - 31)) && table.work.contains(&date!(2027 - 01 - 02)));
    let marked = format!("\u{feff}{}", r#"{"year": 2027, "off": [], "work": []}"#);
    assert_eq!(CalendarYear::parse(&marked).expect("sound").year, 2027);
}

#[test]
fn a_wrong_entry_is_named() {
    for entry in [
        "2026-2-14",
        "2026-02-30",
        "2026-02-14 ",
        "+026-02-14",
        "-026-02-14",
        "20260214",
        "",
        "2026年2月14日",
    ] {
        let expected = format!("`off`: `{entry}` is not a date like 2026-02-14");
        assert_eq!(refusal(&year(&format!("\"{entry}\""), "")), expected);
    }
    let wrong = |off, work| refusal(&year(off, work));
    assert_eq!(wrong(r#""2025-11-30""#, ""), "`off`: 2025-11-30 lies outside 2026 and its New Year days");
    assert_eq!(wrong("", r#""2027-02-06""#), "`work`: 2027-02-06 lies outside 2026 and its New Year days");
    assert_eq!(wrong(r#""2026-02-14""#, r#""2026-02-14""#), "2026-02-14 is in both `off` and `work`");
    assert_eq!(wrong(r#""2026-02-15", "2026-02-15""#, ""), "`off`: 2026-02-15 is listed twice");
    assert_eq!(wrong("", r#""2026-02-13""#), "`work`: 2026-02-13 is a Friday, not a weekend day");
}

#[test]
fn a_file_of_the_wrong_shape_is_refused_with_its_line() {
    let typo = "{\n\"year\": 2026,\n\"of\": [],\n\"work\": []\n}";
    let said = refusal(typo);
    assert!(said.starts_with("line 3, column 4: unknown field `of`, expected one of"), "{said}");
    assert!(
        refusal("{\n\"year\": 2026,\n\"off\": [\n\"2026-01-01\"\n\"2026-01-02\"]}")
            .starts_with("line 5, column 1")
    );
    assert!(refusal(r#"{"year": 2026, "off": []}"#).contains("missing field `work`"));
    assert!(refusal(r#"{"year": 2026, "off": [], "off": [], "work": []}"#).contains("duplicate field `off`"));
    assert!(refusal(r#"{"year": "2026", "off": [], "work": []}"#).starts_with("line 1, column"));
    assert!(refusal("").starts_with("line 1, column 0"));
    assert_eq!(
        refusal(r#"{"year": 20266, "off": [], "work": []}"#),
        "year 20266 is not a year from 1900 to 2199"
    );
}

#[test]
fn more_entries_than_days_are_refused() {
    let many = vec![r#""2026-01-01""#; 367].join(",");
    assert_eq!(refusal(&year(&many, "")), "367 entries are more than a year has days (366)");
}

#[test]
fn an_overlay_is_read_and_written() {
    let json = r#"{"label":"regional public holiday","add_off":["2023-04-21","2023-06-28"],"remove_off":[],"add_work":[],"remove_work":["2023-04-23"]}"#;
    let overlay = Overlay::parse(json).expect("sound");
    assert_eq!(serde_json::to_string(&overlay).expect("written"), json);
    assert_eq!(serde_json::from_str::<Overlay>(json).expect("read"), overlay);
    assert!(overlay.names(date!(2023 - 04 - 23)) && !overlay.names(date!(2023 - 04 - 22)));
    assert_eq!(Overlay::parse("{}").expect("sound"), Overlay::default());
}

#[test]
fn an_overlay_with_a_fault_is_refused() {
    let refusal = |json: &str| Overlay::parse(json).expect_err(json).to_string();
    let both = r#"{"add_off": ["2026-03-02"], "add_work": ["2026-03-02"]}"#;
    assert_eq!(refusal(both), "2026-03-02 is in both `add_off` and `add_work`");
    assert_eq!(
        refusal(r#"{"remove_work": ["yesterday"]}"#),
        "`remove_work`: `yesterday` is not a date like 2026-02-14"
    );
    assert!(refusal("{\n\"add-off\": []}").starts_with("line 2, column 9: unknown field `add-off`"));
    assert!(serde_json::from_str::<Overlay>(both).is_err());
}

#[test]
fn a_count_keeps_its_form_as_json() {
    let period = Period { length: 3, unit: Unit::Months, roll: Roll::Forward };
    let counted = due(&Calendar::china(), date!(2023 - 03 - 10), &period).expect("counted");
    let json = serde_json::to_value(&counted).expect("written");
    assert_eq!(json["date"], "2023-06-12");
    assert_eq!(json["rolled_from"], "2023-06-10");
    assert_eq!(json["period"], serde_json::json!({"length": 3, "unit": "months", "roll": "forward"}));
    assert_eq!(json["days"][0], serde_json::json!({"date": "2023-03-11", "kind": "weekend", "number": 1}));
    assert_eq!(serde_json::from_value::<Due>(json).expect("read"), counted);
}

#[test]
fn names_of_units_and_rolls_are_read_back() {
    for unit in [Unit::WorkingDays, Unit::CalendarDays, Unit::Months] {
        assert_eq!(unit.to_string().parse(), Ok(unit));
        assert_eq!(serde_json::to_value(unit).expect("written"), unit.to_string());
    }
    for roll in [Roll::None, Roll::Forward] {
        assert_eq!(roll.to_string().parse(), Ok(roll));
        assert_eq!(serde_json::to_value(roll).expect("written"), roll.to_string());
    }
    assert_eq!("weeks".parse::<Unit>(), Err(PeriodError::UnknownUnit("weeks".to_owned())));
    assert_eq!("back".parse::<Roll>(), Err(PeriodError::UnknownRoll("back".to_owned())));
}
