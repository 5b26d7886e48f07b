//! The door: the screen with code and picture, and the plain page on which a person signs in.

use super::view::{part_mark, said, when};
use crate::assembly::activities::actions::{self, door, link};
use crate::assembly::activities::hats;
use crate::assembly::activities::records::*;
use crate::assembly::activities::store::attending as sql;
use crate::assembly::activities::workflow::activity::State;
use crate::assembly::activities::workflow::attendance;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{ErrorItem, Field, Fields, FormMaker, Post, Said};
use crate::foundation::pages::asking::begun;
use crate::foundation::pages::{Page, Visit, html, html_with};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State as From};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use fluent_bundle::FluentValue;
use qrcode::{Color, QrCode};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/activities/{id}/door", get(screen))
        .route("/activities/{id}/here", get(here).merge(post(sign_in)))
}

/// How often the screen asks anew at least, in seconds; and whenever another code takes the place of the one on it.
const AGAIN: i64 = 15;

#[derive(Template)]
#[template(path = "assembly/activities/templates/door.html")]
struct DoorPage {
    page: Page,
    of: (String, String),
    when: String,
    code: String,
    picture: String,
    width: usize,
    holds: String,
    there: String,
}

/// The dark squares of a picture, and how many squares it is wide with its quiet margin.
fn picture(text: &str) -> Outcome<(String, usize)> {
    let code = QrCode::new(text.as_bytes()).map_err(Problem::broken)?;
    let (side, colors) = (code.width(), code.to_colors());
    let dark = colors.iter().enumerate().filter(|(_, color)| **color == Color::Dark);
    let path = dark.map(|(at, _)| format!("M{} {}h1v1h-1z", at % side + 4, at / side + 4)).collect();
    Ok((path, side + 8))
}

/// The screen at the door asks anew by itself, without a script.
async fn screen(From(app): From<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let id: ActivityId = path_id(&id)?;
    let mut db = app.db.read().await?;
    let (a, _) = actions::readable(&mut db, &by, id).await?;
    hats::keeper(&by, "activities-action-door")?;
    let counts = sql::counts(&mut db, id).await?;
    drop(db);
    let shown = door::shown(&by, &a).ok_or_else(|| Problem::NotFromHere {
        machine: "attendance",
        action: attendance::Action::Arrive.key().to_owned(),
        state: a.state.key().to_owned(),
        possible: Vec::new(),
    })?;
    use attendance::State as S;
    let there = counts.iter().filter(|(s, _)| matches!(s, S::Present | S::Late | S::LeftEarly));
    let all = counts.iter().filter(|(s, _)| *s != S::Withdrawn);
    let (there, all): (i64, i64) = (there.map(|(_, n)| n).sum(), all.map(|(_, n)| n).sum());
    let mut page = visit.page(&app, "").await?;
    page.title.clone_from(&a.title);
    let address = format!("{}{}/here?k={}", app.config.address(), link(id), shown.key);
    let (picture, width) = picture(&address)?;
    let holds = [
        ("n", FluentValue::from(door::seconds(&by))),
        ("x", FluentValue::from(door::CODE_MINUTES)),
        ("y", FluentValue::from(door::LINK_MINUTES)),
    ];
    let mut response = html(&DoorPage {
        of: (link(id), page.t("activities-back")),
        when: when(&page, &a),
        code: format!("{} {}", &shown.code[..3], &shown.code[3..]),
        picture,
        width,
        holds: page.say("activities-door-holds", &holds),
        there: page.txy("activities-there-of", there.to_string(), all.to_string()),
        page,
    })?;
    let again = AGAIN.min(door::left_ms(&by) / 1000 + 1);
    response.headers_mut().insert("refresh", HeaderValue::from(again));
    Ok(response)
}

#[derive(Template)]
#[template(path = "assembly/activities/templates/here.html")]
struct HerePage {
    page: Page,
    of: (String, String),
    when: String,
    place: String,
    mark: &'static str,
    state: String,
    arrived: String,
    key: String,
    code: Field,
    errors: Vec<ErrorItem>,
    open: bool,
    not_open: String,
}

async fn here(From(app): From<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let fields = visit.asked();
    page(&app, &visit, path_id(&id)?, (&fields, &[]), StatusCode::OK).await
}

async fn page(
    app: &App,
    visit: &Visit,
    id: ActivityId,
    (fields, wrong): (&Fields, &[Complaint]),
    status: StatusCode,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    // Six figures are typed and sent, where tries are counted; only what stands in the link opens a page.
    let read = fields.get("k");
    let read = if read.len() > 6 { read } else { "" };
    let (a, own) = door::behind(&mut app.db.read().await?, &by, id, read).await?;
    let mut page = visit.page(app, "").await?;
    page.title = page.ts("activities-here-title", &a.title);
    let make = FormMaker::new(&page, fields, wrong);
    let code = make.field("code", "activities-code").max(0).kind("text").autocomplete("one-time-code");
    let errors = make.errors();
    let there = own.as_ref().filter(|part| part.was_there());
    let state = there.map(|part| said(&page, "attendance-state-", part.state)).unwrap_or_default();
    let arrived = there.and_then(|part| part.arrived_at).map(|at| page.moment(at)).unwrap_or_default();
    let fits = door::fits(&by, &a, read).is_some();
    let not_open = if a.state == State::UnderWay {
        String::new()
    } else {
        page.ts("activities-not-open-yet", said(&page, "activity-state-", a.state))
    };
    html_with(
        status,
        &HerePage {
            of: (link(id), a.title.clone()),
            when: when(&page, &a),
            place: super::view::place(&page, &a),
            mark: there.map_or("none", |part| part_mark(part.state)),
            state,
            arrived,
            key: if fits { read.to_owned() } else { String::new() },
            code,
            errors,
            open: a.state == State::UnderWay && there.is_none(),
            not_open,
            page,
        },
    )
}

/// Signing in: a small form, sent as often as the network makes it; it counts once.
async fn sign_in(From(app): From<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: ActivityId = path_id(&id)?;
    post.fields.only(&["code", "k"], &[])?;
    let read = if post.fields.get("k").is_empty() { post.fields.get("code") } else { post.fields.get("k") };
    app.limits.door(by.account.0, read)?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    match door::sign_in(&mut tx, &by, id, read).await {
        Ok(_) => {
            let said = Said::new("activities-said-here").with("x", &by.name);
            post.done(&app, tx, &format!("{}/here", link(id)), said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(&app, &post.visit, id, (&post.fields, &wrong), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(other) => Err(other),
    }
}
