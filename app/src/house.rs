//! THE LIST of rooms. Whatever spans rooms loops over it; nothing else names them all.

use crate::assembly;
use crate::config::Config;
use crate::foundation::acting::{Acting, Chance, Clock, Role};
use crate::foundation::app::{App, Parts};
use crate::foundation::db::{Db, Tx};
use crate::foundation::dialect::Migration;
use crate::foundation::figures::Counts;
use crate::foundation::files::Files;
use crate::foundation::linked::LinkedKind;
use crate::foundation::matters::MatterKind;
use crate::foundation::pages::{Nav, NavGroup, NavLink, asset, forget, keep};
use crate::foundation::procedure::Key;
use crate::foundation::room::{Founding, NewBody, Place, Room, Statements};
use crate::foundation::routing::{get, post};
use crate::foundation::search::Kind as Searched;
use crate::foundation::words::{RoomWords, Words};
use crate::foundation::{answers, procedure_store, store};
use anyhow::anyhow;
use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use std::path::Path;
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tower::ServiceBuilder;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;
use utoipa_axum::router::OpenApiRouter;

/// The rooms, in the order of the rail.
pub static ROOMS: &[&Room] = &[
    &assembly::inbox::ROOM,
    &assembly::proposals::ROOM,
    &assembly::handling::ROOM,
    &assembly::activities::ROOM,
    &assembly::people::ROOM,
    &assembly::superior::ROOM,
    &assembly::checking::ROOM,
    &assembly::rulebook::ROOM,
    &assembly::annual_report::ROOM,
    &assembly::settings::ROOM,
    &assembly::entrance::ROOM,
    &assembly::finding::ROOM,
];

/// Settings that the rooms declare.
pub static KEYS: &[&[Key]] = &[
    assembly::entrance::ROOM.keys,
    assembly::people::ROOM.keys,
    assembly::settings::ROOM.keys,
    assembly::proposals::ROOM.keys,
    assembly::handling::ROOM.keys,
    assembly::rulebook::ROOM.keys,
    assembly::superior::ROOM.keys,
    assembly::activities::ROOM.keys,
];

/// Kinds of matter that may be given to units.
pub static MATTERS: &[&MatterKind] = &[&assembly::proposals::MATTER];

/// Kinds of record that a document upward may be about.
pub static LINKED: &[&LinkedKind] = &[
    &assembly::proposals::LINKED,
    &assembly::activities::LINKED,
    &assembly::rulebook::LINKED,
    &assembly::superior::LINKED,
    &assembly::annual_report::LINKED,
];

/// What the rooms can be asked to count, in the order of a report.
pub static COUNTS: &[&Counts] = &[
    &assembly::proposals::COUNTS,
    &assembly::handling::COUNTS,
    &assembly::activities::COUNTS,
    &assembly::superior::COUNTS,
    &assembly::rulebook::COUNTS,
];

/// What the rooms have to be found.
pub static SEARCHED: &[&Searched] = &[
    &assembly::proposals::SEARCH,
    &assembly::proposals::SEARCH_FILES,
    &assembly::handling::SEARCH,
    &assembly::rulebook::SEARCH,
    &assembly::superior::SEARCH,
    &assembly::superior::SEARCH_TASKS,
    &assembly::activities::SEARCH,
    &assembly::annual_report::SEARCH,
];

/// Words of the house itself and of every room.
pub fn words() -> Vec<RoomWords> {
    let house = RoomWords {
        room: "look",
        zh: include_str!("look/words/zh-CN.ftl"),
        en: include_str!("look/words/en.ftl"),
    };
    let foundation = RoomWords {
        room: "foundation",
        zh: include_str!("foundation/words/zh-CN.ftl"),
        en: include_str!("foundation/words/en.ftl"),
    };
    let mut all = vec![house, foundation, crate::demo::WORDS];
    all.extend(ROOMS.iter().map(|room| room.words));
    all
}

/// Every fixed statement of the program, for the test that prepares them all on both databases.
pub fn statements() -> Vec<Statements> {
    let mut all = vec![
        store::STATEMENTS,
        store::sign_in::STATEMENTS,
        procedure_store::STATEMENTS,
        crate::foundation::search::STATEMENTS,
        crate::commands::STATEMENTS,
        crate::demo::store::STATEMENTS,
    ];
    all.extend(ROOMS.iter().flat_map(|room| room.statements.iter().copied()));
    all
}

/// The schema, step by step.
pub static MIGRATIONS: &[Migration] = crate::migrations![
    (1, "0001_people"),
    (2, "0002_house"),
    (3, "0003_settings"),
    (4, "0004_proposals"),
    (5, "0005_desk"),
    (6, "0006_handling"),
    (7, "0007_partner"),
    (8, "0008_speed"),
    (9, "0009_walks"),
    (10, "0010_search"),
    (11, "0011_imports"),
    (12, "0012_package"),
    (13, "0013_whole_lists"),
    (14, "0014_exchange"),
    (15, "0015_rulebook"),
    (16, "0016_superior"),
    (17, "0017_activities"),
    (18, "0018_annual_report"),
    (19, "0019_checking"),
    (20, "0020_places"),
];

/// Number of the last step of the schema.
pub fn last_step() -> i64 {
    MIGRATIONS.last().map_or(0, |step| step.number)
}

