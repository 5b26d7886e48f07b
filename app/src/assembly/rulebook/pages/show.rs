//! A rule: what it says today or said on a day, its versions, files, projects, and the settings that rest on it.

use super::view::{self, Fact, TextView, rule_mark, said};
use crate::assembly::rulebook::actions::{self, citing, revising, rule_link};
use crate::assembly::rulebook::hats;
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::store::{self, revisions as sql};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::db::Reader;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events;
use crate::foundation::ids;
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use crate::foundation::timeline::{TimelineEntry, timeline};
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/rules/{id}", get(show))
        .route("/rules/{id}/versions/{version}", get(show_version))
        .route("/rules/{id}/articles/{anchor}", get(article))
}

/// Something a person may do.
pub(super) struct Offer {
    pub href: String,
    pub label: String,
    /// Whether it is what the page waits for, where it comes first.
    pub primary: bool,
    pub danger: bool,
}

/// A version in the list of them.
struct VersionLine {
    href: String,
    name: String,
    meta: String,
    now: bool,
    compare: String,
}

/// A file.
struct Paper {
    href: String,
    name: String,
    size: String,
    drop: String,
}

/// A setting that cites the rule, or a project.
struct Linked {
    href: String,
    label: String,
    meta: String,
}

#[derive(Template)]
#[template(path = "assembly/rulebook/templates/show.html")]
struct RulePage {
    page: Page,
    no: String,
    mark: &'static str,
    state: String,
    sentence: String,
    facts: Vec<Fact>,
    text: Option<TextView>,
    offers: Vec<Offer>,
    versions: Vec<VersionLine>,
    papers: Vec<Paper>,
    settings: Vec<Linked>,
    projects: Vec<Linked>,
    docx: String,
    timeline: Vec<TimelineEntry>,
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let id: RuleId = path_id(&id)?;
    let mut db = app.db.read().await?;
    let rule = actions::readable(&mut db, &by, id).await?;
    let versions = store::versions(&mut db, id).await?;
    let asked = visit.asked();
    let day = parse_date(asked.get("on")).map_or_else(|| by.today().to_string(), |day| day.to_string());
    let on = in_force(&versions, &day).or(versions.last().filter(|_| !asked.has("on")));
    let on = on.map(|v| v.id);
    draw(&app, &visit, (by, db), (rule, versions), on).await
}

async fn show_version(
    State(app): State<App>,
    visit: Visit,
    Path((id, version)): Path<(String, String)>,
) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let (id, version): (RuleId, VersionId) = (path_id(&id)?, path_id(&version)?);
    let mut db = app.db.read().await?;
    let rule = actions::readable(&mut db, &by, id).await?;
    let versions = store::versions(&mut db, id).await?;
    if !versions.iter().any(|v| v.id == version) {
        return Err(Problem::NotFound);
    }
    draw(&app, &visit, (by, db), (rule, versions), Some(version)).await
}

/// Until when a version was in force: the day on which the next one began.
fn until<'a>(versions: &'a [Version], version: &Version) -> Option<&'a str> {
    let later = versions.iter().filter(|v| v.seq > version.seq);
    later.map(|v| v.in_force_on.as_str()).min()
}

fn sentence(page: &Page, by: &Acting, versions: &[Version], version: Option<&Version>) -> String {
    let Some(version) = version else { return page.t("rulebook-no-version") };
    let today = by.today().to_string();
    if version.kind == Kind::Repealed {
        return page.ts("rulebook-repealed-on", page.day(&version.in_force_on));
    }
    if version.in_force_on > today {
        return page.ts("rulebook-coming-on", page.day(&version.in_force_on));
    }
    match until(versions, version) {
        Some(end) if end <= today.as_str() => {
            page.txy("rulebook-was-in-force", page.day(&version.in_force_on), page.day(end))
        }
        Some(end) => page.txy("rulebook-in-force-until", page.day(&version.in_force_on), page.day(end)),
        None => page.ts("rulebook-in-force-since", page.day(&version.in_force_on)),
    }
}

