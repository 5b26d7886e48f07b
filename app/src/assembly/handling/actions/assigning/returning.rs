//! Accepted, or given back (退办): the liaison prepares, the head asks, the assigning office decides, with the new unit in the
//! same act.

use super::{
    Input, REASON, Taken, decision_place, drop_wishes, giving, place, start_contact, start_of, store,
    tell_assigners, tell_proposers, tell_unit, unit_called,
};
use crate::assembly::handling::actions::{Tell, clock, needed, optional, unit_people};
use crate::assembly::handling::records::*;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::notices;
use crate::foundation::workflow::Name;
use serde_json::json;

/// Accepts, by hand or by silence.
pub(super) async fn accept(tx: &mut Tx, by: &Acting, taken: &Taken, by_silence: bool) -> Outcome<Assignment> {
    let mut after = taken.step.after(by);
    after.accepted_at = Some(by.now);
    after.by_silence = by_silence;
    drop_wishes(tx, by, &taken.own).await?;
    clock::met(tx, by, taken.own.id.0, DueKind::Accept).await?;
    start_contact(tx, by, &mut after).await?;
    notices::settled(tx, by, &place(&taken.own)).await?;
    let unit = taken.unit.clone();
    taken.step.write(tx, by, &after, json!({ "x": unit })).await?;
    let word = if by_silence { "handling-notice-accepted-by-silence" } else { "handling-notice-accepted" };
    tell_assigners(tx, by, &taken.file, Tell::new(word).with(json!({ "unit": unit }))).await?;
    if by_silence {
        tell_unit(tx, by, taken, Tell::new(word).with(json!({ "unit": unit }))).await?;
    }
    Ok(after)
}

/// What a wish to give back says; what is not said anew is taken from what was prepared.
struct Wish {
    ground: String,
    reason: String,
    basis: String,
    proposed: Option<crate::foundation::ids::OrgId>,
}

async fn wish(
    tx: &mut Tx,
    by: &Acting,
    taken: &Taken,
    (input, prepared): (&Input, Option<&Refusal>),
) -> Outcome<Wish> {
    if let Some(prepared) = prepared
        && input.ground.is_empty()
        && input.reason.trim().is_empty()
    {
        return Ok(Wish {
            ground: prepared.ground.clone(),
            reason: prepared.reason.clone(),
            basis: prepared.basis.clone(),
            proposed: prepared.proposed_unit,
        });
    }
    let units = store::units(tx, by.body).await?;
    let mut wrong: Vec<Complaint> = Vec::new();
    let mut keep = |problem: Problem| -> Outcome<()> {
        match problem {
            Problem::Invalid(list) => {
                wrong.extend(list);
                Ok(())
            }
            other => Err(other),
        }
    };
    let today = by.today();
    if !by.procedure.several("refuse.grounds", today).contains(&input.ground.as_str()) {
        keep(Problem::invalid("ground", "form-choose"))?;
    }
    let mut found =
        Wish { ground: input.ground.clone(), reason: String::new(), basis: String::new(), proposed: None };
    match needed("reason", &input.reason, REASON) {
        Ok(reason) => found.reason = reason,
        Err(problem) => keep(problem)?,
    }
    match optional("basis", &input.basis, REASON) {
        Ok(basis) => found.basis = basis,
        Err(problem) => keep(problem)?,
    }
    match unit_called(&units, "proposed", &input.proposed, &today.to_string()) {
        Ok(unit) => found.proposed = unit,
        Err(problem) => keep(problem)?,
    }
    if found.proposed == Some(taken.own.unit) {
        keep(Problem::invalid("proposed", "assigning-same-unit"))?;
    }
    if input.ground == "other_leads" && input.proposed.trim().is_empty() {
        keep(Problem::invalid("proposed", "assigning-better-unit-needed"))?;
    }
    if wrong.is_empty() { Ok(found) } else { Err(Problem::Invalid(wrong)) }
}

/// A wish is possible within the limit, and not again where it was denied.
async fn may_wish(tx: &mut Tx, by: &Acting, own: &Assignment) -> Outcome<()> {
    if store::denied_before(tx, by.body, own.matter, own.unit).await? > 0 {
        return Err(Problem::invalid("", "assigning-denied-before"));
    }
    if own.accept_due.as_ref().is_some_and(|due| *due < by.today().to_string()) {
        return Err(Problem::invalid("", "assigning-limit-over"));
    }
    Ok(())
}

