//! A task: what is to be done and by when, how the date came about, the result, what can be done.

use super::tasks::whose;
use super::view::{self, Fact, Offer, Paper, day, left, task_mark};
use crate::assembly::people::{self, Orgs};
use crate::assembly::settings::{CountView, count_view, said_period};
use crate::assembly::superior::actions::filing::may_file;
use crate::assembly::superior::actions::tasks::{self as verbs, clock};
use crate::assembly::superior::actions::{task_link, upward_link};
use crate::assembly::superior::hats;
use crate::assembly::superior::records::*;
use crate::assembly::superior::store::{self, lists};
use crate::assembly::superior::workflow::task::{Action, State};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::events::{self, Event};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::procedure::parse_period;
use crate::foundation::routing::get;
use crate::foundation::timeline::{TimelineEntry, timeline};
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State as FromState};
use axum::response::Response;
use std::sync::Arc;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/tasks/{id}", get(show))
}

/// A date of the task, with how it came about.
struct DueView {
    day: String,
    state: String,
    rule: String,
    note: String,
    count: Option<CountView>,
}

#[derive(Template)]
#[template(path = "assembly/superior/templates/task.html")]
struct TaskPage {
    page: Page,
    list: bool,
    mark: &'static str,
    state: String,
    due: String,
    left: String,
    left_kind: &'static str,
    facts: Vec<Fact>,
    source: Option<(String, String)>,
    report: Option<(String, String)>,
    content: Vec<String>,
    result: Vec<String>,
    dues: Vec<DueView>,
    papers: Vec<Paper>,
    offers: Vec<Offer>,
    links: Vec<(String, String)>,
    not_yours: String,
    timeline: Vec<TimelineEntry>,
}

/// A task with all that hangs on it, as somebody may read it.
pub(super) struct Reading {
    pub by: Acting,
    pub t: Task,
    pub dues: Vec<Due>,
    pub files: Vec<Attached>,
    pub upward: Option<Upward>,
    pub report: Option<Upward>,
    pub history: Vec<Event>,
    pub orgs: Arc<Orgs>,
    pub giver: String,
}

impl Reading {
    /// Reads a task.
    pub async fn new(app: &App, visit: &Visit, id: TaskId) -> Outcome<Self> {
        let by = visit.person(app).await?;
        let mut db = app.db.read().await?;
        let t = verbs::readable(&mut db, &by, id).await?;
        let dues = store::tasks::dues(&mut db, id).await?;
        let files = store::files_of_task(&mut db, id).await?;
        let upward = match t.upward {
            Some(upward) => store::upward(&mut db, by.body, upward).await?,
            None => None,
        };
        let report = match t.report {
            Some(report) => store::upward(&mut db, by.body, report).await?,
            None => None,
        };
        let history = events::history(&mut db, by.body, verbs::KIND, id.0).await?;
        let names = people::account_names(&mut db, by.body, &[t.created_by]).await?;
        let giver = names.get(&t.created_by).cloned().unwrap_or_default();
        drop(db);
        let orgs = people::orgs(app, by.body).await?;
        Ok(Self { by, t, dues, files, upward, report, history, orgs, giver })
    }

    /// Whether this person handed in the result that waits: somebody else confirms it.
    pub fn handed_in_himself(&self) -> bool {
        let last = self.history.iter().rev().find(|e| e.action == Action::Submit.key());
        self.t.state == State::Submitted && last.is_some_and(|e| e.actor == self.by.account)
    }
}

/// The page and the name of a task, for the pages of its steps.
pub(super) fn of(r: &Reading) -> (String, String) {
    (task_link(r.t.id), r.t.title.clone())
}

fn facts(page: &Page, r: &Reading) -> Vec<Fact> {
    let t = &r.t;
    vec![
        Fact::new(page, "superior-col-whose", whose(page, &r.orgs, t.org)),
        Fact::new(page, "superior-col-given", day(page, &t.given_on)),
        Fact::new(page, "superior-given-by", r.giver.clone()),
        Fact::new(page, "superior-col-due", day(page, &t.due_on)),
        Fact::new(page, "superior-col-late", day(page, &t.late_on)),
        Fact::new(page, "superior-col-done", day(page, &t.result_on)),
        Fact::new(page, "superior-source-title", t.source_title.clone()),
        Fact::new(page, "superior-source-from", t.source_from.clone()),
        Fact::new(page, "superior-source-number", t.source_number.clone()),
        Fact::new(page, "superior-source-on", day(page, &t.source_on)),
        Fact::new(page, "superior-end-reason", t.end_reason.clone()),
    ]
}

