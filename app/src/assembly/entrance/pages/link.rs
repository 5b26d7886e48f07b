//! One-time links: a password is set, or the second factor taken off.

use super::super::actions::{doors, links};
use super::super::records::{Account, Link, Purpose};
use super::super::{AccountState, password};
use super::Wrong;
use super::gate::gate_page;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Field, Fields, FormMaker, OpenPost};
use crate::foundation::pages::{Page, Visit, html_with};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "assembly/entrance/templates/link.html")]
struct LinkPage {
    page: Page,
    name: String,
    login: String,
    note: String,
    factor: bool,
    new: Field,
    again: Field,
    errors: Wrong,
}

#[derive(Template)]
#[template(path = "assembly/entrance/templates/link_void.html")]
struct VoidPage {
    page: Page,
    text: String,
}

/// The page of a link that cannot be used: the same whether it never was, was used or has expired.
pub(super) async fn void(app: &App, visit: &Visit, text: &str) -> Outcome<Response> {
    let page = gate_page(app, visit, "entrance-link-void").await?;
    let text = page.t(text);
    html_with(StatusCode::NOT_FOUND, &VoidPage { page, text })
}

async fn behind(app: &App, token: &str) -> Outcome<Option<(Link, Account)>> {
    links::behind(&mut app.db.read().await?, token, app.now()).await
}

/// `GET /link/{token}`.
pub async fn show(State(app): State<App>, visit: Visit, Path(token): Path<String>) -> Outcome<Response> {
    let Some((link, account)) = behind(&app, &token).await? else {
        return void(&app, &visit, "entrance-link-void-text").await;
    };
    draw(&app, &visit, (&link, &account), &[], StatusCode::OK).await
}

async fn draw(
    app: &App,
    visit: &Visit,
    (link, account): (&Link, &Account),
    wrong: &[Complaint],
    status: StatusCode,
) -> Outcome<Response> {
    let factor = link.purpose == Purpose::Factor;
    let page =
        gate_page(app, visit, if factor { "entrance-link-factor" } else { "entrance-link-set" }).await?;
    let empty = Fields::default();
    let form = FormMaker::new(&page, &empty, wrong);
    let new = form.field("password_new", "entrance-password-new").kind("password");
    let again = form.field("password_again", "entrance-password-again").kind("password");
    let note = match visit.asked().get("note") {
        "old" => page.t("entrance-note-old"),
        _ => String::new(),
    };
    let drawn = LinkPage {
        name: account.name.clone(),
        login: account.login.clone(),
        note,
        factor,
        new: new.required().autocomplete("new-password"),
        again: again.required().autocomplete("new-password"),
        errors: Wrong::of(&page, &form),
        page,
    };
    html_with(status, &drawn)
}

/// `POST /link/{token}`.
pub async fn open(State(app): State<App>, Path(token): Path<String>, post: OpenPost) -> Outcome<Response> {
    let (visit, fields) = (&post.visit, &post.fields);
    fields.only(&["password_new", "password_again"], &[])?;
    app.limits.sign_in(&format!("link {token:.20}"), &visit.address)?;
    let Some((link, account)) = behind(&app, &token).await? else {
        return void(&app, visit, "entrance-link-void-text").await;
    };
    let by = doors::acting_as(&app, &account).await?;
    let used = match link.purpose {
        Purpose::Password => set_password(&app, &by, (&link, &account), fields).await,
        Purpose::Factor => take_factor_off(&app, &by, &link).await,
        Purpose::Setup => Err(Problem::NotFound),
    };
    match used {
        Ok(note) => Ok(Redirect::to(&format!("/sign-in?note={note}")).into_response()),
        Err(Problem::Invalid(wrong)) => {
            draw(&app, visit, (&link, &account), &wrong, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(Problem::NotFound) => void(&app, visit, "entrance-link-void-text").await,
        Err(other) => Err(other),
    }
}

/// A typed password as it was typed: spaces at its ends belong to it.
pub(super) fn typed<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.0.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
}

async fn set_password(
    app: &App,
    by: &Acting,
    (link, account): (&Link, &Account),
    fields: &Fields,
) -> Outcome<&'static str> {
    let (new, again) = (typed(fields, "password_new"), typed(fields, "password_again"));
    let mut wrong = links::password_complaints(by, &account.login, new, again);
    if wrong.is_empty()
        && account.state == AccountState::Active
        && password::fits(new, account.password_hash.as_deref()).await?
    {
        wrong.push(Complaint::new("password_new", "entrance-password-same"));
    }
    if !wrong.is_empty() {
        return Err(Problem::Invalid(wrong));
    }
    let hash = password::hash(new).await?;
    let mut tx = app.db.begin().await?;
    links::use_password_link(&mut tx, by, link, &hash).await?;
    tx.commit().await?;
    Ok("set")
}

async fn take_factor_off(app: &App, by: &Acting, link: &Link) -> Outcome<&'static str> {
    let mut tx = app.db.begin().await?;
    links::use_factor_link(&mut tx, by, link).await?;
    tx.commit().await?;
    Ok("factor")
}
