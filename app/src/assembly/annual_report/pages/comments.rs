//! The comments on a part of a report: read, put, answered, settled.

use super::show::Reading;
use crate::assembly::annual_report::actions::{SENTENCE, commenting, link};
use crate::assembly::annual_report::counting;
use crate::assembly::annual_report::records::*;
use crate::assembly::annual_report::store::{self, figures as sql};
use crate::assembly::annual_report::text;
use crate::assembly::annual_report::workflow::Action;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{ErrorItem, Field, Fields, FormMaker, Post, Said};
use crate::foundation::pages::asking::{AGAIN, begun, opened};
use crate::foundation::pages::{Page, Visit, html_with};
use crate::foundation::routing::{get, post};
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/reports/{id}/parts/{part}/comments", get(ask).merge(post(put)))
        .route("/reports/{id}/comments/{comment}/settle", post(settle))
}

/// A comment with its answers.
struct Thread {
    id: String,
    text: Vec<String>,
    who: String,
    answers: Vec<(Vec<String>, String)>,
    settled: String,
    /// Where it is settled; empty: not by this person, or it is.
    settle: String,
}

#[derive(Template)]
#[template(path = "assembly/annual_report/templates/comments.html")]
struct CommentsPage {
    page: Page,
    of: (String, String),
    part: Vec<String>,
    threads: Vec<Thread>,
    may: bool,
    text: Field,
    errors: Vec<ErrorItem>,
    kept: String,
    parent: String,
}

fn threads(page: &Page, r: &Reading, all: &[Comment]) -> Vec<Thread> {
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let who = |c: &Comment| page.txy("timeline-who", &c.written_name, page.moment(c.written_at));
    let may = r.may(Action::Comment);
    let thread = |c: &Comment| Thread {
        id: c.id.to_string(),
        text: lines(&c.content),
        who: who(c),
        answers: all.iter().filter(|a| a.parent == Some(c.id)).map(|a| (lines(&a.content), who(a))).collect(),
        settled: c
            .settled_at
            .map(|at| page.txy("report-settled", &c.settled_name, page.moment(at)))
            .unwrap_or_default(),
        settle: if may && c.settled_at.is_none() {
            format!("{}/comments/{}/settle", link(r.report.id), c.id)
        } else {
            String::new()
        },
    };
    all.iter().filter(|c| c.parent.is_none()).map(thread).collect()
}

async fn ask(
    State(app): State<App>,
    visit: Visit,
    Path((id, part)): Path<(String, String)>,
) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, (&id, &part), (&fields, &[], kept_at), StatusCode::OK).await
}

/// What is commented on, as it is printed; of a part that is drawn only, the titles.
async fn quoted(app: &App, r: &Reading, part: &Part) -> Outcome<String> {
    let said = counting::some(app, &r.by, (r.report.clone(), |one: &Part| one.id == part.id)).await?;
    // A part that was removed is printed nowhere.
    let Some(said) = said.into_iter().next() else { return Ok(text::without_figures(&part.content)) };
    if !said.text.trim().is_empty() {
        return Ok(said.text);
    }
    let mut db = app.db.read().await?;
    let mut titles = Vec::new();
    for number in said.drawn {
        titles.extend(sql::figure(&mut db, r.report.id, number).await?.map(|figure| figure.title));
    }
    Ok(titles.join("\n"))
}

async fn page(
    app: &App,
    visit: &Visit,
    (id, part): (&str, &str),
    (fields, wrong, kept_at): (&Fields, &[Complaint], Option<i64>),
    status: StatusCode,
) -> Outcome<Response> {
    let r = Reading::new(app, visit, id).await?;
    let mut db = app.db.read().await?;
    let part = store::part(&mut db, r.report.id, path_id(part)?).await?.ok_or(Problem::NotFound)?;
    let mut all = store::comments(&mut db, r.report.id).await?;
    drop(db);
    all.retain(|comment| comment.part == part.id);
    let quoted = quoted(app, &r, &part).await?;
    let mut page = visit.page(app, "").await?;
    page.title = page.t("report-comments");
    let make = FormMaker::new(&page, fields, wrong);
    html_with(
        status,
        &CommentsPage {
            of: r.of(),
            part: quoted.lines().map(str::to_owned).collect(),
            threads: threads(&page, &r, &all),
            may: r.may(Action::Comment),
            text: make.field("text", "report-comment-text").rows(4).max(SENTENCE).required(),
            errors: make.errors(),
            kept: kept_at.map(|at| page.ts("form-kept", page.clock(at))).unwrap_or_default(),
            parent: fields.get("parent").to_owned(),
            page,
        },
    )
}

async fn put(
    State(app): State<App>,
    Path((id, part)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&["text", "parent"], &[])?;
    let (report, on): (ReportId, PartId) = (path_id(&id)?, path_id(&part)?);
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let said = (on, post.fields.parsed("parent"), post.fields.get("text"));
    match commenting::comment(&mut tx, &by, report, said).await {
        Ok(_) => {
            let place = format!("{}/parts/{on}/comments", link(report));
            post.done(&app, tx, &place, Said::new("report-said-comment")).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(&app, &post.visit, (&id, &part), (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}

async fn settle(
    State(app): State<App>,
    Path((id, comment)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&[], &[])?;
    let report: ReportId = path_id(&id)?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let comment = commenting::settle(&mut tx, &by, report, path_id(&comment)?).await?;
    let place = format!("{}/parts/{}/comments", link(report), comment.part);
    post.done(&app, tx, &place, Said::new("report-said-settle")).await
}
