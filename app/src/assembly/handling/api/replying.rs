//! Replies and the proposers' word on contacts, for programs: the same verbs as the pages, the same refusals.

use super::of_known;
use crate::assembly::handling::actions::replying::{self as verbs, Input, ItemText, PromiseText, Text};
use crate::assembly::handling::actions::{Dossier, allowed, contacts, dossier};
use crate::assembly::handling::records::*;
use crate::assembly::handling::store;
use crate::assembly::handling::workflow::reply::{Action, State, WORKFLOW};
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
        .routes(routes!(reply_begin))
        .routes(routes!(reply_show))
        .routes(routes!(reply_step))
        .routes(routes!(contact_answer))
}

fn states() -> Object {
    names::<State>()
}
fn actions() -> Object {
    names::<Action>()
}
fn kinds() -> Object {
    names::<ReplyKind>()
}
fn adoptions() -> Object {
    names::<Adoption>()
}
fn publications() -> Object {
    names::<Publication>()
}
fn contact_states() -> Object {
    names::<ContactState>()
}

/// The answer to one suggestion.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ReplyItemJson {
    /// The suggestion.
    item: String,
    /// What becomes of it.
    #[schema(schema_with = adoptions)]
    adoption: String,
    /// The measure, or why not.
    #[serde(default)]
    answer: String,
    /// By when, `YYYY-MM-DD` or empty.
    #[serde(default)]
    done_by: String,
}

/// A commitment.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ReplyPromiseJson {
    /// What is promised.
    content: String,
    /// Division that does it.
    #[serde(default)]
    division: String,
    /// By when, `YYYY-MM-DD`.
    due_on: String,
}

/// A reply as it is written.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct ReplyText {
    /// Class letter.
    class: String,
    /// Text before the answers.
    opening: String,
    /// Text after them.
    closing: String,
    /// Person to call.
    contact_name: String,
    /// His telephone.
    contact_phone: String,
    /// What becomes public.
    #[schema(schema_with = publications)]
    publication: String,
    /// Ground, where not all is.
    publication_ground: String,
    /// The summary.
    summary: String,
    /// Missing co-opinions and settled objections; never part of the letter.
    missing_opinions: String,
    /// Answers to suggestions.
    items: Vec<ReplyItemJson>,
    /// Commitments.
    promises: Vec<ReplyPromiseJson>,
}

/// What still stops the signature.
#[derive(Debug, Serialize, ToSchema)]
struct ReplyMissing {
    /// Field.
    field: String,
    /// Code.
    code: String,
}

/// A reply as you may see it.
#[derive(Debug, Serialize, ToSchema)]
struct ReplyOut {
    id: String,
    matter: String,
    assignment: String,
    /// Number without its ending word; empty before it is signed.
    number: String,
    #[schema(schema_with = kinds)]
    kind: ReplyKind,
    #[schema(schema_with = states)]
    state: State,
    version: i64,
    text: ReplyText,
    signer: String,
    signed_at: Option<i64>,
    /// Until when the audit decides, or the unit mends; for the unit and the office.
    audit_due: Option<String>,
    /// Name of the uploaded document, or empty.
    file_name: String,
    delivered_on: Option<String>,
    /// The reply that it takes the place of.
    supersedes: Option<String>,
    /// For the unit: what still stops the signature.
    missing: Vec<ReplyMissing>,
    /// What you may do now, by the table of the workflow.
    #[schema(value_type = Vec<String>)]
    allowed_actions: Vec<Action>,
}

/// A step: an action and what it needs.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct ReplyStepIn {
    #[schema(schema_with = actions)]
    action: String,
    /// The version that you saw; another one now is a conflict.
    version: Option<i64>,
    /// Reason or remark.
    reason: String,
    /// The whole reply, of `edit`.
    text: Option<ReplyText>,
    /// Signer as printed, of `sign`.
    signer: String,
    /// `agreed`, `changed` or `objected`, of `answer_countersign`.
    answer: String,
    /// Points found in order, of `pass`.
    checks: Vec<String>,
    /// `correction` or `raise`, of `correct`.
    kind: String,
}

impl ReplyStepIn {
    fn read(&self) -> Outcome<(Action, Input)> {
        let action =
            Action::from_key(&self.action).ok_or_else(|| Problem::invalid("action", "form-choose"))?;
        let input = Input {
            version: self.version,
            reason: self.reason.clone(),
            text: self.text.as_ref().map(ReplyText::read).transpose()?,
            signer: self.signer.clone(),
            answer: self.answer.clone(),
            checks: self.checks.clone(),
            kind: self.kind.clone(),
        };
        Ok((action, input))
    }
}

/// Where a reply stands after a step.
#[derive(Debug, Serialize, ToSchema)]
struct ReplyStepDone {
    /// The reply; of `correct`, the new one.
    id: String,
    #[schema(schema_with = states)]
    state: State,
    version: i64,
    number: String,
    #[schema(value_type = Vec<String>)]
    allowed_actions: Vec<Action>,
}

