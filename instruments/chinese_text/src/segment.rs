//! Words of a text and what they are, and keywords.
//!
//! The most likely way to cut a text into words of the lexicon and of the general dictionary (shortest path over word
//! costs); what stands in neither is cut into single characters. Names of places are recognised by the dictionary and by the
//! endings that places have (`白石镇`, `文昌街`).

mod places;

use crate::fold::{Folded, is_han, is_word};
use crate::hashing::Fixed;
use crate::lexicon::{ConceptId, Kind, LONGEST, Lexicon};
use crate::words::{Tag, words};
use std::collections::BTreeMap;
use std::hash::Hasher;
use std::ops::Range;
use std::sync::Arc;

/// What a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A word of the lexicon.
    Known(Kind),
    /// A noun of the general dictionary.
    Noun,
    /// A verb of the general dictionary.
    Verb,
    /// Another word of the general dictionary.
    Other,
    /// A single Han character that is in no word.
    Single,
    /// Letters.
    Letters,
    /// Digits.
    Number,
}

impl Role {
    /// Whether the word says nothing about the matter: a filler, a place, a number.
    pub fn is_empty(self) -> bool {
        matches!(self, Self::Known(Kind::Stock | Kind::Place) | Self::Number)
    }
}

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Its folded characters.
    pub chars: Range<usize>,
    /// What it is.
    pub role: Role,
    term: Option<u32>,
}

/// A text cut into words. Marks and white space are no words.
#[derive(Debug, Clone)]
pub struct Segmented {
    /// The folded text.
    pub folded: Folded,
    /// Its words in order.
    pub words: Vec<Word>,
}

impl Segmented {
    /// The folded characters of a word.
    pub fn chars(&self, word: &Word) -> &[char] {
        &self.folded.chars[word.chars.clone()]
    }

    /// The folded text of a word.
    pub fn text(&self, word: &Word) -> String {
        self.chars(word).iter().collect()
    }
}

/// Cuts texts into words.
#[derive(Debug, Clone)]
pub struct Segmenter {
    lexicon: Arc<Lexicon>,
}

/// What it costs to take a word of the lexicon, a filler of one character, letters or digits, a lone character.
const KNOWN: u32 = 5;
const FILLER: u32 = 6;
const RUN: u32 = 8;
const SINGLE: u32 = 11;

impl Default for Segmenter {
    fn default() -> Self {
        Self::new(Lexicon::built_in())
    }
}

impl Segmenter {
    /// With this lexicon.
    pub fn new(lexicon: Arc<Lexicon>) -> Self {
        Self { lexicon }
    }

