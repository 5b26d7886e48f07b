//! The verbs: every write of the room. One verb, one transaction, one event per record. No SQL, no HTTP.
//! Here: opening the dossier of a matter for a write, and telling people. `machine.rs`: taking a step of a machine; `clock.rs`:
//! dates; `progress.rs`: what follows by itself.

pub mod assigning;
pub mod awarding;
pub mod clock;
pub mod closing;
pub mod contacts;
pub mod feeding;
pub mod importing;
pub mod judging;
pub mod leaving;
mod machine;
pub mod progress;
pub mod promising;
mod recounting;
pub mod registering;
mod reminding;
pub mod replying;
pub mod supervising;
pub mod templates;
pub mod ticking;
pub mod unregistering;
pub mod uploads;

pub use machine::allowed;
pub(super) use machine::{begin, follow, may_begin, step};

use super::hats::{self, Hat};
use super::records::*;
use super::store;
use super::workflow::assignment;
use crate::assembly::people;
use crate::foundation::acting::{Acting, Power, Role};
use crate::foundation::db::{Read, Tx};
use crate::foundation::dialect;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::notices::{self, NewNotice};
use serde_json::{Value, json};

/// Everything that stands in the file of a matter.
#[derive(Debug, Clone)]
pub struct Dossier {
    /// The matter.
    pub matter: Matter,
    /// Those who put it.
    pub persons: Vec<Person>,
    /// Its suggestions.
    pub items: Vec<Item>,
    /// Its assignments, void ones too.
    pub assignments: Vec<Assignment>,
    /// Replies, of every state.
    pub replies: Vec<Reply>,
    /// Judgements.
    pub feedbacks: Vec<Feedback>,
    /// Promises.
    pub promises: Vec<Promise>,
    /// Supervisions.
    pub supervisions: Vec<Supervision>,
}

impl Dossier {
    /// The file of a matter with nothing in it yet.
    pub fn new(matter: Matter) -> Self {
        Self {
            matter,
            persons: Vec::new(),
            items: Vec::new(),
            assignments: Vec::new(),
            replies: Vec::new(),
            feedbacks: Vec::new(),
            promises: Vec::new(),
            supervisions: Vec::new(),
        }
    }

    /// Assignments that are in force and ask something of a unit.
    pub fn live(&self) -> impl Iterator<Item = &Assignment> {
        self.assignments.iter().filter(|a| a.part.has_duty() && a.state != assignment::State::Void)
    }

    /// The assignment of an id.
    pub fn assignment(&self, id: AssignmentId) -> Outcome<&Assignment> {
        self.assignments.iter().find(|a| a.id == id).ok_or(Problem::NotFound)
    }

    /// The reply of an id.
    pub fn reply(&self, id: ReplyId) -> Outcome<&Reply> {
        self.replies.iter().find(|r| r.id == id).ok_or(Problem::NotFound)
    }

    /// The hats of a person towards the matter: of roles, of every unit in force, as proposer, as leader.
    pub fn hats(&self, by: &Acting) -> Vec<Hat> {
        let mut hats = hats::with_leader(by, hats::of_roles(by), &self.supervisions);
        for own in self.live() {
            for hat in hats::of_unit(by, own.unit, own.part) {
                if !hats.contains(&hat) {
                    hats.push(hat);
                }
            }
        }
        if hats::is_proposer(by, &self.persons) {
            hats.push(Hat::Proposer);
        }
        hats
    }

    /// The hats of a person towards one assignment.
    pub fn hats_of(&self, by: &Acting, own: &Assignment) -> Vec<Hat> {
        hats::with_leader(by, hats::of_assignment(by, own), &self.supervisions)
    }

    /// The hats of a person towards the reply of an assignment.
    pub fn reply_hats(&self, by: &Acting, own: &Assignment) -> Vec<Hat> {
        hats::of_reply(by, own, &self.assignments)
    }

