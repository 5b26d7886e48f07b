//! A supervision: its page with plan, activities, report and tasks, its steps, and the naming of a matter for it.

use super::show::Offer;
use super::step::{self, Ask, Input as Asked, Steps, ask_for, do_for};
use super::view;
use crate::assembly::handling::actions::supervising::{self, Input, WAYS};
use crate::assembly::handling::actions::{self, Dossier, allowed};
use crate::assembly::handling::hats;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store::{self, supervising as sql};
use crate::assembly::handling::workflow::supervision::{Action, WORKFLOW};
use crate::assembly::people::{self, Orgs};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::db::Tx;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::events::{self, Event};
use crate::foundation::files::Stored;
use crate::foundation::forms::{Begun, Choice, Fields, FormMaker, Post, Said};
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::{get, post};
use crate::foundation::timeline::{TimelineEntry, timeline};
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State as FromState};
use axum::http::StatusCode;
use axum::response::Response;
use std::collections::HashMap;
use std::sync::Arc;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/supervisions/{id}", get(show))
        .route("/supervisions/{id}/steps/{action}", get(ask_for::<Reading>).merge(post(do_for::<Reading>)))
        .route("/matters/{id}/supervise", get(ask_name).merge(post(name)))
}

/// A line about the supervision.
struct Fact {
    term: String,
    text: String,
}

/// An activity.
struct ActView {
    head: String,
    findings: String,
}

/// A task.
struct TaskView {
    id: String,
    content: String,
    meta: String,
    mark: &'static str,
    state: String,
    result: String,
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/supervising_show.html")]
struct SupervisionPage {
    page: Page,
    matter_href: String,
    matter: String,
    mark: &'static str,
    state: String,
    facts: Vec<Fact>,
    plan: Vec<String>,
    report: Vec<String>,
    acts: Vec<ActView>,
    tasks: Vec<TaskView>,
    offers: Vec<Offer>,
    timeline: Vec<TimelineEntry>,
}

/// A supervision with its matter and all that hangs on it.
struct Reading {
    by: Acting,
    file: Dossier,
    s: Supervision,
    acts: Vec<SupervisionAct>,
    tasks: Vec<SupervisionTask>,
    history: Vec<Event>,
    names: HashMap<AccountId, String>,
    chairs: Vec<AccountId>,
    orgs: Arc<Orgs>,
}

impl Reading {
    async fn new(app: &App, visit: &Visit, id: SupervisionId) -> Outcome<Self> {
        let by = visit.person(app).await?;
        let mut db = app.db.read().await?;
        let found = store::supervision(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?;
        let file = actions::dossier(&mut db, &by, found.matter).await?;
        if !supervising::may_read(&by, &file, &found) {
            return Err(Problem::NotFound);
        }
        let acts = sql::acts(&mut db, id).await?;
        let tasks = sql::tasks(&mut db, id).await?;
        let history = events::history(&mut db, by.body, "supervision", id.0).await?;
        let chairs = people::holders(&mut db, by.body, Role::ChairMember).await?;
        let mut asked = chairs.clone();
        asked.extend(found.leader);
        asked.push(found.nominated_by);
        let names = people::account_names(&mut db, by.body, &asked).await?;
        drop(db);
        let orgs = people::orgs(app, by.body).await?;
        Ok(Self { by, file, s: found, acts, tasks, history, names, chairs, orgs })
    }

    fn open_tasks(&self) -> impl Iterator<Item = &SupervisionTask> {
        self.tasks.iter().filter(|t| t.done_at.is_none())
    }

    /// What can be done, without what the file forbids for now.
    fn allowed(&self) -> Vec<Action> {
        let mut can = allowed(&WORKFLOW, &self.by, self.s.state, &supervising::hats_of(&self.by, &self.s));
        can.retain(|action| match action {
            Action::Report => !self.acts.is_empty(),
            Action::FinishTask => self.open_tasks().next().is_some(),
            Action::Close => self.open_tasks().next().is_none(),
            _ => true,
        });
        can
    }

    fn name(&self, who: AccountId) -> String {
        self.names.get(&who).cloned().unwrap_or_default()
    }
}

fn matter_of(page: &Page, m: &Matter) -> String {
    format!("{}\u{3000}{}", page.ts("handling-number", m.number.as_str()), m.title)
}

fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect()
}

async fn show(FromState(app): FromState<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, path_id(&id)?).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("supervision-title");
    let offer = |action: Action| Offer {
        href: format!("{}/steps/{action}", supervising::link(r.s.id)),
        label: page.t(&format!("supervision-do-{action}")),
        danger: action == Action::Drop,
    };
    let act = |a: &SupervisionAct| ActView {
        head: [
            page.day(&a.held_on),
            page.t(&format!("supervision-way-{}", a.way)),
            page.t(if a.with_proposer {
                "supervision-with-proposer"
            } else {
                "supervision-without-proposer"
            }),
        ]
        .join("\u{3000}"),
        findings: a.findings.clone(),
    };
    html(&SupervisionPage {
        matter_href: actions::link(r.file.matter.id),
        matter: matter_of(&page, &r.file.matter),
        mark: view::supervision_mark(r.s.state),
        state: view::state_name(&page, "supervision", r.s.state),
        facts: facts(&page, &r),
        plan: paragraphs(&r.s.plan),
        report: paragraphs(&r.s.report),
        acts: r.acts.iter().map(act).collect(),
        tasks: r.tasks.iter().map(|t| task(&page, &r, t)).collect(),
        offers: r.allowed().into_iter().map(offer).collect(),
        timeline: timeline(&page, &r.history),
        page,
    })
}

