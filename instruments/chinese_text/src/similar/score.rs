//! How a score is made of what agrees: objects, measures, letters.

use crate::hashing::key;
use crate::lexicon::Kind;
use crate::segment::{Role, Segmented};

/// What the agreement of measures decides of the whole; what literal agreement may add of what is left; and what
/// the letters of all the words, places too, decide between equals.
const BY_MEASURE: f32 = 0.22;
const BY_LETTER: f32 = 1.0;
pub const BY_TEXT: f32 = 0.075;
/// What containment decides beside the cosine.
const BY_LESS: f32 = 0.4;
/// Meaning below which nearly the same letters count for less: food and drugs are not one matter.
const SAME: f32 = 0.2;

/// The letters of a text: pairs of neighbouring characters, sorted; of all, and without frames and fillers.
pub struct Letters {
    all: Vec<u64>,
    said: Vec<u64>,
}

impl Letters {
    pub fn of(cut: &Segmented) -> Self {
        let chars = &cut.folded.chars;
        let mut said = Vec::with_capacity(chars.len());
        let mut from = None;
        let mut until = 0;
        let pairs =
            |chars: &[char]| chars.windows(2).map(|pair| key(9, pair.iter().copied())).collect::<Vec<_>>();
        for word in cut.words.iter().filter(|word| word.role != Role::Known(Kind::Stock)) {
            if from.is_some_and(|_| until != word.chars.start) {
                said.extend(pairs(&chars[from.unwrap_or(until)..until]));
                from = None;
            }
            from = from.or(Some(word.chars.start));
            until = word.chars.end;
        }
        said.extend(pairs(&chars[from.unwrap_or(until)..until]));
        let all = cut.folded.runs().into_iter().flat_map(|run| pairs(&chars[run])).collect();
        Self { all: sorted(all), said: sorted(said) }
    }

    /// How alike two texts are that are so much alike in meaning.
    pub fn whole(&self, meaning: f32, other: &Self) -> f32 {
        let said = overlap(&self.said, &other.said);
        let text = 0.8 * said + 0.2 * overlap(&self.all, &other.all);
        whole(meaning, said) * (1.0 - BY_TEXT) + BY_TEXT * text
    }

    /// How far two texts are nearly the same to the letter: 0 to 1.
    pub fn nearly(&self, other: &Self) -> f32 {
        nearly(overlap(&self.said, &other.said))
    }
}

fn sorted(mut list: Vec<u64>) -> Vec<u64> {
    list.sort_unstable();
    list.dedup();
    list
}

#[derive(Default)]
pub struct Side {
    pub dot: f32,
    pub norm: f32,
}

/// Share of what is common in what both have.
pub fn share(common: u32, both: u32) -> f32 {
    if both == 0 { 0.0 } else { 2.0 * common as f32 / both as f32 }
}

/// How far two sides agree: the cosine, and with a share of [`BY_LESS`] how much of the lesser one the other has, since a
/// matter may be said briefly or at length.
pub fn cosine((dot, a, b): (f32, f32, f32)) -> Option<f32> {
    if a <= 0.0 || b <= 0.0 {
        return None;
    }
    let less = a.min(b);
    let agree = (1.0 - BY_LESS) * dot / (a * b) + BY_LESS * dot / (less * less);
    Some(agree.clamp(0.0, 1.0))
}

/// How far measures agree. A text that names none neither agrees nor contradicts.
pub fn agreement(dot: f32, a: f32, b: f32) -> f32 {
    cosine((dot, a, b)).unwrap_or(if a == 0.0 && b == 0.0 { 0.72 } else { 0.6 })
}

pub fn meaning(objects: Option<f32>, measures: f32) -> f32 {
    objects.unwrap_or(0.0) * (1.0 - BY_MEASURE + BY_MEASURE * measures)
}

/// How far so many shared letters are nearly the same letters.
fn nearly(letters: f32) -> f32 {
    ((letters - 0.55) / 0.25).clamp(0.0, 1.0)
}

/// Nearly the same letters make up for what was cut differently; only where the meaning is not another one.
pub fn whole(meaning: f32, letters: f32) -> f32 {
    let nearly = nearly(letters) * (meaning / SAME).min(1.0);
    meaning + (1.0 - meaning) * BY_LETTER * nearly
}

/// How much of what is left agreement of the gist decides, and from where on it counts: any two texts agree a little.
const BY_GIST: f32 = 0.4;
const AGREED: f32 = 0.1;

/// What agreement of the gist adds to what is left.
pub fn with_gist(score: f32, gist: f32) -> f32 {
    score + BY_GIST * (gist - AGREED).max(0.0) * (1.0 - score)
}

/// Share of common pairs.
fn overlap(a: &[u64], b: &[u64]) -> f32 {
    let common = a.iter().filter(|pair| b.binary_search(pair).is_ok()).count();
    share(common as u32, (a.len() + b.len()) as u32)
}
