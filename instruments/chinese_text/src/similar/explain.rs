//! What two texts share, of which kind, and how: for the caller to put into words.

use super::features::weight;
use super::gist::sense;
use super::index::{Entry, Index};
use crate::lexicon::{ConceptId, Kind};
use crate::segment::{Role, Segmented, Word};
use crate::senses::{Vector, agree};
use std::ops::Range;

/// How near two words are that are named as used alike.
const USED_ALIKE: f32 = 0.55;

/// Why two texts are alike.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// How alike: 0 to 1.
    pub score: f32,
    /// What they share, the most telling first.
    pub shared: Vec<Shared>,
}

/// Something two texts share.
#[derive(Debug, Clone, PartialEq)]
pub struct Shared {
    /// What it is.
    pub part: Part,
    /// How it is shared.
    pub how: How,
    /// The phrase in the first text, its bytes.
    pub a: Range<usize>,
    /// The phrase in the second text, its bytes.
    pub b: Range<usize>,
    /// How telling it is. A place, a filler: 0.
    pub weight: f32,
}

/// What is shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What the matter is about.
    Object,
    /// What is asked for.
    Measure,
    /// For whom.
    Group,
    /// Where, in general.
    Setting,
    /// A place with a name; it weighs nothing.
    Place,
}

/// How it is shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// The same characters.
    Same,
    /// Different words for the same.
    Synonym {
        /// The name of what both mean.
        concept: String,
    },
    /// Different things that belong to the same, or words that are used alike.
    Related {
        /// The name of what both belong to; empty where they are only used alike.
        concept: String,
    },
}

impl Index {
    /// What two texts share. Only titles are explained.
    ///
    /// ```
    /// use chinese_text::similar::{Entry, How, Index, Part};
    /// let (a, b) = ("解决电瓶车停放难问题", "关于规范电动自行车停放的建议");
    /// let why = Index::default().explain(Entry::titled(a), Entry::titled(b));
    /// let synonym = why.shared.iter().find(|s| matches!(s.how, How::Synonym { .. })).unwrap();
    /// assert_eq!((&a[synonym.a.clone()], &b[synonym.b.clone()], synonym.part), ("电瓶车", "电动自行车", Part::Object));
    /// ```
    pub fn explain(&self, a: Entry<'_>, b: Entry<'_>) -> Explanation {
        let (left, right) = (self.segmenter.cut(a.title), self.segmenter.cut(b.title));
        let mut taken = vec![false; right.words.len()];
        let mut shared = Vec::new();
        let mut open: Vec<&Word> = Vec::new();
        let says = |word: &&Word| part(word.role).is_some();
        // The same word first, then another word for it, then what belongs together.
        for word in left.words.iter().filter(says) {
            let same = |other: &Word| left.chars(word) == right.chars(other);
            match right.words.iter().enumerate().position(|(i, other)| !taken[i] && same(other)) {
                Some(at) => {
                    taken[at] = true;
                    shared.extend(found(&left, word, &right, &right.words[at], How::Same));
                }
                None => open.push(word),
            }
        }
        for level in [Self::meaning, Self::belonging] {
            open.retain(|word| {
                let pairs = right.words.iter().enumerate().filter(|(i, _)| !taken[*i]);
                let mut pairs = pairs.filter_map(|(i, other)| Some((i, level(self, word, other)?)));
                let Some((at, how)) = pairs.next() else { return true };
                taken[at] = true;
                shared.extend(found(&left, word, &right, &right.words[at], how));
                false
            });
        }
        shared.extend(self.used_alike(&left, &mut open, &right, &mut taken));
        shared.extend(literal(&left, &open, &right, &taken));
        shared.sort_by(|x, y| y.weight.total_cmp(&x.weight).then(x.a.start.cmp(&y.a.start)));
        Explanation { score: self.pair(a, b), shared }
    }

    /// Words left over that are used alike: each with the nearest one of the other text.
    fn used_alike(
        &self,
        left: &Segmented,
        open: &mut Vec<&Word>,
        right: &Segmented,
        taken: &mut [bool],
    ) -> Vec<Shared> {
        let own = |cut: &Segmented, word: &Word| {
            let says = matches!(part(word.role), Some(Part::Object | Part::Group));
            if says { sense(&self.segmenter, cut, word) } else { None }
        };
        let others: Vec<Option<Vector>> = right.words.iter().map(|word| own(right, word)).collect();
        let mut shared = Vec::new();
        open.retain(|word| {
            let Some(mine) = own(left, word) else { return true };
            let near = |(at, other): (usize, &Option<Vector>)| Some((agree(&mine, other.as_ref()?), at));
            let free = others.iter().enumerate().filter(|(at, _)| !taken[*at]).filter_map(near);
            let nearest = free.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
            let Some((_, at)) = nearest.filter(|(how_near, _)| *how_near >= USED_ALIKE) else { return true };
            taken[at] = true;
            let how = How::Related { concept: String::new() };
            shared.extend(found(left, word, right, &right.words[at], how));
            false
        });
        shared
    }

