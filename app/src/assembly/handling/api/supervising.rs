//! Supervisions and the figures of handling, for programs: the same verbs and the same refusals as on the pages.

use super::judging::unknown;
use super::of_known;
use crate::assembly::handling::actions::{allowed, dossier, supervising};
use crate::assembly::handling::pages::figures::reads;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store;
use crate::assembly::handling::store::{figures as counted, supervising as sql};
use crate::assembly::handling::workflow::supervision::{Action, State, WORKFLOW};
use crate::foundation::acting::Acting;
use crate::foundation::api::{Body, Caller, Claim, claim, finish, path_id};
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids;
use crate::foundation::workflow::Name;
use axum::Json;
use axum::extract::{Path, Query, State as FromState};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(supervision_nominate))
        .routes(routes!(supervision_show))
        .routes(routes!(supervision_step))
        .routes(routes!(handling_statistics))
}

/// One activity.
#[derive(Debug, Serialize, ToSchema)]
struct ActOut {
    held_on: String,
    /// `meeting`, `survey`, `inspection` or `visit`.
    way: String,
    with_proposer: bool,
    findings: String,
}

/// One task.
#[derive(Debug, Serialize, ToSchema)]
struct TaskOut {
    id: String,
    unit: Option<String>,
    content: String,
    due_on: String,
    done_at: Option<i64>,
    done_note: String,
}

/// The supervised handling of a key proposal.
#[derive(Debug, Serialize, ToSchema)]
struct SupervisionOut {
    id: String,
    matter: String,
    #[schema(value_type = String)]
    state: State,
    version: i64,
    year: i64,
    #[schema(value_type = String)]
    tier: Tier,
    reason: String,
    leader: Option<String>,
    plan: String,
    plan_due: Option<String>,
    report: String,
    end_reason: String,
    acts: Vec<ActOut>,
    tasks: Vec<TaskOut>,
    #[schema(value_type = Vec<String>)]
    allowed_actions: Vec<Action>,
}

/// A step of a supervision.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct SupervisionStepIn {
    action: String,
    /// The version that you saw; another one now is a conflict.
    version: Option<i64>,
    /// Reason, plan, findings, report, task or result.
    text: String,
    /// `chair`, `government`, `committee` or `joint`.
    tier: String,
    /// Account of the leader.
    leader: String,
    /// `YYYY-MM-DD`.
    due_on: String,
    /// `YYYY-MM-DD`.
    held_on: String,
    way: String,
    with_proposer: bool,
    unit: String,
    task: String,
}

async fn read(db: &mut dyn Read, by: &Acting, id: SupervisionId) -> Outcome<SupervisionOut> {
    let s = store::supervision(db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let file = dossier(db, by, s.matter).await?;
    if !supervising::may_read(by, &file, &s) {
        return Err(Problem::NotFound);
    }
    let act = |a: SupervisionAct| ActOut {
        held_on: a.held_on,
        way: a.way,
        with_proposer: a.with_proposer,
        findings: a.findings,
    };
    let task = |t: SupervisionTask| TaskOut {
        id: ids::write(t.id),
        unit: t.unit.map(|u| u.to_string()),
        content: t.content,
        due_on: t.due_on,
        done_at: t.done_at,
        done_note: t.done_note,
    };
    Ok(SupervisionOut {
        acts: sql::acts(db, id).await?.into_iter().map(act).collect(),
        tasks: sql::tasks(db, id).await?.into_iter().map(task).collect(),
        allowed_actions: allowed(&WORKFLOW, by, s.state, &supervising::hats_of(by, &s)),
        id: s.id.to_string(),
        matter: s.matter.to_string(),
        state: s.state,
        version: s.version,
        year: s.year,
        tier: s.tier,
        reason: s.reason,
        leader: s.leader.map(|who| who.to_string()),
        plan: s.plan,
        plan_due: s.plan_due,
        report: s.report,
        end_reason: s.end_reason,
    })
}

/// Why a matter is named.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct NominationIn {
    reason: String,
    /// `chair`, `government`, `committee` or `joint`; empty: `chair`.
    tier: String,
}

/// Names a matter for supervised handling.
#[utoipa::path(post, path = "/api/matters/{id}/supervisions", tag = "handling", security(("token" = [])),
    params(("id" = String, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "the same key and body name it once")),
    request_body = NominationIn,
    responses((status = 201, body = SupervisionOut), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 403, description = "not yours"),
        (status = 404, description = "none that you may know of"), (status = 422, description = "incomplete"),
        (status = 429, description = "too many")))]
