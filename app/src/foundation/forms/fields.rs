//! What was typed into a form, and the files that came with it.

use super::super::errors::{Outcome, Problem};
use super::super::workflow::Name;
use axum::body::Bytes;

/// What was typed, in the order of the form; a name may stand more than once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(pub Vec<(String, String)>);

/// What was typed, with one character for a line's end and without NUL: it means nothing, no page shows it, and a field of it
/// alone must count as empty.
pub(super) fn typed(value: &str) -> String {
    value.replace("\r\n", "\n").replace('\0', "")
}

impl Fields {
    /// Reads an urlencoded text. Line ends become one character.
    pub fn parse(text: &[u8]) -> Self {
        let pairs = form_urlencoded::parse(text);
        Self(pairs.map(|(name, value)| (name.into_owned(), typed(&value))).collect())
    }

    /// The first value of a field without surrounding space; empty when absent.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.trim())
    }

    /// All values of a field, without surrounding space.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(n, _)| n == name).map(|(_, v)| v.trim()).collect()
    }

    /// Whether a field was posted at all.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(n, _)| n == name)
    }

    /// A field as an id or another parsed value.
    pub fn parsed<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.get(name).parse().ok()
    }

    /// A field as a key of a closed list; none where nothing was said, and complained of where it is no key.
    pub fn named<N: Name>(&self, name: &str) -> Outcome<Option<N>> {
        match self.get(name) {
            "" => Ok(None),
            key => N::from_key(key).map(Some).ok_or_else(|| Problem::invalid(name, "form-choose")),
        }
    }

    /// Sets a field, replacing what stood there.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.retain(|(n, _)| n != name);
        self.0.push((name.to_owned(), value.into()));
    }

    /// Adds one more value of a field.
    pub fn add(&mut self, name: &str, value: impl Into<String>) {
        self.0.push((name.to_owned(), value.into()));
    }

    /// The same without passwords and keys: what may be kept while a form waits.
    pub fn without_secrets(&self) -> Self {
        let secret = |name: &str| name.contains("password") || name.contains("secret");
        Self(self.0.iter().filter(|(name, _)| !secret(name)).cloned().collect())
    }

    /// The same as urlencoded text.
    pub fn encode(&self) -> String {
        let mut out = form_urlencoded::Serializer::new(String::new());
        for (name, value) in &self.0 {
            out.append_pair(name, value);
        }
        out.finish()
    }

    /// Refuses fields that the form does not have, and single fields posted twice (TRUST T-36). Names that begin with an
    /// underscore belong to the form machinery.
    pub fn only(&self, single: &[&str], several: &[&str]) -> Outcome<()> {
        for (index, (name, _)) in self.0.iter().enumerate() {
            if name.starts_with('_') || several.contains(&name.as_str()) {
                continue;
            }
            if !single.contains(&name.as_str()) {
                return Err(Problem::Malformed(format!("unknown field {name}")));
            }
            if self.0[..index].iter().any(|(earlier, _)| earlier == name) {
                return Err(Problem::Malformed(format!("field {name} stands twice")));
            }
        }
        Ok(())
    }
}

/// A file that came with a form.
#[derive(Debug, Clone)]
pub struct Upload {
    /// Field.
    pub field: String,
    /// Name on the sender's machine: shown, never used as a path.
    pub name: String,
    /// Content.
    pub content: Bytes,
}
