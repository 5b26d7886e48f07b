//! Countersigning (会签): the lead asks its co-handlers, each answers for itself; silence at the limit counts as consent and is
//! told as silence.

use super::{Input, Opened, acting_for, checking, link, opened};
use crate::assembly::handling::actions::{Tell, clock, needed, optional, progress, step, tell, unit_people};
use crate::assembly::handling::records::*;
use crate::assembly::handling::store::replying as store;
use crate::assembly::handling::workflow::assignment;
use crate::assembly::handling::workflow::reply::Action;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::notices;
use crate::foundation::workflow::Name;
use serde_json::json;

/// The page on which a co-handler answers.
fn page_of(reply: &Reply) -> String {
    format!("{}/steps/{}", link(reply.id), Action::AnswerCountersign)
}

pub(super) async fn ask(tx: &mut Tx, by: &Acting, o: &Opened, input: &Input) -> Outcome<Reply> {
    let seen = (&o.hats[..], input.version, o.reply.version);
    let taken = step(tx, by, &o.reply, Action::AskCountersign, seen).await?;
    let able = |a: &&Assignment| {
        use assignment::State as S;
        a.part == Part::Co && matches!(a.state, S::Accepted | S::Working | S::OpinionGiven | S::Done)
    };
    let asked: Vec<&Assignment> = o.file.live().filter(able).collect();
    if asked.is_empty() || o.own.part != Part::Lead {
        return Err(Problem::invalid("", "reply-need-co_handlers"));
    }
    let parts = checking::parts(tx, &o.reply).await?;
    let wrong = checking::items(&o.own, &o.reply, &parts);
    if !wrong.is_empty() {
        return Err(Problem::Invalid(wrong));
    }
    let after = taken.after(by);
    let detail = json!({ "n": asked.len() });
    taken.write(tx, &acting_for(by, o.own.unit), &after, detail).await?;
    for co in asked {
        let id = CountersignId(by.new_id());
        let start = clock::Start {
            what: DueKind::Countersign,
            matter: after.matter,
            assignment: Some(co.id),
            subject: id.0,
            unit: Some(co.unit),
            account: None,
            event: "countersign",
            from: by.today(),
        };
        let due = clock::start(tx, by, start, "countersign.days").await?;
        let due_on = due.map(|d| d.due_on);
        let row = Countersign {
            id,
            reply: after.id,
            assignment: co.id,
            unit: co.unit,
            state: CountersignState::Asked,
            remark: String::new(),
            due_on: due_on.clone(),
            answered_by: None,
            answered_at: None,
        };
        row.insert(tx).await?;
        let people = unit_people(tx, by, co.unit, false).await?;
        let told = Tell::asking("handling-notice-countersign", due_on).at(page_of(&after));
        tell(tx, by, &o.file.matter, &people, told).await?;
    }
    Ok(after)
}

pub(super) async fn answer(tx: &mut Tx, by: &Acting, o: &Opened, input: &Input) -> Outcome<Reply> {
    let seen = (&o.hats[..], None, o.reply.version);
    let taken = step(tx, by, &o.reply, Action::AnswerCountersign, seen).await?;
    let rows = store::countersigns(tx, o.reply.id).await?;
    let mine = |c: &&Countersign| c.state == CountersignState::Asked && by.delegation(c.unit).is_some();
    let mut row =
        rows.iter().find(mine).cloned().ok_or_else(|| Problem::invalid("", "reply-need-still_asked"))?;
    row.state = match CountersignState::from_key(&input.answer) {
        Some(said @ (CountersignState::Agreed | CountersignState::Changed | CountersignState::Objected)) => {
            said
        }
        _ => return Err(Problem::invalid("answer", "form-choose")),
    };
    row.remark = match row.state {
        CountersignState::Agreed => optional("remark", &input.reason, 2000)?,
        _ => needed("remark", &input.reason, 2000)?,
    };
    row.answered_by = Some(by.account);
    row.answered_at = Some(by.now);
    row.save(tx).await?;
    let late = row.due_on.as_ref().is_some_and(|due| *due < by.today().to_string());
    clock::met(tx, by, row.id.0, DueKind::Countersign).await?;
    let after = taken.after(by);
    let detail = json!({ "x_word": format!("countersign-{}", row.state), "y": row.remark, "late": late });
    taken.write(tx, &acting_for(by, row.unit), &after, detail).await?;
    for account in unit_people(tx, by, row.unit, false).await? {
        notices::settled_for(tx, by, account, &page_of(&after)).await?;
    }
    tell_lead(tx, by, o, &after).await?;
    Ok(after)
}

