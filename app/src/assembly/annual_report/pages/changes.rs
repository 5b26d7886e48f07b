//! What changed since a report was frozen: of each figure that moved the records that came, went, or count otherwise.

use super::figure::{self, LineView};
use super::periods;
use super::show::Reading;
use crate::assembly::annual_report::actions::link;
use crate::assembly::annual_report::freezing::{self, Moved};
use crate::assembly::annual_report::papers::{self, Names};
use crate::assembly::annual_report::store::figures as sql;
use crate::assembly::annual_report::text;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::figures::Line;
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/reports/{id}/changes", get(show))
}

/// Lines of a kind that are drawn of each figure; the rest is counted.
const LINES: usize = 50;

/// Lines under a head.
struct Group {
    head: String,
    lines: Vec<LineView>,
}

struct MovedView {
    id: String,
    href: String,
    marker: String,
    asks: String,
    sentence: String,
    groups: Vec<Group>,
}

#[derive(Template)]
#[template(path = "assembly/annual_report/templates/changes.html")]
struct ChangesPage {
    page: Page,
    of: (String, String),
    sentence: String,
    moved: Vec<MovedView>,
    same: String,
}

async fn group(
    app: &App,
    (r, page): (&Reading, &Page),
    (room, word, lines): (&str, &str, &[&Line]),
) -> Outcome<Option<Group>> {
    if lines.is_empty() {
        return Ok(None);
    }
    let shown = &lines[..lines.len().min(LINES)];
    let lines_shown = figure::named(app, r, page, (room, shown)).await?;
    Ok(Some(Group { head: page.tn(word, lines.len() as i64), lines: lines_shown }))
}

async fn drawn(app: &App, (r, page): (&Reading, &Page), (m, names): (&Moved, &Names)) -> Outcome<MovedView> {
    let room = m.question.room.as_str();
    let came: Vec<&Line> = m.came.iter().collect();
    let went: Vec<&Line> = m.went.iter().collect();
    let otherwise: Vec<&Line> = m.otherwise.iter().map(|(line, _)| line).collect();
    let mut groups = Vec::new();
    for (word, lines) in [("report-came", came), ("report-went", went), ("report-otherwise", otherwise)] {
        groups.extend(group(app, (r, page), (room, word, &lines)).await?);
    }
    let name = papers::name(names, &m.question);
    let now = m.now.map(|n| n.to_string()).unwrap_or_else(|| page.t("report-figure-unanswered"));
    Ok(MovedView {
        id: format!("figure-{}", m.number),
        href: format!("{}/figures/{}", link(r.report.id), m.number),
        marker: text::marker(m.number),
        asks: page.txy("report-asks", name, periods::said(page, &r.sittings, &m.question.period)),
        sentence: page.txy("report-then-now", m.then.to_string(), now),
        groups,
    })
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, &id).await?;
    let Some(at) = r.report.frozen_at else { return Err(Problem::NotFound) };
    let frozen = sql::frozen(&mut app.db.read().await?, r.report.id).await?;
    let since = freezing::since(&app, &r.by, &frozen).await?;
    let names = papers::names(&app, &r.by).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("report-changes");
    let mut moved = Vec::new();
    for one in &since {
        moved.push(drawn(&app, (&r, &page), (one, &names)).await?);
    }
    let same = frozen.len() - since.len().min(frozen.len());
    html(&ChangesPage {
        of: r.of(),
        sentence: page.ts("report-figure-frozen", page.moment(at)),
        same: page.tn("report-same-lists", same as i64),
        moved,
        page,
    })
}
