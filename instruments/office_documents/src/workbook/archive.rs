//! The rules an archive must keep before anything in it is parsed (TRUST T-22, T-23).

use super::{Limits, Notice, ReadError, xml_guard};
use std::collections::HashSet;
use std::io::{Cursor, Read};
use zip::{CompressionMethod, ZipArchive};

/// First bytes of the old binary container, which also wraps workbooks with a password.
pub(crate) const OLE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Looks through the whole archive and says what is left aside in it; `see` is shown each part that kept the rules.
pub(crate) fn inspect(
    bytes: &[u8],
    limits: &Limits,
    mut see: impl FnMut(&str, &[u8]),
) -> Result<Vec<Notice>, ReadError> {
    let mut notices = Vec::new();
    walk(bytes, limits, |name, content| {
        note(name, content, &mut notices);
        see(name, content);
        Ok::<(), ReadError>(())
    })?;
    Ok(notices)
}

/// Looks through the whole archive, unpacking every entry once and keeping none; `see` is shown each that kept the rules.
pub(crate) fn walk<E: From<ReadError>>(
    bytes: &[u8],
    limits: &Limits,
    mut see: impl FnMut(&str, &[u8]) -> Result<(), E>,
) -> Result<(), E> {
    entries(bytes, limits, |name, content| {
        check_content(name, content, limits)?;
        see(name, content)
    })
}

/// The same where entries are files of any kind, and not the parts of an office document: their content is not looked at.
pub(crate) fn entries<E: From<ReadError>>(
    bytes: &[u8],
    limits: &Limits,
    mut see: impl FnMut(&str, &[u8]) -> Result<(), E>,
) -> Result<(), E> {
    let (mut archive, names) = open(bytes, limits)?;
    let mut total = 0;
    let mut content = Vec::new();
    for (index, name) in names.iter().enumerate() {
        unpack(&mut archive, index, name, limits, &mut total, &mut content)?;
        see(name, &content)?;
    }
    Ok(())
}

/// An archive and the names of its entries.
type Opened<'a> = (ZipArchive<Cursor<&'a [u8]>>, Vec<String>);

/// The archive and the names of its entries, once its directory has been found harmless.
fn open<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Opened<'a>, ReadError> {
    if bytes.len() > limits.bytes {
        return Err(ReadError::TooLarge { bytes: bytes.len(), limit: limits.bytes });
    }
    if bytes.starts_with(&OLE) {
        return Err(old_container(bytes));
    }
    if !bytes.starts_with(b"PK") {
        return Err(ReadError::NotAWorkbook);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| damaged("", &e))?;
    if archive.len() > limits.entries {
        return Err(ReadError::TooManyEntries { entries: archive.len(), limit: limits.entries });
    }
    let names = check_names(&mut archive)?;
    if archive.has_overlapping_entries().map_err(|e| damaged("", &e))? {
        return Err(ReadError::OverlappingEntries);
    }
    Ok((archive, names))
}

fn damaged(place: &str, error: &dyn std::fmt::Display) -> ReadError {
    ReadError::Damaged { place: place.to_owned(), reason: error.to_string() }
}

fn old_container(bytes: &[u8]) -> ReadError {
    let mark: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(mark.len()).any(|window| window == mark) {
        ReadError::PasswordProtected
    } else {
        ReadError::OldFormat
    }
}

/// Names of all entries in their order, once each has been found harmless.
fn check_names(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Vec<String>, ReadError> {
    let mut seen = HashSet::new();
    let mut names = Vec::new();
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(|e| damaged("", &e))?;
        // Some writers use the other slash; what counts is where a name leads.
        let name = String::from_utf8_lossy(entry.name_raw()).replace('\\', "/");
        let leads_out = name.starts_with('/')
            || name.contains(['\0', ':'])
            || name.split('/').any(|part| part == ".." || part == ".");
        if leads_out || name.is_empty() {
            return Err(ReadError::UnsafeName { entry: name });
        }
        if entry.encrypted() {
            return Err(ReadError::EncryptedEntry { entry: name });
        }
        if !matches!(entry.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
            return Err(damaged(&name, &"unknown compression"));
        }
        let folded = name.to_lowercase();
        if folded.contains("vbaproject") || folded.contains("vbadata") || folded.contains("macrosheets/") {
            return Err(ReadError::MacroContent { entry: name });
        }
        if !seen.insert(folded) {
            return Err(ReadError::DuplicateEntry { entry: name });
        }
        names.push(name);
    }
    if archive.has_duplicate_names() {
        return Err(ReadError::DuplicateEntry { entry: String::new() });
    }
    Ok(names)
}

/// Unpacks one entry, counting what really comes out; declared sizes are not believed.
fn unpack(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    name: &str,
    limits: &Limits,
    total: &mut u64,
    content: &mut Vec<u8>,
) -> Result<(), ReadError> {
    content.clear();
    let mut entry = archive.by_index(index).map_err(|e| damaged(name, &e))?;
    let by_ratio = limits.ratio_free_bytes.max(entry.compressed_size().saturating_mul(limits.ratio));
    let left = limits.total_bytes.saturating_sub(*total);
    let bound = limits.entry_bytes.min(by_ratio).min(left);
    (&mut entry).take(bound.saturating_add(1)).read_to_end(content).map_err(|e| damaged(name, &e))?;
    let size = content.len() as u64;
    let entry = name.to_owned();
    if size > limits.entry_bytes {
        return Err(ReadError::EntryTooLarge { entry, limit: limits.entry_bytes });
    }
    if size > by_ratio {
        return Err(ReadError::RatioTooHigh { entry, limit: limits.ratio });
    }
    if size > left {
        return Err(ReadError::TotalTooLarge { entry, limit: limits.total_bytes });
    }
    *total += size;
    Ok(())
}

fn check_content(name: &str, content: &[u8], limits: &Limits) -> Result<(), ReadError> {
    let folded = name.to_lowercase();
    let by_name = [".xml", ".rels", ".vml"].iter().any(|end| folded.ends_with(end));
    if !by_name && !xml_guard::looks_like_xml(content) {
        return Ok(());
    }
    let text = xml_guard::narrow(content);
    xml_guard::check(name, &text, limits)?;
    if folded == "[content_types].xml" && xml_guard::holds(&text, b"macroenabled") {
        return Err(ReadError::MacroContent { entry: name.to_owned() });
    }
    Ok(())
}

/// Notes what an entry holds that is not read.
fn note(name: &str, content: &[u8], notices: &mut Vec<Notice>) {
    let folded = name.to_lowercase();
    let entry = || name.to_owned();
    if folded.contains("/embeddings/") || content.starts_with(b"PK\x03\x04") || content.starts_with(&OLE) {
        notices.push(Notice::EmbeddedFile { entry: entry() });
    }
    if folded.ends_with(".rels") {
        let text = xml_guard::narrow(content);
        if xml_guard::holds(&text, b"\"external\"") || xml_guard::holds(&text, b"'external'") {
            notices.push(Notice::ExternalReference { entry: entry() });
        }
    }
}
