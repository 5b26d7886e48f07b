//! A project: where it stands, its text, what was said on it, the settings it touches, what can be done.

use super::show::Offer;
use super::view::{self, Fact, TextView, revision_mark, said};
use crate::assembly::people;
use crate::assembly::rulebook::actions::{citing, revising, revision_link, rule_link};
use crate::assembly::rulebook::hats;
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::store::{self, revisions as sql};
use crate::assembly::rulebook::text;
use crate::assembly::rulebook::workflow::{Action, State};
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
use axum::extract::{Path, State as FromState};
use axum::response::Response;
use std::collections::BTreeMap;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/revisions/{id}", get(show))
}

/// A step of the way.
struct Stage {
    name: String,
    when: String,
    stand: &'static str,
}

/// Something that was said.
struct RemarkView {
    id: String,
    place: String,
    label: String,
    content: String,
    who: String,
    mark: &'static str,
    taken: String,
    answer: String,
    reply: String,
}

/// A setting that the rule justifies.
struct TouchView {
    href: String,
    label: String,
    value: String,
    mark: &'static str,
    verdict: String,
    note: String,
    say: String,
    set: String,
}

#[derive(Template)]
#[template(path = "assembly/rulebook/templates/project.html")]
struct ProjectPage {
    page: Page,
    rule: (String, String),
    mark: &'static str,
    state: String,
    stages: Vec<Stage>,
    facts: Vec<Fact>,
    offers: Vec<Offer>,
    text: Option<TextView>,
    remarks: Vec<RemarkView>,
    touches: Vec<TouchView>,
    links: Vec<(String, String)>,
    comment: String,
    not_yours: String,
    timeline: Vec<TimelineEntry>,
}

/// A project with all that hangs on it, as somebody may read it.
pub(super) struct Reading {
    pub by: Acting,
    pub rule: Rule,
    pub p: Revision,
    pub text: Option<(Text, Vec<ArticleRow>)>,
    pub base: Vec<ArticleRow>,
    pub remarks: Vec<(Remark, String)>,
    pub cited: Vec<citing::Citation>,
    pub touches: BTreeMap<String, (Verdict, String)>,
    pub history: Vec<Event>,
    pub begun_by: String,
}

impl Reading {
    /// Reads a project.
    pub async fn new(app: &App, visit: &Visit, id: RevisionId) -> Outcome<Self> {
        let by = visit.person(app).await?;
        let mut db = app.db.read().await?;
        let p = revising::readable(&mut db, &by, id).await?;
        let rule = store::rule(&mut db, by.body, p.rule).await?.ok_or(Problem::NotFound)?;
        let text = match p.text {
            Some(text) => {
                let found = store::text(&mut db, by.body, text).await?.ok_or(Problem::NotFound)?;
                Some((found, store::articles(&mut db, text).await?))
            }
            None => None,
        };
        let base = revising::base(&mut db, &by, &p).await?;
        let remarks = sql::remarks(&mut db, id).await?;
        let cited = citing::touched(&mut db, &by, p.rule).await?;
        let touches = sql::touches(&mut db, id).await?;
        let history = events::history(&mut db, by.body, revising::KIND, id.0).await?;
        let names = people::account_names(&mut db, by.body, &[p.created_by]).await?;
        let begun_by = names.get(&p.created_by).cloned().unwrap_or_default();
        Ok(Self { by, rule, p, text, base, remarks, cited, touches, history, begun_by })
    }

    /// What an article is called in the text as it stands, else in the one it begins from; nothing for the whole.
    pub fn label(&self, anchor: i64) -> String {
        let by_items = self.text.as_ref().is_some_and(|(text, _)| text.by_items);
        let rows = self.text.iter().flat_map(|(_, rows)| rows).chain(&self.base);
        let found = rows.into_iter().find(|row| row.anchor == anchor && anchor != 0);
        found.map(|row| text::label(row, by_items)).unwrap_or_default()
    }
}

const WAY: [(State, &str); 6] = [
    (State::Draft, "write"),
    (State::Consulting, "consult"),
    (State::Review, "ask_review"),
    (State::Meeting, "pass"),
    (State::Adopted, "adopt"),
    (State::Issued, "issue"),
];

