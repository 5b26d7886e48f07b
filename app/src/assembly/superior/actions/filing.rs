//! Files of a document, of an answer (its scan), of a task.

use super::event;
use crate::assembly::superior::records::*;
use crate::assembly::superior::workflow::upward::State;
use crate::assembly::superior::{hats, secrecy, store};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Record, Tx};
use crate::foundation::dialect;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::files::Stored;
use crate::foundation::store as house;
use crate::foundation::workflow::Name;
use serde_json::json;

/// The most files of one record.
const FILES: usize = 60;

/// What a file belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// A document, or one of its answers.
    Upward(UpwardId, Option<AnswerId>),
    /// A task.
    Task(TaskId),
}

/// Whether somebody may add and take off files of a task: the office, and the responsible while the result is theirs.
pub fn may_file(by: &Acting, task: &Task) -> bool {
    use crate::assembly::superior::workflow::task::{Standing, WAITING};
    let own = hats::of_task(by, task).contains(&Standing::Responsible) && WAITING.contains(&task.state);
    hats::keeps(by) || own
}

/// Whether files of a document as a whole may be added and taken off: while it is written; of one that was sent on paper its scan may
/// come later. What is signed here stays as it is.
pub fn is_open(of: &Upward) -> bool {
    of.state == State::Draft || (of.registered && of.state != State::Withdrawn)
}

/// Refuses a file of a document as a whole after the draft; the scan of an answer may come at any time.
pub fn fits(by: &Acting, of: &Upward, answer: Option<AnswerId>, action: &str) -> Outcome<()> {
    if answer.is_some() || is_open(of) {
        return Ok(());
    }
    let possible = super::upward::allowed(by, of).into_iter().map(|a| a.key().to_owned()).collect();
    Err(Problem::NotFromHere {
        machine: super::upward::KIND,
        action: action.to_owned(),
        state: of.state.key().to_owned(),
        possible,
    })
}

/// The kind of record, its id and state, where somebody may file there.
async fn place(tx: &mut Tx, by: &Acting, of: Of, action: &str) -> Outcome<(&'static str, i64, &'static str)> {
    match of {
        Of::Upward(id, answer) => {
            // It is not signed meanwhile.
            super::hold_documents(tx, &[Some(id)]).await?;
            let found = super::upward::readable(tx, by, id).await?;
            hats::keeper(by, "superior-action-attach")?;
            fits(by, &found, answer, action)?;
            if let Some(answer) = answer {
                let known = store::answer(tx, by.body, answer).await?;
                known.filter(|a| a.upward == id).ok_or_else(|| Problem::invalid("of", "form-choose"))?;
            }
            Ok((super::upward::KIND, id.0, found.state.key()))
        }
        Of::Task(id) => {
            dialect::hold(tx, "superior_task", id.0).await?;
            let found = super::tasks::readable(tx, by, id).await?;
            if !may_file(by, &found) {
                return Err(Problem::NotYours { action: "superior-action-attach".to_owned() });
            }
            Ok((super::tasks::KIND, id.0, found.state.key()))
        }
    }
}

async fn filed(tx: &mut Tx, of: Of) -> Outcome<Vec<Attached>> {
    match of {
        Of::Upward(id, _) => store::files_of_upward(tx, id).await,
        Of::Task(id) => store::files_of_task(tx, id).await,
    }
}

/// Attaches a file.
pub async fn attach(tx: &mut Tx, by: &Acting, of: Of, (name, digest, size): Stored) -> Outcome<()> {
    let (kind, id, state) = place(tx, by, of, "attach").await?;
    if filed(tx, of).await?.len() >= FILES {
        return Err(Problem::invalid("file", "superior-too-many-files"));
    }
    if secrecy::is_marked(name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem)) {
        return Err(Problem::invalid("file", "superior-secret"));
    }
    house::record_blob(tx, &digest, size, by.now).await?;
    let file = Attached {
        id: by.new_id(),
        body: by.body,
        upward: if let Of::Upward(id, _) = of { Some(id) } else { None },
        task: if let Of::Task(id) = of { Some(id) } else { None },
        answer: if let Of::Upward(_, answer) = of { answer } else { None },
        name,
        digest,
        size,
        added_by: by.account,
        added_at: by.now,
    };
    file.insert(tx).await?;
    let detail = json!({ "x": file.name, "digest": file.digest });
    event(tx, by, (kind, id), (hats::standing(by), "attach", state, state), detail).await
}

/// Takes a file off.
pub async fn detach(tx: &mut Tx, by: &Acting, of: Of, file: i64) -> Outcome<()> {
    let found = filed(tx, of).await?.into_iter().find(|f| f.id == file).ok_or(Problem::NotFound)?;
    // Whether it may be taken off depends on what it hangs on.
    let of = match of {
        Of::Upward(id, _) => Of::Upward(id, found.answer),
        task @ Of::Task(_) => task,
    };
    let (kind, id, state) = place(tx, by, of, "detach").await?;
    if !store::drop_file(tx, by.body, file).await? {
        return Err(Problem::NotFound);
    }
    let detail = json!({ "x": found.name, "digest": found.digest });
    event(tx, by, (kind, id), (hats::standing(by), "detach", state, state), detail).await
}
