//! What the clock does to an assignment: silence at the limit is acceptance; a date that passed is late, and said so once.

use super::{ACTIONS, Taken, returning, short_name, tell_assigners, tell_unit};
use crate::assembly::handling::actions::{Dossier, Tell, open_assignment, progress, step};
use crate::assembly::handling::hats::Hat;
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::assignment::{Action, State};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use serde_json::json;

async fn taken(
    tx: &mut Tx,
    by: &Acting,
    (file, own): (Dossier, Assignment),
    action: Action,
) -> Outcome<Taken> {
    debug_assert!(!ACTIONS.contains(&action), "what the clock does nobody does by hand");
    let step = step(tx, by, &own, action, (&[Hat::Timer], None, 0)).await?;
    let unit = short_name(tx, by.body, own.unit, &by.today().to_string()).await?;
    Ok(Taken { file, own, unit, step })
}

/// Nobody accepted or gave back in time: accepted by silence. Only the clock asks; none where it was answered meanwhile or
/// the limit is not over.
pub async fn lapse(tx: &mut Tx, by: &Acting, id: AssignmentId) -> Outcome<Option<Assignment>> {
    let (file, found) = open_assignment(tx, by, id).await?;
    let over = found.accept_due.as_ref().is_some_and(|due| *due < by.today().to_string());
    if found.state != State::Pending || !over {
        return Ok(None);
    }
    let taken = taken(tx, by, (file, found), Action::Lapse).await?;
    let after = returning::accept(tx, by, &taken, true).await?;
    progress::settle(tx, by, after.matter).await?;
    Ok(Some(after))
}

/// A date of an assignment passed unanswered: noted on the date, on the assignment and on the matter, told once. Only the
/// clock asks; none where it was noted before or the assignment is past it.
pub async fn run_late(tx: &mut Tx, by: &Acting, due: &Due) -> Outcome<Option<Assignment>> {
    let Some(id) = due.assignment.filter(|_| due.overdue_at.is_none()) else { return Ok(None) };
    let mut passed = due.clone();
    passed.overdue_at = Some(by.now);
    let (file, found) = open_assignment(tx, by, id).await?;
    let binding = matches!(due.what, DueKind::Reply | DueKind::Opinion);
    passed.save(tx).await?;
    if !is_open(found.state) {
        return Ok(None);
    }
    let taken = taken(tx, by, (file, found), Action::RunLate).await?;
    let late_on = parse_date(&due.due_on).and_then(|day| day.next_day()).map(|day| day.to_string());
    let mut after = taken.step.after(by);
    if binding && after.overdue_on.is_none() {
        after.overdue_on.clone_from(&late_on);
    }
    let unit = taken.unit.clone();
    let what = format!("due-{}", due.what);
    let detail = json!({ "x_word": what, "y": due.due_on, "late": true });
    taken.step.write(tx, by, &after, detail).await?;
    let mut matter = taken.file.matter.clone();
    if binding && matter.overdue_on.is_none() {
        matter.overdue_on = late_on;
        matter.version += 1;
        if !matter.save(tx).await? {
            return Err(Problem::broken("matter changed while it was held"));
        }
    }
    let args = json!({ "unit": unit, "what_word": what, "due": due.due_on });
    tell_unit(tx, by, &taken, Tell::new("handling-notice-late").with(args.clone())).await?;
    tell_assigners(tx, by, &taken.file, Tell::new("handling-notice-late").with(args)).await?;
    progress::settle(tx, by, after.matter).await?;
    Ok(Some(after))
}

fn is_open(state: State) -> bool {
    matches!(
        state,
        State::Pending | State::RefuseRequested | State::Accepted | State::Working | State::ReplySubmitted
    )
}
