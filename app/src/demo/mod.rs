//! The demo prefecture: one invented world of people, units and matters, used by `demo` and by every test. It is filled through
//! the verbs of the rooms, so that its history, notices, tallies and numbers are real. The same on every machine.

mod activities;
mod data;
mod deeds;
mod fill;
mod frame;
mod handling;
mod history;
pub mod pages;
pub mod people;
mod plans;
mod reports;
mod rules;
pub mod store;
mod stories;
mod superior;
pub mod testing;
mod texts;

pub use fill::{Size, TODAY, fill, fill_size};

use crate::foundation::words::RoomWords;

/// Words of the demo's own pages.
pub const WORDS: RoomWords =
    RoomWords { room: "demo", zh: include_str!("words/zh-CN.ftl"), en: include_str!("words/en.ftl") };
