//! A sheet with its merged regions filled: the value a person sees at a cell.

use super::text;
use crate::workbook::{CellValue, Sheet};
use std::collections::HashMap;

/// A sheet seen with its merged regions.
pub(crate) struct Grid<'a> {
    pub sheet: &'a Sheet,
    /// Number of rows.
    pub height: usize,
    /// Number of columns.
    pub width: usize,
    /// First cell of the region, for every other cell of a region within the sheet.
    anchors: HashMap<(usize, usize), (usize, usize)>,
}

/// Cells of merged regions that are remembered; more are taken as not merged.
const MOST_MERGED: usize = 500_000;

impl<'a> Grid<'a> {
    pub fn new(sheet: &'a Sheet) -> Self {
        let height = sheet.rows.len();
        let width = sheet.rows.iter().map(Vec::len).max().unwrap_or(0);
        let mut anchors = HashMap::new();
        for merge in &sheet.merges {
            let anchor = (merge.first_row, merge.first_column);
            for row in merge.first_row..=merge.last_row.min(height.saturating_sub(1)) {
                for column in merge.first_column..=merge.last_column.min(width.saturating_sub(1)) {
                    if (row, column) != anchor && anchors.len() < MOST_MERGED {
                        anchors.insert((row, column), anchor);
                    }
                }
            }
        }
        Self { sheet, height, width, anchors }
    }

    /// First cell of the region a cell lies in, if it is not that cell itself.
    pub fn anchor(&self, row: usize, column: usize) -> Option<(usize, usize)> {
        self.anchors.get(&(row, column)).copied()
    }

    /// The value seen at a cell.
    pub fn value(&self, row: usize, column: usize) -> &'a CellValue {
        let (row, column) = self.anchor(row, column).unwrap_or((row, column));
        self.sheet.at(row, column)
    }

    /// The words seen at a cell, as they stand.
    pub fn words(&self, row: usize, column: usize) -> String {
        words(self.value(row, column))
    }

    /// Columns of a row with a value of their own.
    pub fn filled(&self, row: usize) -> Vec<usize> {
        let blank = |value: &CellValue| text::key(&words(value)).is_empty();
        let cells = self.sheet.rows.get(row).map_or(&[][..], Vec::as_slice);
        cells.iter().enumerate().filter(|(_, value)| !blank(value)).map(|(column, _)| column).collect()
    }
}

/// A value as words; an error is nothing.
pub(crate) fn words(value: &CellValue) -> String {
    match value {
        CellValue::Empty | CellValue::Error(_) => String::new(),
        CellValue::Text(text) | CellValue::Date(text) => text.trim().to_owned(),
        CellValue::Number(number) => number.to_string(),
        CellValue::Bool(yes) => yes.to_string(),
    }
}
