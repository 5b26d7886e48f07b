//! What the lines of a package may hold at most: so many pieces in a list, ids and names so long and free of control characters. What is
//! longer is no package of anybody, and would be no database's either.

use super::format::{FileRef, Manifest, ProposalLine, ResultLine};
use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// Pieces of a list within a line.
const PIECES: usize = 500;
/// Characters of an id, and of a name.
pub(super) const ID: usize = 60;
const NAME: usize = 200;
/// Characters of the name of a file; it is shortened when it is kept.
const FILE: usize = 500;

/// Whether a text can be an id or a name.
pub(super) fn is_name(text: &str, most: usize) -> bool {
    !text.trim().is_empty() && may_be(text, most)
}

/// The same where it may be empty.
fn may_be(text: &str, most: usize) -> bool {
    text.chars().count() <= most && !text.chars().any(char::is_control)
}

/// A list of few pieces; a longer one is refused while it is read, before it takes memory.
pub(super) fn few<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Vec<T>, D::Error> {
    struct Few<T>(PhantomData<T>);
    impl<'de, T: Deserialize<'de>> Visitor<'de> for Few<T> {
        type Value = Vec<T>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "a list of at most {PIECES}")
        }
        fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<Vec<T>, A::Error> {
            let mut found = Vec::new();
            while let Some(one) = all.next_element()? {
                if found.len() >= PIECES {
                    return Err(A::Error::invalid_length(PIECES + 1, &self));
                }
                found.push(one);
            }
            Ok(found)
        }
    }
    from.deserialize_seq(Few(PhantomData))
}

/// Whether a line of JSON writes the character of number 0, which PostgreSQL keeps in no text.
pub(super) fn has_nul(line: &[u8]) -> bool {
    let mut rest = line;
    while let Some(at) = rest.iter().position(|byte| *byte == b'\\') {
        if rest[at..].starts_with(b"\\u0000") {
            return true;
        }
        // A backslash is followed by what it escapes, which may be one itself.
        rest = rest.get(at + 2..).unwrap_or_default();
    }
    false
}

/// A record whose ids and names are bounded.
pub(super) trait Bounded {
    /// Whether one of them is not as it may be.
    fn unsound(&self) -> bool;
}

fn file(file: &FileRef) -> bool {
    is_name(&file.name, FILE) && is_name(&file.sha256, NAME)
}

impl Bounded for ProposalLine {
    fn unsound(&self) -> bool {
        let category = self.category.iter().flat_map(|c| [&c.code, &c.name]);
        let days = self.received_on.iter().chain(&self.filed_on);
        let keys = [&self.number, &self.kind, &self.state, &self.window, &self.publish_wish];
        let who = self.submitters.iter().flat_map(|s| [&s.name, &s.kind]);
        let units = self.units.iter().flat_map(|u| [&u.name, &u.part]);
        let mut names = category.chain(days).chain(keys).chain(who).chain(units);
        !names.all(|name| may_be(name, NAME)) || !self.attachments.iter().all(file)
    }
}

impl Bounded for ResultLine {
    fn unsound(&self) -> bool {
        let keys = [&self.of, &self.unit, &self.part, &self.class, &self.publication];
        let word = self.number.iter().map(|number| &number.word);
        let items = self.text.items.iter();
        let said = items.flat_map(|item| std::iter::once(&item.adoption).chain(&item.done_by));
        let due = self.text.promises.iter().map(|promise| &promise.due_on);
        let mut names = keys.into_iter().chain(word).chain(said).chain(due).chain(&self.answered_on);
        !names.all(|name| may_be(name, NAME)) || !self.file.iter().all(file)
    }
}

impl Manifest {
    /// The first of its fields that is not as it may be.
    pub(super) fn unsound(&self) -> Option<&'static str> {
        let to = self.to.as_ref();
        let fields = [
            ("id", is_name(&self.id, ID)),
            ("from.id", is_name(&self.from.id, ID)),
            ("from.name", is_name(&self.from.name, NAME)),
            ("to.id", to.is_none_or(|to| is_name(&to.id, ID))),
            ("to.name", to.is_none_or(|to| is_name(&to.name, NAME))),
            ("made_at", may_be(&self.made_at, ID)),
            ("program", may_be(&self.program, NAME)),
            ("holds", may_be(&self.holds, ID)),
        ];
        fields.into_iter().find(|(_, sound)| !sound).map(|(field, _)| field)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_character_of_number_nought_is_found_and_what_only_looks_like_it_is_not() {
        assert!(has_nul(br#"{"a":"x\u0000"}"#) && has_nul(br#"{"a":"\\\u0000"}"#));
        assert!(!has_nul(br#"{"a":"\\u0000"}"#) && !has_nul(br#"{"a":"u0000 \n"}"#) && !has_nul(b"\\"));
    }
}
