//! Signing in and out, the second factor, and where the house begins.

use super::super::actions::doors;
use super::super::factor::{self, Enrolment};
use super::super::records::{Account, Purpose};
use super::super::{actions, store};
use super::link::typed;
use crate::foundation::acting::{Acting, Role};
use crate::foundation::app::App;
use crate::foundation::db::Tx;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Field, Fields, FormMaker, OpenPost, safe_path};
use crate::foundation::pages::{Page, Visit, html_with};
use crate::foundation::session;
use crate::foundation::store as house;
use askama::Template;
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "assembly/entrance/templates/sign_in.html")]
struct SignInPage {
    page: Page,
    note: String,
    login: Field,
    password: Field,
    next: String,
}

#[derive(Template)]
#[template(path = "assembly/entrance/templates/factor.html")]
struct FactorPage {
    page: Page,
    code: Field,
    enrolment: Option<Enrolment>,
    next: String,
}

/// So many letters of what is typed as login name are looked at.
const LOGIN_READ: usize = 100;
/// Sentences that the sign-in page knows.
const NOTES: [&str; 6] = ["waiting", "ended", "out", "set", "factor", "changed"];

/// The gate's page: with the body's name, where there is one body.
pub(super) async fn gate_page(app: &App, visit: &Visit, title: &str) -> Outcome<Page> {
    let mut page = visit.bare_page(app, "");
    page.title = page.t(title);
    if let [(_, name, offset)] = store::bodies(&mut app.db.read().await?).await?.as_slice() {
        page.body_name.clone_from(name);
        page.utc_offset_minutes = *offset;
    }
    Ok(page)
}

/// `GET /sign-in`.
pub async fn show(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let asked = visit.asked();
    let next = next_of(&asked);
    match &visit.signed {
        Some(signed) if signed.factor => return Ok(Redirect::to(&next).into_response()),
        Some(_) => return Ok(Redirect::to(&factor_page(&next)).into_response()),
        None => {}
    }
    let mut fields = Fields::default();
    fields.set("next", next);
    let note = NOTES.iter().find(|note| **note == asked.get("note"));
    let note = note.map_or(String::new(), |note| format!("entrance-note-{note}"));
    draw(&app, &visit, &fields, (note, &[]), StatusCode::OK).await
}

fn next_of(fields: &Fields) -> String {
    let asked = if fields.get("next").is_empty() { fields.get("back") } else { fields.get("next") };
    safe_path(asked).filter(|path| !path.starts_with("/sign-")).unwrap_or("/").to_owned()
}

fn factor_page(next: &str) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("next", next).finish();
    format!("/sign-in/factor?{query}")
}

async fn draw(
    app: &App,
    visit: &Visit,
    fields: &Fields,
    (note, wrong): (String, &[Complaint]),
    status: StatusCode,
) -> Outcome<Response> {
    let mut page = gate_page(app, visit, "entrance-sign-in").await?;
    // A refused form stands at the page's own address.
    page.path = "/sign-in".to_owned();
    let form = FormMaker::new(&page, fields, wrong);
    let login = form.field("login", "entrance-login").autocomplete("username");
    let mut password =
        form.field("password", "entrance-password").kind("password").autocomplete("current-password");
    password.value.clear();
    let note = if !note.is_empty() {
        page.t(&note)
    } else if page.body_name.is_empty() && store::bodies(&mut app.db.read().await?).await?.is_empty() {
        page.t("entrance-note-unused")
    } else {
        String::new()
    };
    let next = next_of(fields);
    html_with(status, &SignInPage { note, login, password, next, page })
}

