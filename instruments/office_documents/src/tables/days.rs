//! Days as people write them: `2023.1.7`, `2023年1月7日`, `20230107`, `1/8`, or a serial number that
//! lost its format.

use super::grid::Grid;
use super::{lexicon, text};
use crate::civil;
use crate::workbook::CellValue;

/// Serial numbers taken for days: 1954 to 2119.
const SERIALS: std::ops::Range<f64> = 20_000.0..80_000.0;
/// Years believed.
const YEARS: std::ops::Range<u64> = 1949..2200;

/// Why a day is not sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// It has no year; this one was taken from elsewhere.
    YearTaken { year: i32 },
    /// It has no year, and there is none to take.
    YearMissing,
    /// Its year has two digits and was completed.
    YearShort { year: i32 },
    /// The calendar has no such day.
    Impossible,
    /// It is in no known form.
    Unclear,
    /// A month or a year alone, where a day should be.
    Wide,
    /// A figure such as `2022.1`, which may have been `2022.10`.
    ZeroLost,
}

/// A day read, and why it is not sure.
pub(crate) type Read = (Option<String>, Option<Doubt>);

/// Reads a day. A day without a year takes the one given; a month alone is none.
pub(crate) fn read(value: &CellValue, year: Option<i32>) -> Read {
    match wide(value, year) {
        (Some(found), None) if found.len() < 10 => (None, Some(Doubt::Wide)),
        (Some(found), Some(Doubt::ZeroLost | Doubt::YearShort { .. })) if found.len() < 10 => {
            (None, Some(Doubt::Wide))
        }
        (Some(found), doubt) if found.len() < 10 => (None, doubt.or(Some(Doubt::Wide))),
        read => read,
    }
}

/// Reads a day, or a month or a year that stands alone: `2023-01-07`, `2023-01`, `2023`.
pub(crate) fn wide(value: &CellValue, year: Option<i32>) -> Read {
    match value {
        CellValue::Empty | CellValue::Error(_) => (None, None),
        CellValue::Number(serial) => figure(*serial),
        CellValue::Bool(_) => (None, Some(Doubt::Unclear)),
        CellValue::Date(words) | CellValue::Text(words) => written(words, year),
    }
}

fn figure(number: f64) -> Read {
    let plain = number.to_string();
    if SERIALS.contains(&number) {
        let day = civil::from_serial(number, false).map(|moment| moment.chars().take(10).collect());
        return (day, None);
    }
    // 20230107 as a figure; 2022.1 lost its zero if it was October.
    match plain.split_once('.') {
        None if plain.bytes().all(|b| b.is_ascii_digit()) && plain.len() >= 4 => written(&plain, None),
        Some((_, "1")) if YEARS.contains(&(number as u64)) => {
            let (found, doubt) = written(&plain, None);
            (found, doubt.or(Some(Doubt::ZeroLost)))
        }
        Some(_) if YEARS.contains(&(number as u64)) => written(&plain, None),
        _ => (None, Some(Doubt::Unclear)),
    }
}

fn written(words: &str, session: Option<i32>) -> Read {
    let folded = bare(&text::fold(words));
    if lexicon::NOTHING.contains(&folded.as_str()) {
        return (None, None);
    }
    let Some(numbers) = split(&folded) else { return (None, Some(Doubt::Unclear)) };
    match numbers[..] {
        [serial] if SERIALS.contains(&(serial as f64)) => figure(serial as f64),
        [compact] if (19_000_101..=99_991_231).contains(&compact) => {
            day(compact / 10_000, compact / 100 % 100, compact % 100, None)
        }
        [compact] if (100_000..1_000_000).contains(&compact) => six(compact),
        [year] if YEARS.contains(&year) => (Some(year.to_string()), None),
        [year, month] if YEARS.contains(&year) => match (1..=12).contains(&month) {
            true => (Some(format!("{year:04}-{month:02}")), None),
            false => (None, Some(Doubt::Impossible)),
        },
        // 22.6: no month has this number, so it is a year of two digits.
        [year, month] if (13..100).contains(&year) && (1..=12).contains(&month) && says_month(&folded) => {
            let year = year + 2000;
            (Some(format!("{year:04}-{month:02}")), Some(Doubt::YearShort { year: year as i32 }))
        }
        [month, of_month] => match session {
            Some(year) if civil::exists(year, month as u32, of_month as u32) => {
                day(year as u64, month, of_month, Some(Doubt::YearTaken { year }))
            }
            _ if month > 31 => (None, Some(Doubt::Unclear)),
            Some(_) => (None, Some(Doubt::Impossible)),
            None => (None, Some(Doubt::YearMissing)),
        },
        [first, second, year] if first < 32 && YEARS.contains(&year) => match (first > 12, second > 12) {
            (true, false) => day(year, second, first, None),
            (false, true) => day(year, first, second, None),
            // 3/5/2024: nobody knows.
            _ if first != second => (None, Some(Doubt::Unclear)),
            _ => day(year, first, second, None),
        },
        [year, month, of_month] if year < 100 => {
            let year = year + 2000;
            day(year, month, of_month, Some(Doubt::YearShort { year: year as i32 }))
        }
        [year, month, of_month] => day(year, month, of_month, None),
        _ => (None, Some(Doubt::Unclear)),
    }
}

