//! Awards of a year: who is named, with how many votes, until when objections are heard, and what came of it.

use super::step::{self, Ask, Input as Asked};
use super::view;
use crate::assembly::handling::actions::awarding::{self, Input, Step};
use crate::assembly::handling::actions::link;
use crate::assembly::handling::hats;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store::awarding as sql;
use crate::assembly::people::{self, OrgKind, Orgs};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, Choice, Fields, FormMaker, Post, Said};
use crate::foundation::ids::OrgId;
use crate::foundation::lists::{self, Ending, Export};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State as FromState};
use axum::http::StatusCode;
use axum::response::Response;
use office_documents::table_out::{self, Kind};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/awards", get(show))
        .route("/awards.xlsx", get(|app, visit| export(app, visit, Ending::Xlsx)))
        .route("/awards.csv", get(|app, visit| export(app, visit, Ending::Csv)))
        .route("/awards/new", get(ask_name).merge(post(name)))
        .route("/awards/{id}/steps/{step}", get(ask).merge(post(act)))
}

/// A nomination.
struct Line {
    href: String,
    what: String,
    kind: String,
    mark: &'static str,
    state: String,
    votes: i64,
    until: String,
    reason: String,
    steps: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/awards.html")]
struct AwardsPage {
    page: Page,
    year: i64,
    share: String,
    rows: Vec<Line>,
    may: bool,
}

async fn reader(app: &App, visit: &Visit) -> Outcome<Acting> {
    let by = visit.person(app).await?;
    if by.is_any(&[
        Role::ProposalOfficer,
        Role::CommitteeHead,
        Role::ChairMember,
        Role::AssigningOfficer,
        Role::Reviewer,
    ]) {
        Ok(by)
    } else {
        Err(Problem::NotYours { action: "award-look".to_owned() })
    }
}

fn line(page: &Page, by: &Acting, orgs: &Orgs, (a, number, title): &(Award, String, String)) -> Line {
    let what = match a.unit {
        Some(unit) => view::unit_name(page, orgs, unit),
        None => format!("{}\u{3000}{title}", page.ts("handling-number", number.as_str())),
    };
    let mark = match a.state {
        AwardState::Nominated => "open",
        AwardState::Publicised => "work",
        AwardState::Awarded => "done",
        AwardState::Dropped => "stop",
    };
    let step = |s: &Step| (format!("/awards/{}/steps/{s}", a.id), page.t(&format!("award-action-{s}")));
    Line {
        href: a.matter.map(link).unwrap_or_default(),
        what,
        kind: page.t(&format!("award-kind-{}", a.kind)),
        mark,
        state: page.t(&format!("award-state-{}", a.state)),
        votes: a.votes,
        until: a.objection_until.as_deref().map(|d| page.day(d)).unwrap_or_default(),
        reason: a.reason.clone(),
        steps: if awarding::may(by) {
            awarding::steps(a.state).iter().map(step).collect()
        } else {
            Vec::new()
        },
    }
}

fn year_of(by: &Acting, visit: &Visit) -> i64 {
    let asked = visit.asked().parsed::<i64>("year").filter(|y| (1900..=2999).contains(y));
    asked.unwrap_or(i64::from(by.today().year()))
}

async fn show(FromState(app): FromState<App>, visit: Visit) -> Outcome<Response> {
    let by = reader(&app, &visit).await?;
    let year = year_of(&by, &visit);
    let mut db = app.db.read().await?;
    let found = sql::of_year(&mut db, by.body, year).await?;
    let filed = sql::filed(&mut db, by.body, year).await?;
    drop(db);
    let orgs = people::orgs(&app, by.body).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("award-title");
    let share = by.procedure.whole("award.share", by.today());
    html(&AwardsPage {
        year,
        share: page.txy("award-share", share.to_string(), (filed * share / 100).to_string()),
        rows: found.iter().map(|row| line(&page, &by, &orgs, row)).collect(),
        may: awarding::may(&by),
        page,
    })
}

async fn export(FromState(app): FromState<App>, visit: Visit, ending: Ending) -> Outcome<Response> {
    let by = reader(&app, &visit).await?;
    let found = sql::of_year(&mut app.db.read().await?, by.body, year_of(&by, &visit)).await?;
    let orgs = people::orgs(&app, by.body).await?;
    let page = visit.page(&app, "").await?;
    let text = |text: String| table_out::Cell::Text(text);
    let row = |found: &(Award, String, String)| {
        let l = line(&page, &by, &orgs, found);
        let until = found.0.objection_until.clone();
        vec![
            text(l.kind),
            text(l.what),
            text(l.state),
            table_out::Cell::Int(l.votes),
            until.map_or(table_out::Cell::Empty, table_out::Cell::Date),
            text(l.reason),
        ]
    };
    let columns = [
        ("award-title", 16, Kind::Text),
        ("award-what", 44, Kind::Text),
        ("award-state", 14, Kind::Text),
        ("award-votes", 10, Kind::Number),
        ("award-until", 13, Kind::Date),
        ("award-reason", 44, Kind::Text),
    ];
    let export = Export {
        title: page.t("award-list"),
        columns: columns.into_iter().map(|(word, width, kind)| (page.t(word), width, kind)).collect(),
        rows: found.iter().map(row).collect(),
    };
    lists::noted(&app, &by, hats::reader(&by), ("/awards", &visit.query, found.len())).await?;
    lists::file(&page, &by, ending, export).await
}

fn parse(id: &str, step: &str) -> Outcome<(AwardId, Step)> {
    Ok((path_id(id)?, Step::from_key(step).ok_or(Problem::NotFound)?))
}

async fn ask(
    FromState(app): FromState<App>,
    visit: Visit,
    Path((id, step)): Path<(String, String)>,
) -> Outcome<Response> {
    let (fields, kept_at) = step::opened(&app, &visit).await?;
    form(&app, &visit, parse(&id, &step)?, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn act(
    FromState(app): FromState<App>,
    Path((id, step)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let (id, step) = parse(&id, &step)?;
    post.fields.only(&["version", "votes", "until", "text"], &[])?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let input = Input {
        version: post.fields.parsed("version"),
        votes: post.fields.parsed("votes"),
        until: post.fields.get("until").to_owned(),
        text: post.fields.get("text").to_owned(),
    };
    match awarding::perform(&mut tx, &by, id, step, &input).await {
        Ok(a) => {
            let said = Said::new(&format!("award-said-{step}"));
            post.done(&app, tx, &format!("/awards?year={}", a.year), said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            form(&app, &post.visit, (id, step), (&post.fields, &wrong, None), status).await
        }
        Err(other) => Err(other),
    }
}

fn only_awarding(by: &Acting) -> Outcome<()> {
    if awarding::may(by) { Ok(()) } else { Err(Problem::NotYours { action: "award-do".to_owned() }) }
}

async fn form(
    app: &App,
    visit: &Visit,
    (id, step): (AwardId, Step),
    typed: (&Fields, &[Complaint], Option<i64>),
    status: StatusCode,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    only_awarding(&by)?;
    let mut db = app.db.read().await?;
    let award = sql::find(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let listed = sql::of_year(&mut db, by.body, award.year).await?;
    drop(db);
    if !awarding::steps(award.state).contains(&step) {
        let (action, state) = (step.key().to_owned(), award.state.key().to_owned());
        return Err(Problem::NotFromHere { machine: "award", action, state, possible: Vec::new() });
    }
    let orgs = people::orgs(app, by.body).await?;
    let page = visit.page(app, "").await?;
    let what = listed.iter().find(|(a, _, _)| a.id == id);
    let what = what.map(|row| line(&page, &by, &orgs, row).what).unwrap_or_default();
    step::draw(page, typed, status, |page, make| Ask {
        title: page.t(&format!("award-action-{step}")),
        matter: what,
        back: format!("/awards?year={}", award.year),
        what: Vec::new(),
        inputs: match step {
            Step::Count => vec![Asked::Text(make.field("votes", "award-votes").or(award.votes).required())],
            Step::Publicise => {
                vec![Asked::Text(make.field("until", "award-until").kind("date").required())]
            }
            Step::Award => Vec::new(),
            Step::Drop => vec![Asked::Area(make.field("text", "award-reason").required().rows(4).max(2000))],
        },
        version: award.version,
        danger: step == Step::Drop,
        label: page.t(&format!("award-action-{step}")),
        paper: None,
    })
}

async fn ask_name(FromState(app): FromState<App>, visit: Visit) -> Outcome<Response> {
    let (fields, kept_at) = step::opened(&app, &visit).await?;
    name_form(&app, &visit, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn name(FromState(app): FromState<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&["number", "unit", "text"], &[])?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let f = &post.fields;
    match awarding::nominate(&mut tx, &by, f.get("number"), f.parsed::<OrgId>("unit"), f.get("text")).await {
        Ok(_) => post.done(&app, tx, "/awards", Said::new("award-said-nominate")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            name_form(&app, &post.visit, (&post.fields, &wrong, None), status).await
        }
        Err(other) => Err(other),
    }
}

async fn name_form(
    app: &App,
    visit: &Visit,
    typed: (&Fields, &[Complaint], Option<i64>),
    status: StatusCode,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    only_awarding(&by)?;
    let orgs = people::orgs(app, by.body).await?;
    let today = by.today().to_string();
    let page = visit.page(app, "").await?;
    let unit = |page: &Page, make: &FormMaker<'_>| {
        let none = std::iter::once(Choice::new("", page.t("award-choose")));
        let units = orgs.of_kind(OrgKind::Unit, &today);
        let units = units.map(|o| Choice::new(o.id, o.name(&today, page.language)));
        Asked::Select(make.field("unit", "award-unit").options(none.chain(units)))
    };
    step::draw(page, typed, status, |page, make| Ask {
        title: page.t("award-action-nominate"),
        matter: page.t("award-title"),
        back: "/awards".to_owned(),
        what: vec![page.t("award-one-of")],
        inputs: vec![
            Asked::Text(make.field("number", "award-number").max(40)),
            unit(page, make),
            Asked::Area(make.field("text", "award-reason").required().rows(5).max(2000)),
        ],
        version: 0,
        danger: false,
        label: page.t("award-action-nominate"),
        paper: None,
    })
}
