//! How words are used, as vectors: words that stand beside the same words point the same way.
//!
//! `data/senses.bin`: records of the length of a word in bytes, the word, and its [`WIDE`] numbers. The first record has no
//! word: it is what titles have in common. Where the numbers are from and how they were made is said in `data/NOTICE`.

use crate::hashing::Table;
use crate::words::keys;
use std::sync::OnceLock;

/// Numbers of a vector.
pub const WIDE: usize = 48;

/// A vector, of no certain length.
pub type Vector = [f32; WIDE];

const DATA: &[u8] = include_bytes!("../data/senses.bin");

/// Where the vector of each word begins.
struct Senses {
    at: Table<u64, u32>,
}

static SENSES: OnceLock<Senses> = OnceLock::new();

fn senses() -> &'static Senses {
    SENSES.get_or_init(|| Senses::read(DATA))
}

impl Senses {
    fn read(data: &[u8]) -> Self {
        let mut at = Table::default();
        at.reserve(data.len() / (WIDE + 7));
        let mut here = 0;
        while let Some(length) = data.get(here) {
            let word = here + 1;
            let numbers = word + usize::from(*length);
            let text = data.get(word..numbers).and_then(|bytes| std::str::from_utf8(bytes).ok());
            if let Some(text) = text {
                at.insert(keys(text.chars()).0, numbers as u32);
            }
            here = numbers + WIDE;
        }
        Self { at }
    }
}

/// The vector of the word with this key, of length 1.
pub fn of(key: u64) -> Option<Vector> {
    let mut vector = raw(*senses().at.get(&key)? as usize)?;
    unit(&mut vector).then_some(vector)
}

/// What titles have in common.
pub fn common() -> Vector {
    let mut vector = raw(1).unwrap_or([0.0; WIDE]);
    vector.iter_mut().for_each(|n| *n /= 300.0);
    vector
}

fn raw(at: usize) -> Option<Vector> {
    let numbers = DATA.get(at..at + WIDE)?;
    let mut vector = [0.0; WIDE];
    for (to, from) in vector.iter_mut().zip(numbers) {
        *to = f32::from(from.cast_signed());
    }
    Some(vector)
}

/// Adds a share of a vector to another.
pub fn add(to: &mut Vector, from: &Vector, share: f32) {
    for (to, from) in to.iter_mut().zip(from) {
        *to += from * share;
    }
}

/// Makes a vector as long as 1. Whether it had a direction.
pub fn unit(vector: &mut Vector) -> bool {
    let length = vector.iter().map(|n| n * n).sum::<f32>().sqrt();
    if length < 1e-6 {
        return false;
    }
    vector.iter_mut().for_each(|n| *n /= length);
    true
}

/// How far two vectors of length 1 point the same way.
pub fn agree(a: &Vector, b: &Vector) -> f32 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(a: &str, b: &str) -> f32 {
        let of = |word: &str| of(keys(word.chars()).0).unwrap();
        agree(&of(a), &of(b))
    }

    #[test]
    fn words_that_are_used_alike_point_the_same_way() {
        assert!(alike("律师", "法官") > 0.5);
        assert!(alike("律师", "猪肉") < 0.2);
        assert!(alike("贷款", "信贷") > 0.6);
    }
}
