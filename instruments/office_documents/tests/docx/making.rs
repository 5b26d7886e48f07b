//! Archives made and taken apart for tests.

use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default \
    Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default \
    Extension=\"xml\" ContentType=\"application/xml\"/></Types>";
const RELS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
    Target=\"word/document.xml\"/></Relationships>";

/// An archive of these entries.
pub fn zipped<N: AsRef<str>, T: AsRef<[u8]>>(entries: &[(N, T)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        writer.start_file(name.as_ref(), SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_ref()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Its entries.
pub fn unzipped(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let entries = (0..archive.len()).map(|index| {
        let mut entry = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        (entry.name().unwrap().into_owned(), content)
    });
    entries.collect()
}

/// A document with this body, and further parts.
pub fn docx(body: &str, further: &[(&str, &str)]) -> Vec<u8> {
    let main = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document \
         xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
    );
    let mut entries =
        vec![("[Content_Types].xml", TYPES), ("_rels/.rels", RELS), ("word/document.xml", &main)];
    entries.extend(further);
    zipped(&entries)
}

/// The same archive with a part changed as text.
pub fn changed(bytes: &[u8], part: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut entries = unzipped(bytes);
    for (name, content) in &mut entries {
        if name == part {
            *content = change(std::str::from_utf8(content).unwrap()).into_bytes();
        }
    }
    zipped(&entries)
}

/// A part as text.
pub fn part(bytes: &[u8], name: &str) -> String {
    let found = unzipped(bytes).into_iter().find(|(entry, _)| entry == name).unwrap();
    String::from_utf8(found.1).unwrap()
}
