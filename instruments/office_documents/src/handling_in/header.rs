//! The heading: which column is about what, and what the columns of ticks under a group are called.

use super::{Field, Problem, ProblemKind, lexicon};
use crate::proposals_in::grid::Grid;
use crate::proposals_in::{is_refused, text};

/// Rows among which the heading is looked for.
const LOOK: usize = 15;

/// A column of ticks: what it is about, where, what a tick in it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tick {
    pub field: Field,
    pub column: usize,
    pub label: String,
}

/// The heading.
#[derive(Debug, Default)]
pub(super) struct Header {
    pub first: usize,
    pub last: usize,
    pub columns: Vec<(usize, Field)>,
    pub ticks: Vec<Tick>,
}

impl Header {
    pub fn one(&self, field: Field) -> Option<usize> {
        self.columns.iter().find(|(_, of)| *of == field).map(|(column, _)| *column)
    }
}

fn field_of(heading: &str) -> Option<Field> {
    let key = text::key(heading);
    let key = key.trim_end_matches([':', '*']);
    lexicon::HEADINGS.iter().find(|(_, words)| words.contains(&key)).map(|(field, _)| *field)
}

/// Looks for the heading: the row that names most fields, number or units among them.
pub(super) fn find(grid: &Grid<'_>, problems: &mut Vec<Problem>) -> Option<Header> {
    let fields = |row: usize| {
        (0..grid.width).filter_map(|column| field_of(&grid.words(row, column))).collect::<Vec<_>>()
    };
    let known = |row: &usize| {
        let found = fields(*row);
        let distinct: std::collections::HashSet<Field> = found.iter().copied().collect();
        let named = distinct.contains(&Field::Number) || distinct.contains(&Field::Handlers);
        if named && distinct.len() >= 3 { distinct.len() } else { 0 }
    };
    let first = (0..grid.height.min(LOOK)).rev().max_by_key(known).filter(|row| known(row) > 0)?;
    // The rows of a heading may be merged down, so that its second row names as much as its first.
    let first = (0..first).find(|row| known(row) > 0).unwrap_or(first);
    let mut header = Header { first, last: first, ..Header::default() };
    let below = first + 1;
    let second = below < grid.height && is_second(grid, first);
    if second {
        header.last = below;
    }
    let mut group = None;
    for column in 0..grid.width {
        let own = grid.words(first, column);
        if is_refused(&own) || second && is_refused(&grid.words(below, column)) {
            let text = "this column is not read".to_owned();
            problems.push(Problem::at(
                (first, column),
                (Field::Other, ProblemKind::ColumnRefused),
                &own,
                text,
            ));
            group = None;
            continue;
        }
        if !own.is_empty() {
            group = field_of(&own);
        }
        let Some(field) = group else { continue };
        let label = if second { grid.words(below, column) } else { String::new() };
        let same = text::key(&label) == text::key(&own) || label.is_empty();
        if second && !same && is_choice(field) {
            header.ticks.push(Tick { field, column, label: said(field, &label) });
        } else if !own.is_empty() && !header.columns.iter().any(|(_, of)| *of == field) {
            header.columns.push((column, field));
        }
    }
    Some(header)
}

fn is_choice(field: Field) -> bool {
    matches!(
        field,
        Field::Result | Field::Feedback | Field::SecondFeedback | Field::Handlers | Field::CoHandlers
    )
}

/// Whether the row under the heading names what stands under its groups.
fn is_second(grid: &Grid<'_>, first: usize) -> bool {
    let below = first + 1;
    let filled = grid.filled(below);
    if filled.iter().any(|column| field_of(&grid.words(first, *column)) == Some(Field::Number)) {
        return false;
    }
    let merged_down =
        (0..grid.width).any(|column| grid.anchor(below, column).is_some_and(|(row, _)| row == first));
    let labels = filled.into_iter().filter(|column| {
        let label = text::key(&grid.words(below, *column));
        opinion(&label).is_some() || class(&label).is_some()
    });
    merged_down || labels.count() >= 2
}

/// What a label or a value of a field says: a class or opinion in its usual form, else as it stands.
pub(super) fn said(field: Field, label: &str) -> String {
    let key = text::key(label);
    match field {
        Field::Result => class(&key).unwrap_or_else(|| text::tidy(label)),
        Field::Feedback | Field::SecondFeedback => {
            opinion(&key).map_or_else(|| text::tidy(label), str::to_owned)
        }
        _ => text::tidy(label),
    }
}

/// The class a text names: one letter, perhaps with the word for class.
pub(super) fn class(key: &str) -> Option<String> {
    let bare = key.trim_end_matches(lexicon::CLASS_END);
    let letter = bare.len() == 1 && bare.chars().all(|c| c.is_ascii_alphabetic() && c <= 'h');
    letter.then(|| bare.to_ascii_uppercase())
}

/// The opinion a text names.
pub(super) fn opinion(key: &str) -> Option<&'static str> {
    lexicon::OPINIONS.iter().find(|(_, words)| words.contains(&key)).map(|(said, _)| *said)
}
