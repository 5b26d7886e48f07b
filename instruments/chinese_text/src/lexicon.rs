//! The lexicon: words of public matters, which of them mean the same, and what they belong to.
//!
//! The lexicon that comes with the library is `data/lexicon/`; a body adds its own lines in the same form
//! ([`Lexicon::extended`]). A line begins with a letter or mark:
//!
//! ```text
//! # a comment
//! o 充电设施 < 新能源汽车 : 充电桩 充电站      an object: its name < what it belongs to : words that mean the same
//! o 特色产业 < 农业 ~ 茶叶/茶园 柑橘          after ~ kinds of it; / between words that mean the same
//! o *交通                                     with a star: a topic, no word of a text
//! m 增设 : 新建 加装                          a measure
//! w 农村 : 乡村 村里                          where; says little
//! g 老年人 : 老人 长者                        for whom
//! = 找桩难 : 充电设施 增设                    a phrase that says several things
//! & 医养结合 : 养老 *医疗                     what several words say together, wherever they stand
//! - 关于 进一步加强                           weighs nothing
//! @ 临江 白石镇                               places; weigh nothing
//! ```

use crate::fold::Folded;
use crate::hashing::Table;
use crate::near::Near;
use crate::senses::{self, Vector, WIDE};
use crate::words::keys;
use std::sync::{Arc, OnceLock};

/// What a word of the lexicon is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// What the matter is about.
    Object,
    /// What is asked for.
    Measure,
    /// Where, in general: in the country, at school.
    Setting,
    /// For whom.
    Group,
    /// A place with a name.
    Place,
    /// A frame or filler.
    Stock,
}

/// Number of a concept.
pub type ConceptId = u32;

/// What several words mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concept {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// What it belongs to.
    pub broader: Vec<ConceptId>,
    /// Only a topic, no word of a text.
    pub topic: bool,
}

/// A word or phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// What it is.
    pub kind: Kind,
    /// What it means; none for places and fillers.
    pub concepts: Vec<ConceptId>,
}

/// A line that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {trouble}")]
pub struct LexiconError {
    /// Counted from 1.
    pub line: usize,
    /// What is wrong.
    pub trouble: Trouble,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The first letter is none of those known.
    #[error("begins with none of o m w g = & - @ #")]
    Letter,
    /// There is no name or no phrase.
    #[error("names nothing")]
    Nameless,
    /// A concept that is named nowhere.
    #[error("{0} is named nowhere as a concept")]
    Unknown(String),
    /// A group that says of one word only that it means the same.
    #[error("one word alone means the same as nothing")]
    Alone,
    /// A word without a letter, or longer than a word can be.
    #[error("{0} is no word of 1 to {LONGEST} characters")]
    NoWord(String),
}

/// Longest word in characters.
pub const LONGEST: usize = 16;

/// Words, what they mean, what they belong to.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    concepts: Vec<Concept>,
    names: Table<String, ConceptId>,
    terms: Vec<Term>,
    by_key: Table<u64, u32>,
    heads: Table<u64, u8>,
    together: Vec<(ConceptId, Vec<ConceptId>)>,
    near: Arc<Near>,
    /// How the words of each concept are used, together.
    centres: Vec<Vector>,
}

/// With what a line of the form begins.
const LETTERS: [&str; 8] = ["o", "m", "w", "g", "=", "&", "-", "@"];

/// Whether a character stands between the words of a group.
fn parts_words(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, ',' | ';' | '/' | '=' | '\u{3001}' | '\u{ff0c}' | '\u{ff1b}' | '\u{ff1d}')
}

const BUILT_IN: [&str; 20] = [
    include_str!("../data/lexicon/0-common.txt"),
    include_str!("../data/lexicon/1-transport.txt"),
    include_str!("../data/lexicon/2-people.txt"),
    include_str!("../data/lexicon/3-town.txt"),
    include_str!("../data/lexicon/4-economy.txt"),
    include_str!("../data/lexicon/5-government.txt"),
    include_str!("../data/lexicon/6-together.txt"),
    include_str!("../data/lexicon/7-spoken.txt"),
    include_str!("../data/lexicon/8-departments.txt"),
    include_str!("../data/lexicon/9-everyday.txt"),
    include_str!("../data/lexicon/a-plain.txt"),
    include_str!("../data/lexicon/b-rare.txt"),
    include_str!("../data/lexicon/c-work.txt"),
    include_str!("../data/lexicon/d-life.txt"),
    include_str!("../data/lexicon/e-country.txt"),
    include_str!("../data/lexicon/f-economy.txt"),
    include_str!("../data/lexicon/g-school.txt"),
    include_str!("../data/lexicon/h-health.txt"),
    include_str!("../data/lexicon/i-town.txt"),
    include_str!("../data/lexicon/j-order.txt"),
];

