//! Activities for programs: a list, one activity and its steps, people's parts, the figures of a year. Steps go through the same doors
//! as on the pages.

mod figures;

use super::actions::attending::{self, PartInput};
use super::actions::preparing::{self, NewActivity, When};
use super::actions::steps::{self, Input};
use super::actions::{self, link};
use super::hats::{self, Reach};
use super::records::*;
use super::store::{self, attending as people_sql, lists as listed};
use super::workflow::{activity, attendance};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::api::{Body, Caller, Claim, claim, finish, path_id};
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::AccountId;
use crate::foundation::workflow::Name;
use axum::Json;
use axum::extract::{Path, Query, State as FromState};
use axum::http::HeaderMap;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Routes of the API.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(activities, activity_create))
        .routes(routes!(activity_show))
        .routes(routes!(activity_step))
        .routes(routes!(attendance_step))
        .merge(figures::routes())
}

/// An activity in a list.
#[derive(Debug, Serialize, ToSchema)]
struct ActivityLineOut {
    id: String,
    title: String,
    #[schema(value_type = String)]
    state: activity::State,
    starts_on: String,
    starts_time: String,
    ends_on: String,
    ends_time: String,
    place: String,
}

/// Somebody's part.
#[derive(Debug, Serialize, ToSchema)]
struct AttendanceOut {
    id: String,
    account: String,
    #[schema(value_type = String)]
    state: attendance::State,
    version: i64,
    #[schema(value_type = String)]
    origin: Origin,
    late: bool,
    /// Milliseconds UTC.
    arrived_at: Option<i64>,
    left_at: Option<i64>,
    #[schema(value_type = Vec<String>)]
    allowed_actions: Vec<attendance::Action>,
}

/// An organisation of an activity.
#[derive(Debug, Serialize, ToSchema)]
struct ActivityOrgOut {
    org: String,
    /// `host` or `joined`.
    #[schema(value_type = String)]
    part: OrgPart,
    delegates: i64,
}

/// An activity.
#[derive(Debug, Serialize, ToSchema)]
struct ActivityOut {
    #[serde(flatten)]
    line: ActivityLineOut,
    version: i64,
    #[schema(value_type = String)]
    shown: Shown,
    /// Its kinds, the first first.
    kinds: Vec<String>,
    own_host: bool,
    orgs: Vec<ActivityOrgOut>,
    agenda: String,
    speakers: String,
    findings: String,
    minutes: String,
    audience: i64,
    hours: i64,
    /// How many stand where.
    counts: BTreeMap<String, i64>,
    /// Your own part, where you have one.
    own: Option<AttendanceOut>,
    /// Everybody's, for those who see the list.
    people: Vec<AttendanceOut>,
    #[schema(value_type = Vec<String>)]
    allowed_actions: Vec<activity::Action>,
}

/// Which days.
#[derive(Debug, Deserialize)]
struct Days {
    from: Option<String>,
    until: Option<String>,
}

fn line(a: &Activity) -> ActivityLineOut {
    ActivityLineOut {
        id: a.id.to_string(),
        title: a.title.clone(),
        state: a.state,
        starts_on: a.starts_on.clone(),
        starts_time: a.starts_time.clone(),
        ends_on: a.ends_on.clone(),
        ends_time: a.ends_time.clone(),
        place: a.place.clone(),
    }
}

fn day(field: &str, asked: Option<&str>) -> Outcome<String> {
    match asked {
        None | Some("") => Ok(String::new()),
        Some(text) => {
            let day = parse_date(text).ok_or_else(|| Problem::invalid(field, "form-date"))?;
            Ok(day.to_string())
        }
    }
}

/// Activities that you may know of, the latest first, at most a thousand.
#[utoipa::path(get, path = "/api/activities", tag = "activities", security(("token" = [])),
    params(("from" = Option<String>, Query, description = "`YYYY-MM-DD`: begins then or later"),
        ("until" = Option<String>, Query, description = "`YYYY-MM-DD`: begins then or earlier")),
    responses((status = 200, body = Vec<ActivityLineOut>), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 404, description = "you read no activities"),
        (status = 422, description = "no such day")))]
