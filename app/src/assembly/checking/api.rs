//! Checks for programs: a text in, its findings out; a check that was made.

use super::actions::{self, New};
use super::examine::{self, Said};
use super::hats;
use super::opened::Opened;
use super::records::*;
use crate::foundation::api::{Body, Caller, path_id};
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::figures::Period;
use axum::Json;
use axum::extract::{Path, Query, State as FromState};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Checks in an answer.
const MOST: i64 = 100;

/// Routes of the API.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(report_checks))
        .routes(routes!(report_examine))
        .routes(routes!(report_check))
}

/// A text to be judged.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ReportIn {
    text: String,
    /// The period of its figures: `2026-01-01..2026-12-31`, or `sitting:` with a session's number.
    period: String,
}

/// A figure of the records that a figure of the text may be.
#[derive(Debug, Serialize, ToSchema)]
struct ReportProposalOut {
    /// `room/figure/period`.
    question: String,
    name: String,
    period: String,
    n: Option<i64>,
    why: String,
}

/// What was found at one place.
#[derive(Debug, Serialize, ToSchema)]
struct ReportFindingOut {
    /// `figure`, `sum`, `share`, `names` or `vague`.
    #[schema(value_type = String)]
    kind: FindingKind,
    /// From and to, in Unicode code points.
    span: [usize; 2],
    printed: String,
    unit: String,
    thing: String,
    /// `matches`, `differs`, `no_record`, `not_checkable` or `asserted`.
    #[schema(value_type = String)]
    verdict: Verdict,
    /// What the records say, or empty.
    record: String,
    /// The question by which it was judged, or empty.
    question: String,
    bound: bool,
    proposals: Vec<ReportProposalOut>,
    /// Why it is judged so.
    why: Vec<String>,
}

/// A check in a list.
#[derive(Debug, Serialize, ToSchema)]
struct ReportCheckLineOut {
    id: String,
    title: String,
    period: String,
    /// Milliseconds UTC.
    checked_at: i64,
    matches: i64,
    differs: i64,
    no_record: i64,
    not_checkable: i64,
    asserted: i64,
}

/// A check with its findings as the records are now.
#[derive(Debug, Serialize, ToSchema)]
struct ReportCheckOut {
    #[serde(flatten)]
    line: ReportCheckLineOut,
    text: String,
    findings: Vec<ReportFindingOut>,
}

fn finding(f: Finding) -> ReportFindingOut {
    let proposal = |p: Proposal| ReportProposalOut {
        question: p.question.text(),
        name: p.name,
        period: p.period,
        n: p.n,
        why: p.why,
    };
    ReportFindingOut {
        kind: f.kind,
        span: [f.span.start, f.span.end],
        printed: f.printed,
        unit: f.unit,
        thing: f.thing,
        verdict: f.verdict,
        record: f.record,
        question: f.question.map(|q| q.text()).unwrap_or_default(),
        bound: f.bound,
        proposals: f.proposals.into_iter().map(proposal).collect(),
        why: f.why,
    }
}

fn line(check: &Check) -> ReportCheckLineOut {
    ReportCheckLineOut {
        id: check.id.to_string(),
        title: check.title.clone(),
        period: check.period.clone(),
        checked_at: check.checked_at,
        matches: check.matches,
        differs: check.differs,
        no_record: check.no_record,
        not_checkable: check.not_checkable,
        asserted: check.asserted,
    }
}

/// Which part of the list.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
struct ReportChecksQuery {
    /// The id after which the list goes on.
    after: Option<String>,
}

/// The checks that you may read, the latest first, at most a hundred; `after` goes on from there.
#[utoipa::path(get, path = "/api/report-checks", tag = "checking", security(("token" = [])),
    params(ReportChecksQuery),
    responses((status = 200, body = [ReportCheckLineOut]), (status = 401, description = "no token"),
        (status = 404, description = "you check no reports")))]
async fn report_checks(
    FromState(app): FromState<App>,
    caller: Caller,
    Query(query): Query<ReportChecksQuery>,
) -> Outcome<Json<Vec<ReportCheckLineOut>>> {
    let after = query.after.as_deref().map(path_id).transpose()?;
    let all = actions::lines(&mut app.db.read().await?, &caller.by, (after, MOST)).await?;
    Ok(Json(all.iter().map(line).collect()))
}

/// Judges a text against the records; nothing of it is kept.
#[utoipa::path(post, path = "/api/report-checks/examine", tag = "checking", security(("token" = [])),
    request_body = ReportIn,
    responses((status = 200, body = [ReportFindingOut]), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 404, description = "you check no reports"),
        (status = 422, description = "no text, or no period"), (status = 429, description = "too many"),
        (status = 503, description = "others are read")))]
async fn report_examine(
    FromState(app): FromState<App>,
    caller: Caller,
    Body(report): Body<ReportIn>,
) -> Outcome<Json<Vec<ReportFindingOut>>> {
    let by = &caller.by;
    hats::checker(by)?;
    let new = New { title: "-".to_owned(), text: report.text, period: Period::from_key(&report.period) };
    let (_, text, period) = actions::sound(&new)?;
    let found = examine::examine(&app, by, (&text, &period), &Said::default()).await?;
    Ok(Json(found.into_iter().map(finding).collect()))
}

/// A check with its findings as the records are now.
#[utoipa::path(get, path = "/api/report-checks/{id}", tag = "checking", security(("token" = [])),
    params(("id" = String, Path)),
    responses((status = 200, body = ReportCheckOut), (status = 401, description = "no token"),
        (status = 404, description = "none that you may read"), (status = 503, description = "others are read")))]
async fn report_check(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Outcome<Json<ReportCheckOut>> {
    let opened = Opened::new(&app, caller.by, path_id(&id)?).await?;
    let findings = opened.findings(&app).await?;
    Ok(Json(ReportCheckOut {
        line: line(&opened.check),
        text: opened.check.content.clone(),
        findings: findings.into_iter().map(finding).collect(),
    }))
}
