//! Pages of the catalogues: categories of matters and grounds for not filing. A thing named once is ended, never deleted.

use super::super::actions;
use super::super::catalogue::{Category, Ground, categories, grounds};
use super::super::records::{CategoryId, EDITORS, GroundId, Named};
use super::{reader, tabs};
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, Choice, ErrorItem, Field, Fields, FormMaker, Post, Said};
use crate::foundation::pages::{NavLink, Page, Visit, html_with};
use crate::foundation::routing::{get, post};
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/settings/categories", get(list_categories).merge(post(add_category)))
        .route("/settings/categories/{id}", get(edit_category).merge(post(rename_category)))
        .route("/settings/categories/{id}/end", get(ask_end_category).merge(post(end_category)))
        .route("/settings/grounds", get(list_grounds).merge(post(add_ground)))
        .route("/settings/grounds/{id}/end", get(ask_end_ground).merge(post(end_ground)))
}

/// One line of a catalogue.
struct Entry {
    code: String,
    name: String,
    other: String,
    from: String,
    until: String,
    ended: bool,
    below: bool,
    edit: String,
    end: String,
}

#[derive(Template)]
#[template(path = "assembly/settings/templates/catalogue.html")]
struct CataloguePage {
    page: Page,
    tabs: Vec<NavLink>,
    intro: String,
    entries: Vec<Entry>,
    may: bool,
    add_title: String,
    errors: Vec<ErrorItem>,
    fields: Vec<Field>,
    parent: Option<Field>,
    add: String,
}

#[derive(Template)]
#[template(path = "assembly/settings/templates/entry.html")]
struct EntryPage {
    page: Page,
    crumbs: Vec<NavLink>,
    lead: String,
    errors: Vec<ErrorItem>,
    fields: Vec<Field>,
    act: String,
    back: &'static str,
}

/// What was typed and what is wrong with it; nothing for a fresh page.
type Refused<'a> = Option<(&'a Fields, Vec<Complaint>)>;

fn taken(refused: Refused<'_>) -> (Fields, Vec<Complaint>, StatusCode) {
    match refused {
        Some((fields, wrong)) => (fields.clone(), wrong, StatusCode::UNPROCESSABLE_ENTITY),
        None => (Fields::default(), Vec::new(), StatusCode::OK),
    }
}

fn named_fields(form: &FormMaker<'_>, by: &Acting) -> Vec<Field> {
    vec![
        form.field("code", "settings-code").required(),
        form.field("name", "settings-name").required(),
        form.field("name_en", "settings-name-en"),
        form.field("from", "settings-from").kind("date").required().or(by.today()),
    ]
}

fn named(fields: &Fields) -> Named<'_> {
    Named {
        code: fields.get("code"),
        name: fields.get("name"),
        name_en: fields.get("name_en"),
        parent: fields.get("parent"),
        from: fields.get("from"),
    }
}

fn category_entry(page: &Page, by: &Acting, c: &Category) -> Entry {
    let may = by.is_any(EDITORS);
    let link =
        |ending: &str| if may { format!("/settings/categories/{}{ending}", c.id) } else { String::new() };
    Entry {
        code: c.code.clone(),
        name: c.name.clone(),
        other: c.name_en.clone(),
        from: page.day(&c.from),
        until: c.until.as_deref().map(|day| page.day(day)).unwrap_or_default(),
        ended: !c.open_on(&by.today().to_string()),
        below: c.parent.is_some(),
        edit: link(""),
        end: if c.until.is_none() { link("/end") } else { String::new() },
    }
}

