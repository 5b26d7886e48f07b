//! The words the standard prescribes, days and numbers written its way. They stand in `words.txt`.

use crate::civil;

const WORDS: &str = include_str!("words.txt");

/// The words of a key; the key itself if there are none, which a test rules out.
pub(super) fn word(key: &'static str) -> &'static str {
    let mut lines = WORDS.lines().filter_map(|line| line.split_once(" = "));
    lines.find(|(name, _)| *name == key).map_or(key, |(_, words)| words)
}

/// A day `YYYY-MM-DD` in Arabic digits without leading zeros; anything else as it is.
pub fn day_in_words(iso: &str) -> String {
    match civil::from_iso(iso) {
        Some((y, m, d)) => format!("{y}{}{m}{}{d}{}", word("year"), word("month"), word("day")),
        None => iso.to_owned(),
    }
}

/// A number from 1 to 99 in Chinese digits; larger ones in Arabic digits.
pub(super) fn numeral(number: usize) -> String {
    let digit = |n: usize| word("digits").chars().nth(n).map(String::from).unwrap_or_default();
    match number {
        0..=9 => digit(number),
        10..=99 => {
            let tens = if number < 20 { String::new() } else { digit(number / 10) };
            let ones = if number.is_multiple_of(10) { String::new() } else { digit(number % 10) };
            format!("{tens}{}{ones}", word("ten"))
        }
        _ => number.to_string(),
    }
}

/// The number before a heading of this level, counted from one.
pub(super) fn ordinal(level: u8, number: usize) -> String {
    let (open, close) = (word("level.2.open"), word("level.2.close"));
    match level {
        0 | 1 => format!("{}{}", numeral(number), word("level.1")),
        2 => format!("{open}{}{close}", numeral(number)),
        3 => format!("{number}. "),
        _ => format!("{open}{number}{close}"),
    }
}

/// Width in full characters times ten: what lies in ASCII counts as half a character.
pub(super) fn tenths(text: &str) -> i64 {
    text.chars().map(|c| if c.is_ascii() { 5 } else { 10 }).sum()
}

/// A heading with its number, where it has one: numbers count by themselves, and begin again below a higher one.
pub(super) fn numbered(numbers: &mut [usize; 4], level: u8, text: &str, counts: bool) -> String {
    let level = level.clamp(1, 4);
    let place = usize::from(level - 1);
    let mut said = String::new();
    if counts {
        numbers[place] += 1;
        numbers[place + 1..].fill(0);
        said = ordinal(level, numbers[place]);
    }
    said.push_str(text);
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_days_are_written_as_the_standard_does() {
        assert_eq!(numeral(10), "十");
        assert_eq!(numeral(12), "十二");
        assert_eq!(numeral(20), "二十");
        assert_eq!(numeral(35), "三十五");
        assert_eq!(ordinal(2, 3), "（三）");
        assert_eq!(day_in_words("2023-01-05"), "2023年1月5日");
        assert_eq!(day_in_words("soon"), "soon");
    }

    #[test]
    fn no_key_is_written_in_vain() {
        for line in WORDS.lines().filter(|line| !line.starts_with('#')) {
            assert!(line.contains(" = "), "{line}");
        }
        let sources = [
            include_str!("words.rs"),
            include_str!("ending.rs"),
            include_str!("front.rs"),
            include_str!("parts.rs"),
            include_str!("paper.rs"),
            include_str!("../official.rs"),
            include_str!("paragraphs.rs"),
        ];
        for source in sources {
            for piece in source.split("word(\"").skip(1) {
                let key = piece.split('"').next().unwrap();
                assert!(WORDS.lines().any(|line| line.starts_with(&format!("{key} = "))), "{key}");
            }
        }
    }
}
