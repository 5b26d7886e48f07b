//! Documents upward: begun, signed, sent, answered, closed. One door to every step.

mod answering;
mod beginning;
mod removing;
mod sending;
mod telling;

pub use beginning::{Beginning, Past, begin, fits, register};
pub use removing::{held, taken_out};
pub use sending::number_of;

use super::{SENTENCE, event, needed};
use crate::assembly::people;
use crate::assembly::superior::records::*;
use crate::assembly::superior::search::DOCUMENTS;
use crate::assembly::superior::workflow::upward::{Action, Standing, State, WORKFLOW};
use crate::assembly::superior::{hats, store};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::events;
use crate::foundation::ids::AccountId;
use crate::foundation::search::Touched;
use crate::foundation::workflow::{Name, Step, To};
use serde_json::{Value, json};

/// Kind of the events of a document.
pub const KIND: &str = "upward";

type Row = Step<State, Action, Standing>;

/// Everything that a step may need.
#[derive(Debug, Clone, Default)]
pub struct Input {
    /// Version that the person saw.
    pub version: Option<i64>,
    /// The words: a reason, an answer.
    pub text: String,
    /// What the document says, where it is written.
    pub draft: Option<Beginning>,
    /// Kind and record that it is about; an empty kind: none.
    pub link: Option<(String, i64)>,
    /// The matter of the catalogue and the occasion that it answers to.
    pub item: Option<(ItemId, String)>,
    /// Who signs.
    pub signer: Option<AccountId>,
    /// Number of the document or of the answer; empty: the next of the series.
    pub number: String,
    /// Day of the sending or of the answer.
    pub day: String,
    /// What is sent again, or what a joined document is.
    pub what: Option<What>,
    /// The text of a new version.
    pub content: String,
    /// Approval or instruction.
    pub answer: Option<AnswerKind>,
    /// By whom it was answered.
    pub answered_by: String,
    /// The document that it is the same as.
    pub same_as: Option<UpwardId>,
}

/// A document that somebody may read.
pub async fn readable(db: &mut dyn Read, by: &Acting, id: UpwardId) -> Outcome<Upward> {
    let found = store::upward(db, by.body, id).await?.ok_or(Problem::NotFound)?;
    if hats::may_read(by, &found) { Ok(found) } else { Err(Problem::NotFound) }
}

/// What a person may do with a document, in the order of the table.
pub fn allowed(by: &Acting, of: &Upward) -> Vec<Action> {
    let on = |key: &str| by.on(key);
    WORKFLOW.allowed(Some(of.state), &hats::of_upward(by, of), &on)
}

/// The row by which a person may act; refuses as the table says.
pub fn row(by: &Acting, of: &Upward, action: Action) -> Outcome<&'static Row> {
    let on = |key: &str| by.on(key);
    WORKFLOW
        .check(Some(of.state), action, &hats::of_upward(by, of), &on)
        .map_err(|refusal| WORKFLOW.refuse(refusal, of.state, action))
}

/// One door to every step on a document.
pub async fn perform(
    tx: &mut Tx,
    by: &Acting,
    id: UpwardId,
    action: Action,
    input: &Input,
) -> Outcome<Upward> {
    super::hold_documents(tx, &[Some(id), input.same_as]).await?;
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
    tx.touches(Touched::Record(DOCUMENTS, id.0));
    let standings = hats::of_upward(by, &before);
    let standing = row.who.iter().find(|who| standings.contains(who)).unwrap_or(&row.who[0]);
    let acted = (standing.key(), action.key(), before.state.key(), after.state.key());
    event(tx, by, (KIND, id.0), acted, detail).await?;
    telling::tell(tx, by, &after, action, input).await?;
    if action == Action::Send {
        super::tasks::sent(tx, by, &after).await?;
    }
    Ok(after)
}

async fn first_was(db: &mut dyn Read, by: &Acting, id: UpwardId) -> Problem {
    let what = |last: &events::Event| format!("upward-action-{}", last.action);
    events::beaten(db, by, (KIND, id.0), what).await
}