async fn draw_categories(app: &App, visit: &Visit, refused: Refused<'_>) -> Outcome<Response> {
    let by = reader(app, visit).await?;
    let all = categories(app, by.body).await?;
    let mut page = visit.page(app, "").await?;
    page.title = page.t("settings-tab-categories");
    let (fields, wrong, status) = taken(refused);
    let form = FormMaker::new(&page, &fields, &wrong);
    let heads = all.0.iter().filter(|c| c.parent.is_none() && c.until.is_none());
    let mut parents = vec![Choice::new("", page.t("settings-parent-none"))];
    parents.extend(heads.map(|c| Choice::new(c.id, c.said(page.language))));
    let entries = all
        .tree()
        .iter()
        .flat_map(|branch| std::iter::once(branch.head).chain(branch.below.iter().copied()))
        .map(|c| category_entry(&page, &by, c))
        .collect();
    let shown = CataloguePage {
        tabs: tabs(&page),
        intro: page.t("settings-categories-intro"),
        entries,
        may: by.is_any(EDITORS),
        add_title: page.t("settings-category-add"),
        errors: form.errors(),
        fields: named_fields(&form, &by),
        parent: Some(form.field("parent", "settings-parent").options(parents)),
        add: "/settings/categories".to_owned(),
        page,
    };
    html_with(status, &shown)
}

async fn list_categories(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    draw_categories(&app, &visit, None).await
}

async fn add_category(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&["code", "name", "name_en", "from", "parent"], &[])?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    match actions::add_category(&mut tx, &by, &named(&post.fields)).await {
        Ok(_) => {
            let said = Said::new("settings-category-added").with("x", post.fields.get("name"));
            post.done(&app, tx, "/settings/categories", said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            draw_categories(&app, &post.visit, Some((&post.fields, wrong))).await
        }
        Err(other) => Err(other),
    }
}

/// What one thing's page does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Act {
    Rename,
    End,
}

async fn draw_category(
    app: &App,
    visit: &Visit,
    id: CategoryId,
    act: Act,
    refused: Refused<'_>,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    actions::may_edit(&by)?;
    let all = categories(app, by.body).await?;
    let category = all.by_id(id).ok_or(Problem::NotFound)?;
    let mut page = visit.page(app, "").await?;
    let (mut fields, wrong, status) = taken(refused);
    if status == StatusCode::OK {
        fields.set("name", category.name.as_str());
        fields.set("name_en", category.name_en.as_str());
    }
    let (title, lead, word) = match act {
        Act::Rename => ("settings-category-rename", "settings-category-rename-lead", "settings-rename"),
        Act::End => ("settings-category-end", "settings-category-end-lead", "settings-end"),
    };
    page.title = page.ts(title, category.said(page.language));
    let form = FormMaker::new(&page, &fields, &wrong);
    let drawn = match act {
        Act::Rename => {
            vec![form.field("name", "settings-name").required(), form.field("name_en", "settings-name-en")]
        }
        Act::End => vec![form.field("until", "settings-until").kind("date").required().or(by.today())],
    };
    let shown = EntryPage {
        crumbs: vec![
            NavLink::new("/settings/categories", &page.t("settings-tab-categories")),
            NavLink::new("", &page.title),
        ],
        lead: page.ts(lead, &category.code),
        errors: form.errors(),
        fields: drawn,
        act: page.t(word),
        back: "/settings/categories",
        page,
    };
    html_with(status, &shown)
}

async fn edit_category(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    draw_category(&app, &visit, path_id(&id)?, Act::Rename, None).await
}

async fn ask_end_category(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    draw_category(&app, &visit, path_id(&id)?, Act::End, None).await
}

async fn rename_category(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&["name", "name_en"], &[])?;
    let id = path_id(&id)?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let names = (post.fields.get("name"), post.fields.get("name_en"));
    match actions::rename_category(&mut tx, &by, id, names).await {
        Ok(()) => {
            let said = Said::new("settings-category-renamed").with("x", names.0);
            post.done(&app, tx, "/settings/categories", said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            draw_category(&app, &post.visit, id, Act::Rename, Some((&post.fields, wrong))).await
        }
        Err(other) => Err(other),
    }
}

