//! Texts of the loaded proposals: pieces put together by a repeatable sequence, so that every run loads the same.

use std::collections::HashMap;

const PIECES: &str = include_str!("texts.txt");

/// Pieces by the head of their list.
pub struct Texts(HashMap<&'static str, Vec<&'static str>>);

impl Texts {
    /// Reads the lists.
    pub fn load() -> Self {
        let lists = PIECES.split("\n\n").filter_map(|list| {
            let mut lines = list.lines();
            Some((lines.next()?, lines.collect()))
        });
        Self(lists.collect())
    }

    /// The piece of a list at a number that may be larger than the list.
    pub fn piece(&self, list: &str, at: u64) -> &'static str {
        let list = self.0.get(list).map_or(&[][..], Vec::as_slice);
        list.get((at % list.len().max(1) as u64) as usize).copied().unwrap_or_default()
    }

    /// A name of two or three characters.
    pub fn name(&self, at: u64) -> String {
        let (surname, given) = (self.piece("surnames", at), self.piece("names", at / 20));
        format!("{surname}{given}{}", self.piece("names", at / 400))
    }

    /// A title: what is asked for, where, about what.
    pub fn title(&self, chance: u64) -> String {
        let verb = self.piece("verbs", chance);
        let place = self.piece("places", chance >> 8);
        let matter = self.piece("matters", chance >> 16);
        format!("{verb}{place}{matter}{}", self.piece("aspects", chance >> 24))
    }

    /// So many sentences, one paragraph for every three.
    pub fn paragraphs(&self, chance: u64, sentences: u64) -> String {
        let mut text = String::new();
        for at in 0..sentences {
            if at > 0 && at % 3 == 0 {
                text.push('\n');
            }
            text.push_str(self.piece("sentences", (chance >> 5) + at * 5));
        }
        text
    }

    /// Four suggestions.
    pub fn suggestions(&self, chance: u64) -> Vec<String> {
        (0..4).map(|at| self.piece("suggestions", (chance >> 11) + at).to_owned()).collect()
    }
}