async fn activities(
    FromState(app): FromState<App>,
    caller: Caller,
    Query(asked): Query<Days>,
) -> Outcome<Json<Vec<ActivityLineOut>>> {
    let by = &caller.by;
    hats::reader(by)?;
    let asked = listed::Asked {
        from: day("from", asked.from.as_deref())?,
        until: day("until", asked.until.as_deref())?,
        ..listed::Asked::default()
    };
    let who = (Reach::of(by), by.account);
    let mut db = app.db.read().await?;
    let all = listed::list(&mut db, (by.body, who), &asked, (("9999-12-31", i64::MAX), 1_000)).await?;
    Ok(Json(all.iter().map(line).collect()))
}

fn part(by: &Acting, of: attending::Of<'_>, p: &Attendance) -> AttendanceOut {
    AttendanceOut {
        id: p.id.to_string(),
        account: p.account.to_string(),
        state: p.state,
        version: p.version,
        origin: p.origin,
        late: p.late,
        arrived_at: p.arrived_at,
        left_at: p.left_at,
        allowed_actions: attending::allowed(by, of, p.account, Some(p)),
    }
}

async fn read(db: &mut dyn Read, by: &Acting, id: ActivityId) -> Outcome<ActivityOut> {
    let (a, own) = actions::readable(db, by, id).await?;
    let kind = actions::first_kind(db, by, id).await?;
    let counts = people_sql::counts(db, id).await?;
    let people = if hats::sees_list(by) { people_sql::of(db, id).await? } else { Vec::new() };
    let orgs = store::orgs_of(db, id).await?;
    let org = |(org, part, delegates): &store::OrgOf| ActivityOrgOut {
        org: org.to_string(),
        part: *part,
        delegates: *delegates,
    };
    Ok(ActivityOut {
        line: line(&a),
        version: a.version,
        shown: a.shown,
        kinds: store::kinds_of(db, id).await?.iter().map(ToString::to_string).collect(),
        own_host: a.own_host,
        orgs: orgs.iter().map(org).collect(),
        counts: counts.into_iter().map(|(state, n)| (state.key().to_owned(), n)).collect(),
        own: own.as_ref().map(|p| part(by, (&a, &kind), p)),
        people: people.iter().map(|p| part(by, (&a, &kind), p)).collect(),
        allowed_actions: steps::allowed(by, &a, own.is_some()),
        agenda: a.agenda,
        speakers: a.speakers,
        findings: a.findings,
        minutes: a.minutes,
        audience: a.audience,
        hours: a.hours,
    })
}

/// An activity that you may know of.
#[utoipa::path(get, path = "/api/activities/{id}", tag = "activities", security(("token" = [])), params(("id" = String, Path)),
    responses((status = 200, body = ActivityOut), (status = 401, description = "no token"),
        (status = 404, description = "none that you may know of")))]
async fn activity_show(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Outcome<Json<ActivityOut>> {
    Ok(Json(read(&mut app.db.read().await?, &caller.by, path_id(&id)?).await?))
}

/// What is said of an activity.
#[derive(Debug, Default, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct ActivityIn {
    title: String,
    /// Its kinds, the first first.
    kinds: Vec<String>,
    own_host: bool,
    hosts: Vec<String>,
    /// `YYYY-MM-DD`.
    starts_on: String,
    /// `HH:MM`.
    starts_time: String,
    ends_on: String,
    ends_time: String,
    /// `hall`, `office`, `community`, `village`, `firm`, `school`, `site` or `other`.
    place_kind: String,
    place: String,
    /// `on_site`, `online` or `mixed`.
    mode: String,
    /// `invited` or `open`.
    shown: String,
    agenda: String,
    speakers: String,
    /// How many may sign up; 0: as many as want to.
    places: i64,
    sign_up_until: String,
    programme: String,
}

