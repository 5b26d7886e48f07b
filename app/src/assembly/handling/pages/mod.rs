//! Routes of the room.

mod answer;
mod answers;
mod closing;
mod follow_up;
mod judging;
mod ledger;
mod promising;
mod public;
mod redact;
mod show;
mod step;
mod view;

use crate::foundation::app::App;
use axum::Router;
use axum::routing::get;

/// Every page of the room.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/matters/{id}", get(show::show))
        .route("/matters/{id}/dates", get(show::dates))
        .merge(answers::routes())
        .merge(closing::routes())
        .merge(follow_up::routes())
        .merge(judging::routes())
        .merge(ledger::routes())
        .merge(promising::routes())
        .merge(public::routes())
}
