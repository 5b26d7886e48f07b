//! Tables of the five kinds laid out in some hundreds of ways each: the readers give the same records back, and say rightly
//! which rows are heading, record or neither. Every fifth is written as a workbook and opened again.

#![expect(clippy::unwrap_used, reason = "helpers of tests stop where a test would")]

mod chance;
mod facts;
mod layout;
mod writing;

use chance::Chance;
use facts::Written;
use layout::{Laid, beside, lay};
use office_documents::preview::{self, Kind};
use office_documents::workbook::{self, CellValue, Limits, Sheet, Workbook};
use rust_xlsxwriter::Format;
use serde_json::{Value, json};

/// Variants of each kind.
const VARIANTS: u64 = 220;

/// A sheet as the bytes of a workbook.
fn xlsx(sheet: &Sheet) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    for merge in &sheet.merges {
        let (r1, c1) = (merge.first_row as u32, merge.first_column as u16);
        page.merge_range(r1, c1, merge.last_row as u32, merge.last_column as u16, "", &Format::new())
            .unwrap();
    }
    for (row, cells) in sheet.rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let at = (row as u32, column as u16);
            match cell {
                CellValue::Text(words) | CellValue::Date(words) => {
                    page.write_string(at.0, at.1, words.as_str()).unwrap()
                }
                CellValue::Number(number) => page.write_number(at.0, at.1, *number).unwrap(),
                _ => continue,
            };
        }
    }
    book.save_to_buffer().unwrap()
}

fn read(kind: Kind, book: &Workbook) -> Value {
    serde_json::from_str(&preview::json(kind, book).unwrap()).unwrap()
}

fn book(sheet: Sheet) -> Workbook {
    Workbook { sheets: vec![sheet], notices: Vec::new() }
}

/// The records without what is said about them.
fn records(found: &Value) -> Vec<Value> {
    let mut all = found["records"].as_array().unwrap().clone();
    for record in &mut all {
        let fields = record.as_object_mut().unwrap();
        fields.remove("warn");
        fields.remove("error");
        // The columns of ticks may stand in any order.
        if let Some(Value::Array(committees)) = fields.get_mut("committees") {
            committees.sort_by_key(Value::to_string);
        }
    }
    all
}

fn shown(sheet: &Sheet) -> String {
    let cell = |cell: &CellValue| match cell {
        CellValue::Empty => String::new(),
        CellValue::Text(text) | CellValue::Date(text) => text.replace('\n', "⏎"),
        CellValue::Number(number) => format!("#{number}"),
        other => format!("{other:?}"),
    };
    let row = |(index, cells): (usize, &Vec<CellValue>)| {
        format!("{:>3} {}", index + 1, cells.iter().map(cell).collect::<Vec<_>>().join(" | "))
    };
    let merges: Vec<String> = sheet
        .merges
        .iter()
        .map(|m| format!("{}:{}-{}:{}", m.first_row + 1, m.first_column, m.last_row + 1, m.last_column))
        .collect();
    format!(
        "{}\nmerged {}",
        sheet.rows.iter().enumerate().map(row).collect::<Vec<_>>().join("\n"),
        merges.join(" ")
    )
}

fn check(kind: Kind, seed: u64, laid: &Laid, written: &Written) {
    let book = if seed.is_multiple_of(5) {
        workbook::open(&xlsx(&laid.sheet), &Limits::default()).unwrap()
    } else {
        book(laid.sheet.clone())
    };
    let found = read(kind, &book);
    let context = || format!("{kind:?} {seed}\n{}\n{:#}", shown(&laid.sheet), found["problems"]);
    let found_records = records(&found);
    for (one, other) in found_records.iter().zip(&written.records) {
        assert_eq!(one, other, "{}", context());
    }
    assert_eq!(found_records.len(), written.records.len(), "{}", context());
    assert_eq!(found["header_rows"], json!(laid.header_rows), "header {}", context());
    assert_eq!(found["data_rows"], json!(laid.data_rows), "data {}", context());
    assert_eq!(found["skip_rows"], json!(laid.skip_rows), "skip {}", context());
    let said = serde_json::to_string(&found).unwrap();
    for secret in &written.secrets {
        assert!(!said.contains(secret), "{secret} is told {}", context());
    }
    let refused =
        found["problems"].as_array().unwrap().iter().filter(|p| p["kind"] == "column_refused").count();
    assert_eq!(refused, written.refused, "{}", context());
}

