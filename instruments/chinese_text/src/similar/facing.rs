//! Two texts word against word: what each says that the other says too, and what both say besides.
//!
//! Each word stands against at most one of the other text: the same word, another one for it, what it belongs to, one that is used
//! alike. What the lexicon knows and nothing stands against speaks for another matter, but only where both texts have some:
//! one text may say more than the other. A word nobody knows says nothing either way.

use super::features::weight;
use super::gist::sense;
use super::score::Letters;
use crate::hashing::Table;
use crate::lexicon::{ConceptId, Kind, Lexicon};
use crate::segment::{Role, Segmented, Segmenter, Word};
use crate::senses::{Vector, agree};

/// What words against words decide of the whole.
const BY_FACING: f32 = 0.35;
/// What it takes away that both say something besides, and how much must be shared to count in full.
const BESIDES: f32 = 1.5;
const ENOUGH: f32 = 2.0;
/// Weight of what is asked for.
const MEASURE: f32 = 0.2;
/// How near a word is whose letters are all in the other one.
const WITHIN: f32 = 0.6;
/// How near words are with so many steps between what they mean; less where they only meet in a topic.
const STEPS: [f32; 5] = [1.0, 0.7, 0.4, 0.2, 0.1];
const FAR: usize = 3;
const TOPIC: f32 = 0.4;
/// From where on words that are used alike count, where the lexicon knows one at most and where it knows both; over how much that
/// grows, and up to where.
const ALIKE: [f32; 2] = [0.2, 0.45];
const GROWS: f32 = 0.5;
const MOST: f32 = 0.9;

/// A word that says something.
struct Said {
    chars: Vec<char>,
    weight: f32,
    /// Whether the lexicon knows it as more than where something is.
    telling: bool,
    /// Whether it is a word of the lexicon, not only near one.
    known: bool,
    /// What it means and belongs to: how many steps away, and how sure.
    means: Vec<(ConceptId, usize, f32)>,
    sense: Option<Vector>,
}

/// A title for a close look: its letters, and its words that say something.
pub struct Closely {
    pub letters: Letters,
    said: Vec<Said>,
}

impl Closely {
    pub fn of(segmenter: &Segmenter, title: &str) -> Self {
        let cut = segmenter.cut(title);
        let says = |word: &&Word| weight(word.role) > 0.0;
        let said = cut.words.iter().filter(says).map(|word| Said::of(segmenter, &cut, word)).collect();
        Self { letters: Letters::of(&cut), said }
    }

    /// How alike two texts are that are so much alike otherwise. What is nearly the same to the letter needs no words.
    pub fn whole(&self, otherwise: f32, other: &Self, lexicon: &Lexicon) -> f32 {
        let share = BY_FACING * (1.0 - self.letters.nearly(&other.letters));
        otherwise + share * (self.agree(other, lexicon) - otherwise)
    }

    fn agree(&self, other: &Self, lexicon: &Lexicon) -> f32 {
        let mut open = Vec::new();
        for (i, a) in self.said.iter().enumerate() {
            for (j, b) in other.said.iter().enumerate() {
                let near = a.near(b, lexicon);
                if near > 0.0 {
                    open.push((near * (a.weight * b.weight).sqrt(), i, j, near));
                }
            }
        }
        // The same order both ways.
        open.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1 + x.2).cmp(&(y.1 + y.2))));
        let mut mine = vec![None; self.said.len()];
        let mut theirs = vec![None; other.said.len()];
        let mut shared = 0.0;
        for (both, i, j, near) in open {
            if mine[i].is_none() && theirs[j].is_none() {
                (mine[i], theirs[j]) = (Some(near), Some(near));
                shared += both;
            }
        }
        let besides = self.besides(&mine).min(other.besides(&theirs));
        (ENOUGH * shared / (shared + BESIDES * besides + ENOUGH)).min(1.0)
    }

    /// How much that is telling has nothing against it.
    fn besides(&self, against: &[Option<f32>]) -> f32 {
        let words = self.said.iter().zip(against).filter(|(word, _)| word.telling);
        words.map(|(word, near)| word.weight * (1.0 - near.unwrap_or(0.0))).sum()
    }
}

impl Said {
    fn of(segmenter: &Segmenter, cut: &Segmented, word: &Word) -> Self {
        let chars = cut.chars(word);
        let lexicon = segmenter.lexicon();
        let concepts = segmenter.concepts(word);
        let mut means = Table::default();
        if concepts.is_empty() && matches!(word.role, Role::Noun | Role::Verb | Role::Other | Role::Letters) {
            for (concept, tenths) in lexicon.near(chars) {
                around(lexicon, *concept, f32::from(*tenths) / 10.0, &mut means);
            }
        }
        for concept in concepts {
            around(lexicon, *concept, 1.0, &mut means);
        }
        let mut means: Vec<_> = means.into_iter().map(|(id, (steps, sure))| (id, steps, sure)).collect();
        means.sort_unstable_by_key(|(id, ..)| *id);
        let measure = word.role == Role::Known(Kind::Measure);
        Self {
            chars: chars.to_vec(),
            weight: if measure { MEASURE } else { weight(word.role) },
            telling: matches!(word.role, Role::Known(Kind::Object | Kind::Group | Kind::Measure)),
            known: !concepts.is_empty(),
            means,
            sense: sense(segmenter, cut, word),
        }
    }

    /// How near two words are: 0 to 1.
    fn near(&self, other: &Self, lexicon: &Lexicon) -> f32 {
        if self.chars == other.chars {
            return 1.0;
        }
        let mut near = 0f32;
        if self.known || other.known {
            near = self.meaning(other, lexicon);
        }
        let within = |less: &Self, more: &Self| less.chars.iter().all(|c| more.chars.contains(c));
        if within(self, other) || within(other, self) {
            near = near.max(WITHIN);
        }
        if let (Some(a), Some(b)) = (&self.sense, &other.sense) {
            let from = ALIKE[usize::from(self.known && other.known)];
            near = near.max(((agree(a, b) - from) / GROWS).min(MOST));
        }
        near
    }

    /// How near what they mean is, through what it belongs to.
    fn meaning(&self, other: &Self, lexicon: &Lexicon) -> f32 {
        let mut best = 0f32;
        for (id, mine, sure) in &self.means {
            let Ok(at) = other.means.binary_search_by_key(id, |(id, ..)| *id) else { continue };
            let (_, theirs, as_sure) = other.means[at];
            let topic = lexicon.get(*id).is_some_and(|concept| concept.topic);
            let steps = STEPS[(mine + theirs).min(STEPS.len() - 1)];
            best = best.max(steps * sure.min(as_sure) * if topic { TOPIC } else { 1.0 });
        }
        best
    }
}

/// A concept and what it belongs to, each with the fewest steps.
fn around(lexicon: &Lexicon, concept: ConceptId, sure: f32, found: &mut Table<ConceptId, (usize, f32)>) {
    let mut level = vec![concept];
    for (steps, share) in STEPS.iter().enumerate().take(FAR + 1) {
        let mut next = Vec::new();
        for id in level {
            let entry = found.entry(id).or_insert((steps, sure));
            if share * sure > STEPS[entry.0] * entry.1 {
                *entry = (steps, sure);
            }
            next.extend(lexicon.get(id).into_iter().flat_map(|concept| concept.broader.iter().copied()));
        }
        level = next;
    }
}