fn refusal(by: &Acting, own: &Assignment, wish: Wish) -> Refusal {
    Refusal {
        id: RefusalId(by.new_id()),
        body: by.body,
        assignment: own.id,
        state: WishState::Prepared,
        ground: wish.ground,
        reason: wish.reason,
        basis: wish.basis,
        proposed_unit: wish.proposed,
        asked_by: by.account,
        asked_at: by.now,
        consent_by: None,
        due_on: None,
        decided_by: None,
        decided_at: None,
        decision: String::new(),
        escalation: Escalation::None,
        ruling: String::new(),
    }
}

/// The liaison writes why it should go back; the head is asked.
pub(super) async fn prepare(tx: &mut Tx, by: &Acting, taken: &Taken, input: &Input) -> Outcome<Assignment> {
    may_wish(tx, by, &taken.own).await?;
    let wish = wish(tx, by, taken, (input, None)).await?;
    let ground = wish.ground.clone();
    let mut made = refusal(by, &taken.own, wish);
    match store::refusal_in(tx, by.body, taken.own.id, WishState::Prepared).await? {
        Some(old) => {
            made.id = old.id;
            made.save(tx).await?;
        }
        None => made.insert(tx).await?,
    }
    let after = taken.step.after(by);
    let detail = json!({ "x": taken.unit, "y_word": format!("assigning-ground-{ground}") });
    taken.step.write(tx, by, &after, detail).await?;
    let heads = unit_people(tx, by, taken.own.unit, true).await?;
    let told = Tell::asking("handling-notice-return-prepared", after.accept_due.clone()).at(place(&after));
    super::tell(tx, by, &taken.file.matter, &heads, told).await?;
    Ok(after)
}

/// The head asks: what was prepared, or what he writes himself.
pub(super) async fn ask(tx: &mut Tx, by: &Acting, taken: &Taken, input: &Input) -> Outcome<Assignment> {
    may_wish(tx, by, &taken.own).await?;
    let prepared = store::refusal_in(tx, by.body, taken.own.id, WishState::Prepared).await?;
    let wish = wish(tx, by, taken, (input, prepared.as_ref())).await?;
    let mut asked = refusal(by, &taken.own, wish);
    asked.state = WishState::Asked;
    asked.consent_by = Some(by.account);
    if let Some(prepared) = &prepared {
        (asked.id, asked.asked_by) = (prepared.id, prepared.asked_by);
    }
    let mut start = start_of(&taken.own, DueKind::Refusal, "return_asked", by.today());
    start.subject = asked.id.0;
    start.unit = None;
    asked.due_on = clock::start(tx, by, start, "refuse.answer_days").await?.map(|due| due.due_on);
    if prepared.is_some() {
        asked.save(tx).await?;
    } else {
        asked.insert(tx).await?;
    }
    clock::met(tx, by, taken.own.id.0, DueKind::Accept).await?;
    notices::settled(tx, by, &place(&taken.own)).await?;
    let after = taken.step.after(by);
    let unit = taken.unit.clone();
    let detail =
        json!({ "x": unit, "y_word": format!("assigning-ground-{}", asked.ground), "reason": asked.reason });
    taken.step.write(tx, by, &after, detail).await?;
    let told = Tell::asking("handling-notice-return-asked", asked.due_on.clone()).at(decision_place(&after));
    tell_assigners(tx, by, &taken.file, told.with(json!({ "unit": unit }))).await?;
    Ok(after)
}

/// The wish that lies before the office.
async fn asked(tx: &mut Tx, by: &Acting, own: &Assignment) -> Outcome<Refusal> {
    store::refusal_in(tx, by.body, own.id, WishState::Asked)
        .await?
        .ok_or_else(|| Problem::broken("a return is asked for without a record of it"))
}

async fn decide(
    tx: &mut Tx,
    by: &Acting,
    taken: &Taken,
    (state, reason): (WishState, &str),
) -> Outcome<Refusal> {
    let mut wish = asked(tx, by, &taken.own).await?;
    wish.state = state;
    wish.decided_by = Some(by.account);
    wish.decided_at = Some(by.now);
    reason.clone_into(&mut wish.decision);
    wish.save(tx).await?;
    clock::met(tx, by, wish.id.0, DueKind::Refusal).await?;
    notices::settled(tx, by, &decision_place(&taken.own)).await?;
    Ok(wish)
}

/// The unit takes its wish back and accepts.
pub(super) async fn take_back(tx: &mut Tx, by: &Acting, taken: &Taken) -> Outcome<Assignment> {
    decide(tx, by, taken, (WishState::Dropped, "")).await?;
    let mut after = taken.step.after(by);
    after.accepted_at = Some(by.now);
    start_contact(tx, by, &mut after).await?;
    let unit = taken.unit.clone();
    taken.step.write(tx, by, &after, json!({ "x": unit })).await?;
    tell_assigners(
        tx,
        by,
        &taken.file,
        Tell::new("handling-notice-return-dropped").with(json!({ "unit": unit })),
    )
    .await?;
    Ok(after)
}

