//! The unit's smaller steps (case officer, contact with proposers, a co-handler's opinion), and the page on which a proposer
//! says whether a talk was as it is recorded: two touches on a phone.

use super::step::{Ask, Input, draw, opened};
use crate::assembly::handling::actions::contacts::{self, Input as StepInput};
use crate::assembly::handling::actions::{Dossier, dossier, link};
use crate::assembly::handling::hats;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store;
use crate::assembly::handling::workflow::assignment::{Action, WORKFLOW};
use crate::assembly::people;
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, Choice, ErrorItem, Field, Fields, FormMaker, Post, Said};
use crate::foundation::pages::{Page, Visit, html_with};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State as FromState};
use axum::http::StatusCode;
use axum::response::Response;

const SINGLE: &[&str] = &[
    "version",
    "officer",
    "phone",
    "planned_on",
    "held_on",
    "way",
    "for_unit",
    "points",
    "next_step",
    "content",
];
const SEVERAL: &[&str] = &["persons"];

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/assignments/{id}/steps/name_officer", get(ask_officer).merge(post(name_officer)))
        .route("/assignments/{id}/steps/record_contact", get(ask_contact).merge(post(record_contact)))
        .route("/assignments/{id}/steps/give_opinion", get(ask_opinion).merge(post(give_opinion)))
        .route("/contacts/{id}", get(contact).merge(post(answer)))
}

