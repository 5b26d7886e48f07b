//! The text of a rule (制度): its articles recognised in plain text, and two versions compared article by article.
//!
//! A pure library: no clock, no chance, no files, no network, no database. The same text gives the same result everywhere.
//!
//! - [`read`] makes a [`RuleText`] of plain text and names every place where it could have been read otherwise;
//!   [`write`] writes it out again. Nothing is lost between the two.
//! - [`adoptions`] reads the bracket under the title: which meeting adopted and revised the rule on which day.
//! - [`begins`] says from when a rule is in force by its own words.
//! - [`compare`] says what became of each article: the same, changed, new, deleted, split, merged; moved; renumbered. It goes by
//!   what articles say, never by lines, and a person may pin what belongs together.
//! - [`marks`] shows within two texts what was struck out and what was put in.

mod compare;
mod history;
mod lines;
mod marks;
mod model;
mod numerals;
mod reading;
mod references;
mod words;

pub use compare::{Change, Comparison, HeadingChange, Kind, Pin, Row, compare};
pub use history::{Adoption, Begins, adoptions, begins, day};
pub use marks::{Mark, Piece, marks};
pub use model::{Article, Heading, Number, RuleText, chapter_line, section_line, write};
pub use numerals::numeral;
pub use reading::{Doubt, Doubted, Reading, read};
pub use references::references;
