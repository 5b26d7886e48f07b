//! Activities from a table: choose the file, look at what would become of every row, confirm; and taking an import back.

use super::view::{said, tabs};
use crate::assembly::activities::exchange::{self, Plan, Row, Verdict};
use crate::assembly::activities::hats;
use crate::assembly::people;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, ErrorItem, Field, Fields, FormMaker, Post, Said};
use crate::foundation::ids;
use crate::foundation::pages::handed::handed;
use crate::foundation::pages::{NavLink, Page, Visit, html_with};
use crate::foundation::routing::{get, post};
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/activities/import", get(form).merge(post(preview)))
        .route("/activities/import/confirm", post(confirm))
        .route("/activities/import/{id}/undo", get(ask_undo).merge(post(undo)))
}

/// The most rows that are drawn.
const SHOWN: usize = 300;

#[derive(Template)]
#[template(path = "assembly/activities/templates/import.html")]
struct ImportPage {
    page: Page,
    tabs: Vec<NavLink>,
    errors: Vec<ErrorItem>,
    file: Field,
    help: Vec<String>,
    kinds: String,
}

/// A row as it is drawn.
struct RowView {
    place: String,
    title: String,
    days: String,
    kind: String,
    mark: &'static str,
    verdict: String,
    why: Vec<String>,
}

#[derive(Template)]
#[template(path = "assembly/activities/templates/import_plan.html")]
struct PlanPage {
    page: Page,
    tabs: Vec<NavLink>,
    errors: Vec<ErrorItem>,
    digest: String,
    file_name: String,
    counts: Vec<(String, usize)>,
    notes: Vec<String>,
    seen: String,
    rows: Vec<RowView>,
    more: String,
    entered: usize,
    enter: String,
}

async fn form(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    hats::keeper(&by, "activities-import")?;
    show_form(&app, &visit, &by, &[]).await
}

async fn show_form(app: &App, visit: &Visit, by: &Acting, wrong: &[Complaint]) -> Outcome<Response> {
    let mut page = visit.page(app, "").await?;
    page.title = page.t("activities-import-title");
    page.path = "/activities/import".to_owned();
    let kinds = crate::assembly::activities::store::kinds(&mut app.db.read().await?, by.body).await?;
    let names: Vec<&str> = kinds.iter().map(|kind| kind.said(page.language)).collect();
    let fields = Fields::default();
    let maker = FormMaker::new(&page, &fields, wrong);
    let (file, errors) = (maker.field("file", "people-import-file").required(), maker.errors());
    let help = ["activities-import-help", "activities-import-help-held", "activities-import-help-people"];
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html_with(
        status,
        &ImportPage {
            tabs: tabs(&page, by),
            errors,
            file,
            help: help.iter().map(|word| page.t(word)).collect(),
            kinds: page.ts("activities-import-kinds", names.join(&page.t("list-comma"))),
            page,
        },
    )
}

/// The file that was chosen, or the one that waits here under its digest, planned.
async fn planned(app: &App, by: &Acting, post: &Post) -> Outcome<Plan> {
    let handed = handed(app, by, post).await?;
    let page = post.visit.page(app, "").await?;
    let own = vec![page.body_name.clone(), page.t("activities-own-host")];
    let read = exchange::read(handed.content.clone()).await?;
    let plan = exchange::plan(app, by, (&handed.name, own), &read).await?;
    handed.waits(app, by).await?;
    Ok(plan)
}

async fn preview(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    hats::keeper(&by, "activities-import")?;
    post.fields.only(FIELDS, &[])?;
    match planned(&app, &by, &post).await {
        Ok(plan) => show_plan(&app, &post.visit, &by, &plan, &[]).await,
        Err(Problem::Invalid(wrong)) => show_form(&app, &post.visit, &by, &wrong).await,
        Err(other) => Err(other),
    }
}

const FIELDS: &[&str] = &["digest", "file_name", "file"];

