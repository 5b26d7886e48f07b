//! What is due of me, and how many I attended.

use super::view::{Counter, part_mark, said, tabs};
use crate::assembly::activities::actions::link;
use crate::assembly::activities::hats::{self, Reach};
use crate::assembly::activities::records::Attendance;
use crate::assembly::activities::store::attending::{self as sql, Mine};
use crate::assembly::activities::store::lists;
use crate::assembly::activities::workflow::activity::State;
use crate::assembly::activities::workflow::attendance::State as PartState;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::routing::get;
use askama::Template;
use axum::Router;
use axum::extract::State as From;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/activities/mine", get(mine))
}

/// An activity as it stands on the page of one person.
struct Line {
    href: String,
    title: String,
    when: String,
    place: String,
    mark: &'static str,
    state: String,
    /// Where one signs in, while it goes on.
    here: String,
}

#[derive(Template)]
#[template(path = "assembly/activities/templates/mine.html")]
struct MinePage {
    page: Page,
    tabs: Vec<NavLink>,
    now: Vec<Line>,
    ahead: Vec<Line>,
    open: Vec<Line>,
    years: Vec<NavLink>,
    counters: Vec<Counter>,
    sentence: String,
    past: Vec<Line>,
}

fn line(page: &Page, m: &Mine) -> Line {
    let here = m.state == State::UnderWay && !m.part.was_there();
    Line {
        href: link(m.part.activity),
        title: m.title.clone(),
        when: format!("{} {}", page.day(&m.when.0), m.when.1),
        place: m.place.clone(),
        mark: part_mark(m.part.state),
        state: said(page, "attendance-state-", m.part.state),
        here: if here { format!("{}/here", link(m.part.activity)) } else { String::new() },
    }
}

/// Whether somebody was due: whatever was held, unless he took back his sign-up or only waited.
fn due(m: &Mine) -> bool {
    let held = matches!(m.state, State::Held | State::Closed);
    held && !matches!(m.part.state, PartState::Withdrawn | PartState::Waiting)
}

fn counters(page: &Page, past: &[&Mine], year: &str) -> Vec<Counter> {
    let count = |test: &dyn Fn(&Attendance) -> bool| past.iter().filter(|m| test(&m.part)).count() as i64;
    let state = |state: PartState| move |p: &Attendance| p.state == state;
    let all = [
        ("activities-n-due", past.len() as i64),
        ("activities-n-there", count(&Attendance::was_there)),
        ("activities-n-late", count(&state(PartState::Late))),
        ("activities-n-leave", count(&state(PartState::LeaveGranted))),
        ("activities-n-absent", count(&state(PartState::Absent))),
    ];
    let counter = |(word, n): (&str, i64)| Counter {
        href: format!("/activities/mine?year={year}#past"),
        n,
        label: page.t(word),
        current: false,
        kind: "",
    };
    all.into_iter().map(counter).collect()
}

async fn mine(From(app): From<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    hats::reader(&by)?;
    let today = by.today().to_string();
    let mut db = app.db.read().await?;
    let all = sql::mine(&mut db, by.body, by.account).await?;
    let asked = lists::Asked { state: Some(State::SigningUp), ..lists::Asked::default() };
    let who = (Reach::of(&by), by.account);
    let open = lists::list(&mut db, (by.body, who), &asked, (("9999-12-31", i64::MAX), 50)).await?;
    drop(db);
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("activities-mine-title");
    let mut years: Vec<String> =
        all.iter().filter(|m| due(m)).map(|m| m.when.0.chars().take(4).collect()).collect();
    years.dedup();
    let this: String = today.chars().take(4).collect();
    if !years.contains(&this) {
        years.insert(0, this.clone());
    }
    let asked = visit.asked();
    let year = years.iter().find(|y| *y == asked.get("year")).unwrap_or(&this).clone();
    let past: Vec<&Mine> = all.iter().filter(|m| due(m) && m.when.0.starts_with(&year)).collect();
    let there = past.iter().filter(|m| m.part.was_there()).count();
    let tab = |y: &String| {
        let mut tab = NavLink::said(&format!("/activities/mine?year={y}"), y);
        tab.current = *y == year;
        tab
    };
    let lines = |test: &dyn Fn(&Mine) -> bool| -> Vec<Line> {
        all.iter().rev().filter(|m| test(m)).map(|m| line(&page, m)).collect()
    };
    let ahead = |m: &Mine| {
        matches!(m.state, State::Announced | State::SigningUp | State::Postponed)
            && m.part.state != PartState::Withdrawn
    };
    let listed = |id| all.iter().any(|m| m.part.activity == id && m.part.state != PartState::Withdrawn);
    let free = open.iter().filter(|a| !listed(a.id)).map(|a| Line {
        href: link(a.id),
        title: a.title.clone(),
        when: super::view::when(&page, a),
        place: a.place.clone(),
        mark: super::view::mark(a.state),
        state: said(&page, "activity-state-", a.state),
        here: String::new(),
    });
    html(&MinePage {
        tabs: tabs(&page, &by),
        now: lines(&|m| m.state == State::UnderWay && m.part.state != PartState::Withdrawn),
        ahead: lines(&ahead),
        open: free.collect(),
        years: years.iter().map(tab).collect(),
        counters: counters(&page, &past, &year),
        sentence: page.say(
            "activities-mine-sentence",
            &[("x", year.clone().into()), ("n", (there as i64).into()), ("y", past.len().to_string().into())],
        ),
        past: past.iter().map(|m| line(&page, m)).collect(),
        page,
    })
}
