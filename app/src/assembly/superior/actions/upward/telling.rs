//! Who hears of a step of a document.

use super::Input;
use crate::assembly::superior::actions::{begins, holders, upward_link};
use crate::assembly::superior::hats::OFFICE;
use crate::assembly::superior::records::*;
use crate::assembly::superior::workflow::upward::Action;
use crate::foundation::acting::Acting;
use crate::foundation::db::Tx;
use crate::foundation::errors::Outcome;
use crate::foundation::notices::{self, NewNotice};
use serde_json::json;

/// Tells those whom the row names; settles what was asked of others on this document's page.
pub(super) async fn tell(
    tx: &mut Tx,
    by: &Acting,
    after: &Upward,
    action: Action,
    input: &Input,
) -> Outcome<()> {
    let link = upward_link(after.id);
    if !matches!(action, Action::Edit | Action::Link | Action::SendAgain) {
        notices::settled(tx, by, &link).await?;
    }
    let signer = after.signer.into_iter().collect::<Vec<_>>();
    let (to, asks) = match action {
        Action::AskSigning => (signer, true),
        Action::Return | Action::Sign => (holders(tx, by, OFFICE).await?, true),
        Action::Send | Action::Answer => (signer, false),
        _ => return Ok(()),
    };
    let said = match action {
        Action::Send => after.number.as_str(),
        Action::Answer => input.answered_by.as_str(),
        _ => input.text.as_str(),
    };
    let word = format!("superior-notice-{action}");
    let args = json!({ "x": after.title, "y": begins(said) });
    let notice = NewNotice { word: &word, args, link: &link, asks, due_on: None };
    notices::tell_all(tx, by, &to, &notice).await
}
