//! An activity: what it is, where it stands, what a person may do, who is on the list in numbers, what came of it.

use super::view::{Fact, Linked, Offer, host_names, kind_names, mark, part_mark, place, said, when};
use crate::assembly::activities::actions::{self, attending, link, programme_link, steps};
use crate::assembly::activities::hats;
use crate::assembly::activities::records::*;
use crate::assembly::activities::store::{self, OrgOf, attending as sql, lists};
use crate::assembly::activities::workflow::activity::{Action, State};
use crate::assembly::activities::workflow::attendance;
use crate::assembly::people::{self, Orgs};
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events::{self, Event};
use crate::foundation::ids;
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use crate::foundation::timeline::{TimelineEntry, timeline};
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State as From};
use axum::response::Response;
use std::sync::Arc;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/activities/{id}", get(show))
}

/// An activity with everything its pages show.
pub(super) struct Reading {
    pub by: Acting,
    pub a: Activity,
    pub own: Option<Attendance>,
    pub all_kinds: Vec<Kind>,
    pub kinds: Vec<KindId>,
    pub orgs: Arc<Orgs>,
    pub of_orgs: Vec<OrgOf>,
    pub counts: Vec<(attendance::State, i64)>,
}

impl Reading {
    pub async fn new(app: &App, visit: &Visit, id: ActivityId) -> Outcome<Self> {
        let by = visit.person(app).await?;
        let mut db = app.db.read().await?;
        let (a, own) = actions::readable(&mut db, &by, id).await?;
        let all_kinds = store::kinds(&mut db, by.body).await?;
        let kinds = store::kinds_of(&mut db, id).await?;
        let of_orgs = store::orgs_of(&mut db, id).await?;
        let counts = sql::counts(&mut db, id).await?;
        drop(db);
        let orgs = people::orgs(app, by.body).await?;
        Ok(Self { by, a, own, all_kinds, kinds, orgs, of_orgs, counts })
    }

    /// Its first kind.
    pub fn first(&self) -> Outcome<&Kind> {
        let first = self.kinds.first().and_then(|id| self.all_kinds.iter().find(|k| k.id == *id));
        first.ok_or_else(|| Problem::broken("an activity without a kind"))
    }

    /// Whether one of its kinds has a field.
    pub fn has(&self, part: Part) -> bool {
        self.all_kinds.iter().any(|k| self.kinds.contains(&k.id) && k.has(part))
    }

    /// Hosts.
    pub fn hosts(&self) -> Vec<crate::foundation::ids::OrgId> {
        let hosts = self.of_orgs.iter().filter(|(_, part, _)| *part == OrgPart::Host);
        hosts.map(|(org, _, _)| *org).collect()
    }

    /// How many stand in one of some states.
    pub fn count(&self, states: &[attendance::State]) -> i64 {
        self.counts.iter().filter(|(state, _)| states.contains(state)).map(|(_, n)| n).sum()
    }

    /// What the person may do with his own part.
    pub fn own_actions(&self) -> Outcome<Vec<attendance::Action>> {
        Ok(attending::allowed(&self.by, (&self.a, self.first()?), self.by.account, self.own.as_ref()))
    }

    /// The page and the name of the activity, for the pages of its steps.
    pub fn of(&self) -> (String, String) {
        (link(self.a.id), self.a.title.clone())
    }
}

/// A question in the list of them.
struct QuestionView {
    href: String,
    text: String,
    unit: String,
    mark: &'static str,
    state: String,
    answer: String,
}

