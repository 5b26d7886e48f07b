//! The general dictionary: which character sequences are words, how common they are, and what they are.
//!
//! `data/words.txt`: lines of a letter (n noun, v verb, a adjective, s place, d other), the rounded negative logarithm of the
//! frequency, and the words. Derived from the dictionary of jieba (MIT licence, see `data/NOTICE`).

use crate::hashing::{Fixed, Table};
use std::hash::Hasher;
use std::sync::OnceLock;

/// What a word of the dictionary is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    Noun,
    Verb,
    Place,
    Other,
}

/// A word: what it costs to take it, and what it is.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    pub cost: u8,
    pub tag: Tag,
}

/// The dictionary.
#[derive(Debug)]
pub struct Words {
    entries: Table<u64, Entry>,
    /// Of the first two characters, the length of the longest word.
    heads: Table<u64, u8>,
}

static WORDS: OnceLock<Words> = OnceLock::new();

/// The dictionary that comes with the library; read once.
pub fn words() -> &'static Words {
    WORDS.get_or_init(|| Words::read(include_str!("../data/words.txt")))
}

impl Words {
    fn read(text: &str) -> Self {
        let mut words = Self { entries: Table::default(), heads: Table::default() };
        words.entries.reserve(text.len() / 8);
        for line in text.lines() {
            let mut parts = line.split(' ');
            let tag = match parts.next() {
                Some("n") => Tag::Noun,
                Some("v") => Tag::Verb,
                Some("s") => Tag::Place,
                _ => Tag::Other,
            };
            let cost = parts.next().and_then(|cost| cost.parse().ok()).unwrap_or(17);
            for word in parts {
                let (key, head, length) = keys(word.chars());
                words.entries.entry(key).or_insert(Entry { cost, tag });
                let longest = words.heads.entry(head).or_default();
                *longest = (*longest).max(length);
            }
        }
        words
    }

    /// The word with this key.
    pub fn get(&self, key: u64) -> Option<Entry> {
        self.entries.get(&key).copied()
    }

    /// Length of the longest word that begins with these two characters.
    pub fn longest(&self, head: u64) -> usize {
        self.heads.get(&head).map_or(0, |length| usize::from(*length))
    }
}

/// Key of a word, key of its first two characters, its length.
pub fn keys(chars: impl Iterator<Item = char>) -> (u64, u64, u8) {
    let mut hasher = Fixed::default();
    let mut head = 0;
    let mut length = 0;
    for c in chars {
        hasher.write_u32(u32::from(c));
        length += 1;
        if length <= 2 {
            head = hasher.finish();
        }
    }
    (hasher.finish(), head, length)
}
