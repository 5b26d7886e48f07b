//! Nominations for awards, for programs: the same verbs and the same refusals as on the pages.

use super::judging::unknown;
use super::of_known;
use crate::assembly::handling::actions::awarding::{self as verbs, Input, Step};
use crate::assembly::handling::records::*;
use crate::assembly::handling::store::awarding as store;
use crate::foundation::acting::Acting;
use crate::foundation::api::{Body, Caller, Claim, claim, finish, names, path_id};
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::workflow::Name;
use axum::Json;
use axum::extract::{Path, State as FromState};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::schema::Object;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(award_nominate))
        .routes(routes!(award_show))
        .routes(routes!(award_step))
}

fn states() -> Object {
    names::<AwardState>()
}
fn kinds() -> Object {
    names::<AwardKind>()
}
fn steps() -> Object {
    names::<Step>()
}

/// A nomination.
#[derive(Debug, Serialize, ToSchema)]
struct AwardOut {
    id: String,
    year: i64,
    /// A good proposal, or a unit that handled well.
    #[schema(schema_with = kinds)]
    kind: AwardKind,
    matter: Option<String>,
    unit: Option<String>,
    #[schema(schema_with = states)]
    state: AwardState,
    version: i64,
    reason: String,
    votes: i64,
    /// Last day for objections.
    objection_until: Option<String>,
    /// What can be done now.
    #[schema(value_type = Vec<String>)]
    allowed_actions: Vec<Step>,
}

/// Who is named: a proposal by its number, or a unit by its id.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct AwardIn {
    number: String,
    unit: String,
    reason: String,
}

/// A step of a nomination.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct AwardStepIn {
    #[schema(schema_with = steps)]
    action: String,
    /// The version that you saw; another one now is a conflict.
    version: Option<i64>,
    /// Of `count`.
    votes: Option<i64>,
    /// Last day for objections, of `publicise`: `YYYY-MM-DD`.
    until: String,
    /// Of `drop`.
    reason: String,
}

async fn read(db: &mut dyn Read, by: &Acting, id: AwardId) -> Outcome<AwardOut> {
    if !verbs::may(by) {
        return Err(Problem::NotYours { action: "award-do".to_owned() });
    }
    let a = store::find(db, by.body, id).await?.ok_or(Problem::NotFound)?;
    Ok(AwardOut {
        id: a.id.to_string(),
        year: a.year,
        kind: a.kind,
        matter: a.matter.map(|id| id.to_string()),
        unit: a.unit.map(|id| id.to_string()),
        state: a.state,
        version: a.version,
        reason: a.reason,
        votes: a.votes,
        objection_until: a.objection_until,
        allowed_actions: verbs::steps(a.state).to_vec(),
    })
}

/// Names a proposal or a unit for an award.
#[utoipa::path(post, path = "/api/awards", tag = "handling", security(("token" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "the same key and body make one nomination")),
    request_body = AwardIn,
    responses((status = 201, body = AwardOut), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 403, description = "not yours"),
        (status = 422, description = "incomplete"), (status = 429, description = "too many")))]
async fn award_nominate(
    FromState(app): FromState<App>,
    caller: Caller,
    headers: HeaderMap,
    Body(new): Body<AwardIn>,
) -> Outcome<Response> {
    let by = &caller.by;
    let unit = match new.unit.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| Problem::invalid("unit", "form-choose")),
    };
    let mut tx = app.db.begin().await?;
    let said = format!("POST /api/awards\n{}", serde_json::to_string(&new)?);
    let made: AwardId = match claim(&mut tx, by, &headers, &said).await? {
        Claim::Before(id) => id.parse().map_err(|_| Problem::NotFound)?,
        Claim::First(key) => {
            let award = verbs::nominate(&mut tx, by, &new.number, unit?, &new.reason).await?;
            finish(&mut tx, by, key, &award.id.to_string()).await?;
            award.id
        }
    };
    tx.commit().await?;
    let location = [(header::LOCATION, format!("/api/awards/{made}"))];
    let out = read(&mut app.db.read().await?, by, made).await?;
    Ok((StatusCode::CREATED, location, Json(out)).into_response())
}

/// One nomination.
#[utoipa::path(get, path = "/api/awards/{id}", tag = "handling", security(("token" = [])), params(("id" = String, Path)),
    responses((status = 200, body = AwardOut), (status = 401, description = "no token"),
        (status = 403, description = "not yours"), (status = 404, description = "none of this body")))]
async fn award_show(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Outcome<Json<AwardOut>> {
    Ok(Json(read(&mut app.db.read().await?, &caller.by, path_id(&id)?).await?))
}

/// Does a step of a nomination. What is not yours answers 403, what is not possible now 409, what is incomplete 422.
#[utoipa::path(post, path = "/api/awards/{id}/steps", tag = "handling", security(("token" = [])),
    params(("id" = String, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "the same key and body do one step")),
    request_body = AwardStepIn,
    responses((status = 200, body = AwardOut), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 403, description = "not yours"),
        (status = 404, description = "none of this body"), (status = 409, description = "not possible now"),
        (status = 422, description = "incomplete"), (status = 429, description = "too many")))]
async fn award_step(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
    Body(step): Body<AwardStepIn>,
) -> Outcome<Json<AwardOut>> {
    let by = &caller.by;
    let id: AwardId = path_id(&id)?;
    let sent = Step::from_key(&step.action).ok_or_else(unknown);
    let action = of_known(sent, async { read(&mut app.db.read().await?, by, id).await }).await?;
    let said = format!("POST /api/awards/{id}/steps\n{}", serde_json::to_string(&step)?);
    let input = Input {
        version: step.version,
        votes: step.votes,
        until: step.until.clone(),
        text: step.reason.clone(),
    };
    let mut tx = app.db.begin().await?;
    if let Claim::First(key) = claim(&mut tx, by, &headers, &said).await? {
        verbs::perform(&mut tx, by, id, action, &input).await?;
        finish(&mut tx, by, key, "/awards").await?;
        tx.commit().await?;
    }
    Ok(Json(read(&mut app.db.read().await?, by, id).await?))
}
