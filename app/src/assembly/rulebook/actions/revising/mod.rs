//! Projects (立改废): begun with a reason, written, consulted on, reviewed, decided, issued. One door to every step.

mod beginning;
mod deciding;
mod telling;
mod writing;

pub use beginning::{Beginning, begin};
pub use writing::{Pinned, base};

use super::event;
use crate::assembly::rulebook::hats;
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::store::{self, revisions as sql};
use crate::assembly::rulebook::workflow::{Action, Standing, State, WORKFLOW};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::events;
use crate::foundation::workflow::{Name, Step, To};
use serde_json::{Value, json};

/// Kind of the events of a project.
pub const KIND: &str = "revision";

type Row = Step<State, Action, Standing>;

/// Everything that a step may need.
#[derive(Debug, Clone, Default)]
pub struct Input {
    /// Version that the person saw.
    pub version: Option<i64>,
    /// The words: a reason, a comment, an answer, an opinion, a note.
    pub text: String,
    /// The whole text of the rule, as typed.
    pub draft: String,
    /// Last day of the consultation; empty: as the setting says.
    pub until: String,
    /// Who is asked.
    pub audience: Option<Audience>,
    /// Why there was no consultation.
    pub skipped_why: String,
    /// The meeting that decided.
    pub meeting: String,
    /// Day of the decision.
    pub adopted_on: String,
    /// Number of the document.
    pub document_number: String,
    /// Day of the issue.
    pub issued_on: String,
    /// First day in force.
    pub in_force_on: String,
    /// Whether on trial.
    pub trial: bool,
    /// The article that is meant, by its anchor; 0: the whole.
    pub anchor: i64,
    /// Where that article comes from, where a person says so.
    pub pinned: Option<Pinned>,
    /// The comment that is answered.
    pub remark: i64,
    /// What becomes of it.
    pub taken: Option<Taken>,
    /// The setting that is meant.
    pub setting: String,
    /// What becomes of it.
    pub verdict: Option<Verdict>,
}

/// Whether a project has not ended.
pub fn is_open(revision: &Revision) -> bool {
    !WORKFLOW.finals.contains(&revision.state)
}

/// A project that somebody may read.
pub async fn readable(db: &mut dyn Read, by: &Acting, id: RevisionId) -> Outcome<Revision> {
    let found = sql::revision(db, by.body, id).await?.ok_or(Problem::NotFound)?;
    if hats::may_read(by, &found) { Ok(found) } else { Err(Problem::NotFound) }
}

/// A project with its articles and what was said on it, as somebody may read it.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The project.
    pub revision: Revision,
    /// Articles of the text as it stands.
    pub articles: Vec<ArticleRow>,
    /// What was said, in the order of time.
    pub remarks: Vec<Remark>,
}

impl Reading {
    /// Reads it.
    pub async fn of(db: &mut dyn Read, by: &Acting, id: RevisionId) -> Outcome<Self> {
        let revision = readable(db, by, id).await?;
        let articles = match revision.text {
            Some(text) => store::articles(db, text).await?,
            None => Vec::new(),
        };
        let remarks = sql::remarks(db, id).await?.into_iter().map(|(remark, _)| remark).collect();
        Ok(Self { revision, articles, remarks })
    }
}

/// What a person may do with a project, in the order of the table.
pub fn allowed(by: &Acting, revision: &Revision) -> Vec<Action> {
    let on = |key: &str| by.on(key);
    WORKFLOW.allowed(Some(revision.state), &hats::standings(by, revision), &on)
}

/// The row by which a person may act; refuses as the table says.
pub fn row(by: &Acting, revision: &Revision, action: Action) -> Outcome<&'static Row> {
    let on = |key: &str| by.on(key);
    WORKFLOW
        .check(Some(revision.state), action, &hats::standings(by, revision), &on)
        .map_err(|refusal| WORKFLOW.refuse(refusal, revision.state, action))
}

/// One door to every step on a project.
pub async fn perform(
    tx: &mut Tx,
    by: &Acting,
    id: RevisionId,
    action: Action,
    input: &Input,
) -> Outcome<Revision> {
    let before = readable(tx, by, id).await?;
    let row = row(by, &before, action)?;
    if input.version.is_some_and(|seen| seen != before.version) {
        return Err(first_was(tx, by, id).await);
    }
    not_the_same_person(tx, by, id, row).await?;
    let mut after = before.clone();
    after.version += 1;
    after.changed_at = by.now;
    if let To::State(state) = row.to {
        after.state = state;
    }
    let detail = change(tx, by, (&before, &mut after), action, input).await?;
    if !after.save(tx).await? {
        return Err(first_was(tx, by, id).await);
    }
    let standings = hats::standings(by, &before);
    let standing = row.who.iter().find(|who| standings.contains(who)).unwrap_or(&row.who[0]);
    let acted = (standing.key(), action.key(), before.state.key(), after.state.key());
    event(tx, by, (KIND, id.0), acted, detail).await?;
    telling::tell(tx, by, &after, action, input).await?;
    Ok(after)
}

async fn first_was(db: &mut dyn Read, by: &Acting, id: RevisionId) -> Problem {
    let what = |last: &events::Event| format!("revision-action-{}", last.action);
    events::beaten(db, by, (KIND, id.0), what).await
}

async fn not_the_same_person(db: &mut dyn Read, by: &Acting, id: RevisionId, row: &Row) -> Outcome<()> {
    let Some(other) = row.not_the_same_as else { return Ok(()) };
    let history = events::history(db, by.body, KIND, id.0).await?;
    let last = history.iter().rev().find(|e| e.action == other.key());
    if last.is_some_and(|last| last.actor == by.account) {
        let what = format!("revision-action-{}", other.key());
        return Err(Problem::Invalid(vec![
            Complaint::new("", "rulebook-not-the-same-person").with("what", what),
        ]));
    }
    Ok(())
}

/// What a step writes besides its state; gives what its event says.
async fn change(
    tx: &mut Tx,
    by: &Acting,
    (before, after): (&Revision, &mut Revision),
    action: Action,
    input: &Input,
) -> Outcome<Value> {
    let reason = || super::needed("text", &input.text, super::SENTENCE);
    match action {
        Action::Write => writing::write(tx, by, after, input).await,
        Action::Explain => writing::explain(tx, by, after, input).await,
        Action::Consult => deciding::consult(tx, by, after, input).await,
        Action::Comment => writing::comment(tx, by, after, input).await,
        Action::Answer => writing::answer(tx, by, after, input).await,
        Action::EndConsulting => {
            after.consulted = true;
            Ok(json!({ "x": sql::remarks(tx, after.id).await?.len() }))
        }
        Action::Touch => deciding::touch(tx, by, after, input).await,
        Action::AskReview => deciding::ask_review(tx, by, after, input).await,
        Action::Pass => {
            after.opinion = super::needed("text", &input.text, super::SENTENCE)?;
            Ok(json!({ "x": after.opinion }))
        }
        Action::Return | Action::TakeBack => Ok(json!({ "x": reason()? })),
        Action::Adopt => deciding::adopt(by, after, input),
        Action::Issue => deciding::issue(tx, by, before, after, input).await,
        Action::Drop => {
            after.end_reason = reason()?;
            Ok(json!({ "x": after.end_reason }))
        }
        Action::Begin => Err(Problem::NotFound),
    }
}
