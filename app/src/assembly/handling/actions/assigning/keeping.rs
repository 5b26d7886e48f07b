//! Pressing, another date, taken away, passed on to the unit that took over another's duties.

use super::{Input, Named, REASON, Taken, giving, place, returning, start_of, tell_unit};
use crate::assembly::handling::actions::{Tell, clock, day, needed, optional};
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::assignment::State;
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::db::Tx;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::workflow::Name;
use serde_json::json;
use time::Date;

/// Presses for it.
pub(super) async fn urge(tx: &mut Tx, by: &Acting, taken: &Taken, input: &Input) -> Outcome<Assignment> {
    let reason = optional("reason", &input.reason, REASON)?;
    let mut after = taken.step.after(by);
    after.urged += 1;
    let unit = taken.unit.clone();
    taken.step.write(tx, by, &after, json!({ "x": unit, "y": reason })).await?;
    let due = after.reply_due.clone().or(after.opinion_due.clone());
    let args = json!({ "reason": reason, "due": due.clone().unwrap_or_default() });
    tell_unit(tx, by, taken, Tell::new("handling-notice-urged").with(args)).await?;
    Ok(after)
}

/// Which dates of an assignment may be set, as it stands.
pub fn settable(own: &Assignment) -> Vec<DueKind> {
    let mut found = Vec::new();
    if own.part.answers() {
        found.push(DueKind::Reply);
    } else {
        found.push(DueKind::Opinion);
    }
    match own.state {
        State::Pending => found.push(DueKind::Accept),
        State::Accepted | State::Working if own.part.answers() => found.push(DueKind::Contact),
        _ => {}
    }
    found
}

/// Sets another date, with a reason.
pub(super) async fn set_due(tx: &mut Tx, by: &Acting, taken: &Taken, input: &Input) -> Outcome<Assignment> {
    let what = DueKind::from_key(input.what.trim())
        .filter(|what| settable(&taken.own).contains(what))
        .ok_or_else(|| Problem::invalid("what", "form-choose"))?;
    let due_on = day("due_on", &input.due_on)?;
    check(by, taken, what, due_on)?;
    let reason = needed("reason", &input.reason, REASON)?;
    let start = start_of(&taken.own, what, "set", by.today());
    let due = clock::fix(tx, by, start, due_on, "set").await?;
    let mut after = taken.step.after(by);
    clock::note(&mut after, what, Some(due.due_on.clone()));
    let detail = json!({ "x_word": format!("due-{what}"), "y": due.due_on, "reason": reason });
    taken.step.write(tx, by, &after, detail).await?;
    let args = json!({ "what_word": format!("due-{what}"), "due": due.due_on, "reason": reason });
    tell_unit(tx, by, taken, Tell::new("handling-notice-due-set").with(args)).await?;
    Ok(after)
}

fn check(by: &Acting, taken: &Taken, what: DueKind, due_on: Date) -> Outcome<()> {
    if due_on <= by.today() {
        return Err(Problem::invalid("due_on", "assigning-day-ahead"));
    }
    let months = parse_date(&taken.own.given_on).and_then(|from| by.procedure.due("reply.max_months", from));
    if let Some(last) = months.map(|due| due.date).filter(|last| what == DueKind::Reply && due_on > *last) {
        return Err(Problem::Invalid(vec![
            Complaint::new("due_on", "assigning-too-late-a-day").with("x", last),
        ]));
    }
    Ok(())
}

/// Takes it from the unit; others may get it in the same act.
pub(super) async fn revoke(tx: &mut Tx, by: &Acting, taken: &Taken, input: &Input) -> Outcome<Assignment> {
    let reason = needed("reason", &input.reason, REASON)?;
    let (after, names) = returning::give_up(tx, by, taken, (input, &reason)).await?;
    taken.step.write(tx, by, &after, json!({ "x": taken.unit, "y": reason })).await?;
    tell_unit(tx, by, taken, Tell::new("handling-notice-revoked").with(json!({ "reason": reason }))).await?;
    returning::say_replaced(tx, by, taken, &names).await?;
    Ok(after)
}

/// The unit that took over the duties of another takes its matters with their dates.
pub(super) async fn pass_on(tx: &mut Tx, by: &Acting, taken: &Taken, input: &Input) -> Outcome<Assignment> {
    let reason = needed("reason", &input.reason, REASON)?;
    let named: Vec<Named> = input
        .units
        .iter()
        .filter(|unit| !unit.typed.trim().is_empty())
        .map(|unit| Named { part: taken.own.part, ..unit.clone() })
        .collect();
    if named.len() != 1 {
        return Err(Problem::invalid("main", "assigning-successor-needed"));
    }
    let none = Input { units: Vec::new(), ..input.clone() };
    let (after, _) = returning::give_up(tx, by, taken, (&none, &reason)).await?;
    let mut giving = giving::Giving::today(by);
    giving.replaces = Some(&taken.own);
    giving.batch = taken.own.batch;
    giving.note.clone_from(&taken.own.note);
    giving.keeps = true;
    let mut matter = taken.file.matter.clone();
    let names = giving::give(tx, by, (&taken.file, &mut matter), &named, &giving).await?;
    let detail = json!({ "x": taken.unit, "y": names, "reason": reason });
    taken.step.write(tx, by, &after, detail).await?;
    let told = Tell::new("handling-notice-passed-on").with(json!({ "units": names, "reason": reason }));
    tell_unit(tx, by, taken, told.at(place(&after))).await?;
    returning::say_replaced(tx, by, taken, &names).await?;
    Ok(after)
}
