//! The pages of the room. One file a page; what several need of a list stands in `table.rs`.

mod batch;
mod desk;
mod numbers;
mod statistics;
mod table;
#[cfg(test)]
mod tests;

pub(super) use table::{place, read_place};

use crate::foundation::app::App;
use axum::Router;

/// Every page of the room.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(desk::routes())
        .merge(batch::routes())
        .merge(statistics::routes())
        .merge(numbers::routes())
}
