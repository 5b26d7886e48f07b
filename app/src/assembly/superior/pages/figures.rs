//! Figures of a period: documents upward by kind, what was sent again and is not counted, tasks given, done and late. Each figure opens its
//! list; the counting rule stands beside it, and beside each line why it is there.

use super::tasks::whose;
use super::view::{Counter, day, kind_name, said, tabs, task_mark, upward_mark};
use crate::assembly::people::{self, Orgs};
use crate::assembly::superior::actions::{task_link, upward_link};
use crate::assembly::superior::figures::{self, Shelf, counted, days, left_out};
use crate::assembly::superior::hats;
use crate::assembly::superior::records::*;
use crate::assembly::superior::store::lists::{self as sql, Line, Resent};
use crate::foundation::acting::{Acting, parse_date};
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
use std::sync::Arc;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/upward/figures", get(show))
        .route("/upward/figures.xlsx", get(|app, visit| export(app, visit, Ending::Xlsx)))
        .route("/upward/figures.csv", get(|app, visit| export(app, visit, Ending::Csv)))
}

crate::names!(
    /// The lists behind the figures.
    Show {
        /// Documents of every kind.
        All = "all",
        /// Requests.
        Request = "request",
        /// Reports.
        Report = "report",
        /// Results.
        Outcome = "result",
        /// What was sent and is not counted.
        Again = "again",
        /// Tasks given.
        Given = "given",
        /// Tasks done.
        Done = "done",
        /// Tasks late.
        Late = "late",
    }
);

/// A line of a list.
struct LineView {
    href: String,
    title: String,
    sub: String,
    kind: String,
    mark: &'static str,
    on: String,
    why: String,
}

#[derive(Template)]
#[template(path = "assembly/superior/templates/figures.html")]
struct FiguresPage {
    page: Page,
    tabs: Vec<NavLink>,
    years: Vec<NavLink>,
    from: String,
    until: String,
    show: &'static str,
    period_wrong: bool,
    documents: Vec<Counter>,
    tasks: Vec<Counter>,
    rule: String,
    head: String,
    lines: Vec<LineView>,
    xlsx: String,
    csv: String,
}

/// Everything that the figures of a period are counted from.
struct Counting {
    by: Acting,
    address: Address,
    year: i64,
    years: Vec<i64>,
    from: String,
    until: String,
    wrong: bool,
    show: Show,
    sent: Vec<Line>,
    resent: Vec<Resent>,
    tasks: Vec<Task>,
    orgs: Arc<Orgs>,
}

impl Counting {
    async fn new(app: &App, visit: &Visit) -> Outcome<Self> {
        let by = visit.person(app).await?;
        hats::reader(&by)?;
        let address = Address::new("/upward/figures", &visit.query);
        let show = address.chosen.named("show")?.unwrap_or(Show::All);
        let this = i64::from(by.today().year());
        let year = address.chosen.parsed("year").filter(|y| (1900..=2200).contains(y)).unwrap_or(this);
        let (mut from, mut until) = days(year);
        let typed = |name: &str| parse_date(address.chosen.get(name)).map(|day| day.to_string());
        let asked = address.chosen.has("from") || address.chosen.has("until");
        let wrong = match (typed("from"), typed("until")) {
            (Some(first), Some(last)) if first <= last => {
                (from, until) = (first, last);
                false
            }
            _ => asked,
        };
        let mut db = app.db.read().await?;
        let mut years = sql::years(&mut db, by.body).await?;
        if !years.contains(&this) {
            years.insert(0, this);
        }
        let sent = sql::sent(&mut db, by.body, (&from, &until)).await?;
        let resent = sql::resent(&mut db, by.body, (&from, &until)).await?;
        let tasks = sql::tasks(&mut db, by.body, (&from, &until)).await?;
        drop(db);
        let orgs = people::orgs(app, by.body).await?;
        Ok(Self { by, address, year, years, from, until, wrong, show, sent, resent, tasks, orgs })
    }

    fn of_tasks(&self, shelf: Shelf) -> Vec<&Task> {
        figures::tasks(&self.tasks, shelf, (&self.from, &self.until))
    }

    fn count(&self, show: Show) -> usize {
        match show {
            Show::All => counted(&self.sent, None).len(),
            Show::Request => counted(&self.sent, Some(Kind::Request)).len(),
            Show::Report => counted(&self.sent, Some(Kind::Report)).len(),
            Show::Outcome => counted(&self.sent, Some(Kind::Outcome)).len(),
            Show::Again => self.resent.len() + left_out(&self.sent).len(),
            Show::Given => self.of_tasks(Shelf::Given).len(),
            Show::Done => self.of_tasks(Shelf::Done).len(),
            Show::Late => self.of_tasks(Shelf::Late).len(),
        }
    }

