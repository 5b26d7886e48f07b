//! The records behind a figure: `/handling/list`, as a page and as a file.

use super::figures::{chosen, reads, said_measure};
use super::ledger::number;
use super::view;
use crate::assembly::handling::hats;
use crate::assembly::handling::store::figures::{self as sql, Measure};
use crate::assembly::people::{self, Orgs};
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::OrgId;
use crate::foundation::lists::{self, Address, EXPORT_PIECE, Ending, Exporting, PAGE_ROWS};
use crate::foundation::pages::{Page, Visit, html};
use askama::Template;
use axum::extract::State as FromState;
use axum::response::Response;
use office_documents::table_out::{self, Kind};

/// A record behind a figure.
struct Line {
    href: String,
    what: String,
    unit: String,
    state: String,
    day: String,
    n: i64,
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/figures_list.html")]
struct ListPage {
    page: Page,
    about: String,
    rows: Vec<Line>,
    first: String,
    next: String,
    xlsx: String,
    csv: String,
}

/// The page of the list behind a measure of a session.
pub(in crate::assembly::handling) fn list_link(measure: &str, sitting: i64) -> String {
    format!("/handling/list?measure={measure}&sitting={}", crate::foundation::ids::write(sitting))
}

/// What a list is asked for.
struct Asked {
    by: Acting,
    key: String,
    measure: Measure,
    place: (i64, i64),
}

async fn asked(app: &App, visit: &Visit) -> Outcome<Asked> {
    let by = visit.person(app).await?;
    if !reads(&by) {
        return Err(Problem::NotYours { action: "figures-look".to_owned() });
    }
    let fields = visit.asked();
    let key = fields.get("measure").to_owned();
    let measure = Measure::read(&key).ok_or(Problem::NotFound)?;
    Ok(Asked { by, key, measure, place: (chosen(visit), number(&fields, "unit")) })
}

fn line(page: &Page, orgs: &Orgs, measure: &Measure, l: &sql::Line) -> Line {
    Line {
        href: crate::assembly::handling::actions::link(l.matter),
        what: format!("{}\u{3000}{}", page.ts("handling-number", l.number.as_str()), l.title),
        unit: view::unit_name(page, orgs, l.unit),
        state: page.t(&format!("{}-state-{}", measure.machine, l.state)),
        day: if l.day.is_empty() { String::new() } else { page.day(&l.day) },
        n: l.n,
    }
}

pub(super) async fn list(FromState(app): FromState<App>, visit: Visit) -> Outcome<Response> {
    let a = asked(&app, &visit).await?;
    let address = Address::new("/handling/list", &visit.query);
    let after = number(&address.chosen, "after");
    let span = (after, PAGE_ROWS + 1);
    let mut db = app.db.read().await?;
    let mut found = sql::list(&mut db, a.by.body, &a.measure, a.place, span).await?;
    let mut page = visit.page_with(&app, &mut db, "").await?;
    drop(db);
    let orgs = people::orgs(&app, a.by.body).await?;
    let more = found.len() as i64 > PAGE_ROWS;
    found.truncate(PAGE_ROWS as usize);
    let next = found.last().filter(|_| more).map(|l| address.after(&crate::foundation::ids::write(l.id)));
    page.title = said_measure(&page, &a.key);
    let unit = view::unit_name(&page, &orgs, OrgId(a.place.1));
    html(&ListPage {
        about: if unit.is_empty() { page.t("figures-whole") } else { unit },
        rows: found.iter().map(|l| line(&page, &orgs, &a.measure, l)).collect(),
        first: if after > 0 { address.without("after") } else { String::new() },
        next: next.unwrap_or_default(),
        xlsx: address.export("xlsx"),
        csv: address.export("csv"),
        page,
    })
}

pub(super) async fn list_export(
    FromState(app): FromState<App>,
    visit: Visit,
    ending: Ending,
) -> Outcome<Response> {
    let a = asked(&app, &visit).await?;
    let orgs = people::orgs(&app, a.by.body).await?;
    let page = visit.page(&app, "").await?;
    let text = |text: String| table_out::Cell::Text(text);
    let row = |l: &sql::Line| {
        let view = line(&page, &orgs, &a.measure, l);
        let cells = [l.number.clone(), l.title.clone(), view.unit, view.state].map(text);
        let date = match l.day.as_str() {
            "" => table_out::Cell::Empty,
            day => table_out::Cell::Date(day.to_owned()),
        };
        cells.into_iter().chain([date, table_out::Cell::Int(l.n)]).collect::<Vec<_>>()
    };
    let columns = [
        ("figures-number", 12, Kind::Text),
        ("key-proposal", 44, Kind::Text),
        ("figures-unit", 28, Kind::Text),
        ("key-state", 16, Kind::Text),
        ("figures-day", 13, Kind::Date),
        ("figures-count", 8, Kind::Number),
    ];
    let columns = columns.map(|(word, width, kind)| (page.t(word), width, kind)).to_vec();
    let mut file = Exporting::begin(&page, &a.by, ending, (said_measure(&page, &a.key), columns)).await?;
    let mut after = 0;
    loop {
        let span = (after, EXPORT_PIECE);
        let found = sql::list(&mut app.db.read().await?, a.by.body, &a.measure, a.place, span).await?;
        after = found.last().map_or(0, |l| l.id);
        file = file.add(found.iter().map(row).collect()).await?;
        if (found.len() as i64) < EXPORT_PIECE {
            break;
        }
    }
    lists::noted(&app, &a.by, hats::reader(&a.by), ("/handling/list", &visit.query, file.written())).await?;
    file.finish().await
}
