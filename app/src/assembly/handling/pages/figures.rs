//! The figures of handling: `/handling/statistics`, each number a door to `/handling/list`, each table as a file. Rates stand
//! beside both of their numbers; a unit with few cases is listed, never ranked.

use super::figures_list;
use super::ledger::{number, sittings};
use super::view;
use crate::assembly::handling::hats::reader;
use crate::assembly::handling::settings::classes;
use crate::assembly::handling::store::figures as sql;
use crate::assembly::handling::sums::{Sums, WHOLE, sum};
use crate::assembly::people::{self, Orgs};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::Choice;
use crate::foundation::ids::OrgId;
use crate::foundation::lists::{self, Address, Ending, Export};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use askama::Template;
use axum::Router;
use axum::extract::State as FromState;
use axum::response::Response;
use office_documents::table_out::{self, Kind};
use std::cmp::Reverse;
use std::collections::BTreeSet;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/handling/statistics", get(statistics))
        .route("/handling/statistics.xlsx", get(|app, visit| export(app, visit, Ending::Xlsx)))
        .route("/handling/statistics.csv", get(|app, visit| export(app, visit, Ending::Csv)))
        .route("/handling/list", get(figures_list::list))
        .route("/handling/list.xlsx", get(|app, visit| figures_list::list_export(app, visit, Ending::Xlsx)))
        .route("/handling/list.csv", get(|app, visit| figures_list::list_export(app, visit, Ending::Csv)))
}

/// A number with its list; an empty address leads nowhere.
struct Number {
    href: String,
    n: String,
}

/// A line of a table.
struct Row {
    name: String,
    sum: bool,
    numbers: Vec<Number>,
}

