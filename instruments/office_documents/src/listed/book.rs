//! A whole workbook of one kind of table, and the headings that somebody has said the meaning of.

use super::{Hints, Kind, ListedIn, forms, lexicon, read};
use crate::tables::grid::Grid;
use crate::tables::joining::Found;
use crate::tables::{heading, text};
use crate::workbook::{CellValue, Sheet, Workbook};
use std::collections::HashMap;

/// Rows in which a heading is looked for.
const SEARCHED: usize = 30;

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
    for sheet in &book.sheets {
        let renamed = renamed(kind, sheet, chosen);
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
            all.guesses = guesses(sheet);
        }
        all.tables.push(Table { sheet: sheet.name.clone(), list });
    }
    all
}

/// The columns of a sheet with the lowest word of their headings; those that name what must not be kept about a person are left
/// out. Where no heading is known, the row with most words stands for it.
pub fn headings(kind: Kind, sheet: &Sheet) -> Vec<(usize, String)> {
    let grid = Grid::new(sheet);
    if let Some(found) = heading::find(&grid, &forms::of(kind).speech) {
        let kept = found.columns.iter().filter(|column| column.meaning != heading::Meaning::Refused);
        let lowest = |column: usize| {
            let words = (found.first..=found.last).rev().map(|row| text::tidy(&grid.words(row, column)));
            words.into_iter().find(|words| !words.is_empty()).unwrap_or_default()
        };
        return kept.map(|column| (column.column, lowest(column.column))).collect();
    }
    let rows = (0..grid.height.min(SEARCHED)).map(|row| grid.filled(row).into_iter().map(move |c| (row, c)));
    let rows = rows.map(Iterator::collect::<Vec<_>>);
    let best = rows.reduce(|best, row| if row.len() > best.len() { row } else { best }).unwrap_or_default();
    let named = best.into_iter().map(|(row, column)| (column, text::tidy(&grid.words(row, column))));
    named.filter(|(_, said)| !heading::is_refused(said)).collect()
}

/// What stands in a cell, counted from zero; a merged cell says it in each of its places.
pub fn words_at(sheet: &Sheet, row: usize, column: usize) -> String {
    Grid::new(sheet).words(row, column)
}

/// The sheet with chosen headings written as the readers know them.
fn renamed(kind: Kind, sheet: &Sheet, chosen: &[(String, String)]) -> Option<Sheet> {
    let form = forms::of(kind);
    let known: HashMap<String, &str> = chosen
        .iter()
        .filter(|(said, _)| !heading::is_refused(said))
        .filter_map(|(said, field)| {
            let (_, words) = form.speech.headings.iter().find(|(name, _)| name == field)?;
            let plain = |word: &&&str| {
                !lexicon::SERIALS_ONLY.contains(*word) && !lexicon::STANDING_HEADINGS.contains(*word)
            };
            Some((text::key(said), *words.iter().find(plain)?))
        })
        .collect();
    if known.is_empty() {
        return None;
    }
    let mut copy = sheet.clone();
    let cells = copy.rows.iter_mut().take(SEARCHED).flatten();
    for cell in cells {
        if let CellValue::Text(words) = cell
            && let Some(canonical) = known.get(&text::key(words))
        {
            *words = (*canonical).to_owned();
        }
    }
    Some(copy)
}

/// Headings are told as they stand in the file.
fn restore(sheet: &Sheet, list: &mut ListedIn) {
    let last = list.header_rows.iter().max().map_or(0, |row| row - 1);
    let first = list.header_rows.iter().min().map_or(0, |row| row - 1);
    let grid = Grid::new(sheet);
    for column in &mut list.columns {
        let words = (first..=last).rev().map(|row| text::tidy(&grid.words(row, column.column)));
        if let Some(own) = words.into_iter().find(|words| !words.is_empty()) {
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

/// The words of the row with most of them among the first: what may be a heading nobody knows.
fn guesses(sheet: &Sheet) -> Vec<String> {
    let grid = Grid::new(sheet);
    let words = |row: usize| -> Vec<String> {
        let cells = grid.filled(row).into_iter().map(|column| text::tidy(&grid.words(row, column)));
        cells.filter(|said| text::number(&text::key(said)).is_none()).collect()
    };
    let rows = (0..grid.height.min(SEARCHED)).map(words);
    let best = rows.reduce(|best, row| if row.len() > best.len() { row } else { best });
    let kept = best.unwrap_or_default().into_iter();
    kept.filter(|said| !heading::is_refused(said) && said.chars().count() <= 40).take(64).collect()
}