async fn end_category(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&["until"], &[])?;
    let id = path_id(&id)?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    match actions::end_category(&mut tx, &by, id, post.fields.get("until")).await {
        Ok(()) => post.done(&app, tx, "/settings/categories", Said::new("settings-category-ended")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            draw_category(&app, &post.visit, id, Act::End, Some((&post.fields, wrong))).await
        }
        Err(other) => Err(other),
    }
}

fn ground_entry(page: &Page, by: &Acting, g: &Ground) -> Entry {
    let local = g.id.filter(|_| by.is_any(EDITORS) && g.until.is_none());
    Entry {
        code: g.code.clone(),
        name: g.said(page.words(), page.language),
        other: if g.id.is_some() { g.name_en.clone() } else { page.t("settings-ground-national") },
        from: page.day(&g.from),
        until: g.until.as_deref().map(|day| page.day(day)).unwrap_or_default(),
        ended: !g.open_on(&by.today().to_string()),
        below: false,
        edit: String::new(),
        end: local.map(|id| format!("/settings/grounds/{id}/end")).unwrap_or_default(),
    }
}

async fn draw_grounds(app: &App, visit: &Visit, refused: Refused<'_>) -> Outcome<Response> {
    let by = reader(app, visit).await?;
    let all = grounds(app, by.body).await?;
    let mut page = visit.page(app, "").await?;
    page.title = page.t("settings-tab-grounds");
    let (fields, wrong, status) = taken(refused);
    let form = FormMaker::new(&page, &fields, &wrong);
    let shown = CataloguePage {
        tabs: tabs(&page),
        intro: page.t("settings-grounds-intro"),
        entries: all.0.iter().map(|g| ground_entry(&page, &by, g)).collect(),
        may: by.is_any(EDITORS),
        add_title: page.t("settings-ground-add"),
        errors: form.errors(),
        fields: named_fields(&form, &by),
        parent: None,
        add: "/settings/grounds".to_owned(),
        page,
    };
    html_with(status, &shown)
}

async fn list_grounds(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    draw_grounds(&app, &visit, None).await
}

async fn add_ground(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&["code", "name", "name_en", "from"], &[])?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    match actions::add_ground(&mut tx, &by, &named(&post.fields)).await {
        Ok(_) => {
            let said = Said::new("settings-ground-added").with("x", post.fields.get("code"));
            post.done(&app, tx, "/settings/grounds", said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            draw_grounds(&app, &post.visit, Some((&post.fields, wrong))).await
        }
        Err(other) => Err(other),
    }
}

async fn draw_end_ground(app: &App, visit: &Visit, id: GroundId, refused: Refused<'_>) -> Outcome<Response> {
    let by = visit.person(app).await?;
    actions::may_edit(&by)?;
    let all = grounds(app, by.body).await?;
    let ground = all.0.iter().find(|g| g.id == Some(id)).ok_or(Problem::NotFound)?;
    let mut page = visit.page(app, "").await?;
    let (fields, wrong, status) = taken(refused);
    page.title = page.ts("settings-ground-end", &ground.code);
    let form = FormMaker::new(&page, &fields, &wrong);
    let shown = EntryPage {
        crumbs: vec![
            NavLink::new("/settings/grounds", &page.t("settings-tab-grounds")),
            NavLink::new("", &page.title),
        ],
        lead: page.ts("settings-ground-end-lead", ground.said(page.words(), page.language)),
        errors: form.errors(),
        fields: vec![form.field("until", "settings-until").kind("date").required().or(by.today())],
        act: page.t("settings-end"),
        back: "/settings/grounds",
        page,
    };
    html_with(status, &shown)
}

async fn ask_end_ground(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    draw_end_ground(&app, &visit, path_id(&id)?, None).await
}

async fn end_ground(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&["until"], &[])?;
    let id = path_id(&id)?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    match actions::end_ground(&mut tx, &by, id, post.fields.get("until")).await {
        Ok(()) => post.done(&app, tx, "/settings/grounds", Said::new("settings-ground-ended")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            draw_end_ground(&app, &post.visit, id, Some((&post.fields, wrong))).await
        }
        Err(other) => Err(other),
    }
}