fn all(kind: Kind, write: impl Fn(&mut Chance) -> Written) {
    let mut wrong = Vec::new();
    for seed in 1..=VARIANTS {
        let mut chance = Chance::new(seed);
        let written = write(&mut chance);
        let laid = lay(&mut chance, written.table.clone(), written.stable);
        let judged = std::panic::catch_unwind(|| check(kind, seed, &laid, &written));
        if judged.is_err() {
            wrong.push(seed);
        }
    }
    assert!(wrong.is_empty(), "{} of {VARIANTS} variants are read otherwise: {wrong:?}", wrong.len());
}

#[test]
fn members_are_read_in_any_layout() {
    all(Kind::Members, facts::members);
}

#[test]
fn units_are_read_in_any_layout() {
    all(Kind::Units, facts::units);
}

#[test]
fn duties_are_read_in_any_layout() {
    all(Kind::Duty, facts::duty);
}

#[test]
fn proposals_are_read_in_any_layout() {
    all(Kind::Proposals, facts::proposals);
}

#[test]
fn handling_is_read_in_any_layout() {
    all(Kind::Handling, facts::handling);
}

/// The same columns once more to the right, with a blank column between or none; on two sheets; before a hidden one.
#[test]
fn blocks_beside_each_other_and_sheets_are_one_table() {
    type Write = fn(&mut Chance) -> Written;
    let kinds: [(Kind, Write); 5] = [
        (Kind::Members, facts::members),
        (Kind::Units, facts::units),
        (Kind::Duty, facts::duty),
        (Kind::Proposals, facts::proposals),
        (Kind::Handling, facts::handling),
    ];
    for (kind, write) in kinds {
        for seed in 1..=60 {
            let mut chance = Chance::new(seed);
            let mut written = write(&mut chance);
            written.table.sections = None;
            let (mut one, mut other) = (written.table.clone(), written.table.clone());
            let cut = written.records.len() / 2;
            for (left, right) in one.columns.iter_mut().zip(&mut other.columns) {
                right.cells = left.cells.split_off(cut);
            }
            let seed_of_layout = 1000 + seed;
            let one = lay_plain(seed_of_layout, &one);
            let other = lay_plain(seed_of_layout, &other);
            let sheet = beside(&one, &other, chance.below(2));
            let found = read(kind, &book(sheet.clone()));
            if written.sectioned {
                continue;
            }
            assert_eq!(
                records(&found),
                written.records,
                "beside {kind:?} {seed}\n{}\n{:#}",
                shown(&sheet),
                found["problems"]
            );
            let hidden = Sheet { hidden: true, name: "旧表".to_owned(), ..one.sheet.clone() };
            let cover = Sheet {
                name: "封面".to_owned(),
                rows: vec![vec![CellValue::Text("关于报送材料的函".to_owned())]],
                ..Sheet::default()
            };
            let sheets = vec![cover, named(one.sheet, "甲"), named(other.sheet, "乙"), hidden];
            let found = read(kind, &Workbook { sheets, notices: Vec::new() });
            assert_eq!(records(&found), written.records, "sheets {kind:?} {seed}\n{:#}", found["problems"]);
            assert_eq!(found["sheets"].as_array().unwrap().len(), 2);
            assert!(found["problems"].as_array().unwrap().iter().any(|p| p["kind"] == "sheet_hidden"));
        }
    }
}

fn named(sheet: Sheet, name: &str) -> Sheet {
    Sheet { name: name.to_owned(), ..sheet }
}

/// A title, the heading in one row or two, the records.
fn lay_plain(seed: u64, table: &layout::Table) -> Laid {
    layout::plain(&mut Chance::new(seed), table)
}
