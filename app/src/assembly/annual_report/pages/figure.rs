//! A bound figure: what it asks, by which rule, the records behind it with why each counts or does not, and the same as a file.

use super::periods;
use super::show::Reading;
use super::view::said;
use crate::assembly::annual_report::actions::link;
use crate::assembly::annual_report::counting::{self, Counted, Listed, Said};
use crate::assembly::annual_report::papers::{self, Names};
use crate::assembly::annual_report::records::*;
use crate::assembly::annual_report::store::figures as sql;
use crate::assembly::annual_report::{freezing, hats, text};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::figures::{self, Line, Question};
use crate::foundation::lists::{self, Address, Ending, Export};
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::routing::get;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use office_documents::table_out::{Cell, Kind as Column};
use std::collections::HashMap;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/reports/{id}/figures/{number}", get(show))
}

/// Lines on a page.
const LINES: usize = 50;
/// How many records are named at a time in a file.
const PIECE: usize = 500;

/// A line as it is drawn.
pub(super) struct LineView {
    pub href: String,
    pub title: String,
    pub on: String,
    pub n: i64,
    pub why: String,
    pub counts: bool,
}

#[derive(Template)]
#[template(path = "assembly/annual_report/templates/figure.html")]
struct FigurePage {
    page: Page,
    of: (String, String),
    printed: String,
    marker: String,
    shape: String,
    tabs: Vec<NavLink>,
    question: String,
    rule: String,
    /// The page of the room that shows the same, where its records are this person's to read.
    elsewhere: String,
    state: String,
    moved: Option<(String, String)>,
    head: String,
    apart: String,
    lines: Vec<LineView>,
    first: String,
    next: String,
    xlsx: String,
    csv: String,
    places: Vec<(String, String)>,
    change: String,
}

/// A figure with the list of it that is looked at.
pub(super) struct Looking {
    pub r: Reading,
    pub one: Counted,
    pub at: usize,
    pub names: Names,
    pub address: Address,
}

impl Looking {
    async fn new(app: &App, visit: &Visit, (id, number): (&str, &str)) -> Outcome<Self> {
        let r = Reading::new(app, visit, id).await?;
        let number: i64 = path_id(number)?;
        let mut db = app.db.read().await?;
        let figure = sql::figure(&mut db, r.report.id, number).await?.ok_or(Problem::NotFound)?;
        let frozen = if r.report.is_frozen() {
            sql::frozen_of(&mut db, r.report.id, number).await?
        } else {
            Vec::new()
        };
        drop(db);
        // A figure that the text did not name was not frozen: it is asked like any other.
        let live = counting::ask(app, &r.by, std::slice::from_ref(&figure)).await?;
        let live = live.into_iter().next().ok_or(Problem::NotFound)?;
        let one = if frozen.is_empty() { live } else { counting::explained(&figure, &frozen, &live) };
        let names = papers::names(app, &r.by).await?;
        let path = format!("{}/figures/{number}", link(r.report.id));
        let address = Address::new(&path, &visit.query);
        let at = address.chosen.parsed::<usize>("list").filter(|at| *at < one.lists.len()).unwrap_or(0);
        Ok(Self { r, one, at, names, address })
    }

    fn listed(&self) -> Option<&Listed> {
        self.one.lists.get(self.at)
    }

    /// What a question asks, in words.
    fn asks(&self, page: &Page, question: &Question) -> String {
        let name = papers::name(&self.names, question);
        page.txy("report-asks", name, periods::said(page, &self.r.sittings, &question.period))
    }

    fn lines(&self) -> Vec<&Line> {
        self.listed().and_then(|(_, answer)| answer.as_deref()).map(counting::ordered).unwrap_or_default()
    }

    /// Lines with the names of their records, as far as this person may know of them.
    async fn views(&self, app: &App, page: &Page, lines: &[&Line]) -> Outcome<Vec<LineView>> {
        let Some((question, _)) = self.listed() else { return Ok(Vec::new()) };
        named(app, &self.r, page, (&question.room, lines)).await
    }
}

