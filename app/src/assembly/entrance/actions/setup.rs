//! The first run: one form makes the body, its term and session, three administrators who exclude each other, categories.

use super::super::records::{Link, LinkId, NewAccount, Purpose, SetUp};
use super::super::store;
use super::doors;
use super::links::{create_account, make_link};
use crate::foundation::acting::{Acting, Role, secret};
use crate::foundation::app::App;
use crate::foundation::db::{Stale, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use crate::foundation::ids::{AccountId, BodyId};
use crate::foundation::procedure::Procedure;
use crate::foundation::procedure_store::{self, BodyRow};
use crate::foundation::room::NewBody;
use crate::foundation::session;
use serde_json::json;
use std::collections::HashMap;
use working_days::Calendar;

/// How long a setup link holds.
const SETUP_MS: i64 = 24 * 3_600_000;
/// Names of the administrators' fields, in the order of `Role::ADMINISTRATORS`.
pub const ADMINISTRATOR_FIELDS: [(&str, &str); 3] =
    [("system_name", "system_login"), ("security_name", "security_login"), ("auditor_name", "auditor_login")];

/// What stands in place of the body on a link that sets up a further one beside those that exist.
const FURTHER: BodyId = BodyId(-1);

/// Makes the link of the first run, as a whole address; nothing when a body exists. Earlier ones are void.
pub async fn make_setup_link(app: &App) -> Outcome<Option<String>> {
    link_for(app, BodyId(0)).await
}

/// Makes a link that sets up a further body in an installation that has one.
pub async fn make_further_link(app: &App) -> Outcome<Option<String>> {
    link_for(app, FURTHER).await
}

async fn link_for(app: &App, body: BodyId) -> Outcome<Option<String>> {
    let mut tx = app.db.begin().await?;
    if body != FURTHER && !store::bodies(&mut tx).await?.is_empty() {
        return Ok(None);
    }
    let (nobody, now) = (AccountId(0), app.now());
    store::void_links(&mut tx, nobody, Purpose::Setup, now).await?;
    let id = LinkId(crate::foundation::ids::make(now, app.chance.next()));
    let link = Link { id, body, account: nobody, purpose: Purpose::Setup, expires_at: now + SETUP_MS };
    let token = secret();
    store::insert_link(&mut tx, &link, &session::hash(&token), (now, nobody)).await?;
    tx.commit().await?;
    Ok(Some(format!("{}/setup/{token}", app.config.address())))
}

/// The link of a set-up, while it can be used: that of the first run not once a body exists.
pub async fn setup_link(app: &App, token: &str) -> Outcome<Option<Link>> {
    let mut db = app.db.read().await?;
    let link = store::link(&mut db, &session::hash(token), app.now()).await?;
    let link = link.filter(|l| l.purpose == Purpose::Setup);
    let empty = store::bodies(&mut db).await?.is_empty();
    Ok(link.filter(|l| empty || l.body == FURTHER))
}

/// Sets the installation up and returns the tokens of three one-time links, in the order of `Role::ADMINISTRATORS`.
pub async fn set_up(app: &App, tx: &mut Tx, link: &Link, new: &SetUp) -> Outcome<Vec<String>> {
    let first = !store::use_link(tx, link.id, app.now()).await?;
    let known = !store::bodies(tx).await?.is_empty();
    if first || (known && link.body != FURTHER) {
        return Err(Problem::NotFound);
    }
    check_administrators(&new.administrators)?;
    let by = founder(app, new);
    let row = BodyRow {
        name: &new.name,
        short_name: &new.short_name,
        kind: &new.kind,
        utc_offset_minutes: new.utc_offset_minutes,
        calendar: &new.calendar,
    };
    procedure_store::insert_body(tx, by.body, &row, by.now).await?;
    let detail = json!({ "name": new.name, "kind": new.kind, "term": new.term, "session": new.sitting });
    let event = NewEvent {
        kind: "body",
        subject: by.body.0,
        standing: "timer",
        action: "set-up",
        from: "",
        to: "",
        detail,
    };
    events::record(tx, &by, event).await?;
    let body = NewBody {
        term: new.term,
        term_days: new.term_days,
        sitting: new.sitting,
        sitting_days: new.sitting_days,
        window_opens_at: new.window_opens_at,
        cut_off_at: new.cut_off_at,
        administrators: administrators(tx, &by, new).await?,
    };
    (app.found)(app, tx, &by, &body).await?;
    let mut tokens = Vec::new();
    for (id, ..) in &body.administrators {
        tokens.push(make_link(tx, &by, *id, Purpose::Password).await?);
    }
    tx.outdates(Stale::People);
    tx.outdates(Stale::Procedure);
    Ok(tokens)
}

/// Nobody of the new body: its own procedure cannot be read yet.
fn founder(app: &App, new: &SetUp) -> Acting {
    let body = BodyId(crate::foundation::ids::make(app.now(), app.chance.next()));
    let calendar = if new.calendar == "CN" { Calendar::china() } else { Calendar::weekends_only() };
    let about = (body, new.name.clone(), new.kind.clone());
    let procedure = Procedure::new(about, new.utc_offset_minutes, calendar, app.keys, HashMap::new());
    doors::nobody(app, procedure)
}

/// Makes the accounts of the administrators.
async fn administrators(tx: &mut Tx, by: &Acting, new: &SetUp) -> Outcome<Vec<(AccountId, String, Role)>> {
    let mut made = Vec::new();
    for ((name, login), (role, fields)) in
        new.administrators.iter().zip(Role::ADMINISTRATORS.into_iter().zip(ADMINISTRATOR_FIELDS))
    {
        let new = NewAccount { login: login.clone(), name: name.clone(), ..NewAccount::default() };
        let id = create_account(tx, by, new).await.map_err(|problem| at_fields(problem, fields))?;
        made.push((id, name.clone(), role));
    }
    Ok(made)
}

/// Complaints about an account, moved to the fields of the first-run form.
fn at_fields(problem: Problem, (name, login): (&str, &str)) -> Problem {
    match problem {
        Problem::Invalid(mut list) => {
            for complaint in &mut list {
                complaint.field = if complaint.field == "name" { name } else { login }.to_owned();
            }
            Problem::Invalid(list)
        }
        other => other,
    }
}

/// The three administrators are three persons (TRUST T-10).
pub fn check_administrators(administrators: &[(String, String); 3]) -> Outcome<()> {
    let mut wrong = Vec::new();
    for (index, (name, login)) in administrators.iter().enumerate() {
        for (other, other_login) in &administrators[..index] {
            let (name_field, login_field) = ADMINISTRATOR_FIELDS[index];
            if !login.is_empty() && login.to_lowercase() == other_login.to_lowercase() {
                wrong.push(Complaint::new(login_field, "entrance-setup-three"));
            } else if !name.is_empty() && name == other {
                wrong.push(Complaint::new(name_field, "entrance-setup-three"));
            }
        }
    }
    wrong.dedup_by(|a, b| a.field == b.field);
    if wrong.is_empty() { Ok(()) } else { Err(Problem::Invalid(wrong)) }
}
