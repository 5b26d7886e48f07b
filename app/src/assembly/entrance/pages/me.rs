//! One's own account: what stands in it, asking for a change, taking a copy of everything.

use super::super::actions::own;
use super::super::records::{Account, Change, ChangeState, ProfileField, SeatLine};
use super::super::store;
use super::Wrong;
use crate::foundation::acting::{Acting, Power};
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, Choice, Field, Fields, FormMaker, Post, Said};
use crate::foundation::lists::attachment;
use crate::foundation::pages::{Page, Visit, html, html_with};
use crate::foundation::store as house;
use crate::foundation::workflow::Name;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

/// A line of a definition list.
pub(super) struct Fact {
    pub(super) term: String,
    pub(super) text: String,
}

/// A wish for a change as its person sees it.
struct ChangeLine {
    id: String,
    what: String,
    value: String,
    when: String,
    state: String,
    mark: &'static str,
    reason: String,
    open: bool,
}

#[derive(Template)]
#[template(path = "assembly/entrance/templates/me.html")]
struct MePage {
    page: Page,
    person: Vec<Fact>,
    contact: Vec<Fact>,
    standing: Vec<Fact>,
    changes: Vec<ChangeLine>,
    look: [Field; 3],
    factor: String,
}

#[derive(Template)]
#[template(path = "assembly/entrance/templates/change.html")]
struct ChangePage {
    page: Page,
    fields: Vec<Field>,
    errors: Wrong,
    kept: String,
    waiting: bool,
}

#[derive(Template)]
#[template(path = "assembly/entrance/templates/data.html")]
struct DataPage {
    page: Page,
}

/// The account of the person acting.
pub(super) async fn own(db: &mut dyn Read, by: &Acting) -> Outcome<Account> {
    store::account(db, by.account).await?.ok_or(Problem::NotFound)
}

/// `GET /me`.
pub async fn show(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let mut db = app.db.read().await?;
    let account = own(&mut db, &by).await?;
    let seats = store::seats(&mut db, by.account).await?;
    let changes = store::changes_of(&mut db, by.account).await?;
    drop(db);
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("entrance-me");
    let (person, contact) = facts_of(&page, &account);
    let factor = match account.totp_confirmed_at {
        Some(at) => page.ts("entrance-factor-since", page.day_of(at)),
        None => page.t("entrance-factor-none"),
    };
    let drawn = MePage {
        person,
        contact,
        standing: standing(&page, &by, &seats),
        changes: changes.iter().take(6).map(|c| change_line(&page, c)).collect(),
        look: [lang_field(&page), text_field(&page), theme_field(&page)],
        factor,
        page,
    };
    html(&drawn)
}

/// Who he is, and how he is reached.
fn facts_of(page: &Page, account: &Account) -> (Vec<Fact>, Vec<Fact>) {
    let fact = |word: &str, text: &str| Fact { term: page.t(word), text: text.to_owned() };
    let person = vec![
        fact("entrance-fact-name", &account.name),
        fact("entrance-login", &account.login),
        fact("entrance-fact-member-no", account.member_no.as_deref().unwrap_or_default()),
    ];
    let contact = ProfileField::all().iter();
    let contact = contact.map(|f| fact(&format!("entrance-field-{f}"), account.field(*f)));
    (person, contact.filter(|fact| !fact.text.is_empty()).collect())
}

fn standing(page: &Page, by: &Acting, seats: &[SeatLine]) -> Vec<Fact> {
    let mut facts = Vec::new();
    for seat in seats {
        let parts = [&seat.sector, &seat.committee, &seat.group];
        let parts: Vec<&str> = parts.into_iter().map(String::as_str).filter(|s| !s.is_empty()).collect();
        let text = parts.join(&page.t("list-comma"));
        facts.push(Fact { term: page.tn("entrance-fact-term", seat.term), text });
    }
    let roles: Vec<String> = by.roles.iter().map(|role| page.t(&format!("role-{role}"))).collect();
    facts.push(Fact { term: page.t("entrance-fact-roles"), text: roles.join(&page.t("list-comma")) });
    for delegation in by.delegations.iter() {
        let power = if delegation.power == Power::Seal { "seal" } else { "draft" };
        let text = page.ts(&format!("entrance-fact-acts-{power}"), &delegation.org_name);
        facts.push(Fact { term: page.t("entrance-fact-acts"), text });
    }
    facts
}

