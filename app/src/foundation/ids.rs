//! Identifiers: time-ordered 63-bit numbers, written in base 32. What an id belongs to is said by its type; secrecy
//! rests on the scope of every query, never on an id being hard to guess.

use std::fmt;
use std::str::FromStr;

/// Bits below the millisecond: two million ids a millisecond before two can meet.
const LOW_BITS: u32 = 21;
/// Crockford's alphabet in lower case: no i, l, o, u, so that an id survives being read aloud.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// 63 bits need thirteen digits of five bits.
const DIGITS: usize = 13;

/// Makes an id from a moment (milliseconds UTC) and a random number.
pub fn make(now_ms: i64, chance: u64) -> i64 {
    let time = (now_ms.max(0) as u64) & ((1 << (63 - LOW_BITS)) - 1);
    ((time << LOW_BITS) | (chance & ((1 << LOW_BITS) - 1))) as i64
}

/// The moment an id was made at, milliseconds UTC.
pub fn moment(id: i64) -> i64 {
    id >> LOW_BITS
}

/// Writes a number as it stands in an address.
pub fn write(id: i64) -> String {
    let mut rest = id as u64;
    let mut digits = [b'0'; DIGITS];
    for digit in digits.iter_mut().rev() {
        *digit = ALPHABET[(rest & 31) as usize];
        rest >>= 5;
    }
    digits.iter().map(|b| *b as char).collect()
}

/// Reads a number back; anything but thirteen known digits is no id.
pub fn read(text: &str) -> Option<i64> {
    if text.len() != DIGITS {
        return None;
    }
    let mut value: u64 = 0;
    for byte in text.bytes() {
        let digit = ALPHABET.iter().position(|known| *known == byte)? as u64;
        value = value.checked_mul(32)?.checked_add(digit)?;
    }
    i64::try_from(value).ok()
}

/// Why a piece of an address is no id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id")
    }
}

impl std::error::Error for NotAnId {}

/// Declares an id type: a number that knows what it belongs to.
#[macro_export]
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&$crate::foundation::ids::write(self.0))
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::foundation::ids::NotAnId;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::foundation::ids::read(text).map($name).ok_or($crate::foundation::ids::NotAnId)
            }
        }

        impl From<$name> for $crate::foundation::db::Arg {
            fn from(id: $name) -> Self {
                $crate::foundation::db::Arg::Int(id.0)
            }
        }

        impl From<Option<$name>> for $crate::foundation::db::Arg {
            fn from(id: Option<$name>) -> Self {
                id.map(|id| id.0).into()
            }
        }

        impl $crate::foundation::db::FromCell for $name {
            fn from_cell(cell: $crate::foundation::db::Cell) -> Result<Self, $crate::foundation::errors::Problem> {
                i64::from_cell(cell).map($name)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(d)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

id!(/** A body: one assembly in this installation. Every row of every room carries its body. */ BodyId);
id!(/** An account: one natural person who signs in. */ AccountId);
id!(/** An organisation: party, mass organisation, committee, sector, group or handling unit. */ OrgId);

/// The id of anything, where only its kind in words is known (events, notices).
pub fn any(text: &str) -> Option<i64> {
    i64::from_str(text).ok().or_else(|| read(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_back_as_written_and_sorts_by_time() {
        let early = make(1_700_000_000_000, 5);
        let late = make(1_700_000_000_001, 3);
        assert!(early < late);
        assert_eq!(read(&write(late)), Some(late));
        assert!(write(early) < write(late));
        assert_eq!(read("oooooooooooou"), None);
        assert_eq!(read("../../etc/pas"), None);
    }
}
