//! Members or units from a table: choose the file, look at what would become of every cell, say what unknown columns mean, tick the
//! changes, confirm; or take the doubtful rows away as a table and bring them back corrected.

use super::import_columns;
use super::import_view::{PlanPage, view};
use crate::assembly::people::exchange::{self, ListKind, Options, Plan, Source, columns, noted_as, sheet};
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, ErrorItem, Field, Fields, FormMaker, Post, Said};
use crate::foundation::pages::handed::{handed, waiting};
use crate::foundation::pages::{Page, Visit, html_with};
use crate::foundation::routing::{get, post};
use crate::foundation::{correcting, ids, lists};
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

const SINGLE: &[&str] = &["digest", "file_name", "only", "skip_refused", "all", "remember", "forget"];
const SEVERAL: &[&str] = &["take", "heading", "means", "file"];

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/people/import/{kind}", get(form).merge(post(preview)))
        .route("/people/import/{kind}/confirm", post(confirm))
        .route("/people/import/{kind}/sheet", post(doubtful))
}

#[derive(Template)]
#[template(path = "assembly/people/templates/import.html")]
struct ImportPage {
    page: Page,
    errors: Vec<ErrorItem>,
    file: Field,
    action: String,
    back: &'static str,
    help: Vec<String>,
}

/// The list that a kind of table belongs to.
pub(super) fn list_of(kind: ListKind) -> &'static str {
    match kind {
        ListKind::Members => "/people",
        ListKind::Units => "/people/orgs",
    }
}

async fn form(State(app): State<App>, visit: Visit, Path(kind): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    exchange::may(&by)?;
    show_form(&app, &visit, exchange::kind_of(&kind)?, &[]).await
}

async fn show_form(app: &App, visit: &Visit, kind: ListKind, wrong: &[Complaint]) -> Outcome<Response> {
    let mut page = visit.page(app, "").await?;
    page.title = page.t(&format!("people-import-title-{kind}"));
    page.path = format!("/people/import/{kind}");
    let fields = Fields::default();
    let maker = FormMaker::new(&page, &fields, wrong);
    let (file, errors) = (maker.field("file", "people-import-file").required(), maker.errors());
    let help = vec![
        page.t(&format!("people-import-help-{kind}")),
        page.t("people-import-help-keys"),
        page.t("people-import-help-privacy"),
    ];
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html_with(
        status,
        &ImportPage { errors, file, action: page.path.clone(), back: list_of(kind), help, page },
    )
}

/// What is posted with a plan.
fn options(fields: &Fields) -> Options {
    Options {
        ticked: fields.all("take").into_iter().map(str::to_owned).collect(),
        all: fields.get("all") == "on",
        skip_refused: fields.get("skip_refused") == "on",
    }
}

/// A file, or the digest of the one that waits here already, read with what the body has said of headings.
async fn source(app: &App, by: &Acting, post: &Post, kind: ListKind) -> Outcome<Source> {
    let mut db = app.db.read().await?;
    let chosen = columns::for_reader(&mut db, by, noted_as(kind), &app.words).await?;
    drop(db);
    let handed = handed(app, by, post).await?;
    let source = exchange::read_bounded(kind, &handed.name, handed.content.clone(), chosen).await?;
    handed.waits(app, by).await?;
    Ok(source)
}

async fn preview(State(app): State<App>, Path(kind): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    exchange::may(&by)?;
    let kind = exchange::kind_of(&kind)?;
    post.fields.only(SINGLE, SEVERAL)?;
    let known = |field: &str| exchange::fields_of(kind).any(|known| known == field);
    import_columns::choose(&app, &by, noted_as(kind), (&post.fields, known)).await?;
    match planned(&app, &by, &post, kind).await {
        Ok((plan, _)) => show_plan(&app, &post.visit, &by, (plan, &post.fields), &[]).await,
        Err(Problem::Invalid(wrong)) => show_form(&app, &post.visit, kind, &wrong).await,
        Err(other) => Err(other),
    }
}

async fn planned(app: &App, by: &Acting, post: &Post, kind: ListKind) -> Outcome<(Plan, Source)> {
    let source = source(app, by, post, kind).await?;
    let plan = exchange::plan(&mut app.db.read().await?, by, &source, &options(&post.fields)).await?;
    Ok((plan, source))
}

async fn confirm(State(app): State<App>, Path(kind): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    exchange::may(&by)?;
    let kind = exchange::kind_of(&kind)?;
    post.fields.only(SINGLE, SEVERAL)?;
    let source = match source(&app, &by, &post, kind).await {
        // Confirmed twice: the file has gone with the first time.
        Err(Problem::Invalid(wrong)) => match post.begin(&app).await? {
            Begun::Before(response) => return Ok(response),
            Begun::Tx(_) => return show_form(&app, &post.visit, kind, &wrong).await,
        },
        read => read?,
    };
    let options = options(&post.fields);
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    match exchange::import(&mut tx, &by, &source, &options).await? {
        Ok(done) => {
            let to = format!("/imports/{}", ids::write(done.id));
            let said = Said::new("people-import-said").with("n", done.entered).with("changed", done.changed);
            let response = post.done(&app, tx, &to, said).await?;
            app.files.forget(by.account, &source.digest).await?;
            Ok(response)
        }
        Err(plan) => {
            drop(tx);
            let wrong = if plan.stops().is_empty() { nothing() } else { Vec::new() };
            show_plan(&app, &post.visit, &by, (plan, &post.fields), &wrong).await
        }
    }
}

fn nothing() -> Vec<Complaint> {
    vec![Complaint::new("", "people-import-nothing")]
}

async fn show_plan(
    app: &App,
    visit: &Visit,
    by: &Acting,
    (plan, fields): (Plan, &Fields),
    wrong: &[Complaint],
) -> Outcome<Response> {
    let chosen = columns::remembered(&mut app.db.read().await?, by, noted_as(plan.kind)).await?;
    let mut page = visit.page(app, "").await?;
    page.title = page.t("people-import-plan-title");
    page.path = format!("/people/import/{}", plan.kind);
    let wrong: Vec<Complaint> = wrong.iter().cloned().chain(plan.stops()).collect();
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let drawn: PlanPage = view(page, &plan, (fields.get("only"), &chosen), &wrong);
    html_with(status, &drawn)
}

/// `POST /people/import/{kind}/sheet`: the rows with doubts and refusals as a table that can be corrected and brought in again.
async fn doubtful(State(app): State<App>, Path(kind): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    exchange::may(&by)?;
    let kind = exchange::kind_of(&kind)?;
    post.fields.only(SINGLE, SEVERAL)?;
    let (plan, source) = match planned(&app, &by, &post, kind).await {
        Err(Problem::Invalid(wrong)) => return show_form(&app, &post.visit, kind, &wrong).await,
        plan => plan?,
    };
    let bytes = waiting(&app, &by, &plan.digest).await?;
    let mut page = post.visit.page(&app, "").await?;
    page.title = page.ts("people-import-sheet-title", &plan.file_name);
    let made = sheet::write(&page, &plan, &source, bytes).await?;
    super::note_export(&app, &by, "people-import-sheet", made.rows).await?;
    Ok(lists::download(made.content, correcting::MEDIA, &format!("{}.xlsx", page.title)))
}
