//! The records of a list with doubts and refusals as a file of the same kind: a table whose last column says what is wrong, or lines
//! that say it under a name of their own. It can be corrected and brought in again.

use super::json_lines;
use super::plan::{Plan, Planned, Verdict};
use super::reading::{Shape, Source};
use crate::assembly::people;
use crate::foundation::correcting::{self, Doubtful};
use crate::foundation::errors::Outcome;
use crate::foundation::pages::Page;
use office_documents::proposals_in::{self, Field, Reading};
use std::collections::BTreeMap;

/// The media type of lines.
const LINES: &str = "application/x-ndjson";

/// A file of doubtful records.
pub struct Made {
    /// Its content.
    pub content: Vec<u8>,
    /// Its records.
    pub rows: usize,
    /// Its media type.
    pub media: &'static str,
    /// The ending of its name.
    pub ending: &'static str,
}

/// Writes the file.
pub async fn write(page: &Page, plan: &Plan, source: &Source, bytes: Vec<u8>) -> Outcome<Made> {
    let doubtful = plan.records.iter().filter(|record| record.verdict >= Verdict::Unsure);
    if plan.shape == Shape::JsonLines {
        let said: BTreeMap<usize, String> = doubtful.map(|record| (record.row, what(page, record))).collect();
        let content = json_lines::doubtful(&bytes, &said);
        return Ok(Made { content, rows: said.len(), media: LINES, ending: "jsonl" });
    }
    // A category that stands above the rows stands in a column of its own here.
    let headings = &source.found.list.headings;
    let has_column = headings.iter().any(|column| column.reading == Reading::Field(Field::Category));
    let above = !has_column && plan.records.iter().any(|record| !record.said_category.is_empty());
    let mut words = people::sheet_words(page);
    words.added.extend(proposals_in::word(Field::Category).filter(|_| above).map(str::to_owned));
    let rows: Vec<Doubtful> = doubtful.map(|record| row(page, plan, record, above)).collect();
    let chosen = source.chosen.clone();
    let seen = correcting::write(words, rows, bytes, move |sheet| proposals_in::seen(sheet, &chosen)).await?;
    Ok(Made { content: seen.content, rows: seen.rows, media: correcting::MEDIA, ending: "xlsx" })
}

fn what(page: &Page, record: &Planned) -> String {
    let said = record.marks.iter().map(|mark| match mark.cell.as_str() {
        "" => page.complaint(&mark.said),
        cell => page.txy("people-import-sheet-cell", cell, page.complaint(&mark.said)),
    });
    said.collect::<Vec<_>>().join("\n")
}

fn row(page: &Page, plan: &Plan, record: &Planned, above: bool) -> Doubtful {
    Doubtful {
        sheet: plan.sheet.clone(),
        rows: std::iter::once(record.row).chain(record.more_rows.iter().copied()).collect(),
        cells: record.marks.iter().map(|mark| mark.cell.clone()).collect(),
        added: if above { vec![record.said_category.clone()] } else { Vec::new() },
        what: what(page, record),
    }
}
