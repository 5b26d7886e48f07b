//! The figures of a period: each opens its list, the counting rule stands beside it, and each line says why it counts as it does.

use super::view::{Counter, host_names, kind_names, mark, said, tabs, when};
use crate::assembly::activities::actions::link;
use crate::assembly::activities::figures::{Line, Measure, Why, days, lines, sum};
use crate::assembly::activities::hats;
use crate::assembly::activities::records::*;
use crate::assembly::activities::store::{self, attending, lists as sql};
use crate::assembly::people::{self, Orgs};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::lists::{self, Address, Ending, Export};
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::routing::get;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use office_documents::table_out::{Cell, Kind as Column};
use std::collections::BTreeSet;
use std::sync::Arc;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/activities/figures", get(show))
        .route("/activities/figures.xlsx", get(|app, visit| export(app, visit, Ending::Xlsx)))
        .route("/activities/figures.csv", get(|app, visit| export(app, visit, Ending::Csv)))
}

/// A line of the list as it is drawn.
struct LineView {
    href: String,
    title: String,
    kinds: String,
    hosts: String,
    when: String,
    n: i64,
    why: String,
    mark: &'static str,
    state: String,
}

#[derive(Template)]
#[template(path = "assembly/activities/templates/figures.html")]
struct FiguresPage {
    page: Page,
    tabs: Vec<NavLink>,
    years: Vec<NavLink>,
    from: String,
    until: String,
    of: String,
    counters: Vec<Counter>,
    rule: String,
    head: String,
    lines: Vec<LineView>,
    xlsx: String,
    csv: String,
}

/// What is asked for: the period, the measure, and what they are counted from.
struct Asked {
    by: Acting,
    address: Address,
    days: (String, String),
    measure: Measure,
    kinds: Vec<Kind>,
    orgs: Arc<Orgs>,
    years: Vec<i64>,
    all: Vec<sql::Counted>,
    /// On whose list he is himself.
    own: BTreeSet<ActivityId>,
}

impl Asked {
    async fn read(app: &App, visit: &Visit) -> Outcome<Self> {
        let by = visit.person(app).await?;
        hats::reader(&by)?;
        let address = Address::new("/activities/figures", &visit.query);
        let orgs = people::orgs(app, by.body).await?;
        let mut db = app.db.read().await?;
        let mut years = sql::years(&mut db, by.body).await?;
        let this = i64::from(by.today().year());
        if !years.contains(&this) {
            years.insert(0, this);
        }
        let year = address.chosen.parsed("year").filter(|y| (1900..=2200).contains(y)).unwrap_or(this);
        let whole = days(year);
        let day =
            |name: &str, or: String| parse_date(address.chosen.get(name)).map_or(or, |day| day.to_string());
        let days = (day("from", whole.0), day("until", whole.1));
        let kinds = store::kinds(&mut db, by.body).await?;
        let all = sql::counted(&mut db, by.body, (&days.0, &days.1)).await?;
        let mine = attending::mine(&mut db, by.body, by.account).await?;
        let own = mine.iter().filter(|m| m.part.is_listed()).map(|m| m.part.activity).collect();
        drop(db);
        let measure = match address.chosen.get("of") {
            "" => Measure::Activities,
            key => Measure::from_key(key).ok_or_else(|| Problem::invalid("of", "form-choose"))?,
        };
        Ok(Self { by, address, days, measure, kinds, orgs, years, all, own })
    }

    fn lines(&self) -> Vec<Line<'_>> {
        lines(&self.all, &self.kinds, self.measure)
    }

    /// Whether a person is led to an activity: one that he may not know of stands in the list without its title.
    fn shows(&self, activity: &Activity) -> bool {
        hats::may_read(&self.by, activity, self.own.contains(&activity.id))
    }
}

/// A figure as it is named.
pub(in crate::assembly::activities) fn label(page: &Page, kinds: &[Kind], measure: Measure) -> String {
    match measure {
        Measure::Kind(id) => match kinds.iter().find(|k| k.id == id) {
            Some(kind) => page.txy(
                "activities-figure-kind",
                kind.said(page.language),
                said(page, "activities-unit-", kind.unit),
            ),
            None => page.t("activities-any-kind"),
        },
        other => page.t(&format!("activities-figure-{}", other.key())),
    }
}

/// The rule by which a figure is counted.
pub(in crate::assembly::activities) fn rule(page: &Page, kinds: &[Kind], measure: Measure) -> String {
    let kind = match measure {
        Measure::Kind(id) => kinds.iter().find(|k| k.id == id),
        other => return page.t(&format!("activities-counts-{}", other.key())),
    };
    let Some(kind) = kind else { return String::new() };
    let days = said(page, "activities-days-", kind.day_rule);
    let two = said(page, "activities-two-", kind.two_kinds);
    format!("{} {days} {two}", page.t("activities-counts-kind"))
}