    fn lines(&self, page: &Page) -> Vec<LineView> {
        let documents = |kind| counted(&self.sent, kind).into_iter().map(|l| document(page, l)).collect();
        let tasks = |shelf| -> Vec<LineView> {
            self.of_tasks(shelf).into_iter().map(|t| task(page, &self.orgs, t, shelf)).collect()
        };
        match self.show {
            Show::All => documents(None),
            Show::Request => documents(Some(Kind::Request)),
            Show::Report => documents(Some(Kind::Report)),
            Show::Outcome => documents(Some(Kind::Outcome)),
            Show::Again => {
                let mut all: Vec<LineView> = self.resent.iter().map(|r| again(page, r)).collect();
                all.extend(left_out(&self.sent).into_iter().map(|l| document(page, l)));
                all
            }
            Show::Given => tasks(Shelf::Given),
            Show::Done => tasks(Shelf::Done),
            Show::Late => tasks(Shelf::Late),
        }
    }
}

/// Why a document is counted as it is, or not.
pub(in crate::assembly::superior) fn why(page: &Page, line: &Line) -> String {
    if !line.counts() {
        return page.t(&format!("superior-not-counted-{}", line.state));
    }
    let mut all = vec![match Kind::from_key(&line.also) {
        Some(also) => page.txy(
            "superior-counts-also",
            said(page, "superior-kind-", line.kind),
            said(page, "superior-kind-", also),
        ),
        None => page.t("superior-counts-first"),
    }];
    for (what, n) in [What::Annex, What::Resend, What::Revised].iter().zip(line.again) {
        if n > 0 {
            all.push(page.tn(&format!("superior-counts-once-{what}"), n));
        }
    }
    all.join(&page.t("settings-between-sentences"))
}

fn document(page: &Page, line: &Line) -> LineView {
    LineView {
        href: upward_link(line.id),
        title: line.title.clone(),
        sub: format!("{} {}", line.number, line.addressee),
        kind: kind_name(page, line.kind, &line.also),
        mark: upward_mark(line.state),
        on: day(page, &line.sent_on),
        why: why(page, line),
    }
}

fn again(page: &Page, (sending, [title, number, first]): &Resent) -> LineView {
    let first = page.ts("superior-first-sent", day(page, first));
    LineView {
        href: format!("{}#sendings", upward_link(sending.upward)),
        title: title.clone(),
        sub: format!("{number} {first}"),
        kind: said(page, "superior-what-", sending.what),
        mark: "merge",
        on: day(page, &sending.sent_on),
        why: page.t(&format!("superior-counts-not-{}", sending.what)),
    }
}

fn task(page: &Page, orgs: &Orgs, task: &Task, shelf: Shelf) -> LineView {
    let on = match shelf {
        Shelf::Given => &task.given_on,
        Shelf::Done => &task.result_on,
        Shelf::Late => &task.late_on,
    };
    LineView {
        href: task_link(task.id),
        title: task.title.clone(),
        sub: format!(
            "{} {}",
            whose(page, orgs, task.org),
            page.ts("superior-due-on", day(page, &task.due_on))
        ),
        kind: page.t(&format!("task-state-{}", task.state)),
        mark: task_mark(task.state),
        on: day(page, on),
        why: page.t(&format!("superior-counted-task-{}", shelf.key())),
    }
}

async fn show(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let c = Counting::new(&app, &visit).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("superior-figures-title");
    let counter = |show: &Show| Counter {
        href: c.address.with("show", show.key()),
        n: c.count(*show) as i64,
        label: said(&page, "superior-figure-", *show),
        current: c.show == *show,
        kind: "",
    };
    let years = c.years.iter().map(|y| {
        let mut link = NavLink::said(&format!("/upward/figures?year={y}"), &y.to_string());
        link.current = *y == c.year && !c.address.chosen.has("from");
        link
    });
    let (documents, tasks) = Show::all().split_at(5);
    let lines = c.lines(&page);
    html(&FiguresPage {
        tabs: tabs(&page, &c.by),
        years: years.collect(),
        from: c.from.clone(),
        until: c.until.clone(),
        show: c.show.key(),
        period_wrong: c.wrong,
        documents: documents.iter().map(counter).collect(),
        tasks: tasks.iter().map(counter).collect(),
        rule: said(&page, "superior-rule-", c.show),
        head: page.tn("superior-lines", lines.len() as i64),
        lines,
        xlsx: c.address.export("xlsx"),
        csv: c.address.export("csv"),
        page,
    })
}

async fn export(State(app): State<App>, visit: Visit, ending: Ending) -> Outcome<Response> {
    let c = Counting::new(&app, &visit).await?;
    let page = visit.page(&app, "").await?;
    let heads = [
        ("superior-col-kind", 16),
        ("superior-col-title", 48),
        ("superior-col-more", 36),
        ("superior-col-day", 16),
        ("superior-col-counted", 60),
    ];
    let rows: Vec<Vec<Cell>> = c
        .lines(&page)
        .into_iter()
        .map(|l| [l.kind, l.title, l.sub, l.on, l.why].map(Cell::Text).to_vec())
        .collect();
    let path = ("/upward/figures", c.address.query(), rows.len());
    lists::noted(&app, &c.by, hats::standing(&c.by), (path.0, &path.1, path.2)).await?;
    let title =
        page.txy("superior-figures-export", said(&page, "superior-figure-", c.show), c.year.to_string());
    let columns = heads.map(|(word, width)| (page.t(word), width, Column::Text)).to_vec();
    lists::file(&page, &c.by, ending, Export { title, columns, rows }).await
}
