//! The room's part of the API: members for the office, organisations for everybody who holds a token.

use super::actions::{SEE_PEOPLE, see};
use super::front;
use super::records::OrgKind;
use super::store::accounts::{self as store, MembersAsked};
use crate::foundation::api::Caller;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::forms::Fields;
use crate::foundation::ids;
use crate::foundation::workflow::Name;
use axum::Json;
use axum::extract::{RawQuery, State};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Rows on a page.
const ROWS: i64 = 100;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(people)).routes(routes!(orgs))
}

/// A member. No contact data, no sector.
#[derive(Debug, Serialize, ToSchema)]
struct PersonItem {
    /// Account.
    id: String,
    /// Name.
    name: String,
    /// Number of the member, or empty.
    member_no: String,
    /// Post.
    post: String,
}

/// A page of members.
#[derive(Debug, Serialize, ToSchema)]
struct PeopleAnswer {
    /// Members of the current term, by name.
    items: Vec<PersonItem>,
    /// Key for `after`, when there is more.
    next: Option<String>,
}

/// An organisation.
#[derive(Debug, Serialize, ToSchema)]
struct OrgItem {
    /// Organisation.
    id: String,
    /// Kind.
    kind: String,
    /// Side, for a unit.
    unit_kind: Option<String>,
    /// Short code.
    code: String,
    /// Name today.
    name: String,
    /// Short name today.
    short_name: String,
}

/// Organisations.
#[derive(Debug, Serialize, ToSchema)]
struct OrgsAnswer {
    /// Those that exist today, in their order.
    items: Vec<OrgItem>,
}

/// Members of the current term.
#[utoipa::path(
    get,
    path = "/api/people",
    tag = "people",
    params(
        ("q" = Option<String>, Query, description = "part of a name or number"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
    ),
    responses((status = 200, body = PeopleAnswer), (status = 400), (status = 401), (status = 404)),
    security(("token" = []))
)]
async fn people(
    State(app): State<App>,
    caller: Caller,
    RawQuery(query): RawQuery,
) -> Outcome<Json<PeopleAnswer>> {
    let by = caller.by;
    see(&by, SEE_PEOPLE)?;
    let asked = Fields::parse(query.unwrap_or_default().as_bytes());
    asked.only(&["q", "after"], &[])?;
    let term = front::current_term(&app, by.body, by.today()).await?;
    let after = asked
        .get("after")
        .rsplit_once('~')
        .map_or((String::new(), 0), |(key, id)| (key.to_owned(), ids::read(id).unwrap_or(0)));
    let listed = MembersAsked {
        term: term.map_or(0, |t| t.0),
        q: asked.get("q").to_owned(),
        standing: -1,
        after,
        ..MembersAsked::default()
    };
    let mut found = store::members(&mut app.db.read().await?, by.body, &listed, ROWS + 1).await?;
    let more = found.len() as i64 > ROWS;
    found.truncate(ROWS as usize);
    let next = found.last().filter(|_| more).map(|m| format!("{}~{}", m.sort_key, m.id));
    let item = |m: super::records::Member| PersonItem {
        id: m.id.to_string(),
        name: m.name,
        member_no: m.member_no,
        post: m.post,
    };
    Ok(Json(PeopleAnswer { items: found.into_iter().map(item).collect(), next }))
}

/// Organisations and units of today.
#[utoipa::path(
    get,
    path = "/api/orgs",
    tag = "people",
    params(("kind" = Option<String>, Query, description = "only of a kind")),
    responses((status = 200, body = OrgsAnswer), (status = 400), (status = 401)),
    security(("token" = []))
)]
async fn orgs(
    State(app): State<App>,
    caller: Caller,
    RawQuery(query): RawQuery,
) -> Outcome<Json<OrgsAnswer>> {
    let by = caller.by;
    let asked = Fields::parse(query.unwrap_or_default().as_bytes());
    asked.only(&["kind"], &[])?;
    let kind = OrgKind::from_key(asked.get("kind"));
    let today = by.today().to_string();
    let known = front::orgs(&app, by.body).await?;
    let fits = known.list.iter().filter(|o| o.exists(&today) && kind.is_none_or(|k| o.kind == k));
    let items = fits
        .map(|o| OrgItem {
            id: o.id.to_string(),
            kind: o.kind.to_string(),
            unit_kind: o.unit_kind.map(|k| k.to_string()),
            code: o.code.clone(),
            name: o.name(&today, by.lang).to_owned(),
            short_name: o.short_name(&today, by.lang).to_owned(),
        })
        .collect();
    Ok(Json(OrgsAnswer { items }))
}
