//! The same columns repeated to the right: one sheet becomes several, each with the columns of one block at the places where
//! they stood, so that every cell keeps its name.

use super::grid::Grid;
use super::heading::{Heading, Meaning, Speech};
use super::{lexicon, text};
use crate::workbook::{CellValue, Range, Sheet};

/// Most blocks of one sheet.
const MOST: usize = 12;

/// The columns of each block, ends included; none where nothing is repeated.
fn bounds<F: Copy + PartialEq>(
    heading: &Heading<F>,
    width: usize,
    speech: &Speech<F>,
) -> Option<Vec<(usize, usize)>> {
    let said =
        |column: usize| heading.columns.iter().find(|c| c.column == column).map(|c| text::key(&c.heading));
    for key in speech.keys {
        let all: Vec<usize> = heading
            .columns
            .iter()
            .filter(|c| c.meaning == Meaning::Known(*key) && c.tick.is_none())
            .map(|c| c.column)
            .collect();
        let [first, second, ..] = all[..] else { continue };
        let step = second - first;
        let even = all.windows(2).all(|pair| pair[1] - pair[0] == step && said(pair[0]) == said(pair[1]));
        if !even || all.len() > MOST {
            continue;
        }
        let mut start = first;
        while start > 0 && first - start + 1 < step && said(start - 1) == said(start - 1 + step) {
            start -= 1;
        }
        // A blank column before the block parts it from what stands to its left; it belongs to no block.
        while start < first && said(start).is_none() {
            start += 1;
        }
        let repeated =
            (start..start + step).filter(|c| said(*c).is_some() && said(*c) == said(c + step)).count();
        if repeated < 2 && step > 1 {
            continue;
        }
        let blocks = (0..all.len()).map(|n| {
            let last = if n + 1 == all.len() { width.saturating_sub(1) } else { start + (n + 1) * step - 1 };
            (start + n * step, last)
        });
        return Some(blocks.collect());
    }
    None
}

/// The sheets of the blocks; none where the table is one.
pub(crate) fn split<F: Copy + PartialEq>(
    sheet: &Sheet,
    heading: &Heading<F>,
    speech: &Speech<F>,
) -> Option<Vec<Sheet>> {
    let grid = Grid::new(sheet);
    let bounds = bounds(heading, grid.width, speech)?;
    let start = bounds.first()?.0;
    let keys: Vec<usize> = heading
        .columns
        .iter()
        .filter(|c| matches!(c.meaning, Meaning::Known(field) if speech.keys.contains(&field)))
        .map(|c| c.column)
        .collect();
    let cut = |(lo, hi): &(usize, usize)| {
        let within = |column: usize| column < start || (*lo..=*hi).contains(&column);
        let mut block = Sheet { rows: sheet.rows.clone(), merges: Vec::new(), ..sheet.clone() };
        for (row, cells) in block.rows.iter_mut().enumerate().skip(heading.first) {
            // A row that sums up or explains belongs to the first block, unless another has a record in it.
            let sums = row > heading.last && explains(&grid, row);
            let named = keys.iter().any(|key| within(*key) && *key >= *lo && !sums_cell(&grid, row, *key));
            for (column, cell) in cells.iter_mut().enumerate() {
                if !within(column) || sums && *lo > start && !named {
                    *cell = CellValue::Empty;
                }
            }
        }
        for merge in &sheet.merges {
            clip(&mut block, merge, (*lo, *hi), (start, heading.first));
        }
        block
    };
    Some(bounds.iter().map(cut).collect())
}

/// Keeps of a merged region what lies in the block; its value goes to the first cell that is left.
fn clip(block: &mut Sheet, merge: &Range, (lo, hi): (usize, usize), (start, first): (usize, usize)) {
    if merge.last_row < first || merge.last_column < start {
        block.merges.push(*merge);
        return;
    }
    let left = if merge.first_column < start { merge.first_column } else { merge.first_column.max(lo) };
    let right = merge.last_column.min(hi);
    if left > right {
        return;
    }
    block.merges.push(Range { first_column: left, last_column: right, ..*merge });
}

fn sums_cell(grid: &Grid<'_>, row: usize, column: usize) -> bool {
    let key = text::key(&grid.words(row, column));
    key.is_empty() || text::number(&key).is_some() || lexicon::TOTALS.iter().any(|word| key.starts_with(word))
}

fn explains(grid: &Grid<'_>, row: usize) -> bool {
    let filled = grid.filled(row);
    let Some(first) = filled.first() else { return false };
    let key = text::key(&grid.words(row, *first));
    lexicon::TOTALS.iter().chain(lexicon::NOTES).any(|word| key.starts_with(word))
}
