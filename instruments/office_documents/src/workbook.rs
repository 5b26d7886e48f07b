//! An uploaded spreadsheet as plain values: opened only after the archive and its XML passed the
//! guard, read without formulas, with merged regions known. What the values mean is not known here.

pub(crate) mod archive;
mod delimited;
mod error;
mod sheets;
mod shown;
pub(crate) mod xml_guard;

pub(crate) use delimited::decode;
pub use delimited::open_csv;
pub use error::ReadError;

use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What an upload may cost. The default is TRUST T-22 and T-23.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the upload.
    pub bytes: usize,
    /// Entries in the archive.
    pub entries: usize,
    /// Bytes of all entries together, counted while unpacking.
    pub total_bytes: u64,
    /// Bytes of one entry, counted while unpacking.
    pub entry_bytes: u64,
    /// Times an entry may grow while unpacking, after its first `ratio_free_bytes`.
    pub ratio: u64,
    /// Bytes of an entry for which growth is not looked at.
    pub ratio_free_bytes: u64,
    /// Elements within elements.
    pub depth: usize,
    /// Bytes of one tag with its attributes.
    pub tag_bytes: usize,
    /// Rows of one sheet, empty ones between included.
    pub rows: usize,
    /// Columns of one sheet.
    pub columns: usize,
    /// Cells of all sheets together, empty ones between included.
    pub cells: usize,
    /// Bytes of text of all cells together; one long text may be pointed at by many cells.
    pub text_bytes: usize,
    /// Sheets.
    pub sheets: usize,
    /// Merged regions in one sheet.
    pub merges: usize,
}

impl Default for Limits {
    fn default() -> Self {
        const MIB: u64 = 1 << 20;
        Self {
            bytes: 20 * MIB as usize,
            entries: 2_000,
            total_bytes: 200 * MIB,
            entry_bytes: 50 * MIB,
            ratio: 100,
            ratio_free_bytes: MIB,
            depth: 128,
            tag_bytes: 64 << 10,
            rows: 50_000,
            columns: 512,
            cells: 2_000_000,
            text_bytes: 64 * MIB as usize,
            sheets: 256,
            merges: 20_000,
        }
    }
}

/// An opened spreadsheet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Workbook {
    /// Sheets in the order of their tabs; charts are left out.
    pub sheets: Vec<Sheet>,
    /// What was in the file and was not read.
    pub notices: Vec<Notice>,
}

/// One sheet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// Name on the tab; empty for CSV.
    pub name: String,
    /// Rows from the first; each ends at its last value, so rows differ in length.
    pub rows: Vec<Vec<CellValue>>,
    /// Merged regions; only the first cell of a region holds a value.
    pub merges: Vec<Range>,
    /// Whether the tab is hidden.
    pub hidden: bool,
    /// Rows that are not shown, from zero. They are read all the same.
    pub hidden_rows: BTreeSet<usize>,
    /// Columns that are not shown, from zero. They are read all the same.
    pub hidden_columns: BTreeSet<usize>,
    /// Formulas by their cell. They are never computed: a cell holds what the program that saved it left there.
    pub formulas: BTreeMap<(usize, usize), String>,
    /// Cells whose days are shown as a year and a month.
    pub months: BTreeSet<(usize, usize)>,
}

/// A region of cells, counted from zero, ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Range {
    /// First row.
    pub first_row: usize,
    /// First column.
    pub first_column: usize,
    /// Last row.
    pub last_row: usize,
    /// Last column.
    pub last_column: usize,
}

impl Range {
    /// Whether the region holds this cell.
    pub fn contains(&self, row: usize, column: usize) -> bool {
        (self.first_row..=self.last_row).contains(&row)
            && (self.first_column..=self.last_column).contains(&column)
    }
}

/// The value of a cell.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum CellValue {
    /// Nothing.
    #[default]
    Empty,
    /// Words as they stand.
    Text(String),
    /// A figure; also a day that lost its date format.
    Number(f64),
    /// A day `YYYY-MM-DD`, a moment `YYYY-MM-DDThh:mm:ss` or a time `hh:mm:ss`.
    Date(String),
    /// Yes or no.
    Bool(bool),
    /// An error such as `#N/A`.
    Error(String),
}

/// Something in the file that was left aside (TRUST T-23).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Notice {
    /// A reference to a place outside the file; it was not followed.
    ExternalReference {
        /// Part that holds the reference.
        entry: String,
    },
    /// A file within the file; it was not opened.
    EmbeddedFile {
        /// Part that is the file.
        entry: String,
    },
}

impl Sheet {
    /// The value standing at a cell itself, counted from zero.
    pub fn at(&self, row: usize, column: usize) -> &CellValue {
        self.rows.get(row).and_then(|cells| cells.get(column)).unwrap_or(&CellValue::Empty)
    }

    /// The merged region a cell lies in.
    pub fn merge_at(&self, row: usize, column: usize) -> Option<&Range> {
        self.merges.iter().find(|range| range.contains(row, column))
    }
}

/// Letters of a column counted from zero: 0 is `A`, 26 is `AA`.
pub fn column_letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

/// Opens an uploaded XLSX file.
pub fn open(bytes: &[u8], limits: &Limits) -> Result<Workbook, ReadError> {
    let mut shown = shown::Shown::default();
    let notices = archive::inspect(bytes, limits, |name, content| shown.see(name, content))?;
    let mut sheets = sheets::read(bytes, limits)?;
    shown.tell(&mut sheets);
    Ok(Workbook { sheets, notices })
}

/// Opens an upload that is either XLSX or CSV, told apart by its first bytes.
pub fn open_either(bytes: &[u8], limits: &Limits) -> Result<Workbook, ReadError> {
    if bytes.starts_with(b"PK") || bytes.starts_with(&archive::OLE) {
        open(bytes, limits)
    } else {
        open_csv(bytes, limits)
    }
}
