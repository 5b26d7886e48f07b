//! Stories of handling, through the verbs and through the router.

mod papers;
mod replying;
