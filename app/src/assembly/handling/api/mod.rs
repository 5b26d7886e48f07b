//! The room's part of the API, by what it is about.

mod assigning;
mod awarding;
mod judging;
mod replying;
mod supervising;

use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use std::future::Future;
use utoipa_axum::router::OpenApiRouter;

/// Every operation of the room.
pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .merge(assigning::routes())
        .merge(awarding::routes())
        .merge(judging::routes())
        .merge(replying::routes())
        .merge(supervising::routes())
}

/// What was sent, as the verb takes it. Where it cannot be read, the record is looked up first: whoever may not know of it learns
/// that alone, whatever he sent.
async fn of_known<T, R>(sent: Outcome<T>, record: impl Future<Output = Outcome<R>>) -> Outcome<T> {
    match sent {
        Err(wrong @ Problem::Invalid(_)) => record.await.and(Err(wrong)),
        other => other,
    }
}
