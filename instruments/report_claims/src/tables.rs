//! The lexica and rules of `tables/*.tsv`, read once. What a word does stands there; here is only how it is looked up.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

/// A quick hash for characters and short names; the tables are ours, so nobody can choose keys that collide.
#[derive(Debug, Default)]
pub struct Quick(u64);

impl Hasher for Quick {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u32(u32::from(*byte)));
    }

    fn write_u32(&mut self, part: u32) {
        self.0 = (self.0.rotate_left(5) ^ u64::from(part)).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

/// A map with that hash.
pub type Map<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

/// Words found by their first character, longest first.
#[derive(Debug)]
pub struct Words<T> {
    by_first: Map<char, Vec<(Vec<char>, T)>>,
}

impl<T> Words<T> {
    fn new(all: impl Iterator<Item = (String, T)>) -> Self {
        let mut by_first: Map<char, Vec<(Vec<char>, T)>> = Map::default();
        for (word, what) in all {
            let word: Vec<char> = word.chars().map(crate::text::narrow).collect();
            if let Some(first) = word.first() {
                by_first.entry(*first).or_default().push((word, what));
            }
        }
        for list in by_first.values_mut() {
            list.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        }
        Self { by_first }
    }

    /// All words at a place, the longest first.
    pub fn all<'a, 'b>(
        &'a self,
        text: &'b [char],
        place: usize,
    ) -> impl Iterator<Item = (usize, &'a T)> + use<'a, 'b, T> {
        let rest = text.get(place..).unwrap_or_default();
        let list = rest.first().and_then(|first| self.by_first.get(first));
        list.into_iter().flatten().filter(|(word, _)| rest.starts_with(word)).map(|(w, t)| (w.len(), t))
    }

    /// The longest word at a place and its length.
    pub fn longest<'a>(&'a self, text: &[char], place: usize) -> Option<(usize, &'a T)> {
        self.all(text, place).next()
    }
}

/// Kinds of units; `tables/units.tsv` says what each means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Count,
    Soft,
    Loose,
    Person,
    Firm,
    Money,
    Measure,
    Share,
    Tenth,
    Points,
    Time,
    Date,
    Grade,
    Age,
    Score,
}

impl Kind {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "count" => Self::Count,
            "soft" => Self::Soft,
            "loose" => Self::Loose,
            "person" => Self::Person,
            "firm" => Self::Firm,
            "money" => Self::Money,
            "measure" => Self::Measure,
            "share" => Self::Share,
            "tenth" => Self::Tenth,
            "points" => Self::Points,
            "time" => Self::Time,
            "date" => Self::Date,
            "grade" => Self::Grade,
            "age" => Self::Age,
            "score" => Self::Score,
            _ => return None,
        })
    }

    /// Does the scale (ten thousand and so on) stay in the unit?
    pub const fn keeps_scale(self) -> bool {
        matches!(self, Self::Money | Self::Measure)
    }
}

/// A unit.
#[derive(Debug)]
pub struct Unit {
    pub kind: Kind,
    /// Nouns it usually counts; the second is what the first makes of it.
    pub things: Vec<(String, String)>,
    pub not_before: Vec<Vec<char>>,
}

/// Where a marker of approximation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Before,
    After,
}

/// A marker of approximation.
#[derive(Debug)]
pub struct Marker {
    pub word: Vec<char>,
    pub side: Side,
    /// Neighbours with which it is part of another word.
    pub neighbours: Vec<char>,
    /// It states a limit that is asked for: no claim.
    pub norm: bool,
    /// Only with a scale alone, tens or a half.
    pub bare: bool,
}

/// Which numerals a reason is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numerals {
    Any,
    Arabic,
    Words,
    One,
    Two,
    Small,
    Bare,
}

/// Where the words of a reason stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Before,
    Next,
    Beyond,
    Within,
    Built,
}

/// Why a number is no claim.
#[derive(Debug)]
pub struct Reason {
    pub id: &'static str,
    pub place: Place,
    pub numerals: Numerals,
    /// Empty: any.
    pub kinds: Vec<Kind>,
    pub words: Vec<Vec<char>>,
    pub gloss: &'static str,
}

