//! The rulebook for programs: rules, what was in force on a day, projects and their steps, the figures of a year. Steps go through the
//! same door as on the pages.

use super::actions::revising::{self, Input, Pinned};
use super::actions::{self, revision_link};
use super::figures::{days, of_kind};
use super::records::*;
use super::store::{self, lists as listed, revisions as sql};
use super::workflow::{Action, State};
use super::{hats, text};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::api::{Body, Caller, Claim, claim, finish, path_id};
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids;
use crate::foundation::workflow::Name;
use axum::Json;
use axum::extract::{Path, Query, State as FromState};
use axum::http::HeaderMap;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Routes of the API.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(rules))
        .routes(routes!(rule_show))
        .routes(routes!(rule_figures))
        .routes(routes!(revision_show))
        .routes(routes!(revision_step))
}

/// A rule in a list.
#[derive(Debug, Serialize, ToSchema)]
struct RuleLineOut {
    id: String,
    title: String,
    #[schema(value_type = String)]
    level: Level,
    #[schema(value_type = String)]
    competent: Competent,
    #[schema(value_type = String)]
    form: Form,
    #[schema(value_type = String)]
    state: RuleState,
    /// The version in force on the day that was asked for (today where none was); none: none is.
    in_force: Option<String>,
}

/// An article.
#[derive(Debug, Serialize, ToSchema)]
struct ArticleOut {
    /// What stays with it through the versions.
    anchor: String,
    label: String,
    chapter: String,
    section: String,
    text: String,
}

/// A version.
#[derive(Debug, Serialize, ToSchema)]
struct RuleVersionOut {
    id: String,
    seq: i64,
    /// `new`, `revised` or `repealed`.
    #[schema(value_type = String)]
    kind: Kind,
    trial: bool,
    document_number: String,
    meeting: String,
    adopted_on: String,
    issued_on: String,
    in_force_on: String,
    reason: String,
}

/// A rule with its versions and the text of the one that was asked for.
#[derive(Debug, Serialize, ToSchema)]
struct RuleOut {
    #[serde(flatten)]
    rule: RuleLineOut,
    note: String,
    versions: Vec<RuleVersionOut>,
    /// The text in force on the day; without one, the last text.
    articles: Vec<ArticleOut>,
}

/// On which day.
#[derive(Debug, Deserialize)]
struct On {
    on: Option<String>,
}

fn day(by: &Acting, asked: &On) -> Outcome<String> {
    match asked.on.as_deref() {
        None | Some("") => Ok(by.today().to_string()),
        Some(text) => {
            let day = parse_date(text).ok_or_else(|| Problem::invalid("on", "form-date"))?;
            Ok(day.to_string())
        }
    }
}

fn line(rule: &Rule, in_force: Option<&Version>) -> RuleLineOut {
    RuleLineOut {
        id: rule.id.to_string(),
        title: rule.title.clone(),
        level: rule.level,
        competent: rule.competent,
        form: rule.form,
        state: rule.state,
        in_force: in_force.map(|v| v.id.to_string()),
    }
}

/// Rules; with a day those that were in force on it.
#[utoipa::path(get, path = "/api/rules", tag = "rulebook", security(("token" = [])),
    params(("on" = Option<String>, Query, description = "`YYYY-MM-DD`: what was in force on that day")),
    responses((status = 200, body = Vec<RuleLineOut>), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 404, description = "you read no rules"),
        (status = 422, description = "no such day")))]
async fn rules(
    FromState(app): FromState<App>,
    caller: Caller,
    Query(asked): Query<On>,
) -> Outcome<Json<Vec<RuleLineOut>>> {
    let by = &caller.by;
    hats::reader(by)?;
    let on = day(by, &asked)?;
    let mut db = app.db.read().await?;
    let all = listed::rules(&mut db, by.body).await?;
    let versions = listed::all_versions(&mut db, by.body).await?;
    drop(db);
    let makes = hats::keeps(by) || by.is_any(hats::CHECKERS);
    let only_then = asked.on.as_deref().is_some_and(|day| !day.is_empty());
    let mut out = Vec::new();
    let versions = by_rule(versions);
    for rule in all.iter().filter(|r| makes || r.state != RuleState::Preparing) {
        let own: &[Version] = versions.get(&rule.id).map_or(&[], Vec::as_slice);
        let then = in_force(own, &on);
        if !only_then || then.is_some() {
            out.push(line(rule, then));
        }
    }
    Ok(Json(out))
}

fn version_out(v: &Version) -> RuleVersionOut {
    RuleVersionOut {
        id: v.id.to_string(),
        seq: v.seq,
        kind: v.kind,
        trial: v.trial,
        document_number: v.document_number.clone(),
        meeting: v.meeting.clone(),
        adopted_on: v.adopted_on.clone(),
        issued_on: v.issued_on.clone(),
        in_force_on: v.in_force_on.clone(),
        reason: v.reason.clone(),
    }
}

