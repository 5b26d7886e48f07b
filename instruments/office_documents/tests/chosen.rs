//! A list of proposals, or a table of how they were handled, with headings that somebody has said the meaning of, and its rows as a
//! table to be corrected: whatever is said, nothing panics, and what must not be kept stays out.

use office_documents::handling_in;
use office_documents::proposals_in::{self, Field, Hints, Reading};
use office_documents::seen::Seen;
use office_documents::workbook::{Limits, Range, Workbook, open_csv};
use proptest::prelude::*;

const LIST: &str = "名册\n编码甲,题由,领头,民族,去向\n1,关于甲的提案,张三,某族,市教育局\n2,关于乙的提案,李四,某族,市民政局\n";

fn opened(text: &str) -> Workbook {
    open_csv(text.as_bytes(), &Limits::default()).expect("the text is read")
}

fn said(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(heading, field)| ((*heading).to_owned(), (*field).to_owned())).collect()
}

fn hints(pairs: &[(&str, &str)]) -> Hints {
    Hints { session_year: None, chosen: said(pairs) }
}

fn texts(seen: &Seen<'_>, rows: &[usize]) -> Vec<(String, String)> {
    seen.columns().iter().map(|column| (column.heading.clone(), seen.words(column, rows))).collect()
}

#[test]
fn headings_that_nobody_knows_are_guessed_and_read_as_said() {
    let book = opened(LIST);
    let unread = proposals_in::read(&book.sheets[0], &Hints::default());
    assert!(unread.records.is_empty());
    assert!(unread.guesses.contains(&"题由".to_owned()) && !unread.guesses.contains(&"民族".to_owned()));
    let chosen = [("题由", "title"), ("领头", "proposer"), ("去向", "lead"), ("民族", "category")];
    let read = proposals_in::read(&book.sheets[0], &hints(&chosen));
    assert_eq!(read.records.len(), 2);
    let first = &read.records[0];
    assert_eq!((first.title.as_str(), first.first.as_deref()), ("关于甲的提案", Some("张三")));
    assert_eq!((first.lead.as_slice(), first.category.as_deref()), (&["市教育局".to_owned()][..], None));
    let told: Vec<(&str, Reading)> =
        read.headings.iter().map(|column| (column.heading.as_str(), column.reading)).collect();
    let expected = [
        ("编码甲", Reading::Unknown),
        ("题由", Reading::Field(Field::Title)),
        ("领头", Reading::Field(Field::Proposer)),
        ("民族", Reading::Refused),
        ("去向", Reading::Field(Field::Lead)),
    ];
    assert_eq!(told, expected, "as they stand in the file");
    let left = proposals_in::read(&book.sheets[0], &hints(&[("题由", "-"), ("领头", "nothing")]));
    assert!(left.records.is_empty());
}

#[test]
fn the_key_of_a_field_is_the_one_it_is_written_with() {
    for field in Field::CHOSEN {
        assert_eq!(serde_json::to_value(field).unwrap(), field.key());
        assert!(proposals_in::word(field).is_some_and(|word| !proposals_in::is_refused(word)));
    }
}

#[test]
fn rows_are_seen_as_they_stand_without_what_is_refused() {
    let book = opened(LIST);
    let seen = proposals_in::seen(&book.sheets[0], &said(&[("题由", "title"), ("领头", "proposer")]));
    let first = texts(&seen, &[3]);
    let told: Vec<(&str, &str)> =
        first.iter().map(|(heading, said)| (heading.as_str(), said.as_str())).collect();
    let expected = [("编码甲", "1"), ("题由", "关于甲的提案"), ("领头", "张三"), ("去向", "市教育局")];
    assert_eq!(told, expected);
    let cells: Vec<String> = seen.columns()[3].cells(3).collect();
    assert_eq!(cells, ["E3"]);
    // Labels below a group that are ticked become one column of their words.
    let ticks = "编号,案由,提案人,类别,,主办单位\n,,,教育,民生,\n1,关于甲的提案,张三,√,,市教育局\n2,关于乙的提案,李四,√,√,市民政局\n";
    let mut book = opened(ticks);
    book.sheets[0].merges.push(Range { first_row: 0, last_row: 0, first_column: 3, last_column: 4 });
    let seen = proposals_in::seen(&book.sheets[0], &[]);
    let said = texts(&seen, &[4]);
    assert!(said.contains(&("类别".to_owned(), "教育、民生".to_owned())), "{said:?}");
    assert!(said.contains(&("主办单位".to_owned(), "市民政局".to_owned())), "{said:?}");
}

#[test]
fn the_further_rows_of_a_record_are_told_and_said_in_one_cell() {
    let text = "编号,案由,提案人,承办单位\n1,关于甲的提案,张三,市教育局\n,,,市民政局\n2,关于乙的提案,李四,市财政局\n";
    let mut book = opened(text);
    for column in 0..3 {
        let range = Range { first_row: 1, last_row: 2, first_column: column, last_column: column };
        book.sheets[0].merges.push(range);
    }
    let read = proposals_in::read(&book.sheets[0], &Hints::default());
    assert_eq!((read.records.len(), read.continued.as_slice()), (2, &[(3, 2)][..]));
    let seen = proposals_in::seen(&book.sheets[0], &[]);
    let said = texts(&seen, &[2, 3]);
    let told: Vec<&str> = said.iter().map(|(_, said)| said.as_str()).collect();
    assert_eq!(told, ["1", "关于甲的提案", "张三", "市教育局\n市民政局"]);
}

