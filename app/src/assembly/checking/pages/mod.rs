//! Routes of the room.

mod begin;
mod decide;
mod export;
mod list;
mod remove;
mod show;
mod view;

use crate::foundation::app::App;
use axum::Router;

/// Every page of the room.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(begin::routes())
        .merge(decide::routes())
        .merge(export::routes())
        .merge(list::routes())
        .merge(remove::routes())
        .merge(show::routes())
}
