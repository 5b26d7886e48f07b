//! Who hears of a step of a task.

use super::{Input, clock};
use crate::assembly::superior::actions::{begins, holders, task_link};
use crate::assembly::superior::hats::OFFICE;
use crate::assembly::superior::records::*;
use crate::assembly::superior::workflow::task::Action;
use crate::foundation::acting::Acting;
use crate::foundation::db::Tx;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::AccountId;
use crate::foundation::notices::{self, NewNotice};
use serde_json::json;

/// Tells those whom the row names; settles what was asked of others on this task's page.
pub(super) async fn tell(
    tx: &mut Tx,
    by: &Acting,
    task: &Task,
    action: Action,
    input: &Input,
) -> Outcome<()> {
    let link = task_link(task.id);
    // Whoever is pressed, or late, is asked once: what was asked before stands no more.
    if action != Action::Accept {
        notices::settled(tx, by, &link).await?;
    }
    match action {
        Action::Give | Action::SetDue | Action::Press | Action::SendBack => {
            let whom = clock::responsible(tx, by, task).await?;
            one(tx, by, (task, &link), (action, &input.text, true), &whom).await
        }
        Action::RunLate => {
            let whom = clock::responsible(tx, by, task).await?;
            one(tx, by, (task, &link), (action, "", true), &whom).await?;
            let office: Vec<AccountId> =
                holders(tx, by, OFFICE).await?.into_iter().filter(|who| !whom.contains(who)).collect();
            one(tx, by, (task, &link), (action, "", false), &office).await
        }
        Action::Submit => {
            let office = holders(tx, by, OFFICE).await?;
            one(tx, by, (task, &link), (action, "", true), &office).await
        }
        Action::Confirm | Action::Cancel => {
            let whom = clock::responsible(tx, by, task).await?;
            one(tx, by, (task, &link), (action, &input.text, false), &whom).await
        }
        Action::Accept | Action::ReportBack | Action::Finish => Ok(()),
    }
}

async fn one(
    tx: &mut Tx,
    by: &Acting,
    (task, link): (&Task, &str),
    (action, said, asks): (Action, &str, bool),
    whom: &[AccountId],
) -> Outcome<()> {
    let word = format!("superior-task-notice-{action}");
    let args = json!({ "x": task.title, "y": begins(said), "due": task.due_on });
    let due_on = asks.then(|| task.due_on.clone()).filter(|_| action != Action::Submit);
    let notice = NewNotice { word: &word, args, link, asks, due_on };
    notices::tell_all(tx, by, whom, &notice).await
}
