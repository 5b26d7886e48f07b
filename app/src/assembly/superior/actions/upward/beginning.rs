//! The beginning of a document: a draft, or one that was sent on paper and is registered.

use super::{Input, KIND, sending};
use crate::assembly::superior::actions::{NUMBER, TITLE, WHOLE, event, length, past_day};
use crate::assembly::superior::records::*;
use crate::assembly::superior::search::DOCUMENTS;
use crate::assembly::superior::workflow::upward::{Action, Standing, State};
use crate::assembly::superior::{hats, secrecy, store};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::Checks;
use crate::foundation::search::Touched;
use crate::foundation::workflow::Name;
use serde_json::{Value, json};

/// What a document says.
#[derive(Debug, Clone)]
pub struct Beginning {
    /// What it is and is counted as.
    pub kind: Kind,
    /// What it is besides.
    pub also: Option<Kind>,
    /// What it is about.
    pub title: String,
    /// Its text; may be empty while it is a draft.
    pub content: String,
    /// To whom it goes.
    pub addressee: String,
    /// Its mark, as it was chosen: anything but none and internal is refused.
    pub mark: String,
    /// Kind and record that it is about.
    pub link: Option<(String, i64)>,
    /// The matter of the catalogue and the occasion that it answers to.
    pub item: Option<(ItemId, String)>,
}

/// How it was sent on paper.
#[derive(Debug, Clone)]
pub struct Past {
    /// Who signed.
    pub signer_name: String,
    /// Its number.
    pub number: String,
    /// When it was sent.
    pub sent_on: String,
}

fn checked(new: &Beginning) -> Outcome<Mark> {
    let mut checks = Checks::default();
    length(&mut checks, "title", &new.title, (2, TITLE));
    length(&mut checks, "addressee", &new.addressee, (2, TITLE));
    length(&mut checks, "content", &new.content, (0, WHOLE));
    checks.need(new.also != Some(new.kind), "also", "superior-also-the-same");
    // A request is a matter of its own and is never sent in a report.
    let mixed = new.kind == Kind::Request || new.also == Some(Kind::Request);
    checks.need(new.also.is_none() || !mixed, "also", "superior-request-alone");
    let mark = Mark::from_key(&new.mark);
    let missing = new.mark.is_empty();
    checks.need(!missing, "mark", "form-choose");
    checks.need(missing || mark.is_some(), "mark", "superior-secret");
    let texts = [
        ("title", new.title.as_str()),
        ("addressee", new.addressee.as_str()),
        ("content", new.content.as_str()),
    ];
    secrecy::refuse(&mut checks, &texts, "");
    checks.end()?;
    mark.ok_or_else(|| Problem::invalid("mark", "form-choose"))
}

fn checked_past(by: &Acting, past: &Past) -> Outcome<()> {
    let mut checks = Checks::default();
    length(&mut checks, "signer_name", &past.signer_name, (2, 40));
    length(&mut checks, "number", &past.number, (2, NUMBER));
    past_day(&mut checks, by, "sent_on", &past.sent_on);
    secrecy::refuse(&mut checks, &[], &past.number);
    checks.end()
}

/// What would be complained of, if a document were registered; whether its number is free is asked when it is.
pub fn fits(by: &Acting, new: &Beginning, past: &Past) -> Vec<Complaint> {
    let mut wrong = Vec::new();
    for outcome in [checked(new).map(|_| ()), checked_past(by, past)] {
        if let Err(Problem::Invalid(list)) = outcome {
            wrong.extend(list);
        }
    }
    wrong
}

async fn made(tx: &mut Tx, by: &Acting, new: &Beginning) -> Outcome<Upward> {
    let mark = checked(new)?;
    let (link_kind, link_id) = new.link.clone().unwrap_or_default();
    if let Some((item, _)) = new.item {
        store::catalogue::item(tx, by.body, item)
            .await?
            .ok_or_else(|| Problem::invalid("item", "form-choose"))?;
    }
    Ok(Upward {
        id: UpwardId(by.new_id()),
        body: by.body,
        kind: new.kind,
        also: new.also.map(|kind| kind.key().to_owned()).unwrap_or_default(),
        title: new.title.trim().to_owned(),
        content: new.content.trim().to_owned(),
        addressee: new.addressee.trim().to_owned(),
        mark,
        state: State::Draft,
        version: 1,
        link_kind,
        link_id,
        item: new.item.as_ref().map(|(item, _)| *item),
        occasion: new.item.as_ref().map(|(_, occasion)| occasion.clone()).unwrap_or_default(),
        signer: None,
        signer_name: String::new(),
        number: String::new(),
        sent_on: String::new(),
        registered: false,
        end_reason: String::new(),
        same_as: None,
        created_by: by.account,
        created_at: by.now,
        changed_at: by.now,
    })
}

/// Begins a draft.
pub async fn begin(tx: &mut Tx, by: &Acting, new: &Beginning) -> Outcome<Upward> {
    hats::keeper(by, "upward-action-begin")?;
    let document = made(tx, by, new).await?;
    document.insert(tx).await?;
    tx.touches(Touched::Record(DOCUMENTS, document.id.0));
    let detail = json!({ "x": document.title, "kind": document.kind.key() });
    let acted = (Standing::Office.key(), Action::Begin.key(), "", State::Draft.key());
    event(tx, by, (KIND, document.id.0), acted, detail).await?;
    Ok(document)
}

/// Registers a document that was sent on paper.
pub async fn register(tx: &mut Tx, by: &Acting, new: &Beginning, past: &Past) -> Outcome<Upward> {
    hats::keeper(by, "upward-action-register")?;
    let mut document = made(tx, by, new).await?;
    checked_past(by, past)?;
    document.state = State::Sent;
    document.registered = true;
    document.signer_name = past.signer_name.trim().to_owned();
    document.number = past.number.trim().to_owned();
    document.sent_on.clone_from(&past.sent_on);
    sending::free(tx, by, &document.number, document.id).await?;
    sending::follow(tx, by, &document.number).await?;
    document.insert(tx).await?;
    sending::first(tx, by, &document).await?;
    tx.touches(Touched::Record(DOCUMENTS, document.id.0));
    let detail = json!({ "x": document.number, "y": document.sent_on, "kind": document.kind.key() });
    let acted = (Standing::Office.key(), Action::Register.key(), "", State::Sent.key());
    event(tx, by, (KIND, document.id.0), acted, detail).await?;
    Ok(document)
}

/// Writes the draft anew.
pub(super) fn edit(after: &mut Upward, input: &Input) -> Outcome<Value> {
    let new = input.draft.as_ref().ok_or_else(|| Problem::invalid("title", "form-needed"))?;
    after.mark = checked(new)?;
    after.kind = new.kind;
    after.also = new.also.map(|kind| kind.key().to_owned()).unwrap_or_default();
    after.title = new.title.trim().to_owned();
    after.content = new.content.trim().to_owned();
    after.addressee = new.addressee.trim().to_owned();
    Ok(json!({ "x": after.title }))
}
