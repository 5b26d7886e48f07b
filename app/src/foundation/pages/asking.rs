//! One form for an act: what will happen, what it needs, one button.

use super::{Page, Visit, html_with};
use crate::foundation::app::App;
use crate::foundation::db::Tx;
use crate::foundation::errors::{Complaint, Outcome};
use crate::foundation::forms::{Begun, ErrorItem, Field, Fields, FormMaker, Post};
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

/// A field with how it is drawn.
pub enum Input {
    /// One line; a date.
    Text(Field),
    /// Several lines.
    Area(Field),
    /// One of a list.
    Select(Field),
    /// One of a few, side by side.
    Radios(Field),
    /// Any of a few.
    Checks(Field),
    /// A file, with the kinds that are taken.
    File(Field, &'static str),
    /// A sentence between fields.
    Say(String),
    /// A sentence that somebody has to look at.
    Warn(String),
    /// Text as it stands, paragraph by paragraph.
    Shown(Vec<String>),
    /// Carried along unseen.
    Hidden(&'static str, String),
}

/// What a form asks.
pub struct Ask {
    /// The act.
    pub title: String,
    /// The record above it: page and name.
    pub of: (String, String),
    /// What will happen, in sentences.
    pub what: Vec<String>,
    /// What it needs.
    pub inputs: Vec<Input>,
    /// The version that was shown; 0: none.
    pub version: i64,
    /// Whether something is lost by it.
    pub danger: bool,
    /// Words of the button.
    pub label: String,
    /// Another button beside it: its name and words.
    pub again: Option<(&'static str, String)>,
}

impl Ask {
    /// A form with a title, the record above it and the words of its button.
    pub fn new(title: String, of: (String, String), label: String) -> Self {
        Self {
            title,
            of,
            what: Vec::new(),
            inputs: Vec::new(),
            version: 0,
            danger: false,
            label,
            again: None,
        }
    }
}

#[derive(Template)]
#[template(path = "look/ask.html")]
struct AskPage {
    page: Page,
    ask: Ask,
    errors: Vec<ErrorItem>,
    kept: String,
    keeps: bool,
    upload: bool,
}

/// What was typed, what is wrong with it, and when a kept copy was kept.
pub type Typed<'a> = (&'a Fields, &'a [Complaint], Option<i64>);

/// What stands in a form that is opened: a kept copy where there is one, else what the address says.
pub async fn opened(app: &App, visit: &Visit) -> Outcome<(Fields, Option<i64>)> {
    Ok(match visit.kept(app).await? {
        Some(kept) if visit.query.is_empty() => (kept.fields, Some(kept.at)),
        _ => (visit.asked(), None),
    })
}

/// The page; `make` turns names into fields with what was typed and what is wrong.
pub fn draw(
    mut page: Page,
    (fields, wrong, kept_at): Typed<'_>,
    status: StatusCode,
    ask: impl FnOnce(&Page, &FormMaker<'_>) -> Ask,
) -> Outcome<Response> {
    let make = FormMaker::new(&page, fields, wrong);
    let errors = make.errors();
    let ask = ask(&page, &make);
    page.title.clone_from(&ask.title);
    let keeps = ask.inputs.iter().any(|i| matches!(i, Input::Area(_)));
    let upload = ask.inputs.iter().any(|i| matches!(i, Input::File(..)));
    let kept = kept_at.map(|at| page.ts("form-kept", page.clock(at))).unwrap_or_default();
    html_with(status, &AskPage { page, ask, errors, kept, keeps, upload })
}

/// Begins the write of a form; `Err` holds the answer that the same form got before.
pub async fn begun(app: &App, post: &Post) -> Outcome<Result<Box<Tx>, Response>> {
    Ok(match post.begin(app).await? {
        Begun::Tx(tx) => Ok(tx),
        Begun::Before(response) => Err(response),
    })
}

/// The status of a form that is shown again.
pub const AGAIN: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
