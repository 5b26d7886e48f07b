//! The tables of the room: the activity, and somebody's part in one. Nothing else decides who may do what.
//! Rule: `docs/rules/activities.md`.

pub mod activity;
pub mod attendance;
