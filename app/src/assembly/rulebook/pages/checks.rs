//! Self-check lists: the list of them, one with its requirements, their judging, the same as a file.

use super::view::{said, tabs};
use crate::assembly::rulebook::actions::checking::{self, Judgement};
use crate::assembly::rulebook::actions::{SENTENCE, TITLE, check_link, rule_link};
use crate::assembly::rulebook::hats;
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::store::{self, checks as sql, lists as listed};
use crate::assembly::rulebook::text;
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events;
use crate::foundation::forms::{Choice, Fields, Post, Said};
use crate::foundation::ids;
use crate::foundation::lists::{self, Ending, Export};
use crate::foundation::pages::asking::{AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::routing::{get, post};
use crate::foundation::timeline::{TimelineEntry, timeline};
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use office_documents::table_out::{Cell, Kind as Column};
use std::collections::BTreeMap;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/rules/checks", get(list))
        .route("/rules/checks/new", get(ask_begin).merge(post(begin)))
        .route("/rule-checks/{id}", get(show))
        .route("/rule-checks/{id}/list.xlsx", get(|app, visit, id| export(app, visit, id, Ending::Xlsx)))
        .route("/rule-checks/{id}/list.csv", get(|app, visit, id| export(app, visit, id, Ending::Csv)))
        .route("/rule-checks/{id}/items/{item}", get(ask_judge).merge(post(judge)))
        .route("/rule-checks/{id}/close", get(ask_close).merge(post(close)))
}

struct Line {
    href: String,
    title: String,
    regulation: String,
    mark: &'static str,
    state: String,
    items: i64,
    open: i64,
    wanting: i64,
}

#[derive(Template)]
#[template(path = "assembly/rulebook/templates/checks.html")]
struct ChecksPage {
    page: Page,
    tabs: Vec<NavLink>,
    lines: Vec<Line>,
    may: bool,
}

fn check_mark(state: CheckState) -> &'static str {
    if state == CheckState::Open { "work" } else { "done" }
}

async fn list(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    hats::reader(&by)?;
    let all = sql::checks(&mut app.db.read().await?, by.body).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("rulebook-checks-title");
    let line = |l: &sql::Listed| Line {
        href: check_link(l.check.id),
        title: l.check.title.clone(),
        regulation: l.regulation.clone(),
        mark: check_mark(l.check.state),
        state: said(&page, "rulecheck-state-", l.check.state),
        items: l.items,
        open: l.open,
        wanting: l.wanting,
    };
    let lines = all.iter().map(line).collect();
    html(&ChecksPage { tabs: tabs(&page, hats::keeps(&by)), lines, may: hats::keeps(&by), page })
}

/// A requirement as it is drawn.
struct ItemView {
    id: String,
    label: String,
    lines: Vec<String>,
    mark: &'static str,
    verdict: String,
    ours: String,
    ours_href: String,
    note: String,
    judge: String,
}

#[derive(Template)]
#[template(path = "assembly/rulebook/templates/check.html")]
struct CheckPage {
    page: Page,
    mark: &'static str,
    state: String,
    regulation: (String, String),
    tally: String,
    conclusion: String,
    items: Vec<ItemView>,
    close: String,
    xlsx: String,
    csv: String,
    timeline: Vec<TimelineEntry>,
}

/// Articles of rules that may be named as ours: rule, title, last version that has a text, its articles.
async fn ours(db: &mut dyn Read, by: &Acting) -> Outcome<Vec<(Rule, VersionId, bool, Vec<ArticleRow>)>> {
    let versions = listed::all_versions(db, by.body).await?;
    let mut all = Vec::new();
    for rule in listed::rules(db, by.body).await? {
        let alive = matches!(rule.state, RuleState::InForce | RuleState::Trial);
        if rule.level == Level::Superior || !alive {
            continue;
        }
        let last = versions.iter().rev().find(|v| v.rule == rule.id && v.text.is_some());
        if let Some((version, id)) = last.and_then(|v| Some((v.id, v.text?))) {
            let by_items = store::text(db, by.body, id).await?.is_some_and(|t| t.by_items);
            let rows = store::articles(db, id).await?;
            all.push((rule, version, by_items, rows));
        }
    }
    Ok(all)
}

fn met_mark(met: Met) -> &'static str {
    match met {
        Met::Open => "open",
        Met::Met => "done",
        Met::Partly => "part",
        Met::Missing => "back",
        Met::NotApplicable => "none",
    }
}

