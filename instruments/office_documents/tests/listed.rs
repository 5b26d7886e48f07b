//! Lists of members, units and duties in shapes that the variants do not have, each for one thing that may go wrong.

use office_documents::listed::{self, Hints, Kind, ListedIn, ProblemKind};
use office_documents::workbook::{CellValue, Limits, Range, Sheet, open, open_csv};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::{Value, json};

fn read(kind: Kind, rows: &[&str]) -> ListedIn {
    let cell = |text: &str| match text {
        "" => CellValue::Empty,
        text => text
            .strip_prefix('#')
            .and_then(|n| n.parse().ok())
            .map_or_else(|| CellValue::Text(text.replace('⏎', "\n")), CellValue::Number),
    };
    let rows = rows.iter().map(|row| row.split('|').map(cell).collect()).collect();
    listed::read(kind, &Sheet { rows, ..Sheet::default() }, &Hints::default())
}

fn field(found: &ListedIn, name: &str) -> Vec<Value> {
    found.records.iter().map(|record| record.get(name).cloned().unwrap_or(json!("no such field"))).collect()
}

fn has(found: &ListedIn, cell: &str, kind: ProblemKind) {
    let all: Vec<_> = found.problems.iter().map(|p| (p.cell.as_str(), p.kind)).collect();
    assert!(all.contains(&(cell, kind)), "{cell} {kind:?} in {all:?}");
}

#[test]
fn a_roster_by_committees_with_several_names_in_a_cell() {
    let found = read(
        Kind::Members,
        &[
            "各专门委员会组成人员名单",
            "专委会|职务|姓名",
            "提案委员会|主任|林晓雯",
            "|副主任|周启明、张三",
            "|委员|李四光 沈若溪 欧阳娜",
            "经济委员会|主任|赵 六",
            "|委员|钱七等3人",
        ],
    );
    let names = ["林晓雯", "周启明", "张三", "李四光", "沈若溪", "欧阳娜", "赵六", "钱七"];
    assert_eq!(field(&found, "name"), names.map(Value::from));
    let roles = ["主任", "副主任", "副主任", "委员", "委员", "委员", "主任", "委员"];
    assert_eq!(field(&found, "role"), roles.map(Value::from));
    assert_eq!(found.records[2].get("committees"), Some(&json!(["提案委员会"])));
    assert_eq!(found.records[7].get("committees"), Some(&json!(["经济委员会"])));
    assert!(found.records[0].get("post").is_none());
    has(&found, "B2", ProblemKind::ColumnAssumed);
    has(&found, "C4", ProblemKind::SeveralNames);
    has(&found, "C7", ProblemKind::MoreThanNamed);
    has(&found, "A4", ProblemKind::Carried);
}

#[test]
fn remarks_behind_a_name_go_where_they_belong_or_nowhere() {
    let found = read(
        Kind::Members,
        &[
            "姓名|界别|工作单位及职务|备注",
            "林晓雯（女，某某族）|经济界|行长|",
            "周启明(常委)|经济界|科长|2023年增补",
            "张三（增补）|教育界|校长|/",
            "李四光（中共党员）|教育界|教授|",
            "沈若溪（其他）|医药卫生界|副院长|",
        ],
    );
    assert_eq!(field(&found, "name"), ["林晓雯", "周启明", "张三", "李四光", "沈若溪"].map(Value::from));
    assert_eq!(found.records[1].get("role"), Some(&json!("常委")));
    assert_eq!(found.records[2].get("status"), Some(&json!("增补")));
    assert_eq!(
        field(&found, "note"),
        [json!(null), json!("2023年增补"), json!(null), json!(null), json!(null)]
    );
    has(&found, "A2", ProblemKind::RemarkRefused);
    has(&found, "A5", ProblemKind::RemarkRefused);
    has(&found, "A6", ProblemKind::RemarkIgnored);
    let told = serde_json::to_string(&found).unwrap();
    assert!(!told.contains("某某族") && !told.contains("党员"), "{told}");
}