fn facts(page: &Page, rule: &Rule, version: Option<&Version>) -> Vec<Fact> {
    let day = |day: &str| if day.is_empty() { String::new() } else { page.day(day) };
    let mut facts = vec![
        Fact::new(page, "rulebook-col-level", said(page, "rulebook-level-", rule.level)),
        Fact::new(page, "rulebook-col-competent", said(page, "rulebook-competent-", rule.competent)),
        Fact::new(page, "rulebook-col-form", said(page, "rulebook-form-", rule.form)),
    ];
    if let Some(v) = version {
        facts.push(Fact::new(page, "rulebook-col-kind", said(page, "rulebook-kind-", v.kind)));
        facts.push(Fact::new(page, "rulebook-col-meeting", v.meeting.clone()));
        facts.push(Fact::new(page, "rulebook-col-adopted", day(&v.adopted_on)));
        facts.push(Fact::new(page, "rulebook-col-issued", day(&v.issued_on)));
        facts.push(Fact::new(page, "rulebook-col-since", day(&v.in_force_on)));
        facts.push(Fact::new(page, "rulebook-col-number", v.document_number.clone()));
        facts.push(Fact::new(page, "rulebook-col-reason", v.reason.clone()));
    }
    facts.push(Fact::new(page, "rulebook-note", rule.note.clone()));
    facts
}

fn offers(page: &Page, by: &Acting, rule: &Rule, open: Option<&Revision>) -> Vec<Offer> {
    let link = rule_link(rule.id);
    let offer =
        |href: String, word: &str, danger: bool| Offer { href, label: page.t(word), primary: true, danger };
    let mut all = Vec::new();
    if let Some(open) = open.filter(|open| hats::may_read(by, open)) {
        all.push(offer(actions::revision_link(open.id), "rulebook-go-on", false));
    }
    if hats::keeps(by) {
        let ours = rule.level != Level::Superior;
        let alive = matches!(rule.state, RuleState::InForce | RuleState::Trial);
        if ours && alive && open.is_none() {
            all.push(offer(format!("{link}/revise"), "rulebook-do-revise", false));
            all.push(offer(format!("{link}/repeal"), "rulebook-do-repeal", true));
        }
        if alive && open.is_none() {
            all.push(offer(format!("{link}/add"), "rulebook-do-add", false));
        }
        if !ours && alive {
            all.push(offer(format!("/rules/checks/new?regulation={}", rule.id), "rulebook-do-check", false));
        }
        all.push(offer(format!("{link}/edit"), "rulebook-do-edit", false));
        all.push(offer(format!("{link}/attach"), "rulebook-do-attach", false));
    }
    all
}

fn version_lines(
    page: &Page,
    by: &Acting,
    versions: &[Version],
    shown: Option<VersionId>,
) -> Vec<VersionLine> {
    let today = by.today().to_string();
    let now = in_force(versions, &today).map(|v| v.id);
    let line = |v: &Version| {
        let link = rule_link(v.rule);
        let before = versions.iter().rev().find(|o| o.seq < v.seq && o.text.is_some());
        let compare = before.filter(|_| v.text.is_some());
        let mark = if now == Some(v.id) { page.t("rulebook-now") } else { String::new() };
        VersionLine {
            href: format!("{link}/versions/{}", v.id),
            name: page.txy("rulebook-version-name", v.seq.to_string(), said(page, "rulebook-kind-", v.kind)),
            meta: format!("{} {} {mark}", page.day(&v.in_force_on), v.meeting),
            now: shown == Some(v.id),
            compare: compare.map(|o| format!("{link}/compare?from={}&to={}", o.id, v.id)).unwrap_or_default(),
        }
    };
    versions.iter().rev().map(line).collect()
}

fn papers(page: &Page, by: &Acting, rule: RuleId, files: &[Attached]) -> Vec<Paper> {
    let paper = |f: &Attached| Paper {
        href: format!("{}/files/{}", rule_link(rule), ids::write(f.id)),
        name: f.name.clone(),
        size: page.size(f.size),
        drop: if hats::keeps(by) {
            format!("{}/files/{}/drop", rule_link(rule), ids::write(f.id))
        } else {
            String::new()
        },
    };
    files.iter().map(paper).collect()
}

fn settings(page: &Page, cited: &[citing::Citation]) -> Vec<Linked> {
    let linked = |c: &citing::Citation| Linked {
        href: format!("/settings/{}", c.setting),
        label: super::setting_name(page, &c.setting),
        meta: page.txy("rulebook-cites", c.seq.to_string(), page.day(&c.from)),
    };
    cited.iter().map(linked).collect()
}