/// A table.
struct TableView {
    title: String,
    base: String,
    heads: Vec<String>,
    rows: Vec<Row>,
    xlsx: String,
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
#[template(path = "assembly/handling/templates/figures.html")]
struct StatisticsPage {
    page: Page,
    basis: String,
    sittings: Vec<Choice>,
    bars: Vec<Chart>,
    tabs: Vec<Tab>,
    /// Key of the table that is shown.
    key: &'static str,
    t: TableView,
}

/// A way to a table.
struct Tab {
    href: String,
    title: String,
    chosen: bool,
}

/// Who reads the figures.
pub(in crate::assembly::handling) fn reads(by: &Acting) -> bool {
    by.is_any(&[Role::ProposalOfficer, Role::AssigningOfficer, Role::CommitteeHead, Role::ChairMember])
}

/// A column: how its number comes from the figures of a unit.
enum Column {
    /// One measure.
    Count(String),
    /// Part and base of a rate, each a sum of measures; the word of its head.
    Rate(&'static str, Vec<String>, Vec<String>),
}

use Column::{Count, Rate};

fn keys(keys: &[&str]) -> Vec<String> {
    keys.iter().map(|k| (*k).to_owned()).collect()
}

fn counts(measures: &[&str]) -> Vec<Column> {
    measures.iter().map(|m| Count((*m).to_owned())).collect()
}

/// The tables, in the order of the page.
const TABLES: [&str; 7] = ["units", "classes", "contacts", "satisfaction", "adoption", "promises", "card"];

fn in_time(sides: &[&str]) -> (Vec<String>, Vec<String>) {
    let of =
        |names: &[&str]| sides.iter().flat_map(|s| names.iter().map(move |n| format!("{s}-{n}"))).collect();
    (of(&["in_time"]), of(&["in_time", "late", "missed"]))
}

fn rate((part, base): (Vec<String>, Vec<String>), word: &'static str) -> Column {
    Rate(word, part, base)
}

fn said(rest: &str, origin: &str) -> Vec<String> {
    vec![if origin.is_empty() { format!("result-{rest}") } else { format!("result-{rest}-{origin}") }]
}

/// What became of what was given to units on a side.
fn answering(side: &str) -> Vec<Column> {
    let of = ["given", "answered", "in_time", "late", "undated", "missed"];
    of.into_iter().map(|measure| Count(format!("{side}-{measure}"))).collect()
}

/// Judgements that were given.
fn answered() -> Vec<String> {
    keys(&["said-self", "said-transcribed"])
}

fn satisfaction() -> Vec<Column> {
    let verdicts = ["satisfied", "basically", "not"];
    let mut c = counts(&["asked", "said-self", "said-transcribed", "said-none"]);
    for v in verdicts {
        c.push(Count(format!("result-{v}")));
        c.push(Count(format!("result-{v}-self")));
        c.push(Count(format!("result-{v}-transcribed")));
    }
    let heads = ["figures-rate-satisfied", "figures-rate-basically", "figures-rate-not"];
    c.extend(verdicts.iter().zip(heads).map(|(v, head)| Rate(head, said(v, ""), answered())));
    let heads = ["figures-all-satisfied", "figures-all-basically", "figures-all-not"];
    c.extend(verdicts.iter().zip(heads).map(|(v, head)| Rate(head, said(v, ""), keys(&["asked"]))));
    c
}

/// The columns of a table.
fn columns(table: &str, letters: &[String]) -> Vec<Column> {
    match table {
        "units" => {
            let mut c = answering("main");
            c.push(rate(in_time(&["main"]), "figures-rate-main"));
            c.extend(answering("co"));
            c.push(rate(in_time(&["main", "co"]), "figures-rate-all"));
            c
        }
        "classes" => {
            let first = letters.iter().map(|l| Count(format!("class-{l}")));
            first.chain(letters.iter().map(|l| Count(format!("now-{l}")))).collect()
        }
        "contacts" => vec![
            Count("main-given".to_owned()),
            Count("contacted".to_owned()),
            Count("contacted_twice".to_owned()),
            Count("faced".to_owned()),
            Rate("figures-rate-contacted", keys(&["contacted"]), keys(&["main-given"])),
            Rate("figures-rate-faced", keys(&["faced"]), keys(&["main-given"])),
        ],
        "satisfaction" => satisfaction(),
        "adoption" => {
            let all = ["items-full", "items-part", "items-not"];
            let mut c = counts(&all);
            c.push(Rate("figures-rate-full", keys(&["items-full"]), keys(&all)));
            c.push(Rate("figures-rate-adopted", keys(&["items-full", "items-part"]), keys(&all)));
            c
        }
        "promises" => {
            let mut c = counts(&["promise", "promise-kept-in_time", "promise-kept-late"]);
            c.extend(
                ["open", "due_soon", "late", "claimed", "disputed", "broken", "handed_over"]
                    .map(|s| Count(format!("promise-{s}"))),
            );
            c.push(rate(kept(), "figures-rate-kept"));
            c
        }
        _ => vec![
            Count("main-given".to_owned()),
            rate(in_time(&["main"]), "figures-rate-main"),
            rate(in_time(&["main", "co"]), "figures-rate-all"),
            Rate("figures-rate-contacted", keys(&["contacted"]), keys(&["main-given"])),
            Rate("figures-rate-faced", keys(&["faced"]), keys(&["main-given"])),
            Rate("figures-rate-satisfied", said("satisfied", ""), answered()),
            Rate("figures-all-satisfied", said("satisfied", ""), keys(&["asked"])),
            Rate(
                "figures-rate-full",
                keys(&["items-full"]),
                keys(&["items-full", "items-part", "items-not"]),
            ),
            rate(kept(), "figures-rate-kept"),
        ],
    }
}

/// Kept in time, of all that came to an end or ran late.
fn kept() -> (Vec<String>, Vec<String>) {
    let base = ["promise-kept-in_time", "promise-kept-late", "promise-late", "promise-broken"];
    (keys(&["promise-kept-in_time"]), keys(&base))
}

/// What a table counts, with what orders its units and what the chart shows.
fn measures(key: &str, letters: &[String]) -> BTreeSet<String> {
    let (part, base) = in_time(&["main"]);
    let mut all: BTreeSet<String> = part.into_iter().chain(base).chain(keys(&["main-given"])).collect();
    all.extend(letters.iter().map(|letter| format!("now-{letter}")));
    for column in columns(key, letters) {
        match column {
            Count(measure) => {
                all.insert(measure);
            }
            Rate(_, part, base) => all.extend(part.into_iter().chain(base)),
        }
    }
    all
}

/// Units by their places among the figures, with their names.
type Named = Vec<(usize, String)>;

/// The figures of a session.
struct Found {
    by: Acting,
    page: Page,
    sums: Sums,
    sitting: i64,
    letters: Vec<String>,
    /// Units with figures: those that are ranked, then those with few cases; each with its name.
    units: (Named, Named),
}

/// A column with the rows of figures that it is made of.
enum Counted<'a> {
    Count(&'a str, Vec<&'a [i64]>),
    Rate(Vec<&'a [i64]>, Vec<&'a [i64]>),
}

impl Found {
    async fn new(app: &App, visit: &Visit) -> Outcome<Self> {
        let by = visit.person(app).await?;
        if !reads(&by) {
            return Err(Problem::NotYours { action: "figures-look".to_owned() });
        }
        let sitting = chosen(visit);
        let letters = classes(by.procedure.text("reply.classes", by.today()));
        let letters: Vec<String> = letters.into_iter().map(|c| c.letter).collect();
        let asked = measures(shown(visit), &letters);
        let mut db = app.db.read().await?;
        let sums = Sums::of(&sql::measured(&mut db, (by.body, sitting), &asked).await?);
        let page = visit.page_with(app, &mut db, "").await?;
        drop(db);
        let orgs = people::orgs(app, by.body).await?;
        let mut found = Self { page, sums, sitting, letters, units: (Vec::new(), Vec::new()), by };
        found.units = found.order(&orgs);
        Ok(found)
    }

