//! The list of projects.

use super::view::{revision_mark, said, tabs};
use crate::assembly::rulebook::actions::revision_link;
use crate::assembly::rulebook::hats;
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::store::revisions as sql;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::ids;
use crate::foundation::lists::{Address, PAGE_ROWS};
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::routing::get;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/rules/projects", get(list))
}

struct Line {
    href: String,
    title: String,
    kind: String,
    mark: &'static str,
    state: String,
    until: String,
    begun: String,
}

#[derive(Template)]
#[template(path = "assembly/rulebook/templates/projects.html")]
struct ProjectsPage {
    page: Page,
    tabs: Vec<NavLink>,
    lines: Vec<Line>,
    first: String,
    next: String,
    may: bool,
}

async fn list(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    hats::reader(&by)?;
    let address = Address::new("/rules/projects", &visit.query);
    let mut before = ids::read(address.chosen.get("after")).unwrap_or(i64::MAX);
    let mut shown: Vec<(Revision, String)> = Vec::new();
    let mut more = true;
    let mut db = app.db.read().await?;
    while more && shown.len() <= PAGE_ROWS as usize {
        let piece = sql::all(&mut db, by.body, (before, PAGE_ROWS * 4)).await?;
        more = piece.len() as i64 == PAGE_ROWS * 4;
        before = piece.last().map_or(before, |(p, _)| p.id.0);
        shown.extend(piece.into_iter().filter(|(p, _)| hats::may_read(&by, p)));
    }
    drop(db);
    let left = shown.len() > PAGE_ROWS as usize;
    shown.truncate(PAGE_ROWS as usize);
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("rulebook-projects-title");
    let line = |(p, title): &(Revision, String)| Line {
        href: revision_link(p.id),
        title: title.clone(),
        kind: said(&page, "rulebook-kind-", p.kind),
        mark: revision_mark(p.state),
        state: page.t(&format!("revision-state-{}", p.state)),
        until: p.consult_until.as_deref().map(|day| page.day(day)).unwrap_or_default(),
        begun: page.day_of(p.created_at),
    };
    let next = shown.last().filter(|_| left).map(|(p, _)| address.after(&p.id.to_string()));
    html(&ProjectsPage {
        tabs: tabs(&page, hats::keeps(&by)),
        lines: shown.iter().map(line).collect(),
        first: if address.chosen.has("after") { address.without("after") } else { String::new() },
        next: next.unwrap_or_default(),
        may: hats::keeps(&by),
        page,
    })
}
