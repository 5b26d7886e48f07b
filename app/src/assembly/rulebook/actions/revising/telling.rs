//! Who hears of a step of a project.

use super::Input;
use crate::assembly::people;
use crate::assembly::rulebook::actions::{revision_link, rule_link};
use crate::assembly::rulebook::hats::{CHECKERS, LEADERS, OFFICE};
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::store;
use crate::assembly::rulebook::workflow::Action;
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

/// Those who are asked.
async fn asked(tx: &mut Tx, by: &Acting, revision: &Revision) -> Outcome<Vec<AccountId>> {
    let mut all = holders(tx, by, LEADERS).await?;
    if revision.audience == Audience::Members {
        all.extend(people::holders(tx, by.body, Role::Member).await?);
    }
    Ok(all)
}

/// Tells those whom the row names; settles what was asked of others on this project's page.
pub(super) async fn tell(
    tx: &mut Tx,
    by: &Acting,
    after: &Revision,
    action: Action,
    input: &Input,
) -> Outcome<()> {
    let link = revision_link(after.id);
    let settles =
        !matches!(action, Action::Write | Action::Explain | Action::Touch | Action::Comment | Action::Answer);
    if settles {
        notices::settled(tx, by, &link).await?;
    }
    if action == Action::Comment {
        notices::settled_for(tx, by, by.account, &link).await?;
    }
    let (to, asks) = match action {
        Action::Consult => (asked(tx, by, after).await?, true),
        Action::AskReview => (holders(tx, by, CHECKERS).await?, true),
        Action::Comment | Action::Return | Action::Pass => (holders(tx, by, OFFICE).await?, false),
        Action::EndConsulting if by.timer => (holders(tx, by, OFFICE).await?, true),
        Action::Issue => {
            let mut all = asked(tx, by, after).await?;
            all.extend(holders(tx, by, CHECKERS).await?);
            (all, false)
        }
        _ => return Ok(()),
    };
    let rule = store::rule(tx, by.body, after.rule).await?;
    let title = rule.map(|r| r.title).unwrap_or_default();
    let page = if action == Action::Issue { rule_link(after.rule) } else { link };
    let said = if action == Action::Issue { after.in_force_on.as_str() } else { input.text.as_str() };
    let word = format!("rulebook-notice-{action}");
    let args = json!({ "x": title, "y": said.chars().take(200).collect::<String>() });
    let due_on = after.consult_until.clone().filter(|_| action == Action::Consult);
    let notice = NewNotice { word: &word, args, link: &page, asks, due_on };
    notices::tell_all(tx, by, &to, &notice).await
}
