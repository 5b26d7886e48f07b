//! Routes of the room.

mod answer;
mod answers;
mod assigning;
mod awarding;
mod closing;
mod contacting;
mod dates;
pub(super) mod feeds;
pub(super) mod figures;
pub(super) mod figures_list;
mod follow_up;
mod judging;
pub(super) mod key;
mod ledger;
mod papers;
mod promising;
mod public;
pub(super) mod redact;
mod replying;
mod show;
pub(super) mod standard;
mod step;
mod supervising;
mod templates;
mod unit;
pub(super) mod view;

use crate::foundation::app::App;
use crate::foundation::routing::get;
use axum::Router;

/// Every page of the room.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(answers::routes())
        .merge(assigning::routes())
        .merge(awarding::routes())
        .merge(closing::routes())
        .merge(contacting::routes())
        .merge(figures::routes())
        .merge(dates::routes())
        .merge(feeds::routes())
        .merge(follow_up::routes())
        .merge(judging::routes())
        .merge(key::routes())
        .merge(ledger::routes())
        .merge(papers::routes())
        .merge(promising::routes())
        .merge(public::routes())
        .merge(replying::routes())
        .merge(supervising::routes())
        .merge(templates::routes())
        .merge(unit::routes())
        .route("/matters/{id}", get(show::show))
        .route("/matters/{id}/dates", get(show::dates))
}