/// The office takes it back and, in the same act, gives it to whom it belongs.
pub(super) async fn grant(tx: &mut Tx, by: &Acting, taken: &Taken, input: &Input) -> Outcome<Assignment> {
    let reason = needed("reason", &input.reason, REASON)?;
    decide(tx, by, taken, (WishState::Granted, &reason)).await?;
    let (after, names) = give_up(tx, by, taken, (input, &reason)).await?;
    let detail = json!({ "x": taken.unit, "y": reason });
    taken.step.write(tx, by, &after, detail).await?;
    tell_unit(tx, by, taken, Tell::new("handling-notice-return-granted").with(json!({ "reason": reason })))
        .await?;
    say_replaced(tx, by, taken, &names).await?;
    Ok(after)
}

/// Ends an assignment and gives the matter to others, where they are named: their clocks begin anew, the proposers' runs on.
/// Answers the ended assignment, not yet written, and the names of the new units.
pub(super) async fn give_up(
    tx: &mut Tx,
    by: &Acting,
    taken: &Taken,
    (input, reason): (&Input, &str),
) -> Outcome<(Assignment, String)> {
    let mut after = taken.step.after(by);
    after.ended_at = Some(by.now);
    reason.clone_into(&mut after.end_reason);
    drop_wishes(tx, by, &taken.own).await?;
    clock::cancel_all(tx, by, |due| due.assignment == Some(taken.own.id), taken.own.matter).await?;
    notices::settled(tx, by, &place(&taken.own)).await?;
    if input.units.iter().all(|unit| unit.typed.trim().is_empty()) {
        return Ok((after, String::new()));
    }
    let mut giving = giving::Giving::read(by, input)?;
    giving.replaces = Some(&taken.own);
    if giving.note.is_empty() {
        giving.note.clone_from(&taken.own.note);
    }
    let mut matter = taken.file.matter.clone();
    let names = giving::give(tx, by, (&taken.file, &mut matter), &input.units, &giving).await?;
    Ok((after, names))
}

/// The proposers are told who handles it now.
pub(super) async fn say_replaced(tx: &mut Tx, by: &Acting, taken: &Taken, names: &str) -> Outcome<()> {
    if names.is_empty() {
        return Ok(());
    }
    let due = taken.file.matter.answer_due.clone().unwrap_or_default();
    let told = json!({ "units": names, "unit": taken.unit, "due": due });
    tell_proposers(tx, by, &taken.file, Tell::new("handling-notice-reassigned").with(told)).await
}

/// The office leaves it with the unit.
pub(super) async fn deny(tx: &mut Tx, by: &Acting, taken: &Taken, input: &Input) -> Outcome<Assignment> {
    let reason = needed("reason", &input.reason, REASON)?;
    decide(tx, by, taken, (WishState::Denied, &reason)).await?;
    let mut after = taken.step.after(by);
    after.accepted_at = Some(by.now);
    start_contact(tx, by, &mut after).await?;
    taken.step.write(tx, by, &after, json!({ "x": taken.unit, "y": reason })).await?;
    tell_unit(tx, by, taken, Tell::new("handling-notice-return-denied").with(json!({ "reason": reason })))
        .await?;
    Ok(after)
}

/// The dispute goes to a coordinating meeting or a leader; what was ruled is written down with the decision.
pub(super) async fn escalate(tx: &mut Tx, by: &Acting, taken: &Taken, input: &Input) -> Outcome<Assignment> {
    let to = Escalation::from_key(input.escalation.trim())
        .filter(|to| *to != Escalation::None)
        .ok_or_else(|| Problem::invalid("escalation", "form-choose"))?;
    let reason = needed("reason", &input.reason, REASON)?;
    let mut wish = asked(tx, by, &taken.own).await?;
    if wish.escalation == Escalation::Leader {
        return Err(Problem::invalid("escalation", "assigning-ruled"));
    }
    wish.escalation = to;
    wish.ruling.clone_from(&reason);
    wish.save(tx).await?;
    let after = taken.step.after(by);
    let detail = json!({ "x_word": format!("assigning-escalation-{to}"), "y": reason });
    taken.step.write(tx, by, &after, detail).await?;
    let args = json!({ "to_word": format!("assigning-escalation-{to}"), "reason": reason });
    tell_unit(tx, by, taken, Tell::new("handling-notice-escalated").with(args)).await?;
    Ok(after)
}
