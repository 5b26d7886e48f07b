//! Import of a list: choose a file and how it is taken, look at what would become of every record, say what unknown columns mean,
//! confirm, see what was made; or take the doubtful rows away and bring them back corrected.
//!
//! - `handled`: the same for a table of how the proposals of a past year were handled
//! - `options`: how the list is taken
//! - `plan`: what would become of it, as the page draws it
//! - `done`: what was made

mod done;
pub mod handled;
mod options;
mod plan;

pub use done::done;

use self::options::{OptionFields, option_fields, options_of};
use self::plan::show_plan;
use crate::assembly::people::{self, ImportKind};
use crate::assembly::proposals::actions::registering::As;
use crate::assembly::proposals::exchange::{self, Hints, Options, Plan, Source, Trouble, sheet};
use crate::assembly::proposals::records::reads_all;
use crate::assembly::proposals::workflow::Standing;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, ErrorItem, Field, Fields, FormMaker, Post, Said};
use crate::foundation::pages::handed::{handed, waiting};
use crate::foundation::pages::{Page, Visit, html_with};
use crate::foundation::workflow::Name;
use crate::foundation::{ids, lists};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

const SINGLE: &[&str] = &[
    "as",
    "sitting",
    "proposer",
    "received",
    "create_people",
    "create_orgs",
    "skip_refused",
    "again",
    "chosen",
    "digest",
    "file_name",
    "only",
    "remember",
    "forget",
];
const SEVERAL: &[&str] = &["file", "heading", "means"];

#[derive(Template)]
#[template(path = "assembly/proposals/templates/import.html")]
struct ImportPage {
    page: Page,
    errors: Vec<ErrorItem>,
    file: Field,
    options: OptionFields,
}

/// Who may import sees the pages; whoever reads proposals is told that it is not his; nobody else knows of them.
async fn officer(app: &App, visit: &Visit) -> Outcome<Acting> {
    let by = visit.person(app).await?;
    allowed(&by)?;
    Ok(by)
}

fn allowed(by: &Acting) -> Outcome<()> {
    match exchange::may(by, As::Draft) {
        Err(_) if !reads_all(by) => Err(Problem::NotFound),
        other => other,
    }
}

/// `GET /proposals/import`.
pub async fn form(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = officer(&app, &visit).await?;
    show_form(&app, &visit, &by, &Fields::default(), &[], StatusCode::OK).await
}

async fn show_form(
    app: &App,
    visit: &Visit,
    by: &Acting,
    fields: &Fields,
    wrong: &[Complaint],
    status: StatusCode,
) -> Outcome<Response> {
    let mut page = visit.page(app, "").await?;
    page.title = page.t("import-title");
    page.path = "/proposals/import".to_owned();
    let options = option_fields(app, by, &page, fields, wrong).await?;
    let maker = FormMaker::new(&page, fields, wrong);
    let (file, errors) = (maker.field("file", "import-file").required(), maker.errors());
    html_with(status, &ImportPage { errors, file, options, page })
}

/// `POST /proposals/import`: a file, or the digest of the one that lies here already; answers with the plan.
pub async fn preview(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    allowed(&by)?;
    post.fields.only(SINGLE, SEVERAL)?;
    let known = |field: &str| exchange::fields().any(|known| known == field);
    people::choose_columns(&app, &by, ImportKind::Proposals, (&post.fields, known)).await?;
    match planned(&app, &by, &post).await {
        Ok((plan, _)) => show_plan(&app, &post.visit, &post.fields, &plan).await,
        Err(Problem::Invalid(wrong)) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            show_form(&app, &post.visit, &by, &post.fields, &wrong, status).await
        }
        Err(other) => Err(other),
    }
}

async fn planned(app: &App, by: &Acting, post: &Post) -> Outcome<(Plan, Source)> {
    let options = options_of(&post.fields)?;
    let source = source(app, by, post, &options).await?;
    let plan = exchange::plan(&mut app.db.read().await?, by, &source, &options).await?;
    Ok((plan, source))
}

/// The file of this post: just uploaded and now kept, or kept before.
async fn source(app: &App, by: &Acting, post: &Post, options: &Options) -> Outcome<Source> {
    let mut db = app.db.read().await?;
    let year = match options.sitting {
        Some(id) => people::sitting_of(&mut db, by.body, id).await?.map(|s| s.year),
        None => people::sitting_at(&mut db, by.body, by.now).await?.map(|s| s.year),
    };
    let chosen = people::columns_for_reader(&mut db, by, ImportKind::Proposals, &app.words).await?;
    drop(db);
    let hints = Hints { session_year: year.and_then(|year| i32::try_from(year).ok()), chosen };
    let handed = handed(app, by, post).await?;
    let read = exchange::read_bounded(&handed.name, handed.content.clone(), hints).await?;
    let source = read.map_err(|trouble: Trouble| Problem::Invalid(vec![trouble.complaint()]))?;
    handed.waits(app, by).await?;
    Ok(source)
}

/// `POST /proposals/import/confirm`: plans again and carries out, in one transaction.
pub async fn confirm(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    allowed(&by)?;
    post.fields.only(SINGLE, &[])?;
    let options = options_of(&post.fields)?;
    let source = match source(&app, &by, &post, &options).await {
        // Confirmed twice: the file has gone with the first time.
        Err(Problem::Invalid(wrong)) => match post.begin(&app).await? {
            Begun::Before(response) => return Ok(response),
            Begun::Tx(_) => {
                let status = StatusCode::UNPROCESSABLE_ENTITY;
                return show_form(&app, &post.visit, &by, &post.fields, &wrong, status).await;
            }
        },
        read => read?,
    };
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    match exchange::import(&mut tx, &by, &source, &options).await? {
        Ok(summary) => {
            let to = format!("/proposals/import/{}", ids::write(summary.id));
            let said = Said::new("import-said").with("n", summary.proposals.len());
            let response = post.done(&app, tx, &to, said).await?;
            app.files.forget(by.account, &source.digest).await?;
            Ok(response)
        }
        Err(plan) => {
            drop(tx);
            show_plan(&app, &post.visit, &post.fields, &plan).await
        }
    }
}

/// `POST /proposals/import/sheet`: the rows with doubts and refusals as a file that can be corrected and brought in again.
pub async fn doubtful(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    allowed(&by)?;
    post.fields.only(SINGLE, &[])?;
    let (plan, source) = match planned(&app, &by, &post).await {
        Err(Problem::Invalid(wrong)) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return show_form(&app, &post.visit, &by, &post.fields, &wrong, status).await;
        }
        planned => planned?,
    };
    let bytes = waiting(&app, &by, &plan.digest).await?;
    let mut page = post.visit.page(&app, "").await?;
    page.title = page.ts("people-import-sheet-title", &plan.file_name);
    let made = sheet::write(&page, &plan, &source, bytes).await?;
    let standing = Standing::ProposalOffice.key();
    lists::noted(&app, &by, standing, ("/proposals/import/sheet", "", made.rows)).await?;
    Ok(lists::download(made.content, made.media, &format!("{}.{}", page.title, made.ending)))
}
