//! Many texts in memory: entering, leaving, asking.

use super::facing::Closely;
use super::features::{FIRST_LINES, Sort, Weighted, features};
use super::gist::Gist;
use super::score::{BY_TEXT, Letters, Side, agreement, cosine, meaning, share, whole, with_gist};
use crate::hashing::Table;
use crate::lexicon::Lexicon;
use crate::segment::Segmenter;
use std::sync::Arc;

/// The caller's number of a text.
pub type Key = i64;

/// A text to enter.
#[derive(Debug, Clone, Copy, Default)]
pub struct Entry<'a> {
    /// Its title.
    pub title: &'a str,
    /// Its first lines, if there are any.
    pub body: &'a str,
    /// Labels that are known of it: what kind of label, and which.
    pub labels: &'a [(&'a str, &'a str)],
}

impl<'a> Entry<'a> {
    /// A title alone.
    pub fn titled(title: &'a str) -> Self {
        Self { title, ..Self::default() }
    }
}

/// A text that is like another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Like {
    /// Which.
    pub key: Key,
    /// How alike: 0 not at all, 1 the same.
    pub score: f32,
}

/// Texts in memory.
///
/// ```
/// use chinese_text::similar::{Entry, Index};
/// let mut index = Index::default();
/// index.insert(1, Entry::titled("关于在小区增设电动自行车充电桩的提案"));
/// index.insert(2, Entry::titled("关于加快推进全民阅读的提案"));
/// let like = index.like(Entry::titled("解决电瓶车充电难问题"), 5, |_| true);
/// assert_eq!(like[0].key, 1);
/// ```
#[derive(Debug, Clone)]
pub struct Index {
    pub(super) segmenter: Segmenter,
    /// Numbers of features, parted by key: a table that grows is moved, and no insertion should wait for all of them.
    numbers: Vec<Table<u64, u32>>,
    postings: Vec<Vec<u32>>,
    sorts: Vec<Sort>,
    pub(super) texts: Vec<Text>,
    /// Of each text what it is about on the whole; beside each other, since all are looked through.
    gists: Vec<Gist>,
    free: Vec<u32>,
    pub(super) by_key: Table<Key, u32>,
    pub(super) labels: Table<String, u32>,
    pub(super) label_texts: Vec<String>,
    /// Which text has its norm brought up to date next.
    stale: usize,
}

/// A text of the index.
#[derive(Debug, Clone, Default)]
pub(super) struct Text {
    pub key: Key,
    pub title: Box<str>,
    /// Feature number and weight, packed.
    features: Box<[u32]>,
    norm: f32,
    pub labels: Box<[(u32, u32)]>,
}

/// Weights are kept in hundredths in the lowest byte, numbers above it.
const STEP: f32 = 100.0;
const MOST: u32 = 1 << 24;
/// Texts that count as seen before the first.
const SEEN: f32 = 375.0;
/// Rarity never falls below this.
const FLOOR: f32 = 0.3;
/// Candidates that are looked at closely, and those of them whose whole title is compared.
const CLOSELY: usize = 160;
const AHEAD: usize = 48;
/// Postings that are looked through for candidates.
const BUDGET: usize = 120_000;
/// Texts whose norms are brought up to date with every insertion.
const REFRESHED: usize = 48;
/// Tables that the numbers of features are parted into.
const PARTS: usize = 64;

fn part(feature: u64) -> usize {
    (feature >> 20) as usize % PARTS
}

fn pack(number: u32, weight: f32) -> u32 {
    let steps = (weight * STEP).round().clamp(1.0, 255.0) as u32;
    (number << 8) | steps
}

fn unpack(packed: u32) -> (u32, f32) {
    (packed >> 8, (packed & 255) as f32 / STEP)
}

impl Default for Index {
    fn default() -> Self {
        Self::new(Lexicon::built_in())
    }
}

