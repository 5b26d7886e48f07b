//! Tables going out: one description of a sheet, written as XLSX (see `xlsx`) or as CSV. Which
//! rows may be seen and what the headings say is decided by the caller, never here.

mod rows;
mod xlsx;

pub use rows::Rows;
pub use xlsx::xlsx;

/// One sheet of a table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// Name on the tab; made acceptable to spreadsheet programs when written.
    pub name: String,
    /// Columns from left to right.
    pub columns: Vec<Column>,
    /// Rows from top to bottom; a short row leaves its last columns empty.
    pub rows: Vec<Vec<Cell>>,
}

/// One column of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Heading.
    pub title: String,
    /// Width in half-width characters; a Chinese character takes two.
    pub width_chars: u16,
    /// What the cells hold, which decides their alignment.
    pub kind: Kind,
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words, aligned left and wrapped.
    Text,
    /// Figures, aligned right.
    Number,
    /// Days, centred.
    Date,
}

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words; never a formula, whatever they begin with.
    Text(String),
    /// Words that somebody should look at: written like words, on a ground of another colour.
    Doubtful(String),
    /// A figure with decimals.
    Number(f64),
    /// A whole figure.
    Int(i64),
    /// A day as `YYYY-MM-DD`; anything else is written as the words it is.
    Date(String),
    /// Nothing.
    Empty,
}

/// Why a table could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// A workbook needs at least one sheet.
    #[error("a workbook needs at least one sheet")]
    NoSheets,
    /// More rows than a spreadsheet holds.
    #[error("sheet {sheet} has {rows} rows, a spreadsheet holds {limit}")]
    TooManyRows {
        /// Name of the sheet.
        sheet: String,
        /// Rows asked for.
        rows: usize,
        /// Rows possible.
        limit: usize,
    },
    /// More columns than a spreadsheet holds.
    #[error("sheet {sheet} has {columns} columns, a spreadsheet holds {limit}")]
    TooManyColumns {
        /// Name of the sheet.
        sheet: String,
        /// Columns asked for.
        columns: usize,
        /// Columns possible.
        limit: usize,
    },
    /// A text longer than a cell holds; it is not cut, because a cut is a loss nobody sees.
    #[error("a text of {length} characters in sheet {sheet}, a cell holds {limit}")]
    TextTooLong {
        /// Name of the sheet.
        sheet: String,
        /// Length in UTF-16 units, as spreadsheet programs count.
        length: usize,
        /// Length possible.
        limit: usize,
    },
    /// The writing library refused.
    #[error("the workbook could not be written: {0}")]
    Refused(String),
}

/// Whether a spreadsheet program might take a text that begins like this for a formula: an
/// operator, its full-width form, or a TAB or CR that is dropped on import (TRUST T-20).
pub fn begins_like_formula(text: &str) -> bool {
    if text.starts_with(['\t', '\r']) {
        return true;
    }
    // Some programs trim a cell before they look at it.
    let rest = text.trim_start_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{FEFF}');
    rest.starts_with(['=', '+', '-', '@', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}'])
}

/// Writes a sheet as CSV: UTF-8 with byte order mark, CRLF, quoted as RFC 4180 says. Words that
/// begin like a formula get a leading apostrophe; figures do not, a negative number stays one.
pub fn csv(sheet: &Sheet) -> Vec<u8> {
    let mut out = String::from('\u{FEFF}');
    let headings: Vec<Cell> = sheet.columns.iter().map(|c| Cell::Text(c.title.clone())).collect();
    csv_row(&mut out, &headings, headings.len());
    for row in &sheet.rows {
        csv_row(&mut out, row, headings.len());
    }
    out.into_bytes()
}

fn csv_row(out: &mut String, cells: &[Cell], width: usize) {
    for index in 0..width.max(cells.len()) {
        if index > 0 {
            out.push(',');
        }
        match cells.get(index).unwrap_or(&Cell::Empty) {
            Cell::Text(text) | Cell::Doubtful(text) | Cell::Date(text) => csv_text(out, text),
            Cell::Number(number) => out.push_str(&number.to_string()),
            Cell::Int(number) => out.push_str(&number.to_string()),
            Cell::Empty => {}
        }
    }
    out.push_str("\r\n");
}

fn csv_text(out: &mut String, text: &str) {
    let guarded = begins_like_formula(text);
    let quoted = guarded
        || text.contains([',', '"', '\r', '\n'])
        || text.starts_with(char::is_whitespace)
        || text.ends_with(char::is_whitespace);
    if !quoted {
        out.push_str(text);
        return;
    }
    out.push('"');
    if guarded {
        out.push('\'');
    }
    out.push_str(&text.replace('"', "\"\""));
    out.push('"');
}