/// A date as it stands: counted days are drawn, a date that somebody set says so.
fn due_view(page: &Page, r: &Reading, due: &Due) -> DueView {
    let counted = parse_date(&due.start_on)
        .zip(parse_period(&due.period))
        .and_then(|(start, period)| working_days::due(&r.by.procedure.calendar, start, &period).ok());
    let count = counted.filter(|c| c.date.to_string() == due.due_on);
    let rule = if due.rule == clock::FIXED {
        page.ts("superior-due-fixed", day(page, &due.start_on))
    } else {
        page.txy("superior-due-by-rule", day(page, &due.start_on), said_period(page, &due.period))
    };
    let note = match due.end_reason.as_str() {
        "" => String::new(),
        "calendar" => page.t("superior-due-calendar"),
        said => said.to_owned(),
    };
    DueView {
        day: day(page, &due.due_on),
        state: page.t(&format!("superior-due-state-{}", due.state)),
        rule,
        note,
        count: count.filter(|_| due.state == DueState::Running).map(|c| count_view(page, &c)),
    }
}

const BUTTONS: [Action; 10] = [
    Action::Accept,
    Action::Submit,
    Action::Confirm,
    Action::ReportBack,
    Action::Press,
    Action::SetDue,
    Action::SendBack,
    Action::Finish,
    Action::Cancel,
    Action::Give,
];

fn offers(page: &Page, r: &Reading) -> Vec<Offer> {
    let mut allowed = verbs::allowed(&r.by, &r.t);
    if r.handed_in_himself() {
        allowed.retain(|action| *action != Action::Confirm);
    }
    let link = task_link(r.t.id);
    let mut all = Vec::new();
    // A confirmed result is reported back: the draft of the report comes first.
    if allowed.contains(&Action::ReportBack) {
        let href =
            format!("/upward/new?kind=report&link={}:{}", crate::assembly::superior::search::TASKS, r.t.id);
        all.push(Offer { href, label: page.t("superior-begin-report"), primary: true, danger: false });
    }
    for action in BUTTONS.iter().filter(|action| allowed.contains(action)) {
        let primary = matches!(action, Action::Accept | Action::Submit | Action::Confirm | Action::Press);
        all.push(Offer {
            href: format!("{link}/steps/{action}"),
            label: page.t(&format!("task-do-{action}")),
            primary,
            danger: *action == Action::Cancel,
        });
    }
    all
}

async fn show(FromState(app): FromState<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, path_id(&id)?).await?;
    let mut page = visit.page(&app, "").await?;
    page.title.clone_from(&r.t.title);
    let link = task_link(r.t.id);
    let files = may_file(&r.by, &r.t);
    let waiting = lists::is_waiting(&r.t);
    let (left, left_kind) = if waiting { left(&page, &r.by, &r.t.due_on) } else { (String::new(), "") };
    let named = |u: &Option<Upward>| {
        let readable = u.as_ref().filter(|u| hats::may_read(&r.by, u));
        readable.map(|u| (upward_link(u.id), format!("{} {}", u.number, u.title)))
    };
    let mut links = Vec::new();
    if files {
        links.push((format!("{link}/attach"), page.t("superior-do-attach")));
    }
    html(&TaskPage {
        list: hats::reads(&r.by) || hats::answers_for_any(&r.by),
        mark: task_mark(r.t.state),
        state: page.t(&format!("task-state-{}", r.t.state)),
        due: page.ts("superior-due-on", day(&page, &r.t.due_on)),
        left,
        left_kind,
        facts: facts(&page, &r),
        source: named(&r.upward),
        report: named(&r.report),
        content: r.t.content.lines().map(str::to_owned).collect(),
        result: r.t.result.lines().map(str::to_owned).collect(),
        dues: r.dues.iter().rev().map(|due| due_view(&page, &r, due)).collect(),
        papers: r.files.iter().map(|f| view::paper(&page, &link, f, files)).collect(),
        offers: offers(&page, &r),
        links,
        not_yours: if r.handed_in_himself() && hats::keeps(&r.by) {
            page.t("superior-other-confirms")
        } else {
            String::new()
        },
        timeline: timeline(&page, &r.history),
        page,
    })
}
