//! A document: where it stands, its text, its sendings and why they count once, what came back, its tasks, what can be done.

use super::view::{self, Fact, Linked, Offer, Paper, day, kind_name, said, task_mark, upward_mark};
use crate::assembly::people;
use crate::assembly::superior::actions::upward::{self as verbs};
use crate::assembly::superior::actions::{filing, task_link, upward_link};
use crate::assembly::superior::hats;
use crate::assembly::superior::records::*;
use crate::assembly::superior::store;
use crate::assembly::superior::workflow::upward::{Action, State};
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::events::{self, Event};
use crate::foundation::linked;
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use crate::foundation::timeline::{TimelineEntry, timeline};
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State as FromState};
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/upward/{id}", get(show))
}

/// A step of the way.
struct Stage {
    name: String,
    when: String,
    stand: &'static str,
}

/// A sending, with why it counts or not.
struct SendingView {
    what: String,
    when: String,
    number: String,
    why: String,
    note: String,
    /// The text of a new version. It was not signed here, so it stands with its own number and day.
    text: Vec<String>,
    joined: String,
}

/// What came back.
struct AnswerView {
    head: String,
    who: String,
    lines: Vec<String>,
    give: String,
    files: Vec<Paper>,
}

#[derive(Template)]
#[template(path = "assembly/superior/templates/show.html")]
struct UpwardPage {
    page: Page,
    no: String,
    mark: &'static str,
    state: String,
    sentence: String,
    stages: Vec<Stage>,
    facts: Vec<Fact>,
    about: Option<(String, String)>,
    same_as: Option<(String, String)>,
    text: Vec<String>,
    sendings: Vec<SendingView>,
    answers: Vec<AnswerView>,
    tasks: Vec<Linked>,
    papers: Vec<Paper>,
    offers: Vec<Offer>,
    links: Vec<(String, String)>,
    not_yours: String,
    timeline: Vec<TimelineEntry>,
}

/// A document with all that hangs on it, as somebody may read it.
pub(super) struct Reading {
    pub by: Acting,
    pub u: Upward,
    pub sendings: Vec<Sending>,
    pub answers: Vec<Answered>,
    pub tasks: Vec<Task>,
    pub files: Vec<Attached>,
    pub history: Vec<Event>,
    pub drafter: String,
    pub signer: String,
    /// The document that it is the same as.
    pub lead: Option<Upward>,
    /// Title of the matter of the catalogue that it answers to.
    pub item: String,
}

impl Reading {
    /// Reads a document.
    pub async fn new(app: &App, visit: &Visit, id: UpwardId) -> Outcome<Self> {
        let by = visit.person(app).await?;
        let mut db = app.db.read().await?;
        let u = verbs::readable(&mut db, &by, id).await?;
        let sendings = store::sendings(&mut db, id).await?;
        let answers = store::answers(&mut db, id).await?;
        let tasks = store::tasks::from_upward(&mut db, id).await?;
        let files = store::files_of_upward(&mut db, id).await?;
        let history = events::history(&mut db, by.body, verbs::KIND, id.0).await?;
        let mut whom = vec![u.created_by];
        whom.extend(u.signer);
        let names = people::account_names(&mut db, by.body, &whom).await?;
        let lead = match u.same_as {
            Some(lead) => store::upward(&mut db, by.body, lead).await?,
            None => None,
        };
        let item = match u.item {
            Some(item) => store::catalogue::item(&mut db, by.body, item).await?.map(|item| item.title),
            None => None,
        };
        let name = |who: Option<crate::foundation::ids::AccountId>| {
            who.and_then(|who| names.get(&who).cloned()).unwrap_or_default()
        };
        let (drafter, signer) = (name(Some(u.created_by)), name(u.signer));
        let item = item.unwrap_or_default();
        Ok(Self { by, u, sendings, answers, tasks, files, history, drafter, signer, lead, item })
    }

    /// Whether this person wrote it or asked for the signature that is waited for: somebody else signs.
    pub fn wrote_himself(&self) -> bool {
        let wrote = [Action::Begin, Action::Edit, Action::AskSigning].map(Action::key);
        let own = |e: &&Event| e.actor == self.by.account && wrote.contains(&e.action.as_str());
        self.u.state == State::Signing && self.history.iter().any(|e| own(&e))
    }

    /// Its own files with the page on which each is taken off, where that is possible.
    fn papers(&self, page: &Page) -> Vec<Paper> {
        let may = hats::keeps(&self.by) && filing::is_open(&self.u);
        let own = self.files.iter().filter(|f| f.answer.is_none());
        own.map(|f| view::paper(page, &upward_link(self.u.id), f, may)).collect()
    }

