//! What a room tells about a kind of matter that may be given to units: where its page is, what stands in it, which others
//! are like it. `house.rs` lists the kinds; whoever handles matters reads them here and knows no room.

use super::acting::Acting;
use super::app::App;
use super::errors::Outcome;
use std::pin::Pin;

/// A boxed answer of a kind.
pub type Told<T> = Pin<Box<dyn Future<Output = Outcome<T>> + Send>>;

/// A matter as it is printed and read by those who handle it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paper {
    /// Kind of submitter, as the key of a word.
    pub kind_word: String,
    /// Those who put it, by name, first proposer first; organisations by their names.
    pub people: Vec<String>,
    /// Parts of the text: key of the head, text.
    pub parts: Vec<(&'static str, String)>,
    /// Suggestions one by one.
    pub suggestions: Vec<String>,
    /// Telephone, mail and hours of the first proposer, for those who handle this matter only.
    pub contact: [String; 3],
    /// Attached files: name and address.
    pub files: Vec<(String, String)>,
    /// Session, as it is printed.
    pub session: [i64; 2],
    /// Category code.
    pub category: String,
}

/// A matter as another record names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The record.
    pub id: i64,
    /// Its number, or empty.
    pub number: String,
    /// Its title.
    pub title: String,
}

/// A kind of matter.
pub struct MatterKind {
    /// Its key, as matters carry it.
    pub key: &'static str,
    /// Key of the word that names one.
    pub word: &'static str,
    /// The page of a record.
    pub link: fn(i64) -> String,
    /// What stands in it. The caller has made sure that the person may read the matter.
    pub paper: fn(App, Acting, i64) -> Told<Paper>,
    /// Ids of like records of this kind, the likest first. The caller shows of them what the person may see.
    pub like: fn(App, Acting, i64) -> Told<Vec<i64>>,
    /// Of some records those that a person may know of, by name.
    pub named: fn(App, Acting, Vec<i64>) -> Told<Vec<Named>>,
    /// The records of a number that a person may know of, the latest first.
    pub numbered: fn(App, Acting, String) -> Told<Vec<i64>>,
}

/// The kind of a key.
pub fn kind(app: &App, key: &str) -> Option<&'static MatterKind> {
    app.matters.iter().copied().find(|kind| kind.key == key)
}
