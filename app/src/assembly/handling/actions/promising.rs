//! Promises: made by a delivered reply, claimed with evidence, confirmed or disputed, changed with a reason, broken, handed
//! over to the next term.

use super::{
    Dossier, Tell, begin, clock, day, holders, needed, open, progress, proposers, step, tell, unit_people,
    uploads,
};
use crate::assembly::handling::hats::Hat;
use crate::assembly::handling::reading;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store;
use crate::assembly::handling::workflow::promise::{Action, State};
use crate::foundation::acting::{Acting, NOBODY, Role, local_date, parse_date};
use crate::foundation::db::Tx;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::notices;
use crate::foundation::workflow::Name;
use serde_json::json;

/// Everything that a step on a promise may need.
#[derive(Debug, Clone, Default)]
pub struct Input {
    /// Version that the person saw.
    pub version: Option<i64>,
    /// Evidence, or reason.
    pub text: String,
    /// A new text of the promise.
    pub content: String,
    /// A new date.
    pub due_on: String,
    /// A file with evidence: name, digest, bytes.
    pub file: Option<(String, String, i64)>,
    /// The term to whose list it goes.
    pub term: Option<i64>,
}

/// The page of a promise.
pub fn link(id: PromiseId) -> String {
    format!("/promises/{id}")
}

/// A reply that was just delivered makes its promises.
pub async fn made(
    tx: &mut Tx,
    by: &Acting,
    file: &Dossier,
    (own, answer): (&Assignment, &Reply),
    promises: &[ReplyPromise],
) -> Outcome<()> {
    let timer = Acting { account: NOBODY, name: String::new(), timer: true, acting_for: None, ..by.clone() };
    for written in promises {
        let promise = Promise {
            id: PromiseId(by.new_id()),
            body: by.body,
            matter: file.matter.id,
            assignment: own.id,
            reply: answer.id,
            unit: own.unit,
            sitting: file.matter.sitting,
            state: State::Open,
            version: 1,
            content: written.content.clone(),
            division: written.division.clone(),
            due_on: written.due_on.clone(),
            first_due_on: written.due_on.clone(),
            made_on: by.today().to_string(),
            evidence: String::new(),
            file_name: String::new(),
            file_digest: String::new(),
            file_size: 0,
            claimed_at: None,
            kept_on: None,
            dispute: String::new(),
            asked_content: String::new(),
            asked_due: None,
            asked_reason: String::new(),
            changed: 0,
            broken_reason: String::new(),
            handed_to: None,
            changed_at: by.now,
            created_at: by.now,
        };
        let detail = json!({ "x": promise.content, "y": promise.due_on });
        begin(tx, &timer, &promise, (Hat::Timer.key(), Action::Make), (None, detail)).await?;
        set_date(tx, by, &promise, "delivered", "replaced").await?;
    }
    Ok(())
}

async fn set_date(tx: &mut Tx, by: &Acting, p: &Promise, event: &'static str, reason: &str) -> Outcome<()> {
    let Some(due) = parse_date(&p.due_on) else { return Ok(()) };
    let start = clock::Start {
        what: DueKind::Promise,
        matter: p.matter,
        assignment: Some(p.assignment),
        subject: p.id.0,
        unit: Some(p.unit),
        account: None,
        event,
        from: by.today(),
    };
    clock::fix(tx, by, start, due, reason).await.map(|_| ())
}

/// One door to every step on a promise, the clock's too.
pub async fn perform(
    tx: &mut Tx,
    by: &Acting,
    id: PromiseId,
    action: Action,
    input: &Input,
) -> Outcome<Promise> {
    let found = store::promise(tx, by.body, id).await?.ok_or(Problem::NotFound)?;
    let file = open(tx, by, found.matter).await?;
    let before = file.promises.iter().find(|p| p.id == id).ok_or(Problem::NotFound)?.clone();
    if !reading::promise(by, &file, &before) {
        return Err(Problem::NotFound);
    }
    let hats = file.promise_hats(by, &before);
    let taken = step(tx, by, &before, action, (&hats, input.version, before.version)).await?;
    let mut after = taken.after(by);
    let mut detail = json!({ "x": before.content, "y": before.due_on });
    match action {
        Action::Claim => {
            after.evidence = needed("text", &input.text, 4000)?;
            if let Some((name, digest, size)) = input.file.clone() {
                uploads::hold(tx, by, &(name.clone(), digest.clone(), size)).await?;
                (after.file_name, after.file_digest, after.file_size) = (name, digest, size);
            }
            after.claimed_at = Some(by.now);
            detail["y"] = json!(after.evidence);
        }
        Action::Confirm => {
            let claimed = local_date(before.claimed_at.unwrap_or(by.now), by.procedure.utc_offset_minutes);
            after.kept_on = Some(claimed.to_string());
            detail["late"] = json!(claimed.to_string() > before.due_on);
        }
        Action::Dispute | Action::Reopen => {
            after.dispute = needed("text", &input.text, 1000)?;
            after.kept_on = None;
            detail["y"] = json!(after.dispute);
        }
        Action::AskChange => ask_change(by, &before, &mut after, input)?,
        Action::GrantChange | Action::DenyChange => decide_change(&before, &mut after, action, input)?,
        Action::Break => {
            after.broken_reason = needed("text", &input.text, 1000)?;
            detail["y"] = json!(after.broken_reason);
        }
        Action::HandOver => after.handed_to = input.term,
        Action::RunLate => detail["late"] = json!(true),
        Action::Make | Action::ComeDue | Action::TakeUp => {}
    }
    if matches!(action, Action::AskChange | Action::GrantChange | Action::DenyChange) {
        detail["y"] =
            json!(if action == Action::DenyChange { input.text.trim() } else { &before.asked_reason });
        if action == Action::AskChange {
            detail["y"] = json!(after.asked_reason);
        }
        detail["old"] = json!([before.content, before.due_on]);
        detail["new"] = json!([after.content, after.due_on]);
    }
    taken.write(tx, by, &after, detail).await?;
    dates(tx, by, &before, &after, action).await?;
    notify(tx, by, &file, &after, action).await?;
    progress::settle(tx, by, after.matter).await?;
    Ok(after)
}

