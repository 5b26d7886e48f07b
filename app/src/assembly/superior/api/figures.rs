//! The figures of a year: the ids behind each.

use crate::assembly::superior::figures::{Shelf, counted, days, tasks};
use crate::assembly::superior::hats;
use crate::assembly::superior::records::*;
use crate::assembly::superior::store::lists;
use crate::foundation::api::Caller;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use axum::Json;
use axum::extract::{Query, State as FromState};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Routes of figures.
pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(upward_figures))
}

/// Which year.
#[derive(Debug, Deserialize)]
struct Year {
    year: Option<i64>,
}

/// What was sent upward in a year by the day of the first sending, one document once; tasks by their own days.
#[derive(Debug, Serialize, ToSchema)]
struct UpwardFiguresOut {
    year: i64,
    request: Vec<String>,
    report: Vec<String>,
    result: Vec<String>,
    /// Annexes, new versions and repeated sendings in the year: not counted.
    sent_again: usize,
    tasks_given: Vec<String>,
    tasks_done: Vec<String>,
    tasks_late: Vec<String>,
}

/// The ids of documents and tasks behind each figure of a year.
#[utoipa::path(get, path = "/api/upward-figures", tag = "superior", security(("token" = [])),
    params(("year" = Option<i64>, Query, description = "this year where it is missing")),
    responses((status = 200, body = UpwardFiguresOut), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 404, description = "you read no documents")))]
async fn upward_figures(
    FromState(app): FromState<App>,
    caller: Caller,
    Query(asked): Query<Year>,
) -> Outcome<Json<UpwardFiguresOut>> {
    let by = &caller.by;
    hats::reader(by)?;
    let year = asked.year.filter(|y| (1900..=2200).contains(y)).unwrap_or(i64::from(by.today().year()));
    let (from, until) = days(year);
    let mut db = app.db.read().await?;
    let sent = lists::sent(&mut db, by.body, (&from, &until)).await?;
    let again = lists::resent(&mut db, by.body, (&from, &until)).await?;
    let all = lists::tasks(&mut db, by.body, (&from, &until)).await?;
    drop(db);
    let of = |kind| counted(&sent, Some(kind)).iter().map(|line| line.id.to_string()).collect();
    let shelf = |shelf| tasks(&all, shelf, (&from, &until)).iter().map(|task| task.id.to_string()).collect();
    Ok(Json(UpwardFiguresOut {
        year,
        request: of(Kind::Request),
        report: of(Kind::Report),
        result: of(Kind::Outcome),
        sent_again: again.len(),
        tasks_given: shelf(Shelf::Given),
        tasks_done: shelf(Shelf::Done),
        tasks_late: shelf(Shelf::Late),
    }))
}
