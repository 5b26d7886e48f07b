//! The desk of the assigning office: counters that are lists, one list by date, and the list as a file.

use crate::assembly::handling::actions::assigning::name_of;
use crate::assembly::handling::actions::link;
use crate::assembly::handling::hats;
use crate::assembly::handling::pages::view;
use crate::assembly::handling::store::assigning::{self as wishes, Unit};
use crate::assembly::handling::store::desk::{self, After, Days, Line, List, Narrow};
use crate::assembly::people;
use crate::foundation::acting::{Acting, Role};
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Choice, Field, FormMaker};
use crate::foundation::lists::{self, Address, EXPORT_PIECE, Ending, Exporting, PAGE_ROWS};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use fluent_bundle::FluentValue;
use office_documents::table_out::{Cell, Kind};
use time::Duration;

/// Days before its limit from which a hand-over is running out.
const RUNNING_OUT: i64 = 3;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/assigning", get(show))
        .route("/assigning.xlsx", get(|app, visit| export(app, visit, Ending::Xlsx)))
        .route("/assigning.csv", get(|app, visit| export(app, visit, Ending::Csv)))
}

/// A counter above the list.
struct Counter {
    href: String,
    n: i64,
    label: String,
    current: bool,
    kind: &'static str,
}

/// A row as it is drawn.
struct RowView {
    href: String,
    number: String,
    title: String,
    urgent: bool,
    unit: String,
    state: String,
    mark: &'static str,
    since: String,
    due: String,
    late: bool,
    acts: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/assigning_desk.html")]
struct DeskPage {
    page: Page,
    today: String,
    counters: Vec<Counter>,
    start: bool,
    list: String,
    given: bool,
    unit: Field,
    sitting: Field,
    category: String,
    rows: Vec<RowView>,
    head_due: String,
    total: i64,
    first: String,
    next: String,
    xlsx: String,
    csv: String,
    nothing: (String, String),
    batches: Vec<(String, String)>,
}

/// What of the address narrows the list.
struct Asked {
    list: List,
    narrow: Narrow,
    after: After,
}

/// Only who assigns, or the office beside it, works here.
pub(super) fn at_desk(by: &Acting) -> Outcome<()> {
    if by.is_any(&[Role::AssigningOfficer, Role::ProposalOfficer]) {
        return Ok(());
    }
    Err(Problem::NotYours { action: "assigning-desk-title".to_owned() })
}

fn asked(address: &Address) -> Outcome<Asked> {
    let chosen = &address.chosen;
    let id = |name: &str| match chosen.get(name) {
        "" => Ok(0),
        text => crate::foundation::ids::read(text).ok_or_else(|| Problem::Malformed(name.to_owned())),
    };
    let list = match chosen.get("list") {
        "" => List::Waiting,
        key => List::from_key(key).ok_or_else(|| Problem::Malformed("list".to_owned()))?,
    };
    let after = chosen.get("after").rsplit_once('~');
    let after = after.and_then(|(key, id)| Some((key.to_owned(), crate::foundation::ids::read(id)?)));
    Ok(Asked {
        list,
        narrow: Narrow { unit: id("unit")?, category: id("category")?, sitting: id("sitting")? },
        after: after.unwrap_or_default(),
    })
}

/// The days that lists are asked with.
fn days(by: &Acting) -> Days {
    let soon = by.today().saturating_add(Duration::days(RUNNING_OUT));
    Days { today: by.today().to_string(), soon: soon.to_string() }
}

fn place(line: &Line) -> String {
    let id = if line.id == 0 { line.matter.0 } else { line.id };
    format!("{}~{}", line.due, crate::foundation::ids::write(id))
}

async fn show(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    at_desk(&by)?;
    let address = Address::new("/assigning", &visit.query);
    let asked = asked(&address)?;
    let mut db = app.db.read().await?;
    let mut page = visit.page_with(&app, &mut db, "").await?;
    page.title = page.t("assigning-desk-title");
    let units = wishes::units_of(&*people::orgs(&app, by.body).await?);
    let sittings = people::sittings(&app, by.body).await?;
    let days = days(&by);
    let span = (&asked.after, PAGE_ROWS + 1);
    let mut lines = desk::lines(&mut db, by.body, asked.list, (asked.narrow, &days), span).await?;
    let more = lines.len() as i64 > PAGE_ROWS;
    lines.truncate(PAGE_ROWS as usize);
    let counts = desk::counts(&mut db, by.body, (asked.narrow, &days)).await?;
    let counter = |(list, n): (List, i64)| Counter {
        href: address.with("list", list.key()),
        n,
        label: page.t(&format!("assigning-list-{list}")),
        current: list == asked.list,
        kind: if list == List::Late && n > 0 { "late" } else { "" },
    };
    let counters: Vec<Counter> = counts.into_iter().map(counter).collect();
    let batches = wishes::batches(&mut db, by.body).await?;
    drop(db);
    let next = lines.last().filter(|_| more).map(|last| address.after(&place(last))).unwrap_or_default();
    let total = counters.iter().find(|c| c.current).map_or(0, |c| c.n);
    let make = FormMaker::new(&page, &address.chosen, &[]);
    let any = |word: &str| Choice::new("", page.t(word));
    let unit_choices = units.iter().map(|unit| Choice::new(unit.id, unit.short()));
    let sitting_choices = sittings.list.iter().map(|s| sitting(&page, s));
    let desk = DeskPage {
        today: page.date_with_weekday(by.today()),
        start: by.is(Role::AssigningOfficer) && counters.first().is_some_and(|c| c.n > 0),
        list: asked.list.key().to_owned(),
        given: asked.list != List::Waiting,
        unit: make
            .field("unit", "assigning-unit")
            .options(std::iter::once(any("assigning-any-unit")).chain(unit_choices)),
        sitting: make
            .field("sitting", "assigning-session")
            .options(std::iter::once(any("assigning-any-session")).chain(sitting_choices)),
        category: address.chosen.get("category").to_owned(),
        rows: lines.iter().map(|line| row(&page, &by, &units, (asked.list, line))).collect(),
        head_due: page.t(&format!("assigning-head-{}", asked.list)),
        total,
        first: if asked.after.0.is_empty() { String::new() } else { address.without("after") },
        next,
        xlsx: address.export("xlsx"),
        csv: address.export("csv"),
        nothing: (page.t(&format!("assigning-none-{}", asked.list)), page.t("assigning-none-text")),
        batches: batches
            .iter()
            .map(|b| {
                (format!("/assigning/batches/{}", b.id), format!("{} {}", page.day(&b.held_on), b.title))
            })
            .collect(),
        counters,
        page,
    };
    html(&desk)
}

/// A session as a choice.
fn sitting(page: &Page, s: &people::Sitting) -> Choice {
    let args = [
        ("term", FluentValue::from(page.numeral(s.term_number))),
        ("number", FluentValue::from(page.numeral(s.number))),
        ("year", FluentValue::from(s.year)),
    ];
    Choice::new(s.id, page.say("assigning-sitting", &args))
}

fn row(page: &Page, by: &Acting, units: &[Unit], (list, line): (List, &Line)) -> RowView {
    let act = |path: String, word: &str| (path, page.t(word));
    let assigner = by.is(Role::AssigningOfficer);
    let own = crate::foundation::ids::write(line.id);
    let acts = match list {
        List::Waiting if assigner => {
            vec![act(format!("/matters/{}/steps/hand_over", line.matter), "matter-do-hand_over")]
        }
        List::Waiting => {
            vec![act(format!("/matters/{}/steps/propose_units", line.matter), "matter-do-propose_units")]
        }
        List::Returns if assigner => vec![
            act(format!("/assignments/{own}/steps/grant_return"), "assignment-do-grant_return"),
            act(format!("/assignments/{own}/steps/deny_return"), "assignment-do-deny_return"),
        ],
        List::Extensions if assigner => vec![
            act(format!("/assignments/{own}/steps/grant_extension"), "assignment-do-grant_extension"),
            act(format!("/assignments/{own}/steps/deny_extension"), "assignment-do-deny_extension"),
        ],
        List::Accepting | List::Late => {
            vec![act(format!("/assignments/{own}/steps/urge"), "assignment-do-urge")]
        }
        _ => Vec::new(),
    };
    let today = by.today().to_string();
    let (unit, state, mark) = match line.given {
        Some((unit, part, state)) => (
            page.txy("handling-of-unit", name_of(units, unit), page.t(&format!("part-{part}"))),
            page.t(&format!("assignment-state-{state}")),
            view::assignment_mark(state),
        ),
        None => (String::new(), page.t("assigning-state-waiting"), "open"),
    };
    RowView {
        href: link(line.matter),
        number: line.number.clone(),
        title: line.title.clone(),
        urgent: line.urgent,
        unit,
        state,
        mark,
        since: page.day(&line.since),
        due: if line.given.is_some() && !line.due.is_empty() { page.day(&line.due) } else { String::new() },
        late: line.given.is_some() && !line.due.is_empty() && line.due < today,
        acts,
    }
}

async fn export(State(app): State<App>, visit: Visit, ending: Ending) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    at_desk(&by)?;
    let page = visit.page(&app, "").await?;
    let address = Address::new("/assigning", &visit.query);
    let mut asked = asked(&address)?;
    let units = wishes::units_of(&*people::orgs(&app, by.body).await?);
    let days = days(&by);
    let heads = [
        ("assigning-head-number", 14, Kind::Text),
        ("assigning-head-title", 44, Kind::Text),
        ("assigning-unit", 22, Kind::Text),
        ("assigning-head-part", 10, Kind::Text),
        ("assigning-head-state", 14, Kind::Text),
        ("assigning-head-since", 12, Kind::Date),
        ("assigning-head-given", 12, Kind::Date),
    ];
    let cells = |line: &Line| {
        let (unit, part, state) = match line.given {
            Some((unit, part, state)) => (
                name_of(&units, unit),
                page.t(&format!("part-{part}")),
                page.t(&format!("assignment-state-{state}")),
            ),
            None => (String::new(), String::new(), page.t("assigning-state-waiting")),
        };
        let due = if line.given.is_some() { line.due.clone() } else { String::new() };
        let text = Cell::Text;
        vec![
            text(line.number.clone()),
            text(line.title.clone()),
            text(unit),
            text(part),
            text(state),
            Cell::Date(line.since.clone()),
            Cell::Date(due),
        ]
    };
    let columns = heads.map(|(word, width, kind)| (page.t(word), width, kind)).to_vec();
    let title = page.t(&format!("assigning-list-{}", asked.list));
    let mut file = Exporting::begin(&page, &by, ending, (title, columns)).await?;
    asked.after = After::default();
    loop {
        let mut db = app.db.read().await?;
        let span = (&asked.after, EXPORT_PIECE);
        let lines = desk::lines(&mut db, by.body, asked.list, (asked.narrow, &days), span).await?;
        drop(db);
        if let Some(last) = lines.last() {
            asked.after = (last.due.clone(), if last.id == 0 { last.matter.0 } else { last.id });
        }
        file = file.add(lines.iter().map(cells).collect()).await?;
        if (lines.len() as i64) < EXPORT_PIECE {
            break;
        }
    }
    lists::noted(&app, &by, hats::reader(&by), ("/assigning", &address.query(), file.written())).await?;
    file.finish().await
}
