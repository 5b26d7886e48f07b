//! What goes up and what comes down, for programs: documents, tasks, their steps, the figures of a year. Steps go through the same door as
//! on the pages.

mod documents;
mod figures;
mod tasks;

use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids;
use utoipa_axum::router::OpenApiRouter;

/// Routes of the API.
pub fn routes() -> OpenApiRouter<App> {
    documents::routes().merge(tasks::routes()).merge(figures::routes())
}

/// The most records in one answer of a list.
const MOST: i64 = 1_000;

/// The id behind which a list goes on; 0: from its beginning.
fn after(text: &str) -> Outcome<i64> {
    if text.is_empty() {
        return Ok(0);
    }
    ids::read(text).ok_or_else(|| Problem::invalid("after", "form-choose"))
}
