//! Writing a report part by part: a heading or paragraph added, written with its figures beside it, moved, removed, brought back.

use super::choosing::{self, Around};
use super::show::Reading;
use crate::assembly::annual_report::actions::outline::{self, Writing};
use crate::assembly::annual_report::actions::{PARAGRAPH, link};
use crate::assembly::annual_report::counting;
use crate::assembly::annual_report::records::*;
use crate::assembly::annual_report::store;
use crate::assembly::annual_report::text;
use crate::assembly::annual_report::workflow::Action;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Choice, ErrorItem, Field, Fields, FormMaker, Post, Said};
use crate::foundation::pages::asking::{AGAIN, Input as Asked, Typed, begun, opened};
use crate::foundation::pages::{Page, Visit, html_with};
use crate::foundation::routing::{get, post};
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/reports/{id}/parts/new", get(ask_new).merge(post(put_new)))
        .route("/reports/{id}/parts/{part}", get(ask).merge(post(put)))
        .route("/reports/{id}/parts/{part}/{act}", post(act))
}

/// A figure beside the text.
struct Beside {
    marker: String,
    printed: String,
    href: String,
}

#[derive(Template)]
#[template(path = "assembly/annual_report/templates/part.html")]
struct PartPage {
    page: Page,
    of: (String, String),
    level: Field,
    content: Field,
    errors: Vec<ErrorItem>,
    kept: String,
    seen: i64,
    after: String,
    /// What somebody else wrote meanwhile; empty: nobody.
    theirs: Vec<String>,
    figures: Vec<Beside>,
    /// The fields of a new figure, for the chooser that a script opens.
    chooser: Vec<Asked>,
    quick: String,
    /// Addresses of the part's acts; empty: it is new.
    base: String,
}

/// The part that is written: none where it is new.
type Of = Option<Part>;

fn level(page: &Page, make: &FormMaker<'_>, now: i64) -> Field {
    let levels = (0..=3).map(|level: i64| Choice::new(level, page.t(&format!("report-level-{level}"))));
    make.field("level", "report-level").or(now).options(levels)
}

async fn page(
    app: &App,
    visit: &Visit,
    (r, part): (&Reading, &Of),
    (fields, wrong, kept_at): Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    r.refuse(Action::Write)?;
    let whole = counting::whole(app, &r.by, r.report.clone()).await?;
    let around = Around::new(app, r).await?;
    let mut page = visit.page(app, "").await?;
    page.title = page.t(if part.is_some() { "report-part-edit" } else { "report-part-new" });
    let make = FormMaker::new(&page, fields, wrong);
    let second = wrong.iter().any(|complaint| complaint.key == "report-second");
    let now = part.as_ref();
    let base = format!("{}/parts", link(r.report.id));
    // Who came second sees the other's text beside his own; sending it again is meant then.
    let seen = if second { None } else { fields.parsed::<i64>("seen") };
    let beside = |counted: &counting::Counted| Beside {
        marker: text::marker(counted.figure.number),
        printed: if counted.figure.is_drawn() {
            counted.figure.title.clone()
        } else {
            counted.printed.clone()
        },
        href: format!("{}/figures/{}", link(r.report.id), counted.figure.number),
    };
    let nothing = Fields::default();
    let chooser = choosing::inputs(&page, &FormMaker::new(&page, &nothing, &[]), &around, None);
    let content = make.field("content", "report-content").rows(12).max(PARAGRAPH).required();
    let view = PartPage {
        of: r.of(),
        level: level(&page, &make, now.map_or(0, |part| part.level)),
        content: if fields.has("content") {
            content
        } else {
            content.or(now.map_or("", |part| part.content.as_str()))
        },
        errors: make.errors(),
        kept: kept_at.map(|at| page.ts("form-kept", page.clock(at))).unwrap_or_default(),
        seen: seen.unwrap_or(now.map_or(0, |part| part.version)),
        after: fields.get("after").to_owned(),
        theirs: now
            .filter(|_| second)
            .map(|part| part.content.lines().map(str::to_owned).collect())
            .unwrap_or_default(),
        figures: whole.figures.iter().map(beside).collect(),
        chooser,
        quick: format!("{}/figures/quick", link(r.report.id)),
        base: now.map(|part| format!("{base}/{}", part.id)).unwrap_or_default(),
        page,
    };
    html_with(status, &view)
}

async fn of(app: &App, r: &Reading, part: &str) -> Outcome<Of> {
    let part = store::part(&mut app.db.read().await?, r.report.id, path_id(part)?).await?;
    part.filter(|part| part.removed_at.is_none()).map(Some).ok_or(Problem::NotFound)
}

async fn ask_new(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, &id).await?;
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, (&r, &None), (&fields, &[], kept_at), StatusCode::OK).await
}

async fn ask(
    State(app): State<App>,
    visit: Visit,
    Path((id, part)): Path<(String, String)>,
) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, &id).await?;
    let part = of(&app, &r, &part).await?;
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, (&r, &part), (&fields, &[], kept_at), StatusCode::OK).await
}

const FIELDS: [&str; 5] = ["level", "content", "seen", "after", "then"];

/// Where the form leads: on to choosing a figure for the part, or back to the report.
fn next(report: ReportId, part: PartId, fields: &Fields) -> String {
    match fields.get("then") {
        "figure" => format!("{}/figures/new?part={part}", link(report)),
        "table" => format!("{}/tables/new?part={part}", link(report)),
        _ => format!("{}#part-{part}", link(report)),
    }
}

async fn put_new(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&FIELDS, &[])?;
    let report: ReportId = path_id(&id)?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let level = post.fields.parsed("level").unwrap_or(0);
    let said = (post.fields.parsed("after"), level, post.fields.get("content"));
    match outline::add(&mut tx, &by, report, said).await {
        Ok(part) => {
            let place = next(report, part.id, &post.fields);
            post.done(&app, tx, &place, Said::new("report-said-part")).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let r = Reading::new(&app, &post.visit, &id).await?;
            page(&app, &post.visit, (&r, &None), (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}

async fn put(
    State(app): State<App>,
    Path((id, part)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&FIELDS, &[])?;
    let report: ReportId = path_id(&id)?;
    let writing = Writing {
        part: path_id(&part)?,
        seen: post.fields.parsed("seen").unwrap_or(0),
        level: post.fields.parsed("level").unwrap_or(0),
        content: post.fields.get("content").to_owned(),
    };
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    match outline::write(&mut tx, &by, report, &writing).await {
        Ok(written) => {
            let place = next(report, written.id, &post.fields);
            post.done(&app, tx, &place, Said::new("report-said-part")).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let r = Reading::new(&app, &post.visit, &id).await?;
            let of = of(&app, &r, &part).await?;
            page(&app, &post.visit, (&r, &of), (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}

async fn act(
    State(app): State<App>,
    Path((id, part, act)): Path<(String, String, String)>,
    post: Post,
) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&[], &[])?;
    let (report, part): (ReportId, PartId) = (path_id(&id)?, path_id(&part)?);
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let said = match act.as_str() {
        "up" | "down" => {
            outline::shift(&mut tx, &by, report, (part, act == "up")).await?;
            "report-said-move"
        }
        "remove" => {
            outline::remove(&mut tx, &by, report, part).await?;
            "report-said-remove"
        }
        "restore" => {
            outline::restore(&mut tx, &by, report, part).await?;
            "report-said-restore"
        }
        _ => return Err(Problem::NotFound),
    };
    let place = if act == "remove" { link(report) } else { format!("{}#part-{part}", link(report)) };
    post.done(&app, tx, &place, Said::new(said)).await
}
