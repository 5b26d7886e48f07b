//! What opens one's own account: password, second factor, sign-ins, API tokens.

use super::super::actions::{doors, links, own};
use super::super::factor::Enrolment;
use super::super::{password, store};
use super::Wrong;
use super::gate::enrol;
use super::link::typed;
use super::me::own as own_account;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, Field, Fields, FormMaker, Post, Said};
use crate::foundation::pages::{Page, Visit, html, html_with};
use crate::foundation::store as house;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

#[derive(Template)]
#[template(path = "assembly/entrance/templates/password.html")]
struct PasswordPage {
    page: Page,
    now: Field,
    new: Field,
    again: Field,
    errors: Wrong,
}

#[derive(Template)]
#[template(path = "assembly/entrance/templates/my_factor.html")]
struct MyFactorPage {
    page: Page,
    since: String,
    enrolment: Enrolment,
    now: Field,
    code: Field,
    errors: Wrong,
}

/// A sign-in in the list.
struct LoginLine {
    id: String,
    agent: String,
    when: String,
    this: bool,
}

#[derive(Template)]
#[template(path = "assembly/entrance/templates/sign_ins.html")]
struct LoginsPage {
    page: Page,
    logins: Vec<LoginLine>,
}

/// An API token in the list.
struct TokenRow {
    id: String,
    name: String,
    made: String,
    until: String,
    state: String,
    mark: &'static str,
    open: bool,
}

#[derive(Template)]
#[template(path = "assembly/entrance/templates/tokens.html")]
struct TokensPage {
    page: Page,
    made: String,
    shown: bool,
    tokens: Vec<TokenRow>,
    name: Field,
    until: Field,
    errors: Wrong,
}

/// `GET /me/password`.
pub async fn show_password(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    visit.person(&app).await?;
    draw_password(&app, &visit, &[], StatusCode::OK).await
}

async fn draw_password(
    app: &App,
    visit: &Visit,
    wrong: &[Complaint],
    status: StatusCode,
) -> Outcome<Response> {
    let mut page = visit.page(app, "").await?;
    page.title = page.t("entrance-my-password");
    let empty = Fields::default();
    let form = FormMaker::new(&page, &empty, wrong);
    let field = |name, word, fill| form.field(name, word).kind("password").autocomplete(fill).required();
    let now = field("password_now", "entrance-password-now", "current-password");
    let new = field("password_new", "entrance-password-new", "new-password");
    let again = field("password_again", "entrance-password-again", "new-password");
    let errors = Wrong::of(&page, &form);
    html_with(status, &PasswordPage { now, new, again, errors, page })
}

/// `POST /me/password`: the present one is asked again; other sign-ins end.
pub async fn set_password(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&["password_now", "password_new", "password_again"], &[])?;
    app.limits.sign_in(&format!("again {}", by.account), &post.visit.address)?;
    let login = post.visit.signed.as_ref().map_or(0, |s| s.login);
    match new_hash(&app, &by, &post.fields).await {
        Ok(hash) => {
            let mut tx = app.db.begin().await?;
            links::set_password(&mut tx, &by, &hash, login).await?;
            post.done(&app, Box::new(tx), "/me", Said::new("entrance-password-done")).await
        }
        Err(Problem::Invalid(wrong)) => {
            draw_password(&app, &post.visit, &wrong, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(other) => Err(other),
    }
}

/// Checks the present and the new password and hashes the new one; everything that is wrong is told at once.
async fn new_hash(app: &App, by: &Acting, fields: &Fields) -> Outcome<String> {
    let now = typed(fields, "password_now");
    let (new, again) = (typed(fields, "password_new"), typed(fields, "password_again"));
    let mut wrong = Vec::new();
    match doors::ask_again(app, by.account, now).await {
        Ok(_) => {}
        Err(Problem::Invalid(list)) => wrong.extend(list),
        Err(other) => return Err(other),
    }
    let account = own_account(&mut app.db.read().await?, by).await?;
    wrong.extend(links::password_complaints(by, &account.login, new, again));
    if new == now && !new.is_empty() {
        wrong.push(Complaint::new("password_new", "entrance-password-same"));
    }
    if wrong.is_empty() { password::hash(new).await } else { Err(Problem::Invalid(wrong)) }
}

/// `GET /me/factor`.
pub async fn show_factor(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    visit.person(&app).await?;
    draw_factor(&app, &visit, &Fields::default(), &[], StatusCode::OK).await
}

async fn draw_factor(
    app: &App,
    visit: &Visit,
    fields: &Fields,
    wrong: &[Complaint],
    status: StatusCode,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    let account = own_account(&mut app.db.read().await?, &by).await?;
    let mut page = visit.page(app, "").await?;
    page.title = page.t("entrance-my-factor");
    let since = account.totp_confirmed_at.map(|at| page.ts("entrance-factor-since", page.day_of(at)));
    let form = FormMaker::new(&page, fields, wrong);
    let now = form.field("password_now", "entrance-password-now").kind("password").required();
    let code = form.field("code", "entrance-code").autocomplete("one-time-code").required();
    let drawn = MyFactorPage {
        since: since.unwrap_or_default(),
        enrolment: enrol(&account.login, &by, fields)?,
        now: Field { value: String::new(), ..now.autocomplete("current-password") },
        code: Field { value: String::new(), ..code },
        errors: Wrong::of(&page, &form),
        page,
    };
    html_with(status, &drawn)
}

/// `POST /me/factor`: sets a second factor, or another in its place.
pub async fn set_factor(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&["password_now", "secret", "code"], &[])?;
    app.limits.sign_in(&format!("again {}", by.account), &post.visit.address)?;
    let asked = doors::ask_again(&app, by.account, typed(&post.fields, "password_now")).await;
    let mut tx = app.db.begin().await?;
    let set = match asked {
        Ok(_) => doors::set_factor(&mut tx, &by, post.fields.get("secret"), post.fields.get("code")).await,
        Err(problem) => Err(problem),
    };
    match set {
        Ok(()) => post.done(&app, Box::new(tx), "/me", Said::new("entrance-factor-done")).await,
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            draw_factor(&app, &post.visit, &post.fields, &wrong, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(other) => Err(other),
    }
}

/// `GET /me/sign-ins`.
pub async fn show_logins(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let this = visit.signed.as_ref().map_or(0, |s| s.login);
    let open = house::logins_of(&mut app.db.read().await?, by.account, by.now).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("entrance-logins");
    let line = |(id, opened, seen, agent, address): (i64, i64, i64, String, String)| LoginLine {
        id: crate::foundation::ids::write(id),
        when: page.say(
            "entrance-login-line",
            &[
                ("opened", page.moment(opened).into()),
                ("seen", page.moment(seen).into()),
                ("address", address.into()),
            ],
        ),
        agent: if agent.is_empty() { page.t("entrance-login-unknown") } else { agent },
        this: id == this,
    };
    let logins = open.into_iter().map(line).collect();
    html(&LoginsPage { logins, page })
}

/// `POST /me/sign-ins/{id}/end`.
pub async fn end_login(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&[], &[])?;
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(before) => return Ok(before),
    };
    own::end_login(&mut tx, &by, id).await?;
    post.done(&app, tx, "/me/sign-ins", Said::new("entrance-login-ended")).await
}