    /// The lexicon.
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// What a word means.
    pub fn concepts<'a>(&'a self, word: &Word) -> &'a [ConceptId] {
        let term = word.term.and_then(|id| self.lexicon.by_id(id));
        term.map_or(&[], |term| term.concepts.as_slice())
    }

    /// Cuts a text into words.
    ///
    /// ```
    /// use chinese_text::segment::Segmenter;
    /// let cut = Segmenter::default().cut("在白石镇老旧小区加装电梯");
    /// let words: Vec<_> = cut.words.iter().map(|w| cut.text(w)).collect();
    /// assert_eq!(words, ["在", "白石镇", "老旧小区", "加装电梯"]);
    /// ```
    pub fn cut(&self, text: &str) -> Segmented {
        let folded = Folded::of(text);
        let mut found = Vec::new();
        for run in folded.runs() {
            self.cut_run(&folded.chars, run, &mut found);
        }
        let mut cut = Segmented { folded, words: found };
        places::mark(self, &mut cut);
        cut
    }

    fn cut_run(&self, chars: &[char], run: Range<usize>, found: &mut Vec<Word>) {
        let length = run.len();
        // Best cost from each character to the end, and the word to take there.
        let mut best: Vec<(u32, Word)> = Vec::with_capacity(length + 1);
        let end = Word { chars: run.end..run.end, role: Role::Single, term: None };
        best.resize(length + 1, (0, end));
        for at in (0..length).rev() {
            let start = run.start + at;
            let mut least: Option<(u32, Word)> = None;
            self.each_word(chars, start, run.end, |cost, word| {
                let total = cost + best[word.chars.end - run.start].0;
                if least.as_ref().is_none_or(|(now, _)| total < *now) {
                    least = Some((total, word));
                }
            });
            if let Some(least) = least {
                best[at] = least;
            }
        }
        let mut at = run.start;
        while at < run.end {
            let word = best[at - run.start].1.clone();
            at = word.chars.end.max(at + 1);
            found.push(word);
        }
    }

    /// Every word that may begin here, with its cost; longer ones first.
    fn each_word(&self, chars: &[char], start: usize, end: usize, mut take: impl FnMut(u32, Word)) {
        let mut hasher = Fixed::default();
        let mut candidates = [None; LONGEST];
        let mut longest = LONGEST.min(end - start);
        for (i, c) in chars[start..end].iter().take(LONGEST).enumerate() {
            if i >= longest {
                break;
            }
            hasher.write_u32(u32::from(*c));
            let key = hasher.finish();
            if i == 1 {
                longest = longest.min(self.lexicon.longest(key).max(words().longest(key)).max(1));
            }
            candidates[i] = Some(key);
        }
        for i in (0..longest).rev() {
            let Some(key) = candidates[i] else { continue };
            let range = start..start + i + 1;
            if let Some(id) = self.lexicon.by_key(key) {
                let kind = self.lexicon.by_id(id).map_or(Kind::Stock, |term| term.kind);
                let cost = match (i, kind) {
                    (0, Kind::Stock) => FILLER,
                    (0, _) => FILLER + 2,
                    _ => KNOWN,
                };
                take(cost, Word { chars: range, role: Role::Known(kind), term: Some(id) });
            } else if let Some(entry) = words().get(key).filter(|_| i > 0) {
                let role = match entry.tag {
                    Tag::Noun => Role::Noun,
                    Tag::Verb => Role::Verb,
                    Tag::Place => Role::Known(Kind::Place),
                    Tag::Other => Role::Other,
                };
                take(u32::from(entry.cost), Word { chars: range, role, term: None });
            }
        }
        let (cost, length, role) = lone(&chars[start..end]);
        take(cost, Word { chars: start..start + length, role, term: None });
    }

    /// Words of the lexicon that stand in the text but were not taken: their length and what they mean. Short ones only
    /// inside a word that was taken; none that touch a place.
    pub(crate) fn hidden(&self, cut: &Segmented) -> Vec<(usize, &[ConceptId])> {
        let mut found = Vec::new();
        let chars = &cut.folded.chars;
        for (i, word) in cut.words.iter().enumerate() {
            if word.role == Role::Known(Kind::Place) {
                continue;
            }
            // As far as words touch and none is a place.
            let rest = cut.words[i..].windows(2);
            let reach = rest
                .take_while(|two| {
                    two[0].chars.end == two[1].chars.start && two[1].role != Role::Known(Kind::Place)
                })
                .last()
                .map_or(word.chars.end, |two| two[1].chars.end);
            for start in word.chars.clone() {
                self.each_word(chars, start, reach, |_, other| {
                    let inside = other.chars.end <= word.chars.end;
                    let length = other.chars.len();
                    let concepts = self.concepts(&other);
                    if other != *word && !concepts.is_empty() && (length > 2 || length == 2 && inside) {
                        found.push((length, concepts));
                    }
                });
            }
        }
        found
    }

    /// The words that say most about a text, with their weight; at most `most`.
    pub fn keywords(&self, text: &str, most: usize) -> Vec<(String, f32)> {
        let cut = self.cut(text);
        let mut weights: BTreeMap<String, (f32, usize)> = BTreeMap::new();
        for (order, word) in cut.words.iter().enumerate() {
            let weight = match word.role {
                Role::Known(Kind::Object) | Role::Letters => 1.0,
                Role::Noun => 0.8,
                Role::Known(Kind::Group) | Role::Verb => 0.5,
                Role::Known(Kind::Measure | Kind::Setting) => 0.3,
                _ => continue,
            };
            let length = 1.0 + 0.2 * word.chars.len().min(6) as f32;
            let entry = weights.entry(cut.text(word)).or_insert((0.0, order));
            entry.0 += weight * length;
        }
        let mut list: Vec<_> = weights.into_iter().collect();
        // Heavier first, then in the order of the text.
        list.sort_by(|a, b| b.1.0.total_cmp(&a.1.0).then(a.1.1.cmp(&b.1.1)));
        list.into_iter().take(most).map(|(word, (weight, _))| (word, weight)).collect()
    }
}

/// What begins here when no word does: letters, digits, one character.
fn lone(chars: &[char]) -> (u32, usize, Role) {
    let class = |c: &char| {
        if is_han(*c) {
            0
        } else if c.is_numeric() {
            1
        } else {
            2
        }
    };
    let first = chars.first().map_or(0, class);
    match first {
        0 => (SINGLE, 1, Role::Single),
        class_of_run => {
            let same = |c: &&char| is_word(**c) && class(c) == class_of_run;
            let length = chars.iter().take_while(same).count().max(1);
            (RUN, length, if class_of_run == 1 { Role::Number } else { Role::Letters })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<(String, Role)> {
        let cut = Segmenter::default().cut(text);
        cut.words.iter().map(|word| (cut.text(word), word.role)).collect()
    }

    fn places(text: &str) -> Vec<String> {
        let place = |(word, role)| if role == Role::Known(Kind::Place) { Some(word) } else { None };
        cut(text).into_iter().filter_map(place).collect()
    }

    #[test]
    fn places_are_recognised_by_their_endings() {
        assert_eq!(places("关于硬化杭埠河至石桥村道路的建议"), ["杭埠河", "石桥村"]);
        assert_eq!(places("在文昌街与解放路交叉口安装红绿灯"), ["文昌街", "解放路"]);
        assert_eq!(places("漳州市江坡镇养老服务"), ["漳州市", "江坡镇"]);
        assert_eq!(places("推进农村养老和城区停车"), Vec::<String>::new());
    }

    #[test]
    fn every_word_character_is_in_exactly_one_word() {
        let text = "第十二届ＡＢＣ１２３，关于加强“四好农村路”管护的提案！";
        let cut = Segmenter::default().cut(text);
        let all: usize = cut.folded.runs().iter().map(|run| run.len()).sum();
        assert_eq!(cut.words.iter().map(|word| word.chars.len()).sum::<usize>(), all);
    }

    #[test]
    fn keywords_leave_out_frames_and_places() {
        let words: Vec<_> = Segmenter::default().keywords("关于加快推进临江市老旧小区加装电梯的提案", 3);
        assert_eq!(words[0].0, "加装电梯");
        assert!(words.iter().all(|(word, _)| word != "关于" && word != "临江市"));
    }
}
