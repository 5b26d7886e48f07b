//! Changes of their own data that persons ask for: each accepted or refused, several accepted at once.

use super::{FormPage, Typed, beginning, kept_note};
use crate::assembly::entrance::{self, Change, ChangeId};
use crate::assembly::people::actions::{SEE_PEOPLE, need, see};
use crate::assembly::people::front;
use crate::foundation::acting::Role;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Begun, Fields, FormMaker, Post, Said};
use crate::foundation::ids::{AccountId, BodyId};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::{get, post};
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use std::collections::HashMap;

/// The most changes on a page; the next come when these are decided.
pub(super) const MOST: i64 = 500;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/people/changes", get(list))
        .route("/people/changes/accept", post(accept_chosen))
        .route("/people/changes/{id}/accept", post(accept))
        .route("/people/changes/{id}/refuse", get(ask_reason).merge(post(refuse)))
}

/// A change as a page draws it.
pub(super) struct AskedChange {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) word: String,
    pub(super) old: String,
    pub(super) new: String,
    pub(super) asked: String,
}

/// Changes with words, names and time.
pub(super) fn asked_changes(
    page: &Page,
    changes: &[Change],
    names: &HashMap<AccountId, String>,
) -> Vec<AskedChange> {
    let one = |c: &Change| AskedChange {
        id: c.id.to_string(),
        name: names.get(&c.account).cloned().unwrap_or_default(),
        word: format!("people-field-{}", c.field),
        old: c.old_value.clone(),
        new: c.new_value.clone(),
        asked: page.ts("people-change-asked", page.moment(c.asked_at)),
    };
    changes.iter().map(one).collect()
}

#[derive(Template)]
#[template(path = "assembly/people/templates/changes.html")]
struct ChangesPage {
    page: Page,
    count: String,
    changes: Vec<AskedChange>,
    may_decide: bool,
}

async fn list(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    see(&by, SEE_PEOPLE)?;
    let mut db = app.db.read().await?;
    let changes = entrance::changes_asked(&mut db, by.body, 0, MOST).await?;
    let who: Vec<AccountId> = changes.iter().map(|c| c.account).collect();
    let names = front::account_names(&mut db, by.body, &who).await?;
    drop(db);
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("people-changes-title");
    let changes = asked_changes(&page, &changes, &names);
    let count = page.tn("people-changes-n", changes.len() as i64);
    html(&ChangesPage { page, count, changes, may_decide: by.is(Role::OfficeOfficer) })
}

async fn accept(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    need(&by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-decide")?;
    post.fields.only(&[], &[])?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let change = entrance::accept_change(&mut tx, &by, path_id(&id)?).await?;
    let names = front::account_names(&mut *tx, by.body, &[change.account]).await?;
    let name = names.get(&change.account).cloned().unwrap_or_default();
    let said = Said::new("people-change-accepted").with("x", name);
    post.done(&app, tx, "/people/changes", said).await
}

async fn accept_chosen(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    need(&by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-decide")?;
    post.fields.only(&[], &["change"])?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let chosen = post.fields.all("change");
    if chosen.is_empty() {
        return Err(Problem::invalid("change", "form-choose"));
    }
    for id in &chosen {
        entrance::accept_change(&mut tx, &by, path_id(id)?).await?;
    }
    let said = Said::new("people-changes-accepted").with("x", chosen.len());
    post.done(&app, tx, "/people/changes", said).await
}

async fn ask_reason(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    need(&by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-decide")?;
    let (fields, kept) = beginning(&app, &visit, Fields::default()).await?;
    reason_form(&app, &visit, (by.body, path_id(&id)?), Typed { fields: &fields, wrong: &[], kept }).await
}

async fn reason_form(
    app: &App,
    visit: &Visit,
    (body, id): (BodyId, ChangeId),
    typed: Typed<'_>,
) -> Outcome<Response> {
    let mut db = app.db.read().await?;
    let change = entrance::change(&mut db, body, id).await?.ok_or(Problem::NotFound)?;
    let names = front::account_names(&mut db, body, &[change.account]).await?;
    drop(db);
    let mut page = visit.page(app, "").await?;
    page.title = page.t("people-change-refuse");
    let maker_page = page.clone();
    let maker = FormMaker::new(&maker_page, typed.fields, typed.wrong);
    let fields = vec![maker.field("reason", "people-change-reason").required().max(200)];
    let mut form = FormPage::new(page, &maker, fields, "people-change-refuse", "/people/changes");
    let field = maker_page.t(&format!("people-field-{}", change.field));
    form.lead =
        maker_page.txy("people-change-lead", names.get(&change.account).map_or("", String::as_str), field);
    form.kept = kept_note(&maker_page, typed.kept);
    form.draw()
}

async fn refuse(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    need(&by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-decide")?;
    post.fields.only(&["reason"], &[])?;
    let id: ChangeId = path_id(&id)?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    match entrance::refuse_change(&mut tx, &by, id, post.fields.get("reason")).await {
        Ok(_) => post.done(&app, tx, "/people/changes", Said::new("people-change-refused")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let typed = Typed { fields: &post.fields, wrong: &wrong, kept: None };
            reason_form(&app, &post.visit, (by.body, id), typed).await
        }
        Err(other) => Err(other),
    }
}
