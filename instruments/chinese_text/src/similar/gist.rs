//! What a text is about on the whole: the sum of how its words are used. It finds what no word and no meaning in common finds.

use crate::lexicon::{ConceptId, Kind};
use crate::segment::{Role, Segmented, Segmenter, Word};
use crate::senses::{self, Vector, WIDE};
use crate::words::{keys, words};

/// The gist of a text: a direction in small whole numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gist([i8; WIDE]);

impl Default for Gist {
    fn default() -> Self {
        Self([0; WIDE])
    }
}

/// Steps of a number.
const STEPS: f32 = 300.0;
/// How much of what titles have in common is taken away.
const COMMON: f32 = 0.35;
/// Share of what the lexicon says of a word, against how it is used elsewhere.
const KNOWN: f32 = 0.6;

impl Gist {
    /// The gist of a text.
    pub fn of(segmenter: &Segmenter, cut: &Segmented) -> Self {
        let mut sum = [0.0; WIDE];
        let mut any = false;
        for word in &cut.words {
            let weight = weight(cut, word);
            if weight > 0.0
                && let Some(sense) = sense(segmenter, cut, word)
            {
                senses::add(&mut sum, &sense, weight);
                any = true;
            }
        }
        if !any || !senses::unit(&mut sum) {
            return Self::default();
        }
        senses::add(&mut sum, &senses::common(), -COMMON);
        senses::unit(&mut sum);
        let mut gist = Self::default();
        for (to, from) in gist.0.iter_mut().zip(sum) {
            *to = (from * STEPS).round().clamp(-127.0, 127.0) as i8;
        }
        gist
    }

    /// How far two gists agree: below 0 to 1.
    pub fn agree(&self, other: &Self) -> f32 {
        self.product(other) as f32 / (STEPS * STEPS)
    }

    /// The same in whole numbers, for comparing many.
    pub fn product(&self, other: &Self) -> i32 {
        self.0.iter().zip(&other.0).map(|(a, b)| i32::from(i16::from(*a) * i16::from(*b))).sum()
    }
}

/// How a word is used: as elsewhere, and as the words that mean the same.
pub fn sense(segmenter: &Segmenter, cut: &Segmented, word: &Word) -> Option<Vector> {
    let elsewhere = senses::of(keys(cut.chars(word).iter().copied()).0);
    let meant = known(segmenter, segmenter.concepts(word));
    let mut sense = match (elsewhere, meant) {
        (Some(mut sense), Some(meant)) => {
            sense.iter_mut().for_each(|n| *n *= 1.0 - KNOWN);
            senses::add(&mut sense, &meant, KNOWN);
            sense
        }
        (one, other) => one.or(other)?,
    };
    senses::unit(&mut sense).then_some(sense)
}

fn known(segmenter: &Segmenter, concepts: &[ConceptId]) -> Option<Vector> {
    let mut sum = [0.0; WIDE];
    for concept in concepts {
        senses::add(&mut sum, segmenter.lexicon().centre(*concept)?, 1.0);
    }
    senses::unit(&mut sum).then_some(sum)
}

/// How much a word says of what a text is about.
fn weight(cut: &Segmented, word: &Word) -> f32 {
    match word.role {
        Role::Known(Kind::Object) => 1.0,
        Role::Known(Kind::Group) => 0.5,
        Role::Known(Kind::Setting) => 0.25,
        Role::Known(Kind::Measure) => 0.2,
        Role::Single => 0.3,
        Role::Noun | Role::Verb | Role::Other => {
            // Rarer words say more: the cost of a word is how rare it is.
            let cost = words().get(keys(cut.chars(word).iter().copied()).0).map_or(15, |entry| entry.cost);
            0.7 * ((f32::from(cost) - 4.0) / 8.0).clamp(0.1, 1.0)
        }
        Role::Known(Kind::Stock | Kind::Place) | Role::Number | Role::Letters => 0.0,
    }
}
