//! A text as weighted features.

use crate::hashing::{Table, key};
use crate::lexicon::{ConceptId, Kind, Lexicon};
use crate::segment::{Role, Segmented, Segmenter, Word};

/// What a feature is; kept in the uppermost bits of its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// What a word means.
    Concept,
    /// A topic that concepts belong to.
    Topic,
    /// A word as it stands.
    Word,
    /// Two neighbouring characters.
    Pair,
    /// One character.
    Char,
    /// What is asked for.
    Measure,
    /// A place: decides between equals only.
    Place,
}

const SORTS: [Sort; 7] =
    [Sort::Concept, Sort::Topic, Sort::Word, Sort::Pair, Sort::Char, Sort::Measure, Sort::Place];

impl Sort {
    /// The sort of the feature with this key.
    pub fn of(feature: u64) -> Self {
        SORTS[(feature >> 61) as usize % SORTS.len()]
    }

    /// How many of a thousand texts are taken to have a feature of this sort before any was seen.
    pub fn expected(self) -> f32 {
        match self {
            Self::Concept => 3.0,
            Self::Topic => 60.0,
            Self::Word => 25.0,
            Self::Pair => 3.0,
            Self::Char => 14.0,
            Self::Measure => 60.0,
            Self::Place => 10.0,
        }
    }

    /// Whether it stands for the letters of a text rather than for what they mean.
    pub fn is_letter(self) -> bool {
        matches!(self, Self::Pair | Self::Measure | Self::Place)
    }

    fn key(self, chars: impl IntoIterator<Item = char>) -> u64 {
        let sort = SORTS.iter().position(|sort| *sort == self).unwrap_or(0) as u64;
        (key(sort as u8, chars) >> 3) | (sort << 61)
    }
}

/// How much a feature of a text weighs before its rarity is known.
pub type Weighted = (u64, f32);

/// Characters of the first lines that are read.
pub const FIRST_LINES: usize = 400;
/// Features that first lines may add.
const BODY_FEATURES: usize = 16;

/// Weight of what a word means against that of what it belongs to.
const BROADER: [f32; 2] = [0.7, 0.15];
/// Weight of a word of two or more characters the cut went over.
const HIDDEN: [f32; 2] = [0.15, 0.35];
/// Weight of what words say together.
const TOGETHER: f32 = 0.9;
/// Weight of what a word is near that the lexicon does not know, and what each tenth of nearness adds.
const NEAR: [f32; 2] = [0.1, 0.1];
/// Endings of names in the country; together they are themselves a word for it.
const RURAL: &str = "\u{6751}\u{9547}";
/// Weight of a word beside what it means, of its pairs of characters, of its characters; of a character that is in no word.
const SURFACE: f32 = 0.13;
const PAIR: f32 = 0.07;
const CHAR: f32 = 0.22;
const LONE: f32 = 0.2;
/// Weight of the characters of fillers and of measures: they are all that a word has that the lexicon does not know.
const FAINT: f32 = 0.03;
const BODY: f32 = 0.3;
const PLACE: f32 = 0.15;

/// How much the meaning of a word weighs in a title.
pub fn weight(role: Role) -> f32 {
    match role {
        Role::Known(Kind::Object) => 1.0,
        Role::Letters => 0.9,
        Role::Known(Kind::Group) => 0.64,
        Role::Known(Kind::Measure) => 1.0,
        Role::Known(Kind::Setting) => 0.16,
        Role::Noun => 0.48,
        Role::Verb => 0.3,
        Role::Other => 0.4,
        Role::Single => 0.56,
        Role::Known(Kind::Stock | Kind::Place) | Role::Number => 0.0,
    }
}

fn near_share(tenths: u8) -> f32 {
    NEAR[0] + NEAR[1] * f32::from(tenths.saturating_sub(5))
}

/// The features of a text, each once, by key.
pub fn features(segmenter: &Segmenter, title: &Segmented, body: Option<&Segmented>) -> Vec<Weighted> {
    let mut found = Found { list: Table::default() };
    for word in &title.words {
        found.word(segmenter, title, word, 1.0);
    }
    found.hidden(segmenter, title);
    found.together(segmenter, title);
    found.characters(title);
    if let Some(body) = body {
        let mut more = Found { list: Table::default() };
        for word in &body.words {
            if matches!(word.role, Role::Known(Kind::Object | Kind::Group) | Role::Noun | Role::Letters) {
                more.word(segmenter, body, word, BODY);
            }
        }
        let mut more = more.sorted();
        more.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        for (feature, weight) in more.into_iter().take(BODY_FEATURES) {
            found.add(feature, weight);
        }
    }
    found.sorted()
}

struct Found {
    list: Table<u64, f32>,
}

impl Found {
    fn add(&mut self, feature: u64, weight: f32) {
        let entry = self.list.entry(feature).or_default();
        *entry = entry.max(weight);
    }

    fn sorted(self) -> Vec<Weighted> {
        let mut list: Vec<Weighted> = self.list.into_iter().collect();
        list.sort_by_key(|(feature, _)| *feature);
        list
    }