fn facts(page: &Page, r: &Reading) -> Vec<Fact> {
    let s = &r.s;
    let mut facts = Vec::new();
    let mut fact = |word: &str, text: String| facts.push(Fact { term: page.t(word), text });
    fact("supervision-year", s.year.to_string());
    fact("supervision-tier", page.t(&format!("supervision-tier-{}", s.tier)));
    fact("supervision-leader", s.leader.map(|who| r.name(who)).unwrap_or_default());
    if hats::reads_all(&r.by) {
        fact("supervision-nominated-by", r.name(s.nominated_by));
    }
    fact("supervision-reason", s.reason.clone());
    fact("supervision-plan-due", s.plan_due.as_deref().map(|d| page.day(d)).unwrap_or_default());
    fact("supervision-end-reason", s.end_reason.clone());
    facts
}

fn task(page: &Page, r: &Reading, t: &SupervisionTask) -> TaskView {
    let unit = t.unit.map(|u| view::unit_name(page, &r.orgs, u)).unwrap_or_default();
    let late = t.done_at.is_none() && t.due_on < r.by.today().to_string();
    let (mark, word) = match (t.done_at.is_some(), late) {
        (true, _) => ("done", "supervision-task-done"),
        (false, true) => ("differs", "supervision-task-late"),
        (false, false) => ("work", "supervision-task-open"),
    };
    TaskView {
        id: format!("task-{}", crate::foundation::ids::write(t.id)),
        content: t.content.clone(),
        meta: format!("{unit}\u{3000}{}", page.ts("supervision-task-by", page.day(&t.due_on))),
        mark,
        state: page.t(word),
        result: t.done_note.clone(),
    }
}

const FIELDS: &[&str] =
    &["version", "text", "tier", "leader", "due_on", "held_on", "way", "with_proposer", "unit", "task"];

fn input(fields: &Fields) -> Input {
    Input {
        version: fields.parsed("version"),
        text: fields.get("text").to_owned(),
        tier: Tier::from_key(fields.get("tier")),
        leader: fields.parsed("leader"),
        due_on: fields.get("due_on").to_owned(),
        held_on: fields.get("held_on").to_owned(),
        way: fields.get("way").to_owned(),
        with_proposer: fields.get("with_proposer") == "yes",
        unit: fields.parsed::<OrgId>("unit"),
        task: crate::foundation::ids::read(fields.get("task")),
    }
}

impl Steps for Reading {
    type Id = SupervisionId;
    type Action = Action;
    const FILE: Option<&'static str> = None;

