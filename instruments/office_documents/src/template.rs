//! Templates: a DOCX in which content controls stand for what is filled in. A control's tag says what:
//! `room.field` for a text, `room.list` around a table row for a list, inside it `room.list.column` or
//! `column`. A filled control gives way to plain text in its own letters; others stay as they are.

mod filling;
mod safety;
mod starting;

pub use starting::{mark, start};

use crate::docx::xml;
use crate::docx::{DocxError, Limits, Package, bytes_of};
use filling::Filling;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What is filled in for a tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Words; a line feed begins a new paragraph where the control holds paragraphs, else a new line.
    Text(String),
    /// Items of a list, each with the words of its columns.
    Rows(Vec<BTreeMap<String, String>>),
}

impl<T: Into<String>> From<T> for Value {
    fn from(text: T) -> Self {
        Self::Text(text.into())
    }
}

/// What did not come together. The document is written all the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Leftover {
    /// The template has a control for which there was no value; it stays.
    Unfilled {
        /// Tag of the control.
        tag: String,
        /// Part it stands in.
        part: String,
    },
    /// There was a value for which the template has no control.
    Unknown {
        /// Tag of the value.
        tag: String,
    },
    /// A list was given for a control that does not repeat, or words for one around a whole row; it stays.
    WrongKind {
        /// Tag of the control.
        tag: String,
        /// Part it stands in.
        part: String,
    },
}

/// Fills a template within the usual limits.
pub fn fill(docx: &[u8], values: &BTreeMap<String, Value>) -> Result<(Vec<u8>, Vec<Leftover>), DocxError> {
    fill_within(docx, values, &Limits::default())
}

/// Fills a template. Refused are macros, references to the outside, files within the file, fields that
/// fetch something, document types and entities, and whatever passes the limits, also once filled in.
pub fn fill_within(
    docx: &[u8],
    values: &BTreeMap<String, Value>,
    limits: &Limits,
) -> Result<(Vec<u8>, Vec<Leftover>), DocxError> {
    let mut package = Package::open(docx, limits)?;
    safety::outside(&package)?;
    let main = package.main(limits)?;
    if package.part(&main).is_none() {
        return Err(DocxError::Missing { part: main });
    }
    let mut left = BTreeSet::new();
    let mut used = BTreeSet::new();
    let mut nodes = 0;
    let mut text_bytes = 0;
    for part in &mut package.parts {
        if !part.name.to_lowercase().ends_with(".xml") {
            continue;
        }
        let mut root = xml::parse(&part.name, &part.bytes, limits)?;
        safety::inside(&part.name, &root)?;
        if !["document", "hdr", "ftr", "footnotes", "endnotes"].contains(&root.w()) {
            if part.name == main {
                return Err(DocxError::NotADocument);
            }
            continue;
        }
        nodes += root.size();
        let mut filling =
            Filling { part: &part.name, values, limits, left: &mut left, used: &mut used, nodes, text_bytes };
        filling.root(&mut root)?;
        (nodes, text_bytes) = (filling.nodes, filling.text_bytes);
        part.bytes = root.to_part();
    }
    let unknown = values.keys().filter(|tag| !used.contains(*tag));
    left.extend(unknown.map(|tag| Leftover::Unknown { tag: tag.clone() }));
    Ok((bytes_of(&package.parts)?, left.into_iter().collect()))
}

/// Tags of all controls of a template, in the order of their letters.
pub fn tags(docx: &[u8]) -> Result<Vec<String>, DocxError> {
    let (_, left) = fill(docx, &BTreeMap::new())?;
    let tags = left.into_iter().filter_map(|left| match left {
        Leftover::Unfilled { tag, .. } => Some(tag),
        Leftover::Unknown { .. } | Leftover::WrongKind { .. } => None,
    });
    let tags: BTreeSet<String> = tags.collect();
    Ok(tags.into_iter().collect())
}
