//! Judgements and promises, for programs: the same verbs as the pages, the same refusals. A paper sheet is keyed on its page only,
//! because its scan comes with it.

use super::of_known;
use crate::assembly::handling::actions::{Dossier, allowed, dossier, judging, promising};
use crate::assembly::handling::reading;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store;
use crate::assembly::handling::store::judging as sql;
use crate::assembly::handling::workflow::{feedback, promise};
use crate::foundation::acting::Acting;
use crate::foundation::api::{Body, Caller, Claim, claim, finish, names, path_id};
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::workflow::Name;
use axum::Json;
use axum::extract::{Path, State as FromState};
use axum::http::HeaderMap;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::schema::Object;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(feedback_show))
        .routes(routes!(feedback_step))
        .routes(routes!(promise_show))
        .routes(routes!(promise_step))
}

fn feedback_states() -> Object {
    names::<feedback::State>()
}
fn feedback_actions() -> Object {
    names::<feedback::Action>()
}
fn promise_states() -> Object {
    names::<promise::State>()
}
fn promise_actions() -> Object {
    names::<promise::Action>()
}
fn verdicts() -> Object {
    names::<Verdict>()
}
fn origins() -> Object {
    names::<Origin>()
}

/// Whether one suggestion was answered: `yes`, `partly`, `no`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct FeedbackItemJson {
    /// The suggestion.
    item: String,
    /// `yes`, `partly` or `no`.
    answered: String,
}

/// A judgement as you may read it.
#[derive(Debug, Serialize, ToSchema)]
struct FeedbackOut {
    id: String,
    matter: String,
    assignment: String,
    reply: String,
    #[schema(schema_with = feedback_states)]
    state: feedback::State,
    version: i64,
    /// Who said it: nobody, the proposer, the office from a paper sheet.
    #[schema(schema_with = origins)]
    origin: Origin,
    #[schema(value_type = Option<String>)]
    attitude: Option<Verdict>,
    #[schema(value_type = Option<String>)]
    result: Option<Verdict>,
    comment: String,
    /// How he was contacted, as he says.
    contacted: Vec<String>,
    again: bool,
    items: Vec<FeedbackItemJson>,
    due_on: Option<String>,
    answered_at: Option<i64>,
    review_due: Option<String>,
    decision: String,
    #[schema(value_type = Vec<String>)]
    allowed_actions: Vec<feedback::Action>,
}

/// A step of a judgement.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct FeedbackStepIn {
    #[schema(schema_with = feedback_actions)]
    action: String,
    /// The version that you saw; another one now is a conflict.
    version: Option<i64>,
    #[schema(schema_with = verdicts)]
    attitude: String,
    #[schema(schema_with = verdicts)]
    result: String,
    /// What is added; a reason.
    text: String,
    contacted: Vec<String>,
    again: bool,
    items: Vec<FeedbackItemJson>,
}

impl FeedbackStepIn {
    fn read(&self) -> Outcome<(feedback::Action, judging::Input)> {
        let action = feedback::Action::from_key(&self.action).ok_or_else(unknown)?;
        let item = |i: &FeedbackItemJson| {
            let id = i.item.parse().map_err(|_| Problem::invalid("items", "form-choose"))?;
            Ok((id, i.answered.clone()))
        };
        let input = judging::Input {
            version: self.version,
            attitude: Verdict::from_key(&self.attitude),
            result: Verdict::from_key(&self.result),
            text: self.text.clone(),
            contacted: self.contacted.clone(),
            again: self.again,
            items: self.items.iter().map(item).collect::<Outcome<_>>()?,
            scan: None,
        };
        Ok((action, input))
    }
}

/// A promise.
#[derive(Debug, Serialize, ToSchema)]
struct PromiseOut {
    id: String,
    matter: String,
    assignment: String,
    reply: String,
    unit: String,
    #[schema(schema_with = promise_states)]
    state: promise::State,
    version: i64,
    content: String,
    division: String,
    due_on: String,
    first_due_on: String,
    made_on: String,
    evidence: String,
    claimed_at: Option<i64>,
    kept_on: Option<String>,
    dispute: String,
    /// A change that is asked for: text, date, reason.
    asked_content: String,
    asked_due: Option<String>,
    asked_reason: String,
    changed: i64,
    handed_to: Option<String>,
    #[schema(value_type = Vec<String>)]
    allowed_actions: Vec<promise::Action>,
}

/// A step of a promise.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct PromiseStepIn {
    #[schema(schema_with = promise_actions)]
    action: String,
    /// The version that you saw; another one now is a conflict.
    version: Option<i64>,
    /// Evidence, or a reason.
    text: String,
    /// A new text.
    content: String,
    /// A new date, `YYYY-MM-DD`.
    due_on: String,
}

