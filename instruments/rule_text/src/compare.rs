//! What became of each article of a version in the next one. Articles belong together by what they say; their place and number
//! only decide between equals.

mod alike;
mod order;

use crate::model::{Article, Heading, Number};
use crate::references::renumbered;
use alike::Grams;
use std::collections::{BTreeMap, HashMap};

/// What became of an article, apart from its place and number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// It says the same.
    Same,
    /// Only numbers of articles it mentions follow the new numbering.
    Followed,
    /// Its words changed.
    Changed,
    /// It was not there.
    New,
    /// It is there no more.
    Deleted,
    /// One became several.
    Split,
    /// Several became one.
    Merged,
}

impl Kind {
    /// Its name in addresses and words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Followed => "followed",
            Self::Changed => "changed",
            Self::New => "new",
            Self::Deleted => "deleted",
            Self::Split => "split",
            Self::Merged => "merged",
        }
    }
}

/// What became of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// What became of its words.
    pub kind: Kind,
    /// It stands at another place among those that stayed, or in another chapter.
    pub moved: bool,
    /// It has another number.
    pub renumbered: bool,
}

impl Change {
    /// Whether nothing at all became of it.
    pub fn is_nothing(self) -> bool {
        self.kind == Kind::Same && !self.moved && !self.renumbered
    }
}

/// Articles that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Places in the old version; none for a new article.
    pub old: Vec<usize>,
    /// Places in the new version; none for a deleted one.
    pub new: Vec<usize>,
    /// The two of them that belong together most, where there are two: places in the old and in the new version.
    pub pair: Option<(usize, usize)>,
    /// What became of them.
    pub change: Change,
}

/// A chapter whose heading changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadingChange {
    /// As it was; none for a new chapter.
    pub old: Option<Heading>,
    /// As it is; none for one that is gone.
    pub new: Option<Heading>,
}

/// Two versions side by side.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// Every article of both, once each, in the order of the new version; what was deleted stands where it was.
    pub rows: Vec<Row>,
    /// Chapters that are new, gone or called otherwise.
    pub chapters: Vec<HeadingChange>,
}

impl Comparison {
    /// How many rows are of a kind.
    pub fn count(&self, kind: Kind) -> usize {
        self.rows.iter().filter(|row| row.change.kind == kind).count()
    }
}

/// What a person says of an article of the new version: it comes from that one, or from none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pin {
    /// Place in the new version.
    pub new: usize,
    /// Place in the old version; none: it is new.
    pub old: Option<usize>,
}

/// Less alike than this, two articles are not one.
const ALIKE: f64 = 0.5;
/// With the same number, between the same neighbours, or as the first or last of both, less is enough.
const ALIKE_IN_PLACE: f64 = 0.3;
/// So much of an article stands in another that it came out of it.
const CONTAINED: f64 = 0.6;

/// Compares two versions. Pins come first; then what says the same, then what is most alike, then what was split and merged.
pub fn compare(old: &[Article], new: &[Article], pins: &[Pin]) -> Comparison {
    let mut matching = Matching::new(old, new);
    matching.pinned(pins);
    matching.equal();
    matching.alike();
    let extra_new = matching.parts_of(Side::Old);
    let extra_old = matching.parts_of(Side::New);
    matching.rows(&extra_new, &extra_old)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Old,
    New,
}

struct Matching<'a> {
    old: &'a [Article],
    new: &'a [Article],
    grams: (Vec<Grams>, Vec<Grams>),
    /// For each old article its new place, for each new one its old place.
    to: Vec<Option<usize>>,
    from: Vec<Option<usize>>,
    /// New articles of which a person said that they come from nowhere.
    alone: Vec<bool>,
}

impl<'a> Matching<'a> {
    fn new(old: &'a [Article], new: &'a [Article]) -> Self {
        let grams = |articles: &[Article]| articles.iter().map(|a| Grams::of(&a.text)).collect();
        Self {
            old,
            new,
            grams: (grams(old), grams(new)),
            to: vec![None; old.len()],
            from: vec![None; new.len()],
            alone: vec![false; new.len()],
        }
    }

    fn join(&mut self, old: usize, new: usize) {
        self.to[old] = Some(new);
        self.from[new] = Some(old);
    }

    fn is_open(&self, old: usize, new: usize) -> bool {
        self.to[old].is_none() && self.from[new].is_none() && !self.alone[new]
    }

    fn pinned(&mut self, pins: &[Pin]) {
        for pin in pins.iter().filter(|pin| pin.new < self.new.len()) {
            match pin.old {
                None => self.alone[pin.new] = self.from[pin.new].is_none(),
                Some(old) if old < self.old.len() && self.is_open(old, pin.new) => self.join(old, pin.new),
                Some(_) => {}
            }
        }
    }

