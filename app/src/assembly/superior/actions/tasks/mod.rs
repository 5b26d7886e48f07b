//! Tasks that come down: given, taken, pressed for, answered with a result, confirmed, reported back. One door to every step.

pub mod clock;
mod giving;
mod telling;

pub use giving::{Giving, Origin, give};

use super::{SENTENCE, WHOLE, event, length, needed};
use crate::assembly::superior::records::*;
use crate::assembly::superior::search::TASKS;
use crate::assembly::superior::store::shelves::{self, Place, Show};
use crate::assembly::superior::workflow::task::{Action, Standing, State, WORKFLOW};
use crate::assembly::superior::{hats, secrecy, store};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::dialect;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::events;
use crate::foundation::forms::Checks;
use crate::foundation::ids::OrgId;
use crate::foundation::search::Touched;
use crate::foundation::workflow::{Name, Step, To};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Kind of the events of a task.
pub const KIND: &str = "task";

type Row = Step<State, Action, Standing>;

/// Everything that a step may need.
#[derive(Debug, Clone, Default)]
pub struct Input {
    /// Version that the person saw.
    pub version: Option<i64>,
    /// The words: a reason, a result.
    pub text: String,
    /// Another date; empty: as the setting counts it.
    pub due_on: String,
    /// The document by which it is reported back.
    pub report: Option<UpwardId>,
}

/// A task that somebody may read.
pub async fn readable(db: &mut dyn Read, by: &Acting, id: TaskId) -> Outcome<Task> {
    let found = store::tasks::task(db, by.body, id).await?.ok_or(Problem::NotFound)?;
    if hats::may_read_task(by, &found) { Ok(found) } else { Err(Problem::NotFound) }
}

/// Whose tasks somebody may read: everybody's (none is named), or those of whom he acts for.
fn whose(by: &Acting) -> Outcome<Vec<Option<OrgId>>> {
    if hats::reads(by) {
        return Ok(vec![None]);
    }
    let takes = by.delegations.iter().filter(|d| hats::takes_tasks(&d.kind));
    let all: BTreeSet<OrgId> = takes.map(|d| d.org).collect();
    if all.is_empty() { Err(Problem::NotFound) } else { Ok(all.into_iter().map(Some).collect()) }
}

/// Tasks of a shelf, or of all of them, that somebody may read, after one of them: what is waited for by its date, the rest the latest
/// first.
pub async fn shelf(
    db: &mut dyn Read,
    by: &Acting,
    show: Option<Show>,
    (after, limit): (Place<'_>, i64),
) -> Outcome<Vec<Task>> {
    let today = by.today().to_string();
    let mut all = Vec::new();
    for org in whose(by)? {
        all.extend(shelves::shelf(db, (by.body, org), (show, &today), (after, limit)).await?);
    }
    if show.is_some_and(Show::by_date) {
        all.sort_by(|a, b| a.due_on.cmp(&b.due_on).then(a.id.cmp(&b.id)));
    } else {
        all.sort_by_key(|task| std::cmp::Reverse(task.id));
    }
    all.truncate(usize::try_from(limit).unwrap_or_default());
    Ok(all)
}

/// How many tasks that somebody may read stand on each shelf.
pub async fn counts(db: &mut dyn Read, by: &Acting) -> Outcome<[i64; 4]> {
    let today = by.today().to_string();
    let mut all = [0; 4];
    for org in whose(by)? {
        let of = shelves::counts(db, (by.body, org), &today).await?;
        all.iter_mut().zip(of).for_each(|(sum, n)| *sum += n);
    }
    Ok(all)
}

/// What a person may do with a task, in the order of the table.
pub fn allowed(by: &Acting, of: &Task) -> Vec<Action> {
    let on = |key: &str| by.on(key);
    WORKFLOW.allowed(Some(of.state), &hats::of_task(by, of), &on)
}

/// The row by which a person may act; refuses as the table says.
pub fn row(by: &Acting, of: &Task, action: Action) -> Outcome<&'static Row> {
    let on = |key: &str| by.on(key);
    WORKFLOW
        .check(Some(of.state), action, &hats::of_task(by, of), &on)
        .map_err(|refusal| WORKFLOW.refuse(refusal, of.state, action))
}

/// One door to every step on a task.
pub async fn perform(tx: &mut Tx, by: &Acting, id: TaskId, action: Action, input: &Input) -> Outcome<Task> {
    // The document that reports it is not withdrawn meanwhile, and no other step is taken on the task.
    super::hold_documents(tx, &[input.report]).await?;
    dialect::hold(tx, "superior_task", id.0).await?;
    let before = readable(tx, by, id).await?;
    let row = row(by, &before, action)?;
    if input.version.is_some_and(|seen| seen != before.version) {
        return Err(first_was(tx, by, id).await);
    }
    not_the_same_person(tx, by, id, row).await?;
    let mut after = before.clone();
    after.version += 1;
    after.changed_at = by.now;
    if let To::State(state) = row.to {
        after.state = state;
    }
    let detail = change(tx, by, &mut after, action, input).await?;
    if !after.save(tx).await? {
        return Err(first_was(tx, by, id).await);
    }
    tx.touches(Touched::Record(TASKS, id.0));
    let standings = hats::of_task(by, &before);
    let standing = row.who.iter().find(|who| standings.contains(who)).unwrap_or(&row.who[0]);
    let acted = (standing.key(), action.key(), before.state.key(), after.state.key());
    event(tx, by, (KIND, id.0), acted, detail).await?;
    telling::tell(tx, by, &after, action, input).await?;
    Ok(after)
}