    /// Whether this person may add a file: to the document while it is written, to an answer at any time.
    fn may_attach(&self) -> bool {
        hats::keeps(&self.by) && (filing::is_open(&self.u) || !self.answers.is_empty())
    }
}

/// The page and the name of a document, for the pages of its steps.
pub(super) fn of(r: &Reading) -> (String, String) {
    (upward_link(r.u.id), r.u.title.clone())
}

const WAY: [(State, &str); 5] = [
    (State::Draft, "begin"),
    (State::Signing, "ask_signing"),
    (State::Signed, "sign"),
    (State::Sent, "send"),
    (State::Closed, "close"),
];

fn stages(page: &Page, r: &Reading) -> Vec<Stage> {
    let state = r.u.state;
    if matches!(state, State::Withdrawn | State::Joined) {
        return Vec::new();
    }
    let back = matches!(state, State::Answered | State::NoAnswer);
    let mut way: Vec<(State, &str)> = WAY.to_vec();
    if r.u.registered {
        way.retain(|(state, _)| !matches!(state, State::Draft | State::Signing | State::Signed));
        way[0].1 = "register";
    }
    let (middle, done) =
        if state == State::NoAnswer { (State::NoAnswer, "settle") } else { (State::Answered, "answer") };
    let answered = back || r.history.iter().any(|e| e.action == done);
    if answered || state != State::Closed {
        way.insert(way.len() - 1, (middle, done));
    }
    let now = way.iter().position(|(at, _)| *at == state).unwrap_or(0);
    let stage = |(at, (state, action)): (usize, &(State, &str))| {
        let done = r.history.iter().rev().find(|e| e.action == *action);
        // What was sent on paper, or numbered later, was sent on its own day and not on that of the typing.
        let of = |e: &Event| if *state == State::Sent { day(page, &r.u.sent_on) } else { page.day_of(e.at) };
        Stage {
            name: page.t(&format!("upward-state-{state}")),
            when: done.filter(|_| at <= now).map(of).unwrap_or_default(),
            stand: match at.cmp(&now) {
                std::cmp::Ordering::Less => "done",
                std::cmp::Ordering::Equal if r.u.state == State::Closed => "done",
                std::cmp::Ordering::Equal => "now",
                std::cmp::Ordering::Greater => "next",
            },
        }
    };
    way.iter().enumerate().map(stage).collect()
}

fn facts(page: &Page, r: &Reading) -> Vec<Fact> {
    let u = &r.u;
    let signer = if u.signer_name.is_empty() { r.signer.clone() } else { u.signer_name.clone() };
    let registered = if u.registered { page.t("superior-registered") } else { String::new() };
    vec![
        Fact::new(page, "superior-col-kind", kind_name(page, u.kind, &u.also)),
        Fact::new(page, "superior-col-addressee", u.addressee.clone()),
        Fact::new(page, "superior-col-number", u.number.clone()),
        Fact::new(page, "superior-col-sent", day(page, &u.sent_on)),
        Fact::new(page, "superior-col-signer", signer),
        Fact::new(page, "superior-col-mark", said(page, "superior-mark-", u.mark)),
        Fact::new(page, "superior-drafter", r.drafter.clone()),
        Fact::new(page, "superior-item", r.item.clone()),
        Fact::new(page, "superior-how", registered),
        Fact::new(page, "superior-end-reason", u.end_reason.clone()),
    ]
}

/// Why a sending counts, or does not.
fn why(page: &Page, r: &Reading, s: &Sending) -> String {
    match s.what {
        What::First if !r.u.counts() => page.t(&format!("superior-not-counted-{}", r.u.state)),
        What::First if r.u.also().is_some() => {
            let also = Kind::from_key(&r.u.also).map(|k| said(page, "superior-kind-", k)).unwrap_or_default();
            page.txy("superior-counts-also", said(page, "superior-kind-", r.u.kind), also)
        }
        What::First => page.t("superior-counts-first"),
        what => page.t(&format!("superior-counts-not-{what}")),
    }
}

fn sendings(page: &Page, r: &Reading) -> Vec<SendingView> {
    let view = |s: &Sending| SendingView {
        what: said(page, "superior-what-", s.what),
        when: day(page, &s.sent_on),
        number: s.number.clone(),
        why: why(page, r, s),
        note: s.note.clone(),
        text: s.content.lines().map(str::to_owned).collect(),
        joined: s.joined.map(upward_link).unwrap_or_default(),
    };
    r.sendings.iter().map(view).collect()
}