/// A proposer's word on a contact.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ContactAnswerIn {
    /// `confirmed` or `disputed`.
    #[schema(schema_with = contact_states)]
    answer: String,
    /// What is different; needed for a dispute.
    #[serde(default)]
    remark: String,
}

/// A contact after the answer.
#[derive(Debug, Serialize, ToSchema)]
struct ContactAnswerDone {
    id: String,
    #[schema(schema_with = contact_states)]
    answer: ContactState,
}

impl ReplyText {
    fn read(&self) -> Outcome<Text> {
        let item = |i: &ReplyItemJson| {
            Ok(ItemText {
                item: i.item.parse().map_err(|_| Problem::invalid("items", "form-choose"))?,
                adoption: Adoption::from_key(&i.adoption)
                    .ok_or_else(|| Problem::invalid("items", "form-choose"))?,
                answer: i.answer.clone(),
                done_by: i.done_by.trim().to_owned(),
            })
        };
        let promise = |p: &ReplyPromiseJson| PromiseText {
            content: p.content.clone(),
            division: p.division.clone(),
            due_on: p.due_on.trim().to_owned(),
        };
        let publication = match self.publication.as_str() {
            "" => None,
            key => Some(
                Publication::from_key(key).ok_or_else(|| Problem::invalid("publication", "form-choose"))?,
            ),
        };
        Ok(Text {
            class: self.class.clone(),
            opening: self.opening.clone(),
            closing: self.closing.clone(),
            contact_name: self.contact_name.clone(),
            contact_phone: self.contact_phone.clone(),
            publication,
            publication_ground: self.publication_ground.clone(),
            summary: self.summary.clone(),
            missing_opinions: self.missing_opinions.clone(),
            items: self.items.iter().map(item).collect::<Outcome<_>>()?,
            promises: self.promises.iter().map(promise).collect(),
        })
    }

    fn of(text: Text, inside: bool) -> Self {
        let item = |i: ItemText| ReplyItemJson {
            item: i.item.to_string(),
            adoption: i.adoption.to_string(),
            answer: i.answer,
            done_by: i.done_by,
        };
        let promise =
            |p: PromiseText| ReplyPromiseJson { content: p.content, division: p.division, due_on: p.due_on };
        Self {
            class: text.class,
            opening: text.opening,
            closing: text.closing,
            contact_name: text.contact_name,
            contact_phone: text.contact_phone,
            publication: text.publication.map(|p| p.to_string()).unwrap_or_default(),
            publication_ground: text.publication_ground,
            summary: text.summary,
            missing_opinions: if inside { text.missing_opinions } else { String::new() },
            items: text.items.into_iter().map(item).collect(),
            promises: text.promises.into_iter().map(promise).collect(),
        }
    }
}

/// A reply with its file, as far as the person may see it.
async fn seen(db: &mut dyn Read, by: &Acting, id: ReplyId) -> Outcome<(Dossier, Assignment, Reply)> {
    let found = store::reply(db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let file = dossier(db, by, found.matter).await?;
    let own = file.assignment(found.assignment)?.clone();
    let reply = file.reply(id)?.clone();
    if verbs::sees(by, &file, &own, &reply) { Ok((file, own, reply)) } else { Err(Problem::NotFound) }
}

async fn whole(db: &mut dyn Read, by: &Acting, id: ReplyId) -> Outcome<ReplyOut> {
    let (file, own, reply) = seen(db, by, id).await?;
    let hats = file.reply_hats(by, &own);
    let inside = !hats.is_empty();
    let writes = by.delegation(own.unit).is_some();
    let parts = verbs::parts(db, &reply).await?;
    let checks = if writes { verbs::checks(by, &file, &own, &reply, &parts) } else { Vec::new() };
    let missing = checks.into_iter().flat_map(|c| c.wrong);
    let text = verbs::text_of(db, &reply).await?;
    Ok(ReplyOut {
        id: reply.id.to_string(),
        matter: reply.matter.to_string(),
        assignment: reply.assignment.to_string(),
        number: verbs::number_of(&reply),
        kind: reply.kind,
        state: reply.state,
        version: reply.version,
        text: ReplyText::of(text, inside),
        signer: reply.signer.clone(),
        signed_at: reply.signed_at,
        audit_due: reply.audit_due.clone().filter(|_| inside),
        file_name: reply.file_name.clone(),
        delivered_on: reply.delivered_on.clone(),
        supersedes: reply.supersedes.map(|id| id.to_string()),
        missing: missing.map(|c| ReplyMissing { field: c.field, code: c.key }).collect(),
        allowed_actions: allowed(&WORKFLOW, by, reply.state, &hats),
    })
}

/// Begins the reply of an assignment that is in work.
#[utoipa::path(post, path = "/api/assignments/{id}/replies", tag = "handling", security(("token" = [])),
    params(("id" = String, Path), ("Idempotency-Key" = Option<String>, Header, description = "the same key makes one reply")),
    responses((status = 201, body = ReplyOut), (status = 401), (status = 403), (status = 404), (status = 422), (status = 429)))]
