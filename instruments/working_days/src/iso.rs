//! Civil dates as text: `2026-02-14`, exactly, in files and in serialised results.
//!
//! Written out here, because the form `time` itself gives a date depends on the features that other crates of
//! the same program switch on.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use time::{Date, format_description::BorrowedFormatItem, macros::format_description};

const FORM: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]");

/// The date written as `text`, or `None` unless it is ten characters long, of the form year-month-day, and a
/// day that exists.
pub(crate) fn parse(text: &str) -> Option<Date> {
    let plain = text.len() == 10 && text.starts_with(|c: char| c.is_ascii_digit());
    if plain { Date::parse(text, FORM).ok() } else { None }
}

/// A date that serialises as its text.
#[derive(Clone, Copy)]
struct Iso(Date);

impl Serialize for Iso {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Iso {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        parse(&text)
            .map(Iso)
            .ok_or_else(|| D::Error::custom(format!("`{text}` is not a date like 2026-02-14")))
    }
}

/// For `#[serde(with)]` on a date.
pub(crate) mod day {
    use super::{Date, Deserialize, Deserializer, Iso, Serialize, Serializer};

    pub(crate) fn serialize<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
        Iso(*date).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        Iso::deserialize(deserializer).map(|iso| iso.0)
    }
}

/// For `#[serde(with)]` on a date that may be missing.
pub(crate) mod maybe_day {
    use super::{Date, Deserialize, Deserializer, Iso, Serialize, Serializer};

    pub(crate) fn serialize<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        date.map(Iso).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        Option::<Iso>::deserialize(deserializer).map(|iso| iso.map(|iso| iso.0))
    }
}
