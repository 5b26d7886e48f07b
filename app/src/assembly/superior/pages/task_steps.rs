//! The pages of the steps of a task: what each asks, and the doing.

use super::task::{Reading, of};
use super::view::day;
use crate::assembly::superior::actions::tasks::{self, Input};
use crate::assembly::superior::actions::{SENTENCE, WHOLE, task_link};
use crate::assembly::superior::records::*;
use crate::assembly::superior::settings::TASK_DAYS;
use crate::assembly::superior::store::lists::{self, Line};
use crate::assembly::superior::workflow::task::Action;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Choice, Fields, FormMaker, Post, Said};
use crate::foundation::pages::asking::{self, AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::pages::{Page, Visit};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/tasks/{id}/steps/{action}", get(ask).merge(post(act)))
}

fn input(fields: &Fields) -> Input {
    Input {
        version: fields.parsed("version"),
        text: fields.get("text").to_owned(),
        due_on: fields.get("due_on").to_owned(),
        report: fields.parsed("report"),
    }
}

fn parse(id: &str, action: &str) -> Outcome<(TaskId, Action)> {
    let action = Action::from_key(action).ok_or(Problem::NotFound)?;
    if action == Action::Give { Err(Problem::NotFound) } else { Ok((path_id(id)?, action)) }
}

async fn ask(
    State(app): State<App>,
    visit: Visit,
    Path((id, action)): Path<(String, String)>,
) -> Outcome<Response> {
    let (id, action) = parse(&id, &action)?;
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, (id, action), (&fields, &[], kept_at), StatusCode::OK).await
}

async fn act(
    State(app): State<App>,
    Path((id, action)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let (id, action) = parse(&id, &action)?;
    post.fields.only(&["version", "text", "due_on", "report"], &[])?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    match tasks::perform(&mut tx, &by, id, action, &input(&post.fields)).await {
        Ok(_) => {
            let said = Said::new(&format!("task-said-{action}"));
            post.done(&app, tx, &task_link(id), said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(&app, &post.visit, (id, action), (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}

/// Documents that may report a task back: those sent since it was given.
async fn reports(app: &App, r: &Reading, action: Action) -> Outcome<Vec<Line>> {
    if action != Action::ReportBack {
        return Ok(Vec::new());
    }
    let since = (r.t.given_on.as_str(), "9999-12-31");
    lists::choices(&mut app.db.read().await?, r.by.body, since, (None, r.t.upward)).await
}

async fn page(
    app: &App,
    visit: &Visit,
    (id, action): (TaskId, Action),
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let r = Reading::new(app, visit, id).await?;
    tasks::row(&r.by, &r.t, action)?;
    let reports = reports(app, &r, action).await?;
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| form_of(page, make, (&r, &reports), action))
}

fn form_of(
    page: &Page,
    make: &FormMaker<'_>,
    (r, reports): (&Reading, &[Line]),
    action: Action,
) -> asking::Ask {
    let what = format!("task-what-{action}");
    Ask {
        what: if page.has(&what) { vec![page.t(&what)] } else { Vec::new() },
        inputs: inputs(page, make, (r, reports), action),
        version: r.t.version,
        danger: action == Action::Cancel,
        ..Ask::new(page.t(&format!("task-action-{action}")), of(r), page.t(&format!("task-do-{action}")))
    }
}

fn inputs(
    page: &Page,
    make: &FormMaker<'_>,
    (r, reports): (&Reading, &[Line]),
    action: Action,
) -> Vec<Asked> {
    let reason = || make.field("text", "superior-why").rows(4).max(SENTENCE);
    let due = |word: &str| make.field("due_on", word).kind("date");
    match action {
        Action::Press => vec![Asked::Area(make.field("text", "superior-press-text").rows(3).max(SENTENCE))],
        Action::Submit => {
            vec![Asked::Area(make.field("text", "superior-col-result").rows(8).max(WHOLE).required())]
        }
        Action::SetDue => {
            vec![Asked::Text(due("superior-col-due").required()), Asked::Area(reason().required())]
        }
        Action::SendBack => {
            let counted = r.by.procedure.due(TASK_DAYS, r.by.today()).map(|due| due.date);
            let mut all: Vec<Asked> = counted
                .map(|date| Asked::Say(page.ts("superior-due-counted", page.date(date))))
                .into_iter()
                .collect();
            all.push(Asked::Text(due("superior-due-other")));
            all.push(Asked::Area(reason().required()));
            all
        }
        Action::Confirm => vec![Asked::Shown(r.t.result.lines().map(str::to_owned).collect())],
        Action::ReportBack => {
            let choice =
                |l: &Line| Choice::new(l.id, format!("{} {} {}", l.number, day(page, &l.sent_on), l.title));
            vec![Asked::Select(
                make.field("report", "superior-report-which").required().options(reports.iter().map(choice)),
            )]
        }
        Action::Finish | Action::Cancel => vec![Asked::Area(reason().required())],
        Action::Accept | Action::RunLate | Action::Give => Vec::new(),
    }
}
