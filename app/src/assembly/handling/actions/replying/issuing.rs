//! The way of a reply out of the house: signed with its number, audited, delivered to every proposer. What was delivered is
//! never taken back.

use super::{Input, Opened, acting_for, checking, follow, link, nobody, number_of};
use crate::assembly::handling::actions::{
    Dossier, Tell, clock, holders, judging, needed, once, optional, promising, proposers, step, tell,
    unit_people,
};
use crate::assembly::handling::hats::Hat;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store::{self, replying};
use crate::assembly::handling::workflow::assignment;
use crate::assembly::handling::workflow::reply::{Action, State};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::notices;
use serde_json::json;

/// The points of the audit (rule page 1.9), in their order.
pub const POINTS: [&str; 7] =
    ["format", "items", "contacts", "class", "countersigned", "publication", "personal"];

/// The word of a unit's number series: the body's setting, or the unit's short name.
pub(in crate::assembly::handling::actions) async fn series_word(
    db: &mut dyn Read,
    by: &Acting,
    own: &Assignment,
) -> Outcome<String> {
    let today = by.today();
    match by.procedure.text("reply.number_word", today) {
        "" => replying::short_name(db, by.body, own.unit, &today.to_string()).await,
        word => Ok(word.to_owned()),
    }
}

pub(super) async fn sign(tx: &mut Tx, by: &Acting, o: &Opened, input: &Input) -> Outcome<Reply> {
    let seen = (&o.hats[..], input.version, o.reply.version);
    let taken = step(tx, by, &o.reply, Action::Sign, seen).await?;
    if o.reply.drafted_by == by.account {
        let what = format!("reply-action-{}", Action::Edit);
        let wrong = Complaint::new("", "handling-not-the-same-person").with("what", what);
        return Err(Problem::Invalid(vec![wrong]));
    }
    let answers = o.reply.kind == ReplyKind::Answer;
    if answers && o.own.state != assignment::State::Working {
        return Err(Problem::invalid("", "reply-need-working"));
    }
    let parts = checking::parts(tx, &o.reply).await?;
    let checks = checking::checks(by, &o.file, &o.own, &o.reply, &parts);
    let wrong: Vec<Complaint> = checks.into_iter().flat_map(|c| c.wrong).collect();
    if !wrong.is_empty() {
        return Err(Problem::Invalid(wrong));
    }
    let signer = optional("signer", &input.signer, 60)?;
    let mut after = taken.after(by);
    after.signer = if signer.is_empty() { by.name.clone() } else { signer };
    after.signed_by = Some(by.account);
    after.signed_at = Some(by.now);
    number(tx, by, &o.own, &mut after).await?;
    clock::met(tx, by, after.id.0, DueKind::Mend).await?;
    let start = clock::Start {
        what: DueKind::Audit,
        matter: after.matter,
        assignment: Some(o.own.id),
        subject: after.id.0,
        unit: None,
        account: None,
        event: "signed",
        from: by.today(),
    };
    let due = clock::start(tx, by, start, "audit.days").await?;
    after.audit_due = due.map(|d| d.due_on);
    let detail = json!({ "x": number_of(&after), "y": after.class });
    taken.write(tx, &acting_for(by, o.own.unit), &after, detail).await?;
    if answers {
        let to_audit = (assignment::Action::SubmitReply, json!({ "x": number_of(&after) }));
        follow(tx, by, &o.own, to_audit, |_| {}).await?;
    }
    notices::settled(tx, by, &link(after.id)).await?;
    let mut office = holders(tx, by, Role::ProposalOfficer).await?;
    if by.on("audit.by_assigner") {
        office.extend(holders(tx, by, Role::AssigningOfficer).await?);
    }
    let told = Tell::asking("handling-notice-audit", after.audit_due.clone()).at(link(after.id));
    tell(tx, by, &o.file.matter, &office, told).await?;
    Ok(after)
}

/// Gives the reply its number; one that was sent back keeps the number it has.
async fn number(tx: &mut Tx, by: &Acting, own: &Assignment, reply: &mut Reply) -> Outcome<()> {
    if reply.number_seq.is_some() {
        return Ok(());
    }
    let word = series_word(tx, by, own).await?;
    let year = i64::from(by.today().year());
    let seq = store::next_in_series(tx, by.body, own.unit.0, &word, year).await?;
    (reply.number_word, reply.number_year, reply.number_seq) = (word, year, Some(seq));
    Ok(())
}