/// A text that is asked about: features by number where the index knows them, and the weight of those it does not.
struct Asked {
    objects: Vec<(u32, f32)>,
    measures: Vec<(u32, f32)>,
    places: Vec<(u32, f32)>,
    norm: f32,
    measure_norm: f32,
    /// How many features stand for the letters of the text.
    letter_features: u32,
    letters: Letters,
    gist: Gist,
}

/// A candidate.
struct Rough {
    slot: u32,
    /// How much it shares, and how much of what it says that is.
    shared: f32,
    share: f32,
}

impl Index {
    /// An empty index with this lexicon.
    pub fn new(lexicon: Arc<Lexicon>) -> Self {
        Self {
            segmenter: Segmenter::new(lexicon),
            numbers: vec![Table::default(); PARTS],
            postings: Vec::new(),
            sorts: Vec::new(),
            texts: Vec::new(),
            gists: Vec::new(),
            free: Vec::new(),
            by_key: Table::default(),
            labels: Table::default(),
            label_texts: Vec::new(),
            stale: 0,
        }
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.by_key.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.by_key.is_empty()
    }

    /// The title of a text.
    pub fn title(&self, key: Key) -> Option<&str> {
        self.by_key.get(&key).map(|slot| &*self.texts[*slot as usize].title)
    }

    /// Enters a text, in the place of the one with this key if there is one.
    pub fn insert(&mut self, key: Key, entry: Entry<'_>) {
        self.remove(key);
        let mut packed = Vec::new();
        let (features, gist) = self.features(entry);
        for (feature, weight) in features {
            if let Some(number) = self.number(feature) {
                packed.push(pack(number, weight));
            }
        }
        packed.sort_unstable();
        let slot = self.free.pop().unwrap_or(self.texts.len() as u32);
        if slot >= MOST {
            return;
        }
        if slot as usize == self.texts.len() {
            self.texts.push(Text::default());
            self.gists.push(Gist::default());
        }
        for one in &packed {
            let list = &mut self.postings[(one >> 8) as usize];
            let posting = (slot << 8) | (one & 255);
            match list.last() {
                Some(last) if last >> 8 > slot => {
                    let at = list.partition_point(|p| p >> 8 < slot);
                    list.insert(at, posting);
                }
                _ => list.push(posting),
            }
        }
        let labels = entry.labels.iter().map(|(of, label)| (self.label(of), self.label(label))).collect();
        let text = Text { key, title: entry.title.into(), features: packed.into(), norm: 0.0, labels };
        self.texts[slot as usize] = text;
        self.gists[slot as usize] = gist;
        self.by_key.insert(key, slot);
        self.refresh(slot as usize);
        for _ in 0..REFRESHED.min(self.texts.len()) {
            self.stale = (self.stale + 1) % self.texts.len();
            self.refresh(self.stale);
        }
    }

    /// Takes a text out. Whether it was there.
    pub fn remove(&mut self, key: Key) -> bool {
        let Some(slot) = self.by_key.remove(&key) else { return false };
        let text = std::mem::take(&mut self.texts[slot as usize]);
        for one in &text.features {
            let list = &mut self.postings[(one >> 8) as usize];
            let at = list.partition_point(|p| p >> 8 < slot);
            if list.get(at).is_some_and(|p| p >> 8 == slot) {
                list.remove(at);
            }
        }
        self.gists[slot as usize] = Gist::default();
        self.free.push(slot);
        true
    }

