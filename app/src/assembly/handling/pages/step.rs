//! The page of a step, for every machine of the room: what will happen, what it needs, one button. A machine's own file says
//! which fields an action asks for and hands them here.

use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome};
use crate::foundation::forms::{ErrorItem, Field, Fields, FormMaker};
use crate::foundation::matters::Paper;
use crate::foundation::pages::{Page, Visit, html_with};
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

/// A field with how it is drawn.
pub(super) enum Input {
    /// One line; a date, a number.
    Text(Field),
    /// Several lines.
    Area(Field),
    /// One of a list.
    Select(Field),
    /// One of a few, side by side.
    Radios(Field),
    /// Some of a few.
    Checks(Field),
    /// A file, with the kinds that are taken.
    File(Field, &'static str),
    /// Units by short name or code, with the list of them: code, name.
    Units(Field, Vec<(String, String)>),
    /// A sentence between fields.
    Say(String),
}

/// What a step asks.
pub(super) struct Ask {
    /// The act.
    pub title: String,
    /// The matter, by number and title.
    pub matter: String,
    /// The page it leads back to.
    pub back: String,
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
    /// The text of the matter beside the form.
    pub paper: Option<PaperView>,
}

/// The text of a matter, ready to be drawn.
pub(super) struct PaperView {
    /// Title.
    pub title: String,
    /// Head and paragraphs of each part.
    pub parts: Vec<(String, Vec<String>)>,
    /// Head of the suggestions.
    pub suggestions_head: String,
    /// Suggestions.
    pub suggestions: Vec<String>,
}

/// Draws a matter's text.
pub(super) fn paper_view(page: &Page, title: &str, paper: &Paper) -> PaperView {
    let paragraphs = |text: &str| {
        text.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    let parts = paper.parts.iter().filter(|(_, text)| !text.trim().is_empty());
    PaperView {
        title: title.to_owned(),
        parts: parts.map(|(word, text)| (page.t(word), paragraphs(text))).collect(),
        suggestions_head: page.t("handling-suggestions"),
        suggestions: paper.suggestions.clone(),
    }
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/step.html")]
struct StepPage {
    page: Page,
    ask: Ask,
    errors: Vec<ErrorItem>,
    kept: String,
    keeps: bool,
    upload: bool,
}

/// What stands in a form that is opened: a kept copy where there is one, else what the address says.
pub(super) async fn opened(app: &App, visit: &Visit) -> Outcome<(Fields, Option<i64>)> {
    Ok(match visit.kept(app).await? {
        Some(kept) if visit.query.is_empty() => (kept.fields, Some(kept.at)),
        _ => (visit.asked(), None),
    })
}

/// The page; `make` turns names into fields with what was typed and what is wrong.
pub(super) fn draw(
    mut page: Page,
    (fields, wrong, kept_at): (&Fields, &[Complaint], Option<i64>),
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
    html_with(status, &StepPage { page, ask, errors, kept, keeps, upload })
}