pub(super) async fn pass(tx: &mut Tx, by: &Acting, o: &Opened, input: &Input) -> Outcome<Reply> {
    let seen = (&o.hats[..], input.version, o.reply.version);
    let taken = step(tx, by, &o.reply, Action::Pass, seen).await?;
    let known = input.checks.iter().all(|check| POINTS.contains(&check.as_str()));
    if !known || !once(&input.checks) {
        return Err(Problem::invalid("checks", "form-choose"));
    }
    let mut after = taken.after(by);
    after.audit_note = optional("reason", &input.reason, 2000)?;
    after.audited_by = Some(by.account);
    after.audited_at = Some(by.now);
    let late = after.audit_due.take().is_some_and(|due| due < by.today().to_string());
    clock::met(tx, by, after.id.0, DueKind::Audit).await?;
    let detail = json!({ "x": number_of(&after), "checks": input.checks, "late": late });
    taken.write(tx, by, &after, detail).await?;
    notices::settled(tx, by, &link(after.id)).await?;
    if by.on("reply.deliver_at_once") {
        let file = Opened { file: o.file.clone(), own: o.own.clone(), reply: after, hats: vec![Hat::Timer] };
        return deliver(tx, &nobody(by), &file, &Input::default()).await;
    }
    let people = unit_people(tx, by, o.own.unit, false).await?;
    tell(tx, by, &o.file.matter, &people, Tell::asking("handling-notice-released", None).at(link(after.id)))
        .await?;
    Ok(after)
}

pub(super) async fn send_back(tx: &mut Tx, by: &Acting, o: &Opened, input: &Input) -> Outcome<Reply> {
    let seen = (&o.hats[..], input.version, o.reply.version);
    let taken = step(tx, by, &o.reply, Action::SendBack, seen).await?;
    let reason = needed("reason", &input.reason, 2000)?;
    let mut after = taken.after(by);
    after.audit_note.clone_from(&reason);
    after.audited_by = Some(by.account);
    after.audited_at = Some(by.now);
    after.returned += 1;
    clock::met(tx, by, after.id.0, DueKind::Audit).await?;
    let start = clock::Start {
        what: DueKind::Mend,
        matter: after.matter,
        assignment: Some(o.own.id),
        subject: after.id.0,
        unit: Some(o.own.unit),
        account: None,
        event: "returned",
        from: by.today(),
    };
    let due = clock::start(tx, by, start, "audit.fix_days").await?;
    after.audit_due = due.map(|d| d.due_on);
    taken.write(tx, by, &after, json!({ "x": reason, "y": after.audit_due })).await?;
    if o.own.state == assignment::State::ReplySubmitted {
        let back = (assignment::Action::ReturnReply, json!({ "x": reason }));
        follow(tx, by, &o.own, back, |_| {}).await?;
    }
    notices::settled(tx, by, &link(after.id)).await?;
    let people = unit_people(tx, by, o.own.unit, false).await?;
    let told = Tell::asking("handling-notice-sent-back", after.audit_due.clone())
        .with(json!({ "reason": after.audit_note }))
        .at(link(after.id));
    tell(tx, by, &o.file.matter, &people, told).await?;
    Ok(after)
}

