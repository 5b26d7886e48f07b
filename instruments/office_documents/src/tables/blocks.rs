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

/// The blocks of a sheet.
pub(crate) struct Blocks<'a> {
    grid: Grid<'a>,
    bounds: Vec<(usize, usize)>,
    /// Columns that name records, in all blocks.
    keys: Vec<usize>,
    /// First and last row of the heading.
    heading: (usize, usize),
}

/// The blocks; none where the table is one.
pub(crate) fn split<'a, F: Copy + PartialEq>(
    sheet: &'a Sheet,
    heading: &Heading<F>,
    speech: &Speech<F>,
) -> Option<Blocks<'a>> {
    let grid = Grid::new(sheet);
    let bounds = bounds(heading, grid.width, speech)?;
    let key =
        |c: &&super::heading::Column<F>| matches!(c.meaning, Meaning::Known(f) if speech.keys.contains(&f));
    let keys = heading.columns.iter().filter(key).map(|c| c.column).collect();
    Some(Blocks { grid, bounds, keys, heading: (heading.first, heading.last) })
}

impl Blocks<'_> {
    /// Each block as a sheet, one after the other, so that no more than one of them takes room.
    pub fn sheets(&self) -> impl Iterator<Item = Sheet> + '_ {
        self.bounds.iter().map(|bounds| self.cut(*bounds))
    }

    fn cut(&self, (lo, hi): (usize, usize)) -> Sheet {
        let sheet = self.grid.sheet;
        let start = self.bounds.first().map_or(0, |(first, _)| *first);
        let within = |column: usize| column < start || (lo..=hi).contains(&column);
        let (first, last) = self.heading;
        let rows = sheet.rows.iter().enumerate().map(|(row, cells)| {
            if row < first {
                return cells.clone();
            }
            // A row that sums up or explains belongs to the first block, unless another has a record in it.
            let sums = row > last && lo > start && explains(&self.grid, row);
            let named =
                || self.keys.iter().any(|key| (lo..=hi).contains(key) && !sums_cell(&self.grid, row, *key));
            if sums && !named() {
                return Vec::new();
            }
            let kept = |(column, cell): (usize, &CellValue)| {
                if within(column) { cell.clone() } else { CellValue::Empty }
            };
            cells.iter().take(hi + 1).enumerate().map(kept).collect()
        });
        let mut block = Sheet {
            name: sheet.name.clone(),
            rows: rows.collect(),
            hidden: sheet.hidden,
            hidden_rows: sheet.hidden_rows.clone(),
            hidden_columns: sheet.hidden_columns.clone(),
            formulas: sheet.formulas.clone(),
            months: sheet.months.clone(),
            merges: Vec::new(),
        };
        for merge in &sheet.merges {
            self.clip(&mut block, merge, (start, lo, hi));
        }
        block
    }

    /// Keeps of a merged region what lies in the block; its value goes to the first cell that is left.
    fn clip(&self, block: &mut Sheet, merge: &Range, (start, lo, hi): (usize, usize, usize)) {
        if merge.last_row < self.heading.0 || merge.last_column < start {
            block.merges.push(*merge);
            return;
        }
        let own = merge.first_column < start || merge.first_column >= lo;
        let left = if own { merge.first_column } else { lo };
        let right = merge.last_column.min(hi);
        if left > right {
            return;
        }
        block.merges.push(Range { first_column: left, last_column: right, ..*merge });
        let value = self.grid.sheet.at(merge.first_row, merge.first_column);
        if let Some(cells) =
            block.rows.get_mut(merge.first_row).filter(|_| !own && *value != CellValue::Empty)
        {
            if cells.len() <= left {
                cells.resize(left + 1, CellValue::Empty);
            }
            cells[left] = value.clone();
        }
    }
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
