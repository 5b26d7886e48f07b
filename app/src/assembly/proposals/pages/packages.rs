//! Packages for the proposal office: a session goes out, a package is looked at and taken in, results go back.
//! `GET /proposals/packages`; `POST /proposals/packages/in` shows what would be done, `/confirm` does it.

use super::desk::reader;
use super::table::sitting_choices;
use super::view;
use crate::assembly::proposals::actions::registering::As;
use crate::assembly::proposals::exchange::{begins_key, begins_of};
use crate::assembly::proposals::filters::Known;
use crate::assembly::proposals::package::{
    self, Made, Options, PAGE_TIME, Package, Plan, Planned, Verdict, notes, origins, store::Note,
};
use crate::assembly::proposals::records::{ProposalId, SittingId, reads_all};
use crate::assembly::proposals::store;
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::files::name_or_digest;
use crate::foundation::forms::{Begun, Choice, ErrorItem, Field, Fields, FormMaker, Post, Said};
use crate::foundation::lists::{self, attachment, download};
use crate::foundation::pages::{NavLink, Page, Visit, html_with};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use tokio_util::io::ReaderStream;

/// Rows of a plan that are shown.
const ROWS: usize = 500;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/proposals/packages", get(form))
        .route("/proposals/packages/in", post(preview))
        .route("/proposals/packages/in/confirm", post(confirm))
        .route("/proposals/packages/{file}", get(fetch))
        .route("/proposals/{id}/results/{result}", get(result_file))
}

/// A package that went out or came in.
struct NoteView {
    what: String,
    name: String,
    when: String,
}

#[derive(Template)]
#[template(path = "assembly/proposals/templates/packages.html")]
struct FormPage {
    page: Page,
    crumbs: Vec<NavLink>,
    errors: Vec<ErrorItem>,
    out: Field,
    file: Field,
    begins: Field,
    sitting: Field,
    origin: Field,
    any_origin: bool,
    notes: Vec<NoteView>,
}

/// A record of a plan.
struct LineView {
    mark: &'static str,
    verdict: String,
    number: String,
    title: view::Title,
    who: String,
    marks: Vec<String>,
}

/// A fact of a plan.
struct Fact {
    term: String,
    text: String,
}

#[derive(Template)]
#[template(path = "assembly/proposals/templates/package_plan.html")]
struct PlanPage {
    page: Page,
    crumbs: Vec<NavLink>,
    errors: Vec<ErrorItem>,
    facts: Vec<Fact>,
    lines: Vec<LineView>,
    more: String,
    hidden: Vec<(String, String)>,
    confirm: String,
}

/// The proposal office; to others there is no such page.
async fn officer(app: &App, visit: &Visit) -> Outcome<Acting> {
    let by = visit.person(app).await?;
    allowed(&by)?;
    Ok(by)
}

fn allowed(by: &Acting) -> Outcome<()> {
    match package::may(by) {
        Err(_) if !reads_all(by) => Err(Problem::NotFound),
        other => other,
    }
}

fn crumbs(page: &Page) -> Vec<NavLink> {
    vec![NavLink::said("/proposals", &page.t("proposals-title"))]
}

