//! Official documents: they keep the schema, the same input is the same file, and what stands where.

use crate::documents;
use crate::making::{changed, part, unzipped};
use office_documents::docx::DocxError;
use office_documents::official::{
    Block, Cell, Document, Entry, FieldRow, FieldTable, Layout, Look, Number, Opinion, Printed, Row,
    Signature, Table, Volume, write,
};
use office_documents::{docx_text, order};
use proptest::prelude::*;

fn by_name(name: &str) -> Vec<u8> {
    let found = documents::all().into_iter().find(|(n, _)| *n == name).unwrap();
    write(&found.1).unwrap()
}

#[test]
fn every_document_keeps_the_order_of_the_schema() {
    for (name, document) in documents::all() {
        assert_eq!(order::check(&write(&document).unwrap()), [], "{name}");
    }
}

#[test]
fn the_same_document_is_the_same_file() {
    for (name, document) in documents::all() {
        let bytes = write(&document).unwrap();
        assert_eq!(bytes, write(&document.clone()).unwrap(), "{name}");
        // The time of the first entry, in the format's own way: 1 January 1980.
        assert_eq!(&bytes[10..14], &[0, 0, 0x21, 0], "{name}");
        assert!(unzipped(&bytes).iter().all(|(_, content)| !content.windows(8).any(|w| w == b"dcterms:")));
    }
}

#[test]
fn a_reply_says_what_a_reply_says() {
    let text = docx_text(&by_name("reply")).unwrap();
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(lines[0], "\t昌州水函〔2026〕31号");
    assert_eq!(lines[1], "\tA类");
    assert!(text.contains("\n林晓雯等3位委员：\n"));
    assert!(text.contains("\n一、关于“摸清积水点底数”的建议\n"));
    assert!(text.contains("\n（二）列入计划的部分\n"));
    assert!(text.contains("\n1. 汛前、汛中、汛后各清淤一次"));
    assert!(text.contains("\n附件：1. 老城区易积水点登记表\n2. 2026年排水改造项目安排表\n"));
    assert!(text.contains("\n昌州水利局\n2026年6月12日\n（联系人：周启明"));
    assert!(text.trim_end().ends_with("抄送：州政协提案委员会，州政府督查室，州住房和城乡建设局。"));
}

#[test]
fn a_letter_has_its_mark_and_rules_on_the_first_page_and_no_number_there() {
    let letter = by_name("reply");
    assert!(part(&letter, "word/head3.xml").contains("昌州水利局"));
    assert!(!part(&letter, "word/head1.xml").contains("昌州水利局"));
    assert!(!part(&letter, "word/foot3.xml").contains("PAGE"));
    assert!(part(&letter, "word/foot1.xml").contains("PAGE"));
    assert!(part(&letter, "word/foot2.xml").contains("w:leftChars"));
    let main = part(&letter, "word/document.xml");
    assert!(main.contains("<w:titlePg/>"));
    assert!(!main.contains("tblBorders"), "a letter's imprint has no rules");
}

#[test]
fn the_paper_is_that_of_the_standard() {
    let main = part(&by_name("notice"), "word/document.xml");
    assert!(main.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"));
    // 37, 26, 35 and 28 mm.
    assert!(main.contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\""));
    let styles = part(&by_name("notice"), "word/styles.xml");
    assert!(styles.contains("w:line=\"579\" w:lineRule=\"exact\""));
    assert!(part(&by_name("hand_over_list"), "word/document.xml").contains("w:orient=\"landscape\""));
}

#[test]
fn a_list_repeats_its_heading_and_nothing_else() {
    let main = part(&by_name("hand_over_list"), "word/document.xml");
    assert_eq!(main.matches("<w:tblHeader/>").count(), 1);
    assert_eq!(main.matches("<w:tr>").count(), 37);
}

#[test]
fn numbers_of_headings_begin_again_below_a_higher_one() {
    let blocks = [(1, "甲"), (2, "乙"), (2, "丙"), (1, "丁"), (2, "戊"), (4, "己")];
    let blocks = blocks.map(|(level, text)| Block::heading(level, text)).to_vec();
    let document = Document { blocks, ..Document::new(Layout::RedHead, "题") };
    let text = docx_text(&write(&document).unwrap()).unwrap();
    let said = ["一、甲", "（一）乙", "（二）丙", "二、丁", "（一）戊", "（1）己"].join("\n");
    assert!(text.contains(&said), "{text}");
}

