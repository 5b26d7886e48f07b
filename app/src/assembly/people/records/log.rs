//! The check of a body's log: every hash as recomputed, every previous hash as the one before. Fed event by event in the order
//! of kind, record and number, so that a log of any length is checked with little memory.

use crate::foundation::events::Event;
use crate::foundation::ids::BodyId;

/// Where the check stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChainCheck {
    /// Kind of the last event checked.
    pub kind: String,
    /// Its record.
    pub subject: i64,
    /// Its number.
    pub seq: i64,
    hash: String,
    /// Events checked.
    pub events: i64,
    /// Records checked.
    pub records: i64,
    /// The first event that is not as written: its kind, number and time.
    pub broken: Option<(String, i64, i64)>,
}

impl ChainCheck {
    /// Goes on after a record that was checked whole.
    pub fn after(kind: &str, subject: i64, events: i64, records: i64) -> Self {
        Self { kind: kind.to_owned(), subject, seq: i64::MAX, events, records, ..Self::default() }
    }

    /// Whether an event begins another record than the last.
    pub fn begins(&self, event: &Event) -> bool {
        self.kind != event.kind || self.subject != event.subject
    }

    /// Checks the next event; false: it is not as written, and the check ends here.
    pub fn feed(&mut self, body: BodyId, event: &Event) -> bool {
        if self.begins(event) {
            self.kind.clone_from(&event.kind);
            self.subject = event.subject;
            self.seq = 0;
            self.hash.clear();
            self.records += 1;
        }
        let sound = event.seq == self.seq + 1
            && event.previous == self.hash
            && event.hash == event.expected_hash(body);
        if !sound {
            self.broken = Some((event.kind.clone(), event.seq, event.at));
            return false;
        }
        self.seq = event.seq;
        self.hash.clone_from(&event.hash);
        self.events += 1;
        true
    }
}

/// What the log is filtered by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogFilter {
    /// Kind of record, or empty.
    pub kind: String,
    /// Part of the name of who acted, or empty.
    pub person: String,
    /// From this instant.
    pub from: i64,
    /// Before this instant.
    pub to: i64,
}