impl ActivityIn {
    fn activity(&self) -> Outcome<NewActivity> {
        let choose = |field: &'static str| move || Problem::invalid(field, "form-choose");
        let kinds: Option<Vec<KindId>> = self.kinds.iter().map(|id| id.parse().ok()).collect();
        let hosts: Option<Vec<_>> = self.hosts.iter().map(|id| id.parse().ok()).collect();
        let key =
            |text: &str, or: &'static str| if text.is_empty() { or.to_owned() } else { text.to_owned() };
        let programme = match self.programme.as_str() {
            "" => None,
            id => Some(id.parse().map_err(|_| choose("programme")())?),
        };
        Ok(NewActivity {
            title: self.title.clone(),
            kinds: kinds.ok_or_else(choose("kinds"))?,
            own_host: self.own_host,
            hosts: hosts.ok_or_else(choose("hosts"))?,
            when: self.when(),
            place_kind: PlaceKind::from_key(&key(&self.place_kind, "hall"))
                .ok_or_else(choose("place_kind"))?,
            place: self.place.clone(),
            mode: Mode::from_key(&key(&self.mode, "on_site")).ok_or_else(choose("mode"))?,
            shown: Shown::from_key(&key(&self.shown, "invited")).ok_or_else(choose("shown"))?,
            agenda: self.agenda.clone(),
            speakers: self.speakers.clone(),
            places: self.places,
            sign_up_until: self.sign_up_until.clone(),
            programme,
        })
    }

    fn when(&self) -> When {
        When {
            starts_on: self.starts_on.clone(),
            starts_time: self.starts_time.clone(),
            ends_on: self.ends_on.clone(),
            ends_time: self.ends_time.clone(),
        }
    }
}

/// Prepares an activity.
#[utoipa::path(post, path = "/api/activities", tag = "activities", security(("token" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "the same key and body make one activity")),
    request_body = ActivityIn,
    responses((status = 200, body = ActivityOut), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 403, description = "not yours"),
        (status = 404, description = "you read no activities"), (status = 422, description = "incomplete"),
        (status = 429, description = "too many")))]
async fn activity_create(
    FromState(app): FromState<App>,
    caller: Caller,
    headers: HeaderMap,
    Body(new): Body<ActivityIn>,
) -> Outcome<Json<ActivityOut>> {
    let by = &caller.by;
    hats::keeper(by, "activity-action-create")?;
    let said = format!("POST /api/activities\n{}", serde_json::to_string(&new)?);
    let mut tx = app.db.begin().await?;
    let id = match claim(&mut tx, by, &headers, &said).await? {
        Claim::First(key) => {
            let made = preparing::create(&mut tx, by, &new.activity()?).await?;
            finish(&mut tx, by, key, &made.id.to_string()).await?;
            tx.commit().await?;
            made.id
        }
        Claim::Before(place) => path_id(&place)?,
    };
    Ok(Json(read(&mut app.db.read().await?, by, id).await?))
}

/// A step of an activity.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct ActivityStepIn {
    action: String,
    /// The version that you saw; another one now is a conflict.
    version: Option<i64>,
    /// Reason or question.
    text: String,
    /// What is said of the activity, for `edit`; its days alone, for `reschedule`.
    activity: ActivityIn,
    /// Accounts to invite.
    people: Vec<String>,
    /// The organisation that joins, or the unit that is asked.
    org: String,
    /// How many delegates it sends; without it the organisation does not join.
    delegates: Option<i64>,
    /// `YYYY-MM-DD`.
    due_on: String,
    findings: String,
    minutes: String,
    audience: i64,
    hours: i64,
}

fn input(action: activity::Action, step: &ActivityStepIn) -> Outcome<Input> {
    let people: Option<Vec<AccountId>> = step.people.iter().map(|id| id.parse().ok()).collect();
    Ok(Input {
        version: step.version,
        text: step.text.clone(),
        new: if action == activity::Action::Edit { Some(step.activity.activity()?) } else { None },
        when: step.activity.when(),
        people: people.ok_or_else(|| Problem::invalid("people", "activities-whom"))?,
        org: step.org.parse().ok(),
        delegates: step.delegates,
        due_on: step.due_on.clone(),
        findings: step.findings.clone(),
        minutes: step.minutes.clone(),
        audience: step.audience,
        hours: step.hours,
    })
}