#[test]
fn what_a_month_and_a_year_may_be() {
    let found = read(
        Kind::Members,
        &[
            "姓名|任委员时间",
            "甲一|2022.1",
            "甲二|#2022.1",
            "甲三|2022年",
            "甲四|2022-01-15",
            "甲五|#44576",
            "甲六|十四届",
            "甲七|二〇二二年一月",
            "甲八|22.6",
            "甲九|202201",
            "乙一|2022年13月",
            "乙二|2022.1至今",
        ],
    );
    let expected = [
        json!("2022-01"),
        json!("2022-01"),
        json!("2022"),
        json!("2022-01-15"),
        json!("2022-01-15"),
        json!(null),
        json!("2022-01"),
        json!("2022-06"),
        json!("2022-01"),
        json!(null),
        json!("2022-01"),
    ];
    assert_eq!(field(&found, "member_since"), expected);
    has(&found, "B3", ProblemKind::ZeroLost);
    has(&found, "B4", ProblemKind::YearAlone);
    has(&found, "B7", ProblemKind::DateUnclear);
    has(&found, "B9", ProblemKind::YearShort { year: 2022 });
    has(&found, "B11", ProblemKind::DateImpossible);
}

#[test]
fn ticks_for_sectors_committees_and_standing() {
    let found = read(
        Kind::Members,
        &[
            "序号|姓名|界别|||提案委|经济委|常委|联系电话",
            "||经济界|教育界|农业界||||",
            "1|林晓雯|√|||√|√|√|13800000001",
            "2|周启明||√|√||√||手机",
            "3|张三|||是|也许|||0994-2345678/13800000003",
        ],
    );
    assert_eq!(found.header_rows, [1, 2]);
    assert_eq!(field(&found, "sector"), [json!("经济界"), json!(null), json!("农业界")]);
    assert_eq!(field(&found, "committees"), [json!(["提案委", "经济委"]), json!(["经济委"]), json!([])]);
    assert_eq!(field(&found, "role"), [json!("常委"), json!(null), json!(null)]);
    assert_eq!(
        field(&found, "phone"),
        [json!("13800000001"), json!(null), json!("0994-2345678、13800000003")]
    );
    has(&found, "C4", ProblemKind::TicksSeveral);
    has(&found, "F5", ProblemKind::TickUnclear);
    has(&found, "I4", ProblemKind::ValueUnclear);
}

#[test]
fn names_of_committees_may_hold_the_sign_that_parts_them() {
    let found = read(
        Kind::Members,
        &[
            "姓名|所属专委会",
            "甲一|人口、资源、环境委员会、提案委员会",
            "甲二|提案委（副主任）、经济委",
            "甲三|提案、经济",
            "甲四|提案委员会 文史委员会",
        ],
    );
    let expected = [
        json!(["人口、资源、环境委员会", "提案委员会"]),
        json!(["提案委", "经济委"]),
        json!(["提案", "经济"]),
        json!(["提案委员会", "文史委员会"]),
    ];
    assert_eq!(field(&found, "committees"), expected);
    assert_eq!(found.records[1].get("role"), Some(&json!("副主任")));
    has(&found, "B3", ProblemKind::RemarkTaken);
}

#[test]
fn duties_in_one_column_and_counts_that_are_none() {
    let found = read(
        Kind::Duty,
        &[
            "2023年委员履职统计",
            "姓名|应到/实到|领衔提案|联名提案|社情民意|采用|参加活动|得分|宗教信仰",
            "林晓雯|6/5|2|1|3（采用1）|1|4.5|88.5|某教",
            "周启明|全勤|-1|√|2＋1|—|三次（视察1）|优|某教",
            "平均|5.5|1|1|2|1|3|80|",
            "合计|12/11|2|1|3|1|7.5|88.5|",
        ],
    );
    assert_eq!(field(&found, "due"), [json!(6), json!(null)]);
    assert_eq!(field(&found, "attended")[0], json!(5));
    assert_eq!(field(&found, "proposals_first"), [json!(2), json!(null)]);
    assert_eq!(field(&found, "opinion"), [json!(3), json!(null)]);
    assert_eq!(field(&found, "opinion_adopted"), [json!(1), json!(null)]);
    assert_eq!(field(&found, "activities"), [json!(4.5), json!(3)]);
    assert_eq!(field(&found, "score"), [json!(88.5), json!(null)]);
    assert_eq!(found.skip_rows, [1, 5, 6]);
    assert_eq!(found.totals_row.as_ref().unwrap()["proposals_first"], 2.into());
    assert_eq!(found.totals_agree, Some(true));
    for cell in ["B4", "C4", "D4", "E4", "H4"] {
        has(&found, cell, ProblemKind::ValueUnclear);
    }
    has(&found, "G4", ProblemKind::RemarkIgnored);
    has(&found, "I2", ProblemKind::ColumnRefused);
    assert!(!serde_json::to_string(&found).unwrap().contains("某教"));
}

