//! The system administrator's list of accounts, without any business content; one-time links, keeping out and letting in, which
//! the office does for members under its own addresses.

use super::members::{person_fields, state_kind};
use super::{
    ConfirmPage, FormPage, LineCell, ListPage, Typed, beginning, kept_note, primary, read_after, write_after,
};
use crate::assembly::entrance;
use crate::assembly::people::actions::{SEE_ACCOUNTS, accounts as actions, see};
use crate::assembly::people::records::forms::AccountForm;
use crate::assembly::people::records::{Account, AccountState, Purpose};
use crate::assembly::people::store::accounts::{self as store, AccountsAsked};
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::db::Tx;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Begun, Choice, Fields, FormMaker, Post, Said};
use crate::foundation::ids::AccountId;
use crate::foundation::lists::{Address, PAGE_ROWS};
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::{get, post};
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    let mut routes = Router::new()
        .route("/people/accounts", get(list))
        .route("/people/accounts/new", get(blank).merge(post(create)));
    for base in ["/people/{id}", "/people/accounts/{id}"] {
        routes = routes
            .route(&format!("{base}/link"), get(ask_link).merge(post(link)))
            .route(&format!("{base}/disable"), get(ask_disable).merge(post(disable)))
            .route(&format!("{base}/enable"), get(ask_enable).merge(post(enable)));
    }
    routes
}

/// Where an act on an account came from and goes back to.
fn back(visit: &Visit, id: AccountId) -> String {
    if visit.path.starts_with("/people/accounts/") {
        "/people/accounts".to_owned()
    } else {
        format!("/people/{id}")
    }
}

fn asked(address: &Address) -> AccountsAsked {
    AccountsAsked {
        q: address.chosen.get("q").to_owned(),
        state: AccountState::from_key(address.chosen.get("state")).map_or("", Name::key).to_owned(),
        after: read_after(address),
    }
}

fn said_state(page: &Page, a: &Account) -> LineCell {
    LineCell::state(state_kind(a.state), page.t(&format!("account-state-{}", a.state)))
}

async fn list(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    see(&by, SEE_ACCOUNTS)?;
    let address = Address::new(&visit.path, &visit.query);
    let asked = asked(&address);
    let mut db = app.db.read().await?;
    let mut found = store::accounts(&mut db, by.body, &asked, PAGE_ROWS + 1).await?;
    let total = store::count_accounts(&mut db, by.body, &asked).await?;
    drop(db);
    let more = found.len() as i64 > PAGE_ROWS;
    found.truncate(PAGE_ROWS as usize);
    let last = found.last().filter(|_| more).map(|a| write_after(&a.sort_key, a.id.0));
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("people-accounts-title");
    let mut list = ListPage::new(page, "people-accounts");
    let maker_page = list.page.clone();
    let maker = FormMaker::new(&maker_page, &address.chosen, &[]);
    let states =
        AccountState::all().iter().map(|s| Choice::new(s, maker_page.t(&format!("account-state-{s}"))));
    let states = std::iter::once(Choice::new("", maker_page.t("people-all-states"))).chain(states);
    list.filters = vec![
        maker.field("q", "people-find-account").kind("search"),
        maker.field("state", "people-field-state").kind("select").options(states),
    ];
    list.say_chosen(&address);
    list.count = list.page.tn("people-accounts-count", total);
    let heads = ["name", "login", "state", "factor", "created", "seen", "acts", "out"];
    list.heads = heads.iter().map(|w| list.page.t(&format!("people-field-{w}"))).collect();
    list.rows = found.iter().map(|a| line(&list.page, &by, a)).collect();
    list.acts.push(primary("/people/accounts/new", list.page.t("people-account-new")));
    list.ways(&address, last);
    html(&list)
}

fn line(page: &Page, by: &Acting, a: &Account) -> Vec<LineCell> {
    let at = |tail: &str| format!("/people/accounts/{}/{tail}", a.id);
    let act = match a.state {
        _ if a.id == by.account => LineCell::text(page.t("people-own-account")),
        AccountState::Disabled => LineCell::link(at("enable"), page.t("people-enable")),
        _ => LineCell::link(at("link?purpose=password"), page.t("people-link-password")),
    };
    let out = match a.state {
        AccountState::Disabled => LineCell::default(),
        _ if a.id == by.account => LineCell::default(),
        _ => LineCell::link(at("disable"), page.t("people-disable")),
    };
    vec![
        LineCell::text(a.name.as_str()),
        LineCell::text(a.login.as_str()),
        said_state(page, a),
        match a.has_factor {
            true if a.id != by.account && a.state != AccountState::Disabled => {
                LineCell::link(at("link?purpose=factor"), page.t("people-link-factor"))
            }
            true => LineCell::text(page.t("people-factor-yes")),
            false => LineCell::default(),
        },
        LineCell::text(page.day_of(a.created_at)),
        LineCell::text(a.seen_at.map(|at| page.day_of(at)).unwrap_or_default()),
        act,
        out,
    ]
}