async fn first_was(db: &mut dyn Read, by: &Acting, id: TaskId) -> Problem {
    let what = |last: &events::Event| format!("task-action-{}", last.action);
    events::beaten(db, by, (KIND, id.0), what).await
}

async fn not_the_same_person(db: &mut dyn Read, by: &Acting, id: TaskId, row: &Row) -> Outcome<()> {
    let Some(other) = row.not_the_same_as else { return Ok(()) };
    let history = events::history(db, by.body, KIND, id.0).await?;
    let last = history.iter().rev().find(|e| e.action == other.key());
    if last.is_some_and(|last| last.actor == by.account) {
        let what = format!("task-action-{}", other.key());
        return Err(Problem::Invalid(vec![
            Complaint::new("", "superior-not-the-same-person").with("what", what),
        ]));
    }
    Ok(())
}

/// What a step writes besides its state; gives what its event says.
async fn change(tx: &mut Tx, by: &Acting, given: &mut Task, action: Action, input: &Input) -> Outcome<Value> {
    let reason = || needed("text", &input.text, SENTENCE);
    match action {
        Action::Accept => Ok(json!({ "x": given.title })),
        Action::SetDue => {
            let why = reason()?;
            let due = clock::fix(tx, by, given, (&input.due_on, &why)).await?;
            Ok(json!({ "x": due, "y": why }))
        }
        Action::Press => {
            let mut checks = Checks::default();
            length(&mut checks, "text", &input.text, (0, SENTENCE));
            checks.end()?;
            Ok(json!({ "x": input.text.trim(), "y": given.due_on }))
        }
        Action::RunLate => {
            clock::passed(tx, by, given).await?;
            Ok(json!({ "x": given.due_on, "late": true }))
        }
        Action::Submit => {
            let result = needed("text", &input.text, WHOLE)?;
            let mut checks = Checks::default();
            secrecy::refuse(&mut checks, &[("text", result.as_str())], "");
            checks.end()?;
            given.result = result;
            given.result_on = by.today().to_string();
            clock::met(tx, by, given).await?;
            let late = given.result_on > given.due_on;
            Ok(json!({ "x": given.result.chars().take(200).collect::<String>(), "late": late }))
        }
        Action::SendBack => {
            let why = reason()?;
            given.result_on = String::new();
            if input.due_on.is_empty() {
                clock::start(tx, by, given).await?;
            } else {
                clock::fix(tx, by, given, (&input.due_on, &why)).await?;
            }
            Ok(json!({ "x": why, "y": given.due_on }))
        }
        Action::Confirm => Ok(json!({ "x": given.title })),
        Action::ReportBack => report_back(tx, by, given, input).await,
        Action::Finish => {
            given.end_reason = reason()?;
            Ok(json!({ "x": given.end_reason }))
        }
        Action::Cancel => {
            given.end_reason = reason()?;
            clock::cancel(tx, by, given).await?;
            Ok(json!({ "x": given.end_reason }))
        }
        Action::Give => Err(Problem::NotFound),
    }
}

/// A task is reported back by a document that was sent after it was given.
async fn report_back(tx: &mut Tx, by: &Acting, after: &mut Task, input: &Input) -> Outcome<Value> {
    let wrong = || Problem::invalid("report", "superior-report-not-sent");
    let id = input.report.ok_or_else(|| Problem::invalid("report", "form-choose"))?;
    let report = store::upward(tx, by.body, id).await?.filter(Upward::counts).ok_or_else(wrong)?;
    if report.sent_on < after.given_on || after.upward == Some(report.id) {
        return Err(wrong());
    }
    after.report = Some(report.id);
    Ok(json!({ "x": report.number, "y": report.title }))
}

/// A document was sent: the confirmed task that it is about is reported back by it.
pub(super) async fn sent(tx: &mut Tx, by: &Acting, report: &Upward) -> Outcome<()> {
    if report.link_kind != TASKS {
        return Ok(());
    }
    let task = store::tasks::task(tx, by.body, TaskId(report.link_id)).await?;
    if task.is_some_and(|task| task.state == State::Confirmed) {
        let input = Input { report: Some(report.id), ..Input::default() };
        Box::pin(perform(tx, by, TaskId(report.link_id), Action::ReportBack, &input)).await?;
    }
    Ok(())
}

/// The most days from today to a due date: two years.
const FAR: i64 = 731;

/// Whether a day can be a due date: from today on, and not too far ahead.
fn coming_day(by: &Acting, text: &str) -> Outcome<time::Date> {
    let day = parse_date(text).ok_or_else(|| Problem::invalid("due_on", "form-date"))?;
    match (day - by.today()).whole_days() {
        ..0 => Err(Problem::invalid("due_on", "superior-due-past")),
        0..=FAR => Ok(day),
        _ => Err(Problem::invalid("due_on", "superior-due-far")),
    }
}
