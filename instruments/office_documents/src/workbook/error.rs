//! Why an upload was not opened, as fields a program can put into words of its own.

use serde::Serialize;

/// Why an upload was not opened. `Display` is English, for logs; people are told from the fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ReadError {
    /// Neither a ZIP archive nor anything known.
    #[error("this is not an XLSX workbook")]
    NotAWorkbook,
    /// The binary format before 2007.
    #[error("this is a workbook of the old binary format, save it as XLSX")]
    OldFormat,
    /// Protected by a password.
    #[error("the workbook is protected by a password")]
    PasswordProtected,
    /// More bytes than allowed.
    #[error("the file has {bytes} bytes, {limit} are allowed")]
    TooLarge {
        /// Bytes found.
        bytes: usize,
        /// Bytes allowed.
        limit: usize,
    },
    /// More entries than allowed.
    #[error("the archive has {entries} entries, {limit} are allowed")]
    TooManyEntries {
        /// Entries found.
        entries: usize,
        /// Entries allowed.
        limit: usize,
    },
    /// An entry unpacks to more than allowed.
    #[error("entry {entry} unpacks to more than {limit} bytes")]
    EntryTooLarge {
        /// Name in the archive.
        entry: String,
        /// Bytes allowed.
        limit: u64,
    },
    /// All entries together unpack to more than allowed.
    #[error("the archive unpacks to more than {limit} bytes, reached in entry {entry}")]
    TotalTooLarge {
        /// Entry in which the limit was passed.
        entry: String,
        /// Bytes allowed.
        limit: u64,
    },
    /// An entry grows more than allowed.
    #[error("entry {entry} unpacks to more than {limit} times its size")]
    RatioTooHigh {
        /// Name in the archive.
        entry: String,
        /// Growth allowed.
        limit: u64,
    },
    /// An entry is encrypted.
    #[error("entry {entry} is encrypted")]
    EncryptedEntry {
        /// Name in the archive.
        entry: String,
    },
    /// Two entries have one name.
    #[error("the archive has two entries named {entry}")]
    DuplicateEntry {
        /// Name in the archive; empty if only their number shows it.
        entry: String,
    },
    /// Entries share bytes.
    #[error("entries of the archive overlap")]
    OverlappingEntries,
    /// A name that would lead out of a folder.
    #[error("entry name {entry} leads out of the archive")]
    UnsafeName {
        /// Name in the archive.
        entry: String,
    },
    /// The workbook carries macros.
    #[error("the workbook carries macros, in entry {entry}")]
    MacroContent {
        /// Name in the archive.
        entry: String,
    },
    /// An XML part has a document type declaration.
    #[error("entry {entry} has a document type declaration at byte {byte}")]
    Doctype {
        /// Name in the archive.
        entry: String,
        /// Where, from zero.
        byte: usize,
    },
    /// An XML part is nested too deep.
    #[error("entry {entry} nests deeper than {limit} elements, at byte {byte}")]
    TooDeep {
        /// Name in the archive.
        entry: String,
        /// Where, from zero.
        byte: usize,
        /// Depth allowed.
        limit: usize,
    },
    /// A tag of an XML part is too long.
    #[error("entry {entry} has a tag longer than {limit} bytes, at byte {byte}")]
    TagTooLong {
        /// Name in the archive.
        entry: String,
        /// Where, from zero.
        byte: usize,
        /// Bytes allowed.
        limit: usize,
    },
    /// A part is damaged.
    #[error("the file is damaged at {place}: {reason}")]
    Damaged {
        /// Entry or sheet; empty for the whole file.
        place: String,
        /// What the reader said, in English.
        reason: String,
    },
    /// There is nothing to read.
    #[error("the workbook has no sheet")]
    NoSheets,
    /// More sheets than allowed.
    #[error("the workbook has {sheets} sheets, {limit} are allowed")]
    TooManySheets {
        /// Sheets found.
        sheets: usize,
        /// Sheets allowed.
        limit: usize,
    },
    /// A cell lies outside the allowed rows, columns, number of cells or bytes of text.
    #[error("sheet {sheet} is too large at cell {cell}")]
    SheetTooLarge {
        /// Name on the tab.
        sheet: String,
        /// The cell, such as `C7`.
        cell: String,
    },
    /// More merged regions than allowed.
    #[error("sheet {sheet} has {regions} merged regions, {limit} are allowed")]
    TooManyMerges {
        /// Name on the tab.
        sheet: String,
        /// Regions found.
        regions: usize,
        /// Regions allowed.
        limit: usize,
    },
    /// The text is neither UTF-8, UTF-16 with a mark, nor GB18030.
    #[error("the text has no known encoding, at byte {byte}")]
    UnknownEncoding {
        /// First byte that is not UTF-8.
        byte: usize,
    },
    /// A quotation that does not end.
    #[error("the quotation that begins on line {line} does not end")]
    UnclosedQuote {
        /// Line, from one.
        line: usize,
    },
}
