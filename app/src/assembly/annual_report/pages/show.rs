//! A report: where it stands, its text as it will be printed with every figure leading to its list, what can be done.

use super::periods;
use super::view::{Drawing, Fact, Offer, PartView, mark, said};
use crate::assembly::annual_report::actions::{self, commenting, link};
use crate::assembly::annual_report::counting::{self, Whole};
use crate::assembly::annual_report::papers;
use crate::assembly::annual_report::records::*;
use crate::assembly::annual_report::store::{self, figures as sql};
use crate::assembly::annual_report::workflow::{Action, State};
use crate::assembly::annual_report::{freezing, text};
use crate::assembly::people::{self, Sittings};
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::events::{self, Event};
use crate::foundation::ids::AccountId;
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use crate::foundation::timeline::{TimelineEntry, timeline};
use askama::Template;
use axum::Router;
use axum::extract::{Path, State as FromState};
use axum::response::Response;
use std::collections::BTreeSet;
use std::sync::Arc;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/reports/{id}", get(show))
}

/// A step of the way.
struct Stage {
    name: String,
    when: String,
    stand: &'static str,
}

/// A part that was removed.
struct Removed {
    text: String,
    action: String,
}

#[derive(Template)]
#[template(path = "assembly/annual_report/templates/show.html")]
struct ReportPage {
    page: Page,
    mark: &'static str,
    state: String,
    kind: String,
    stages: Vec<Stage>,
    facts: Vec<Fact>,
    parts: Vec<PartView>,
    removed: Vec<Removed>,
    add: String,
    offers: Vec<Offer>,
    links: Vec<(String, String)>,
    moved: String,
    broken: String,
    changes: String,
    timeline: Vec<TimelineEntry>,
}

/// A report with all that hangs on it, as somebody may read it.
pub(super) struct Reading {
    pub by: Acting,
    pub report: Report,
    pub authors: Vec<AccountId>,
    pub sittings: Arc<Sittings>,
}

impl Reading {
    /// Reads a report.
    pub async fn new(app: &App, visit: &Visit, id: &str) -> Outcome<Self> {
        let by = visit.person(app).await?;
        let (report, authors) = actions::readable(&mut app.db.read().await?, &by, path_id(id)?).await?;
        let sittings = counting::sittings(app, &by).await?;
        Ok(Self { by, report, authors, sittings })
    }

    /// Whether this person may do something now.
    pub fn may(&self, action: Action) -> bool {
        actions::allowed(&self.by, &self.report, &self.authors).contains(&action)
    }

    /// Whether this person may write now.
    pub fn writes(&self) -> bool {
        self.may(Action::Write) && !self.report.is_frozen()
    }

    /// Refuses whoever may not do something now.
    pub fn refuse(&self, action: Action) -> Outcome<()> {
        actions::row(&self.by, (&self.report, &self.authors), action).map(|_| ())
    }

    /// Page and name of the report, for pages that stand below it.
    pub fn of(&self) -> (String, String) {
        (link(self.report.id), self.report.title.clone())
    }
}

const WAY: [(State, &str); 7] = [
    (State::Drafting, "begin"),
    (State::Group, "submit"),
    (State::Chair, "to_chair"),
    (State::Standing, "to_standing"),
    (State::Plenary, "to_plenary"),
    (State::Adopted, "adopt"),
    (State::Published, "publish"),
];

fn stages(page: &Page, r: &Report, history: &[Event]) -> Vec<Stage> {
    let Some(now) = WAY.iter().position(|(state, _)| *state == r.state) else { return Vec::new() };
    let stage = |(at, (state, action)): (usize, &(State, &str))| {
        let done = history.iter().rev().find(|e| e.action == *action).filter(|_| at <= now);
        Stage {
            name: said(page, "report-state-", *state),
            when: done.map(|e| page.day_of(e.at)).unwrap_or_default(),
            stand: match at.cmp(&now) {
                std::cmp::Ordering::Less => "done",
                std::cmp::Ordering::Equal if r.state == State::Published => "done",
                std::cmp::Ordering::Equal => "now",
                std::cmp::Ordering::Greater => "next",
            },
        }
    };
    WAY.iter().enumerate().map(stage).collect()
}

