//! Stories of handling, through the verbs and through the router.

mod judging;
mod papers;
mod promising;
mod replying;
mod stage;
