//! Headings that somebody has said the meaning of: a sheet in which they stand as its reader knows them, and the words of which one
//! of them may be.

use super::grid::Grid;
use super::{heading, text};
use crate::workbook::{CellValue, Sheet};
use std::collections::HashMap;

/// Rows in which such a heading is looked for.
const SEARCHED: usize = 30;
/// Signs of the longest heading that is guessed, and how many are.
const LONGEST: usize = 40;
const GUESSED: usize = 64;

/// What a reader writes for each chosen heading; `word` gives the heading that it knows for a field. A heading that names what must
/// not be kept about a person never gets another meaning.
pub(crate) fn known(
    chosen: &[(String, String)],
    word: impl Fn(&str) -> Option<&'static str>,
) -> HashMap<String, &'static str> {
    let may = chosen.iter().filter(|(said, _)| !heading::is_refused(said));
    may.filter_map(|(said, field)| Some((text::key(said), word(field)?))).collect()
}

/// The sheet with chosen headings written as the reader knows them; none where nothing is chosen.
pub(crate) fn renamed(sheet: &Sheet, known: &HashMap<String, &'static str>) -> Option<Sheet> {
    if known.is_empty() {
        return None;
    }
    let mut copy = sheet.clone();
    for cell in copy.rows.iter_mut().take(SEARCHED).flatten() {
        if let CellValue::Text(words) = cell
            && let Some(word) = known.get(&text::key(words))
        {
            *words = (*word).to_owned();
        }
    }
    Some(copy)
}

/// The lowest word of a column's heading, by which it is known again.
pub(crate) fn lowest(grid: &Grid<'_>, (first, last): (usize, usize), column: usize) -> String {
    let words = (first..=last).rev().map(|row| text::tidy(&grid.words(row, column)));
    words.into_iter().find(|words| !words.is_empty()).unwrap_or_default()
}

/// The row with most words among the first, with its columns: what may be a heading nobody knows.
pub(crate) fn likeliest(grid: &Grid<'_>) -> Vec<(usize, String)> {
    let rows = (0..grid.height.min(SEARCHED)).map(|row| {
        let cells = grid.filled(row).into_iter();
        cells.map(|column| (column, text::tidy(&grid.words(row, column)))).collect::<Vec<_>>()
    });
    let best = rows.reduce(|best, row| if row.len() > best.len() { row } else { best }).unwrap_or_default();
    best.into_iter().filter(|(_, said)| !heading::is_refused(said)).collect()
}

/// The words of the row with most of them among the first, figures left out.
pub(crate) fn guesses(sheet: &Sheet) -> Vec<String> {
    let grid = Grid::new(sheet);
    let words = |row: usize| -> Vec<String> {
        let cells = grid.filled(row).into_iter().map(|column| text::tidy(&grid.words(row, column)));
        cells.filter(|said| text::number(&text::key(said)).is_none()).collect()
    };
    let rows = (0..grid.height.min(SEARCHED)).map(words);
    let best = rows.reduce(|best, row| if row.len() > best.len() { row } else { best });
    let kept = best.unwrap_or_default().into_iter();
    kept.filter(|said| !heading::is_refused(said) && said.chars().count() <= LONGEST).take(GUESSED).collect()
}