    /// What says the same belongs together; of several the one with the same number, then in their order.
    fn equal(&mut self) {
        let mut places: HashMap<&[char], Vec<usize>> = HashMap::new();
        for at in 0..self.old.len() {
            if self.to[at].is_none() && !self.grams.0[at].said.is_empty() {
                places.entry(&self.grams.0[at].said).or_default().push(at);
            }
        }
        let mut pairs = Vec::new();
        for same_number in [true, false] {
            for at in 0..self.new.len() {
                let taken = self.from[at].is_some() || self.alone[at] || pairs.iter().any(|(_, n)| *n == at);
                let Some(olds) = places.get_mut(self.grams.1[at].said.as_slice()).filter(|_| !taken) else {
                    continue;
                };
                let fits = |o: &usize| !same_number || self.old[*o].number == self.new[at].number;
                if let Some(found) = olds.iter().position(fits) {
                    pairs.push((olds.remove(found), at));
                }
            }
        }
        for (old, new) in pairs {
            self.join(old, new);
        }
    }

    /// The most alike first. Place and number decide between equals.
    fn alike(&mut self) {
        let mut found = Vec::new();
        for old in 0..self.old.len() {
            for new in (0..self.new.len()).filter(|new| self.is_open(old, *new)) {
                let score = self.grams.0[old].alike(&self.grams.1[new]);
                let near = self.in_place(old, new);
                if score >= ALIKE || (near && score >= ALIKE_IN_PLACE) {
                    let number = self.old[old].number == self.new[new].number;
                    let bonus = if number { 0.04 } else { 0.0 } + if near { 0.04 } else { 0.0 };
                    found.push((score + bonus, old, new));
                }
            }
        }
        found.sort_by(|a, b| {
            b.0.total_cmp(&a.0).then(a.1.abs_diff(a.2).cmp(&b.1.abs_diff(b.2))).then(a.1.cmp(&b.1))
        });
        for (_, old, new) in found {
            if self.is_open(old, new) {
                self.join(old, new);
            }
        }
    }

    /// Whether two stand between the same neighbours or at the same end, or have the same number.
    fn in_place(&self, old: usize, new: usize) -> bool {
        let before = old == 0 && new == 0 || old > 0 && new > 0 && self.to[old - 1] == Some(new - 1);
        let last = (self.old.len(), self.new.len());
        let after = (old + 1 == last.0 && new + 1 == last.1)
            || self.to.get(old + 1).copied().flatten().is_some_and(|place| place == new + 1);
        let end = old == 0 && new == 0 || (old + 1 == last.0 && new + 1 == last.1);
        self.old[old].number == self.new[new].number || end || (before && after)
    }

