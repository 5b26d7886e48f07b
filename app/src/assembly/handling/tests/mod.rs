//! Stories of handling, through the verbs and through the router.

mod assigning;
mod meeting;
