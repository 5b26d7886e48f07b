//! Search as JSON, within what the holder of the token may read.

use super::known::Known;
use super::{asked, view};
use crate::foundation::api::Caller;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::forms::Fields;
use crate::foundation::ids;
use crate::foundation::lists::PAGE_ROWS;
use crate::foundation::search::{self, Counted, Hit, Order};
use axum::Json;
use axum::extract::{Query, State};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The room's part of the API.
pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(search_everything))
}

/// What is asked.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Wanted {
    /// What would be typed into the box, with its operators.
    q: String,
    /// Kind of what is found: `proposal`, `attachment`, `reply`.
    kind: Option<String>,
    /// A kind and a state of it, as `proposal.filed`.
    state: Option<String>,
    /// A session.
    session: Option<String>,
    /// A category, with those below it.
    category: Option<String>,
    /// A unit.
    unit: Option<String>,
    /// First day.
    from: Option<String>,
    /// Last day.
    until: Option<String>,
    /// `newest` or `relevance`; beyond 5,000 hits always the newest first.
    sort: Option<String>,
    /// The `next` of the answer before.
    after: Option<String>,
}

/// One hit.
#[derive(Debug, Serialize, ToSchema)]
struct SearchHit {
    /// What it is.
    kind: String,
    /// Its id.
    id: String,
    /// The page on which the caller reads it.
    link: String,
    /// Title.
    title: String,
    /// Public number, or empty.
    number: String,
    /// Those who put it, first proposer first.
    by: Vec<String>,
    /// State.
    state: String,
    /// Session; absent before the first submission.
    session: Option<String>,
    /// Category; absent where none is given.
    category: Option<String>,
    /// Units that have it.
    units: Vec<String>,
    /// Its date, milliseconds UTC.
    at: i64,
    /// The piece of its text that is worth showing; what was found is between `[[` and `]]`.
    piece: String,
}

/// A page of hits.
#[derive(Debug, Serialize, ToSchema)]
struct SearchAnswer {
    /// How many there are, up to 1,000.
    count: i64,
    /// Whether there are more than that.
    more: bool,
    /// `newest` or `relevance`.
    order: &'static str,
    /// The hits.
    hits: Vec<SearchHit>,
    /// What was taken otherwise than it may be meant, in the caller's language.
    notes: Vec<String>,
    /// Pass it as `after` to read on; absent at the end.
    next: Option<String>,
}

/// Finds in everything that the caller may read.
#[utoipa::path(get, path = "/api/search", tag = "search", params(Wanted), security(("token" = [])),
    responses((status = 200, body = SearchAnswer), (status = 400), (status = 401)))]
async fn search_everything(
    State(app): State<App>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
) -> Outcome<Json<SearchAnswer>> {
    let by = caller.by;
    let known = Known::load(&app, &by).await?;
    let asked = asked::read(&by, &known, &fields(wanted));
    let mut db = app.db.read().await?;
    let (counted, mut hits, order) = if asked.is_empty() {
        (Counted::default(), Vec::new(), asked.order)
    } else {
        let wanted = (&asked.ask, asked.order, asked.after, PAGE_ROWS + 1);
        search::page(&app, &mut db, &by, wanted).await?
    };
    drop(db);
    let more = hits.len() as i64 > PAGE_ROWS;
    hits.truncate(PAGE_ROWS as usize);
    let note = |(word, x): &(&'static str, String)| {
        app.words.say(by.lang, word, &[("x", fluent_bundle::FluentValue::from(x.as_str()))])
    };
    Ok(Json(SearchAnswer {
        count: counted.n,
        more: counted.more,
        order: if order == Order::Relevance { "relevance" } else { "newest" },
        next: hits.last().filter(|_| more).map(|hit| asked::write(hit.place)),
        hits: hits.iter().map(|hit| found(&asked.query, hit)).collect(),
        notes: asked.notes.iter().map(note).collect(),
    }))
}

fn fields(wanted: Wanted) -> Fields {
    let all = [
        ("q", Some(wanted.q)),
        ("kind", wanted.kind),
        ("state", wanted.state),
        ("session", wanted.session),
        ("category", wanted.category),
        ("unit", wanted.unit),
        ("from", wanted.from),
        ("until", wanted.until),
        ("sort", wanted.sort),
        ("after", wanted.after),
    ];
    Fields(all.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect())
}

fn found(query: &chinese_text::query::Query, hit: &Hit) -> SearchHit {
    let id = |id: i64| (id != 0).then(|| ids::write(id));
    let run = |run: view::Run| if run.marked { format!("[[{}]]", run.text) } else { run.text };
    SearchHit {
        kind: hit.kind.key.to_owned(),
        id: ids::write(hit.record),
        link: hit.link.clone(),
        title: hit.title.clone(),
        number: hit.number.clone(),
        by: hit.names.clone(),
        state: hit.state.clone(),
        session: id(hit.sitting),
        category: id(hit.category),
        units: hit.units.iter().map(|unit| ids::write(*unit)).collect(),
        at: hit.at,
        piece: view::piece(&hit.content, query).into_iter().map(run).collect(),
    }
}