    fn word(&mut self, segmenter: &Segmenter, cut: &Segmented, word: &Word, share: f32) {
        let chars = || cut.chars(word).iter().copied();
        let weight = weight(word.role) * share;
        match word.role {
            Role::Known(Kind::Place) => {
                self.add(Sort::Place.key(chars()), PLACE);
                for pair in cut.chars(word).windows(2) {
                    self.add(Sort::Place.key(pair.iter().copied()), 0.5 * PLACE);
                }
            }
            Role::Known(Kind::Stock) | Role::Number | Role::Single => {}
            Role::Known(_) => {
                let concepts = segmenter.concepts(word);
                for (i, concept) in concepts.iter().enumerate() {
                    let share = if i == 0 { share } else { 0.75 * share };
                    self.concept(segmenter.lexicon(), *concept, share);
                }
                if word.role != Role::Known(Kind::Measure) {
                    self.add(Sort::Word.key(chars()), SURFACE * weight);
                }
            }
            Role::Noun | Role::Verb | Role::Other | Role::Letters => {
                self.add(Sort::Word.key(chars()), weight);
                for (concept, tenths) in segmenter.lexicon().near(cut.chars(word)) {
                    self.concept(segmenter.lexicon(), *concept, near_share(*tenths) * share);
                }
            }
        }
    }

    fn concept(&mut self, lexicon: &Lexicon, id: ConceptId, share: f32) {
        if share <= 0.0 {
            return;
        }
        let Some(concept) = lexicon.get(id) else { return };
        let sort = |kind, topic| match (kind, topic) {
            (Kind::Measure, _) => Sort::Measure,
            (_, true) => Sort::Topic,
            _ => Sort::Concept,
        };
        let weight = weight(Role::Known(concept.kind)) * share;
        self.add(sort(concept.kind, concept.topic).key(concept.name.chars()), weight);
        let mut level = concept.broader.clone();
        for part in BROADER {
            let mut next = Vec::new();
            for broader in level.iter().filter_map(|id| lexicon.get(*id)) {
                let own = self::weight(Role::Known(broader.kind));
                let sort = sort(broader.kind, broader.topic);
                self.add(sort.key(broader.name.chars()), weight.min(own) * part);
                next.extend(&broader.broader);
            }
            level = next;
        }
    }

    /// Words of the lexicon that the cut went over: inside a longer one, or across two.
    fn hidden(&mut self, segmenter: &Segmenter, cut: &Segmented) {
        for (chars, concepts) in segmenter.hidden(cut) {
            let share = if chars > 2 { HIDDEN[1] } else { HIDDEN[0] };
            for concept in concepts {
                self.concept(segmenter.lexicon(), *concept, share);
            }
        }
    }

    /// What the words say together. A village by its name says that the matter is one of the country.
    fn together(&mut self, segmenter: &Segmenter, cut: &Segmented) {
        let lexicon = segmenter.lexicon();
        let mut present: Vec<ConceptId> = Vec::new();
        for word in &cut.words {
            present.extend(segmenter.concepts(word).iter().flat_map(|concept| lexicon.around(*concept)));
            let last = cut.chars(word).last();
            if word.role == Role::Known(Kind::Place) && last.is_some_and(|c| RURAL.contains(*c)) {
                let country = lexicon.term(RURAL).map(|term| term.concepts.clone()).unwrap_or_default();
                country.iter().for_each(|concept| self.concept(lexicon, *concept, 0.6));
                present.extend(country);
            }
        }
        for (_, concepts) in segmenter.hidden(cut) {
            present.extend(concepts);
        }
        present.sort_unstable();
        present.dedup();
        for concept in lexicon.together(&present) {
            self.concept(lexicon, concept, TOGETHER);
        }
    }

    /// Pairs and single characters of what says something.
    fn characters(&mut self, cut: &Segmented) {
        let faint = |word: &&Word| {
            let filler = word.role == Role::Known(Kind::Stock) && word.chars.len() > 1;
            filler || word.role == Role::Known(Kind::Measure)
        };
        for word in cut.words.iter().filter(faint) {
            cut.chars(word).iter().for_each(|c| self.add(Sort::Char.key([*c]), FAINT));
        }
        let says = |word: &&Word| weight(word.role) > 0.0 && word.role != Role::Known(Kind::Measure);
        let words: Vec<&Word> = cut.words.iter().filter(says).collect();
        for (i, word) in words.iter().enumerate() {
            let weight = weight(word.role);
            let chars = cut.chars(word);
            for pair in chars.windows(2) {
                self.add(Sort::Pair.key(pair.iter().copied()), PAIR * weight);
            }
            let share = if word.role == Role::Single { LONE } else { CHAR };
            for c in chars {
                self.add(Sort::Char.key([*c]), share * weight);
            }
            // A pair across the border of two words: words may be cut differently elsewhere.
            if let Some(next) = words.get(i + 1).filter(|next| next.chars.start == word.chars.end) {
                let across = [cut.folded.chars[word.chars.end - 1], cut.folded.chars[next.chars.start]];
                let both = weight.min(self::weight(next.role));
                self.add(Sort::Pair.key(across), PAIR * both);
            }
        }
    }
}
