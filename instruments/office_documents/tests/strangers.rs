//! What tables written by somebody who knew nothing of the readers had and the readers had not: each row of a test stands for one.

#![expect(clippy::unwrap_used, reason = "helpers of tests stop where a test would")]

use office_documents::listed::{self, Kind};
use office_documents::workbook::{CellValue, Range, Sheet};
use office_documents::{handling_in, proposals_in};
use serde_json::{Value, json};

/// Rows with cells parted by strokes; ⏎ is a line end within a cell. `merges` are first row, first column, last row, last column.
fn sheet(rows: &[&str], merges: &[(usize, usize, usize, usize)]) -> Sheet {
    let cell = |text: &str| match text {
        "" => CellValue::Empty,
        text => CellValue::Text(text.replace('⏎', "\n")),
    };
    let rows = rows.iter().map(|row| row.split('|').map(cell).collect()).collect();
    let range = |(first_row, first_column, last_row, last_column): &(usize, usize, usize, usize)| Range {
        first_row: *first_row,
        first_column: *first_column,
        last_row: *last_row,
        last_column: *last_column,
    };
    Sheet { rows, merges: merges.iter().map(range).collect(), ..Sheet::default() }
}

fn listed(kind: Kind, rows: &[&str]) -> Value {
    serde_json::to_value(listed::read(kind, &sheet(rows, &[]), &listed::Hints::default())).unwrap()
}

fn proposals(rows: &[&str]) -> Value {
    serde_json::to_value(proposals_in::read(&sheet(rows, &[]), &proposals_in::Hints::default())).unwrap()
}

fn handling(rows: &[&str], merges: &[(usize, usize, usize, usize)]) -> Value {
    serde_json::to_value(handling_in::read(&sheet(rows, merges), &handling_in::Hints::default())).unwrap()
}

/// A field of each record.
fn of(found: &Value, field: &str) -> Vec<Value> {
    found["records"].as_array().unwrap().iter().map(|record| record[field].clone()).collect()
}

fn doubts(found: &Value) -> Vec<(&str, &str)> {
    let all = found["problems"].as_array().unwrap().iter();
    all.map(|doubt| (doubt["cell"].as_str().unwrap(), doubt["kind"].as_str().unwrap())).collect()
}

#[test]
fn members_with_numbered_and_broken_committees_and_counted_sectors() {
    let found = listed(
        Kind::Members,
        &[
            "界别|姓名|所属专委会|委内职务|任职时间",
            "教育界（2人）|委员甲|1.经济委员会⏎2.提案委员会|主任|2023年3月增补",
            "|委员乙|教育科学文化⏎卫生委员会|委员|2022年1月任职",
            "农业界（一组）|委员丙|１、人口、资源、环境委员会|委员|2022.5",
        ],
    );
    assert_eq!(of(&found, "sector"), ["教育界", "教育界", "农业界（一组）"].map(Value::from));
    let committees = [
        json!(["经济委员会", "提案委员会"]),
        json!(["教育科学文化卫生委员会"]),
        json!(["人口、资源、环境委员会"]),
    ];
    assert_eq!(of(&found, "committees"), committees);
    assert_eq!(of(&found, "role"), ["主任", "委员", "委员"].map(Value::from));
    assert_eq!(of(&found, "member_since"), ["2023-03", "2022-01", "2022-05"].map(Value::from));
}

#[test]
fn among_sections_by_sectors_every_section_is_one() {
    let found = listed(
        Kind::Members,
        &[
            "序号|姓名|单位|职务",
            "一、经济界（1人）|||",
            "1|委员甲|甲公司|经理",
            "二、总工会　1人|||",
            "1|委员乙|乙公司|主席",
            "三、特邀人士（1人）|||",
            "1|委员丙|丙公司|董事",
        ],
    );
    assert_eq!(of(&found, "sector"), ["经济界", "总工会", "特邀人士"].map(Value::from));
}

#[test]
fn units_with_a_person_and_a_number_in_one_cell() {
    let found = listed(
        Kind::Units,
        &[
            "单位|类别|联络员及电话",
            "市民政局|政府部门（4个）|王小明 13800000091",
            "市水利局||李　明13800000092",
            "市司法局||赵甲（13800000095）",
        ],
    );
    assert_eq!(of(&found, "contact"), ["王小明", "李明", "赵甲"].map(Value::from));
    assert_eq!(of(&found, "phone"), ["13800000091", "13800000092", "13800000095"].map(Value::from));
    assert_eq!(of(&found, "kind"), ["政府部门"; 3].map(Value::from));
}

