//! Finding the heading of a table and what each of its columns is about, by the words of the reader: one to four rows, groups
//! above columns merged or not, columns in any order, titles above.

use super::grid::Grid;
use super::{lexicon, text};
use crate::workbook::CellValue;

/// Rows from the top in which a heading is looked for.
const SEARCHED: usize = 40;
/// Signs of the longest text still taken for a heading.
const LONGEST: usize = 24;
/// Signs of the longest name of a group that has no other sign of being one.
const LONGEST_GROUP: usize = 8;
/// Rows a heading may have.
const MOST_ROWS: usize = 4;

/// What a heading says about its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meaning<F> {
    /// It is about this.
    Known(F),
    /// It names what must not be kept about a person.
    Refused,
    /// Nobody knows.
    Unknown,
}

/// The words of one kind of table.
#[derive(Debug)]
pub(crate) struct Speech<F: 'static> {
    /// Whole headings, without spaces, in half-width signs and small letters.
    pub headings: &'static [(F, &'static [&'static str])],
    /// Parts of longer headings, tried in this order.
    pub parts: &'static [(F, &'static str)],
    /// Fields of which a heading must have one.
    pub keys: &'static [F],
    /// Fields that may be spread over columns to be ticked.
    pub choices: &'static [F],
    /// Fields that a heading must name at least.
    pub least: usize,
}

/// A column of the table.
#[derive(Debug, Clone)]
pub(crate) struct Column<F> {
    /// Column, from zero.
    pub column: usize,
    /// What it is about.
    pub meaning: Meaning<F>,
    /// For a column to be ticked: what a tick says.
    pub tick: Option<String>,
    /// Its heading, group first.
    pub heading: String,
}

/// The heading of a table.
#[derive(Debug, Clone)]
pub(crate) struct Heading<F> {
    /// First row, from zero.
    pub first: usize,
    /// Last row.
    pub last: usize,
    /// Columns with a heading, from left to right.
    pub columns: Vec<Column<F>>,
}

/// Whether a heading names what must not be kept about a person.
pub(crate) fn is_refused(heading: &str) -> bool {
    let key = text::key(heading);
    let (outside, _) = unbracket(&key);
    let outside = outside.trim_matches(lexicon::HEADING_EDGES);
    let body = lexicon::BODY_HEADINGS.iter().any(|end| outside.ends_with(end));
    if body || lexicon::NOT_REFUSED.iter().any(|part| key.contains(part)) {
        return false;
    }
    let squeezed: String = key.chars().filter(|c| !matches!(c, '_' | '-')).collect();
    [key.as_str(), outside].iter().any(|key| lexicon::REFUSED.contains(key))
        || lexicon::REFUSED_PARTS.iter().any(|part| squeezed.contains(part))
}

/// A key without what stands in brackets, and that.
fn unbracket(key: &str) -> (String, Vec<String>) {
    let (mut outside, mut within) = (String::new(), Vec::new());
    for part in text::parts(key) {
        match part {
            text::Part::Plain(plain) => outside.push_str(&plain),
            text::Part::Bracketed(inner, _) => within.push(inner),
        }
    }
    (outside, within)
}

impl<F: Copy + PartialEq> Speech<F> {
    /// What one label says alone: refused before known, whole before part, outside brackets before within.
    pub fn meaning(&self, label: &str) -> Meaning<F> {
        if is_refused(label) {
            return Meaning::Refused;
        }
        self.whole(label).or_else(|| self.part(label)).map_or(Meaning::Unknown, Meaning::Known)
    }

    fn whole(&self, label: &str) -> Option<F> {
        let key = text::key(label);
        let look = |key: &str| {
            let key = key.trim_matches(lexicon::HEADING_EDGES);
            self.headings.iter().find(|(_, names)| names.contains(&key)).map(|(field, _)| *field)
        };
        let (outside, within) = unbracket(&key);
        look(&key)
            .or_else(|| look(&outside))
            .or_else(|| outside.is_empty().then(|| within.iter().find_map(|inner| look(inner))).flatten())
    }

