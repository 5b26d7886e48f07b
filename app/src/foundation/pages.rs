//! Pages: who visits, the frame around every page, rendering, style sheets, dates in words. No room is named here.
//! `visit.rs`: who visits; `page.rs`: the frame and what a template asks of it; `assets.rs`: style sheets, scripts, pictures.

pub mod asking;
mod assets;
pub mod handed;
mod page;
pub mod papers;
mod visit;

pub use assets::{Assets, asset};
pub use page::{Flash, Hidden, Nav, NavGroup, NavLink, Page, escape};
pub use visit::{Kept, Peer, Visit, cookie};

use super::app::App;
use super::errors::{Outcome, Problem};
use super::forms::{KEPT_MS, OpenPost, Post, safe_path};
use super::ids::AccountId;
use super::store;
use askama::Template;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};

/// Renders a template; a page shown once clears the sentence it showed.
pub fn html(template: &impl Template) -> Outcome<Response> {
    html_with(StatusCode::OK, template)
}

/// Renders a template with a status.
pub fn html_with(status: StatusCode, template: &impl Template) -> Outcome<Response> {
    let text = template.render().map_err(Problem::broken)?;
    let clear = "yz-said=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0";
    Ok((status, [(header::SET_COOKIE, clear)], Html(text)).into_response())
}

/// Keeps a form while it is being written: `POST /keep` with `_form`, the path of its page.
pub async fn keep(State(app): State<App>, post: OpenPost) -> Outcome<Response> {
    let signed = post.visit.signed.as_ref().ok_or(Problem::SignIn)?;
    let form = safe_path(post.fields.get("_form")).ok_or(Problem::Malformed("_form".to_owned()))?;
    let mut fields = post.fields.without_secrets();
    fields.0.retain(|(name, _)| !name.starts_with('_'));
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let until = now + KEPT_MS;
    store::keep_form(&mut tx, signed.account, form, &fields.encode(), (now, until), false).await?;
    tx.commit().await?;
    let page = post.visit.page(&app, "").await?;
    let said = page.ts("form-kept", page.clock(now));
    Ok(axum::Json(serde_json::json!({ "said": said, "at": now })).into_response())
}

/// Forgets a kept copy: `POST /keep/forget`, then back to the page.
pub async fn forget(State(app): State<App>, post: Post) -> Outcome<Response> {
    let page = safe_path(post.fields.get("_page")).unwrap_or("/").to_owned();
    let mut tx = app.db.begin().await?;
    store::forget_form(&mut tx, post.account(), &page).await?;
    tx.commit().await?;
    Ok(Redirect::to(&page).into_response())
}

/// The person a page belongs to, for handlers that need only that.
pub fn account_of(visit: &Visit) -> Outcome<AccountId> {
    visit.signed.as_ref().map(|s| s.account).ok_or(Problem::SignIn)
}