async fn reply_begin(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Outcome<Response> {
    let by = &caller.by;
    let assignment: AssignmentId = path_id(&id)?;
    let mut tx = app.db.begin().await?;
    let said = format!("POST /api/assignments/{id}/replies");
    let made = match claim(&mut tx, by, &headers, &said).await? {
        Claim::Before(id) => id.parse().map_err(|_| Problem::NotFound)?,
        Claim::First(key) => {
            let reply = verbs::begin_reply(&mut tx, by, assignment).await?;
            finish(&mut tx, by, key, &reply.id.to_string()).await?;
            reply.id
        }
    };
    tx.commit().await?;
    let location = [(header::LOCATION, format!("/api/replies/{made}"))];
    let mut db = app.db.read().await?;
    Ok((StatusCode::CREATED, location, Json(whole(&mut db, by, made).await?)).into_response())
}

/// One reply with its text and what you may do with it.
#[utoipa::path(get, path = "/api/replies/{id}", tag = "handling", security(("token" = [])), params(("id" = String, Path)),
    responses((status = 200, body = ReplyOut), (status = 401), (status = 404)))]
async fn reply_show(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Outcome<Json<ReplyOut>> {
    let id: ReplyId = path_id(&id)?;
    let mut db = app.db.read().await?;
    Ok(Json(whole(&mut db, &caller.by, id).await?))
}

/// Does a step of a reply. What is not yours answers 403, what is not possible now 409 with what is, what is incomplete 422.
#[utoipa::path(post, path = "/api/replies/{id}/steps", tag = "handling", security(("token" = [])),
    params(("id" = String, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "the same key and body do one step")),
    request_body = ReplyStepIn,
    responses((status = 200, body = ReplyStepDone), (status = 400), (status = 401), (status = 403), (status = 404),
        (status = 409), (status = 422), (status = 429)))]
async fn reply_step(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
    Body(step): Body<ReplyStepIn>,
) -> Outcome<Json<ReplyStepDone>> {
    let by = &caller.by;
    let reply: ReplyId = path_id(&id)?;
    let record = async { seen(&mut app.db.read().await?, by, reply).await };
    let (action, input) = of_known(step.read(), record).await?;
    let mut tx = app.db.begin().await?;
    let said = format!("POST /api/replies/{id}/steps\n{}", serde_json::to_string(&step)?);
    let done = match claim(&mut tx, by, &headers, &said).await? {
        Claim::Before(id) => id.parse().map_err(|_| Problem::NotFound)?,
        Claim::First(key) => {
            let after = verbs::perform(&mut tx, by, reply, action, &input).await?;
            finish(&mut tx, by, key, &after.id.to_string()).await?;
            after.id
        }
    };
    tx.commit().await?;
    let mut db = app.db.read().await?;
    let after = store::reply(&mut db, by.body, done).await?.ok_or(Problem::NotFound)?;
    let file = dossier(&mut db, by, after.matter).await?;
    let hats = file.reply_hats(by, file.assignment(after.assignment)?);
    Ok(Json(ReplyStepDone {
        id: after.id.to_string(),
        state: after.state,
        version: after.version,
        number: verbs::number_of(&after),
        allowed_actions: allowed(&WORKFLOW, by, after.state, &hats),
    }))
}

/// Says, as a proposer, whether a contact was as it is recorded; once.
#[utoipa::path(post, path = "/api/contacts/{id}/answer", tag = "handling", security(("token" = [])),
    params(("id" = String, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "the same key and body answer once")),
    request_body = ContactAnswerIn,
    responses((status = 200, body = ContactAnswerDone), (status = 400), (status = 401), (status = 403), (status = 404),
        (status = 409), (status = 422), (status = 429)))]
async fn contact_answer(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
    Body(said): Body<ContactAnswerIn>,
) -> Outcome<Json<ContactAnswerDone>> {
    let by = &caller.by;
    let id: ContactId = path_id(&id)?;
    let sent = ContactState::from_key(&said.answer).ok_or_else(|| Problem::invalid("answer", "form-choose"));
    let record = async { contacts::read(&mut app.db.read().await?, by, id).await };
    let answer = of_known(sent, record).await?;
    let request = format!("POST /api/contacts/{id}/answer\n{}", serde_json::to_string(&said)?);
    let mut tx = app.db.begin().await?;
    if let Claim::First(key) = claim(&mut tx, by, &headers, &request).await? {
        contacts::answer(&mut tx, by, id, (answer, &said.remark)).await?;
        finish(&mut tx, by, key, &contacts::contact_link(id)).await?;
        tx.commit().await?;
    }
    Ok(Json(ContactAnswerDone { id: id.to_string(), answer }))
}
