//! Chinese text for a program of records: search tokens and queries, word segmentation, and similarity that can say why.
//!
//! A pure library: no clock, no chance, no files, no network, no database, no threads. The same text gives the same
//! result on every machine.
//!
//! - [`tokens`], [`query`], [`highlight`]: what is written into a search index, what a person typed, what is marked.
//! - [`segment`]: words of a text and what they are; keywords.
//! - [`lexicon`]: the words of public matters, which mean the same, and what they belong to; a body may add its own.
//! - [`similar`]: which short texts are on the same matter, and why; suggestions from like texts.

pub mod fold;
pub mod highlight;
pub mod lexicon;
pub mod query;
pub mod segment;
pub mod similar;
pub mod tokens;

mod hashing;
mod near;
mod senses;
mod words;
