//! Quantitative claims of Chinese work reports, and their arithmetic.
//!
//! [`Reader`] finds each number that counts or measures something, with its unit, its marker of approximation and the thing it
//! counts; [`check`] finds sums and shares within a text and says whether they hold. Rules, lexica and grammar stand in
//! `tables/*.tsv`, each with a gloss; there is no model. Everything is linear in the length of the text.
//!
//! What does not live here: files, the records that a claim may be compared with, and words for users.

mod around;
mod check;
mod claims;
mod decimal;
mod numerals;
mod scan;
mod tables;
mod text;
mod things;
mod tokens;
mod verdict;

pub use check::{Relation, RelationKind, Verdict, check};
pub use claims::{Claim, Reader, Why, claims};
pub use decimal::Decimal;
