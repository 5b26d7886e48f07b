//! Whatever comes in, nothing panics, and what is said about places is true.

use office_documents::proposals_in::{self, Hints};
use office_documents::table_out::{self, Cell, Column, Kind};
use office_documents::workbook::{self, CellValue, Limits, Range, Sheet};
use proptest::prelude::*;

const S2: &[u8] = include_bytes!("data/s2_proposal_assignment_merged_category.xlsx");

/// Words such lists are made of, and anything else.
fn words() -> impl Strategy<Value = String> {
    let known = vec![
        "类别",
        "提案号",
        "案由",
        "提案人",
        "附议人",
        "主办单位",
        "会办单位",
        "承办单位",
        "立案日期",
        "民族",
        "小计",
        "合计7件",
        "第5号",
        "5-1",
        "1/8",
        "2023年1月",
        "2023.1.7",
        "等12人",
        "(",
        "(((",
        "))",
        "委员甲",
        "市发改委会同",
        "主办:",
        "会办：",
        "并入第",
        "(并入第5号)",
        "联系人:",
        "一、",
        "、",
        ";",
        "；",
        "　",
        "等",
        "共",
        "第",
        "号",
        "年",
        "月",
        "日",
        "会同",
        "九千九百九十九",
        "99999999999999999999",
        "0",
        ":",
        "T",
        "1:",
        "日:",
    ];
    let piece = prop_oneof![3 => prop::sample::select(known).prop_map(str::to_owned), 1 => "\\PC{0,6}"];
    prop::collection::vec(piece, 0..5).prop_map(|pieces| pieces.concat())
}

fn value() -> impl Strategy<Value = CellValue> {
    prop_oneof![
        2 => Just(CellValue::Empty),
        6 => words().prop_map(CellValue::Text),
        1 => any::<f64>().prop_map(CellValue::Number),
        1 => words().prop_map(CellValue::Date),
        1 => Just(CellValue::Date("2023-05-01".to_owned())),
        1 => any::<bool>().prop_map(CellValue::Bool),
        1 => Just(CellValue::Error("#N/A".to_owned())),
    ]
}

fn sheet() -> impl Strategy<Value = Sheet> {
    let rows = prop::collection::vec(prop::collection::vec(value(), 0..9), 0..20);
    let merge = (0..20_usize, 0..9_usize, 0..20_usize, 0..9_usize).prop_map(|(a, b, c, d)| Range {
        first_row: a,
        first_column: b,
        last_row: c,
        last_column: d,
    });
    (rows, prop::collection::vec(merge, 0..4), any::<bool>()).prop_map(|(mut rows, merges, headed)| {
        if headed {
            let names = ["类别", "提案号", "案由", "提案人", "附议人", "主办单位", "会办单位", "立案日期"];
            rows.insert(0, names.map(|name| CellValue::Text(name.to_owned())).to_vec());
        }
        Sheet { rows, merges, ..Sheet::default() }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_opened_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let limits = Limits::default();
        let _ = workbook::open(&bytes, &limits);
        let _ = workbook::open_either(&bytes, &limits);
        let _ = workbook::open_csv(&bytes, &limits);
        let _ = workbook::open(&[b"PK\x03\x04".as_slice(), &bytes].concat(), &limits);
    }

    #[test]
    fn a_damaged_workbook_is_opened_or_refused(
        changes in prop::collection::vec((0..S2.len(), any::<u8>()), 1..6), end in 0..S2.len()
    ) {
        let mut bytes = S2.to_vec();
        for (at, byte) in changes {
            bytes[at] = byte;
        }
        let _ = workbook::open(&bytes, &Limits::default());
        let _ = workbook::open(&bytes[..end], &Limits::default());
    }

    #[test]
    fn any_sheet_is_read(sheet in sheet(), year in prop::option::of(1949..2200_i32)) {
        let found = proposals_in::read(&sheet, &Hints { session_year: year, ..Hints::default() });
        prop_assert!(serde_json::to_string(&found).is_ok());
        prop_assert!(found.data_rows.len() == 2 || found.records.is_empty());
        for record in &found.records {
            prop_assert!((found.data_rows[0]..=found.data_rows[1]).contains(&record.row));
            prop_assert!(record.lead.iter().all(|unit| !record.co_handlers.contains(unit)));
            prop_assert!(!found.skip_rows.contains(&record.row));
        }
        for problem in &found.problems {
            prop_assert!(problem.row <= sheet.rows.len().max(1));
            prop_assert_eq!(&problem.cell, &format!("{}{}", problem.column, problem.row));
        }
    }

    #[test]
    fn any_table_is_written_and_read_back(texts in prop::collection::vec("\\PC{1,12}", 1..12)) {
        let columns = vec![Column { title: "题".to_owned(), width_chars: 9, kind: Kind::Text }];
        let rows = texts.iter().map(|text| vec![Cell::Text(text.clone())]).collect();
        let sheet = table_out::Sheet { name: texts[0].clone(), columns, rows };
        let bytes = table_out::xlsx("", &[], std::slice::from_ref(&sheet)).unwrap();
        let book = workbook::open(&bytes, &Limits::default()).unwrap();
        let read: Vec<CellValue> =
            (0..texts.len()).map(|row| book.sheets[0].at(row + 1, 0).clone()).collect();
        let written: Vec<CellValue> = texts.iter().cloned().map(CellValue::Text).collect();
        prop_assert_eq!(read, written);
        let _ = workbook::open_csv(&table_out::csv(&sheet), &Limits::default()).unwrap();
    }
}