    fn part(&self, label: &str) -> Option<F> {
        let key = text::key(label);
        if key.is_empty() || key.chars().count() > LONGEST {
            return None;
        }
        let (outside, within) = unbracket(&key);
        let found = self.parts.iter().find(|(_, part)| outside.contains(part)).map(|(field, _)| *field);
        found.or_else(|| within.iter().find_map(|inner| self.whole(inner)))
    }

    /// What labels below each other say, and the tick they stand for.
    fn joined(&self, labels: &[String]) -> (Meaning<F>, Option<String>) {
        if labels.iter().any(|label| is_refused(label)) {
            return (Meaning::Refused, None);
        }
        let Some((last, above)) = labels.split_last() else { return (Meaning::Unknown, None) };
        let known = |field: F| (Meaning::Known(field), None);
        for from in 0..above.len() {
            if let Some(field) = self.whole(&labels[from..].concat()) {
                return known(field);
            }
        }
        let group = above.iter().rev().find_map(|label| self.whole(label).or_else(|| self.part(label)));
        let key = text::key(last);
        match group {
            Some(field) if lexicon::GENERIC.contains(&key.as_str()) || ordinal(&key) => return known(field),
            Some(field)
                if self.choices.contains(&field) && self.whole(last).is_none_or(|own| own == field) =>
            {
                return (Meaning::Known(field), Some(bare(last)));
            }
            _ => {}
        }
        if let Some(field) = self.whole(last) {
            return known(field);
        }
        for from in 0..labels.len() {
            if let Some(field) = self.part(&labels[from..].concat()).filter(|_| from > 0 || above.is_empty())
            {
                return known(field);
            }
        }
        (Meaning::Unknown, None)
    }
}

/// A label without the marks that stick to it.
fn bare(label: &str) -> String {
    let edge = |c: char| c.is_whitespace() || lexicon::HEADING_EDGES.contains(&text::fold_char(c));
    label.trim_matches(edge).to_owned()
}

/// Whether a label only counts columns: 1, 一, (2).
fn ordinal(key: &str) -> bool {
    let bare = key.trim_matches(['(', ')']).trim_end_matches(lexicon::ENUMERATION);
    text::number(bare).is_some_and(|number| number < 100)
}

/// Finds the heading.
pub(crate) fn find<F: Copy + PartialEq>(grid: &Grid<'_>, speech: &Speech<F>) -> Option<Heading<F>> {
    let mut rows: Vec<(usize, usize)> = (0..grid.height.min(SEARCHED))
        .map(|row| (score(grid, speech, row), row))
        .filter(|(score, _)| *score > 0)
        .collect();
    rows.sort_by_key(|(score, row)| (usize::MAX - *score, *row));
    rows.into_iter().take(6).find_map(|(_, row)| {
        let heading = around(grid, speech, row);
        let mut fields: Vec<F> = Vec::new();
        for column in &heading.columns {
            if let Meaning::Known(field) = column.meaning
                && !fields.contains(&field)
            {
                fields.push(field);
            }
        }
        let named = speech.keys.iter().any(|key| fields.contains(key));
        (named && fields.len() >= speech.least).then_some(heading)
    })
}

/// How many fields a row names.
pub(crate) fn score<F: Copy + PartialEq>(grid: &Grid<'_>, speech: &Speech<F>, row: usize) -> usize {
    let mut fields: Vec<F> = Vec::new();
    for column in grid.filled(row) {
        if let Meaning::Known(field) = speech.meaning(&grid.words(row, column))
            && !fields.contains(&field)
        {
            fields.push(field);
        }
    }
    fields.len()
}