#[test]
fn leave_said_in_a_count_fills_its_empty_column_and_no_other() {
    let found = listed(
        Kind::Duty,
        &["姓名|应到|实到|请假|提案牵头|提案联名", "委员甲|4|3（请假1）||2|1", "委员乙|4|2（请假1）|2|—|0"],
    );
    assert_eq!(of(&found, "leave"), [json!(1), json!(2)]);
    assert_eq!(of(&found, "proposals_first"), [json!(2), json!(null)]);
}

#[test]
fn numbers_of_two_parts_are_no_parts_of_a_proposal_where_all_are_so() {
    let found = proposals(&[
        "编号|案由|提案人|主办单位",
        "1-001|关于甲的提案|委 员 己|县住建局",
        "2-012|关于乙的提案|委员庚|县教育局",
    ]);
    assert_eq!(of(&found, "number"), ["1-001", "2-012"].map(Value::from));
    assert_eq!(of(&found, "first"), ["委员己", "委员庚"].map(Value::from));
    assert!(of(&found, "merged_into").iter().all(Value::is_null) && doubts(&found).is_empty(), "{found}");
    // Among others it is.
    let found = proposals(&[
        "编号|案由|提案人|主办单位",
        "1|关于甲的提案|委员己|县住建局",
        "1-1|关于乙的提案|委员庚|县教育局",
    ]);
    assert_eq!(of(&found, "number"), [json!(1), json!("1-1")]);
    assert_eq!(of(&found, "merged_into"), [json!(null), json!(1)]);
    let found = proposals(&["编号|案由|提案人|主办单位", "2024-005|关于甲的提案|委员己|县住建局"]);
    assert_eq!(of(&found, "number"), [json!("2024-005")]);
}

#[test]
fn units_after_the_one_that_leads_join_and_brackets_hold_together() {
    let found = proposals(&[
        "提案号|案由|提案人|承办单位|立案时间",
        "1|关于甲的提案|委员甲|市文旅局牵头，市农业农村局、市林业局配合|2024.3.5",
        "2|关于乙的提案|委员乙|市教育局主办⏎市市场监管局、市公安局协办|〃",
        "3|关于丙的提案|委员丙|主办：市住建局 会办：各县（市、区）政府|同上",
        "4|关于丁的提案|委员丁|市水利局、市财政局主办|2024.3.6",
    ]);
    let lead =
        [json!(["市文旅局"]), json!(["市教育局"]), json!(["市住建局"]), json!(["市水利局", "市财政局"])];
    assert_eq!(of(&found, "lead"), lead);
    let co = [
        json!(["市农业农村局", "市林业局"]),
        json!(["市市场监管局", "市公安局"]),
        json!(["各县(市、区)政府"]),
        json!([]),
    ];
    assert_eq!(of(&found, "co_handlers"), co);
    assert_eq!(
        of(&found, "filed"),
        ["2024-03-05", "2024-03-05", "2024-03-05", "2024-03-06"].map(Value::from)
    );
}

#[test]
fn results_in_words_opinions_in_sentences_units_as_sections() {
    let found = handling(
        &[
            "提案号|交办时间|答复时间|办理结果|委员意见",
            "一、市教育局（2件）||||",
            "1|2024.2.20|2024.5.10|已解决或基本解决|委员表示满意",
            "2|2024.2.20|2024.5.10|列入计划逐步解决|代表对办理结果不满意",
            "二、市供销社（2件）||||",
            "3|2024.2.20|2024.5.10|因条件限制暂不能解决|是否满意",
            "4|2024.2.20|2024.5.10|办结|基本满意",
        ],
        &[(1, 0, 1, 4), (4, 0, 4, 4)],
    );
    let units = ["市教育局", "市教育局", "市供销社", "市供销社"].map(|unit| json!([unit]));
    assert_eq!(of(&found, "handlers"), units);
    assert_eq!(of(&found, "result"), [json!("A"), json!("B"), json!("C"), json!(null)]);
    assert_eq!(of(&found, "feedback"), ["满意", "不满意", "是否满意", "基本满意"].map(Value::from));
    assert!(doubts(&found).contains(&("D7", "class_missing")), "{found}");
}

#[test]
fn what_a_further_unit_answered_is_not_lost_without_a_word() {
    let found = handling(
        &[
            "提案号|承办单位|答复时间|办理结果|满意度",
            "22|市城管局|2023.6.15|A|满意",
            "|市公安局|2023.6.20|B|基本满意",
            "23|市林业局|2023.6.30|C|满意",
        ],
        &[(1, 0, 2, 0)],
    );
    assert_eq!(of(&found, "handlers"), [json!(["市城管局", "市公安局"]), json!(["市林业局"])]);
    assert_eq!(of(&found, "result"), [json!("A"), json!("C")]);
    let further: Vec<_> = doubts(&found)
        .into_iter()
        .filter(|(_, kind)| *kind == "further_value")
        .map(|(cell, _)| cell)
        .collect();
    assert_eq!(further, ["C3", "D3", "E3"], "{found}");
}