static LEXICON: OnceLock<Arc<Lexicon>> = OnceLock::new();

impl Lexicon {
    /// The lexicon that comes with the library; read once.
    pub fn built_in() -> Arc<Self> {
        let read = || {
            let mut lexicon = Self::default().extended(&BUILT_IN.join("\n")).unwrap_or_default();
            lexicon.near = Arc::new(Near::built_in(&lexicon));
            Arc::new(lexicon)
        };
        Arc::clone(LEXICON.get_or_init(read))
    }

    /// This lexicon with further lines. A concept that is known gets more words; a new one is added.
    pub fn extended(&self, lines: &str) -> Result<Self, LexiconError> {
        let mut lexicon = self.clone();
        let numbered = || {
            let rows = lines.lines().enumerate().map(|(i, row)| (i + 1, row.trim()));
            rows.filter(|(_, row)| !row.is_empty() && !row.starts_with('#'))
        };
        for (line, row) in numbered() {
            lexicon.define(row).map_err(|trouble| LexiconError { line, trouble })?;
        }
        for (line, row) in numbered() {
            lexicon.connect(row).map_err(|trouble| LexiconError { line, trouble })?;
        }
        lexicon.centre_all();
        Ok(lexicon)
    }

    /// This lexicon with groups of words as people write them: a line each, words that mean the same beside each other,
    /// parted by spaces, commas or the like. A line may also be one of the form above. A group with a word that is known
    /// joins what that word means.
    pub fn grouped(&self, lines: &str) -> Result<Self, LexiconError> {
        let mut lexicon = self.clone();
        let mut formal = String::new();
        for (at, row) in lines.lines().enumerate() {
            let letter = row.split_whitespace().next().unwrap_or_default();
            // Lines keep their number: what is not formal is an empty line there.
            if LETTERS.contains(&letter) || letter.starts_with('#') {
                formal.push_str(row);
            } else if !letter.is_empty() {
                lexicon.group(row).map_err(|trouble| LexiconError { line: at + 1, trouble })?;
            }
            formal.push('\n');
        }
        lexicon.extended(&formal)
    }

    fn group(&mut self, row: &str) -> Result<(), Trouble> {
        let words: Vec<&str> = row.split(|c: char| parts_words(c)).filter(|word| !word.is_empty()).collect();
        let [first, _, ..] = words.as_slice() else { return Err(Trouble::Alone) };
        let known = words.iter().find_map(|word| self.term(word)?.concepts.first().copied());
        let concept = match known {
            Some(concept) => concept,
            None => self.concept(first, Kind::Object)?,
        };
        let kind = self.concepts[concept as usize].kind;
        words.iter().try_for_each(|word| self.add(word, kind, Some(concept)))
    }

    /// First pass: concepts and words.
    fn define(&mut self, row: &str) -> Result<(), Trouble> {
        let (letter, rest) = row.split_once(char::is_whitespace).unwrap_or((row, ""));
        let kind = match letter {
            "o" => Kind::Object,
            "m" => Kind::Measure,
            "w" => Kind::Setting,
            "g" => Kind::Group,
            "=" | "&" => return Ok(()),
            "-" | "@" => {
                let kind = if letter == "-" { Kind::Stock } else { Kind::Place };
                return rest.split_whitespace().try_for_each(|word| self.add(word, kind, None));
            }
            _ => return Err(Trouble::Letter),
        };
        let parts = Parts::of(rest);
        let concept = self.concept(parts.name, kind)?;
        if !self.concepts[concept as usize].topic {
            self.add(parts.name, kind, Some(concept))?;
        }
        for word in parts.same {
            self.add(word, kind, Some(concept))?;
        }
        for group in parts.kinds {
            let mut words = group.split('/').filter(|word| !word.is_empty());
            let name = words.next().ok_or(Trouble::Nameless)?;
            let narrower = self.concept(name, kind)?;
            self.belongs(narrower, concept);
            self.add(name, kind, Some(narrower))?;
            words.try_for_each(|word| self.add(word, kind, Some(narrower)))?;
        }
        Ok(())
    }

