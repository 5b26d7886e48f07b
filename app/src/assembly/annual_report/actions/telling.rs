//! Who hears of a step of a report.

use super::{Input, link};
use crate::assembly::annual_report::hats;
use crate::assembly::annual_report::records::*;
use crate::assembly::annual_report::store;
use crate::assembly::annual_report::workflow::Action;
use crate::assembly::people;
use crate::foundation::acting::{Acting, Role};
use crate::foundation::db::Tx;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::AccountId;
use crate::foundation::notices::{self, NewNotice};
use serde_json::json;

async fn holders(tx: &mut Tx, by: &Acting, roles: &[Role]) -> Outcome<Vec<AccountId>> {
    let mut all = Vec::new();
    for role in roles {
        all.extend(people::holders(tx, by.body, *role).await?);
    }
    Ok(all)
}

/// Tells those whom the row names; settles what was asked of others on this report's page.
pub(super) async fn tell(
    tx: &mut Tx,
    by: &Acting,
    (before, after): (&Report, &Report),
    (action, input): (Action, &Input),
) -> Outcome<()> {
    let link = link(after.id);
    if before.state != after.state {
        notices::settled(tx, by, &link).await?;
    }
    let authors = store::authors(tx, after.id).await?;
    let (to, asks) = match action {
        Action::Submit => ([authors, holders(tx, by, hats::OFFICE).await?].concat(), true),
        Action::ToChair => (holders(tx, by, &[hats::LEADERS]).await?, true),
        Action::ToStanding | Action::ToPlenary => (holders(tx, by, hats::OFFICE).await?, false),
        Action::Adopt => (holders(tx, by, hats::OFFICE).await?, true),
        Action::SendBack => ([authors, holders(tx, by, hats::OFFICE).await?].concat(), true),
        _ => return Ok(()),
    };
    let word = format!("report-notice-{action}");
    let y: String = input.text.chars().take(200).collect();
    let args = json!({ "x": after.title, "y": y });
    notices::tell_all(tx, by, &to, &NewNotice { word: &word, args, link: &link, asks, due_on: None }).await
}
