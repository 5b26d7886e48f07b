//! The words that are read around a figure: periods, markers, names of shares and changes, lists. They stand in `lexicon.tsv`, each kind
//! with its gloss; here is how they are looked up.

use std::collections::HashMap;
use std::sync::LazyLock;

static LEXICON: LazyLock<HashMap<&'static str, Vec<&'static str>>> = LazyLock::new(read);

fn read() -> HashMap<&'static str, Vec<&'static str>> {
    let mut all = HashMap::new();
    for line in include_str!("lexicon.tsv").lines().filter(|line| !line.starts_with('#')) {
        let mut cells = line.split('\t');
        if let (Some(kind), Some(words)) = (cells.next(), cells.next()) {
            all.insert(kind, words.split(' ').filter(|word| !word.is_empty()).collect());
        }
    }
    all
}

/// The words of a kind, in their order.
pub fn words(kind: &str) -> &'static [&'static str] {
    LEXICON.get(kind).map_or(&[], Vec::as_slice)
}

/// Whether a word is of a kind.
pub fn is(kind: &str, word: &str) -> bool {
    words(kind).contains(&word)
}

/// The longest word of a kind with which a text begins.
pub fn begins(kind: &str, text: &str) -> Option<&'static str> {
    words(kind).iter().copied().filter(|word| text.starts_with(word)).max_by_key(|word| word.len())
}

/// The longest word of a kind with which a text ends.
pub fn ends(kind: &str, text: &str) -> Option<&'static str> {
    words(kind).iter().copied().filter(|word| text.ends_with(word)).max_by_key(|word| word.len())
}

/// The last word of a kind in a text, with the byte at which it begins; of two at one end the longer.
pub fn last(kind: &str, text: &str) -> Option<(usize, &'static str)> {
    let found = words(kind).iter().filter_map(|word| text.rfind(word).map(|at| (at, *word)));
    found.max_by_key(|(at, word)| (at + word.len(), word.len()))
}

/// A numeral in Chinese words below a hundred, or in figures.
pub fn numeral(text: &str) -> Option<i64> {
    if let Ok(number) = text.parse::<i64>() {
        return Some(number);
    }
    let digits = words("digits");
    let digit = |c: char| digits.iter().position(|d| d.starts_with(c)).map(|at| at as i64 + 1);
    let all: Vec<i64> = text.chars().map(digit).collect::<Option<_>>()?;
    match all.as_slice() {
        [one] => Some(*one),
        [10, ones] if *ones < 10 => Some(10 + ones),
        [tens, 10] if *tens < 10 => Some(tens * 10),
        [tens, 10, ones] if *tens < 10 && *ones < 10 => Some(tens * 10 + ones),
        _ => None,
    }
}

/// The numeral at the end of a text, with the byte at which it begins.
pub fn numeral_at_end(text: &str) -> Option<(usize, i64)> {
    let takes = |c: char| c.is_ascii_digit() || words("digits").iter().any(|d| d.starts_with(c));
    let start = text.char_indices().rev().take_while(|(_, c)| takes(*c)).last()?.0;
    numeral(&text[start..]).map(|number| (start, number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_of_sessions_are_read() {
        for (text, number) in [("四", 4), ("十二", 12), ("二十", 20), ("二十三", 23), ("7", 7)] {
            assert_eq!(numeral(text), Some(number), "{text}");
        }
        assert_eq!(numeral("十十"), None);
        assert_eq!(numeral_at_end("政协十二届四"), Some(("政协十二届".len(), 4)));
    }

    #[test]
    fn every_kind_has_words() {
        for kind in
            ["digits", "last_year", "since_session", "vague", "more", "near", "share_tail", "etcetera"]
        {
            assert!(!words(kind).is_empty(), "{kind}");
        }
        assert_eq!(last("this_year", "今年以来，全年收到").map(|(_, word)| word), Some("全年"));
    }
}
