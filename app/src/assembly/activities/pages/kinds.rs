//! The catalogue of kinds, for the office.

use super::view::{choices, said, tabs};
use crate::assembly::activities::actions::kinds::{self as verbs, NewKind};
use crate::assembly::activities::hats;
use crate::assembly::activities::records::*;
use crate::assembly::activities::store;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Choice, Fields, Post, Said};
use crate::foundation::pages::asking::{AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

/// Where the catalogue stands.
const PAGE: &str = "/activities/kinds";

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/activities/kinds", get(list))
        .route("/activities/kinds/usual", post(usual))
        .route("/activities/kinds/new", get(ask_new).merge(post(add)))
        .route("/activities/kinds/{id}", get(ask_change).merge(post(change)))
}

struct Line {
    href: String,
    name: String,
    unit: String,
    days: String,
    two: String,
    joint: String,
    leave: String,
    parts: String,
    until: String,
}

#[derive(Template)]
#[template(path = "assembly/activities/templates/kinds.html")]
struct KindsPage {
    page: Page,
    tabs: Vec<NavLink>,
    lines: Vec<Line>,
    usual: bool,
}

fn line(page: &Page, k: &Kind) -> Line {
    let parts: Vec<String> =
        Part::all().iter().filter(|p| k.has(**p)).map(|p| said(page, "activities-part-", *p)).collect();
    let yes = if k.joint { "activities-joint-yes" } else { "activities-joint-no" };
    Line {
        href: format!("{PAGE}/{}", k.id),
        name: k.said(page.language).to_owned(),
        unit: said(page, "activities-unit-", k.unit),
        days: said(page, "activities-days-short-", k.day_rule),
        two: said(page, "activities-two-short-", k.two_kinds),
        joint: page.t(yes),
        leave: said(page, "activities-by-", k.leave_by),
        parts: parts.join(&page.t("list-comma")),
        until: k.until_on.as_deref().map(|day| page.day(day)).unwrap_or_default(),
    }
}

async fn list(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    hats::keeper(&by, "activities-action-kind")?;
    let all = store::kinds(&mut app.db.read().await?, by.body).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("activities-kinds-title");
    html(&KindsPage {
        tabs: tabs(&page, &by),
        lines: all.iter().map(|k| line(&page, k)).collect(),
        usual: verbs::USUAL.iter().any(|usual| !all.iter().any(|k| k.code == usual.0)),
        page,
    })
}

async fn usual(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&[], &[])?;
    hats::keeper(&by, "activities-action-kind")?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let n = verbs::take_usual(&app.words, &mut tx, &by).await?;
    post.done(&app, tx, PAGE, Said::new("activities-said-usual").with("n", n)).await
}

const SINGLE: &[&str] =
    &["version", "name", "name_en", "unit", "day_rule", "two_kinds", "joint", "leave_by", "until_on"];

fn new_kind(fields: &Fields) -> Outcome<NewKind> {
    fn choose<N: Name>(fields: &Fields, name: &str) -> Outcome<N> {
        N::from_key(fields.get(name)).ok_or_else(|| Problem::invalid(name, "form-choose"))
    }
    let parts = fields.all("parts").into_iter().filter(|key| !key.is_empty());
    let parts: Option<_> = parts.map(Part::from_key).collect();
    Ok(NewKind {
        name: fields.get("name").to_owned(),
        name_en: fields.get("name_en").to_owned(),
        unit: choose(fields, "unit")?,
        day_rule: choose(fields, "day_rule")?,
        two_kinds: choose(fields, "two_kinds")?,
        joint: fields.get("joint") == "yes",
        leave_by: choose(fields, "leave_by")?,
        parts: parts.ok_or_else(|| Problem::invalid("parts", "form-choose"))?,
        until_on: fields.get("until_on").to_owned(),
    })
}