    /// Second pass: what belongs to what, and phrases, which may name concepts of later lines.
    fn connect(&mut self, row: &str) -> Result<(), Trouble> {
        let (letter, rest) = row.split_once(char::is_whitespace).unwrap_or((row, ""));
        let parts = Parts::of(rest);
        let known = |lexicon: &Self, name: &str| {
            let id = lexicon.names.get(name.trim_start_matches('*')).copied();
            id.ok_or_else(|| Trouble::Unknown(name.to_owned()))
        };
        match letter {
            "o" | "m" | "w" | "g" => {
                let concept = known(self, parts.name)?;
                for broader in parts.broader {
                    let broader = known(self, broader)?;
                    self.belongs(concept, broader);
                }
            }
            "=" => {
                if parts.name.is_empty() || parts.same.is_empty() {
                    return Err(Trouble::Nameless);
                }
                for name in parts.same {
                    let concept = known(self, name)?;
                    let kind = self.concepts[concept as usize].kind;
                    self.add(parts.name, kind, Some(concept))?;
                }
            }
            "&" => {
                let concept = known(self, parts.name)?;
                let of: Result<Vec<_>, _> = parts.same.iter().map(|name| known(self, name)).collect();
                let of = of?;
                if of.is_empty() {
                    return Err(Trouble::Nameless);
                }
                self.together.push((concept, of));
            }
            _ => {}
        }
        Ok(())
    }

    fn concept(&mut self, name: &str, kind: Kind) -> Result<ConceptId, Trouble> {
        let topic = name.starts_with('*');
        let name = name.trim_start_matches('*');
        if name.is_empty() {
            return Err(Trouble::Nameless);
        }
        if let Some(id) = self.names.get(name) {
            return Ok(*id);
        }
        let id = self.concepts.len() as ConceptId;
        self.concepts.push(Concept { name: name.to_owned(), kind, broader: Vec::new(), topic });
        self.names.insert(name.to_owned(), id);
        Ok(id)
    }

    fn belongs(&mut self, concept: ConceptId, broader: ConceptId) {
        let list = &mut self.concepts[concept as usize].broader;
        if concept != broader && !list.contains(&broader) {
            list.push(broader);
        }
    }

    fn add(&mut self, word: &str, kind: Kind, concept: Option<ConceptId>) -> Result<(), Trouble> {
        let folded = Folded::of(word);
        let is_word = folded.chars.iter().any(|c| c.is_alphanumeric());
        if !is_word || folded.chars.len() > LONGEST {
            return Err(Trouble::NoWord(word.to_owned()));
        }
        let (key, head, length) = keys(folded.chars.iter().copied());
        let longest = self.heads.entry(head).or_default();
        *longest = (*longest).max(length);
        let next = self.terms.len() as u32;
        let id = *self.by_key.entry(key).or_insert(next);
        if id == next {
            self.terms.push(Term { kind, concepts: concept.into_iter().collect() });
            return Ok(());
        }
        let term = &mut self.terms[id as usize];
        // A word with a meaning is no filler.
        if let Some(concept) = concept {
            if term.concepts.is_empty() {
                term.kind = kind;
            }
            if !term.concepts.contains(&concept) {
                term.concepts.push(concept);
            }
        }
        Ok(())
    }

    /// A concept.
    pub fn get(&self, concept: ConceptId) -> Option<&Concept> {
        self.concepts.get(concept as usize)
    }

    /// The concept of this name.
    pub fn named(&self, name: &str) -> Option<ConceptId> {
        self.names.get(name.trim_start_matches('*')).copied()
    }

    /// What a word means.
    pub fn term(&self, word: &str) -> Option<&Term> {
        let (key, ..) = keys(Folded::of(word).chars.into_iter());
        self.by_key(key).and_then(|id| self.terms.get(id as usize))
    }

    /// What these concepts say together, besides themselves.
    pub fn together<'a>(&'a self, present: &'a [ConceptId]) -> impl Iterator<Item = ConceptId> + 'a {
        let all = |of: &[ConceptId]| of.iter().all(|concept| present.contains(concept));
        self.together.iter().filter(move |(_, of)| all(of)).map(|(concept, _)| *concept)
    }

    /// A concept and what it belongs to, near and far.
    pub fn around(&self, concept: ConceptId) -> Vec<ConceptId> {
        let mut all = vec![concept];
        let mut at = 0;
        while let Some(concept) = all.get(at).and_then(|id| self.get(*id)) {
            for broader in &concept.broader {
                if !all.contains(broader) {
                    all.push(*broader);
                }
            }
            at += 1;
        }
        all
    }

    /// How many concepts and how many words there are.
    pub fn size(&self) -> (usize, usize) {
        (self.concepts.len(), self.terms.len())
    }

    pub(crate) fn by_key(&self, key: u64) -> Option<u32> {
        self.by_key.get(&key).copied()
    }