async fn show_plan(
    app: &App,
    visit: &Visit,
    by: &Acting,
    plan: &Plan,
    wrong: &[Complaint],
) -> Outcome<Response> {
    let mut page = visit.page(app, "").await?;
    page.title = page.t("activities-import-plan");
    page.path = "/activities/import".to_owned();
    let fields = Fields::default();
    let errors = FormMaker::new(&page, &fields, wrong).errors();
    let counts = [Verdict::New, Verdict::Unsure, Verdict::Same, Verdict::Refused];
    let more = plan.rows.len().saturating_sub(SHOWN);
    let seen = plan.seen.as_ref().map(|seen| page.txy("people-import-seen", page.moment(seen.at), &seen.who));
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html_with(
        status,
        &PlanPage {
            tabs: tabs(&page, by),
            errors,
            digest: plan.digest.clone(),
            file_name: plan.file_name.clone(),
            counts: counts
                .map(|verdict| (said(&page, "activities-import-is-", verdict), plan.count(verdict)))
                .to_vec(),
            notes: plan.notes.iter().map(|note| page.complaint(note)).collect(),
            seen: seen.unwrap_or_default(),
            rows: plan.rows.iter().take(SHOWN).map(|row| view(&page, row)).collect(),
            more: if more == 0 { String::new() } else { page.tn("people-import-more", more as i64) },
            entered: plan.entered(),
            enter: page.tn("activities-import-enter", plan.entered() as i64),
            page,
        },
    )
}

fn view(page: &Page, row: &Row) -> RowView {
    let [first, last] = &row.days;
    let days = match (first.as_str(), first == last) {
        ("", _) => String::new(),
        (_, true) => page.day(first),
        (_, false) => format!("{} - {}", page.day(first), page.day(last)),
    };
    let mark = match row.verdict {
        Verdict::New => "done",
        Verdict::Unsure => "differs",
        Verdict::Same => "none",
        Verdict::Refused => "stop",
    };
    let mut why: Vec<String> = row.why.iter().map(|said| page.complaint(said)).collect();
    if let Some(entry) = &row.entry {
        let word = if entry.over { "activities-import-as-held" } else { "activities-import-as-draft" };
        why.push(page.t(word));
        if !entry.people.is_empty() {
            why.push(page.tn("activities-import-people", entry.people.len() as i64));
        }
    }
    RowView {
        place: row.place.clone(),
        title: row.title.clone(),
        days,
        kind: row.kind.clone(),
        mark,
        verdict: said(page, "activities-import-is-", row.verdict),
        why,
    }
}

async fn confirm(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    hats::keeper(&by, "activities-import")?;
    post.fields.only(FIELDS, &[])?;
    let plan = match planned(&app, &by, &post).await {
        // Confirmed twice: the file has gone with the first time.
        Err(Problem::Invalid(wrong)) => match post.begin(&app).await? {
            Begun::Before(response) => return Ok(response),
            Begun::Tx(_) => return show_form(&app, &post.visit, &by, &wrong).await,
        },
        plan => plan?,
    };
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    exchange::hold(&mut tx, by.body).await?;
    let reason = app.words.say(by.lang, "activities-import-reason", &[("x", plan.file_name.as_str().into())]);
    match exchange::import(&mut tx, &by, &plan, &reason).await {
        Ok((id, n)) => {
            let said = Said::new("activities-import-said").with("n", n);
            let response = post.done(&app, tx, &format!("/imports/{}", ids::write(id)), said).await?;
            app.files.forget(by.account, &plan.digest).await?;
            Ok(response)
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            show_plan(&app, &post.visit, &by, &plan, &wrong).await
        }
        Err(other) => Err(other),
    }
}

async fn ask_undo(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let id = ids::read(&id).ok_or(Problem::NotFound)?;
    let mut db = app.db.read().await?;
    let import = exchange::find(&mut db, &by, id).await?;
    let stands = exchange::stands(&mut db, app.db.engine(), &import).await?;
    drop(db);
    people::confirm_import_undo(&app, &visit, &import, &stands).await
}

async fn undo(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&[], &[])?;
    let id = ids::read(&id).ok_or(Problem::NotFound)?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let import = exchange::find(&mut *tx, &by, id).await?;
    let n = exchange::undo(&mut tx, &by, app.db.engine(), &import).await?;
    let said = Said::new("people-imports-said").with("n", n);
    post.done(&app, tx, &format!("/imports/{}", ids::write(id)), said).await
}
