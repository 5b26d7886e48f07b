//! Stories of handling, through the verbs and through the router.

mod assigning;
mod bounds;
mod clock;
mod figures;
mod judging;
mod meeting;
mod papers;
mod promising;
mod reading;
mod replying;
mod stage;
mod supervising;
