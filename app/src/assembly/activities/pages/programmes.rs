//! Programmes over years: the list of them, and one with its activities.

use super::view::{Linked, mark, said, tabs, when};
use crate::assembly::activities::actions::programmes::{self as verbs, NewProgramme};
use crate::assembly::activities::actions::{SENTENCE, TITLE, link, programme_link};
use crate::assembly::activities::hats::{self, Reach};
use crate::assembly::activities::records::*;
use crate::assembly::activities::store::{self, lists};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Fields, Post, Said};
use crate::foundation::pages::asking::{AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::routing::{get, post};
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/activities/programmes", get(list))
        .route("/activities/programmes/new", get(ask_new).merge(post(begin)))
        .route("/activities/programmes/{id}", get(show))
        .route("/activities/programmes/{id}/edit", get(ask_change).merge(post(change)))
}

#[derive(Template)]
#[template(path = "assembly/activities/templates/programmes.html")]
struct ProgrammesPage {
    page: Page,
    tabs: Vec<NavLink>,
    lines: Vec<Linked>,
    may: bool,
}

fn span(page: &Page, p: &Programme) -> String {
    format!("{} \u{2013} {}", page.day(&p.from_on), page.day(&p.until_on))
}

async fn list(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    hats::reader(&by)?;
    let all = store::programmes(&mut app.db.read().await?, by.body).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("activities-programmes-title");
    let line = |p: &Programme| Linked {
        href: programme_link(p.id),
        label: p.title.clone(),
        meta: span(&page, p),
        off: String::new(),
    };
    html(&ProgrammesPage {
        tabs: tabs(&page, &by),
        lines: all.iter().map(line).collect(),
        may: hats::keeps(&by),
        page,
    })
}

/// An activity of a programme.
struct Line {
    href: String,
    title: String,
    when: String,
    mark: &'static str,
    state: String,
}

#[derive(Template)]
#[template(path = "assembly/activities/templates/programme.html")]
struct ProgrammePage {
    page: Page,
    span: String,
    aim: String,
    count: String,
    lines: Vec<Line>,
    edit: String,
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    hats::reader(&by)?;
    let id: ProgrammeId = path_id(&id)?;
    let mut db = app.db.read().await?;
    let found = store::programme(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let all = lists::of_programme(&mut db, (by.body, (Reach::of(&by), by.account)), id).await?;
    drop(db);
    let mut page = visit.page(&app, "").await?;
    page.title.clone_from(&found.title);
    let line = |a: &Activity| Line {
        href: link(a.id),
        title: a.title.clone(),
        when: when(&page, a),
        mark: mark(a.state),
        state: said(&page, "activity-state-", a.state),
    };
    html(&ProgrammePage {
        span: span(&page, &found),
        aim: found.aim.clone(),
        count: page.tn("activities-count", all.len() as i64),
        lines: all.iter().map(line).collect(),
        edit: if hats::keeps(&by) { format!("{}/edit", programme_link(id)) } else { String::new() },
        page,
    })
}

fn new_programme(fields: &Fields) -> NewProgramme {
    let text = |name: &str| fields.get(name).to_owned();
    NewProgramme {
        title: text("title"),
        from_on: text("from_on"),
        until_on: text("until_on"),
        aim: text("aim"),
    }
}

async fn ask_new(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, None, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn found(app: &App, visit: &Visit, id: &str) -> Outcome<Programme> {
    let by = visit.person(app).await?;
    hats::keeper(&by, "activities-action-programme")?;
    let found = store::programme(&mut app.db.read().await?, by.body, path_id(id)?).await?;
    found.ok_or(Problem::NotFound)
}

async fn ask_change(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let p = found(&app, &visit, &id).await?;
    let mut fields = Fields::default();
    for (name, value) in
        [("title", &p.title), ("from_on", &p.from_on), ("until_on", &p.until_on), ("aim", &p.aim)]
    {
        fields.add(name, value);
    }
    page(&app, &visit, Some(&p), (&fields, &[], None), StatusCode::OK).await
}

async fn page(
    app: &App,
    visit: &Visit,
    of: Option<&Programme>,
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    hats::keeper(&by, "activities-action-programme")?;
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| {
        let back = match of {
            Some(p) => (programme_link(p.id), p.title.clone()),
            None => ("/activities/programmes".to_owned(), page.t("activities-programmes-title")),
        };
        let day = |name: &str, word: &str| Asked::Text(make.field(name, word).kind("date").required());
        let word = if of.is_some() { "activities-programme-edit" } else { "activities-programme-new" };
        Ask {
            inputs: vec![
                Asked::Text(make.field("title", "activities-col-title").max(TITLE).required()),
                day("from_on", "activities-from-on"),
                day("until_on", "activities-until-on"),
                Asked::Area(make.field("aim", "activities-aim").rows(5).max(SENTENCE)),
            ],
            version: of.map_or(0, |p| p.version),
            ..Ask::new(page.t(word), back, page.t("activities-save"))
        }
    })
}

async fn begin(State(app): State<App>, post: Post) -> Outcome<Response> {
    write(&app, &post, None).await
}

async fn change(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let p = found(&app, &post.visit, &id).await?;
    write(&app, &post, Some(&p)).await
}

async fn write(app: &App, post: &Post, of: Option<&Programme>) -> Outcome<Response> {
    let by = post.visit.person(app).await?;
    post.fields.only(&["version", "title", "from_on", "until_on", "aim"], &[])?;
    hats::keeper(&by, "activities-action-programme")?;
    let mut tx = match begun(app, post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let new = new_programme(&post.fields);
    let version = post.fields.parsed("version");
    let done = match of {
        None => verbs::begin(&mut tx, &by, &new).await,
        Some(p) => verbs::change(&mut tx, &by, (p.id, version), &new).await.map(|()| p.id),
    };
    match done {
        Ok(id) => post.done(app, tx, &programme_link(id), Said::new("activities-said-programme")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(app, &post.visit, of, (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}
