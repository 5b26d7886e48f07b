//! The end of a matter: what becomes public, closing, taking up again, the archive.

use super::step::{self, Ask, Input as Asked};
use crate::assembly::handling::actions::closing::{self, Input};
use crate::assembly::handling::actions::{self, Dossier};
use crate::assembly::handling::hats;
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::matter::{Action, WORKFLOW};
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, Choice, Fields, FormMaker, Post, Said};
use crate::foundation::pages::{Page, Visit};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use axum::Router;
use axum::extract::{Path, State as FromState};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/matters/{id}/close-steps/{action}", get(ask).merge(post(act)))
}

/// The four acts of this page; the others have theirs.
fn parse(id: &str, action: &str) -> Outcome<(MatterId, Action)> {
    let ends = |a: &Action| matches!(a, Action::Publish | Action::Close | Action::Reopen | Action::Archive);
    let action = Action::from_key(action).filter(ends).ok_or(Problem::NotFound)?;
    Ok((path_id(id)?, action))
}

async fn ask(
    FromState(app): FromState<App>,
    visit: Visit,
    Path((id, action)): Path<(String, String)>,
) -> Outcome<Response> {
    let (fields, kept_at) = step::opened(&app, &visit).await?;
    form(&app, &visit, parse(&id, &action)?, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn act(
    FromState(app): FromState<App>,
    Path((id, action)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let (id, action) = parse(&id, &action)?;
    post.fields.only(&["version", "text", "publication", "ground"], &[])?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let input = Input {
        version: post.fields.parsed("version"),
        text: post.fields.get("text").to_owned(),
        publication: Publication::from_key(post.fields.get("publication")),
        ground: post.fields.get("ground").to_owned(),
    };
    match closing::perform(&mut tx, &by, id, action, &input).await {
        Ok(_) => post.done(&app, tx, &actions::link(id), Said::new(&format!("matter-said-{action}"))).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            form(&app, &post.visit, (id, action), (&post.fields, &wrong, None), status).await
        }
        Err(other) => Err(other),
    }
}

async fn form(
    app: &App,
    visit: &Visit,
    (id, action): (MatterId, Action),
    typed: (&Fields, &[Complaint], Option<i64>),
    status: StatusCode,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    let file = actions::dossier(&mut app.db.read().await?, &by, id).await?;
    let standings = hats::standings(&file.hats(&by));
    let on = |key: &str| by.on(key);
    WORKFLOW
        .check(Some(file.matter.state), action, &standings, &on)
        .map_err(|refusal| WORKFLOW.refuse(refusal, file.matter.state, action))?;
    let page = visit.page(app, "").await?;
    step::draw(page, typed, status, |page, make| Ask {
        title: page.t(&format!("matter-action-{action}")),
        matter: format!(
            "{}\u{3000}{}",
            page.ts("handling-number", file.matter.number.as_str()),
            file.matter.title
        ),
        back: actions::link(id),
        what: vec![page.t(&format!("matter-what-{action}"))],
        inputs: inputs(page, make, &by, &file, action),
        version: file.matter.version,
        danger: false,
        label: page.t(&format!("matter-do-{action}")),
        paper: None,
    })
}

fn inputs(page: &Page, make: &FormMaker<'_>, by: &Acting, file: &Dossier, action: Action) -> Vec<Asked> {
    let text = || make.field("text", &format!("closing-reason-{action}")).rows(4).max(1000);
    match action {
        Action::Publish => {
            let m = &file.matter;
            let usual = match m.publication {
                // Who put it wishes that nothing becomes public: another choice is made on purpose.
                Publication::Undecided if m.publish_wish == "no" => Publication::Closed.to_string(),
                Publication::Undecided => by.procedure.text("publish.default", by.today()).to_owned(),
                decided => decided.to_string(),
            };
            let kinds = [Publication::Full, Publication::Summary, Publication::Closed];
            let choices = kinds.map(|p| Choice::new(p, page.t(&format!("publication-{p}"))));
            let wish = format!("closing-wish-{}", m.publish_wish);
            let said = page.has(&wish).then(|| Asked::Say(page.t(&wish)));
            let asked = [
                Asked::Radios(
                    make.field("publication", "closing-publication").required().or(usual).options(choices),
                ),
                Asked::Area(
                    make.field("ground", "closing-ground").or(&m.publication_ground).rows(3).max(400),
                ),
            ];
            said.into_iter().chain(asked).collect()
        }
        Action::Close => vec![Asked::Area(text())],
        Action::Reopen => vec![Asked::Area(text().required())],
        _ => Vec::new(),
    }
}