async fn draw(
    app: &App,
    visit: &Visit,
    (by, mut db): (Acting, Reader),
    (rule, versions): (Rule, Vec<Version>),
    shown: Option<VersionId>,
) -> Outcome<Response> {
    let version = versions.iter().find(|v| Some(v.id) == shown);
    let text = match version.and_then(|v| v.text) {
        Some(id) => {
            let text = store::text(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?;
            Some((text, store::articles(&mut db, id).await?))
        }
        None => None,
    };
    let files = store::files(&mut db, rule.id).await?;
    let cited = citing::touched(&mut db, &by, rule.id).await?;
    let projects = sql::of_rule(&mut db, rule.id).await?;
    let history = events::history(&mut db, by.body, "rule", rule.id.0).await?;
    drop(db);
    let mut page = visit.page(app, "").await?;
    page.title.clone_from(&rule.title);
    let open = projects.iter().find(|p| revising::is_open(p));
    let link = rule_link(rule.id);
    let many = versions.iter().filter(|v| v.text.is_some()).count() > 1;
    let life = |row: &ArticleRow| {
        let href = format!("{link}/articles/{}", ids::write(row.anchor));
        if many { vec![(href, page.t("rulebook-article-life"))] } else { Vec::new() }
    };
    let project = |p: &Revision| Linked {
        href: actions::revision_link(p.id),
        label: page.ts("rulebook-project-of", said(&page, "rulebook-kind-", p.kind)),
        meta: page.t(&format!("revision-state-{}", p.state)),
    };
    let projects = projects.iter().filter(|p| hats::may_read(&by, p)).map(project).collect();
    let sets = by.is_any(hats::OFFICE) || by.is_any(hats::SETTINGS);
    html(&RulePage {
        no: version.map(|v| v.document_number.clone()).unwrap_or_default(),
        mark: rule_mark(rule.state),
        state: said(&page, "rulebook-state-", rule.state),
        sentence: sentence(&page, &by, &versions, version),
        facts: facts(&page, &rule, version),
        text: text.as_ref().map(|(text, rows)| view::text_view(text, rows, life)),
        offers: offers(&page, &by, &rule, open),
        versions: version_lines(&page, &by, &versions, shown),
        papers: papers(&page, &by, rule.id, &files),
        settings: if sets { settings(&page, &cited) } else { Vec::new() },
        projects,
        docx: version
            .filter(|v| v.text.is_some())
            .map(|v| format!("{link}/versions/{}/rule.docx", v.id))
            .unwrap_or_default(),
        timeline: timeline(&page, &history),
        page,
    })
}

/// An article in one version.
struct LifeLine {
    head: String,
    href: String,
    runs: Vec<view::Run>,
}

#[derive(Template)]
#[template(path = "assembly/rulebook/templates/article.html")]
struct ArticlePage {
    page: Page,
    of: (String, String),
    lines: Vec<LifeLine>,
}

/// One article through the versions of its rule.
async fn article(
    State(app): State<App>,
    visit: Visit,
    Path((id, anchor)): Path<(String, String)>,
) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let id: RuleId = path_id(&id)?;
    let anchor = ids::read(&anchor).ok_or(Problem::NotFound)?;
    let mut db = app.db.read().await?;
    let rule = actions::readable(&mut db, &by, id).await?;
    let versions = store::versions(&mut db, id).await?;
    let life = store::life(&mut db, id, anchor).await?;
    drop(db);
    let last = life.last().ok_or(Problem::NotFound)?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.ts("rulebook-article-title", super::number(last.number));
    let mut lines = Vec::with_capacity(life.len());
    let mut before = String::new();
    for lived in &life {
        let version = versions.iter().find(|v| v.seq == lived.seq).ok_or(Problem::NotFound)?;
        let old = if lines.is_empty() { &lived.content } else { &before };
        lines.push(LifeLine {
            head: page.say(
                "rulebook-article-in",
                &[
                    ("n", lived.seq.into()),
                    ("x", super::number(lived.number).into()),
                    ("y", page.day(&lived.in_force_on).into()),
                ],
            ),
            href: format!("{}/versions/{}#{}", rule_link(id), version.id, view::place(anchor)),
            runs: view::both(old, &lived.content),
        });
        before.clone_from(&lived.content);
    }
    html(&ArticlePage { of: (rule_link(id), rule.title), lines, page })
}
