//! Lists of proposals and tables of handling in shapes that the variants do not have.

use office_documents::handling_in::{self, HandlingIn};
use office_documents::proposals_in::{self, ProposalsIn};
use office_documents::workbook::{CellValue, Sheet};
use serde_json::{Value, json};

fn sheet(rows: &[&str]) -> Sheet {
    let cell = |text: &str| match text {
        "" => CellValue::Empty,
        text => CellValue::Text(text.replace('⏎', "\n")),
    };
    Sheet { rows: rows.iter().map(|row| row.split('|').map(cell).collect()).collect(), ..Sheet::default() }
}

fn handling(rows: &[&str]) -> HandlingIn {
    handling_in::read(&sheet(rows), &handling_in::Hints::default())
}

fn proposals(rows: &[&str]) -> ProposalsIn {
    proposals_in::read(&sheet(rows), &proposals_in::Hints::default())
}

fn of<T: serde::Serialize>(records: &[T], field: &str) -> Vec<Value> {
    records.iter().map(|record| serde_json::to_value(record).unwrap_or_default()[field].clone()).collect()
}

fn problem<P: serde::Serialize>(problems: &[P], cell: &str, kind: &str) {
    let all: Vec<Value> = problems.iter().map(|p| serde_json::to_value(p).unwrap_or_default()).collect();
    assert!(all.iter().any(|p| p["cell"] == cell && p["kind"] == kind), "{cell} {kind} in {all:#?}");
}

#[test]
fn units_as_columns_with_what_they_do_and_results_in_words() {
    let found = handling(&[
        "市政协提案办理情况（二〇二三年）",
        "提案编号|承办单位|||办理结果|||答复时间|委员意见",
        "|教育局|水利局|财政局|A类（已解决）|B类（列入计划）|C类（留作参考）||",
        "1|主办|协办||√|||6月1日|满意（书面）",
        "2||主||||A|6月31日|很满意",
        "3、4|√|√||√|√||2023.6.5|不满意",
        "合计|2|2||2|1|1||",
    ]);
    assert_eq!(found.header_rows, [2, 3]);
    assert_eq!(
        of(&found.records, "handlers"),
        [json!(["教育局", "水利局"]), json!(["水利局"]), json!(["教育局", "水利局"])]
    );
    assert_eq!(found.records[0].leads, Some(1));
    assert_eq!(of(&found.records, "result"), [json!("A"), json!(null), json!(null)]);
    assert_eq!(of(&found.records, "feedback"), [json!("满意"), json!("满意"), json!("不满意")]);
    assert_eq!(of(&found.records, "replied"), [json!("2023-06-01"), json!(null), json!("2023-06-05")]);
    problem(&found.problems, "G5", "tick_unclear");
    problem(&found.problems, "H5", "date_impossible");
    problem(&found.problems, "E6", "ticks_several");
    problem(&found.problems, "H4", "year_taken");
    assert_eq!(found.totals_agree, Some(false));
}

#[test]
fn a_row_said_twice_is_one_and_a_number_given_twice_is_a_doubt() {
    let found = handling(&[
        "提案号|主办单位|交办日期|办理结果|党派",
        "1|市教育局|2023.3.1|A|某党",
        "第1号|市教育局|2023年3月1日|A类|某党",
        "1|市水利局|2023.3.1|B|某党",
    ]);
    assert_eq!(of(&found.records, "handlers"), [json!(["市教育局"]), json!(["市水利局"])]);
    assert_eq!(found.skip_rows, [3]);
    problem(&found.problems, "A3", "row_repeated");
    problem(&found.problems, "A4", "number_twice");
    problem(&found.problems, "E1", "column_refused");
    assert!(!serde_json::to_string(&found).unwrap_or_default().contains("某党"));
    let found = proposals(&[
        "提案号|案由|提案人|主办单位",
        "1|关于甲的提案|林晓雯|市教育局",
        "001|关于甲的提案|林晓雯|市教育局",
        "1|关于甲的提案|林晓雯|市水利局",
    ]);
    assert_eq!(of(&found.records, "lead"), [json!(["市教育局"]), json!(["市水利局"])]);
    problem(&found.problems, "B3", "row_repeated");
    problem(&found.problems, "A4", "number_repeated");
}

#[test]
fn categories_and_kinds_to_be_ticked_and_whether_it_was_filed() {
    let found = proposals(&[
        "某市政协提案登记表|||||||||",
        "提案号|案由|提案人|提案类别|||提案形式||审查意见|民族",
        "|||经济|社会|文化|个人|集体||",
        "1|关于甲的提案|林晓雯|√|||√||立案|某族",
        "2|关于乙的提案|市工商联||√|√||√|不予立案|某族",
        "3|关于丙的提案|张三|||√|||再议|某族",
    ]);
    assert_eq!(found.header_rows, [2, 3]);
    assert_eq!(of(&found.records, "category"), [json!("经济"), json!(null), json!("文化")]);
    assert_eq!(of(&found.records, "proposer_kind"), [json!("委员"), json!("集体"), json!("委员")]);
    assert_eq!(of(&found.records, "filed"), [json!(true), json!(null), json!(null)]);
    problem(&found.problems, "D5", "choice_unclear");
    problem(&found.problems, "I6", "choice_unclear");
    problem(&found.problems, "J3", "column_refused");
    assert!(!serde_json::to_string(&found).unwrap_or_default().contains("某族"));
}

#[test]
fn days_that_are_none_are_left_out_and_named() {
    let found = proposals(&[
        "提案号|案由|提案人|立案日期",
        "1|关于甲的提案|林晓雯|2024/3",
        "2|关于乙的提案|林晓雯|3/5/2024",
        "3|关于丙的提案|林晓雯|13/5/2024",
        "4|关于丁的提案|林晓雯|二〇二四年三月五日",
        "5|关于戊的提案|林晓雯|2024年元月5日（周五）",
        "6|关于己的提案|林晓雯|240305",
        "7|关于庚的提案|林晓雯|45356.5",
    ]);
    let filed = of(&found.records, "filed");
    let expected = [
        json!(null),
        json!(null),
        json!("2024-05-13"),
        json!("2024-03-05"),
        json!("2024-01-05"),
        json!("2024-03-05"),
        json!(null),
    ];
    assert_eq!(filed, expected);
    for cell in ["D2", "D3", "D8"] {
        problem(&found.problems, cell, "date_unclear");
    }
}
