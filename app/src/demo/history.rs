//! How the people of the world came in, as the log tells it: body and administrators at the set-up, staff by the administrators,
//! members and delegates by the office. The rows themselves are written by `frame`; nobody is told of what is long past.

use super::data::Data;
use super::frame::{Frame, Person, TERM_BEGINS, day, moment};
use super::people;
use crate::foundation::acting::{Acting, Power, Role};
use crate::foundation::app::App;
use crate::foundation::db::Tx;
use crate::foundation::errors::Outcome;
use crate::foundation::events::{self, NewEvent};
use serde_json::{Value, json};
use time::Month;

/// The office needs so long for one entry.
const STEP_MS: i64 = 20_000;

struct Teller<'a> {
    tx: Tx,
    frame: &'a Frame,
    at: i64,
}

/// Appends the events.
pub async fn tell(app: &App, frame: &Frame, data: &Data) -> anyhow::Result<()> {
    let at = moment(day(2023, Month::September, 4), 9 * 60 + 5);
    let mut teller = Teller { tx: app.db.begin().await?, frame, at };
    teller.set_up(data).await?;
    let is_administrator = |p: &&Person| p.roles.iter().any(|r| Role::ADMINISTRATORS.contains(r));
    for person in frame.people.iter().filter(is_administrator) {
        teller.person(person, (None, "timer"), (None, "timer")).await?;
    }
    let by = |login: &str| Some(frame.who(login));
    let (system, security) = (by(people::SYSTEM_ADMINISTRATOR), by(people::SECURITY_ADMINISTRATOR));
    for person in frame.people.iter().filter(|p| !p.member && !is_administrator(p)) {
        teller.person(person, (system, "office"), (security, "security_administrator")).await?;
    }
    let office = by(people::OFFICE_OFFICER);
    for person in frame.people.iter().filter(|p| p.member) {
        teller.person(person, (office, "office"), (office, "office_officer")).await?;
    }
    for person in frame.people.iter().filter(|p| !p.delegations.is_empty()) {
        teller.delegations(person, office).await?;
    }
    teller.tx.commit().await?;
    Ok(())
}

impl Teller<'_> {
    async fn record(
        &mut self,
        (who, standing): (Option<usize>, &str),
        (kind, subject): (&str, i64),
        action: &str,
        detail: Value,
    ) -> Outcome<()> {
        self.at += STEP_MS;
        let by: Acting = self.frame.acting(who, self.at);
        let event = NewEvent { kind, subject, standing, action, from: "", to: "", detail };
        events::record(&mut self.tx, &by, event).await.map(|_| ())
    }

    async fn set_up(&mut self, data: &Data) -> Outcome<()> {
        let body = self.frame.body.0;
        let detail = json!({ "name": data.body.name, "kind": "cppcc", "term": 12 });
        self.record((None, "timer"), ("body", body), "set-up", detail).await
    }

    /// The account, the seat of a member, the roles.
    async fn person(
        &mut self,
        person: &Person,
        enters: (Option<usize>, &str),
        grants: (Option<usize>, &str),
    ) -> Outcome<()> {
        let id = person.id.0;
        let detail = json!({ "login": person.login, "name": person.name });
        self.record(enters, ("account", id), "created", detail).await?;
        if person.member {
            self.record(grants, ("account", id), "seat", json!({ "x": TERM_BEGINS })).await?;
        }
        for role in person.roles.iter() {
            let detail = json!({ "x_word": format!("role-{role}"), "y": person.name });
            self.record(grants, ("role", id), "grant", detail).await?;
        }
        Ok(())
    }

    async fn delegations(&mut self, person: &Person, office: Option<usize>) -> Outcome<()> {
        for held in person.delegations.iter() {
            let power = if held.power == Power::Seal { "seal" } else { "draft" };
            let org = self.frame.org_names.get(&held.org_name).cloned().unwrap_or_default();
            let detail = json!({ "x": org, "y_word": format!("people-power-{power}"), "from": TERM_BEGINS });
            let record = ("delegation", person.id.0);
            self.record((office, "office_officer"), record, "grant", detail).await?;
        }
        Ok(())
    }
}
