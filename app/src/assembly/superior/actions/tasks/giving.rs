//! A task is given: from what came back on a document of ours, or from a superior's paper that the office enters.

use super::{KIND, clock, telling};
use crate::assembly::people;
use crate::assembly::superior::actions::{NUMBER, TITLE, WHOLE, event, hold_documents, length, past_day};
use crate::assembly::superior::records::*;
use crate::assembly::superior::search::TASKS;
use crate::assembly::superior::workflow::task::{Action, Standing, State};
use crate::assembly::superior::workflow::upward;
use crate::assembly::superior::{hats, secrecy, store};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::Checks;
use crate::foundation::ids::OrgId;
use crate::foundation::search::Touched;
use crate::foundation::workflow::Name;
use serde_json::json;

/// Where a task comes from.
#[derive(Debug, Clone)]
pub enum Origin {
    /// An answer or instruction on a document of ours.
    Answer(AnswerId),
    /// A superior's paper: title, number, who sent it, its day.
    Paper([String; 4]),
}

/// A task to be given.
#[derive(Debug, Clone)]
pub struct Giving {
    /// Where it comes from.
    pub from: Origin,
    /// What it is called.
    pub title: String,
    /// What is to be done.
    pub content: String,
    /// To whom; none: the office itself.
    pub org: Option<OrgId>,
    /// By when; empty: as the setting counts it.
    pub due_on: String,
}

fn check(by: &Acting, new: &Giving) -> Outcome<()> {
    let mut checks = Checks::default();
    length(&mut checks, "title", &new.title, (2, TITLE));
    length(&mut checks, "content", &new.content, (2, WHOLE));
    let mut texts = vec![("title", new.title.as_str()), ("content", new.content.as_str())];
    let mut number = "";
    if let Origin::Paper([title, paper_number, from, on]) = &new.from {
        length(&mut checks, "source_title", title, (2, TITLE));
        length(&mut checks, "number", paper_number, (0, NUMBER));
        length(&mut checks, "source_from", from, (2, TITLE));
        past_day(&mut checks, by, "source_on", on);
        texts.push(("source_title", title));
        texts.push(("source_from", from));
        number = paper_number;
    }
    secrecy::refuse(&mut checks, &texts, number);
    checks.end()
}

/// Gives a task.
pub async fn give(tx: &mut Tx, by: &Acting, new: &Giving) -> Outcome<Task> {
    hats::keeper(by, "task-action-give")?;
    check(by, new)?;
    if let Some(org) = new.org {
        let kind = people::org_kind(tx, by.body, org).await?;
        let takes = kind.is_some_and(|kind| hats::takes_tasks(&kind.to_string()));
        if !takes {
            return Err(Problem::invalid("org", "form-choose"));
        }
    }
    let mut task = Task {
        id: TaskId(by.new_id()),
        body: by.body,
        title: new.title.trim().to_owned(),
        content: new.content.trim().to_owned(),
        source: Source::Paper,
        upward: None,
        answer: None,
        source_title: String::new(),
        source_number: String::new(),
        source_from: String::new(),
        source_on: String::new(),
        org: new.org,
        state: State::Given,
        version: 1,
        given_on: by.today().to_string(),
        due_on: String::new(),
        late_on: String::new(),
        result: String::new(),
        result_on: String::new(),
        report: None,
        end_reason: String::new(),
        created_by: by.account,
        created_at: by.now,
        changed_at: by.now,
    };
    source(tx, by, &mut task, &new.from).await?;
    // The row of the task stands before its date, which names it.
    task.due_on.clone_from(&task.given_on);
    task.insert(tx).await?;
    if new.due_on.is_empty() {
        clock::start(tx, by, &mut task).await?;
    } else {
        clock::fix(tx, by, &mut task, (&new.due_on, "")).await?;
    }
    task.version += 1;
    if !task.save(tx).await? {
        return Err(Problem::NotFound);
    }
    tx.touches(Touched::Record(TASKS, task.id.0));
    let detail = json!({ "x": task.title, "y": task.due_on });
    let acted = (Standing::Office.key(), Action::Give.key(), "", State::Given.key());
    event(tx, by, (KIND, task.id.0), acted, detail).await?;
    telling::tell(tx, by, &task, Action::Give, &super::Input::default()).await?;
    Ok(task)
}

async fn source(tx: &mut Tx, by: &Acting, task: &mut Task, from: &Origin) -> Outcome<()> {
    match from {
        Origin::Answer(id) => {
            let answer = store::answer(tx, by.body, *id).await?;
            let answer = answer.ok_or_else(|| Problem::invalid("answer", "form-choose"))?;
            // It is not closed while a task comes of it.
            hold_documents(tx, &[Some(answer.upward)]).await?;
            let of = store::upward(tx, by.body, answer.upward).await?.ok_or(Problem::NotFound)?;
            if of.state == upward::State::Closed {
                return Err(Problem::invalid("", "superior-task-of-closed"));
            }
            task.source = Source::Answer;
            (task.upward, task.answer) = (Some(of.id), Some(answer.id));
            task.source_title = of.title;
            task.source_number = answer.number;
            task.source_from = answer.answered_by;
            task.source_on = answer.answered_on;
        }
        Origin::Paper(said) => {
            let [title, number, sender, on] = said.clone().map(|text| text.trim().to_owned());
            (task.source_title, task.source_number) = (title, number);
            (task.source_from, task.source_on) = (sender, on);
        }
    }
    Ok(())
}
