//! Search: what rooms have to be found, its text and its tokens, written in the transaction of the row it comes from; and the
//! question asked of it. The foundation knows no room: `house.rs` lists the kinds that rooms register, and each says itself
//! who may read what.
//!
//! - `writing.rs`: a record was touched, its document is written anew before the commit; everything is written anew
//! - `asking.rs`: a question, its hits within what a person may read, how many there are and of what kinds
//! - `files.rs`: the text of attached files
//! - `store/`, `dialect.rs`: the statements

mod asking;
mod dialect;
mod files;
mod store;
mod writing;

#[cfg(test)]
pub(crate) use asking::plan;
pub use asking::{Ask, COUNTED, Counted, Hit, Order, Place, Tally, Test, count, hits, newest, page};
pub use files::{FILE_CHARS, keep as keep_file, kept as kept_file, text_of as file_text};
pub use store::STATEMENTS;
pub use writing::{Rebuilt, differences, flush, rebuild, settle, up_to_date};

use super::acting::Acting;
use super::db::{Arg, Tx};
use super::errors::Outcome;
use super::ids::BodyId;
use std::pin::Pin;

/// A boxed answer of a kind.
pub type Told<'a, T> = Pin<Box<dyn Future<Output = Outcome<T>> + Send + 'a>>;

/// A condition on a document `d`: its text with parameters from `$1` on, and their values.
pub type Scope = (String, Vec<Arg>);

/// What stands before and after the statement of a set of ids within a scope: a set that several scopes of a question hold is read
/// once.
pub const SET: (&str, &str) = ("/* set */ ", " /* end */");

/// A file of a record: the record, its name, its digest.
pub type FileOf = (i64, String, String);

/// What a room has to be found.
#[derive(Debug)]
pub struct Kind {
    /// Its key, as documents carry it.
    pub key: &'static str,
    /// Key of the word that names one.
    pub word: &'static str,
    /// Key of the word of a state.
    pub state: fn(&str) -> String,
    /// The keys of its states, in their order.
    pub states: fn() -> Vec<&'static str>,
    /// The page of a record: the record, what it hangs on.
    pub link: fn(i64, i64) -> String,
    /// Another page on which the text stands, for those to whom the first is closed: the record, what it hangs on.
    pub other_link: fn(i64, i64) -> String,
    /// Which of its documents a person reads on the first page.
    pub scope: fn(&Acting) -> Scope,
    /// Which of its documents he reads on the other page.
    pub other_scope: fn(&Acting) -> Scope,
    /// Of which of its documents he is told the units.
    pub units_scope: fn(&Acting) -> Scope,
    /// The document of a record as the database has it now; none where there is none.
    pub load: for<'a> fn(&'a mut Tx, i64) -> Told<'a, Option<Document>>,
    /// Ids of its records after one, in order, at most so many.
    pub records: for<'a> fn(&'a mut Tx, i64, i64) -> Told<'a, Vec<i64>>,
    /// Files whose text is part of its documents: those of records after one: record, name, digest.
    pub files: for<'a> fn(&'a mut Tx, i64, i64) -> Told<'a, Vec<FileOf>>,
}

/// What is found of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The body.
    pub body: BodyId,
    /// The record of the case that it hangs on; itself, where it is one.
    pub parent: i64,
    /// The moment by which it is ordered and dated, milliseconds UTC.
    pub at: i64,
    /// Title.
    pub title: String,
    /// Public number, or empty.
    pub number: String,
    /// Those who put it, first proposer first.
    pub names: Vec<String>,
    /// The text, paragraphs in lines.
    pub content: String,
    /// Session, or 0.
    pub sitting: i64,
    /// Category, or 0.
    pub category: i64,
    /// State.
    pub state: String,
    /// Units that handle it.
    pub units: Vec<i64>,
}

/// A record that a write touched.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Touched {
    /// Every document that hangs on a case.
    Case(i64),
    /// Everything that is found by this name.
    Named(BodyId, String),
    /// A record of a kind.
    Record(&'static str, i64),
}
