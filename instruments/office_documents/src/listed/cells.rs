//! What one cell of a field says: a value, what it says besides, and the doubts about it.

use super::{ProblemKind, lexicon};
use crate::tables::days::{self, Doubt};
use crate::tables::grid::words;
use crate::tables::rows;
use crate::tables::text::{self, Part};
use crate::workbook::CellValue;
use serde_json::{Number, Value};

/// What a cell was read as.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Cell {
    pub value: Value,
    /// Fields it speaks of besides its own.
    pub more: Vec<(&'static str, Value)>,
    pub doubts: Vec<(ProblemKind, String)>,
}

impl Cell {
    fn of(value: impl Into<Value>) -> Self {
        Self { value: value.into(), ..Self::default() }
    }

    fn unclear(said: &str) -> Self {
        Self::doubtful(
            Value::Null,
            ProblemKind::ValueUnclear,
            format!("{said} is in no known form and was not taken"),
        )
    }

    fn doubtful(value: Value, kind: ProblemKind, text: String) -> Self {
        Self { value, doubts: vec![(kind, text)], ..Self::default() }
    }
}

/// Whether words stand for nothing.
pub(super) fn is_nothing(said: &str) -> bool {
    lexicon::NOTHING.contains(&text::key(said).as_str())
}

/// A number, or the text that stands for one.
pub(super) fn number(value: &CellValue) -> Cell {
    let said = words(value);
    if is_nothing(&said) {
        return Cell::default();
    }
    let read = crate::proposals_in::number_in(value);
    Cell::of(read.and_then(|number| serde_json::to_value(number).ok()).unwrap_or_default())
}

/// Words in one line.
pub(super) fn line(value: &CellValue) -> Cell {
    let said = text::field(&words(value));
    if is_nothing(&said) { Cell::default() } else { Cell::of(said) }
}

/// The name of a sector or a kind, without the count that may stand behind it.
pub(super) fn called(value: &CellValue) -> Cell {
    let cell = line(value);
    let folded = text::fold(cell.value.as_str().unwrap_or_default());
    let bare = rows::uncounted(&folded);
    match text::tidy(&bare) {
        _ if bare == folded => cell,
        name if name.is_empty() => Cell::default(),
        name => Cell::of(name),
    }
}

/// A remark as it stands.
pub(super) fn remark(value: &CellValue) -> Cell {
    let said = words(value);
    if is_nothing(&said) { Cell::default() } else { Cell::of(said) }
}

/// Numbers to call, several after each other.
pub(super) fn phone(value: &CellValue) -> Cell {
    let said = words(value);
    let folded = text::fold(&said).replace('\'', "");
    if is_nothing(&folded) {
        return Cell::default();
    }
    let mut found: Vec<String> = Vec::new();
    for piece in folded.split(lexicon::SEPARATORS) {
        let bare: String =
            piece.chars().skip_while(|c| !c.is_ascii_digit() && !matches!(c, '+' | '(')).collect();
        let tokens: Vec<&str> = bare.split_whitespace().collect();
        let digits = |token: &str| token.chars().filter(char::is_ascii_digit).count();
        let several = tokens.len() > 1 && tokens.iter().all(|token| digits(token) >= 7);
        let all =
            if several { tokens.iter().map(|t| (*t).to_owned()).collect() } else { vec![tokens.concat()] };
        for number in all.into_iter().filter(|number| !number.is_empty()) {
            match dialled(&number) {
                Some(number) => found.push(number),
                None => return Cell::unclear(&said),
            }
        }
    }
    if found.is_empty() { Cell::unclear(&said) } else { Cell::of(found.join(lexicon::LIST_SIGN)) }
}

