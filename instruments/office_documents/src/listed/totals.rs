//! The last row of totals against the rows above it.

use super::{ListedIn, Problem, ProblemKind, cells};
use crate::tables::grid::Grid;
use crate::tables::{lexicon, rows, text};
use serde_json::{Number, Value};
use std::collections::BTreeMap;

/// Whether a row sums up all rows, not some and not by a mean.
fn sums_all(grid: &Grid<'_>, row: usize) -> bool {
    let filled = grid.filled(row);
    let label = filled.iter().map(|column| text::key(&grid.words(row, *column)));
    let mut label = label.filter(|key| lexicon::TOTALS.iter().any(|word| key.starts_with(word)));
    label.next().is_some_and(|key| !lexicon::PARTIAL_TOTALS.iter().any(|word| key.contains(word)))
}

/// Checks the totals of columns that count.
pub(super) fn counts(
    grid: &Grid<'_>,
    found: &mut ListedIn,
    totals: &[usize],
    columns: &[(usize, &'static str)],
) {
    let Some(row) = totals.iter().rev().copied().find(|row| sums_all(grid, *row)) else { return };
    let mut stated: BTreeMap<&'static str, Number> = BTreeMap::new();
    let mut agree = true;
    for (column, field) in columns {
        let Value::Number(total) = cells::count(grid.value(row, *column), field).value else { continue };
        let of = |record: &super::Record| record.get(field).and_then(Value::as_f64).unwrap_or(0.0);
        let sum: f64 = found.records.iter().map(of).sum();
        if (sum - total.as_f64().unwrap_or(0.0)).abs() > 1e-6 {
            agree = false;
            let text = format!("{total} stated, the rows add up to {sum}");
            let kind = ProblemKind::TotalDisagrees;
            found.problems.push(Problem::at((row, *column), (field, kind), &total.to_string(), text));
        }
        stated.insert(field, total);
    }
    if !stated.is_empty() {
        found.totals_row = Some(stated);
        found.totals_agree = Some(agree);
    }
}

/// Checks a total that says how many rows there are.
pub(super) fn rows_stated(grid: &Grid<'_>, found: &mut ListedIn, totals: &[usize]) {
    let Some(row) = totals.iter().rev().copied().find(|row| sums_all(grid, *row)) else { return };
    let filled = grid.filled(row);
    let stated = filled.iter().find_map(|c| Some((*c, rows::stated_count(&grid.words(row, *c))?)));
    let counted = found.records.len();
    if let Some((column, stated)) = stated.filter(|(_, stated)| *stated != counted as u64) {
        let text = format!("{stated} stated but {counted} rows counted");
        let kind = ProblemKind::TotalDisagrees;
        found.problems.push(Problem::at((row, column), ("", kind), &stated.to_string(), text));
    }
}
