//! The auditor's log of the whole body and its check. He reads; nothing here writes but the note that the log was handed out.

use super::{LineCell, ListPage, said};
use crate::assembly::people::actions::{SEE_LOG, see};
use crate::assembly::people::records::log::{ChainCheck, LogFilter};
use crate::assembly::people::store::log as store;
use crate::foundation::acting::{end_of_day, parse_date, start_of_day};
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::events::Event;
use crate::foundation::forms::{Choice, Fields, FormMaker};
use crate::foundation::ids::{self, BodyId};
use crate::foundation::lists::{Address, Column, EXPORT_PIECE, Exporting};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use crate::foundation::store as house_store;
use crate::foundation::timeline::{actor, sentence};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use office_documents::table_out::{Cell, Kind};

/// Rows on a page of the log.
const ROWS: i64 = 50;
/// After so many events a check pauses at the next record, so that no request runs for minutes.
const CHECKED_AT_ONCE: i64 = 50_000;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/log", get(list))
        .route("/log.xlsx", get(file))
        .route("/log.csv", get(file))
        .route("/log/check", get(check))
}

static COLUMNS: &[Column] = &[
    Column { key: "at", word: "people-log-at", usual: true, width: 18 },
    Column { key: "who", word: "people-log-who", usual: true, width: 12 },
    Column { key: "what", word: "people-log-what", usual: true, width: 48 },
    Column { key: "kind", word: "people-log-kind", usual: true, width: 12 },
    Column { key: "state", word: "people-log-state", usual: true, width: 20 },
    Column { key: "record", word: "people-log-record", usual: true, width: 20 },
    Column { key: "hash", word: "people-log-hash", usual: true, width: 20 },
];

fn filter(fields: &Fields, utc_offset_minutes: i64) -> LogFilter {
    let day = |name: &str| parse_date(fields.get(name));
    LogFilter {
        kind: fields.get("kind").to_owned(),
        person: fields.get("person").to_owned(),
        from: day("from").map_or(0, |d| start_of_day(d, utc_offset_minutes)),
        to: day("to").map_or(i64::MAX, |d| end_of_day(d, utc_offset_minutes) + 1),
    }
}

fn kind_word(page: &Page, kind: &str) -> String {
    let key = format!("event-kind-{kind}");
    if page.has(&key) { page.t(&key) } else { kind.to_owned() }
}

/// A line of the log: time, who, the sentence, kind, states, record and number, hash. Details that have no sentence stay out.
fn texts(page: &Page, e: &Event) -> Vec<String> {
    let state =
        if e.from.is_empty() && e.to.is_empty() { String::new() } else { format!("{} → {}", e.from, e.to) };
    vec![
        page.moment(e.at),
        actor(page, e),
        sentence(page, e),
        kind_word(page, &e.kind),
        state,
        format!("{}/{}", ids::write(e.subject), e.seq),
        e.hash.chars().take(16).collect(),
    ]
}

async fn list(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    see(&by, SEE_LOG)?;
    let address = Address::new(&visit.path, &visit.query);
    let asked = filter(&address.chosen, by.procedure.utc_offset_minutes);
    let before = ids::read(address.chosen.get("after")).unwrap_or(i64::MAX);
    let mut db = app.db.read().await?;
    let mut found = store::page(&mut db, by.body, &asked, before, ROWS + 1).await?;
    let kinds = store::kinds(&mut db, by.body).await?;
    let total = store::count(&mut db, by.body).await?;
    drop(db);
    let more = found.len() as i64 > ROWS;
    found.truncate(ROWS as usize);
    let last = found.last().filter(|_| more).map(|e| ids::write(e.id));
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("people-log-title");
    let mut list = ListPage::new(page, "people-log");
    let maker_page = list.page.clone();
    let maker = FormMaker::new(&maker_page, &address.chosen, &[]);
    let kinds = kinds.iter().map(|k| Choice::new(k, kind_word(&maker_page, k)));
    let kinds = std::iter::once(Choice::new("", maker_page.t("people-all-kinds"))).chain(kinds);
    list.filters = vec![
        maker.field("person", "people-log-who").kind("search"),
        maker.field("kind", "people-log-kind").kind("select").options(kinds),
        maker.field("from", "people-log-from").kind("date"),
        maker.field("to", "people-log-to").kind("date"),
    ];
    list.say_chosen(&address);
    list.count = list.page.tn("people-log-count", total);
    list.heads = COLUMNS.iter().map(|c| list.page.t(c.word)).collect();
    let line = |e: &Event| texts(&list.page, e).into_iter().map(LineCell::text).collect();
    list.rows = found.iter().map(line).collect();
    list.acts.push(said("/log/check", list.page.t("people-check-title")));
    list.exports = ["xlsx", "csv"]
        .map(|ending| said(&address.export(ending), list.page.t(&format!("people-log-export-{ending}"))))
        .to_vec();
    list.ways(&address, last);
    html(&list)
}

