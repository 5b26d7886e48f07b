//! The figures of a session: `GET /proposals/statistics` and as a workbook `/proposals/statistics.xlsx`. Every number is a link to
//! the list it counts.

use super::desk::reader;
use super::table::sitting_choices;
use super::view::sitting_name;
use crate::assembly::proposals::figures::{self, FILED, Figure, Label, Line, PARTS, Statistics};
use crate::assembly::proposals::filters::{self, Known};
use crate::assembly::proposals::records::{SittingId, reads_all};
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::Choice;
use crate::foundation::lists::{self, XLSX, attachment};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use fluent_bundle::FluentValue;
use office_documents::table_out::{self, Cell, Kind, Sheet};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/proposals/statistics", get(statistics))
        .route("/proposals/statistics.xlsx", get(export))
}

/// A number with its list; an empty address leads nowhere.
struct Number {
    href: String,
    n: i64,
    label: String,
}

/// A line of a table.
struct Row {
    name: String,
    sum: bool,
    numbers: Vec<Number>,
    rate: String,
}

/// A table.
struct TableView {
    title: String,
    base: String,
    rows: Vec<Row>,
}

/// One bar.
struct Bar {
    href: String,
    label: String,
    n: i64,
    text: String,
    note: String,
    quiet: bool,
}

/// A bar chart with its table.
struct Chart {
    title: String,
    base: String,
    most: i64,
    bars: Vec<Bar>,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
    export: String,
}

#[derive(Template)]
#[template(path = "assembly/proposals/templates/statistics.html")]
struct StatisticsPage {
    page: Page,
    basis: String,
    sittings: Vec<Choice>,
    xlsx: String,
    tables_xlsx: String,
    total: Number,
    sum_parts: Vec<Number>,
    stand: &'static str,
    verdict: String,
    facts: Vec<String>,
    bars: Vec<Chart>,
    heads: Vec<String>,
    tables: Vec<TableView>,
}

/// What the page needs, read in one go.
pub(super) struct Found {
    /// Who asks.
    pub by: Acting,
    /// The frame of the page.
    pub page: Page,
    /// Sessions and categories.
    pub known: Known,
    /// The figures; none where the body has no session.
    pub statistics: Option<Statistics>,
}

pub(super) async fn find(app: &App, visit: &Visit) -> Outcome<Found> {
    let by = visit.person(app).await?;
    if !reads_all(&by) {
        return Err(Problem::NotYours { action: "proposals-figures-look".to_owned() });
    }
    let mut db = app.db.read().await?;
    let page = visit.page_with(app, &mut db, "").await?;
    let known = Known::load(app, &by).await?;
    let asked = visit.asked();
    let sitting = match asked.get("sitting") {
        "" => known.running.as_ref().map(|s| s.id),
        text => Some(text.parse::<SittingId>().map_err(|_| Problem::NotFound)?),
    };
    let statistics = match sitting {
        Some(sitting) => Some(figures::statistics(&mut db, &by, &known, sitting).await?),
        None => None,
    };
    Ok(Found { by, page, known, statistics })
}

fn href(known: &Known, figure: &Figure) -> String {
    format!("/proposals?{}", filters::write(&figure.filter, known).encode())
}

pub(super) fn label(page: &Page, label: &Label) -> String {
    match label {
        Label::Word(key) => page.t(key),
        Label::Name(name) => name.clone(),
    }
}

pub(super) fn part_word(page: &Page, at: usize) -> String {
    PARTS.get(at).map(|(key, _)| page.t(&format!("proposals-figures-{key}"))).unwrap_or_default()
}

/// The numbers of a line; nothing leads nowhere, so a zero is no link.
fn numbers(page: &Page, known: &Known, line: &Line) -> Vec<Number> {
    let word = |at: usize| match at {
        0 => page.t("proposals-figures-received"),
        _ => part_word(page, at - 1),
    };
    let number = |(at, figure): (usize, &Figure)| Number {
        href: if figure.n == 0 { String::new() } else { href(known, figure) },
        n: figure.n,
        label: word(at),
    };
    line.figures().enumerate().map(number).collect()
}

fn row(page: &Page, known: &Known, line: &Line) -> Row {
    Row {
        name: label(page, &line.label),
        sum: line.sum,
        numbers: numbers(page, known, line),
        rate: page.percent(line.filed(), line.received.n),
    }
}

