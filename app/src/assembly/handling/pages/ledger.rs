//! The ledger of promises: narrowed, paged, as a file; and the hand-over of every open promise to the next term.

use super::promising::later_terms;
use super::view;
use crate::assembly::handling::actions::promising::{self, Input};
use crate::assembly::handling::hats;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store::ledger::{self as sql, Narrow};
use crate::assembly::handling::workflow::promise::{Action, State};
use crate::assembly::people::{self, OrgKind, Orgs, TermId};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Begun, Choice, Field, Fields, FormMaker, Post, Said};
use crate::foundation::lists::{self, Address, EXPORT_PIECE, Ending, Exporting, PAGE_ROWS};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::State as FromState;
use axum::response::Response;
use office_documents::table_out::{self, Kind};
use time::Duration;

/// The most promises that one act hands over; the page can be sent again for the rest.
const MOST: i64 = 2_000;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/promises", get(list))
        .route("/promises.xlsx", get(|app, visit| export(app, visit, Ending::Xlsx)))
        .route("/promises.csv", get(|app, visit| export(app, visit, Ending::Csv)))
        .route("/promises/hand-over", get(confirm).merge(post(hand_over)))
}

/// A counter above a list.
pub(super) struct Counter {
    pub href: String,
    pub n: i64,
    pub label: String,
    pub current: bool,
    pub kind: &'static str,
}

/// A cell after the title.
pub(super) struct Cell {
    /// Its head, for a phone.
    pub head: String,
    /// What it says.
    pub text: String,
    /// Mark of a state or a date; empty for none.
    pub mark: &'static str,
}

