//! Catalogue and book of a session: asked for, watched, fetched. `GET /proposals/volumes`, `POST` begins one.

use super::desk::reader;
use super::table::sitting_choices;
use super::view::sitting_name;
use crate::assembly::proposals::filters::Known;
use crate::assembly::proposals::records::{SittingId, reads_all, sees_filed};
use crate::assembly::proposals::volume::{self, Asked, Kind, Progress, Volume};
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, Choice, ErrorItem, Field, Fields, FormMaker, Post, Said};
use crate::foundation::ids;
use crate::foundation::lists::{DOCX, attachment};
use crate::foundation::pages::{NavLink, Page, Visit, html, html_with};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use tokio_util::io::ReaderStream;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/proposals/volumes", get(form).merge(post(begin)))
        .route("/proposals/volumes/{id}", get(show))
        .route("/proposals/volumes/{id}/file", get(fetch))
}

/// One of my volumes.
struct Line {
    href: String,
    name: String,
    mark: &'static str,
    state: String,
    when: String,
}

#[derive(Template)]
#[template(path = "assembly/proposals/templates/volumes.html")]
struct FormPage {
    page: Page,
    crumbs: Vec<NavLink>,
    errors: Vec<ErrorItem>,
    sitting: Field,
    kind: Field,
    with: Field,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "assembly/proposals/templates/volume.html")]
struct ShowPage {
    page: Page,
    crumbs: Vec<NavLink>,
    mark: &'static str,
    state: String,
    progress: String,
    href: String,
    fetch: String,
    again: String,
}

/// Who reads what was filed.
pub(super) fn may(by: &Acting) -> bool {
    reads_all(by) || sees_filed(by)
}

async fn person(app: &App, visit: &Visit) -> Outcome<Acting> {
    let by = visit.person(app).await?;
    if may(&by) { Ok(by) } else { Err(Problem::NotFound) }
}

fn mark(progress: Progress) -> &'static str {
    match progress {
        Progress::Making => "work",
        Progress::Done => "done",
        Progress::Failed => "stop",
    }
}

fn crumbs(page: &Page) -> Vec<NavLink> {
    vec![NavLink::said("/proposals", &page.t("proposals-title"))]
}

async fn form(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = person(&app, &visit).await?;
    show_form(&app, &visit, &by, &Fields::default(), &[]).await
}