/// What a word does, as bits.
pub mod does {
    pub const LIGHT: u32 = 1;
    pub const DEED: u32 = 1 << 1;
    pub const UP: u32 = 1 << 2;
    pub const DOWN: u32 = 1 << 3;
    pub const COMPARE: u32 = 1 << 4;
    pub const LEVEL: u32 = 1 << 5;
    pub const FROM: u32 = 1 << 6;
    pub const SHARE: u32 = 1 << 7;
    pub const EACH: u32 = 1 << 8;
    pub const RESPECTIVELY: u32 = 1 << 9;
    pub const ADVERB: u32 = 1 << 10;
    pub const PERIOD: u32 = 1 << 11;
    pub const PART: u32 = 1 << 12;
    pub const SORTED: u32 = 1 << 13;
    pub const TOTAL: u32 = 1 << 14;
    pub const ETCETERA: u32 = 1 << 15;
    pub const PREP: u32 = 1 << 16;
    pub const CONJ: u32 = 1 << 17;
    pub const NOUN: u32 = 1 << 18;
    pub const WHO: u32 = 1 << 19;
    pub const MODIFIER: u32 = 1 << 20;
    pub const NATURE: u32 = 1 << 21;
    pub const PROTECTED: u32 = 1 << 22;
    pub const OF: u32 = 1 << 23;

    /// The bit of a class of the tables.
    pub fn named(class: &str) -> Option<u32> {
        const ALL: &[(&str, u32)] = &[
            ("light", LIGHT),
            ("deed", DEED),
            ("up", UP),
            ("down", DOWN),
            ("compare", COMPARE),
            ("level", LEVEL),
            ("from", FROM),
            ("share", SHARE),
            ("each", EACH),
            ("respectively", RESPECTIVELY),
            ("adverb", ADVERB),
            ("period", PERIOD),
            ("part", PART),
            ("sorted", SORTED),
            ("total", TOTAL),
            ("etcetera", ETCETERA),
            ("prep", PREP),
            ("conj", CONJ),
            ("noun", NOUN),
            ("who", WHO),
            ("modifier", MODIFIER),
            ("nature", NATURE),
            ("protected", PROTECTED),
            ("of", OF),
        ];
        ALL.iter().find(|(name, _)| *name == class).map(|(_, bit)| *bit)
    }
}

/// What a character is in a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numeral {
    Digit(i128),
    Scale(i128),
    Some,
    Over,
    More,
    Point,
    Range,
}

/// All tables.
#[derive(Debug)]
pub struct Tables {
    pub numerals: Map<char, Numeral>,
    pub fraction: Vec<char>,
    /// Words that say fifty per cent.
    pub halves: Words<()>,
    pub units: Words<Unit>,
    pub markers: Vec<Marker>,
    pub names: Words<&'static str>,
    pub outlines: Words<bool>,
    pub reasons: Vec<Reason>,
    /// Where a reason of that name stands first.
    built: Map<&'static str, usize>,
    pub words: Words<u32>,
    /// Texts that the program writes or compares with, by name.
    pub terms: Map<&'static str, Vec<String>>,
    /// Pairs that are complete together, and rates with their part and base.
    pub relations: Vec<(&'static str, Vec<&'static str>)>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(Tables::read);

/// The tables.
pub fn tables() -> &'static Tables {
    &TABLES
}

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split('\t').collect())
}

fn chars(word: &str) -> Vec<char> {
    word.chars().map(crate::text::narrow).collect()
}

