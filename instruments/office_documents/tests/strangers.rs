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
            "（9人）|委员丁|5G产业委员会⏎经济委员会副主任⏎提案委员会|委员|2022.5",
        ],
    );
    assert_eq!(
        of(&found, "sector"),
        ["教育界", "教育界", "农业界（一组）", "农业界（一组）"].map(Value::from)
    );
    assert!(doubts(&found).contains(&("C3", "value_unclear")), "{found}");
    let committees = [
        json!(["经济委员会", "提案委员会"]),
        json!(["教育科学文化卫生委员会"]),
        json!(["人口、资源、环境委员会"]),
        json!(["5G产业委员会", "经济委员会副主任", "提案委员会"]),
    ];
    assert_eq!(of(&found, "committees"), committees);
    assert_eq!(of(&found, "role"), ["主任", "委员", "委员", "委员"].map(Value::from));
    assert_eq!(of(&found, "member_since"), ["2023-03", "2022-01", "2022-05", "2022-05"].map(Value::from));
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
fn numbers_of_a_session_keep_their_zeros_and_are_no_parts() {
    let rows = [
        "编号|案由|提案人|主办单位",
        "1-001|关于甲的提案|委 员 己|县住建局",
        "2-112|关于乙的提案|委员庚|县教育局",
    ];
    let found = proposals(&rows);
    assert_eq!(of(&found, "number"), ["1-001", "2-112"].map(Value::from));
    assert_eq!(of(&found, "first"), ["委员己", "委员庚"].map(Value::from));
    assert!(of(&found, "merged_into").iter().all(Value::is_null) && doubts(&found).is_empty(), "{found}");
    let found = handling(&["编号|承办单位|答复时间|办理结果", "1-001|县住建局|2024.5.3|A"], &[]);
    assert_eq!(of(&found, "number"), [json!("1-001")]);
    // A part of a proposal is one, whether that stands in the list or not.
    let found = proposals(&["编号|案由|提案人|主办单位", "5-1|关于甲的提案|委员己|县住建局"]);
    assert_eq!((of(&found, "number"), of(&found, "merged_into")), (vec![json!("5-1")], vec![json!(5)]));
    let found = proposals(&["编号|案由|提案人|主办单位", "2024-005|关于甲的提案|委员己|县住建局"]);
    assert_eq!(of(&found, "number"), [json!("2024-005")]);
}

#[test]
fn what_is_not_kept_about_a_person_stands_in_no_name_and_no_sector() {
    let found = proposals(&[
        "提案号|案由|提案人|主办单位",
        "1|关于甲的提案|马某（回族，民盟）|县住建局",
        "2|关于乙的提案|李某（民建，附议：赵某、孙某）|县住建局",
        "3|关于丙的提案|中国民主同盟（民盟）某市委员会|县住建局",
        "4|关于丁的提案|周某（民建 女|县住建局",
    ]);
    let first = ["马某", "李某", "中国民主同盟(民盟)某市委员会", "周某"].map(Value::from);
    assert_eq!(of(&found, "first"), first);
    assert_eq!(of(&found, "co_signers")[1], json!(["赵某", "孙某"]));
    let found = listed(
        Kind::Members,
        &[
            "序号|姓名|单位|职务",
            "一、教育界（1人）|||",
            "1|委员甲|甲校|校长",
            "（一）某某族（1人）|||",
            "1|委员乙|乙校|校长",
            "（按姓氏笔画排序）|||",
            "1|委员丙|丙校|校长",
            "二、增补委员（1人）|||",
            "1|委员丁|丁校|校长",
            "三、文艺界（1人）|||",
            "1|委员戊|戊院|院长",
            "四、某某党（1人）|||",
            "1|委员己|己院|院长",
        ],
    );
    assert_eq!(
        of(&found, "sector"),
        [json!("教育界"), json!("教育界"), json!(null), json!(null), json!("文艺界"), json!(null)]
    );
    assert!(!found.to_string().contains("某某族"), "{found}");
    assert!(doubts(&found).contains(&("A4", "remark_refused")), "{found}");
}

