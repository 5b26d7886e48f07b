//! The list of checks: whose, when, how many figures stood under which verdict when they were last compared.

use crate::assembly::checking::actions::{self, link};
use crate::assembly::checking::records::*;
use crate::assembly::people;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::lists::{Address, PAGE_ROWS};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use std::collections::HashMap;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/report-checks", get(list))
}

struct RowView {
    href: String,
    title: String,
    who: String,
    when: String,
    differs: i64,
    matches: i64,
    other: i64,
}

#[derive(Template)]
#[template(path = "assembly/checking/templates/list.html")]
struct ListPage {
    page: Page,
    rows: Vec<RowView>,
    total: i64,
    first: String,
    next: String,
}

async fn list(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let mut db = app.db.read().await?;
    let address = Address::new("/report-checks", &visit.query);
    let after: Option<CheckId> = address.chosen.parsed("after");
    let mut shown = actions::lines(&mut db, &by, (after, PAGE_ROWS + 1)).await?;
    let total = actions::count(&mut db, &by).await?;
    let more = shown.len() > PAGE_ROWS as usize;
    shown.truncate(PAGE_ROWS as usize);
    let makers: Vec<_> = shown.iter().map(|check| check.made_by).collect();
    let names: HashMap<_, _> = people::account_names(&mut db, by.body, &makers).await?;
    drop(db);
    let next = shown.last().filter(|_| more).map(|c| address.after(&c.id.to_string()));
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("checking-title");
    let row = |check: &Check| RowView {
        href: link(check.id),
        title: check.title.clone(),
        who: names.get(&check.made_by).cloned().unwrap_or_default(),
        when: page.moment(check.checked_at),
        differs: check.differs,
        matches: check.matches,
        other: check.no_record + check.not_checkable + check.asserted,
    };
    html(&ListPage {
        rows: shown.iter().map(row).collect(),
        total,
        first: if after.is_some() { address.without("after") } else { String::new() },
        next: next.unwrap_or_default(),
        page,
    })
}
