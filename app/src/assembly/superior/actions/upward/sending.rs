//! Sendings: the first by which a document is counted, and those that follow it; numbers; two records that are one document.

use super::{Input, first_was};
use crate::assembly::superior::actions::{NUMBER, SENTENCE, WHOLE, length, past_day};
use crate::assembly::superior::records::*;
use crate::assembly::superior::settings::CODE;
use crate::assembly::superior::{secrecy, store};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::db::{Record, Tx};
use crate::foundation::dialect;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::Checks;
use crate::foundation::workflow::Name;
use serde_json::{Value, json};

/// The brackets of the year and the word after the serial, as offices write numbers.
const OPENS: char = '\u{3014}';
const CLOSES: char = '\u{3015}';
const ENDS: char = '\u{53f7}';
/// A typed number may lie so far beyond the last one and still be followed by the next.
const FAR: i64 = 1_000;

/// Code, year and serial of a number as offices write it.
pub fn number_of(text: &str) -> Option<(String, i64, i64)> {
    let (code, rest) = text.split_once(OPENS)?;
    let (year, rest) = rest.split_once(CLOSES)?;
    let serial = rest.strip_suffix(ENDS)?;
    Some((code.trim().to_owned(), year.trim().parse().ok()?, serial.trim().parse().ok()?))
}

fn written(code: &str, year: i64, serial: i64) -> String {
    format!("{code}{OPENS}{year}{CLOSES}{serial}{ENDS}")
}

/// Refuses a number that another document has. Whoever gives a number waits for the one before him.
pub(super) async fn free(tx: &mut Tx, by: &Acting, number: &str, own: UpwardId) -> Outcome<()> {
    dialect::hold(tx, "body", by.body.0).await?;
    match store::numbered(tx, by.body, (number, own)).await? {
        Some(title) => {
            Err(Problem::Invalid(vec![Complaint::new("number", "superior-number-taken").with("x", title)]))
        }
        None => Ok(()),
    }
}

/// Lets the series go on after a typed number of its own.
pub(super) async fn follow(tx: &mut Tx, by: &Acting, number: &str) -> Outcome<()> {
    let Some((code, year, serial)) = number_of(number) else { return Ok(()) };
    if code != by.procedure.text(CODE, by.today()) {
        return Ok(());
    }
    let last = store::last_number(tx, by.body, &code, year).await?;
    if serial > last && serial <= last.saturating_add(FAR) {
        store::raise_number(tx, by.body, (&code, year), serial).await?;
    }
    Ok(())
}

/// The number of a document that is sent: the typed one, else the next of the body's series that is free.
async fn number(tx: &mut Tx, by: &Acting, typed: &str, (own, day): (UpwardId, &str)) -> Outcome<String> {
    let typed = typed.trim();
    if !typed.is_empty() {
        free(tx, by, typed, own).await?;
        follow(tx, by, typed).await?;
        return Ok(typed.to_owned());
    }
    let code = by.procedure.text(CODE, by.today()).to_owned();
    if code.is_empty() {
        return Err(Problem::invalid("number", "superior-number-needed"));
    }
    let year = parse_date(day).map_or_else(|| by.today().year(), |day| day.year());
    // A typed number is looked for and written while the body is held; so is the next one.
    dialect::hold(tx, "body", by.body.0).await?;
    loop {
        let serial = store::next_number(tx, by.body, &code, i64::from(year)).await?;
        let number = written(&code, i64::from(year), serial);
        if store::numbered(tx, by.body, (&number, own)).await?.is_none() {
            return Ok(number);
        }
    }
}

/// The row of the first sending.
pub(super) async fn first(tx: &mut Tx, by: &Acting, document: &Upward) -> Outcome<()> {
    let sending = Sending {
        id: by.new_id(),
        body: by.body,
        upward: document.id,
        seq: 1,
        what: What::First,
        sent_on: document.sent_on.clone(),
        number: document.number.clone(),
        note: String::new(),
        content: String::new(),
        joined: None,
        entered_by: by.account,
        entered_at: by.now,
    };
    sending.insert(tx).await
}

/// Sends a signed document.
pub(super) async fn send(tx: &mut Tx, by: &Acting, after: &mut Upward, input: &Input) -> Outcome<Value> {
    let day = if input.day.is_empty() { by.today().to_string() } else { input.day.clone() };
    let mut checks = Checks::default();
    past_day(&mut checks, by, "day", &day);
    length(&mut checks, "number", &input.number, (0, NUMBER));
    secrecy::refuse(&mut checks, &[], &input.number);
    checks.end()?;
    after.number = number(tx, by, &input.number, (after.id, &day)).await?;
    after.sent_on = day;
    first(tx, by, after).await?;
    Ok(json!({ "x": after.number, "y": after.sent_on }))
}