#[test]
fn units_after_the_one_that_leads_join_and_brackets_hold_together() {
    let found = proposals(&[
        "提案号|案由|提案人|承办单位|立案时间",
        "1|关于甲的提案|委员甲|市文旅局牵头，市农业农村局、市林业局配合|2024.3.5",
        "2|关于乙的提案|委员乙|市教育局主办⏎市市场监管局、市公安局协办|2024.3.5",
        "3|关于丙的提案|委员丙|主办：市住建局 会办：各县（市、区）政府|2024.3.5",
        "4|关于丁的提案|委员丁|市水利局、市财政局主办|2024.3.6",
        "5|关于戊的提案|委员戊|市住建局；市城管局、市公安局分别办理|2024.3.6",
    ]);
    let lead = [
        json!(["市文旅局"]),
        json!(["市教育局"]),
        json!(["市住建局"]),
        json!(["市水利局", "市财政局"]),
        json!(["市住建局", "市城管局", "市公安局"]),
    ];
    assert_eq!(of(&found, "lead"), lead);
    let co = [
        json!(["市农业农村局", "市林业局"]),
        json!(["市市场监管局", "市公安局"]),
        json!(["各县(市、区)政府"]),
        json!([]),
        json!([]),
    ];
    assert_eq!(of(&found, "co_handlers"), co);
}

#[test]
fn results_in_words_opinions_in_sentences_units_as_sections() {
    let found = handling(
        &[
            "提案号|交办时间|答复时间|办理结果|委员意见",
            "一、市教育局（3件）||||",
            "（一）主办（2件）||||",
            "1|2024.2.20|2024.5.10|已解决或基本解决|委员表示满意",
            "2|2024.2.20|2024.5.10|列入计划逐步解决|代表对办理结果不满意",
            "二、市供销社（2件）||||",
            "3|2024.2.20|2024.5.10|因条件限制暂不能解决|不够满意",
            "4|2024.2.20|2024.5.10|办结|满意（√）基本满意（ ）不满意（ ）",
            "三、经济建设类（1件）||||",
            "5|2024.2.20|2024.5.10|B类|委员甲不满意，委员乙满意",
        ],
        &[(1, 0, 1, 4), (2, 0, 2, 4), (5, 0, 5, 4), (8, 0, 8, 4)],
    );
    let units = ["市教育局", "市教育局", "市供销社", "市供销社"].map(|unit| json!([unit]));
    assert_eq!(of(&found, "handlers"), [&units[..], &[json!([])]].concat());
    assert_eq!(of(&found, "result"), ["A", "B", "C", "办结", "B"].map(Value::from));
    let said = ["满意", "不满意", "不够满意", "满意（√）基本满意（）不满意（）", "委员甲不满意，委员乙满意"];
    assert_eq!(of(&found, "feedback"), said.map(Value::from));
    assert!(doubts(&found).contains(&("D8", "class_missing")), "{found}");
}

#[test]
fn where_two_words_of_one_class_stand_there_are_more_classes_than_three() {
    let rows = [
        "提案号|承办单位|办理结果||||满意度",
        "||已解决|正在解决|列入计划|暂不能解决|",
        "1|市教育局|√||||满意",
        "2|市教育局|||√||满意",
        "合计||1|0|1|0|",
    ];
    let found = handling(&rows, &[(0, 2, 0, 5), (0, 0, 1, 0), (0, 1, 1, 1), (0, 6, 1, 6)]);
    assert_eq!(of(&found, "result"), ["已解决", "列入计划"].map(Value::from));
    assert_eq!(found["totals_agree"], json!(true));
    let found = handling(&["提案号|承办单位|办理结果", "1|市教育局|正在解决", "2|市教育局|列入计划"], &[]);
    assert_eq!(of(&found, "result"), ["正在解决", "列入计划"].map(Value::from));
}

#[test]
fn what_a_further_unit_answered_is_not_lost_without_a_word() {
    let found = handling(
        &[
            "提案号|承办单位|答复时间|办理结果|满意度",
            "22|市城管局|2023.6.15|A|满意",
            "|市公安局|2023.6.20|B|满意",
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
    assert_eq!(further, ["C3", "D3"], "{found}");
}
