//! Routes of the room.

pub(super) mod assigning;
mod step;

use crate::foundation::app::App;
use axum::Router;

/// Every page of the room.
pub fn routes() -> Router<App> {
    Router::new().merge(assigning::routes())
}
