//! Why a package is not taken at all, and the sentence for it.

use crate::foundation::errors::Complaint;
use office_documents::workbook::ReadError;

/// Records of a package.
pub(super) const RECORDS: usize = 10_000;

/// Why a package is not taken at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The guard refused the archive.
    Archive(ReadError),
    /// An entry is not there.
    Missing(String),
    /// An entry that the manifest does not list.
    Unlisted(String),
    /// The manifest names another format.
    OtherFormat(String),
    /// A version that this program does not know.
    Version(u32),
    /// It holds something else than proposals or results.
    Holds(String),
    /// An entry is not what the manifest says.
    Digest(String),
    /// A list has another number of lines.
    Count(String),
    /// A line does not keep the format.
    Line(String, usize),
    /// Two records of one id.
    Twice(String, String),
    /// A list with too many records.
    Many(String),
    /// An entry has more bytes than it may.
    Large(String),
    /// A line holds an id or a name that cannot be kept.
    Unsound(String, usize),
    /// An id or a name of the manifest cannot be kept.
    Name(String),
    /// It took too long.
    Slow,
}

impl From<ReadError> for Trouble {
    fn from(error: ReadError) -> Self {
        Self::Archive(error)
    }
}

impl Trouble {
    /// The sentence for the person who uploaded it; it names the file.
    pub fn complaint(&self) -> Complaint {
        let said = |key: &str| Complaint::new("file", key);
        match self {
            Self::Archive(error) => archive(error),
            Self::Missing(file) => said("package-trouble-missing").with("x", shown(file)),
            Self::Unlisted(file) => said("package-trouble-unlisted").with("x", shown(file)),
            Self::OtherFormat(format) => said("package-trouble-format").with("x", shown(format)),
            Self::Version(version) => said("package-trouble-version").with("x", version),
            Self::Holds(what) => said("package-trouble-holds").with("x", shown(what)),
            Self::Digest(file) => said("package-trouble-digest").with("x", shown(file)),
            Self::Count(file) => said("package-trouble-count").with("x", file),
            Self::Line(file, line) => said("package-trouble-line").with("x", file).with("n", line),
            Self::Twice(file, id) => said("package-trouble-twice").with("x", file).with("y", shown(id)),
            Self::Many(file) => said("package-trouble-many").with("x", file).with("n", RECORDS),
            Self::Large(file) => said("package-trouble-bomb").with("x", shown(file)),
            Self::Unsound(file, line) => said("package-trouble-unsound").with("x", file).with("n", line),
            Self::Name(field) => said("package-trouble-id").with("x", field),
            Self::Slow => said("package-trouble-slow"),
        }
    }
}

/// A name out of a package as it is told: short, and without what a terminal or a page would obey.
fn shown(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(120).collect()
}

fn archive(error: &ReadError) -> Complaint {
    let (key, entry) = match error {
        ReadError::EntryTooLarge { entry, .. }
        | ReadError::TotalTooLarge { entry, .. }
        | ReadError::RatioTooHigh { entry, .. } => ("package-trouble-bomb", entry.as_str()),
        ReadError::UnsafeName { entry } => ("package-trouble-name", entry.as_str()),
        ReadError::EncryptedEntry { entry } => ("package-trouble-encrypted", entry.as_str()),
        ReadError::DuplicateEntry { entry } => ("package-trouble-double", entry.as_str()),
        ReadError::Damaged { place, .. } if !place.is_empty() => ("package-trouble-damaged", place.as_str()),
        ReadError::TooLarge { .. } => ("package-trouble-large", ""),
        ReadError::TooManyEntries { .. } | ReadError::OverlappingEntries => ("package-trouble-entries", ""),
        _ => ("package-trouble-archive", ""),
    };
    Complaint::new("file", key).with("x", shown(entry))
}