/// One number as it is dialled.
fn dialled(number: &str) -> Option<String> {
    let number = number.replace(lexicon::UNTIL, "-");
    let sign = |c: char| c.is_ascii_digit() || matches!(c, '-' | '(' | ')' | '+' | '*' | lexicon::EXTENSION);
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let masked = number.contains('*');
    if !number.chars().all(sign) || !masked && !(5..=20).contains(&digits.len()) {
        return None;
    }
    if masked {
        return Some(number);
    }
    let home = digits.strip_prefix("86").filter(|rest| rest.len() == 11).unwrap_or(&digits);
    if home.len() == 11 && home.starts_with('1') && !number.contains(lexicon::EXTENSION) {
        return Some(home.to_owned());
    }
    // (0994)2345678 is written with a stroke.
    let plain = number.trim_start_matches('(').replacen(')', "-", 1).replace("--", "-");
    Some(plain.trim_matches('-').to_owned())
}

/// A day, or the first and the last of several: the last goes to the field `ends_on`, and takes its year and month from the first.
pub(super) fn from_to(value: &CellValue, year: Option<i32>) -> Cell {
    let said = words(value);
    if is_nothing(&said) {
        return Cell::default();
    }
    let (whole, doubt) = days::read(value, year);
    if whole.is_none()
        && let Some((first, last)) = range(&text::fold(&said), year)
    {
        return Cell { value: first.into(), more: vec![("ends_on", last.into())], doubts: Vec::new() };
    }
    match (whole, doubt) {
        (Some(day), Some(Doubt::YearTaken { year })) => Cell::doubtful(
            day.into(),
            ProblemKind::YearTaken { year },
            format!("{said} has no year; {year} was taken"),
        ),
        (Some(day), _) => Cell::of(day),
        (None, _) => Cell::unclear(&said),
    }
}

/// Both ends of a span of days, where the first is a whole day.
fn range(said: &str, year: Option<i32>) -> Option<(String, String)> {
    let cut = lexicon::SPANS.iter().find_map(|sign| said.split_once(*sign));
    // A stroke is a sign within a day as well, unless the day is written with words.
    let cut = cut.or_else(|| said.split_once('-').filter(|(first, _)| first.contains(lexicon::DAY_WORDS)));
    let (first, last) = cut?;
    let day = |said: &str, year| days::read(&CellValue::Text(said.trim().to_owned()), year).0;
    let first = day(first, year)?;
    let of_first = first.get(..4)?.parse().ok();
    let number = last.trim().trim_end_matches(lexicon::DAY_WORDS);
    let last = match number.parse::<u8>() {
        Ok(number) => day(&format!("{}{number:02}", first.get(..8)?), of_first),
        Err(_) => day(last, of_first),
    }?;
    (first <= last).then_some((first, last))
}

/// A day, a month or a year; `month` says that the sheet shows no day of it.
pub(super) fn since(value: &CellValue, year: Option<i32>, month: bool) -> Cell {
    let said = words(value);
    let (found, doubt) = days::wide(value, year);
    let found = found.map(|day| if month && day.len() == 10 { day[..7].to_owned() } else { day });
    let alone = found.as_ref().is_some_and(|day| day.len() == 4);
    let (kind, text) = match doubt {
        None if alone => (ProblemKind::YearAlone, format!("{said} is a year without a month")),
        None => return Cell { value: found.map_or(Value::Null, Value::from), ..Cell::default() },
        Some(Doubt::YearTaken { year }) => {
            (ProblemKind::YearTaken { year }, format!("{said} has no year, {year} was taken"))
        }
        Some(Doubt::YearShort { year }) => {
            (ProblemKind::YearShort { year }, format!("the year of {said} was taken as {year}"))
        }
        Some(Doubt::ZeroLost) => (ProblemKind::ZeroLost, format!("{said} may have been {said}0")),
        Some(Doubt::Impossible) => (ProblemKind::DateImpossible, format!("{said} is not in the calendar")),
        Some(Doubt::YearMissing | Doubt::Unclear | Doubt::Wide) => {
            (ProblemKind::DateUnclear, format!("{said} is not a day or month in a known form"))
        }
    };
    Cell::doubtful(found.map_or(Value::Null, Value::from), kind, text)
}

