//! Which short texts are on the same matter, and why.
//!
//! A text (a title, perhaps with its first lines) becomes weighted features: what its words mean, what that belongs to, the
//! words themselves, pairs of characters. Frames, fillers, numbers and names of places weigh nothing. Two texts are as alike as
//! their objects are (cosine), a little less when they ask for different measures, a little more when they are about the same on the
//! whole (the gist: how their words are used elsewhere).
//!
//! - [`Index`]: many texts in memory; entering, leaving and asking take little.
//! - [`Index::like`]: the texts most like another one, best first.
//! - [`Index::explain`]: what two texts share, of which kind, and how ([`Shared`]).
//! - [`Index::suggest`]: labels (a category, a unit) of the most alike texts, with those texts as reasons.

mod explain;
mod facing;
mod features;
mod gist;
mod index;
mod score;
mod suggest;

pub use explain::{Explanation, How, Part, Shared};
pub use index::{Entry, Index, Key, Like};
pub use suggest::{Suggestion, votes};
