//! The archive of a DOCX: parts in their order, read behind the guard, written with a fixed time.

use super::{DocxError, Limits, xml};
use crate::workbook::{self, Notice, archive};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// One entry of the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// All entries, and what the guard noticed.
#[derive(Debug)]
pub(crate) struct Package {
    pub parts: Vec<Part>,
    pub notices: Vec<Notice>,
}

impl Package {
    /// Opens a file: the guard first, then every entry.
    pub fn open(bytes: &[u8], limits: &Limits) -> Result<Self, DocxError> {
        let notices = guarded(bytes, limits)?;
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| damaged("", &e))?;
        let mut parts = Vec::new();
        for index in 0..archive.len() {
            let mut entry = archive.by_index(index).map_err(|e| damaged("", &e))?;
            if entry.is_dir() {
                continue;
            }
            let name = entry.name().map_err(|e| damaged("", &e))?.into_owned();
            let mut content = Vec::new();
            (&mut entry)
                .take(limits.total_bytes.saturating_add(1))
                .read_to_end(&mut content)
                .map_err(|e| damaged(&name, &e))?;
            parts.push(Part { name, bytes: content });
        }
        Ok(Self { parts, notices })
    }

    /// The part of this name; names are compared as Windows compares them.
    pub fn part(&self, name: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.name.eq_ignore_ascii_case(name))
    }

    /// Name of the main document, which the package's relationships tell.
    pub fn main(&self, limits: &Limits) -> Result<String, DocxError> {
        let rels = self.part("_rels/.rels").ok_or(DocxError::NotADocument)?;
        let root = xml::parse(&rels.name, &rels.bytes, limits)?;
        let target = root.elements().find(|relation| {
            relation.attribute("Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
        });
        let target =
            target.and_then(|relation| relation.attribute("Target")).ok_or(DocxError::NotADocument)?;
        Ok(target.trim_start_matches('/').to_owned())
    }
}

/// Looks through the archive as for any upload.
fn guarded(bytes: &[u8], limits: &Limits) -> Result<Vec<Notice>, DocxError> {
    let guard = workbook::Limits {
        bytes: limits.bytes,
        entries: limits.entries,
        total_bytes: limits.total_bytes,
        entry_bytes: limits.total_bytes,
        depth: limits.depth,
        ..workbook::Limits::default()
    };
    Ok(archive::inspect(bytes, &guard, |_, _| {})?)
}

fn damaged(part: &str, error: &dyn std::fmt::Display) -> DocxError {
    DocxError::Damaged { part: part.to_owned(), byte: 0, reason: error.to_string() }
}

/// The archive of these parts. Every entry bears the format's first day, so that equal parts are equal bytes.
pub(crate) fn bytes_of(parts: &[Part]) -> Result<Vec<u8>, DocxError> {
    let refused = |error: &dyn std::fmt::Display| DocxError::NotWritten { reason: error.to_string() };
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for part in parts {
        writer.start_file(part.name.as_str(), options).map_err(|e| refused(&e))?;
        writer.write_all(&part.bytes).map_err(|e| refused(&e))?;
    }
    Ok(writer.finish().map_err(|e| refused(&e))?.into_inner())
}
