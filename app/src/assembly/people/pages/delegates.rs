//! Who may act for an organisation: a person is looked up, empowered for a time, revoked.

use super::orgs::find;
use super::{ConfirmPage, FormPage, Typed};
use crate::assembly::people::actions::{SEE_PEOPLE, need, orgs as actions};
use crate::assembly::people::records::Org;
use crate::assembly::people::records::forms::DelegateForm;
use crate::assembly::people::store::{accounts, orgs as store};
use crate::foundation::acting::{Acting, Power, Role};
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Begun, Choice, FormMaker, Post, Said};
use crate::foundation::ids;
use crate::foundation::pages::{Visit, html};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/people/orgs/{id}/delegates/new", get(ask_delegate).merge(post(delegate)))
        .route("/people/orgs/{id}/delegates/{delegation}/revoke", get(ask_revoke).merge(post(revoke)))
}

async fn ask_delegate(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    need(&by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-delegate")?;
    let org = find(&app, &by, &id).await?;
    let mut record = visit.asked();
    if record.get("q").is_empty() {
        return search_form(&app, &visit, &format!("/people/orgs/{}", org.id), "people-delegate-new").await;
    }
    record.set("from_on", by.today().to_string());
    delegate_form(&app, &visit, &by, &org, Typed { fields: &record, wrong: &[], kept: None }).await
}

/// First step of choosing a person: a part of his name.
pub(super) async fn search_form(app: &App, visit: &Visit, back: &str, title: &str) -> Outcome<Response> {
    let mut page = visit.page(app, "").await?;
    page.title = page.t(title);
    let maker_page = page.clone();
    let fields = visit.asked();
    let maker = FormMaker::new(&maker_page, &fields, &[]);
    let mut form = FormPage::new(
        page,
        &maker,
        vec![maker.field("q", "people-find-account").kind("search")],
        "people-find-go",
        back,
    );
    form.method = "get";
    form.draw()
}

/// Accounts that fit a text, as choices.
pub(super) async fn account_choices(app: &App, by: &Acting, q: &str) -> Outcome<Vec<Choice>> {
    let found = accounts::find_accounts(&mut app.db.read().await?, by.body, q, 20).await?;
    Ok(found.into_iter().map(|(id, name, login)| Choice { hint: login, ..Choice::new(id, name) }).collect())
}

async fn delegate_form(
    app: &App,
    visit: &Visit,
    by: &Acting,
    org: &Org,
    typed: Typed<'_>,
) -> Outcome<Response> {
    let people = account_choices(app, by, typed.fields.get("q")).await?;
    let back = format!("/people/orgs/{}", org.id);
    let mut page = visit.page(app, "").await?;
    page.title = page.t("people-delegate-new");
    let maker_page = page.clone();
    let maker = FormMaker::new(&maker_page, typed.fields, typed.wrong);
    let powers = Power::all().iter().map(|p| Choice::new(p, maker_page.t(&format!("people-power-{p}"))));
    let fields = vec![
        maker.field("account", "people-delegate-who").kind("radios").required().options(people),
        maker.field("power", "people-delegate-power").kind("radios").required().options(powers),
        maker.field("from_on", "people-field-from_on").kind("date").required(),
        maker.field("until_on", "people-field-until_on").kind("date"),
    ];
    let mut form = FormPage::new(page, &maker, fields, "people-delegate-new", &back);
    form.hidden.push(("q".to_owned(), typed.fields.get("q").to_owned()));
    form.lead =
        maker_page.ts("people-delegate-lead", org.name(&maker_page.today.to_string(), maker_page.language));
    form.draw()
}

async fn delegate(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    need(&by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-delegate")?;
    post.fields.only(&["q", "account", "power", "from_on", "until_on"], &[])?;
    let org = find(&app, &by, &id).await?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let result = match DelegateForm::read(&post.fields) {
        Ok(form) => actions::delegate(&mut tx, &by, org.id, &form).await,
        Err(problem) => Err(problem),
    };
    match result {
        Ok(()) => {
            let said = Said::new("people-delegated").with("x", org.name(&by.today().to_string(), by.lang));
            post.done(&app, tx, &format!("/people/orgs/{}", org.id), said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let typed = Typed { fields: &post.fields, wrong: &wrong, kept: None };
            delegate_form(&app, &post.visit, &by, &org, typed).await
        }
        Err(other) => Err(other),
    }
}

async fn ask_revoke(
    State(app): State<App>,
    visit: Visit,
    Path((id, delegation)): Path<(String, String)>,
) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    need(&by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-delegate")?;
    let org = find(&app, &by, &id).await?;
    let delegation = ids::read(&delegation).ok_or(Problem::NotFound)?;
    let held = store::delegation(&mut app.db.read().await?, by.body, delegation).await?;
    let held = held.filter(|d| d.org == org.id).ok_or(Problem::NotFound)?;
    let mut page = visit.page(&app, "").await?;
    let name = org.name(&page.today.to_string(), page.language).to_owned();
    page.title = page.txy("people-delegate-revoke-title", &held.name, &name);
    html(&ConfirmPage {
        lines: vec![page.t("people-delegate-revoke-lead")],
        action: visit.path.clone(),
        hidden: Vec::new(),
        submit: page.t("people-delegate-revoke"),
        back: format!("/people/orgs/{}", org.id),
        page,
    })
}

async fn revoke(
    State(app): State<App>,
    Path((id, delegation)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    need(&by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-delegate")?;
    post.fields.only(&[], &[])?;
    let org = find(&app, &by, &id).await?;
    let delegation = ids::read(&delegation).ok_or(Problem::NotFound)?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let held = actions::revoke(&mut tx, &by, org.id, delegation).await?;
    let said = Said::new("people-undelegated").with("x", held.name);
    post.done(&app, tx, &format!("/people/orgs/{}", org.id), said).await
}