#[test]
fn merged_cells_cover_the_grid() {
    let table = Table {
        widths: vec![1, 2, 3],
        heading_rows: 0,
        rows: vec![
            Row { height_mm: 10, cells: vec![Cell::from("甲").spanning(2, 2), Cell::from("乙")] },
            Row { height_mm: 0, cells: vec![Cell::from("丙")] },
            Row { height_mm: 0, cells: vec![] },
        ],
    };
    let document = Document { blocks: vec![Block::Table(table)], ..Document::new(Layout::Form, "表") };
    let bytes = write(&document).unwrap();
    assert_eq!(order::check(&bytes), []);
    let main = part(&bytes, "word/document.xml");
    assert_eq!(main.matches("<w:vMerge w:val=\"restart\"/>").count(), 1);
    assert_eq!(main.matches("<w:vMerge/>").count(), 1);
    assert!(docx_text(&bytes).unwrap().contains("甲\t乙\n\t丙\n\t\t\n"));
}

#[test]
fn markup_and_control_characters_stay_out() {
    let text = "甲<w:b/>&amp;\u{0}\u{8}\u{b}\r\u{FFFE}\u{1F}乙".to_owned();
    let mut document = Document::new(Layout::RedHead, text.clone());
    document.mark = text.clone();
    document.urgency = Some(text.clone());
    document.blocks = vec![Block::Paragraph(text)];
    let bytes = write(&document).unwrap();
    assert_eq!(order::check(&bytes), []);
    assert!(docx_text(&bytes).unwrap().contains("甲<w:b/>&amp;乙\n"));
}

#[test]
fn a_table_that_is_too_large_is_refused() {
    let row = Row { height_mm: 0, cells: vec![] };
    let table = Table { widths: vec![1; 60], heading_rows: 1, rows: vec![row; 4000] };
    let document = Document { blocks: vec![Block::Table(table)], ..Document::new(Layout::List, "表") };
    assert!(matches!(write(&document), Err(DocxError::TooComplex { .. })));
}

#[test]
fn the_checker_finds_a_swapped_element() {
    let notice = by_name("notice");
    let swapped = changed(&notice, "word/document.xml", |text| {
        let (head, tail) = text.split_once("<w:keepNext/>").unwrap();
        // The mark that it stays with the next stood after the style; now it stands at the end.
        let (properties, rest) = tail.split_once("</w:pPr>").unwrap();
        format!("{head}{properties}<w:jc w:val=\"left\"/><w:keepNext/></w:pPr>{rest}")
    });
    let found = order::check(&swapped);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].part.as_str(), found[0].element.as_str()), ("word/document.xml", "keepNext"));
    assert!(
        found[0].path.ends_with("/pPr[1]") && found[0].path.starts_with("document/body"),
        "{}",
        found[0].path
    );
    assert_eq!(found[0].why, "stands after jc, belongs before it");
}

#[test]
fn the_checker_finds_what_word_would_not_open() {
    let found = |from: &str, to: &str| {
        let bytes = changed(&by_name("notice"), "word/document.xml", |text| {
            assert!(text.contains(from), "{from}");
            text.replacen(from, to, 1)
        });
        let mut whys: Vec<String> =
            order::check(&bytes).into_iter().map(|c| format!("{}: {}", c.element, c.why)).collect();
        whys.sort();
        whys.dedup();
        whys.join("; ")
    };
    let section = found("<w:sectPr>", "<w:sectPr><w:titlePg/>");
    assert!(section.contains("footerReference: stands after titlePg"), "{section}");
    assert!(found("<w:tblLayout w:type=\"fixed\"/>", "").is_empty());
    assert!(found("<w:tblPr>", "<w:tblPr><w:jc w:val=\"left\"/>").contains("tblStyle: stands after jc"));
    assert!(found("<w:body>", "<w:body><w:sectPr/>").contains("sectPr: belongs at the end"));
    let cell = found("<w:tc>", "<w:tc><w:tcPr/></w:tc><w:tc>");
    assert!(
        cell.contains("is missing at the end of the cell") && cell.contains("has 5 columns, the grid has 4")
    );
    assert!(found("<w:r>", "<w:r><w:t/><w:rPr/>").contains("rPr: belongs before"));
    assert!(found("<w:pPr>", "<w:pPr><w:bold/>").contains("bold: does not belong here"));
    assert!(found("<w:tcPr>", "<w:tcPr><w:vAlign w:val=\"top\"/>").contains("tcW: stands after vAlign"));
    let types = changed(&by_name("notice"), "[Content_Types].xml", |text| {
        text.replace("Extension=\"xml\"", "Extension=\"x\"")
    });
    assert_eq!(order::check(&types), []);
    let relation = changed(&by_name("notice"), "word/_rels/document.xml.rels", |text| {
        text.replace("styles.xml", "none.xml")
    });
    assert_eq!(order::check(&relation)[0].why, "leads to no part");
    assert_eq!(order::check(b"no archive").len(), 1);
}

