//! The rows of a table of members or units with doubts and refusals, as a table that can be corrected and brought in again.

use super::plan::{Plan, Row, Verdict};
use super::reading::{Source, reader};
use crate::foundation::correcting::{self, Doubtful, Made};
use crate::foundation::errors::Outcome;
use crate::foundation::pages::Page;
use office_documents::listed;
use std::collections::BTreeSet;

/// Writes the table.
pub async fn write(page: &Page, plan: &Plan, source: &Source, bytes: Vec<u8>) -> Outcome<Made> {
    let rows = plan.rows.iter().filter(|row| row.verdict() >= Verdict::Unsure);
    let doubtful = rows.map(|row| doubtful(page, row)).collect();
    let (kind, chosen) = (reader(plan.kind), source.chosen.clone());
    correcting::write(words(page), doubtful, bytes, move |sheet| listed::seen(kind, sheet, &chosen)).await
}

/// The words of such a table; its title is that of the page.
pub fn words(page: &Page) -> correcting::Words {
    correcting::Words {
        title: page.title.clone(),
        note: page.t("people-import-sheet-lead"),
        what: page.t("people-import-sheet-what"),
        sheet: page.t("people-import-sheet"),
        added: Vec::new(),
    }
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
    let (sheet, what) = (row.sheet.clone(), said.join("\n"));
    Doubtful { sheet, rows: vec![row.row], cells, added: Vec::new(), what }
}
