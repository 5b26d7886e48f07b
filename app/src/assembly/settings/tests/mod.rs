//! Stories of the room, told through the router.

mod calendar;
mod catalogue;
pub(crate) mod support;
mod values;
