//! Month and week: what is when, which hosts have how much, what meets at one time with one host.

use super::view::{host_names, mark, said, tabs};
use crate::assembly::activities::actions::link;
use crate::assembly::activities::hats::{self, Reach};
use crate::assembly::activities::records::*;
use crate::assembly::activities::store::lists as sql;
use crate::assembly::activities::workflow::activity::State as Stand;
use crate::assembly::people::{self, Orgs};
use crate::foundation::acting::parse_date;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::OrgId;
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::routing::get;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use std::collections::BTreeMap;
use time::{Date, Duration, Month};

pub(super) fn routes() -> Router<App> {
    Router::new().route("/activities/month", get(month)).route("/activities/week", get(week))
}

/// An activity on a day.
struct Entry {
    href: String,
    title: String,
    time: String,
    mark: &'static str,
    state: String,
    hosts: String,
    clash: bool,
}

/// A day of the calendar.
struct Day {
    label: String,
    iso: String,
    now: bool,
    other: bool,
    entries: Vec<Entry>,
}

/// How much a host has in the span.
struct Load {
    name: String,
    n: i64,
    days: i64,
}

#[derive(Template)]
#[template(path = "assembly/activities/templates/calendar.html")]
struct CalendarPage {
    page: Page,
    tabs: Vec<NavLink>,
    spans: Vec<NavLink>,
    before: String,
    after: String,
    heads: Vec<String>,
    weeks: Vec<Vec<Day>>,
    loads: Vec<Load>,
    clashes: i64,
}

/// What the calendar is drawn from.
struct Drawn<'a> {
    page: &'a Page,
    orgs: &'a Orgs,
    all: &'a [Activity],
    hosts: &'a BTreeMap<ActivityId, Vec<OrgId>>,
    today: Date,
}

/// Whether an activity still takes its time.
fn stands(a: &Activity) -> bool {
    !matches!(a.state, Stand::Cancelled | Stand::Postponed)
}

/// Whether two activities meet at one time.
fn meet(a: &Activity, b: &Activity) -> bool {
    let begins = |a: &Activity| (a.starts_on.clone(), a.starts_time.clone());
    let ends = |a: &Activity| (a.ends_on.clone(), a.ends_time.clone());
    begins(a) < ends(b) && begins(b) < ends(a)
}

impl Drawn<'_> {
    fn hosts_of(&self, a: &Activity) -> &[OrgId] {
        self.hosts.get(&a.id).map_or(&[], Vec::as_slice)
    }

    fn clash(&self, a: &Activity) -> bool {
        let same = |b: &Activity| {
            (a.own_host && b.own_host) || self.hosts_of(a).iter().any(|org| self.hosts_of(b).contains(org))
        };
        stands(a) && self.all.iter().any(|b| b.id != a.id && stands(b) && meet(a, b) && same(b))
    }

    fn day(&self, date: Date, month: Option<Month>) -> Day {
        let iso = date.to_string();
        let on = |a: &&Activity| a.starts_on <= iso && iso <= a.ends_on;
        let entry = |a: &Activity| Entry {
            href: link(a.id),
            title: a.title.clone(),
            time: if a.starts_on == iso { a.starts_time.clone() } else { String::new() },
            mark: mark(a.state),
            state: said(self.page, "activity-state-", a.state),
            hosts: host_names(self.page, self.orgs, a, self.hosts_of(a)),
            clash: self.clash(a),
        };
        Day {
            label: self.page.date_with_weekday(date),
            now: date == self.today,
            other: month.is_some_and(|month| month != date.month()),
            entries: self.all.iter().filter(on).map(entry).collect(),
            iso,
        }
    }

    fn loads(&self) -> Vec<Load> {
        let mut loads: BTreeMap<String, (i64, i64)> = BTreeMap::new();
        for a in self.all.iter().filter(|a| stands(a)) {
            let mut names: Vec<String> = self
                .hosts_of(a)
                .iter()
                .map(|org| self.orgs.name(*org, &a.starts_on, self.page.language))
                .collect();
            if a.own_host {
                names.push(self.page.t("activities-own-host"));
            }
            for name in names {
                let load = loads.entry(name).or_default();
                load.0 += 1;
                load.1 += a.days();
            }
        }
        let mut all: Vec<Load> = loads.into_iter().map(|(name, (n, days))| Load { name, n, days }).collect();
        all.sort_by(|a, b| b.n.cmp(&a.n).then(a.name.cmp(&b.name)));
        all
    }
}