/// Does a step of an activity. What is not yours answers 403, what is not possible now 409, what is incomplete 422.
#[utoipa::path(post, path = "/api/activities/{id}/steps", tag = "activities", security(("token" = [])),
    params(("id" = String, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "the same key and body do one step")),
    request_body = ActivityStepIn,
    responses((status = 200, body = ActivityOut), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 403, description = "not yours"),
        (status = 404, description = "none that you may know of"), (status = 409, description = "not possible now"),
        (status = 422, description = "incomplete"), (status = 429, description = "too many")))]
async fn activity_step(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
    Body(step): Body<ActivityStepIn>,
) -> Outcome<Json<ActivityOut>> {
    let by = &caller.by;
    let id: ActivityId = path_id(&id)?;
    let (a, own) = actions::readable(&mut app.db.read().await?, by, id).await?;
    let action = activity::Action::from_key(&step.action);
    let action = action.ok_or_else(|| Problem::invalid("action", "form-choose"))?;
    steps::row(by, &a, own.is_some(), action)?;
    let said = format!("POST /api/activities/{id}/steps\n{}", serde_json::to_string(&step)?);
    let mut tx = app.db.begin().await?;
    if let Claim::First(key) = claim(&mut tx, by, &headers, &said).await? {
        steps::perform(&mut tx, by, id, action, &input(action, &step)?).await?;
        finish(&mut tx, by, key, &link(id)).await?;
        tx.commit().await?;
    }
    Ok(Json(read(&mut app.db.read().await?, by, id).await?))
}

/// A step of somebody's part.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct AttendanceStepIn {
    /// Whose part; empty: your own.
    account: String,
    action: String,
    version: Option<i64>,
    /// Reason or answer.
    text: String,
    /// `ill`, `official`, `private` or `other`.
    leave_kind: String,
    /// What you read at the door, where you arrive yourself.
    code: String,
}

/// Does a step of somebody's part in an activity.
#[utoipa::path(post, path = "/api/activities/{id}/attendance", tag = "activities", security(("token" = [])),
    params(("id" = String, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "the same key and body do one step")),
    request_body = AttendanceStepIn,
    responses((status = 200, body = ActivityOut), (status = 400, description = "malformed"),
        (status = 401, description = "no token"), (status = 403, description = "not yours"),
        (status = 404, description = "none that you may know of"), (status = 409, description = "not possible now"),
        (status = 422, description = "incomplete"), (status = 429, description = "too many")))]
async fn attendance_step(
    FromState(app): FromState<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
    Body(step): Body<AttendanceStepIn>,
) -> Outcome<Json<ActivityOut>> {
    let by = &caller.by;
    let id: ActivityId = path_id(&id)?;
    actions::readable(&mut app.db.read().await?, by, id).await?;
    let action = attendance::Action::from_key(&step.action);
    let action = action.ok_or_else(|| Problem::invalid("action", "form-choose"))?;
    let who = match step.account.as_str() {
        "" => by.account,
        id => path_id(id)?,
    };
    let input = PartInput {
        version: step.version,
        text: step.text.clone(),
        leave_kind: LeaveKind::from_key(&step.leave_kind),
        key: step.code.clone(),
    };
    let said = format!("POST /api/activities/{id}/attendance\n{}", serde_json::to_string(&step)?);
    if !step.code.is_empty() {
        app.limits.door(by.account.0, &step.code)?;
    }
    let mut tx = app.db.begin().await?;
    if let Claim::First(key) = claim(&mut tx, by, &headers, &said).await? {
        attending::perform(&mut tx, by, (id, who), action, &input).await?;
        finish(&mut tx, by, key, &link(id)).await?;
        tx.commit().await?;
    }
    Ok(Json(read(&mut app.db.read().await?, by, id).await?))
}
