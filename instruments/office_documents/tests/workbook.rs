//! The guard in front of uploaded workbooks, and text files in the encodings people use.

#![expect(clippy::unwrap_used, reason = "helpers of tests stop where a test would")]

use office_documents::table_out::{self, Sheet};
use office_documents::workbook::{
    CellValue, Limits, Notice, ReadError, column_letters, open, open_csv, open_either,
};
use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// An archive of these parts.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in parts {
        writer.start_file(*name, options).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A small workbook with this sheet and these further parts.
fn workbook_with(sheet: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let types = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
    let root = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    let rels = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    let book = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" state="hidden" r:id="rId1"/></sheets></workbook>"#;
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", root.as_bytes()),
        ("xl/_rels/workbook.xml.rels", rels.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    // A later part of the same name replaces an earlier one.
    parts.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    parts.extend(more);
    archive(&parts)
}

const CELL: &str = r#"<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>"#;

fn refusal(bytes: &[u8]) -> ReadError {
    open(bytes, &Limits::default()).unwrap_err()
}

#[test]
fn a_plain_workbook_opens() {
    let book = open(&workbook_with(CELL, &[]), &Limits::default()).unwrap();
    assert!(book.sheets[0].hidden);
    assert_eq!(book.sheets[0].rows, [[CellValue::Number(1.0)]]);
    assert!(book.notices.is_empty());
}

#[test]
fn bombs_are_refused() {
    let zeros = vec![0_u8; 8 << 20];
    let found = refusal(&workbook_with(CELL, &[("xl/media/a.bin", &zeros)]));
    assert!(matches!(found, ReadError::RatioTooHigh { limit: 100, .. }), "{found:?}");
    let noise: Vec<u8> = (0..3_000_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let bytes = workbook_with(CELL, &[("xl/media/a.bin", &noise), ("xl/media/b.bin", &noise)]);
    let small = Limits { entry_bytes: 1 << 20, ..Limits::default() };
    assert!(matches!(open(&bytes, &small), Err(ReadError::EntryTooLarge { .. })));
    let small = Limits { total_bytes: 4 << 20, ..Limits::default() };
    assert!(matches!(open(&bytes, &small), Err(ReadError::TotalTooLarge { .. })));
    let names: Vec<String> = (0..2_001).map(|n| format!("x{n}")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(refusal(&archive(&many)), ReadError::TooManyEntries { entries: 2_001, limit: 2_000 });
    let small = Limits { bytes: 10, ..Limits::default() };
    assert!(matches!(open(&bytes, &small), Err(ReadError::TooLarge { .. })));
}

#[test]
fn names_that_lead_out_or_repeat_are_refused() {
    for name in ["../a", "xl/../../a", "/etc/a", "..\\a", "C:\\a"] {
        let found = refusal(&archive(&[(name, b"")]));
        assert!(matches!(found, ReadError::UnsafeName { .. }), "{name} {found:?}");
    }
    let found = refusal(&archive(&[("xl/a.xml", b"<a/>"), ("XL/A.xml", b"<a/>")]));
    assert_eq!(found, ReadError::DuplicateEntry { entry: "XL/A.xml".to_owned() });
    // The same name twice: the writer refuses it, so the bytes are changed afterwards.
    let mut bytes = archive(&[("xl/aaa.xml", b"<a/>"), ("xl/aab.xml", b"<a/>")]);
    for at in 0..bytes.len() - 10 {
        if bytes[at..].starts_with(b"xl/aab.xml") {
            bytes[at + 5] = b'a';
        }
    }
    assert!(matches!(refusal(&bytes), ReadError::DuplicateEntry { .. }));
}

#[test]
fn encrypted_and_old_files_are_named_as_such() {
    let mut bytes = workbook_with(CELL, &[]);
    let central = bytes.windows(4).position(|w| w == b"PK\x01\x02").unwrap();
    bytes[central + 8] |= 1;
    assert!(matches!(refusal(&bytes), ReadError::EncryptedEntry { .. }));
    let mut old = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    assert_eq!(refusal(&old), ReadError::OldFormat);
    old.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(refusal(&old), ReadError::PasswordProtected);
    assert_eq!(refusal(b"%PDF-1.7"), ReadError::NotAWorkbook);
    assert!(matches!(refusal(b"PK\x03\x04nothing"), ReadError::Damaged { .. }));
}

#[test]
fn macros_and_document_types_are_refused() {
    let found = refusal(&workbook_with(CELL, &[("xl/vbaProject.bin", b"x")]));
    assert!(matches!(found, ReadError::MacroContent { .. }));
    let types =
        br#"<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>"#;
    let found = refusal(&workbook_with(CELL, &[("[Content_Types].xml", types)]));
    assert!(matches!(found, ReadError::MacroContent { .. }));
    let bomb = r#"<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><worksheet/>"#;
    let found = refusal(&workbook_with(bomb, &[]));
    assert_eq!(found, ReadError::Doctype { entry: "xl/worksheets/sheet1.xml".to_owned(), byte: 21 });
    let wide: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(bomb.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let found = refusal(&workbook_with(CELL, &[("xl/any.bin", &wide)]));
    assert!(matches!(found, ReadError::Doctype { .. }));
    let found = refusal(&workbook_with(&"<a>".repeat(200), &[]));
    assert!(matches!(found, ReadError::TooDeep { limit: 128, .. }));
    let found = refusal(&workbook_with(&format!("<a b=\"{}\"/>", "x".repeat(70_000)), &[]));
    assert!(matches!(found, ReadError::TagTooLong { .. }));
}

#[test]
fn far_cells_and_backward_regions_cost_nothing() {
    let far = CELL.replace("A1", "XFD1048576").replace("r=\"1\"", "r=\"1048576\"");
    let found = refusal(&workbook_with(&far, &[]));
    assert_eq!(found, ReadError::SheetTooLarge { sheet: "S".to_owned(), cell: "XFD1048576".to_owned() });
    let backward = CELL.replace("<sheetData>", "<dimension ref=\"B9:A1\"/><sheetData>");
    let _ = open(&workbook_with(&backward, &[]), &Limits::default());
}

#[test]
fn what_is_left_aside_is_reported() {
    let rels = br#"<Relationships><Relationship Id="r" Target="http://example.invalid" TargetMode="External"/></Relationships>"#;
    let more: [(&str, &[u8]); 2] =
        [("xl/worksheets/_rels/sheet1.xml.rels", rels), ("xl/embeddings/a.docx", b"PK\x03\x04")];
    let book = open(&workbook_with(CELL, &more), &Limits::default()).unwrap();
    assert_eq!(book.notices.len(), 2);
    assert!(matches!(&book.notices[0], Notice::ExternalReference { .. }));
    assert!(matches!(&book.notices[1], Notice::EmbeddedFile { .. }));
}

#[test]
fn text_files_are_read_in_their_encoding() {
    let text = "案由,类别\r\n\"关于\"\"停车\"\"\n的提案\",经济\r\n";
    let expected = [["案由", "类别"], ["关于\"停车\"\n的提案", "经济"]];
    let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    let gb18030 = encoding_rs::GB18030.encode(text).0.into_owned();
    let wide: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for bytes in [text.as_bytes().to_vec(), marked, gb18030, wide, text.replace(',', "\t").into_bytes()] {
        let book = open_either(&bytes, &Limits::default()).unwrap();
        let rows: Vec<Vec<CellValue>> = expected
            .iter()
            .map(|row| row.iter().map(|text| CellValue::Text((*text).to_owned())).collect())
            .collect();
        assert_eq!(book.sheets[0].rows, rows);
    }
    let found = open_csv(b"a\nb,\"c\n", &Limits::default());
    assert_eq!(found, Err(ReadError::UnclosedQuote { line: 2 }));
    assert_eq!(open_csv(b"ab\xFF\xFF", &Limits::default()), Err(ReadError::UnknownEncoding { byte: 2 }));
    assert!(open_csv(b"a\0b", &Limits::default()).is_err());
}

#[test]
fn columns_have_letters() {
    assert_eq!([0, 25, 26, 701, 702].map(column_letters), ["A", "Z", "AA", "ZZ", "AAA"]);
}

#[test]
fn what_is_written_can_be_opened() {
    let bytes = table_out::xlsx("题", &[], &[Sheet::default()]).unwrap();
    assert_eq!(open_either(&bytes, &Limits::default()).unwrap().sheets[0].name, "Sheet1");
}