fn ask_change(by: &Acting, before: &Promise, after: &mut Promise, input: &Input) -> Outcome<()> {
    if !before.asked_reason.is_empty() {
        return Err(Problem::invalid("", "promise-change-asked"));
    }
    after.asked_reason = needed("text", &input.text, 1000)?;
    let content = input.content.trim();
    after.asked_content =
        if content.is_empty() { before.content.clone() } else { needed("content", content, 1000)? };
    let due = day("due_on", &input.due_on)?;
    if due < by.today() {
        return Err(Problem::invalid("due_on", "promise-date-past"));
    }
    after.asked_due = Some(due.to_string());
    Ok(())
}

fn decide_change(before: &Promise, after: &mut Promise, action: Action, input: &Input) -> Outcome<()> {
    if before.asked_reason.is_empty() {
        return Err(Problem::invalid("", "promise-no-change-asked"));
    }
    if action == Action::GrantChange {
        after.content.clone_from(&before.asked_content);
        if let Some(due) = &before.asked_due {
            after.due_on.clone_from(due);
        }
        after.changed += 1;
    } else {
        needed("text", &input.text, 1000)?;
    }
    after.asked_content.clear();
    after.asked_due = None;
    after.asked_reason.clear();
    Ok(())
}

async fn dates(tx: &mut Tx, by: &Acting, before: &Promise, after: &Promise, action: Action) -> Outcome<()> {
    let id = after.id.0;
    match action {
        Action::Claim => {
            let start = clock::Start {
                what: DueKind::Claim,
                matter: after.matter,
                assignment: None,
                subject: id,
                unit: None,
                account: None,
                event: "claimed",
                from: by.today(),
            };
            clock::start(tx, by, start, "promise.confirm_days").await.map(|_| ())
        }
        Action::Confirm => {
            clock::met(tx, by, id, DueKind::Claim).await?;
            clock::met(tx, by, id, DueKind::Promise).await
        }
        Action::Dispute => clock::met(tx, by, id, DueKind::Claim).await,
        Action::GrantChange => set_date(tx, by, after, "changed", "changed").await,
        Action::Break | Action::HandOver => {
            clock::end(tx, by, (id, DueKind::Promise), (DueState::Cancelled, "ended")).await
        }
        Action::TakeUp | Action::Reopen if before.state != after.state => {
            set_date(tx, by, after, "taken_up", "replaced").await
        }
        _ => Ok(()),
    }
}

async fn notify(tx: &mut Tx, by: &Acting, file: &Dossier, p: &Promise, action: Action) -> Outcome<()> {
    if action != Action::ComeDue {
        notices::settled(tx, by, &link(p.id)).await?;
    }
    let unit = unit_people(tx, by, p.unit, false).await?;
    let office = holders(tx, by, Role::ProposalOfficer).await?;
    let put = proposers(tx, by, &file.persons).await?;
    let (whom, asks) = match action {
        Action::ComeDue | Action::RunLate => (unit, true),
        Action::Claim => ([put, office].concat(), true),
        Action::Dispute | Action::Reopen => ([unit, office].concat(), true),
        Action::AskChange => (office, true),
        Action::GrantChange | Action::Break | Action::HandOver | Action::TakeUp => {
            ([unit, put].concat(), false)
        }
        Action::Confirm | Action::DenyChange => (unit, false),
        Action::Make => (Vec::new(), false),
    };
    let word = format!("handling-notice-promise-{}", action.key());
    let due_on = asks.then(|| p.due_on.clone());
    let more = json!({ "promise": p.content, "due": p.due_on });
    let told = Tell { asks, due_on, ..Tell::new(&word) }.at(link(p.id)).with(more);
    tell(tx, by, &file.matter, &whom, told).await
}
