//! Pages of assigning: the desk of the assigning office, the steps of matters and assignments, the assignment meeting with its
//! transfer list, and the part of a matter's page that shows its units.

mod desk;
mod fields;
mod meeting;
mod memory;
mod section;
mod steps;
mod transfer;

pub(super) use section::{Section, section};

use crate::foundation::app::App;
use axum::Router;

/// Every page of this part.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .merge(desk::routes())
        .merge(steps::routes())
        .merge(meeting::routes())
        .merge(transfer::routes())
}
