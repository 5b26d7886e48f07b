//! The pages of the steps of a document: what each asks, and the doing.

use super::begin::{self, FIELDS, beginning, link_of};
use super::show::{Reading, of};
use super::view::said;
use crate::assembly::people;
use crate::assembly::superior::actions::upward::{self, Input};
use crate::assembly::superior::actions::{NUMBER, SENTENCE, TITLE, WHOLE, upward_link};
use crate::assembly::superior::hats;
use crate::assembly::superior::records::*;
use crate::assembly::superior::settings::CODE;
use crate::assembly::superior::store::lists::{self, Line};
use crate::assembly::superior::workflow::upward::Action;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Choice, Field, Fields, FormMaker, Post, Said};
use crate::foundation::pages::asking::{self, AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::pages::{Page, Visit};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/upward/{id}/steps/{action}", get(ask).merge(post(act)))
}

const OWN: [&str; 10] =
    ["version", "text", "signer", "number", "day", "what", "answer", "answered_by", "same_as", "link"];

fn input(fields: &Fields, action: Action) -> Outcome<Input> {
    let text = |name: &str| fields.get(name).to_owned();
    Ok(Input {
        version: fields.parsed("version"),
        text: text("text"),
        draft: if action == Action::Edit { Some(beginning(fields)?) } else { None },
        link: if action == Action::Link {
            Some(link_of(fields.get("link"))?.unwrap_or_default())
        } else {
            None
        },
        item: None,
        signer: fields.parsed("signer"),
        number: text("number"),
        day: text("day"),
        what: What::from_key(fields.get("what")),
        content: text("content"),
        answer: AnswerKind::from_key(fields.get("answer")),
        answered_by: text("answered_by"),
        same_as: fields.parsed("same_as"),
    })
}

fn parse(id: &str, action: &str) -> Outcome<(UpwardId, Action)> {
    let action = Action::from_key(action).ok_or(Problem::NotFound)?;
    let here = !matches!(action, Action::Begin | Action::Register);
    if here { Ok((path_id(id)?, action)) } else { Err(Problem::NotFound) }
}

async fn ask(
    State(app): State<App>,
    visit: Visit,
    Path((id, action)): Path<(String, String)>,
) -> Outcome<Response> {
    let (id, action) = parse(&id, &action)?;
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, (id, action), (&fields, &[], kept_at), StatusCode::OK).await
}

