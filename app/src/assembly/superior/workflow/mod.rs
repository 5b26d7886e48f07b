//! The two machines of the room: a document that goes up, and a task that comes down.

pub mod task;
pub mod upward;
