//! Choosing the rows of a table or chart: what each counts, this period and the one before it.

use super::choosing::Around;
use super::periods;
use super::show::Reading;
use super::view::said;
use crate::assembly::annual_report::actions::binding::{self, Binding};
use crate::assembly::annual_report::actions::{TITLE, link};
use crate::assembly::annual_report::records::*;
use crate::assembly::annual_report::workflow::Action;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Choice, Fields, Post, Said};
use crate::foundation::pages::Visit;
use crate::foundation::pages::asking::{AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/reports/{id}/tables/new", get(ask).merge(post(put)))
}

const FIELDS: [&str; 6] = ["part", "title", "shape", "period", "from", "until"];

async fn ask(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, &id, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn page(app: &App, visit: &Visit, id: &str, typed: Typed<'_>, status: StatusCode) -> Outcome<Response> {
    let r = Reading::new(app, visit, id).await?;
    r.refuse(Action::Write)?;
    let around = Around::new(app, &r).await?;
    let page = visit.page(app, "").await?;
    let (part, rows) = (typed.0.get("part").to_owned(), typed.0.all("rows"));
    draw(page, typed, status, |page, make| {
        let shapes = [Shape::Table, Shape::Chart]
            .map(|shape| Choice::new(shape.key(), said(page, "report-shape-", shape)));
        let mut all = vec![
            Asked::Text(make.field("title", "report-table-title").max(TITLE).required()),
            Asked::Radios(make.field("shape", "report-shape").or(Shape::Table).options(shapes)),
        ];
        all.extend(periods::fields(page, make, &around.sittings, Some(&around.period)));
        let rows = make.field("rows", "report-rows").required().several(&rows, around.choices());
        all.push(Asked::Checks(rows));
        if !part.is_empty() {
            all.push(Asked::Hidden("part", part));
        }
        Ask {
            what: vec![page.t("report-table-what")],
            inputs: all,
            ..Ask::new(page.t("report-table-new"), r.of(), page.t("report-figure-bind"))
        }
    })
}

fn binding(fields: &Fields, around: &Around) -> Outcome<Binding> {
    let period = periods::chosen(fields)?;
    let shape: Shape = chosen("shape", fields.get("shape"))?;
    if !matches!(shape, Shape::Table | Shape::Chart) {
        return Err(Problem::invalid("shape", "form-choose"));
    }
    let rows: Outcome<Vec<String>> = fields
        .all("rows")
        .into_iter()
        .map(|value| around.question("rows", value, &period).map(|question| question.text()))
        .collect();
    Ok(Binding { shape, rows: rows?, title: fields.get("title").to_owned(), ..Binding::default() })
}

async fn put(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&FIELDS, &["rows"])?;
    let r = Reading::new(&app, &post.visit, &id).await?;
    r.refuse(Action::Write)?;
    let report: ReportId = path_id(&id)?;
    let part: Option<PartId> = post.fields.parsed("part");
    let typed = binding(&post.fields, &Around::new(&app, &r).await?);
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match typed {
        Ok(new) => binding::add(&mut tx, &by, report, (part, &new)).await,
        Err(problem) => Err(problem),
    };
    match done {
        Ok(figure) => {
            let place = match part {
                Some(part) => format!("{}/parts/{part}", link(report)),
                None => format!("{}/figures/{}", link(report), figure.number),
            };
            post.done(&app, tx, &place, Said::new("report-said-figure")).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(&app, &post.visit, &id, (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}