/// Lines of a room with the names of their records.
pub(super) async fn named(
    app: &App,
    r: &Reading,
    page: &Page,
    (room, lines): (&str, &[&Line]),
) -> Outcome<Vec<LineView>> {
    let records: Vec<(String, i64)> = lines.iter().map(|line| (line.kind.clone(), line.id)).collect();
    let known = figures::named(app, &r.by, room, records).await?;
    let known: HashMap<(String, i64), figures::Named> =
        known.into_iter().map(|one| ((one.kind.clone(), one.id), one)).collect();
    let view = |line: &&Line| {
        let one = known.get(&(line.kind.clone(), line.id));
        let title = one.map(|one| format!("{} {}", one.number, one.title).trim().to_owned());
        LineView {
            href: one.map(|one| one.href.clone()).unwrap_or_default(),
            title: title.unwrap_or_else(|| page.t("report-not-yours-to-read")),
            on: if line.day.is_empty() { String::new() } else { page.day(&line.day) },
            n: line.n,
            why: line.why.join(" "),
            counts: line.n != 0,
        }
    };
    Ok(lines.iter().map(view).collect())
}

fn tabs(page: &Page, looking: &Looking) -> Vec<NavLink> {
    let tab = |(at, (question, answer)): (usize, &Listed)| {
        let mut link =
            NavLink::said(&looking.address.with("list", &at.to_string()), &looking.asks(page, question));
        link.current = at == looking.at;
        link.count = Some(answer.as_ref().map_or(0, |answer| answer.n()));
        link
    };
    if looking.one.lists.len() < 2 {
        return Vec::new();
    }
    looking.one.lists.iter().enumerate().map(tab).collect()
}

/// Whether the figure is not any more what was frozen: in words, with the page that says how.
async fn moved(app: &App, page: &Page, looking: &Looking) -> Outcome<Option<(String, String)>> {
    let r = &looking.r;
    if !r.report.is_frozen() {
        return Ok(None);
    }
    let number = looking.one.figure.number;
    let frozen = sql::frozen_of(&mut app.db.read().await?, r.report.id, number).await?;
    let since = freezing::since(app, &r.by, &frozen).await?;
    let href = format!("{}/changes#figure-{number}", link(r.report.id));
    Ok((!since.is_empty()).then(|| (href, page.t("report-figure-moved"))))
}

/// Characters that are shown before a figure and after it, and of itself.
const AROUND: usize = 20;
const OF_ITSELF: usize = 60;

/// The parts of the text that name the figure: what is printed around it.
async fn places(app: &App, looking: &Looking) -> Outcome<Vec<(String, String)>> {
    let (r, figure) = (&looking.r, &looking.one.figure);
    let names = |part: &Part| text::numbers(&part.content).contains(&figure.number);
    let parts = counting::some(app, &r.by, (r.report.clone(), names)).await?;
    let place = |part: &Said| {
        let quoted = match part.spans.iter().find(|(.., number)| *number == figure.number) {
            Some((from, to, _)) => around(&part.text, (*from, *to)),
            None => figure.title.clone(),
        };
        (format!("{}#part-{}", link(r.report.id), part.id), quoted)
    };
    Ok(parts.iter().map(place).collect())
}

/// A piece of a text with what stands before and after it, an ellipsis where more does.
fn around(text: &str, (from, to): (usize, usize)) -> String {
    let (start, end) = (from.saturating_sub(AROUND), to.min(from + OF_ITSELF) + AROUND);
    let words: String = text.chars().skip(start).take(end - start).collect();
    let (before, after) =
        (if start > 0 { "…" } else { "" }, if text.chars().count() > end { "…" } else { "" });
    format!("{before}{words}{after}")
}

