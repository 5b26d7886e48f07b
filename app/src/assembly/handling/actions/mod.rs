//! The verbs: every write of the room. One verb, one transaction, one event per record. No SQL, no HTTP.
//! Here: opening the dossier of a matter for a write, taking a step of a machine, telling people. `clock.rs`: dates;
//! `progress.rs`: what follows by itself.

pub mod clock;
pub mod contacts;
pub mod progress;
pub mod registering;
pub mod replying;

use super::hats::{self, Hat};
use super::records::*;
use super::workflow::{assignment, feedback, matter, promise, reply, supervision};
use super::{figures, store};
use crate::assembly::people;
use crate::foundation::acting::{Acting, Role};
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::dialect;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::notices::{self, NewNotice};
use crate::foundation::workflow::{Name, Step as Row, To, Workflow};
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
pub async fn dossier(db: &mut impl Read, by: &Acting, id: MatterId) -> Outcome<Dossier> {
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

/// A record that stands in a machine.
pub(super) trait Stands: Record + Clone {
    /// Its states.
    type State: Name;
    /// Its actions.
    type Action: Name;
    /// Its standings.
    type Standing: Name;
    /// Kind of its events.
    const KIND: &'static str;
    /// Its table.
    const WORKFLOW: &'static Workflow<Self::State, Self::Action, Self::Standing>;
    /// Its id as a number.
    fn subject(&self) -> i64;
    /// Where it stands.
    fn state(&self) -> Self::State;
    /// Puts it into a state as the next version.
    fn put(&mut self, state: Self::State, now: i64);
    /// The unit in whose name its people act.
    fn unit(&self) -> Option<OrgId> {
        None
    }
    /// Session and unit under which it is counted, and what it counts for.
    fn counted(&self) -> (Option<i64>, Option<OrgId>, Vec<(String, i64)>) {
        (None, None, Vec::new())
    }
}

macro_rules! stands {
    ($type:ty, $machine:ident, $kind:literal) => {
        stands!($type, $machine, $kind, changed_at: |record: &mut $type, now| record.changed_at = now);
    };
    ($type:ty, $machine:ident, $kind:literal, changed_at: $changed:expr $(, $more:item)*) => {
        impl Stands for $type {
            type State = $machine::State;
            type Action = $machine::Action;
            type Standing = $machine::Standing;
            const KIND: &'static str = $kind;
            const WORKFLOW: &'static Workflow<Self::State, Self::Action, Self::Standing> = &$machine::WORKFLOW;
            fn subject(&self) -> i64 {
                self.id.0
            }
            fn state(&self) -> Self::State {
                self.state
            }
            fn put(&mut self, state: Self::State, now: i64) {
                self.state = state;
                self.version += 1;
                ($changed)(self, now);
            }
            $($more)*
        }
    };
}

stands!(Matter, matter, "matter", changed_at: |m: &mut Matter, now| m.changed_at = now,
fn counted(&self) -> (Option<i64>, Option<OrgId>, Vec<(String, i64)>) {
    (self.sitting, None, figures::of_matter(self))
});
stands!(Assignment, assignment, "assignment", changed_at: |a: &mut Assignment, now| a.changed_at = now,
fn unit(&self) -> Option<OrgId> { Some(self.unit) },
fn counted(&self) -> (Option<i64>, Option<OrgId>, Vec<(String, i64)>) {
    (self.sitting, Some(self.unit), figures::of_assignment(self))
});
stands!(Reply, reply, "reply");
stands!(Feedback, feedback, "feedback", changed_at: |_: &mut Feedback, _: i64| {},
fn counted(&self) -> (Option<i64>, Option<OrgId>, Vec<(String, i64)>) {
    (self.sitting, Some(self.unit), figures::of_feedback(self))
});
stands!(Promise, promise, "promise", changed_at: |p: &mut Promise, now| p.changed_at = now,
fn unit(&self) -> Option<OrgId> { Some(self.unit) },
fn counted(&self) -> (Option<i64>, Option<OrgId>, Vec<(String, i64)>) {
    (self.sitting, Some(self.unit), figures::of_promise(self))
});
stands!(Supervision, supervision, "supervision");

/// A step that a person may take on a record.
pub(super) struct Step<T: Stands> {
    /// The record before.
    pub before: T,
    /// The row of the table.
    pub row: &'static Row<T::State, T::Action, T::Standing>,
    /// The standing by which he acts.
    pub standing: T::Standing,
    /// The organisation he acts for.
    pub acting_for: Option<OrgId>,
}

/// The row by which a person with these hats may act on a record; `version` is the one his page showed, where it matters
/// that nothing changed since.
pub(super) async fn step<T: Stands>(
    tx: &mut Tx,
    by: &Acting,
    record: &T,
    action: T::Action,
    (hats, version, seen): (&[Hat], Option<i64>, i64),
) -> Outcome<Step<T>> {
    let standings: Vec<T::Standing> = hats::standings(hats);
    let on = |key: &str| by.on(key);
    let state = record.state();
    let row = T::WORKFLOW
        .check(Some(state), action, &standings, &on)
        .map_err(|refusal| T::WORKFLOW.refuse(refusal, state, action))?;
    if version.is_some_and(|shown| shown != seen) {
        return Err(first_was::<T>(tx, by, record.subject()).await?);
    }
    if let Some(other) = row.not_the_same_as
        && did_last::<T>(tx, by, record.subject(), other).await? == Some(by.account)
    {
        let what = format!("{}-action-{}", T::WORKFLOW.name, other.key());
        return Err(Problem::Invalid(vec![
            Complaint::new("", "handling-not-the-same-person").with("what", what),
        ]));
    }
    let standing = row.who.iter().copied().find(|who| standings.contains(who)).unwrap_or(row.who[0]);
    let ours = standing.key().starts_with("unit_") || standing.key().starts_with("co_");
    let acting_for = if ours { record.unit() } else { None };
    Ok(Step { before: record.clone(), row, standing, acting_for })
}

/// What a person may do with a record, in the order of the table.
pub fn allowed<S: Name, A: Name, W: Name>(
    workflow: &Workflow<S, A, W>,
    by: &Acting,
    state: S,
    hats: &[Hat],
) -> Vec<A> {
    let on = |key: &str| by.on(key);
    workflow.allowed(Some(state), &hats::standings::<W>(hats), &on)
}

/// Refuses to begin a record that this person may not begin.
pub(super) fn may_begin<S: Name, A: Name, W: Name>(
    workflow: &Workflow<S, A, W>,
    by: &Acting,
    action: A,
    hats: &[Hat],
) -> Outcome<W> {
    let on = |key: &str| by.on(key);
    let standings: Vec<W> = hats::standings(hats);
    let row = workflow
        .check(None, action, &standings, &on)
        .map_err(|_| Problem::NotYours { action: format!("{}-action-{}", workflow.name, action.key()) })?;
    Ok(row.who.iter().copied().find(|who| standings.contains(who)).unwrap_or(row.who[0]))
}

async fn did_last<T: Stands>(
    db: &mut impl Read,
    by: &Acting,
    subject: i64,
    action: T::Action,
) -> Outcome<Option<AccountId>> {
    let history = events::history(db, by.body, T::KIND, subject).await?;
    Ok(history.iter().rev().find(|e| e.action == action.key()).map(|e| e.actor))
}

async fn first_was<T: Stands>(db: &mut impl Read, by: &Acting, subject: i64) -> Outcome<Problem> {
    let history = events::history(db, by.body, T::KIND, subject).await?;
    let last = history.last().ok_or(Problem::NotFound)?;
    let what = format!("{}-action-{}", T::WORKFLOW.name, last.action);
    Ok(Problem::Conflict { who: last.actor_name.clone(), at: last.at, what })
}

impl<T: Stands> Step<T> {
    /// A copy to be changed, already in the state the step leads to.
    pub fn after(&self, by: &Acting) -> T {
        let mut after = self.before.clone();
        let state = match self.row.to {
            To::State(state) => state,
            To::Same => self.before.state(),
        };
        after.put(state, by.now);
        after
    }

    /// Writes the changed record with its event and its figures. The loser of a race learns who was first.
    pub async fn write(&self, tx: &mut Tx, by: &Acting, after: &T, detail: Value) -> Outcome<()> {
        if !after.save(tx).await? {
            return Err(first_was::<T>(tx, by, after.subject()).await?);
        }
        recount(tx, by, Some(&self.before), after).await?;
        let (from, to) = (self.before.state().key(), after.state().key());
        let acted = (self.standing.key(), self.row.action.key(), from, to);
        event::<T>(tx, by, after.subject(), acted, (self.acting_for, detail)).await
    }
}

/// Writes a new record with its event and its figures.
pub(super) async fn begin<T: Stands>(
    tx: &mut Tx,
    by: &Acting,
    record: &T,
    (standing, action): (&str, T::Action),
    (acting_for, detail): (Option<OrgId>, Value),
) -> Outcome<()> {
    record.insert(tx).await?;
    recount(tx, by, None, record).await?;
    let acted = (standing, action.key(), "", record.state().key());
    event::<T>(tx, by, record.subject(), acted, (acting_for, detail)).await
}

async fn event<T: Stands>(
    tx: &mut Tx,
    by: &Acting,
    subject: i64,
    (standing, action, from, to): (&str, &str, &str, &str),
    (acting_for, detail): (Option<OrgId>, Value),
) -> Outcome<()> {
    let mut by = by.clone();
    if acting_for.is_some() {
        by.acting_for = acting_for;
    }
    let event = NewEvent { kind: T::KIND, subject, standing, action, from, to, detail };
    events::record(tx, &by, event).await.map(|_| ())
}

/// Counts what changed in the figures. Rows are taken in one order, so that two writers never wait for each other.
async fn recount<T: Stands>(tx: &mut Tx, by: &Acting, before: Option<&T>, after: &T) -> Outcome<()> {
    let (sitting, unit, now) = after.counted();
    let (old_sitting, old_unit, then) = before.map_or((sitting, unit, Vec::new()), Stands::counted);
    let mut steps: Vec<((i64, i64, String), i64)> = Vec::new();
    let key = |sitting: Option<i64>, unit: Option<OrgId>, measure: &str| {
        (sitting.unwrap_or(0), unit.map_or(0, |u| u.0), measure.to_owned())
    };
    let left = then.iter().map(|(m, n)| (key(old_sitting, old_unit, m), -n));
    for (place, n) in left.chain(now.iter().map(|(m, n)| (key(sitting, unit, m), *n))) {
        match steps.iter_mut().find(|(known, _)| *known == place) {
            Some(step) => step.1 += n,
            None => steps.push((place, n)),
        }
    }
    steps.retain(|(_, n)| *n != 0);
    steps.sort();
    for ((sitting, unit, measure), n) in steps {
        store::count(tx, by.body, (Some(sitting), Some(OrgId(unit))), &measure, n).await?;
    }
    Ok(())
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
    db: &mut impl Read,
    by: &Acting,
    unit: OrgId,
    heads_only: bool,
) -> Outcome<Vec<AccountId>> {
    let power = if heads_only { people::PowerKey::Seal } else { people::PowerKey::Draft };
    people::delegates(db, by.body, unit, power, by.today()).await
}

/// Accounts that hold a role.
pub(super) async fn holders(db: &mut impl Read, by: &Acting, role: Role) -> Outcome<Vec<AccountId>> {
    people::holders(db, by.body, role).await
}

/// Accounts of those who put the matter: for an organisation everybody who seals for it.
pub(super) async fn proposers(
    db: &mut impl Read,
    by: &Acting,
    persons: &[Person],
) -> Outcome<Vec<AccountId>> {
    let mut found = Vec::new();
    for person in persons {
        match person.org {
            None => found.push(person.account),
            Some(org) => {
                found.extend(people::delegates(db, by.body, org, people::PowerKey::Seal, by.today()).await?)
            }
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

fn too_long(field: &str, max: usize, n: usize) -> Problem {
    Problem::Invalid(vec![Complaint::new(field, "form-too-long").with("max", max).with("now", n)])
}

/// A day that must be given, as a form's date field writes it.
pub(super) fn day(field: &str, text: &str) -> Outcome<time::Date> {
    crate::foundation::acting::parse_date(text).ok_or_else(|| Problem::invalid(field, "handling-day-needed"))
}