    /// The texts most like this one among those the caller lets through, best first, at most `most`.
    pub fn like(&self, entry: Entry<'_>, most: usize, may: impl Fn(Key) -> bool) -> Vec<Like> {
        let asked = self.ask(entry);
        let rough = self.candidates(&asked);
        let close = CLOSELY.max(2 * most);
        // By the share of what they say, and by how much they share at all: a near-copy may be said at more length.
        let mut picked: Vec<u32> = self.best(&rough, close, &may, |one| one.share);
        picked.extend(self.best(&rough, close / 2, &may, |one| one.shared));
        picked.extend(self.about(&asked.gist, close / 2, &may));
        picked.sort_unstable();
        picked.dedup();
        let mut found: Vec<(f32, u32)> =
            picked.into_iter().map(|slot| (self.near(&asked, slot), slot)).collect();
        let order = |a: &(f32, u32), b: &(f32, u32)| {
            let key = |slot: u32| self.texts[slot as usize].key;
            b.0.total_cmp(&a.0).then_with(|| key(a.1).cmp(&key(b.1)))
        };
        found.sort_by(order);
        // The frame of a title decides only between those that are ahead.
        found.truncate(AHEAD.max(2 * most));
        for (score, slot) in &mut found {
            let text = &self.texts[*slot as usize];
            let letters = Letters::of(&self.segmenter.cut(&text.title));
            let said = asked.letters.whole(self.alike(&asked, text).0, &letters);
            *score = with_gist(said, asked.gist.agree(&self.gists[*slot as usize]));
        }
        found.sort_by(order);
        let like = |(score, slot): (f32, u32)| Like { key: self.texts[slot as usize].key, score };
        found.into_iter().take(most).map(like).collect()
    }

    /// The texts nearest by what they are about on the whole, among those the caller lets through.
    fn about(&self, gist: &Gist, most: usize, may: &impl Fn(Key) -> bool) -> Vec<u32> {
        let better = |a: &(i32, u32), b: &(i32, u32)| b.0.cmp(&a.0).then(a.1.cmp(&b.1));
        let mut list: Vec<(i32, u32)> = Vec::with_capacity(8 * most);
        let mut least = 0;
        for (other, slot) in self.gists.iter().zip(0..) {
            let product = gist.product(other);
            if product > least && may(self.texts[slot as usize].key) {
                list.push((product, slot));
                if list.len() == 8 * most {
                    list.select_nth_unstable_by(most, better);
                    list.truncate(most);
                    least = list.iter().map(|(product, _)| *product).min().unwrap_or(0);
                }
            }
        }
        list.sort_unstable_by(better);
        list.truncate(most);
        list.into_iter().map(|(_, slot)| slot).collect()
    }

    /// The best candidates by a measure among those the caller lets through.
    fn best(
        &self,
        rough: &[Rough],
        most: usize,
        may: &impl Fn(Key) -> bool,
        by: impl Fn(&Rough) -> f32,
    ) -> Vec<u32> {
        let mut list: Vec<(f32, u32)> = rough.iter().map(|one| (by(one), one.slot)).collect();
        let better = |a: &(f32, u32), b: &(f32, u32)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
        let lets = |(_, slot): &(f32, u32)| may(self.texts[*slot as usize].key);
        if list.len() > 2 * most {
            list.select_nth_unstable_by(2 * most, better);
            let mut first = list[..2 * most].to_vec();
            first.retain(lets);
            // Unless the caller lets few through, these are enough.
            if first.len() >= most {
                list = first;
            }
        }
        list.retain(lets);
        if list.len() > most {
            list.select_nth_unstable_by(most, better);
            list.truncate(most);
        }
        list.into_iter().map(|(_, slot)| slot).collect()
    }