#[test]
fn units_with_their_own_signs_and_numbers() {
    let found = read(
        Kind::Units,
        &[
            "承办单位通讯录|||||",
            "序号|单位|单位|主管部门|联系人及电话|备注",
            "||简称||姓名|电话",
            "党群部门|||||",
            "1|市总工会|总工会||王一|0994-2340001",
        ],
    );
    assert!(!found.records.is_empty(), "{:?}", found.problems);
    let plain = read(
        Kind::Units,
        &["单位名称|联系人|类别", "市教育局|王一 13800000001|政府部门", "市水利局|赵二（0994-2340002）|"],
    );
    assert_eq!(field(&plain, "contact"), [json!("王一"), json!("赵二")]);
    assert_eq!(field(&plain, "phone"), [json!("13800000001"), json!("0994-2340002")]);
    assert_eq!(field(&plain, "kind"), [json!("政府部门"), json!("政府部门")]);
    has(&plain, "C3", ProblemKind::Carried);
}

#[test]
fn a_name_merged_down_gathers_its_rows_and_what_is_hidden_is_named() {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    let month = Format::new().set_num_format("yyyy\"年\"m\"月\"");
    for (column, heading) in ["姓名", "专委会", "任职时间", "电话"].iter().enumerate() {
        page.write_string(0, column as u16, *heading).unwrap();
    }
    page.merge_range(1, 0, 2, 0, "林晓雯", &Format::new()).unwrap();
    page.merge_range(1, 3, 2, 3, "13800000001", &Format::new()).unwrap();
    page.write_string(1, 1, "提案委员会").unwrap();
    page.write_string(2, 1, "经济委员会").unwrap();
    let day = ExcelDateTime::from_ymd(2022, 1, 1).unwrap();
    page.write_datetime_with_format(1, 2, &day, &month).unwrap();
    page.write_string(3, 0, "周启明").unwrap();
    page.set_row_hidden(3).unwrap();
    page.set_column_hidden(3).unwrap();
    let book = open(&book.save_to_buffer().unwrap(), &Limits::default()).unwrap();
    let found = listed::read(Kind::Members, &book.sheets[0], &Hints::default());
    assert_eq!(found.records.len(), 2);
    assert_eq!(found.records[0].get("committees"), Some(&json!(["提案委员会", "经济委员会"])));
    assert_eq!(found.records[0].get("member_since"), Some(&json!("2022-01")));
    has(&found, "D1", ProblemKind::NotShown);
    has(&found, "A4", ProblemKind::NotShown);
}

#[test]
fn a_sheet_of_something_else_says_so_and_a_text_file_is_read() {
    let found = read(Kind::Members, &["商品|单价", "纸|1"]);
    assert_eq!((found.records.len(), found.skip_rows.len()), (0, 2));
    has(&found, "A1", ProblemKind::HeadingMissing);
    let book = open_csv("姓名,政治面貌,界别\n林晓雯,某党,经济界\n".as_bytes(), &Limits::default()).unwrap();
    let found = listed::read(Kind::Members, &book.sheets[0], &Hints::default());
    assert_eq!(found.records[0].fields, [("name", json!("林晓雯")), ("sector", json!("经济界"))]);
    has(&found, "B1", ProblemKind::ColumnRefused);
    let merged = Range { first_row: 0, first_column: 0, last_row: 9, last_column: 9 };
    let sheet = Sheet { merges: vec![merged], ..Sheet::default() };
    assert!(listed::read(Kind::Duty, &sheet, &Hints::default()).records.is_empty());
}

