//! The judgement of a reply: the proposer's page on the phone, what was said, the steps of the office. Everybody who may read
//! it finds it under `/feedback/{id}`; only the one who is asked finds the questions there. `sheet.rs`: the questions;
//! `section.rs`: what the page of a matter shows of judgements and promises.

pub(super) mod section;
mod sheet;

use super::answer::{AnswerView, answer_view};
use super::show::Offer;
use super::step::{self, Ask, Steps, ask_for, do_for};
use super::view;
use crate::assembly::handling::actions::judging::{self, Input};
use crate::assembly::handling::actions::{self, Dossier, allowed, replying};
use crate::assembly::handling::hats;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store;
use crate::assembly::handling::store::judging as sql;
use crate::assembly::handling::workflow::feedback::{Action, State, WORKFLOW};
use crate::assembly::people::{self, Orgs};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::db::Tx;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::files::Stored;
use crate::foundation::forms::{ErrorItem, Fields, FormMaker};
use crate::foundation::ids::AccountId;
use crate::foundation::pages::papers;
use crate::foundation::pages::{Page, Visit, html_with};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State as FromState};
use axum::http::StatusCode;
use axum::response::Response;
use std::collections::HashMap;
use std::sync::Arc;

/// Fields of the sheet and of the office's steps; those of single suggestions begin with [`ITEM`].
const SINGLE: &[&str] = &["version", "attitude", "result", "text", "again"];
/// Begins the name of a field for one suggestion; its id follows.
const ITEM: &str = "item-";

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/feedback/{id}", get(show))
        .route("/feedback/{id}/files/scan", get(scan))
        .route("/feedback/{id}/steps/{action}", get(ask_for::<Reading>).merge(post(do_for::<Reading>)))
}

/// A line of what was said.
struct Fact {
    term: String,
    text: String,
}

/// The scan of a paper sheet.
struct Scan {
    href: String,
    name: String,
    size: String,
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/judging_sheet.html")]
struct SheetPage {
    page: Page,
    matter_href: String,
    matter: String,
    mark: &'static str,
    state: String,
    origin: String,
    lead: Vec<String>,
    answer: AnswerView,
    said: Vec<Fact>,
    scan: Vec<Scan>,
    sheet: Option<sheet::Sheet>,
    errors: Vec<ErrorItem>,
    kept: String,
    offers: Vec<Offer>,
}

/// A feedback with everything that its page shows.
struct Reading {
    by: Acting,
    file: Dossier,
    f: Feedback,
    said: Vec<FeedbackItem>,
    answers: Vec<ReplyItem>,
    promised: Vec<ReplyPromise>,
    names: HashMap<AccountId, String>,
    orgs: Arc<Orgs>,
}

impl Reading {
    async fn new(app: &App, visit: &Visit, id: FeedbackId) -> Outcome<Self> {
        let by = visit.person(app).await?;
        let mut db = app.db.read().await?;
        let found = store::feedback(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?;
        let file = actions::dossier(&mut db, &by, found.matter).await?;
        let f = file.feedbacks.iter().find(|f| f.id == id).ok_or(Problem::NotFound)?.clone();
        if !judging::may_read(&by, &file, &f) {
            return Err(Problem::NotFound);
        }
        let accounts: Vec<AccountId> =
            [Some(f.account), f.keyed_by, f.decided_by].into_iter().flatten().collect();
        let names = people::account_names(&mut db, by.body, &accounts).await?;
        let said = sql::items(&mut db, id).await?;
        let answers = sql::answers(&mut db, f.reply).await?;
        let promised = sql::promised(&mut db, f.reply).await?;
        drop(db);
        let orgs = people::orgs(app, by.body).await?;
        Ok(Self { by, file, f, said, answers, promised, names, orgs })
    }

    fn allowed(&self) -> Vec<Action> {
        let mut can = allowed(&WORKFLOW, &self.by, self.f.state, &Dossier::feedback_hats(&self.by, &self.f));
        let not = [self.f.attitude, self.f.result].contains(&Some(Verdict::Not));
        can.retain(|action| match action {
            Action::Amend => judging::amends_in_time(&self.by, &self.f),
            Action::Contest => self.f.origin == Origin::Transcribed,
            Action::Uphold | Action::Settle | Action::Reject => not,
            _ => true,
        });
        can
    }

    fn is_judge(&self) -> bool {
        hats::speaks(&self.by, self.f.account, self.f.org)
    }

    /// Who is asked: the organisation, or the person.
    fn judge(&self, page: &Page) -> String {
        match self.f.org {
            Some(org) => view::unit_name(page, &self.orgs, org),
            None => self.names.get(&self.f.account).cloned().unwrap_or_default(),
        }
    }

    fn matter(&self, page: &Page) -> String {
        let number = page.ts("handling-number", self.file.matter.number.as_str());
        format!("{number}\u{3000}{}", self.file.matter.title)
    }
}

fn on_a_sheet(action: Action) -> bool {
    matches!(action, Action::Answer | Action::Amend | Action::Transcribe)
}

async fn show(FromState(app): FromState<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let reading = Reading::new(&app, &visit, path_id(&id)?).await?;
    let asked = reading.allowed().contains(&Action::Answer);
    let (fields, kept_at) = if asked { step::opened(&app, &visit).await? } else { Default::default() };
    let page = visit.page(&app, "").await?;
    let action = asked.then_some(Action::Answer);
    draw(page, &reading, action, (&fields, &[], kept_at), StatusCode::OK)
}

/// The scan of a paper sheet, for the one whose answer it is and for the office.
async fn scan(FromState(app): FromState<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let reading = Reading::new(&app, &visit, path_id(&id)?).await?;
    if !reading.is_judge() && !reading.by.is(Role::ProposalOfficer) {
        return Err(Problem::NotFound);
    }
    papers::hand_out(&app, &reading.f.scan_name, &reading.f.scan_digest).await
}

fn only(fields: &Fields) -> Outcome<()> {
    let items = fields.0.iter().map(|(name, _)| name.as_str()).filter(|name| name.starts_with(ITEM));
    let single: Vec<&str> = SINGLE.iter().copied().chain(items).collect();
    fields.only(&single, &["contacted"])
}

/// What was typed, as the verb takes it.
fn input(fields: &Fields, scan: Option<Stored>) -> Input {
    let item = |(name, said): &(String, String)| {
        let id = name.strip_prefix(ITEM)?.parse().ok()?;
        (!said.trim().is_empty()).then(|| (id, said.trim().to_owned()))
    };
    Input {
        version: fields.parsed("version"),
        attitude: Verdict::from_key(fields.get("attitude")),
        result: Verdict::from_key(fields.get("result")),
        text: fields.get("text").to_owned(),
        contacted: fields.all("contacted").into_iter().map(str::to_owned).collect(),
        again: fields.get("again") == "on",
        items: fields.0.iter().filter_map(item).collect(),
        scan,
    }
}

impl Steps for Reading {
    type Id = FeedbackId;
    type Action = Action;
    const FILE: Option<&'static str> = Some("scan");

