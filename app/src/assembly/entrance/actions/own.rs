//! What a person does with his own account, and what the office answers when he asks for a change of his data.

use super::super::records::{Change, ChangeId, ChangeState, LoginId, ProfileField, TokenId};
use super::super::store;
use super::links::sound_mail;
use super::record;
use crate::foundation::acting::{Acting, Role, parse_date, secret};
use crate::foundation::db::{Stale, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::ids::AccountId;
use crate::foundation::notices::{self, NewNotice};
use crate::foundation::session;
use crate::foundation::store as house;
use crate::foundation::words::Lang;
use crate::foundation::workflow::Name;
use serde_json::json;
use time::Duration;

/// Most letters of a field, in the order of [`ProfileField`].
pub const FIELD_MOST: [usize; 4] = [40, 200, 200, 100];

/// The page on which the office decides a change.
fn change_page(id: ChangeId) -> String {
    format!("/people/changes/{id}")
}

fn field_word(field: ProfileField) -> String {
    format!("entrance-field-{}", field.key())
}

/// Asks for a change of a piece of one's own data; nothing when it is what stands there already or was asked already. An
/// earlier wish for the same piece is withdrawn.
pub async fn ask_change(
    tx: &mut Tx,
    by: &Acting,
    field: ProfileField,
    value: &str,
) -> Outcome<Option<ChangeId>> {
    let account = store::account(tx, by.account).await?.ok_or(Problem::NotFound)?;
    let value = value.trim();
    check_field(field, value)?;
    let open = store::changes_of(tx, by.account).await?;
    let earlier = open.into_iter().find(|c| c.field == field && c.state == ChangeState::Asked);
    if let Some(earlier) = earlier {
        if earlier.new_value == value {
            return Ok(None);
        }
        take_back(tx, by, &earlier).await?;
    }
    if account.field(field) == value {
        return Ok(None);
    }
    let id = ChangeId(by.new_id());
    store::insert_change(tx, by, id, (field, account.field(field), value)).await?;
    record(tx, by, by.account, "change-asked", json!({ "field": field.key() })).await?;
    let link = change_page(id);
    let notice = NewNotice {
        word: "entrance-notice-change-asked",
        args: json!({ "x": by.name, "y_word": field_word(field) }),
        link: &link,
        asks: true,
        due_on: None,
    };
    let office = house::holders(tx, by.body, Role::OfficeOfficer).await?;
    notices::tell_all(tx, by, &office, &notice).await?;
    Ok(Some(id))
}

fn check_field(field: ProfileField, value: &str) -> Outcome<()> {
    let most = FIELD_MOST[field as usize];
    let length = value.chars().count();
    let complaint = if length > most {
        Complaint::new(field.key(), "form-too-long").with("max", most).with("now", length)
    } else if field == ProfileField::Email && !sound_mail(value) {
        Complaint::new(field.key(), "entrance-mail-form")
    } else {
        return Ok(());
    };
    Err(Problem::Invalid(vec![complaint]))
}

async fn take_back(tx: &mut Tx, by: &Acting, change: &Change) -> Outcome<()> {
    if store::decide_change(tx, by, change.id, (ChangeState::Withdrawn, "")).await? {
        notices::settled(tx, by, &change_page(change.id)).await?;
        record(tx, by, by.account, "change-withdrawn", json!({ "field": change.field.key() })).await?;
    }
    Ok(())
}

/// Takes a wish of one's own back.
pub async fn withdraw_change(tx: &mut Tx, by: &Acting, id: ChangeId) -> Outcome<()> {
    let found = store::change(tx, by.body, id).await?.filter(|c| c.account == by.account);
    take_back(tx, by, &found.ok_or(Problem::NotFound)?).await
}

/// Accepts a change: the account is changed, the person told. By the office; nobody accepts his own.
pub async fn accept_change(tx: &mut Tx, by: &Acting, id: ChangeId) -> Outcome<Change> {
    let change = decide(tx, by, id, (ChangeState::Accepted, "")).await?;
    store::set_field(tx, change.account, change.field, &change.new_value).await?;
    tx.outdates(Stale::People);
    Ok(change)
}

/// Refuses a change with a reason that the person reads. By the office; nobody refuses his own.
pub async fn refuse_change(tx: &mut Tx, by: &Acting, id: ChangeId, reason: &str) -> Outcome<Change> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Problem::invalid("reason", "form-needed"));
    }
    if reason.chars().count() > 500 {
        let complaint = Complaint::new("reason", "form-too-long").with("max", 500);
        return Err(Problem::Invalid(vec![complaint.with("now", reason.chars().count())]));
    }
    decide(tx, by, id, (ChangeState::Refused, reason)).await
}