async fn statistics(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let Found { by, mut page, known, statistics } = find(&app, &visit).await?;
    page.title = page.t("proposals-figures-title");
    let Some(s) = statistics else { return html(&empty(page)) };
    let total = Number {
        href: href(&known, &s.whole.received),
        n: s.received,
        label: page.t("proposals-figures-received"),
    };
    let part = |(at, figure): (usize, &Figure)| Number {
        href: href(&known, figure),
        n: figure.n,
        label: part_word(&page, at),
    };
    let sum_parts = s.whole.parts.iter().enumerate().map(part).collect();
    let verdict = match s.agrees() {
        true => page.t("proposals-figures-agrees"),
        false => page.tn("proposals-figures-differs", s.received - s.sum()),
    };
    let view = StatisticsPage {
        basis: basis(&page, &by, &s),
        sittings: sitting_choices(&page, &known, &s.sitting.id.to_string()),
        xlsx: format!("/proposals/statistics.xlsx?sitting={}", s.sitting.id),
        tables_xlsx: format!("/proposals/tables.xlsx?sitting={}", s.sitting.id),
        total,
        sum_parts,
        stand: if s.agrees() { "done" } else { "differs" },
        verdict,
        facts: facts(&page, &s),
        bars: charts(&page, &known, &s),
        heads: heads(&page),
        tables: tables(&page, &known, &s),
        page,
    };
    html(&view)
}

fn empty(page: Page) -> StatisticsPage {
    let nothing = |label: String| Number { href: String::new(), n: 0, label };
    StatisticsPage {
        basis: page.t("proposals-figures-no-session"),
        sittings: Vec::new(),
        xlsx: String::new(),
        tables_xlsx: String::new(),
        total: nothing(page.t("proposals-figures-received")),
        sum_parts: Vec::new(),
        stand: "",
        verdict: String::new(),
        facts: Vec::new(),
        bars: Vec::new(),
        heads: Vec::new(),
        tables: Vec::new(),
        page,
    }
}

/// When and of what: the moment, and that a proposal belongs to the session in whose time it was first submitted.
pub(super) fn basis(page: &Page, by: &Acting, s: &Statistics) -> String {
    let args = [
        ("at", FluentValue::from(page.moment(by.now))),
        ("from", FluentValue::from(page.moment(s.sitting.window_opens_at))),
        ("cut", FluentValue::from(page.moment(s.sitting.cut_off_at))),
        ("session", FluentValue::from(sitting_name(page, &s.sitting))),
    ];
    page.say("proposals-figures-basis", &args)
}

/// The rates, each with both of its numbers.
fn facts(page: &Page, s: &Statistics) -> Vec<String> {
    let rate = |key: &str, part: i64, base: i64| {
        let args = [
            ("part", FluentValue::from(part)),
            ("base", FluentValue::from(base)),
            ("rate", FluentValue::from(page.percent(part, base))),
        ];
        page.say(key, &args)
    };
    let mut found = Vec::new();
    if s.received > 0 {
        found.push(rate("proposals-figures-rate", s.whole.filed(), s.received));
    }
    let (seated, active) = s.participation;
    if seated > 0 {
        found.push(rate("proposals-figures-participation", active, seated));
    }
    if let Some((before, line)) = &s.previous {
        let args = [
            ("session", FluentValue::from(sitting_name(page, before))),
            ("received", FluentValue::from(line.received.n)),
            ("filed", FluentValue::from(line.filed())),
            ("more", FluentValue::from(s.received - line.received.n)),
            ("less", FluentValue::from(line.received.n - s.received)),
        ];
        let way = match s.received - line.received.n {
            0 => "same",
            n if n > 0 => "more",
            _ => "less",
        };
        found.push(page.say(&format!("proposals-figures-compared-{way}"), &args));
    }
    found
}

fn heads(page: &Page) -> Vec<String> {
    let mut heads = vec![page.t("proposals-figures-received")];
    heads.extend((0..PARTS.len()).map(|at| part_word(page, at)));
    heads.push(page.t("proposals-figures-rate-head"));
    heads
}

fn tables(page: &Page, known: &Known, s: &Statistics) -> Vec<TableView> {
    let rows = |lines: &[Line]| lines.iter().map(|line| row(page, known, line)).collect::<Vec<_>>();
    let mut found = Vec::new();
    if let Some((before, line)) = &s.previous {
        let mut now = row(page, known, &s.whole);
        now.name = sitting_name(page, &s.sitting);
        let mut earlier = row(page, known, line);
        earlier.name = sitting_name(page, before);
        found.push(TableView {
            title: page.t("proposals-figures-by-session"),
            base: page.t("proposals-figures-by-session-base"),
            rows: vec![now, earlier],
        });
    }
    for table in &s.tables {
        let mut lines = rows(&table.lines);
        lines.push(row(page, known, &s.whole));
        found.push(TableView {
            title: page.t(&format!("proposals-figures-by-{}", table.key)),
            base: page.t(&format!("proposals-figures-by-{}-base", table.key)),
            rows: lines,
        });
    }
    if !s.by_sector.lines.is_empty() {
        let mut lines = rows(&s.by_sector.lines);
        if let Some((sectors, sums)) = &s.by_sector.rest {
            let number = |n: &i64| Number { href: String::new(), n: *n, label: String::new() };
            let filed = sums.get(FILED + 1).copied().unwrap_or(0);
            lines.push(Row {
                name: page.tn("proposals-figures-sector-rest", *sectors as i64),
                sum: true,
                numbers: sums.iter().map(number).collect(),
                rate: page.percent(filed, sums.first().copied().unwrap_or(0)),
            });
        }
        found.push(TableView {
            title: page.t("proposals-figures-by-sector"),
            base: page.tn("proposals-figures-by-sector-base", s.by_sector.smallest),
            rows: lines,
        });
    }
    found
}

