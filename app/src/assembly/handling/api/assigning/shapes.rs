//! The shapes in which this part of the API speaks. Names of states, actions and parts come from the tables themselves.

use crate::assembly::handling::actions::assigning::{ACTIONS, Input, MATTER_ACTIONS, Named};
use crate::assembly::handling::actions::{closing, contacts};
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::{assignment, matter};
use crate::foundation::api::names;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::workflow::Name;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::schema::Object;

fn matter_states() -> Object {
    names::<matter::State>()
}
fn matter_actions() -> Object {
    names::<matter::Action>()
}
fn states() -> Object {
    names::<assignment::State>()
}
fn actions() -> Object {
    names::<assignment::Action>()
}
fn parts() -> Object {
    names::<Part>()
}
fn ways() -> Object {
    names::<Way>()
}

/// A matter with its units. Days are `YYYY-MM-DD`.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct MatterOut {
    pub id: String,
    /// Kind of record behind it.
    pub kind: String,
    pub number: String,
    pub title: String,
    #[schema(schema_with = matter_states)]
    pub state: matter::State,
    pub version: i64,
    /// Day from which it may be given.
    pub opened_on: String,
    /// Day of the first hand-over.
    pub first_given_on: Option<String>,
    /// Last day of the proposers' clock.
    pub answer_due: Option<String>,
    /// The earliest running due date of its units.
    pub next_due: Option<String>,
    /// First day on which a binding date had passed.
    pub overdue_on: Option<String>,
    pub suspended: bool,
    pub assignments: Vec<AssignmentOut>,
    /// What you may do now, by the table of the workflow.
    #[schema(value_type = Vec<String>)]
    pub allowed_actions: Vec<matter::Action>,
}

/// A matter with one unit.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AssignmentOut {
    pub id: String,
    pub matter: String,
    pub unit: String,
    #[schema(schema_with = parts)]
    pub part: Part,
    #[schema(schema_with = states)]
    pub state: assignment::State,
    pub version: i64,
    pub round: i64,
    /// The assignment that it takes the place of.
    pub replaces: Option<String>,
    pub given_on: String,
    pub accept_due: Option<String>,
    pub contact_due: Option<String>,
    pub opinion_due: Option<String>,
    pub reply_due: Option<String>,
    pub overdue_on: Option<String>,
    /// What you may do now, by the table of the workflow.
    #[schema(value_type = Vec<String>)]
    pub allowed_actions: Vec<assignment::Action>,
}

/// A unit with its part.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct UnitIn {
    /// Its id, code or name.
    pub unit: String,
    #[schema(schema_with = parts)]
    pub part: String,
}

/// A step of a matter: an action and what it needs.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct MatterStepIn {
    #[schema(schema_with = matter_actions)]
    pub action: String,
    /// The version that you saw; another one now is a conflict.
    pub version: Option<i64>,
    pub units: Vec<UnitIn>,
    /// Requirements for the units.
    pub note: String,
    /// Latest day of the replies, where one is set.
    pub reply_due: String,
    /// Latest day of the co-opinions, where one is set.
    pub opinion_due: String,
    pub reason: String,
    /// Whether a suspension stops the clocks.
    pub clock_stopped: bool,
    /// `full`, `summary`, `closed`: what becomes public.
    pub publication: String,
    /// Ground, where not all becomes public.
    pub ground: String,
}

/// A step of an assignment: an action and what it needs.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct AssignmentStepIn {
    #[schema(schema_with = actions)]
    pub action: String,
    /// The version that you saw; another one now is a conflict.
    pub version: Option<i64>,
    pub reason: String,
    /// Units that get it in the same act.
    pub units: Vec<UnitIn>,
    pub note: String,
    pub reply_due: String,
    pub opinion_due: String,
    /// Code of the ground for giving back.
    pub ground: String,
    /// Legal duty that it rests on.
    pub basis: String,
    /// The unit that should take it: id, code or name.
    pub proposed: String,
    /// `meeting` or `leader`.
    pub escalation: String,
    /// What was done so far.
    pub done: String,
    /// What will be done.
    pub plan: String,
    /// A date that is asked for, granted or set.
    pub due_on: String,
    /// What the proposers are told.
    pub explanation: String,
    /// Which date is set: `reply`, `opinion`, `accept`, `contact`.
    pub what: String,
    /// Case officer.
    pub officer: String,
    /// His telephone.
    pub phone: String,
    /// Day planned for the first contact.
    pub planned_on: String,
    /// Day of the talk.
    pub held_on: String,
    /// How one spoke.
    #[schema(schema_with = ways)]
    pub way: String,
    /// Who took part for the unit, by post.
    pub for_unit: String,
    /// What was said.
    pub points: String,
    /// What comes next.
    pub next_step: String,
    /// Accounts of the proposers who took part; none: all of them.
    pub persons: Vec<String>,
    /// The co-opinion.
    pub content: String,
}