    async fn read(app: &App, visit: &Visit, id: FeedbackId) -> Outcome<Self> {
        Self::new(app, visit, id).await
    }

    fn check(&self, action: Action) -> Outcome<()> {
        let standings = hats::standings(&Dossier::feedback_hats(&self.by, &self.f));
        let on = |key: &str| self.by.on(key);
        WORKFLOW
            .check(Some(self.f.state), action, &standings, &on)
            .map(|_| ())
            .map_err(|refusal| WORKFLOW.refuse(refusal, self.f.state, action))
    }

    fn only(fields: &Fields) -> Outcome<()> {
        only(fields)
    }

    async fn perform(
        &self,
        tx: &mut Tx,
        id: FeedbackId,
        action: Action,
        (fields, scan): (&Fields, Option<Stored>),
    ) -> Outcome<()> {
        judging::perform(tx, &self.by, id, action, &input(fields, scan)).await.map(|_| ())
    }

    fn link(id: FeedbackId) -> String {
        judging::link(id)
    }

    fn said(action: Action) -> String {
        format!("feedback-said-{action}")
    }

    fn form(
        self,
        page: Page,
        action: Action,
        typed: (&Fields, &[Complaint], Option<i64>),
        status: StatusCode,
    ) -> Outcome<Response> {
        if on_a_sheet(action) {
            return draw(page, &self, Some(action), typed, status);
        }
        step::draw(page, typed, status, |page, make| Ask {
            title: page.t(&format!("feedback-action-{action}")),
            matter: self.matter(page),
            back: judging::link(self.f.id),
            what: vec![page.ts(&format!("feedback-what-{action}"), self.judge(page))],
            inputs: vec![step::Input::Area(
                make.field("text", &format!("judging-reason-{action}")).required().rows(5).max(1000),
            )],
            version: self.f.version,
            danger: action == Action::Reject,
            label: page.t(&format!("feedback-do-{action}")),
            paper: None,
        })
    }

