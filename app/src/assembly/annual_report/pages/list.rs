//! The list of reports, and the same as a file.

use super::periods;
use super::view::{mark, said};
use crate::assembly::annual_report::actions::link;
use crate::assembly::annual_report::counting;
use crate::assembly::annual_report::hats;
use crate::assembly::annual_report::records::*;
use crate::assembly::annual_report::store;
use crate::assembly::annual_report::workflow::State as At;
use crate::assembly::people::Sittings;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::forms::Choice;
use crate::foundation::lists::{self, Address, Ending, Export, PAGE_ROWS};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use office_documents::table_out::{Cell, Kind as Column};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/reports", get(list))
        .route("/reports.xlsx", get(|app, visit| export(app, visit, Ending::Xlsx)))
        .route("/reports.csv", get(|app, visit| export(app, visit, Ending::Csv)))
}

struct RowView {
    href: String,
    title: String,
    kind: String,
    mark: &'static str,
    state: String,
    period: String,
    frozen: String,
    changed: String,
}

#[derive(Template)]
#[template(path = "assembly/annual_report/templates/list.html")]
struct ListPage {
    page: Page,
    q: String,
    kinds: Vec<Choice>,
    states: Vec<Choice>,
    head: String,
    rows: Vec<RowView>,
    first: String,
    next: String,
    xlsx: String,
    csv: String,
    may: bool,
}

/// The reports that somebody may read, as he narrowed them.
async fn found(app: &App, by: &Acting, address: &Address) -> Outcome<Vec<Report>> {
    let mut db = app.db.read().await?;
    let mut all = store::reports(&mut db, by.body).await?;
    if !hats::reads(by) {
        let own = store::written(&mut db, by.body, by.account).await?;
        all.retain(|report| own.contains(&report.id));
    }
    let q = address.chosen.get("q").to_lowercase();
    let kind = Kind::from_key(address.chosen.get("kind"));
    let state = At::from_key(address.chosen.get("state"));
    all.retain(|r| {
        (q.is_empty() || r.title.to_lowercase().contains(&q))
            && kind.is_none_or(|kind| r.kind == kind)
            && state.is_none_or(|state| r.state == state)
    });
    Ok(all)
}

fn row(page: &Page, sittings: &Sittings, r: &Report) -> RowView {
    RowView {
        href: link(r.id),
        title: r.title.clone(),
        kind: said(page, "report-kind-", r.kind),
        mark: mark(r.state),
        state: said(page, "report-state-", r.state),
        period: r.period().map(|period| periods::said(page, sittings, &period)).unwrap_or_default(),
        frozen: r.frozen_at.map(|at| page.day_of(at)).unwrap_or_default(),
        changed: page.day_of(r.changed_at),
    }
}

fn choices<N: Name>(page: &Page, family: &str, chosen: &str) -> Vec<Choice> {
    let choice = |name: &N| Choice {
        chosen: name.key() == chosen,
        ..Choice::new(name.key(), said(page, family, *name))
    };
    N::all().iter().map(choice).collect()
}

async fn list(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    hats::reader(&by)?;
    let address = Address::new("/reports", &visit.query);
    let all = found(&app, &by, &address).await?;
    let sittings = counting::sittings(&app, &by).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("report-title");
    let after: Option<ReportId> = address.chosen.parsed("after");
    let start = after.and_then(|id| all.iter().position(|r| r.id == id)).map_or(0, |at| at + 1);
    let shown = &all[start..all.len().min(start + PAGE_ROWS as usize)];
    let more = start + shown.len() < all.len();
    let next = shown.last().filter(|_| more).map(|r| address.after(&r.id.to_string()));
    html(&ListPage {
        q: address.chosen.get("q").to_owned(),
        kinds: choices::<Kind>(&page, "report-kind-", address.chosen.get("kind")),
        states: choices::<At>(&page, "report-state-", address.chosen.get("state")),
        head: page.tn("report-count", all.len() as i64),
        rows: shown.iter().map(|r| row(&page, &sittings, r)).collect(),
        first: if start > 0 { address.without("after") } else { String::new() },
        next: next.unwrap_or_default(),
        xlsx: address.export("xlsx"),
        csv: address.export("csv"),
        may: hats::keeps(&by),
        page,
    })
}

async fn export(State(app): State<App>, visit: Visit, ending: Ending) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    hats::reader(&by)?;
    let address = Address::new("/reports", &visit.query);
    let all = found(&app, &by, &address).await?;
    let sittings = counting::sittings(&app, &by).await?;
    let page = visit.page(&app, "").await?;
    let heads = [
        ("report-col-title", 48),
        ("report-col-kind", 20),
        ("report-col-state", 16),
        ("report-period", 24),
        ("report-col-frozen", 16),
        ("report-col-changed", 16),
    ];
    let cells = |r: &Report| {
        let v = row(&page, &sittings, r);
        [v.title, v.kind, v.state, v.period, v.frozen, v.changed].map(Cell::Text).to_vec()
    };
    let rows: Vec<Vec<Cell>> = all.iter().map(cells).collect();
    lists::noted(&app, &by, hats::standing(&by), ("/reports", &address.query(), rows.len())).await?;
    let columns = heads.map(|(word, width)| (page.t(word), width, Column::Text)).to_vec();
    lists::file(&page, &by, ending, Export { title: page.t("report-title"), columns, rows }).await
}
