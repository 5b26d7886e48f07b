//! The record of duties with numbers as text, read exactly as its description says.

#![expect(clippy::unwrap_used, reason = "helpers of tests stop where a test would")]

use office_documents::listed::{self, Hints, Kind, ListedIn};
use office_documents::workbook::{self, Limits};
use serde_json::Value;

fn s6() -> ListedIn {
    let bytes = include_bytes!("data/s6_duty_record_text_numbers.xlsx");
    let book = workbook::open(bytes, &Limits::default()).unwrap();
    listed::read(Kind::Duty, &book.sheets[0], &Hints::default())
}

#[test]
fn the_record_reads_as_described() {
    let mut expected: Value =
        serde_json::from_str(include_str!("data/s6_duty_record_text_numbers.json")).unwrap();
    for record in expected["records"].as_array_mut().unwrap() {
        record.as_object_mut().unwrap().remove("warn");
    }
    expected.as_object_mut().unwrap().remove("note");
    let mut found = serde_json::to_value(s6()).unwrap();
    found.as_object_mut().unwrap().remove("problems");
    assert_eq!(found, expected);
}

#[test]
fn a_score_computed_from_texts_is_not_believed() {
    let found = s6();
    let said: Vec<_> = found.problems.iter().map(|p| (p.cell.as_str(), p.kind)).collect();
    assert_eq!(said, [("H4", listed::ProblemKind::FormulaUnsure)]);
}
