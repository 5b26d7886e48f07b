//! Archives of files: written, read back, and refused where they break a rule of the guard.

use office_documents::bundle::{Bundle, walk};
use office_documents::workbook::{Limits, ReadError};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fn written(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut bundle = Bundle::begin().expect("a bundle is written");
    for (name, content) in entries {
        bundle.entry(name).expect("a bundle is written");
        for piece in content.chunks(3) {
            bundle.write(piece).expect("a bundle is written");
        }
    }
    let mut bytes = Vec::new();
    bundle.finish().expect("a bundle is written").read_to_end(&mut bytes).expect("a bundle is written");
    bytes
}

fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<(String, Vec<u8>)>, ReadError> {
    let mut found = Vec::new();
    walk(bytes, limits, |name, content| {
        found.push((name.to_owned(), content.to_vec()));
        Ok::<(), ReadError>(())
    })?;
    Ok(found)
}

#[test]
fn what_is_written_is_read_back_in_its_order_whatever_it_looks_like() {
    let entries: [(&str, &[u8]); 3] =
        [("a.jsonl", b"{}\n{}\n"), ("files/x", b"<!DOCTYPE x><x/>"), ("manifest.json", b"")];
    let bytes = written(&entries);
    let found = read(&bytes, &Limits::default()).expect("a file is written");
    let found: Vec<(&str, &[u8])> = found.iter().map(|(n, c)| (n.as_str(), c.as_slice())).collect();
    assert_eq!(found, entries);
    assert_eq!(bytes, written(&entries), "the same entries are the same file");
}

fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        writer.start_file(*name, options).expect("a file is written");
        writer.write_all(content).expect("a file is written");
    }
    writer.finish().expect("a file is written").into_inner()
}

#[test]
fn names_that_lead_out_and_bombs_are_refused_by_name() {
    for name in ["../a", "/etc/passwd", "a/../../b", "C:/x", "..\\\\a", "files/./x"] {
        let refused = read(&zipped(&[(name, b"x")]), &Limits::default());
        assert!(matches!(refused, Err(ReadError::UnsafeName { .. })), "{name}: {refused:?}");
    }
    let bomb = vec![0; 8 << 20];
    let refused = read(&zipped(&[("files/bomb", &bomb)]), &Limits::default());
    assert!(matches!(&refused, Err(ReadError::RatioTooHigh { entry, .. }) if entry == "files/bomb"));
    let small = Limits { total_bytes: 10, ..Limits::default() };
    let refused = read(&zipped(&[("a", b"123456"), ("b", b"123456")]), &small);
    assert!(matches!(&refused, Err(ReadError::TotalTooLarge { entry, .. }) if entry == "b"));
    let few = Limits { entries: 1, ..Limits::default() };
    assert!(matches!(
        read(&zipped(&[("a", b"1"), ("b", b"2")]), &few),
        Err(ReadError::TooManyEntries { .. })
    ));
    let whole = zipped(&[("a", b"123456")]);
    for cut in 0..whole.len() {
        assert!(read(&whole[..cut], &Limits::default()).is_err(), "cut at {cut}");
    }
}