fn stages(page: &Page, r: &Reading) -> Vec<Stage> {
    let now = WAY.iter().position(|(state, _)| *state == r.p.state).unwrap_or(0);
    let stage = |(at, (state, action)): (usize, &(State, &str))| {
        let done = r.history.iter().rev().find(|e| e.action == *action);
        Stage {
            name: page.t(&format!("revision-state-{state}")),
            when: done.filter(|_| at <= now).map(|e| page.day_of(e.at)).unwrap_or_default(),
            stand: match at.cmp(&now) {
                std::cmp::Ordering::Less => "done",
                std::cmp::Ordering::Equal if r.p.state == State::Issued => "done",
                std::cmp::Ordering::Equal => "now",
                std::cmp::Ordering::Greater => "next",
            },
        }
    };
    // A way that passed the consultation by does not show it as done.
    let gone = |at: usize, state: State| state == State::Consulting && at < now && !r.p.consulted;
    if r.p.state == State::Dropped {
        return Vec::new();
    }
    WAY.iter().enumerate().filter(|(at, (state, _))| !gone(*at, *state)).map(stage).collect()
}

fn facts(page: &Page, r: &Reading) -> Vec<Fact> {
    let p = &r.p;
    let day = |day: &str| if day.is_empty() { String::new() } else { page.day(day) };
    let audience = p.consult_until.as_ref().map(|_| said(page, "rulebook-audience-", p.audience));
    vec![
        Fact::new(page, "rulebook-col-kind", said(page, "rulebook-kind-", p.kind)),
        Fact::new(page, "rulebook-col-reason", p.reason.clone()),
        Fact::new(page, "rulebook-begun-by", r.begun_by.clone()),
        Fact::new(page, "rulebook-audience", audience.unwrap_or_default()),
        Fact::new(page, "rulebook-col-until", day(p.consult_until.as_deref().unwrap_or_default())),
        Fact::new(page, "rulebook-skipped-why", p.skipped_why.clone()),
        Fact::new(page, "rulebook-opinion", p.opinion.clone()),
        Fact::new(page, "rulebook-col-meeting", p.meeting.clone()),
        Fact::new(page, "rulebook-col-adopted", day(&p.adopted_on)),
        Fact::new(page, "rulebook-col-issued", day(&p.issued_on)),
        Fact::new(page, "rulebook-col-since", day(&p.in_force_on)),
        Fact::new(page, "rulebook-col-number", p.document_number.clone()),
        Fact::new(page, "rulebook-end-reason", p.end_reason.clone()),
    ]
}

/// The acts that stand as buttons; the others stand beside what they are about.
const BUTTONS: [Action; 10] = [
    Action::Consult,
    Action::EndConsulting,
    Action::AskReview,
    Action::Pass,
    Action::Return,
    Action::TakeBack,
    Action::Adopt,
    Action::Issue,
    Action::Write,
    Action::Drop,
];

/// Whether this person asked for the review that is going on: somebody else passes it.
fn asked_himself(r: &Reading) -> bool {
    let asked = r.history.iter().rev().find(|e| e.action == Action::AskReview.key());
    r.p.state == State::Review && asked.is_some_and(|e| e.actor == r.by.account)
}

fn offers(page: &Page, r: &Reading) -> Vec<Offer> {
    let mut allowed = revising::allowed(&r.by, &r.p);
    if asked_himself(r) {
        allowed.retain(|action| *action != Action::Pass);
    }
    let link = revision_link(r.p.id);
    let mut all = Vec::new();
    for action in BUTTONS.iter().filter(|action| allowed.contains(action)) {
        if *action == Action::Write && r.p.kind == Kind::Repealed {
            continue;
        }
        let href = match action {
            Action::Write => format!("{link}/text"),
            other => format!("{link}/steps/{other}"),
        };
        let label = page.t(&format!("revision-do-{action}"));
        // A consultation ends by itself; nobody is asked to end it.
        let primary = !matches!(action, Action::EndConsulting | Action::Return);
        all.push(Offer { href, label, primary, danger: *action == Action::Drop });
    }
    // A text that is not there yet comes first.
    let writes = |offer: &Offer| offer.href.ends_with("/text");
    if r.text.is_none()
        && let Some(at) = all.iter().position(writes)
    {
        let write = all.remove(at);
        all.insert(0, write);
    }
    all
}

fn remark_mark(taken: Taken) -> &'static str {
    match taken {
        Taken::Open => "open",
        Taken::Yes => "done",
        Taken::Partly => "part",
        Taken::No => "stop",
    }
}

