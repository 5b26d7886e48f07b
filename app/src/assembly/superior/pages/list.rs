//! The list of documents upward, and the same as a file.

use super::view::{choices, day, kind_name, said, tabs, upward_mark};
use crate::assembly::superior::actions::upward_link;
use crate::assembly::superior::records::*;
use crate::assembly::superior::store::lists::{self as sql, Asked, Line};
use crate::assembly::superior::workflow::upward::State as At;
use crate::assembly::superior::{exchange, hats};
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::Choice;
use crate::foundation::ids;
use crate::foundation::lists::{self, Address, EXPORT_PIECE, Ending, Exporting, PAGE_ROWS};
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::routing::get;
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
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
    imports: bool,
}

/// What an address narrows the list to.
fn asked(address: &Address) -> Outcome<Asked> {
    let chosen = &address.chosen;
    let year = match chosen.get("year") {
        "" => None,
        text => {
            let year = text.parse().ok().filter(|year| (1900..=2200).contains(year));
            Some(year.ok_or_else(|| Problem::invalid("year", "form-choose"))?)
        }
    };
    Ok(Asked {
        q: chosen.get("q").chars().take(60).collect(),
        kind: chosen.named("kind")?,
        state: chosen.named("state")?,
        year,
    })
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
    let asked = asked(&address)?;
    let of = (by.body, hats::reach(&by));
    let after = ids::read(address.chosen.get("after")).map(UpwardId);
    let mut db = app.db.read().await?;
    let mut rows = sql::list(&mut db, of, &asked, (after, PAGE_ROWS + 1)).await?;
    let total = sql::count(&mut db, of, &asked).await?;
    let known = sql::years(&mut db, by.body).await?;
    drop(db);
    let more = rows.len() as i64 > PAGE_ROWS;
    rows.truncate(PAGE_ROWS as usize);
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("superior-title");
    let next = rows.last().filter(|_| more).map(|l| address.after(&l.id.to_string()));
    let state_choice = |s: &At| Choice {
        chosen: asked.state == Some(*s),
        ..Choice::new(s.key(), page.t(&format!("upward-state-{s}")))
    };
    html(&ListPage {
        tabs: tabs(&page, &by),
        q: asked.q.clone(),
        kinds: choices(&page, "superior-kind-", asked.kind),
        states: At::all().iter().map(state_choice).collect(),
        years: years(&known, address.chosen.get("year")),
        head: page.tn("superior-count", total),
        rows: rows.iter().map(|line| row(&page, line)).collect(),
        total,
        first: if after.is_some() { address.without("after") } else { String::new() },
        next: next.unwrap_or_default(),
        xlsx: address.export("xlsx"),
        csv: address.export("csv"),
        may: hats::keeps(&by),
        imports: exchange::may(&by).is_ok(),
        page,
    })
}

async fn export(State(app): State<App>, visit: Visit, ending: Ending) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    hats::reader(&by)?;
    let address = Address::new("/upward", &visit.query);
    let asked = asked(&address)?;
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
    let columns = heads.map(|(word, width)| (page.t(word), width, Column::Text)).to_vec();
    let mut file = Exporting::begin(&page, &by, ending, (page.t("superior-title"), columns)).await?;
    let of = (by.body, hats::reach(&by));
    let mut after = None;
    loop {
        let lines = sql::list(&mut app.db.read().await?, of, &asked, (after, EXPORT_PIECE)).await?;
        after = lines.last().map(|line| line.id);
        file = file.add(lines.iter().map(cells).collect()).await?;
        if (lines.len() as i64) < EXPORT_PIECE {
            break;
        }
    }
    lists::noted(&app, &by, hats::standing(&by), ("/upward", &address.query(), file.written())).await?;
    file.finish().await
}