    /// Units with figures: those that are ranked by their rate in time, then those with few cases by name.
    fn order(&self, orgs: &Orgs) -> (Named, Named) {
        let least = self.by.procedure.whole("league.min_cases", self.by.today());
        let units = self.sums.units.iter().enumerate().skip(1);
        let name = |(at, unit): (usize, &i64)| (at, view::unit_name(&self.page, orgs, OrgId(*unit)));
        let given = self.sums.rows(&keys(&["main-given"]));
        let (mut ranked, mut few): (Vec<_>, Vec<_>) =
            units.map(name).partition(|(at, _)| sum(&given, *at) >= least);
        let (part, base) = in_time(&["main"]);
        let (part, base) = (self.sums.rows(&part), self.sums.rows(&base));
        ranked.sort_by_cached_key(|(at, _)| {
            let (part, base) = (sum(&part, *at), sum(&base, *at));
            (
                Reverse(if base > 0 { part * 1_000_000 / base } else { -1 }),
                Reverse(base),
                self.sums.units[*at],
            )
        });
        few.sort_by(|a, b| a.1.cmp(&b.1));
        (ranked, few)
    }

    fn counted<'a>(&'a self, column: &'a Column) -> Counted<'a> {
        match column {
            Count(measure) => Counted::Count(measure, self.sums.rows(std::slice::from_ref(measure))),
            Rate(_, part, base) => Counted::Rate(self.sums.rows(part), self.sums.rows(base)),
        }
    }

    /// A number at a place; `narrowed` as [`Found::narrowed`] says for it.
    fn cell(&self, (at, narrowed): (usize, &str), column: &Counted<'_>) -> Number {
        match column {
            Counted::Count(measure, rows) => {
                let n = sum(rows, at);
                let href = if n == 0 { String::new() } else { list_of(measure, narrowed) };
                Number { href, n: n.to_string() }
            }
            Counted::Rate(part, base) => {
                let base = sum(base, at);
                let text = match base {
                    0 => "\u{2014}".to_owned(),
                    _ => self.page.percent(sum(part, at), base),
                };
                Number { href: String::new(), n: text }
            }
        }
    }

    /// What the lists of a place are narrowed to.
    fn narrowed(&self, at: usize) -> String {
        let mut narrowed = String::new();
        if at != WHOLE {
            narrowed.push_str(&format!("&unit={}", crate::foundation::ids::write(self.sums.units[at])));
        }
        if self.sitting > 0 {
            narrowed.push_str(&format!("&sitting={}", crate::foundation::ids::write(self.sitting)));
        }
        narrowed
    }

    fn head(&self, column: &Column) -> String {
        match column {
            Count(measure) => said_measure(&self.page, measure),
            Rate(word, ..) => self.page.t(word),
        }
    }

    fn table(&self, key: &str) -> TableView {
        let page = &self.page;
        let columns = columns(key, &self.letters);
        let counted: Vec<Counted<'_>> = columns.iter().map(|column| self.counted(column)).collect();
        let row = |name: String, at: usize, sum: bool| {
            let narrowed = self.narrowed(at);
            let numbers = counted.iter().map(|column| self.cell((at, &narrowed), column)).collect();
            Row { name, sum, numbers }
        };
        let (ranked, few) = &self.units;
        let mut rows = vec![row(page.t("figures-whole"), WHOLE, true)];
        for (rank, (at, name)) in (1_i64..).zip(ranked) {
            let name =
                if key == "units" { page.txy("figures-rank", rank.to_string(), name) } else { name.clone() };
            rows.push(row(name, *at, false));
        }
        rows.extend(few.iter().map(|(at, name)| row(name.clone(), *at, false)));
        // A unit of which a table has nothing to say is no row of it.
        let says = |row: &Row| row.sum || row.numbers.iter().any(|n| n.n.parse::<i64>().is_ok_and(|n| n > 0));
        rows.retain(says);
        let least = self.by.procedure.whole("league.min_cases", self.by.today());
        TableView {
            title: page.t(&format!("figures-table-{key}")),
            base: page.tn(&format!("figures-base-{key}"), least),
            heads: columns.iter().map(|c| self.head(c)).collect(),
            rows,
            xlsx: self.address("/handling/statistics.xlsx", key),
        }
    }

    /// Address of a table of the same session.
    fn address(&self, path: &str, key: &str) -> String {
        match self.sitting {
            sitting if sitting > 0 => {
                format!("{path}?table={key}&sitting={}", crate::foundation::ids::write(sitting))
            }
            _ => format!("{path}?table={key}"),
        }
    }

