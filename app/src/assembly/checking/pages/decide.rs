//! What a person decides of a figure: it is the one proposed, another one, one with a source outside the records; taken back. And the whole
//! compared anew.

use super::view::{place, span};
use crate::assembly::checking::actions::{self, Deciding, SOURCE, link};
use crate::assembly::checking::examine::{self, Said as Decisions};
use crate::assembly::checking::opened::Opened;
use crate::assembly::checking::records::*;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::figures::{self, Question};
use crate::foundation::forms::{Choice, Fields, Post, Said};
use crate::foundation::pages::Visit;
use crate::foundation::pages::asking::{AGAIN, Ask, Input, Typed, begun, draw, opened};
use crate::foundation::routing::{get, post};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/report-checks/{id}/again", post(again))
        .route("/report-checks/{id}/figures/{at}/bind", post(bind))
        .route("/report-checks/{id}/figures/{at}/undo", post(undo))
        .route(
            "/report-checks/{id}/figures/{at}/choose",
            get(|app, visit, path| ask(app, visit, path, Form::Choose))
                .merge(post(|app, path, post| put(app, path, post, Form::Choose))),
        )
        .route(
            "/report-checks/{id}/figures/{at}/source",
            get(|app, visit, path| ask(app, visit, path, Form::Source))
                .merge(post(|app, path, post| put(app, path, post, Form::Source))),
        )
}

/// The forms by which something is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Choose,
    Source,
}

/// A figure of a check.
struct Figure {
    opened: Opened,
    finding: Finding,
}

impl Figure {
    async fn new(app: &App, visit: &Visit, (id, at): (&str, &str)) -> Outcome<Self> {
        let by = visit.person(app).await?;
        let opened = Opened::new(app, by, path_id(id)?).await?;
        let span = span(at).ok_or(Problem::NotFound)?;
        let findings = opened.findings(app).await?;
        let found = findings.into_iter().find(|f| f.span == span && f.kind == FindingKind::Figure);
        Ok(Self { opened, finding: found.ok_or(Problem::NotFound)? })
    }

    fn back(&self) -> String {
        let at = place(&self.finding.span);
        format!("{}?at={at}", link(self.opened.check.id))
    }

    /// The counts as they will be with a decision.
    async fn with(&self, app: &App, deciding: &Deciding) -> Outcome<[i64; 5]> {
        let mut said: Decisions = self.opened.said();
        let span = self.finding.span.clone();
        said.known.retain(|(known, _)| *known != span);
        said.asserted.retain(|(known, _)| *known != span);
        match deciding {
            Deciding::Bind(question) => said.known.push((span, question.clone())),
            Deciding::Assert(source) => said.asserted.push((span, source.clone())),
            Deciding::Undo => {}
        }
        Ok(tally(&self.opened.findings_with(app, &said).await?))
    }
}

/// A question that can be asked; refused where nobody offers it, or not by this basis.
async fn askable(app: &App, figure: &Figure, text: &str) -> Outcome<Question> {
    let wrong = || Problem::invalid("figure", "form-choose");
    let question = Question::from_text(text).ok_or_else(wrong)?;
    let known = figures::ask(app, &figure.opened.by, &question).await?.is_some();
    if known { Ok(question) } else { Err(Problem::invalid("period", "checking-period-not")) }
}

