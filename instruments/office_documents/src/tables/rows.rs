//! What a row below the heading is: a record, a total, a note, the heading once more, the name of a section.

use super::grid::Grid;
use super::{lexicon, text};
use crate::workbook::CellValue;

/// Signs of the longest name of a section.
const LONGEST: usize = 30;

/// What a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Row {
    /// Nothing stands in it.
    Blank,
    /// A sum.
    Total,
    /// A note, the heading once more, the numbers of the columns.
    Skip,
    /// It names what the rows below belong to.
    Section(String),
    /// A record.
    Record,
}

/// The heading, as far as rows are told by it: its rows and the columns without which there is no record.
#[derive(Debug, Clone)]
pub(crate) struct Under {
    /// First row of the heading.
    pub first: usize,
    /// Last row of the heading.
    pub last: usize,
    /// Columns that name a record.
    pub keys: Vec<usize>,
}

/// Judges a row below the heading.
pub(crate) fn kind(grid: &Grid<'_>, under: &Under, row: usize) -> Row {
    let filled = grid.filled(row);
    let Some(first) = filled.first() else { return Row::Blank };
    if is_total(grid, under, row, &filled) {
        return Row::Total;
    }
    let long = filled.len() == 1 && text::key(&grid.words(row, *first)).chars().count() > LONGEST;
    if long || skipped(grid, under, row, &filled) {
        return Row::Skip;
    }
    // A name merged down from a record above: the row goes on with it.
    let from_above =
        |key: &usize| grid.anchor(row, *key).is_some_and(|(top, _)| top > under.last && top < row);
    if under.keys.iter().any(from_above) {
        return Row::Record;
    }
    let own_key = under.keys.iter().any(|key| filled.contains(key));
    let spans = grid.anchor(row, first + 1) == Some((row, *first));
    if filled.len() == 1 && is_title(grid, under, row) {
        return Row::Skip;
    }
    let single = filled.len() == 1 && (!own_key || spans || heads(&grid.words(row, *first)));
    let counted = !own_key && filled[1..].iter().all(|c| stated_count(&grid.words(row, *c)).is_some());
    if !(single || counted && filled.len() == 2) {
        return Row::Record;
    }
    if is_title_again(grid, under, row) {
        return Row::Skip;
    }
    section(&grid.words(row, *first)).map_or(Row::Skip, Row::Section)
}

/// Whether a row is no record whatever the table is about: the heading once more, numbers of columns, a note.
pub(crate) fn skipped(grid: &Grid<'_>, under: &Under, row: usize, filled: &[usize]) -> bool {
    repeats(grid, under, row, filled) || counts_columns(grid, filled, row) || is_note(grid, row, filled)
}

/// Whether words are those of a section wherever they stand: with an ordinal before or a count in brackets behind them.
pub(crate) fn heads(words: &str) -> bool {
    let counts = |part: text::Part| match part {
        text::Part::Bracketed(inner, _) => counts_people(&inner),
        text::Part::Plain(_) => false,
    };
    enumerated(words).is_some() || text::parts(&text::fold(words)).into_iter().any(counts)
}

/// Whether a row says a title above the heading again, or that the table goes on.
pub(crate) fn is_title(grid: &Grid<'_>, under: &Under, row: usize) -> bool {
    let Some(first) = grid.filled(row).first().copied() else { return false };
    let key = text::key(&grid.words(row, first));
    let above = |above: usize| grid.filled(above).iter().any(|c| text::key(&grid.words(above, *c)) == key);
    (0..under.first).any(above) || lexicon::CONTINUED.iter().any(|word| key.contains(word))
}

/// Whether a row with one text is the title of a further page.
pub(crate) fn is_title_again(grid: &Grid<'_>, under: &Under, row: usize) -> bool {
    let filled = grid.filled(row);
    let Some(first) = filled.first() else { return false };
    let key = text::key(&grid.words(row, *first));
    let next = (row + 1..grid.height).find(|row| !grid.filled(*row).is_empty());
    let before_heading = next.is_some_and(|next| repeats(grid, under, next, &grid.filled(next)));
    // A section may stand above a heading that is said again for it.
    before_heading && enumerated(&key).is_none() && key.chars().count() > 8 || is_title(grid, under, row)
}

fn is_total(grid: &Grid<'_>, under: &Under, row: usize, filled: &[usize]) -> bool {
    let key = |column: &usize| text::key(&grid.words(row, *column));
    let whole = |column: &usize| lexicon::TOTALS.contains(&key(column).trim_end_matches(':'));
    if filled.iter().any(whole) {
        return true;
    }
    let first = filled.first().map(key).unwrap_or_default();
    let begins = lexicon::TOTALS.iter().any(|word| first.starts_with(word));
    let named = under.keys.iter().any(|column| filled.contains(column) && filled.first() != Some(column));
    begins && !named
}

