//! Packages judged by their parts: what the ending promises is there, nothing in it runs, is fetched or blows up.

#![expect(clippy::unwrap_used, reason = "helpers of tests stop where a test would")]

use office_documents::package::{Package, Unfit, check};
use office_documents::table_out::{self, Sheet};
use office_documents::workbook::{Limits, ReadError};
use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const TYPES: &[u8] = b"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in parts {
        writer.start_file(*name, options).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A package with the main part of a kind and these further parts.
fn with(main: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let mut parts: Vec<(&str, &[u8])> = vec![("[Content_Types].xml", TYPES), (main, b"<main/>")];
    parts.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    parts.extend(more);
    archive(&parts)
}

fn judged(bytes: &[u8], promised: Package) -> Result<(), Unfit> {
    check(bytes, promised, &Limits::default())
}

fn document(more: &[(&str, &[u8])]) -> Result<(), Unfit> {
    judged(&with("word/document.xml", more), Package::Document)
}

#[test]
fn the_part_that_the_ending_promises_must_be_there() {
    let mains = [
        (Package::Document, "word/document.xml"),
        (Package::Workbook, "xl/workbook.xml"),
        (Package::Presentation, "ppt/presentation.xml"),
    ];
    for (promised, main) in mains {
        assert_eq!(judged(&with(main, &[]), promised), Ok(()));
        for (other, name) in mains.into_iter().filter(|(other, _)| *other != promised) {
            let found = judged(&with(name, &[]), promised);
            let expected = Unfit::OtherKind { promised: promised.ending(), found: other.ending() };
            assert_eq!(found, Err(expected));
        }
    }
    assert_eq!(judged(&with("word/document2.xml", &[]), Package::Document), Ok(()));
    let nothing = judged(&with("notes/a.xml", &[]), Package::Document);
    assert_eq!(nothing, Err(Unfit::OtherKind { promised: "docx", found: "" }));
    let untyped = judged(&archive(&[("word/document.xml", b"<a/>")]), Package::Document);
    assert_eq!(untyped, Err(Unfit::NotAPackage));
    let plain = judged(b"PK\x03\x04 and nothing more", Package::Document);
    assert!(matches!(plain, Err(Unfit::Archive(ReadError::Damaged { .. }))), "{plain:?}");
}

#[test]
fn a_workbook_of_our_own_passes() {
    let sheet = Sheet { name: "S".to_owned(), columns: Vec::new(), rows: Vec::new() };
    let bytes = table_out::xlsx("S", &[], &[sheet]).unwrap();
    assert_eq!(judged(&bytes, Package::Workbook), Ok(()));
}

#[test]
fn macros_are_found_by_name_and_by_content_type() {
    for name in ["word/vbaProject.bin", "word/VBAPROJECT.BIN", "xl/my-vbaProject.bin"] {
        let found = document(&[(name, b"x")]);
        assert!(matches!(found, Err(Unfit::Archive(ReadError::MacroContent { .. }))), "{name} {found:?}");
    }
    let types: [&[u8]; 3] = [
        b"<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>",
        b"<Types><Override PartName=\"/word/x.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>",
        b"<Types><Override ContentType=\"application/vnd.ms-word.document.macro&#69;nabled.main+xml\"/></Types>",
    ];
    for text in types {
        let found = document(&[("[Content_Types].xml", text)]);
        assert!(matches!(found, Err(Unfit::Archive(ReadError::MacroContent { .. }))), "{found:?}");
    }
}

#[test]
fn embedded_objects_are_refused_and_embedded_sheets_are_not() {
    for name in ["word/embeddings/oleObject1.bin", "word/activeX/activeX1.xml", "ppt/embeddings/x.BIN"] {
        let found = document(&[(name, b"<x/>")]);
        assert_eq!(found, Err(Unfit::EmbeddedObject { entry: name.to_owned() }));
    }
    let ole = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 anything";
    let found = document(&[("word/media/image1.png", ole)]);
    assert_eq!(found, Err(Unfit::EmbeddedObject { entry: "word/media/image1.png".to_owned() }));
    assert_eq!(document(&[("ppt/embeddings/sheet1.xlsx", b"PK\x03\x04")]), Ok(()));
    assert_eq!(document(&[("xl/printerSettings/printerSettings1.bin", b"x")]), Ok(()));
}

#[test]
fn what_would_be_fetched_is_refused_and_a_link_is_not() {
    let rels = |kind: &str, mode: &str| {
        format!(
            "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"https://evil.example/a\" TargetMode={mode}/></Relationships>"
        )
    };
    let name = "word/_rels/document.xml.rels";
    for kind in ["oleObject", "attachedTemplate", "frame"] {
        for mode in ["\"External\"", "'External'", " \"external\""] {
            let found = document(&[(name, rels(kind, mode).as_bytes())]);
            assert_eq!(found, Err(Unfit::FetchedPart { entry: name.to_owned() }), "{kind} {mode}");
        }
    }
    let hidden = rels("ole&#79;bject", "\"External\"");
    assert!(document(&[(name, hidden.as_bytes())]).is_err());
    assert_eq!(document(&[(name, rels("hyperlink", "\"External\"").as_bytes())]), Ok(()));
    assert_eq!(document(&[(name, rels("oleObject", "\"Internal\"").as_bytes())]), Ok(()));
}

#[test]
fn bombs_and_doctypes_are_refused() {
    let zeros = vec![0_u8; 8 << 20];
    let found = document(&[("word/media/a.bmp", &zeros)]);
    assert!(matches!(found, Err(Unfit::Archive(ReadError::RatioTooHigh { .. }))), "{found:?}");
    let found = document(&[("word/styles.xml", b"<!DOCTYPE a [<!ENTITY b \"c\">]><a/>")]);
    assert!(matches!(found, Err(Unfit::Archive(ReadError::Doctype { .. }))), "{found:?}");
}

#[test]
fn a_refusal_describes_itself() {
    let described = serde_json::to_value(Unfit::from(ReadError::OldFormat)).unwrap();
    assert_eq!(described, serde_json::json!({ "kind": "old_format" }));
    let described = serde_json::to_value(Unfit::OtherKind { promised: "docx", found: "xlsx" }).unwrap();
    assert_eq!(described["kind"], "other_kind");
}