fn votes(page: &Page, r: &Report) -> String {
    match (r.votes_for, r.votes_against, r.votes_abstained) {
        (Some(for_it), Some(against), Some(abstained)) => {
            let args = [("for", for_it), ("against", against), ("abstained", abstained)];
            page.say("report-votes-said", &args.map(|(name, n)| (name, fluent_bundle::FluentValue::from(n))))
        }
        _ => String::new(),
    }
}

fn facts(page: &Page, r: &Reading, (authors, whole): (String, &Whole)) -> Vec<Fact> {
    let of = &r.report;
    let period = of.period().map(|period| periods::said(page, &r.sittings, &period)).unwrap_or_default();
    vec![
        Fact::new(page, "report-period", period),
        Fact::new(page, "report-authors", authors),
        Fact::new(page, "report-figures", page.tn("report-figures-n", whole.figures.len() as i64)),
        Fact::new(page, "report-col-frozen", of.frozen_at.map(|at| page.moment(at)).unwrap_or_default()),
        Fact::new(page, "report-votes", votes(page, of)),
        Fact::new(
            page,
            "report-voted-on",
            if of.voted_on.is_empty() { String::new() } else { page.day(&of.voted_on) },
        ),
        Fact::new(page, "report-published-on", of.published_at.map(|at| page.day_of(at)).unwrap_or_default()),
        Fact::new(page, "report-end-reason", of.end_reason.clone()),
    ]
}

/// The acts in the order in which they are offered.
const BUTTONS: [Action; 13] = [
    Action::Adopt,
    Action::Publish,
    Action::ToPlenary,
    Action::ToStanding,
    Action::ToChair,
    Action::Submit,
    Action::Freeze,
    Action::Keep,
    Action::Authors,
    Action::Edit,
    Action::Unfreeze,
    Action::SendBack,
    Action::Withdraw,
];

fn offers(page: &Page, r: &Reading) -> Vec<Offer> {
    let frozen = r.report.is_frozen();
    let fits = |action: &&Action| match action {
        Action::Freeze | Action::Edit => !frozen,
        Action::Unfreeze => frozen,
        _ => true,
    };
    let allowed = actions::allowed(&r.by, &r.report, &r.authors);
    let offer = |action: &Action| Offer {
        href: format!("{}/steps/{action}", link(r.report.id)),
        label: said(page, "report-do-", *action),
        primary: matches!(
            action,
            Action::Adopt
                | Action::Publish
                | Action::ToPlenary
                | Action::ToStanding
                | Action::ToChair
                | Action::Submit
        ),
        danger: *action == Action::Withdraw,
    };
    BUTTONS.iter().filter(|action| allowed.contains(action)).filter(fits).map(offer).collect()
}

fn links(page: &Page, r: &Reading) -> Vec<(String, String)> {
    let link = link(r.report.id);
    let mut all = vec![
        (format!("{link}/figures"), page.t("report-figures-all")),
        (format!("{link}/versions"), page.t("report-versions")),
        (format!("{link}/check"), page.t("report-check")),
        (format!("{link}/print"), page.t("report-print")),
        (format!("{link}/document.docx"), page.t("report-docx")),
    ];
    if r.report.is_frozen() {
        all.insert(1, (format!("{link}/changes"), page.t("report-changes")));
    }
    if r.report.state == State::Published {
        all.push((format!("/public/reports/{}", r.report.id), page.t("report-public-page")));
    }
    all
}

