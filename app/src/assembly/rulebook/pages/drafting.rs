//! The text of a project: written as a whole with the articles recognised in it, compared with what it begins from, explained
//! article by article.

use super::compare::{Beside, CompareView};
use super::entering::doubts;
use super::project::{Reading, of};
use crate::assembly::rulebook::actions::revising::{self, Input, Pinned};
use crate::assembly::rulebook::actions::{SENTENCE, WHOLE, revision_link};
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::store::revisions as sql;
use crate::assembly::rulebook::text;
use crate::assembly::rulebook::workflow::Action;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Choice, FormMaker, Post, Said};
use crate::foundation::ids;
use crate::foundation::pages::asking::{AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::{get, post};
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/revisions/{id}/text", get(ask_text).merge(post(write)))
        .route("/revisions/{id}/compare", get(compare))
        .route("/revisions/{id}/explain", get(ask_why).merge(post(explain)))
}

async fn ask_text(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    text_page(&app, &visit, path_id(&id)?, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn write(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: RevisionId = path_id(&id)?;
    post.fields.only(&["draft", "version"], &[])?;
    if post.fields.has("_look") {
        // Shown again with what was recognised; nothing is written.
        return text_page(&app, &post.visit, id, (&post.fields, &[], None), StatusCode::OK).await;
    }
    let input = Input {
        version: post.fields.parsed("version"),
        draft: post.fields.get("draft").to_owned(),
        ..Input::default()
    };
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    match revising::perform(&mut tx, &by, id, Action::Write, &input).await {
        Ok(_) => post.done(&app, tx, &revision_link(id), Said::new("revision-said-write")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            text_page(&app, &post.visit, id, (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}

async fn text_page(
    app: &App,
    visit: &Visit,
    id: RevisionId,
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let r = Reading::new(app, visit, id).await?;
    revising::row(&r.by, &r.p, Action::Write)?;
    if r.p.kind == Kind::Repealed {
        return Err(Problem::NotFound);
    }
    let now = r.text.as_ref().map(|(text, rows)| rule_text::write(&text::whole(text, rows)));
    let page = visit.page(app, "").await?;
    let looked = typed.0.has("draft");
    draw(page, typed, status, |page, make| {
        let draft = make.field("draft", "rulebook-draft").rows(30).max(WHOLE).required();
        let draft = draft.or(now.unwrap_or_else(|| r.rule.title.clone()));
        let mut inputs = Vec::new();
        if looked {
            inputs.extend(recognised(page, &draft.value));
        }
        inputs.push(Asked::Area(draft));
        Ask {
            what: vec![page.t("rulebook-draft-how")],
            inputs,
            version: r.p.version,
            again: Some(("_look", page.t("rulebook-look"))),
            ..Ask::new(page.t("revision-action-write"), of(page, &r), page.t("rulebook-save-text"))
        }
    })
}

/// What was recognised in a text, and what was doubtful.
pub(super) fn recognised(page: &Page, typed: &str) -> Vec<Asked> {
    let reading = rule_text::read(typed);
    let rule = &reading.rule;
    let ends = |at: Option<&rule_text::Article>| at.map(|a| a.label(rule.by_items)).unwrap_or_default();
    let said = page.say(
        "rulebook-recognised",
        &[
            ("n", (rule.articles.len() as i64).into()),
            ("x", ends(rule.articles.first()).into()),
            ("y", ends(rule.articles.last()).into()),
        ],
    );
    let mut all = Vec::new();
    if !rule.articles.is_empty() {
        all.push(Asked::Say(said));
    }
    all.extend(doubts(page, &reading.doubts));
    all
}

#[derive(Template)]
#[template(path = "assembly/rulebook/templates/compare.html")]
struct ComparePage {
    page: Page,
    of: (String, String),
    sentence: String,
    c: CompareView,
    docx: Vec<(String, String)>,
}

/// A project's text beside the one it begins from.
pub(super) async fn beside(app: &App, r: &Reading) -> Outcome<Beside> {
    let mut db = app.db.read().await?;
    let reasons = sql::reasons(&mut db, r.p.id).await?;
    let old = match r.p.basis {
        Some(basis) => {
            let found = crate::assembly::rulebook::store::version(&mut db, r.by.body, basis).await?;
            found.and_then(|v| v.text)
        }
        None => None,
    };
    Beside::read(&mut db, &r.by, (old, r.p.text.ok_or(Problem::NotFound)?), reasons).await
}

async fn compare(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, path_id(&id)?).await?;
    if r.base.is_empty() {
        return Err(Problem::NotFound);
    }
    let beside = beside(&app, &r).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("rulebook-compare-title");
    let link = format!("{}/compare", revision_link(r.p.id));
    let all = visit.asked().get("all") == "1";
    let other = if all { link.clone() } else { format!("{link}?all=1") };
    let may = revising::allowed(&r.by, &r.p).contains(&Action::Explain);
    let explain = if may { format!("{}/explain", revision_link(r.p.id)) } else { String::new() };
    html(&ComparePage {
        of: of(&page, &r),
        sentence: page.t("rulebook-compare-draft"),
        c: CompareView::of(&page, &beside, (all, other, &explain)),
        docx: vec![
            (format!("{link}/table.docx"), page.t("rulebook-docx-table")),
            (format!("{link}/marked.docx"), page.t("rulebook-docx-marked")),
        ],
        page,
    })
}

async fn ask_why(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    why_page(&app, &visit, path_id(&id)?, (&fields, &[], kept_at), StatusCode::OK).await
}

/// What a person says of where an article comes from; nothing where the form did not ask.
fn pinned(text: &str) -> Option<Pinned> {
    match text {
        "" => None,
        "found" => Some(Pinned::Found),
        "new" => Some(Pinned::New),
        anchor => ids::read(anchor).map(Pinned::From),
    }
}

async fn explain(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: RevisionId = path_id(&id)?;
    post.fields.only(&["anchor", "text", "pinned", "version"], &[])?;
    let input = Input {
        version: post.fields.parsed("version"),
        text: post.fields.get("text").to_owned(),
        anchor: ids::read(post.fields.get("anchor")).unwrap_or_default(),
        pinned: pinned(post.fields.get("pinned")),
        ..Input::default()
    };
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    match revising::perform(&mut tx, &by, id, Action::Explain, &input).await {
        Ok(_) => {
            let link = format!("{}/compare", revision_link(id));
            post.done(&app, tx, &link, Said::new("revision-said-explain")).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            why_page(&app, &post.visit, id, (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}

async fn why_page(
    app: &App,
    visit: &Visit,
    id: RevisionId,
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let r = Reading::new(app, visit, id).await?;
    revising::row(&r.by, &r.p, Action::Explain)?;
    let anchor = ids::read(typed.0.get("anchor")).ok_or(Problem::NotFound)?;
    let label = r.label(anchor);
    if label.is_empty() {
        return Err(Problem::NotFound);
    }
    let reasons = sql::reasons(&mut app.db.read().await?, id).await?;
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| {
        let why = make.field("text", "rulebook-explain-why").rows(4).max(SENTENCE);
        let mut inputs = shown(page, &r, anchor);
        inputs.push(Asked::Hidden("anchor", ids::write(anchor)));
        inputs.push(Asked::Area(why.or(reasons.get(&anchor).cloned().unwrap_or_default())));
        inputs.extend(from_where(page, make, &r, anchor));
        let back = (format!("{}/compare", revision_link(id)), page.t("rulebook-compare-title"));
        Ask {
            what: vec![page.ts("rulebook-explain-what", &label)],
            inputs,
            version: r.p.version,
            ..Ask::new(page.ts("rulebook-explain-title", &label), back, page.t("revision-do-explain"))
        }
    })
}

fn shown(page: &Page, r: &Reading, anchor: i64) -> Vec<Asked> {
    let now = r.text.iter().flat_map(|(_, rows)| rows).find(|row| row.anchor == anchor);
    let before = r.base.iter().find(|row| row.anchor == anchor);
    let mut all = Vec::new();
    for (word, row) in [("rulebook-compare-old", before), ("rulebook-compare-new", now)] {
        if let Some(row) = row {
            all.push(Asked::Say(page.t(word)));
            all.push(Asked::Shown(row.content.lines().map(str::to_owned).collect()));
        }
    }
    all
}

/// From which article this one comes: asked of articles that are there, where there is something they could come from.
fn from_where(page: &Page, make: &FormMaker<'_>, r: &Reading, anchor: i64) -> Option<Asked> {
    let row = r.text.iter().flat_map(|(_, rows)| rows).find(|row| row.anchor == anchor)?;
    if r.base.is_empty() {
        return None;
    }
    let by_items = r.text.as_ref().is_some_and(|(text, _)| text.by_items);
    let known = r.base.iter().any(|base| base.anchor == anchor);
    let now = match (row.pinned, known) {
        (false, _) => "found".to_owned(),
        (true, false) => "new".to_owned(),
        (true, true) => ids::write(anchor),
    };
    let mut all = vec![
        Choice::new("found", page.t("rulebook-from-found")),
        Choice::new("new", page.t("rulebook-from-nowhere")),
    ];
    let from = |base: &ArticleRow| {
        let begins: String = base.content.chars().take(24).collect();
        Choice::new(ids::write(base.anchor), format!("{} {begins}", text::label(base, by_items)))
    };
    all.extend(r.base.iter().map(from));
    Some(Asked::Select(make.field("pinned", "rulebook-from").or(now).options(all)))
}