fn follows(what: Option<What>) -> Outcome<What> {
    what.filter(|what| *what != What::First).ok_or_else(|| Problem::invalid("what", "form-choose"))
}

/// Sends an annex, a new version, or the same once more: it stays one document.
pub(super) async fn again(tx: &mut Tx, by: &Acting, after: &mut Upward, input: &Input) -> Outcome<Value> {
    let what = follows(input.what)?;
    let mut checks = Checks::default();
    past_day(&mut checks, by, "day", &input.day);
    checks.need(input.day >= after.sent_on, "day", "superior-before-first");
    length(&mut checks, "text", &input.text, (1, SENTENCE));
    length(&mut checks, "number", &input.number, (0, NUMBER));
    let least = usize::from(what == What::Revised);
    length(&mut checks, "content", &input.content, (least, WHOLE));
    let texts = [("text", input.text.as_str()), ("content", input.content.as_str())];
    secrecy::refuse(&mut checks, &texts, &input.number);
    checks.end()?;
    let typed = input.number.trim();
    let number = if typed.is_empty() { after.number.clone() } else { typed.to_owned() };
    free(tx, by, &number, after.id).await?;
    follow(tx, by, &number).await?;
    let sending = Sending {
        id: by.new_id(),
        body: by.body,
        upward: after.id,
        seq: store::last_seq(tx, after.id).await? + 1,
        what,
        sent_on: input.day.clone(),
        number,
        note: input.text.trim().to_owned(),
        content: if what == What::Revised { input.content.trim().to_owned() } else { String::new() },
        joined: None,
        entered_by: by.account,
        entered_at: by.now,
    };
    sending.insert(tx).await?;
    Ok(json!({ "x_word": format!("superior-what-{what}"), "y": sending.sent_on, "text": sending.note }))
}

/// Says that a document is the same as another: it becomes one of the other's sendings and is counted no more.
pub(super) async fn join(tx: &mut Tx, by: &Acting, after: &mut Upward, input: &Input) -> Outcome<Value> {
    let what = follows(input.what)?;
    let wrong = || Problem::invalid("same_as", "form-choose");
    let id = input.same_as.filter(|id| *id != after.id).ok_or_else(wrong)?;
    let mut lead = store::upward(tx, by.body, id).await?.filter(Upward::counts).ok_or_else(wrong)?;
    let own = store::sendings(tx, after.id).await?;
    let mut checks = Checks::default();
    checks.need(after.sent_on >= lead.sent_on, "same_as", "superior-join-the-later");
    let hangs = !store::answers(tx, after.id).await?.is_empty()
        || store::tasks::of_upward(tx, after.id).await? > 0
        || own.len() > 1;
    checks.need(!hangs, "", "superior-join-nothing-hangs");
    length(&mut checks, "text", &input.text, (1, SENTENCE));
    checks.end()?;
    let sending = Sending {
        id: by.new_id(),
        body: by.body,
        upward: lead.id,
        seq: store::last_seq(tx, lead.id).await? + 1,
        what,
        sent_on: after.sent_on.clone(),
        number: after.number.clone(),
        note: input.text.trim().to_owned(),
        content: if what == What::Revised { after.content.clone() } else { String::new() },
        joined: Some(after.id),
        entered_by: by.account,
        entered_at: by.now,
    };
    sending.insert(tx).await?;
    after.same_as = Some(lead.id);
    after.end_reason.clone_from(&sending.note);
    // The matter of the catalogue stays answered by the one document that both are.
    if lead.item.is_none() {
        (lead.item, lead.occasion) = (after.item, after.occasion.clone());
    }
    lead.version += 1;
    lead.changed_at = by.now;
    if !lead.save(tx).await? {
        return Err(first_was(tx, by, lead.id).await);
    }
    let detail = json!({ "x": after.title, "y": after.number });
    let acted = (super::Standing::Office.key(), "joined", lead.state.key(), lead.state.key());
    crate::assembly::superior::actions::event(tx, by, (super::KIND, lead.id.0), acted, detail).await?;
    Ok(json!({ "x": lead.title, "y": lead.number, "what": what.key() }))
}
