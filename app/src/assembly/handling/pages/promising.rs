//! A promise: its page with its history, its evidence, and the steps of unit, proposers and office.

use super::show::Offer;
use super::step::{self, Ask, Input as Asked, Steps, ask_for, do_for};
use super::view;
use crate::assembly::handling::actions::promising::{self, Input};
use crate::assembly::handling::actions::{self, Dossier, allowed};
use crate::assembly::handling::hats;
use crate::assembly::handling::reading;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store;
use crate::assembly::handling::workflow::promise::{Action, WORKFLOW};
use crate::assembly::people::{self, Orgs, Sittings};
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::db::Tx;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::events::{self, Event};
use crate::foundation::files::Stored;
use crate::foundation::forms::{Choice, Fields, FormMaker};
use crate::foundation::pages::papers;
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::{get, post};
use crate::foundation::timeline::{TimelineEntry, timeline};
use askama::Template;
use axum::Router;
use axum::extract::{Path, State as FromState};
use axum::http::StatusCode;
use axum::response::Response;
use std::sync::Arc;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/promises/{id}", get(show))
        .route("/promises/{id}/files/evidence", get(file))
        .route("/promises/{id}/steps/{action}", get(ask_for::<Reading>).merge(post(do_for::<Reading>)))
}

/// A line about the promise.
struct Fact {
    term: String,
    text: String,
}

