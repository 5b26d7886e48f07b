//! What everybody may read without signing in: published matters, their suggestions, the replies. No contact data, no judgement;
//! what is not published does not exist here. Switched by the setting `public.pages`.

use super::answer::{AnswerView, answer_view, paragraphs};
use super::redact::redact;
use super::view;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store;
use crate::assembly::handling::store::judging as sql;
use crate::assembly::handling::store::public;
use crate::assembly::handling::workflow::reply;
use crate::assembly::people;
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::lists::Address;
use crate::foundation::matters;
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::routing::get;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State as FromState};
use axum::response::Response;

/// Matters on a page.
const ROWS: usize = 25;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/public", get(list)).route("/public/{matter}", get(show))
}

/// One published matter in the list.
struct Line {
    href: String,
    title: String,
    meta: String,
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/public_list.html")]
struct ListPage {
    page: Page,
    q: String,
    lines: Vec<Line>,
    first: String,
    next: String,
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/public_matter.html")]
struct MatterPage {
    page: Page,
    crumbs: Vec<NavLink>,
    number: String,
    title: String,
    by_line: String,
    day: String,
    texts: Vec<(String, Vec<String>)>,
    suggestions: Vec<String>,
    replies: Vec<ReplyPart>,
    none: String,
}

/// A reply as much as it is public.
struct ReplyPart {
    whole: Option<AnswerView>,
    unit: String,
    summary: Vec<String>,
    closed: bool,
}

fn place(text: &str) -> Option<(i64, i64)> {
    let (at, id) = text.split_once('.')?;
    Some((at.parse().ok()?, crate::foundation::ids::read(id)?))
}

async fn list(FromState(app): FromState<App>, visit: Visit) -> Outcome<Response> {
    let (by, mut page) = visit.public(&app).await?;
    let address = Address::new("/public", &visit.query);
    let q: String = address.chosen.get("q").chars().take(60).collect();
    let after = place(address.chosen.get("after"));
    let before = after.unwrap_or((i64::MAX, i64::MAX));
    let mark = page.t("public-redacted");
    let (found, more) = matching(&app, &by, (&q, &mark), before).await?;
    let key = |m: &Matter| format!("{}.{}", m.published_at.unwrap_or(0), m.id);
    let next = found.last().filter(|_| more).map(|m| address.after(&key(m)));
    let line = |m: &Matter| Line {
        href: format!("/public/{}", m.id),
        title: redact(&m.title, &mark),
        meta: format!(
            "{}\u{3000}{}",
            page.ts("handling-number", m.number.as_str()),
            m.published_at.map(|at| page.ts("public-on", page.day_of(at))).unwrap_or_default()
        ),
    };
    let lines = found.iter().map(line).collect();
    page.title = page.t("public-title");
    let first = if after.is_some() { address.without("after") } else { String::new() };
    html(&ListPage { page, q, lines, first, next: next.unwrap_or_default() })
}

/// Published matters after a place whose title, as it is shown, holds a text, or whose number it is; whether there are more. The
/// database looks at titles as they were written: what is taken out of them before they are shown must not be found either.
async fn matching(
    app: &App,
    by: &Acting,
    (q, mark): (&str, &str),
    mut before: (i64, i64),
) -> Outcome<(Vec<Matter>, bool)> {
    let asked = q.to_lowercase();
    let holds = |m: &Matter| m.number == q || redact(&m.title, mark).to_lowercase().contains(&asked);
    let most = ROWS + 1;
    let mut found = Vec::new();
    let mut db = app.db.read().await?;
    while found.len() < most {
        let some = public::list(&mut db, by.body, q, (before, most as i64)).await?;
        let last = some.last().map(|m| (m.published_at.unwrap_or(0), m.id.0));
        let whole = some.len() == most;
        found.extend(some.into_iter().filter(holds));
        match last {
            Some(last) if whole => before = last,
            _ => break,
        }
    }
    let more = found.len() > ROWS;
    found.truncate(ROWS);
    Ok((found, more))
}

async fn show(FromState(app): FromState<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let (by, mut page) = visit.public(&app).await?;
    let id: MatterId = path_id(&id)?;
    let mut db = app.db.read().await?;
    let m = public::find(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let items = store::items(&mut db, id).await?;
    let assignments = store::assignments(&mut db, by.body, id).await?;
    let delivered = store::replies(&mut db, by.body, id).await?;
    let delivered: Vec<Reply> =
        delivered.into_iter().filter(|r| r.state == reply::State::Delivered).collect();
    let mut said = Vec::new();
    for r in &delivered {
        said.push((sql::answers(&mut db, r.id).await?, sql::promised(&mut db, r.id).await?));
    }
    drop(db);
    let orgs = people::orgs(&app, by.body).await?;
    let kind = matters::kind(&app, &m.kind);
    let paper = match kind {
        Some(kind) => (kind.paper)(app.clone(), by.clone(), id.0).await?,
        None => matters::Paper::default(),
    };
    let mark = page.t("public-redacted");
    let open = |text: &str| redact(text, &mark);
    let mut replies = Vec::new();
    for (r, (answers, promised)) in delivered.iter().zip(&said) {
        let Some(own) = assignments.iter().find(|a| a.id == r.assignment) else { continue };
        let parts = (items.as_slice(), answers.as_slice(), promised.as_slice());
        // What becomes public of the matter bounds what does of a reply.
        let full = r.publication == Publication::Full && m.publication == Publication::Full;
        let summary = if r.publication != Publication::Closed { open(&r.summary) } else { String::new() };
        replies.push(ReplyPart {
            whole: full.then(|| answer_view(&page, &orgs, (own.unit, r), parts, &open)),
            unit: view::unit_name(&page, &orgs, own.unit),
            closed: !full && summary.trim().is_empty(),
            summary: paragraphs(&summary),
        });
    }
    let whole = m.publication == Publication::Full;
    let parts = paper.parts.iter().filter(|(_, text)| whole && !text.trim().is_empty());
    let texts = parts.map(|(word, text)| (page.t(word), paragraphs(&open(text)))).collect();
    page.title = open(&m.title);
    html(&MatterPage {
        crumbs: vec![NavLink::said("/public", &page.t("public-title"))],
        number: page.ts("handling-number", m.number.as_str()),
        title: open(&m.title),
        by_line: if m.publish_wish == "no" {
            String::new()
        } else {
            open(&paper.people.join(&page.t("list-comma")))
        },
        day: m.published_at.map(|at| page.ts("public-on", page.day_of(at))).unwrap_or_default(),
        texts,
        suggestions: items.iter().filter(|_| whole).map(|i| open(&i.content)).collect(),
        none: if replies.is_empty() { page.t("public-no-reply") } else { String::new() },
        replies,
        page,
    })
}
