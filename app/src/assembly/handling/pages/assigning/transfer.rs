//! The transfer list of an assignment meeting (移交清单): a sheet with a cell for each unit's signature, and as a file.

use super::desk::at_desk;
use crate::assembly::handling::actions::assigning::name_of;
use crate::assembly::handling::hats;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store;
use crate::assembly::handling::store::assigning::{self as wishes, Unit};
use crate::assembly::people;
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::lists::{self, Ending, Export};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use office_documents::table_out::{Cell, Kind};

pub(super) fn routes() -> Router<App> {
    Router::new().route("/assigning/batches/{id}", get(show))
}

/// A line of the list.
struct Line {
    no: usize,
    number: String,
    title: String,
    unit: String,
    part: String,
    due: String,
    due_on: String,
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/assigning_transfer.html")]
struct TransferPage {
    page: Page,
    facts: Vec<Fact>,
    lines: Vec<Line>,
    xlsx: String,
}

struct Fact {
    term: String,
    text: String,
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    at_desk(&by)?;
    let (id, ending) = match id.strip_suffix(".xlsx") {
        Some(id) => (id.to_owned(), Some(Ending::Xlsx)),
        None => (id, None),
    };
    let units = wishes::units_of(&*people::orgs(&app, by.body).await?);
    let mut db = app.db.read().await?;
    let batch = wishes::batch(&mut db, by.body, path_id(&id)?).await?.ok_or(Problem::NotFound)?;
    let mut page = visit.page(&app, "").await?;
    page.title.clone_from(&batch.title);
    let mut lines = Vec::new();
    for own in wishes::of_batch(&mut db, by.body, batch.id).await? {
        let matter = store::load(&mut db, by.body, own.matter).await?.ok_or(Problem::NotFound)?;
        lines.push(line(&page, &units, (&matter, &own)));
    }
    drop(db);
    lines.sort_by(|a, b| a.number.cmp(&b.number));
    lines.iter_mut().enumerate().for_each(|(at, line)| line.no = at + 1);
    if let Some(ending) = ending {
        return file(&app, &by, &page, ending, (&batch, &lines)).await;
    }
    let fact = |word: &str, text: String| Fact { term: page.t(word), text };
    let facts = vec![
        // On paper a day has its year.
        fact(
            "assigning-meeting-day",
            parse_date(&batch.held_on).map(|d| page.full_date(d)).unwrap_or_default(),
        ),
        fact("assigning-meeting-place", batch.place.clone()),
        fact("assigning-reply-due", batch.reply_due.as_deref().map(|d| page.day(d)).unwrap_or_default()),
        fact("assigning-opinion-due", batch.opinion_due.as_deref().map(|d| page.day(d)).unwrap_or_default()),
    ];
    html(&TransferPage { facts, lines, xlsx: format!("/assigning/batches/{id}.xlsx"), page })
        .map(IntoResponse::into_response)
}

fn line(page: &Page, units: &[Unit], (matter, own): (&Matter, &Assignment)) -> Line {
    let due_on = own.reply_due.clone().or(own.opinion_due.clone()).unwrap_or_default();
    Line {
        no: 0,
        number: matter.number.clone(),
        title: matter.title.clone(),
        unit: name_of(units, own.unit),
        part: page.t(&format!("part-{}", own.part)),
        due: if due_on.is_empty() { String::new() } else { page.day(&due_on) },
        due_on,
    }
}

async fn file(
    app: &App,
    by: &Acting,
    page: &Page,
    ending: Ending,
    (batch, lines): (&Batch, &[Line]),
) -> Outcome<Response> {
    let heads = [
        ("assigning-head-no", 6, Kind::Number),
        ("assigning-head-number", 14, Kind::Text),
        ("assigning-head-title", 44, Kind::Text),
        ("assigning-unit", 22, Kind::Text),
        ("assigning-head-part", 10, Kind::Text),
        ("assigning-head-given", 12, Kind::Date),
        ("assigning-head-signature", 18, Kind::Text),
        ("assigning-head-signed-on", 14, Kind::Text),
    ];
    let text = |text: &str| Cell::Text(text.to_owned());
    let cells = |l: &Line| {
        vec![
            Cell::Int(l.no as i64),
            text(&l.number),
            text(&l.title),
            text(&l.unit),
            text(&l.part),
            Cell::Date(l.due_on.clone()),
            Cell::Empty,
            Cell::Empty,
        ]
    };
    let export = Export {
        title: batch.title.clone(),
        columns: heads.iter().map(|(word, width, kind)| (page.t(word), *width, *kind)).collect(),
        rows: lines.iter().map(cells).collect(),
    };
    let list = format!("/assigning/batches/{}", batch.id);
    lists::noted(app, by, hats::reader(by), (&list, "", lines.len())).await?;
    lists::file(page, by, ending, export).await
}