    /// Texts that share something, with a rough score. The rarest features are looked at first, up to a budget of postings.
    fn candidates(&self, asked: &Asked) -> Vec<Rough> {
        let mut scores = vec![0f32; self.texts.len()];
        let mut touched: Vec<u32> = Vec::new();
        let mut features: Vec<(usize, u32, f32)> = Vec::new();
        for (number, weight) in asked.objects.iter().chain(&asked.measures).chain(&asked.places) {
            features.push((self.postings[*number as usize].len(), *number, *weight));
        }
        features.sort_by_key(|(length, number, _)| (*length, *number));
        let mut seen = 0;
        for (length, number, weight) in features {
            let sort = self.sorts[number as usize];
            if sort == Sort::Measure || seen > 0 && seen + length > BUDGET {
                continue;
            }
            seen += length;
            let rarity = self.rarity(number);
            let factor = weight * rarity * rarity;
            for posting in &self.postings[number as usize] {
                let (slot, weight) = unpack(*posting);
                let score = &mut scores[slot as usize];
                if *score == 0.0 {
                    touched.push(slot);
                }
                *score += factor * weight;
            }
        }
        let norm = |slot: u32| self.texts[slot as usize].norm.max(1.0);
        let rough = |slot: u32| {
            let shared = scores[slot as usize];
            Rough { slot, shared, share: shared / norm(slot) }
        };
        touched.into_iter().map(rough).collect()
    }

    /// How alike two texts are, seen by what is rare in this index and word against word: 0 to 1, the same both ways. For judging one
    /// pair; lists are in the order of [`Index::like`], which the second would not improve.
    pub fn pair(&self, a: Entry<'_>, b: Entry<'_>) -> f32 {
        let ((all_a, gist_a), (all_b, gist_b)) = (self.features(a), self.features(b));
        let vector = |all: Vec<Weighted>| {
            let rarity = |feature: u64| match self.numbered(feature) {
                Some(number) => self.rarity(number),
                None => self.rarity_of(Sort::of(feature), 0),
            };
            all.into_iter().map(|(feature, weight)| (feature, weight * rarity(feature))).collect::<Vec<_>>()
        };
        let (left, right) = (vector(all_a), vector(all_b));
        let part = |wanted: fn(Sort) -> bool| {
            let norm = |v: &[(u64, f32)]| {
                v.iter().filter(|(f, _)| wanted(Sort::of(*f))).map(|(_, w)| w * w).sum::<f32>().sqrt()
            };
            let mut dot = 0.0;
            for (feature, weight) in left.iter().filter(|(f, _)| wanted(Sort::of(*f))) {
                if let Ok(at) = right.binary_search_by_key(feature, |(f, _)| *f) {
                    dot += weight * right[at].1;
                }
            }
            (dot, norm(&left), norm(&right))
        };
        let objects = cosine(part(|sort| !matches!(sort, Sort::Measure | Sort::Place)));
        let (dot, x, y) = part(|sort| sort == Sort::Measure);
        let meaning = meaning(objects, agreement(dot, x, y));
        let [a, b] = [a, b].map(|entry| Closely::of(&self.segmenter, entry.title));
        let said = with_gist(a.letters.whole(meaning, &b.letters), gist_a.agree(&gist_b));
        a.whole(said, &b, self.segmenter.lexicon())
    }

    pub(super) fn features(&self, entry: Entry<'_>) -> (Vec<Weighted>, Gist) {
        let title = self.segmenter.cut(entry.title);
        let end = entry.body.char_indices().nth(FIRST_LINES).map_or(entry.body.len(), |(at, _)| at);
        let body = (!entry.body.is_empty()).then(|| self.segmenter.cut(&entry.body[..end]));
        (features(&self.segmenter, &title, body.as_ref()), Gist::of(&self.segmenter, &title))
    }

    fn numbered(&self, feature: u64) -> Option<u32> {
        self.numbers[part(feature)].get(&feature).copied()
    }

    fn number(&mut self, feature: u64) -> Option<u32> {
        if let Some(number) = self.numbered(feature) {
            return Some(number);
        }
        let number = self.postings.len() as u32;
        if number >= MOST {
            return None;
        }
        self.numbers[part(feature)].insert(feature, number);
        self.postings.push(Vec::new());
        self.sorts.push(Sort::of(feature));
        Some(number)
    }

    pub(super) fn label(&mut self, text: &str) -> u32 {
        if let Some(label) = self.labels.get(text) {
            return *label;
        }
        let label = self.label_texts.len() as u32;
        self.label_texts.push(text.to_owned());
        self.labels.insert(text.to_owned(), label);
        label
    }

