//! Rows of a list in doubt as a table: the cells as they stand in the file, those in doubt marked, and a last column that says what
//! is wrong and what to do. It can be corrected and brought in again. What is in doubt is the room's to say; columns that name what
//! is not kept about a person stay behind, because the reader does not give them.

use super::errors::{Outcome, Problem};
use office_documents::seen::Seen;
use office_documents::table_out::{self, Cell, Column, Kind};
use office_documents::workbook::{self, Limits, Sheet, Workbook};
use std::collections::{BTreeMap, BTreeSet};

/// Characters of a cell that is written; a workbook holds 32,767 units of UTF-16.
const CELL: usize = 16_000;
/// Widths of the columns of the file, and of the last one.
const WIDTH: u16 = 18;
const LAST: u16 = 60;
/// The media type of the table.
pub const MEDIA: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A table of doubtful rows.
pub struct Made {
    /// The workbook.
    pub content: Vec<u8>,
    /// Its rows.
    pub rows: usize,
}

/// Words of the table.
pub struct Words {
    /// Title above it.
    pub title: String,
    /// Line below the title.
    pub note: String,
    /// Heading of the last column.
    pub what: String,
    /// Name of a sheet that has none.
    pub sheet: String,
    /// Headings of columns that are added before the last one.
    pub added: Vec<String>,
}

/// A row with what is wrong with it and which cells are in doubt.
#[derive(Debug, Clone, Default)]
pub struct Doubtful {
    /// Sheet; empty for CSV.
    pub sheet: String,
    /// Its rows in the sheet, from one, the first first.
    pub rows: Vec<usize>,
    /// Names of the cells in doubt.
    pub cells: BTreeSet<String>,
    /// What stands in the added columns.
    pub added: Vec<String>,
    /// What is wrong and what to do.
    pub what: String,
}

/// Writes the table; the file is read once more, off the threads that serve. `seen` gives the columns of a sheet.
pub async fn write(
    words: Words,
    doubtful: Vec<Doubtful>,
    bytes: Vec<u8>,
    seen: impl Fn(&Sheet) -> Seen<'_> + Send + 'static,
) -> Outcome<Made> {
    let work = tokio::task::spawn_blocking(move || {
        let book = workbook::open_either(&bytes, &Limits::default()).map_err(Problem::broken)?;
        tables(&words, &book, &doubtful, seen)
    });
    work.await.map_err(Problem::broken)?
}

/// A text as a cell of a workbook takes it: what is longer ends with an ellipsis. Nothing that is entered is as long.
fn fitting(text: String) -> String {
    if text.chars().count() <= CELL {
        return text;
    }
    text.chars().take(CELL).chain(['\u{2026}']).collect()
}

/// Records that stand in one row, side by side, are one row again.
fn by_row<'a>(sheet: &Sheet, doubtful: &'a [Doubtful]) -> BTreeMap<&'a [usize], Doubtful> {
    let mut rows: BTreeMap<&[usize], Doubtful> = BTreeMap::new();
    for one in doubtful.iter().filter(|one| one.sheet == sheet.name) {
        let row = rows.entry(&one.rows).or_insert_with(|| Doubtful {
            rows: one.rows.clone(),
            added: one.added.clone(),
            ..Doubtful::default()
        });
        row.cells.extend(one.cells.iter().cloned());
        if !row.what.is_empty() {
            row.what.push('\n');
        }
        row.what.push_str(&one.what);
    }
    rows
}

/// One sheet for each sheet of the file that has doubtful rows.
fn tables(
    words: &Words,
    book: &Workbook,
    doubtful: &[Doubtful],
    seen: impl Fn(&Sheet) -> Seen<'_>,
) -> Outcome<Made> {
    let column = |title: &str, width_chars| Column { title: title.to_owned(), width_chars, kind: Kind::Text };
    let (mut sheets, mut written) = (Vec::new(), 0);
    for sheet in &book.sheets {
        let own = by_row(sheet, doubtful);
        if own.is_empty() {
            continue;
        }
        let seen = seen(sheet);
        let rows: Vec<Vec<Cell>> = own.values().map(|row| cells(&seen, row)).collect();
        written += rows.len();
        let mut heads: Vec<Column> = seen.columns().iter().map(|c| column(&c.heading, WIDTH)).collect();
        heads.extend(words.added.iter().map(|title| column(title, WIDTH)));
        heads.push(column(&words.what, LAST));
        let name = if sheet.name.is_empty() { words.sheet.clone() } else { sheet.name.clone() };
        sheets.push(table_out::Sheet { name, columns: heads, rows });
    }
    if sheets.is_empty() {
        let columns = vec![column(&words.what, LAST)];
        sheets.push(table_out::Sheet { name: words.sheet.clone(), columns, rows: Vec::new() });
    }
    let content = table_out::xlsx(&words.title, std::slice::from_ref(&words.note), &sheets);
    Ok(Made { content: content.map_err(Problem::broken)?, rows: written })
}

fn cells(seen: &Seen<'_>, row: &Doubtful) -> Vec<Cell> {
    let cell = |column: &office_documents::seen::Column| {
        let said = fitting(seen.words(column, &row.rows));
        let doubt = row.rows.iter().flat_map(|row| column.cells(*row)).any(|name| row.cells.contains(&name));
        match said {
            said if doubt => Cell::Doubtful(said),
            said if said.is_empty() => Cell::Empty,
            said => Cell::Text(said),
        }
    };
    let mut cells: Vec<Cell> = seen.columns().iter().map(cell).collect();
    cells.extend(row.added.iter().map(|said| Cell::Text(said.clone())));
    cells.push(Cell::Text(fitting(row.what.clone())));
    cells
}
