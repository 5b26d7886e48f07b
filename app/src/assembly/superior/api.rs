//! What goes up and what comes down, for programs: documents, tasks, their steps, the figures of a year. Steps go through the same door as
//! on the pages.

mod documents;
mod figures;
mod tasks;

use crate::foundation::app::App;
use utoipa_axum::router::OpenApiRouter;

/// Routes of the API.
pub fn routes() -> OpenApiRouter<App> {
    documents::routes().merge(tasks::routes()).merge(figures::routes())
}