/// The lead learns when all have spoken, and at once of an objection.
async fn tell_lead(tx: &mut Tx, by: &Acting, o: &Opened, reply: &Reply) -> Outcome<()> {
    let rows = store::countersigns(tx, reply.id).await?;
    let last = checking::last_words(&rows);
    let word = if last.iter().all(|c| c.state != CountersignState::Asked) {
        "handling-notice-countersigned"
    } else if last.iter().any(|c| c.state == CountersignState::Objected) {
        "handling-notice-objected"
    } else {
        return Ok(());
    };
    let people = unit_people(tx, by, o.own.unit, false).await?;
    tell(tx, by, &o.file.matter, &people, Tell::new(word).at(link(reply.id))).await
}

/// Takes the reply back from the co-handlers: who has not answered is asked no more, what was said stands.
pub(super) async fn recall(tx: &mut Tx, by: &Acting, o: &Opened, input: &Input) -> Outcome<Reply> {
    let seen = (&o.hats[..], input.version, o.reply.version);
    let taken = step(tx, by, &o.reply, Action::Recall, seen).await?;
    for mut row in store::countersigns(tx, o.reply.id).await? {
        if row.state == CountersignState::Asked {
            row.state = CountersignState::Dropped;
            row.save(tx).await?;
            let ended = (DueState::Cancelled, "ended");
            clock::end(tx, by, (row.id.0, DueKind::Countersign), ended).await?;
            let people = unit_people(tx, by, row.unit, false).await?;
            let told = Tell::new("handling-notice-countersign-recalled");
            tell(tx, by, &o.file.matter, &people, told).await?;
        }
    }
    notices::settled(tx, by, &page_of(&o.reply)).await?;
    let after = taken.after(by);
    taken.write(tx, &acting_for(by, o.own.unit), &after, json!({})).await?;
    Ok(after)
}

/// For the clock: co-handlers whose limit has passed said nothing; that counts as consent and is told as silence.
///
/// # Errors
/// As the table says.
pub async fn lapse_countersign(tx: &mut Tx, by: &Acting, id: ReplyId) -> Outcome<Reply> {
    let o = opened(tx, by, id).await?;
    let after = lapse(tx, by, &o).await?;
    progress::settle(tx, by, o.file.matter.id).await?;
    Ok(after)
}

pub(super) async fn lapse(tx: &mut Tx, by: &Acting, o: &Opened) -> Outcome<Reply> {
    let taken = step(tx, by, &o.reply, Action::LapseCountersign, (&o.hats, None, o.reply.version)).await?;
    let today = by.today().to_string();
    let mut silent = 0;
    for mut row in store::countersigns(tx, o.reply.id).await? {
        let passed = row.due_on.as_ref().is_some_and(|due| *due < today);
        if row.state == CountersignState::Asked && passed {
            row.state = CountersignState::Silent;
            row.answered_at = Some(by.now);
            row.save(tx).await?;
            clock::end(tx, by, (row.id.0, DueKind::Countersign), (DueState::Cancelled, "silent")).await?;
            silent += 1;
        }
    }
    if silent == 0 {
        return Ok(o.reply.clone());
    }
    let after = taken.after(by);
    taken.write(tx, by, &after, json!({ "n": silent })).await?;
    tell_lead(tx, by, o, &after).await?;
    Ok(after)
}
