//! The room's part of the API: the list, one proposal with what may be done, its history, and steps. A step is a resource: it is
//! posted with an action's name and goes through the same verbs as the pages.

mod shapes;

use self::shapes::*;
use super::actions::dispatch::perform;
use super::actions::drafting::{self, Text};
use super::actions::{KIND, link};
use super::filters::{self, Known};
use super::pages::{place, read_place};
use super::records::*;
use super::store::{self, lists, parts};
use super::workflow::{Action, WORKFLOW};
use crate::assembly::people;
use crate::assembly::settings;
use crate::foundation::acting::Acting;
use crate::foundation::api::{Body, Caller, Claim, claim, finish, path_id};
use crate::foundation::app::App;
use crate::foundation::db::{Read, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events;
use crate::foundation::forms::Fields;
use crate::foundation::ids::OrgId;
use crate::foundation::workflow::Name;
use axum::Json;
use axum::extract::{Path, RawQuery};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list, create)).routes(routes!(show)).routes(routes!(history, step))
}

fn line(p: &lists::Brief, proposer: &str, org: &str) -> ProposalLine {
    ProposalLine {
        id: p.id.to_string(),
        number: p.case_no.clone(),
        title: p.title.clone(),
        state: p.state,
        kind: p.kind,
        window: p.window,
        sitting: p.sitting.map(|s| s.to_string()),
        category: p.category.map(|c| c.to_string()),
        proposer: proposer.to_owned(),
        org: org.to_owned(),
        urgent: p.urgent,
        signers: p.signer_count,
        submitted_at: p.first_submitted_at,
        review_due: p.review_due.clone(),
        filed_at: p.filed_at,
        changed_at: p.changed_at,
        version: p.version,
    }
}

fn allowed(by: &Acting, shown: &Shown) -> Vec<Action> {
    let standings = shown.standings(by);
    WORKFLOW.allowed(Some(shown.proposal.state), &standings, &|key| by.on(key))
}

/// The list of proposals that you may see, narrowed as on the page, newest first, a page at a time.
#[utoipa::path(get, path = "/api/proposals", tag = "proposals", security(("token" = [])), params(
    ("sitting" = Option<String>, Query, description = "session; absent: the running one; `all`: every one"),
    ("state" = Option<Vec<String>>, Query, description = "states, any of them"),
    ("kind" = Option<Vec<String>>, Query, description = "kinds, any of them; `member`, `collective`"),
    ("category" = Option<Vec<String>>, Query, description = "categories with those below; `none`"),
    ("window" = Option<String>, Query, description = "`session` or `ordinary`"),
    ("urgent" = Option<String>, Query, description = "`on`"),
    ("q" = Option<String>, Query, description = "a piece of the title, a number or a name"),
    ("mine" = Option<String>, Query, description = "`on`: proposed or signed by you"),
    ("lead" = Option<String>, Query, description = "joined to this case"),
    ("order" = Option<String>, Query, description = "`number` or `due`"),
    ("after" = Option<String>, Query, description = "`next` of the page before"),
    ("limit" = Option<i64>, Query, description = "1 to 100, 25 when absent"),
), responses((status = 200, body = ProposalList), (status = 400, body = ProblemOut), (status = 401, body = ProblemOut),
    (status = 422, body = ProblemOut)))]
async fn list(
    axum::extract::State(app): axum::extract::State<App>,
    caller: Caller,
    RawQuery(query): RawQuery,
) -> Outcome<Json<ProposalList>> {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let several = ["state", "kind", "category"];
    let single: Vec<&str> = filters::FIELDS
        .iter()
        .copied()
        .chain(["order", "after", "limit"])
        .filter(|f| !several.contains(f))
        .collect();
    fields.only(&single, &several)?;
    let limit = match fields.get("limit") {
        "" => 25,
        text => {
            let limit = text.parse::<i64>().ok().filter(|n| (1..=100).contains(n));
            limit.ok_or_else(|| Problem::invalid("limit", "proposals-api-limit"))?
        }
    };
    let after = match fields.get("after") {
        "" => None,
        text => Some(read_place(text).ok_or_else(|| Problem::invalid("after", "proposals-api-after"))?),
    };
    let by = &caller.by;
    let mut db = app.db.read().await?;
    let known = Known::load(&app, by).await?;
    let filter = filters::read(&mut db, by, &known, &fields).await?;
    let order = filters::order(&fields);
    let mut found = lists::list(&mut db, by, &filter, order, (after, limit + 1)).await?;
    let more = found.len() as i64 > limit;
    found.truncate(limit as usize);
    let next = found.last().filter(|_| more).map(|last| place(order, last));
    // A list by sector names no person.
    let name =
        |l: &lists::Line| if filter.sector.is_some() { String::new() } else { l.proposer_name.clone() };
    let items = found.iter().map(|l| line(&l.proposal, &name(l), &l.org_name)).collect();
    Ok(Json(ProposalList { items, next }))
}