    fn centre_all(&mut self) {
        let mut centres = vec![[0.0; WIDE]; self.concepts.len()];
        // In the order of the words, so that sums are the same everywhere.
        let mut order: Vec<(u32, u64)> = self.by_key.iter().map(|(key, id)| (*id, *key)).collect();
        order.sort_unstable();
        for (id, key) in order {
            let Some(sense) = senses::of(key) else { continue };
            for concept in &self.terms[id as usize].concepts {
                senses::add(&mut centres[*concept as usize], &sense, 1.0);
            }
        }
        for centre in &mut centres {
            senses::unit(centre);
        }
        self.centres = centres;
    }

    /// How the words of a concept are used, together.
    pub(crate) fn centre(&self, concept: ConceptId) -> Option<&Vector> {
        self.centres.get(concept as usize)
    }

    /// What a word that is not of the lexicon is near, and how near in tenths.
    pub(crate) fn near(&self, word: &[char]) -> &[(ConceptId, u8)] {
        self.near.of(keys(word.iter().copied()).0)
    }

    pub(crate) fn by_id(&self, id: u32) -> Option<&Term> {
        self.terms.get(id as usize)
    }

    pub(crate) fn longest(&self, head: u64) -> usize {
        self.heads.get(&head).map_or(0, |length| usize::from(*length))
    }
}

/// The parts of a line after its letter.
struct Parts<'a> {
    name: &'a str,
    broader: Vec<&'a str>,
    same: Vec<&'a str>,
    kinds: Vec<&'a str>,
}

impl<'a> Parts<'a> {
    fn of(rest: &'a str) -> Self {
        let mut parts = Self { name: "", broader: Vec::new(), same: Vec::new(), kinds: Vec::new() };
        let mut part = 0;
        for word in rest.split_whitespace() {
            match word {
                "<" => part = 1,
                ":" => part = 2,
                "~" => part = 3,
                _ if part == 1 => parts.broader.push(word),
                _ if part == 2 => parts.same.push(word),
                _ if part == 3 => parts.kinds.push(word),
                _ => parts.name = word,
            }
        }
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lexicon_that_comes_with_the_library_is_sound() {
        let whole = Lexicon::default().extended(&BUILT_IN.join("\n"));
        let lexicon = whole.expect("every line is read");
        let (concepts, words) = lexicon.size();
        assert!(concepts > 300 && words > 5000, "{concepts} concepts, {words} words");
        let ebike = lexicon.term("电瓶车").expect("a word");
        assert_eq!(lexicon.term("电动自行车"), Some(ebike));
    }

    #[test]
    fn a_body_adds_its_own_words() {
        let own = "o 充电设施 : 充电宝塔\no 渡槽 < *水务 ~ 红旗渠/老渠\n@ 临江\n";
        let lexicon = Lexicon::built_in().extended(own).expect("lines are right");
        assert_eq!(lexicon.term("充电宝塔"), lexicon.term("充电桩"));
        let canal = lexicon.named("红旗渠").and_then(|id| lexicon.get(id)).expect("a concept");
        assert_eq!(canal.broader, [lexicon.named("渡槽").expect("a concept")]);
        assert_eq!(lexicon.term("临江").map(|t| t.kind), Some(Kind::Place));
    }

    #[test]
    fn a_group_is_a_line_of_words() {
        let own = "电瓶车、小绵羊\n龙舟水 端午水,五月水\n\n- 我乡镇\n";
        let lexicon = Lexicon::built_in().grouped(own).expect("lines are right");
        assert_eq!(
            lexicon.term("小绵羊").map(|t| &t.concepts),
            lexicon.term("电动自行车").map(|t| &t.concepts)
        );
        assert_eq!(lexicon.term("五月水"), lexicon.term("龙舟水"));
        assert_eq!(lexicon.term("我乡镇").map(|t| t.kind), Some(Kind::Stock));
        let trouble = |lines: &str| Lexicon::built_in().grouped(lines).expect_err("refused");
        assert_eq!(trouble("甲 乙\n\n丙"), LexiconError { line: 3, trouble: Trouble::Alone });
        assert_eq!(trouble("甲 乙\no 丙 < 没有这个").line, 2);
    }

    #[test]
    fn a_wrong_line_is_named() {
        let trouble = |lines: &str| Lexicon::built_in().extended(lines).expect_err("refused");
        assert_eq!(trouble("\nx 甲 : 乙"), LexiconError { line: 2, trouble: Trouble::Letter });
        assert_eq!(
            trouble("o 甲 < 没有这个"),
            LexiconError { line: 1, trouble: Trouble::Unknown("没有这个".into()) }
        );
        assert_eq!(trouble("o"), LexiconError { line: 1, trouble: Trouble::Nameless });
        assert_eq!(trouble("- ，").trouble, Trouble::NoWord("，".into()));
    }
}