/// The heading that has this row.
fn around<F: Copy + PartialEq>(grid: &Grid<'_>, speech: &Speech<F>, row: usize) -> Heading<F> {
    let mut heading = Heading { first: row, last: row, columns: Vec::new() };
    heading.columns = columns(grid, speech, (row, row));
    // Rows above first: they may hold the groups that show the rows below to be labels.
    while heading.last - heading.first + 1 < MOST_ROWS
        && heading.first > 0
        && is_above(grid, speech, heading.first - 1)
    {
        heading.first -= 1;
    }
    while heading.last - heading.first + 1 < MOST_ROWS && is_below(grid, speech, &heading) {
        heading.last += 1;
        heading.columns = columns(grid, speech, (heading.first, heading.last));
    }
    heading.columns = columns(grid, speech, (heading.first, heading.last));
    heading
}

/// Whether a cell begins a region over several columns.
fn spans(grid: &Grid<'_>, row: usize, column: usize) -> bool {
    grid.anchor(row, column + 1) == Some((row, column))
}

/// Whether a cell looks like a label: short words, nothing counted, nothing said of something.
fn is_label(grid: &Grid<'_>, row: usize, column: usize) -> bool {
    let CellValue::Text(words) = grid.sheet.at(row, column) else { return false };
    let key = text::key(words);
    let says = key.split_once(':').is_some_and(|(_, after)| !after.is_empty());
    let tick = lexicon::TICKS.contains(&key.as_str()) || lexicon::NO_TICKS.contains(&key.as_str());
    let nothing = lexicon::NOTHING.contains(&key.as_str());
    key.chars().count() <= LONGEST && !says && !nothing && !tick && text::number(&key).is_none()
}

/// Whether the row above a heading holds groups of it.
fn is_above<F: Copy + PartialEq>(grid: &Grid<'_>, speech: &Speech<F>, row: usize) -> bool {
    let filled = grid.filled(row);
    let digits =
        |column: &usize| text::fold(&grid.words(row, *column)).contains(|c: char| c.is_ascii_digit());
    let known = |column: &usize| speech.meaning(&grid.words(row, *column)) != Meaning::Unknown;
    if !filled.iter().all(|column| is_label(grid, row, *column))
        || filled.iter().any(|c| digits(c) && !known(c))
    {
        return false;
    }
    // What a merged cell holds down to the heading belongs to it, whatever it says.
    let reaches = filled.iter().any(|c| grid.anchor(row + 1, *c) == Some((row, *c)));
    let group = filled.iter().any(|column| spans(grid, row, *column));
    if let [only] = filled[..] {
        let width = (only..grid.width).filter(|c| grid.anchor(row, *c) == Some((row, only))).count() + 1;
        return reaches && width < grid.width || known(&only) && group && width * 2 <= grid.width;
    }
    // A title that stands over each of several tables is longer than a group.
    let whole = |column: &usize| speech.whole(&grid.words(row, *column)).is_some();
    let short = filled.iter().all(|c| text::key(&grid.words(row, *c)).chars().count() <= LONGEST_GROUP);
    reaches || filled.iter().any(whole) || group && short
}

/// Whether the row below a heading is a row of it.
fn is_below<F: Copy + PartialEq>(grid: &Grid<'_>, speech: &Speech<F>, heading: &Heading<F>) -> bool {
    let row = heading.last + 1;
    let filled = grid.filled(row);
    if row >= grid.height || filled.is_empty() {
        return false;
    }
    let same = |column: usize| {
        let key = text::key(&grid.words(row, column));
        (heading.first..=heading.last).any(|above| text::key(&grid.words(above, column)) == key)
    };
    let keyed = heading.columns.iter().any(|column| {
        let key = matches!(column.meaning, Meaning::Known(field) if speech.keys.contains(&field))
            && column.tick.is_none();
        key && filled.contains(&column.column)
            && !same(column.column)
            && !grouped(grid, heading, column.column)
    });
    let counted = |column: &usize| {
        let key = text::key(&grid.words(row, *column));
        lexicon::COUNTED.contains(&key.trim_matches(['(', ')']))
    };
    if filled.iter().all(|c| counted(c) && matches!(grid.sheet.at(row, *c), CellValue::Text(_))) {
        return true;
    }
    // The name of a section reaches over columns that have their headings already, or says how much is in it.
    let reaches_over = |column: &usize| {
        super::rows::heads(&grid.words(row, *column))
            || (column + 1..grid.width)
                .take_while(|next| grid.anchor(row, *next) == Some((row, *column)))
                .any(|next| !grouped(grid, heading, next))
    };
    if keyed || filled.iter().any(reaches_over) || !filled.iter().all(|column| is_label(grid, row, *column)) {
        return false;
    }
    if filled.iter().all(|column| same(*column)) {
        // The same labels again, with nothing between: cells that were merged down and are no longer.
        return filled.iter().any(|column| speech.meaning(&grid.words(row, *column)) != Meaning::Unknown);
    }
    let merged_down = (0..grid.width).any(|column| {
        grid.anchor(row, column).is_some_and(|(top, _)| (heading.first..=heading.last).contains(&top))
    });
    let under = filled.iter().all(|column| same(*column) || grouped(grid, heading, *column));
    let beside = filled.iter().any(|column| grouped(grid, heading, *column));
    (merged_down || under) && beside
}