    /// The hats of a person towards a promise.
    pub fn promise_hats(&self, by: &Acting, promise: &Promise) -> Vec<Hat> {
        let mut hats = hats::of_roles(by);
        hats.extend(hats::of_unit(by, promise.unit, Part::Sole));
        if hats::is_proposer(by, &self.persons) {
            hats.push(Hat::Proposer);
        }
        hats
    }

    /// The hats of a person towards a feedback: its judge, and roles.
    pub fn feedback_hats(by: &Acting, feedback: &Feedback) -> Vec<Hat> {
        let mut hats = hats::of_roles(by);
        if hats::speaks(by, feedback.account, feedback.org) {
            hats.push(Hat::Judge);
        }
        hats
    }
}

/// The dossier of a matter as far as a person may know of the matter at all; pages show of it what his hats allow.
pub async fn dossier(db: &mut dyn Read, by: &Acting, id: MatterId) -> Outcome<Dossier> {
    let matter = store::find(db, by, id).await?.ok_or(Problem::NotFound)?;
    Ok(Dossier {
        persons: store::persons(db, id).await?,
        items: store::items(db, id).await?,
        assignments: store::assignments(db, by.body, id).await?,
        replies: store::replies(db, by.body, id).await?,
        feedbacks: store::feedbacks(db, by.body, id).await?,
        promises: store::promises(db, by.body, id).await?,
        supervisions: store::supervisions(db, by.body, id).await?,
        matter,
    })
}

/// What the state of a matter follows from: itself, its assignments, judgements and promises. The rest stays empty.
pub(super) async fn bones(db: &mut dyn Read, by: &Acting, id: MatterId) -> Outcome<Dossier> {
    let matter = store::load(db, by.body, id).await?.ok_or(Problem::NotFound)?;
    Ok(Dossier {
        assignments: store::assignments(db, by.body, id).await?,
        feedbacks: store::feedbacks(db, by.body, id).await?,
        promises: store::promises(db, by.body, id).await?,
        ..Dossier::new(matter)
    })
}

/// Opens the dossier for a write: every write that concerns a matter comes one after the other.
pub(super) async fn open(tx: &mut Tx, by: &Acting, id: MatterId) -> Outcome<Dossier> {
    dialect::hold(tx, "matter", id.0).await?;
    dossier(tx, by, id).await
}

/// Opens the dossier of the matter that an assignment belongs to.
pub(super) async fn open_assignment(
    tx: &mut Tx,
    by: &Acting,
    id: AssignmentId,
) -> Outcome<(Dossier, Assignment)> {
    let found = store::assignment(tx, by.body, id).await?.ok_or(Problem::NotFound)?;
    let dossier = open(tx, by, found.matter).await?;
    let own = dossier.assignment(id)?.clone();
    Ok((dossier, own))
}

/// Opens the dossier of the matter that a reply belongs to, with its assignment.
pub(super) async fn open_reply(
    tx: &mut Tx,
    by: &Acting,
    id: ReplyId,
) -> Outcome<(Dossier, Assignment, Reply)> {
    let found = store::reply(tx, by.body, id).await?.ok_or(Problem::NotFound)?;
    let dossier = open(tx, by, found.matter).await?;
    let reply = dossier.reply(id)?.clone();
    let own = dossier.assignment(reply.assignment)?.clone();
    Ok((dossier, own, reply))
}

/// The page of a matter's handling.
pub fn link(id: MatterId) -> String {
    format!("/matters/{id}")
}

/// Something to tell about a matter.
pub(super) struct Tell<'a> {
    /// Key of the sentence; it has `title`, `number` and `who`.
    pub word: &'a str,
    /// Whether a hand is asked for.
    pub asks: bool,
    /// Date by which.
    pub due_on: Option<String>,
    /// Page that it opens; the matter's where empty.
    pub link: String,
    /// More arguments.
    pub more: Value,
}

