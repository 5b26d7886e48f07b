//! Reports for programs: the list, one with its whole text and figures, the beginning of one, its steps. Steps go through the same door as
//! on the pages.

use super::actions::beginning::{self, Head};
use super::actions::{self, Input, link};
use super::counting::{self, Counted};
use super::hats;
use super::records::*;
use super::store;
use super::workflow::{Action, State};
use crate::foundation::acting::Acting;
use crate::foundation::api::{Body, Caller, Claim, claim, finish, path_id};
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::workflow::Name;
use axum::Json;
use axum::extract::{Path, State as FromState};
use axum::http::HeaderMap;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Routes of the API.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(report_list))
        .routes(routes!(report_begin))
        .routes(routes!(report_show))
        .routes(routes!(report_step))
}

/// A report in a list.
#[derive(Debug, Serialize, ToSchema)]
struct ReportLineOut {
    id: String,
    /// `standing`, `proposals` or `special`.
    #[schema(value_type = String)]
    kind: Kind,
    title: String,
    /// The usual period of its figures: `2026-01-01..2026-12-31` or `sitting:` with a number.
    period: String,
    #[schema(value_type = String)]
    state: State,
    frozen: bool,
}

/// A figure that stands in a text.
#[derive(Debug, Serialize, ToSchema)]
struct FigureOut {
    number: i64,
    /// `count`, `share`, `names`, `table` or `chart`.
    #[schema(value_type = String)]
    shape: Shape,
    printed: String,
    lists: Vec<ListOut>,
}

/// A list behind a figure.
#[derive(Debug, Serialize, ToSchema)]
struct ListOut {
    /// Room, key and period: `activities/joint/2026-01-01..2026-12-31`.
    question: String,
    /// The sum of its lines; none where nobody can be asked so any more.
    n: Option<i64>,
}

/// A heading or paragraph as it is printed.
#[derive(Debug, Serialize, ToSchema)]
struct ReportPartOut {
    id: String,
    /// 1 to 3: a heading; 0: a paragraph.
    level: i64,
    text: String,
    /// Where figures stand: from and to in code points, number.
    figures: Vec<(usize, usize, i64)>,
}

/// A report with its text.
#[derive(Debug, Serialize, ToSchema)]
struct ReportOut {
    id: String,
    #[schema(value_type = String)]
    kind: Kind,
    title: String,
    period: String,
    #[schema(value_type = String)]
    state: State,
    version: i64,
    /// When its figures were frozen, milliseconds UTC.
    frozen_at: Option<i64>,
    /// Votes for, against, neither, and their day.
    votes: Option<(i64, i64, i64, String)>,
    parts: Vec<ReportPartOut>,
    figures: Vec<FigureOut>,
    #[schema(value_type = Vec<String>)]
    allowed_actions: Vec<Action>,
}

/// Reports that you may read, the latest first.
#[utoipa::path(get, path = "/api/reports", tag = "annual_report", security(("token" = [])),
    responses((status = 200, body = Vec<ReportLineOut>), (status = 401, description = "no token"),
        (status = 404, description = "you read no reports")))]
async fn report_list(FromState(app): FromState<App>, caller: Caller) -> Outcome<Json<Vec<ReportLineOut>>> {
    let by = &caller.by;
    hats::reader(by)?;
    let mut db = app.db.read().await?;
    let mut all = store::reports(&mut db, by.body).await?;
    if !hats::reads(by) {
        let own = store::written(&mut db, by.body, by.account).await?;
        all.retain(|report| own.contains(&report.id));
    }
    let out = |r: Report| ReportLineOut {
        id: r.id.to_string(),
        frozen: r.is_frozen(),
        kind: r.kind,
        title: r.title,
        period: r.period,
        state: r.state,
    };
    Ok(Json(all.into_iter().map(out).collect()))
}

fn figure(counted: &Counted) -> FigureOut {
    let list = |(question, answer): &counting::Listed| ListOut {
        question: question.text(),
        n: answer.as_ref().map(|answer| answer.n()),
    };
    FigureOut {
        number: counted.figure.number,
        shape: counted.figure.shape,
        printed: counted.printed.clone(),
        lists: counted.lists.iter().map(list).collect(),
    }
}

async fn read(app: &App, by: &Acting, id: ReportId) -> Outcome<ReportOut> {
    let (report, authors) = actions::readable(&mut app.db.read().await?, by, id).await?;
    let allowed_actions = actions::allowed(by, &report, &authors);
    let whole = counting::whole(app, by, report.clone()).await?;
    let part = |said: counting::Said| ReportPartOut {
        id: said.id.to_string(),
        level: said.level,
        text: said.text,
        figures: said.spans,
    };
    let votes = match (report.votes_for, report.votes_against, report.votes_abstained) {
        (Some(a), Some(b), Some(c)) => Some((a, b, c, report.voted_on.clone())),
        _ => None,
    };
    Ok(ReportOut {
        id: report.id.to_string(),
        kind: report.kind,
        title: report.title,
        period: report.period,
        state: report.state,
        version: report.version,
        frozen_at: report.frozen_at,
        votes,
        parts: whole.said().into_iter().map(part).collect(),
        figures: whole.figures.iter().map(figure).collect(),
        allowed_actions,
    })
}