async fn decide(tx: &mut Tx, by: &Acting, id: ChangeId, how: (ChangeState, &str)) -> Outcome<Change> {
    let (state, reason) = how;
    let act = format!("change-{}", state.key());
    if !by.is(Role::OfficeOfficer) {
        return Err(Problem::NotYours { action: format!("entrance-action-{act}") });
    }
    let change = store::change(tx, by.body, id).await?.ok_or(Problem::NotFound)?;
    if change.account == by.account {
        return Err(Problem::NotYours { action: format!("entrance-action-{act}") });
    }
    if !store::decide_change(tx, by, id, how).await? {
        return Err(somebody_first(tx, change).await?);
    }
    record(tx, by, change.account, &act, json!({ "field": change.field.key(), "reason": reason })).await?;
    notices::settled(tx, by, &change_page(id)).await?;
    let word = format!("entrance-notice-{act}");
    let args = json!({ "x_word": field_word(change.field), "y": reason });
    let notice = NewNotice { word: &word, args, link: "/me", asks: false, due_on: None };
    notices::tell(tx, by, change.account, &notice).await?;
    Ok(change)
}

async fn somebody_first(tx: &mut Tx, change: Change) -> Outcome<Problem> {
    let who = change.decided_by.unwrap_or(change.account);
    let who = store::account(tx, who).await?.map(|a| a.name).unwrap_or_default();
    let what = format!("entrance-action-change-{}", change.state.key());
    Ok(Problem::Conflict { who, at: change.decided_at.unwrap_or(change.asked_at), what })
}

/// Ends one sign-in of one's own.
pub async fn end_login(tx: &mut Tx, by: &Acting, id: LoginId) -> Outcome<()> {
    if house::end_login(tx, by.account, id.0, by.now).await? == 0 {
        return Err(Problem::NotFound);
    }
    tx.outdates(Stale::People);
    record(tx, by, by.account, "login-ended", json!({})).await
}

/// Ends every other sign-in of one's own.
pub async fn end_others(tx: &mut Tx, by: &Acting, this: i64) -> Outcome<()> {
    house::end_logins(tx, by.account, this, by.now).await?;
    tx.outdates(Stale::People);
    record(tx, by, by.account, "logins-ended", json!({})).await
}

/// Sets language, theme and text size; nothing where it is as before.
pub async fn prefer(tx: &mut Tx, by: &Acting, lang: Lang, (theme, text): (&str, &str)) -> Outcome<()> {
    let account = store::account(tx, by.account).await?.ok_or(Problem::NotFound)?;
    if (account.lang.as_str(), account.theme.as_str(), account.text_size.as_str())
        == (lang.tag(), theme, text)
    {
        return Ok(());
    }
    store::prefer(tx, by.account, lang.tag(), (theme, text)).await?;
    tx.outdates(Stale::People);
    let detail = json!({ "lang": lang.tag(), "theme": theme, "text": text });
    record(tx, by, by.account, "preferences", detail).await
}

/// Makes an API token that holds at most a year; it is shown once and nowhere kept.
pub async fn make_token(tx: &mut Tx, by: &Acting, name: &str, expires_on: &str) -> Outcome<String> {
    let mut wrong = Vec::new();
    let length = name.chars().count();
    if name.is_empty() {
        wrong.push(Complaint::new("name", "form-needed"));
    } else if length > 60 {
        wrong.push(Complaint::new("name", "form-too-long").with("max", 60).with("now", length));
    }
    match parse_date(expires_on) {
        None => wrong.push(Complaint::new("expires_on", "form-date")),
        Some(day) if day < by.today() || day > by.today() + Duration::days(366) => {
            wrong.push(Complaint::new("expires_on", "entrance-token-year"));
        }
        Some(_) => {}
    }
    if !wrong.is_empty() {
        return Err(Problem::Invalid(wrong));
    }
    let token = format!("yz_{}", secret());
    let id = TokenId(by.new_id());
    store::insert_token(tx, by, (id, name), (&session::hash(&token), expires_on)).await?;
    record(tx, by, by.account, "token-made", json!({ "name": name, "expires_on": expires_on })).await?;
    super::warn(tx, by, by.account, "entrance-notice-token-made").await?;
    Ok(token)
}

/// Takes an API token back.
pub async fn revoke_token(tx: &mut Tx, by: &Acting, id: TokenId) -> Outcome<()> {
    if !store::revoke_token(tx, by, id).await? {
        return Err(Problem::NotFound);
    }
    record(tx, by, by.account, "token-revoked", json!({})).await
}

/// Notes that a person took a copy of his data.
pub async fn note_export(tx: &mut Tx, by: &Acting, who: AccountId, rows: usize) -> Outcome<()> {
    record(tx, by, who, "export", json!({ "x_word": "entrance-data", "y": rows })).await
}
