//! The figures of a year for programs.

use crate::assembly::activities::figures::{Measure, days, lines, sum};
use crate::assembly::activities::hats;
use crate::assembly::activities::records::*;
use crate::assembly::activities::store::{self, lists as listed};
use crate::foundation::api::Caller;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use axum::Json;
use axum::extract::{Query, State as FromState};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(activity_figures))
}

/// Which year.
#[derive(Debug, Deserialize)]
struct Year {
    year: Option<i64>,
}

/// A kind with what it counts in a year.
#[derive(Debug, Serialize, ToSchema)]
struct KindFigureOut {
    kind: String,
    code: String,
    name: String,
    #[schema(value_type = String)]
    unit: Unit,
    n: i64,
}

/// The figures of a year, by the first day on which an activity was held.
#[derive(Debug, Serialize, ToSchema)]
struct ActivityFiguresOut {
    year: i64,
    /// Activities, each once.
    activities: i64,
    /// Activities of joint kinds in which an organisation joined.
    joint: i64,
    /// People on the list who were there, each time once.
    people: i64,
    /// Who listened besides.
    audience: i64,
    kinds: Vec<KindFigureOut>,
}

/// What was held in a year.
#[utoipa::path(get, path = "/api/activity-figures", tag = "activities", security(("token" = [])),
    params(("year" = Option<i64>, Query, description = "this year where it is missing")),
    responses((status = 200, body = ActivityFiguresOut), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 404, description = "you read no activities")))]
async fn activity_figures(
    FromState(app): FromState<App>,
    caller: Caller,
    Query(asked): Query<Year>,
) -> Outcome<Json<ActivityFiguresOut>> {
    let by = &caller.by;
    hats::reader(by)?;
    let year = asked.year.filter(|y| (1900..=2200).contains(y)).unwrap_or(i64::from(by.today().year()));
    let (from, until) = days(year);
    let mut db = app.db.read().await?;
    let kinds = store::kinds(&mut db, by.body).await?;
    let all = listed::counted(&mut db, by.body, (&from, &until)).await?;
    drop(db);
    let count = |measure: Measure| sum(&lines(&all, &kinds, measure));
    let figure = |k: &Kind| KindFigureOut {
        kind: k.id.to_string(),
        code: k.code.clone(),
        name: k.said(by.lang).to_owned(),
        unit: k.unit,
        n: count(Measure::Kind(k.id)),
    };
    Ok(Json(ActivityFiguresOut {
        year,
        activities: count(Measure::Activities),
        joint: count(Measure::Joint),
        people: count(Measure::People),
        audience: count(Measure::Audience),
        kinds: kinds.iter().map(figure).collect(),
    }))
}
