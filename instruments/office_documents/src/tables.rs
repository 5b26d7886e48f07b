//! What all readers of tables share: a sheet with its merged regions, headings of several rows, tables side by side, what a row
//! is, days, names, ticks, and the words for all of it. What the columns of a table are about is the readers' matter.

pub(crate) mod blocks;
pub(crate) mod chosen;
pub(crate) mod days;
pub(crate) mod grid;
pub(crate) mod heading;
pub(crate) mod joining;
pub(crate) mod lexicon;
pub(crate) mod rows;
pub(crate) mod text;
