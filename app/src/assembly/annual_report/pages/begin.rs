//! The beginning of a report, and the fields by which it is called.

use super::periods;
use super::view::said;
use crate::assembly::annual_report::actions::beginning::{self, Head, NewPart};
use crate::assembly::annual_report::actions::{TITLE, link};
use crate::assembly::annual_report::counting;
use crate::assembly::annual_report::hats;
use crate::assembly::annual_report::records::*;
use crate::assembly::annual_report::text;
use crate::assembly::checking;
use crate::assembly::people::Sittings;
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Choice, Fields, FormMaker, Post, Said};
use crate::foundation::pages::asking::{AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::pages::{Page, Visit};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/reports/new", get(ask).merge(post(put)))
}

/// Names of the fields by which a report is called.
pub(super) const FIELDS: [&str; 5] = ["kind", "title", "period", "from", "until"];

/// The check of whose text a report is begun.
const CHECK: &str = "check";

/// The parts of a checked text, a line each, with the figures that are bound in it.
async fn of_check(app: &App, by: &Acting, id: checking::CheckId) -> Outcome<Vec<NewPart>> {
    let (text, _, bound) = checking::text_of(app, by, id).await?;
    let mut parts = Vec::new();
    let mut at = 0;
    for line in text.split('\n') {
        let until = at + line.chars().count();
        let figures = bound.iter().filter(|(span, _)| at <= span.start && span.end <= until);
        let figures = figures.filter_map(|(span, question)| {
            let (from, to) = (span.start - at, span.end - at);
            let printed: String = line.chars().skip(from).take(to - from).collect();
            let binding = beginning::printed_so(&app.words, question.clone(), &printed)?;
            Some((from, to, binding))
        });
        let part = NewPart { level: text::level_of(line), text: line.to_owned(), figures: figures.collect() };
        if !line.trim().is_empty() {
            parts.push(part);
        }
        at = until + 1;
    }
    Ok(parts)
}

/// What was typed.
pub(super) fn head(fields: &Fields) -> Outcome<Head> {
    Ok(Head {
        kind: chosen("kind", fields.get("kind"))?,
        title: fields.get("title").to_owned(),
        period: periods::chosen(fields)?.key(),
    })
}

/// The fields; what stands in them where nothing was typed.
pub(super) fn fields(
    page: &Page,
    make: &FormMaker<'_>,
    sittings: &Sittings,
    now: Option<&Report>,
) -> Vec<Asked> {
    let kinds = Kind::all().iter().map(|kind| Choice::new(kind.key(), said(page, "report-kind-", *kind)));
    let kind = make.field("kind", "report-col-kind").or(now.map_or("", |r| r.kind.key()));
    let title = make.field("title", "report-col-title").or(now.map_or("", |r| r.title.as_str()));
    let mut all =
        vec![Asked::Radios(kind.required().options(kinds)), Asked::Text(title.max(TITLE).required())];
    let period = now.and_then(|r| r.period().ok());
    all.extend(periods::fields(page, make, sittings, period.as_ref()));
    all
}

async fn ask(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn page(app: &App, visit: &Visit, typed: Typed<'_>, status: StatusCode) -> Outcome<Response> {
    let by = visit.person(app).await?;
    hats::keeper(&by, "report-action-begin")?;
    let sittings = counting::sittings(app, &by).await?;
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| {
        let back = ("/reports".to_owned(), page.t("report-title"));
        let mut inputs = fields(page, make, &sittings, None);
        let check = typed.0.get(CHECK).to_owned();
        let what = if check.is_empty() { "report-what-begin" } else { "report-what-begin-of" };
        if !check.is_empty() {
            inputs.push(Asked::Hidden(CHECK, check));
        }
        Ask {
            what: vec![page.t(what)],
            inputs,
            ..Ask::new(page.t("report-action-begin"), back, page.t("report-do-begin"))
        }
    })
}

async fn put(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    hats::keeper(&by, "report-action-begin")?;
    post.fields.only(&[&FIELDS[..], &[CHECK]].concat(), &[])?;
    let parts = match post.fields.get(CHECK) {
        "" => Vec::new(),
        id => of_check(&app, &by, path_id(id)?).await?,
    };
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match head(&post.fields) {
        Ok(head) => beginning::begin_of(&mut tx, &by, &head, &parts).await,
        Err(problem) => Err(problem),
    };
    match done {
        Ok(report) => post.done(&app, tx, &link(report.id), Said::new("report-said-begin")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(&app, &post.visit, (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}
