//! What is due in the next days and what is late: for the offices over all units, for a unit its own, for everybody his own.

use super::ledger::{self, Cell, Counter, Row};
use super::view;
use crate::assembly::handling::actions;
use crate::assembly::handling::hats;
use crate::assembly::handling::records::DueKind;
use crate::assembly::handling::store::dates::{self as sql, Line, Narrow};
use crate::assembly::people::{self, Orgs};
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::forms::Choice;
use crate::foundation::lists::{self, Address, EXPORT_PIECE, Ending, Exporting, PAGE_ROWS};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use office_documents::table_out::{self, Kind};
use time::Duration;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/dates", get(list))
        .route("/dates.xlsx", get(|app, visit| export(app, visit, Ending::Xlsx)))
        .route("/dates.csv", get(|app, visit| export(app, visit, Ending::Csv)))
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/due_list.html")]
struct ListPage {
    page: Page,
    counters: Vec<Counter>,
    show: &'static str,
    show_name: String,
    whose: Vec<Choice>,
    whats: Vec<Choice>,
    units: Vec<Choice>,
    head: String,
    heads: Vec<String>,
    rows: Vec<Row>,
    nothing: (String, String),
    total: i64,
    first: String,
    next: String,
    xlsx: String,
    csv: String,
}

/// The three shelves of the list.
const SHOWS: [&str; 3] = ["week", "month", "late"];

/// Whose dates somebody may list: `all`, units, `own`.
fn whose(by: &Acting) -> Vec<String> {
    let all = hats::reads_all(by).then(|| "all".to_owned());
    let units = hats::my_units(by).into_iter().map(|unit| unit.to_string());
    all.into_iter().chain(units).chain(["own".to_owned()]).collect()
}

/// The shelf, whose dates, and what the list is narrowed by, as the address says.
fn read(by: &Acting, address: &Address) -> (&'static str, String, Narrow) {
    let chosen = |name: &str| address.chosen.get(name);
    let show = SHOWS.into_iter().find(|show| *show == chosen("show")).unwrap_or(SHOWS[0]);
    let may = whose(by);
    let of = may.iter().find(|of| *of == chosen("of")).or(may.first()).cloned().unwrap_or_default();
    let mut narrow = Narrow { what: kind(chosen("what")), ..Narrow::default() };
    match of.as_str() {
        "all" => narrow.unit = ledger::number(&address.chosen, "unit"),
        "own" => narrow.account = by.account.0,
        unit => narrow.unit = crate::foundation::ids::read(unit).unwrap_or(-1),
    }
    (narrow.from, narrow.until) = span(by, show);
    (show, of, narrow)
}

fn kind(key: &str) -> String {
    DueKind::from_key(key).map(|what| what.to_string()).unwrap_or_default()
}

fn span(by: &Acting, show: &str) -> (String, String) {
    let today = by.today();
    let after = |n: i64| today.saturating_add(Duration::days(n)).to_string();
    match show {
        "late" => (String::new(), after(-1)),
        "month" => (today.to_string(), after(30)),
        _ => (today.to_string(), after(7)),
    }
}

async fn list(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("dates-title");
    let address = Address::new("/dates", &visit.query);
    let (show, of, narrow) = read(&by, &address);
    let after = ledger::place(address.chosen.get("after"));
    let from = after.clone().unwrap_or_default();
    let mut db = app.db.read().await?;
    let mut counts = Vec::new();
    for shelf in SHOWS {
        let (from, until) = span(&by, shelf);
        let n = sql::count(&mut db, by.body, &Narrow { from, until, ..narrow.clone() }).await?;
        counts.push((shelf, n));
    }
    let mut lines = sql::list(&mut db, by.body, &narrow, (&from, PAGE_ROWS + 1)).await?;
    drop(db);
    let orgs = people::orgs(&app, by.body).await?;
    let more = lines.len() as i64 > PAGE_ROWS;
    lines.truncate(PAGE_ROWS as usize);
    let next = lines.last().filter(|_| more).map(|l| address.after(&ledger::key(&l.due_on, l.id.0)));
    let row = |line: &Line| Row {
        href: format!("{}/dates", actions::link(line.matter)),
        title: line.title.clone(),
        cells: cells(&page, &by, &orgs, line),
    };
    html(&ListPage {
        counters: counts.iter().map(|count| counter(&page, &address, show, *count)).collect(),
        show,
        show_name: page.t(&format!("dates-{show}")),
        whose: choices_of(&page, &by, &orgs, &of),
        whats: choices_what(&page, &narrow.what),
        units: if of == "all" { ledger::units(&page, &by, &orgs, &address) } else { Vec::new() },
        head: page.t("follow-up-column-title"),
        heads: HEADS.map(|word| page.t(word)).to_vec(),
        rows: lines.iter().map(row).collect(),
        nothing: (page.t("dates-none"), page.t("dates-none-why")),
        total: counts.iter().find(|(shelf, _)| *shelf == show).map_or(0, |(_, n)| *n),
        first: if after.is_some() { address.without("after") } else { String::new() },
        next: next.unwrap_or_default(),
        xlsx: address.export("xlsx"),
        csv: address.export("csv"),
        page,
    })
}