/// One proposal with its text and what you may do with it.
#[utoipa::path(get, path = "/api/proposals/{id}", tag = "proposals", security(("token" = [])),
    params(("id" = String, Path)),
    responses((status = 200, body = ProposalOut), (status = 401, body = ProblemOut),
        (status = 404, body = ProblemOut)))]
async fn show(
    axum::extract::State(app): axum::extract::State<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Outcome<Json<ProposalOut>> {
    let id: ProposalId = path_id(&id)?;
    let mut db = app.db.read().await?;
    let shown = store::find(&mut db, &caller.by, id).await?.ok_or(Problem::NotFound)?;
    Ok(Json(whole(&mut db, &caller.by, &shown).await?))
}

async fn whole(db: &mut dyn Read, by: &Acting, shown: &Shown) -> Outcome<ProposalOut> {
    let p = &shown.proposal;
    let unit = |u: SuggestedUnit| UnitJson { org: u.org.map(|o| o.to_string()), name: u.name, role: u.role };
    let signature = |s: Signature| SignatureOut { name: s.name, state: s.state, answered_at: s.answered_at };
    Ok(ProposalOut {
        line: line(&p.into(), &shown.proposer_name, &shown.org_name),
        situation: p.situation.clone(),
        analysis: p.analysis.clone(),
        suggestions: parts::suggestions(db, p.id).await?,
        research: p.research.clone(),
        source: p.source,
        publish_wish: p.publish_wish,
        units: parts::units(db, p.id).await?.into_iter().map(unit).collect(),
        signatures: signatures_for(by, shown, parts::signatures(db, p.id).await?)
            .into_iter()
            .map(signature)
            .collect(),
        text_digest: p.text_digest.clone(),
        text_version: p.text_version,
        return_due: p.return_due.clone(),
        merged_into: p.merged_into.map(|m| m.to_string()),
        ground: p.ground.clone(),
        reason: p.outcome_reason.clone(),
        allowed_actions: allowed(by, shown),
    })
}

/// Who signed is public with the proposal; who was asked and did not is between the asker and him.
fn signatures_for(by: &Acting, shown: &Shown, all: Vec<Signature>) -> Vec<Signature> {
    let first = shown.proposal.org.is_none() && shown.proposal.proposer == by.account;
    let seen = |s: &Signature| first || s.account == by.account || s.state == SignatureState::Signed;
    all.into_iter().filter(seen).collect()
}

/// Begins a draft.
#[utoipa::path(post, path = "/api/proposals", tag = "proposals", security(("token" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "the same key and body make one draft")),
    request_body = NewProposal,
    responses((status = 201, body = ProposalOut), (status = 400, body = ProblemOut), (status = 401, body = ProblemOut),
        (status = 403, body = ProblemOut), (status = 422, body = ProblemOut), (status = 429, body = ProblemOut)))]
async fn create(
    axum::extract::State(app): axum::extract::State<App>,
    caller: Caller,
    headers: HeaderMap,
    Body(new): Body<NewProposal>,
) -> Outcome<Response> {
    let by = &caller.by;
    let kind = name_in::<Kind>("kind", &new.kind)?.ok_or_else(|| Problem::invalid("kind", "form-choose"))?;
    let org = id_in::<OrgId>("org", new.org.as_ref())?;
    let text = new.text.read()?;
    let mut tx = app.db.begin().await?;
    let said = format!("POST /api/proposals\n{}", serde_json::to_string(&new)?);
    let (id, tx) = match claim(&mut tx, by, &headers, &said).await? {
        Claim::Before(place) => {
            let id = place.rsplit('/').next().and_then(|id| id.parse().ok());
            (id.ok_or(Problem::NotFound)?, None)
        }
        Claim::First(key) => {
            known(&mut tx, by, &text).await?;
            let p = drafting::create(&mut tx, by, kind, org, &text).await?;
            finish(&mut tx, by, key, &link(p.id)).await?;
            (p.id, Some(tx))
        }
    };
    if let Some(tx) = tx {
        tx.commit().await?;
    }
    let mut db = app.db.read().await?;
    let shown = store::find(&mut db, by, id).await?.ok_or(Problem::NotFound)?;
    let location = [(header::LOCATION, format!("/api/proposals/{id}"))];
    Ok((StatusCode::CREATED, location, Json(whole(&mut db, by, &shown).await?)).into_response())
}