fn cell(row: &[&'static str], column: usize) -> &'static str {
    row.get(column).copied().unwrap_or_default()
}

fn list(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.split(' ').filter(|word| !word.is_empty())
}

impl Tables {
    fn read() -> Self {
        let reasons: Vec<Reason> =
            rows(include_str!("../tables/rejects.tsv")).map(|row| reason(&row)).collect();
        let numerals = include_str!("../tables/numerals.tsv");
        let of_kind = move |kind: &'static str| rows(numerals).filter(move |row| cell(row, 1) == kind);
        let words = [include_str!("../tables/words.tsv"), include_str!("../tables/nouns.tsv")];
        Self {
            numerals: rows(numerals)
                .filter_map(|row| Some((cell(&row, 0).chars().next()?, numeral(&row)?)))
                .collect(),
            fraction: of_kind("fraction").next().map(|row| chars(cell(&row, 0))).unwrap_or_default(),
            halves: Words::new(of_kind("half").map(|row| (cell(&row, 0).to_owned(), ()))),
            units: Words::new(rows(include_str!("../tables/units.tsv")).filter_map(|row| unit(&row))),
            markers: rows(include_str!("../tables/markers.tsv")).map(|row| marker(&row)).collect(),
            names: Words::new(rows(include_str!("../tables/names.tsv")).flat_map(|row| {
                let gloss = cell(&row, 2);
                list(cell(&row, 1)).map(move |word| (word.to_owned(), gloss))
            })),
            outlines: Words::new(rows(include_str!("../tables/enumerators.tsv")).flat_map(|row| {
                let always = cell(&row, 0) == "always";
                list(cell(&row, 1)).map(move |word| (word.to_owned(), always))
            })),
            built: reasons.iter().enumerate().rev().map(|(index, reason)| (reason.id, index)).collect(),
            reasons,
            words: Words::new(merged(words.into_iter().flat_map(rows)).into_iter()),
            terms: rows(include_str!("../tables/terms.tsv"))
                .map(|row| (cell(&row, 0), list(cell(&row, 1)).map(str::to_owned).collect()))
                .collect(),
            relations: rows(include_str!("../tables/relations.tsv"))
                .map(|row| (cell(&row, 0), row.iter().skip(1).copied().collect()))
                .collect(),
        }
    }

    /// The first text of that name.
    pub fn term(&self, name: &str) -> &str {
        self.terms.get(name).and_then(|list| list.first()).map_or("", String::as_str)
    }

    /// Does the list of that name hold the text?
    pub fn is_term(&self, name: &str, text: &str) -> bool {
        self.terms.get(name).is_some_and(|list| list.iter().any(|word| word == text))
    }

    /// The words of that name.
    pub fn all_terms(&self, name: &str) -> &[String] {
        self.terms.get(name).map_or(&[], Vec::as_slice)
    }

    /// The reason of that name that is built in.
    pub fn built(&self, id: &str) -> &Reason {
        self.built.get(id).and_then(|index| self.reasons.get(*index)).unwrap_or(&self.reasons[0])
    }
}

fn numeral(row: &[&'static str]) -> Option<Numeral> {
    let value = cell(row, 2).parse().unwrap_or(0);
    Some(match cell(row, 1) {
        "digit" => Numeral::Digit(value),
        "scale" => Numeral::Scale(value),
        "some" => Numeral::Some,
        "over" => Numeral::Over,
        "more" => Numeral::More,
        "point" => Numeral::Point,
        "range" => Numeral::Range,
        _ => return None,
    })
}

fn unit(row: &[&'static str]) -> Option<(String, Unit)> {
    let things = list(cell(row, 2)).map(|word| match word.split_once('=') {
        Some((from, to)) => (from.to_owned(), to.to_owned()),
        None => (word.to_owned(), word.to_owned()),
    });
    let unit = Unit {
        kind: Kind::named(cell(row, 1))?,
        things: things.collect(),
        not_before: list(cell(row, 3)).map(chars).collect(),
    };
    Some((cell(row, 0).to_owned(), unit))
}

fn marker(row: &[&'static str]) -> Marker {
    Marker {
        word: chars(cell(row, 0)),
        side: if cell(row, 1) == "before" { Side::Before } else { Side::After },
        neighbours: cell(row, 2).chars().collect(),
        norm: cell(row, 3) == "norm",
        bare: cell(row, 3) == "bare",
    }
}

fn reason(row: &[&'static str]) -> Reason {
    Reason {
        id: cell(row, 0),
        place: match cell(row, 1) {
            "before" => Place::Before,
            "next" => Place::Next,
            "beyond" => Place::Beyond,
            "within" => Place::Within,
            _ => Place::Built,
        },
        numerals: match cell(row, 2) {
            "arabic" => Numerals::Arabic,
            "words" => Numerals::Words,
            "one" => Numerals::One,
            "two" => Numerals::Two,
            "small" => Numerals::Small,
            "bare" => Numerals::Bare,
            _ => Numerals::Any,
        },
        kinds: list(cell(row, 3)).filter_map(Kind::named).collect(),
        words: list(cell(row, 4)).map(chars).collect(),
        gloss: cell(row, 5),
    }
}

/// Words with the bits of all the classes they stand in.
fn merged(rows: impl Iterator<Item = Vec<&'static str>>) -> HashMap<String, u32> {
    let mut all: HashMap<String, u32> = HashMap::new();
    for row in rows {
        let bit = does::named(cell(&row, 0)).unwrap_or(0);
        for word in list(cell(&row, 1)) {
            *all.entry(word.to_owned()).or_default() |= bit;
        }
    }
    // A word that does something of its own is protected by that alone.
    for bits in all.values_mut().filter(|bits| **bits & !does::PROTECTED != 0) {
        *bits &= !does::PROTECTED;
    }
    all
}
