//! A DOCX file as parts: opened behind the guard, its XML as a small tree, written with the same bytes
//! for the same parts. What the parts say is known to `official`, `order`, `template` and `plain_text`.

mod error;
mod package;
pub(crate) mod xml;

pub use error::DocxError;
pub(crate) use package::{Package, Part, bytes_of};

/// What reading a DOCX may cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Entries in the archive.
    pub entries: usize,
    /// Bytes of all entries together, counted while unpacking.
    pub total_bytes: u64,
    /// Bytes of one XML part that is looked into.
    pub part_bytes: usize,
    /// Elements and texts of one part.
    pub nodes: usize,
    /// Elements within elements.
    pub depth: usize,
    /// Bytes of text that may come out, or be filled in.
    pub text_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 20 << 20,
            entries: 1_000,
            total_bytes: 64 << 20,
            part_bytes: 16 << 20,
            nodes: 400_000,
            depth: 128,
            text_bytes: 8 << 20,
        }
    }
}
