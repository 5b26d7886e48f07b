//! Routes of the room.

mod assigning;
mod contacting;
mod replying;
mod show;
mod step;
mod unit;
mod view;

use crate::foundation::app::App;
use axum::Router;
use axum::routing::get;

/// Every page of the room.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/matters/{id}", get(show::show))
        .route("/matters/{id}/dates", get(show::dates))
        .merge(assigning::routes())
        .merge(contacting::routes())
        .merge(replying::routes())
        .merge(unit::routes())
}
