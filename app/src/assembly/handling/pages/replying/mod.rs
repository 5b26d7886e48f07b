//! Pages of a reply: the editor with the form of the letter around it, the letter as it is printed, the audit, the steps, the
//! uploaded document.
//!
//! - `reading`: what a page of a reply shows, and who may see it
//! - `letter`: the letter
//! - `write`: the editor; `typed`: what its fields hold
//! - `show`: the letter with what can be done, the checks, the audit's findings
//! - `steps`: the page of each step

mod files;
mod findings;
pub(super) mod letter;
pub(super) mod reading;
pub mod section;
mod show;
mod steps;
mod typed;
mod write;

use crate::foundation::app::App;
use crate::foundation::routing::{get, post};
use axum::Router;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/assignments/{id}/reply", get(write::ask).merge(post(write::begin)))
        .route("/replies/{id}", get(show::page).merge(post(write::save)))
        .route("/replies/{id}/letter", get(show::letter))
        .route("/replies/{id}/file", get(files::fetch).merge(post(files::put)))
        .route("/replies/{id}/file/remove", post(files::remove))
        .route("/replies/{id}/steps/{action}", get(steps::ask).merge(post(steps::act)))
}