    fn on_own_page(action: Action) -> bool {
        action == Action::Answer
    }
}

/// Draws the page: the reply, what was said, the questions where somebody is asked them.
fn draw(
    mut page: Page,
    r: &Reading,
    action: Option<Action>,
    (fields, wrong, kept_at): (&Fields, &[Complaint], Option<i64>),
    status: StatusCode,
) -> Outcome<Response> {
    let f = &r.f;
    page.title = match action {
        Some(action) => page.t(&format!("feedback-action-{action}")),
        None => page.t("judging-title"),
    };
    let make = FormMaker::new(&page, fields, wrong);
    let reply = r.file.reply(f.reply)?;
    let parts = (r.file.items.as_slice(), r.answers.as_slice(), r.promised.as_slice());
    let mut answer = answer_view(&page, &r.orgs, (f.unit, reply), parts, &str::to_owned);
    answer.href = replying::link(f.reply);
    let sees_scan = !f.scan_digest.is_empty() && (r.is_judge() || r.by.is(Role::ProposalOfficer));
    let scan = sees_scan.then(|| Scan {
        href: format!("{}/files/scan", judging::link(f.id)),
        name: f.scan_name.clone(),
        size: page.size(f.scan_size),
    });
    let shows_said = f.origin != Origin::None && action != Some(Action::Amend);
    let offer = |a: &Action| Offer {
        href: format!("{}/steps/{a}", judging::link(f.id)),
        label: page.t(&format!("feedback-do-{a}")),
        danger: false,
    };
    let others = r.allowed().into_iter().filter(|a| *a != Action::Answer);
    let shown = SheetPage {
        matter_href: actions::link(r.file.matter.id),
        matter: r.matter(&page),
        mark: view::feedback_mark(f.state),
        state: view::state_name(&page, "feedback", f.state),
        origin: origin(&page, f),
        lead: lead(&page, r, action),
        answer,
        said: if shows_said { said(&page, r) } else { Vec::new() },
        scan: scan.into_iter().collect(),
        sheet: action.map(|action| sheet::sheet(&page, &make, fields, r, action)),
        errors: make.errors(),
        kept: kept_at.map(|at| page.ts("form-kept", page.clock(at))).unwrap_or_default(),
        offers: if action.is_none_or(|a| a == Action::Answer) {
            others.map(|a| offer(&a)).collect()
        } else {
            Vec::new()
        },
        page,
    };
    html_with(status, &shown)
}

/// A mark where the answer was keyed by the office.
pub(super) fn origin(page: &Page, f: &Feedback) -> String {
    if f.origin == Origin::Transcribed { page.t("judging-origin-transcribed") } else { String::new() }
}

/// Sentences above the reply: what is asked, by when, what silence means.
fn lead(page: &Page, r: &Reading, action: Option<Action>) -> Vec<String> {
    let mut lead = Vec::new();
    match action {
        Some(Action::Answer) => {
            lead.push(page.t("feedback-what-answer"));
            if r.f.state == State::Contested {
                lead.push(page.t("judging-lead-contested"));
            }
            if let Some(due) = view::due(page, &r.by, r.f.due_on.as_deref()) {
                lead.push(page.txy("judging-lead-until", due.day, due.left));
            }
        }
        Some(action) => lead.push(page.ts(&format!("feedback-what-{action}"), r.judge(page))),
        None => {}
    }
    lead
}

fn said(page: &Page, r: &Reading) -> Vec<Fact> {
    let f = &r.f;
    let mut facts = Vec::new();
    let mut fact = |word: &str, text: String| facts.push(Fact { term: page.t(word), text });
    let verdict =
        |v: Option<Verdict>| v.map(|v| page.t(&format!("feedback-verdict-{v}"))).unwrap_or_default();
    let name = |who: Option<AccountId>| who.and_then(|a| r.names.get(&a)).cloned().unwrap_or_default();
    fact("judging-who", r.judge(page));
    fact("judging-result", verdict(f.result));
    fact("judging-attitude", verdict(f.attitude));
    for item in &r.file.items {
        if let Some(said) = r.said.iter().find(|s| s.item == item.id) {
            let answered = page.t(&format!("judging-item-{}", said.answered));
            facts.push(Fact { term: page.tn("judging-item-nth", item.position), text: answered });
        }
    }
    let mut fact = |word: &str, text: String| facts.push(Fact { term: page.t(word), text });
    let ways = f.contacted.split(',').filter(|w| !w.is_empty());
    let ways: Vec<String> = ways.map(|w| page.t(&format!("judging-contacted-{w}"))).collect();
    fact("judging-contacted", ways.join(&page.t("list-comma")));
    fact("judging-comment", f.comment.clone());
    fact("judging-again", if f.again { page.t("judging-again-on") } else { String::new() });
    fact("judging-answered-at", f.answered_at.map(|at| page.moment(at)).unwrap_or_default());
    fact("judging-amended-at", f.amended_at.map(|at| page.moment(at)).unwrap_or_default());
    fact("judging-keyed-by", name(f.keyed_by));
    fact("judging-contest", f.contest.clone());
    fact("judging-decision", f.decision.clone());
    fact("judging-decided-by", name(f.decided_by));
    facts
}
