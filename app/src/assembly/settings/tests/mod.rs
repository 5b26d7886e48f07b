//! Stories of the room, told through the router.

pub(crate) mod support;
