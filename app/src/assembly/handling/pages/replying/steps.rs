//! The page of each step of a reply: what will happen, what it needs, one button.

use super::findings::points;
use super::reading::{Reading, read};
use crate::assembly::handling::actions::replying::{Input as StepInput, POINTS, link, perform};
use crate::assembly::handling::actions::{self};
use crate::assembly::handling::pages::step::{Ask, Input, draw, opened};
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::reply::{Action, WORKFLOW};
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, Choice, Fields, FormMaker, Post, Said};
use crate::foundation::pages::{Page, Visit};
use crate::foundation::workflow::Name;
use axum::extract::{Path, State as FromState};
use axum::http::StatusCode;
use axum::response::Response;

const SINGLE: &[&str] = &["version", "reason", "remark", "answer", "signer", "kind"];
const SEVERAL: &[&str] = &["checks"];

fn parse(id: &str, action: &str) -> Outcome<(ReplyId, Action)> {
    let action = Action::from_key(action).ok_or(Problem::NotFound)?;
    let by_hand =
        !matches!(action, Action::Begin | Action::Edit | Action::Supersede | Action::LapseCountersign);
    if by_hand { Ok((path_id(id)?, action)) } else { Err(Problem::NotFound) }
}

/// The page of a step.
pub async fn ask(
    FromState(app): FromState<App>,
    visit: Visit,
    Path((id, action)): Path<(String, String)>,
) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    form(&app, &visit, parse(&id, &action)?, (&fields, &[], kept_at), StatusCode::OK).await
}

/// Does the step.
pub async fn act(
    FromState(app): FromState<App>,
    Path((id, action)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let (id, action) = parse(&id, &action)?;
    post.fields.only(SINGLE, SEVERAL)?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    match perform(&mut tx, &by, id, action, &input(action, &post.fields)).await {
        Ok(after) => {
            let next = if action == Action::Discard { actions::link(after.matter) } else { link(after.id) };
            post.done(&app, tx, &next, Said::new(&format!("reply-said-{action}"))).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            form(&app, &post.visit, (id, action), (&post.fields, &wrong, None), status).await
        }
        Err(other) => Err(other),
    }
}

fn input(action: Action, fields: &Fields) -> StepInput {
    let remark = if action == Action::AnswerCountersign { "remark" } else { "reason" };
    StepInput {
        version: fields.parsed("version"),
        reason: fields.get(remark).to_owned(),
        text: None,
        signer: fields.get("signer").to_owned(),
        answer: fields.get("answer").to_owned(),
        checks: fields.all("checks").into_iter().map(str::to_owned).collect(),
        kind: fields.get("kind").to_owned(),
    }
}

async fn form(
    app: &App,
    visit: &Visit,
    (id, action): (ReplyId, Action),
    typed: (&Fields, &[Complaint], Option<i64>),
    status: StatusCode,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    let r = read(app, &by, id).await?;
    if !r.may(action) {
        let hats = r.file.reply_hats(&by, &r.own);
        let standings: Vec<_> = crate::assembly::handling::hats::standings(&hats);
        let on = |key: &str| by.on(key);
        let state = r.reply.state;
        WORKFLOW
            .check(Some(state), action, &standings, &on)
            .map_err(|refusal| WORKFLOW.refuse(refusal, state, action))?;
    }
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| compose(page, make, &by, (action, &r), typed.0))
}

fn compose(
    page: &Page,
    make: &FormMaker<'_>,
    by: &Acting,
    (action, r): (Action, &Reading),
    fields: &Fields,
) -> Ask {
    let mut what = vec![page.t(&format!("reply-what-{action}"))];
    let mut inputs = Vec::new();
    match action {
        Action::AskCountersign => inputs.push(Input::Say(co_handlers(page, r))),
        Action::AnswerCountersign => {
            let answers = [CountersignState::Agreed, CountersignState::Changed, CountersignState::Objected]
                .map(|a| Choice::new(a, page.t(&format!("countersign-{a}"))));
            inputs
                .push(Input::Radios(make.field("answer", "countersign-answer").required().options(answers)));
            inputs.push(Input::Area(make.field("remark", "countersign-remark").max(2000)));
        }
        Action::Sign => {
            let missing = r.checks(by).into_iter().flat_map(|c| c.wrong);
            what.extend(missing.map(|c| page.complaint(&c)));
            if r.reply.drafted_by == by.account {
                what.push(page.t("handling-not-the-same-person"));
            }
            inputs.push(Input::Text(make.field("signer", "reply-signer").or(&by.name).max(60)));
        }
        Action::Pass => {
            let found = points(page, by, r);
            let option = |(key, p): (&&str, &super::findings::PointView)| Choice {
                hint: p.why.clone(),
                ..Choice::new(key, &p.text)
            };
            let options: Vec<Choice> = POINTS.iter().zip(&found).map(option).collect();
            let checks = make.field("checks", "audit-checks").several(&fields.all("checks"), options);
            inputs.push(Input::Checks(checks));
            inputs.push(Input::Area(make.field("reason", "audit-note").max(2000)));
        }
        Action::SendBack => {
            let wrong = points(page, by, r).into_iter().filter(|p| p.stand == "no");
            what.extend(wrong.map(|p| page.txy("audit-pair", p.text, p.why)));
            inputs.push(Input::Area(make.field("reason", "audit-reason").required().rows(5).max(2000)));
        }
        Action::Correct => {
            let kinds = [ReplyKind::Correction, ReplyKind::Raise].map(|k| Choice {
                hint: page.t(&format!("reply-kind-{k}-hint")),
                ..Choice::new(k, page.t(&format!("reply-kind-{k}")))
            });
            inputs.push(Input::Radios(make.field("kind", "reply-correct-kind").required().options(kinds)));
            inputs.push(Input::Area(make.field("reason", "reply-correct-reason").required().max(2000)));
        }
        _ => {}
    }
    Ask {
        title: page.t(&format!("reply-action-{action}")),
        matter: page.txy("handling-matter-line", &r.file.matter.number, &r.file.matter.title),
        back: link(r.reply.id),
        what,
        inputs,
        // A co-handler answers the text that it was asked about; a colleague's answer is no change of it.
        version: if action == Action::AnswerCountersign { 0 } else { r.reply.version },
        danger: action == Action::Discard,
        label: page.t(&format!("reply-do-{action}")),
        paper: None,
    }
}

fn co_handlers(page: &Page, r: &Reading) -> String {
    let units: Vec<String> = r.file.live().filter(|a| a.part == Part::Co).map(|a| r.org(a.unit)).collect();
    page.ts("countersign-asks", units.join(&page.t("list-comma")))
}
