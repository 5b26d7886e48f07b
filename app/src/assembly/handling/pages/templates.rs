//! Templates of the body's own: which papers there are, what each can be filled with, a file to begin with, a file to put in its
//! place, and the way back to our layout.

use crate::assembly::handling::actions::templates as verbs;
use crate::assembly::handling::exchange::papers::{DOCX, Desk, fields, start};
use crate::assembly::handling::store;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, ErrorItem, Field, Fields, FormMaker, Post, Said};
use crate::foundation::lists::attachment;
use crate::foundation::pages::{NavLink, Page, Visit, html, html_with};
use crate::foundation::routing::{get, post};
use crate::foundation::store as house;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use office_documents::{order, template};
use std::collections::BTreeSet;

/// Routes of templates.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/settings/papers", get(list))
        .route("/settings/papers/{paper}", get(show).merge(post(set)))
        .route("/settings/papers/{paper}/start.docx", get(begin))
        .route("/settings/papers/{paper}/own.docx", get(own))
        .route("/settings/papers/{paper}/retire", get(ask_retire).merge(post(retire)))
}

struct Line {
    href: String,
    name: String,
    own: String,
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/papers.html")]
struct ListPage {
    page: Page,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/papers_one.html")]
struct OnePage {
    page: Page,
    crumbs: Vec<NavLink>,
    errors: Vec<ErrorItem>,
    file: Field,
    action: String,
    own: String,
    unfilled: String,
    missing: String,
    tags: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/papers_retire.html")]
struct RetirePage {
    page: Page,
    action: String,
    back: String,
    name: String,
}

async fn officer(app: &App, visit: &Visit) -> Outcome<Acting> {
    let by = visit.person(app).await?;
    if verbs::may(&by) { Ok(by) } else { Err(Problem::NotFound) }
}

fn kind(paper: &str) -> Outcome<&'static fields::Kind> {
    fields::of(paper).ok_or(Problem::NotFound)
}

async fn list(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = officer(&app, &visit).await?;
    let own = store::papers::templates(&mut app.db.read().await?, by.body).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("papers-title");
    let lines = fields::PAPERS
        .iter()
        .map(|kind| Line {
            href: format!("/settings/papers/{}", kind.key),
            name: page.t(&format!("paper-{}", kind.key)),
            own: match own.iter().find(|t| t.paper == kind.key) {
                Some(t) => page.ts("papers-own", t.file_name.as_str()),
                None => page.t("papers-ours"),
            },
        })
        .collect();
    html(&ListPage { page, lines })
}

async fn show(State(app): State<App>, visit: Visit, Path(paper): Path<String>) -> Outcome<Response> {
    draw(&app, &visit, &paper, Vec::new()).await
}

async fn draw(app: &App, visit: &Visit, paper: &str, wrong: Vec<Complaint>) -> Outcome<Response> {
    let by = officer(app, visit).await?;
    let kind = kind(paper)?;
    let own = store::papers::template(&mut app.db.read().await?, by.body, paper).await?;
    let mut page = visit.page(app, "").await?;
    page.title = page.t(&format!("paper-{paper}"));
    let tags = tags_of(&page, kind);
    let (mut unfilled, mut missing) = (String::new(), String::new());
    if let Some(own) = &own {
        let held = template::tags(&app.files.get(&own.file_digest).await?).map_err(Problem::broken)?;
        (unfilled, missing) = differences(&page, kind, &held);
    }
    let fields = Fields::default();
    let maker = FormMaker::new(&page, &fields, &wrong);
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let shown = OnePage {
        crumbs: vec![NavLink::said("/settings/papers", &page.t("papers-title"))],
        errors: maker.errors(),
        file: maker.field("file", "papers-file").required(),
        action: format!("/settings/papers/{paper}"),
        own: own.map(|own| own.file_name).unwrap_or_default(),
        unfilled,
        missing,
        tags,
        page,
    };
    html_with(status, &shown)
}

/// Every tag of a paper with what it says.
fn tags_of(page: &Page, kind: &fields::Kind) -> Vec<(String, String)> {
    let label = |field: &str| page.t(&format!("paper-field-{field}"));
    let mut tags: Vec<(String, String)> =
        kind.fields.iter().map(|field| (format!("{}{field}", fields::PREFIX), label(field))).collect();
    for (list, columns) in kind.lists {
        tags.push((format!("{}{list}", fields::PREFIX), page.ts("papers-list", label(list))));
        tags.extend(
            columns.iter().map(|column| (format!("{}{list}.{column}", fields::PREFIX), label(column))),
        );
    }
    tags
}

/// Controls that nothing fills, and fields for which there is no control.
fn differences(page: &Page, kind: &fields::Kind, held: &[String]) -> (String, String) {
    let known: BTreeSet<String> = tags_of(page, kind).into_iter().map(|(tag, _)| tag).collect();
    let held: BTreeSet<String> = held.iter().cloned().collect();
    let comma = page.t("list-comma");
    let joined = |set: Vec<&String>| set.into_iter().map(String::as_str).collect::<Vec<_>>().join(&comma);
    let missing: Vec<&String> = known.difference(&held).filter(|tag| tag.matches('.').count() == 1).collect();
    (joined(held.difference(&known).collect()), joined(missing))
}

/// Why a file cannot be a template; nothing where it can.
fn refused(content: &[u8], kind: &fields::Kind) -> Option<Complaint> {
    let tags = match template::tags(content) {
        Ok(tags) => tags,
        Err(error) => return Some(Complaint::new("file", "papers-refused").with("x", error)),
    };
    if let Some(first) = order::check(content).first() {
        let said = format!("{} {}: {}", first.part, first.path, first.why);
        return Some(Complaint::new("file", "papers-refused").with("x", said));
    }
    let fits = kind.fields.iter().any(|field| tags.contains(&format!("{}{field}", fields::PREFIX)))
        || kind.lists.iter().any(|(list, _)| tags.contains(&format!("{}{list}", fields::PREFIX)));
    (!fits).then(|| Complaint::new("file", "papers-no-tags"))
}

async fn set(State(app): State<App>, Path(paper): Path<String>, post: Post) -> Outcome<Response> {
    let by = officer(&app, &post.visit).await?;
    let kind = kind(&paper)?;
    post.fields.only(&[], &[])?;
    let Some(file) = post.files.iter().find(|f| f.field == "file") else {
        return draw(&app, &post.visit, &paper, vec![Complaint::new("file", "form-needed")]).await;
    };
    if let Some(wrong) = refused(&file.content, kind) {
        return draw(&app, &post.visit, &paper, vec![wrong]).await;
    }
    let digest = app.take_in(by.account, &file.content).await?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    house::record_blob(&mut tx, &digest, file.content.len() as i64, by.now).await?;
    let made = verbs::set_template(&mut tx, &by, &paper, (&file.name, &digest)).await?;
    let said = Said::new("papers-set").with("x", made.file_name);
    post.done(&app, tx, &format!("/settings/papers/{paper}"), said).await
}

fn file(name: &str, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, DOCX.to_owned()),
        (header::CONTENT_DISPOSITION, attachment(&format!("{name}.docx"))),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, bytes).into_response()
}

