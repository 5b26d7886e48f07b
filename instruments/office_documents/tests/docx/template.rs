//! Templates: what is filled in where, in which letters, and what is refused.

use crate::making::{docx, part};
use office_documents::docx::{DocxError, Limits};
use office_documents::template::{Leftover, Value, fill, fill_within, tags};
use office_documents::{docx_text, order};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn control(tag: &str, content: &str) -> String {
    format!(
        "<w:sdt><w:sdtPr><w:tag w:val=\"{tag}\"/><w:id w:val=\"7\"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )
}

fn run(text: &str) -> String {
    format!("<w:r><w:rPr><w:b/><w:color w:val=\"FF0000\"/></w:rPr><w:t>{text}</w:t></w:r>")
}

fn values(pairs: &[(&str, &str)]) -> BTreeMap<String, Value> {
    pairs.iter().map(|(tag, text)| ((*tag).to_owned(), Value::from(*text))).collect()
}

fn rows(items: &[&[(&str, &str)]]) -> Value {
    let item =
        |pairs: &&[(&str, &str)]| pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    Value::Rows(items.iter().map(item).collect())
}

/// A table with a heading row and a row that repeats.
fn list() -> String {
    let cell =
        |content: &str| format!("<w:tc><w:tcPr><w:tcW w:w=\"100\" w:type=\"dxa\"/></w:tcPr>{content}</w:tc>");
    let inner = control("handling.units.name", &run("单位"));
    let row = format!(
        "<w:tr>{}{}</w:tr>",
        cell(&format!("<w:p>{inner}</w:p>")),
        control("day", &cell("<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr><w:r><w:t>日期</w:t></w:r></w:p>"))
    );
    format!(
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>{}{}</w:tr>{}</w:tbl><w:p/>",
        cell("<w:p/>"),
        cell("<w:p/>"),
        control("handling.units", &row)
    )
}

#[test]
fn words_take_the_letters_of_the_control() {
    let template = docx(&format!("<w:p>{}</w:p>", control("handling.title", &run("案由"))), &[]);
    let (bytes, left) = fill(&template, &values(&[("handling.title", "关于<停车>的提案\n第二行")])).unwrap();
    assert_eq!(left, []);
    let main = part(&bytes, "word/document.xml");
    assert!(!main.contains("w:sdt"));
    assert!(main.contains(
        "<w:r><w:rPr><w:b/><w:color w:val=\"FF0000\"/></w:rPr><w:t xml:space=\"preserve\">关于&lt;停车&gt;的提案</w:t><w:br/>"
    ));
    assert_eq!(docx_text(&bytes).unwrap(), "关于<停车>的提案\n第二行\n");
    assert_eq!(order::check(&bytes), []);
}

#[test]
fn a_prompt_gives_way_to_the_letters_set_for_the_control() {
    let body = "<w:p><w:sdt><w:sdtPr><w:rPr><w:i/></w:rPr><w:tag w:val=\"a.b\"/><w:showingPlcHdr/></w:sdtPr>\
        <w:sdtContent><w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr><w:t>单击</w:t></w:r></w:sdtContent></w:sdt></w:p>";
    let (bytes, _) = fill(&docx(body, &[]), &values(&[("a.b", "字")])).unwrap();
    let main = part(&bytes, "word/document.xml");
    assert!(
        main.contains("<w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">字") && !main.contains("Placeholder")
    );
}

#[test]
fn a_control_around_paragraphs_becomes_paragraphs_of_the_same_kind() {
    let inner = format!("<w:p><w:pPr><w:pStyle w:val=\"Body\"/></w:pPr>{}</w:p>", run("正文"));
    let (bytes, _) = fill(&docx(&control("a.text", &inner), &[]), &values(&[("a.text", "一\n二")])).unwrap();
    assert_eq!(docx_text(&bytes).unwrap(), "一\n二\n");
    assert_eq!(part(&bytes, "word/document.xml").matches("<w:pStyle w:val=\"Body\"/>").count(), 2);
}

#[test]
fn a_row_repeats_for_every_item() {
    let template = docx(&list(), &[]);
    let items = rows(&[&[("name", "水利局"), ("day", "6月1日")], &[("name", "教育局"), ("day", "6月2日")]]);
    let values = BTreeMap::from([("handling.units".to_owned(), items)]);
    let (bytes, left) = fill(&template, &values).unwrap();
    assert_eq!(left, []);
    assert_eq!(docx_text(&bytes).unwrap(), "\t\n水利局\t6月1日\n教育局\t6月2日\n\n");
    assert_eq!(order::check(&bytes), []);
    assert!(part(&bytes, "word/document.xml").contains("<w:jc w:val=\"right\"/>"));
}

#[test]
fn an_empty_list_leaves_one_empty_row() {
    let values = BTreeMap::from([("handling.units".to_owned(), rows(&[]))]);
    let (bytes, left) = fill(&docx(&list(), &[]), &values).unwrap();
    assert_eq!((docx_text(&bytes).unwrap().as_str(), left.len()), ("\t\n\t\n\n", 0));
    assert_eq!(order::check(&bytes), []);
}

#[test]
fn paragraphs_repeat_too_and_a_cell_keeps_one() {
    let inner = format!("<w:p>{}</w:p>", control("a.list.text", &run("项")));
    let items = BTreeMap::from([("a.list".to_owned(), rows(&[&[("text", "甲")], &[("text", "乙")]]))]);
    let (bytes, _) = fill(&docx(&control("a.list", &inner), &[]), &items).unwrap();
    assert_eq!(docx_text(&bytes).unwrap(), "甲\n乙\n");
    let cell = format!(
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{}</w:tc></w:tr></w:tbl><w:p/>",
        control("a.list", &inner)
    );
    let none = BTreeMap::from([("a.list".to_owned(), rows(&[]))]);
    let (bytes, _) = fill(&docx(&cell, &[]), &none).unwrap();
    assert_eq!(order::check(&bytes), []);
}

#[test]
fn what_did_not_come_together_is_told_and_stays() {
    let body = format!(
        "<w:p>{}{}{}</w:p>{}",
        control("a.known", &run("甲")),
        control("a.other", &run("乙")),
        control("Date Picker", &run("丙")),
        list()
    );
    let given = values(&[("a.known", "好"), ("a.absent", "无"), ("handling.units", "文字")]);
    let (bytes, left) = fill(&docx(&body, &[]), &given).unwrap();
    let part_name = || "word/document.xml".to_owned();
    let expected = [
        Leftover::Unfilled { tag: "a.other".into(), part: part_name() },
        Leftover::Unfilled { tag: "handling.units.name".into(), part: part_name() },
        Leftover::Unknown { tag: "a.absent".into() },
        Leftover::WrongKind { tag: "handling.units".into(), part: part_name() },
    ];
    assert_eq!(left, expected);
    assert!(docx_text(&bytes).unwrap().starts_with("好乙丙\n"));
    assert_eq!(
        tags(&docx(&body, &[])).unwrap(),
        ["a.known", "a.other", "handling.units", "handling.units.name"]
    );
}

#[test]
fn heads_and_feet_are_filled() {
    let foot = format!(
        "<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p>{}</w:p></w:ftr>",
        control("a.foot", &run("脚"))
    );
    let (bytes, left) =
        fill(&docx("<w:p/>", &[("word/footer1.xml", &foot)]), &values(&[("a.foot", "页脚")])).unwrap();
    assert!(part(&bytes, "word/footer1.xml").contains("页脚") && left.is_empty());
}

#[test]
fn what_runs_or_fetches_is_refused() {
    let refused =
        |body: &str, further: &[(&str, &str)]| fill(&docx(body, further), &BTreeMap::new()).unwrap_err();
    let rels = |target: &str, mode: &str| {
        format!(
            "<Relationships><Relationship Id=\"x\" Type=\"t\" Target=\"{target}\" TargetMode=\"{mode}\"/></Relationships>"
        )
    };
    assert!(matches!(refused("<w:p/>", &[("word/vbaProject.bin", "x")]), DocxError::Archive { .. }));
    let outside = rels("http://example.invalid/a.dotm", "External");
    assert!(matches!(
        refused("<w:p/>", &[("word/_rels/settings.xml.rels", &outside)]),
        DocxError::ExternalReference { .. }
    ));
    assert!(matches!(refused("<w:p/>", &[("word/embeddings/a.bin", "x")]), DocxError::EmbeddedFile { .. }));
    assert!(matches!(refused("<w:p/>", &[("word/activeX/a.xml", "<a/>")]), DocxError::EmbeddedFile { .. }));
    assert!(matches!(refused("<w:altChunk/>", &[]), DocxError::EmbeddedFile { .. }));
    let field = "<w:p><w:r><w:fldChar/></w:r><w:r><w:instrText> INCL</w:instrText></w:r>\
        <w:r><w:instrText>UDETEXT \"c:\\a\"</w:instrText></w:r><w:r><w:fldChar/></w:r></w:p>";
    assert_eq!(
        refused(field, &[]),
        DocxError::ActiveField { part: "word/document.xml".into(), field: "INCLUDETEXT".into() }
    );
    assert!(matches!(refused("<w:fldSimple w:instr=\" ddeauto x\"/>", &[]), DocxError::ActiveField { .. }));
    let doctype = "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>";
    assert!(matches!(refused("<w:p/>", &[("word/styles.xml", doctype)]), DocxError::Archive { .. }));
    assert!(matches!(refused("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", &[]), DocxError::Entity { .. }));
    assert!(matches!(refused("<w:p w:a=\"&b;\"/>", &[]), DocxError::Entity { .. }));
}

/// A field of a document: its code in runs, `{` and `}` for a field within it, `|` before what it shows.
fn field(code: &str) -> String {
    let mark = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let mut made = mark("begin");
    let mut shows = vec![false];
    for piece in code.split_inclusive(['{', '}', '|', '~']) {
        let text = piece.trim_end_matches(['{', '}', '|', '~']);
        if !text.is_empty() {
            let name = if shows.last() == Some(&true) { "t" } else { "instrText" };
            made.push_str(&format!("<w:r><w:{name}>{text}</w:{name}></w:r>"));
        }
        match piece.chars().last() {
            Some('{') => {
                shows.push(false);
                made.push_str(&mark("begin"));
            }
            Some('}') => {
                shows.pop();
                made.push_str(&mark("end"));
            }
            Some('|') => {
                shows.pop();
                shows.push(true);
                made.push_str(&mark("separate"));
            }
            _ => {}
        }
    }
    format!("<w:p>{made}{}</w:p>", mark("end"))
}

#[test]
fn a_field_that_fetches_is_found_within_and_across_fields() {
    let found = |body: &str| fill(&docx(body, &[]), &BTreeMap::new()).map(|_| ());
    let named = |code: &str| match found(&field(code)) {
        Err(DocxError::ActiveField { field, .. }) => field,
        other => format!("{other:?}"),
    };
    // Within another field; cut into runs (`~` ends one) with a field between; shown by a field within.
    assert_eq!(named(" IF 1 = 1 {DDE x y} no"), "DDE");
    assert_eq!(named(" IF {PAGE|1} = 1 {IN~CLUDE~TEXT x}"), "INCLUDETEXT");
    assert_eq!(named("INCLUDE{ PAGE }TEXT x"), "INCLUDE{ }");
    assert_eq!(named(" {QUOTE 68 68 69|DDE} c:x"), "{ }");
    assert_eq!(named(" PAGE |1{ DDEAUTO x}"), "DDEAUTO");
    let simple = "<w:p><w:fldSimple w:instr=\" PAGE \"><w:fldSimple w:instr=\"LINK x\"/></w:fldSimple></w:p>";
    assert!(matches!(found(simple), Err(DocxError::ActiveField { field, .. }) if field == "LINK"));
    let deleted = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:del><w:r><w:delInstrText>DDE x</w:delInstrText></w:r></w:del></w:p>";
    assert!(matches!(found(deleted), Err(DocxError::ActiveField { .. })));
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let note = format!("<w:comments {space}><w:comment>{}</w:comment></w:comments>", field("DDE x"));
    let kept = fill(&docx("<w:p/>", &[("word/comments.xml", &note)]), &BTreeMap::new());
    assert!(matches!(kept, Err(DocxError::ActiveField { part, .. }) if part == "word/comments.xml"));
    // What counts and compares stays, and so do words that only look like a code.
    assert_eq!(found(&field(" IF {PAGE|1} = {NUMPAGES|1} last more")), Ok(()));
    assert_eq!(found("<w:p><w:r><w:t>LINK to a page, DDE in a sentence</w:t></w:r></w:p>"), Ok(()));
}

#[test]
fn what_grows_too_large_is_refused() {
    let template = docx(&list(), &[]);
    let item: BTreeMap<String, String> = BTreeMap::from([("name".to_owned(), "水利局".to_owned())]);
    let many = BTreeMap::from([("handling.units".to_owned(), Value::Rows(vec![item; 20_000]))]);
    assert!(matches!(fill(&template, &many), Err(DocxError::TooComplex { .. })));
    let tight = Limits { text_bytes: 10, ..Limits::default() };
    let long = values(&[("handling.title", "这段文字太长")]);
    let template = docx(&format!("<w:p>{}</w:p>", control("handling.title", &run("案由"))), &[]);
    assert_eq!(fill_within(&template, &long, &tight), Err(DocxError::TooMuchText { limit: 10 }));
    let short = Limits { part_bytes: 20, ..Limits::default() };
    assert!(matches!(fill_within(&template, &long, &short), Err(DocxError::PartTooLarge { .. })));
}

#[test]
fn the_same_filling_is_the_same_file() {
    let template = docx(&list(), &[]);
    let given = values(&[("a.b", "c")]);
    assert_eq!(fill(&template, &given).unwrap().0, fill(&template, &given).unwrap().0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_mutated_template_never_panics(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let body = format!("<w:p>{}</w:p>{}", control("a.b", &run("甲")), list());
        // Stored, so that mutations reach the XML.
        let mut bytes = docx(&body, &[]);
        for (index, byte) in &changes {
            let at = index.index(bytes.len());
            bytes[at] = *byte;
        }
        let _ = fill(&bytes, &values(&[("a.b", "字")]));
    }

    #[test]
    fn mutated_xml_never_panics(changes in prop::collection::vec((any::<prop::sample::Index>(), "[<>/&;\"'w:tsdrp ]"), 1..8)) {
        let mut body: Vec<char> = format!("<w:p>{}</w:p>{}", control("a.b", &run("甲")), list()).chars().collect();
        for (index, with) in &changes {
            let at = index.index(body.len());
            body.splice(at..=at, with.chars());
        }
        let bytes = docx(&body.into_iter().collect::<String>(), &[]);
        let items = rows(&[&[("name", "甲")]]);
        let given = BTreeMap::from([("a.b".to_owned(), Value::from("字")), ("handling.units".to_owned(), items)]);
        if let Ok((filled, _)) = fill(&bytes, &given) {
            prop_assert!(docx_text(&filled).is_ok());
        }
        let _ = order::check(&bytes);
    }

    #[test]
    fn whatever_is_filled_in_can_be_read(text in any::<String>()) {
        let template = docx(&format!("<w:p>{}</w:p>", control("a.b", &run("甲"))), &[]);
        let (bytes, _) = fill(&template, &values(&[("a.b", &text)])).unwrap();
        let said: String = text.chars().filter(|c| matches!(c, '\t' | '\n') || !c.is_control()).collect();
        let said: String = said.chars().filter(|c| !matches!(c, '\u{FFFE}' | '\u{FFFF}')).collect();
        prop_assert_eq!(docx_text(&bytes).unwrap(), format!("{said}\n"));
    }
}
