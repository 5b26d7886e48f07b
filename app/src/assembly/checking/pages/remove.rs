//! A check is taken away, after a form that names it.

use crate::assembly::checking::actions::{self, link};
use crate::assembly::checking::records::*;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::forms::{Post, Said};
use crate::foundation::pages::Visit;
use crate::foundation::pages::asking::{Ask, begun, draw, opened};
use crate::foundation::routing::{get, post};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/report-checks/{id}/remove", get(ask).merge(post(put)))
}

async fn ask(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let check = actions::readable(&mut app.db.read().await?, &by, path_id(&id)?).await?;
    let (fields, kept_at) = opened(&app, &visit).await?;
    let page = visit.page(&app, "").await?;
    draw(page, (&fields, &[], kept_at), StatusCode::OK, |page, _| Ask {
        what: vec![page.ts("checking-remove-what", &check.title)],
        version: check.version,
        danger: true,
        ..Ask::new(
            page.t("checking-remove"),
            (link(check.id), check.title.clone()),
            page.t("checking-remove-do"),
        )
    })
}

async fn put(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: CheckId = path_id(&id)?;
    post.fields.only(&["version"], &[])?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    actions::remove(&mut tx, &by, id, post.fields.parsed("version")).await?;
    post.done(&app, tx, "/report-checks", Said::new("checking-said-remove")).await
}
