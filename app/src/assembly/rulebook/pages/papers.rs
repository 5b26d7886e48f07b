//! Papers handed out: a rule, a project's text, the table of a comparison, the text with its changes. The history says who took one.

use super::compare::{Beside, asked, reasons};
use super::drafting;
use super::project::Reading;
use crate::assembly::rulebook::actions::{self, revision_link, rule_link};
use crate::assembly::rulebook::hats;
use crate::assembly::rulebook::papers::{self, DOCX, Desk, Made};
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::store;
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::lists;
use crate::foundation::pages::Visit;
use crate::foundation::routing::get;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/rules/{id}/versions/{version}/rule.docx", get(rule))
        .route(
            "/rules/{id}/compare/table.docx",
            get(|app, visit, id| compared(app, visit, id, papers::table)),
        )
        .route(
            "/rules/{id}/compare/marked.docx",
            get(|app, visit, id| compared(app, visit, id, papers::marked)),
        )
        .route("/revisions/{id}/draft.docx", get(draft))
        .route(
            "/revisions/{id}/compare/table.docx",
            get(|app, visit, id| drafted(app, visit, id, papers::table)),
        )
        .route(
            "/revisions/{id}/compare/marked.docx",
            get(|app, visit, id| drafted(app, visit, id, papers::marked)),
        )
}

/// A paper about a comparison.
type Paper = fn(&Desk<'_>, &str, &Beside) -> Outcome<Made>;

async fn hand_out(app: &App, by: &Acting, path: &str, made: Made) -> Outcome<Response> {
    lists::noted(app, by, hats::standing(by), (path, "", 1)).await?;
    Ok(lists::download(made.bytes, DOCX, &made.name))
}

async fn rule(
    State(app): State<App>,
    visit: Visit,
    Path((id, version)): Path<(String, String)>,
) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let (id, version): (RuleId, VersionId) = (path_id(&id)?, path_id(&version)?);
    let mut db = app.db.read().await?;
    actions::readable(&mut db, &by, id).await?;
    let version = store::version(&mut db, by.body, version).await?.filter(|v| v.rule == id);
    let version = version.ok_or(Problem::NotFound)?;
    let text = version.text.ok_or(Problem::NotFound)?;
    let found = store::text(&mut db, by.body, text).await?.ok_or(Problem::NotFound)?;
    let rows = store::articles(&mut db, text).await?;
    drop(db);
    let made = papers::rule(&Desk::new(&app, &by), Some(&version), &(found, rows))?;
    hand_out(&app, &by, &format!("{}/versions/{}", rule_link(id), version.id), made).await
}

async fn compared(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    paper: Paper,
) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let id: RuleId = path_id(&id)?;
    let mut db = app.db.read().await?;
    let rule = actions::readable(&mut db, &by, id).await?;
    let versions = store::versions(&mut db, id).await?;
    let (from, to) = asked(&versions, &visit.asked())?;
    let reasons = reasons(&mut db, to).await?;
    let texts = (from.text, to.text.ok_or(Problem::NotFound)?);
    let beside = Beside::read(&mut db, &by, texts, reasons).await?;
    drop(db);
    let made = paper(&Desk::new(&app, &by), &rule.title, &beside)?;
    hand_out(&app, &by, &format!("{}/compare", rule_link(id)), made).await
}

async fn draft(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, path_id(&id)?).await?;
    let text = r.text.as_ref().ok_or(Problem::NotFound)?;
    let made = papers::rule(&Desk::new(&app, &r.by), None, text)?;
    hand_out(&app, &r.by, &revision_link(r.p.id), made).await
}

async fn drafted(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    paper: Paper,
) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, path_id(&id)?).await?;
    if r.base.is_empty() || r.text.is_none() {
        return Err(Problem::NotFound);
    }
    let beside = drafting::beside(&app, &r).await?;
    let made = paper(&Desk::new(&app, &r.by), &r.rule.title, &beside)?;
    hand_out(&app, &r.by, &format!("{}/compare", revision_link(r.p.id)), made).await
}