async fn begin(State(app): State<App>, visit: Visit, Path(paper): Path<String>) -> Outcome<Response> {
    let by = officer(&app, &visit).await?;
    let kind = kind(&paper)?;
    let desk = Desk::new(&app, &by).await?;
    Ok(file(&desk.t(&format!("paper-{paper}")), start::template(&desk, kind)?))
}

async fn own(State(app): State<App>, visit: Visit, Path(paper): Path<String>) -> Outcome<Response> {
    let by = officer(&app, &visit).await?;
    let own = store::papers::template(&mut app.db.read().await?, by.body, &paper).await?;
    let own = own.ok_or(Problem::NotFound)?;
    Ok(file(own.file_name.trim_end_matches(".docx"), app.files.get(&own.file_digest).await?))
}

async fn ask_retire(State(app): State<App>, visit: Visit, Path(paper): Path<String>) -> Outcome<Response> {
    let by = officer(&app, &visit).await?;
    let own = store::papers::template(&mut app.db.read().await?, by.body, &paper).await?;
    let own = own.ok_or(Problem::NotFound)?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.ts("papers-retire", page.t(&format!("paper-{paper}")));
    let back = format!("/settings/papers/{paper}");
    html(&RetirePage { action: format!("{back}/retire"), back, name: own.file_name, page })
}

async fn retire(State(app): State<App>, Path(paper): Path<String>, post: Post) -> Outcome<Response> {
    let by = officer(&app, &post.visit).await?;
    post.fields.only(&[], &[])?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    verbs::retire_template(&mut tx, &by, &paper).await?;
    post.done(&app, tx, &format!("/settings/papers/{paper}"), Said::new("papers-retired")).await
}
