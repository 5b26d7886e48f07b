//! What everybody may read without signing in: published reports. Their figures are those that were frozen; the records behind them stay
//! inside. Switched by the setting `public.pages`.

use super::view::{Drawing, PartView, said};
use crate::assembly::annual_report::counting;
use crate::assembly::annual_report::papers;
use crate::assembly::annual_report::records::*;
use crate::assembly::annual_report::store;
use crate::assembly::annual_report::workflow::State;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::routing::get;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State as FromState};
use axum::response::Response;
use std::collections::BTreeSet;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/public/reports", get(list)).route("/public/reports/{id}", get(show))
}

struct Line {
    href: String,
    title: String,
    meta: String,
}

#[derive(Template)]
#[template(path = "assembly/annual_report/templates/public_list.html")]
struct ListPage {
    page: Page,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "assembly/annual_report/templates/public.html")]
struct ReportPage {
    page: Page,
    crumbs: Vec<NavLink>,
    issuer: String,
    meta: String,
    parts: Vec<PartView>,
}

fn meta(page: &Page, report: &Report) -> String {
    let on =
        report.published_at.map(|at| page.ts("report-published-at", page.day_of(at))).unwrap_or_default();
    format!("{}\u{3000}{on}", said(page, "report-kind-", report.kind))
}

async fn list(FromState(app): FromState<App>, visit: Visit) -> Outcome<Response> {
    let (by, mut page) = visit.public(&app).await?;
    let all = store::published(&mut app.db.read().await?, by.body).await?;
    let line = |report: &Report| Line {
        href: format!("/public/reports/{}", report.id),
        title: report.title.clone(),
        meta: meta(&page, report),
    };
    let lines = all.iter().map(line).collect();
    page.title = page.t("report-public-title");
    html(&ListPage { lines, page })
}

async fn show(FromState(app): FromState<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let (by, mut page) = visit.public(&app).await?;
    let report = store::report(&mut app.db.read().await?, by.body, path_id(&id)?).await?;
    let report = report.filter(|report| report.state == State::Published).ok_or(Problem::NotFound)?;
    let speaker = counting::in_the_reports_words(&by);
    let whole = counting::printed(&app, &speaker, report).await?;
    let names = papers::names(&app, &by).await?;
    page.title.clone_from(&whole.report.title);
    let moved = BTreeSet::new();
    let drawing =
        Drawing { app: &app, page: &page, whole: &whole, names: &names, moved: &moved, linked: false };
    let parts = drawing.parts();
    let back = NavLink::said("/public/reports", &page.t("report-public-title"));
    html(&ReportPage {
        crumbs: vec![back, NavLink::said("", &whole.report.title)],
        issuer: by.procedure.body_name.clone(),
        meta: meta(&page, &whole.report),
        parts,
        page,
    })
}
