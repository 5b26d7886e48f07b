//! A check is begun: a text is pasted or a file handed over, with the period of its figures.

use crate::assembly::checking::actions::{self, New, TEXT, TITLE, link};
use crate::assembly::checking::examine::{self, Said as Decided, Times};
use crate::assembly::checking::hats;
use crate::assembly::checking::records::tally;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::figures::Period;
use crate::foundation::forms::{Choice, Post, Said, Upload};
use crate::foundation::pages::Visit;
use crate::foundation::pages::asking::{AGAIN, Ask, Input, Typed, begun, draw, opened};
use crate::foundation::routing::{get, post};
use crate::foundation::turns::Turns;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use office_documents::package::{self, Package};
use office_documents::plain_text::{docx_text, txt_text};
use office_documents::workbook::Limits;

/// Kinds of file that are read.
const FILES: &str = ".txt,.docx";
/// The most bytes of a file.
const FILE: usize = 2 << 20;

/// Files are read one at a time.
static TURNS: Turns = Turns::new();

pub(super) fn routes() -> Router<App> {
    Router::new().route("/report-checks/new", get(ask).merge(post(put)))
}

async fn ask(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn page(app: &App, visit: &Visit, typed: Typed<'_>, status: StatusCode) -> Outcome<Response> {
    let by = visit.person(app).await?;
    hats::checker(&by)?;
    let usual = Period::year(i64::from(by.today().year()));
    let times = Times::read(app, &by, &usual).await?;
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| {
        let periods = times.choices().into_iter().map(|p| Choice::new(p.key(), times.name(page, &p)));
        let title = make.field("title", "checking-field-title").max(TITLE).required();
        let text = make.field("text", "checking-field-text").rows(16).max(TEXT);
        let file = make.field("file", "checking-field-file");
        let period = make.field("period", "checking-field-period").or(usual.key()).required();
        Ask {
            what: vec![page.t("checking-begin-what")],
            inputs: vec![
                Input::Text(title),
                Input::Select(period.options(periods)),
                Input::Area(text),
                Input::File(file, FILES),
            ],
            ..Ask::new(
                page.t("checking-begin"),
                ("/report-checks".to_owned(), page.t("checking-title")),
                page.t("checking-begin-do"),
            )
        }
    })
}

/// What a file says.
async fn read(file: &Upload) -> Outcome<String> {
    let refused = |word: &str| Problem::invalid("file", word);
    if file.content.len() > FILE {
        return Err(refused("checking-file-large"));
    }
    let ending = file.name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let content = file.content.clone();
    match ending.as_deref() {
        Some("txt") => TURNS.read("form-paper-slow", move || txt_text(&content)).await?,
        Some("docx") => {
            let work = move || {
                let sound = package::check(&content, Package::Document, &Limits::default()).is_ok();
                if sound { docx_text(&content).ok() } else { None }
            };
            TURNS.read("form-paper-slow", work).await?
        }
        _ => {
            let complaint = Complaint::new("file", "form-paper-kind").with("x", "TXT, DOCX");
            return Err(Problem::Invalid(vec![complaint]));
        }
    }
    .ok_or_else(|| refused("form-paper-unfit"))
}

/// What was handed in: the text of the file where one came, else what was pasted.
async fn handed(post: &Post) -> Outcome<New> {
    let file = post.files.iter().find(|file| file.field == "file" && !file.content.is_empty());
    let text = match file {
        Some(file) => read(file).await?,
        None => post.fields.get("text").to_owned(),
    };
    let period = Period::from_key(post.fields.get("period"));
    Ok(New { title: post.fields.get("title").to_owned(), text, period })
}

/// The check with the counts of its first comparison.
async fn compared(app: &App, by: &Acting, post: &Post) -> Outcome<(New, [i64; 5])> {
    let new = handed(post).await?;
    let (_, text, period) = actions::sound(&new)?;
    let findings = examine::examine(app, by, (&text, &period), &Decided::default()).await?;
    Ok((new, tally(&findings)))
}

async fn put(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    hats::checker(&by)?;
    post.fields.only(&["title", "text", "file", "period"], &[])?;
    let made = compared(&app, &by, &post).await;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match made {
        Ok((new, tally)) => actions::make(&mut tx, &by, &new, tally).await,
        Err(problem) => Err(problem),
    };
    match done {
        Ok(check) => post.done(&app, tx, &link(check.id), Said::new("checking-said-make")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(&app, &post.visit, (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}