const HANDLED: &str = "办理台账\n案号,经办处,民族,送达日,回函日,定性,看法\n1,市教育局,某族,2023-3-1,2023-5-8,A,满意\n2,市民政局,某族,2023-3-1,2023-6-1,B,基本满意\n";

#[test]
fn a_table_of_handling_is_read_as_its_headings_were_said() {
    let book = opened(HANDLED);
    let unread = handling_in::read(&book.sheets[0], &handling_in::Hints::default());
    assert!(unread.records.is_empty() && unread.asked.contains(&"经办处".to_owned()), "{unread:?}");
    assert!(!unread.asked.contains(&"民族".to_owned()));
    let chosen = said(&[
        ("经办处", "handlers"),
        ("送达日", "assigned"),
        ("回函日", "replied"),
        ("看法", "feedback"),
        ("民族", "note"),
    ]);
    let hints = handling_in::Hints { session_year: None, chosen: chosen.clone() };
    let read = handling_in::read(&book.sheets[0], &hints);
    assert_eq!(read.records.len(), 2, "{read:?}");
    let second = &read.records[1];
    assert_eq!(second.handlers, ["市民政局"]);
    assert_eq!(
        (second.assigned.as_deref(), second.replied.as_deref()),
        (Some("2023-03-01"), Some("2023-06-01"))
    );
    assert_eq!((second.feedback.as_deref(), second.result.as_deref()), (Some("基本满意"), None));
    assert!(read.records.iter().all(|record| record.note.is_none()), "what must not be kept gets no meaning");
    // What was said can be said otherwise; what nobody has said yet is asked about under its own name.
    assert_eq!(read.asked, ["经办处", "送达日", "回函日", "定性", "看法"]);
    let unknown: Vec<&str> = read.problems.iter().map(|problem| problem.value.as_str()).collect();
    assert!(unknown.contains(&"定性"), "{unknown:?}");
    let seen = handling_in::seen(&book.sheets[0], &chosen);
    let told: Vec<(String, String)> = texts(&seen, &[4]);
    let heads: Vec<&str> = told.iter().map(|(heading, _)| heading.as_str()).collect();
    assert_eq!(heads, ["案号", "经办处", "送达日", "回函日", "定性", "看法"]);
    assert_eq!(told[1].1, "市民政局");
}

#[test]
fn further_units_below_a_number_are_told() {
    let mut book = opened("提案号,承办单位,办理结果\n1,市教育局,A\n,市民政局,\n2,市财政局,B\n");
    book.sheets[0].merges.push(Range { first_row: 1, last_row: 2, first_column: 0, last_column: 0 });
    let read = handling_in::read(&book.sheets[0], &handling_in::Hints::default());
    let rows: Vec<(usize, &[usize])> = read.records.iter().map(|r| (r.row, r.more_rows.as_slice())).collect();
    assert_eq!(rows, [(2, &[3][..]), (4, &[][..])]);
}

#[test]
fn the_key_of_a_field_of_handling_is_the_one_it_is_written_with() {
    for field in handling_in::Field::CHOSEN {
        assert_eq!(serde_json::to_value(field).unwrap(), field.key());
    }
}

const WORDS: &[&str] = &[
    "编号",
    "案由",
    "题由",
    "提案人",
    "民族",
    "政治面貌",
    "某族",
    "",
    "=1+1",
    "类别",
    "主办单位",
    "√",
    "合计",
    "2024年3月5日",
    "#REF!",
    "序号",
    "会办单位",
    "1",
    "办理结果",
    "满意",
];
const FIELDS: &[&str] = &[
    "title", "number", "proposer", "category", "lead", "handlers", "filed", "mode", "-", "nothing", "result",
    "feedback", "replied", "note",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_is_said_of_headings_breaks_the_reader_or_opens_what_is_refused(
        cells in prop::collection::vec(prop::collection::vec(0..WORDS.len(), 0..8), 0..9),
        chosen in prop::collection::vec((0..WORDS.len(), 0..FIELDS.len()), 0..6),
    ) {
        let line = |row: &Vec<usize>| row.iter().map(|at| WORDS[*at]).collect::<Vec<_>>().join(",");
        let text = cells.iter().map(line).collect::<Vec<_>>().join("\n");
        let Ok(book) = open_csv(text.as_bytes(), &Limits::default()) else { return Ok(()) };
        let chosen: Vec<(String, String)> =
            chosen.iter().map(|(w, f)| (WORDS[*w].to_owned(), FIELDS[*f].to_owned())).collect();
        for sheet in &book.sheets {
            let read = proposals_in::read(sheet, &Hints { session_year: None, chosen: chosen.clone() });
            for column in &read.headings {
                prop_assert!(!proposals_in::is_refused(&column.heading) || column.reading == Reading::Refused);
            }
            for heading in &read.guesses {
                prop_assert!(!proposals_in::is_refused(heading));
            }
            let hints = handling_in::Hints { session_year: None, chosen: chosen.clone() };
            for heading in handling_in::read(sheet, &hints).asked {
                prop_assert!(!proposals_in::is_refused(&heading));
            }
            let seen = [proposals_in::seen(sheet, &chosen), handling_in::seen(sheet, &chosen)];
            for (seen, column) in seen.iter().flat_map(|seen| seen.columns().iter().map(move |c| (seen, c))) {
                prop_assert!(!proposals_in::is_refused(&column.heading));
                for row in 0..12 {
                    let _ = seen.words(column, &[row, row + 1]);
                }
            }
        }
    }
}
