//! Every statement of the room; no rules. Each carries the body.

pub mod accounts;
pub mod log;
pub mod orgs;
pub mod rights;
pub mod terms;