async fn not_the_same_person(db: &mut dyn Read, by: &Acting, id: UpwardId, row: &Row) -> Outcome<()> {
    if row.not_the_same_as.is_none() {
        return Ok(());
    }
    // Neither who asked for it nor whoever wrote it signs it.
    let history = events::history(db, by.body, KIND, id.0).await?;
    let wrote = [Action::Begin, Action::Edit, Action::AskSigning].map(Action::key);
    let own = history.iter().rev().find(|e| e.actor == by.account && wrote.contains(&e.action.as_str()));
    if let Some(own) = own {
        let what = format!("upward-action-{}", own.action);
        return Err(Problem::Invalid(vec![
            Complaint::new("", "superior-not-the-same-person").with("what", what),
        ]));
    }
    Ok(())
}

/// What a step writes besides its state; gives what its event says.
async fn change(
    tx: &mut Tx,
    by: &Acting,
    after: &mut Upward,
    action: Action,
    input: &Input,
) -> Outcome<Value> {
    let reason = || needed("text", &input.text, SENTENCE);
    match action {
        Action::Edit => beginning::edit(after, input),
        Action::Link => link(tx, by, after, input).await,
        Action::AskSigning => ask_signing(tx, by, after, input).await,
        Action::Return | Action::TakeBack => Ok(json!({ "x": reason()? })),
        Action::Sign => {
            after.signer_name.clone_from(&by.name);
            Ok(json!({ "x": after.title }))
        }
        Action::Send => sending::send(tx, by, after, input).await,
        Action::SendAgain => sending::again(tx, by, after, input).await,
        Action::Answer => answering::answer(tx, by, after, input).await,
        Action::Settle => {
            // A request waits for its answer; who says that none is needed says why.
            let least = usize::from(after.kind == Kind::Request);
            let mut checks = crate::foundation::forms::Checks::default();
            super::length(&mut checks, "text", &input.text, (least, SENTENCE));
            checks.end()?;
            after.end_reason = input.text.trim().to_owned();
            Ok(json!({ "x": after.end_reason }))
        }
        Action::Close => answering::close(tx, after).await,
        Action::Join => sending::join(tx, by, after, input).await,
        Action::Withdraw => {
            after.end_reason = reason()?;
            // A task that was reported back does not open again; its report stays.
            if store::tasks::reported_by(tx, by.body, after.id).await? > 0 {
                return Err(Problem::invalid("", "superior-reports-a-task"));
            }
            Ok(json!({ "x": after.end_reason }))
        }
        Action::Begin | Action::Register => Err(Problem::NotFound),
    }
}

/// Names the record that the document is about, or the matter of the catalogue that it answers to.
async fn link(tx: &mut Tx, by: &Acting, after: &mut Upward, input: &Input) -> Outcome<Value> {
    if let Some((item, occasion)) = &input.item {
        let found = store::catalogue::item(tx, by.body, *item).await?;
        let found = found.ok_or_else(|| Problem::invalid("item", "form-choose"))?;
        (after.item, after.occasion) = (Some(*item), occasion.clone());
        return Ok(json!({ "x": found.title }));
    }
    let (kind, id) = input.link.clone().ok_or_else(|| Problem::invalid("link", "form-choose"))?;
    (after.link_kind, after.link_id) = if kind.is_empty() { (String::new(), 0) } else { (kind, id) };
    Ok(json!({ "x": "", "kind": after.link_kind, "id": after.link_id }))
}

/// Hands the document to the one who signs: a leader, and not the one who wrote it.
async fn ask_signing(tx: &mut Tx, by: &Acting, after: &mut Upward, input: &Input) -> Outcome<Value> {
    let leaders = people::holders(tx, by.body, hats::SIGNERS).await?;
    let signer = input.signer.filter(|who| leaders.contains(who));
    let mut checks = crate::foundation::forms::Checks::default();
    checks.need(!after.content.is_empty(), "", "superior-no-text");
    checks.need(signer.is_some(), "signer", "form-choose");
    let other = signer != Some(after.created_by) && signer != Some(by.account);
    checks.need(signer.is_none() || other, "signer", "superior-signer-drafts");
    checks.end()?;
    after.signer = signer;
    let names = people::account_names(tx, by.body, signer.as_slice()).await?;
    let name = signer.and_then(|who| names.get(&who).cloned()).unwrap_or_default();
    Ok(json!({ "x": name }))
}
