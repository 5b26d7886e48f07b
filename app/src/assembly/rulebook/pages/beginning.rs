//! The beginning of a project: of a new rule, of a revision, of a repeal.

use super::entering::rule_fields;
use crate::assembly::rulebook::actions::entering::NewRule;
use crate::assembly::rulebook::actions::revising::{self, Beginning};
use crate::assembly::rulebook::actions::{self, SENTENCE, revision_link, rule_link};
use crate::assembly::rulebook::hats;
use crate::assembly::rulebook::records::*;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Fields, Post, Said};
use crate::foundation::pages::Visit;
use crate::foundation::pages::asking::{AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::routing::{get, post};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/rules/projects/new", get(|app, visit| ask(app, visit, None)).merge(post(begin_new)))
        .route(
            "/rules/{id}/revise",
            get(|app, visit, id| ask_of(app, visit, id, Kind::Revised))
                .merge(post(|app, id, post| begin_of(app, id, post, Kind::Revised))),
        )
        .route(
            "/rules/{id}/repeal",
            get(|app, visit, id| ask_of(app, visit, id, Kind::Repealed))
                .merge(post(|app, id, post| begin_of(app, id, post, Kind::Repealed))),
        )
}

type Of = Option<(RuleId, Kind)>;

async fn ask(State(app): State<App>, visit: Visit, of: Of) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, of, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn ask_of(app: State<App>, visit: Visit, Path(id): Path<String>, kind: Kind) -> Outcome<Response> {
    ask(app, visit, Some((path_id(&id)?, kind))).await
}

async fn page(app: &App, visit: &Visit, of: Of, typed: Typed<'_>, status: StatusCode) -> Outcome<Response> {
    let by = visit.person(app).await?;
    let rule = match of {
        Some((id, _)) => Some(actions::readable(&mut app.db.read().await?, &by, id).await?),
        None => None,
    };
    hats::keeper(&by, "revision-action-begin")?;
    if let (Some(rule), Some((_, kind))) = (&rule, of) {
        actions::not_repealed(rule, if kind == Kind::Repealed { "repeal" } else { "revise" })?;
    }
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| {
        let kind = of.map_or(Kind::New, |(_, kind)| kind);
        let (word, what) = match kind {
            Kind::New => ("rulebook-begin-new", "rulebook-begin-new-what"),
            Kind::Revised => ("rulebook-do-revise", "rulebook-begin-revise-what"),
            Kind::Repealed => ("rulebook-do-repeal", "rulebook-begin-repeal-what"),
        };
        let back = match &rule {
            Some(rule) => (rule_link(rule.id), rule.title.clone()),
            None => ("/rules".to_owned(), page.t("rulebook-title")),
        };
        let mut inputs = if rule.is_none() { rule_fields(page, make) } else { Vec::new() };
        inputs
            .push(Asked::Area(make.field("text", "rulebook-begin-reason").rows(4).max(SENTENCE).required()));
        Ask {
            what: vec![page.t(what)],
            inputs,
            danger: kind == Kind::Repealed,
            ..Ask::new(page.t(word), back, page.t("revision-do-begin"))
        }
    })
}

fn new_rule(fields: &Fields) -> Outcome<NewRule> {
    Ok(NewRule {
        title: fields.get("title").to_owned(),
        level: chosen("level", fields.get("level"))?,
        competent: chosen("competent", fields.get("competent"))?,
        form: chosen("form", fields.get("form"))?,
        note: fields.get("note").to_owned(),
    })
}

async fn begin_new(State(app): State<App>, post: Post) -> Outcome<Response> {
    post.fields.only(&["title", "level", "competent", "form", "note", "text"], &[])?;
    let by = post.visit.person(&app).await?;
    hats::keeper(&by, "revision-action-begin")?;
    let what = new_rule(&post.fields).map(Beginning::New);
    begin(&app, &post, None, what).await
}

async fn begin_of(
    State(app): State<App>,
    Path(id): Path<String>,
    post: Post,
    kind: Kind,
) -> Outcome<Response> {
    post.fields.only(&["text"], &[])?;
    let by = post.visit.person(&app).await?;
    let id: RuleId = path_id(&id)?;
    actions::readable(&mut app.db.read().await?, &by, id).await?;
    let what = if kind == Kind::Repealed { Beginning::Repeal(id) } else { Beginning::Revise(id) };
    begin(&app, &post, Some((id, kind)), Ok(what)).await
}

async fn begin(app: &App, post: &Post, of: Of, what: Outcome<Beginning>) -> Outcome<Response> {
    let by = post.visit.person(app).await?;
    let mut tx = match begun(app, post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match what {
        Ok(what) => revising::begin(&mut tx, &by, &what, post.fields.get("text")).await,
        Err(problem) => Err(problem),
    };
    match done {
        Ok(p) => post.done(app, tx, &revision_link(p.id), Said::new("revision-said-begin")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(app, &post.visit, of, (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}
