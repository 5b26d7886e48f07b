//! The first run: one form, everything refused keeps every value, three links to hand over at the end.

use super::super::actions::setup::{self as verbs, ADMINISTRATOR_FIELDS, check_administrators};
use super::super::records::{BODY_KINDS, SetUp, ZONES};
use super::Wrong;
use super::gate::{gate_page, link_address};
use super::link::void;
use crate::foundation::acting::{Role, parse_date};
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Checks, Choice, Field, Fields, FormMaker, OpenPost};
use crate::foundation::pages::{Page, Visit, html, html_with};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use time::{Date, PrimitiveDateTime, Time};

/// Fields of the form.
const FIELDS: [&str; 19] = [
    "name",
    "short_name",
    "kind",
    "zone",
    "calendar",
    "term",
    "term_from",
    "term_until",
    "sitting",
    "opens_on",
    "closes_on",
    "window_opens",
    "cut_off",
    "system_name",
    "system_login",
    "security_name",
    "security_login",
    "auditor_name",
    "auditor_login",
];

#[derive(Template)]
#[template(path = "assembly/entrance/templates/setup.html")]
struct SetupPage {
    page: Page,
    body: Vec<Field>,
    choices: Vec<Field>,
    term: Vec<Field>,
    sitting: Vec<Field>,
    administrators: Vec<(String, String, Field, Field)>,
    errors: Wrong,
}

/// A link to hand over.
struct Handed {
    role: String,
    name: String,
    login: String,
    address: String,
}

#[derive(Template)]
#[template(path = "assembly/entrance/templates/setup_done.html")]
struct DonePage {
    page: Page,
    links: Vec<Handed>,
}

/// `GET /setup/{token}`.
pub async fn show(State(app): State<App>, visit: Visit, Path(token): Path<String>) -> Outcome<Response> {
    match verbs::setup_link(&app, &token).await? {
        Some(_) => draw(&app, &visit, &defaults(&app), &[], StatusCode::OK).await,
        None => void(&app, &visit, "entrance-setup-void").await,
    }
}

fn defaults(app: &App) -> Fields {
    let mut fields = Fields::default();
    let today = crate::foundation::acting::local_date(app.now(), 480);
    for (name, value) in [("kind", "cppcc"), ("zone", "shanghai"), ("calendar", "CN"), ("sitting", "1")] {
        fields.set(name, value);
    }
    fields.set("term_from", today.to_string());
    fields
}

async fn draw(
    app: &App,
    visit: &Visit,
    fields: &Fields,
    wrong: &[Complaint],
    status: StatusCode,
) -> Outcome<Response> {
    let page = gate_page(app, visit, "entrance-setup").await?;
    let form = FormMaker::new(&page, fields, wrong);
    let field =
        |name: &str, kind| form.field(name, &format!("entrance-setup-{}", name.replace('_', "-"))).kind(kind);
    let choice = |name: &str, keys: &mut dyn Iterator<Item = &'static str>| {
        let word = |key: &str| page.t(&format!("entrance-setup-{name}-{}", key.to_lowercase()));
        field(name, "text")
            .required()
            .options(keys.map(|key| Choice::new(key, word(key))).collect::<Vec<_>>())
    };
    let body = vec![field("name", "text").required(), field("short_name", "text").required()];
    let choices = vec![
        choice("kind", &mut BODY_KINDS.into_iter()),
        choice("zone", &mut ZONES.iter().map(|(key, _)| *key)),
        choice("calendar", &mut ["CN", "weekends"].into_iter()),
    ];
    let term = vec![
        field("term", "number").required(),
        field("term_from", "date").required(),
        field("term_until", "date").required(),
    ];
    let sitting = vec![
        field("sitting", "number").required(),
        field("opens_on", "date").required(),
        field("closes_on", "date").required(),
        field("window_opens", "datetime-local"),
        field("cut_off", "datetime-local").required(),
    ];
    let administrators =
        ADMINISTRATOR_FIELDS.iter().zip(["system", "security", "auditor"]).map(|((name, login), key)| {
            let (head, hint) = (format!("entrance-setup-{key}"), format!("entrance-setup-{key}-does"));
            let person = form.field(name, "entrance-fact-name").required();
            let login = form.field(login, "entrance-login").required();
            (page.t(&head), page.t(&hint), person, login)
        });
    let administrators = administrators.collect();
    let errors = Wrong::of(&page, &form);
    html_with(status, &SetupPage { body, choices, term, sitting, administrators, errors, page })
}

