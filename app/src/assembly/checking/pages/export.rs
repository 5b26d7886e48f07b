//! A check taken out: the text as DOCX with a comment at each finding, the findings as a table.

use crate::assembly::checking::actions::link;
use crate::assembly::checking::opened::Opened;
use crate::assembly::checking::{exchange, hats};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::lists::{self, Ending, Export};
use crate::foundation::pages::Visit;
use crate::foundation::routing::get;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/report-checks/{id}/comments.docx", get(document))
        .route("/report-checks/{id}/figures.xlsx", get(|app, visit, id| table(app, visit, id, Ending::Xlsx)))
        .route("/report-checks/{id}/figures.csv", get(|app, visit, id| table(app, visit, id, Ending::Csv)))
}

async fn opened(app: &App, visit: &Visit, id: &str) -> Outcome<Opened> {
    let by = visit.person(app).await?;
    Opened::new(app, by, path_id(id)?).await
}

async fn document(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let opened = opened(&app, &visit, &id).await?;
    let findings = opened.findings(&app).await?;
    let page = visit.page(&app, "").await?;
    let bytes = exchange::document(&page, &opened.by, &opened.check, &findings).await?;
    let noted = (link(opened.check.id), findings.len());
    lists::noted(&app, &opened.by, hats::standing(&opened.by), (&noted.0, "", noted.1)).await?;
    Ok(lists::download(bytes, lists::DOCX, &format!("{}.docx", opened.check.title)))
}

async fn table(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    ending: Ending,
) -> Outcome<Response> {
    let opened = opened(&app, &visit, &id).await?;
    let findings = opened.findings(&app).await?;
    let page = visit.page(&app, "").await?;
    let (columns, rows) = exchange::table(&page, &opened.check, &findings);
    let noted = (link(opened.check.id), rows.len());
    lists::noted(&app, &opened.by, hats::standing(&opened.by), (&noted.0, "", noted.1)).await?;
    lists::file(&page, &opened.by, ending, Export { title: opened.check.title, columns, rows }).await
}
