//! What a document is about is found by its words and chosen; the kinds of record are those that rooms registered. Choosing is a step of
//! the document (`steps.rs`).

use super::show::Reading;
use crate::assembly::superior::actions::upward;
use crate::assembly::superior::actions::upward_link;
use crate::assembly::superior::workflow::upward::Action;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Choice, Fields, FormMaker};
use crate::foundation::ids;
use crate::foundation::linked;
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/upward/{id}/link", get(show))
}

#[derive(Template)]
#[template(path = "assembly/superior/templates/link.html")]
struct LinkPage {
    page: Page,
    of: (String, String),
    version: i64,
    action: String,
    here: String,
    q: String,
    kinds: Vec<Choice>,
    looked: bool,
    field: crate::foundation::forms::Field,
    label: String,
    linked: bool,
}

async fn found(app: &App, r: &Reading, asked: &Fields) -> Outcome<Vec<Choice>> {
    let mut all = Vec::new();
    let chosen = asked.get("kind");
    if !chosen.is_empty() && app.linked.iter().all(|kind| kind.key != chosen) {
        return Err(Problem::invalid("kind", "form-choose"));
    }
    for kind in app.linked.iter().filter(|kind| chosen.is_empty() || kind.key == chosen) {
        for (id, title) in linked::find(app, &r.by, kind.key, asked.get("q")).await? {
            all.push(Choice::new(format!("{}:{}", kind.key, ids::write(id)), title));
        }
    }
    Ok(all)
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let r = Reading::new(&app, &visit, path_id(&id)?).await?;
    upward::row(&r.by, &r.u, Action::Link)?;
    let asked = visit.asked();
    let all = found(&app, &r, &asked).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("upward-action-link");
    let kind = |k: &&linked::LinkedKind| Choice {
        chosen: asked.get("kind") == k.key,
        ..Choice::new(k.key, page.t(k.word))
    };
    let link = upward_link(r.u.id);
    let nothing = Fields::default();
    let field =
        FormMaker::new(&page, &nothing, &[]).field("link", "superior-link-which").required().options(all);
    html(&LinkPage {
        of: (link.clone(), r.u.title.clone()),
        version: r.u.version,
        action: format!("{link}/steps/link"),
        here: format!("{link}/link"),
        q: asked.get("q").to_owned(),
        kinds: app.linked.iter().map(kind).collect(),
        looked: asked.has("q"),
        label: page.t("upward-do-link"),
        linked: !r.u.link_kind.is_empty(),
        field,
        page,
    })
}