async fn show_form(
    app: &App,
    visit: &Visit,
    by: &Acting,
    fields: &Fields,
    wrong: &[Complaint],
) -> Outcome<Response> {
    let known = Known::load(app, by).await?;
    let mut page = visit.page(app, "").await?;
    page.title = page.t("volume-title");
    let mine = volume::mine(&mut app.db.read().await?, by).await?;
    let maker = FormMaker::new(&page, fields, wrong);
    let running = known.running.as_ref().map(|s| s.id.to_string()).unwrap_or_default();
    let hinted = |key: &str| {
        let mut choice = Choice::new(key, page.t(&format!("volume-{key}")));
        choice.hint = page.t(&format!("volume-{key}-hint"));
        choice
    };
    let kinds = Kind::all().iter().map(|kind| hinted(kind.key()));
    let with = ["replies", "published"].map(hinted);
    let typed = fields.all("with");
    let line = |v: &Volume| Line {
        href: format!("/proposals/volumes/{}", ids::write(v.id)),
        name: name(&page, &known, v),
        mark: mark(v.progress(by.now)),
        state: page.t(&format!("volume-state-{}", v.progress(by.now))),
        when: page.moment(v.begun_at),
    };
    let shown = FormPage {
        crumbs: crumbs(&page),
        errors: maker.errors(),
        sitting: maker
            .field("sitting", "volume-sitting")
            .or(running)
            .options(sitting_choices(&page, &known, "")),
        kind: maker.field("kind", "volume-kind").or("catalogue").options(kinds),
        with: maker.field("with", "volume-with").several(&typed, with),
        lines: mine.iter().map(line).collect(),
        page,
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html_with(status, &shown)
}

/// What a volume is called on its page.
fn name(page: &Page, known: &Known, v: &Volume) -> String {
    let session = known.sitting(v.sitting).map(|s| sitting_name(page, s)).unwrap_or_default();
    let kind = page.t(&format!("volume-{}", v.kind));
    let said = page.txy("volume-of", session, kind);
    if v.published { page.ts("volume-name-public", said) } else { said }
}

async fn begin(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = person(&app, &post.visit).await?;
    post.fields.only(&["sitting", "kind"], &["with"])?;
    let volume = match asked(&app, &by, &post.fields).await {
        Err(Problem::Invalid(wrong)) => return show_form(&app, &post.visit, &by, &post.fields, &wrong).await,
        other => other?,
    };
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let page = |id| format!("/proposals/volumes/{}", ids::write(id));
    let gone = match volume::begin(&mut tx, &by, &volume).await? {
        Asked::Running(id) => return post.done(&app, tx, &page(id), Said::new("volume-said-running")).await,
        Asked::Begun(gone) => gone,
    };
    let answer = post.done(&app, tx, &page(volume.id), Said::nothing()).await?;
    for id in gone {
        app.files.clear(id).await?;
    }
    let standing = reader(&by);
    volume::start(app, by, volume, standing);
    Ok(answer)
}

async fn asked(app: &App, by: &Acting, fields: &Fields) -> Outcome<Volume> {
    let known = Known::load(app, by).await?;
    let sitting: SittingId =
        fields.parsed("sitting").ok_or_else(|| Problem::invalid("sitting", "form-choose"))?;
    known.sitting(sitting).ok_or(Problem::NotFound)?;
    let kind = Kind::from_key(fields.get("kind")).ok_or_else(|| Problem::invalid("kind", "form-choose"))?;
    let with = fields.all("with");
    if with.iter().any(|key| !["replies", "published"].contains(key)) {
        return Err(Problem::invalid("with", "form-choose"));
    }
    Ok(volume::new(by, sitting, kind, (with.contains(&"replies"), with.contains(&"published"))))
}

crate::id!(/** A volume, in an address. */ VolumeId);

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = person(&app, &visit).await?;
    let known = Known::load(&app, &by).await?;
    let id: VolumeId = path_id(&id)?;
    let v = volume::find(&mut app.db.read().await?, &by, id.0).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = name(&page, &known, &v);
    let now = v.progress(by.now);
    let progress = match now {
        Progress::Making if v.total == 0 => page.t("volume-begins"),
        Progress::Making => page.txy("volume-progress", v.done.to_string(), v.total.to_string()),
        Progress::Done => page.txy("volume-ready", v.total.to_string(), page.size(v.size)),
        Progress::Failed => page.t("volume-failed"),
    };
    let here = format!("/proposals/volumes/{id}");
    let shown = html(&ShowPage {
        crumbs: [crumbs(&page), vec![NavLink::said("/proposals/volumes", &page.t("volume-title"))]].concat(),
        mark: mark(now),
        state: page.t(&format!("volume-state-{now}")),
        progress,
        href: if now == Progress::Making { here.clone() } else { String::new() },
        fetch: if now == Progress::Done { format!("{here}/file") } else { String::new() },
        again: "/proposals/volumes".to_owned(),
        page,
    })?;
    // The page looks again by itself while it is made; without that there is a button.
    if now == Progress::Making {
        return Ok(([(HeaderName::from_static("refresh"), "2")], shown).into_response());
    }
    Ok(shown)
}

async fn fetch(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = person(&app, &visit).await?;
    let id: VolumeId = path_id(&id)?;
    let v = volume::find(&mut app.db.read().await?, &by, id.0).await?;
    if v.state != Progress::Done {
        return Err(Problem::NotFound);
    }
    let file = app.files.laid_out(id.0).await?.ok_or(Problem::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, DOCX.to_owned()),
        (header::CONTENT_LENGTH, v.size.to_string()),
        (header::CONTENT_DISPOSITION, attachment(&format!("{}.docx", v.name))),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, Body::from_stream(ReaderStream::with_capacity(file, 64 * 1024))).into_response())
}
