//! How alike two articles are: by pairs of neighbouring characters, spaces and forms of punctuation left aside.

use crate::lines::is_space;

/// A text as pairs of characters.
#[derive(Debug, Clone)]
pub(super) struct Grams {
    /// What is said: the characters that count.
    pub said: Vec<char>,
    pairs: Vec<(char, char)>,
}

/// The characters of a text that count, in one form.
pub(super) fn said(text: &str) -> Vec<char> {
    let one_form = |c: char| match c {
        ',' => '，',
        ';' => '；',
        ':' => '：',
        '(' => '（',
        ')' => '）',
        '．' => '.',
        '“' | '”' | '"' => '"',
        '\u{ff10}'..='\u{ff19}' => char::from_u32(c as u32 - 0xff10 + '0' as u32).unwrap_or(c),
        other => other,
    };
    text.chars().filter(|c| !is_space(*c)).map(one_form).collect()
}

impl Grams {
    pub fn of(text: &str) -> Self {
        let said = said(text);
        let mut pairs: Vec<(char, char)> = said.windows(2).map(|two| (two[0], two[1])).collect();
        if let [only] = said.as_slice() {
            pairs.push((*only, ' '));
        }
        pairs.sort_unstable();
        Self { said, pairs }
    }

    /// From nothing in common (0) to all (1).
    pub fn alike(&self, other: &Self) -> f64 {
        let all = self.pairs.len() + other.pairs.len();
        if all == 0 {
            return 0.0;
        }
        2.0 * common(&self.pairs, &other.pairs) as f64 / all as f64
    }

    /// How much of this stands in what a whole has besides a part of it that is known.
    pub fn contained_in(&self, whole: &Self, known: &Self) -> f64 {
        if self.pairs.is_empty() {
            return 0.0;
        }
        let rest = without(&whole.pairs, &known.pairs);
        common(&self.pairs, &rest) as f64 / self.pairs.len() as f64
    }
}

fn common(a: &[(char, char)], b: &[(char, char)]) -> usize {
    let (mut at, mut other, mut found) = (0, 0, 0);
    while at < a.len() && other < b.len() {
        match a[at].cmp(&b[other]) {
            std::cmp::Ordering::Less => at += 1,
            std::cmp::Ordering::Greater => other += 1,
            std::cmp::Ordering::Equal => (at, other, found) = (at + 1, other + 1, found + 1),
        }
    }
    found
}

fn without(all: &[(char, char)], gone: &[(char, char)]) -> Vec<(char, char)> {
    let mut left = Vec::with_capacity(all.len());
    let mut other = 0;
    for pair in all {
        while other < gone.len() && gone[other] < *pair {
            other += 1;
        }
        if gone.get(other) == Some(pair) {
            other += 1;
        } else {
            left.push(*pair);
        }
    }
    left
}
