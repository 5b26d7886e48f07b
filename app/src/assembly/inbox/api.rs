//! The inbox as JSON, for the person who holds the token.

use super::records::NoticeId;
use super::store;
use crate::foundation::api::Caller;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::lists::PAGE_ROWS;
use crate::foundation::notices::{self, Notice};
use crate::foundation::store::count_unread;
use axum::Json;
use axum::extract::{Query, State};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The room's part of the API.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(inbox))
}

/// Where to read on.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
struct From {
    /// The `next` of the answer before; absent: from the newest.
    before: Option<String>,
}

/// One notice.
#[derive(Debug, Serialize, ToSchema)]
struct Entry {
    /// Its id.
    id: String,
    /// The sentence, in the person's language.
    text: String,
    /// Key of the sentence.
    word: String,
    /// Page that it is about.
    link: String,
    /// Milliseconds UTC.
    at: i64,
    /// Date by which.
    due_on: Option<String>,
    /// Whether it was read.
    read: bool,
    /// Whether what it asks is done; absent when it asks nothing.
    done: Option<bool>,
}

/// What is asked, and a page of what was told.
#[derive(Debug, Serialize, ToSchema)]
struct Inbox {
    /// How many are unread; from 1,000 on, 1,000.
    unread: i64,
    /// What is asked and not done, the earliest due first.
    asked: Vec<Entry>,
    /// What was told, newest first.
    told: Vec<Entry>,
    /// Pass it as `before` to read on; absent at the end.
    next: Option<String>,
}

/// What is asked of the caller and what was told to him.
#[utoipa::path(get, path = "/api/inbox", tag = "inbox", params(From), security(("token" = [])),
    responses((status = 200, body = Inbox), (status = 400), (status = 401)))]
async fn inbox(State(app): State<App>, caller: Caller, Query(from): Query<From>) -> Outcome<Json<Inbox>> {
    let by = caller.by;
    let before = from.before.and_then(|id| id.parse::<NoticeId>().ok()).map_or(i64::MAX, |id| id.0);
    let mut db = app.db.read().await?;
    let asked = notices::asked(&mut db, by.account, 100).await?;
    let mut told = store::told(&mut db, &by, before, PAGE_ROWS + 1).await?;
    let unread = count_unread(&mut db, by.account).await?;
    let more = told.len() as i64 > PAGE_ROWS;
    told.truncate(PAGE_ROWS as usize);
    let entry = |n: &Notice| Entry {
        id: NoticeId(n.id).to_string(),
        text: n.sentence(&app.words, by.lang),
        word: n.word.clone(),
        link: n.link.clone(),
        at: n.at,
        due_on: n.due_on.clone(),
        read: n.read_at.is_some(),
        done: n.asks.then_some(n.done_at.is_some()),
    };
    let next = told.last().filter(|_| more).map(|n| NoticeId(n.id).to_string());
    let (asked, told) = (asked.iter().map(entry).collect(), told.iter().map(entry).collect());
    Ok(Json(Inbox { unread, asked, told, next }))
}
