//! The list of tasks: for the office and the leaders all of them, for a unit or committee its own; what is waited for comes first. And the
//! page on which a task is given.

use super::view::{Counter, day, left, said, tabs, task_mark};
use crate::assembly::people::{self, OrgKind, Orgs};
use crate::assembly::superior::actions::tasks::{self, Giving, Origin};
use crate::assembly::superior::actions::{NUMBER, TITLE, WHOLE, task_link, upward_link};
use crate::assembly::superior::hats;
use crate::assembly::superior::records::*;
use crate::assembly::superior::settings::TASK_DAYS;
use crate::assembly::superior::store::shelves::Show;
use crate::assembly::superior::store::{self, lists as sql};
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Choice, Fields, FormMaker, Post, Said};
use crate::foundation::ids::{self, OrgId};
use crate::foundation::lists::{self, Address, EXPORT_PIECE, Ending, Exporting, PAGE_ROWS};
use crate::foundation::pages::asking::{AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use office_documents::table_out::{Cell, Kind as Column};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/tasks", get(list))
        .route("/tasks.xlsx", get(|app, visit| export(app, visit, Ending::Xlsx)))
        .route("/tasks.csv", get(|app, visit| export(app, visit, Ending::Csv)))
        .route("/tasks/new", get(ask).merge(post(give)))
}

/// A row as it is drawn.
struct RowView {
    href: String,
    title: String,
    whose: String,
    mark: &'static str,
    state: String,
    due: String,
    left: String,
    left_kind: &'static str,
    source: String,
}

#[derive(Template)]
#[template(path = "assembly/superior/templates/tasks.html")]
struct TasksPage {
    page: Page,
    tabs: Vec<NavLink>,
    counters: Vec<Counter>,
    head: String,
    rows: Vec<RowView>,
    first: String,
    next: String,
    xlsx: String,
    csv: String,
    may: bool,
}

/// The shelf that an address asks for.
fn shown(address: &Address) -> Outcome<Show> {
    Ok(address.chosen.named("show")?.unwrap_or(Show::Open))
}

/// The place of a task on its shelf, to go on after it, and how it is read.
fn place(task: &Task) -> String {
    format!("{}~{}", task.due_on, task.id)
}

fn read_place(text: &str) -> Option<(String, i64)> {
    let (due, id) = text.split_once('~')?;
    Some((due.to_owned(), ids::read(id)?))
}

pub(super) fn whose(page: &Page, orgs: &Orgs, org: Option<OrgId>) -> String {
    match org {
        Some(org) => orgs.name(org, &page.today.to_string(), page.language),
        None => page.t("superior-office-itself"),
    }
}

fn row(page: &Page, by: &Acting, orgs: &Orgs, task: &Task) -> RowView {
    let waiting = sql::is_waiting(task);
    let (left, left_kind) = if waiting { left(page, by, &task.due_on) } else { (String::new(), "") };
    RowView {
        href: task_link(task.id),
        title: task.title.clone(),
        whose: whose(page, orgs, task.org),
        mark: task_mark(task.state),
        state: page.t(&format!("task-state-{}", task.state)),
        due: day(page, &task.due_on),
        left,
        left_kind,
        source: format!("{} {}", task.source_from, task.source_title),
    }
}

async fn list(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let address = Address::new("/tasks", &visit.query);
    let show = shown(&address)?;
    let after = read_place(address.chosen.get("after"));
    let (due, id) = after.clone().unwrap_or_default();
    let mut db = app.db.read().await?;
    let counts = tasks::counts(&mut db, &by).await?;
    let mut rows = tasks::shelf(&mut db, &by, Some(show), ((&due, id), PAGE_ROWS + 1)).await?;
    drop(db);
    let more = rows.len() as i64 > PAGE_ROWS;
    rows.truncate(PAGE_ROWS as usize);
    let orgs = people::orgs(&app, by.body).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("superior-tasks-title");
    let counter = |(of, n): (Show, i64)| Counter {
        href: address.with("show", of.key()),
        n,
        label: said(&page, "superior-shelf-", of),
        current: of == show,
        kind: if of == Show::Late && n > 0 { "late" } else { "" },
    };
    let all: Vec<(Show, i64)> = Show::all().iter().copied().zip(counts).collect();
    let total = all.iter().find(|(of, _)| *of == show).map_or(0, |(_, n)| *n);
    let next = rows.last().filter(|_| more).map(|task| address.after(&place(task)));
    html(&TasksPage {
        tabs: tabs(&page, &by),
        counters: all.into_iter().map(counter).collect(),
        head: page.tn("superior-tasks-count", total),
        rows: rows.iter().map(|task| row(&page, &by, &orgs, task)).collect(),
        first: if after.is_some() { address.without("after") } else { String::new() },
        next: next.unwrap_or_default(),
        xlsx: address.export("xlsx"),
        csv: address.export("csv"),
        may: hats::keeps(&by),
        page,
    })
}

