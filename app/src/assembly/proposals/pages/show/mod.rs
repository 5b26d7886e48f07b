//! The page of one proposal: what it is, where it stands, what one can do now, what happened.
//!
//! - `reading`: everything read for the page
//! - `offers`: what the person can do now
//! - `page`: the page itself
//! - `pieces`: its head, its way and its facts, as shown
//! - `others`: what others did with it: signers, merger, review, files

mod offers;
mod others;
mod outside;
mod page;
mod pieces;
mod reading;

pub use offers::{loses, may_join};
pub use others::{Paper, paper};
pub use page::show;
pub use reading::{Reading, read};
