//! The table of ticks, read exactly as its description says, and shapes near it.

#![expect(clippy::unwrap_used, reason = "helpers of tests stop where a test would")]

use office_documents::handling_in::{self, Hints, ProblemKind};
use office_documents::workbook::{self, CellValue, Limits, Range, Sheet};
use serde_json::Value;

fn s4() -> handling_in::HandlingIn {
    let bytes = include_bytes!("data/s4_handling_tick_matrix.xlsx");
    let book = workbook::open(bytes, &Limits::default()).unwrap();
    handling_in::read(&book.sheets[0], &Hints::default())
}

#[test]
fn the_table_reads_as_described() {
    let expected: Value = serde_json::from_str(include_str!("data/s4_handling_tick_matrix.json")).unwrap();
    let mut found = serde_json::to_value(s4()).unwrap();
    found.as_object_mut().unwrap().remove("problems");
    assert_eq!(found, expected);
}

#[test]
fn what_is_not_sure_is_named_with_its_cell() {
    let said: Vec<_> = s4().problems.into_iter().map(|p| (p.cell, p.kind)).collect();
    assert_eq!(
        said,
        [
            ("C5".to_owned(), ProblemKind::YearTaken { year: 2023 }),
            ("B6".to_owned(), ProblemKind::PlaceTaken),
            ("D6".to_owned(), ProblemKind::DateImpossible),
        ]
    );
}

fn sheet(rows: &[&[&str]], merges: &[(usize, usize, usize, usize)]) -> Sheet {
    let cell = |text: &&str| if text.is_empty() { CellValue::Empty } else { CellValue::Text((*text).into()) };
    Sheet {
        rows: rows.iter().map(|row| row.iter().map(cell).collect()).collect(),
        merges: merges
            .iter()
            .map(|(first_row, first_column, last_row, last_column)| Range {
                first_row: *first_row,
                first_column: *first_column,
                last_row: *last_row,
                last_column: *last_column,
            })
            .collect(),
        ..Sheet::default()
    }
}

#[test]
fn units_may_be_columns_of_ticks_and_totals_may_be_wrong() {
    let table = sheet(
        &[
            &["提案号", "承办单位", "", "办理结果", "", "答复日期"],
            &["", "教育局", "水利局", "A类", "B类", ""],
            &["第1号", "√", "", "√", "", "2024年5月6日"],
            &["第2号", "√", "✓", "", "√", "5月31日"],
            &["第3号", "", "也许", "√", "√", "2024-2-30"],
            &["合计", "2", "1", "2", "1", ""],
        ],
        &[(0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 0, 4), (0, 5, 1, 5)],
    );
    let found = handling_in::read(&table, &Hints { session_year: Some(2024), ..Hints::default() });
    assert_eq!(found.header_rows, [1, 2]);
    assert_eq!(found.data_rows, [3, 5]);
    let units: Vec<_> = found.records.iter().map(|r| r.handlers.join("+")).collect();
    assert_eq!(units, ["教育局", "教育局+水利局", ""]);
    let results: Vec<_> = found.records.iter().map(|r| r.result.as_deref()).collect();
    assert_eq!(results, [Some("A"), Some("B"), None]);
    assert_eq!(found.records[1].replied.as_deref(), Some("2024-05-31"));
    assert_eq!(found.records[2].error.as_deref(), Some("2024-2-30 is not a date"));
    assert_eq!(found.totals_agree, Some(false));
    let kinds: Vec<_> = found.problems.iter().map(|p| (p.cell.as_str(), p.kind)).collect();
    assert!(kinds.contains(&("C5", ProblemKind::TickUnclear)), "{kinds:?}");
    assert!(kinds.contains(&("D5", ProblemKind::TicksSeveral)), "{kinds:?}");
    assert!(kinds.contains(&("B5", ProblemKind::Missing)), "{kinds:?}");
    assert!(kinds.contains(&("D6", ProblemKind::TotalDisagrees { stated: 2, counted: 1 })), "{kinds:?}");
}

#[test]
fn one_row_of_headings_with_words_in_the_cells() {
    let table = sheet(
        &[
            &[
                "编号",
                "案由",
                "主办单位",
                "会办单位",
                "交办时间",
                "答复时间",
                "办理结果",
                "委员反馈",
                "二次答复时间",
                "二次反馈",
                "备注",
            ],
            &[
                "平001",
                "关于路灯的提案",
                "住建局",
                "城管局、电力公司",
                "2022.3.1",
                "22.5.9",
                "B类",
                "不满意",
                "2022.7.1",
                "基本满意",
                "",
            ],
            &["注:以上截至年底"],
        ],
        &[],
    );
    let found = handling_in::read(&table, &Hints::default());
    assert_eq!((found.header_rows.as_slice(), found.data_rows.as_slice()), (&[1][..], &[2, 2][..]));
    assert_eq!(found.skip_rows, [3]);
    let record = &found.records[0];
    assert_eq!(record.title.as_deref(), Some("关于路灯的提案"));
    assert_eq!((record.handlers.join("+").as_str(), record.leads), ("住建局+城管局+电力公司", Some(1)));
    assert_eq!((record.result.as_deref(), record.feedback.as_deref()), (Some("B"), Some("不满意")));
    assert_eq!(record.second_reply.as_deref(), Some("2022-07-01"));
    assert_eq!(record.second_feedback.as_deref(), Some("基本满意"));
    assert_eq!(found.totals_agree, None);
}

#[test]
fn what_is_no_such_table_says_so() {
    let found = handling_in::read(&sheet(&[&["一", "二"], &["三"]], &[]), &Hints::default());
    assert!(found.records.is_empty());
    assert_eq!(found.problems[0].kind, ProblemKind::HeadingMissing);
    assert_eq!(found.skip_rows, [1, 2]);
}
