//! Taking a step of a machine: the table is asked, the record saved by compare-and-set, the event recorded, the figures moved.

use crate::assembly::handling::hats::{self, Hat};
use crate::assembly::handling::records::*;
use crate::assembly::handling::search::REPLIES;
use crate::assembly::handling::workflow::{assignment, feedback, matter, promise, reply, supervision};
use crate::assembly::handling::{figures, store};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::search::Touched;
use crate::foundation::workflow::{Name, Step as Row, To, Workflow};
use serde_json::Value;

/// A record that stands in a machine.
pub(in crate::assembly::handling) trait Stands: Record + Clone {
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
    /// What is found otherwise after a change.
    fn touched(&self, _before: Option<&Self>) -> Option<Touched> {
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
fn touched(&self, before: Option<&Self>) -> Option<Touched> {
    let has = |a: &Self| (a.unit, a.state != assignment::State::Void);
    (before.map(has) != Some(has(self))).then_some(Touched::Case(self.matter.0))
},
fn counted(&self) -> (Option<i64>, Option<OrgId>, Vec<(String, i64)>) {
    (self.sitting, Some(self.unit), figures::of_assignment(self))
});
stands!(Reply, reply, "reply", changed_at: |r: &mut Reply, now| r.changed_at = now,
fn touched(&self, _before: Option<&Self>) -> Option<Touched> {
    Some(Touched::Record(REPLIES, self.id.0))
});
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
pub(in crate::assembly::handling) struct Step<T: Stands> {
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
pub(in crate::assembly::handling) async fn step<T: Stands>(
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
pub(in crate::assembly::handling) fn may_begin<S: Name, A: Name, W: Name>(
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
    db: &mut dyn Read,
    by: &Acting,
    subject: i64,
    action: T::Action,
) -> Outcome<Option<AccountId>> {
    let history = events::history(db, by.body, T::KIND, subject).await?;
    Ok(history.iter().rev().find(|e| e.action == action.key()).map(|e| e.actor))
}

async fn first_was<T: Stands>(db: &mut dyn Read, by: &Acting, subject: i64) -> Outcome<Problem> {
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

/// Saves what follows from another act on the same matter, and moves its figures; the act itself has the event.
pub(in crate::assembly::handling) async fn follow<T: Stands>(
    tx: &mut Tx,
    by: &Acting,
    before: &T,
    after: &T,
) -> Outcome<()> {
    if !after.save(tx).await? {
        return Err(first_was::<T>(tx, by, after.subject()).await?);
    }
    recount(tx, by, Some(before), after).await
}

/// Writes a new record with its event and its figures.
pub(in crate::assembly::handling) async fn begin<T: Stands>(
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

/// Records the event of a step.
pub(in crate::assembly::handling) async fn event<T: Stands>(
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

/// Counts what changed in the figures, and says what is found otherwise now.
pub(in crate::assembly::handling) async fn recount<T: Stands>(
    tx: &mut Tx,
    by: &Acting,
    before: Option<&T>,
    after: &T,
) -> Outcome<()> {
    if let Some(what) = after.touched(before) {
        tx.touches(what);
    }
    let (sitting, unit, now) = after.counted();
    let (old_sitting, old_unit, then) = before.map_or((sitting, unit, Vec::new()), Stands::counted);
    let left = then.into_iter().map(|(measure, n)| place(old_sitting, old_unit, (measure, -n)));
    let come = now.into_iter().map(|counted| place(sitting, unit, counted));
    let moved: Vec<store::Moved> = left.chain(come).collect();
    store::count(tx, by.body, &moved).await
}

/// Takes a record that is gone out of the figures, and says what is found otherwise now.
pub(in crate::assembly::handling) async fn uncount<T: Stands>(
    tx: &mut Tx,
    by: &Acting,
    gone: &T,
) -> Outcome<()> {
    if let Some(what) = gone.touched(None) {
        tx.touches(what);
    }
    let (sitting, unit, then) = gone.counted();
    let left: Vec<store::Moved> =
        then.into_iter().map(|(measure, n)| place(sitting, unit, (measure, -n))).collect();
    store::count(tx, by.body, &left).await
}

/// A figure in its session and unit.
fn place(sitting: Option<i64>, unit: Option<OrgId>, (measure, n): (String, i64)) -> store::Moved {
    ((sitting.unwrap_or(0), unit.map_or(0, |u| u.0), measure), n)
}