#[derive(Template)]
#[template(path = "assembly/activities/templates/show.html")]
struct ShowPage {
    page: Page,
    mark: &'static str,
    state: String,
    when: String,
    sentence: String,
    own: (&'static str, String),
    own_offers: Vec<Offer>,
    offers: Vec<Offer>,
    links: Vec<(String, String)>,
    facts: Vec<Fact>,
    numbers: Vec<Fact>,
    warnings: Vec<Linked>,
    joined: Vec<Linked>,
    questions: Vec<QuestionView>,
    papers: Vec<Linked>,
    products: Vec<Linked>,
    agenda: Vec<String>,
    findings: Vec<String>,
    minutes: Vec<String>,
    timeline: Vec<TimelineEntry>,
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn facts(page: &Page, r: &Reading, programme: Option<&Programme>) -> Vec<Fact> {
    let a = &r.a;
    let number = |n: i64| if n > 0 { n.to_string() } else { String::new() };
    let day = |day: &Option<String>| day.as_deref().map(|day| page.day(day)).unwrap_or_default();
    vec![
        Fact::new(page, "activities-col-kinds", kind_names(page, &r.all_kinds, &r.kinds)),
        Fact::new(page, "activities-col-hosts", host_names(page, &r.orgs, a, &r.hosts())),
        Fact::new(page, "activities-col-when", when(page, a)),
        Fact::new(page, "activities-col-place", place(page, a)),
        Fact::new(page, "activities-place-kind", said(page, "activities-place-", a.place_kind)),
        Fact::new(page, "activities-speakers", a.speakers.clone()),
        Fact::new(page, "activities-shown", said(page, "activities-shown-", a.shown)),
        Fact::new(page, "activities-places", number(a.places)),
        Fact::new(page, "activities-sign-up-last", day(&a.sign_up_until)),
        Fact::new(page, "activities-first-on", day(&a.first_on)),
        Fact::new(page, "activities-why", a.end_reason.clone()),
        Fact::new(page, "activities-programme", programme.map(|p| p.title.clone()).unwrap_or_default()),
    ]
}

fn numbers(page: &Page, r: &Reading) -> Vec<Fact> {
    use attendance::State as S;
    let number =
        |word: &str, n: i64| Fact::new(page, word, if n > 0 { n.to_string() } else { String::new() });
    let there = r.count(&[S::Present, S::Late, S::LeftEarly]);
    let joined = r.of_orgs.iter().filter(|(_, part, _)| *part == OrgPart::Joined);
    let (orgs, delegates) = joined.fold((0, 0), |(n, d), (_, _, more)| (n + 1, d + more));
    vec![
        number(
            "activities-n-listed",
            r.counts.iter().filter(|(s, _)| *s != S::Withdrawn).map(|(_, n)| n).sum(),
        ),
        number("activities-n-there", there),
        number("activities-n-late", r.count(&[S::Late])),
        number("activities-n-left", r.count(&[S::LeftEarly])),
        number("activities-n-leave", r.count(&[S::LeaveGranted])),
        number("activities-n-absent", r.count(&[S::Absent])),
        number("activities-n-waiting", r.count(&[S::Waiting])),
        number("activities-n-orgs", orgs),
        number("activities-n-delegates", delegates),
        number("activities-audience", r.a.audience),
        number("activities-hours", r.a.hours),
    ]
}

/// The steps that stand as buttons, what the activity waits for first.
const BUTTONS: [Action; 12] = [
    Action::Announce,
    Action::Reschedule,
    Action::Start,
    Action::End,
    Action::Close,
    Action::Invite,
    Action::OpenSignUp,
    Action::CloseSignUp,
    Action::Join,
    Action::Record,
    Action::Postpone,
    Action::Cancel,
];

fn offers(page: &Page, r: &Reading) -> Vec<Offer> {
    let allowed = steps::allowed(&r.by, &r.a, r.own.is_some());
    let base = link(r.a.id);
    let offer = |action: &Action| {
        let href = match action {
            Action::Invite => format!("{base}/invite"),
            Action::Edit => format!("{base}/edit"),
            other => format!("{base}/steps/{other}"),
        };
        let danger = matches!(action, Action::Cancel | Action::Postpone);
        Offer { href, label: page.t(&format!("activity-do-{action}")), danger }
    };
    let shown = |action: &&Action| match action {
        Action::OpenSignUp => r.has(Part::SignUp) && r.a.shown == Shown::Open,
        Action::Join => r.has(Part::Organisations),
        _ => true,
    };
    let mut all: Vec<Offer> =
        BUTTONS.iter().filter(|a| allowed.contains(a)).filter(shown).map(offer).collect();
    if allowed.contains(&Action::Edit) {
        let at = all.len().min(1);
        all.insert(at, offer(&Action::Edit));
    }
    if allowed.contains(&Action::Ask) && r.has(Part::Questions) {
        all.push(offer(&Action::Ask));
    }
    all
}

/// What a person may do with his own part: signing in stands first while it goes on.
fn own_offers(page: &Page, r: &Reading) -> Outcome<Vec<Offer>> {
    use attendance::Action as A;
    let base = link(r.a.id);
    let allowed = r.own_actions()?;
    let mut all = Vec::new();
    if allowed.contains(&A::Arrive) {
        let label = page.t("attendance-do-arrive");
        all.push(Offer { href: format!("{base}/here"), label, danger: false });
    }
    let full = r.a.places > 0 && r.count(super::own::TAKEN) >= r.a.places;
    let signs_up = if full { A::Queue } else { A::SignUp };
    for action in [signs_up, A::AskLeave, A::TakeBack, A::Withdraw] {
        if allowed.contains(&action) {
            let label = page.t(&format!("attendance-do-{action}"));
            all.push(Offer { href: format!("{base}/own/{action}"), label, danger: false });
        }
    }
    Ok(all)
}

fn own_state(page: &Page, r: &Reading) -> (&'static str, String) {
    match &r.own {
        Some(part) => (part_mark(part.state), said(page, "attendance-state-", part.state)),
        None => ("none", String::new()),
    }
}

fn links(page: &Page, r: &Reading) -> Vec<(String, String)> {
    let base = link(r.a.id);
    let mut all = Vec::new();
    if hats::keeps(&r.by) && r.a.state == State::UnderWay {
        all.push((format!("{base}/door"), page.t("activities-door")));
    }
    if hats::sees_list(&r.by) {
        all.push((format!("{base}/people"), page.t("activities-people")));
        all.push((format!("{base}/sheet"), page.t("activities-sheet")));
    }
    if hats::keeps(&r.by) && r.a.state != State::Cancelled {
        all.push((format!("{base}/attach"), page.t("activities-do-attach")));
        all.push((format!("{base}/products/new"), page.t("activities-do-link")));
    }
    if r.a.announced_at.is_some() {
        all.push((format!("{base}/notice.docx"), page.t("activities-notice-paper")));
    }
    if matches!(r.a.state, State::Held | State::Closed) {
        all.push((format!("{base}/summary.docx"), page.t("activities-summary-paper")));
    }
    all
}

/// What else happens at the same time, for the office, while that still matters.
async fn warnings(app: &App, page: &Page, r: &Reading) -> Outcome<Vec<Linked>> {
    let ahead = matches!(
        r.a.state,
        State::Draft | State::Announced | State::SigningUp | State::Postponed | State::UnderWay
    );
    if !hats::keeps(&r.by) || !ahead {
        return Ok(Vec::new());
    }
    let mut db = app.db.read().await?;
    let hosts = lists::host_clashes(&mut db, &r.a).await?;
    let people = sql::clashes(&mut db, &r.a).await?;
    let begins = (r.a.starts_on.clone(), r.a.starts_time.clone());
    let ends = (r.a.ends_on.clone(), r.a.ends_time.clone());
    let meets = |(from, until): &sql::Span| *from < ends && begins < *until;
    let mut all = Vec::new();
    for (id, title, when) in hosts.into_iter().filter(|(_, _, when)| meets(when)) {
        let meta = page.txy("activities-clash-host", page.day(&when.0.0), &when.0.1);
        all.push(Linked { href: link(id), label: title, meta, off: String::new() });
    }
    let mut seen: Vec<(ActivityId, i64, String, String)> = Vec::new();
    for clash in people.iter().filter(|c| meets(&c.when)) {
        match seen.iter_mut().find(|(id, ..)| *id == clash.id) {
            Some(known) => known.1 += 1,
            None => seen.push((clash.id, 1, clash.title.clone(), clash.when.0.0.clone())),
        }
    }
    for (id, n, label, day) in seen {
        let meta = page.txy("activities-clash-people", n.to_string(), page.day(&day));
        all.push(Linked { href: link(id), label, meta, off: String::new() });
    }
    Ok(all)
}

fn questions(page: &Page, r: &Reading, all: &[Question]) -> Vec<QuestionView> {
    let today = r.by.today().to_string();
    let view = |q: &Question| {
        let (mark, word) = match q.answered_at {
            Some(_) => ("done", "activities-question-answered"),
            None if q.due_on < today => ("back", "activities-question-late"),
            None => ("wait", "activities-question-open"),
        };
        QuestionView {
            href: actions::asking::question_link(q),
            text: q.question.clone(),
            unit: r.orgs.name(q.unit, &r.a.starts_on, page.language),
            mark,
            state: page.ts(word, page.day(&q.due_on)),
            answer: q.answer.clone(),
        }
    };
    all.iter().map(view).collect()
}

fn papers_of(page: &Page, r: &Reading, all: &[Paper]) -> Vec<Linked> {
    let keeps = hats::keeps(&r.by);
    let file = |p: &Paper| format!("{}/files/{}", link(r.a.id), ids::write(p.id));
    let linked = |p: &Paper| Linked {
        href: file(p),
        off: if keeps { format!("{}/drop", file(p)) } else { String::new() },
        label: p.name.clone(),
        meta: page.txy(
            "activities-paper-meta",
            said(page, "activities-sort-", p.sort),
            page.txy("activities-paper-version", p.seq.to_string(), page.size(p.size)),
        ),
    };
    all.iter().map(linked).collect()
}

fn joined(page: &Page, r: &Reading) -> Vec<Linked> {
    let joined = r.of_orgs.iter().filter(|(_, part, _)| *part == OrgPart::Joined);
    let linked = |(org, _, n): &OrgOf| Linked {
        href: String::new(),
        off: String::new(),
        label: r.orgs.name(*org, &r.a.starts_on, page.language),
        meta: page.tn("activities-delegates-n", *n),
    };
    joined.map(linked).collect()
}

/// What comes next, in a sentence, for the office.
fn next_step(page: &Page, r: &Reading) -> String {
    if !hats::keeps(&r.by) {
        return String::new();
    }
    let products = matches!(r.a.state, State::Closed) && r.has(Part::Findings);
    let word = if products {
        "activities-next-products".to_owned()
    } else {
        format!("activities-next-{}", r.a.state)
    };
    page.t(&word)
}

/// What is read besides for the page.
struct More {
    programme: Option<Programme>,
    questions: Vec<Question>,
    papers: Vec<Paper>,
    history: Vec<Event>,
}

async fn more(app: &App, r: &Reading) -> Outcome<More> {
    let mut db = app.db.read().await?;
    let programme = match r.a.programme {
        Some(id) => store::programme(&mut db, r.by.body, id).await?,
        None => None,
    };
    Ok(More {
        programme,
        questions: store::questions(&mut db, r.a.id).await?,
        papers: store::papers(&mut db, r.a.id).await?,
        history: events::history(&mut db, r.by.body, actions::KIND, r.a.id.0).await?,
    })
}

async fn show(From(app): From<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, path_id(&id)?).await?;
    let more = more(&app, &r).await?;
    let mut page = visit.page(&app, "").await?;
    page.title.clone_from(&r.a.title);
    let mut links = links(&page, &r);
    if let Some(programme) = &more.programme {
        links.push((programme_link(programme.id), programme.title.clone()));
    }
    html(&ShowPage {
        mark: mark(r.a.state),
        state: said(&page, "activity-state-", r.a.state),
        when: when(&page, &r.a),
        sentence: next_step(&page, &r),
        own: own_state(&page, &r),
        own_offers: own_offers(&page, &r)?,
        offers: offers(&page, &r),
        links,
        facts: facts(&page, &r, more.programme.as_ref()),
        numbers: numbers(&page, &r),
        warnings: warnings(&app, &page, &r).await?,
        joined: joined(&page, &r),
        questions: questions(&page, &r, &more.questions),
        papers: papers_of(&page, &r, &more.papers),
        products: super::products::linked(&app, &page, &r.by, r.a.id).await?,
        agenda: lines(&r.a.agenda),
        findings: lines(&r.a.findings),
        minutes: lines(&r.a.minutes),
        timeline: timeline(&page, &more.history),
        page,
    })
}

/// The key of a step of the page's address.
pub(super) fn key<N: Name>(text: &str) -> Outcome<N> {
    N::from_key(text).ok_or(Problem::NotFound)
}