    async fn read(app: &App, visit: &Visit, id: SupervisionId) -> Outcome<Self> {
        Self::new(app, visit, id).await
    }

    fn check(&self, action: Action) -> Outcome<()> {
        let standings = hats::standings(&supervising::hats_of(&self.by, &self.s));
        let on = |key: &str| self.by.on(key);
        WORKFLOW
            .check(Some(self.s.state), action, &standings, &on)
            .map(|_| ())
            .map_err(|refusal| WORKFLOW.refuse(refusal, self.s.state, action))
    }

    fn only(fields: &Fields) -> Outcome<()> {
        fields.only(FIELDS, &[])
    }

    async fn perform(
        &self,
        tx: &mut Tx,
        id: SupervisionId,
        action: Action,
        (fields, _): (&Fields, Option<Stored>),
    ) -> Outcome<()> {
        supervising::perform(tx, &self.by, id, action, &input(fields)).await.map(|_| ())
    }

    fn link(id: SupervisionId) -> String {
        supervising::link(id)
    }

    fn said(action: Action) -> String {
        format!("supervision-said-{action}")
    }

    fn form(
        self,
        page: Page,
        action: Action,
        typed: (&Fields, &[Complaint], Option<i64>),
        status: StatusCode,
    ) -> Outcome<Response> {
        step::draw(page, typed, status, |page, make| Ask {
            title: page.t(&format!("supervision-action-{action}")),
            matter: matter_of(page, &self.file.matter),
            back: supervising::link(self.s.id),
            what: vec![page.t(&format!("supervision-what-{action}"))],
            inputs: inputs(page, make, &self, action),
            version: self.s.version,
            danger: action == Action::Drop,
            label: page.t(&format!("supervision-do-{action}")),
            paper: None,
        })
    }
}

fn tiers(page: &Page, make: &FormMaker<'_>, now: Tier) -> Asked {
    let tier = |t: &Tier| Choice::new(t, page.t(&format!("supervision-tier-{t}")));
    Asked::Radios(make.field("tier", "supervision-tier").or(now).options(Tier::all().iter().map(tier)))
}

fn inputs(page: &Page, make: &FormMaker<'_>, r: &Reading, action: Action) -> Vec<Asked> {
    let area = |word: &str, max: usize, rows: usize| {
        Asked::Area(make.field("text", word).required().rows(rows).max(max))
    };
    let date = |name: &str, word: &str| make.field(name, word).kind("date");
    match action {
        Action::Decide => vec![tiers(page, make, r.s.tier)],
        Action::NameLeader => {
            let chairs = r.chairs.iter().map(|id| Choice::new(id, r.name(*id)));
            vec![Asked::Select(make.field("leader", "supervision-leader").required().options(chairs))]
        }
        Action::Plan => vec![
            Asked::Area(make.field("text", "supervision-plan").or(&r.s.plan).required().rows(10).max(10_000)),
            Asked::Text(date("due_on", "supervision-plan-due").or(r.s.plan_due.as_deref().unwrap_or(""))),
        ],
        Action::ApprovePlan => paragraphs(&r.s.plan).into_iter().map(Asked::Say).collect(),
        Action::Drop | Action::ReturnPlan => vec![area("supervision-why", 2000, 5)],
        Action::RecordAct => {
            let ways = WAYS.map(|w| Choice::new(w, page.t(&format!("supervision-way-{w}"))));
            let present = [("yes", "supervision-with-proposer"), ("no", "supervision-without-proposer")];
            let present = present.map(|(value, word)| Choice::new(value, page.t(word)));
            vec![
                Asked::Text(date("held_on", "supervision-held-on").or(r.by.today()).required()),
                Asked::Radios(make.field("way", "supervision-way").required().options(ways)),
                Asked::Radios(make.field("with_proposer", "supervision-proposer").or("yes").options(present)),
                area("supervision-findings", 4000, 6),
            ]
        }
        Action::Report => vec![area("supervision-report", 20_000, 12)],
        Action::AddTask => {
            let mut units: Vec<OrgId> = r.file.live().map(|a| a.unit).collect();
            units.dedup();
            let units = units.into_iter().map(|u| Choice::new(u, view::unit_name(page, &r.orgs, u)));
            vec![
                Asked::Select(make.field("unit", "supervision-task-unit").required().options(units)),
                area("supervision-task", 1000, 4),
                Asked::Text(date("due_on", "supervision-task-due").required()),
            ]
        }
        Action::FinishTask => {
            let id = |t: &SupervisionTask| crate::foundation::ids::write(t.id);
            let tasks = r.open_tasks().map(|t| Choice::new(id(t), t.content.as_str()));
            vec![
                Asked::Radios(make.field("task", "supervision-task").required().options(tasks)),
                area("supervision-task-result", 2000, 4),
            ]
        }
        Action::Nominate | Action::Shortlist | Action::Close => Vec::new(),
    }
}