async fn settle(app: &App, post: &Post, figure: Figure, deciding: &Deciding) -> Outcome<Response> {
    let tally = figure.with(app, deciding).await?;
    let mut tx = match begun(app, post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let back = figure.back();
    let Figure { opened, finding } = figure;
    let of = (opened.check, &finding.span, finding.printed.as_str());
    actions::decide(&mut tx, &opened.by, of, deciding, tally).await?;
    let said = match deciding {
        Deciding::Bind(_) => "checking-said-bind",
        Deciding::Assert(_) => "checking-said-assert",
        Deciding::Undo => "checking-said-undo",
    };
    post.done(app, tx, &back, Said::new(said)).await
}

async fn bind(
    State(app): State<App>,
    Path((id, at)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let figure = Figure::new(&app, &post.visit, (&id, &at)).await?;
    post.fields.only(&["question"], &[])?;
    let question = askable(&app, &figure, post.fields.get("question")).await?;
    settle(&app, &post, figure, &Deciding::Bind(question)).await
}

async fn undo(
    State(app): State<App>,
    Path((id, at)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let figure = Figure::new(&app, &post.visit, (&id, &at)).await?;
    post.fields.only(&[], &[])?;
    settle(&app, &post, figure, &Deciding::Undo).await
}

async fn ask(
    State(app): State<App>,
    visit: Visit,
    Path((id, at)): Path<(String, String)>,
    form: Form,
) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, (&id, &at), form, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn page(
    app: &App,
    visit: &Visit,
    of: (&str, &str),
    form: Form,
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let figure = Figure::new(app, visit, of).await?;
    let offers = examine::offered(app, &figure.opened.by).await?;
    let times = figure.opened.times(app).await?;
    let page = visit.page(app, "").await?;
    let back = (figure.back(), figure.opened.check.title.clone());
    let own = figure.opened.marks.iter().find(|mark| mark.span() == figure.finding.span);
    let source = own.map(|mark| mark.source.clone()).unwrap_or_default();
    let now = figure.finding.question.clone();
    draw(page, typed, status, |page, make| {
        let printed = &figure.finding.printed;
        if form == Form::Source {
            let field = make.field("source", "checking-field-source").or(source).max(SOURCE).required();
            return Ask {
                what: vec![page.t("checking-source-what")],
                inputs: vec![Input::Text(field)],
                ..Ask::new(page.ts("checking-source", printed), back, page.t("checking-source-do"))
            };
        }
        let key = |room: &str, key: &str| format!("{room}/{key}");
        let offers = offers.iter().map(|o| Choice::new(key(o.room, &o.offer.key), &o.offer.name));
        let periods = times.choices().into_iter().map(|p| Choice::new(p.key(), times.name(page, &p)));
        let chosen = now.as_ref().map(|q| key(&q.room, &q.key)).unwrap_or_default();
        let period = now.as_ref().map_or_else(|| figure.opened.period.key(), |q| q.period.key());
        Ask {
            what: vec![page.t("checking-choose-what")],
            inputs: vec![
                Input::Select(
                    make.field("figure", "checking-field-figure").or(chosen).required().options(offers),
                ),
                Input::Select(
                    make.field("period", "checking-field-period").or(period).required().options(periods),
                ),
            ],
            ..Ask::new(page.ts("checking-choose", printed), back, page.t("checking-choose-do"))
        }
    })
}

/// What a form says.
async fn typed(app: &App, figure: &Figure, fields: &Fields, form: Form) -> Outcome<Deciding> {
    match form {
        Form::Choose => {
            let text = format!("{}/{}", fields.get("figure"), fields.get("period"));
            askable(app, figure, &text).await.map(Deciding::Bind)
        }
        Form::Source => {
            let source = fields.get("source").trim().to_owned();
            if source.is_empty() {
                return Err(Problem::invalid("source", "form-needed"));
            }
            Ok(Deciding::Assert(source))
        }
    }
}

async fn put(
    State(app): State<App>,
    Path((id, at)): Path<(String, String)>,
    post: Post,
    form: Form,
) -> Outcome<Response> {
    let figure = Figure::new(&app, &post.visit, (&id, &at)).await?;
    let names: &[&str] = if form == Form::Choose { &["figure", "period"] } else { &["source"] };
    post.fields.only(names, &[])?;
    let done = match typed(&app, &figure, &post.fields, form).await {
        Ok(deciding) => settle(&app, &post, figure, &deciding).await,
        Err(problem) => Err(problem),
    };
    match done {
        Err(Problem::Invalid(wrong)) => {
            page(&app, &post.visit, (&id, &at), form, (&post.fields, &wrong, None), AGAIN).await
        }
        other => other,
    }
}

async fn again(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let opened = Opened::new(&app, by, path_id(&id)?).await?;
    post.fields.only(&[], &[])?;
    let counts = tally(&opened.findings(&app).await?);
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let check = actions::again(&mut tx, &opened.by, opened.check, counts).await?;
    post.done(&app, tx, &link(check.id), Said::new("checking-said-again")).await
}