async fn articles(db: &mut dyn Read, by: &Acting, id: Option<TextId>) -> Outcome<Vec<ArticleOut>> {
    let Some(id) = id else { return Ok(Vec::new()) };
    let found = store::text(db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let rows = store::articles(db, id).await?;
    let article = |row: &ArticleRow| ArticleOut {
        anchor: ids::write(row.anchor),
        label: text::label(row, found.by_items),
        chapter: row.chapter.clone(),
        section: row.section.clone(),
        text: row.content.clone(),
    };
    Ok(rows.iter().map(article).collect())
}

/// A rule that you may read.
#[utoipa::path(get, path = "/api/rules/{id}", tag = "rulebook", security(("token" = [])),
    params(("id" = String, Path), ("on" = Option<String>, Query, description = "`YYYY-MM-DD`")),
    responses((status = 200, body = RuleOut), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 404, description = "none that you may read"),
        (status = 422, description = "no such day")))]
async fn rule_show(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
    Query(asked): Query<On>,
) -> Outcome<Json<RuleOut>> {
    let by = &caller.by;
    let id: RuleId = path_id(&id)?;
    let mut db = app.db.read().await?;
    let rule = actions::readable(&mut db, by, id).await?;
    let on = day(by, &asked)?;
    let versions = store::versions(&mut db, id).await?;
    let then = in_force(&versions, &on);
    let text = then.or(versions.iter().rev().find(|v| v.text.is_some())).and_then(|v| v.text);
    Ok(Json(RuleOut {
        rule: line(&rule, then),
        note: rule.note.clone(),
        articles: articles(&mut db, by, text).await?,
        versions: versions.iter().map(version_out).collect(),
    }))
}

/// Which year.
#[derive(Debug, Deserialize)]
struct Year {
    year: Option<i64>,
}

/// New, revised and repealed rules of a year, each counted apart by the day of issue.
#[derive(Debug, Serialize, ToSchema)]
struct RuleFiguresOut {
    year: i64,
    new: Vec<String>,
    revised: Vec<String>,
    repealed: Vec<String>,
}

/// What was issued in a year: the ids of the versions behind each figure.
#[utoipa::path(get, path = "/api/rule-figures", tag = "rulebook", security(("token" = [])),
    params(("year" = Option<i64>, Query, description = "this year where it is missing")),
    responses((status = 200, body = RuleFiguresOut), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 404, description = "you read no rules")))]
async fn rule_figures(
    FromState(app): FromState<App>,
    caller: Caller,
    Query(asked): Query<Year>,
) -> Outcome<Json<RuleFiguresOut>> {
    let by = &caller.by;
    hats::reader(by)?;
    let year = asked.year.filter(|y| (1900..=2200).contains(y)).unwrap_or(i64::from(by.today().year()));
    let (from, until) = days(year);
    let all = listed::issued(&mut app.db.read().await?, by.body, (&from, &until)).await?;
    let of = |kind| of_kind(&all, kind).iter().map(|issued| issued.version.id.to_string()).collect();
    Ok(Json(RuleFiguresOut {
        year,
        new: of(Kind::New),
        revised: of(Kind::Revised),
        repealed: of(Kind::Repealed),
    }))
}

/// A comment of a consultation.
#[derive(Debug, Serialize, ToSchema)]
struct RemarkOut {
    id: String,
    /// Anchor of the article; empty: the whole.
    anchor: String,
    text: String,
    who: String,
    at: i64,
    /// `open`, `yes`, `partly` or `no`.
    #[schema(value_type = String)]
    taken: Taken,
    answer: String,
}

/// A project.
#[derive(Debug, Serialize, ToSchema)]
struct RevisionOut {
    id: String,
    rule: String,
    #[schema(value_type = String)]
    kind: Kind,
    #[schema(value_type = String)]
    state: State,
    version: i64,
    reason: String,
    consult_until: Option<String>,
    meeting: String,
    adopted_on: String,
    issued_on: String,
    in_force_on: String,
    result: Option<String>,
    articles: Vec<ArticleOut>,
    comments: Vec<RemarkOut>,
    #[schema(value_type = Vec<String>)]
    allowed_actions: Vec<Action>,
}

