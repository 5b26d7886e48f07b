//! Stories of the room, in names of the demo world.
