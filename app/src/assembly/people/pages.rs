//! Pages of the room: routes, the shapes that its pages share, and small things every handler needs.

mod accounts;
mod changes;
mod delegates;
mod import;
pub mod import_columns;
mod import_view;
pub mod imports;
mod log;
mod members;
mod orgs;
mod record;
mod roles;
mod terms;

use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome};
use crate::foundation::forms::{ErrorItem, Field, Fields, FormMaker};
use crate::foundation::lists::{self, Address, Column, Ending, Export};
use crate::foundation::pages::{NavLink, Page, Visit, html_with};
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use office_documents::table_out::{Cell, Kind};

/// Every page of the room.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(members::routes())
        .merge(record::routes())
        .merge(changes::routes())
        .merge(orgs::routes())
        .merge(delegates::routes())
        .merge(terms::routes())
        .merge(accounts::routes())
        .merge(roles::routes())
        .merge(log::routes())
        .merge(import::routes())
        .merge(imports::routes())
}

/// Any form of the room.
#[derive(Template)]
#[template(path = "assembly/people/templates/form.html")]
pub(super) struct FormPage {
    page: Page,
    method: &'static str,
    lead: String,
    kept: String,
    wrong: String,
    errors: Vec<ErrorItem>,
    fields: Vec<Field>,
    hidden: Vec<(String, String)>,
    submit: String,
    back: String,
}

impl FormPage {
    /// A form that posts to its own page.
    pub(super) fn new(
        page: Page,
        maker: &FormMaker<'_>,
        fields: Vec<Field>,
        submit: &str,
        back: &str,
    ) -> Self {
        let (errors, submit) = (maker.errors(), page.t(submit));
        let wrong = page.tn("people-wrong-n", errors.len() as i64);
        let (lead, kept, hidden) = (String::new(), String::new(), Vec::new());
        Self {
            page,
            method: "post",
            lead,
            kept,
            wrong,
            errors,
            fields,
            hidden,
            submit,
            back: back.to_owned(),
        }
    }

    /// Draws it with the status that fits: a refused form says 422.
    pub(super) fn draw(&self) -> Outcome<Response> {
        let refused = !self.errors.is_empty();
        html_with(if refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }, self)
    }
}

/// What a form begins with: the kept copy where there is one (with the minute it is from), else the record.
pub(super) async fn beginning(app: &App, visit: &Visit, record: Fields) -> Outcome<(Fields, Option<i64>)> {
    Ok(match visit.kept(app).await? {
        Some(kept) => (kept.fields, Some(kept.at)),
        None => (record, None),
    })
}

/// The sentence about a kept copy.
pub(super) fn kept_note(page: &Page, at: Option<i64>) -> String {
    at.map(|at| page.ts("people-kept", page.moment(at))).unwrap_or_default()
}

/// What stands in a form, what is wrong with it, and when a kept copy of it is from.
pub(super) struct Typed<'a> {
    pub(super) fields: &'a Fields,
    pub(super) wrong: &'a [Complaint],
    pub(super) kept: Option<i64>,
}

/// A page before something serious.
#[derive(Template)]
#[template(path = "assembly/people/templates/confirm.html")]
pub(super) struct ConfirmPage {
    pub(super) page: Page,
    pub(super) lines: Vec<String>,
    pub(super) action: String,
    pub(super) hidden: Vec<(String, String)>,
    pub(super) submit: String,
    pub(super) back: String,
}

/// A cell of a list.
#[derive(Debug, Clone, Default)]
pub(super) struct LineCell {
    pub(super) text: String,
    pub(super) href: String,
    pub(super) state: String,
    pub(super) sub: String,
}

impl LineCell {
    /// Plain text.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// A link.
    pub(super) fn link(href: impl Into<String>, text: impl Into<String>) -> Self {
        Self { text: text.into(), href: href.into(), ..Self::default() }
    }

    /// A state with its mark.
    pub(super) fn state(kind: &str, text: impl Into<String>) -> Self {
        Self { text: text.into(), state: kind.to_owned(), ..Self::default() }
    }
}

/// Any list of the room.
#[derive(Template)]
#[template(path = "assembly/people/templates/list.html")]
pub(super) struct ListPage {
    pub(super) page: Page,
    pub(super) lead: String,
    pub(super) count: String,
    pub(super) tabs: Vec<NavLink>,
    pub(super) acts: Vec<NavLink>,
    pub(super) views: Vec<NavLink>,
    pub(super) view_drops: Vec<NavLink>,
    pub(super) view_query: String,
    pub(super) save_view: bool,
    pub(super) filters: Vec<Field>,
    pub(super) chosen: Vec<NavLink>,
    pub(super) columns: Vec<crate::foundation::forms::Choice>,
    pub(super) exports: Vec<NavLink>,
    pub(super) heads: Vec<String>,
    pub(super) rows: Vec<Vec<LineCell>>,
    pub(super) prev: String,
    pub(super) next: String,
    pub(super) empty_title: String,
    pub(super) empty_text: String,
    pub(super) empty_href: String,
    pub(super) empty_label: String,
}

