//! Marks that say what stands above once more: 同上, 〃.

use super::{lexicon, text};
use crate::workbook::{CellValue, Sheet};

/// The sheet with such marks replaced by what stands above them; none where it has no mark.
pub(crate) fn told(sheet: &Sheet) -> Option<Sheet> {
    let is_mark = |value: &CellValue| match value {
        CellValue::Text(words) => words.len() <= 12 && lexicon::DITTO.contains(&text::key(words).as_str()),
        _ => false,
    };
    if !sheet.rows.iter().flatten().any(is_mark) {
        return None;
    }
    let mut told = sheet.clone();
    let width = sheet.rows.iter().map(Vec::len).max().unwrap_or(0);
    // What stands last in each column.
    let mut above: Vec<Option<CellValue>> = vec![None; width];
    for row in &mut told.rows {
        for (value, last) in row.iter_mut().zip(&mut above) {
            match last {
                Some(last) if is_mark(value) => *value = last.clone(),
                _ if *value != CellValue::Empty => *last = Some(value.clone()),
                _ => {}
            }
        }
    }
    Some(told)
}