/// A file with evidence.
struct Evidence {
    href: String,
    name: String,
    size: String,
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/promise.html")]
struct PromisePage {
    page: Page,
    matter_href: String,
    matter: String,
    content: String,
    mark: &'static str,
    state: String,
    left: (String, &'static str),
    change: Vec<String>,
    facts: Vec<Fact>,
    files: Vec<Evidence>,
    offers: Vec<Offer>,
    timeline: Vec<TimelineEntry>,
}

/// A promise with its matter.
struct Reading {
    by: Acting,
    file: Dossier,
    p: Promise,
    history: Vec<Event>,
    orgs: Arc<Orgs>,
    terms: Arc<Sittings>,
}

impl Reading {
    async fn new(app: &App, visit: &Visit, id: PromiseId) -> Outcome<Self> {
        let by = visit.person(app).await?;
        let mut db = app.db.read().await?;
        let found = store::promise(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?;
        let file = actions::dossier(&mut db, &by, found.matter).await?;
        let p = file.promises.iter().find(|p| p.id == id).ok_or(Problem::NotFound)?.clone();
        if !reading::promise(&by, &file, &p) {
            return Err(Problem::NotFound);
        }
        let history = events::history(&mut db, by.body, "promise", id.0).await?;
        drop(db);
        let orgs = people::orgs(app, by.body).await?;
        let terms = people::sittings(app, by.body).await?;
        Ok(Self { by, file, p, history, orgs, terms })
    }

    fn allowed(&self) -> Vec<Action> {
        let hats = self.file.promise_hats(&self.by, &self.p);
        let asked = !self.p.asked_reason.is_empty();
        let mut can = allowed(&WORKFLOW, &self.by, self.p.state, &hats);
        can.retain(|action| match action {
            Action::AskChange => !asked,
            Action::GrantChange | Action::DenyChange => asked,
            _ => true,
        });
        can
    }

    fn matter(&self, page: &Page) -> String {
        let number = page.ts("handling-number", self.file.matter.number.as_str());
        format!("{number}\u{3000}{}", self.file.matter.title)
    }

    /// The old and the new text and date, where a change is asked for.
    fn change(&self, page: &Page) -> Vec<String> {
        let p = &self.p;
        if p.asked_reason.is_empty() {
            return Vec::new();
        }
        let due = p.asked_due.as_deref().unwrap_or(&p.due_on);
        vec![
            page.txy("promise-change-old", p.content.as_str(), page.day(&p.due_on)),
            page.txy("promise-change-new", p.asked_content.as_str(), page.day(due)),
            page.ts("promise-change-why", p.asked_reason.as_str()),
        ]
    }
}

async fn show(FromState(app): FromState<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, path_id(&id)?).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("promise-title");
    let p = &r.p;
    let left =
        if super::judging::section::is_settled(p) { None } else { view::due(&page, &r.by, Some(&p.due_on)) };
    let offer = |action: Action| Offer {
        href: format!("{}/steps/{action}", promising::link(p.id)),
        label: page.t(&format!("promise-do-{action}")),
        danger: action == Action::Break,
    };
    let evidence = sees_file(&r).then(|| Evidence {
        href: format!("{}/files/evidence", promising::link(p.id)),
        name: p.file_name.clone(),
        size: page.size(p.file_size),
    });
    html(&PromisePage {
        matter_href: actions::link(r.file.matter.id),
        matter: r.matter(&page),
        content: p.content.clone(),
        mark: view::promise_mark(p.state),
        state: view::state_name(&page, "promise", p.state),
        left: left.map(|d| (d.left, d.kind)).unwrap_or_default(),
        change: r.change(&page),
        facts: facts(&page, &r),
        files: evidence.into_iter().collect(),
        offers: r.allowed().into_iter().map(offer).collect(),
        timeline: timeline(&page, &r.history),
        page,
    })
}

fn facts(page: &Page, r: &Reading) -> Vec<Fact> {
    let p = &r.p;
    let mut facts = Vec::new();
    let mut fact = |word: &str, text: String| facts.push(Fact { term: page.t(word), text });
    fact("promise-unit", view::unit_name(page, &r.orgs, p.unit));
    fact("promise-division", p.division.clone());
    fact("promise-due", page.day(&p.due_on));
    fact(
        "promise-first-due",
        if p.first_due_on == p.due_on { String::new() } else { page.day(&p.first_due_on) },
    );
    fact("promise-made-on", page.day(&p.made_on));
    fact("promise-evidence", p.evidence.clone());
    fact("promise-claimed-at", p.claimed_at.map(|at| page.moment(at)).unwrap_or_default());
    fact("promise-kept-on", p.kept_on.as_deref().map(|day| kept(page, p, day)).unwrap_or_default());
    fact("promise-dispute", p.dispute.clone());
    fact("promise-broken-reason", p.broken_reason.clone());
    let term = p.handed_to.and_then(|id| r.terms.terms.iter().find(|t| t.id.0 == id));
    fact("promise-handed-to", term.map(|t| t.name(page.language).to_owned()).unwrap_or_default());
    facts
}

fn kept(page: &Page, p: &Promise, day: &str) -> String {
    let word = if day <= p.due_on.as_str() { "promise-kept-in-time" } else { "promise-kept-late" };
    page.ts(word, page.day(day))
}

/// Evidence is for those who have a part in the matter.
fn sees_file(r: &Reading) -> bool {
    !r.p.file_digest.is_empty() && !r.file.hats(&r.by).is_empty()
}

async fn file(FromState(app): FromState<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, path_id(&id)?).await?;
    if !sees_file(&r) {
        return Err(Problem::NotFound);
    }
    papers::hand_out(&app, &r.p.file_name, &r.p.file_digest).await
}

/// Terms that come after the one of today.
pub(super) fn later_terms<'a>(terms: &'a Sittings, by: &Acting) -> Vec<&'a people::Term> {
    let now = terms.current_term(by.today()).map_or(0, |t| t.number);
    terms.terms.iter().filter(|t| t.number > now).collect()
}

fn input(r: &Reading, fields: &Fields, file: Option<Stored>) -> Outcome<Input> {
    let term = fields.parsed::<people::TermId>("term").map(|id| id.0);
    if term.is_some_and(|id| !later_terms(&r.terms, &r.by).iter().any(|t| t.id.0 == id)) {
        return Err(Problem::invalid("term", "form-choose"));
    }
    Ok(Input {
        version: fields.parsed("version"),
        text: fields.get("text").to_owned(),
        content: fields.get("content").to_owned(),
        due_on: fields.get("due_on").to_owned(),
        file,
        term,
    })
}