/// `POST /setup/{token}`.
pub async fn set_up(State(app): State<App>, Path(token): Path<String>, post: OpenPost) -> Outcome<Response> {
    post.fields.only(&FIELDS, &[])?;
    let Some(link) = verbs::setup_link(&app, &token).await? else {
        return void(&app, &post.visit, "entrance-setup-void").await;
    };
    let made = match read(&post.fields) {
        Ok(new) => {
            let mut tx = app.db.begin().await?;
            match verbs::set_up(&app, &mut tx, &link, &new).await {
                Ok(tokens) => tx.commit().await.map(|()| (new, tokens)),
                Err(problem) => Err(problem),
            }
        }
        Err(problem) => Err(problem),
    };
    match made {
        Ok((new, tokens)) => done(&app, &post.visit, &new, &tokens).await,
        Err(Problem::Invalid(wrong)) => {
            draw(&app, &post.visit, &post.fields, &wrong, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(Problem::NotFound) => void(&app, &post.visit, "entrance-setup-void").await,
        Err(other) => Err(other),
    }
}

async fn done(app: &App, visit: &Visit, new: &SetUp, tokens: &[String]) -> Outcome<Response> {
    let page = gate_page(app, visit, "entrance-setup-done").await?;
    let links = new.administrators.iter().zip(Role::ADMINISTRATORS).zip(tokens);
    let handed = |(((name, login), role), token): ((&(String, String), Role), &String)| Handed {
        role: page.t(&format!("role-{role}")),
        name: name.clone(),
        login: login.to_lowercase(),
        address: link_address(app, token),
    };
    let links = links.map(handed).collect();
    html(&DonePage { links, page })
}

/// Reads a form control of day and minute.
fn parse_moment(text: &str, utc_offset_minutes: i64) -> Option<i64> {
    let (day, clock) = text.split_once('T').or_else(|| text.split_once(' '))?;
    let (hour, minute) = clock.get(..5)?.split_once(':')?;
    let time = Time::from_hms(hour.parse().ok()?, minute.parse().ok()?, 0).ok()?;
    let local = PrimitiveDateTime::new(parse_date(day)?, time);
    Some(local.assume_utc().unix_timestamp() * 1000 - utc_offset_minutes * 60_000)
}

/// The day three months earlier: when a session's proposals are first taken, unless said otherwise (rule page 1.3).
fn three_months_before(day: Date) -> Date {
    let months = day.year() * 12 + i32::from(u8::from(day.month())) - 4;
    let month = u8::try_from(months.rem_euclid(12) + 1).unwrap_or(1);
    let month = time::Month::try_from(month).unwrap_or(time::Month::January);
    let year = months.div_euclid(12);
    let last = time::util::days_in_month(month, year);
    Date::from_calendar_date(year, month, day.day().min(last)).unwrap_or(day)
}

/// Reads and checks the form; everything that is wrong is told at once.
fn read(fields: &Fields) -> Outcome<SetUp> {
    let mut checks = Checks::default();
    checks.text(fields, "name", 2, 60).text(fields, "short_name", 1, 20);
    for (name, login) in ADMINISTRATOR_FIELDS {
        checks.text(fields, name, 1, 60).text(fields, login, 2, 60);
    }
    let kind = BODY_KINDS.iter().find(|kind| **kind == fields.get("kind"));
    checks.need(kind.is_some(), "kind", "form-choose");
    let zone = ZONES.iter().find(|(key, _)| *key == fields.get("zone"));
    checks.need(zone.is_some(), "zone", "form-choose");
    checks.need(["CN", "weekends"].contains(&fields.get("calendar")), "calendar", "form-choose");
    let offset = zone.map_or(0, |(_, minutes)| *minutes);
    let number = |name: &str| fields.parsed::<i64>(name).filter(|n| (1..=99).contains(n));
    for name in ["term", "sitting"] {
        checks.need(number(name).is_some(), name, "entrance-setup-number");
    }
    let days = read_days(fields, &mut checks);
    let times = read_times(fields, &mut checks, (offset, days));
    let administrators = ADMINISTRATOR_FIELDS
        .map(|(name, login)| (fields.get(name).to_owned(), fields.get(login).to_lowercase()));
    if let Err(Problem::Invalid(list)) = check_administrators(&administrators) {
        checks.0.extend(list);
    }
    let read = days.zip(times).map(|((term_days, sitting_days), (window_opens_at, cut_off_at))| SetUp {
        name: fields.get("name").to_owned(),
        short_name: fields.get("short_name").to_owned(),
        kind: fields.get("kind").to_owned(),
        utc_offset_minutes: offset,
        calendar: fields.get("calendar").to_owned(),
        term: number("term").unwrap_or(1),
        term_days,
        sitting: number("sitting").unwrap_or(1),
        sitting_days,
        window_opens_at,
        cut_off_at,
        administrators,
    });
    checks.end()?;
    read.ok_or_else(|| Problem::broken("the first-run form was neither read nor refused"))
}

type Days = ((Date, Date), (Date, Date));

fn read_days(fields: &Fields, checks: &mut Checks) -> Option<Days> {
    let days = ["term_from", "term_until", "opens_on", "closes_on"].map(|name| {
        let day = parse_date(fields.get(name));
        checks.need(day.is_some(), name, "form-date");
        day
    });
    let [Some(from), Some(until), Some(opens), Some(closes)] = days else { return None };
    checks.need(from < until, "term_until", "entrance-setup-order");
    checks.need(opens <= closes, "closes_on", "entrance-setup-order");
    checks.need(from <= opens && opens <= until, "opens_on", "entrance-setup-in-term");
    Some(((from, until), (opens, closes)))
}

fn read_times(
    fields: &Fields,
    checks: &mut Checks,
    (offset, days): (i64, Option<Days>),
) -> Option<(i64, i64)> {
    let cut_off = parse_moment(fields.get("cut_off"), offset);
    checks.need(cut_off.is_some(), "cut_off", "entrance-setup-moment");
    let given = fields.get("window_opens");
    let opens = match days {
        Some((_, (opens, _))) if given.is_empty() => {
            Some(crate::foundation::acting::start_of_day(three_months_before(opens), offset))
        }
        _ => parse_moment(given, offset),
    };
    checks.need(opens.is_some() || given.is_empty(), "window_opens", "entrance-setup-moment");
    let (opens, cut_off) = (opens?, cut_off?);
    checks.need(opens < cut_off, "cut_off", "entrance-setup-order");
    if let Some((_, (_, closes))) = days {
        let end = crate::foundation::acting::end_of_day(closes, offset);
        checks.need(cut_off <= end, "cut_off", "entrance-setup-cut-off-late");
    }
    Some((opens, cut_off))
}