fn remarks(page: &Page, r: &Reading) -> Vec<RemarkView> {
    let answers = revising::allowed(&r.by, &r.p).contains(&Action::Answer);
    let view = |(remark, who): &(Remark, String)| {
        let id = ids::write(remark.id);
        let label = r.label(remark.anchor);
        RemarkView {
            place: if label.is_empty() { String::new() } else { format!("#{}", view::place(remark.anchor)) },
            label: if label.is_empty() { page.t("rulebook-whole") } else { label },
            content: remark.content.clone(),
            who: page.txy("timeline-who", who, page.moment(remark.made_at)),
            mark: remark_mark(remark.taken),
            taken: said(page, "rulebook-taken-", remark.taken),
            answer: remark.answer.clone(),
            reply: if answers {
                format!("{}/steps/answer?remark={id}", revision_link(r.p.id))
            } else {
                String::new()
            },
            id,
        }
    };
    r.remarks.iter().map(view).collect()
}

fn touches(page: &Page, r: &Reading) -> Vec<TouchView> {
    let may = revising::allowed(&r.by, &r.p).contains(&Action::Touch);
    let sets = r.p.state == State::Issued && hats::keeps(&r.by);
    let mut seen = Vec::new();
    let mut all = Vec::new();
    for cited in &r.cited {
        if seen.contains(&cited.setting) {
            continue;
        }
        seen.push(cited.setting.clone());
        let (verdict, note) =
            r.touches.get(&cited.setting).cloned().unwrap_or((Verdict::Open, String::new()));
        let changes = sets && verdict == Verdict::Changes && r.p.result != cited.version;
        all.push(TouchView {
            href: format!("/settings/{}", cited.setting),
            label: super::setting_name(page, &cited.setting),
            value: r.by.procedure.text(&cited.setting, r.by.today()).to_owned(),
            mark: match verdict {
                Verdict::Open => "open",
                Verdict::Stays => "done",
                Verdict::Changes => "work",
            },
            verdict: said(page, "rulebook-verdict-", verdict),
            note,
            say: if may {
                format!("{}/steps/touch?setting={}", revision_link(r.p.id), cited.setting)
            } else {
                String::new()
            },
            set: match r.p.result.filter(|_| changes) {
                Some(version) => format!("/settings/{}?cites={version}", cited.setting),
                None => String::new(),
            },
        });
    }
    all
}

async fn show(FromState(app): FromState<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, path_id(&id)?).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.txy("rulebook-project-title", said(&page, "rulebook-kind-", r.p.kind), &r.rule.title);
    let link = revision_link(r.p.id);
    let comments = revising::allowed(&r.by, &r.p).contains(&Action::Comment) && r.text.is_some();
    let notes = |row: &ArticleRow| {
        let said = r.remarks.iter().filter(|(remark, _)| remark.anchor == row.anchor).count() as i64;
        let mut notes = Vec::new();
        if comments {
            let href = format!("{link}/steps/comment?anchor={}", ids::write(row.anchor));
            notes.push((href, page.t("rulebook-comment-here")));
        }
        if said > 0 {
            notes.push(("#remarks".to_owned(), page.tn("rulebook-comments-n", said)));
        }
        notes
    };
    let mut links = Vec::new();
    if r.text.is_some() && !r.base.is_empty() {
        links.push((format!("{link}/compare"), page.t("rulebook-compare-title")));
    }
    if r.text.is_some() {
        links.push((format!("{link}/draft.docx"), page.t("rulebook-docx-draft")));
    }
    if let Some(version) = r.p.result {
        let href = format!("{}/versions/{version}", rule_link(r.p.rule));
        links.push((href, page.t("rulebook-result")));
    }
    html(&ProjectPage {
        rule: (rule_link(r.p.rule), r.rule.title.clone()),
        mark: revision_mark(r.p.state),
        state: page.t(&format!("revision-state-{}", r.p.state)),
        stages: stages(&page, &r),
        facts: facts(&page, &r),
        offers: offers(&page, &r),
        text: r.text.as_ref().map(|(text, rows)| view::text_view(text, rows, notes)),
        remarks: remarks(&page, &r),
        touches: if hats::keeps(&r.by) || r.by.is_any(hats::CHECKERS) {
            touches(&page, &r)
        } else {
            Vec::new()
        },
        comment: if comments { format!("{link}/steps/comment") } else { String::new() },
        not_yours: if asked_himself(&r) && r.by.is_any(hats::CHECKERS) {
            page.t("rulebook-not-the-same-person")
        } else {
            String::new()
        },
        timeline: timeline(&page, &r.history),
        links,
        page,
    })
}

/// The page and the name of a project, for the pages of its steps.
pub(super) fn of(page: &Page, r: &Reading) -> (String, String) {
    let name = page.txy("rulebook-project-title", said(page, "rulebook-kind-", r.p.kind), &r.rule.title);
    (revision_link(r.p.id), name)
}
