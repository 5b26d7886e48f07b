//! Which matters words of the general dictionary are near, though nobody has entered them in the lexicon.
//!
//! `data/near.txt`: lines of a digit (how near: 5 somewhat, 9 very), the name of a concept, and words that are used like the
//! words of that concept. It was derived from how words are used in encyclopedias (see `data/NOTICE`); it can be read and corrected by hand.
//! A word of the lexicon is never looked up here.

use crate::hashing::Table;
use crate::lexicon::{ConceptId, Lexicon};
use crate::words::keys;

/// Words by key, with what they are near and how near, in tenths.
#[derive(Debug, Clone, Default)]
pub struct Near {
    words: Table<u64, Vec<(ConceptId, u8)>>,
}

impl Near {
    /// The words that come with the library; lines of concepts that this lexicon does not name are left out.
    pub fn built_in(lexicon: &Lexicon) -> Self {
        Self::read(include_str!("../data/near.txt"), lexicon)
    }

    fn read(text: &str, lexicon: &Lexicon) -> Self {
        let mut words: Table<u64, Vec<(ConceptId, u8)>> = Table::default();
        for line in text.lines() {
            let mut parts = line.split(' ');
            let tenths = parts.next().and_then(|digit| digit.parse().ok()).unwrap_or(0);
            let Some(concept) = parts.next().and_then(|name| lexicon.named(name)) else { continue };
            for word in parts {
                let (key, ..) = keys(word.chars());
                words.entry(key).or_default().push((concept, tenths));
            }
        }
        for list in words.values_mut() {
            list.sort_by_key(|(concept, tenths)| (std::cmp::Reverse(*tenths), *concept));
        }
        Self { words }
    }

    /// What a word is near, the nearest first.
    pub fn of(&self, key: u64) -> &[(ConceptId, u8)] {
        self.words.get(&key).map_or(&[], Vec::as_slice)
    }
}