/// Whether a column stands under a heading that speaks for several.
fn grouped<F>(grid: &Grid<'_>, heading: &Heading<F>, column: usize) -> bool {
    let (rows, below) = (heading.first..=heading.last, heading.last + 1);
    let said = |row: usize, column: usize| !text::key(&grid.words(row, column)).is_empty();
    // A column with a label of its own is under nobody else's, unless it is the first of a group.
    let own = |column: usize| rows.clone().any(|row| said(row, column));
    let speaks_right = |row: usize| {
        column + 1 < grid.width
            && !own(column + 1)
            && (below..below + 2).any(|row| said(row, column + 1))
            && said(row, column)
    };
    rows.clone().any(|row| match grid.anchor(row, column) {
        Some((_, start)) => start != column || spans(grid, row, column),
        None if spans(grid, row, column) || speaks_right(row) => true,
        None => !own(column) && (0..column).rev().find(|left| own(*left)).is_some_and(|left| said(row, left)),
    })
}

/// The columns under these rows of a heading.
fn columns<F: Copy + PartialEq>(
    grid: &Grid<'_>,
    speech: &Speech<F>,
    (first, last): (usize, usize),
) -> Vec<Column<F>> {
    let mut found = Vec::new();
    // What stands in each row of the column before, for groups that are not merged.
    let mut before: Vec<Option<String>> = vec![None; last - first + 1];
    for column in 0..grid.width {
        let own: Vec<String> = (first..=last).map(|row| grid.words(row, column)).collect();
        let mut labels: Vec<String> = Vec::new();
        for (index, label) in own.iter().enumerate() {
            let row = first + index;
            let lower = own[index + 1..].iter().any(|label| !label.is_empty());
            let taken = match &before[index] {
                Some(group) if label.is_empty() && lower && grid.anchor(row, column).is_none() => {
                    group.clone()
                }
                _ => label.clone(),
            };
            // Only an unmerged cell with a label of its own below speaks for its neighbours.
            let merged = grid.anchor(row, column).is_some() || spans(grid, row, column);
            before[index] = (!taken.is_empty() && lower && !merged).then(|| taken.clone());
            labels.push(taken);
        }
        labels.retain(|label| !text::key(label).is_empty());
        // A label that only names what is counted says nothing below another.
        let counts = |label: &String| lexicon::COUNTED.contains(&text::key(label).trim_matches(['(', ')']));
        if labels.len() > 1 && !counts(&labels[0]) {
            labels.retain(|label| !counts(label));
        }
        labels.dedup_by(|a, b| text::key(a) == text::key(b));
        if labels.is_empty() {
            continue;
        }
        let (meaning, tick) = speech.joined(&labels);
        let heading = labels.iter().map(|label| text::tidy(label)).collect::<Vec<_>>().join("/");
        found.push(Column { column, meaning, tick, heading });
    }
    found
}
