//! A whole workbook of one kind of table, and the headings that somebody has said the meaning of.

use super::{Hints, Kind, ListedIn, forms, lexicon, read};
use crate::seen::{self, Seen};
use crate::tables::grid::Grid;
use crate::tables::joining::Found;
use crate::tables::{chosen, text};
use crate::workbook::{Sheet, Workbook};
use std::collections::HashMap;

/// The table of one sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Name of the sheet; empty for CSV.
    pub sheet: String,
    /// What was read of it.
    pub list: ListedIn,
}

/// The tables of a workbook.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Book {
    /// Sheets with records; where there is none, the first one and why nothing was read of it.
    pub tables: Vec<Table>,
    /// Sheets that are not shown and were not read.
    pub hidden: Vec<String>,
    /// Headings of the likeliest row where no heading was found at all.
    pub guesses: Vec<String>,
}

/// Reads every sheet. `chosen` gives headings the meaning somebody has said they have: the name of a field. A heading that names
/// what must not be kept about a person never gets another meaning.
pub fn book(kind: Kind, book: &Workbook, chosen: &[(String, String)]) -> Book {
    let mut all = Book::default();
    let only_hidden = book.sheets.iter().all(|sheet| sheet.hidden);
    let (mut unread, mut seen) = (None, HashMap::new());
    let known = chosen::known(chosen, |field| word(kind, field));
    for sheet in &book.sheets {
        let renamed = chosen::renamed(sheet, &known);
        let read_sheet = renamed.as_ref().unwrap_or(sheet);
        let mut list = read(kind, read_sheet, &Hints { year: None, keyed: true });
        restore(sheet, &mut list);
        exact(sheet, &mut list);
        if sheet.hidden && !only_hidden {
            if !list.records.is_empty() {
                all.hidden.push(sheet.name.clone());
            }
            continue;
        }
        if list.records.is_empty() {
            unread = unread.or(Some((sheet, list)));
            continue;
        }
        let mine = sheet.name.as_str();
        list.records.retain(|record| {
            let said = <ListedIn as Found>::said(record);
            *seen.entry(said).or_insert_with(|| mine.to_owned()) == mine
        });
        all.tables.push(Table { sheet: sheet.name.clone(), list });
    }
    if let Some((sheet, list)) = unread.filter(|_| all.tables.is_empty()) {
        if list.header_rows.is_empty() {
            all.guesses = chosen::guesses(sheet);
        }
        all.tables.push(Table { sheet: sheet.name.clone(), list });
    }
    all
}

/// The columns of a sheet as a person sees them, with the headings somebody has said the meaning of.
pub fn seen<'a>(kind: Kind, sheet: &'a Sheet, chosen: &[(String, String)]) -> Seen<'a> {
    let known = chosen::known(chosen, |field| word(kind, field));
    seen::of(sheet, &forms::of(kind).speech, (&known, |field| word(kind, field)))
}

/// The heading by which the reader of a kind knows a field.
fn word(kind: Kind, field: &str) -> Option<&'static str> {
    let (_, words) = forms::of(kind).speech.headings.iter().find(|(name, _)| *name == field)?;
    let plain =
        |word: &&&str| !lexicon::SERIALS_ONLY.contains(*word) && !lexicon::STANDING_HEADINGS.contains(*word);
    words.iter().find(plain).copied()
}

/// Headings are told as they stand in the file.
fn restore(sheet: &Sheet, list: &mut ListedIn) {
    let last = list.header_rows.iter().max().map_or(0, |row| row - 1);
    let first = list.header_rows.iter().min().map_or(0, |row| row - 1);
    let grid = Grid::new(sheet);
    for column in &mut list.columns {
        let own = chosen::lowest(&grid, (first, last), column.column);
        if !own.is_empty() {
            column.heading = own;
        }
    }
}

/// A number of a member or a unit keeps the noughts before it: `0012` and `12` are two.
fn exact(sheet: &Sheet, list: &mut ListedIn) {
    let grid = Grid::new(sheet);
    for record in &mut list.records {
        let Some((_, column)) = record.columns.iter().find(|(field, _)| *field == "no").copied() else {
            continue;
        };
        let said = text::tidy(&text::fold(&grid.words(record.row - 1, column)));
        let whole = said.len() > 1 && said.starts_with('0') && said.bytes().all(|b| b.is_ascii_digit());
        let own = record.fields.iter_mut().find(|(field, _)| *field == "no");
        if let Some((_, value)) = own.filter(|_| whole) {
            *value = serde_json::Value::from(said);
        }
    }
}