/// A row of a list.
pub(super) struct Row {
    pub href: String,
    pub title: String,
    pub cells: Vec<Cell>,
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/ledger.html")]
struct LedgerPage {
    page: Page,
    state: Field,
    dates: Vec<Choice>,
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

#[derive(Template)]
#[template(path = "assembly/handling/templates/hand_over.html")]
struct ConfirmPage {
    page: Page,
    what: Vec<String>,
    term: Option<Field>,
    n: i64,
}

/// The number of an id in an address; 0 where there is none.
pub(super) fn number(fields: &Fields, name: &str) -> i64 {
    crate::foundation::ids::read(fields.get(name)).unwrap_or(0)
}

/// The place of a line, to go on after it.
pub(super) fn key(due_on: &str, id: i64) -> String {
    format!("{due_on}.{}", crate::foundation::ids::write(id))
}

/// Reads such a place.
pub(super) fn place(text: &str) -> Option<(String, i64)> {
    let (due, id) = text.split_once('.')?;
    Some((due.to_owned(), crate::foundation::ids::read(id)?))
}

/// The first words of a text.
pub(super) fn short(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if text.chars().count() > 40 {
        short.push('\u{2026}');
    }
    short
}

/// Units to choose from, after the choice of all.
pub(super) fn units(page: &Page, by: &Acting, orgs: &Orgs, address: &Address) -> Vec<Choice> {
    let today = by.today().to_string();
    let unit = |o: &people::Org| Choice::new(o.id, o.short_name(&today, page.language));
    let all = std::iter::once(Choice::new("", page.t("follow-up-every-unit")));
    marked(all.chain(orgs.of_kind(OrgKind::Unit, &today).map(unit)).collect(), address.chosen.get("unit"))
}

/// Sessions to choose from, the latest first, after the choice of all.
pub(super) async fn sittings(app: &App, page: &Page, by: &Acting, address: &Address) -> Outcome<Vec<Choice>> {
    let known = people::sittings(app, by.body).await?;
    let name = |s: &people::Sitting| {
        page.txy("follow-up-session-name", page.numeral(s.term_number), page.numeral(s.number))
    };
    let all = std::iter::once(Choice::new("", page.t("follow-up-every-session")));
    let list = all.chain(known.list.iter().rev().map(|s| Choice::new(s.id, name(s)))).collect();
    Ok(marked(list, address.chosen.get("sitting")))
}

fn marked(mut choices: Vec<Choice>, chosen: &str) -> Vec<Choice> {
    for choice in &mut choices {
        choice.chosen = choice.value == chosen;
    }
    choices
}

/// States in which something is still expected.
const OPEN: &[State] = &[State::Open, State::DueSoon, State::Late, State::Disputed];

fn narrow(by: &Acting, fields: &Fields) -> Narrow {
    let today = by.today();
    let mut states: Vec<State> = fields.all("state").into_iter().filter_map(State::from_key).collect();
    let mut n = Narrow {
        unit: number(fields, "unit"),
        sitting: number(fields, "sitting"),
        term: number(fields, "term"),
        ..Narrow::default()
    };
    match fields.get("due") {
        "late" => n.until = (today - Duration::days(1)).to_string(),
        "month" => {
            n.from = today.to_string();
            n.until = (today + Duration::days(30)).to_string();
        }
        "lookback" => n.kept_before = (today - Duration::days(365)).to_string(),
        _ => {}
    }
    if states.is_empty() {
        match fields.get("due") {
            "late" | "month" => states = OPEN.to_vec(),
            "lookback" => states = vec![State::Kept],
            _ => {}
        }
    }
    n.states = states;
    n
}

/// Who reads the ledger: the offices all of it, a unit its own.
async fn reader(app: &App, visit: &Visit) -> Outcome<Acting> {
    let by = visit.person(app).await?;
    if !hats::reads_all(&by) && hats::my_units(&by).is_empty() {
        return Err(Problem::NotYours { action: "ledger-title".to_owned() });
    }
    Ok(by)
}

/// Heads of the columns after the promise.
const HEADS: [&str; 5] = [
    "key-proposal",
    "follow-up-column-unit",
    "follow-up-column-state",
    "follow-up-column-due",
    "follow-up-column-left",
];

async fn list(FromState(app): FromState<App>, visit: Visit) -> Outcome<Response> {
    let by = reader(&app, &visit).await?;
    let mut db = app.db.read().await?;
    let mut page = visit.page_with(&app, &mut db, "").await?;
    page.title = page.t("ledger-title");
    let address = Address::new("/promises", &visit.query);
    let narrow = narrow(&by, &address.chosen);
    let after = place(address.chosen.get("after"));
    let total = sql::count(&mut db, &by, &narrow).await?;
    let from = after.clone().unwrap_or_default();
    let mut found = sql::list(&mut db, &by, &narrow, (&from, PAGE_ROWS + 1)).await?;
    drop(db);
    let orgs = people::orgs(&app, by.body).await?;
    let more = found.len() as i64 > PAGE_ROWS;
    found.truncate(PAGE_ROWS as usize);
    let next = found.last().filter(|_| more).map(|(p, _, _)| address.after(&key(&p.due_on, p.id.0)));
    let make = FormMaker::new(&page, &address.chosen, &[]);
    let states = State::all().iter().map(|s| Choice::new(s, view::state_name(&page, "promise", *s)));
    let state = make.field("state", "follow-up-column-state").several(&address.chosen.all("state"), states);
    let dates = ["", "late", "month", "lookback"];
    let dates = dates
        .map(|d| Choice::new(d, page.t(&format!("ledger-due-{}", if d.is_empty() { "any" } else { d }))));
    html(&LedgerPage {
        state,
        dates: marked(dates.to_vec(), address.chosen.get("due")),
        sittings: sittings(&app, &page, &by, &address).await?,
        units: units(&page, &by, &orgs, &address),
        head: page.t("promise-title"),
        heads: HEADS.map(|word| page.t(word)).to_vec(),
        rows: found.iter().map(|line| row(&page, &by, &orgs, line)).collect(),
        nothing: (page.t("ledger-none"), page.t("ledger-none-why")),
        total,
        first: if after.is_some() { address.without("after") } else { String::new() },
        next: next.unwrap_or_default(),
        xlsx: address.export("xlsx"),
        csv: address.export("csv"),
        can_hand_over: by.is(Role::ProposalOfficer),
        page,
    })
}

fn row(page: &Page, by: &Acting, orgs: &Orgs, (p, number, title): &(Promise, String, String)) -> Row {
    let settled = super::judging::section::is_settled(p);
    let left = view::due(page, by, Some(&p.due_on)).filter(|_| !settled);
    let texts = [
        (format!("{number}\u{3000}{}", short(title)), ""),
        (view::unit_name(page, orgs, p.unit), ""),
        (view::state_name(page, "promise", p.state), view::promise_mark(p.state)),
        (page.day(&p.due_on), ""),
        (left.as_ref().map(|d| d.left.clone()).unwrap_or_default(), left.as_ref().map_or("", |d| d.kind)),
    ];
    let cell = |(word, (text, mark)): (&str, (String, &'static str))| Cell { head: page.t(word), text, mark };
    Row {
        href: promising::link(p.id),
        title: p.content.clone(),
        cells: HEADS.into_iter().zip(texts).map(cell).collect(),
    }
}

async fn export(FromState(app): FromState<App>, visit: Visit, ending: Ending) -> Outcome<Response> {
    let by = reader(&app, &visit).await?;
    let page = visit.page(&app, "").await?;
    let address = Address::new("/promises", &visit.query);
    let narrow = narrow(&by, &address.chosen);
    let orgs = people::orgs(&app, by.body).await?;
    let text = |text: &str| table_out::Cell::Text(text.to_owned());
    let date =
        |day: Option<&str>| day.map_or(table_out::Cell::Empty, |d| table_out::Cell::Date(d.to_owned()));
    let row = |(p, number, title): &(Promise, String, String)| {
        vec![
            text(number),
            text(title),
            text(&p.content),
            text(&view::unit_name(&page, &orgs, p.unit)),
            text(&p.division),
            text(&view::state_name(&page, "promise", p.state)),
            date(Some(&p.due_on)),
            date(Some(&p.first_due_on)),
            date(p.kept_on.as_deref()),
            text(&p.evidence),
        ]
    };
    let columns = [
        ("follow-up-column-number", 12, Kind::Text),
        ("follow-up-column-title", 44, Kind::Text),
        ("promise-title", 44, Kind::Text),
        ("promise-unit", 24, Kind::Text),
        ("promise-division", 16, Kind::Text),
        ("follow-up-column-state", 14, Kind::Text),
        ("promise-due", 13, Kind::Date),
        ("promise-first-due", 13, Kind::Date),
        ("promise-kept-on", 13, Kind::Date),
        ("promise-evidence", 44, Kind::Text),
    ];
    let columns = columns.map(|(word, width, kind)| (page.t(word), width, kind)).to_vec();
    let mut file = Exporting::begin(&page, &by, ending, (page.t("ledger-title"), columns)).await?;
    let mut after = (String::new(), 0);
    loop {
        let found = sql::list(&mut app.db.read().await?, &by, &narrow, (&after, EXPORT_PIECE)).await?;
        if let Some((p, _, _)) = found.last() {
            after = (p.due_on.clone(), p.id.0);
        }
        file = file.add(found.iter().map(row).collect()).await?;
        if (found.len() as i64) < EXPORT_PIECE {
            break;
        }
    }
    lists::noted(&app, &by, hats::reader(&by), ("/promises", &address.query(), file.written())).await?;
    file.finish().await
}

fn need_office(by: &Acting) -> Outcome<()> {
    if by.is(Role::ProposalOfficer) {
        Ok(())
    } else {
        Err(Problem::NotYours { action: "promise-action-hand_over".to_owned() })
    }
}

/// What handing over will do: how many, and to which term.
async fn confirm(FromState(app): FromState<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    need_office(&by)?;
    let n = sql::open_count(&mut app.db.read().await?, by.body).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.tn("ledger-hand-over-n", n);
    let terms = people::sittings(&app, by.body).await?;
    let mut what = Vec::new();
    if let Some(now) = terms.current_term(by.today()) {
        what.push(page.txy("ledger-term-ends", now.name(page.language), page.day(&now.ends_on)));
    }
    what.push(page.tn("ledger-hand-over-what", n));
    let later = later_terms(&terms, &by);
    let fields = visit.asked();
    let make = FormMaker::new(&page, &fields, &[]);
    let term = (!later.is_empty()).then(|| {
        let choices = later.iter().map(|t| Choice::new(t.id, t.name(page.language)));
        make.field("term", "promise-term").options(choices)
    });
    if term.is_none() {
        what.push(page.t("promise-no-term"));
    }
    html(&ConfirmPage { page, what, term, n })
}

/// Hands every open promise over, each in a transaction of its own: one that somebody else has just changed holds none up. The
/// same form sent twice is answered as the first time; where it was interrupted, it goes on with those that are left.
async fn hand_over(FromState(app): FromState<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    need_office(&by)?;
    post.fields.only(&["term"], &[])?;
    if let Begun::Before(response) = post.begin(&app).await? {
        return Ok(response);
    }
    let terms = people::sittings(&app, by.body).await?;
    let term = post.fields.parsed::<TermId>("term").map(|id| id.0);
    if term.is_some_and(|id| !later_terms(&terms, &by).iter().any(|t| t.id.0 == id)) {
        return Err(Problem::invalid("term", "form-choose"));
    }
    let done = hand_over_all(&app, &by, term).await?;
    match post.begin(&app).await? {
        Begun::Tx(tx) => {
            let said = Said::new("ledger-said-handed-over").with("x", done);
            post.done(&app, tx, "/promises?state=handed_over", said).await
        }
        Begun::Before(response) => Ok(response),
    }
}

async fn hand_over_all(app: &App, by: &Acting, term: Option<i64>) -> Outcome<usize> {
    let ids = sql::open_ids(&mut app.db.read().await?, by.body, MOST).await?;
    let input = Input { term, ..Input::default() };
    let mut done = 0;
    for id in ids {
        let mut tx = app.db.begin().await?;
        match promising::perform(&mut tx, by, id, Action::HandOver, &input).await {
            Ok(_) => {
                tx.commit().await?;
                done += 1;
            }
            Err(Problem::NotFromHere { .. } | Problem::Conflict { .. } | Problem::NotFound) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(done)
}
