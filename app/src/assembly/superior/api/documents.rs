//! Documents upward.

use crate::assembly::superior::actions::upward::{self, Beginning, Input};
use crate::assembly::superior::actions::upward_link;
use crate::assembly::superior::hats;
use crate::assembly::superior::records::*;
use crate::assembly::superior::store::{self, lists};
use crate::assembly::superior::workflow::upward::{Action, State};
use crate::foundation::acting::Acting;
use crate::foundation::api::{Body, Caller, Claim, claim, finish, path_id};
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids;
use crate::foundation::linked;
use crate::foundation::workflow::Name;
use axum::Json;
use axum::extract::{Path, Query, State as FromState};
use axum::http::HeaderMap;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Routes of documents.
pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(upward_list))
        .routes(routes!(upward_begin))
        .routes(routes!(upward_show))
        .routes(routes!(upward_step))
}

/// A document in a list.
#[derive(Debug, Serialize, ToSchema)]
struct UpwardLineOut {
    id: String,
    /// `request`, `report` or `result`: what it counts as.
    #[schema(value_type = String)]
    kind: Kind,
    /// What it is besides, or empty; it is not counted by it.
    also: String,
    title: String,
    addressee: String,
    /// `none` or `internal`.
    #[schema(value_type = String)]
    mark: Mark,
    #[schema(value_type = String)]
    state: State,
    number: String,
    /// The day it was first sent, by which it is counted; empty: not yet.
    sent_on: String,
    signer: String,
    /// Whether it counts: sent, not withdrawn, not the same as another.
    counts: bool,
}

/// A sending of a document.
#[derive(Debug, Serialize, ToSchema)]
struct SendingOut {
    seq: i64,
    /// `first`, `annex`, `resend` or `version`: only the first is counted.
    #[schema(value_type = String)]
    what: What,
    sent_on: String,
    number: String,
    note: String,
    text: String,
    /// The document that was found to be this one.
    joined: Option<String>,
}

/// What came back.
#[derive(Debug, Serialize, ToSchema)]
struct UpwardAnswerOut {
    id: String,
    /// `approval` or `instruction`.
    #[schema(value_type = String)]
    kind: AnswerKind,
    text: String,
    answered_on: String,
    answered_by: String,
    number: String,
}

/// A document with all that hangs on it.
#[derive(Debug, Serialize, ToSchema)]
struct UpwardOut {
    id: String,
    #[schema(value_type = String)]
    kind: Kind,
    also: String,
    title: String,
    text: String,
    addressee: String,
    #[schema(value_type = String)]
    mark: Mark,
    #[schema(value_type = String)]
    state: State,
    version: i64,
    /// Kind of the record that it is about, or empty.
    link_kind: String,
    link: String,
    signer: String,
    number: String,
    sent_on: String,
    same_as: Option<String>,
    sendings: Vec<SendingOut>,
    answers: Vec<UpwardAnswerOut>,
    /// Tasks from what came back.
    tasks: Vec<String>,
    #[schema(value_type = Vec<String>)]
    allowed_actions: Vec<Action>,
}

/// Where a list goes on.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct After {
    after: String,
}

/// Documents that you may read, the latest first, at most a thousand; `after` goes on behind one of them.
#[utoipa::path(get, path = "/api/upward", tag = "superior", security(("token" = [])),
    params(("after" = Option<String>, Query, description = "the id of the last one that you have")),
    responses((status = 200, body = Vec<UpwardLineOut>), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 404, description = "you read no documents"),
        (status = 422, description = "no such id")))]
async fn upward_list(
    FromState(app): FromState<App>,
    caller: Caller,
    Query(asked): Query<After>,
) -> Outcome<Json<Vec<UpwardLineOut>>> {
    let by = &caller.by;
    hats::reader(by)?;
    let after = Some(super::after(&asked.after)?).filter(|id| *id != 0).map(UpwardId);
    let mut db = app.db.read().await?;
    let of = (by.body, hats::reach(by));
    let all = lists::list(&mut db, of, &lists::Asked::default(), (after, super::MOST)).await?;
    let out = |l: lists::Line| UpwardLineOut {
        counts: l.counts(),
        id: l.id.to_string(),
        kind: l.kind,
        also: l.also,
        title: l.title,
        addressee: l.addressee,
        mark: l.mark,
        state: l.state,
        number: l.number,
        sent_on: l.sent_on,
        signer: l.signer_name,
    };
    Ok(Json(all.into_iter().map(out).collect()))
}

