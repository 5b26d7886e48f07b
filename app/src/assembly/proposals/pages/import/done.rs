//! What an import made, for the one who made it.

use super::super::view;
use super::plan::{Fact, ROWS};
use crate::assembly::proposals::exchange::{self, Summary};
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids;
use crate::foundation::pages::{Page, Visit, html};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

#[derive(Template)]
#[template(path = "assembly/proposals/templates/import_done.html")]
struct DonePage {
    page: Page,
    facts: Vec<Fact>,
    lines: Vec<DoneLine>,
    record: String,
}

struct DoneLine {
    href: String,
    title: view::Title,
    number: String,
    mark: &'static str,
    state: String,
    invite: String,
}

/// `GET /proposals/import/{id}`: what an import made, for the one who made it.
pub async fn done(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = super::officer(&app, &visit).await?;
    let id = ids::read(&id).ok_or(Problem::NotFound)?;
    let summary = exchange::result(&mut app.db.read().await?, &by, id).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.ts("import-done-title", &summary.file_name);
    let lines = summary.proposals.iter().take(ROWS).map(|made| DoneLine {
        href: format!("/proposals/{}", made.id),
        title: match made.title.as_str() {
            "" => view::Title {
                before: String::new(),
                matter: page.t("import-done-changed"),
                after: String::new(),
            },
            title => view::title(&page, title),
        },
        number: made.case_no.clone(),
        mark: view::mark(made.state),
        state: view::state_name(&page, made.state),
        invite: made.co_signers.join(&page.t("list-comma")),
    });
    let lines = lines.collect();
    let record = format!("/imports/{}", ids::write(id));
    html(&DonePage { facts: done_facts(&page, &summary), lines, record, page })
}

fn done_facts(page: &Page, summary: &Summary) -> Vec<Fact> {
    let number = |n: i64| if n == 0 { String::new() } else { n.to_string() };
    let fact = |key: &str, n: i64| Fact { term: page.t(key), text: number(n) };
    vec![
        Fact { term: page.t("import-done-entered"), text: summary.proposals.len().to_string() },
        fact("import-done-same", summary.same),
        fact("import-done-refused", summary.refused),
        fact("import-done-people", summary.people),
        fact("import-done-orgs", summary.orgs),
    ]
}