/// Whether a text of two numbers ends with the word for month.
fn says_month(folded: &str) -> bool {
    folded.ends_with(lexicon::MONTH) || !folded.contains(lexicon::MONTH) && !folded.ends_with(lexicon::DAY)
}

/// Six digits: a year and a month, or a year of two digits, month and day.
fn six(compact: u64) -> Read {
    let (year, month) = (compact / 100, compact % 100);
    if YEARS.contains(&year) && (1..=12).contains(&month) {
        return (Some(format!("{year:04}-{month:02}")), None);
    }
    let year = compact / 10_000 + 2000;
    day(year, compact / 100 % 100, month, Some(Doubt::YearShort { year: year as i32 }))
}

fn day(year: u64, month: u64, day: u64, doubt: Option<Doubt>) -> Read {
    let small = |number: u64| u32::try_from(number).unwrap_or(0);
    match civil::iso(small(year).min(10_000) as i32, small(month), small(day)) {
        Some(iso) => (Some(iso), doubt),
        None => (None, Some(Doubt::Impossible)),
    }
}

/// A day without the remark in brackets behind it and the words around it.
fn bare(folded: &str) -> String {
    let mut out = folded.to_owned();
    if !out.starts_with(['(', '[']) {
        let plain = text::parts(folded).into_iter().filter_map(|part| match part {
            text::Part::Plain(plain) => Some(plain),
            text::Part::Bracketed(..) => None,
        });
        out = plain.collect();
    }
    let mut rest = out.trim().trim_end_matches(lexicon::UNTIL).trim();
    while let Some(shorter) =
        text::strip_end(rest, lexicon::AFTER_DAY).or_else(|| text::strip_start(rest, lexicon::BEFORE_DAY))
    {
        rest = shorter.trim().trim_end_matches(lexicon::UNTIL).trim();
    }
    // The first month has a name of its own.
    rest.replace(lexicon::FIRST_MONTH.0, lexicon::FIRST_MONTH.1)
}

/// The one to three numbers of a day; a time after it is dropped.
fn split(folded: &str) -> Option<Vec<u64>> {
    let mut text = folded.to_owned();
    // A clock follows a space or the T of ISO and has a colon.
    if let Some(colon) = text.find(':') {
        let head = &text[..colon];
        let cut = head
            .rfind([' ', 'T', '\n'])
            .or_else(|| head.rfind(lexicon::DAY).map(|at| at + lexicon::YEAR.len_utf8()))?;
        text.truncate(cut);
    }
    let sign = |c: char| lexicon::DAY_SIGNS.contains(&c) || c == lexicon::YEAR || c == lexicon::MONTH;
    let text = text.trim();
    // 2023 1 7: nothing but spaces between the numbers.
    let text: String = if text.contains(sign) {
        text.chars().filter(|c| !c.is_whitespace()).collect()
    } else {
        text.split_whitespace().collect::<Vec<_>>().join(".")
    };
    let text = text.strip_suffix(lexicon::DAY).or(text.strip_suffix('.')).unwrap_or(&text);
    let text = text.strip_suffix([lexicon::YEAR, lexicon::MONTH]).unwrap_or(text);
    let numbers: Option<Vec<u64>> = text.split(sign).map(text::number).collect();
    numbers.filter(|numbers| numbers.len() <= 3)
}

/// The year all days of a column agree on, for those that have none.
pub(crate) fn common_year<'a>(values: impl Iterator<Item = &'a CellValue>) -> Option<i32> {
    let mut found = None;
    for value in values {
        if let (Some(iso), None) = read(value, None) {
            let year = iso.get(..4)?.parse().ok()?;
            if found.is_some_and(|other| other != year) {
                return None;
            }
            found = Some(year);
        }
    }
    found
}

/// The year that the rows above a heading, or else the name of the sheet, say.
pub(crate) fn stated_year(grid: &Grid<'_>, first: usize) -> Option<i32> {
    let titles = (0..first).flat_map(|row| grid.filled(row).into_iter().map(move |column| (row, column)));
    titles
        .map(|(row, column)| grid.words(row, column))
        .chain(std::iter::once(grid.sheet.name.clone()))
        .find_map(|words| year_in(&text::key(&words)))
}

/// The first year of four digits before the word for year.
fn year_in(key: &str) -> Option<i32> {
    key.match_indices(lexicon::YEAR).find_map(|(at, _)| {
        let before = &key[..at];
        let start = before.char_indices().rev().nth(3)?.0;
        text::number(&before[start..]).filter(|year| YEARS.contains(year)).map(|year| year as i32)
    })
}
