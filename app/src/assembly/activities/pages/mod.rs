//! Routes of the room.

mod calendar;
mod door;
mod feed;
pub(super) mod figures;
mod handing;
mod kinds;
mod list;
mod mine;
mod own;
mod papers;
mod part;
mod people;
mod prepare;
mod products;
mod programmes;
mod questions;
mod show;
mod steps;
mod view;

use crate::foundation::app::App;
use axum::Router;

/// Every page of the room.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(calendar::routes())
        .merge(door::routes())
        .merge(feed::routes())
        .merge(figures::routes())
        .merge(handing::routes())
        .merge(kinds::routes())
        .merge(list::routes())
        .merge(mine::routes())
        .merge(own::routes())
        .merge(papers::routes())
        .merge(part::routes())
        .merge(people::routes())
        .merge(prepare::routes())
        .merge(products::routes())
        .merge(programmes::routes())
        .merge(questions::routes())
        .merge(show::routes())
        .merge(steps::routes())
}
