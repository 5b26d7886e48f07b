//! Stories of handling, through the verbs and through the router.

mod figures;
mod judging;
mod promising;
mod replying;
mod stage;
mod supervising;