fn read(volume: Volume) -> Vec<u8> {
    let mut bytes = Vec::new();
    std::io::Read::read_to_end(&mut volume.finish().unwrap(), &mut bytes).unwrap();
    bytes
}

#[test]
fn a_volume_has_its_contents_as_a_field_and_as_a_list_and_keeps_the_schema() {
    let heading = |level, text: &str, numbered| Block::Heading { level, text: text.into(), numbered };
    let chapters = [
        vec![heading(1, "经济建设", true), heading(2, "第1号 关于停车的提案", false)],
        vec![Block::paragraph("情况。\n建议。"), heading(3, "答复", false)],
        vec![heading(2, "第2号 关于找桩的提案", false), Block::paragraph("二")],
        vec![heading(1, "社会建设", true), Block::Table(Table::list(&[("号", 1)], [vec![Cell::from("甲")]]))],
    ];
    let entries = chapters.iter().flatten().filter_map(|block| match block {
        Block::Heading { level, text, numbered } => {
            Some(Entry { level: *level, text: text.clone(), numbered: *numbered })
        }
        _ => None,
    });
    let document =
        Document { captions: ("左".into(), "右".into()), ..Document::new(Layout::Form, "汇编") };
    let mut volume = Volume::begin(&document).unwrap();
    volume.contents("目录", entries).unwrap();
    for chapter in &chapters {
        volume.add(chapter).unwrap();
    }
    let bytes = read(volume);
    assert_eq!(order::check(&bytes), []);
    let text = docx_text(&bytes).unwrap();
    let listed = ["一、经济建设", "第1号 关于停车的提案", "第2号 关于找桩的提案", "二、社会建设"];
    for said in listed {
        assert_eq!(text.matches(said).count(), 2, "{said} in the list and in the text: {text}");
    }
    assert_eq!(text.matches("答复").count(), 1, "the third level is not listed");
    let main = part(&bytes, "word/document.xml");
    for kind in ["begin", "separate", "end"] {
        assert_eq!(main.matches(&format!("w:fldCharType=\"{kind}\"")).count(), 1);
    }
    assert!(main.contains("TOC \\o &quot;1-2&quot;"));
    for n in 1..=4 {
        let name = format!("_Toc{n:08}");
        assert_eq!(main.matches(&format!("w:anchor=\"{name}\"")).count(), 1);
        assert_eq!(main.matches(&format!("w:name=\"{name}\"")).count(), 1);
    }
    assert!(
        main == {
            let mut again = Volume::begin(&document).unwrap();
            let entries = listed.iter().zip([1, 2, 2, 1]).map(|(text, level)| Entry {
                level,
                text: text.trim_start_matches(['一', '二', '、']).to_owned(),
                numbered: level == 1,
            });
            again.contents("目录", entries).unwrap();
            again.add(&chapters.concat()).unwrap();
            part(&read(again), "word/document.xml")
        }
    );
}

#[test]
fn an_empty_volume_keeps_the_schema() {
    let mut volume = Volume::begin(&Document::new(Layout::List, "目录")).unwrap();
    volume.contents("目录", []).unwrap();
    let bytes = read(volume);
    assert_eq!(order::check(&bytes), []);
    assert!(!part(&bytes, "word/document.xml").contains("fldChar"));
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof!["\\PC{0,12}", any::<String>().prop_map(|text| text.chars().take(12).collect())]
}

fn any_cell() -> impl Strategy<Value = Cell> {
    let look = prop::sample::select(vec![
        Look::Text,
        Look::Centred,
        Look::Label,
        Look::Figure,
        Look::Field,
        Look::Foot,
    ]);
    (any_text(), 0..6_usize, 0..6_usize, look).prop_map(|(text, across, down, look)| Cell {
        text,
        across,
        down,
        look,
        ..Cell::default()
    })
}

fn any_table() -> impl Strategy<Value = Table> {
    let row = (any::<u16>(), prop::collection::vec(any_cell(), 0..6))
        .prop_map(|(height_mm, cells)| Row { height_mm, cells });
    (prop::collection::vec(any::<u16>(), 0..6), 0..4_usize, prop::collection::vec(row, 0..6))
        .prop_map(|(widths, heading_rows, rows)| Table { widths, heading_rows, rows })
}