impl ListPage {
    /// An empty list with its words: `<word>-none` and `<word>-none-text` say what to do when there is nothing.
    pub(super) fn new(page: Page, word: &str) -> Self {
        let (empty_title, empty_text) =
            (page.t(&format!("{word}-none")), page.t(&format!("{word}-none-text")));
        Self {
            page,
            lead: String::new(),
            count: String::new(),
            tabs: Vec::new(),
            acts: Vec::new(),
            views: Vec::new(),
            view_drops: Vec::new(),
            view_query: String::new(),
            save_view: false,
            filters: Vec::new(),
            chosen: Vec::new(),
            columns: Vec::new(),
            exports: Vec::new(),
            heads: Vec::new(),
            rows: Vec::new(),
            prev: String::new(),
            next: String::new(),
            empty_title,
            empty_text,
            empty_href: String::new(),
            empty_label: String::new(),
        }
    }

    /// Links to the files of exactly this list.
    pub(super) fn files(&mut self, address: &Address, n: i64) {
        for ending in ["xlsx", "csv"] {
            let label = self.page.tn(&format!("people-export-{ending}"), n);
            self.exports.push(said(&address.export(ending), label));
        }
    }

    /// What is chosen, each removable.
    pub(super) fn say_chosen(&mut self, address: &Address) {
        for field in &self.filters {
            let label = match field.options.iter().find(|o| o.chosen && !o.value.is_empty()) {
                Some(option) => option.label.clone(),
                None if field.options.is_empty() => field.value.clone(),
                None => String::new(),
            };
            if !label.is_empty() {
                self.chosen.push(said(&address.without(&field.name), label));
            }
        }
    }

    /// Ways to the first and the next page; `last` is the key of the last row when there is more.
    pub(super) fn ways(&mut self, address: &Address, last: Option<String>) {
        if address.chosen.has("after") {
            self.prev = address.without("after");
        }
        self.next = last.map(|key| address.after(&key)).unwrap_or_default();
    }
}

/// A link whose words are said already.
pub(super) fn said(href: &str, label: impl Into<String>) -> NavLink {
    NavLink { href: href.to_owned(), label: label.into(), ..NavLink::default() }
}

/// The primary link of a page.
pub(super) fn primary(href: &str, label: impl Into<String>) -> NavLink {
    NavLink { current: true, ..said(href, label) }
}

/// A line of facts.
pub(super) struct Fact {
    pub(super) term: String,
    pub(super) text: String,
}

/// A fact with the key of its term.
pub(super) fn fact(page: &Page, word: &str, text: impl Into<String>) -> Fact {
    Fact { term: page.t(word), text: text.into() }
}

/// The part of a composite paging key: text and id, joined so that the text may hold anything.
pub(super) fn read_after(address: &Address) -> (String, i64) {
    let after = address.chosen.get("after");
    match after.rsplit_once('~') {
        Some((key, id)) => (key.to_owned(), crate::foundation::ids::read(id).unwrap_or(0)),
        None => (String::new(), 0),
    }
}

/// Writes a paging key.
pub(super) fn write_after(key: &str, id: i64) -> String {
    format!("{key}~{}", crate::foundation::ids::write(id))
}

/// The ending of an export's path.
pub(super) fn ending(visit: &Visit) -> Ending {
    if visit.path.ends_with(".csv") { Ending::Csv } else { Ending::Xlsx }
}

/// Writes the event of a list that is handed out.
pub(super) async fn note_export(
    app: &App,
    by: &crate::foundation::acting::Acting,
    title: &str,
    rows: usize,
) -> Outcome<()> {
    let mut tx = app.db.begin().await?;
    super::actions::note_export(&mut tx, by, title, rows).await?;
    tx.commit().await
}

/// Hands a list out as a file, after its event was written.
pub(super) async fn hand_out(
    app: &App,
    visit: &Visit,
    by: &crate::foundation::acting::Acting,
    title: &str,
    (columns, rows): (Vec<&'static Column>, Vec<Vec<String>>),
) -> Outcome<Response> {
    note_export(app, by, title, rows.len()).await?;
    let page = visit.page(app, "").await?;
    let columns = columns.iter().map(|c| (page.t(c.word), c.width, Kind::Text)).collect();
    let rows = rows.into_iter().map(|row| row.into_iter().map(Cell::Text).collect()).collect();
    lists::file(&page, by, ending(visit), Export { title: page.t(title), columns, rows }).await
}

/// A day, or empty.
pub(super) fn maybe_day(page: &Page, day: Option<&str>) -> String {
    day.map(|d| page.day(d)).unwrap_or_default()
}
