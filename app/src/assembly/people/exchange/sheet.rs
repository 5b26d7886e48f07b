//! The rows with doubts and refusals as a table: the cells as they stand in the file, those in doubt marked, and a column that says
//! what is wrong and what to do. It can be corrected and brought in again.

use super::plan::{Plan, Row, Verdict};
use super::reading::reader;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::pages::Page;
use office_documents::listed;
use office_documents::table_out::{self, Cell, Column, Kind};
use office_documents::workbook::{self, Limits, Workbook};
use std::collections::BTreeSet;

/// A table of doubtful rows.
pub struct Made {
    /// The workbook.
    pub content: Vec<u8>,
    /// Its rows.
    pub rows: usize,
}

/// Writes the table; the file is read once more, off the threads that serve.
pub async fn write(page: &Page, plan: &Plan, bytes: Vec<u8>) -> Outcome<Made> {
    let doubtful: Vec<Doubtful> = plan
        .rows
        .iter()
        .filter(|row| row.verdict() >= Verdict::Unsure)
        .map(|row| doubtful(page, row))
        .collect();
    let words = Words {
        title: page.title.clone(),
        note: page.t("people-import-sheet-lead"),
        what: page.t("people-import-sheet-what"),
        sheet: page.t("people-import-sheet"),
    };
    let (rows, kind) = (doubtful.len(), reader(plan.kind));
    let work = tokio::task::spawn_blocking(move || {
        let book = workbook::open_either(&bytes, &Limits::default()).map_err(Problem::broken)?;
        tables(kind, &words, &book, &doubtful)
    });
    Ok(Made { content: work.await.map_err(Problem::broken)??, rows })
}

/// Words of the table.
struct Words {
    title: String,
    note: String,
    what: String,
    sheet: String,
}

/// A row with what is wrong with it and which cells are in doubt.
struct Doubtful {
    sheet: String,
    row: usize,
    cells: BTreeSet<String>,
    what: String,
}

fn doubtful(page: &Page, row: &Row) -> Doubtful {
    let mut said: Vec<String> = row.marks.iter().map(|mark| page.complaint(&mark.said)).collect();
    let mut cells = BTreeSet::new();
    for cell in row.cells.iter().filter(|cell| cell.verdict >= Verdict::Unsure) {
        cells.insert(cell.place.rsplit('!').next().unwrap_or_default().to_owned());
        let sentences: Vec<String> = cell.why.iter().map(|said| page.complaint(said)).collect();
        said.push(page.txy("people-import-sheet-cell", &cell.place, sentences.join(" ")));
    }
    for mark in &row.marks {
        cells.insert(mark.place.rsplit('!').next().unwrap_or_default().to_owned());
    }
    Doubtful { sheet: row.sheet.clone(), row: row.row, cells, what: said.join("\n") }
}

/// One sheet for each sheet of the file that has doubtful rows. Columns that name what is not kept about a person stay behind.
fn tables(kind: listed::Kind, words: &Words, book: &Workbook, doubtful: &[Doubtful]) -> Outcome<Vec<u8>> {
    let mut sheets = Vec::new();
    for sheet in &book.sheets {
        let own: Vec<&Doubtful> = doubtful.iter().filter(|d| d.sheet == sheet.name).collect();
        if own.is_empty() {
            continue;
        }
        let columns = listed::headings(kind, sheet);
        let mut rows = Vec::new();
        let mut done = BTreeSet::new();
        for row in own.iter().filter(|d| done.insert(d.row)) {
            let cell = |(at, _): &(usize, String)| {
                let said = listed::words_at(sheet, row.row - 1, *at);
                let name = format!("{}{}", workbook::column_letters(*at), row.row);
                match said {
                    said if row.cells.contains(&name) => Cell::Doubtful(said),
                    said if said.is_empty() => Cell::Empty,
                    said => Cell::Text(said),
                }
            };
            let mut cells: Vec<Cell> = columns.iter().map(cell).collect();
            cells.push(Cell::Text(row.what.clone()));
            rows.push(cells);
        }
        let column = |title: String, width_chars| Column { title, width_chars, kind: Kind::Text };
        let mut heads: Vec<Column> = columns.iter().map(|(_, heading)| column(heading.clone(), 18)).collect();
        heads.push(column(words.what.clone(), 60));
        let name = if sheet.name.is_empty() { words.sheet.clone() } else { sheet.name.clone() };
        sheets.push(table_out::Sheet { name, columns: heads, rows });
    }
    if sheets.is_empty() {
        let column = Column { title: words.what.clone(), width_chars: 60, kind: Kind::Text };
        sheets.push(table_out::Sheet { name: words.sheet.clone(), columns: vec![column], rows: Vec::new() });
    }
    table_out::xlsx(&words.title, std::slice::from_ref(&words.note), &sheets).map_err(Problem::broken)
}
