//! The uploaded document of a reply: put in the place of the written text, taken away, handed out.

use super::reading::read;
use super::write::again;
use crate::assembly::handling::actions::replying::{attach, detach, link};
use crate::assembly::handling::records::ReplyId;
use crate::assembly::handling::workflow::reply::Action;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Begun, Post, Said};
use crate::foundation::lists;
use crate::foundation::pages::Visit;
use crate::foundation::search;
use axum::extract::{Path, State as FromState};
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// Puts a document in place; the same form sent twice does it once.
pub async fn put(FromState(app): FromState<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: ReplyId = path_id(&id)?;
    let may = read(&app, &by, id).await?.may(Action::Edit);
    // The table is asked before anything is stored; the verb refuses below, after a form that was sent twice has been
    // answered as the first time.
    let came = match post.files.first() {
        None if may => Err(Problem::invalid("file", "reply-file-none")),
        Some(file) if may => {
            let text = search::file_text(&file.name, file.content.clone()).await?;
            app.take_in(by.account, &file.content).await.map(|digest| Some((file, digest, text)))
        }
        _ => Ok(None),
    };
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let done = match came {
        Ok(Some((file, digest, text))) => {
            search::keep_file(&mut tx, &digest, &text).await?;
            attach(&mut tx, &by, id, (&file.name, &digest), &file.content).await
        }
        Ok(None) => attach(&mut tx, &by, id, ("", ""), &[]).await,
        Err(problem) => Err(problem),
    };
    match done {
        Ok(_) => post.done(&app, tx, &link(id), Said::new("reply-said-attached")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            again(&app, &post.visit, &by, id, &wrong).await
        }
        Err(other) => Err(other),
    }
}

/// Takes it away.
pub async fn remove(FromState(app): FromState<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: ReplyId = path_id(&id)?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    detach(&mut tx, &by, id).await?;
    post.done(&app, tx, &link(id), Said::new("reply-said-detached")).await
}

/// Hands it out to those who see the reply.
pub async fn fetch(
    FromState(app): FromState<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let r = read(&app, &by, path_id(&id)?).await?;
    if r.reply.file_digest.is_empty() {
        return Err(Problem::NotFound);
    }
    let content = app.files.get(&r.reply.file_digest).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (header::CONTENT_DISPOSITION, lists::attachment(&r.reply.file_name)),
        (header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'".to_owned()),
    ];
    Ok((headers, content).into_response())
}