/// A refusal (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ProblemOut {
    pub r#type: String,
    pub title: String,
    pub status: u16,
    pub detail: String,
    /// On 409 from the table: where it stands and what you may do instead.
    pub state: Option<String>,
    pub allowed_actions: Option<Vec<String>>,
}

fn named(units: &[UnitIn]) -> Outcome<Vec<Named>> {
    let one = |unit: &UnitIn| {
        let part = Part::from_key(&unit.part).ok_or_else(|| Problem::invalid("units", "form-choose"))?;
        Ok(Named::new("units", &unit.unit, part))
    };
    units.iter().map(one).collect()
}

fn unknown() -> Problem {
    Problem::invalid("action", "form-choose")
}

/// A step of a matter, as the verb takes it that does it.
pub(super) enum MatterAct {
    /// Of assigning.
    Assign(matter::Action, Box<Input>),
    /// Of the end.
    Close(matter::Action, closing::Input),
}

/// A step of an assignment, as the verb takes it that does it.
pub(super) enum AssignmentAct {
    /// Of assigning.
    Assign(assignment::Action, Input),
    /// Of the unit's work.
    Contact(assignment::Action, contacts::Input),
}

impl MatterStepIn {
    /// The action with what it needs.
    pub(super) fn read(&self) -> Outcome<MatterAct> {
        let action = matter::Action::from_key(&self.action).ok_or_else(unknown)?;
        Ok(if MATTER_ACTIONS.contains(&action) {
            MatterAct::Assign(action, Box::new(self.assigning()?))
        } else {
            MatterAct::Close(action, self.closing()?)
        })
    }

    fn assigning(&self) -> Outcome<Input> {
        Ok(Input {
            version: self.version,
            reason: self.reason.clone(),
            units: named(&self.units)?,
            note: self.note.clone(),
            reply_due: self.reply_due.clone(),
            opinion_due: self.opinion_due.clone(),
            clock_stopped: self.clock_stopped,
            ..Input::default()
        })
    }

    fn closing(&self) -> Outcome<closing::Input> {
        let publication = match self.publication.as_str() {
            "" => None,
            key => Some(
                Publication::from_key(key).ok_or_else(|| Problem::invalid("publication", "form-choose"))?,
            ),
        };
        Ok(closing::Input {
            version: self.version,
            text: self.reason.clone(),
            publication,
            ground: self.ground.clone(),
        })
    }
}

impl AssignmentStepIn {
    /// The action with what it needs.
    pub(super) fn read(&self) -> Outcome<AssignmentAct> {
        let action = assignment::Action::from_key(&self.action).ok_or_else(unknown)?;
        Ok(if ACTIONS.contains(&action) {
            AssignmentAct::Assign(action, self.assigning()?)
        } else {
            AssignmentAct::Contact(action, self.contact()?)
        })
    }

    fn assigning(&self) -> Outcome<Input> {
        Ok(Input {
            version: self.version,
            reason: self.reason.clone(),
            units: named(&self.units)?,
            note: self.note.clone(),
            reply_due: self.reply_due.clone(),
            opinion_due: self.opinion_due.clone(),
            ground: self.ground.clone(),
            basis: self.basis.clone(),
            proposed: self.proposed.clone(),
            escalation: self.escalation.clone(),
            done: self.done.clone(),
            plan: self.plan.clone(),
            due_on: self.due_on.clone(),
            explanation: self.explanation.clone(),
            what: self.what.clone(),
            clock_stopped: false,
        })
    }

    fn contact(&self) -> Outcome<contacts::Input> {
        let account = |text: &String| text.parse().map_err(|_| Problem::invalid("persons", "form-choose"));
        Ok(contacts::Input {
            version: self.version,
            officer: self.officer.clone(),
            phone: self.phone.clone(),
            planned_on: self.planned_on.clone(),
            held_on: self.held_on.clone(),
            way: self.way.clone(),
            for_unit: self.for_unit.clone(),
            points: self.points.clone(),
            next_step: self.next_step.clone(),
            persons: self.persons.iter().map(account).collect::<Outcome<_>>()?,
            content: self.content.clone(),
        })
    }
}