/// The Monday of a week.
fn monday(date: Date) -> Date {
    date.saturating_sub(Duration::days(i64::from(date.weekday().number_days_from_monday())))
}

/// What is drawn: first day, last day, the month where it is one.
type Span = (Date, Date, Option<Month>);

async fn draw(app: &App, visit: &Visit, span: Span, (before, after): (String, String)) -> Outcome<Response> {
    let by = visit.person(app).await?;
    hats::reader(&by)?;
    let (from, until, month) = span;
    let orgs = people::orgs(app, by.body).await?;
    let mut db = app.db.read().await?;
    let who = (Reach::of(&by), by.account);
    let all = sql::between(&mut db, (by.body, who), (from, until)).await?;
    let first = all.iter().map(|a| a.starts_on.as_str()).min().unwrap_or("9999").to_owned();
    let sides = sql::sides(&mut db, by.body, (&first, &until.to_string())).await?;
    drop(db);
    let hosts: BTreeMap<ActivityId, Vec<OrgId>> =
        sides.into_iter().map(|(id, _, hosts)| (id, hosts)).collect();
    let mut page = visit.page(app, "").await?;
    let week = month.is_none();
    page.title = match month {
        Some(month) => page.txy(
            "activities-month-title",
            (from + Duration::days(7)).year().to_string(),
            page.t(&format!("date-month-{}", u8::from(month))),
        ),
        None => page.txy("activities-week-title", page.date(from), page.date(until)),
    };
    let drawn = Drawn { page: &page, orgs: &orgs, all: &all, hosts: &hosts, today: by.today() };
    let mut weeks = Vec::new();
    let mut monday = from;
    while monday <= until {
        weeks.push((0..7).map(|day| drawn.day(monday + Duration::days(day), month)).collect());
        monday += Duration::days(7);
    }
    let spans = [("/activities/month", "activities-month"), ("/activities/week", "activities-week")];
    let tab = |(href, word): (&str, &str)| {
        let mut tab = NavLink::said(href, &page.t(word));
        tab.current = href.ends_with("week") == week;
        tab
    };
    html(&CalendarPage {
        tabs: {
            let mut tabs = tabs(&page, &by);
            for tab in tabs.iter_mut().filter(|tab| tab.href == "/activities/month") {
                tab.current = true;
            }
            tabs
        },
        spans: spans.into_iter().map(tab).collect(),
        before,
        after,
        heads: (1..=7).map(|day| page.t(&format!("date-weekday-{day}"))).collect(),
        clashes: all.iter().filter(|a| drawn.clash(a)).count() as i64,
        loads: drawn.loads(),
        weeks,
        page,
    })
}

async fn month(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let asked = visit.asked();
    let first =
        parse_date(&format!("{}-01", asked.get("m"))).filter(|day| (1900..=2200).contains(&day.year()));
    let first = first.unwrap_or_else(|| first_of(by.today()));
    let last = first_of(first + Duration::days(31)) - Duration::days(1);
    let until = monday(last) + Duration::days(6);
    let other = |date: Date| format!("/activities/month?m={:04}-{:02}", date.year(), u8::from(date.month()));
    let ways = (other(first - Duration::days(1)), other(last + Duration::days(1)));
    draw(&app, &visit, (monday(first), until, Some(first.month())), ways).await
}

fn first_of(date: Date) -> Date {
    date - Duration::days(i64::from(date.day()) - 1)
}

async fn week(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let asked = visit.asked();
    let day = parse_date(asked.get("d")).filter(|day| (1900..=2200).contains(&day.year()));
    let from = monday(day.unwrap_or_else(|| by.today()));
    let other = |date: Date| format!("/activities/week?d={date}");
    let ways = (other(from - Duration::days(7)), other(from + Duration::days(7)));
    draw(&app, &visit, (from, from + Duration::days(6), None), ways).await
}
