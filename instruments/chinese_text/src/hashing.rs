//! One small hash that is the same everywhere and always: of texts to feature keys, and for tables of them.

use std::hash::{BuildHasherDefault, Hasher};

/// FNV-1a over 64 bits, finished so that near texts fall far apart.
#[derive(Debug, Clone, Copy)]
pub struct Fixed(u64);

impl Default for Fixed {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fixed {
    fn finish(&self) -> u64 {
        let x = self.0 ^ (self.0 >> 32);
        let x = x.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        x ^ (x >> 29)
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn write_u32(&mut self, n: u32) {
        self.0 = (self.0 ^ u64::from(n)).wrapping_mul(0x0100_0000_01b3);
    }

    fn write_u64(&mut self, n: u64) {
        self.0 = (self.0 ^ n).wrapping_mul(0x0100_0000_01b3);
    }
}

/// A table that hashes with [`Fixed`].
pub type Table<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<Fixed>>;

/// The key of a feature: what kind it is of, and its characters.
pub fn key(kind: u8, chars: impl IntoIterator<Item = char>) -> u64 {
    let mut hasher = Fixed::default();
    hasher.write_u32(u32::from(kind));
    for c in chars {
        hasher.write_u32(u32::from(c));
    }
    hasher.finish()
}