/// What was filed by category, and what was received by kind. The title says what stands out.
fn charts(page: &Page, known: &Known, s: &Statistics) -> Vec<Chart> {
    let mut found = Vec::new();
    for table in &s.tables {
        let filed = match table.key {
            "category" => true,
            "kind" => false,
            _ => continue,
        };
        let figure = |line: &Line| match (filed, line.parts.get(FILED)) {
            (true, Some(figure)) => figure.clone(),
            _ => line.received.clone(),
        };
        let mut lines: Vec<(&Line, Figure)> =
            table.lines.iter().filter(|l| !l.sum).map(|l| (l, figure(l))).filter(|(_, f)| f.n > 0).collect();
        lines.sort_by_key(|(_, f)| std::cmp::Reverse(f.n));
        let Some((top, most)) = lines.first().map(|(line, f)| (label(page, &line.label), f.n)) else {
            continue;
        };
        let base = if filed { s.whole.filed() } else { s.whole.received.n };
        let args = [("x", FluentValue::from(top)), ("n", FluentValue::from(most))];
        let bar = |(line, figure): &(&Line, Figure)| Bar {
            href: href(known, figure),
            label: label(page, &line.label),
            n: figure.n,
            text: figure.n.to_string(),
            note: page.percent(figure.n, base),
            quiet: false,
        };
        let bars: Vec<Bar> = lines.iter().map(bar).collect();
        let word = if filed { "filed" } else { "received" };
        found.push(Chart {
            title: page.say(&format!("proposals-figures-chart-{}", table.key), &args),
            base: page.tn(&format!("proposals-figures-chart-{}-base", table.key), base),
            most,
            head: vec![
                page.t(&format!("proposals-figures-by-{}", table.key)),
                page.t(&format!("proposals-figures-{word}")),
                page.t("proposals-figures-share"),
            ],
            rows: bars.iter().map(|b| vec![b.label.clone(), b.text.clone(), b.note.clone()]).collect(),
            bars,
            export: format!("/proposals/statistics.xlsx?sitting={}", s.sitting.id),
        });
    }
    found
}

/// All tables as one workbook.
async fn export(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let Found { by, page, known, statistics } = find(&app, &visit).await?;
    let s = statistics.ok_or(Problem::NotFound)?;
    let heads = heads(&page);
    let sheet = |table: &TableView| {
        let mut columns =
            vec![table_out::Column { title: table.title.clone(), width_chars: 28, kind: Kind::Text }];
        let number =
            |title: &String| table_out::Column { title: title.clone(), width_chars: 12, kind: Kind::Number };
        columns.extend(heads.iter().map(number));
        let cells = |row: &Row| {
            let mut cells = vec![Cell::Text(row.name.clone())];
            cells.extend(row.numbers.iter().map(|n| Cell::Int(n.n)));
            cells.push(Cell::Text(row.rate.clone()));
            cells
        };
        Sheet { name: table.title.clone(), columns, rows: table.rows.iter().map(cells).collect() }
    };
    let sheets: Vec<Sheet> = tables(&page, &known, &s).iter().map(sheet).collect();
    let title = page.ts("proposals-figures-export-title", sitting_name(&page, &s.sitting));
    let mut notes = vec![page.txy("export-note", &by.name, page.moment(by.now)), basis(&page, &by, &s)];
    notes.extend(facts(&page, &s));
    let bytes = table_out::xlsx(&title, &notes, &sheets).map_err(Problem::broken)?;
    let rows = sheets.iter().map(|s| s.rows.len()).sum();
    lists::noted(&app, &by, reader(&by), ("/proposals/statistics", &visit.query, rows)).await?;
    let headers = [
        (header::CONTENT_TYPE, XLSX.to_owned()),
        (header::CONTENT_DISPOSITION, attachment(&format!("{title}.xlsx"))),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}
