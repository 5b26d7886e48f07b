//! The calendar page: a year of twelve months with what each day is, the tables it rests on, import of a later year.

use super::super::calendar::kind_name;
use super::super::records::EDITORS;
use super::super::{actions, store};
use super::{reader, tabs};
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, ErrorItem, Field, Fields, FormMaker, Post, Said};
use crate::foundation::pages::{NavLink, Page, Visit, html_with};
use crate::foundation::routing::{get, post};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use time::{Date, Month};
use working_days::{Calendar, DayKind};

pub fn routes() -> Router<App> {
    Router::new().route("/settings/calendar", get(show)).route("/settings/calendar/import", post(import))
}

/// One cell of a month: a day, or the space before the first and after the last.
#[derive(Clone, Default)]
struct DayCell {
    day: String,
    /// Look, as in a day count.
    kind: &'static str,
    /// The mark in the cell.
    mark: String,
    /// The whole in words.
    title: String,
}

struct MonthTable {
    name: String,
    weeks: Vec<Vec<DayCell>>,
}

struct Import {
    year: i64,
    file: String,
    who: String,
    at: String,
    in_force: bool,
}

#[derive(Template)]
#[template(path = "assembly/settings/templates/calendar.html")]
struct CalendarPage {
    page: Page,
    tabs: Vec<NavLink>,
    year: i32,
    earlier: String,
    later: String,
    known: bool,
    heads: Vec<String>,
    months: Vec<MonthTable>,
    legend: Vec<DayCell>,
    facts: Vec<Fact>,
    imports: Vec<Import>,
    may: bool,
    errors: Vec<ErrorItem>,
    file: Field,
}

struct Fact {
    term: String,
    text: String,
}

async fn show(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    draw(&app, &visit, Vec::new(), StatusCode::OK).await
}

async fn draw(app: &App, visit: &Visit, wrong: Vec<Complaint>, status: StatusCode) -> Outcome<Response> {
    let by = reader(app, visit).await?;
    let today = by.today();
    let asked = visit.asked().parsed::<i32>("year").filter(|y| (1900..=2199).contains(y));
    let year = asked.unwrap_or(today.year());
    let rows = store::years(&mut app.db.read().await?, by.body).await?;
    let mut page = visit.page(app, "").await?;
    page.title = page.tn("settings-calendar-title", i64::from(year));
    let calendar = &by.procedure.calendar;
    let newest = |year: i64| rows.iter().find(|r| r.year == year).map(|r| r.id);
    let imports: Vec<Import> = rows
        .iter()
        .map(|r| Import {
            year: r.year,
            file: r.file_name.clone(),
            who: r.who.clone(),
            at: page.moment(r.at),
            in_force: newest(r.year) == Some(r.id),
        })
        .collect();
    let fields = Fields::default();
    let form = FormMaker::new(&page, &fields, &wrong);
    let shown = CalendarPage {
        tabs: tabs_here(&page),
        earlier: format!("/settings/calendar?year={}", year - 1),
        later: format!("/settings/calendar?year={}", year + 1),
        known: calendar.knows(year),
        heads: (1..=7).map(|n| page.t(&format!("settings-weekday-{n}"))).collect(),
        months: (1..=12).filter_map(|m| month(&page, calendar, year, m)).collect(),
        legend: legend(&page),
        facts: facts(&page, calendar, year, &imports),
        may: by.is_any(EDITORS),
        errors: form.errors(),
        file: form.field("file", "settings-calendar-file").required(),
        imports,
        year,
        page,
    };
    html_with(status, &shown)
}

fn tabs_here(page: &Page) -> Vec<NavLink> {
    let mut all = tabs(page);
    for link in &mut all {
        link.current = link.href == "/settings/calendar";
    }
    all
}

fn facts(page: &Page, calendar: &Calendar, year: i32, imports: &[Import]) -> Vec<Fact> {
    let imported = imports.iter().find(|i| i.year == i64::from(year));
    let source = match (imported, calendar.knows(year)) {
        (Some(import), _) => page.ts("settings-calendar-source-file", &import.file),
        (None, true) => page.t("settings-calendar-source-built-in"),
        (None, false) => page.t("settings-calendar-source-none"),
    };
    let years: Vec<String> = calendar.years().iter().map(i32::to_string).collect();
    let fact = |word: &str, text: String| Fact { term: page.t(word), text };
    vec![
        fact("settings-calendar-source", source),
        fact("settings-calendar-years", years.join(&page.t("list-comma"))),
        fact("settings-calendar-version", calendar.version()),
    ]
}

fn look(kind: DayKind) -> &'static str {
    match kind {
        DayKind::Working => "",
        DayKind::MadeUp | DayKind::LocalWork => "made",
        DayKind::Weekend | DayKind::Holiday | DayKind::LocalOff => "off",
    }
}

fn legend(page: &Page) -> Vec<DayCell> {
    [DayKind::Weekend, DayKind::Holiday, DayKind::MadeUp, DayKind::LocalOff, DayKind::LocalWork]
        .into_iter()
        .map(|kind| DayCell {
            day: String::new(),
            kind: look(kind),
            mark: page.t(&format!("settings-mark-{}", kind_name(kind))),
            title: page.t(&format!("settings-kind-{}", kind_name(kind))),
        })
        .collect()
}

fn month(page: &Page, calendar: &Calendar, year: i32, number: u8) -> Option<MonthTable> {
    let month = Month::try_from(number).ok()?;
    let first = Date::from_calendar_date(year, month, 1).ok()?;
    let mut cells = vec![DayCell::default(); usize::from(first.weekday().number_days_from_monday())];
    for day in 1..=month.length(year) {
        let date = first.replace_day(day).ok()?;
        let kind = calendar.day_kind(date);
        let plain = kind == DayKind::Working;
        let name = page.t(&format!("settings-kind-{}", kind_name(kind)));
        let label = calendar.label_of(date).map(|l| page.ts("settings-local-label", l)).unwrap_or_default();
        cells.push(DayCell {
            day: day.to_string(),
            kind: if date == page.today { "now" } else { look(kind) },
            mark: if plain { String::new() } else { page.t(&format!("settings-mark-{}", kind_name(kind))) },
            title: format!("{} {name}{label}", page.date(date)),
        });
    }
    cells.resize(cells.len().div_ceil(7) * 7, DayCell::default());
    Some(MonthTable {
        name: page.t(&format!("settings-month-{number}")),
        weeks: cells.chunks(7).map(<[DayCell]>::to_vec).collect(),
    })
}

async fn import(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&[], &[])?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let read = match post.files.iter().find(|f| f.field == "file") {
        None => Err(Problem::invalid("file", "form-needed")),
        Some(file) => match std::str::from_utf8(&file.content) {
            Ok(text) => actions::import_year(&mut tx, &by, &file.name, text).await,
            Err(_) => Err(Problem::invalid("file", "settings-calendar-not-text")),
        },
    };
    match read {
        Ok(year) => {
            let said = Said::new("settings-calendar-imported").with("x", year);
            post.done(&app, tx, &format!("/settings/calendar?year={year}"), said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            draw(&app, &post.visit, wrong, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(other) => Err(other),
    }
}
