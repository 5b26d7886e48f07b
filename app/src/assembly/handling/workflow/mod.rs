//! The tables of the room, one machine a file: the matter (what the case becomes after filing), assignment, reply, feedback,
//! promise, supervision. Nothing else decides who may do what. Rule: `docs/rules/handling.md`.
//! A standing of the same key means the same in every machine; a machine names those that act in it.

pub mod assignment;
pub mod feedback;
pub mod matter;
pub mod promise;
pub mod reply;
pub mod supervision;
