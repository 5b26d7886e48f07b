//! Tasks.

use crate::assembly::superior::actions::task_link;
use crate::assembly::superior::actions::tasks::{self, Input};
use crate::assembly::superior::records::*;
use crate::assembly::superior::store;
use crate::assembly::superior::workflow::task::{Action, State};
use crate::foundation::acting::Acting;
use crate::foundation::api::{Body, Caller, Claim, claim, finish, path_id};
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::workflow::Name;
use axum::Json;
use axum::extract::{Path, Query, State as FromState};
use axum::http::HeaderMap;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Routes of tasks.
pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(task_list)).routes(routes!(task_show)).routes(routes!(task_step))
}

/// A date of a task.
#[derive(Debug, Serialize, ToSchema)]
struct TaskDueOut {
    due_on: String,
    /// A setting, or `fixed`.
    rule: String,
    period: String,
    start_on: String,
    calendar: String,
    /// `running`, `met`, `replaced` or `cancelled`.
    #[schema(value_type = String)]
    state: DueState,
}

/// A task.
#[derive(Debug, Serialize, ToSchema)]
struct TaskOut {
    id: String,
    title: String,
    text: String,
    /// The document whose answer it comes from; none: a superior's paper.
    upward: Option<String>,
    source_title: String,
    source_number: String,
    source_from: String,
    source_on: String,
    /// The organisation it was given to; none: the office itself.
    org: Option<String>,
    #[schema(value_type = String)]
    state: State,
    version: i64,
    given_on: String,
    due_on: String,
    late: bool,
    /// The first day on which it was late, or empty.
    late_on: String,
    result: String,
    result_on: String,
    /// The document by which it was reported back.
    report: Option<String>,
    dates: Vec<TaskDueOut>,
    #[schema(value_type = Vec<String>)]
    allowed_actions: Vec<Action>,
}

fn out(by: &Acting, t: Task, dues: Vec<Due>) -> TaskOut {
    let due = |d: Due| TaskDueOut {
        due_on: d.due_on,
        rule: d.rule,
        period: d.period,
        start_on: d.start_on,
        calendar: d.calendar,
        state: d.state,
    };
    TaskOut {
        allowed_actions: tasks::allowed(by, &t),
        late: t.is_late(&by.today().to_string()),
        dates: dues.into_iter().map(due).collect(),
        id: t.id.to_string(),
        title: t.title,
        text: t.content,
        upward: t.upward.map(|id| id.to_string()),
        source_title: t.source_title,
        source_number: t.source_number,
        source_from: t.source_from,
        source_on: t.source_on,
        org: t.org.map(|id| id.to_string()),
        state: t.state,
        version: t.version,
        given_on: t.given_on,
        due_on: t.due_on,
        late_on: t.late_on,
        result: t.result,
        result_on: t.result_on,
        report: t.report.map(|id| id.to_string()),
    }
}

/// Where a list goes on.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct After {
    after: String,
}

/// Tasks that you may read, the latest first, without their dates, at most a thousand; `after` goes on behind one of them.
#[utoipa::path(get, path = "/api/tasks", tag = "superior", security(("token" = [])),
    params(("after" = Option<String>, Query, description = "the id of the last one that you have")),
    responses((status = 200, body = Vec<TaskOut>), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 404, description = "you read no tasks"),
        (status = 422, description = "no such id")))]
async fn task_list(
    FromState(app): FromState<App>,
    caller: Caller,
    Query(asked): Query<After>,
) -> Outcome<Json<Vec<TaskOut>>> {
    let by = &caller.by;
    let after = super::after(&asked.after)?;
    let mut db = app.db.read().await?;
    let all = tasks::shelf(&mut db, by, None, (("", after), super::MOST)).await?;
    Ok(Json(all.into_iter().map(|task| out(by, task, Vec::new())).collect()))
}

async fn read(db: &mut dyn Read, by: &Acting, id: TaskId) -> Outcome<TaskOut> {
    let task = tasks::readable(db, by, id).await?;
    let dues = store::tasks::dues(db, id).await?;
    Ok(out(by, task, dues))
}

/// A task that you may read.
#[utoipa::path(get, path = "/api/tasks/{id}", tag = "superior", security(("token" = [])), params(("id" = String, Path)),
    responses((status = 200, body = TaskOut), (status = 401, description = "no token"),
        (status = 404, description = "none that you may read")))]
async fn task_show(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Outcome<Json<TaskOut>> {
    Ok(Json(read(&mut app.db.read().await?, &caller.by, path_id(&id)?).await?))
}

/// A step of a task.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct TaskStepIn {
    action: String,
    /// The version that you saw; another one now is a conflict.
    version: Option<i64>,
    /// Reason or result.
    text: String,
    /// `YYYY-MM-DD`; empty: as the setting counts it.
    due_on: String,
    /// The document by which it is reported back.
    report: String,
}

/// Does a step of a task. What is not yours answers 403, what is not possible now 409, what is incomplete 422.
#[utoipa::path(post, path = "/api/tasks/{id}/steps", tag = "superior", security(("token" = [])),
    params(("id" = String, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "the same key and body do one step")),
    request_body = TaskStepIn,
    responses((status = 200, body = TaskOut), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 403, description = "not yours"),
        (status = 404, description = "none that you may read"), (status = 409, description = "not possible now"),
        (status = 422, description = "incomplete"), (status = 429, description = "too many")))]
async fn task_step(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
    Body(step): Body<TaskStepIn>,
) -> Outcome<Json<TaskOut>> {
    let by = &caller.by;
    let id: TaskId = path_id(&id)?;
    // Whoever may not know of the task learns nothing from a wrong word.
    tasks::readable(&mut app.db.read().await?, by, id).await?;
    let action = Action::from_key(&step.action).ok_or_else(|| Problem::invalid("action", "form-choose"))?;
    let input = Input {
        version: step.version,
        text: step.text.clone(),
        due_on: step.due_on.clone(),
        report: step.report.parse().ok(),
    };
    let said = format!("POST /api/tasks/{id}/steps\n{}", serde_json::to_string(&step)?);
    let mut tx = app.db.begin().await?;
    if let Claim::First(key) = claim(&mut tx, by, &headers, &said).await? {
        tasks::perform(&mut tx, by, id, action, &input).await?;
        finish(&mut tx, by, key, &task_link(id)).await?;
        tx.commit().await?;
    }
    Ok(Json(read(&mut app.db.read().await?, by, id).await?))
}
