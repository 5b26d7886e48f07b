//! An uploaded DOCX, XLSX or PPTX judged before it is kept: the archive within its limits, the part that the ending promises,
//! and nothing in it that runs or is fetched when somebody opens it. What is written in it is not read here.

use crate::workbook::{Limits, ReadError, archive, xml_guard};
use serde::Serialize;

/// What an ending promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Package {
    /// DOCX.
    Document,
    /// XLSX.
    Workbook,
    /// PPTX.
    Presentation,
}

impl Package {
    const ALL: [Self; 3] = [Self::Document, Self::Workbook, Self::Presentation];

    /// The package of an ending in small letters.
    pub fn of_ending(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|package| package.ending() == ending)
    }

    /// The ending, in small letters.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Document => "docx",
            Self::Workbook => "xlsx",
            Self::Presentation => "pptx",
        }
    }

    /// Folder and name of the part without which it is no such file; some writers put a digit before the ending.
    fn main_part(self) -> &'static str {
        match self {
            Self::Document => "word/document",
            Self::Workbook => "xl/workbook",
            Self::Presentation => "ppt/presentation",
        }
    }

    fn is_in(self, names: &[String]) -> bool {
        let is_main = |name: &String| {
            let rest = name.strip_prefix(self.main_part()).and_then(|rest| rest.strip_suffix(".xml"));
            rest.is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_digit()))
        };
        names.iter().any(is_main)
    }
}

/// Why a package is not kept. `Display` is English, for logs; people are told from the fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Unfit {
    /// No list of content types: an archive, but no document.
    #[error("the archive is no office document")]
    NotAPackage,
    /// The part promised by the ending is not there; another kind's may be.
    #[error("this is no {promised} but {found}")]
    OtherKind {
        /// Ending of the name.
        promised: &'static str,
        /// Ending that would fit; empty if none would.
        found: &'static str,
    },
    /// An object of another program lies in it (OLE, ActiveX).
    #[error("entry {entry} is an embedded object")]
    EmbeddedObject {
        /// Name in the archive.
        entry: String,
    },
    /// An object, a template or a frame would be fetched from elsewhere.
    #[error("entry {entry} fetches a part from outside")]
    FetchedPart {
        /// Name in the archive.
        entry: String,
    },
    /// The archive breaks a rule of the guard.
    #[error(transparent)]
    #[serde(untagged)]
    Archive(#[from] ReadError),
}

/// Relationships by which a program fetches and shows what lies elsewhere as soon as the file is opened. A link that somebody
/// must press, and a picture, are none.
const FETCHED: [&[u8]; 5] = [b"/oleobject", b"/attachedtemplate", b"/frame", b"/subdocument", b"/control"];

/// Judges an upload that is named as a package.
///
/// # Errors
/// Says what is wrong, and in which entry.
pub fn check(bytes: &[u8], promised: Package, limits: &Limits) -> Result<(), Unfit> {
    let mut names = Vec::new();
    archive::walk(bytes, limits, |entry, content| {
        names.push(entry.to_lowercase());
        check_entry(entry, content)
    })?;
    if !names.iter().any(|name| name == "[content_types].xml") {
        return Err(Unfit::NotAPackage);
    }
    if !promised.is_in(&names) {
        let found = Package::ALL.into_iter().find(|other| other.is_in(&names));
        return Err(Unfit::OtherKind {
            promised: promised.ending(),
            found: found.map_or("", Package::ending),
        });
    }
    Ok(())
}

fn check_entry(entry: &str, content: &[u8]) -> Result<(), Unfit> {
    let folded = entry.to_lowercase();
    let embedded = folded.contains("embeddings/") && folded.ends_with(".bin");
    if embedded || folded.contains("activex/") || content.starts_with(&archive::OLE) {
        return Err(Unfit::EmbeddedObject { entry: entry.to_owned() });
    }
    let types = folded == "[content_types].xml";
    if !types && !folded.ends_with(".rels") {
        return Ok(());
    }
    let text = xml_guard::narrow(content);
    if types {
        // A name may be spelled with character references; no writer does that in this list.
        if xml_guard::holds(&text, b"&#") || xml_guard::holds(&text, b"vbaproject") {
            return Err(ReadError::MacroContent { entry: entry.to_owned() }.into());
        }
        return Ok(());
    }
    if tags(&text).any(fetches) { Err(Unfit::FetchedPart { entry: entry.to_owned() }) } else { Ok(()) }
}

/// The tags of a part, without their brackets.
fn tags(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.split(|b| *b == b'<').skip(1)
}

/// Whether a relationship leads outside to something that is fetched. One that hides its words behind character references
/// counts as such.
fn fetches(tag: &[u8]) -> bool {
    let (mode, kind) = (attribute(tag, b"targetmode"), attribute(tag, b"type"));
    let hidden = |value: &[u8]| value.contains(&b'&');
    if hidden(&mode) || hidden(&kind) {
        return true;
    }
    mode == b"external" && FETCHED.iter().any(|end| kind.ends_with(end))
}

/// The value of an attribute in small letters; empty where it is not set.
fn attribute(tag: &[u8], name: &[u8]) -> Vec<u8> {
    let tag = tag.to_ascii_lowercase();
    let mut from = 0;
    while let Some(found) = tag[from..].windows(name.len()).position(|window| window == name) {
        let (at, end) = (from + found, from + found + name.len());
        from = end;
        if at == 0 || !tag[at - 1].is_ascii_whitespace() {
            continue;
        }
        let rest = tag[end..].trim_ascii_start();
        let Some(rest) = rest.strip_prefix(b"=") else { continue };
        let rest = rest.trim_ascii_start();
        let Some((quote, value)) = rest.split_first().filter(|(q, _)| matches!(q, b'"' | b'\'')) else {
            continue;
        };
        let end = value.iter().position(|b| b == quote).unwrap_or(value.len());
        return value[..end].trim_ascii().to_vec();
    }
    Vec::new()
}
