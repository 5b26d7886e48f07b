//! Activities for a calendar program (iCalendar, RFC 5545): what a person is on the list of, and what is open to everybody. The addresses are
//! those of the dates: made here or there, ended there.

use crate::assembly::activities::actions::{begins_at, link};
use crate::assembly::activities::hats::{self, Reach};
use crate::assembly::activities::records::*;
use crate::assembly::activities::store::{attending, lists as sql};
use crate::assembly::activities::workflow::activity::State as Stand;
use crate::assembly::activities::workflow::attendance::State as PartState;
use crate::assembly::handling;
use crate::foundation::acting::{Acting, parse_date, start_of_day};
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::Post;
use crate::foundation::pages::asking::begun;
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::{get, post};
use crate::foundation::session::hash;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use time::Duration;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/activities/subscribe", get(ask).merge(post(make)))
        .route("/activities/calendar/{file}", get(feed))
}

#[derive(Template)]
#[template(path = "assembly/activities/templates/subscribe.html")]
struct SubscribePage {
    page: Page,
    made: Vec<(String, String)>,
    wrong: String,
}

async fn ask(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    draw(&app, &visit, Vec::new(), String::new()).await
}

async fn draw(app: &App, visit: &Visit, made: Vec<(String, String)>, wrong: String) -> Outcome<Response> {
    hats::reader(&visit.person(app).await?)?;
    let mut page = visit.page(app, "").await?;
    page.title = page.t("activities-subscribe");
    html(&SubscribePage { page, made, wrong })
}

/// The addresses are shown in the answer, this once.
async fn make(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&[], &[])?;
    hats::reader(&by)?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let page = post.visit.page(&app, "").await?;
    match handling::make_feed(&mut tx, &by, None).await {
        Ok(secret) => {
            post.settle(tx, "/dates/subscribe?note=shown").await?;
            let base = format!("{}/activities/calendar/{secret}", app.config.address());
            let made = vec![
                (page.t("activities-subscribe-mine"), format!("{base}.ics")),
                (page.t("activities-subscribe-open"), format!("{base}.ics?of=open")),
            ];
            draw(&app, &post.visit, made, String::new()).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let said = wrong.first().map(|wrong| page.complaint(wrong)).unwrap_or_default();
            draw(&app, &post.visit, Vec::new(), said).await
        }
        Err(other) => Err(other),
    }
}

/// What a calendar program reads. Whoever has the address reads it; there is nothing in it but titles, times and places.
async fn feed(State(app): State<App>, visit: Visit, Path(file): Path<String>) -> Outcome<Response> {
    app.limits.open_page(&visit.address)?;
    let secret = file.strip_suffix(".ics").ok_or(Problem::NotFound)?;
    let mut db = app.db.read().await?;
    let feed = handling::feed_of(&mut db, &hash(secret)).await?.filter(|feed| feed.unit.is_none());
    let feed = feed.ok_or(Problem::NotFound)?;
    let by = app.timer(feed.body).await?;
    let span = (by.today() - Duration::days(60), by.today() + Duration::days(400));
    let mut all = sql::between(&mut db, (feed.body, (Reach::Own, feed.account)), span).await?;
    let open = visit.asked().get("of") == "open";
    let mine = attending::mine(&mut db, feed.body, feed.account).await?;
    drop(db);
    let listed =
        |a: &Activity| mine.iter().any(|m| m.part.activity == a.id && m.part.state != PartState::Withdrawn);
    all.retain(|a| if open { a.shown == Shown::Open } else { listed(a) });
    let page = visit.bare_page(&app, "");
    let name = page.t(if open { "activities-subscribe-open" } else { "activities-subscribe-mine" });
    let head = [(header::CONTENT_TYPE, "text/calendar; charset=utf-8"), (header::CACHE_CONTROL, "private")];
    let text = calendar(&by, (&name, &app.config.address()), &all);
    Ok((head, text).into_response())
}

/// When an activity ends, milliseconds UTC.
fn ends_at(by: &Acting, a: &Activity) -> i64 {
    let day = parse_date(&a.ends_on).unwrap_or_else(|| by.today());
    let minutes = minutes_of(&a.ends_time).unwrap_or_default();
    start_of_day(day, by.procedure.utc_offset_minutes) + minutes * 60_000
}

/// The file of an address. An event's UID stays while it moves, and SEQUENCE grows.
fn calendar(by: &Acting, (name, address): (&str, &str), all: &[Activity]) -> String {
    let mut file = String::new();
    let mut add = |line: String| file.push_str(&handling::calendar_line(&line));
    add("BEGIN:VCALENDAR".to_owned());
    add("VERSION:2.0".to_owned());
    add("PRODID:-//Yizheng//Yizheng//ZH".to_owned());
    add("CALSCALE:GREGORIAN".to_owned());
    add("METHOD:PUBLISH".to_owned());
    add(format!("X-WR-CALNAME:{}", handling::calendar_text(name)));
    add("REFRESH-INTERVAL;VALUE=DURATION:PT6H".to_owned());
    for a in all {
        add("BEGIN:VEVENT".to_owned());
        add(format!("UID:{}@activities.yizheng", a.id));
        add(format!("DTSTAMP:{}", handling::calendar_moment(a.changed_at)));
        add(format!("DTSTART:{}", handling::calendar_moment(begins_at(by, a))));
        add(format!("DTEND:{}", handling::calendar_moment(ends_at(by, a))));
        add(format!("SEQUENCE:{}", a.version));
        add(format!("SUMMARY:{}", handling::calendar_text(&a.title)));
        add(format!("LOCATION:{}", handling::calendar_text(&a.place)));
        add(format!("URL:{address}{}", link(a.id)));
        let off = matches!(a.state, Stand::Cancelled | Stand::Postponed);
        add(format!("STATUS:{}", if off { "CANCELLED" } else { "CONFIRMED" }));
        add("END:VEVENT".to_owned());
    }
    add("END:VCALENDAR".to_owned());
    file
}