async fn read(db: &mut dyn Read, by: &Acting, id: UpwardId) -> Outcome<UpwardOut> {
    let u = upward::readable(db, by, id).await?;
    let sending = |s: Sending| SendingOut {
        seq: s.seq,
        what: s.what,
        sent_on: s.sent_on,
        number: s.number,
        note: s.note,
        text: s.content,
        joined: s.joined.map(|id| id.to_string()),
    };
    let answer = |a: Answered| UpwardAnswerOut {
        id: a.id.to_string(),
        kind: a.kind,
        text: a.content,
        answered_on: a.answered_on,
        answered_by: a.answered_by,
        number: a.number,
    };
    let tasks = store::tasks::from_upward(db, id).await?;
    Ok(UpwardOut {
        allowed_actions: upward::allowed(by, &u),
        sendings: store::sendings(db, id).await?.into_iter().map(sending).collect(),
        answers: store::answers(db, id).await?.into_iter().map(answer).collect(),
        tasks: tasks.iter().map(|task| task.id.to_string()).collect(),
        id: u.id.to_string(),
        kind: u.kind,
        also: u.also,
        title: u.title,
        text: u.content,
        addressee: u.addressee,
        mark: u.mark,
        state: u.state,
        version: u.version,
        link: if u.link_kind.is_empty() { String::new() } else { ids::write(u.link_id) },
        link_kind: u.link_kind,
        signer: u.signer_name,
        number: u.number,
        sent_on: u.sent_on,
        same_as: u.same_as.map(|id| id.to_string()),
    })
}

/// A document that you may read.
#[utoipa::path(get, path = "/api/upward/{id}", tag = "superior", security(("token" = [])), params(("id" = String, Path)),
    responses((status = 200, body = UpwardOut), (status = 401, description = "no token"),
        (status = 404, description = "none that you may read")))]
async fn upward_show(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Outcome<Json<UpwardOut>> {
    Ok(Json(read(&mut app.db.read().await?, &caller.by, path_id(&id)?).await?))
}

/// What a document says.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct UpwardIn {
    /// `request`, `report` or `result`.
    kind: String,
    /// `report` or `result`, or empty.
    also: String,
    title: String,
    text: String,
    addressee: String,
    /// `none` or `internal`; anything else is refused.
    mark: String,
    /// Kind of the record that it is about, or empty.
    link_kind: String,
    link: String,
}

fn link(kind: &str, id: &str) -> Outcome<Option<(String, i64)>> {
    if kind.is_empty() {
        return Ok(None);
    }
    let id = ids::read(id).ok_or_else(|| Problem::invalid("link", "superior-link-unknown"))?;
    Ok(Some((kind.to_owned(), id)))
}

async fn known(app: &App, by: &Acting, link: Option<&(String, i64)>) -> Outcome<()> {
    let Some((kind, id)) = link else { return Ok(()) };
    let wrong = || Problem::invalid("link", "superior-link-unknown");
    let kind = linked::kind(app, kind).ok_or_else(wrong)?;
    (kind.title)(app.clone(), by.clone(), *id).await?.map(|_| ()).ok_or_else(wrong)
}

fn beginning(new: &UpwardIn) -> Outcome<Beginning> {
    Ok(Beginning {
        kind: chosen("kind", &new.kind)?,
        also: if new.also.is_empty() { None } else { Some(chosen("also", &new.also)?) },
        title: new.title.clone(),
        content: new.text.clone(),
        addressee: new.addressee.clone(),
        mark: new.mark.clone(),
        link: link(&new.link_kind, &new.link)?,
        item: None,
    })
}

/// Begins a draft.
#[utoipa::path(post, path = "/api/upward", tag = "superior", security(("token" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "the same key and body do one step")),
    request_body = UpwardIn,
    responses((status = 200, body = UpwardOut), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 403, description = "not yours"),
        (status = 404, description = "you read no documents"), (status = 422, description = "incomplete"),
        (status = 429, description = "too many")))]
