//! What was answered to a member: what is asked of him first, then each of his matters with what became of each suggestion.

use super::answer::{adoption_mark, adoption_word, paragraphs};
use super::judging::section::{PromiseLine, promise_line};
use super::view;
use crate::assembly::handling::actions::{self, judging, promising};
use crate::assembly::handling::records::*;
use crate::assembly::handling::store::answers::{self as sql, Answered};
use crate::assembly::people::{self, Orgs};
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use askama::Template;
use axum::Router;
use axum::extract::State as FromState;
use axum::response::Response;

/// Matters on a page.
const ROWS: usize = 15;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/answers", get(answers))
}

/// Something that is asked.
struct Asked {
    href: String,
    text: String,
    when: String,
    kind: &'static str,
    label: String,
}

/// An answer to a suggestion.
struct Answer {
    mark: &'static str,
    adoption: String,
    meta: String,
    text: Vec<String>,
}

/// One suggestion with its answers.
struct Suggestion {
    no: i64,
    text: String,
    answers: Vec<Answer>,
}

/// One of his matters.
struct Mine {
    href: String,
    title: String,
    mark: &'static str,
    state: String,
    meta: String,
    /// Opens the suggestions.
    each: String,
    suggestions: Vec<Suggestion>,
    promises: Vec<PromiseLine>,
    said: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/answers.html")]
struct AnswersPage {
    page: Page,
    asks: Vec<Asked>,
    mine: Vec<Mine>,
    first: String,
    next: String,
}

async fn answers(FromState(app): FromState<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let asked = visit.asked();
    let after = asked.parsed::<MatterId>("after");
    let orgs = people::orgs(&app, by.body).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("answers-title");
    let mut db = app.db.read().await?;
    let mut asks = Vec::new();
    if after.is_none() {
        for (f, number, title) in sql::to_judge(&mut db, &by).await? {
            asks.push(to_judge(&page, &by, &f, (&number, &title)));
        }
        for (id, held_on, unit, number, title) in sql::to_confirm(&mut db, &by).await? {
            let unit = view::unit_name(&page, &orgs, unit);
            asks.push(Asked {
                href: format!("/contacts/{id}"),
                text: page.txy("answers-ask-contact", unit, page.txy("answers-matter", number, title)),
                when: page.day(&held_on),
                kind: "",
                label: page.t("answers-do-contact"),
            });
        }
        for (p, number, title) in sql::claimed(&mut db, &by).await? {
            asks.push(Asked {
                href: promising::link(p.id),
                text: page.txy("answers-ask-promise", &p.content, page.txy("answers-matter", number, title)),
                when: page.day(&p.due_on),
                kind: "",
                label: page.t("answers-do-promise"),
            });
        }
    }
    let before = after.map_or(i64::MAX, |id| id.0);
    let mut matters = sql::matters(&mut db, &by, before, ROWS as i64 + 1).await?;
    let more = matters.len() > ROWS;
    matters.truncate(ROWS);
    let mut mine = Vec::new();
    if let (Some(high), Some(low)) = (matters.first(), matters.last()) {
        let range = (low.id, high.id);
        let items = sql::items(&mut db, &by, range).await?;
        let promises = sql::promises(&mut db, &by, range).await?;
        let said = sql::said(&mut db, &by, range).await?;
        mine.extend(matters.iter().map(|m| one(&page, &by, &orgs, m, (&items, &promises, &said))));
    }
    drop(db);
    let next = matters.last().filter(|_| more).map(|m| format!("/answers?after={}", m.id));
    let first = if after.is_some() { "/answers".to_owned() } else { String::new() };
    html(&AnswersPage { page, asks, mine, first, next: next.unwrap_or_default() })
}

fn to_judge(page: &Page, by: &Acting, f: &Feedback, (number, title): (&str, &str)) -> Asked {
    let due = view::due(page, by, f.due_on.as_deref());
    Asked {
        href: judging::link(f.id),
        text: page.ts("answers-ask-judge", page.txy("answers-matter", number, title)),
        when: due.as_ref().map(|d| format!("{}\u{3000}{}", d.day, d.left)).unwrap_or_default(),
        kind: due.map_or("", |d| d.kind),
        label: page.t("feedback-action-answer"),
    }
}

fn one(
    page: &Page,
    by: &Acting,
    orgs: &Orgs,
    m: &Matter,
    (items, promises, said): (&[Answered], &[Promise], &[Feedback]),
) -> Mine {
    let mut suggestions: Vec<Suggestion> = Vec::new();
    for row in items.iter().filter(|i| i.matter == m.id) {
        let known = suggestions.iter().any(|s| s.no == row.position);
        if !known {
            suggestions.push(Suggestion { no: row.position, text: row.content.clone(), answers: Vec::new() });
        }
        if let (Some(last), Some(adoption)) = (suggestions.last_mut(), row.adoption) {
            last.answers.push(answer(page, orgs, row, adoption));
        }
    }
    let said = said.iter().filter(|f| f.matter == m.id && f.origin != Origin::None);
    Mine {
        href: actions::link(m.id),
        title: m.title.clone(),
        mark: view::matter_mark(m.state),
        state: view::state_name(page, "matter", m.state),
        meta: page.ts("handling-number", m.number.as_str()),
        each: page.tn("answers-each", suggestions.len() as i64),
        suggestions,
        promises: promises
            .iter()
            .filter(|p| p.matter == m.id)
            .map(|p| promise_line(page, by, orgs, p))
            .collect(),
        said: said
            .filter_map(|f| Some((judging::link(f.id), page.t(&format!("feedback-verdict-{}", f.result?)))))
            .collect(),
    }
}

fn answer(page: &Page, orgs: &Orgs, row: &Answered, adoption: Adoption) -> Answer {
    let mut meta = Vec::new();
    if let Some(unit) = row.unit {
        meta.push(view::unit_name(page, orgs, unit));
    }
    if let Some(day) = &row.done_by {
        meta.push(page.ts("judging-done-by", page.day(day)));
    }
    Answer {
        mark: adoption_mark(adoption),
        adoption: adoption_word(page, adoption),
        meta: meta.join("\u{3000}"),
        text: paragraphs(row.answer.as_deref().unwrap_or_default()),
    }
}
