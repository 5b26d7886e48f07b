//! The reply of a unit, from its first word to the proposers' hands: one door for pages and API, who may see a reply, what
//! follows for the assignment.
//!
//! - `writing`: begin, write, throw away, correct
//! - `checking`: what a signature needs
//! - `countersigning`: the co-handlers' word
//! - `issuing`: signature, audit, delivery

mod checking;
mod countersigning;
pub(super) mod issuing;
mod writing;

pub use checking::{Check, Parts, checks, last_words, missing_opinions, parts};
pub use countersigning::lapse_countersign;
pub use issuing::POINTS;
pub use writing::{ANSWER_CHARS, ItemText, PromiseText, Text, attach, begin_reply, detach, is_open, text_of};

use super::machine::{self, step};
use super::{Dossier, open_reply, progress};
use crate::assembly::handling::hats::{self, Hat};
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::assignment;
use crate::assembly::handling::workflow::reply::{Action, State};
use crate::foundation::acting::{Acting, NOBODY, Role};
use crate::foundation::db::Tx;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::OrgId;
use serde_json::Value;

/// Everything that a step of a reply may need; each action reads what is its own and leaves the rest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Input {
    /// Version that the person saw.
    pub version: Option<i64>,
    /// Reason or remark.
    pub reason: String,
    /// The whole reply, of an edit.
    pub text: Option<Text>,
    /// The signer as printed; empty: the name of who signs.
    pub signer: String,
    /// A co-handler's word: key of [`CountersignState`].
    pub answer: String,
    /// What the audit found in order, by key.
    pub checks: Vec<String>,
    /// Why the reply takes the place of another: key of [`ReplyKind`].
    pub kind: String,
}

/// Performs an action on a reply. Of a correction, the new reply is told.
///
/// # Errors
/// As the table says: not found, not yours, not from here, somebody was first, or what is still to change.
pub async fn perform(tx: &mut Tx, by: &Acting, id: ReplyId, action: Action, input: &Input) -> Outcome<Reply> {
    let o = opened(tx, by, id).await?;
    let matter = o.file.matter.id;
    let done = match action {
        Action::Edit => writing::edit(tx, by, &o, input).await?,
        Action::Discard => writing::discard(tx, by, &o, input).await?,
        Action::Correct => writing::correct(tx, by, &o, input).await?,
        Action::AskCountersign => countersigning::ask(tx, by, &o, input).await?,
        Action::AnswerCountersign => countersigning::answer(tx, by, &o, input).await?,
        Action::LapseCountersign => countersigning::lapse(tx, by, &o).await?,
        Action::Recall => countersigning::recall(tx, by, &o, input).await?,
        Action::Sign => issuing::sign(tx, by, &o, input).await?,
        Action::Pass => issuing::pass(tx, by, &o, input).await?,
        Action::SendBack => issuing::send_back(tx, by, &o, input).await?,
        Action::Deliver => issuing::deliver(tx, by, &o, input).await?,
        // A reply is begun for an assignment, and superseded by the delivery of another: the table refuses both here.
        Action::Begin | Action::Supersede => {
            let seen = (&o.hats[..], input.version, o.reply.version);
            step(tx, by, &o.reply, action, seen).await?;
            return Err(Problem::NotFound);
        }
    };
    progress::settle(tx, by, matter).await?;
    Ok(done)
}

/// A reply that is open for a write, with its matter and its assignment.
pub(super) struct Opened {
    /// The matter's file.
    pub file: Dossier,
    /// The assignment that it answers.
    pub own: Assignment,
    /// The reply.
    pub reply: Reply,
    /// The person's hats towards it.
    pub hats: Vec<Hat>,
}

async fn opened(tx: &mut Tx, by: &Acting, id: ReplyId) -> Outcome<Opened> {
    let (file, own, reply) = open_reply(tx, by, id).await?;
    if !sees(by, &file, &own, &reply) {
        return Err(Problem::NotFound);
    }
    let hats = file.reply_hats(by, &own);
    Ok(Opened { hats: if by.timer { vec![Hat::Timer] } else { hats }, file, own, reply })
}

/// Whether a person who may know of the matter may see a reply: what was delivered, everybody; before, the unit that writes
/// it; from the countersigning on its co-handlers; from the signature on the office and the assigning office.
pub fn sees(by: &Acting, file: &Dossier, own: &Assignment, reply: &Reply) -> bool {
    if by.timer || matches!(reply.state, State::Delivered | State::Superseded) {
        return true;
    }
    if by.delegation(own.unit).is_some() {
        return true;
    }
    let signed = matches!(reply.state, State::InAudit | State::Returned | State::Released);
    if signed && by.is_any(&[Role::ProposalOfficer, Role::AssigningOfficer]) {
        return true;
    }
    let hats = hats::of_reply(by, own, &file.assignments);
    let of_lead = own.part == Part::Lead && hats.iter().any(|h| matches!(h, Hat::CoLiaison | Hat::CoHead));
    of_lead && (signed || reply.state == State::Countersign)
}

/// A document's number as it is printed, without the word that ends it.
pub fn number_text(word: &str, year: i64, seq: i64) -> String {
    format!("{word}\u{3014}{year}\u{3015}{seq}")
}

/// The number of a reply; empty before it is signed.
pub fn number_of(reply: &Reply) -> String {
    let said = |seq| number_text(&reply.number_word, reply.number_year, seq);
    reply.number_seq.map(said).unwrap_or_default()
}

/// The same person, acting for a unit.
pub(super) fn acting_for(by: &Acting, unit: OrgId) -> Acting {
    let unit = by.delegation(unit).map(|d| d.org);
    Acting { acting_for: unit, ..by.clone() }
}

/// Nobody: what follows by itself from an act that has its own event.
pub(super) fn nobody(by: &Acting) -> Acting {
    Acting { account: NOBODY, name: String::new(), timer: true, acting_for: None, ..by.clone() }
}

/// A row of the clock that follows for an assignment.
pub(super) async fn follow(
    tx: &mut Tx,
    by: &Acting,
    own: &Assignment,
    (action, detail): (assignment::Action, Value),
    change: impl FnOnce(&mut Assignment) + Send,
) -> Outcome<Assignment> {
    let timer = nobody(by);
    let taken = step(tx, &timer, own, action, (&[Hat::Timer], None, 0)).await?;
    let mut after = taken.after(&timer);
    change(&mut after);
    taken.write(tx, &timer, &after, detail).await?;
    Ok(after)
}

/// Counts something at an assignment that another record's event tells.
pub(super) async fn amend(
    tx: &mut Tx,
    by: &Acting,
    own: &Assignment,
    change: impl FnOnce(&mut Assignment) + Send,
) -> Outcome<Assignment> {
    let mut after = own.clone();
    change(&mut after);
    after.version += 1;
    after.changed_at = by.now;
    machine::follow(tx, by, own, &after).await?;
    Ok(after)
}

/// The page of a reply.
pub fn link(id: ReplyId) -> String {
    format!("/replies/{id}")
}
