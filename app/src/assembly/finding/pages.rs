//! The page of hits, the same as a file, and the buttons of saved searches.

use super::actions::{self, LIST};
use super::asked::{self, Asked};
use super::known::Known;
use super::store;
use super::view::{self, FacetView, HitView};
use crate::assembly::inbox::{self, View, ViewId};
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Begun, Post, Said, safe_path};
use crate::foundation::lists::{self, Address, EXPORT_PIECE, Ending, Exporting, PAGE_ROWS};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::{get, post};
use crate::foundation::search::{self, COUNTED, Counted, Hit, Order};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use office_documents::table_out::{Cell, Kind};

/// Every page of the room.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/search", get(page))
        .route("/search.xlsx", get(|app, visit| export(app, visit, Ending::Xlsx)))
        .route("/search.csv", get(|app, visit| export(app, visit, Ending::Csv)))
        .route("/search/watch", post(watch))
}

/// Something chosen beside the text; the link leads to the list without it.
struct Chosen {
    href: String,
    label: String,
}

/// A saved search.
struct Saved {
    view: View,
    watched: bool,
}

#[derive(Template)]
#[template(path = "assembly/finding/templates/search.html")]
struct SearchPage {
    page: Page,
    address: Address,
    q: String,
    from: String,
    until: String,
    carried: Vec<(String, String)>,
    asks: bool,
    notes: Vec<String>,
    chosen: Vec<Chosen>,
    facets: Vec<FacetView>,
    partly: bool,
    hits: Vec<HitView>,
    count: String,
    orders: [(String, String, bool); 2],
    unranked: bool,
    first: String,
    next: String,
    xlsx: String,
    csv: String,
    saved: Vec<Saved>,
    help: Vec<(String, String)>,
}

/// What is chosen beside the text.
const BESIDE: [&str; 7] = ["kind", "session", "category", "state", "unit", "from", "until"];

async fn page(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let known = Known::load(&app, &by).await?;
    let address = Address::new(LIST, &visit.query);
    let asked = asked::read(&by, &known, &address.chosen);
    let views = inbox::views(&app, &visit, LIST).await?;
    let mut db = app.db.read().await?;
    let mut page = visit.page_with(&app, &mut db, "").await?;
    let watched = store::watched(&mut db, by.account).await?;
    let (counted, hits, order) = if asked.is_empty() {
        (Counted::default(), Vec::new(), asked.order)
    } else {
        let wanted = (&asked.ask, asked.order, asked.after, PAGE_ROWS + 1);
        search::page(&app, &mut db, &by, wanted).await?
    };
    drop(db);
    let typed = address.chosen.get("q").to_owned();
    page.title =
        if typed.is_empty() { page.t("finding-title") } else { page.ts("finding-title-for", &typed) };
    // The page has the box itself.
    page.search = None;
    let saved = views.into_iter().map(|view| Saved { watched: watched.contains(&view.id.0), view });
    let saved = saved.collect();
    html(&compose(page, (&known, address, &asked), (counted, hits, order), saved))
}

fn compose(
    page: Page,
    (known, address, asked): (&Known, Address, &Asked),
    (counted, mut hits, order): (Counted, Vec<Hit>, Order),
    saved: Vec<Saved>,
) -> SearchPage {
    let more = hits.len() as i64 > PAGE_ROWS;
    hits.truncate(PAGE_ROWS as usize);
    let next = match hits.last() {
        Some(last) if more => address.after(&asked::write(last.place)),
        _ => String::new(),
    };
    let chosen = BESIDE.iter().filter(|name| address.chosen.has(name)).map(|name| Chosen {
        href: address.without(name),
        label: view::label(&page, known, name, address.chosen.get(name)),
    });
    let chosen: Vec<Chosen> = chosen.filter(|chosen| !chosen.label.is_empty()).collect();
    let carried = ["kind", "session", "category", "state", "unit", "sort"];
    let carried = carried.iter().filter(|name| address.chosen.has(name));
    let by_worth = order == Order::Relevance;
    SearchPage {
        q: address.chosen.get("q").to_owned(),
        from: address.chosen.get("from").to_owned(),
        until: address.chosen.get("until").to_owned(),
        carried: carried.map(|n| ((*n).to_owned(), address.chosen.get(n).to_owned())).collect(),
        asks: !asked.is_empty(),
        notes: asked.notes.iter().map(|(word, x)| page.ts(word, x)).collect(),
        facets: view::facets(&page, known, &address, &counted),
        partly: counted.more,
        hits: hits.iter().map(|hit| view::hit(&page, known, &asked.query, hit)).collect(),
        count: said(&page, &counted),
        orders: [
            (address.without("sort"), page.t("finding-order-newest"), !by_worth),
            (address.with("sort", "relevance"), page.t("finding-order-relevance"), by_worth),
        ],
        unranked: asked.order == Order::Relevance && !by_worth,
        first: if asked.after.is_some() { address.without("after") } else { String::new() },
        next,
        xlsx: address.export("xlsx"),
        csv: address.export("csv"),
        help: help(&page),
        chosen,
        saved,
        address,
        page,
    }
}

