//! Rows of a table of a past year in doubt as a table whose last column says what is wrong. It can be corrected and brought in again.

use super::super::plan::Verdict;
use super::{Handled, Planned, Row};
use crate::assembly::people;
use crate::foundation::correcting::{self, Doubtful, Made};
use crate::foundation::errors::Outcome;
use crate::foundation::pages::Page;
use office_documents::handling_in;

/// Writes the table.
pub async fn write(page: &Page, plan: &Planned, source: &Handled, bytes: Vec<u8>) -> Outcome<Made> {
    let rows = plan.rows.iter().filter(|row| row.verdict >= Verdict::Unsure);
    let doubtful: Vec<Doubtful> = rows.map(|row| doubtful(page, source, row)).collect();
    let chosen = source.chosen.clone();
    correcting::write(people::sheet_words(page), doubtful, bytes, move |sheet| {
        handling_in::seen(sheet, &chosen)
    })
    .await
}

fn doubtful(page: &Page, source: &Handled, row: &Row) -> Doubtful {
    let said = row.marks.iter().map(|mark| match mark.cell.as_str() {
        "" => page.complaint(&mark.said),
        cell => page.txy("people-import-sheet-cell", cell, page.complaint(&mark.said)),
    });
    Doubtful {
        sheet: source.sheet.clone(),
        rows: std::iter::once(row.row).chain(row.more_rows.iter().copied()).collect(),
        cells: row.marks.iter().map(|mark| mark.cell.clone()).filter(|cell| !cell.is_empty()).collect(),
        added: Vec::new(),
        what: said.collect::<Vec<_>>().join("\n"),
    }
}