fn fields_of(k: &Kind) -> Fields {
    let mut fields = Fields::default();
    let texts = [
        ("name", k.name.clone()),
        ("name_en", k.name_en.clone()),
        ("unit", k.unit.to_string()),
        ("day_rule", k.day_rule.to_string()),
        ("two_kinds", k.two_kinds.to_string()),
        ("joint", if k.joint { "yes" } else { "no" }.to_owned()),
        ("leave_by", k.leave_by.to_string()),
        ("until_on", k.until_on.clone().unwrap_or_default()),
    ];
    for (name, value) in texts {
        fields.add(name, value);
    }
    for part in k.parts.split(',') {
        fields.add("parts", part);
    }
    fields
}

async fn ask_new(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, None, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn kind(app: &App, visit: &Visit, id: &str) -> Outcome<Kind> {
    let by = visit.person(app).await?;
    hats::keeper(&by, "activities-action-kind")?;
    let id: KindId = path_id(id)?;
    let all = store::kinds(&mut app.db.read().await?, by.body).await?;
    all.into_iter().find(|k| k.id == id).ok_or(Problem::NotFound)
}

async fn ask_change(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let kind = kind(&app, &visit, &id).await?;
    let fields = fields_of(&kind);
    page(&app, &visit, Some(&kind), (&fields, &[], None), StatusCode::OK).await
}

async fn page(
    app: &App,
    visit: &Visit,
    of: Option<&Kind>,
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    hats::keeper(&by, "activities-action-kind")?;
    let page = visit.page(app, "").await?;
    let fields = typed.0.clone();
    draw(page, typed, status, |page, make| {
        let radio = |name: &str, word: &str, or: &str, options: Vec<Choice>| {
            Asked::Radios(make.field(name, word).or(or).options(options))
        };
        let joint = ["no", "yes"].map(|key| Choice::new(key, page.t(&format!("activities-joint-{key}"))));
        let parts = choices::<Part>(page, "activities-part-");
        let title = of.map_or_else(|| page.t("activities-kind-new"), |k| k.said(page.language).to_owned());
        Ask {
            what: vec![page.t("activities-kind-what")],
            inputs: vec![
                Asked::Text(make.field("name", "activities-kind-name").max(40).required()),
                Asked::Text(make.field("name_en", "activities-kind-name-en").max(40)),
                radio("unit", "activities-kind-unit", "sitting", choices::<Unit>(page, "activities-unit-")),
                radio(
                    "day_rule",
                    "activities-kind-days",
                    "once",
                    choices::<DayRule>(page, "activities-days-"),
                ),
                radio(
                    "two_kinds",
                    "activities-kind-two",
                    "each",
                    choices::<TwoKinds>(page, "activities-two-"),
                ),
                radio("joint", "activities-kind-joint", "no", joint.to_vec()),
                radio(
                    "leave_by",
                    "activities-kind-leave",
                    "office",
                    choices::<LeaveBy>(page, "activities-by-"),
                ),
                Asked::Checks(
                    make.field("parts", "activities-kind-parts").several(&fields.all("parts"), parts),
                ),
                Asked::Text(make.field("until_on", "activities-kind-until").kind("date")),
            ],
            version: of.map_or(0, |k| k.version),
            ..Ask::new(title, (PAGE.to_owned(), page.t("activities-kinds-title")), page.t("activities-save"))
        }
    })
}

async fn add(State(app): State<App>, post: Post) -> Outcome<Response> {
    write(&app, &post, None).await
}

async fn change(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let kind = kind(&app, &post.visit, &id).await?;
    write(&app, &post, Some(&kind)).await
}

async fn write(app: &App, post: &Post, of: Option<&Kind>) -> Outcome<Response> {
    let by = post.visit.person(app).await?;
    post.fields.only(SINGLE, &["parts"])?;
    hats::keeper(&by, "activities-action-kind")?;
    let mut tx = match begun(app, post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let version = post.fields.parsed("version");
    let done = match (new_kind(&post.fields), of) {
        (Ok(new), None) => verbs::add(&mut tx, &by, &new).await.map(|_| ()),
        (Ok(new), Some(kind)) => verbs::change(&mut tx, &by, (kind.id, version), &new).await,
        (Err(problem), _) => Err(problem),
    };
    match done {
        Ok(()) => post.done(app, tx, PAGE, Said::new("activities-said-kind")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(app, &post.visit, of, (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}
