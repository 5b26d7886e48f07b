//! History is the model: every write appends one event in its own transaction, chained by hash to the record's previous one.
//! Nothing else in the house tells what happened; timelines, notices, duty records and reports read events.

use super::acting::{Acting, NOBODY};
use super::db::{Read, Tx};
use super::errors::{Outcome, Problem};
use super::ids::{self, AccountId, BodyId, OrgId};
use super::store;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// What is appended.
#[derive(Debug, Clone)]
pub struct NewEvent<'a> {
    /// Kind of record (`proposal`, `account`, `setting` ...).
    pub kind: &'a str,
    /// The record.
    pub subject: i64,
    /// In which standing the person acted.
    pub standing: &'a str,
    /// What was done.
    pub action: &'a str,
    /// State before; empty where the record has none.
    pub from: &'a str,
    /// State after.
    pub to: &'a str,
    /// What the reader of the history needs besides: reason, old and new value. Never the text of a draft.
    pub detail: Value,
}

/// An event as it stands in the history.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Event {
    /// Its id.
    #[serde(skip)]
    pub id: i64,
    /// Kind of record.
    pub kind: String,
    /// The record.
    #[serde(skip)]
    pub subject: i64,
    /// 1, 2, 3 ... for this record.
    pub seq: i64,
    /// Milliseconds UTC.
    pub at: i64,
    /// Who; the timer is nobody.
    pub actor: AccountId,
    /// His name then.
    pub actor_name: String,
    /// The organisation he acted for.
    pub acted_for: Option<OrgId>,
    /// Standing.
    pub standing: String,
    /// Action.
    pub action: String,
    /// State before.
    pub from: String,
    /// State after.
    pub to: String,
    /// Detail as JSON text.
    pub detail: String,
    /// Hash of the record's previous event, empty for the first.
    pub previous: String,
    /// Hash of this event.
    pub hash: String,
}

impl Event {
    /// The detail read as JSON.
    pub fn detail(&self) -> Value {
        serde_json::from_str(&self.detail).unwrap_or(Value::Null)
    }

    /// A text in the detail.
    pub fn text(&self, name: &str) -> String {
        self.detail().get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
    }

    /// What the hash must be.
    pub fn expected_hash(&self, body: BodyId) -> String {
        let leaf = json!([
            self.previous,
            body.0,
            self.kind,
            self.subject,
            self.seq,
            self.at,
            self.actor.0,
            self.actor_name,
            self.acted_for.map(|o| o.0),
            self.standing,
            self.action,
            self.from,
            self.to,
            self.detail
        ]);
        data_encoding::HEXLOWER.encode(&Sha256::digest(leaf.to_string().as_bytes()))
    }
}

/// Appends an event. Call it after the record's own row was changed, so that two writers are already decided.
pub async fn record(tx: &mut Tx, by: &Acting, event: NewEvent<'_>) -> Outcome<Event> {
    let last = store::last_event(tx, event.kind, event.subject).await?;
    let (seq, previous, last_at) = last.unwrap_or((0, String::new(), 0));
    let mut appended = Event {
        id: by.new_id(),
        kind: event.kind.to_owned(),
        subject: event.subject,
        seq: seq + 1,
        // A clock that was set back never makes history run backwards (TRUST T-33).
        at: by.now.max(last_at),
        actor: if by.timer { NOBODY } else { by.account },
        actor_name: by.name.clone(),
        acted_for: by.acting_for,
        standing: event.standing.to_owned(),
        action: event.action.to_owned(),
        from: event.from.to_owned(),
        to: event.to.to_owned(),
        detail: event.detail.to_string(),
        previous,
        hash: String::new(),
    };
    appended.hash = appended.expected_hash(by.body);
    store::append_event(tx, by.body, &appended).await?;
    Ok(appended)
}

/// The history of one record, oldest first.
pub async fn history(db: &mut dyn Read, body: BodyId, kind: &str, subject: i64) -> Outcome<Vec<Event>> {
    store::events_of(db, body, kind, subject).await
}

/// How long a write may take until others see it, in milliseconds: longer than any limit of a statement or a request.
const IN_FLIGHT_MS: i64 = 90_000;

/// The newest event of a body; 0 where there is none.
pub async fn newest(db: &mut dyn Read, body: BodyId) -> Outcome<i64> {
    store::newest_event(db, body).await
}

/// Event and record of what was done with records of a kind since an event, and in the time before it in which a write begun
/// earlier may have been committed later: what was seen before comes again.
pub async fn since(db: &mut dyn Read, body: BodyId, kind: &str, event: i64) -> Outcome<Vec<(i64, i64)>> {
    let after = ids::make(ids::moment(event).saturating_sub(IN_FLIGHT_MS), 0);
    store::events_since(db, body, kind, after).await
}

/// The conflict of one who came second: who wrote the record last and when; `what` is the word for his act.
pub async fn beaten(
    db: &mut dyn Read,
    by: &Acting,
    (kind, subject): (&str, i64),
    what: impl Fn(&Event) -> String,
) -> Problem {
    match history(db, by.body, kind, subject).await {
        Ok(history) => match history.last() {
            Some(last) => Problem::Conflict { who: last.actor_name.clone(), at: last.at, what: what(last) },
            None => Problem::NotFound,
        },
        Err(problem) => problem,
    }
}

/// The histories of several records in the order of time: kind and id of each.
pub async fn histories(db: &mut dyn Read, body: BodyId, of: &[(&str, i64)]) -> Outcome<Vec<Event>> {
    store::events_of_many(db, body, of).await
}

/// Whether the log at a page is whole: each hash as recomputed, each previous as the one before. Returns what is wrong.
pub fn verify(body: BodyId, history: &[Event]) -> Result<(), Problem> {
    let mut previous = String::new();
    for (index, event) in history.iter().enumerate() {
        let sound = event.seq == index as i64 + 1
            && event.previous == previous
            && event.hash == event.expected_hash(body);
        if !sound {
            return Err(Problem::Malformed(format!("{} event {} is not as written", event.kind, event.seq)));
        }
        previous.clone_from(&event.hash);
    }
    Ok(())
}
