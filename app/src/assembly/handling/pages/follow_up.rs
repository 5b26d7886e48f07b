//! The follow-up desk of the proposal office: counters that are lists, the list of the chosen one, and the same as a file.

use super::ledger::{self, Cell, Counter, Row};
use super::view;
use crate::assembly::handling::actions::{self, judging, promising, replying};
use crate::assembly::handling::hats;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store::follow_up::{self as sql, Line, Narrow, Shelf};
use crate::assembly::handling::workflow::{feedback, matter, promise, reply};
use crate::assembly::people::{self, Orgs};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::Choice;
use crate::foundation::ids::AccountId;
use crate::foundation::lists::{self, Address, EXPORT_PIECE, Ending, Exporting, PAGE_ROWS};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::procedure::parse_period;
use crate::foundation::routing::get;
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use office_documents::table_out::{self, Kind};
use std::collections::HashMap;
use time::Duration;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/follow-up", get(desk))
        .route("/follow-up.xlsx", get(|app, visit| export(app, visit, Ending::Xlsx)))
        .route("/follow-up.csv", get(|app, visit| export(app, visit, Ending::Csv)))
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/follow_up.html")]
struct DeskPage {
    page: Page,
    counters: Vec<Counter>,
    shelf: &'static str,
    shelf_name: String,
    sittings: Vec<Choice>,
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
    can_hand_over: bool,
}

/// The office's own desk.
async fn office(app: &App, visit: &Visit) -> Outcome<Acting> {
    let by = visit.person(app).await?;
    if by.is(Role::ProposalOfficer) {
        Ok(by)
    } else {
        Err(Problem::NotYours { action: "follow-up-title".to_owned() })
    }
}

/// The shelf and what it is narrowed by, as the address says.
fn read(by: &Acting, address: &Address) -> (Shelf, Narrow) {
    let shelf = Shelf::from_key(address.chosen.get("show")).unwrap_or(Shelf::Audit);
    let today = by.today();
    let soon = parse_period("5 wd").and_then(|p| working_days::due(&by.procedure.calendar, today, &p).ok());
    let narrow = Narrow {
        unit: ledger::number(&address.chosen, "unit"),
        sitting: ledger::number(&address.chosen, "sitting"),
        days: [
            soon.map_or(today + Duration::days(7), |d| d.date).to_string(),
            (today + Duration::days(30)).to_string(),
            (today - Duration::days(365)).to_string(),
        ],
    };
    (shelf, narrow)
}

async fn desk(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = office(&app, &visit).await?;
    let mut db = app.db.read().await?;
    let mut page = visit.page_with(&app, &mut db, "").await?;
    page.title = page.t("follow-up-title");
    let address = Address::new("/follow-up", &visit.query);
    let (shelf, narrow) = read(&by, &address);
    let after = ledger::place(address.chosen.get("after"));
    let from = after.clone().unwrap_or_default();
    let counts: HashMap<String, i64> = sql::counts(&mut db, by.body, &narrow).await?.into_iter().collect();
    let mut lines = sql::list(&mut db, by.body, (shelf, &narrow), (&from, PAGE_ROWS + 1)).await?;
    let names = names(&mut db, &by, &lines).await?;
    drop(db);
    let orgs = people::orgs(&app, by.body).await?;
    let more = lines.len() as i64 > PAGE_ROWS;
    lines.truncate(PAGE_ROWS as usize);
    let next = lines.last().filter(|_| more).map(|l| address.after(&ledger::key(&l.due_on, l.id)));
    let row = |line: &Line| Row {
        href: href(shelf, line),
        title: line.title.clone(),
        cells: cells(&page, &by, &orgs, &names, (shelf, line)),
    };
    html(&DeskPage {
        counters: counters(&page, &address, shelf, &counts),
        shelf: shelf.key(),
        shelf_name: page.t(&format!("follow-up-{shelf}")),
        sittings: ledger::sittings(&app, &page, &by, &address).await?,
        units: ledger::units(&page, &by, &orgs, &address),
        head: page.t("follow-up-column-title"),
        heads: HEADS.map(|word| page.t(word)).to_vec(),
        rows: lines.iter().map(row).collect(),
        nothing: (page.t("follow-up-none"), page.t("follow-up-none-why")),
        total: counts.get(shelf.key()).copied().unwrap_or(0),
        first: if after.is_some() { address.without("after") } else { String::new() },
        next: next.unwrap_or_default(),
        xlsx: address.export("xlsx"),
        csv: address.export("csv"),
        can_hand_over: matches!(shelf, Shelf::Late | Shelf::Soon | Shelf::Disputed | Shelf::Handed),
        page,
    })
}

fn counters(page: &Page, address: &Address, shown: Shelf, counts: &HashMap<String, i64>) -> Vec<Counter> {
    let counter = |shelf: &Shelf| {
        let n = counts.get(shelf.key()).copied().unwrap_or(0);
        Counter {
            href: address.with("show", shelf.key()),
            n,
            label: page.t(&format!("follow-up-{shelf}")),
            current: *shelf == shown,
            kind: match shelf {
                Shelf::Late if n > 0 => "late",
                Shelf::Close => "apart",
                _ => "",
            },
        }
    };
    Shelf::all().iter().map(counter).collect()
}

async fn names(
    db: &mut dyn crate::foundation::db::Read,
    by: &Acting,
    lines: &[Line],
) -> Outcome<HashMap<AccountId, String>> {
    let mut accounts: Vec<AccountId> = lines.iter().map(|l| l.account).filter(|a| a.0 != 0).collect();
    accounts.sort();
    accounts.dedup();
    people::account_names(db, by.body, &accounts).await
}

