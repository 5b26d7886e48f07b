//! The overlay: days that a region or the office itself changes. First the change is shown, then it is saved.

use super::super::calendar::{self, LISTS, kind_name};
use super::super::records::{EDITORS, OverlayVersion};
use super::super::{actions, store};
use super::reader;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, ErrorItem, Field, Fields, FormMaker, Post, Said};
use crate::foundation::pages::{NavLink, Page, Visit, html_with};
use crate::foundation::procedure_store;
use crate::foundation::routing::{get, post};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use working_days::Overlay;

pub fn routes() -> Router<App> {
    Router::new().route("/settings/calendar/overlay", get(show).merge(post(save)))
}

struct ChangeLine {
    date: String,
    before: String,
    after: String,
}

struct VersionLine {
    label: String,
    days: String,
    who: String,
    at: String,
    in_force: bool,
}

#[derive(Template)]
#[template(path = "assembly/settings/templates/overlay.html")]
struct OverlayPage {
    page: Page,
    crumbs: Vec<NavLink>,
    may: bool,
    errors: Vec<ErrorItem>,
    label: Field,
    lists: Vec<Field>,
    seen: String,
    shown: String,
    /// Whether the change is shown; then it can be saved.
    preview: bool,
    changes: Vec<ChangeLine>,
    kept: String,
    versions: Vec<VersionLine>,
}

fn current(versions: &[OverlayVersion]) -> Outcome<Overlay> {
    match versions.first() {
        Some(version) => Overlay::parse(&version.content).map_err(Problem::broken),
        None => Ok(Overlay::default()),
    }
}

async fn show(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = reader(&app, &visit).await?;
    let versions = store::overlays(&mut app.db.read().await?, by.body).await?;
    let (fields, kept_at) = match visit.kept(&app).await? {
        Some(mut kept) => {
            // What the person saw then is not what he sees now.
            kept.fields.0.retain(|(name, _)| name != "seen");
            (kept.fields, Some(kept.at))
        }
        None => {
            let mut fields = Fields::default();
            calendar::fill(&current(&versions)?, &mut fields);
            (fields, None)
        }
    };
    draw(&app, &visit, &by, &fields, Drawn { kept_at, ..Drawn::default() }).await
}

/// What a drawing of the page knows besides the fields.
#[derive(Default)]
struct Drawn {
    wrong: Vec<Complaint>,
    status: StatusCode,
    overlay: Option<Overlay>,
    kept_at: Option<i64>,
}

async fn draw(app: &App, visit: &Visit, by: &Acting, fields: &Fields, drawn: Drawn) -> Outcome<Response> {
    let mut db = app.db.read().await?;
    let versions = store::overlays(&mut db, by.body).await?;
    let tables = procedure_store::tables(&mut db, by.body).await?;
    drop(db);
    let mut page = visit.page(app, "").await?;
    page.title = page.t("settings-overlay-title");
    let changes = match &drawn.overlay {
        Some(overlay) => calendar::changes(&tables, &current(&versions)?, overlay),
        None => Vec::new(),
    };
    let kind = |kind| page.t(&format!("settings-kind-{}", kind_name(kind)));
    let changes = changes
        .into_iter()
        .map(|c| ChangeLine {
            date: page.date_with_weekday(c.date),
            before: kind(c.before),
            after: kind(c.after),
        })
        .collect();
    let form = FormMaker::new(&page, fields, &drawn.wrong);
    let lists =
        LISTS.map(|list| form.field(list, &format!("settings-overlay-{}", list.replace('_', "-"))).rows(5));
    let seen = match fields.get("seen") {
        "" => versions.first().map(|v| v.id.to_string()).unwrap_or_default(),
        seen => seen.to_owned(),
    };
    let shown = OverlayPage {
        crumbs: vec![
            NavLink::new("/settings/calendar", &page.t("settings-tab-calendar")),
            NavLink::new("", &page.title),
        ],
        may: by.is_any(EDITORS),
        errors: form.errors(),
        label: form.field("label", "settings-overlay-label").max(40),
        lists: lists.to_vec(),
        seen,
        shown: drawn.overlay.as_ref().map(digest).transpose()?.unwrap_or_default(),
        preview: drawn.overlay.is_some(),
        changes,
        kept: drawn.kept_at.map(|at| page.ts("settings-kept", page.moment(at))).unwrap_or_default(),
        versions: version_lines(&page, &versions),
        page,
    };
    html_with(drawn.status, &shown)
}

fn digest(overlay: &Overlay) -> Outcome<String> {
    Ok(crate::foundation::files::digest_of(serde_json::to_string(overlay)?.as_bytes()))
}

fn version_lines(page: &Page, versions: &[OverlayVersion]) -> Vec<VersionLine> {
    let line = |(index, v): (usize, &OverlayVersion)| {
        let overlay = Overlay::parse(&v.content).unwrap_or_default();
        let off = overlay.add_off.len() + overlay.remove_work.len();
        let work = overlay.add_work.len() + overlay.remove_off.len();
        VersionLine {
            label: overlay.label,
            days: page.txy("settings-overlay-days", off.to_string(), work.to_string()),
            who: v.who.clone(),
            at: page.moment(v.at),
            in_force: index == 0,
        }
    };
    versions.iter().enumerate().map(line).collect()
}

async fn save(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    actions::may_edit(&by)?;
    let mut single = vec!["label", "seen", "shown", "step"];
    single.extend(LISTS);
    post.fields.only(&single, &[])?;
    let refused = |wrong| Drawn { wrong, status: StatusCode::UNPROCESSABLE_ENTITY, ..Drawn::default() };
    let overlay = match calendar::overlay(&post.fields) {
        Ok(overlay) => overlay,
        Err(Problem::Invalid(wrong)) => {
            return draw(&app, &post.visit, &by, &post.fields, refused(wrong)).await;
        }
        Err(other) => return Err(other),
    };
    // What is saved is what was shown; a change made after the look is shown again first.
    if post.fields.get("step") != "save" || post.fields.get("shown") != digest(&overlay)? {
        let drawn = Drawn { overlay: Some(overlay), ..Drawn::default() };
        return draw(&app, &post.visit, &by, &post.fields, drawn).await;
    }
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    match actions::set_overlay(&mut tx, &by, &overlay, post.fields.get("seen")).await {
        Ok(()) => {
            post.done(&app, tx, "/settings/calendar/overlay", Said::new("settings-overlay-saved")).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            draw(&app, &post.visit, &by, &post.fields, refused(wrong)).await
        }
        Err(other) => Err(other),
    }
}