/// `POST /sign-in`.
pub async fn enter(State(app): State<App>, post: OpenPost) -> Outcome<Response> {
    let (visit, fields) = (&post.visit, &post.fields);
    fields.only(&["login", "password", "next", "back"], &[])?;
    let login: String = fields.get("login").chars().take(LOGIN_READ).collect();
    let login = login.as_str();
    if let Err(Problem::Slower { wait_seconds }) = app.limits.sign_in(login, &visit.address) {
        return slower(&app, visit, fields, wait_seconds).await;
    }
    let Some(account) = doors::recognise(&app, login, typed(fields, "password")).await? else {
        note_failure(&app, login, &visit.address);
        let wrong = [Complaint::new("login", "entrance-sign-in-wrong")];
        return draw(&app, visit, fields, (String::new(), &wrong), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let by = doors::acting_as(&app, &account).await?;
    if doors::password_too_old(&app, &by).await? {
        return change_first(&app, &by).await;
    }
    let mut tx = app.db.begin().await?;
    leave_former(&mut tx, visit, by.now).await?;
    let (token, owed) = doors::sign_in(&mut tx, &by, &account, (&visit.agent, &visit.address)).await?;
    let to =
        if owed { factor_page(&next_of(fields)) } else { where_to(&mut tx, &by, &next_of(fields)).await? };
    tx.commit().await?;
    Ok(go(&app, &by, &token, &to))
}

async fn slower(app: &App, visit: &Visit, fields: &Fields, seconds: u64) -> Outcome<Response> {
    let wrong = [Complaint::new("login", "problem-slower-text").with("n", seconds)];
    let mut response =
        draw(app, visit, fields, (String::new(), &wrong), StatusCode::TOO_MANY_REQUESTS).await?;
    if let Ok(value) = HeaderValue::from_str(&seconds.to_string()) {
        response.headers_mut().insert(header::RETRY_AFTER, value);
    }
    Ok(response)
}

/// Notes a failed try beside the answer, so that the answer takes the same time whether the account exists or not.
fn note_failure(app: &App, login: &str, address: &str) {
    let (app, login, address) = (app.clone(), login.to_owned(), address.to_owned());
    tokio::spawn(async move {
        if let Err(error) = doors::note_failure(&app, &login, &address).await {
            tracing::warn!(%error, "failed sign-in not noted");
        }
    });
}

/// A password that is too old is changed before anything else.
async fn change_first(app: &App, by: &Acting) -> Outcome<Response> {
    let mut tx = app.db.begin().await?;
    let token = actions::links::write_link(&mut tx, by, by.account, Purpose::Password).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/link/{token}?note=old")).into_response())
}

/// A new sign-in in the same browser takes the place of the former one.
async fn leave_former(tx: &mut Tx, visit: &Visit, now: i64) -> Outcome<()> {
    if let Some(signed) = &visit.signed {
        house::end_login(tx, signed.account, signed.login, now).await?;
    }
    Ok(())
}

/// Where a person goes once he is in: to the form that waits for him, else where he was going.
async fn where_to(tx: &mut Tx, by: &Acting, next: &str) -> Outcome<String> {
    let waiting = store::waiting_form(tx, by.account, by.now).await?;
    Ok(waiting.as_deref().and_then(safe_path).unwrap_or(next).to_owned())
}

/// The session cookie: `Strict` for the three administrators, who never come in by a link from elsewhere (TRUST T-25).
fn session_cookie(app: &App, by: &Acting, token: &str) -> String {
    let site = if by.is_any(&Role::ADMINISTRATORS) { "Strict" } else { "Lax" };
    let secure = if app.config.secure() { "; Secure" } else { "" };
    format!("{}={token}; Path=/; HttpOnly; SameSite={site}{secure}", session::cookie_name(app))
}

fn go(app: &App, by: &Acting, token: &str, to: &str) -> Response {
    ([(header::SET_COOKIE, session_cookie(app, by, token))], Redirect::to(to)).into_response()
}

/// Opens a sign-in without a password, the second factor counted as given: for the demo's list of people, and refused elsewhere.
pub async fn sign_in_as(app: &App, visit: &Visit, login: &str) -> Outcome<Response> {
    if !app.demo {
        return Err(Problem::NotFound);
    }
    let found = store::by_login(&mut app.db.read().await?, login).await?;
    let account = found.filter(|a| a.state == super::super::AccountState::Active).ok_or(Problem::NotFound)?;
    let by = doors::acting_as(app, &account).await?;
    let mut tx = app.db.begin().await?;
    leave_former(&mut tx, visit, by.now).await?;
    let token = session::open(&mut tx, &by, true, (&visit.agent, &visit.address)).await?;
    tx.commit().await?;
    Ok(go(app, &by, &token, "/"))
}

/// The whole address of a one-time link, to be handed over.
pub fn link_address(app: &App, token: &str) -> String {
    format!("{}/link/{token}", app.config.address())
}

/// `POST /sign-out`.
pub async fn leave(State(app): State<App>, post: OpenPost) -> Outcome<Response> {
    if let Some(signed) = &post.visit.signed {
        let by = signed.acting(&app).await?;
        let mut tx = app.db.begin().await?;
        doors::sign_out(&mut tx, &by, signed.login).await?;
        tx.commit().await?;
    }
    let secure = if app.config.secure() { "; Secure" } else { "" };
    let name = session::cookie_name(&app);
    let cookie = format!("{name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{secure}");
    let clear = (HeaderName::from_static("clear-site-data"), "\"storage\"".to_owned());
    Ok(([(header::SET_COOKIE, cookie), clear], Redirect::to("/sign-in?note=out")).into_response())
}

/// Who is signed in but owes his second factor: the account, its sign-in, and the person acting.
async fn half_in(app: &App, visit: &Visit) -> Outcome<(Account, i64, Acting)> {
    let signed = visit.signed.as_ref().ok_or(Problem::SignIn)?;
    let account = store::account(&mut app.db.read().await?, signed.account).await?;
    Ok((account.ok_or(Problem::SignIn)?, signed.login, signed.acting(app).await?))
}

/// `GET /sign-in/factor`.
pub async fn show_factor(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let next = next_of(&visit.asked());
    if visit.signed.as_ref().is_some_and(|s| s.factor) {
        return Ok(Redirect::to(&next).into_response());
    }
    let (account, _, by) = half_in(&app, &visit).await?;
    let mut fields = Fields::default();
    fields.set("next", next);
    draw_factor(&app, &visit, (&account, &by), (&fields, &[]), StatusCode::OK).await
}

async fn draw_factor(
    app: &App,
    visit: &Visit,
    (account, by): (&Account, &Acting),
    (fields, wrong): (&Fields, &[Complaint]),
    status: StatusCode,
) -> Outcome<Response> {
    let title = if account.has_factor() { "entrance-factor" } else { "entrance-factor-first" };
    let page = gate_page(app, visit, title).await?;
    let enrolment = if account.has_factor() { None } else { Some(enrol(&account.login, by, fields)?) };
    let form = FormMaker::new(&page, fields, wrong);
    let mut code = form.field("code", "entrance-code").autocomplete("one-time-code");
    code.value.clear();
    let next = next_of(fields);
    html_with(status, &FactorPage { code, enrolment, next, page })
}

/// The secret that a form showed before, or a new one.
pub(super) fn enrol(login: &str, by: &Acting, fields: &Fields) -> Outcome<Enrolment> {
    let issuer = &by.procedure.body_name;
    match factor::enrolment(fields.get("secret").to_owned(), login, issuer) {
        Ok(again) => Ok(again),
        Err(_) => factor::enrolment(factor::new_secret(), login, issuer),
    }
}

/// `POST /sign-in/factor`.
pub async fn give_factor(State(app): State<App>, post: OpenPost) -> Outcome<Response> {
    let (visit, fields) = (&post.visit, &post.fields);
    fields.only(&["code", "secret", "next"], &[])?;
    if visit.signed.as_ref().is_some_and(|s| s.factor) {
        return Ok(Redirect::to(&next_of(fields)).into_response());
    }
    let (account, login, by) = half_in(&app, visit).await?;
    app.limits.sign_in(&format!("factor {}", account.id), &visit.address)?;
    let mut tx = app.db.begin().await?;
    let given = take_factor(&mut tx, &by, (&account, login), fields).await;
    match given {
        Ok(token) => {
            let to = where_to(&mut tx, &by, &next_of(fields)).await?;
            tx.commit().await?;
            Ok(go(&app, &by, &token, &to))
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            draw_factor(&app, visit, (&account, &by), (fields, &wrong), status).await
        }
        Err(other) => Err(other),
    }
}

/// Takes a code, or sets the factor with it where there is none.
async fn take_factor(
    tx: &mut Tx,
    by: &Acting,
    (account, login): (&Account, i64),
    fields: &Fields,
) -> Outcome<String> {
    if account.has_factor() {
        return doors::give_factor(tx, by, (account, login), fields.get("code")).await;
    }
    doors::set_factor(tx, by, fields.get("secret"), fields.get("code")).await?;
    doors::go_on(tx, by, login).await
}

/// `GET /`: each to the page where his work begins.
pub async fn home(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    Ok(Redirect::to(start_of(&by)).into_response())
}

fn start_of(by: &Acting) -> &'static str {
    const PROPOSALS: [Role; 5] = [
        Role::ProposalOfficer,
        Role::Reviewer,
        Role::CommitteeHead,
        Role::ChairMember,
        Role::AssigningOfficer,
    ];
    if by.is_any(&PROPOSALS) {
        "/proposals"
    } else if by.is(Role::SystemAdministrator) {
        "/people/accounts"
    } else if by.is(Role::SecurityAdministrator) {
        "/people/roles"
    } else if by.is(Role::Auditor) {
        "/log"
    } else if by.is(Role::OfficeOfficer) {
        "/people"
    } else {
        "/proposals/mine"
    }
}
