//! The list of documents upward, and the same as a file.

use super::view::{choices, day, kind_name, said, tabs, upward_mark};
use crate::assembly::superior::actions::upward_link;
use crate::assembly::superior::hats;
use crate::assembly::superior::records::*;
use crate::assembly::superior::store::lists::{self as sql, Line};
use crate::assembly::superior::workflow::upward::State as At;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::forms::Choice;
use crate::foundation::ids;
use crate::foundation::lists::{self, Address, Ending, Export, PAGE_ROWS};
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use office_documents::table_out::{Cell, Kind as Column};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/upward", get(list))
        .route("/upward.xlsx", get(|app, visit| export(app, visit, Ending::Xlsx)))
        .route("/upward.csv", get(|app, visit| export(app, visit, Ending::Csv)))
}

/// A row as it is drawn.
struct RowView {
    href: String,
    title: String,
    kind: String,
    mark: &'static str,
    state: String,
    number: String,
    sent: String,
    addressee: String,
    signer: String,
    again: String,
}

#[derive(Template)]
#[template(path = "assembly/superior/templates/list.html")]
struct ListPage {
    page: Page,
    tabs: Vec<NavLink>,
    q: String,
    kinds: Vec<Choice>,
    states: Vec<Choice>,
    years: Vec<Choice>,
    head: String,
    rows: Vec<RowView>,
    total: i64,
    first: String,
    next: String,
    xlsx: String,
    csv: String,
    may: bool,
}

/// The documents that somebody may read and the address asks for, the latest first.
async fn found(app: &App, by: &Acting, address: &Address) -> Outcome<Vec<Line>> {
    let all = sql::all(&mut app.db.read().await?, by.body).await?;
    let keeps = hats::keeps(by);
    let chosen = &address.chosen;
    let q = chosen.get("q").to_lowercase();
    let kind = Kind::from_key(chosen.get("kind"));
    let state = At::from_key(chosen.get("state"));
    let year = chosen.get("year");
    let reads =
        |l: &Line| keeps || !l.sent_on.is_empty() || (by.is(hats::SIGNERS) && l.signer == Some(by.account));
    let takes = |l: &Line| {
        reads(l)
            && (q.is_empty() || l.title.to_lowercase().contains(&q) || l.number.to_lowercase().contains(&q))
            && kind.is_none_or(|kind| l.kind == kind)
            && state.is_none_or(|state| l.state == state)
            && (year.is_empty() || l.sent_on.starts_with(year))
    };
    Ok(all.into_iter().filter(takes).collect())
}

fn again(page: &Page, line: &Line) -> String {
    let words = [What::Annex, What::Resend, What::Revised];
    let some = words.iter().zip(line.again).filter(|(_, n)| *n > 0);
    let said = some.map(|(what, n)| page.tn(&format!("superior-again-{what}"), n));
    said.collect::<Vec<_>>().join(&page.t("list-comma"))
}

fn row(page: &Page, line: &Line) -> RowView {
    RowView {
        href: upward_link(line.id),
        title: line.title.clone(),
        kind: kind_name(page, line.kind, &line.also),
        mark: upward_mark(line.state),
        state: page.t(&format!("upward-state-{}", line.state)),
        number: line.number.clone(),
        sent: day(page, &line.sent_on),
        addressee: line.addressee.clone(),
        signer: line.signer_name.clone(),
        again: again(page, line),
    }
}

fn years(all: &[i64], chosen: &str) -> Vec<Choice> {
    let choice = |year: &i64| Choice { chosen: year.to_string() == chosen, ..Choice::new(year, year) };
    all.iter().map(choice).collect()
}

async fn list(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    hats::reader(&by)?;
    let address = Address::new("/upward", &visit.query);
    let all = found(&app, &by, &address).await?;
    let known = sql::years(&mut app.db.read().await?, by.body).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("superior-title");
    let after = ids::read(address.chosen.get("after"));
    let start = after.and_then(|id| all.iter().position(|l| l.id.0 == id)).map_or(0, |at| at + 1);
    let shown = &all[start..all.len().min(start + PAGE_ROWS as usize)];
    let more = start + shown.len() < all.len();
    let next = shown.last().filter(|_| more).map(|l| address.after(&l.id.to_string()));
    let state = At::from_key(address.chosen.get("state"));
    let state_choice = |s: &At| Choice {
        chosen: state == Some(*s),
        ..Choice::new(s.key(), page.t(&format!("upward-state-{s}")))
    };
    html(&ListPage {
        tabs: tabs(&page, &by),
        q: address.chosen.get("q").to_owned(),
        kinds: choices(&page, "superior-kind-", Kind::from_key(address.chosen.get("kind"))),
        states: At::all().iter().map(state_choice).collect(),
        years: years(&known, address.chosen.get("year")),
        head: page.tn("superior-count", all.len() as i64),
        rows: shown.iter().map(|line| row(&page, line)).collect(),
        total: all.len() as i64,
        first: if start > 0 { address.without("after") } else { String::new() },
        next: next.unwrap_or_default(),
        xlsx: address.export("xlsx"),
        csv: address.export("csv"),
        may: hats::keeps(&by),
        page,
    })
}

async fn export(State(app): State<App>, visit: Visit, ending: Ending) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    hats::reader(&by)?;
    let address = Address::new("/upward", &visit.query);
    let all = found(&app, &by, &address).await?;
    let page = visit.page(&app, "").await?;
    let heads = [
        ("superior-col-number", 22),
        ("superior-col-title", 48),
        ("superior-col-kind", 16),
        ("superior-col-sent", 16),
        ("superior-col-addressee", 28),
        ("superior-col-signer", 12),
        ("superior-col-mark", 8),
        ("superior-col-state", 12),
        ("superior-col-again", 24),
    ];
    let cells = |line: &Line| -> Vec<Cell> {
        let r = row(&page, line);
        let mark = said(&page, "superior-mark-", line.mark);
        [r.number, r.title, r.kind, r.sent, r.addressee, r.signer, mark, r.state, r.again]
            .map(Cell::Text)
            .to_vec()
    };
    let rows: Vec<Vec<Cell>> = all.iter().map(cells).collect();
    lists::noted(&app, &by, hats::standing(&by), ("/upward", &address.query(), rows.len())).await?;
    let columns = heads.map(|(word, width)| (page.t(word), width, Column::Text)).to_vec();
    lists::file(&page, &by, ending, Export { title: page.t("superior-title"), columns, rows }).await
}
