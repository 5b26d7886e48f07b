//! The pages of the steps of a report: what each asks, and the doing.

use super::begin::{self, FIELDS};
use super::show::Reading;
use super::view::said;
use crate::assembly::annual_report::actions::{self, Input, SENTENCE, TITLE, commenting, link};
use crate::assembly::annual_report::hats;
use crate::assembly::annual_report::records::*;
use crate::assembly::annual_report::workflow::Action;
use crate::assembly::people;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Choice, Fields, FormMaker, Post, Said};
use crate::foundation::ids::AccountId;
use crate::foundation::pages::asking::{AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::pages::{Page, Visit};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/reports/{id}/steps/{action}", get(ask).merge(post(act)))
}

const OWN: [&str; 6] = ["version", "text", "for", "against", "abstained", "day"];

fn parse(action: &str) -> Outcome<Action> {
    let action = Action::from_key(action).ok_or(Problem::NotFound)?;
    // These have pages of their own.
    let here = !matches!(action, Action::Begin | Action::Write | Action::Comment);
    if here { Ok(action) } else { Err(Problem::NotFound) }
}

fn input(fields: &Fields, action: Action) -> Outcome<Input> {
    Ok(Input {
        version: fields.parsed("version"),
        text: fields.get("text").to_owned(),
        head: if action == Action::Edit { Some(begin::head(fields)?) } else { None },
        authors: fields.all("authors").iter().filter_map(|who| who.parse().ok()).collect(),
        votes: ["for", "against", "abstained"].map(|name| fields.parsed(name)),
        day: fields.get("day").to_owned(),
        part: None,
    })
}

async fn ask(
    State(app): State<App>,
    visit: Visit,
    Path((id, action)): Path<(String, String)>,
) -> Outcome<Response> {
    let action = parse(&action)?;
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, (&id, action), (&fields, &[], kept_at), StatusCode::OK).await
}

async fn act(
    State(app): State<App>,
    Path((id, action)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let action = parse(&action)?;
    let names: Vec<&str> = OWN.into_iter().chain(FIELDS).collect();
    post.fields.only(&names, &["authors"])?;
    let report: ReportId = crate::foundation::api::path_id(&id)?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match input(&post.fields, action) {
        Ok(typed) => actions::perform(&app, &mut tx, &by, report, (action, &typed)).await,
        Err(problem) => Err(problem),
    };
    match done {
        Ok(_) => post.done(&app, tx, &link(report), Said::new(&format!("report-said-{action}"))).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(&app, &post.visit, (&id, action), (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}

/// What a form needs to know besides the report: who may write, how many comments wait.
struct Around {
    people: Vec<Choice>,
    waiting: i64,
}

async fn around(app: &App, r: &Reading, action: Action) -> Outcome<Around> {
    let mut db = app.db.read().await?;
    let mut people = Vec::new();
    if action == Action::Authors {
        let mut all: Vec<AccountId> = Vec::new();
        for role in hats::AUTHORS {
            all.extend(people::holders(&mut db, r.by.body, *role).await?);
        }
        all.sort_unstable();
        all.dedup();
        let names = people::account_names(&mut db, r.by.body, &all).await?;
        people =
            all.iter().map(|who| Choice::new(who, names.get(who).cloned().unwrap_or_default())).collect();
        people.sort_by(|a, b| a.label.cmp(&b.label));
    }
    let waiting = commenting::open(&mut db, r.report.id).await?.len() as i64;
    Ok(Around { people, waiting })
}

async fn page(
    app: &App,
    visit: &Visit,
    (id, action): (&str, Action),
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let r = Reading::new(app, visit, id).await?;
    r.refuse(action)?;
    let around = around(app, &r, action).await?;
    let page = visit.page(app, "").await?;
    let fields = typed.0;
    draw(page, typed, status, |page, make| {
        let what = format!("report-what-{action}");
        let mut sentences = if page.has(&what) { vec![page.t(&what)] } else { Vec::new() };
        if action == Action::ToChair && around.waiting > 0 {
            sentences.push(page.tn("report-comments-waiting", around.waiting));
        }
        Ask {
            what: sentences,
            inputs: inputs(page, make, (&r, &around), (action, fields)),
            version: r.report.version,
            danger: action == Action::Withdraw,
            ..Ask::new(said(page, "report-action-", action), r.of(), said(page, "report-do-", action))
        }
    })
}

fn inputs(
    page: &Page,
    make: &FormMaker<'_>,
    (r, around): (&Reading, &Around),
    (action, fields): (Action, &Fields),
) -> Vec<Asked> {
    match action {
        Action::Edit => begin::fields(page, make, &r.sittings, Some(&r.report)),
        Action::Authors => {
            let now: Vec<String> = r.authors.iter().map(ToString::to_string).collect();
            let typed = fields.all("authors");
            let chosen: Vec<&str> =
                if typed.is_empty() { now.iter().map(String::as_str).collect() } else { typed };
            let field = make.field("authors", "report-authors").several(&chosen, around.people.clone());
            vec![Asked::Checks(field)]
        }
        Action::Keep => vec![Asked::Text(make.field("text", "report-version-name").max(TITLE).required())],
        Action::Adopt => {
            let votes =
                |name: &str, word: &str| Asked::Text(make.field(name, word).kind("number").required());
            let day = make.field("day", "report-voted-on").kind("date").or(r.by.today()).required();
            vec![
                votes("for", "report-votes-for"),
                votes("against", "report-votes-against"),
                votes("abstained", "report-votes-abstained"),
                Asked::Text(day),
            ]
        }
        Action::Unfreeze | Action::SendBack | Action::Withdraw => {
            vec![Asked::Area(make.field("text", "report-why").rows(4).max(SENTENCE).required())]
        }
        _ => Vec::new(),
    }
}
