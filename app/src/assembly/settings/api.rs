//! The settings as JSON.

use super::pages::may_read;
use super::store;
use crate::foundation::api::Caller;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::procedure::Range;
use axum::Json;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The room's part of the API.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(settings))
}

/// A setting with the value in force today.
#[derive(Debug, Serialize, ToSchema)]
struct Setting {
    /// Name.
    name: &'static str,
    /// Value in force today.
    value: String,
    /// Value where the body has set none.
    default: &'static str,
    /// Kind of value: `whole`, `switch`, `choice`, `several`, `period`, `text`, `words`.
    kind: &'static str,
    /// First day in force; absent for the default.
    since: Option<String>,
    /// The rule that justifies it.
    rule: String,
}

fn kind(range: Range) -> &'static str {
    match range {
        Range::Whole(..) => "whole",
        Range::Switch => "switch",
        Range::Choice(_) => "choice",
        Range::Several(_) => "several",
        Range::Period(_) => "period",
        Range::Text(_) => "text",
        Range::Words(_) => "words",
    }
}

/// The body's procedure: every setting with its value in force today.
#[utoipa::path(get, path = "/api/settings", tag = "settings", security(("token" = [])),
    responses((status = 200, body = [Setting]), (status = 401), (status = 403)))]
async fn settings(State(app): State<App>, caller: Caller) -> Outcome<Json<Vec<Setting>>> {
    let by = caller.by;
    may_read(&by)?;
    let all = store::values(&mut app.db.read().await?, by.body).await?;
    let today = by.today().to_string();
    let of = |key: &'static crate::foundation::procedure::Key| {
        let now = all.iter().find(|v| v.name == key.name && v.from <= today);
        Setting {
            name: key.name,
            value: by.procedure.text(key.name, by.today()).to_owned(),
            default: key.default,
            kind: kind(key.range),
            since: now.map(|v| v.from.clone()),
            rule: now.map_or_else(|| key.source.to_owned(), |v| v.rule.clone()),
        }
    };
    Ok(Json(by.procedure.keys().map(of).collect()))
}
