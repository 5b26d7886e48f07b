//! The report as DOCX in the official layout, and as a page that is printed. The history says who took one.

use super::show::Reading;
use super::view::{Drawing, PartView};
use crate::assembly::annual_report::actions::link;
use crate::assembly::annual_report::{counting, hats, papers};
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::lists;
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use std::collections::BTreeSet;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/reports/{id}/document.docx", get(document)).route("/reports/{id}/print", get(print))
}

#[derive(Template)]
#[template(path = "assembly/annual_report/templates/print.html")]
struct PrintPage {
    page: Page,
    of: (String, String),
    issuer: String,
    parts: Vec<PartView>,
}

async fn document(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, &id).await?;
    let speaker = counting::in_the_reports_words(&r.by);
    let whole = counting::printed(&app, &speaker, r.report.clone()).await?;
    let names = papers::names(&app, &speaker).await?;
    let made = papers::document(&app, &r.by, &whole, &names)?;
    lists::noted(&app, &r.by, hats::standing(&r.by), (&link(r.report.id), "", 1)).await?;
    Ok(lists::download(made.bytes, lists::DOCX, &made.name))
}

async fn print(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, &id).await?;
    let speaker = counting::in_the_reports_words(&r.by);
    let whole = counting::printed(&app, &speaker, r.report.clone()).await?;
    let names = papers::names(&app, &r.by).await?;
    let mut page = visit.page(&app, "").await?;
    page.title.clone_from(&r.report.title);
    let moved = BTreeSet::new();
    let drawing =
        Drawing { app: &app, page: &page, whole: &whole, names: &names, moved: &moved, linked: false };
    let parts = drawing.parts();
    html(&PrintPage { of: r.of(), issuer: r.by.procedure.body_name.clone(), parts, page })
}