/// Why a line counts as it does, in sentences.
pub(in crate::assembly::activities) fn why(page: &Page, kinds: &[Kind], line: &Line<'_>) -> Vec<String> {
    let one = |why: &Why| match why {
        Why::Cancelled => page.t("activities-why-cancelled"),
        Why::Postponed => page.t("activities-why-postponed"),
        Why::Ahead => page.t("activities-why-ahead"),
        Why::DaysOnce(n) => page.tn("activities-why-days-once", *n),
        Why::DaysEach(n) => page.tn("activities-why-days-each", *n),
        Why::Also(others) => page.ts("activities-why-also", kind_names(page, kinds, others)),
        Why::First(others) => page.ts("activities-why-first", kind_names(page, kinds, others)),
        Why::Under(kind) => page.ts("activities-why-under", kind_names(page, kinds, &[*kind])),
        Why::Moved(day) => page.ts("activities-why-moved", page.day(day)),
        Why::NoOrganisation => page.t("activities-why-no-organisation"),
    };
    line.why.iter().map(one).collect()
}

fn view(page: &Page, asked: &Asked, line: &Line<'_>) -> LineView {
    let a = &line.of.activity;
    let shows = asked.shows(a);
    LineView {
        href: if shows { link(a.id) } else { String::new() },
        title: if shows { a.title.clone() } else { page.t("activities-not-shown") },
        kinds: kind_names(page, &asked.kinds, &line.of.kinds),
        hosts: host_names(page, &asked.orgs, a, &line.of.hosts),
        when: when(page, a),
        n: line.n,
        why: why(page, &asked.kinds, line).join(" "),
        mark: mark(a.state),
        state: said(page, "activity-state-", a.state),
    }
}

async fn show(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let asked = Asked::read(&app, &visit).await?;
    let mut page = visit.page(&app, "").await?;
    let (from, until) = &asked.days;
    page.title = page.txy("activities-figures-title", page.day(from), page.day(until));
    let counter = |measure: Measure| Counter {
        href: asked.address.with("of", &measure.key()),
        n: sum(&lines(&asked.all, &asked.kinds, measure)),
        label: label(&page, &asked.kinds, measure),
        current: measure == asked.measure,
        kind: "",
    };
    let plain = [Measure::Activities, Measure::Joint, Measure::People, Measure::Audience];
    let mut counters: Vec<Counter> = plain.into_iter().map(counter).collect();
    let used = |k: &&Kind| asked.all.iter().any(|of| of.kinds.contains(&k.id));
    counters.extend(asked.kinds.iter().filter(used).map(|k| counter(Measure::Kind(k.id))));
    let years = asked.years.iter().map(|y| {
        let mut tab = NavLink::said(&format!("/activities/figures?year={y}"), &y.to_string());
        tab.current = days(*y) == asked.days;
        tab
    });
    let found = asked.lines();
    html(&FiguresPage {
        tabs: tabs(&page, &asked.by),
        years: years.collect(),
        from: from.clone(),
        until: until.clone(),
        of: asked.measure.key(),
        rule: rule(&page, &asked.kinds, asked.measure),
        head: page.txy(
            "activities-figure-head",
            label(&page, &asked.kinds, asked.measure),
            sum(&found).to_string(),
        ),
        lines: found.iter().map(|line| view(&page, &asked, line)).collect(),
        xlsx: asked.address.export("xlsx"),
        csv: asked.address.export("csv"),
        counters,
        page,
    })
}

async fn export(State(app): State<App>, visit: Visit, ending: Ending) -> Outcome<Response> {
    let asked = Asked::read(&app, &visit).await?;
    let page = visit.page(&app, "").await?;
    let heads = [
        ("activities-col-title", 48, Column::Text),
        ("activities-col-kinds", 24, Column::Text),
        ("activities-col-hosts", 32, Column::Text),
        ("activities-col-when", 32, Column::Text),
        ("activities-col-state", 12, Column::Text),
        ("activities-col-counted", 10, Column::Number),
        ("activities-col-why", 60, Column::Text),
    ];
    let cells = |line: &Line<'_>| -> Vec<Cell> {
        let l = view(&page, &asked, line);
        let mut cells = [l.title, l.kinds, l.hosts, l.when, l.state].map(Cell::Text).to_vec();
        cells.extend([Cell::Int(l.n), Cell::Text(l.why)]);
        cells
    };
    let rows: Vec<Vec<Cell>> = asked.lines().iter().map(cells).collect();
    let (by, query) = (&asked.by, asked.address.query());
    lists::noted(&app, by, hats::standing(by), ("/activities/figures", &query, rows.len())).await?;
    let title = label(&page, &asked.kinds, asked.measure);
    let columns = heads.map(|(word, width, kind)| (page.t(word), width, kind)).to_vec();
    lists::file(&page, by, ending, Export { title, columns, rows }).await
}
