//! Several readings made one: blocks side by side, sheets of one workbook. Records that say the same are kept once.

use std::collections::HashSet;

/// What a reader of tables found, as far as joining goes.
pub(crate) trait Found: Default {
    /// A record.
    type Record;
    /// A doubt.
    type Problem: serde::Serialize;

    /// Rows of the heading, first and last row of records, rows skipped.
    fn places(&mut self) -> [&mut Vec<usize>; 3];
    /// Its records.
    fn records(&mut self) -> &mut Vec<Self::Record>;
    /// Its doubts.
    fn problems(&mut self) -> &mut Vec<Self::Problem>;
    /// Takes over everything but places, records and doubts.
    fn take_rest(&mut self, other: &mut Self);
    /// What it tells besides, by name.
    fn extras(&self) -> Vec<(&'static str, serde_json::Value)>;
    /// Row of a record, from one.
    fn row(record: &Self::Record) -> usize;
    /// All that a record says, except its running number.
    fn said(record: &Self::Record) -> String;
    /// The running number of a record.
    fn number(record: &Self::Record) -> Option<u64>;
}

/// Totals and whether the rows add up to them, as they are told.
pub(crate) fn totals<T: serde::Serialize>(
    row: &Option<T>,
    agree: Option<bool>,
) -> Vec<(&'static str, serde_json::Value)> {
    let Some(row) = row else { return Vec::new() };
    let row = serde_json::to_value(row).unwrap_or_default();
    vec![("totals_row", row), ("totals_agree", serde_json::Value::from(agree))]
}

/// Joins the blocks of one sheet. The order is that of the numbers across, if they are counted so; else block after block.
pub(crate) fn side_by_side<T: Found>(blocks: Vec<T>) -> T {
    let mut blocks = blocks.into_iter();
    let mut all = blocks.next().unwrap_or_default();
    // What is left of all blocks, as the title, is doubted once.
    let mut told: HashSet<String> =
        all.problems().iter().filter_map(|problem| serde_json::to_string(problem).ok()).collect();
    for mut block in blocks {
        let [header, data, skipped] = all.places();
        let [more_header, more_data, more_skipped] = block.places();
        header.append(more_header);
        skipped.append(more_skipped);
        data.append(more_data);
        all.records().append(block.records());
        for problem in std::mem::take(block.problems()) {
            if told.insert(serde_json::to_string(&problem).unwrap_or_default()) {
                all.problems().push(problem);
            }
        }
        all.take_rest(&mut block);
    }
    let mut across: Vec<usize> = (0..all.records().len()).collect();
    across.sort_by_key(|index| T::row(&all.records()[*index]));
    let numbers: Option<Vec<u64>> = across.iter().map(|index| T::number(&all.records()[*index])).collect();
    if numbers.is_some_and(|numbers| numbers.windows(2).all(|pair| pair[0] < pair[1])) {
        all.records().sort_by_key(T::row);
    }
    let rows: Vec<usize> = all.records().iter().map(T::row).collect();
    let [header, data, skipped] = all.places();
    header.sort_unstable();
    header.dedup();
    *data =
        data.iter().min().zip(data.iter().max()).map_or_else(Vec::new, |(first, last)| vec![*first, *last]);
    skipped.sort_unstable();
    skipped.dedup();
    skipped.retain(|row| !rows.contains(row));
    all
}
