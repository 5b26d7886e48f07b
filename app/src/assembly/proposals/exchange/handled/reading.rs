//! A table of a past year, from bytes to records: the sheet with most of them, its headings as they are known or as the body has said.

use super::super::RECORDS;
use super::super::reading::{Trouble, bounded};
use crate::assembly::people;
use crate::foundation::errors::Outcome;
use crate::foundation::files::digest_of;
use office_documents::handling_in::{self, Field, HandlingIn, Hints, ProblemKind};
use office_documents::workbook::{self, Limits, ReadError};

/// A file that was read.
#[derive(Debug, Clone)]
pub struct Handled {
    /// Its name, shown and never used as a path.
    pub file_name: String,
    /// Digest of its content.
    pub digest: String,
    /// The sheet that was taken, or empty.
    pub sheet: String,
    /// What was read.
    pub table: HandlingIn,
    /// What the body has said of headings: heading and field.
    pub chosen: Vec<(String, String)>,
}

impl Handled {
    /// What the body has said of a heading.
    pub fn choice(&self, heading: &str) -> Option<&str> {
        self.chosen.iter().find(|(said, _)| said == heading).map(|(_, field)| field.as_str())
    }

    /// Headings that may be given a meaning.
    pub fn unknown(&self) -> Vec<String> {
        let fits = |heading: &&String| {
            heading.chars().count() <= people::LONGEST_HEADING
                && self.choice(heading) != Some(people::COLUMN_OURS)
        };
        self.table.asked.iter().filter(fits).cloned().collect()
    }
}

/// The fields that a heading which no reader knows may be said to mean.
pub fn fields() -> impl Iterator<Item = &'static str> {
    Field::CHOSEN.into_iter().map(Field::key)
}

/// Reads an upload: the sheet with most records.
///
/// # Errors
/// Says what was refused of the file.
pub fn read(name: &str, bytes: &[u8], hints: &Hints) -> Result<Handled, Trouble> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Trouble::Empty);
    }
    let book = workbook::open_either(bytes, &Limits::default())?;
    let best = book.sheets.iter().rev().map(|sheet| (sheet, of_sheet(sheet, hints)));
    let best = best.max_by_key(|(sheet, table)| (!sheet.hidden, table.records.len()));
    let (sheet, table) = best.ok_or(ReadError::NoSheets)?;
    if table.records.len() > RECORDS {
        return Err(Trouble::TooMany(table.records.len()));
    }
    Ok(Handled {
        file_name: name.chars().filter(|c| !c.is_control()).take(120).collect(),
        digest: digest_of(bytes),
        sheet: sheet.name.clone(),
        table,
        chosen: hints.chosen.clone(),
    })
}

/// The year of the session helps only where the sheet itself says none.
fn of_sheet(sheet: &workbook::Sheet, hints: &Hints) -> HandlingIn {
    let table = handling_in::read(sheet, &Hints { session_year: None, chosen: hints.chosen.clone() });
    let yearless = table.problems.iter().any(|problem| problem.kind == ProblemKind::YearMissing);
    if yearless && hints.session_year.is_some() {
        return handling_in::read(sheet, hints);
    }
    table
}

/// Reads an upload of a person: one at a time, off the threads that serve, within ten seconds.
pub async fn read_bounded(name: &str, bytes: Vec<u8>, hints: Hints) -> Outcome<Result<Handled, Trouble>> {
    let name = name.to_owned();
    bounded(move || read(&name, &bytes, &hints)).await
}