#[test]
fn blocks_under_the_names_of_their_sectors() {
    let found = read(
        Kind::Members,
        &[
            "市政协委员名单|||||",
            "经济界（2人）|||教育界（3人）||",
            "序号|姓名|单位|序号|姓名|单位",
            "1|林晓雯|昌州农商银行|3|张三|市一中",
            "2|周启明|市发改委|4|李四光|昌州学院",
            "|||5|赵六|市二中",
            "合计||2人|||3人",
        ],
    );
    assert_eq!(field(&found, "name"), ["林晓雯", "周启明", "张三", "李四光", "赵六"].map(Value::from));
    assert_eq!(field(&found, "sector"), ["经济界", "经济界", "教育界", "教育界", "教育界"].map(Value::from));
    assert_eq!(field(&found, "unit")[4], json!("市二中"));
    assert_eq!((found.data_rows.as_slice(), found.skip_rows.as_slice()), (&[4, 6][..], &[1, 2, 7][..]));
}

#[test]
fn roles_as_rows_within_committees_and_posts_in_brackets() {
    let found = read(
        Kind::Members,
        &[
            "序号|姓名|联系电话",
            "提案委员会||",
            "主任||",
            "1|林晓雯（市一中校长）|13800000001",
            "委员||",
            "2|周启明（昌州学院教授）|13800000002",
            "经济委员会||",
            "3|张三|",
        ],
    );
    assert_eq!(
        field(&found, "committees"),
        [json!(["提案委员会"]), json!(["提案委员会"]), json!(["经济委员会"])]
    );
    assert_eq!(found.records[0].get("role"), Some(&json!("主任")));
    assert_eq!(found.records[2].get("role"), None);
    assert_eq!(found.records[1].get("post"), Some(&json!("昌州学院教授")));
}

#[test]
fn activities_of_a_year_with_days_in_every_form() {
    let found = read(
        Kind::Activities,
        &[
            "2025年活动一览表",
            "序号|活动名称|类型|时间|地点|主办单位|参加单位|参加委员|听众|备注",
            "1|常委会学习（第一次）|常委会学习|3月5日|政协礼堂|办公室||林晓雯、周启明||",
            "2|冬季供热调研|调研|2025.5.12—14|南屏县|提案委员会|工商联、共青团|||",
            "3|冬季供热视察||2025年6月30日至7月2日||提案委员会|||120人|雨",
            "4|读书班||5月12日-14日||||||",
            "5|座谈会||下半年||||||",
            "6||||||||||",
        ],
    );
    assert_eq!(field(&found, "name").len(), 5);
    assert_eq!(field(&found, "name")[0], json!("常委会学习（第一次）"));
    let days = ["2025-03-05", "2025-05-12", "2025-06-30", "2025-05-12"];
    assert_eq!(field(&found, "starts_on")[..4], days.map(Value::from));
    assert_eq!(field(&found, "starts_on")[4], Value::Null);
    let last = [Value::Null, json!("2025-05-14"), json!("2025-07-02"), json!("2025-05-14")];
    let read_last: Vec<Value> =
        found.records.iter().take(4).map(|r| r.get("ends_on").cloned().unwrap_or(Value::Null)).collect();
    assert_eq!(read_last, last);
    assert_eq!(found.records[2].get("kind"), Some(&json!("调研")));
    assert_eq!(found.records[2].get("audience"), Some(&json!(120)));
    has(&found, "D3", ProblemKind::YearTaken { year: 2025 });
    has(&found, "C5", ProblemKind::Carried);
    has(&found, "D7", ProblemKind::ValueUnclear);
}

#[test]
fn documents_that_went_up_with_their_numbers_and_days() {
    let found = read(
        Kind::Upward,
        &[
            "2024年上报文件登记表",
            "序号|文件标题|文种|文号|报送时间|主送机关|签发人|密级|备注",
            "1|关于召开全体会议的请示|请示|云协〔2024〕1号|1月8日|州委|宋怀谷||",
            "2|关于年度工作情况的报告|报告|云协〔2024〕2号|2024.12.20|州委|宋怀谷|内部|另报省政协",
            "3|供热调研成果||云协〔2024〕3号|年底|州委|||",
        ],
    );
    assert_eq!(field(&found, "name").len(), 3);
    assert_eq!(field(&found, "number")[0], json!("云协〔2024〕1号"));
    assert_eq!(field(&found, "sent_on")[..2], [json!("2024-01-08"), json!("2024-12-20")]);
    assert_eq!(found.records[1].get("mark"), Some(&json!("内部")));
    assert_eq!(found.records[0].get("signer"), Some(&json!("宋怀谷")));
    has(&found, "E3", ProblemKind::YearTaken { year: 2024 });
    has(&found, "E5", ProblemKind::ValueUnclear);
}
