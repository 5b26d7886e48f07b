//! The leaders' desk: what waits for me, the key proposals of a year, who is named, and what is overdue at which unit.

use super::ledger::short;
use super::view;
use crate::assembly::handling::actions::supervising::{self, hats_of, is_over, is_public};
use crate::assembly::handling::actions::{self, allowed};
use crate::assembly::handling::store::supervising::{self as sql, Listed, Red};
use crate::assembly::handling::workflow::supervision::{Action, State, WORKFLOW};
use crate::assembly::people::{self, Orgs};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::Choice;
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use askama::Template;
use axum::Router;
use axum::extract::State as FromState;
use axum::response::Response;
use std::collections::HashMap;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/key", get(desk))
}

/// Something that waits for me.
struct Waits {
    verb: String,
    href: String,
    what: String,
    when: String,
}

/// A key proposal, or one that was named.
struct Line {
    href: String,
    what: String,
    leader: String,
    mark: &'static str,
    state: String,
    next: String,
    kind: &'static str,
    steps: Vec<(String, String)>,
}

/// What a unit owes.
struct Owes {
    unit: String,
    count: String,
    matters: Vec<(String, String, String)>,
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/key.html")]
struct KeyPage {
    page: Page,
    years: Vec<Choice>,
    basis: String,
    waits: Vec<Waits>,
    keys: Vec<Line>,
    named: Vec<Line>,
    red: Vec<Owes>,
    red_said: String,
}

/// Who has this desk.
pub(in crate::assembly::handling) fn has_desk(by: &Acting) -> bool {
    by.is_any(&[Role::ChairMember, Role::CommitteeHead, Role::ProposalOfficer])
}

async fn desk(FromState(app): FromState<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    if !has_desk(&by) {
        return Err(Problem::NotYours { action: "key-look".to_owned() });
    }
    let now = i64::from(by.today().year());
    let asked = visit.asked();
    let year = asked.parsed::<i64>("year").unwrap_or(now);
    let mut db = app.db.read().await?;
    let listed = sql::of_year(&mut db, &by, year).await?;
    let mut years = sql::years(&mut db, by.body).await?;
    let red = sql::red(&mut db, by.body).await?;
    let leaders: Vec<AccountId> = listed.iter().filter_map(|l| l.s.leader).collect();
    let names = people::account_names(&mut db, by.body, &leaders).await?;
    drop(db);
    if !years.contains(&now) {
        years.insert(0, now);
    }
    let orgs = people::orgs(&app, by.body).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("key-title");
    let line = |l: &Listed| line(&page, &by, &names, l);
    let keys: Vec<Line> = listed.iter().filter(|l| is_public(&l.s)).map(line).collect();
    let most = by.procedure.whole("key.count", by.today());
    let choice =
        |y: &i64| Choice { chosen: *y == year, ..Choice::new(y, page.ts("key-year", y.to_string())) };
    html(&KeyPage {
        years: years.iter().map(choice).collect(),
        basis: page.txy("key-basis", keys.len().to_string(), most.to_string()),
        waits: listed.iter().filter_map(|l| waits(&page, &by, l)).collect(),
        named: listed
            .iter()
            .filter(|l| matches!(l.s.state, State::Nominated | State::Shortlisted))
            .map(line)
            .collect(),
        red: owed(&page, &orgs, &red),
        red_said: page.tn("key-red-count", red.len() as i64),
        keys,
        page,
    })
}

fn named(page: &Page, number: &str, title: &str) -> String {
    format!("{}\u{3000}{}", page.ts("handling-number", number), short(title))
}

/// What asks for this person's own hand.
fn waits(page: &Page, by: &Acting, l: &Listed) -> Option<Waits> {
    let mine = l.s.leader == Some(by.account);
    let word = match l.s.state {
        State::Planned if mine => "key-wait-plan",
        State::Reported if mine => "key-wait-report",
        State::Shortlisted if by.is(Role::ChairMember) => "key-wait-decide",
        State::Nominated if by.is(Role::CommitteeHead) => "key-wait-shortlist",
        State::Led if by.is(Role::ProposalOfficer) => "key-wait-write",
        State::Decided if by.is(Role::ProposalOfficer) => "key-wait-leader",
        _ => return None,
    };
    Some(Waits {
        verb: page.t(word),
        href: supervising::link(l.s.id),
        what: named(page, &l.number, &l.title),
        when: page.day_of(l.s.changed_at),
    })
}

fn line(page: &Page, by: &Acting, names: &HashMap<AccountId, String>, l: &Listed) -> Line {
    let due = if is_over(&l.s) { None } else { view::due(page, by, Some(l.next())) };
    let choosing = |a: &Action| matches!(a, Action::Shortlist | Action::Decide | Action::Drop);
    let can = allowed(&WORKFLOW, by, l.s.state, &hats_of(by, &l.s));
    let step = |a: Action| {
        (format!("{}/steps/{a}", supervising::link(l.s.id)), page.t(&format!("supervision-do-{a}")))
    };
    Line {
        href: supervising::link(l.s.id),
        what: named(page, &l.number, &l.title),
        leader: l.s.leader.and_then(|who| names.get(&who).cloned()).unwrap_or_default(),
        mark: view::supervision_mark(l.s.state),
        state: view::state_name(page, "supervision", l.s.state),
        next: due.as_ref().map(|d| format!("{}\u{3000}{}", d.day, d.left)).unwrap_or_default(),
        kind: due.map_or("", |d| d.kind),
        steps: can.into_iter().filter(choosing).map(step).collect(),
    }
}

/// The red list by unit; the unit with the oldest matter first.
fn owed(page: &Page, orgs: &Orgs, red: &[Red]) -> Vec<Owes> {
    let mut order: Vec<OrgId> = Vec::new();
    for r in red {
        if !order.contains(&r.unit) {
            order.push(r.unit);
        }
    }
    let of = |unit: OrgId| {
        let matters: Vec<_> = red
            .iter()
            .filter(|r| r.unit == unit)
            .map(|r| {
                let since = page.ts("key-red-since", page.day(&r.since));
                (actions::link(r.matter), named(page, &r.number, &r.title), since)
            })
            .collect();
        Owes {
            unit: view::unit_name(page, orgs, unit),
            count: page.tn("key-red-count", matters.len() as i64),
            matters,
        }
    };
    order.into_iter().map(of).collect()
}
