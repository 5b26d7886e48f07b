//! Files of a proposal: put on, taken off, handed out.

use super::form::{Matter, form};
use super::saving::allowed;
use super::typed::fields_of;
use crate::assembly::handling;
use crate::assembly::proposals::actions::attaching::{self, Judged};
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::{self, parts};
use crate::assembly::proposals::workflow::Action;
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Begun, Post, Said, Upload};
use crate::foundation::pages::Visit;
use axum::extract::{Path, State as FromState};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

/// Attaches a file.
pub async fn attach(FromState(app): FromState<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: ProposalId = path_id(&id)?;
    let before = allowed(&app, &by, id, Action::Edit).await?;
    let edit_page = format!("/proposals/{id}/edit");
    let result = match post.files.first() {
        None => Err(Problem::invalid("file", "proposals-file-none")),
        Some(file) => match attaching::judge(&file.name, file.content.clone()).await {
            Ok(judged) => keep(&app, &by, id, file, judged).await,
            Err(refused) => Err(refused),
        },
    };
    match result {
        Ok(()) => {
            Ok((Said::new("proposals-said-attached").cookie(&app), Redirect::to(&edit_page)).into_response())
        }
        Err(Problem::Invalid(wrong)) => {
            let fields = fields_of(&app, &before).await?;
            let mut visit = post.visit.clone();
            visit.path = edit_page;
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            form(&app, &visit, &by, Matter::Known(Box::new(before)), (&fields, &wrong, None), status).await
        }
        Err(other) => Err(other),
    }
}

/// Stores a file that was judged and attaches it.
async fn keep(app: &App, by: &Acting, id: ProposalId, file: &Upload, judged: Judged) -> Outcome<()> {
    let digest = app.take_in(by.account, &file.content).await?;
    let mut tx = app.db.begin().await?;
    attaching::attach(&mut tx, by, id, (&file.name, &digest), judged).await?;
    tx.commit().await
}

/// Takes a file off.
pub async fn detach(
    FromState(app): FromState<App>,
    Path((id, file)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let (id, file): (ProposalId, AttachmentId) = (path_id(&id)?, path_id(&file)?);
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    attaching::detach(&mut tx, &by, id, file).await?;
    post.done(&app, tx, &format!("/proposals/{id}/edit"), Said::new("proposals-said-detached")).await
}

/// Hands a file out, to those who see the proposal and those who handle it.
pub async fn fetch(
    FromState(app): FromState<App>,
    visit: Visit,
    Path((id, file)): Path<(String, String)>,
) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let (id, file): (ProposalId, AttachmentId) = (path_id(&id)?, path_id(&file)?);
    let mut db = app.db.read().await?;
    if store::find(&mut db, &by, id).await?.is_none() && !handling::handles(&mut db, &by, id.0).await? {
        return Err(Problem::NotFound);
    }
    let found = parts::attachments(&mut db, id).await?.into_iter().find(|a| a.id == file);
    drop(db);
    let attachment = found.ok_or(Problem::NotFound)?;
    let content = app.files.get(&attachment.digest).await?;
    use axum::http::header;
    let headers = [
        (header::CONTENT_TYPE, attachment.media.clone()),
        (header::CONTENT_DISPOSITION, crate::foundation::lists::attachment(&attachment.name)),
        (header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'".to_owned()),
    ];
    Ok((headers, content).into_response())
}
