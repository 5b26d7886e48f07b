//! Stories of handling, through the verbs and through the router.

mod figures;
mod assigning;
mod judging;
mod meeting;
mod papers;
mod promising;
mod replying;
mod stage;
mod supervising;
