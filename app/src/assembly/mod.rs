//! The rooms: a folder per capability, each with everything about one thing.

pub mod activities;
pub mod annual_report;
pub mod checking;
pub mod entrance;
pub mod finding;
pub mod handling;
pub mod inbox;
pub mod people;
pub mod proposals;
pub mod rulebook;
pub mod settings;
pub mod superior;