async fn upward_begin(
    FromState(app): FromState<App>,
    caller: Caller,
    headers: HeaderMap,
    Body(new): Body<UpwardIn>,
) -> Outcome<Json<UpwardOut>> {
    let by = &caller.by;
    hats::keeper(by, "upward-action-begin")?;
    let draft = beginning(&new)?;
    known(&app, by, draft.link.as_ref()).await?;
    let said = format!("POST /api/upward\n{}", serde_json::to_string(&new)?);
    let mut tx = app.db.begin().await?;
    let id = match claim(&mut tx, by, &headers, &said).await? {
        Claim::First(key) => {
            let made = upward::begin(&mut tx, by, &draft).await?;
            finish(&mut tx, by, key, &upward_link(made.id)).await?;
            tx.commit().await?;
            made.id
        }
        Claim::Before(location) => path_id(location.rsplit('/').next().unwrap_or_default())?,
    };
    Ok(Json(read(&mut app.db.read().await?, by, id).await?))
}

/// A step of a document.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct UpwardStepIn {
    action: String,
    /// The version that you saw; another one now is a conflict.
    version: Option<i64>,
    /// Reason, or what an answer says.
    text: String,
    /// What the document says, for `edit`.
    draft: Option<UpwardIn>,
    /// Kind of the record that it is about, for `link`; empty: none.
    link_kind: String,
    link: String,
    /// Account of the one who signs.
    signer: String,
    /// Empty: the next of the body's series.
    number: String,
    /// `YYYY-MM-DD`.
    day: String,
    /// `annex`, `resend` or `version`.
    what: String,
    /// Text of a new version.
    content: String,
    /// `approval` or `instruction`.
    answer: String,
    answered_by: String,
    /// The document that it is the same as.
    same_as: String,
}

fn input(step: &UpwardStepIn, action: Action) -> Outcome<Input> {
    Ok(Input {
        version: step.version,
        text: step.text.clone(),
        draft: match (&step.draft, action) {
            (Some(new), Action::Edit) => Some(beginning(new)?),
            _ => None,
        },
        link: match action {
            Action::Link => Some(link(&step.link_kind, &step.link)?.unwrap_or_default()),
            _ => None,
        },
        item: None,
        signer: step.signer.parse().ok(),
        number: step.number.clone(),
        day: step.day.clone(),
        what: What::from_key(&step.what),
        content: step.content.clone(),
        answer: AnswerKind::from_key(&step.answer),
        answered_by: step.answered_by.clone(),
        same_as: step.same_as.parse().ok(),
    })
}

/// Does a step of a document. What is not yours answers 403, what is not possible now 409, what is incomplete 422.
#[utoipa::path(post, path = "/api/upward/{id}/steps", tag = "superior", security(("token" = [])),
    params(("id" = String, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "the same key and body do one step")),
    request_body = UpwardStepIn,
    responses((status = 200, body = UpwardOut), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 403, description = "not yours"),
        (status = 404, description = "none that you may read"), (status = 409, description = "not possible now"),
        (status = 422, description = "incomplete"), (status = 429, description = "too many")))]
async fn upward_step(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
    Body(step): Body<UpwardStepIn>,
) -> Outcome<Json<UpwardOut>> {
    let by = &caller.by;
    let id: UpwardId = path_id(&id)?;
    // Whoever may not know of the document learns nothing from a wrong word.
    upward::readable(&mut app.db.read().await?, by, id).await?;
    let action = Action::from_key(&step.action).ok_or_else(|| Problem::invalid("action", "form-choose"))?;
    let said = format!("POST /api/upward/{id}/steps\n{}", serde_json::to_string(&step)?);
    let mut tx = app.db.begin().await?;
    if let Claim::First(key) = claim(&mut tx, by, &headers, &said).await? {
        let before = upward::readable(&mut tx, by, id).await?;
        upward::row(by, &before, action)?;
        let typed = input(&step, action)?;
        known(&app, by, typed.link.as_ref().filter(|(kind, _)| !kind.is_empty())).await?;
        upward::perform(&mut tx, by, id, action, &typed).await?;
        finish(&mut tx, by, key, &upward_link(id)).await?;
        tx.commit().await?;
    }
    Ok(Json(read(&mut app.db.read().await?, by, id).await?))
}