fn change_line(page: &Page, change: &Change) -> ChangeLine {
    ChangeLine {
        id: change.id.to_string(),
        what: page.t(&format!("entrance-field-{}", change.field)),
        value: change.new_value.clone(),
        when: page.day_of(change.decided_at.unwrap_or(change.asked_at)),
        state: page.t(&format!("entrance-change-{}", change.state)),
        mark: match change.state {
            ChangeState::Asked => "open",
            ChangeState::Accepted => "done",
            ChangeState::Refused => "back",
            ChangeState::Withdrawn => "stop",
        },
        reason: change.reason.clone(),
        open: change.state == ChangeState::Asked,
    }
}

fn look_field(page: &Page, name: &str, value: &str, choices: &[(&str, &str)]) -> Field {
    let mut fields = Fields::default();
    fields.set(name, value);
    let field = FormMaker::new(page, &fields, &[]).field(name, &format!("look-{name}"));
    let options = choices.iter().map(|(value, word)| Choice::new(value, page.t(word)));
    let mut field = field.options(options);
    for choice in &mut field.options {
        choice.chosen = choice.value == value;
    }
    field
}

fn lang_field(page: &Page) -> Field {
    let mut field =
        look_field(page, "lang", page.lang, &[("zh-CN", "look-language-zh"), ("en", "look-language-en")]);
    field.label = page.t("look-language");
    field
}

fn text_field(page: &Page) -> Field {
    look_field(page, "text", page.text, &[("", "look-text-standard"), ("large", "look-text-large")])
}

fn theme_field(page: &Page) -> Field {
    let choices = [("", "look-theme-system"), ("light", "look-theme-light"), ("dark", "look-theme-dark")];
    look_field(page, "theme", page.theme, &choices)
}

/// `GET /me/change`: what is kept of the form, over what stands in the account.
pub async fn show_change(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let account = own(&mut app.db.read().await?, &by).await?;
    let mut fields = Fields::default();
    for field in ProfileField::all() {
        fields.set(field.key(), account.field(*field));
    }
    let page = visit.page(&app, "").await?;
    let mut kept_at = String::new();
    let mut waiting = false;
    if let Some(kept) = visit.kept(&app).await? {
        for field in ProfileField::all().iter().filter(|f| kept.fields.has(f.key())) {
            fields.set(field.key(), kept.fields.get(field.key()));
        }
        kept_at = page.moment(kept.at);
        waiting = kept.waiting;
    }
    draw_change(page, &fields, (kept_at, waiting), &[], StatusCode::OK)
}

fn draw_change(
    mut page: Page,
    fields: &Fields,
    (kept, waiting): (String, bool),
    wrong: &[Complaint],
    status: StatusCode,
) -> Outcome<Response> {
    page.title = page.t("entrance-change");
    let form = FormMaker::new(&page, fields, wrong);
    let drawn = ProfileField::all().iter().map(|field| {
        let kind = match field {
            ProfileField::Phone => ("tel", "tel"),
            ProfileField::Email => ("email", "email"),
            ProfileField::Employer => ("text", "organization"),
            ProfileField::Post => ("text", "organization-title"),
        };
        form.field(field.key(), &format!("entrance-field-{field}")).kind(kind.0).autocomplete(kind.1)
    });
    let (drawn, errors) = (drawn.collect(), Wrong::of(&page, &form));
    html_with(status, &ChangePage { fields: drawn, errors, kept, waiting, page })
}

/// `POST /me/change`.
pub async fn ask(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&["phone", "email", "employer", "post"], &[])?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(before) => return Ok(before),
    };
    let (mut asked, mut wrong) = (0, Vec::new());
    for field in ProfileField::all().iter().filter(|f| post.fields.has(f.key())) {
        match own::ask_change(&mut tx, &by, *field, post.fields.get(field.key())).await {
            Ok(Some(_)) => asked += 1,
            Ok(None) => {}
            Err(Problem::Invalid(list)) => wrong.extend(list),
            Err(other) => return Err(other),
        }
    }
    if wrong.is_empty() {
        let said = if asked == 0 { "entrance-change-nothing" } else { "entrance-change-sent" };
        return post.done(&app, tx, "/me", Said::new(said)).await;
    }
    drop(tx);
    let page = post.visit.page(&app, "").await?;
    draw_change(page, &post.fields, (String::new(), false), &wrong, StatusCode::UNPROCESSABLE_ENTITY)
}

