//! The unit's desk: four counters, one list by due date, the next act in the row. It needs no training: whoever opens it sees
//! what is asked of the unit and by when.

use super::view;
use crate::assembly::handling::actions::{allowed, link, replying};
use crate::assembly::handling::hats;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store::unit::{self as store, Line, Shelf};
use crate::assembly::handling::workflow::assignment::{self, Action, State};
use crate::assembly::handling::workflow::reply;
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::OrgId;
use crate::foundation::lists::{Address, PAGE_ROWS};
use crate::foundation::notices;
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::State as FromState;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/unit", get(desk))
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/unit_desk.html")]
struct DeskPage {
    page: Page,
    unit: String,
    units: Vec<Choice>,
    counters: Vec<Counter>,
    all: String,
    rows: Vec<RowView>,
    next: String,
    /// What is asked of this person besides matters: tasks that came down, each with its page.
    tasks: Vec<(String, String)>,
}

/// A unit to choose.
struct Choice {
    href: String,
    label: String,
    current: bool,
}

/// A counter that is a list.
struct Counter {
    href: String,
    n: i64,
    label: String,
    current: bool,
    kind: &'static str,
}

/// An act in a row: a link, or a form where it begins something.
pub(super) struct Act {
    pub href: String,
    pub label: String,
    pub posts: bool,
}

struct RowView {
    href: String,
    number: String,
    title: String,
    urgent: bool,
    part: String,
    mark: &'static str,
    state: String,
    due: String,
    left: String,
    left_kind: &'static str,
    acts: Vec<Act>,
}

async fn desk(FromState(app): FromState<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let asked = visit.asked();
    asked.only(&["unit", "show", "after"], &[])?;
    let mine = hats::my_units(&by);
    let unit = match asked.get("unit") {
        "" => mine.first().copied(),
        text => Some(path_id::<OrgId>(text)?),
    };
    let unit = unit.filter(|unit| mine.contains(unit)).ok_or(Problem::NotFound)?;
    let shelf = match asked.get("show") {
        "" => Shelf::Open,
        key => Shelf::from_key(key).ok_or_else(|| Problem::invalid("show", "form-choose"))?,
    };
    let (due, id) = asked.get("after").split_once('~').unwrap_or(("", ""));
    let after = (due, id.parse::<AssignmentId>().map_or(0, |a| a.0));
    let mut db = app.db.read().await?;
    let counts = store::counts(&mut db, by.body, unit).await?;
    let mut lines = store::lines(&mut db, (by.body, unit), shelf, after, PAGE_ROWS + 1).await?;
    let more = lines.len() as i64 > PAGE_ROWS;
    lines.truncate(PAGE_ROWS as usize);
    let (tasks, _) = notices::asked_under(&mut db, by.account, ("/tasks/", PAGE_ROWS)).await?;
    let page = visit.page_with(&app, &mut db, "").await?;
    drop(db);
    let mut drawn = compose(page, &by, (unit, mine), (shelf, counts), (lines, more));
    let said = |n: notices::Notice| (n.link.clone(), n.sentence(drawn.page.words(), drawn.page.language));
    drawn.tasks = tasks.into_iter().map(said).collect();
    html(&drawn)
}

fn compose(
    mut page: Page,
    by: &Acting,
    (unit, mine): (OrgId, Vec<OrgId>),
    (shelf, counts): (Shelf, [i64; 4]),
    (lines, more): (Vec<Line>, bool),
) -> DeskPage {
    page.title = page.t("unit-desk");
    let address = Address::new(&page.path, &page.query);
    let name = |org: OrgId| by.delegation(org).map(|d| d.org_name.clone()).unwrap_or_default();
    let counter = |(shelf_of, n): (Shelf, i64)| Counter {
        href: address.with("show", shelf_of.key()),
        n,
        label: page.t(&format!("unit-shelf-{shelf_of}")),
        current: shelf == shelf_of,
        kind: if shelf_of == Shelf::Waiting && n > 0 { "late" } else { "" },
    };
    let shelves = [Shelf::Waiting, Shelf::Work, Shelf::Answered, Shelf::Judged];
    let counters = shelves.into_iter().zip(counts).map(counter).collect();
    let choice = |org: &OrgId| Choice {
        href: Address::new(&page.path, "").with("unit", &org.to_string()),
        label: name(*org),
        current: *org == unit,
    };
    let units = if mine.len() > 1 { mine.iter().map(choice).collect() } else { Vec::new() };
    let last = lines.last().filter(|_| more);
    DeskPage {
        unit: name(unit),
        units,
        counters,
        all: if shelf == Shelf::Open { String::new() } else { address.without("show") },
        next: last.map(|l| address.after(&format!("{}~{}", l.due, l.assignment.id))).unwrap_or_default(),
        rows: lines.iter().map(|line| row(&page, by, line)).collect(),
        tasks: Vec::new(),
        page,
    }
}