/// Puts the program together on an open database.
///
/// # Errors
/// Says which words file is malformed.
pub fn build(config: Config, db: Db, folder: &Path, clock: Clock, demo: bool) -> anyhow::Result<App> {
    let words = words_once().map_err(|e| anyhow!(e))?;
    let files = Files::new(&folder.join("files"));
    db.searches(SEARCHED);
    let parts = Parts {
        db,
        config,
        words,
        clock,
        chance: Chance::Random,
        files,
        demo,
        nav,
        found,
        keys: KEYS,
        matters: MATTERS,
        linked: LINKED,
        counts: COUNTS,
    };
    Ok(App::new(parts))
}

/// The words of all rooms, read once: a program that is put together many times, as tests do, has the same ones.
fn words_once() -> Result<Arc<Words>, String> {
    static READ: OnceLock<Result<Arc<Words>, String>> = OnceLock::new();
    READ.get_or_init(|| Words::load(&words()).map(Arc::new)).clone()
}

fn found<'a>(app: &'a App, tx: &'a mut Tx, by: &'a Acting, new: &'a NewBody) -> Founding<'a> {
    Box::pin(async move {
        for found in ROOMS.iter().filter_map(|room| room.found) {
            found(app, tx, by, new).await?;
        }
        Ok(())
    })
}

fn nav(by: &Acting) -> Nav {
    let mut links: Vec<(Place, NavLink, bool)> = ROOMS.iter().flat_map(|room| (room.nav)(by)).collect();
    links.sort_by_key(|(place, _, _)| *place);
    let mut nav = Nav {
        density: if by.roles.iter().any(|r| r.is_staff()) { "desk" } else { "calm" },
        ..Nav::default()
    };
    let mut last = None;
    for (place, link, tab) in links {
        if tab && nav.density == "calm" && nav.tabs.len() < 4 {
            nav.tabs.push(link.clone());
        }
        if last != Some(place) {
            nav.groups.push(NavGroup::default());
            last = Some(place);
        }
        if let Some(group) = nav.groups.last_mut() {
            group.links.push(link);
        }
    }
    let role = by.roles.iter().find(|role| role.is_staff()).or(by.roles.first());
    nav.person_note = role.map(|role: &Role| format!("role-{role}")).unwrap_or_default();
    nav
}

/// The API as a document, and its routes.
pub fn api() -> (Router<App>, utoipa::openapi::OpenApi) {
    let mut api = OpenApiRouter::with_openapi(document());
    for room in ROOMS {
        api = api.merge((room.api)());
    }
    api.split_for_parts()
}

fn document() -> utoipa::openapi::OpenApi {
    use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
    use utoipa::openapi::{ComponentsBuilder, InfoBuilder, OpenApiBuilder};
    let bearer = SecurityScheme::Http(HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build());
    OpenApiBuilder::new()
        .info(InfoBuilder::new().title("Yizheng").version(env!("CARGO_PKG_VERSION")).build())
        .components(Some(ComponentsBuilder::new().security_scheme("token", bearer).build()))
        .build()
}

/// Every route with its layers.
pub fn router(app: &App) -> Router {
    let csrf = CsrfLayer::new().with_rejection_response(|_| {
        use axum::response::IntoResponse;
        crate::foundation::errors::Problem::ForeignSite.into_response()
    });
    let secure = app.config.secure();
    // One layer: each that is laid by itself wraps every route anew.
    let layers = ServiceBuilder::new()
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .map_response(move |answer: Response| headed(answer, secure))
        .layer(axum::middleware::from_fn_with_state(app.clone(), answers::answer))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, Duration::from_secs(60)))
        .layer(CatchPanicLayer::new())
        .layer(csrf)
        .layer(axum::extract::DefaultBodyLimit::max(crate::foundation::forms::UPLOAD_BYTES));
    routes(app.demo).layer(layers).with_state(app.clone())
}

/// The routes of all rooms, put together once: a program that is built many times, as tests do, has the same ones.
fn routes(demo: bool) -> Router<App> {
    static REAL: OnceLock<Router<App>> = OnceLock::new();
    static DEMO: OnceLock<Router<App>> = OnceLock::new();
    let put_together = || {
        let (api, document) = api();
        let document: Bytes = serde_json::to_string(&document).unwrap_or_default().into();
        let mut routes = Router::new()
            .route("/assets/{file}", get(asset))
            .route("/keep", post(keep))
            .route("/keep/forget", post(forget))
            .route("/healthz", get(|| async { "ok" }))
            .route(
                "/api/openapi.json",
                get(move || async move { ([(header::CONTENT_TYPE, "application/json")], document) }),
            )
            .merge(api);
        for room in ROOMS {
            routes = routes.merge((room.pages)());
        }
        if demo { routes.merge(crate::demo::pages::routes()) } else { routes }
    };
    if demo { &DEMO } else { &REAL }.get_or_init(put_together).clone()
}

/// An answer with the headers that every answer has, where it does not have its own.
fn headed(mut answer: Response, secure: bool) -> Response {
    let headers = answer.headers_mut();
    for (name, value) in HEADERS {
        headers.entry(*name).or_insert(HeaderValue::from_static(value));
    }
    if secure {
        let hsts = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.entry(header::STRICT_TRANSPORT_SECURITY).or_insert(hsts);
    }
    answer
}

/// Headers of every answer (TRUST T-21, plus `connect-src 'self'` for autosave
/// and `data:` pictures for the drawn marks of the style sheet).
const HEADERS: &[(&str, &str)] = &[
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; \
         frame-ancestors 'none'; base-uri 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
    ("cache-control", "no-store"),
];