async fn ask_officer(
    FromState(app): FromState<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Outcome<Response> {
    ask(&app, &visit, &id, Action::NameOfficer).await
}

async fn ask_contact(
    FromState(app): FromState<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Outcome<Response> {
    ask(&app, &visit, &id, Action::RecordContact).await
}

async fn ask_opinion(
    FromState(app): FromState<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Outcome<Response> {
    ask(&app, &visit, &id, Action::GiveOpinion).await
}

async fn name_officer(
    FromState(app): FromState<App>,
    Path(id): Path<String>,
    post: Post,
) -> Outcome<Response> {
    act(&app, &id, Action::NameOfficer, post).await
}

async fn record_contact(
    FromState(app): FromState<App>,
    Path(id): Path<String>,
    post: Post,
) -> Outcome<Response> {
    act(&app, &id, Action::RecordContact, post).await
}

async fn give_opinion(
    FromState(app): FromState<App>,
    Path(id): Path<String>,
    post: Post,
) -> Outcome<Response> {
    act(&app, &id, Action::GiveOpinion, post).await
}

async fn ask(app: &App, visit: &Visit, id: &str, action: Action) -> Outcome<Response> {
    let (fields, kept_at) = opened(app, visit).await?;
    form(app, visit, (path_id(id)?, action), (&fields, &[], kept_at), StatusCode::OK).await
}

async fn act(app: &App, id: &str, action: Action, post: Post) -> Outcome<Response> {
    let by = post.visit.person(app).await?;
    let id: AssignmentId = path_id(id)?;
    post.fields.only(SINGLE, SEVERAL)?;
    let mut tx = match post.begin(app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    match contacts::perform(&mut tx, &by, id, action, &input(&post.fields)).await {
        Ok(own) => {
            let said = Said::new(&format!("assignment-said-{action}"));
            post.done(app, tx, &link(own.matter), said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            form(app, &post.visit, (id, action), (&post.fields, &wrong, None), status).await
        }
        Err(other) => Err(other),
    }
}

fn input(fields: &Fields) -> StepInput {
    let own = |name: &str| fields.get(name).to_owned();
    StepInput {
        version: fields.parsed("version"),
        officer: own("officer"),
        phone: own("phone"),
        planned_on: own("planned_on"),
        held_on: own("held_on"),
        way: own("way"),
        for_unit: own("for_unit"),
        points: own("points"),
        next_step: own("next_step"),
        persons: fields.all("persons").into_iter().filter_map(|a| a.parse().ok()).collect(),
        content: own("content"),
    }
}

async fn form(
    app: &App,
    visit: &Visit,
    (id, action): (AssignmentId, Action),
    typed: (&Fields, &[Complaint], Option<i64>),
    status: StatusCode,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    let mut db = app.db.read().await?;
    let found = store::assignment(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let file = dossier(&mut db, &by, found.matter).await?;
    let names = proposers(app, &mut db, &by, &file).await?;
    drop(db);
    let own = file.assignment(id)?.clone();
    let standings: Vec<_> = hats::standings(&file.hats_of(&by, &own));
    let on = |key: &str| by.on(key);
    WORKFLOW
        .check(Some(own.state), action, &standings, &on)
        .map_err(|refusal| WORKFLOW.refuse(refusal, own.state, action))?;
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| compose(page, make, (action, &own), (&file, names), typed.0))
}

/// Those who put the matter, by id and name.
async fn proposers(
    app: &App,
    db: &mut dyn crate::foundation::db::Read,
    by: &Acting,
    file: &Dossier,
) -> Outcome<Vec<(String, String)>> {
    let accounts: Vec<_> = file.persons.iter().map(|p| p.account).collect();
    let names = people::account_names(db, by.body, &accounts).await?;
    let orgs = people::orgs(app, by.body).await?;
    let name = |p: &Person| match p.org {
        Some(org) => orgs.name(org, &by.today().to_string(), by.lang),
        None => names.get(&p.account).cloned().unwrap_or_default(),
    };
    Ok(file.persons.iter().map(|p| (p.account.to_string(), name(p))).collect())
}

fn compose(
    page: &Page,
    make: &FormMaker<'_>,
    (action, own): (Action, &Assignment),
    (file, names): (&Dossier, Vec<(String, String)>),
    fields: &Fields,
) -> Ask {
    let inputs = match action {
        Action::NameOfficer => vec![
            Input::Text(make.field("officer", "contact-officer").required().or(&own.officer).max(60)),
            Input::Text(
                make.field("phone", "contact-officer-phone").kind("tel").or(&own.officer_phone).max(60),
            ),
            Input::Text(
                make.field("planned_on", "contact-planned")
                    .kind("date")
                    .or(own.contact_planned_on.clone().unwrap_or_default()),
            ),
        ],
        Action::RecordContact => contact_inputs(page, make, names, fields),
        _ => vec![Input::Area(make.field("content", "opinion-content").required().rows(10).max(20_000))],
    };
    Ask {
        title: page.t(&format!("assignment-action-{action}")),
        matter: page.txy("handling-matter-line", &file.matter.number, &file.matter.title),
        back: link(own.matter),
        what: vec![page.t(&format!("assignment-what-{action}"))],
        inputs,
        version: own.version,
        danger: false,
        label: page.t(&format!("assignment-do-{action}")),
        paper: None,
    }
}

fn contact_inputs(
    page: &Page,
    make: &FormMaker<'_>,
    names: Vec<(String, String)>,
    fields: &Fields,
) -> Vec<Input> {
    let ways = Way::all().iter().map(|w| Choice::new(w, page.t(&format!("contact-way-{w}"))));
    let all: Vec<&str> = names.iter().map(|(id, _)| id.as_str()).collect();
    let typed = if fields.has("held_on") { fields.all("persons") } else { all };
    let persons = names.iter().map(|(id, name)| Choice::new(id, name));
    let persons = make.field("persons", "contact-persons").several(&typed, persons);
    vec![
        Input::Text(make.field("held_on", "contact-held-on").required().kind("date").or(page.today)),
        Input::Radios(make.field("way", "contact-way").required().options(ways)),
        Input::Checks(persons),
        Input::Text(make.field("for_unit", "contact-for-unit").required().max(200)),
        Input::Area(make.field("points", "contact-points").required().rows(5).max(4000)),
        Input::Area(make.field("next_step", "contact-next").rows(2).max(1000)),
    ]
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/contact.html")]
struct ContactPage {
    page: Page,
    matter: String,
    back: String,
    unit: String,
    facts: Vec<Fact>,
    points: Vec<String>,
    answers: Vec<(String, &'static str, String, String)>,
    asks: bool,
    errors: Vec<ErrorItem>,
    remark: Field,
}

/// A line of what is known.
pub(super) struct Fact {
    pub term: String,
    pub text: String,
}

/// The record, with the two buttons for the proposer whose answer is open.
async fn contact(FromState(app): FromState<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let fields = Fields::default();
    show(&app, &visit, path_id(&id)?, (&fields, &[]), StatusCode::OK).await
}

async fn show(
    app: &App,
    visit: &Visit,
    id: ContactId,
    (fields, wrong): (&Fields, &[Complaint]),
    status: StatusCode,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    let mut db = app.db.read().await?;
    let (found, file, answers) = contacts::read(&mut db, &by, id).await?;
    let names = proposers(app, &mut db, &by, &file).await?;
    drop(db);
    let own = file.assignment(found.assignment)?;
    let mine = |a: &&ContactAnswer| hats::speaks(&by, a.account, a.org);
    let unit = people::orgs(app, by.body).await?.name(own.unit, &by.today().to_string(), by.lang);
    let mut page = visit.page(app, "").await?;
    page.title = page.t("contact-title");
    let make = FormMaker::new(&page, fields, wrong);
    let (errors, remark) = (make.errors(), make.field("remark", "contact-remark").rows(2).max(1000));
    let name = |a: &ContactAnswer| {
        names.iter().find(|(id, _)| *id == a.account.to_string()).map(|(_, n)| n.clone()).unwrap_or_default()
    };
    let answer = |a: &ContactAnswer| {
        (name(a), mark(a.state), page.t(&format!("contact-state-{}", a.state)), a.remark.clone())
    };
    let view = ContactPage {
        matter: page.txy("handling-matter-line", &file.matter.number, &file.matter.title),
        back: link(found.matter),
        facts: facts(&page, &found, &unit),
        points: super::replying::letter::paragraphs(&found.points),
        asks: answers.iter().filter(mine).any(|a| a.state == ContactState::Open),
        answers: answers.iter().map(answer).collect(),
        unit,
        errors,
        remark,
        page,
    };
    html_with(status, &view)
}

/// The mark of a proposer's answer.
pub(super) fn mark(state: ContactState) -> &'static str {
    match state {
        ContactState::Open => "wait",
        ContactState::Confirmed => "done",
        ContactState::Disputed => "differs",
    }
}

fn facts(page: &Page, c: &Contact, unit: &str) -> Vec<Fact> {
    let fact = |word: &str, text: String| Fact { term: page.t(word), text };
    vec![
        fact("contact-unit", unit.to_owned()),
        fact("contact-held-on", page.day(&c.held_on)),
        fact("contact-way", page.t(&format!("contact-way-{}", c.way))),
        fact("contact-for-unit", c.for_unit.clone()),
        fact("contact-next", c.next_step.clone()),
    ]
}

/// The proposer's answer.
async fn answer(FromState(app): FromState<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: ContactId = path_id(&id)?;
    post.fields.only(&["answer", "remark"], &[])?;
    let said = ContactState::from_key(post.fields.get("answer")).unwrap_or(ContactState::Open);
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    match contacts::answer(&mut tx, &by, id, (said, post.fields.get("remark"))).await {
        Ok(_) => {
            let sentence = Said::new(&format!("contact-said-{said}"));
            post.done(&app, tx, &contacts::contact_link(id), sentence).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            show(&app, &post.visit, id, (&post.fields, &wrong), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(other) => Err(other),
    }
}