/// A report that you may read.
#[utoipa::path(get, path = "/api/reports/{id}", tag = "annual_report", security(("token" = [])), params(("id" = String, Path)),
    responses((status = 200, body = ReportOut), (status = 401, description = "no token"),
        (status = 404, description = "none that you may read")))]
async fn report_show(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Outcome<Json<ReportOut>> {
    Ok(Json(read(&app, &caller.by, path_id(&id)?).await?))
}

/// What a report is called.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct ReportIn {
    /// `standing`, `proposals` or `special`.
    kind: String,
    title: String,
    /// `2026-01-01..2026-12-31` or `sitting:` with a number.
    period: String,
}

fn head(new: &ReportIn) -> Outcome<Head> {
    Ok(Head { kind: chosen("kind", &new.kind)?, title: new.title.clone(), period: new.period.clone() })
}

/// Begins a report.
#[utoipa::path(post, path = "/api/reports", tag = "annual_report", security(("token" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "the same key and body do one step")),
    request_body = ReportIn,
    responses((status = 200, body = ReportOut), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 403, description = "not yours"),
        (status = 404, description = "you read no reports"), (status = 422, description = "incomplete"),
        (status = 429, description = "too many")))]
async fn report_begin(
    FromState(app): FromState<App>,
    caller: Caller,
    headers: HeaderMap,
    Body(new): Body<ReportIn>,
) -> Outcome<Json<ReportOut>> {
    let by = &caller.by;
    hats::keeper(by, "report-action-begin")?;
    let head = head(&new)?;
    let said = format!("POST /api/reports\n{}", serde_json::to_string(&new)?);
    let mut tx = app.db.begin().await?;
    let id = match claim(&mut tx, by, &headers, &said).await? {
        Claim::First(key) => {
            let made = beginning::begin(&mut tx, by, &head).await?;
            finish(&mut tx, by, key, &link(made.id)).await?;
            tx.commit().await?;
            made.id
        }
        Claim::Before(location) => path_id(location.rsplit('/').next().unwrap_or_default())?,
    };
    Ok(Json(read(&app, by, id).await?))
}

/// A step of a report.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct ReportStepIn {
    action: String,
    /// The version that you saw; another one now is a conflict.
    version: Option<i64>,
    /// A reason, the name of a version, a paragraph for `write`, a comment for `comment`.
    text: String,
    /// What the report is called, for `edit`.
    head: Option<ReportIn>,
    /// Accounts of the authors, for `authors`.
    authors: Vec<String>,
    /// Votes for, against, neither, for `adopt`.
    votes: Vec<i64>,
    /// Day of the vote, `YYYY-MM-DD`.
    day: String,
    /// The part that is commented on.
    part: String,
}

fn input(step: &ReportStepIn, action: Action) -> Outcome<Input> {
    Ok(Input {
        version: step.version,
        text: step.text.clone(),
        head: match (&step.head, action) {
            (Some(new), Action::Edit) => Some(head(new)?),
            _ => None,
        },
        authors: step.authors.iter().filter_map(|who| who.parse().ok()).collect(),
        votes: [0, 1, 2].map(|at| step.votes.get(at).copied()),
        day: step.day.clone(),
        part: step.part.parse().ok(),
    })
}

/// Does a step of a report. What is not yours answers 403, what is not possible now 409, what is incomplete 422.
#[utoipa::path(post, path = "/api/reports/{id}/steps", tag = "annual_report", security(("token" = [])),
    params(("id" = String, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "the same key and body do one step")),
    request_body = ReportStepIn,
    responses((status = 200, body = ReportOut), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 403, description = "not yours"),
        (status = 404, description = "none that you may read"), (status = 409, description = "not possible now"),
        (status = 422, description = "incomplete"), (status = 429, description = "too many")))]
async fn report_step(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
    Body(step): Body<ReportStepIn>,
) -> Outcome<Json<ReportOut>> {
    let by = &caller.by;
    let id: ReportId = path_id(&id)?;
    // Whoever may not know of the report learns nothing from a wrong word.
    actions::readable(&mut app.db.read().await?, by, id).await?;
    let action = Action::from_key(&step.action).ok_or_else(|| Problem::invalid("action", "form-choose"))?;
    let said = format!("POST /api/reports/{id}/steps\n{}", serde_json::to_string(&step)?);
    let mut tx = app.db.begin().await?;
    if let Claim::First(key) = claim(&mut tx, by, &headers, &said).await? {
        let (before, authors) = actions::readable(&mut tx, by, id).await?;
        actions::row(by, (&before, &authors), action)?;
        actions::perform(&app, &mut tx, by, id, (action, &input(&step, action)?)).await?;
        finish(&mut tx, by, key, &link(id)).await?;
        tx.commit().await?;
    }
    Ok(Json(read(&app, by, id).await?))
}
