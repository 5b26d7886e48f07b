//! The pages of writing and what their buttons do: begin a draft, save it, correct it, copy it.

use super::form::{Matter, form};
use super::typed::{SEVERAL, SINGLE, blank_fields, changed, fields_of, keep_further_units, read_text, who};
use crate::assembly::proposals::actions::{drafting, link, reviewing};
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store;
use crate::assembly::proposals::workflow::{Action, State, WORKFLOW};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Begun, Fields, Post, Said};
use crate::foundation::pages::Visit;
use axum::extract::{Path, State as FromState};
use axum::http::StatusCode;
use axum::response::Response;

/// The empty page, or what was autosaved of it.
pub async fn new(FromState(app): FromState<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    may_write(&by)?;
    let kept = visit.kept(&app).await?;
    let (fields, at) = kept.map_or((blank_fields(&visit), None), |k| (k.fields, Some((k.at, k.waiting))));
    form(&app, &visit, &by, Matter::New, (&fields, &[], at), StatusCode::OK).await
}

fn may_write(by: &Acting) -> Outcome<()> {
    if by.is(Role::Member) || !by.delegations.is_empty() {
        return Ok(());
    }
    Err(Problem::NotYours { action: "case-action-create".to_owned() })
}

/// Begins the draft, or changes the rows of suggestions and shows the form again.
pub async fn create(FromState(app): FromState<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    may_write(&by)?;
    post.fields.only(SINGLE, SEVERAL)?;
    if let Some(moved) = changed(&post.fields) {
        return form(&app, &post.visit, &by, Matter::New, (&moved, &[], None), StatusCode::OK).await;
    }
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let text = read_text(&mut tx, &by, &post.fields).await?;
    let (kind, org) = who(&by, &post.fields);
    match drafting::create(&mut tx, &by, kind, org, &text).await {
        Ok(p) => {
            let (next, said) = onward(&post.fields, &p);
            post.done(&app, tx, &next, said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            form(&app, &post.visit, &by, Matter::New, (&post.fields, &wrong, None), status).await
        }
        Err(other) => Err(other),
    }
}

/// Where the pressed button leads.
fn onward(fields: &Fields, p: &Proposal) -> (String, Said) {
    match fields.get("_then") {
        "submit" => {
            let step = if p.state == State::Returned { Action::Resubmit } else { Action::Submit };
            (format!("/proposals/{}/steps/{step}", p.id), Said::nothing())
        }
        "invite" => {
            let step = if p.state == State::Draft { Action::Invite } else { Action::InviteMore };
            (format!("/proposals/{}/steps/{step}", p.id), Said::nothing())
        }
        _ => (format!("/proposals/{}/edit", p.id), Said::new("proposals-said-saved")),
    }
}

/// A draft, a returned proposal, or the office's correction.
pub async fn edit(FromState(app): FromState<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let id: ProposalId = path_id(&id)?;
    let p = allowed(&app, &by, id, action_of(&visit)).await?;
    let kept = visit.kept(&app).await?;
    let (fields, at) = match kept {
        Some(kept) => (kept.fields, Some((kept.at, kept.waiting))),
        None => (fields_of(&app, &p).await?, None),
    };
    form(&app, &visit, &by, Matter::Known(Box::new(p)), (&fields, &[], at), StatusCode::OK).await
}

pub(super) fn action_of(visit: &Visit) -> Action {
    if visit.path.ends_with("/correct") { Action::Correct } else { Action::Edit }
}

pub(super) async fn allowed(app: &App, by: &Acting, id: ProposalId, action: Action) -> Outcome<Proposal> {
    let mut db = app.db.read().await?;
    let shown = store::find(&mut db, by, id).await?.ok_or(Problem::NotFound)?;
    let state = shown.proposal.state;
    let on = |key: &str| by.on(key);
    WORKFLOW
        .check(Some(state), action, &shown.standings(by), &on)
        .map_err(|refusal| WORKFLOW.refuse(refusal, state, action))?;
    Ok(shown.proposal)
}

/// Saves the draft, the returned proposal, or the correction.
pub async fn save(FromState(app): FromState<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: ProposalId = path_id(&id)?;
    let action = action_of(&post.visit);
    let before = allowed(&app, &by, id, action).await?;
    post.fields.only(SINGLE, SEVERAL)?;
    if let Some(moved) = changed(&post.fields) {
        let matter = Matter::Known(Box::new(before));
        return form(&app, &post.visit, &by, matter, (&moved, &[], None), StatusCode::OK).await;
    }
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let mut text = read_text(&mut tx, &by, &post.fields).await?;
    keep_further_units(&mut tx, id, &mut text).await?;
    let version = post.fields.parsed("version");
    let result = if action == Action::Correct {
        reviewing::correct(&mut tx, &by, id, version, (&text, post.fields.get("reason"))).await
    } else {
        let kind = if before.org.is_some() { before.kind } else { who(&by, &post.fields).0 };
        drafting::edit(&mut tx, &by, id, version, (kind, &text)).await
    };
    match result {
        Ok(p) => {
            let (next, said) = match action {
                Action::Correct => (link(id), Said::new("case-said-correct")),
                _ => onward(&post.fields, &p),
            };
            post.done(&app, tx, &next, said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            let matter = Matter::Known(Box::new(before));
            form(&app, &post.visit, &by, matter, (&post.fields, &wrong, None), status).await
        }
        Err(other) => Err(other),
    }
}

/// Begins a new draft from an earlier proposal of one's own.
pub async fn copy(FromState(app): FromState<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: ProposalId = path_id(&id)?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let copy = drafting::copy(&mut tx, &by, id).await?;
    post.done(&app, tx, &format!("/proposals/{}/edit", copy.id), Said::new("proposals-said-copied")).await
}
