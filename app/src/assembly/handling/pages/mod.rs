//! Routes of the room.

mod step;

use crate::foundation::app::App;
use axum::Router;

/// Every page of the room.
pub fn routes() -> Router<App> {
    Router::new()
}
