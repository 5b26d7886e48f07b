//! A sheet as a person sees it, for a table of some of its rows that is to be corrected and read again: its columns, each under a
//! heading that the reader understands without the rows above, and what stands in them. Columns that name what must not be kept
//! about a person are none of them.

use crate::tables::chosen;
use crate::tables::grid::Grid;
use crate::tables::heading::{self, Meaning, Speech};
use crate::tables::rows::{Tick, tick};
use crate::tables::text;
use crate::workbook::{Sheet, column_letters};
use std::collections::HashMap;

/// The sign between several labels that are ticked.
const BETWEEN: &str = "\u{3001}";

/// A column; several columns that are ticked for one thing are one, which says their labels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// Columns of the sheet, from zero, each with what a tick in it says; empty where it holds words.
    places: Vec<(usize, String)>,
}

impl Column {
    /// Names of its cells in a row, counted from one.
    pub fn cells(&self, row: usize) -> impl Iterator<Item = String> + '_ {
        self.places.iter().map(move |(column, _)| format!("{}{row}", column_letters(*column)))
    }
}

/// A sheet with its columns.
pub struct Seen<'a> {
    grid: Grid<'a>,
    columns: Vec<Column>,
}

impl Seen<'_> {
    /// The columns from left to right.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// What a column says in these rows, counted from one: each thing once, one below the other. A merged cell says it in each of
    /// its places.
    pub fn words(&self, column: &Column, rows: &[usize]) -> String {
        let mut said: Vec<String> = Vec::new();
        for row in rows.iter().filter_map(|row| row.checked_sub(1)) {
            let words = column.places.iter().map(|(at, label)| self.at(row, *at, label));
            let words = words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(BETWEEN);
            if !words.is_empty() && !said.contains(&words) {
                said.push(words);
            }
        }
        said.join("\n")
    }

    fn at(&self, row: usize, column: usize, label: &str) -> String {
        if label.is_empty() {
            return self.grid.words(row, column);
        }
        match tick(self.grid.value(row, column), |key| key == text::key(label)) {
            Tick::Yes => label.to_owned(),
            Tick::No => String::new(),
            Tick::Else => self.grid.words(row, column),
        }
    }
}

/// The columns of a sheet. `known` are the headings somebody has said the meaning of, `word` is the heading by which the reader knows
/// a field. Where no heading is known, the row with most words stands for it.
pub(crate) fn of<'a, F: Copy + PartialEq>(
    sheet: &'a Sheet,
    speech: &Speech<F>,
    (known, word): (&HashMap<String, &'static str>, impl Fn(F) -> Option<&'static str>),
) -> Seen<'a> {
    let grid = Grid::new(sheet);
    let renamed = chosen::renamed(sheet, known);
    let found = heading::find(&Grid::new(renamed.as_ref().unwrap_or(sheet)), speech);
    let Some(found) = found else {
        let named = chosen::likeliest(&grid).into_iter();
        let columns = named.map(|(at, heading)| Column { heading, places: vec![(at, String::new())] });
        return Seen { columns: columns.collect(), grid };
    };
    let mut columns: Vec<Column> = Vec::new();
    // The field that is ticked in the column before.
    let mut ticked: Option<F> = None;
    for column in &found.columns {
        let own = chosen::lowest(&grid, (found.first, found.last), column.column);
        let (heading, label) = match (column.meaning, &column.tick) {
            (Meaning::Refused, _) => continue,
            (Meaning::Known(field), Some(label)) => match word(field) {
                Some(word) => (word.to_owned(), label.clone()),
                None => (own, String::new()),
            },
            (Meaning::Known(field), None) => {
                let told = known.contains_key(&text::key(&own)) || speech.meaning(&own) == column.meaning;
                (word(field).filter(|_| !told).map_or(own, str::to_owned), String::new())
            }
            (Meaning::Unknown, _) => (own, String::new()),
        };
        if heading::is_refused(&heading) {
            continue;
        }
        let field = match column.meaning {
            Meaning::Known(field) if !label.is_empty() => Some(field),
            _ => None,
        };
        match columns.last_mut() {
            Some(last) if field.is_some() && field == ticked => last.places.push((column.column, label)),
            _ => columns.push(Column { heading, places: vec![(column.column, label)] }),
        }
        ticked = field;
    }
    Seen { grid, columns }
}
