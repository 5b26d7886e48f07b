//! A whole workbook of members or units, with headings that somebody has said the meaning of: whatever is said and however the
//! table is broken, nothing panics, every cell keeps its place, and what must not be kept stays out.

use office_documents::listed::{self, Kind, Reading, book};
use office_documents::workbook::{Limits, Workbook, column_letters, open_csv, open_either};
use proptest::prelude::*;

const ROLL: &str =
    "名册\n序号,证号,全名儿,供职处,民族,履新岗\n1,A1,张三,甲厂,某族,厂长\n2,A2,李四,乙厂,某族,主任\n";

fn opened(text: &str) -> Workbook {
    open_csv(text.as_bytes(), &Limits::default()).expect("the text is read")
}

fn said(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(heading, field)| ((*heading).to_owned(), (*field).to_owned())).collect()
}

#[test]
fn headings_that_nobody_knows_are_guessed_told_and_kept() {
    let unread = book(Kind::Members, &opened(ROLL), &[]);
    assert!(unread.tables[0].list.records.is_empty());
    assert!(unread.guesses.contains(&"全名儿".to_owned()) && !unread.guesses.contains(&"民族".to_owned()));
    let chosen = said(&[("全名儿", "name"), ("供职处", "unit"), ("履新岗", "post"), ("民族", "post")]);
    let read = book(Kind::Members, &opened(ROLL), &chosen);
    let list = &read.tables[0].list;
    assert_eq!(list.records.len(), 2);
    assert_eq!(list.records[0].get("unit").unwrap(), "甲厂");
    assert_eq!(list.records[0].get("post").unwrap(), "厂长");
    let headings: Vec<&str> = list.columns.iter().map(|c| c.heading.as_str()).collect();
    assert_eq!(headings, ["序号", "证号", "全名儿", "供职处", "民族", "履新岗"], "as they stand in the file");
    assert!(list.columns.iter().any(|c| c.heading == "民族" && c.reading == Reading::Refused));
    let workbook = opened(ROLL.replace("全名儿", "姓名").as_str());
    let shown = listed::seen(Kind::Members, &workbook.sheets[0], &[]);
    assert!(shown.columns().iter().all(|column| column.heading != "民族"));
}

#[test]
fn a_cell_keeps_its_place_and_a_running_number_is_told_from_one_of_a_member() {
    let text = "序号,姓名,单位\n1,张三,甲厂\n";
    let table = &book(Kind::Members, &opened(text), &[]).tables[0];
    assert!(table.list.columns.iter().any(|c| c.reading == Reading::Field("no", true)));
    let record = &table.list.records[0];
    let place = record.columns.iter().find(|(field, _)| *field == "unit").map(|(_, at)| column_letters(*at));
    assert_eq!(place.as_deref(), Some("C"));
    let numbered = &book(Kind::Members, &opened(&text.replace("序号", "委员证号")), &[]).tables[0];
    assert!(numbered.list.columns.iter().any(|c| c.reading == Reading::Field("no", false)));
    let both = &book(Kind::Members, &opened("序号,委员证号,姓名,单位\n1,A7,张三,甲厂\n"), &[]).tables[0];
    assert_eq!(both.list.records[0].get("no").unwrap(), "A7");
    assert!(both.list.problems.is_empty(), "{:?}", both.list.problems);
    let noughts =
        &book(Kind::Members, &opened("委员证号,姓名\n0012,张三\n００13,李四\n14,王五\n"), &[]).tables[0];
    let numbers: Vec<String> =
        noughts.list.records.iter().map(|r| r.get("no").unwrap().to_string()).collect();
    assert_eq!(numbers, ["\"0012\"", "\"0013\"", "14"]);
}

#[test]
fn roles_and_sides_are_understood() {
    for role in ["主席", "副主席", "常委", "常务委员", "驻会常委", "秘书长"] {
        assert_eq!(listed::is_standing(role), Some(true), "{role}");
    }
    assert_eq!(listed::is_standing("委员"), Some(false));
    assert_eq!(listed::is_standing("召集人"), None);
    assert_eq!(listed::side("市政府工作部门"), Some("government"));
    assert_eq!(listed::side("市中级人民法院"), Some("court"));
    assert_eq!(listed::side("党委部门"), Some("party"));
    assert_eq!(listed::side("企业"), None);
}

const WORDS: &[&str] = &[
    "姓名",
    "序号",
    "证号",
    "单位",
    "职务",
    "民族",
    "政治面貌",
    "宗教信仰",
    "界别",
    "专委会",
    "张三",
    "李四",
    "某族",
    "某党",
    "",
    "=1+1",
    "全名儿",
    "2022年1月",
    "合计",
    "√",
    "常委",
    "138 0000 0000",
    "#REF!",
    "单位名称",
    "类别",
    "简称",
];
const FIELDS: &[&str] =
    &["name", "no", "unit", "post", "sector", "committees", "role", "code", "kind", "-", "nothing"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_is_said_of_headings_breaks_the_reader_or_opens_what_is_refused(
        cells in prop::collection::vec(prop::collection::vec(0..WORDS.len(), 0..8), 0..9),
        chosen in prop::collection::vec((0..WORDS.len(), 0..FIELDS.len()), 0..6),
        members in any::<bool>(),
    ) {
        let line = |row: &Vec<usize>| row.iter().map(|at| WORDS[*at]).collect::<Vec<_>>().join(",");
        let text = cells.iter().map(line).collect::<Vec<_>>().join("\n");
        let Ok(workbook) = open_either(text.as_bytes(), &Limits::default()) else { return Ok(()) };
        let chosen: Vec<(String, String)> =
            chosen.iter().map(|(w, f)| (WORDS[*w].to_owned(), FIELDS[*f].to_owned())).collect();
        let kind = if members { Kind::Members } else { Kind::Units };
        let read = book(kind, &workbook, &chosen);
        for table in &read.tables {
            let refused: Vec<usize> =
                table.list.columns.iter().filter(|c| c.reading == Reading::Refused).map(|c| c.column).collect();
            for record in &table.list.records {
                prop_assert!(record.row >= 1 && record.row <= workbook.sheets[0].rows.len());
                for (_, column) in &record.columns {
                    prop_assert!(!refused.contains(column));
                }
            }
            for column in &table.list.columns {
                prop_assert!(!listed::is_refused(&column.heading) || column.reading == Reading::Refused);
            }
        }
        for heading in &read.guesses {
            prop_assert!(!listed::is_refused(heading));
        }
        for sheet in &workbook.sheets {
            for column in listed::seen(kind, sheet, &chosen).columns() {
                prop_assert!(!listed::is_refused(&column.heading));
            }
        }
    }
}

/// A column that is refused under one heading is not read under another: here the blocks to the left and right would find
/// headings of their own, of one row and of three.
#[test]
fn blocks_do_not_open_what_the_sheet_refuses() {
    let text = "职务,合计,类别\n姓名,民族,简称,简称\n姓名,证号,单位名称,单位名称,姓名,类别";
    let workbook = open_either(text.as_bytes(), &Limits::default()).unwrap();
    let read = book(Kind::Units, &workbook, &[("合计".to_owned(), "name".to_owned())]);
    let list = &read.tables[0].list;
    assert!(list.columns.iter().any(|column| column.column == 1 && column.reading == Reading::Refused));
    assert!(
        list.records.iter().all(|record| record.columns.iter().all(|(_, column)| *column != 1)),
        "{list:?}"
    );
}