async fn act(
    State(app): State<App>,
    Path((id, action)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let (id, action) = parse(&id, &action)?;
    let names: Vec<&str> = OWN.into_iter().chain(FIELDS).collect();
    post.fields.only(&names, &[])?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match typed(&app, &post, action).await {
        Ok(typed) => upward::perform(&mut tx, &by, id, action, &typed).await,
        Err(problem) => Err(problem),
    };
    match done {
        Ok(_) => {
            let said = Said::new(&format!("upward-said-{action}"));
            post.done(&app, tx, &upward_link(id), said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(&app, &post.visit, (id, action), (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}

/// What was typed; a record that it names is one that this person may know of.
async fn typed(app: &App, post: &Post, action: Action) -> Outcome<Input> {
    let typed = input(&post.fields, action)?;
    let link = typed.link.as_ref().filter(|(kind, _)| !kind.is_empty());
    begin::known(app, &post.visit, link).await?;
    Ok(typed)
}

/// What a form needs to know besides the document: who signs, what it may be the same as.
struct Around {
    signers: Vec<Choice>,
    others: Vec<Line>,
}

async fn around(app: &App, r: &Reading, action: Action) -> Outcome<Around> {
    let mut db = app.db.read().await?;
    let signers = if action == Action::AskSigning {
        let all = people::holders(&mut db, r.by.body, hats::SIGNERS).await?;
        let names = people::account_names(&mut db, r.by.body, &all).await?;
        let not = |who: &&crate::foundation::ids::AccountId| **who != r.u.created_by && **who != r.by.account;
        let mut list: Vec<Choice> = all
            .iter()
            .filter(not)
            .map(|who| Choice::new(who, names.get(who).cloned().unwrap_or_default()))
            .collect();
        list.sort_by(|a, b| a.label.cmp(&b.label));
        list
    } else {
        Vec::new()
    };
    let others = if action == Action::Join {
        // What was never sent has no day, and is the same as nothing.
        lists::choices(&mut db, r.by.body, ("0000-00-00", &r.u.sent_on), (None, Some(r.u.id))).await?
    } else {
        Vec::new()
    };
    Ok(Around { signers, others })
}

async fn page(
    app: &App,
    visit: &Visit,
    (id, action): (UpwardId, Action),
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let r = Reading::new(app, visit, id).await?;
    upward::row(&r.by, &r.u, action)?;
    let around = around(app, &r, action).await?;
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| form_of(page, make, (&r, &around), action))
}

fn form_of(
    page: &Page,
    make: &FormMaker<'_>,
    (r, around): (&Reading, &Around),
    action: Action,
) -> asking::Ask {
    let title = page.t(&format!("upward-action-{action}"));
    let label = page.t(&format!("upward-do-{action}"));
    let what = format!("upward-what-{action}");
    Ask {
        what: if page.has(&what) { vec![page.t(&what)] } else { Vec::new() },
        inputs: inputs(page, make, (r, around), action),
        version: r.u.version,
        danger: action == Action::Withdraw,
        ..Ask::new(title, of(r), label)
    }
}

fn date(make: &FormMaker<'_>, name: &str, word: &str) -> Field {
    make.field(name, word).kind("date")
}

fn inputs(page: &Page, make: &FormMaker<'_>, (r, around): (&Reading, &Around), action: Action) -> Vec<Asked> {
    let today = r.by.today();
    let reason = |word: &str| make.field("text", word).rows(4).max(SENTENCE);
    match action {
        Action::Edit => begin::fields(page, make, Some(&r.u)),
        Action::AskSigning => vec![Asked::Select(
            make.field("signer", "superior-col-signer").required().options(around.signers.clone()),
        )],
        Action::Sign => vec![Asked::Shown(r.u.content.lines().map(str::to_owned).collect())],
        Action::Return | Action::TakeBack | Action::Withdraw => {
            vec![Asked::Area(reason("superior-why").required())]
        }
        Action::Send => {
            let code = r.by.procedure.text(CODE, today);
            let number = make.field("number", "superior-number-own").max(NUMBER);
            let number = if code.is_empty() { number.required() } else { number };
            let next = if code.is_empty() { Vec::new() } else { vec![page.ts("superior-number-next", code)] };
            let mut all: Vec<Asked> = next.into_iter().map(Asked::Say).collect();
            all.push(Asked::Text(number));
            all.push(Asked::Text(date(make, "day", "superior-col-sent").or(today).required()));
            all
        }
        Action::SendAgain => again(page, make, today),
        Action::Answer => answer(page, make, r),
        Action::Settle if r.u.kind == Kind::Request => {
            vec![Asked::Area(reason("superior-why-no-answer").required())]
        }
        Action::Settle => vec![Asked::Area(reason("superior-why-no-answer"))],
        Action::Join => join(page, make, around),
        Action::Close | Action::Link | Action::Begin | Action::Register => Vec::new(),
    }
}

fn follows(page: &Page, make: &FormMaker<'_>) -> Asked {
    let all = What::all().iter().copied().filter(|what| *what != What::First);
    let choices = all.map(|what| Choice::new(what.key(), said(page, "superior-what-", what)));
    Asked::Radios(make.field("what", "superior-what").required().options(choices))
}

fn again(page: &Page, make: &FormMaker<'_>, today: time::Date) -> Vec<Asked> {
    vec![
        follows(page, make),
        Asked::Text(date(make, "day", "superior-col-sent").or(today).required()),
        Asked::Text(make.field("number", "superior-number-again").max(NUMBER)),
        Asked::Area(make.field("text", "superior-why-again").rows(3).max(SENTENCE).required()),
        Asked::Area(make.field("content", "superior-content-again").rows(8).max(WHOLE)),
    ]
}

fn answer(page: &Page, make: &FormMaker<'_>, r: &Reading) -> Vec<Asked> {
    let fits = |kind: &&AnswerKind| **kind != AnswerKind::Approval || r.u.kind == Kind::Request;
    let kinds = AnswerKind::all().iter().filter(fits);
    let kinds = kinds.map(|kind| Choice::new(kind.key(), said(page, "superior-answer-", *kind)));
    vec![
        Asked::Radios(make.field("answer", "superior-answer").required().options(kinds)),
        Asked::Text(make.field("answered_by", "superior-answered-by").max(TITLE).required()),
        Asked::Text(date(make, "day", "superior-answered-on").or(r.by.today()).required()),
        Asked::Text(make.field("number", "superior-answer-number").max(NUMBER)),
        Asked::Area(make.field("text", "superior-answer-text").rows(6).max(WHOLE).required()),
    ]
}

fn join(page: &Page, make: &FormMaker<'_>, around: &Around) -> Vec<Asked> {
    let choice = |l: &Line| Choice::new(l.id, format!("{} {} {}", l.number, page.day(&l.sent_on), l.title));
    vec![
        Asked::Select(
            make.field("same_as", "superior-join-which").required().options(around.others.iter().map(choice)),
        ),
        follows(page, make),
        Asked::Area(make.field("text", "superior-why").rows(3).max(SENTENCE).required()),
    ]
}
