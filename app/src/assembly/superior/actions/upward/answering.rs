//! What comes back: an approval, an instruction; and the end of a document.

use super::Input;
use crate::assembly::superior::actions::{NUMBER, TITLE, WHOLE, length, past_day};
use crate::assembly::superior::records::*;
use crate::assembly::superior::{secrecy, store};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::Checks;
use serde_json::{Value, json};

/// Records what came back.
pub(super) async fn answer(tx: &mut Tx, by: &Acting, after: &Upward, input: &Input) -> Outcome<Value> {
    let kind = input.answer.ok_or_else(|| Problem::invalid("answer", "form-choose"))?;
    let mut checks = Checks::default();
    length(&mut checks, "text", &input.text, (1, WHOLE));
    length(&mut checks, "answered_by", &input.answered_by, (2, TITLE));
    length(&mut checks, "number", &input.number, (0, NUMBER));
    past_day(&mut checks, by, "day", &input.day);
    checks.need(input.day >= after.sent_on, "day", "superior-before-first");
    // An approval answers a request; a report gets an instruction at most.
    let fits = kind != AnswerKind::Approval || after.kind == Kind::Request;
    checks.need(fits, "answer", "superior-approval-of-request");
    let texts = [("text", input.text.as_str()), ("answered_by", input.answered_by.as_str())];
    secrecy::refuse(&mut checks, &texts, &input.number);
    checks.end()?;
    let answered = Answered {
        id: AnswerId(by.new_id()),
        body: by.body,
        upward: after.id,
        kind,
        content: input.text.trim().to_owned(),
        answered_on: input.day.clone(),
        answered_by: input.answered_by.trim().to_owned(),
        number: input.number.trim().to_owned(),
        entered_by: by.account,
        entered_at: by.now,
    };
    answered.insert(tx).await?;
    let word = format!("superior-answer-{kind}");
    Ok(json!({ "x": answered.answered_by, "y_word": word, "answer": answered.id.to_string() }))
}

/// Closes a document when none of its tasks is open.
pub(super) async fn close(tx: &mut Tx, after: &Upward) -> Outcome<Value> {
    let open = store::tasks::open_of_upward(tx, after.id).await?;
    let mut checks = Checks::default();
    checks.need(open == 0, "", "superior-tasks-open");
    checks.end()?;
    Ok(json!({ "x": after.number }))
}
