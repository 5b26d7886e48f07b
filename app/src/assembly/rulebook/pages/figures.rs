//! New, revised and repealed rules of a year, counted apart: each figure opens its list, the counting rule stands beside it.

use super::view::{said, tabs};
use crate::assembly::rulebook::actions::rule_link;
use crate::assembly::rulebook::figures::{days, of_kind};
use crate::assembly::rulebook::hats;
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::store::lists::{self as sql, Issued};
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::lists::{self, Address, Ending, Export};
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::routing::get;
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use office_documents::table_out::{Cell, Kind as Column};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/rules/figures", get(show))
        .route("/rules/figures.xlsx", get(|app, visit| export(app, visit, Ending::Xlsx)))
        .route("/rules/figures.csv", get(|app, visit| export(app, visit, Ending::Csv)))
}

/// A figure: the count of a list.
struct Counter {
    href: String,
    n: i64,
    label: String,
    current: bool,
    kind: &'static str,
}

/// A line of the list.
struct Line {
    href: String,
    title: String,
    kind: String,
    mark: &'static str,
    issued: String,
    in_force: String,
    number: String,
    meeting: String,
    competent: String,
    why: String,
}

#[derive(Template)]
#[template(path = "assembly/rulebook/templates/figures.html")]
struct FiguresPage {
    page: Page,
    tabs: Vec<NavLink>,
    years: Vec<NavLink>,
    counters: Vec<Counter>,
    rules: Vec<String>,
    head: String,
    lines: Vec<Line>,
    xlsx: String,
    csv: String,
}

const MARKS: [(Kind, &str); 3] = [(Kind::New, "open"), (Kind::Revised, "work"), (Kind::Repealed, "stop")];

fn line(page: &Page, issued: &Issued) -> Line {
    let v = &issued.version;
    Line {
        href: format!("{}/versions/{}", rule_link(v.rule), v.id),
        title: issued.title.clone(),
        kind: said(page, "rulebook-kind-", v.kind),
        mark: MARKS.iter().find(|(kind, _)| *kind == v.kind).map_or("none", |(_, mark)| mark),
        issued: page.day(&v.issued_on),
        in_force: page.day(&v.in_force_on),
        number: v.document_number.clone(),
        meeting: v.meeting.clone(),
        competent: said(page, "rulebook-competent-", issued.competent),
        why: why(page, v).join(" "),
    }
}

/// Why a version stands where it stands in the figures, where somebody may wonder.
pub(in crate::assembly::rulebook) fn why(page: &Page, v: &Version) -> Vec<String> {
    let year = |day: &str| day.get(..4).map(str::to_owned).unwrap_or_default();
    let mut said = vec![page.t(&format!("rulebook-counted-{}", v.kind.key()))];
    if !v.adopted_on.is_empty() && year(&v.adopted_on) != year(&v.issued_on) {
        said.push(page.ts("rulebook-counted-by-issue", page.day(&v.adopted_on)));
    }
    if year(&v.in_force_on) != year(&v.issued_on) {
        said.push(page.ts("rulebook-counted-not-by-force", page.day(&v.in_force_on)));
    }
    said
}

/// What is asked for: the year, and a kind or all.
async fn asked(app: &App, visit: &Visit) -> Outcome<(Address, i64, Option<Kind>, Vec<i64>, Vec<Issued>)> {
    let by = visit.person(app).await?;
    hats::reader(&by)?;
    let address = Address::new("/rules/figures", &visit.query);
    let mut db = app.db.read().await?;
    let mut years = sql::years(&mut db, by.body).await?;
    let this = i64::from(by.today().year());
    if !years.contains(&this) {
        years.insert(0, this);
    }
    let year = address.chosen.parsed("year").filter(|y| (1900..=2200).contains(y)).unwrap_or(this);
    let (from, until) = days(year);
    let all = sql::issued(&mut db, by.body, (&from, &until)).await?;
    let kind = Kind::from_key(address.chosen.get("kind"));
    Ok((address, year, kind, years, all))
}

async fn show(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let (address, year, chosen, years, all) = asked(&app, &visit).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.ts("rulebook-figures-title", year.to_string());
    let link = |kind: &str| format!("/rules/figures?year={year}&kind={kind}");
    let counter = |(kind, _): &(Kind, &str)| Counter {
        href: link(kind.key()),
        n: of_kind(&all, *kind).len() as i64,
        label: said(&page, "rulebook-kind-", *kind),
        current: chosen == Some(*kind),
        kind: "",
    };
    let years = years.into_iter().map(|y| {
        let mut link = NavLink::said(&format!("/rules/figures?year={y}"), &y.to_string());
        link.current = y == year;
        link
    });
    let shown: Vec<&Issued> = match chosen {
        Some(kind) => of_kind(&all, kind),
        None => all.iter().collect(),
    };
    let rules = match chosen {
        Some(kind) => vec![page.t(&format!("rulebook-counts-{}", kind.key()))],
        None => MARKS.iter().map(|(kind, _)| page.t(&format!("rulebook-counts-{}", kind.key()))).collect(),
    };
    html(&FiguresPage {
        tabs: tabs(&page, hats::keeps(&by)),
        years: years.collect(),
        counters: MARKS.iter().map(counter).collect(),
        rules,
        head: page.tn("rulebook-figures-count", shown.len() as i64),
        lines: shown.iter().map(|issued| line(&page, issued)).collect(),
        xlsx: address.export("xlsx"),
        csv: address.export("csv"),
        page,
    })
}

async fn export(State(app): State<App>, visit: Visit, ending: Ending) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let (address, year, chosen, _, all) = asked(&app, &visit).await?;
    let page = visit.page(&app, "").await?;
    let heads = [
        ("rulebook-col-kind", 8),
        ("rulebook-col-title", 48),
        ("rulebook-col-competent", 16),
        ("rulebook-col-issued", 16),
        ("rulebook-col-since", 16),
        ("rulebook-col-number", 22),
        ("rulebook-col-meeting", 40),
        ("rulebook-col-counted", 60),
    ];
    let shown = all.iter().filter(|issued| chosen.is_none_or(|kind| kind == issued.version.kind));
    let cells = |issued: &Issued| -> Vec<Cell> {
        let l = line(&page, issued);
        [l.kind, l.title, l.competent, l.issued, l.in_force, l.number, l.meeting, l.why]
            .map(Cell::Text)
            .to_vec()
    };
    let rows: Vec<Vec<Cell>> = shown.map(cells).collect();
    lists::noted(&app, &by, hats::standing(&by), ("/rules/figures", &address.query(), rows.len())).await?;
    let title = page.ts("rulebook-figures-title", year.to_string());
    let columns = heads.map(|(word, width)| (page.t(word), width, Column::Text)).to_vec();
    lists::file(&page, &by, ending, Export { title, columns, rows }).await
}
