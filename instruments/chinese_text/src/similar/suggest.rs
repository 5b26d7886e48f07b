//! Labels of the most alike texts, as suggestions with reasons.

use super::index::{Entry, Index, Key, Like};
use std::collections::BTreeMap;

/// A label that like texts have.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The label.
    pub label: String,
    /// Its share of all that speaks for any label: 0 to 1.
    pub share: f32,
    /// The texts that speak for it, most alike first.
    pub because: Vec<Like>,
}

/// Texts that are asked, and how alike they must be to be heard.
const ASKED: usize = 24;
const HEARD: f32 = 0.12;
/// Reasons that are named.
const REASONS: usize = 3;

impl Index {
    /// Labels of this kind for a text, by the texts most like it, most likely first; at most `most`.
    ///
    /// ```
    /// use chinese_text::similar::{Entry, Index};
    /// let mut index = Index::default();
    /// let unit = [("unit", "民政局")];
    /// index.insert(7, Entry { title: "关于建设社区食堂的提案", body: "", labels: &unit });
    /// let suggested = index.suggest(Entry::titled("解决老人吃饭难问题"), "unit", 3, |_| true);
    /// assert_eq!((suggested[0].label.as_str(), suggested[0].because[0].key), ("民政局", 7));
    /// ```
    pub fn suggest(
        &self,
        entry: Entry<'_>,
        of: &str,
        most: usize,
        may: impl Fn(Key) -> bool,
    ) -> Vec<Suggestion> {
        let Some(of) = self.labels.get(of).copied() else { return Vec::new() };
        let labelled = |key: Key| self.labels_of(key).iter().any(|(kind, _)| *kind == of);
        let like = self.like(entry, ASKED, |key| may(key) && labelled(key));
        let labels_of = |key: Key| {
            let own = self.labels_of(key).iter().filter(|(kind, _)| *kind == of);
            own.map(|(_, label)| self.label_texts[*label as usize].clone()).collect()
        };
        votes(&like, labels_of, most)
    }

    fn labels_of(&self, key: Key) -> &[(u32, u32)] {
        self.by_key.get(&key).map_or(&[], |slot| &self.texts[*slot as usize].labels)
    }
}

/// Labels by like texts, most likely first; at most `most`. Each text speaks for its labels, the more alike the louder. For a
/// caller who keeps the labels elsewhere, where they change more often than the texts.
///
/// ```
/// use chinese_text::similar::{Like, votes};
/// let like = [Like { key: 1, score: 0.8 }, Like { key: 2, score: 0.4 }, Like { key: 3, score: 0.4 }];
/// let labels = |key| vec![if key == 1 { "a".to_owned() } else { "b".to_owned() }];
/// let suggested = votes(&like, labels, 2);
/// assert_eq!(suggested[0].label, "a");
/// assert_eq!(suggested[1].because.len(), 2);
/// ```
pub fn votes(like: &[Like], labels_of: impl Fn(Key) -> Vec<String>, most: usize) -> Vec<Suggestion> {
    let mut votes: BTreeMap<String, (f32, Vec<Like>)> = BTreeMap::new();
    let mut all = 0.0;
    for one in like.iter().filter(|one| one.score >= HEARD) {
        for label in labels_of(one.key) {
            let vote = one.score * one.score;
            all += vote;
            let entry = votes.entry(label).or_default();
            entry.0 += vote;
            if entry.1.len() < REASONS {
                entry.1.push(*one);
            }
        }
    }
    let suggestion = |(label, (vote, because))| Suggestion { label, share: vote / all, because };
    let mut list: Vec<Suggestion> = votes.into_iter().map(suggestion).collect();
    list.sort_by(|a, b| b.share.total_cmp(&a.share).then(a.label.cmp(&b.label)));
    list.truncate(most);
    list
}
