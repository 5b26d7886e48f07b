//! Dates for a calendar program: addresses made and ended, and what stands under them (iCalendar, RFC 5545).

use crate::assembly::handling::actions::feeding;
use crate::assembly::handling::hats;
use crate::assembly::handling::records::Feed;
use crate::assembly::handling::store::feeds::{self as store, Shown};
use crate::assembly::people;
use crate::foundation::acting::Power;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Begun, Choice, Post, Said};
use crate::foundation::ids::OrgId;
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::routing::{get, post};
use crate::foundation::session::hash;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use time::OffsetDateTime;

/// Where one's addresses stand.
const PAGE: &str = "/dates/subscribe";
/// Where a form that made one leads when it is sent again: the secret is kept nowhere.
const SHOWN: &str = "/dates/subscribe?note=shown";

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/dates/subscribe", get(show).merge(post(make)))
        .route("/dates/subscribe/{id}/end", post(end))
        .route("/calendar/{file}", get(feed))
}

/// An open address in the list.
struct Line {
    id: String,
    name: String,
    made: String,
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/feeds.html")]
struct FeedsPage {
    page: Page,
    crumbs: Vec<NavLink>,
    made: String,
    shown: bool,
    wrong: String,
    feeds: Vec<Line>,
    whose: Vec<Choice>,
}

async fn show(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    draw(&app, &visit, String::new(), String::new()).await
}

async fn draw(app: &App, visit: &Visit, made: String, wrong: String) -> Outcome<Response> {
    let by = visit.person(app).await?;
    let all = store::of_account(&mut app.db.read().await?, by.body, by.account).await?;
    let mut page = visit.page(app, "").await?;
    page.title = page.t("dates-subscribe");
    let name = |unit: OrgId| by.delegation(unit).map(|d| d.org_name.clone()).unwrap_or_default();
    let line = |feed: Feed| Line {
        id: crate::foundation::ids::write(feed.id),
        name: feed.unit.map_or_else(|| page.t("dates-of-own"), name),
        made: page.ts("dates-feed-since", page.day_of(feed.created_at)),
    };
    let own = Choice { chosen: true, ..Choice::new("", page.t("dates-of-own")) };
    let units = hats::my_units(&by).into_iter().map(|unit| Choice::new(unit, name(unit)));
    html(&FeedsPage {
        crumbs: vec![NavLink::said("/dates", &page.t("dates-title"))],
        made,
        shown: visit.asked().get("note") == "shown",
        wrong,
        feeds: all.into_iter().map(line).collect(),
        whose: std::iter::once(own).chain(units).collect(),
        page,
    })
}

/// The address is shown in the answer, this once.
async fn make(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&["unit"], &[])?;
    let unit = match post.fields.get("unit") {
        "" => None,
        text => Some(path_id::<OrgId>(text)?),
    };
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(before) => return Ok(before),
    };
    match feeding::make(&mut tx, &by, unit).await {
        Ok(secret) => {
            post.settle(tx, SHOWN).await?;
            let address = format!("{}/calendar/{secret}.ics", app.config.address());
            draw(&app, &post.visit, address, String::new()).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let page = post.visit.page(&app, "").await?;
            let said = wrong.first().map(|wrong| page.complaint(wrong)).unwrap_or_default();
            draw(&app, &post.visit, String::new(), said).await
        }
        Err(other) => Err(other),
    }
}

async fn end(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&[], &[])?;
    let id = crate::foundation::ids::read(&id).ok_or(Problem::NotFound)?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(before) => return Ok(before),
    };
    feeding::end(&mut tx, &by, id).await?;
    post.done(&app, tx, PAGE, Said::new("dates-feed-ended")).await
}

/// What a calendar program reads. Whoever has the address reads it; there is nothing in it but kinds, numbers and titles.
async fn feed(State(app): State<App>, visit: Visit, Path(file): Path<String>) -> Outcome<Response> {
    app.limits.open_page(&visit.address)?;
    let secret = file.strip_suffix(".ics").ok_or(Problem::NotFound)?;
    let mut db = app.db.read().await?;
    let feed = store::by_secret(&mut db, &hash(secret)).await?.ok_or(Problem::NotFound)?;
    let by = app.timer(feed.body).await?;
    let mut name = String::new();
    if let Some(unit) = feed.unit {
        let may = people::delegates(&mut db, feed.body, unit, Power::Draft, by.today()).await?;
        if !may.contains(&feed.account) {
            return Err(Problem::NotFound);
        }
        name = people::orgs(&app, feed.body).await?.name(unit, &by.today().to_string(), visit.lang);
    }
    let dates = store::shown(&mut db, &feed).await?;
    drop(db);
    let page = visit.bare_page(&app, "");
    let name = if name.is_empty() { page.t("dates-title") } else { page.ts("dates-feed-name", name) };
    let head = [(header::CONTENT_TYPE, "text/calendar; charset=utf-8"), (header::CACHE_CONTROL, "private")];
    Ok((head, calendar(&page, &name, feed.body.0, &dates)).into_response())
}

/// The file of an address: each date an event of a whole day. Its UID stays while its day moves, and SEQUENCE grows.
fn calendar(page: &Page, name: &str, body: i64, dates: &[Shown]) -> String {
    let mut file = String::new();
    let mut add = |line: String| file.push_str(&folded(&line));
    add("BEGIN:VCALENDAR".to_owned());
    add("VERSION:2.0".to_owned());
    add("PRODID:-//Yizheng//Yizheng//ZH".to_owned());
    add("CALSCALE:GREGORIAN".to_owned());
    add("METHOD:PUBLISH".to_owned());
    add(format!("X-WR-CALNAME:{}", escaped(name)));
    add("REFRESH-INTERVAL;VALUE=DURATION:PT6H".to_owned());
    for date in dates {
        let what = page.t(&format!("due-{}", date.what));
        let summary = page.say(
            "dates-feed-line",
            &[
                ("what", what.into()),
                ("number", date.number.clone().into()),
                ("title", date.title.clone().into()),
            ],
        );
        let subject = crate::foundation::ids::write(date.subject);
        let body = crate::foundation::ids::write(body);
        add("BEGIN:VEVENT".to_owned());
        add(format!("UID:{subject}-{}@{body}.yizheng", date.what));
        add(format!("DTSTAMP:{}", stamp(date.made_at)));
        add(format!("DTSTART;VALUE=DATE:{}", date.due_on.replace('-', "")));
        add(format!("SEQUENCE:{}", date.sequence));
        add(format!("SUMMARY:{}", escaped(&summary)));
        add("TRANSP:TRANSPARENT".to_owned());
        add("END:VEVENT".to_owned());
    }
    add("END:VCALENDAR".to_owned());
    file
}

/// A moment in UTC as iCalendar writes it.
pub fn stamp(ms: i64) -> String {
    let at = OffsetDateTime::from_unix_timestamp(ms / 1000).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    let (date, time) = (at.date(), at.time());
    let day = date.to_string().replace('-', "");
    format!("{day}T{:02}{:02}{:02}Z", time.hour(), time.minute(), time.second())
}

/// A text in a value: backslash, semicolon, comma and line break are escaped (3.3.11); other control characters are left out.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A line in pieces of at most 75 bytes, never within a character, each after the first begun with a space (3.1).
pub fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(c);
        length += c.len_utf8();
    }
    out.push_str("\r\n");
    out
}