async fn read_feedback(db: &mut dyn Read, by: &Acting, id: FeedbackId) -> Outcome<FeedbackOut> {
    let found = store::feedback(db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let file = dossier(db, by, found.matter).await?;
    if !judging::may_read(by, &file, &found) {
        return Err(Problem::NotFound);
    }
    let items = sql::items(db, id).await?;
    let item = |i: FeedbackItem| FeedbackItemJson { item: i.item.to_string(), answered: i.answered };
    let can = allowed(&feedback::WORKFLOW, by, found.state, &Dossier::feedback_hats(by, &found));
    Ok(FeedbackOut {
        id: found.id.to_string(),
        matter: found.matter.to_string(),
        assignment: found.assignment.to_string(),
        reply: found.reply.to_string(),
        state: found.state,
        version: found.version,
        origin: found.origin,
        attitude: found.attitude,
        result: found.result,
        comment: found.comment,
        contacted: found.contacted.split(',').filter(|w| !w.is_empty()).map(str::to_owned).collect(),
        again: found.again,
        items: items.into_iter().map(item).collect(),
        due_on: found.due_on,
        answered_at: found.answered_at,
        review_due: found.review_due,
        decision: found.decision,
        allowed_actions: can,
    })
}

async fn read_promise(db: &mut dyn Read, by: &Acting, id: PromiseId) -> Outcome<PromiseOut> {
    let p = store::promise(db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let file = dossier(db, by, p.matter).await?;
    if !reading::promise(by, &file, &p) {
        return Err(Problem::NotFound);
    }
    let can = allowed(&promise::WORKFLOW, by, p.state, &file.promise_hats(by, &p));
    Ok(PromiseOut {
        id: p.id.to_string(),
        matter: p.matter.to_string(),
        assignment: p.assignment.to_string(),
        reply: p.reply.to_string(),
        unit: p.unit.to_string(),
        state: p.state,
        version: p.version,
        content: p.content,
        division: p.division,
        due_on: p.due_on,
        first_due_on: p.first_due_on,
        made_on: p.made_on,
        evidence: p.evidence,
        claimed_at: p.claimed_at,
        kept_on: p.kept_on,
        dispute: p.dispute,
        asked_content: p.asked_content,
        asked_due: p.asked_due,
        asked_reason: p.asked_reason,
        changed: p.changed,
        handed_to: p.handed_to.map(crate::foundation::ids::write),
        allowed_actions: can,
    })
}

/// A judgement, where you may read it.
#[utoipa::path(get, path = "/api/feedback/{id}", tag = "handling", security(("token" = [])), params(("id" = String, Path)),
    responses((status = 200, body = FeedbackOut), (status = 401, description = "no token"),
        (status = 404, description = "none that you may read")))]
async fn feedback_show(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Outcome<Json<FeedbackOut>> {
    Ok(Json(read_feedback(&mut app.db.read().await?, &caller.by, path_id(&id)?).await?))
}

/// Does a step of a judgement; only the one who is asked answers. What is not yours answers 403, what is not possible now 409, what
/// is incomplete 422.
#[utoipa::path(post, path = "/api/feedback/{id}/steps", tag = "handling", security(("token" = [])),
    params(("id" = String, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "the same key and body do one step")),
    request_body = FeedbackStepIn,
    responses((status = 200, body = FeedbackOut), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 403, description = "not yours"),
        (status = 404, description = "none that you may read"), (status = 409, description = "not possible now"),
        (status = 422, description = "incomplete"), (status = 429, description = "too many")))]
async fn feedback_step(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
    Body(step): Body<FeedbackStepIn>,
) -> Outcome<Json<FeedbackOut>> {
    let by = &caller.by;
    let id: FeedbackId = path_id(&id)?;
    let record = async { read_feedback(&mut app.db.read().await?, by, id).await };
    let (action, input) = of_known(step.read(), record).await?;
    let said = format!("POST /api/feedback/{id}/steps\n{}", serde_json::to_string(&step)?);
    let mut tx = app.db.begin().await?;
    if let Claim::First(key) = claim(&mut tx, by, &headers, &said).await? {
        judging::perform(&mut tx, by, id, action, &input).await?;
        finish(&mut tx, by, key, &judging::link(id)).await?;
        tx.commit().await?;
    }
    Ok(Json(read_feedback(&mut app.db.read().await?, by, id).await?))
}

/// A promise of a matter that you may know of.
#[utoipa::path(get, path = "/api/promises/{id}", tag = "handling", security(("token" = [])), params(("id" = String, Path)),
    responses((status = 200, body = PromiseOut), (status = 401, description = "no token"),
        (status = 404, description = "none that you may know of")))]
async fn promise_show(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Outcome<Json<PromiseOut>> {
    Ok(Json(read_promise(&mut app.db.read().await?, &caller.by, path_id(&id)?).await?))
}

/// Does a step of a promise. Refusals are those of a step of a judgement.
#[utoipa::path(post, path = "/api/promises/{id}/steps", tag = "handling", security(("token" = [])),
    params(("id" = String, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "the same key and body do one step")),
    request_body = PromiseStepIn,
    responses((status = 200, body = PromiseOut), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 403, description = "not yours"),
        (status = 404, description = "none that you may know of"), (status = 409, description = "not possible now"),
        (status = 422, description = "incomplete"), (status = 429, description = "too many")))]
async fn promise_step(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
    Body(step): Body<PromiseStepIn>,
) -> Outcome<Json<PromiseOut>> {
    let by = &caller.by;
    let id: PromiseId = path_id(&id)?;
    let sent = promise::Action::from_key(&step.action).ok_or_else(unknown);
    let record = async { read_promise(&mut app.db.read().await?, by, id).await };
    let action = of_known(sent, record).await?;
    let said = format!("POST /api/promises/{id}/steps\n{}", serde_json::to_string(&step)?);
    let input = promising::Input {
        version: step.version,
        text: step.text.clone(),
        content: step.content.clone(),
        due_on: step.due_on.clone(),
        ..promising::Input::default()
    };
    let mut tx = app.db.begin().await?;
    if let Claim::First(key) = claim(&mut tx, by, &headers, &said).await? {
        promising::perform(&mut tx, by, id, action, &input).await?;
        finish(&mut tx, by, key, &promising::link(id)).await?;
        tx.commit().await?;
    }
    Ok(Json(read_promise(&mut app.db.read().await?, by, id).await?))
}

pub(super) fn unknown() -> Problem {
    Problem::invalid("action", "form-choose")
}