async fn read(db: &mut dyn Read, by: &Acting, id: RevisionId) -> Outcome<RevisionOut> {
    let p = revising::readable(db, by, id).await?;
    let remark = |(r, who): (Remark, String)| RemarkOut {
        id: ids::write(r.id),
        anchor: if r.anchor == 0 { String::new() } else { ids::write(r.anchor) },
        text: r.content,
        who,
        at: r.made_at,
        taken: r.taken,
        answer: r.answer,
    };
    Ok(RevisionOut {
        articles: articles(db, by, p.text).await?,
        comments: sql::remarks(db, id).await?.into_iter().map(remark).collect(),
        allowed_actions: revising::allowed(by, &p),
        id: p.id.to_string(),
        rule: p.rule.to_string(),
        kind: p.kind,
        state: p.state,
        version: p.version,
        reason: p.reason,
        consult_until: p.consult_until,
        meeting: p.meeting,
        adopted_on: p.adopted_on,
        issued_on: p.issued_on,
        in_force_on: p.in_force_on,
        result: p.result.map(|v| v.to_string()),
    })
}

/// A project that you may read.
#[utoipa::path(get, path = "/api/revisions/{id}", tag = "rulebook", security(("token" = [])), params(("id" = String, Path)),
    responses((status = 200, body = RevisionOut), (status = 401, description = "no token"),
        (status = 404, description = "none that you may read")))]
async fn revision_show(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Outcome<Json<RevisionOut>> {
    Ok(Json(read(&mut app.db.read().await?, &caller.by, path_id(&id)?).await?))
}

/// A step of a project.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct RevisionStepIn {
    action: String,
    /// The version that you saw; another one now is a conflict.
    version: Option<i64>,
    /// Reason, comment, answer, opinion or note.
    text: String,
    /// The whole text of the rule, one paragraph a line.
    draft: String,
    /// `YYYY-MM-DD`.
    until: String,
    /// `leaders` or `members`.
    audience: String,
    skipped_why: String,
    meeting: String,
    /// `YYYY-MM-DD`.
    adopted_on: String,
    document_number: String,
    /// `YYYY-MM-DD`.
    issued_on: String,
    /// `YYYY-MM-DD`.
    in_force_on: String,
    trial: bool,
    /// Anchor of an article; empty: the whole.
    anchor: String,
    /// `found`, `new`, or the anchor of the article that the article comes from.
    comes_from: String,
    /// The comment that is answered.
    comment: String,
    /// `yes`, `partly` or `no`.
    taken: String,
    setting: String,
    /// `stays` or `changes`.
    verdict: String,
}

fn input(step: &RevisionStepIn) -> Input {
    Input {
        version: step.version,
        text: step.text.clone(),
        draft: step.draft.clone(),
        until: step.until.clone(),
        audience: Audience::from_key(&step.audience),
        skipped_why: step.skipped_why.clone(),
        meeting: step.meeting.clone(),
        adopted_on: step.adopted_on.clone(),
        document_number: step.document_number.clone(),
        issued_on: step.issued_on.clone(),
        in_force_on: step.in_force_on.clone(),
        trial: step.trial,
        anchor: ids::read(&step.anchor).unwrap_or_default(),
        pinned: match step.comes_from.as_str() {
            "" => None,
            "found" => Some(Pinned::Found),
            "new" => Some(Pinned::New),
            anchor => ids::read(anchor).map(Pinned::From),
        },
        remark: ids::read(&step.comment).unwrap_or_default(),
        taken: Taken::from_key(&step.taken),
        setting: step.setting.clone(),
        verdict: Verdict::from_key(&step.verdict),
    }
}

/// Does a step of a project. What is not yours answers 403, what is not possible now 409, what is incomplete 422.
#[utoipa::path(post, path = "/api/revisions/{id}/steps", tag = "rulebook", security(("token" = [])),
    params(("id" = String, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "the same key and body do one step")),
    request_body = RevisionStepIn,
    responses((status = 200, body = RevisionOut), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 403, description = "not yours"),
        (status = 404, description = "none that you may read"), (status = 409, description = "not possible now"),
        (status = 422, description = "incomplete"), (status = 429, description = "too many")))]
async fn revision_step(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
    Body(step): Body<RevisionStepIn>,
) -> Outcome<Json<RevisionOut>> {
    let by = &caller.by;
    let id: RevisionId = path_id(&id)?;
    // Whoever may not know of the project learns nothing from a wrong word.
    revising::readable(&mut app.db.read().await?, by, id).await?;
    let action = Action::from_key(&step.action).ok_or_else(|| Problem::invalid("action", "form-choose"))?;
    let said = format!("POST /api/revisions/{id}/steps\n{}", serde_json::to_string(&step)?);
    let mut tx = app.db.begin().await?;
    if let Claim::First(key) = claim(&mut tx, by, &headers, &said).await? {
        revising::perform(&mut tx, by, id, action, &input(&step)).await?;
        finish(&mut tx, by, key, &revision_link(id)).await?;
        tx.commit().await?;
    }
    Ok(Json(read(&mut app.db.read().await?, by, id).await?))
}
