//! Finding the heading and what each column is about.

use super::grid::Grid;
use super::lexicon;
use super::problems::{Field, Problem, ProblemKind};
use super::text;

/// Rows from the top in which a heading is looked for.
const SEARCHED: usize = 15;
/// Signs of the longest text still taken for a heading.
const LONGEST: usize = 24;

/// The heading of a list.
pub(super) struct Header {
    /// First row of the heading, from zero.
    pub first: usize,
    /// Last row of the heading.
    pub last: usize,
    /// What each column is about, in the order of the sheet.
    pub columns: Vec<(usize, Field)>,
}

impl Header {
    /// The columns of a field.
    pub fn of(&self, field: Field) -> impl Iterator<Item = usize> + '_ {
        self.columns.iter().filter(move |(_, f)| *f == field).map(|(column, _)| *column)
    }

    /// The first column of a field.
    pub fn one(&self, field: Field) -> Option<usize> {
        self.of(field).next()
    }
}

/// What a heading says about its column.
#[derive(Clone, Copy, PartialEq)]
enum Meaning {
    Known(Field),
    Refused,
    Unknown,
}

/// Finds the heading; adds a problem for every column that is not read.
pub(super) fn find(grid: &Grid<'_>, problems: &mut Vec<Problem>) -> Option<Header> {
    let rows = 0..grid.height.min(SEARCHED);
    let best = rows.map(|row| (score(grid, row), row)).max_by_key(|(score, row)| (*score, SEARCHED - row))?;
    let ((score, titled), first) = (best.0, best.1);
    if score < 2 || !titled && score < 3 {
        return None;
    }
    let last = if second_row(grid, first) { first + 1 } else { first };
    // A group heading above the fuller row, merged over several columns, belongs to the heading.
    let above = first > 0 && last == first && groups(grid, first - 1);
    let first = if above { first - 1 } else { first };
    let mut header = Header { first, last, columns: Vec::new() };
    for column in 0..grid.width {
        name_column(grid, &mut header, column, problems);
    }
    let usable = header.one(Field::Title).is_some()
        || header.one(Field::Number).is_some() && header.columns.len() >= 2;
    usable.then_some(header)
}

/// How many fields a row names, and whether one of them is the title or the number.
fn score(grid: &Grid<'_>, row: usize) -> (usize, bool) {
    let mut fields: Vec<Field> = Vec::new();
    for column in grid.filled(row) {
        if let Meaning::Known(field) = meaning(&grid.words(row, column))
            && !fields.contains(&field)
        {
            fields.push(field);
        }
    }
    (fields.len(), fields.contains(&Field::Title) || fields.contains(&Field::Number))
}

/// Whether the row below a heading is its second row.
fn second_row(grid: &Grid<'_>, first: usize) -> bool {
    let row = first + 1;
    let filled = grid.filled(row);
    if row >= grid.height || filled.is_empty() {
        return false;
    }
    let labels = filled.iter().all(|column| {
        let words = grid.words(row, *column);
        words.chars().count() <= LONGEST && text::first_number(&text::fold(&words)).is_none()
    });
    let known =
        filled.iter().filter(|column| meaning(&grid.words(row, **column)) != Meaning::Unknown).count();
    let merged_down =
        (0..grid.width).any(|column| grid.anchor(row, column).is_some_and(|(top, _)| top == first));
    labels && (known >= 2 || known >= 1 && merged_down || merged_down && known * 2 >= filled.len())
}

/// Whether a row holds headings merged over several columns and nothing longer.
fn groups(grid: &Grid<'_>, row: usize) -> bool {
    let filled = grid.filled(row);
    let spans = |column: usize| grid.anchor(row, column + 1) == Some((row, column));
    let whole = filled.len() == 1
        && grid.width > 3
        && (0..grid.width).all(|c| c == filled[0] || spans_to(grid, row, c, filled[0]));
    !whole
        && filled.iter().any(|column| spans(*column))
        && filled
            .iter()
            .all(|column| meaning(&grid.words(row, *column)) != Meaning::Unknown || spans(*column))
        && filled.iter().any(|column| meaning(&grid.words(row, *column)) != Meaning::Unknown)
}

fn spans_to(grid: &Grid<'_>, row: usize, column: usize, anchor: usize) -> bool {
    grid.anchor(row, column) == Some((row, anchor))
}

fn name_column(grid: &Grid<'_>, header: &mut Header, column: usize, problems: &mut Vec<Problem>) {
    let low = grid.words(header.last, column);
    let top = if header.first < header.last { grid.words(header.first, column) } else { String::new() };
    let both = if top == low { low.clone() } else { format!("{top}{low}") };
    if text::key(&both).is_empty() {
        return;
    }
    let said = [meaning(&both), meaning(&low), meaning(&top)];
    let place = (header.last, column);
    let heading = text::tidy(&both);
    if said.contains(&Meaning::Refused) {
        let text = format!("column {heading} is not read: it names what is not kept about a person");
        problems.push(Problem::at(place, Field::Other, ProblemKind::ColumnRefused, &heading, text));
        return;
    }
    // A group heading speaks for a column only if the column says nothing itself, or nothing known.
    let field = said.iter().find_map(|meaning| match meaning {
        Meaning::Known(field) => Some(*field),
        _ => None,
    });
    let lists = [Field::Proposer, Field::CoSigners, Field::Lead, Field::CoHandlers, Field::Handlers];
    match field {
        Some(Field::Serial) if header.columns.iter().any(|(_, f)| *f == Field::Serial) => {}
        Some(field) if lists.contains(&field) || header.one(field).is_none() => {
            header.columns.push((column, field));
        }
        _ => {
            let text = format!("column {heading} is not read");
            problems.push(Problem::at(place, Field::Other, ProblemKind::ColumnIgnored, &heading, text));
        }
    }
}

/// Whether a heading names what must not be kept about a person.
pub(super) fn is_refused(heading: &str) -> bool {
    meaning(heading) == Meaning::Refused
}

/// What a heading means: refused before known, whole before part, outside brackets before within.
fn meaning(heading: &str) -> Meaning {
    let key = text::key(heading);
    if key.is_empty() || key.chars().count() > LONGEST {
        return Meaning::Unknown;
    }
    let refused = |key: &str| {
        lexicon::REFUSED.contains(&key) || lexicon::REFUSED_PARTS.iter().any(|part| key.contains(part))
    };
    let (mut outside, mut within) = (String::new(), Vec::new());
    for part in text::parts(&key) {
        match part {
            text::Part::Plain(plain) => outside.push_str(&plain),
            text::Part::Bracketed(inner, _) => within.push(inner),
        }
    }
    if refused(&key) || refused(&outside) {
        return Meaning::Refused;
    }
    let outside = outside.trim_matches(lexicon::HEADING_EDGES).to_owned();
    let whole =
        |key: &str| lexicon::HEADINGS.iter().find(|(_, names)| names.contains(&key)).map(|(field, _)| *field);
    let part = || lexicon::HEADING_PARTS.iter().find(|(_, part)| outside.contains(part)).map(|(f, _)| *f);
    let found = whole(&key).or_else(|| whole(&outside)).or_else(part);
    found.or_else(|| within.iter().find_map(|inner| whole(inner))).map_or(Meaning::Unknown, Meaning::Known)
}