async fn show(
    State(app): State<App>,
    visit: Visit,
    Path((id, number)): Path<(String, String)>,
) -> Outcome<Response> {
    // The same list as a file has the ending in its last piece.
    if let Some((number, ending)) = number.split_once('.') {
        let ending = Ending::from_text(ending).ok_or(Problem::NotFound)?;
        return export(&app, &visit, (&id, number), ending).await;
    }
    let looking = Looking::new(&app, &visit, (&id, &number)).await?;
    let mut page = visit.page(&app, "").await?;
    let figure = &looking.one.figure;
    page.title = page.tn("report-figure-title", figure.number);
    let lines = looking.lines();
    let start = looking.address.chosen.parsed::<usize>("after").unwrap_or(0).min(lines.len());
    let shown = &lines[start..lines.len().min(start + LINES)];
    let views = looking.views(&app, &page, shown).await?;
    let apart = lines.iter().filter(|line| line.n == 0).count() as i64;
    let next = start + shown.len();
    let answer = looking.listed().and_then(|(_, answer)| answer.as_ref());
    let known = !views.is_empty() && views.iter().all(|view| !view.href.is_empty());
    html(&FigurePage {
        of: looking.r.of(),
        printed: if figure.is_drawn() { figure.title.clone() } else { looking.one.printed.clone() },
        marker: text::marker(figure.number),
        shape: said(&page, "report-shape-", figure.shape),
        tabs: tabs(&page, &looking),
        question: looking.listed().map(|(q, _)| looking.asks(&page, q)).unwrap_or_default(),
        rule: answer.map(|answer| answer.rule.clone()).unwrap_or_default(),
        elsewhere: answer.filter(|_| known).map(|answer| answer.href.clone()).unwrap_or_default(),
        state: state(&page, &looking),
        moved: moved(&app, &page, &looking).await?,
        head: page.tn("report-list-n", looking.one.n(looking.at)),
        apart: if apart > 0 { page.tn("report-list-apart", apart) } else { String::new() },
        lines: views,
        first: if start > 0 { looking.address.without("after") } else { String::new() },
        next: if next < lines.len() { looking.address.after(&next.to_string()) } else { String::new() },
        xlsx: looking.address.export("xlsx"),
        csv: looking.address.export("csv"),
        places: places(&app, &looking).await?,
        change: if looking.r.writes() && !figure.is_drawn() {
            format!("{}/change", looking.address.path)
        } else {
            String::new()
        },
        page,
    })
}

fn state(page: &Page, looking: &Looking) -> String {
    match (looking.r.report.frozen_at, looking.one.is_whole()) {
        (_, false) => page.t("report-figure-unanswered"),
        (Some(at), true) => page.ts("report-figure-frozen", page.moment(at)),
        (None, true) => page.t("report-figure-live"),
    }
}

async fn export(app: &App, visit: &Visit, (id, number): (&str, &str), ending: Ending) -> Outcome<Response> {
    let looking = Looking::new(app, visit, (id, number)).await?;
    let page = visit.page(app, "").await?;
    let lines = looking.lines();
    let mut rows: Vec<Vec<Cell>> = Vec::with_capacity(lines.len());
    for piece in lines.chunks(PIECE) {
        for line in looking.views(app, &page, piece).await? {
            let n = Cell::Text(line.n.to_string());
            rows.push(vec![Cell::Text(line.title), Cell::Text(line.on), n, Cell::Text(line.why)]);
        }
    }
    let heads =
        [("report-col-record", 60), ("report-col-day", 16), ("report-col-n", 8), ("report-col-why", 60)];
    let by = &looking.r.by;
    let path = (looking.address.path.as_str(), looking.address.query(), rows.len());
    lists::noted(app, by, hats::standing(by), (path.0, &path.1, path.2)).await?;
    let asked = looking.listed().map(|(q, _)| looking.asks(&page, q)).unwrap_or_default();
    let title = page.txy("report-figure-export", looking.one.figure.number.to_string(), asked);
    let columns = heads.map(|(word, width)| (page.t(word), width, Column::Text)).to_vec();
    lists::file(&page, by, ending, Export { title, columns, rows }).await
}
