//! Plumbing that knows no assembly: data, workflow tables, history, words, pages, forms, sign-ins, notices, lists, jobs.
//! It may use the instruments, never a room.

pub mod acting;
pub mod answers;
pub mod api;
pub mod app;
pub mod correcting;
pub mod db;
pub mod dialect;
pub mod errors;
pub mod events;
pub mod figures;
pub mod files;
pub mod forms;
pub mod ids;
pub mod jobs;
pub mod limits;
pub mod linked;
pub mod lists;
pub mod mail;
pub mod matters;
pub mod notices;
pub mod order;
pub mod pages;
pub mod procedure;
pub mod procedure_store;
pub mod room;
pub mod routing;
pub mod search;
pub mod server;
pub mod session;
pub mod store;
pub mod timeline;
pub mod turns;
pub mod words;
pub mod workflow;
