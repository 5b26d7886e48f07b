//! More time (延期): asked once and in time, decided, explained to those who put the matter.

use super::{
    Input, REASON, TEXT, Taken, decision_place, start_of, store, tell_assigners, tell_proposers, tell_unit,
};
use crate::assembly::handling::actions::{Tell, clock, day, needed, optional};
use crate::assembly::handling::records::*;
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::notices;
use serde_json::json;
use time::{Date, Duration};

/// The date that more time moves: of the reply, for a co-handler of its opinion.
pub fn moved(own: &Assignment) -> (DueKind, Option<Date>) {
    let (what, due) = if own.part == Part::Co {
        (DueKind::Opinion, &own.opinion_due)
    } else {
        (DueKind::Reply, &own.reply_due)
    };
    (what, due.as_deref().and_then(parse_date))
}

/// The last day to which more time may go: so many months after the hand-over; a co-handler not after the lead's reply.
pub fn latest(by: &Acting, file: &super::Dossier, own: &Assignment) -> Option<Date> {
    if own.part == Part::Co {
        let lead = file.live().filter(|a| a.part.answers()).filter_map(|a| a.reply_due.as_deref());
        return lead.filter_map(parse_date).min();
    }
    parse_date(&own.given_on).and_then(|day| by.procedure.due("reply.max_months", day)).map(|due| due.date)
}

fn check_day(by: &Acting, taken: &Taken, field: &str, asked: Date) -> Outcome<()> {
    if let (_, Some(now)) = moved(&taken.own)
        && asked <= now
    {
        return Err(Problem::Invalid(vec![Complaint::new(field, "assigning-not-later").with("x", now)]));
    }
    if let Some(last) = latest(by, &taken.file, &taken.own)
        && asked > last
    {
        return Err(Problem::Invalid(vec![
            Complaint::new(field, "assigning-too-late-a-day").with("x", last),
        ]));
    }
    Ok(())
}

/// The unit asks.
pub(super) async fn ask(tx: &mut Tx, by: &Acting, taken: &Taken, input: &Input) -> Outcome<Assignment> {
    let (_, Some(due)) = moved(&taken.own) else {
        return Err(Problem::invalid("", "assigning-no-date"));
    };
    if taken.own.extended > 0 {
        return Err(Problem::invalid("", "assigning-extended-once"));
    }
    if store::extension_in(tx, by.body, taken.own.id, WishState::Asked).await?.is_some() {
        return Err(Problem::invalid("", "assigning-extension-asked"));
    }
    let before = by.procedure.whole("extension.ask_before", by.today());
    if by.today() > due.saturating_sub(Duration::days(before)) {
        let wrong = Complaint::new("", "assigning-extension-late").with("n", before).with("x", due);
        return Err(Problem::Invalid(vec![wrong]));
    }
    let asked_due = day("due_on", &input.due_on)?;
    check_day(by, taken, "due_on", asked_due)?;
    let mut wish = Extension {
        id: ExtensionId(by.new_id()),
        body: by.body,
        assignment: taken.own.id,
        state: WishState::Asked,
        reason: needed("reason", &input.reason, REASON)?,
        done: optional("done", &input.done, TEXT)?,
        plan: optional("plan", &input.plan, TEXT)?,
        asked_due: asked_due.to_string(),
        granted_due: None,
        explanation: String::new(),
        asked_by: by.account,
        asked_at: by.now,
        decided_by: None,
        decided_at: None,
        decision: String::new(),
    };
    wish.explanation = optional("explanation", &input.explanation, REASON)?;
    wish.insert(tx).await?;
    let mut start = start_of(&taken.own, DueKind::Extension, "extension_asked", by.today());
    start.subject = wish.id.0;
    start.unit = None;
    let answer = clock::start(tx, by, start, "extension.answer_days").await?.map(|due| due.due_on);
    let after = taken.step.after(by);
    let unit = taken.unit.clone();
    let detail = json!({ "x": unit, "y": wish.asked_due, "reason": wish.reason });
    taken.step.write(tx, by, &after, detail).await?;
    let told = Tell::asking("handling-notice-extension-asked", answer).at(decision_place(&after));
    tell_assigners(tx, by, &taken.file, told.with(json!({ "unit": unit, "due": wish.asked_due }))).await?;
    Ok(after)
}

