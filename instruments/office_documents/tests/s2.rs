//! The workbook with merged categories, read exactly as its description says.

use office_documents::proposals_in::{self, Hints};
use office_documents::workbook::{self, Limits};
use serde_json::Value;

#[test]
fn the_workbook_reads_as_described() {
    let bytes = include_bytes!("data/s2_proposal_assignment_merged_category.xlsx");
    let expected = include_str!("data/s2_proposal_assignment_merged_category.json");
    let expected: Value = serde_json::from_str(expected).unwrap();
    let book = workbook::open(bytes, &Limits::default()).unwrap();
    assert_eq!(book.sheets.len(), 1);
    assert_eq!(book.sheets[0].merges.len(), 3);
    let found = proposals_in::read(&book.sheets[0], &Hints { session_year: Some(2023), ..Hints::default() });
    let rows: Vec<usize> = found.records.iter().map(|record| record.row).collect();
    assert_eq!(rows, (3..=9).collect::<Vec<_>>());
    let found = serde_json::to_value(&found).unwrap();
    for part in ["header_rows", "data_rows", "skip_rows", "checks"] {
        assert_eq!(found[part], expected[part], "{part}");
    }
    for (record, described) in
        found["records"].as_array().unwrap().iter().zip(expected["records"].as_array().unwrap())
    {
        assert_eq!(record, described);
    }
    assert_eq!(found["records"].as_array().unwrap().len(), expected["records"].as_array().unwrap().len());
    let problems = found["problems"].as_array().unwrap();
    let kinds: Vec<_> =
        problems.iter().map(|p| (p["cell"].as_str().unwrap(), p["kind"].as_str().unwrap())).collect();
    assert_eq!(
        kinds,
        [("F4", "lead_joins"), ("F5", "several_leads"), ("H6", "year_taken"), ("D6", "signers_disagree")]
    );
}

#[test]
fn without_a_hint_the_other_days_give_the_year() {
    let bytes = include_bytes!("data/s2_proposal_assignment_merged_category.xlsx");
    let book = workbook::open(bytes, &Limits::default()).unwrap();
    let found = proposals_in::read(&book.sheets[0], &Hints::default());
    assert_eq!(found.records[3].filed.as_ref().and_then(|filed| filed.day()), Some("2023-01-08"));
}
