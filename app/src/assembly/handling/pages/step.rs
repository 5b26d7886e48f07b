//! The page of a step, for every machine of the room: what will happen, what it needs, one button. A machine's own file says
//! which fields an action asks for and hands them here; [`Steps`] carries those that are read, checked and done alike.

use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::db::Tx;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::files::Stored;
use crate::foundation::forms::{Begun, ErrorItem, Field, Fields, FormMaker, Post, Said};
use crate::foundation::matters::Paper;
use crate::foundation::pages::papers;
use crate::foundation::pages::{Page, Visit, html_with};
use crate::foundation::workflow::Name;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use std::fmt::Display;
use std::future::Future;
use std::str::FromStr;

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
    /// A suggestion with its reason: the sentence, the value of the button `_take`, its words.
    Take(String, String, String),
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

/// A record as a person may read it, and the pages of its steps.
pub(super) trait Steps: Sized + Send + Sync + 'static {
    /// Its id, as it stands in the address.
    type Id: FromStr + Copy + Send + Sync;
    /// Its actions.
    type Action: Name + Display;
    /// The field under which a file may come.
    const FILE: Option<&'static str>;

    /// Reads the record; not found where the person may not know of it.
    fn read(app: &App, visit: &Visit, id: Self::Id) -> impl Future<Output = Outcome<Self>> + Send;
    /// Refuses as the step would.
    fn check(&self, action: Self::Action) -> Outcome<()>;
    /// Refuses fields that no form here has.
    fn only(fields: &Fields) -> Outcome<()>;
    /// Does the step with what was typed.
    fn perform(
        &self,
        tx: &mut Tx,
        id: Self::Id,
        action: Self::Action,
        typed: (&Fields, Option<Stored>),
    ) -> impl Future<Output = Outcome<()>> + Send;
    /// The page of the record.
    fn link(id: Self::Id) -> String;
    /// Key of the sentence after an action.
    fn said(action: Self::Action) -> String;
    /// The page that asks what an action needs.
    fn form(
        self,
        page: Page,
        action: Self::Action,
        typed: (&Fields, &[Complaint], Option<i64>),
        status: StatusCode,
    ) -> Outcome<Response>;
    /// Whether an action is asked on the page of the record itself, and its kept copy stands there.
    fn on_own_page(_: Self::Action) -> bool {
        false
    }
}

fn parse<S: Steps>(id: &str, action: &str) -> Outcome<(S::Id, S::Action)> {
    Ok((path_id(id)?, S::Action::from_key(action).ok_or(Problem::NotFound)?))
}

async fn form_of<S: Steps>(
    app: &App,
    visit: &Visit,
    (id, action): (S::Id, S::Action),
    typed: (&Fields, &[Complaint], Option<i64>),
    status: StatusCode,
) -> Outcome<Response> {
    let record = S::read(app, visit, id).await?;
    record.check(action)?;
    let page = visit.page(app, "").await?;
    record.form(page, action, typed, status)
}

/// The page of a step.
pub(super) async fn ask_for<S: Steps>(
    State(app): State<App>,
    visit: Visit,
    Path((id, action)): Path<(String, String)>,
) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    form_of::<S>(&app, &visit, parse::<S>(&id, &action)?, (&fields, &[], kept_at), StatusCode::OK).await
}

/// Does a step.
pub(super) async fn do_for<S: Steps>(
    State(app): State<App>,
    Path((id, action)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let (id, action) = parse::<S>(&id, &action)?;
    S::only(&post.fields)?;
    let record = S::read(&app, &post.visit, id).await?;
    let came = S::FILE.filter(|_| record.check(action).is_ok());
    let file = match came.and_then(|field| post.files.iter().find(|file| file.field == field)) {
        Some(file) => papers::take_in(&app, by.account, (file, papers::SCANS), None).await.map(Some),
        // None came; or the verb refuses below, after a form that was sent twice has been answered as the first time.
        None => Ok(None),
    };
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let done = match file {
        Ok(file) => record.perform(&mut tx, id, action, (&post.fields, file)).await,
        Err(problem) => Err(problem),
    };
    match done {
        Ok(()) => post.done(&app, tx, &S::link(id), Said::new(&S::said(action))).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let mut visit = post.visit.clone();
            if S::on_own_page(action) {
                visit.path = S::link(id);
            }
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            form_of::<S>(&app, &visit, (id, action), (&post.fields, &wrong, None), status).await
        }
        Err(other) => Err(other),
    }
}