fn row(page: &Page, by: &Acting, line: &Line) -> RowView {
    let own = &line.assignment;
    let due = parse_date(&line.due).filter(|day| day.year() < 9999);
    let open = own.state != State::Done;
    let left = due.filter(|_| open).and_then(|_| view::due(page, by, Some(&line.due)));
    let what = match own.state {
        State::Pending | State::RefuseRequested => "unit-due-accept",
        _ if own.part == Part::Co => "unit-due-opinion",
        _ => "unit-due-reply",
    };
    RowView {
        href: link(own.matter),
        number: line.number.clone(),
        title: line.title.clone(),
        urgent: line.urgent,
        part: page.t(&format!("part-{}", own.part)),
        mark: view::assignment_mark(own.state),
        state: state(page, line),
        due: due.map(|day| page.ts(what, page.date(day))).unwrap_or_default(),
        left_kind: left.as_ref().map_or("", |l| l.kind),
        left: left.map(|l| l.left).unwrap_or_default(),
        acts: acts(page, by, line),
    }
}

fn state(page: &Page, line: &Line) -> String {
    match line.reply {
        Some((_, at)) if line.assignment.state == State::Working => page.t(&format!("reply-state-{at}")),
        _ => page.t(&format!("assignment-state-{}", line.assignment.state)),
    }
}

/// What comes next for the one who looks: at most two acts, and only such as are his. What the head alone may do is not
/// offered to the one who writes.
fn acts(page: &Page, by: &Acting, line: &Line) -> Vec<Act> {
    let own = &line.assignment;
    let may = allowed(&assignment::WORKFLOW, by, own.state, &hats::of_assignment(by, own));
    let step = |action: &str| format!("/assignments/{}/steps/{action}", own.id);
    let to = |href: String, word: &str| Act { href, label: page.t(word), posts: false };
    let mut acts = Vec::new();
    if let Some(reply) = line.countersign {
        // What one signs one reads first: the letter, with the step beside it.
        acts.push(to(replying::link(reply), "unit-act-countersign"));
    }
    match (own.state, line.reply) {
        (State::Pending, _) => {
            acts.push(to(step("accept"), "unit-act-accept"));
            if may.contains(&Action::AskReturn) {
                acts.push(to(step("ask_return"), "unit-act-return"));
            } else if may.contains(&Action::PrepareReturn) {
                acts.push(to(step("prepare_return"), "assignment-do-prepare_return"));
            }
        }
        (State::Accepted, _) => acts.push(to(step("name_officer"), "unit-act-officer")),
        (State::Working, _) if own.part == Part::Co => {
            let gives = may.contains(&Action::GiveOpinion);
            acts.extend(gives.then(|| to(step("give_opinion"), "unit-act-opinion")));
        }
        (State::Working, Some((reply, reply::State::Draft | reply::State::Returned))) => {
            acts.push(to(replying::link(reply), "unit-act-write-on"));
        }
        (_, Some((reply, _))) => acts.push(to(replying::link(reply), "unit-act-open")),
        (State::Working, None) => acts.push(Act {
            href: format!("/assignments/{}/reply", own.id),
            label: page.t("unit-act-write"),
            posts: true,
        }),
        _ => {}
    }
    if matches!(own.state, State::Working) {
        acts.push(to(step("record_contact"), "unit-act-contact"));
    }
    acts
}
