//! A matter by program: a matter with its units and what may be done, and steps of the matter and of its assignments.
//! A step is a resource: it is posted with an action's name and goes through the same verbs as the pages.

mod shapes;

use self::shapes::*;
use super::of_known;
use crate::assembly::handling::actions::assigning;
use crate::assembly::handling::actions::{Dossier, allowed, closing, contacts, dossier, link};
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::{assignment, matter};
use crate::assembly::handling::{reading, store};
use crate::foundation::acting::Acting;
use crate::foundation::api::{Body, Caller, Claim, claim, finish, path_id};
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Every operation of this part.
pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(show_matter))
        .routes(routes!(matter_step))
        .routes(routes!(assignment_step))
}

/// A matter that you may know of: where it stands, its units with their dates, and what you may do with each.
#[utoipa::path(get, path = "/api/matters/{id}", tag = "handling", security(("token" = [])), params(("id" = String, Path)),
    responses((status = 200, body = MatterOut), (status = 401, body = ProblemOut), (status = 404, body = ProblemOut)))]
async fn show_matter(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Outcome<Json<MatterOut>> {
    let mut db = app.db.read().await?;
    let file = dossier(&mut db, &caller.by, path_id(&id)?).await?;
    Ok(Json(matter_out(&caller.by, &file)))
}

/// Does a step of a matter. What is not yours answers 403, what is not possible now 409 with what is, what is incomplete 422.
#[utoipa::path(post, path = "/api/matters/{id}/steps", tag = "handling", security(("token" = [])),
    params(("id" = String, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "the same key and body do one step")),
    request_body = MatterStepIn,
    responses((status = 200, body = MatterOut), (status = 400, body = ProblemOut), (status = 401, body = ProblemOut),
        (status = 403, body = ProblemOut), (status = 404, body = ProblemOut), (status = 409, body = ProblemOut),
        (status = 422, body = ProblemOut), (status = 429, body = ProblemOut)))]
async fn matter_step(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
    Body(step): Body<MatterStepIn>,
) -> Outcome<Json<MatterOut>> {
    let by = &caller.by;
    let id: MatterId = path_id(&id)?;
    let record = async { dossier(&mut app.db.read().await?, by, id).await };
    let act = of_known(step.read(), record).await?;
    let mut tx = app.db.begin().await?;
    let said = format!("POST /api/matters/{id}/steps\n{}", serde_json::to_string(&step)?);
    if let Claim::First(key) = claim(&mut tx, by, &headers, &said).await? {
        match act {
            MatterAct::Assign(action, input) => {
                assigning::perform_matter(&mut tx, by, id, action, &input).await?;
            }
            MatterAct::Close(action, input) => {
                closing::perform(&mut tx, by, id, action, &input).await?;
            }
        }
        finish(&mut tx, by, key, &link(id)).await?;
        tx.commit().await?;
    }
    let mut db = app.db.read().await?;
    let file = dossier(&mut db, by, id).await?;
    Ok(Json(matter_out(by, &file)))
}

/// Does a step of an assignment. Refusals are those of a step of a matter.
#[utoipa::path(post, path = "/api/assignments/{id}/steps", tag = "handling", security(("token" = [])),
    params(("id" = String, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "the same key and body do one step")),
    request_body = AssignmentStepIn,
    responses((status = 200, body = AssignmentOut), (status = 400, body = ProblemOut), (status = 401, body = ProblemOut),
        (status = 403, body = ProblemOut), (status = 404, body = ProblemOut), (status = 409, body = ProblemOut),
        (status = 422, body = ProblemOut), (status = 429, body = ProblemOut)))]
async fn assignment_step(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
    Body(step): Body<AssignmentStepIn>,
) -> Outcome<Json<AssignmentOut>> {
    let by = &caller.by;
    let id: AssignmentId = path_id(&id)?;
    let act = of_known(step.read(), find(&app, by, id)).await?;
    let mut tx = app.db.begin().await?;
    let said = format!("POST /api/assignments/{id}/steps\n{}", serde_json::to_string(&step)?);
    if let Claim::First(key) = claim(&mut tx, by, &headers, &said).await? {
        match act {
            AssignmentAct::Assign(action, input) => {
                assigning::perform(&mut tx, by, id, action, &input).await?;
            }
            AssignmentAct::Contact(action, input) => {
                contacts::perform(&mut tx, by, id, action, &input).await?;
            }
        }
        finish(&mut tx, by, key, &format!("/assignments/{id}")).await?;
        tx.commit().await?;
    }
    let (file, own) = find(&app, by, id).await?;
    Ok(Json(assignment_out(by, &file, &own)))
}

async fn find(app: &App, by: &Acting, id: AssignmentId) -> Outcome<(Dossier, Assignment)> {
    let mut db = app.db.read().await?;
    let own = store::assignment(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?;
    Ok((dossier(&mut db, by, own.matter).await?, own))
}

fn matter_out(by: &Acting, file: &Dossier) -> MatterOut {
    let m = &file.matter;
    MatterOut {
        id: m.id.to_string(),
        kind: m.kind.clone(),
        number: m.number.clone(),
        title: m.title.clone(),
        state: m.state,
        version: m.version,
        opened_on: m.opened_on.clone(),
        first_given_on: m.first_given_on.clone(),
        answer_due: m.answer_due.clone(),
        next_due: m.next_due.clone(),
        overdue_on: m.overdue_on.clone(),
        suspended: m.suspended_at.is_some(),
        assignments: file
            .assignments
            .iter()
            .filter(|own| own.state != assignment::State::Void || reading::inside(by, file, own))
            .map(|own| assignment_out(by, file, own))
            .collect(),
        allowed_actions: allowed(&matter::WORKFLOW, by, m.state, &file.hats(by)),
    }
}

fn assignment_out(by: &Acting, file: &Dossier, own: &Assignment) -> AssignmentOut {
    AssignmentOut {
        id: own.id.to_string(),
        matter: own.matter.to_string(),
        unit: own.unit.to_string(),
        part: own.part,
        state: own.state,
        version: own.version,
        round: own.round,
        replaces: own.replaces.map(|id| id.to_string()),
        given_on: own.given_on.clone(),
        accept_due: own.accept_due.clone(),
        contact_due: own.contact_due.clone(),
        opinion_due: own.opinion_due.clone(),
        reply_due: own.reply_due.clone(),
        overdue_on: own.overdue_on.clone(),
        allowed_actions: allowed(&assignment::WORKFLOW, by, own.state, &file.hats_of(by, own)),
    }
}