/// `POST /me/sign-ins/others/end`.
pub async fn end_others(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&[], &[])?;
    let this = post.visit.signed.as_ref().map_or(0, |s| s.login);
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(before) => return Ok(before),
    };
    own::end_others(&mut tx, &by, this).await?;
    post.done(&app, tx, "/me/sign-ins", Said::new("entrance-logins-ended")).await
}

/// `GET /me/tokens`.
pub async fn show_tokens(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    visit.person(&app).await?;
    draw_tokens(&app, &visit, (&Fields::default(), &[]), String::new(), StatusCode::OK).await
}

async fn draw_tokens(
    app: &App,
    visit: &Visit,
    (fields, wrong): (&Fields, &[Complaint]),
    made: String,
    status: StatusCode,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    let tokens = store::tokens(&mut app.db.read().await?, by.account).await?;
    let mut page = visit.page(app, "").await?;
    page.title = page.t("entrance-tokens");
    let today = by.today().to_string();
    let row = |token: super::super::records::TokenLine| {
        let (state, mark) = match token.revoked_at {
            Some(_) => ("revoked", "stop"),
            None if token.expires_on < today => ("expired", "stop"),
            None => ("open", "done"),
        };
        TokenRow {
            id: token.id.to_string(),
            name: token.name,
            made: page.day_of(token.created_at),
            until: page.day(&token.expires_on),
            state: page.t(&format!("entrance-token-{state}")),
            mark,
            open: state == "open",
        }
    };
    let tokens = tokens.into_iter().map(row).collect();
    let form = FormMaker::new(&page, fields, wrong);
    let name = form.field("name", "entrance-token-name").required();
    let year = by.today() + time::Duration::days(365);
    let until = form.field("expires_on", "entrance-token-until").kind("date").required().or(year);
    let errors = Wrong::of(&page, &form);
    let shown = visit.asked().get("note") == "shown";
    html_with(status, &TokensPage { made, shown, tokens, name, until, errors, page })
}

/// Where a form that made a token leads when it is sent again: the token itself is kept nowhere.
const TOKEN_SHOWN: &str = "/me/tokens?note=shown";

/// `POST /me/tokens`: the token is shown in the answer, this once.
pub async fn make_token(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&["name", "expires_on"], &[])?;
    let begun = match post.begin(&app).await {
        Ok(Begun::Tx(mut tx)) => {
            let made = own::make_token(&mut tx, &by, post.fields.get("name"), post.fields.get("expires_on"));
            match made.await {
                Ok(token) => post.settle(tx, TOKEN_SHOWN).await.map(|()| token),
                Err(problem) => Err(problem),
            }
        }
        Ok(Begun::Before(before)) => return Ok(before),
        Err(problem) => Err(problem),
    };
    let empty = Fields::default();
    match begun {
        Ok(token) => draw_tokens(&app, &post.visit, (&empty, &[]), token, StatusCode::OK).await,
        Err(Problem::Invalid(wrong)) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            draw_tokens(&app, &post.visit, (&post.fields, &wrong), String::new(), status).await
        }
        Err(other) => Err(other),
    }
}

/// `POST /me/tokens/{id}/revoke`.
pub async fn revoke_token(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&[], &[])?;
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(before) => return Ok(before),
    };
    own::revoke_token(&mut tx, &by, id).await?;
    post.done(&app, tx, "/me/tokens", Said::new("entrance-token-gone")).await
}
