//! The beginning of a report, and the fields by which it is called.

use super::periods;
use super::view::said;
use crate::assembly::annual_report::actions::beginning::{self, Head};
use crate::assembly::annual_report::actions::{TITLE, link};
use crate::assembly::annual_report::counting;
use crate::assembly::annual_report::hats;
use crate::assembly::annual_report::records::*;
use crate::assembly::people::Sittings;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Choice, Fields, FormMaker, Post, Said};
use crate::foundation::pages::asking::{AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::pages::{Page, Visit};
use crate::foundation::workflow::Name;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/reports/new", get(ask).post(put))
}

/// Names of the fields by which a report is called.
pub(super) const FIELDS: [&str; 5] = ["kind", "title", "period", "from", "until"];

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
        Ask {
            what: vec![page.t("report-what-begin")],
            inputs: fields(page, make, &sittings, None),
            ..Ask::new(page.t("report-action-begin"), back, page.t("report-do-begin"))
        }
    })
}

async fn put(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    hats::keeper(&by, "report-action-begin")?;
    post.fields.only(&FIELDS, &[])?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match head(&post.fields) {
        Ok(head) => beginning::begin(&mut tx, &by, &head).await,
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