async fn blank(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    see(&by, SEE_ACCOUNTS)?;
    let (fields, kept) = beginning(&app, &visit, Fields::default()).await?;
    form(&app, &visit, Typed { fields: &fields, wrong: &[], kept }).await
}

async fn form(app: &App, visit: &Visit, typed: Typed<'_>) -> Outcome<Response> {
    let mut page = visit.page(app, "").await?;
    page.title = page.t("people-account-new");
    let maker_page = page.clone();
    let maker = FormMaker::new(&maker_page, typed.fields, typed.wrong);
    let mut fields = person_fields(&maker);
    fields.retain(|f| ["login", "name", "phone", "email"].contains(&f.name.as_str()));
    let mut form = FormPage::new(page, &maker, fields, "people-account-create", "/people/accounts");
    form.kept = kept_note(&maker_page, typed.kept);
    form.draw()
}

async fn create(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    see(&by, SEE_ACCOUNTS)?;
    post.fields.only(&["login", "name", "phone", "email"], &[])?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let made = match AccountForm::plain(&post.fields) {
        Ok(form) => actions::create(&mut tx, &by, &form).await,
        Err(problem) => Err(problem),
    };
    match made {
        Ok(id) => give_link(&app, &post, tx, &by, (id, Purpose::Password)).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            form(&app, &post.visit, Typed { fields: &post.fields, wrong: &wrong, kept: None }).await
        }
        Err(other) => Err(other),
    }
}

#[derive(Template)]
#[template(path = "assembly/people/templates/link.html")]
struct LinkPage {
    page: Page,
    lead: String,
    link: String,
    back: String,
}

/// Makes the link, commits, and shows it this once: it stands in no address, no cookie and no log.
async fn give_link(
    app: &App,
    post: &Post,
    mut tx: Box<Tx>,
    by: &Acting,
    (id, purpose): (AccountId, Purpose),
) -> Outcome<Response> {
    let (account, token) = actions::link(&mut tx, by, id, purpose).await?;
    let back = back(&post.visit, id);
    post.done(app, tx, &back, Said::nothing()).await?;
    let mut page = post.visit.page(app, "").await?;
    page.title = page.t(&format!("people-link-{purpose}"));
    let link = entrance::link_address(app, &token);
    html(&LinkPage { lead: page.ts("people-link-lead", account.name), link, back, page })
}

fn purpose(fields: &Fields) -> Outcome<Purpose> {
    Purpose::from_key(fields.get("purpose")).filter(|p| *p != Purpose::Setup).ok_or(Problem::NotFound)
}

async fn ask_link(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let purpose = purpose(&visit.asked())?;
    let hidden = vec![("purpose".to_owned(), purpose.to_string())];
    let words =
        [&format!("people-link-{purpose}-title"), "people-link-warn", &format!("people-link-{purpose}")];
    ask(&app, &visit, &by, &id, ("people-act-link", words, hidden)).await
}

type Asked<'a> = (&'static str, [&'a str; 3], Vec<(String, String)>);

async fn ask(app: &App, visit: &Visit, by: &Acting, id: &str, asked: Asked<'_>) -> Outcome<Response> {
    let (action, [title, warn, submit], hidden) = asked;
    let id: AccountId = path_id(id)?;
    let account = actions::may_manage(&mut app.db.read().await?, by, id, action).await?;
    let mut page = visit.page(app, "").await?;
    page.title = page.ts(title, &account.name);
    html(&ConfirmPage {
        lines: vec![page.ts(warn, &account.name)],
        action: visit.path.clone(),
        hidden,
        submit: page.t(submit),
        back: back(visit, id),
        page,
    })
}

async fn link(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&["purpose"], &[])?;
    let (id, purpose) = (path_id(&id)?, purpose(&post.fields)?);
    match post.begin(&app).await? {
        Begun::Tx(tx) => give_link(&app, &post, tx, &by, (id, purpose)).await,
        Begun::Before(response) => Ok(response),
    }
}

async fn ask_disable(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let words = ["people-disable-title", "people-disable-warn", "people-disable"];
    ask(&app, &visit, &by, &id, ("people-act-disable", words, Vec::new())).await
}

async fn ask_enable(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let words = ["people-enable-title", "people-enable-warn", "people-enable"];
    ask(&app, &visit, &by, &id, ("people-act-enable", words, Vec::new())).await
}

async fn disable(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    set(&app, &post, &id, false).await
}

async fn enable(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    set(&app, &post, &id, true).await
}

async fn set(app: &App, post: &Post, id: &str, open: bool) -> Outcome<Response> {
    let by = post.visit.person(app).await?;
    post.fields.only(&[], &[])?;
    let id = path_id(id)?;
    let mut tx = match post.begin(app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let account = actions::set_open(&mut tx, &by, id, open).await?;
    let word = if open { "people-enabled" } else { "people-disabled" };
    post.done(app, tx, &back(&post.visit, id), Said::new(word).with("x", account.name)).await
}