    /// What stands alone on one side but came out of an article of the other that has a partner already: split, seen from the
    /// old side; merged, seen from the new one.
    fn parts_of(&self, whole: Side) -> BTreeMap<usize, Vec<usize>> {
        let (wholes, parts, partner) = match whole {
            Side::Old => (&self.grams.0, &self.grams.1, &self.to),
            Side::New => (&self.grams.1, &self.grams.0, &self.from),
        };
        let lonely: Vec<usize> = (0..parts.len()).filter(|at| self.is_lonely(whole, *at)).collect();
        let mut found: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for part in lonely {
            let came = (0..wholes.len()).filter_map(|at| {
                let kept = partner[at]?;
                if self.said_alone(whole, at) {
                    return None;
                }
                let share = parts[part].contained_in(&wholes[at], &parts[kept]);
                (share >= CONTAINED).then_some((share, at))
            });
            if let Some((_, at)) = came.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1))) {
                found.entry(at).or_default().push(part);
            }
        }
        found
    }

    fn is_lonely(&self, whole: Side, at: usize) -> bool {
        match whole {
            Side::Old => self.from[at].is_none() && !self.alone[at],
            Side::New => self.to[at].is_none(),
        }
    }

    fn said_alone(&self, whole: Side, at: usize) -> bool {
        whole == Side::New && self.alone[at]
    }

    fn rows(&self, split: &BTreeMap<usize, Vec<usize>>, merged: &BTreeMap<usize, Vec<usize>>) -> Comparison {
        let chapters = self.chapters();
        let pairs: Vec<(usize, usize)> =
            self.from.iter().enumerate().filter_map(|(new, old)| Some(((*old)?, new))).collect();
        let stayed = order::stayed(&pairs);
        let numbers: HashMap<Number, Number> =
            pairs.iter().map(|(o, n)| (self.old[*o].number, self.new[*n].number)).collect();
        let split_off: Vec<usize> = split.values().flatten().copied().collect();
        let merged_in: Vec<usize> = merged.values().flatten().copied().collect();
        let mut rows = Vec::new();
        for new in (0..self.new.len()).filter(|at| !split_off.contains(at)) {
            let Some(old) = self.from[new] else {
                rows.push(Row { old: Vec::new(), new: vec![new], pair: None, change: plain(Kind::New) });
                continue;
            };
            let (mut olds, mut news) = (vec![old], vec![new]);
            news.extend(split.get(&old).into_iter().flatten());
            olds.extend(merged.get(&new).into_iter().flatten());
            news.sort_unstable();
            olds.sort_unstable();
            let (a, b) = (&self.old[old], &self.new[new]);
            let home = |article: &Article| article.chapter.as_ref().map(|c| c.number);
            let elsewhere = home(a).is_some_and(|c| chapters.get(&c).is_some_and(|to| Some(*to) != home(b)));
            let kind = match (olds.len(), news.len()) {
                (1, 1) => self.kind(old, new, &numbers),
                (1, _) => Kind::Split,
                _ => Kind::Merged,
            };
            let moved = !stayed.contains(&new) || elsewhere;
            let change = Change { kind, moved, renumbered: a.number != b.number };
            rows.push(Row { old: olds, new: news, pair: Some((old, new)), change });
        }
        let gone = (0..self.old.len()).filter(|at| self.to[*at].is_none() && !merged_in.contains(at));
        for old in gone {
            let after = |row: &Row| row.old.first().is_some_and(|o| *o < old) && stays(row, &stayed);
            let place = rows.iter().rposition(after).map_or(0, |at| at + 1);
            let place = place + rows[place..].iter().take_while(|row| row.new.is_empty()).count();
            rows.insert(
                place,
                Row { old: vec![old], new: Vec::new(), pair: None, change: plain(Kind::Deleted) },
            );
        }
        Comparison { rows, chapters: self.headings(&chapters) }
    }

    fn kind(&self, old: usize, new: usize, numbers: &HashMap<Number, Number>) -> Kind {
        if self.grams.0[old].said == self.grams.1[new].said {
            return Kind::Same;
        }
        let followed = renumbered(&self.old[old].text, |number| numbers.get(&number).copied());
        let now = renumbered(&self.new[new].text, |_| None);
        if alike::said(&followed) == alike::said(&now) { Kind::Followed } else { Kind::Changed }
    }

    /// Which chapter each old chapter became: where most of its articles are; of a tie the one of the same name, then the first.
    fn chapters(&self) -> BTreeMap<u32, u32> {
        let mut votes: BTreeMap<u32, BTreeMap<u32, (usize, bool)>> = BTreeMap::new();
        for (old, new) in self.to.iter().enumerate() {
            let Some(new) = new else { continue };
            if let (Some(a), Some(b)) = (&self.old[old].chapter, &self.new[*new].chapter) {
                let vote = votes.entry(a.number).or_default().entry(b.number).or_default();
                *vote = (vote.0 + 1, a.title == b.title);
            }
        }
        let most = |to: &BTreeMap<u32, (usize, bool)>| {
            to.iter()
                .max_by_key(|(number, vote)| (**vote, std::cmp::Reverse(**number)))
                .map(|(number, _)| *number)
        };
        votes.iter().filter_map(|(from, to)| Some((*from, most(to)?))).collect()
    }

    fn headings(&self, chapters: &BTreeMap<u32, u32>) -> Vec<HeadingChange> {
        let all = |articles: &[Article]| {
            let mut headings: Vec<Heading> = articles.iter().filter_map(|a| a.chapter.clone()).collect();
            headings.dedup();
            headings
        };
        let (before, after) = (all(self.old), all(self.new));
        let mut changes = Vec::new();
        for now in &after {
            let was = before.iter().find(|was| chapters.get(&was.number) == Some(&now.number));
            if was.is_none_or(|was| was != now) {
                changes.push(HeadingChange { old: was.cloned(), new: Some(now.clone()) });
            }
        }
        let reached = |was: &Heading| {
            let first =
                |to: &u32| before.iter().find(|b| chapters.get(&b.number) == Some(to)).map(|b| b.number);
            chapters.get(&was.number).is_some_and(|to| first(to) == Some(was.number))
        };
        let gone = before.iter().filter(|was| !reached(was));
        changes.extend(gone.map(|was| HeadingChange { old: Some(was.clone()), new: None }));
        changes
    }
}

fn plain(kind: Kind) -> Change {
    Change { kind, moved: false, renumbered: false }
}

fn stays(row: &Row, stayed: &[usize]) -> bool {
    row.new.is_empty() || row.new.iter().any(|new| stayed.contains(new))
}