/// A count, with what was adopted or excused among it if it says so.
pub(super) fn count(value: &CellValue, field: &'static str) -> Cell {
    let said = words(value);
    if let CellValue::Number(number) = value {
        return figure(*number)
            .map_or_else(|| Cell::unclear(&said), |number| Cell::of(Value::Number(number)));
    }
    if is_nothing(&said) {
        return Cell::default();
    }
    let (mut plain, mut remarks) = (String::new(), Vec::new());
    for part in text::parts(&text::fold(&said)) {
        match part {
            Part::Plain(words) => plain.push_str(&words),
            Part::Bracketed(inner, _) => remarks.extend(pieces(&inner)),
        }
    }
    let mut parts = pieces(&plain).into_iter();
    let first = parts.next().unwrap_or_default();
    let Some(main) = counted(&first) else { return Cell::unclear(&said) };
    let mut cell = Cell::of(Value::Number(main));
    for remark in remarks.into_iter().chain(parts) {
        match besides(&remark, field) {
            Some((other, number)) => cell.more.push((other, number)),
            None => {
                let text = format!("{remark} in {said} was not read");
                cell.doubts.push((ProblemKind::RemarkIgnored, text));
            }
        }
    }
    cell
}

/// Two counts in one cell, as they stand.
pub(super) fn pair(value: &CellValue) -> Result<Option<(Value, Value)>, String> {
    let said = words(value);
    if is_nothing(&said) {
        return Ok(None);
    }
    let folded = text::key(&said);
    let cut = folded.split_once(lexicon::PAIR_SIGNS);
    match cut.and_then(|(first, second)| Some((counted(first)?, counted(second)?))) {
        Some((first, second)) => Ok(Some((Value::Number(first), Value::Number(second)))),
        None => Err(said),
    }
}

fn pieces(words: &str) -> Vec<String> {
    let all = words.split(lexicon::SEPARATORS).map(text::key);
    all.filter(|piece| !piece.is_empty()).collect()
}

/// A figure that can be a count: not below nothing.
pub(super) fn figure(number: f64) -> Option<Number> {
    if !number.is_finite() || !(0.0..1e12).contains(&number) {
        return None;
    }
    // A sum of tenths is one a hair beside the tenth.
    let rounded = (number * 1e6).round() / 1e6;
    if rounded.fract() == 0.0 { Some(Number::from(rounded as u64)) } else { Number::from_f64(rounded) }
}

/// The number in words such as `8场`, `共3次`, `十`, `2.5分`.
pub(super) fn counted(words: &str) -> Option<Number> {
    let key = text::key(words);
    let bare = text::strip_start(&key, lexicon::COUNTED_BEFORE).unwrap_or(&key);
    let bare = text::strip_end(bare, lexicon::COUNTED_AFTER).unwrap_or(bare);
    if let Some(number) = text::number(bare) {
        return Some(Number::from(number));
    }
    let (whole, tenths) = bare.split_once('.')?;
    let digits = |part: &str| !part.is_empty() && part.len() < 12 && part.bytes().all(|b| b.is_ascii_digit());
    (digits(whole) && digits(tenths)).then(|| bare.parse().ok().and_then(figure))?
}

/// What a remark at a count says of another field.
fn besides(remark: &str, field: &'static str) -> Option<(&'static str, Value)> {
    let words = [("opinion_adopted", "opinion", lexicon::ADOPTED), ("leave", "attended", lexicon::LEAVE)];
    let (other, _, words) = words.into_iter().find(|(_, of, words)| {
        (*of == field || field == "due" && *of == "attended")
            && words.iter().any(|word| remark.contains(word))
    })?;
    let bare = words.iter().fold(remark.to_owned(), |rest, word| rest.replace(word, ""));
    let number = counted(bare.trim_matches(lexicon::COUNT_EDGES))?;
    Some((other, Value::Number(number)))
}