async fn export(State(app): State<App>, visit: Visit, ending: Ending) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let address = Address::new("/tasks", &visit.query);
    let show = shown(&address)?;
    // Whoever reads no tasks takes out none.
    let mut some = tasks::shelf(&mut app.db.read().await?, &by, Some(show), (("", 0), EXPORT_PIECE)).await?;
    let orgs = people::orgs(&app, by.body).await?;
    let page = visit.page(&app, "").await?;
    let heads = [
        ("superior-col-task", 40),
        ("superior-col-whose", 24),
        ("superior-col-state", 12),
        ("superior-col-given", 16),
        ("superior-col-due", 16),
        ("superior-col-late", 16),
        ("superior-col-done", 16),
        ("superior-col-source", 48),
        ("superior-col-result", 48),
    ];
    let cells = |task: &Task| -> Vec<Cell> {
        let r = row(&page, &by, &orgs, task);
        let (given, late) = (day(&page, &task.given_on), day(&page, &task.late_on));
        let done = day(&page, &task.result_on);
        [r.title, r.whose, r.state, given, r.due, late, done, r.source, task.result.clone()]
            .map(Cell::Text)
            .to_vec()
    };
    let columns = heads.map(|(word, width)| (page.t(word), width, Column::Text)).to_vec();
    let mut file = Exporting::begin(&page, &by, ending, (page.t("superior-tasks-title"), columns)).await?;
    loop {
        file = file.add(some.iter().map(cells).collect()).await?;
        let Some(last) = some.last().filter(|_| some.len() as i64 == EXPORT_PIECE) else { break };
        let (due, id) = (last.due_on.clone(), last.id.0);
        let mut db = app.db.read().await?;
        some = tasks::shelf(&mut db, &by, Some(show), ((&due, id), EXPORT_PIECE)).await?;
    }
    lists::noted(&app, &by, hats::standing(&by), ("/tasks", &address.query(), file.written())).await?;
    file.finish().await
}

const FIELDS: [&str; 9] =
    ["answer", "title", "content", "org", "due_on", "source_title", "number", "source_from", "source_on"];

async fn ask(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, (&fields, &[], kept_at), StatusCode::OK).await
}

/// The answer that the task comes from, with its document, where the address names one.
async fn source(app: &App, by: &Acting, fields: &Fields) -> Outcome<Option<(Answered, Upward)>> {
    let Some(id) = fields.parsed::<AnswerId>("answer") else { return Ok(None) };
    let mut db = app.db.read().await?;
    let answer = store::answer(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let of = store::upward(&mut db, by.body, answer.upward).await?.ok_or(Problem::NotFound)?;
    Ok(Some((answer, of)))
}

async fn page(app: &App, visit: &Visit, typed: Typed<'_>, status: StatusCode) -> Outcome<Response> {
    let by = visit.person(app).await?;
    hats::keeper(&by, "task-action-give")?;
    let from = source(app, &by, typed.0).await?;
    let orgs = people::orgs(app, by.body).await?;
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| {
        let back = match &from {
            Some((_, of)) => (upward_link(of.id), of.title.clone()),
            None => ("/tasks".to_owned(), page.t("superior-tasks-title")),
        };
        Ask {
            what: vec![page.t("superior-secret-stays-out"), page.t("task-what-give")],
            inputs: inputs(page, make, (&by, &orgs), from.as_ref().map(|(answer, _)| answer)),
            ..Ask::new(page.t("task-action-give"), back, page.t("task-do-give"))
        }
    })
}

fn inputs(
    page: &Page,
    make: &FormMaker<'_>,
    (by, orgs): (&Acting, &Orgs),
    answer: Option<&Answered>,
) -> Vec<Asked> {
    let today = by.today();
    let mut all = Vec::new();
    match answer {
        Some(answer) => {
            all.push(Asked::Hidden("answer", answer.id.to_string()));
            all.push(Asked::Shown(answer.content.lines().map(str::to_owned).collect()));
        }
        None => {
            let title = make.field("source_title", "superior-source-title").max(TITLE).required();
            all.push(Asked::Text(title));
            all.push(Asked::Text(make.field("source_from", "superior-source-from").max(TITLE).required()));
            all.push(Asked::Text(make.field("number", "superior-source-number").max(NUMBER)));
            all.push(Asked::Text(make.field("source_on", "superior-source-on").kind("date").required()));
        }
    }
    let on = today.to_string();
    let mut whom = vec![Choice::new("", page.t("superior-office-itself"))];
    for kind in [OrgKind::Committee, OrgKind::Unit] {
        whom.extend(orgs.of_kind(kind, &on).map(|org| Choice::new(org.id, org.name(&on, page.language))));
    }
    let counted = by.procedure.due(TASK_DAYS, today).map(|due| due.date);
    let said = counted.map(|date| page.ts("superior-due-counted", page.date(date)));
    all.push(Asked::Text(make.field("title", "superior-col-task").max(TITLE).required()));
    all.push(Asked::Area(make.field("content", "superior-task-content").rows(5).max(WHOLE).required()));
    all.push(Asked::Select(make.field("org", "superior-col-whose").options(whom)));
    all.extend(said.map(Asked::Say));
    all.push(Asked::Text(make.field("due_on", "superior-due-other").kind("date")));
    all
}

fn giving(fields: &Fields) -> Outcome<Giving> {
    let text = |name: &str| fields.get(name).to_owned();
    let org = match fields.get("org") {
        "" => None,
        typed => Some(typed.parse::<OrgId>().map_err(|_| Problem::invalid("org", "form-choose"))?),
    };
    let from = match fields.get("answer") {
        "" => Origin::Paper([text("source_title"), text("number"), text("source_from"), text("source_on")]),
        typed => Origin::Answer(typed.parse().map_err(|_| Problem::invalid("", "form-choose"))?),
    };
    Ok(Giving { from, title: text("title"), content: text("content"), org, due_on: text("due_on") })
}

async fn give(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    hats::keeper(&by, "task-action-give")?;
    post.fields.only(&FIELDS, &[])?;
    let new = giving(&post.fields);
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match new {
        Ok(new) => tasks::give(&mut tx, &by, &new).await,
        Err(problem) => Err(problem),
    };
    match done {
        Ok(task) => post.done(&app, tx, &task_link(task.id), Said::new("task-said-give")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(&app, &post.visit, (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}