    fn name(&self, concept: ConceptId) -> String {
        self.segmenter.lexicon().get(concept).map(|c| c.name.clone()).unwrap_or_default()
    }

    fn meaning(&self, a: &Word, b: &Word) -> Option<How> {
        let theirs = self.segmenter.concepts(b);
        let common = self.segmenter.concepts(a).iter().find(|concept| theirs.contains(concept))?;
        Some(How::Synonym { concept: self.name(*common) })
    }

    fn belonging(&self, a: &Word, b: &Word) -> Option<How> {
        let lexicon = self.segmenter.lexicon();
        let around = |word: &Word| {
            let own = self.segmenter.concepts(word);
            let broader =
                own.iter().filter_map(|id| lexicon.get(*id)).flat_map(|c| c.broader.iter().copied());
            own.iter().copied().chain(broader).collect::<Vec<_>>()
        };
        let theirs = around(b);
        let common = around(a).into_iter().find(|concept| theirs.contains(concept))?;
        Some(How::Related { concept: self.name(common) })
    }
}

fn part(role: Role) -> Option<Part> {
    Some(match role {
        Role::Known(Kind::Object) | Role::Noun | Role::Verb | Role::Other | Role::Letters => Part::Object,
        Role::Known(Kind::Measure) => Part::Measure,
        Role::Known(Kind::Group) => Part::Group,
        Role::Known(Kind::Setting) => Part::Setting,
        Role::Known(Kind::Place) => Part::Place,
        Role::Known(Kind::Stock) | Role::Single | Role::Number => return None,
    })
}

fn found(left: &Segmented, a: &Word, right: &Segmented, b: &Word, how: How) -> Option<Shared> {
    let part = part(a.role)?;
    let base = match part {
        Part::Measure => 0.3,
        Part::Place => 0.0,
        _ => weight(a.role).min(weight(b.role)),
    };
    let weight = match how {
        How::Same => base,
        How::Synonym { .. } => 0.9 * base,
        How::Related { .. } => 0.4 * base,
    };
    Some(Shared {
        part,
        how,
        a: left.folded.bytes(a.chars.clone()),
        b: right.folded.bytes(b.chars.clone()),
        weight,
    })
}

/// Characters that stand in both without being the same word: the longest piece of each word left over.
fn literal(left: &Segmented, open: &[&Word], right: &Segmented, taken: &[bool]) -> Vec<Shared> {
    let rest: Vec<&Word> = right
        .words
        .iter()
        .enumerate()
        .filter(|(i, word)| !taken[*i] && part(word.role).is_some_and(|part| part != Part::Place))
        .map(|(_, word)| word)
        .collect();
    let mut shared = Vec::new();
    for word in open.iter().filter(|word| part(word.role) != Some(Part::Place)) {
        let longest = |other: &&Word| common(left.chars(word), right.chars(other));
        let best = rest
            .iter()
            .copied()
            .map(|other| (longest(&other), other))
            .max_by_key(|((length, ..), _)| *length);
        let Some(((length, x, y), other)) = best else { continue };
        if length < 2 {
            continue;
        }
        let (x, y) = (word.chars.start + x, other.chars.start + y);
        let weight = 0.5 * weight(word.role).min(weight(other.role));
        shared.push(Shared {
            part: Part::Object,
            how: How::Same,
            a: left.folded.bytes(x..x + length),
            b: right.folded.bytes(y..y + length),
            weight,
        });
    }
    shared
}

/// Length of the longest common piece, and where it begins in each.
fn common(a: &[char], b: &[char]) -> (usize, usize, usize) {
    let mut best = (0, 0, 0);
    for i in 0..a.len() {
        for j in 0..b.len() {
            let length = a[i..].iter().zip(&b[j..]).take_while(|(x, y)| x == y).count();
            if length > best.0 {
                best = (length, i, j);
            }
        }
    }
    best
}