/// `POST /me/changes/{id}/withdraw`.
pub async fn withdraw(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    post.fields.only(&[], &[])?;
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(before) => return Ok(before),
    };
    own::withdraw_change(&mut tx, &by, id).await?;
    post.done(&app, tx, "/me", Said::new("entrance-change-taken-back")).await
}

/// `GET /me/data`: what the copy holds.
pub async fn show_data(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    visit.person(&app).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("entrance-data");
    html(&DataPage { page })
}

/// `GET /me/data.json`: everything that is kept about a person, for himself; the taking is an event.
pub async fn data(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let mut tx = app.db.begin().await?;
    let copy = copy(&mut tx, &by, &app, visit.lang).await?;
    let rows = copy.as_object().map_or(0, |o| o.values().filter_map(Value::as_array).map(Vec::len).sum());
    own::note_export(&mut tx, &by, by.account, rows).await?;
    tx.commit().await?;
    let text = serde_json::to_string_pretty(&copy)?;
    let headers = [
        (header::CONTENT_TYPE, "application/json".to_owned()),
        (header::CONTENT_DISPOSITION, attachment(&format!("yizheng-{}.json", by.today()))),
    ];
    Ok((headers, text).into_response())
}

async fn copy(
    db: &mut dyn Read,
    by: &Acting,
    app: &App,
    lang: crate::foundation::words::Lang,
) -> Outcome<Value> {
    let account = own(db, by).await?;
    let events = house::events_by(db, by.body, by.account, 20_000).await?;
    let acts: Vec<Value> = events
        .iter()
        .map(|e| {
            json!({ "at": e.at, "kind": e.kind, "subject": crate::foundation::ids::write(e.subject),
            "action": e.action, "standing": e.standing })
        })
        .collect();
    let notices = house::notices_of(db, by.account, i64::MAX, 20_000).await?;
    let notices: Vec<Value> = notices
        .iter()
        .map(|n| {
            json!({ "at": n.at, "text": n.sentence(&app.words, lang), "link": n.link,
            "read_at": n.read_at, "done_at": n.done_at })
        })
        .collect();
    let mut copy = about(&account);
    copy["seats"] = json!(store::seats(db, by.account).await?);
    copy["delegations"] = by
        .delegations
        .iter()
        .map(|d| json!({ "organisation": d.org_name, "seal": d.power == Power::Seal }))
        .collect();
    let roles = store::roles_ever(db, by.account).await?;
    let role = |(role, from, until): &(String, i64, Option<i64>)| json!({ "role": role, "granted_at": from, "revoked_at": until });
    copy["roles"] = roles.iter().map(role).collect();
    copy["changes"] = store::changes_of(db, by.account)
        .await?
        .iter()
        .map(|c| json!({ "field": c.field, "from": c.old_value, "to": c.new_value, "state": c.state, "asked_at": c.asked_at }))
        .collect();
    copy["sign_ins"] = store::logins_ever(db, by.account)
        .await?
        .iter()
        .map(|l| json!({ "opened_at": l.1, "seen_at": l.2, "ended_at": l.3, "browser": l.4, "address": l.5 }))
        .collect();
    copy["tokens"] = store::tokens(db, by.account)
        .await?
        .iter()
        .map(|t| json!({ "name": t.name, "created_at": t.created_at, "expires_on": t.expires_on, "revoked_at": t.revoked_at }))
        .collect();
    copy["acts"] = json!(acts);
    copy["notices"] = json!(notices);
    Ok(copy)
}

fn about(account: &Account) -> Value {
    json!({ "account": {
        "id": account.id, "login": account.login, "name": account.name, "member_no": account.member_no,
        "phone": account.phone, "email": account.email, "employer": account.employer, "post": account.post,
        "lang": account.lang, "theme": account.theme, "text_size": account.text_size,
        "second_factor_since": account.totp_confirmed_at, "created_at": account.created_at,
    } })
}
