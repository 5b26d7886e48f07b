//! The words by which parts are known. They stand in `words.txt`.

use std::collections::HashMap;
use std::sync::LazyLock;

const TEXT: &str = include_str!("words.txt");

static WORDS: LazyLock<HashMap<&'static str, &'static str>> =
    LazyLock::new(|| TEXT.lines().filter_map(|line| line.split_once(" = ")).collect());

/// The words of a key; the key itself if there are none, which a test rules out.
pub(crate) fn word(key: &'static str) -> &'static str {
    WORDS.get(key).copied().unwrap_or(key)
}

/// The alternatives of a key.
pub(crate) fn any(key: &'static str) -> impl Iterator<Item = &'static str> {
    word(key).split('|')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_that_is_asked_for_has_words() {
        let sources = [
            include_str!("numerals.rs"),
            include_str!("lines.rs"),
            include_str!("reading.rs"),
            include_str!("history.rs"),
            include_str!("model.rs"),
            include_str!("compare.rs"),
            include_str!("references.rs"),
        ];
        for source in sources {
            for asked in ["word(\"", "any(\""] {
                for piece in source.split(asked).skip(1) {
                    let key = piece.split('"').next().unwrap();
                    assert!(WORDS.contains_key(key), "{key}");
                }
            }
        }
    }
}
