//! Routes of the room.

mod papers;
mod show;
mod step;
mod templates;
mod view;

use crate::foundation::app::App;
use axum::Router;
use axum::routing::get;

/// Every page of the room.
pub fn routes() -> Router<App> {
    Router::new().merge(papers::routes()).merge(templates::routes()).route("/matters/{id}", get(show::show)).route("/matters/{id}/dates", get(show::dates))
}