/// Our article as it is called, with its page: as it is called in the last version; nothing where none is named.
async fn named(
    db: &mut dyn Read,
    by: &Acting,
    items: &[CheckItem],
) -> Outcome<BTreeMap<i64, (String, String)>> {
    let mut all = BTreeMap::new();
    for item in items {
        let Some(id) = item.rule else { continue };
        let Some(rule) = store::rule(db, by.body, id).await? else { continue };
        let life = if item.anchor == 0 { Vec::new() } else { store::life(db, id, item.anchor).await? };
        let (label, href) = match life.last() {
            Some(last) => {
                let place = ids::write(item.anchor);
                (super::number(last.number), format!("{}/articles/{place}", rule_link(id)))
            }
            None => (String::new(), rule_link(id)),
        };
        all.insert(item.id, (format!("{} {label}", rule.title).trim().to_owned(), href));
    }
    Ok(all)
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let id: CheckId = path_id(&id)?;
    let mut db = app.db.read().await?;
    let check = checking::readable(&mut db, &by, id).await?;
    let items = sql::items(&mut db, id).await?;
    let named = named(&mut db, &by, &items).await?;
    let regulation = store::rule(&mut db, by.body, check.regulation).await?.ok_or(Problem::NotFound)?;
    let history = events::history(&mut db, by.body, checking::KIND, id.0).await?;
    drop(db);
    let mut page = visit.page(&app, "").await?;
    page.title.clone_from(&check.title);
    let open = check.state == CheckState::Open && hats::keeps(&by);
    let item = |i: &CheckItem| {
        let (ours, ours_href) = named.get(&i.id).cloned().unwrap_or_default();
        ItemView {
            id: ids::write(i.id),
            label: i.label.clone(),
            lines: i.requirement.lines().map(str::to_owned).collect(),
            mark: met_mark(i.verdict),
            verdict: said(&page, "rulebook-met-", i.verdict),
            ours,
            ours_href,
            note: i.note.clone(),
            judge: if open {
                format!("{}/items/{}", check_link(id), ids::write(i.id))
            } else {
                String::new()
            },
        }
    };
    let count = |met: Met| items.iter().filter(|i| i.verdict == met).count();
    let counted = Met::all()
        .iter()
        .map(|met| page.txy("rulebook-tally", said(&page, "rulebook-met-", *met), count(*met).to_string()));
    html(&CheckPage {
        mark: check_mark(check.state),
        state: said(&page, "rulecheck-state-", check.state),
        regulation: (rule_link(regulation.id), regulation.title),
        tally: counted.collect::<Vec<_>>().join(&page.t("list-comma")),
        conclusion: check.conclusion.clone(),
        items: items.iter().map(item).collect(),
        close: if open && count(Met::Open) == 0 {
            format!("{}/close", check_link(id))
        } else {
            String::new()
        },
        xlsx: format!("{}/list.xlsx", check_link(id)),
        csv: format!("{}/list.csv", check_link(id)),
        timeline: timeline(&page, &history),
        page,
    })
}

async fn export(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    ending: Ending,
) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let id: CheckId = path_id(&id)?;
    let mut db = app.db.read().await?;
    let check = checking::readable(&mut db, &by, id).await?;
    let items = sql::items(&mut db, id).await?;
    let named = named(&mut db, &by, &items).await?;
    drop(db);
    let page = visit.page(&app, "").await?;
    let heads = [
        ("rulebook-check-item", 14),
        ("rulebook-check-requirement", 60),
        ("rulebook-check-ours", 40),
        ("rulebook-check-verdict", 10),
        ("rulebook-check-note", 40),
    ];
    let cells = |i: &CheckItem| -> Vec<Cell> {
        let ours = named.get(&i.id).map(|(label, _)| label.clone()).unwrap_or_default();
        let verdict = said(&page, "rulebook-met-", i.verdict);
        [i.label.clone(), i.requirement.clone(), ours, verdict, i.note.clone()].map(Cell::Text).to_vec()
    };
    let rows: Vec<Vec<Cell>> = items.iter().map(cells).collect();
    lists::noted(&app, &by, hats::standing(&by), (&check_link(id), "", rows.len())).await?;
    let columns = heads.map(|(word, width)| (page.t(word), width, Column::Text)).to_vec();
    lists::file(&page, &by, ending, Export { title: check.title, columns, rows }).await
}