async fn ask_name(FromState(app): FromState<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let (fields, kept_at) = step::opened(&app, &visit).await?;
    name_form(&app, &visit, path_id(&id)?, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn name(FromState(app): FromState<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: MatterId = path_id(&id)?;
    post.fields.only(FIELDS, &[])?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    match supervising::nominate(&mut tx, &by, id, &input(&post.fields)).await {
        Ok(s) => post.done(&app, tx, &supervising::link(s.id), Said::new("supervision-said-nominate")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            name_form(&app, &post.visit, id, (&post.fields, &wrong, None), status).await
        }
        Err(other) => Err(other),
    }
}

async fn name_form(
    app: &App,
    visit: &Visit,
    id: MatterId,
    typed: (&Fields, &[Complaint], Option<i64>),
    status: StatusCode,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    let file = actions::dossier(&mut app.db.read().await?, &by, id).await?;
    if !by.is_any(&[Role::ProposalOfficer, Role::CommitteeHead, Role::ChairMember]) {
        return Err(Problem::NotYours { action: "supervision-action-nominate".to_owned() });
    }
    let page = visit.page(app, "").await?;
    step::draw(page, typed, status, |page, make| Ask {
        title: page.t("supervision-action-nominate"),
        matter: matter_of(page, &file.matter),
        back: actions::link(id),
        what: vec![page.t("supervision-what-nominate")],
        inputs: vec![
            tiers(page, make, Tier::Chair),
            Asked::Area(make.field("text", "supervision-reason").required().rows(6).max(2000)),
        ],
        version: 0,
        danger: false,
        label: page.t("supervision-do-nominate"),
        paper: None,
    })
}

/// A supervision on the page of its matter.
pub(super) struct SupervisionLine {
    /// Its page.
    pub href: String,
    /// Year and who supervises.
    pub what: String,
    /// Mark of its state.
    pub mark: &'static str,
    /// Its state.
    pub state: String,
}

/// Supervisions of a matter as far as a person may read them.
pub(super) fn section_supervision(page: &Page, by: &Acting, file: &Dossier) -> Vec<SupervisionLine> {
    let read = file.supervisions.iter().filter(|s| supervising::may_read(by, file, s));
    let line = |s: &Supervision| SupervisionLine {
        href: supervising::link(s.id),
        what: page.txy(
            "supervision-line",
            s.year.to_string(),
            page.t(&format!("supervision-tier-{}", s.tier)),
        ),
        mark: view::supervision_mark(s.state),
        state: view::state_name(page, "supervision", s.state),
    };
    read.map(line).collect()
}

/// What can be done about supervision from the page of a matter.
pub(super) fn offers(page: &Page, by: &Acting, file: &Dossier) -> Vec<Offer> {
    let mut offers = Vec::new();
    for s in file.supervisions.iter().filter(|s| supervising::may_read(by, file, s)) {
        let can = allowed(&WORKFLOW, by, s.state, &supervising::hats_of(by, s));
        if !can.is_empty() {
            let label = page.t("supervision-go-on");
            offers.push(Offer { href: supervising::link(s.id), label, danger: false });
        }
    }
    if supervising::may_nominate(by, file) {
        let href = format!("{}/supervise", actions::link(file.matter.id));
        offers.push(Offer { href, label: page.t("supervision-do-nominate"), danger: false });
    }
    offers
}