fn answers(page: &Page, r: &Reading) -> Vec<AnswerView> {
    let keeps = hats::keeps(&r.by);
    let gives = keeps && r.u.state != State::Closed;
    let view = |a: &Answered| {
        let files = r.files.iter().filter(|f| f.answer == Some(a.id));
        AnswerView {
            head: page.txy(
                "superior-answer-head",
                said(page, "superior-answer-", a.kind),
                day(page, &a.answered_on),
            ),
            who: format!("{} {}", a.answered_by, a.number),
            lines: a.content.lines().map(str::to_owned).collect(),
            give: if gives { format!("/tasks/new?answer={}", a.id) } else { String::new() },
            files: files.map(|f| view::paper(page, &upward_link(r.u.id), f, keeps)).collect(),
        }
    };
    r.answers.iter().map(view).collect()
}

/// The acts in the order in which they are offered.
const BUTTONS: [Action; 12] = [
    Action::Sign,
    Action::Send,
    Action::AskSigning,
    Action::Edit,
    Action::Answer,
    Action::Settle,
    Action::Close,
    Action::SendAgain,
    Action::Return,
    Action::TakeBack,
    Action::Join,
    Action::Withdraw,
];

fn offers(page: &Page, r: &Reading) -> Vec<Offer> {
    let mut allowed = verbs::allowed(&r.by, &r.u);
    if r.wrote_himself() {
        allowed.retain(|action| *action != Action::Sign);
    }
    let link = upward_link(r.u.id);
    let offer = |action: &Action| Offer {
        href: format!("{link}/steps/{action}"),
        label: page.t(&format!("upward-do-{action}")),
        primary: !matches!(action, Action::SendAgain | Action::Return | Action::TakeBack | Action::Join),
        danger: *action == Action::Withdraw,
    };
    let mut all: Vec<Offer> = BUTTONS.iter().filter(|a| allowed.contains(a)).map(offer).collect();
    // A document without a text is written first.
    if r.u.content.is_empty()
        && let Some(at) = all.iter().position(|o| o.href.ends_with("/edit"))
    {
        let edit = all.remove(at);
        all.insert(0, edit);
    }
    all
}

fn links(page: &Page, r: &Reading) -> Vec<(String, String)> {
    let link = upward_link(r.u.id);
    let mut all = vec![(format!("{link}/document.docx"), page.t("superior-docx"))];
    if verbs::allowed(&r.by, &r.u).contains(&Action::Link) {
        all.push((format!("{link}/link"), page.t("upward-do-link")));
    }
    if r.may_attach() {
        all.push((format!("{link}/attach"), page.t("superior-do-attach")));
    }
    all
}

/// The record that a document is about, as this person may know it: its page and its name.
async fn about(app: &App, r: &Reading) -> Outcome<Option<(String, String)>> {
    let Some(kind) = linked::kind(app, &r.u.link_kind) else { return Ok(None) };
    let title = (kind.title)(app.clone(), r.by.clone(), r.u.link_id).await?;
    Ok(title.map(|title| ((kind.link)(r.u.link_id), title)))
}

pub(super) fn task_line(page: &Page, by: &Acting, orgs: &people::Orgs, t: &Task) -> Linked {
    let whose = match t.org {
        Some(org) => orgs.name(org, &page.today.to_string(), page.language),
        None => page.t("superior-office-itself"),
    };
    let late = store::lists::is_waiting(t) && t.is_late(&by.today().to_string());
    let due = page.ts("superior-due-on", day(page, &t.due_on));
    Linked {
        href: task_link(t.id),
        label: t.title.clone(),
        mark: if late { "differs" } else { task_mark(t.state) },
        state: page.t(&format!("task-state-{}", t.state)),
        meta: format!("{whose} {due}"),
    }
}

async fn show(FromState(app): FromState<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, path_id(&id)?).await?;
    let about = about(&app, &r).await?;
    let orgs = people::orgs(&app, r.by.body).await?;
    let mut page = visit.page(&app, "").await?;
    page.title.clone_from(&r.u.title);
    let lead = r.lead.as_ref().filter(|lead| hats::may_read(&r.by, lead));
    html(&UpwardPage {
        no: r.u.number.clone(),
        mark: upward_mark(r.u.state),
        state: page.t(&format!("upward-state-{}", r.u.state)),
        sentence: kind_name(&page, r.u.kind, &r.u.also),
        stages: stages(&page, &r),
        facts: facts(&page, &r),
        about,
        same_as: lead.map(|lead| (upward_link(lead.id), format!("{} {}", lead.number, lead.title))),
        text: r.u.content.lines().map(str::to_owned).collect(),
        sendings: sendings(&page, &r),
        answers: answers(&page, &r),
        tasks: r.tasks.iter().map(|t| task_line(&page, &r.by, &orgs, t)).collect(),
        papers: r.papers(&page),
        offers: offers(&page, &r),
        links: links(&page, &r),
        not_yours: if r.wrote_himself() && r.by.is(hats::SIGNERS) {
            page.t("superior-signer-drafts")
        } else {
            String::new()
        },
        timeline: timeline(&page, &r.history),
        page,
    })
}