/// Whether a row says the heading again.
fn repeats(grid: &Grid<'_>, under: &Under, row: usize, filled: &[usize]) -> bool {
    let same = |column: &&usize| {
        let key = text::key(&grid.words(row, **column));
        (under.first..=under.last).any(|above| text::key(&grid.words(above, **column)) == key)
    };
    !filled.is_empty()
        && filled.iter().filter(same).count() * 2 > filled.len()
        && (filled.len() > 1 || row > under.last + 1)
}

/// Whether a row only numbers the columns.
fn counts_columns(grid: &Grid<'_>, filled: &[usize], row: usize) -> bool {
    let number = |column: &usize| text::number(text::key(&grid.words(row, *column)).trim_matches(['(', ')']));
    let numbers: Option<Vec<u64>> = filled.iter().map(number).collect();
    numbers.is_some_and(|numbers| {
        numbers.len() >= 4 && numbers[0] <= 1 && numbers.windows(2).all(|pair| pair[1] == pair[0] + 1)
    })
}

fn is_note(grid: &Grid<'_>, row: usize, filled: &[usize]) -> bool {
    let key = |column: &usize| text::key(&grid.words(row, *column));
    let first = filled.first().map(key).unwrap_or_default();
    let begins = lexicon::NOTES.iter().any(|word| first.starts_with(word));
    let says = filled.iter().all(|column| key(column).contains(':'));
    begins && (filled.len() <= 2 || says)
}

/// The name of a section without its ordinal and its count.
pub(crate) fn section(words: &str) -> Option<String> {
    let bare = enumerated(words).unwrap_or_else(|| text::fold(words));
    if bare.contains(lexicon::SENTENCE) || bare.chars().count() > LONGEST {
        return None;
    }
    let plain = text::parts(&bare).into_iter().filter_map(|part| match part {
        text::Part::Plain(plain) => Some(plain),
        text::Part::Bracketed(inner, _) if stated_count(&inner).is_some() => None,
        text::Part::Bracketed(_, whole) => Some(whole),
    });
    let name = text::tidy(&plain.collect::<String>());
    let name = name.trim_end_matches(lexicon::ENUMERATION).to_owned();
    let name = counted_off(&name);
    (!name.is_empty() && text::number(&name).is_none()).then_some(name)
}

/// A name without the count that stands right behind it.
fn counted_off(name: &str) -> String {
    let Some(end) = text::strip_end(name, lexicon::PEOPLE_OR_PIECES) else { return name.to_owned() };
    let bare = end.trim_end_matches(|c: char| c.is_ascii_digit());
    let bare = if bare.len() < end.len() { bare } else { name };
    bare.trim_end_matches(lexicon::COUNT_STARTS).trim_end_matches([':', ',', ' ']).to_owned()
}

/// Whether words are a number of people or pieces, with the word for them.
fn counts_people(words: &str) -> bool {
    stated_count(words).is_some() && text::strip_end(&text::key(words), lexicon::PEOPLE_OR_PIECES).is_some()
}

/// Words without the count of people or pieces in brackets behind them: 教育界(2人).
pub(crate) fn uncounted(words: &str) -> String {
    let kept = text::parts(words).into_iter().filter_map(|part| match part {
        text::Part::Plain(plain) => Some(plain),
        text::Part::Bracketed(inner, _) if counts_people(&inner) => None,
        text::Part::Bracketed(_, whole) => Some(whole),
    });
    kept.collect()
}

/// The number in `7件` or `共7人`, or a bare number.
pub(crate) fn stated_count(words: &str) -> Option<u64> {
    let key = text::key(words);
    let bare = lexicon::TOTALS.iter().find_map(|word| key.strip_prefix(word)).unwrap_or(&key);
    let bare = bare.trim_start_matches(':').trim_start_matches(lexicon::COUNT_STARTS);
    text::number(text::strip_end(bare, lexicon::PEOPLE_OR_PIECES).unwrap_or(bare))
}

/// What follows an ordinal such as `一、` or `(二)`.
pub(crate) fn enumerated(words: &str) -> Option<String> {
    let folded = text::fold(words);
    let open = folded.strip_prefix('(').unwrap_or(&folded);
    let (ordinal, rest) = open.split_once(lexicon::ENUMERATION)?;
    text::number(&text::key(ordinal))?;
    Some(rest.trim_start_matches(lexicon::ENUMERATION).trim().to_owned())
}

/// What a cell of a column to be ticked says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tick {
    /// It is ticked.
    Yes,
    /// It is not.
    No,
    /// It holds something else.
    Else,
}

/// Reads a tick; `said` tells whether words are those of the column.
pub(crate) fn tick(value: &CellValue, said: impl Fn(&str) -> bool) -> Tick {
    let key = match value {
        CellValue::Bool(true) => return Tick::Yes,
        CellValue::Bool(false) => return Tick::No,
        other => text::key(&super::grid::words(other)),
    };
    let of = |words: &[&str]| words.contains(&key.as_str());
    if of(lexicon::NOTHING) || of(lexicon::NO_TICKS) {
        Tick::No
    } else if of(lexicon::TICKS) || said(&key) {
        Tick::Yes
    } else {
        Tick::Else
    }
}
