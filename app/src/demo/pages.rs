//! Sign-in links of the demo. These routes exist only when the program runs as the demo.

use super::{people, store};
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::safe_path;
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use crate::foundation::session;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};

/// Routes that exist in demo mode only.
pub fn routes() -> Router<App> {
    Router::new().route("/demo", get(introduce)).route("/demo/as/{login}", get(enter))
}

struct Person {
    login: &'static str,
    name: String,
    role: String,
    does: String,
}

struct Group {
    head: String,
    people: Vec<Person>,
}

#[derive(Template)]
#[template(path = "demo/templates/cast.html")]
struct CastPage {
    page: Page,
    groups: Vec<Group>,
}

async fn introduce(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("demo-title");
    let names = people::names().map_err(Problem::broken)?;
    let mut groups = Vec::new();
    for (group, members) in people::GROUPS {
        let person = |(part, login): &(&str, &'static str)| Person {
            login,
            name: names.get(*login).cloned().unwrap_or_default(),
            role: page.t(&format!("demo-role-{part}")),
            does: page.t(&format!("demo-does-{part}")),
        };
        let people = members.iter().map(person).collect();
        groups.push(Group { head: page.t(&format!("demo-group-{group}")), people });
    }
    html(&CastPage { page, groups })
}

/// Signs in as a person of the demo and leads to `next`, a path of this site, or to the first page.
async fn enter(State(app): State<App>, Path(login): Path<String>, visit: Visit) -> Outcome<Response> {
    let token = sign_in(&app, &login, (&visit.agent, &visit.address)).await?;
    let asked = visit.asked();
    let next = safe_path(asked.get("next")).unwrap_or("/");
    let secure = if app.config.secure() { "; Secure" } else { "" };
    let name = session::cookie_name(&app);
    let cookie = format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax{secure}");
    Ok(([(header::SET_COOKIE, cookie)], Redirect::to(next)).into_response())
}

/// Opens a sign-in of a person, second factor given, and returns its token.
pub(super) async fn sign_in(app: &App, login: &str, (agent, address): (&str, &str)) -> Outcome<String> {
    let found = store::account(&mut app.db.read().await?, login).await?;
    let (account, body, name) = found.ok_or(Problem::NotFound)?;
    let by = Acting { account, name, timer: false, ..app.timer(body).await? };
    let mut tx = app.db.begin().await?;
    let token = session::open(&mut tx, &by, true, (agent, address)).await?;
    tx.commit().await?;
    Ok(token)
}