/// The history of a proposal, oldest first.
#[utoipa::path(get, path = "/api/proposals/{id}/steps", tag = "proposals", security(("token" = [])),
    params(("id" = String, Path)),
    responses((status = 200, body = Vec<StepOut>), (status = 401, body = ProblemOut),
        (status = 404, body = ProblemOut)))]
async fn history(
    axum::extract::State(app): axum::extract::State<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Outcome<Json<Vec<StepOut>>> {
    let by = &caller.by;
    let id: ProposalId = path_id(&id)?;
    let mut db = app.db.read().await?;
    let shown = store::find(&mut db, by, id).await?.ok_or(Problem::NotFound)?;
    let standing = !shown.standings(by).is_empty();
    let judging = [Action::Accept, Action::Review, Action::Approve];
    let out = |e: events::Event| {
        let opinion = judging.iter().any(|a| a.key() == e.action);
        // The opinions of the review are for those who decide.
        let open = reads_all(by) || (standing && !opinion);
        StepOut {
            detail: if open { e.detail() } else { Value::Null },
            seq: e.seq,
            at: e.at,
            actor: e.actor_name,
            standing: e.standing,
            action: e.action,
            from: e.from,
            to: e.to,
            previous: e.previous,
            hash: e.hash,
        }
    };
    let history = events::history(&mut db, by.body, KIND, id.0).await?;
    Ok(Json(history.into_iter().map(out).collect()))
}

/// Does a step. What is not yours answers 403, what is not possible now 409 with what is, what is incomplete 422.
#[utoipa::path(post, path = "/api/proposals/{id}/steps", tag = "proposals", security(("token" = [])),
    params(("id" = String, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "the same key and body do one step")),
    request_body = StepIn,
    responses((status = 200, body = StepDone), (status = 400, body = ProblemOut), (status = 401, body = ProblemOut),
        (status = 403, body = ProblemOut), (status = 404, body = ProblemOut), (status = 409, body = ProblemOut),
        (status = 422, body = ProblemOut), (status = 429, body = ProblemOut)))]
async fn step(
    axum::extract::State(app): axum::extract::State<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
    Body(step): Body<StepIn>,
) -> Outcome<Json<StepDone>> {
    let by = &caller.by;
    let id: ProposalId = path_id(&id)?;
    let action = name_in::<Action>("action", &step.action)?
        .ok_or_else(|| Problem::invalid("action", "form-choose"))?;
    let input = step.read()?;
    let mut tx = app.db.begin().await?;
    let said = format!("POST /api/proposals/{id}/steps\n{}", serde_json::to_string(&step)?);
    if let Claim::First(key) = claim(&mut tx, by, &headers, &said).await? {
        if let Some(text) = &input.text {
            known(&mut tx, by, text).await?;
        }
        perform(&mut tx, by, id, action, &input).await?;
        finish(&mut tx, by, key, &link(id)).await?;
        tx.commit().await?;
    }
    let mut db = app.db.read().await?;
    let shown = store::find(&mut db, by, id).await?;
    // Who declined to sign sees the proposal no longer; that the step was done is still his answer.
    let p = match &shown {
        Some(shown) => shown.proposal.clone(),
        None => store::load(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?,
    };
    Ok(Json(StepDone {
        id: p.id.to_string(),
        state: p.state,
        version: p.version,
        number: p.case_no,
        allowed_actions: shown.as_ref().map(|s| allowed(by, s)).unwrap_or_default(),
    }))
}

/// The category and the units of a text must be this body's.
async fn known(tx: &mut Tx, by: &Acting, text: &Text) -> Outcome<()> {
    if let Some(category) = text.category
        && settings::category_code(tx, by.body, category, by.today()).await?.is_none()
    {
        return Err(Problem::invalid("category", "form-choose"));
    }
    for org in text.units.iter().filter_map(|unit| unit.org) {
        if people::org_kind(tx, by.body, org).await?.is_none() {
            return Err(Problem::invalid("units", "form-choose"));
        }
    }
    Ok(())
}
