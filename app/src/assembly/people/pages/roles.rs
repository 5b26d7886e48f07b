//! Who holds which role; roles granted and revoked, each with a page in between that names person and role.

use super::delegates::{account_choices, search_form};
use super::{ConfirmPage, FormPage, LineCell, ListPage, primary, said};
use crate::assembly::people::actions::{SEE_ROLES, need, rights as actions, see};
use crate::assembly::people::records::Holding;
use crate::assembly::people::store::{accounts, rights as store};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, Choice, Fields, FormMaker, Post, Said};
use crate::foundation::ids::{self, AccountId};
use crate::foundation::pages::{Visit, html};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/people/roles", get(list))
        .route("/people/roles/grant", get(choose).merge(post(grant)))
        .route("/people/roles/grant/confirm", get(confirm))
        .route("/people/roles/{grant}/revoke", get(ask_revoke).merge(post(revoke)))
}

fn security(by: &Acting, action: &str) -> Outcome<()> {
    need(by, Role::SecurityAdministrator, SEE_ROLES, action)
}

async fn list(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    see(&by, SEE_ROLES)?;
    let held = store::held(&mut app.db.read().await?, by.body).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("people-roles-title");
    let mut list = ListPage::new(page, "people-roles");
    list.lead = list.page.t("people-roles-lead");
    list.count = list.page.tn("people-roles-count", held.len() as i64);
    let writes = by.is(Role::SecurityAdministrator);
    let heads = ["name", "role", "granted", "granted_by", "acts"];
    list.heads = heads.iter().map(|w| list.page.t(&format!("people-field-{w}"))).collect();
    let order = |h: &Holding| Role::all().iter().position(|r| *r == h.role);
    let mut held: Vec<&Holding> = held.iter().collect();
    held.sort_by_key(|h| order(h));
    let line = |h: &&Holding| {
        let revoke = match (writes, h.account == by.account) {
            (true, false) => LineCell::link(
                format!("/people/roles/{}/revoke", ids::write(h.id)),
                list.page.t("people-role-revoke"),
            ),
            (true, true) => LineCell::text(list.page.t("people-own-account")),
            _ => LineCell::default(),
        };
        vec![
            LineCell::text(h.name.as_str()),
            LineCell::text(list.page.t(&format!("role-{}", h.role))),
            LineCell::text(list.page.day_of(h.granted_at)),
            LineCell::text(h.granted_by.as_str()),
            revoke,
        ]
    };
    list.rows = held.iter().map(line).collect();
    if writes {
        list.acts.push(primary("/people/roles/grant", list.page.t("people-role-grant")));
    } else {
        list.acts.push(said("/log?kind=role", list.page.t("people-log-title")));
    }
    html(&list)
}

async fn choose(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    security(&by, "people-act-grant")?;
    if visit.asked().get("q").is_empty() {
        return search_form(&app, &visit, "/people/roles", "people-role-grant").await;
    }
    form(&app, &visit, &by, &visit.asked(), &[]).await
}

async fn form(
    app: &App,
    visit: &Visit,
    by: &Acting,
    fields: &Fields,
    wrong: &[Complaint],
) -> Outcome<Response> {
    let people = account_choices(app, by, fields.get("q")).await?;
    let mut page = visit.page(app, "").await?;
    page.title = page.t("people-role-grant");
    page.path = "/people/roles/grant/confirm".to_owned();
    let maker_page = page.clone();
    let maker = FormMaker::new(&maker_page, fields, wrong);
    let roles = Role::all().iter().filter(|r| **r != Role::Member);
    let roles = roles.map(|r| Choice::new(r, maker_page.t(&format!("role-{r}"))));
    let fields_drawn = vec![
        maker.field("account", "people-delegate-who").kind("radios").required().options(people),
        maker.field("role", "people-field-role").kind("radios").required().options(roles),
    ];
    let mut form = FormPage::new(page, &maker, fields_drawn, "people-role-look", "/people/roles");
    form.hidden.push(("q".to_owned(), fields.get("q").to_owned()));
    form.method = "get";
    form.draw()
}

async fn confirm(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    security(&by, "people-act-grant")?;
    let fields = visit.asked();
    let (Some(id), Some(role)) = (fields.parsed::<AccountId>("account"), Role::from_key(fields.get("role")))
    else {
        let wrong = [Complaint::new("account", "people-wrong-choose-both")];
        return form(&app, &visit, &by, &fields, &wrong).await;
    };
    let mut db = app.db.read().await?;
    let account = accounts::find(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let held = store::held_by(&mut db, by.body, id).await?;
    drop(db);
    let mut page = visit.page(&app, "").await?;
    let role_name = page.t(&format!("role-{role}"));
    page.title = page.txy("people-role-grant-title", &account.name, &role_name);
    let names: Vec<String> = held.iter().map(|h| page.t(&format!("role-{}", h.role))).collect();
    let now = if names.is_empty() { page.t("people-no-roles") } else { names.join(&page.t("list-comma")) };
    html(&ConfirmPage {
        lines: vec![page.ts("people-role-now", now), page.t("people-role-told")],
        action: "/people/roles/grant".to_owned(),
        hidden: vec![("account".to_owned(), id.to_string()), ("role".to_owned(), role.to_string())],
        submit: page.t("people-role-grant"),
        back: "/people/roles".to_owned(),
        page,
    })
}

async fn grant(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    security(&by, "people-act-grant")?;
    post.fields.only(&["account", "role"], &[])?;
    let id: AccountId = post.fields.parsed("account").ok_or(Problem::NotFound)?;
    let role = Role::from_key(post.fields.get("role")).ok_or(Problem::NotFound)?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    match actions::grant(&mut tx, &by, id, role).await {
        Ok(()) => post.done(&app, tx, "/people/roles", Said::new("people-role-granted")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let account = accounts::find(&mut app.db.read().await?, by.body, id).await?;
            let mut fields = post.fields.clone();
            fields.set("q", account.map(|a| a.name).unwrap_or_default());
            form(&app, &post.visit, &by, &fields, &wrong).await
        }
        Err(other) => Err(other),
    }
}

async fn ask_revoke(State(app): State<App>, visit: Visit, Path(grant): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    security(&by, "people-act-revoke")?;
    let grant = ids::read(&grant).ok_or(Problem::NotFound)?;
    let held = store::grant_of(&mut app.db.read().await?, by.body, grant).await?.ok_or(Problem::NotFound)?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.txy("people-role-revoke-title", &held.name, page.t(&format!("role-{}", held.role)));
    html(&ConfirmPage {
        lines: vec![page.t("people-role-told")],
        action: visit.path.clone(),
        hidden: Vec::new(),
        submit: page.t("people-role-revoke"),
        back: "/people/roles".to_owned(),
        page,
    })
}

async fn revoke(State(app): State<App>, Path(grant): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    security(&by, "people-act-revoke")?;
    post.fields.only(&[], &[])?;
    let grant = ids::read(&grant).ok_or(Problem::NotFound)?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let held = actions::revoke(&mut tx, &by, grant).await?;
    post.done(&app, tx, "/people/roles", Said::new("people-role-revoked").with("x", held.name)).await
}