async fn asked(tx: &mut Tx, by: &Acting, own: &Assignment) -> Outcome<Extension> {
    store::extension_in(tx, by.body, own.id, WishState::Asked)
        .await?
        .ok_or_else(|| Problem::invalid("", "assigning-no-extension"))
}

async fn decide(tx: &mut Tx, by: &Acting, taken: &Taken, mut wish: Extension) -> Outcome<()> {
    wish.decided_by = Some(by.account);
    wish.decided_at = Some(by.now);
    wish.save(tx).await?;
    clock::met(tx, by, wish.id.0, DueKind::Extension).await?;
    notices::settled(tx, by, &decision_place(&taken.own)).await
}

/// The office grants it: the date moves, once, and the proposers are told why.
pub(super) async fn grant(tx: &mut Tx, by: &Acting, taken: &Taken, input: &Input) -> Outcome<Assignment> {
    let mut wish = asked(tx, by, &taken.own).await?;
    let text = if input.due_on.trim().is_empty() { &wish.asked_due } else { &input.due_on };
    let granted = day("due_on", text)?;
    check_day(by, taken, "due_on", granted)?;
    wish.explanation = needed("explanation", &input.explanation, REASON)?;
    wish.decision = optional("reason", &input.reason, REASON)?;
    wish.granted_due = Some(granted.to_string());
    wish.state = WishState::Granted;
    let explanation = wish.explanation.clone();
    decide(tx, by, taken, wish).await?;
    let (what, _) = moved(&taken.own);
    let mut after = taken.step.after(by);
    after.extended += 1;
    move_date(tx, by, taken, (&mut after, what, granted)).await?;
    let unit = taken.unit.clone();
    let detail = json!({ "x": unit, "y": granted.to_string(), "reason": explanation });
    taken.step.write(tx, by, &after, detail).await?;
    let args = json!({ "unit": unit, "due": granted.to_string(), "reason": explanation });
    tell_unit(tx, by, taken, Tell::new("handling-notice-extension-granted").with(args.clone())).await?;
    if what == DueKind::Reply {
        let told = Tell::new("handling-notice-extended").with(args);
        tell_proposers(tx, by, &taken.file, told).await?;
    }
    Ok(after)
}

/// A reply that comes later is expected later: the proposers' own date moves with it.
async fn move_date(
    tx: &mut Tx,
    by: &Acting,
    taken: &Taken,
    (after, what, granted): (&mut Assignment, DueKind, Date),
) -> Outcome<()> {
    let start = start_of(&taken.own, what, "extended", by.today());
    let due = clock::fix(tx, by, start, granted, "extended").await?;
    clock::note(after, what, Some(due.due_on.clone()));
    let matter = &taken.file.matter;
    if what != DueKind::Reply || matter.answer_due.as_ref().is_none_or(|now| *now >= due.due_on) {
        return Ok(());
    }
    let start = clock::Start {
        what: DueKind::Answer,
        matter: matter.id,
        assignment: None,
        subject: matter.id.0,
        unit: None,
        account: None,
        event: "extended",
        from: by.today(),
    };
    clock::fix(tx, by, start, granted, "extended").await?;
    let mut moved = matter.clone();
    moved.answer_due = Some(due.due_on);
    moved.version += 1;
    moved.changed_at = by.now;
    if moved.save(tx).await? { Ok(()) } else { Err(Problem::broken("matter changed while it was held")) }
}

/// The office denies it.
pub(super) async fn deny(tx: &mut Tx, by: &Acting, taken: &Taken, input: &Input) -> Outcome<Assignment> {
    let mut wish = asked(tx, by, &taken.own).await?;
    wish.decision = needed("reason", &input.reason, REASON)?;
    wish.state = WishState::Denied;
    let reason = wish.decision.clone();
    decide(tx, by, taken, wish).await?;
    let after = taken.step.after(by);
    taken.step.write(tx, by, &after, json!({ "x": taken.unit, "y": reason })).await?;
    tell_unit(tx, by, taken, Tell::new("handling-notice-extension-denied").with(json!({ "reason": reason })))
        .await?;
    Ok(after)
}
