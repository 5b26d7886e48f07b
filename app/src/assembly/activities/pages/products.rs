//! What came of an activity: proposals, named by their number or by the address of their page.

use super::view::Linked;
use crate::assembly::activities::actions::{self, link, linking};
use crate::assembly::activities::records::*;
use crate::assembly::activities::{hats, store};
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Post, Said};
use crate::foundation::ids;
use crate::foundation::matters::{self, MatterKind, Named};
use crate::foundation::pages::asking::{AGAIN, Ask, Input as Asked, Typed, begun, draw, opened};
use crate::foundation::pages::{Page, Visit};
use crate::foundation::routing::{get, post};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/activities/{id}/products/new", get(ask).merge(post(add)))
        .route("/activities/{id}/products/{proposal}/drop", get(ask_drop).merge(post(drop_product)))
}

/// Kind of the matters that may come of an activity.
const KIND: &str = "proposal";

fn kind(app: &App) -> Outcome<&'static MatterKind> {
    matters::kind(app, KIND).ok_or(Problem::NotFound)
}

/// What came of an activity, as its page shows it. What a person may not know of is only counted.
pub(super) async fn linked(app: &App, page: &Page, by: &Acting, id: ActivityId) -> Outcome<Vec<Linked>> {
    let all = store::products(&mut app.db.read().await?, id).await?;
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let kind = kind(app)?;
    let named = (kind.named)(app.clone(), by.clone(), all.clone()).await?;
    let hidden = all.len() - named.len();
    let keeps = hats::keeps(by);
    let one = |n: &Named| Linked {
        href: (kind.link)(n.id),
        label: n.title.clone(),
        meta: n.number.clone(),
        off: if keeps { format!("{}/products/{}/drop", link(id), ids::write(n.id)) } else { String::new() },
    };
    let mut shown: Vec<Linked> = named.iter().map(one).collect();
    if hidden > 0 {
        let label = page.tn("activities-products-hidden", hidden as i64);
        shown.push(Linked { href: String::new(), label, meta: String::new(), off: String::new() });
    }
    Ok(shown)
}

async fn ask(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let (fields, kept_at) = opened(&app, &visit).await?;
    page(&app, &visit, path_id(&id)?, (&fields, &[], kept_at), StatusCode::OK).await
}

async fn page(
    app: &App,
    visit: &Visit,
    id: ActivityId,
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    let (a, _) = actions::readable(&mut app.db.read().await?, &by, id).await?;
    hats::keeper(&by, "activities-action-link")?;
    let page = visit.page(app, "").await?;
    draw(page, typed, status, |page, make| Ask {
        what: vec![page.t("activities-link-what")],
        inputs: vec![Asked::Text(make.field("proposal", "activities-link-which").required())],
        ..Ask::new(page.t("activities-do-link"), (link(a.id), a.title.clone()), page.t("activities-save"))
    })
}

/// The proposal that is meant by a number or an address; one that the person may not know of is none.
async fn meant(app: &App, by: &Acting, text: &str) -> Outcome<Named> {
    let kind = kind(app)?;
    let last = text.trim().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let ids = match ids::read(last) {
        Some(id) => vec![id],
        None => (kind.numbered)(app.clone(), by.clone(), text.trim().to_owned()).await?,
    };
    let named = (kind.named)(app.clone(), by.clone(), ids).await?;
    named.into_iter().next().ok_or_else(|| Problem::invalid("proposal", "activities-no-such-proposal"))
}

async fn add(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: ActivityId = path_id(&id)?;
    post.fields.only(&["proposal"], &[])?;
    actions::readable(&mut app.db.read().await?, &by, id).await?;
    hats::keeper(&by, "activities-action-link")?;
    let meant = meant(&app, &by, post.fields.get("proposal")).await;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    let done = match meant {
        Ok(named) => linking::link(&mut tx, &by, id, &named).await,
        Err(problem) => Err(problem),
    };
    match done {
        Ok(()) => post.done(&app, tx, &link(id), Said::new("activities-said-link")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            page(&app, &post.visit, id, (&post.fields, &wrong, None), AGAIN).await
        }
        Err(other) => Err(other),
    }
}

async fn of(app: &App, by: &Acting, proposal: &str) -> Outcome<Named> {
    let id = ids::read(proposal).ok_or(Problem::NotFound)?;
    let named = (kind(app)?.named)(app.clone(), by.clone(), vec![id]).await?;
    named.into_iter().next().ok_or(Problem::NotFound)
}

async fn ask_drop(
    State(app): State<App>,
    visit: Visit,
    Path((id, proposal)): Path<(String, String)>,
) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let (a, _) = actions::readable(&mut app.db.read().await?, &by, path_id(&id)?).await?;
    hats::keeper(&by, "activities-action-link")?;
    let named = of(&app, &by, &proposal).await?;
    let page = visit.page(&app, "").await?;
    draw(page, (&visit.asked(), &[], None), StatusCode::OK, |page, _| Ask {
        what: vec![page.ts("activities-unlink-what", &named.title)],
        danger: true,
        ..Ask::new(page.t("activities-unlink"), (link(a.id), a.title.clone()), page.t("activities-unlink"))
    })
}

async fn drop_product(
    State(app): State<App>,
    Path((id, proposal)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let id: ActivityId = path_id(&id)?;
    post.fields.only(&[], &[])?;
    actions::readable(&mut app.db.read().await?, &by, id).await?;
    hats::keeper(&by, "activities-action-link")?;
    let named = of(&app, &by, &proposal).await?;
    let mut tx = match begun(&app, &post).await? {
        Ok(tx) => tx,
        Err(before) => return Ok(before),
    };
    linking::unlink(&mut tx, &by, id, &named).await?;
    post.done(&app, tx, &link(id), Said::new("activities-said-unlink")).await
}
