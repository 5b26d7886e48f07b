//! Assigning (交办): units proposed and decided, accepted or given back, more time, pressing, dates set, taken away or passed
//! on. `perform` is the door for an assignment, `perform_matter` for the matter; `meeting` hands over many at once.

mod extending;
mod giving;
mod keeping;
mod limits;
mod meeting;
mod parts;
mod returning;
mod suspending;

pub use extending::latest as extension_limit;
pub use giving::hand_over;
pub use keeping::settable;
pub use limits::{lapse, run_late};
pub use meeting::{MOST, MeetingInput, MeetingRow, hold, row_field};
pub use parts::{Named, named};

use super::machine::Step;
use super::{Dossier, allowed, clock, open, open_assignment, progress, step, tell, unit_people};
use crate::assembly::handling::records::*;
use crate::assembly::handling::store::assigning as store;
use crate::assembly::handling::store::replying::short_name;
use crate::assembly::handling::workflow::{assignment, matter};
use crate::foundation::acting::{Acting, Role, parse_date};
use crate::foundation::db::{Read, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::OrgId;

/// The most characters of a reason.
const REASON: usize = 2_000;
/// The most characters of a longer text.
const TEXT: usize = 20_000;

/// What a step of this part may need. What an action does not ask for is left as it is.
#[derive(Debug, Clone, Default)]
pub struct Input {
    /// The version that was seen.
    pub version: Option<i64>,
    /// Why; what the office says to it.
    pub reason: String,
    /// Units with their parts.
    pub units: Vec<Named>,
    /// Requirements for the units.
    pub note: String,
    /// Due date of the reply, where one is set.
    pub reply_due: String,
    /// Due date of the co-opinion, where one is set.
    pub opinion_due: String,
    /// Code of the ground for giving back.
    pub ground: String,
    /// Legal duty that it rests on.
    pub basis: String,
    /// The unit that should take it, as it is typed.
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
    /// Whether a suspension stops the clocks.
    pub clock_stopped: bool,
}

/// Actions of an assignment that stand here.
pub const ACTIONS: &[assignment::Action] = &[
    assignment::Action::Accept,
    assignment::Action::PrepareReturn,
    assignment::Action::AskReturn,
    assignment::Action::DropReturn,
    assignment::Action::GrantReturn,
    assignment::Action::DenyReturn,
    assignment::Action::Escalate,
    assignment::Action::AskExtension,
    assignment::Action::GrantExtension,
    assignment::Action::DenyExtension,
    assignment::Action::Urge,
    assignment::Action::SetDue,
    assignment::Action::Revoke,
    assignment::Action::PassOn,
];

/// Actions of a matter that stand here.
pub const MATTER_ACTIONS: &[matter::Action] = &[
    matter::Action::ProposeUnits,
    matter::Action::HandOver,
    matter::Action::AddUnit,
    matter::Action::Suspend,
    matter::Action::Resume,
];

/// A step of an assignment under way: everything that its verbs read.
struct Taken {
    file: Dossier,
    own: Assignment,
    /// Short name of its unit today.
    unit: String,
    step: Step<Assignment>,
}

/// The short name of a unit; empty when it is none of the body.
pub fn name_of(units: &[store::Unit], id: OrgId) -> String {
    units.iter().find(|unit| unit.id == id).map(|unit| unit.short().to_owned()).unwrap_or_default()
}

/// Where the wishes about an assignment are shown on its matter's page: what is asked there is asked under this address.
pub fn place(own: &Assignment) -> String {
    format!("{}#a-{}", super::link(own.matter), own.id)
}

/// The address under which the office is asked to decide on a wish about an assignment.
pub fn decision_place(own: &Assignment) -> String {
    format!("{}#d-{}", super::link(own.matter), own.id)
}

/// Does a step of an assignment.
pub async fn perform(
    tx: &mut Tx,
    by: &Acting,
    id: AssignmentId,
    action: assignment::Action,
    input: &Input,
) -> Outcome<Assignment> {
    use assignment::Action as A;
    if !ACTIONS.contains(&action) {
        return Err(Problem::NotFound);
    }
    let (file, own) = open_assignment(tx, by, id).await?;
    let hats = file.hats_of(by, &own);
    let step = step(tx, by, &own, action, (&hats, input.version, own.version)).await?;
    let unit = short_name(tx, by.body, own.unit, &by.today().to_string()).await?;
    let taken = Taken { file, own, unit, step };
    let after = match action {
        A::Accept => returning::accept(tx, by, &taken, false).await?,
        A::PrepareReturn => returning::prepare(tx, by, &taken, input).await?,
        A::AskReturn => returning::ask(tx, by, &taken, input).await?,
        A::DropReturn => returning::take_back(tx, by, &taken).await?,
        A::GrantReturn => returning::grant(tx, by, &taken, input).await?,
        A::DenyReturn => returning::deny(tx, by, &taken, input).await?,
        A::Escalate => returning::escalate(tx, by, &taken, input).await?,
        A::AskExtension => extending::ask(tx, by, &taken, input).await?,
        A::GrantExtension => extending::grant(tx, by, &taken, input).await?,
        A::DenyExtension => extending::deny(tx, by, &taken, input).await?,
        A::Urge => keeping::urge(tx, by, &taken, input).await?,
        A::SetDue => keeping::set_due(tx, by, &taken, input).await?,
        A::Revoke => keeping::revoke(tx, by, &taken, input).await?,
        A::PassOn => keeping::pass_on(tx, by, &taken, input).await?,
        _ => return Err(Problem::NotFound),
    };
    progress::settle(tx, by, after.matter).await?;
    Ok(after)
}

/// Does a step of a matter.
pub async fn perform_matter(
    tx: &mut Tx,
    by: &Acting,
    id: MatterId,
    action: matter::Action,
    input: &Input,
) -> Outcome<Matter> {
    use matter::Action as A;
    if !MATTER_ACTIONS.contains(&action) {
        return Err(Problem::NotFound);
    }
    let file = open(tx, by, id).await?;
    let hats = file.hats(by);
    let step = step(tx, by, &file.matter, action, (&hats, input.version, file.matter.version)).await?;
    match action {
        A::ProposeUnits => giving::propose(tx, by, &file, &step, input).await?,
        A::HandOver | A::AddUnit => giving::give_by_step(tx, by, (&file, &step), input, None).await?,
        A::Suspend => suspending::suspend(tx, by, &file, &step, input).await?,
        A::Resume => suspending::resume(tx, by, &file, &step).await?,
        _ => return Err(Problem::NotFound),
    }
    progress::settle(tx, by, id).await
}

/// What a person may do here with an assignment, in the order of the table.
pub fn may(file: &Dossier, by: &Acting, own: &Assignment) -> Vec<assignment::Action> {
    let hats = file.hats_of(by, own);
    let all = allowed(&assignment::WORKFLOW, by, own.state, &hats);
    all.into_iter().filter(|action| ACTIONS.contains(action)).collect()
}

/// What a person may do here with a matter.
pub fn may_matter(file: &Dossier, by: &Acting) -> Vec<matter::Action> {
    let all = allowed(&matter::WORKFLOW, by, file.matter.state, &file.hats(by));
    let fits = |action: &matter::Action| match action {
        matter::Action::Suspend => file.matter.suspended_at.is_none(),
        matter::Action::Resume => file.matter.suspended_at.is_some(),
        action => MATTER_ACTIONS.contains(action),
    };
    all.into_iter().filter(fits).collect()
}

/// Tells those who act for the unit of an assignment.
async fn tell_unit(tx: &mut Tx, by: &Acting, taken: &Taken, told: super::Tell<'_>) -> Outcome<()> {
    let people = unit_people(tx, by, taken.own.unit, false).await?;
    tell(tx, by, &taken.file.matter, &people, told).await
}

/// Tells the assigning office.
async fn tell_assigners(tx: &mut Tx, by: &Acting, file: &Dossier, told: super::Tell<'_>) -> Outcome<()> {
    let people = super::holders(tx, by, Role::AssigningOfficer).await?;
    tell(tx, by, &file.matter, &people, told).await
}

/// Tells those who put the matter.
async fn tell_proposers(tx: &mut Tx, by: &Acting, file: &Dossier, told: super::Tell<'_>) -> Outcome<()> {
    let people = super::proposers(tx, by, &file.persons).await?;
    tell(tx, by, &file.matter, &people, told).await
}

/// A date that may be given.
fn maybe_day(field: &str, text: &str) -> Outcome<Option<time::Date>> {
    if text.trim().is_empty() { Ok(None) } else { super::day(field, text).map(Some) }
}

/// The start of a date of an assignment.
fn start_of(own: &Assignment, what: DueKind, event: &'static str, from: time::Date) -> clock::Start {
    clock::Start {
        what,
        matter: own.matter,
        assignment: Some(own.id),
        subject: own.id.0,
        unit: Some(own.unit),
        account: None,
        event,
        from,
    }
}

/// The first contact is due so long after the hand-over, for a unit that answers; it is asked from acceptance on.
async fn start_contact(tx: &mut Tx, by: &Acting, after: &mut Assignment) -> Outcome<()> {
    if after.part.answers() {
        let given = parse_date(&after.given_on).unwrap_or(by.today());
        let start = start_of(after, DueKind::Contact, "given", given);
        let due = clock::start(tx, by, start, "contact.first_days").await?;
        clock::note(after, DueKind::Contact, due.map(|d| d.due_on));
    }
    Ok(())
}

/// Wishes that nobody decides any more.
async fn drop_wishes(tx: &mut Tx, by: &Acting, own: &Assignment) -> Outcome<()> {
    use crate::foundation::db::Record;
    for state in [WishState::Prepared, WishState::Asked] {
        if let Some(mut wish) = store::refusal_in(tx, by.body, own.id, state).await? {
            clock::end(tx, by, (wish.id.0, DueKind::Refusal), (DueState::Cancelled, "ended")).await?;
            wish.state = WishState::Dropped;
            wish.decided_at = Some(by.now);
            wish.save(tx).await?;
        }
        if let Some(mut wish) = store::extension_in(tx, by.body, own.id, state).await? {
            clock::end(tx, by, (wish.id.0, DueKind::Extension), (DueState::Cancelled, "ended")).await?;
            wish.state = WishState::Dropped;
            wish.decided_at = Some(by.now);
            wish.save(tx).await?;
        }
    }
    Ok(())
}

/// The unit that a text names; none where nothing stands there.
fn unit_called(units: &[store::Unit], field: &str, typed: &str, day: &str) -> Outcome<Option<OrgId>> {
    let found = parts::read(units, &[Named::new(field, typed, Part::Ref)], day)?;
    match found.as_slice() {
        [] => Ok(None),
        [one] => Ok(Some(one.unit)),
        _ => Err(Problem::invalid(field, "assigning-one-unit")),
    }
}

/// Wishes and units of a matter, for its page.
pub async fn wishes(db: &mut dyn Read, by: &Acting, id: MatterId) -> Outcome<(Vec<Refusal>, Vec<Extension>)> {
    Ok((store::refusals(db, by.body, id).await?, store::extensions(db, by.body, id).await?))
}
