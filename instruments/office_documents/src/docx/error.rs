//! Why a DOCX was not read or written, as fields a program can put into words of its own.

use crate::workbook::ReadError;
use serde::Serialize;

/// Why a DOCX was refused. `Display` is English, for logs; people are told from the fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DocxError {
    /// Neither a ZIP archive nor a word processor's document.
    #[error("this is not a DOCX document")]
    NotADocument,
    /// The archive or the outside of its XML was refused: too large, macros, a document type.
    #[error("the archive was refused: {reason}")]
    Archive {
        /// What the guard found.
        reason: ReadError,
    },
    /// A part that must be there is not.
    #[error("part {part} is missing")]
    Missing {
        /// Name in the archive.
        part: String,
    },
    /// A part is damaged.
    #[error("part {part} is damaged at byte {byte}: {reason}")]
    Damaged {
        /// Name in the archive.
        part: String,
        /// Where, from zero; zero if it is not known.
        byte: u64,
        /// What the reader said, in English.
        reason: String,
    },
    /// A part names an entity that is not one of XML's own five.
    #[error("part {part} names an entity of its own at byte {byte}")]
    Entity {
        /// Name in the archive.
        part: String,
        /// Where, from zero.
        byte: u64,
    },
    /// A part has more bytes than may be looked into.
    #[error("part {part} has more than {limit} bytes")]
    PartTooLarge {
        /// Name in the archive.
        part: String,
        /// Bytes allowed.
        limit: usize,
    },
    /// A part has more elements than allowed, or would have once filled in.
    #[error("part {part} has more than {limit} elements")]
    TooComplex {
        /// Name in the archive.
        part: String,
        /// Elements allowed.
        limit: usize,
    },
    /// A part nests deeper than allowed.
    #[error("part {part} nests deeper than {limit} elements")]
    TooDeep {
        /// Name in the archive.
        part: String,
        /// Depth allowed.
        limit: usize,
    },
    /// More text comes out, or would be filled in, than allowed.
    #[error("more than {limit} bytes of text")]
    TooMuchText {
        /// Bytes allowed.
        limit: usize,
    },
    /// A template refers to a place outside itself.
    #[error("part {part} refers to a place outside the file")]
    ExternalReference {
        /// Part that holds the reference.
        part: String,
    },
    /// A template carries a file within the file, or a control that runs.
    #[error("part {part} is a file within the file")]
    EmbeddedFile {
        /// Part that is the file.
        part: String,
    },
    /// A template has a field that fetches something from elsewhere.
    #[error("part {part} has the field {field}, which fetches from elsewhere")]
    ActiveField {
        /// Name in the archive.
        part: String,
        /// Name of the field, such as `INCLUDETEXT`.
        field: String,
    },
    /// The archive could not be written.
    #[error("the document could not be written: {reason}")]
    NotWritten {
        /// What the writer said, in English.
        reason: String,
    },
}

impl From<ReadError> for DocxError {
    fn from(reason: ReadError) -> Self {
        match reason {
            ReadError::NotAWorkbook => Self::NotADocument,
            reason => Self::Archive { reason },
        }
    }
}
