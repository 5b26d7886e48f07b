//! All bound figures of a report, and the same as a file.

use super::periods;
use super::show::Reading;
use super::view::said;
use crate::assembly::annual_report::actions::link;
use crate::assembly::annual_report::counting::{self, Counted, Whole};
use crate::assembly::annual_report::hats;
use crate::assembly::annual_report::papers::{self, Names};
use crate::assembly::annual_report::text;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::lists::{self, Ending, Export};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use office_documents::table_out::{Cell, Kind as Column};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/reports/{id}/figures", get(list))
        .route("/reports/{id}/figures.xlsx", get(|app, visit, id| export(app, visit, id, Ending::Xlsx)))
        .route("/reports/{id}/figures.csv", get(|app, visit, id| export(app, visit, id, Ending::Csv)))
}

struct RowView {
    href: String,
    marker: String,
    printed: String,
    shape: String,
    asks: String,
    n: String,
    used: String,
}

#[derive(Template)]
#[template(path = "assembly/annual_report/templates/figures.html")]
struct FiguresPage {
    page: Page,
    of: (String, String),
    head: String,
    rows: Vec<RowView>,
    add: String,
    add_table: String,
    xlsx: String,
    csv: String,
}

fn asks(page: &Page, r: &Reading, names: &Names, counted: &Counted) -> String {
    let question = |(question, _): &counting::Listed| {
        let name = papers::name(names, question);
        page.txy("report-asks", name, periods::said(page, &r.sittings, &question.period))
    };
    counted.lists.iter().map(question).collect::<Vec<_>>().join(&page.t("list-comma"))
}

fn rows(page: &Page, r: &Reading, (whole, names): (&Whole, &Names)) -> Vec<RowView> {
    let used: Vec<i64> = whole.parts.iter().flat_map(|part| text::numbers(&part.content)).collect();
    let row = |counted: &Counted| {
        let figure = &counted.figure;
        let n: Vec<String> = (0..counted.lists.len()).map(|at| counted.n(at).to_string()).collect();
        RowView {
            href: format!("{}/figures/{}", link(r.report.id), figure.number),
            marker: text::marker(figure.number),
            printed: if figure.is_drawn() { figure.title.clone() } else { counted.printed.clone() },
            shape: said(page, "report-shape-", figure.shape),
            asks: asks(page, r, names, counted),
            n: n.join(" / "),
            used: if used.contains(&figure.number) { String::new() } else { page.t("report-figure-unused") },
        }
    };
    whole.figures.iter().map(row).collect()
}

async fn list(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, &id).await?;
    let whole = counting::whole(&app, &r.by, r.report.clone()).await?;
    let names = papers::names(&app, &r.by).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("report-figures-all");
    let link = link(r.report.id);
    html(&FiguresPage {
        of: r.of(),
        head: page.tn("report-figures-n", whole.figures.len() as i64),
        rows: rows(&page, &r, (&whole, &names)),
        add: if r.writes() { format!("{link}/figures/new") } else { String::new() },
        add_table: format!("{link}/tables/new"),
        xlsx: format!("{link}/figures.xlsx"),
        csv: format!("{link}/figures.csv"),
        page,
    })
}

async fn export(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    ending: Ending,
) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, &id).await?;
    let whole = counting::whole(&app, &r.by, r.report.clone()).await?;
    let names = papers::names(&app, &r.by).await?;
    let page = visit.page(&app, "").await?;
    let heads = [
        ("report-col-marker", 8),
        ("report-col-printed", 24),
        ("report-shape", 12),
        ("report-col-asks", 60),
        ("report-col-n", 12),
        ("report-col-used", 16),
    ];
    let cells = |v: RowView| [v.marker, v.printed, v.shape, v.asks, v.n, v.used].map(Cell::Text).to_vec();
    let rows: Vec<Vec<Cell>> = rows(&page, &r, (&whole, &names)).into_iter().map(cells).collect();
    let path = format!("{}/figures", link(r.report.id));
    lists::noted(&app, &r.by, hats::standing(&r.by), (&path, "", rows.len())).await?;
    let columns = heads.map(|(word, width)| (page.t(word), width, Column::Text)).to_vec();
    let title = page.ts("report-figures-export", &r.report.title);
    lists::file(&page, &r.by, ending, Export { title, columns, rows }).await
}
