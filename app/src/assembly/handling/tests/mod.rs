//! Stories of handling, through the verbs and through the router.

mod judging;
mod promising;
mod replying;
mod stage;