    /// Ways to all tables.
    fn tabs(&self, chosen: &str) -> Vec<Tab> {
        let tab = |key: &&str| Tab {
            href: self.address("/handling/statistics", key),
            title: self.page.t(&format!("figures-table-{key}")),
            chosen: *key == chosen,
        };
        TABLES.iter().map(tab).collect()
    }

    /// Replies by class now, of the whole body.
    fn chart(&self) -> Option<Chart> {
        let page = &self.page;
        let n = |l: &String| sum(&self.sums.rows(&[format!("now-{l}")]), WHOLE);
        let total: i64 = self.letters.iter().map(n).sum();
        if total == 0 {
            return None;
        }
        let bar = |l: &String| Bar {
            href: list_of(&format!("now-{l}"), &self.narrowed(WHOLE)),
            label: said_measure(page, &format!("now-{l}")),
            n: n(l),
            text: n(l).to_string(),
            note: page.percent(n(l), total),
            quiet: false,
        };
        let rows = |l: &String| vec![l.clone(), n(l).to_string(), page.percent(n(l), total)];
        Some(Chart {
            title: page.t("figures-chart-classes"),
            base: page.tn("figures-chart-base", total),
            most: self.letters.iter().map(n).max().unwrap_or(0),
            bars: self.letters.iter().map(bar).collect(),
            head: ["figures-class", "figures-count", "figures-share"].map(|w| page.t(w)).to_vec(),
            rows: self.letters.iter().map(rows).collect(),
            export: self.address("/handling/statistics.xlsx", "classes"),
        })
    }
}

/// The list behind a number.
fn list_of(measure: &str, narrowed: &str) -> String {
    ["/handling/list?measure=", measure, narrowed].concat()
}

/// The session of an address; -1: every one.
pub(super) fn chosen(visit: &Visit) -> i64 {
    match number(&visit.asked(), "sitting") {
        0 => -1,
        id => id,
    }
}

/// A measure in words: its own where there is one, else by its parts.
pub(in crate::assembly::handling) fn said_measure(page: &Page, key: &str) -> String {
    let own = format!("figures-measure-{key}");
    if page.has(&own) {
        return page.t(&own);
    }
    let (head, rest) = key.split_once('-').unwrap_or((key, ""));
    match (head, rest.strip_prefix("state-")) {
        ("class" | "now", _) => page.ts(&format!("figures-of-{head}"), rest),
        ("main" | "co", Some(state)) => page.t(&format!("assignment-state-{state}")),
        ("matter", Some(state)) => page.t(&format!("matter-state-{state}")),
        ("promise", _) => page.t(&format!("promise-state-{rest}")),
        _ => key.to_owned(),
    }
}

/// The table that is asked for; the first where none is.
fn shown(visit: &Visit) -> &'static str {
    let asked = visit.asked();
    TABLES.into_iter().find(|t| *t == asked.get("table")).unwrap_or(TABLES[0])
}

async fn statistics(FromState(app): FromState<App>, visit: Visit) -> Outcome<Response> {
    let mut found = Found::new(&app, &visit).await?;
    found.page.title = found.page.t("figures-title");
    let address = Address::new("/handling/statistics", &visit.query);
    let sittings = sittings(&app, &found.page, &found.by, &address).await?;
    let key = shown(&visit);
    html(&StatisticsPage {
        basis: found.page.ts("figures-basis", found.page.moment(found.by.now)),
        sittings,
        bars: found.chart().into_iter().collect(),
        tabs: found.tabs(key),
        key,
        t: found.table(key),
        page: found.page,
    })
}

async fn export(FromState(app): FromState<App>, visit: Visit, ending: Ending) -> Outcome<Response> {
    let found = Found::new(&app, &visit).await?;
    let table = found.table(shown(&visit));
    let cell = |n: &Number| match n.n.parse::<i64>() {
        Ok(n) => table_out::Cell::Int(n),
        Err(_) => table_out::Cell::Text(n.n.clone()),
    };
    let name = |r: &Row| std::iter::once(table_out::Cell::Text(r.name.clone()));
    let row = |r: &Row| name(r).chain(r.numbers.iter().map(cell)).collect();
    let mut columns = vec![(found.page.t("figures-unit"), 28, Kind::Text)];
    columns.extend(table.heads.iter().map(|head| (head.clone(), 14, Kind::Text)));
    let export = Export { title: table.title.clone(), columns, rows: table.rows.iter().map(row).collect() };
    let noted = ("/handling/statistics", visit.query.as_str(), export.rows.len());
    lists::noted(&app, &found.by, reader(&found.by), noted).await?;
    lists::file(&found.page, &found.by, ending, export).await
}