async fn supervision_nominate(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
    Body(new): Body<NominationIn>,
) -> Outcome<Response> {
    let by = &caller.by;
    let matter: MatterId = path_id(&id)?;
    let sent = match new.tier.as_str() {
        "" => Ok(None),
        key => Tier::from_key(key).map(Some).ok_or_else(|| Problem::invalid("tier", "form-choose")),
    };
    let tier = of_known(sent, async { dossier(&mut app.db.read().await?, by, matter).await }).await?;
    let said = format!("POST /api/matters/{id}/supervisions\n{}", serde_json::to_string(&new)?);
    let input = supervising::Input { text: new.reason.clone(), tier, ..supervising::Input::default() };
    let mut tx = app.db.begin().await?;
    let made: SupervisionId = match claim(&mut tx, by, &headers, &said).await? {
        Claim::Before(id) => id.parse().map_err(|_| Problem::NotFound)?,
        Claim::First(key) => {
            let named = supervising::nominate(&mut tx, by, matter, &input).await?;
            finish(&mut tx, by, key, &named.id.to_string()).await?;
            named.id
        }
    };
    tx.commit().await?;
    let location = [(header::LOCATION, format!("/api/supervisions/{made}"))];
    let out = read(&mut app.db.read().await?, by, made).await?;
    Ok((StatusCode::CREATED, location, Json(out)).into_response())
}

/// A supervision that you may read.
#[utoipa::path(get, path = "/api/supervisions/{id}", tag = "handling", security(("token" = [])), params(("id" = String, Path)),
    responses((status = 200, body = SupervisionOut), (status = 401, description = "no token"),
        (status = 404, description = "none that you may read")))]
async fn supervision_show(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Outcome<Json<SupervisionOut>> {
    Ok(Json(read(&mut app.db.read().await?, &caller.by, path_id(&id)?).await?))
}

/// Does a step of a supervision. What is not yours answers 403, what is not possible now 409, what is incomplete 422.
#[utoipa::path(post, path = "/api/supervisions/{id}/steps", tag = "handling", security(("token" = [])),
    params(("id" = String, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "the same key and body do one step")),
    request_body = SupervisionStepIn,
    responses((status = 200, body = SupervisionOut), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 403, description = "not yours"),
        (status = 404, description = "none that you may read"), (status = 409, description = "not possible now"),
        (status = 422, description = "incomplete"), (status = 429, description = "too many")))]
async fn supervision_step(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
    Body(step): Body<SupervisionStepIn>,
) -> Outcome<Json<SupervisionOut>> {
    let by = &caller.by;
    let id: SupervisionId = path_id(&id)?;
    let sent = Action::from_key(&step.action).ok_or_else(unknown);
    let action = of_known(sent, async { read(&mut app.db.read().await?, by, id).await }).await?;
    let said = format!("POST /api/supervisions/{id}/steps\n{}", serde_json::to_string(&step)?);
    let input = supervising::Input {
        version: step.version,
        text: step.text.clone(),
        tier: Tier::from_key(&step.tier),
        leader: step.leader.parse().ok(),
        due_on: step.due_on.clone(),
        held_on: step.held_on.clone(),
        way: step.way.clone(),
        with_proposer: step.with_proposer,
        unit: step.unit.parse().ok(),
        task: ids::read(&step.task),
    };
    let mut tx = app.db.begin().await?;
    if let Claim::First(key) = claim(&mut tx, by, &headers, &said).await? {
        supervising::perform(&mut tx, by, id, action, &input).await?;
        finish(&mut tx, by, key, &supervising::link(id)).await?;
        tx.commit().await?;
    }
    Ok(Json(read(&mut app.db.read().await?, by, id).await?))
}

/// Which session.
#[derive(Debug, Deserialize)]
struct Asked {
    sitting: Option<String>,
}

/// One figure.
#[derive(Debug, Serialize, ToSchema)]
struct FigureOut {
    /// The unit; none: of the body itself.
    unit: Option<String>,
    /// Key of the measure, as in the list `/handling/list?measure=`.
    measure: String,
    n: i64,
}

/// The figures of handling by unit, of one session or of all.
#[utoipa::path(get, path = "/api/handling/statistics", tag = "handling", security(("token" = [])),
    params(("sitting" = Option<String>, Query, description = "the session; all where it is missing")),
    responses((status = 200, body = Vec<FigureOut>), (status = 400, description = "malformed"),
        (status = 401, description = "no token"),
        (status = 403, description = "not yours")))]
async fn handling_statistics(
    FromState(app): FromState<App>,
    caller: Caller,
    Query(asked): Query<Asked>,
) -> Outcome<Json<Vec<FigureOut>>> {
    let by = &caller.by;
    if !reads(by) {
        return Err(Problem::NotYours { action: "figures-look".to_owned() });
    }
    let sitting = match asked.sitting.as_deref() {
        None | Some("") => -1,
        Some(text) => ids::read(text).ok_or(Problem::NotFound)?,
    };
    let tallies = counted::tallies(&mut app.db.read().await?, by.body, sitting).await?;
    let figure = |((unit, measure), n): ((i64, String), i64)| FigureOut {
        unit: (unit != 0).then(|| ids::write(unit)),
        measure,
        n,
    };
    Ok(Json(tallies.into_iter().map(figure).collect()))
}