impl<'a> Tell<'a> {
    /// Tells, and asks nothing.
    pub fn new(word: &'a str) -> Self {
        Self { word, asks: false, due_on: None, link: String::new(), more: Value::Null }
    }

    /// Asks for a hand by a date.
    pub fn asking(word: &'a str, due_on: Option<String>) -> Self {
        Self { asks: true, due_on, ..Self::new(word) }
    }

    /// With more arguments.
    pub fn with(mut self, more: Value) -> Self {
        self.more = more;
        self
    }

    /// Opening another page than the matter's.
    pub fn at(mut self, link: String) -> Self {
        self.link = link;
        self
    }
}

/// Tells these persons.
pub(super) async fn tell(
    tx: &mut Tx,
    by: &Acting,
    matter: &Matter,
    accounts: &[AccountId],
    told: Tell<'_>,
) -> Outcome<()> {
    let mut args = json!({ "title": matter.title, "number": matter.number, "who": by.name });
    if let (Some(args), Some(more)) = (args.as_object_mut(), told.more.as_object()) {
        args.extend(more.clone());
    }
    let link = if told.link.is_empty() { link(matter.id) } else { told.link };
    let notice = NewNotice { word: told.word, args, link: &link, asks: told.asks, due_on: told.due_on };
    notices::tell_all(tx, by, accounts, &notice).await
}

/// Accounts that act for a unit; only those who sign for it, where asked so.
pub(super) async fn unit_people(
    db: &mut dyn Read,
    by: &Acting,
    unit: OrgId,
    heads_only: bool,
) -> Outcome<Vec<AccountId>> {
    let power = if heads_only { Power::Seal } else { Power::Draft };
    people::delegates(db, by.body, unit, power, by.today()).await
}

/// Accounts that hold a role.
pub(super) async fn holders(db: &mut dyn Read, by: &Acting, role: Role) -> Outcome<Vec<AccountId>> {
    people::holders(db, by.body, role).await
}

/// Accounts of those who put the matter: for an organisation everybody who seals for it.
pub(super) async fn proposers(db: &mut dyn Read, by: &Acting, persons: &[Person]) -> Outcome<Vec<AccountId>> {
    let mut found = Vec::new();
    for person in persons {
        match person.org {
            None => found.push(person.account),
            Some(org) => found.extend(people::delegates(db, by.body, org, Power::Seal, by.today()).await?),
        }
    }
    Ok(found)
}

/// A text that must be given: trimmed, 2 to `max` characters; the complaint names the field.
pub(super) fn needed(field: &str, text: &str, max: usize) -> Outcome<String> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(Problem::invalid(field, "form-needed")),
        1 => Err(Problem::invalid(field, "handling-too-short")),
        n if n > max => Err(too_long(field, max, n)),
        _ => Ok(text.to_owned()),
    }
}

/// A text that may be given, at most so long.
pub(super) fn optional(field: &str, text: &str, max: usize) -> Outcome<String> {
    let text = text.trim();
    match text.chars().count() {
        n if n > max => Err(too_long(field, max, n)),
        _ => Ok(text.to_owned()),
    }
}

/// Whether nothing of a list stands there twice: what is chosen is chosen once, so that no list grows beyond what there is.
pub(super) fn once<T: Eq + std::hash::Hash>(list: impl IntoIterator<Item = T>) -> bool {
    let mut seen = std::collections::HashSet::new();
    list.into_iter().all(|one| seen.insert(one))
}

fn too_long(field: &str, max: usize, n: usize) -> Problem {
    Problem::Invalid(vec![Complaint::new(field, "form-too-long").with("max", max).with("now", n)])
}

/// A day that must be given, as a form's date field writes it.
pub(super) fn day(field: &str, text: &str) -> Outcome<time::Date> {
    crate::foundation::acting::parse_date(text).ok_or_else(|| Problem::invalid(field, "handling-day-needed"))
}