/// How many there are: exactly, or that there are more than are counted.
fn said(page: &Page, counted: &Counted) -> String {
    if counted.more { page.tn("finding-count-more", COUNTED) } else { page.tn("finding-count", counted.n) }
}

/// Examples of what may be typed, each with what it means.
fn help(page: &Page) -> Vec<(String, String)> {
    [
        ("finding-help-words", "finding-help-words-text"),
        ("finding-help-phrase", "finding-help-phrase-text"),
        ("finding-help-not", "finding-help-not-text"),
        ("finding-help-or", "finding-help-or-text"),
        ("finding-help-field", "finding-help-field-text"),
        ("finding-help-date", "finding-help-date-text"),
    ]
    .map(|(example, text)| (page.t(example), page.t(text)))
    .to_vec()
}

async fn export(State(app): State<App>, visit: Visit, ending: Ending) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let page = visit.page(&app, "").await?;
    let known = Known::load(&app, &by).await?;
    let address = Address::new(LIST, &visit.query);
    let asked = asked::read(&by, &known, &address.chosen);
    let columns = [
        ("finding-column-kind", 8),
        ("finding-column-number", 12),
        ("finding-column-title", 60),
        ("finding-column-by", 24),
        ("finding-column-session", 20),
        ("finding-column-category", 16),
        ("finding-column-state", 10),
        ("finding-column-unit", 30),
        ("finding-column-date", 14),
    ];
    let columns = columns.map(|(word, width)| (page.t(word), width, Kind::Text)).to_vec();
    let mut file = Exporting::begin(&page, &by, ending, (page.t("finding-export-title"), columns)).await?;
    let mut after = None;
    while !asked.is_empty() {
        let wanted = (&asked.ask, asked.order, after, EXPORT_PIECE);
        let (hits, _) = search::hits(&app, &mut app.db.read().await?, &by, wanted).await?;
        after = hits.last().map(|hit| hit.place);
        file = file.add(hits.iter().map(|hit| cells(&page, &known, hit)).collect()).await?;
        if (hits.len() as i64) < EXPORT_PIECE {
            break;
        }
    }
    lists::noted(&app, &by, "reader", (LIST, &address.query(), file.written())).await?;
    file.finish().await
}

fn cells(page: &Page, known: &Known, hit: &Hit) -> Vec<Cell> {
    let comma = page.t("list-comma");
    [
        page.t(hit.kind.word),
        hit.number.clone(),
        hit.title.clone(),
        hit.names.join(&comma),
        known.sitting(hit.sitting, page.language),
        known.category(hit.category, page.language),
        page.t(&(hit.kind.state)(&hit.state)),
        view::units(page, known, hit).join(&comma),
        page.day_of(hit.at),
    ]
    .map(Cell::Text)
    .to_vec()
}

/// To be told of new hits of a saved search, or no more.
async fn watch(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&["view", "on", "back"], &[])?;
    let view: ViewId = post.fields.parsed("view").ok_or(Problem::NotFound)?;
    let on = post.fields.get("on") == "1";
    let query = inbox::views(&app, &post.visit, LIST).await?.into_iter().find(|v| v.id == view);
    let query = query.and_then(|v| v.href.split_once('?').map(|(_, query)| query.to_owned()));
    let found = match query {
        Some(query) if on => actions::found(&app, &by, &query).await?,
        _ => Vec::new(),
    };
    let back = safe_path(post.fields.get("back")).unwrap_or(LIST).to_owned();
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    actions::watch(&mut tx, &by, (view.0, on), &found).await?;
    let said = if on { "finding-said-watched" } else { "finding-said-unwatched" };
    post.done(&app, tx, &back, Said::new(said)).await
}
