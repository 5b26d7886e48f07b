//! What leaves the room as a file, and what comes in as one.

pub mod papers;