impl Steps for Reading {
    type Id = PromiseId;
    type Action = Action;
    const FILE: Option<&'static str> = Some("file");

    async fn read(app: &App, visit: &Visit, id: PromiseId) -> Outcome<Self> {
        Self::new(app, visit, id).await
    }

    fn check(&self, action: Action) -> Outcome<()> {
        let standings = hats::standings(&self.file.promise_hats(&self.by, &self.p));
        let on = |key: &str| self.by.on(key);
        WORKFLOW
            .check(Some(self.p.state), action, &standings, &on)
            .map(|_| ())
            .map_err(|refusal| WORKFLOW.refuse(refusal, self.p.state, action))
    }

    fn only(fields: &Fields) -> Outcome<()> {
        fields.only(&["version", "text", "content", "due_on", "term"], &[])
    }

    async fn perform(
        &self,
        tx: &mut Tx,
        id: PromiseId,
        action: Action,
        (fields, file): (&Fields, Option<Stored>),
    ) -> Outcome<()> {
        let input = input(self, fields, file)?;
        promising::perform(tx, &self.by, id, action, &input).await.map(|_| ())
    }

    fn link(id: PromiseId) -> String {
        promising::link(id)
    }

    fn said(action: Action) -> String {
        format!("promise-said-{action}")
    }

    fn form(
        self,
        page: Page,
        action: Action,
        typed: (&Fields, &[Complaint], Option<i64>),
        status: StatusCode,
    ) -> Outcome<Response> {
        step::draw(page, typed, status, |page, make| Ask {
            title: page.t(&format!("promise-action-{action}")),
            matter: self.matter(page),
            back: promising::link(self.p.id),
            what: vec![
                page.txy("promise-says", self.p.content.as_str(), page.day(&self.p.due_on)),
                page.t(&format!("promise-what-{action}")),
            ],
            inputs: inputs(page, make, &self, action),
            version: self.p.version,
            danger: action == Action::Break,
            label: page.t(&format!("promise-do-{action}")),
            paper: None,
        })
    }
}

fn inputs(page: &Page, make: &FormMaker<'_>, r: &Reading, action: Action) -> Vec<Asked> {
    let reason =
        || Asked::Area(make.field("text", &format!("promise-reason-{action}")).required().rows(5).max(1000));
    match action {
        Action::Claim => vec![
            Asked::Area(make.field("text", "promise-evidence").required().rows(6).max(4000)),
            Asked::File(make.field("file", "promise-file"), papers::SCANS),
        ],
        Action::Confirm => vec![Asked::Say(page.ts("promise-evidence-says", r.p.evidence.as_str()))],
        Action::AskChange => vec![
            Asked::Area(make.field("content", "promise-new-content").or(&r.p.content).rows(4).max(1000)),
            Asked::Text(make.field("due_on", "promise-new-due").kind("date").required()),
            reason(),
        ],
        Action::GrantChange => r.change(page).into_iter().map(Asked::Say).collect(),
        Action::DenyChange => r.change(page).into_iter().map(Asked::Say).chain([reason()]).collect(),
        Action::Dispute | Action::Reopen | Action::Break => vec![reason()],
        Action::HandOver => {
            let terms = later_terms(&r.terms, &r.by);
            if terms.is_empty() {
                return vec![Asked::Say(page.t("promise-no-term"))];
            }
            let choices = terms.iter().map(|t| Choice::new(t.id, t.name(page.language)));
            vec![Asked::Select(make.field("term", "promise-term").options(choices))]
        }
        Action::Make | Action::ComeDue | Action::RunLate | Action::TakeUp => Vec::new(),
    }
}
