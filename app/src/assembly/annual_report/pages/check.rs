//! A report put before the checker: its text as it is printed, with the figures that are bound in it.

use crate::assembly::annual_report::actions;
use crate::assembly::annual_report::actions::link;
use crate::assembly::annual_report::front::printed;
use crate::assembly::annual_report::records::ReportId;
use crate::assembly::checking;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::figures::Question;
use crate::foundation::forms::{Fields, Post, Said};
use crate::foundation::pages::Visit;
use crate::foundation::pages::asking::{Ask, begun, draw};
use crate::foundation::routing::{get, post};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use std::ops::Range;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/reports/{id}/check", get(ask).merge(post(check)))
}

async fn ask(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let id: ReportId = path_id(&id)?;
    let (report, _) = actions::readable(&mut app.db.read().await?, &by, id).await?;
    checking::may(&by)?;
    let page = visit.page(&app, "").await?;
    draw(page, (&Fields::default(), &[], None), StatusCode::OK, |page, _| {
        let label = page.t("report-check");
        Ask {
            what: vec![page.t("report-what-check")],
            ..Ask::new(label.clone(), (link(id), report.title), label)
        }
    })
}

/// The whole text, a part a line, and where in it a figure that asks one question is bound.
async fn text_of(
    app: &App,
    by: &crate::foundation::acting::Acting,
    id: ReportId,
) -> Outcome<(String, Vec<(Range<usize>, Question)>)> {
    let (mut text, mut known, mut at) = (String::new(), Vec::new(), 0);
    for part in printed(app, by, id).await? {
        // A table has no words, and a text does not begin with an empty line.
        if part.text.trim().is_empty() {
            continue;
        }
        for (from, to, _, questions) in &part.figures {
            if let [question] = questions.as_slice() {
                known.push((at + from..at + to, question.clone()));
            }
        }
        at += part.text.chars().count() + 1;
        text.push_str(&part.text);
        text.push('\n');
    }
    Ok((text, known))
}

async fn check(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: ReportId = path_id(&id)?;
    let (report, _) = actions::readable(&mut app.db.read().await?, &by, id).await?;
    checking::may(&by)?;
    post.fields.only(&["version"], &[])?;
    let period = report.period()?;
    let (text, known) = text_of(&app, &by, id).await?;
    if text.chars().count() > checking::TEXT {
        return Err(Problem::invalid("", "report-check-long"));
    }
    if text.trim().is_empty() {
        return Err(Problem::invalid("", "report-no-text-yet"));
    }
    let findings = checking::examine(&app, &by, &text, &period, &known).await?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let to = checking::keep(&mut tx, &by, (&report.title, &text, &period), &known, &findings).await?;
    post.done(&app, tx, &to, Said::new("checking-said-make")).await
}