async fn file(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    see(&by, SEE_LOG)?;
    let asked = filter(&visit.asked(), by.procedure.utc_offset_minutes);
    let page = visit.page(&app, "").await?;
    let columns = COLUMNS.iter().map(|c| (page.t(c.word), c.width, Kind::Text)).collect();
    let ending = super::ending(&visit);
    let mut file = Exporting::begin(&page, &by, ending, (page.t("people-log-title"), columns)).await?;
    let mut before = i64::MAX;
    loop {
        let found = store::page(&mut app.db.read().await?, by.body, &asked, before, EXPORT_PIECE).await?;
        before = found.last().map_or(before, |event| event.id);
        let row = |event: &Event| texts(&page, event).into_iter().map(Cell::Text).collect();
        file = file.add(found.iter().map(row).collect()).await?;
        if (found.len() as i64) < EXPORT_PIECE {
            break;
        }
    }
    super::note_export(&app, &by, "people-log-title", file.written()).await?;
    file.finish().await
}

#[derive(Template)]
#[template(path = "assembly/people/templates/check.html")]
struct CheckPage {
    page: Page,
    kind: &'static str,
    head: String,
    text: String,
    progress: String,
    next: String,
}

async fn check(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    see(&by, SEE_LOG)?;
    let asked = visit.asked();
    let number = |name: &str| asked.parsed::<i64>(name).unwrap_or(0).max(0);
    let begun = match ids::read(asked.get("subject")) {
        Some(subject) => ChainCheck::after(asked.get("kind"), subject, number("events"), number("records")),
        None => ChainCheck::default(),
    };
    let total = store::count(&mut app.db.read().await?, by.body).await?;
    let (check, whole) = run(&app, by.body, begun).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("people-check-title");
    let next = form_urlencoded::Serializer::new(String::new())
        .append_pair("kind", &check.kind)
        .append_pair("subject", &ids::write(check.subject))
        .append_pair("events", &check.events.to_string())
        .append_pair("records", &check.records.to_string())
        .finish();
    let (kind, word) = match (&check.broken, whole) {
        (Some(_), _) => ("wrong", "people-check-broken"),
        (None, true) => ("ok", "people-check-whole"),
        (None, false) => ("", "people-check-part"),
    };
    let text = match &check.broken {
        Some((kind, seq, at)) => {
            let place = format!("{} {}/{seq}", kind_word(&page, kind), ids::write(check.subject));
            page.txy("people-check-place", place, page.moment(*at))
        }
        None => page.t(&format!("{word}-text")),
    };
    html(&CheckPage {
        head: page.t(word),
        kind,
        text,
        progress: page.txy(
            "people-check-progress",
            format!("{} / {total}", check.events),
            check.records.to_string(),
        ),
        next: if whole || check.broken.is_some() { String::new() } else { format!("/log/check?{next}") },
        page,
    })
}

/// Checks until the end, the first break, or a record's end after so many events; true: the end was reached.
async fn run(app: &App, body: BodyId, mut check: ChainCheck) -> Outcome<(ChainCheck, bool)> {
    let begun_at = check.events;
    let mut db = app.db.read().await?;
    loop {
        let place = (check.kind.clone(), check.subject, check.seq);
        let events = house_store::events_after(&mut db, body, (&place.0, place.1, place.2)).await?;
        if events.is_empty() {
            return Ok((check, true));
        }
        for event in &events {
            if check.begins(event) && check.events - begun_at >= CHECKED_AT_ONCE {
                return Ok((check, false));
            }
            if !check.feed(body, event) {
                return Ok((check, false));
            }
        }
    }
}
