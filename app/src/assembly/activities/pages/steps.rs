//! The pages of the steps of an activity: what each asks, and the doing.

use super::prepare::{when, when_fields};
use super::show::{Reading, key};
use crate::assembly::activities::actions::steps::{self, Input};
use crate::assembly::activities::actions::{SENTENCE, WHOLE, link};
use crate::assembly::activities::records::*;
use crate::assembly::activities::settings::REPLY_DAYS;
use crate::assembly::activities::workflow::activity::Action;
use crate::assembly::people::OrgKind;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Choice, Fields, FormMaker, Post, Said};
use crate::foundation::pages::asking::{self, AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::pages::{Page, Visit};
use crate::foundation::routing::{get, post};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/activities/{id}/steps/{action}", get(ask).merge(post(act)))
}

const FIELDS: &[&str] = &[
    "version",
    "text",
    "starts_on",
    "starts_time",
    "ends_on",
    "ends_time",
    "org",
    "delegates",
    "due_on",
    "findings",
    "minutes",
    "audience",
    "hours",
];

fn number(fields: &Fields, name: &str) -> Outcome<i64> {
    match fields.get(name) {
        "" => Ok(0),
        text => text.parse().map_err(|_| Problem::invalid(name, "activities-number")),
    }
}

fn input(fields: &Fields) -> Outcome<Input> {
    let delegates = match fields.get("delegates") {
        "" => None,
        _ => Some(number(fields, "delegates")?),
    };
    Ok(Input {
        version: fields.parsed("version"),
        text: fields.get("text").to_owned(),
        when: when(fields),
        org: fields.parsed("org"),
        delegates,
        due_on: fields.get("due_on").to_owned(),
        findings: fields.get("findings").to_owned(),
        minutes: fields.get("minutes").to_owned(),
        audience: number(fields, "audience")?,
        hours: number(fields, "hours")?,
        ..Input::default()
    })
}

/// The steps that are asked on a page of this shape; changing and inviting have pages of their own.
fn parse(id: &str, action: &str) -> Outcome<(ActivityId, Action)> {
    let action: Action = key(action)?;
    let here = !matches!(action, Action::Create | Action::Edit | Action::Invite);
    if here { Ok((path_id(id)?, action)) } else { Err(Problem::NotFound) }
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
    post.fields.only(FIELDS, &[])?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match input(&post.fields) {
        Ok(input) => steps::perform(&mut tx, &by, id, action, &input).await,
        Err(problem) => Err(problem),
    };
    match done {
        Ok(_) => {
            let said = Said::new(&format!("activity-said-{action}"));
            post.done(&app, tx, &link(id), said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(&app, &post.visit, (id, action), (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}

async fn page(
    app: &App,
    visit: &Visit,
    (id, action): (ActivityId, Action),
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let r = Reading::new(app, visit, id).await?;
    steps::row(&r.by, &r.a, r.own.is_some(), action)?;
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| form_of(page, make, &r, action))
}

fn form_of(page: &Page, make: &FormMaker<'_>, r: &Reading, action: Action) -> asking::Ask {
    let title = page.t(&format!("activity-action-{action}"));
    let label = page.t(&format!("activity-do-{action}"));
    let what = format!("activity-what-{action}");
    let counts = !matches!(action, Action::Join | Action::Ask);
    Ask {
        what: if page.has(&what) { vec![page.t(&what)] } else { Vec::new() },
        inputs: inputs(page, make, r, action),
        version: if counts { r.a.version } else { 0 },
        danger: action == Action::Cancel,
        ..Ask::new(title, r.of(), label)
    }
}

fn inputs(page: &Page, make: &FormMaker<'_>, r: &Reading, action: Action) -> Vec<Asked> {
    let number = |name: &str, word: &str, was: i64| {
        let field = make.field(name, word).kind("number");
        Asked::Text(if was > 0 { field.or(was) } else { field })
    };
    match action {
        Action::Cancel | Action::Postpone => {
            vec![Asked::Area(make.field("text", "activities-why").rows(4).max(SENTENCE).required())]
        }
        Action::Reschedule => when_fields(make),
        Action::Join => vec![
            Asked::Select(make.field("org", "activities-org").required().options(orgs(page, r, false))),
            Asked::Text(make.field("delegates", "activities-delegates").kind("number")),
        ],
        Action::Ask => {
            let due = r.by.procedure.due(REPLY_DAYS, r.by.today()).map(|d| d.date.to_string());
            vec![
                Asked::Area(make.field("text", "activities-question").rows(4).max(SENTENCE).required()),
                Asked::Select(
                    make.field("org", "activities-unit-asked").required().options(orgs(page, r, true)),
                ),
                Asked::Text(
                    make.field("due_on", "activities-due-on").kind("date").or(due.unwrap_or_default()),
                ),
            ]
        }
        Action::Record => {
            let mut all = vec![
                Asked::Area(make.field("minutes", "activities-minutes").or(&r.a.minutes).rows(10).max(WHOLE)),
                Asked::Area(
                    make.field("findings", "activities-findings").or(&r.a.findings).rows(8).max(WHOLE),
                ),
            ];
            if r.has(Part::Audience) {
                all.push(number("audience", "activities-audience", r.a.audience));
            }
            if r.has(Part::Hours) {
                all.push(number("hours", "activities-hours", r.a.hours));
            }
            all
        }
        _ => Vec::new(),
    }
}

/// Organisations to choose from: units that reply, or those that may join.
fn orgs(page: &Page, r: &Reading, units: bool) -> Vec<Choice> {
    let day = r.a.starts_on.as_str();
    let mut all = vec![Choice::new("", page.t("activities-choose"))];
    let own = |kind: OrgKind| matches!(kind, OrgKind::Committee | OrgKind::Sector);
    let fits = |kind: OrgKind| if units { kind == OrgKind::Unit } else { !own(kind) };
    let open = r.orgs.list.iter().filter(|o| fits(o.kind) && o.exists(day));
    all.extend(open.map(|o| Choice::new(o.id, o.name(day, page.language))));
    all
}