async fn ask_begin(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    begin_page(&app, &visit, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn begin_page(app: &App, visit: &Visit, typed: Typed<'_>, status: StatusCode) -> Outcome<Response> {
    let by = visit.person(app).await?;
    hats::keeper(&by, "rulebook-action-check")?;
    let rules = listed::rules(&mut app.db.read().await?, by.body).await?;
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| {
        let superior = rules.iter().filter(|r| r.level == Level::Superior && r.state != RuleState::Repealed);
        let none = std::iter::once(Choice::new("", page.t("rulebook-choose")));
        let all = none.chain(superior.map(|r| Choice::new(r.id, &r.title)));
        Ask {
            what: vec![page.t("rulebook-check-begin-what")],
            inputs: vec![
                Asked::Select(make.field("regulation", "rulebook-check-regulation").required().options(all)),
                Asked::Text(make.field("title", "rulebook-check-name").required().max(TITLE)),
            ],
            ..Ask::new(
                page.t("rulebook-do-check"),
                ("/rules/checks".to_owned(), page.t("rulebook-checks-title")),
                page.t("rulebook-check-begin"),
            )
        }
    })
}

async fn begin(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&["regulation", "title"], &[])?;
    hats::keeper(&by, "rulebook-action-check")?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match post.fields.parsed::<RuleId>("regulation") {
        Some(rule) => checking::begin(&mut tx, &by, rule, post.fields.get("title")).await,
        None => Err(Problem::invalid("regulation", "form-choose")),
    };
    match done {
        Ok(check) => {
            let said = Said::new("rulebook-said-check-begin");
            post.done(&app, tx, &check_link(check.id), said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            begin_page(&app, &post.visit, (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}

/// Our rule and article as one value of a select: `rule` or `rule.anchor`.
fn ours_of(text: &str) -> (Option<RuleId>, i64) {
    let (rule, anchor) = text.split_once('.').unwrap_or((text, ""));
    (rule.parse().ok(), ids::read(anchor).unwrap_or_default())
}

fn judgement(fields: &Fields) -> Outcome<Judgement> {
    let (rule, anchor) = ours_of(fields.get("ours"));
    Ok(Judgement {
        verdict: chosen("verdict", fields.get("verdict"))?,
        rule,
        anchor,
        note: fields.get("note").to_owned(),
    })
}

type Item = (CheckId, i64);

fn item_of(id: &str, item: &str) -> Outcome<Item> {
    Ok((path_id(id)?, ids::read(item).ok_or(Problem::NotFound)?))
}

async fn ask_judge(
    State(app): State<App>,
    visit: Visit,
    Path((id, item)): Path<(String, String)>,
) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    judge_page(&app, &visit, item_of(&id, &item)?, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn judge_page(
    app: &App,
    visit: &Visit,
    (id, item): Item,
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    let mut db = app.db.read().await?;
    let check = checking::readable(&mut db, &by, id).await?;
    checking::may_change(&by, &check, "judge")?;
    let item = sql::item(&mut db, id, item).await?.ok_or(Problem::NotFound)?;
    let ours = ours(&mut db, &by).await?;
    drop(db);
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| {
        let mut all = vec![Choice::new("", page.t("rulebook-check-none-ours"))];
        for (rule, _, by_items, rows) in &ours {
            all.push(Choice::new(rule.id, &rule.title));
            all.extend(rows.iter().map(|row| {
                let begins: String = row.content.chars().take(20).collect();
                let value = format!("{}.{}", rule.id, ids::write(row.anchor));
                Choice::new(value, format!("{} {} {begins}", rule.title, text::label(row, *by_items)))
            }));
        }
        let now = match (item.rule, item.anchor) {
            (Some(rule), 0) => rule.to_string(),
            (Some(rule), anchor) => format!("{rule}.{}", ids::write(anchor)),
            (None, _) => String::new(),
        };
        let verdicts = Met::all().iter().map(|met| Choice::new(met.key(), said(page, "rulebook-met-", *met)));
        let verdict = make.field("verdict", "rulebook-check-verdict").required().or(item.verdict);
        Ask {
            inputs: vec![
                Asked::Shown(item.requirement.lines().map(str::to_owned).collect()),
                Asked::Select(make.field("ours", "rulebook-check-ours").or(now).options(all)),
                Asked::Radios(verdict.options(verdicts)),
                Asked::Area(make.field("note", "rulebook-check-note").rows(3).max(SENTENCE).or(&item.note)),
            ],
            ..Ask::new(
                page.ts("rulebook-check-judge", &item.label),
                (check_link(id), check.title.clone()),
                page.t("rulebook-check-save"),
            )
        }
    })
}

async fn judge(
    State(app): State<App>,
    Path((id, item)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let (id, item) = item_of(&id, &item)?;
    post.fields.only(&["ours", "verdict", "note"], &[])?;
    checking::readable(&mut app.db.read().await?, &by, id).await?;
    hats::keeper(&by, "rulebook-action-check")?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match judgement(&post.fields) {
        Ok(new) => checking::judge(&mut tx, &by, id, item, &new).await,
        Err(problem) => Err(problem),
    };
    match done {
        Ok(()) => {
            let link = format!("{}#i-{}", check_link(id), ids::write(item));
            post.done(&app, tx, &link, Said::new("rulebook-said-check-judge")).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            judge_page(&app, &post.visit, (id, item), (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}

async fn ask_close(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    close_page(&app, &visit, path_id(&id)?, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn close_page(
    app: &App,
    visit: &Visit,
    id: CheckId,
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    let check = checking::readable(&mut app.db.read().await?, &by, id).await?;
    checking::may_change(&by, &check, "close")?;
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| Ask {
        what: vec![page.t("rulebook-check-close-what")],
        inputs: vec![Asked::Area(
            make.field("text", "rulebook-check-conclusion").rows(5).max(SENTENCE).required(),
        )],
        ..Ask::new(
            page.t("rulebook-check-close"),
            (check_link(id), check.title.clone()),
            page.t("rulebook-check-close"),
        )
    })
}

async fn close(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: CheckId = path_id(&id)?;
    post.fields.only(&["text"], &[])?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    match checking::close(&mut tx, &by, id, post.fields.get("text")).await {
        Ok(()) => post.done(&app, tx, &check_link(id), Said::new("rulebook-said-check-close")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            close_page(&app, &post.visit, id, (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}