fn any_opinion() -> impl Strategy<Value = Opinion> {
    (any_text(), any_text(), any::<u16>(), any_text()).prop_map(|(label, text, height_mm, foot)| Opinion {
        label,
        text,
        height_mm,
        foot,
    })
}

fn any_block() -> impl Strategy<Value = Block> {
    let row = prop_oneof![
        prop::collection::vec((any_text(), any_text()), 0..5).prop_map(FieldRow::Pairs),
        any_opinion().prop_map(FieldRow::Text),
        any_text().prop_map(FieldRow::Band),
        any_text().prop_map(FieldRow::Remark),
    ];
    prop_oneof![
        (any::<u8>(), any_text(), any::<bool>()).prop_map(|(level, text, numbered)| Block::Heading {
            level,
            text,
            numbered
        }),
        any_text().prop_map(Block::Paragraph),
        any_text().prop_map(Block::Flush),
        any_text().prop_map(Block::Centred),
        any_table().prop_map(Block::Table),
        prop::collection::vec(row, 0..4).prop_map(|rows| Block::Fields(FieldTable { rows })),
        prop::collection::vec(any_opinion(), 0..3).prop_map(Block::Signatures),
        Just(Block::PageBreak),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_is_written_keeps_the_schema(
        layout in prop::sample::select(vec![Layout::Letter, Layout::RedHead, Layout::Form, Layout::List]),
        texts in prop::collection::vec(any_text(), 8),
        blocks in prop::collection::vec(any_block(), 0..6),
        there in any::<u16>(),
        serial in any::<u32>(),
        year in any::<i32>(),
    ) {
        let on = |bit: u16| there & (1 << bit) != 0;
        let text = |index: usize| texts[index].clone();
        let document = Document {
            layout,
            mark: text(0),
            number: on(0).then(|| Number { code: text(1), year, serial }),
            signer: on(1).then(|| text(2)),
            copy_number: on(2).then_some(serial),
            urgency: on(3).then(|| text(3)),
            class_mark: on(4).then(|| text(4)),
            title: text(5),
            captions: (text(6), text(7)),
            addressee: on(5).then(|| text(6)),
            blocks: blocks.clone(),
            attachments: if on(6) { vec![text(1), text(2)] } else { Vec::new() },
            signature: on(7).then(|| Signature { issuers: vec![text(3), text(4)], day: text(5), sealed: on(8) }),
            note: on(9).then(|| text(7)),
            annexes: if on(10) {
                vec![office_documents::official::Annex { title: text(0), blocks }]
            } else {
                Vec::new()
            },
            copies_to: on(11).then(|| text(1)),
            printed: on(12).then(|| Printed { office: text(2), day: text(3) }),
        };
        let bytes = write(&document).unwrap();
        prop_assert_eq!(order::check(&bytes), []);
        prop_assert!(docx_text(&bytes).is_ok());
        prop_assert_eq!(bytes, write(&document).unwrap());
    }
}

#[test]
fn changes_can_be_taken_or_refused_and_are_seen_in_a_table() {
    use office_documents::official::{Change, Marked, Piece};
    let piece = |change, text: &str| Piece { change, text: text.to_owned() };
    let pieces = vec![
        piece(Change::Same, "会议每月"),
        piece(Change::Struck, "一次<旧>"),
        piece(Change::Put, "两次。\n临时会议另行通知"),
        piece(Change::Same, "。"),
    ];
    let row =
        Row { height_mm: 0, cells: vec![Cell::marked("第三条", pieces.clone()), Cell::from("理由")] };
    let table = Table { widths: vec![2, 1], heading_rows: 0, rows: vec![row] };
    let marked = Marked { pieces, author: "某州政协".to_owned(), at: "2026-05-20T02:00:00Z".to_owned() };
    let document = Document {
        blocks: vec![Block::Table(table), Block::Marked(marked)],
        ..Document::new(Layout::RedHead, "修订对照")
    };
    let bytes = write(&document).unwrap();
    assert_eq!(order::check(&bytes), []);
    let main = part(&bytes, "word/document.xml");
    assert!(main.contains("<w:strike/>") && main.contains("<w:u w:val=\"single\"/>"));
    assert!(main.contains("<w:delText xml:space=\"preserve\">一次&lt;旧&gt;</w:delText>"));
    assert_eq!(main.matches("<w:ins ").count(), 2);
    // Read as text, what was taken out is gone where the change is one, and stays where it is only shown.
    let text = docx_text(&bytes).unwrap();
    assert!(text.contains("会议每月两次。\n临时会议另行通知。"), "{text}");
}
