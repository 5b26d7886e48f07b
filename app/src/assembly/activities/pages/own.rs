//! What a person does with his own part: signs up, asks for leave, takes it back.

use super::show::{Reading, key};
use super::view::choices;
use crate::assembly::activities::actions::attending::{self, PartInput};
use crate::assembly::activities::actions::{SENTENCE, link};
use crate::assembly::activities::records::*;
use crate::assembly::activities::workflow::attendance::{Action, State as PartState};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Fields, Post, Said};
use crate::foundation::pages::Visit;
use crate::foundation::pages::asking::{AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/activities/{id}/own/{action}", get(ask).merge(post(act)))
}

/// States in which somebody takes a place.
pub(super) const TAKEN: &[PartState] = &[
    PartState::Invited,
    PartState::SignedUp,
    PartState::LeaveAsked,
    PartState::LeaveForwarded,
    PartState::LeaveRefused,
    PartState::Present,
    PartState::Late,
    PartState::LeftEarly,
];

/// What is read from a form about somebody's part.
pub(super) fn input(fields: &Fields) -> PartInput {
    PartInput {
        version: fields.parsed("version"),
        text: fields.get("text").to_owned(),
        leave_kind: LeaveKind::from_key(fields.get("leave_kind")),
        key: String::new(),
    }
}

fn parse(id: &str, action: &str) -> Outcome<(ActivityId, Action)> {
    let action: Action = key(action)?;
    let own = matches!(
        action,
        Action::SignUp | Action::Queue | Action::Withdraw | Action::AskLeave | Action::TakeBack
    );
    if own { Ok((path_id(id)?, action)) } else { Err(Problem::NotFound) }
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

async fn page(
    app: &App,
    visit: &Visit,
    (id, action): (ActivityId, Action),
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let r = Reading::new(app, visit, id).await?;
    attending::row(&r.by, (&r.a, r.first()?), (r.by.account, r.own.as_ref()), action)?;
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| {
        let what = format!("attendance-what-{action}");
        let inputs = if action == Action::AskLeave {
            vec![
                Asked::Radios(
                    make.field("leave_kind", "activities-leave-kind")
                        .required()
                        .options(choices::<LeaveKind>(page, "activities-leave-")),
                ),
                Asked::Area(make.field("text", "activities-leave-reason").rows(4).max(SENTENCE).required()),
            ]
        } else {
            Vec::new()
        };
        Ask {
            what: if page.has(&what) { vec![page.t(&what)] } else { Vec::new() },
            inputs,
            version: r.own.as_ref().map_or(0, |part| part.version),
            ..Ask::new(
                page.t(&format!("attendance-action-{action}")),
                r.of(),
                page.t(&format!("attendance-do-{action}")),
            )
        }
    })
}

async fn act(
    State(app): State<App>,
    Path((id, action)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let (id, action) = parse(&id, &action)?;
    post.fields.only(&["version", "text", "leave_kind"], &[])?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    match attending::perform(&mut tx, &by, (id, by.account), action, &input(&post.fields)).await {
        Ok(_) => post.done(&app, tx, &link(id), Said::new(&format!("attendance-said-{action}"))).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(&app, &post.visit, (id, action), (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}
