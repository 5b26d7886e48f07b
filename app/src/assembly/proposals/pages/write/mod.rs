//! Writing a proposal: a new one, a draft, a returned one, a correction by the office. Everything typed is kept on the server
//! while it is typed; buttons that add or move suggestions work without a script.
//!
//! - `saving`: the pages and what their buttons do
//! - `form`: the form as shown
//! - `typed`: what its fields hold: from a record, from the person, towards a draft
//! - `files`: files put on, taken off, handed out

mod files;
mod form;
mod saving;
mod typed;

pub use files::{attach, detach, fetch};
pub use saving::{copy, create, edit, new, save};
