//! Planning: each record of a list against what the body knows. Nothing is guessed silently: what is not certain is a mark at
//! its cell that says why and what will be done.
//!
//! - `list`: the whole list, and each record in its order
//! - `proposers`: who proposes and who signs: persons and organisations by their names
//! - `contents`: what a record says: text, category, units, dates, number
//! - `marking`: at which cell a mark stands, and its sentence

mod contents;
mod list;
mod marking;
mod proposers;

pub(super) use list::plan;
