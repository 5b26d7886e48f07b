//! The room's part of the API, by what it is about.

mod assigning;
mod judging;
mod replying;
mod supervising;

use crate::foundation::app::App;
use utoipa_axum::router::OpenApiRouter;

/// Every operation of the room.
pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .merge(assigning::routes())
        .merge(judging::routes())
        .merge(replying::routes())
        .merge(supervising::routes())
}