    fn rarity(&self, number: u32) -> f32 {
        self.rarity_of(self.sorts[number as usize], self.postings[number as usize].len())
    }

    fn rarity_of(&self, sort: Sort, having: usize) -> f32 {
        let all = self.len() as f32 + SEEN;
        let having = having as f32 + SEEN * sort.expected() / 1000.0;
        (all / having).ln().max(FLOOR)
    }

    /// Brings the norm of a text up to date with what is rare now.
    fn refresh(&mut self, slot: usize) {
        let mut sum = 0.0;
        for one in &self.texts[slot].features {
            let (number, weight) = unpack(*one);
            if !matches!(self.sorts[number as usize], Sort::Measure | Sort::Place) {
                sum += (weight * self.rarity(number)).powi(2);
            }
        }
        self.texts[slot].norm = sum.sqrt();
    }

    fn ask(&self, entry: Entry<'_>) -> Asked {
        let (features, gist) = self.features(entry);
        let mut asked = Asked {
            objects: Vec::new(),
            measures: Vec::new(),
            places: Vec::new(),
            norm: 0.0,
            measure_norm: 0.0,
            letter_features: 0,
            letters: Letters::of(&self.segmenter.cut(entry.title)),
            gist,
        };
        for (feature, weight) in features {
            let sort = Sort::of(feature);
            let number = self.numbered(feature);
            let rarity = number.map_or_else(|| self.rarity_of(sort, 0), |number| self.rarity(number));
            let (list, norm) = match sort {
                Sort::Measure => (&mut asked.measures, &mut asked.measure_norm),
                Sort::Place => (&mut asked.places, &mut 0.0),
                _ => (&mut asked.objects, &mut asked.norm),
            };
            *norm += (weight * rarity).powi(2);
            asked.letter_features += u32::from(sort.is_letter());
            list.extend(number.map(|number| (number, weight)));
        }
        asked.norm = asked.norm.sqrt();
        asked.measure_norm = asked.measure_norm.sqrt();
        for list in [&mut asked.objects, &mut asked.measures, &mut asked.places] {
            list.sort_unstable_by_key(|(number, _)| *number);
        }
        asked
    }

    /// How alike a text of the index is, by its features alone.
    fn near(&self, asked: &Asked, slot: u32) -> f32 {
        let (meaning, letters) = self.alike(asked, &self.texts[slot as usize]);
        let said = whole(meaning, letters) * (1.0 - BY_TEXT) + BY_TEXT * letters;
        with_gist(said, asked.gist.agree(&self.gists[slot as usize]))
    }

    /// How alike a text of the index is in meaning, and in the features that stand for letters.
    fn alike(&self, asked: &Asked, text: &Text) -> (f32, f32) {
        let (mut objects, mut measures) = (Side::default(), Side::default());
        let (mut letters, mut common) = (asked.letter_features, 0);
        for one in &text.features {
            let (number, weight) = unpack(*one);
            let sort = self.sorts[number as usize];
            let (list, side) = match sort {
                Sort::Place => (&asked.places, None),
                Sort::Measure => (&asked.measures, Some(&mut measures)),
                _ => (&asked.objects, Some(&mut objects)),
            };
            let theirs = list.binary_search_by_key(&number, |(n, _)| *n).ok().map(|at| list[at].1);
            letters += u32::from(sort.is_letter());
            common += u32::from(sort.is_letter() && theirs.is_some());
            if let Some(side) = side {
                let rarity = self.rarity(number);
                side.norm += (weight * rarity).powi(2);
                side.dot += weight * theirs.unwrap_or(0.0) * rarity * rarity;
            }
        }
        let objects = cosine((objects.dot, asked.norm, objects.norm.sqrt()));
        let measures = agreement(measures.dot, asked.measure_norm, measures.norm.sqrt());
        (meaning(objects, measures), share(common, letters))
    }
}