fn href(shelf: Shelf, line: &Line) -> String {
    match shelf {
        Shelf::Audit => replying::link(ReplyId(line.id)),
        Shelf::Unsatisfied | Shelf::Judging | Shelf::Expiring | Shelf::Contested => {
            judging::link(FeedbackId(line.id))
        }
        Shelf::Close => actions::link(line.matter),
        _ => promising::link(PromiseId(line.id)),
    }
}

/// Mark and name of a line's state.
fn state(page: &Page, shelf: Shelf, key: &str) -> (&'static str, String) {
    match shelf {
        Shelf::Audit => {
            let state = reply::State::from_key(key).unwrap_or(reply::State::InAudit);
            (view::reply_mark(state), view::state_name(page, "reply", state))
        }
        Shelf::Unsatisfied | Shelf::Judging | Shelf::Expiring | Shelf::Contested => {
            let state = feedback::State::from_key(key).unwrap_or(feedback::State::Open);
            (view::feedback_mark(state), view::state_name(page, "feedback", state))
        }
        Shelf::Close => {
            let state = matter::State::from_key(key).unwrap_or(matter::State::Judged);
            (view::matter_mark(state), view::state_name(page, "matter", state))
        }
        _ => {
            let state = promise::State::from_key(key).unwrap_or(promise::State::Open);
            (view::promise_mark(state), view::state_name(page, "promise", state))
        }
    }
}

/// Heads of the columns after the title.
const HEADS: [&str; 6] = [
    "follow-up-column-number",
    "follow-up-column-unit",
    "follow-up-column-who",
    "follow-up-column-state",
    "follow-up-column-due",
    "follow-up-column-left",
];

fn cells(
    page: &Page,
    by: &Acting,
    orgs: &Orgs,
    names: &HashMap<AccountId, String>,
    (shelf, line): (Shelf, &Line),
) -> Vec<Cell> {
    let (mark, state) = state(page, shelf, &line.state);
    let person = names.get(&line.account).cloned();
    let open = !matches!(shelf, Shelf::Handed | Shelf::Lookback | Shelf::Close);
    let due = view::due(page, by, Some(line.due_on.as_str())).filter(|_| line.due_on != "9999-12-31");
    let left = due.as_ref().filter(|_| open);
    let texts = [
        (line.number.clone(), ""),
        (view::unit_name(page, orgs, line.unit), ""),
        (person.unwrap_or_else(|| about(page, shelf, &line.text)), ""),
        (state, mark),
        (due.as_ref().map(|d| d.day.clone()).unwrap_or_default(), ""),
        (left.map(|d| d.left.clone()).unwrap_or_default(), left.map_or("", |d| d.kind)),
    ];
    let cell = |(word, (text, mark)): (&str, (String, &'static str))| Cell { head: page.t(word), text, mark };
    HEADS.into_iter().zip(texts).map(cell).collect()
}

/// What a line says of its content: the class of a reply, the text of a promise.
fn about(page: &Page, shelf: Shelf, text: &str) -> String {
    match shelf {
        Shelf::Audit if !text.is_empty() => page.ts("judging-class", text),
        _ => ledger::short(text),
    }
}

async fn export(State(app): State<App>, visit: Visit, ending: Ending) -> Outcome<Response> {
    let by = office(&app, &visit).await?;
    let page = visit.page(&app, "").await?;
    let address = Address::new("/follow-up", &visit.query);
    let (shelf, narrow) = read(&by, &address);
    let orgs = people::orgs(&app, by.body).await?;
    let text = |text: &str| table_out::Cell::Text(text.to_owned());
    let row = |l: &Line, names: &HashMap<AccountId, String>| {
        let due = if l.due_on == "9999-12-31" {
            table_out::Cell::Empty
        } else {
            table_out::Cell::Date(l.due_on.clone())
        };
        vec![
            text(&l.number),
            text(&l.title),
            text(&view::unit_name(&page, &orgs, l.unit)),
            text(names.get(&l.account).map_or("", String::as_str)),
            text(&l.text),
            text(&state(&page, shelf, &l.state).1),
            due,
        ]
    };
    let columns = [
        ("follow-up-column-number", 12, Kind::Text),
        ("follow-up-column-title", 50, Kind::Text),
        ("follow-up-column-unit", 24, Kind::Text),
        ("follow-up-column-person", 14, Kind::Text),
        ("follow-up-column-text", 50, Kind::Text),
        ("follow-up-column-state", 14, Kind::Text),
        ("follow-up-column-due", 13, Kind::Date),
    ];
    let columns = columns.map(|(word, width, kind)| (page.t(word), width, kind)).to_vec();
    let title = page.t(&format!("follow-up-{shelf}"));
    let mut file = Exporting::begin(&page, &by, ending, (title, columns)).await?;
    let mut after = (String::new(), 0);
    loop {
        let mut db = app.db.read().await?;
        let lines = sql::list(&mut db, by.body, (shelf, &narrow), (&after, EXPORT_PIECE)).await?;
        let names = names(&mut db, &by, &lines).await?;
        drop(db);
        if let Some(l) = lines.last() {
            after = (l.due_on.clone(), l.id);
        }
        file = file.add(lines.iter().map(|l| row(l, &names)).collect()).await?;
        if (lines.len() as i64) < EXPORT_PIECE {
            break;
        }
    }
    lists::noted(&app, &by, hats::reader(&by), ("/follow-up", &address.query(), file.written())).await?;
    file.finish().await
}
