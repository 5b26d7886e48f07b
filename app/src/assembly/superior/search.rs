//! What of the room is found, registered in `house.rs`: documents by those who may read them, tasks also by those who answer for them.

use super::actions::{task_link, tasks, upward_link};
use super::hats;
use super::records::{TaskId, UpwardId};
use super::store::search;
use super::workflow::{task, upward};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::app::App;
use crate::foundation::db::Arg;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::linked::LinkedKind;
use crate::foundation::search::{Kind, Scope};
use crate::foundation::workflow::Name;

/// Key of documents among what is found.
pub const DOCUMENTS: &str = "upward";
/// Key of tasks among what is found, and as what a document may be about.
pub const TASKS: &str = "task";

fn nothing(_: &Acting) -> Scope {
    ("1 = 0".to_owned(), Vec::new())
}

fn all() -> Scope {
    ("1 = 1".to_owned(), Vec::new())
}

/// The same as `hats::may_read` says of one document.
fn reads(by: &Acting) -> Scope {
    if hats::keeps(by) {
        return all();
    }
    if !by.is_any(hats::LEADERS) {
        return nothing(by);
    }
    let signs = by.is(Role::ChairMember);
    let text = "exists (select 1 from upward vu where vu.id = d.record and (vu.sent_on <> '' or (vu.signer = $1 and 1 = $2)))";
    (text.to_owned(), vec![by.account.into(), signs.into()])
}

/// The same as `hats::may_read_task` says of one task.
fn reads_task(by: &Acting) -> Scope {
    if hats::reads(by) {
        return all();
    }
    let orgs: Vec<Arg> =
        by.delegations.iter().filter(|d| hats::takes_tasks(&d.kind)).map(|d| d.org.0.into()).collect();
    if orgs.is_empty() {
        return nothing(by);
    }
    let marks: Vec<String> = (1..=orgs.len()).map(|n| format!("${n}")).collect();
    let text = format!(
        "exists (select 1 from superior_task vt where vt.id = d.record and vt.org in ({}))",
        marks.join(", ")
    );
    (text, orgs)
}

/// Documents.
pub const SEARCH: Kind = Kind {
    key: DOCUMENTS,
    word: "superior-document",
    state: |key| format!("upward-state-{key}"),
    states: || upward::State::all().iter().map(|state| state.key()).collect(),
    link: |id, _| upward_link(UpwardId(id)),
    other_link: |id, _| upward_link(UpwardId(id)),
    scope: reads,
    other_scope: nothing,
    units_scope: nothing,
    load: |tx, id| Box::pin(search::load(tx, id)),
    records: |tx, after, limit| Box::pin(search::ids(tx, after, limit)),
    files: |_, _, _| Box::pin(async { Ok(Vec::new()) }),
};

/// Tasks.
pub const SEARCH_TASKS: Kind = Kind {
    key: TASKS,
    word: "superior-task",
    state: |key| format!("task-state-{key}"),
    states: || task::State::all().iter().map(|state| state.key()).collect(),
    link: |id, _| task_link(TaskId(id)),
    other_link: |id, _| task_link(TaskId(id)),
    scope: reads_task,
    other_scope: nothing,
    units_scope: reads_task,
    load: |tx, id| Box::pin(search::load_task(tx, id)),
    records: |tx, after, limit| Box::pin(search::task_ids(tx, after, limit)),
    files: |_, _, _| Box::pin(async { Ok(Vec::new()) }),
};

/// Tasks as records that a document may be about.
pub const LINKED: LinkedKind = LinkedKind {
    key: TASKS,
    word: "superior-task",
    link: |id| task_link(TaskId(id)),
    title: |app, by, id| Box::pin(async move { title(&app, &by, TaskId(id)).await }),
};

async fn title(app: &App, by: &Acting, id: TaskId) -> Outcome<Option<String>> {
    match tasks::readable(&mut app.db.read().await?, by, id).await {
        Ok(task) => Ok(Some(task.title)),
        Err(Problem::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}
