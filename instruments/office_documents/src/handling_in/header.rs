//! What each column of a table of handling is about, and what the columns of ticks under a group are called.

use super::{Field, Problem, ProblemKind, lexicon};
use crate::tables::chosen;
use crate::tables::grid::Grid;
use crate::tables::heading::{self, Heading, Meaning, Speech};
use crate::tables::text;

/// The words of such a heading.
pub(super) const SPEECH: Speech<Field> = Speech {
    headings: lexicon::HEADINGS,
    parts: lexicon::HEADING_PARTS,
    keys: &[Field::Number, Field::Handlers],
    choices: &[Field::Result, Field::Feedback, Field::SecondFeedback, Field::Handlers, Field::CoHandlers],
    least: 3,
};

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

    /// All columns of a field that holds lists.
    pub fn of(&self, field: Field) -> Vec<usize> {
        self.columns.iter().filter(|(_, of)| *of == field).map(|(column, _)| *column).collect()
    }
}

/// Finds the heading.
pub(super) fn find(grid: &Grid<'_>) -> Option<Heading<Field>> {
    heading::find(grid, &SPEECH)
}

/// Which column is which; adds a problem for every column that is not read.
pub(super) fn columns(found: &Heading<Field>, problems: &mut Vec<Problem>) -> Header {
    let mut header = Header { first: found.first, last: found.last, ..Header::default() };
    for column in &found.columns {
        let unread = |kind, text: &str| {
            Problem::at((found.last, column.column), (Field::Other, kind), &column.heading, text.to_owned())
        };
        match (column.meaning, &column.tick) {
            (Meaning::Refused, _) => {
                let text = "this column is not read: it names what is not kept about a person";
                problems.push(unread(ProblemKind::ColumnRefused, text));
            }
            (Meaning::Known(field), Some(label)) => {
                header.ticks.push(Tick { field, column: column.column, label: said(field, label) });
            }
            (Meaning::Known(field), None)
                if header.one(field).is_none() || matches!(field, Field::Handlers | Field::CoHandlers) =>
            {
                header.columns.push((column.column, field));
            }
            // A running number beside the number of the proposal says nothing of it.
            _ if lexicon::SERIALS.contains(&text::key(&column.heading).as_str()) => {}
            _ => problems.push(unread(ProblemKind::ColumnIgnored, "this column is not read")),
        }
    }
    let results = |tick: &&mut Tick| tick.field == Field::Result;
    if told_by_words(header.ticks.iter().filter(|t| t.field == Field::Result).map(|t| t.label.as_str())) {
        for tick in header.ticks.iter_mut().filter(results) {
            tick.label = worded(&tick.label).map_or_else(|| tick.label.clone(), str::to_owned);
        }
    }
    if header.one(Field::Number).is_none() {
        let serial = |c: &&heading::Column<Field>| lexicon::SERIALS.contains(&text::key(&c.heading).as_str());
        header.columns.extend(found.columns.iter().find(serial).map(|column| (column.column, Field::Number)));
    }
    header
}

/// Headings that may be given a meaning, by their lowest words as they stand in the sheet: those that are not read, and those that
/// somebody has given one. In tables side by side every column is read that is known.
pub(super) fn asked(
    found: &Heading<Field>,
    sheet: &Grid<'_>,
    (chosen, beside): (&[(String, String)], bool),
) -> Vec<String> {
    let header = columns(found, &mut Vec::new());
    let read = |at: usize| {
        header.columns.iter().any(|(column, _)| *column == at)
            || header.ticks.iter().any(|tick| tick.column == at)
    };
    let mut asked: Vec<String> = Vec::new();
    for column in found.columns.iter().filter(|column| column.meaning != Meaning::Refused) {
        let own = chosen::lowest(sheet, (found.first, found.last), column.column);
        let known = matches!(column.meaning, Meaning::Known(_)) && (beside || read(column.column));
        let told = known || lexicon::SERIALS.contains(&text::key(&own).as_str());
        if (!told || chosen.iter().any(|(said, _)| *said == own)) && !own.is_empty() && !asked.contains(&own)
        {
            asked.push(own);
        }
    }
    asked
}

/// What a label or a value of a field says: a class or opinion in its usual form, else as it stands.
pub(super) fn said(field: Field, label: &str) -> String {
    let key = text::key(label);
    match field {
        Field::Result => class(&key).unwrap_or_else(|| text::field(label)),
        Field::Feedback | Field::SecondFeedback => {
            opinion(&key).map_or_else(|| text::field(label), str::to_owned)
        }
        _ => text::field(label),
    }
}

/// The class a text names: one letter, perhaps with the word for class, alone or before or in brackets.
pub(super) fn class(key: &str) -> Option<String> {
    let (mut outside, mut within) = (String::new(), String::new());
    for part in text::parts(key) {
        match part {
            text::Part::Plain(plain) => outside.push_str(&plain),
            text::Part::Bracketed(inner, _) => within = inner,
        }
    }
    let letter = |words: &str| {
        let bare =
            words.trim_end_matches(lexicon::CLASS_END).trim_matches(['"', '\'', '\u{201C}', '\u{201D}']);
        (bare.len() == 1 && bare.chars().all(|c| c.is_ascii_alphabetic() && c <= 'h'))
            .then(|| bare.to_ascii_uppercase())
    };
    let before = outside.split(lexicon::CLASS_SIGNS).next().unwrap_or("");
    letter(&outside).or_else(|| letter(&within)).or_else(|| letter(before))
}

/// The class that words stand for: 列入计划 is B.
pub(super) fn worded(label: &str) -> Option<&'static str> {
    let bare = bare_class(label);
    lexicon::CLASSES.iter().find(|(_, words)| words.contains(&bare.as_str())).map(|(class, _)| *class)
}

fn bare_class(label: &str) -> String {
    text::outside_brackets(&text::key(label)).trim_end_matches(lexicon::CLASS_END).to_owned()
}

/// Whether the classes of a table are three and told by words: two words of one class mean that there are more of them.
pub(super) fn told_by_words<'a>(all: impl Iterator<Item = &'a str>) -> bool {
    let mut known: Vec<(&str, String)> = Vec::new();
    for label in all {
        let Some(class) = worded(label) else { continue };
        let key = bare_class(label);
        match known.iter().find(|(other, _)| *other == class) {
            Some((_, words)) if *words != key => return false,
            Some(_) => {}
            None => known.push((class, key)),
        }
    }
    true
}

/// The opinion a text names.
pub(super) fn opinion(key: &str) -> Option<&'static str> {
    let of =
        |key: &str| lexicon::OPINIONS.iter().find(|(_, words)| words.contains(&key)).map(|(said, _)| *said);
    // 委员表示满意: the opinion behind words that say nothing of it.
    let ends = |key: &str| {
        let key = key.trim_end_matches(['\u{3002}', '.']);
        let said = |words: &[&str]| {
            words
                .iter()
                .filter(|word| word.contains(lexicon::CONTENT))
                .find_map(|word| key.strip_suffix(word))
        };
        let (opinion, mut before) =
            lexicon::OPINIONS.iter().find_map(|(opinion, words)| Some((*opinion, said(words)?)))?;
        while let Some(rest) = text::strip_start(before, lexicon::BEFORE_OPINION) {
            before = rest;
        }
        before.is_empty().then_some(opinion)
    };
    of(key).or_else(|| of(&text::outside_brackets(key))).or_else(|| ends(key))
}
