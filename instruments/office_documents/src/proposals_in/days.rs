//! Days as people write them: `2023.1.7`, `2023年1月7日`, `20230107`, `1/8`, or a serial number that
//! lost its format.

use super::lexicon;
use super::problems::ProblemKind;
use super::text;
use crate::civil;
use crate::workbook::CellValue;

/// Serial numbers taken for days: 1954 to 2119.
const SERIALS: std::ops::Range<f64> = 20_000.0..80_000.0;

/// Reads a day. A day without a year takes the one given.
pub(crate) fn read(value: &CellValue, year: Option<i32>) -> (Option<String>, Option<ProblemKind>) {
    match value {
        CellValue::Empty | CellValue::Error(_) => (None, None),
        CellValue::Number(serial) => serial_day(*serial),
        CellValue::Bool(_) => (None, Some(ProblemKind::DateUnclear)),
        CellValue::Date(words) | CellValue::Text(words) => written(words, year),
    }
}

fn serial_day(number: f64) -> (Option<String>, Option<ProblemKind>) {
    let compact = number.to_string();
    if SERIALS.contains(&number) {
        let day = civil::from_serial(number, false).map(|moment| moment.chars().take(10).collect());
        return (day, None);
    }
    // 20230107 as a figure.
    if compact.len() == 8 && compact.bytes().all(|b| b.is_ascii_digit()) {
        return written(&compact, None);
    }
    (None, Some(ProblemKind::DateUnclear))
}

fn written(words: &str, session: Option<i32>) -> (Option<String>, Option<ProblemKind>) {
    let folded = text::fold(words);
    if lexicon::NOTHING.contains(&folded.as_str()) {
        return (None, None);
    }
    let Some(numbers) = split(&folded) else { return (None, Some(ProblemKind::DateUnclear)) };
    match numbers[..] {
        [serial] if SERIALS.contains(&(serial as f64)) => serial_day(serial as f64),
        [compact] if (19_000_101..=99_991_231).contains(&compact) => {
            day(compact / 10_000, compact / 100 % 100, compact % 100, None)
        }
        [month, of_month] => match session {
            Some(year) if civil::exists(year, month as u32, of_month as u32) => {
                day(year as u64, month, of_month, Some(ProblemKind::YearTaken { year }))
            }
            // 2023年1月 is not a day either.
            _ if month > 31 => (None, Some(ProblemKind::DateUnclear)),
            Some(_) => (None, Some(ProblemKind::DateImpossible)),
            None => (None, Some(ProblemKind::YearMissing)),
        },
        [year, month, of_month] if year < 100 => {
            let year = year + 2000;
            day(year, month, of_month, Some(ProblemKind::YearShort { year: year as i32 }))
        }
        [year, month, of_month] => day(year, month, of_month, None),
        _ => (None, Some(ProblemKind::DateUnclear)),
    }
}

fn day(year: u64, month: u64, day: u64, doubt: Option<ProblemKind>) -> (Option<String>, Option<ProblemKind>) {
    let small = |number: u64| u32::try_from(number).unwrap_or(0);
    match civil::iso(small(year).min(10_000) as i32, small(month), small(day)) {
        Some(iso) => (Some(iso), doubt),
        None => (None, Some(ProblemKind::DateImpossible)),
    }
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
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let sign = |c: char| lexicon::DAY_SIGNS.contains(&c) || c == lexicon::YEAR || c == lexicon::MONTH;
    let text = text.strip_suffix(lexicon::DAY).or(text.strip_suffix('.')).unwrap_or(&text);
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
