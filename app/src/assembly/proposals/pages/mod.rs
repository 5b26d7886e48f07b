//! Pages of the room: routes; each page in a file of its own.

mod alike;
mod asking;
mod batch;
mod desk;
mod import;
mod import_undo;
mod mine;
mod numbers;
mod packages;
mod papers;
mod show;
mod standard;
mod statistics;
mod steps;
mod table;
#[cfg(test)]
mod tests;
mod versions;
pub mod view;
mod volumes;
mod write;

pub(super) use table::{place, read_place};

use crate::foundation::app::App;
use crate::foundation::routing::{get, post};
use axum::Router;

/// Every page.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(desk::routes())
        .merge(batch::routes())
        .merge(statistics::routes())
        .merge(standard::routes())
        .merge(volumes::routes())
        .merge(packages::routes())
        .merge(numbers::routes())
        .route("/proposals/mine", get(mine::mine))
        .route("/proposals/new", get(write::new).merge(post(write::create)))
        .route("/proposals/alike", post(alike::ask))
        .route("/proposals/import", get(import::form).merge(post(import::preview)))
        .route("/proposals/import/confirm", post(import::confirm))
        .route("/proposals/import/sheet", post(import::doubtful))
        .route("/proposals/import/handling", get(import::handled::form).merge(post(import::handled::preview)))
        .route("/proposals/import/handling/confirm", post(import::handled::confirm))
        .route("/proposals/import/handling/sheet", post(import::handled::doubtful))
        .route("/proposals/import/{id}", get(import::done))
        .route("/proposals/import/{id}/undo", get(import_undo::ask).merge(post(import_undo::undo)))
        .route("/proposals/{id}", get(show::show))
        .route("/proposals/{id}/edit", get(write::edit).merge(post(write::save)))
        .route("/proposals/{id}/correct", get(write::edit).merge(post(write::save)))
        .route("/proposals/{id}/copy", post(write::copy))
        .route("/proposals/{id}/files", post(write::attach))
        .route("/proposals/{id}/files/{file}", get(write::fetch))
        .route("/proposals/{id}/files/{file}/remove", post(write::detach))
        .route("/proposals/{id}/papers/{file}", get(papers::fetch))
        .route("/proposals/{id}/versions", get(versions::versions))
        .route("/proposals/{id}/steps/{action}", get(steps::ask).merge(post(steps::act)))
}