/// The numbers of figures that moved since the report was frozen.
async fn moved(app: &App, r: &Reading) -> Outcome<BTreeSet<i64>> {
    // Once it is adopted, what moved stands on a page of its own.
    if !r.report.is_frozen() || matches!(r.report.state, State::Adopted | State::Published) {
        return Ok(BTreeSet::new());
    }
    let frozen = sql::frozen(&mut app.db.read().await?, r.report.id).await?;
    let since = freezing::since(app, &r.by, &frozen).await?;
    Ok(since.iter().map(|moved| moved.number).collect())
}

/// Adds to each part what this person may do with it.
fn doors(r: &Reading, parts: &mut [PartView], comments: &[Comment]) {
    let link = link(r.report.id);
    let may_comment = r.may(Action::Comment);
    for part in parts {
        let own = comments.iter().filter(|comment| comment.part.to_string() == part.id);
        let (all, open) = own.fold((0, 0), |(all, open), comment| {
            let waits = comment.parent.is_none() && comment.settled_at.is_none();
            (all + 1, open + i64::from(waits))
        });
        part.open = open;
        if may_comment || all > 0 {
            part.comments = format!("{link}/parts/{}/comments", part.id);
        }
        if r.writes() {
            part.edit = format!("{link}/parts/{}", part.id);
        }
    }
}

async fn show(FromState(app): FromState<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, &id).await?;
    let whole = counting::printed(&app, &r.by, r.report.clone()).await?;
    let names = papers::names(&app, &r.by).await?;
    let moved = moved(&app, &r).await?;
    let mut db = app.db.read().await?;
    let history = events::history(&mut db, r.by.body, actions::KIND, r.report.id.0).await?;
    let comments = store::comments(&mut db, r.report.id).await?;
    let waiting = commenting::open(&mut db, r.report.id).await?.len() as i64;
    let authors = people::account_names(&mut db, r.by.body, &r.authors).await?;
    drop(db);
    let mut page = visit.page(&app, "").await?;
    page.title.clone_from(&r.report.title);
    let drawing =
        Drawing { app: &app, page: &page, whole: &whole, names: &names, moved: &moved, linked: true };
    let mut parts = drawing.parts();
    doors(&r, &mut parts, &comments);
    html(&told(page, &r, (&whole, moved.len(), waiting), (parts, &history, by_name(&r, &authors))))
}

fn by_name(r: &Reading, names: &std::collections::HashMap<AccountId, String>) -> String {
    let known = r.authors.iter().filter_map(|who| names.get(who).cloned());
    known.collect::<Vec<_>>().join(" ")
}

fn told(
    page: Page,
    r: &Reading,
    (whole, moved, waiting): (&Whole, usize, i64),
    (parts, history, authors): (Vec<PartView>, &[Event], String),
) -> ReportPage {
    let link = link(r.report.id);
    let removed = whole.removed.iter().filter(|_| r.writes()).map(|part| Removed {
        text: text::without_figures(&part.content).chars().take(60).collect(),
        action: format!("{link}/parts/{}/restore", part.id),
    });
    let broken = whole.broken();
    let mut offers = offers(&page, r);
    if waiting > 0 {
        // While comments wait it does not go on; that is said on the page of the step.
        offers.iter_mut().filter(|o| o.href.ends_with("/to_chair")).for_each(|o| o.primary = false);
    }
    ReportPage {
        mark: mark(r.report.state),
        state: said(&page, "report-state-", r.report.state),
        kind: said(&page, "report-kind-", r.report.kind),
        stages: stages(&page, &r.report, history),
        facts: facts(&page, r, (authors, whole)),
        parts,
        removed: removed.collect(),
        add: if r.writes() { format!("{link}/parts/new") } else { String::new() },
        offers,
        links: links(&page, r),
        moved: if moved > 0 { page.tn("report-moved", moved as i64) } else { String::new() },
        broken: if broken.is_empty() { String::new() } else { page.tn("report-broken", broken.len() as i64) },
        changes: format!("{link}/changes"),
        timeline: timeline(&page, history),
        page,
    }
}