async fn form(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = officer(&app, &visit).await?;
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
    page.title = page.t("package-title");
    page.path = "/proposals/packages".to_owned();
    let mut db = app.db.read().await?;
    let kept = notes(&mut db, by.body).await?;
    let from = origins(&mut db, by.body).await?;
    drop(db);
    let maker = FormMaker::new(&page, fields, wrong);
    let running = known.running.as_ref().map(|s| s.id.to_string()).unwrap_or_default();
    let mut sittings = vec![Choice::new("", page.t("package-sitting-named"))];
    sittings.extend(sitting_choices(&page, &known, ""));
    let origins = from
        .iter()
        .map(|(id, name, n)| Choice::new(id, page.txy("package-origin-choice", name, n.to_string())));
    let note = |n: &Note| NoteView {
        what: page.txy(&format!("package-way-{}", n.way), n.records.to_string(), &n.other_name),
        name: n.file_name.clone(),
        when: page.moment(n.made_at),
    };
    let shown = FormPage {
        crumbs: crumbs(&page),
        errors: maker.errors(),
        out: maker.field("of", "package-out-sitting").or(running).options(sitting_choices(&page, &known, "")),
        file: maker.field("file", "package-file").required(),
        begins: maker.field("as", "package-as").or("filed").options(begins(&page)),
        sitting: maker.field("sitting", "package-in-sitting").options(sittings),
        origin: maker.field("origin", "package-origin").options(origins),
        any_origin: !from.is_empty(),
        notes: kept.iter().map(note).collect(),
        page,
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html_with(status, &shown)
}

fn begins(page: &Page) -> Vec<Choice> {
    let choice = |key: &str| {
        let mut choice = Choice::new(key, page.t(&format!("import-as-{key}")));
        choice.hint = page.t(&format!("package-as-{key}-hint"));
        choice
    };
    ["filed", "submitted"].map(choice).to_vec()
}

/// `out.zip?of=` and `results.zip?origin=`.
async fn fetch(State(app): State<App>, visit: Visit, Path(file): Path<String>) -> Outcome<Response> {
    let by = officer(&app, &visit).await?;
    let asked = visit.asked();
    let _turn = lists::turn().await?;
    let made = match file.as_str() {
        "out.zip" => {
            let sitting: SittingId = asked.parsed("of").ok_or(Problem::NotFound)?;
            package::proposals(&app, &by, sitting).await?
        }
        "results.zip" => package::results(&app, &by, asked.get("origin")).await?,
        _ => return Err(Problem::NotFound),
    };
    let address = format!("/proposals/packages/{file}");
    lists::noted(&app, &by, reader(&by), (&address, &visit.query, made.records as usize)).await?;
    handed(made)
}

fn handed(made: Made) -> Outcome<Response> {
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (header::CONTENT_LENGTH, made.bytes.to_string()),
        (header::CONTENT_DISPOSITION, attachment(&made.name)),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    let file = tokio::fs::File::from_std(made.file);
    Ok((headers, Body::from_stream(ReaderStream::with_capacity(file, 64 * 1024))).into_response())
}

fn options_of(fields: &Fields) -> Outcome<Options> {
    let begins = begins_of(fields.get("as")).filter(|begins| *begins != As::Draft);
    let begins = begins.ok_or_else(|| Problem::invalid("as", "form-choose"))?;
    Ok(Options { sitting: fields.parsed("sitting"), begins })
}

/// Reads a package, or says at its field why it cannot be taken.
async fn opened(name: &str, content: Arc<[u8]>) -> Outcome<Package> {
    let read = package::read((name, content), PAGE_TIME).await?;
    read.map_err(|trouble| Problem::Invalid(vec![trouble.complaint()]))
}

async fn preview(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    allowed(&by)?;
    post.fields.only(&["as", "sitting"], &["file"])?;
    match looked_at(&app, &by, &post).await {
        Ok((package, plan)) => show_plan(&app, &post, &package, plan).await,
        Err(Problem::Invalid(wrong)) => show_form(&app, &post.visit, &by, &post.fields, &wrong).await,
        Err(other) => Err(other),
    }
}

/// Plans what would be done with an upload, and keeps it for a day, so that it can be taken.
async fn looked_at(app: &App, by: &Acting, post: &Post) -> Outcome<(Package, Plan)> {
    let options = options_of(&post.fields)?;
    let upload = post.files.iter().find(|file| file.field == "file");
    let upload = upload.ok_or_else(|| Problem::invalid("file", "package-file-needed"))?;
    let package = opened(&upload.name, upload.content.to_vec().into()).await?;
    let plan = package::plan(&mut app.db.read().await?, by, &package, options).await?;
    app.let_wait(by.account, &upload.content).await?;
    Ok((package, plan))
}

async fn confirm(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    allowed(&by)?;
    post.fields.only(&["as", "sitting", "digest", "file_name"], &[])?;
    let options = options_of(&post.fields)?;
    let digest = post.fields.get("digest");
    let Some(content) = app.files.waited(by.account, digest).await? else {
        // Confirmed twice: the package has gone with the first time.
        return match post.begin(&app).await? {
            Begun::Before(response) => Ok(response),
            Begun::Tx(_) => {
                let gone = vec![Complaint::new("file", "import-file-gone")];
                show_form(&app, &post.visit, &by, &post.fields, &gone).await
            }
        };
    };
    let content: Arc<[u8]> = content.into();
    let package = opened(&name_or_digest(post.fields.get("file_name"), digest), content.clone()).await?;
    // First what would be taken: only its files come into the store, and they are counted as uploads.
    let plan = package::plan(&mut app.db.read().await?, &by, &package, options).await?;
    if plan.blocked.is_empty() && plan.taken() > 0 {
        let (wanted, bytes) = plan.files(&package);
        if bytes > 0 {
            app.limits.upload(by.account.0, usize::try_from(bytes).unwrap_or(usize::MAX))?;
        }
        package::lay_in(&app, content, wanted).await?;
    }
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    match package::take(&mut tx, &by, &package, options).await? {
        Ok(taken) => {
            let said =
                Said::new("package-said-taken").with("n", taken.taken).with("m", taken.same + taken.changed);
            let response = post.done(&app, tx, "/proposals/packages", said).await?;
            app.files.forget(by.account, &package.digest).await?;
            Ok(response)
        }
        Err(plan) => {
            drop(tx);
            show_plan(&app, &post, &package, plan).await
        }
    }
}

async fn show_plan(app: &App, post: &Post, package: &Package, plan: Plan) -> Outcome<Response> {
    let mut page = post.visit.page(app, "").await?;
    page.title = page.t("package-plan-title");
    page.path = "/proposals/packages".to_owned();
    let taken = plan.taken();
    let hidden = [
        ("as", begins_key(plan.begins).to_owned()),
        ("sitting", plan.sitting.as_ref().map(|s| s.id.to_string()).unwrap_or_default()),
        ("digest", package.digest.clone()),
        ("file_name", package.file_name.clone()),
    ];
    let more = plan.records.len().saturating_sub(ROWS);
    let status = if plan.blocked.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let none = taken == 0 || !plan.blocked.is_empty();
    let shown = PlanPage {
        crumbs: [crumbs(&page), vec![NavLink::said("/proposals/packages", &page.t("package-title"))]]
            .concat(),
        errors: FormMaker::new(&page, &Fields::default(), &plan.blocked).errors(),
        facts: facts(&page, package, &plan),
        lines: plan.records.iter().take(ROWS).map(|record| line(&page, record)).collect(),
        more: if more == 0 { String::new() } else { page.tn("import-more", more as i64) },
        hidden: hidden.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        confirm: if none { String::new() } else { page.tn("package-confirm", taken as i64) },
        page,
    };
    html_with(status, &shown)
}

fn facts(page: &Page, package: &Package, plan: &Plan) -> Vec<Fact> {
    let m = &package.manifest;
    let fact = |key: &str, text: String| Fact { term: page.t(key), text };
    let mut facts = vec![
        fact("package-fact-file", package.file_name.clone()),
        fact(
            "package-fact-holds",
            page.t(if plan.results { "package-holds-results" } else { "package-holds-proposals" }),
        ),
        fact("package-fact-from", m.from.name.clone()),
        fact("package-fact-made", page.txy("package-made", &m.made_at, &m.program)),
        fact("package-fact-files", package.files.len().to_string()),
    ];
    if let Some(sitting) = &plan.sitting {
        facts.push(fact("package-fact-sitting", view::sitting_name(page, sitting)));
        facts.push(fact("package-fact-as", page.t(&format!("import-as-{}", begins_key(plan.begins)))));
    }
    for verdict in Verdict::all() {
        facts.push(fact(&format!("package-verdict-{verdict}"), plan.count(*verdict).to_string()));
    }
    facts
}

fn line(page: &Page, record: &Planned) -> LineView {
    let mark = match record.verdict {
        Verdict::New => "done",
        Verdict::Same => "none",
        Verdict::Changed => "differs",
        Verdict::Unsure => "wait",
        Verdict::Refused => "back",
    };
    LineView {
        mark,
        verdict: page.t(&format!("package-verdict-{}", record.verdict)),
        number: record.number.clone(),
        title: view::title(page, &record.title),
        who: record.who.join(&page.t("list-comma")),
        marks: record.marks.iter().map(|mark| page.complaint(mark)).collect(),
    }
}

/// The letter of an answer from elsewhere.
async fn result_file(
    State(app): State<App>,
    visit: Visit,
    Path((id, result)): Path<(String, String)>,
) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let id: ProposalId = path_id(&id)?;
    let result = crate::foundation::ids::any(&result).ok_or(Problem::NotFound)?;
    let mut db = app.db.read().await?;
    let shown = store::find(&mut db, &by, id).await?.ok_or(Problem::NotFound)?;
    let found = package::outside_file(&mut db, &by, &shown, result).await?;
    drop(db);
    let content = app.files.get(&found.file_digest).await?;
    Ok(download(content, "application/octet-stream", &found.file_name))
}
