//! A question at a briefing and its reply.

use super::view::{Fact, Offer};
use crate::assembly::activities::actions::asking::{self, EVENTS, question_link};
use crate::assembly::activities::actions::link;
use crate::assembly::activities::hats;
use crate::assembly::activities::records::*;
use crate::assembly::people;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events;
use crate::foundation::forms::{Post, Said};
use crate::foundation::ids;
use crate::foundation::pages::asking::{AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::{get, post};
use crate::foundation::timeline::{TimelineEntry, timeline};
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/activities/{id}/questions/{question}", get(show))
        .route("/activities/{id}/questions/{question}/answer", get(ask).merge(post(answer)))
}

#[derive(Template)]
#[template(path = "assembly/activities/templates/part.html")]
struct QuestionPage {
    page: Page,
    of: (String, String),
    mark: &'static str,
    state: String,
    facts: Vec<Fact>,
    offers: Vec<Offer>,
    timeline: Vec<TimelineEntry>,
}

fn may_answer(by: &Acting, question: &Question) -> bool {
    asking::replies_for(by, question.unit) || hats::keeps(by)
}

/// The activity as whoever reads the question may know of it: a unit that is asked is not led to one that it does not know.
fn above(page: &Page, by: &Acting, activity: &Activity, own: bool) -> (String, String) {
    if hats::may_read(by, activity, own) {
        (link(activity.id), activity.title.clone())
    } else {
        ("/inbox".to_owned(), page.t("activities-question"))
    }
}

async fn found(app: &App, visit: &Visit, id: &str, question: &str) -> Outcome<(Acting, Activity, Question)> {
    let by = visit.person(app).await?;
    let question = ids::read(question).ok_or(Problem::NotFound)?;
    let (activity, question) = asking::find(&mut app.db.read().await?, &by, question).await?;
    if activity.id.to_string() != id {
        return Err(Problem::NotFound);
    }
    Ok((by, activity, question))
}

async fn show(
    State(app): State<App>,
    visit: Visit,
    Path((id, question)): Path<(String, String)>,
) -> Outcome<Response> {
    let (by, activity, q) = found(&app, &visit, &id, &question).await?;
    let orgs = people::orgs(&app, by.body).await?;
    let mut db = app.db.read().await?;
    let history = events::history(&mut db, by.body, EVENTS, q.id).await?;
    let who = people::account_names(&mut db, by.body, &[q.asked_by]).await?;
    let own = crate::assembly::activities::store::attending::own(&mut db, activity.id, by.account).await?;
    drop(db);
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("activities-question");
    let (mark, word) = if q.answered_at.is_some() {
        ("done", "activities-question-answered")
    } else {
        ("wait", "activities-question-open")
    };
    let label = page.t("activities-do-answer");
    let offer = Offer { href: format!("{}/answer", question_link(&q)), label, danger: false };
    html(&QuestionPage {
        of: above(&page, &by, &activity, own.is_some()),
        mark,
        state: page.ts(word, page.day(&q.due_on)),
        facts: vec![
            Fact::new(&page, "activities-question", q.question.clone()),
            Fact::new(&page, "activities-unit-asked", orgs.name(q.unit, &activity.starts_on, page.language)),
            Fact::new(&page, "activities-asked-by", who.get(&q.asked_by).cloned().unwrap_or_default()),
            Fact::new(&page, "activities-due-on", page.day(&q.due_on)),
            Fact::new(&page, "activities-reply", q.answer.clone()),
        ],
        offers: if may_answer(&by, &q) { vec![offer] } else { Vec::new() },
        timeline: timeline(&page, &history),
        page,
    })
}

async fn ask(
    State(app): State<App>,
    visit: Visit,
    Path((id, question)): Path<(String, String)>,
) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, (&id, &question), (&fields, &[], kept_at), StatusCode::OK).await
}

async fn page(
    app: &App,
    visit: &Visit,
    (id, question): (&str, &str),
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let (by, _, q) = found(app, visit, id, question).await?;
    if !may_answer(&by, &q) {
        return Err(Problem::NotYours { action: "activities-action-answer".to_owned() });
    }
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| Ask {
        what: vec![q.question.clone()],
        inputs: vec![Asked::Area(
            make.field("text", "activities-reply").or(&q.answer).rows(8).max(5_000).required(),
        )],
        version: q.version,
        ..Ask::new(
            page.t("activities-action-answer"),
            (question_link(&q), page.t("activities-question")),
            page.t("activities-do-answer"),
        )
    })
}

async fn answer(
    State(app): State<App>,
    Path((id, question)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let (by, _, q) = found(&app, &post.visit, &id, &question).await?;
    post.fields.only(&["version", "text"], &[])?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let version = post.fields.parsed("version");
    match asking::answer(&mut tx, &by, (q.id, version), post.fields.get("text")).await {
        Ok(q) => post.done(&app, tx, &question_link(&q), Said::new("activities-said-answer")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(&app, &post.visit, (&id, &question), (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}