/// Delivers to every proposer: the assignment ends, its dates are met, the judgement is asked for, what was promised is kept
/// track of, and the reply that this one corrects is superseded.
pub(super) async fn deliver(tx: &mut Tx, by: &Acting, o: &Opened, input: &Input) -> Outcome<Reply> {
    let seen = (&o.hats[..], input.version, o.reply.version);
    let taken = step(tx, by, &o.reply, Action::Deliver, seen).await?;
    let today = by.today().to_string();
    let mut after = taken.after(by);
    after.delivered_at = Some(by.now);
    after.delivered_on = Some(today.clone());
    let answers = after.kind == ReplyKind::Answer;
    let late = answers && o.own.reply_due.as_ref().is_some_and(|due| *due < today);
    let detail = json!({ "x": number_of(&after), "y": after.class, "late": late });
    taken.write(tx, &acting_for(by, o.own.unit), &after, detail).await?;
    for person in &o.file.persons {
        let made = Delivery {
            id: by.new_id(),
            reply: after.id,
            account: person.account,
            org: person.org,
            way: "online".to_owned(),
            at: by.now,
            read_at: None,
        };
        made.insert(tx).await?;
    }
    let told = Tell::new("handling-notice-delivered").at(link(after.id));
    let people = proposers(tx, by, &o.file.persons).await?;
    tell(tx, by, &o.file.matter, &people, told).await?;
    let items = replying::items(tx, after.id).await?;
    let own = answered(tx, by, o, &after, &items).await?;
    supersede(tx, by, &o.file, &after).await?;
    if own.part == Part::Lead {
        finish_co_handlers(tx, by, &o.file).await?;
    }
    let all_answered =
        |a: &Assignment| !a.part.answers() || a.id == own.id || a.state == assignment::State::Done;
    if o.file.live().all(all_answered) {
        clock::met(tx, by, after.matter.0, DueKind::Answer).await?;
    }
    let promises = replying::promises(tx, after.id).await?;
    judging::asked(tx, by, &o.file, &own, &after).await?;
    promising::made(tx, by, &o.file, (&own, &after), &promises).await?;
    Ok(after)
}

/// What the delivery means for the assignment: the first one ends it and stays in its figures, a later one moves only what
/// stands now.
async fn answered(
    tx: &mut Tx,
    by: &Acting,
    o: &Opened,
    reply: &Reply,
    items: &[ReplyItem],
) -> Outcome<Assignment> {
    let today = by.today().to_string();
    let count = |adoption| items.iter().filter(|i| i.adoption == adoption).count() as i64;
    let change = |own: &mut Assignment| {
        if own.answered_on.is_none() {
            own.answered_on = Some(today.clone());
            own.answered_due.clone_from(&own.reply_due);
        }
        own.last_answer_on = Some(today.clone());
        if own.class_first.is_empty() {
            own.class_first.clone_from(&reply.class);
        }
        own.class_now.clone_from(&reply.class);
        own.items_full = count(Adoption::Full);
        own.items_part = count(Adoption::Part);
        own.items_not = count(Adoption::Not);
    };
    if o.own.state == assignment::State::Done {
        return super::amend(tx, by, &o.own, change).await;
    }
    let late = o.own.reply_due.as_ref().is_some_and(|due| *due < today);
    let detail = json!({ "x": number_of(reply), "late": late });
    let own = follow(tx, by, &o.own, (assignment::Action::Finish, detail), change).await?;
    clock::met(tx, by, own.id.0, DueKind::Reply).await?;
    let subject = own.id.0;
    clock::cancel_all(tx, by, move |d| d.subject == subject, own.matter).await?;
    Ok(own)
}

async fn supersede(tx: &mut Tx, by: &Acting, file: &Dossier, reply: &Reply) -> Outcome<()> {
    let Some(old) = reply.supersedes.and_then(|id| file.replies.iter().find(|r| r.id == id)) else {
        return Ok(());
    };
    if old.state != State::Delivered {
        return Ok(());
    }
    let timer = nobody(by);
    let taken = step(tx, &timer, old, Action::Supersede, (&[Hat::Timer], None, 0)).await?;
    let after = taken.after(&timer);
    taken.write(tx, &timer, &after, json!({ "x": number_of(reply) })).await
}

/// A co-handler's part ends when the lead's reply is in the proposers' hands.
async fn finish_co_handlers(tx: &mut Tx, by: &Acting, file: &Dossier) -> Outcome<()> {
    use assignment::State as S;
    let ends = |a: &&Assignment| {
        a.part == Part::Co && matches!(a.state, S::Pending | S::Accepted | S::Working | S::OpinionGiven)
    };
    let ending: Vec<Assignment> = file.live().filter(ends).cloned().collect();
    for co in ending {
        follow(tx, by, &co, (assignment::Action::Finish, json!({})), |_| {}).await?;
        let subject = co.id.0;
        clock::cancel_all(tx, by, move |d| d.subject == subject, co.matter).await?;
    }
    Ok(())
}
