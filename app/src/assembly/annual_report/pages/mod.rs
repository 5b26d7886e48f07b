//! Routes of the room.

mod begin;
mod changes;
mod check;
mod choosing;
mod comments;
mod figure;
mod figures;
mod list;
mod papers;
mod parts;
mod periods;
mod public;
mod show;
mod steps;
mod tables;
mod versions;
mod view;

use crate::foundation::app::App;
use axum::Router;

/// Every page of the room.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(begin::routes())
        .merge(changes::routes())
        .merge(check::routes())
        .merge(choosing::routes())
        .merge(comments::routes())
        .merge(figure::routes())
        .merge(figures::routes())
        .merge(list::routes())
        .merge(papers::routes())
        .merge(parts::routes())
        .merge(public::routes())
        .merge(show::routes())
        .merge(steps::routes())
        .merge(tables::routes())
        .merge(versions::routes())
}