fn counter(page: &Page, address: &Address, shown: &str, (show, n): (&'static str, i64)) -> Counter {
    Counter {
        href: address.with("show", show),
        n,
        label: page.t(&format!("dates-{show}")),
        current: show == shown,
        kind: if show == "late" && n > 0 { "late" } else { "" },
    }
}

fn choices_of(page: &Page, by: &Acting, orgs: &Orgs, of: &str) -> Vec<Choice> {
    let label = |key: &str| match crate::foundation::ids::read(key) {
        Some(unit) if !matches!(key, "all" | "own") => {
            view::unit_name(page, orgs, crate::foundation::ids::OrgId(unit))
        }
        _ => page.t(&format!("dates-of-{key}")),
    };
    let choice = |key: String| Choice { chosen: key == of, ..Choice::new(&key, label(&key)) };
    whose(by).into_iter().map(choice).collect()
}

fn choices_what(page: &Page, what: &str) -> Vec<Choice> {
    let kind = |kind: &DueKind| {
        let key = kind.to_string();
        Choice { chosen: key == what, ..Choice::new(&key, page.t(&format!("due-{key}"))) }
    };
    let every = Choice { chosen: what.is_empty(), ..Choice::new("", page.t("dates-every-kind")) };
    std::iter::once(every).chain(DueKind::all().iter().map(kind)).collect()
}

/// Heads of the columns after the title.
const HEADS: [&str; 5] = [
    "follow-up-column-number",
    "dates-column-what",
    "follow-up-column-unit",
    "follow-up-column-due",
    "follow-up-column-left",
];

fn cells(page: &Page, by: &Acting, orgs: &Orgs, line: &Line) -> Vec<Cell> {
    let due = view::due(page, by, Some(line.due_on.as_str()));
    let day = page.day(&line.due_on);
    let texts = [
        (line.number.clone(), ""),
        (page.t(&format!("due-{}", line.what)), ""),
        (line.unit.map(|unit| view::unit_name(page, orgs, unit)).unwrap_or_default(), ""),
        (if line.provisional { page.ts("dates-provisional-day", day) } else { day }, ""),
        (due.as_ref().map(|d| d.left.clone()).unwrap_or_default(), due.as_ref().map_or("", |d| d.kind)),
    ];
    let cell = |(word, (text, mark)): (&str, (String, &'static str))| Cell { head: page.t(word), text, mark };
    HEADS.into_iter().zip(texts).map(cell).collect()
}

async fn export(State(app): State<App>, visit: Visit, ending: Ending) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let page = visit.page(&app, "").await?;
    let address = Address::new("/dates", &visit.query);
    let (show, _, narrow) = read(&by, &address);
    let orgs = people::orgs(&app, by.body).await?;
    let text = |text: &str| table_out::Cell::Text(text.to_owned());
    let row = |l: &Line| {
        vec![
            text(&l.number),
            text(&l.title),
            text(&page.t(&format!("due-{}", l.what))),
            text(&l.unit.map(|unit| view::unit_name(&page, &orgs, unit)).unwrap_or_default()),
            table_out::Cell::Date(l.due_on.clone()),
            text(&if l.provisional { page.t("dates-provisional") } else { String::new() }),
        ]
    };
    let columns = [
        ("follow-up-column-number", 12, Kind::Text),
        ("follow-up-column-title", 50, Kind::Text),
        ("dates-column-what", 24, Kind::Text),
        ("follow-up-column-unit", 24, Kind::Text),
        ("follow-up-column-due", 13, Kind::Date),
        ("dates-provisional", 10, Kind::Text),
    ];
    let columns = columns.map(|(word, width, kind)| (page.t(word), width, kind)).to_vec();
    let mut file = Exporting::begin(&page, &by, ending, (page.t(&format!("dates-{show}")), columns)).await?;
    let mut after = (String::new(), 0);
    loop {
        let lines = sql::list(&mut app.db.read().await?, by.body, &narrow, (&after, EXPORT_PIECE)).await?;
        if let Some(l) = lines.last() {
            after = (l.due_on.clone(), l.id.0);
        }
        file = file.add(lines.iter().map(row).collect()).await?;
        if (lines.len() as i64) < EXPORT_PIECE {
            break;
        }
    }
    lists::noted(&app, &by, hats::reader(&by), ("/dates", &address.query(), file.written())).await?;
    file.finish().await
}
