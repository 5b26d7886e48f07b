//! Routes of the room.

mod begin;
mod catalogue;
pub(super) mod figures;
mod files;
mod import;
mod linking;
mod list;
mod papers;
mod show;
mod steps;
mod task;
mod task_steps;
mod tasks;
mod view;

use crate::foundation::app::App;
use axum::Router;

/// Every page of the room.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(begin::routes())
        .merge(catalogue::routes())
        .merge(figures::routes())
        .merge(files::routes())
        .merge(import::routes())
        .merge(linking::routes())
        .merge(list::routes())
        .merge(papers::routes())
        .merge(show::routes())
        .merge(steps::routes())
        .merge(task::routes())
        .merge(task_steps::routes())
        .merge(tasks::routes())
}
