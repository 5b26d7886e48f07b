//! The verbs of the room: every write. One door to every step of a report; its outline, figures and comments stand in files of their own.

pub mod beginning;
pub mod binding;
pub mod commenting;
pub mod outline;
mod telling;

use super::records::*;
use super::search::REPORTS;
use super::workflow::{Action, Standing, State, WORKFLOW};
use super::{freezing, hats, store, versions};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::app::App;
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::dialect;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events::{self, Event, NewEvent};
use crate::foundation::forms::{Checks, Fields};
use crate::foundation::ids::AccountId;
use crate::foundation::search::Touched;
use crate::foundation::workflow::{Name, Step, To};
use serde_json::{Value, json};

/// Kind of the events of a report.
pub const KIND: &str = "report";
/// The most characters of a title or a name.
pub const TITLE: usize = 120;
/// The most characters of a sentence: a reason, a comment.
pub const SENTENCE: usize = 2_000;
/// The most characters of a paragraph.
pub const PARAGRAPH: usize = 10_000;
/// The most votes that are entered.
const VOTES: i64 = 100_000;

type Row = Step<State, Action, Standing>;

/// The page of a report.
pub fn link(id: ReportId) -> String {
    format!("/reports/{id}")
}

/// Everything that a step may need.
#[derive(Debug, Clone, Default)]
pub struct Input {
    /// Version of the report that the person saw.
    pub version: Option<i64>,
    /// The words: a reason, a paragraph, a comment, the name of a version.
    pub text: String,
    /// What the report is called, where that is written.
    pub head: Option<beginning::Head>,
    /// Who writes it.
    pub authors: Vec<AccountId>,
    /// Votes for, against, neither.
    pub votes: [Option<i64>; 3],
    /// Day of the vote.
    pub day: String,
    /// The part that is commented on.
    pub part: Option<PartId>,
}

/// A report that somebody may read, with its authors.
pub async fn readable(db: &mut dyn Read, by: &Acting, id: ReportId) -> Outcome<(Report, Vec<AccountId>)> {
    let found = store::report(db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let authors = store::authors(db, id).await?;
    if hats::may_read(by, &found, &authors) { Ok((found, authors)) } else { Err(Problem::NotFound) }
}

/// What a person may do with a report, in the order of the table.
pub fn allowed(by: &Acting, of: &Report, authors: &[AccountId]) -> Vec<Action> {
    let on = |key: &str| by.on(key);
    WORKFLOW.allowed(Some(of.state), &hats::of(by, authors), &on)
}

/// The row by which a person may act; refuses as the table says.
pub fn row(by: &Acting, (of, authors): (&Report, &[AccountId]), action: Action) -> Outcome<&'static Row> {
    let on = |key: &str| by.on(key);
    WORKFLOW
        .check(Some(of.state), action, &hats::of(by, authors), &on)
        .map_err(|refusal| WORKFLOW.refuse(refusal, of.state, action))
}

/// The standing in which a person acts by a row.
fn standing(by: &Acting, authors: &[AccountId], row: &Row) -> &'static str {
    let own = hats::of(by, authors);
    row.who.iter().find(|who| own.contains(who)).unwrap_or(&row.who[0]).key()
}

/// A report on which somebody may act now, held until the write ends, with his standing.
async fn held(tx: &mut Tx, by: &Acting, id: ReportId, action: Action) -> Outcome<(Report, &'static str)> {
    dialect::hold(tx, "report", id.0).await?;
    let (report, authors) = readable(tx, by, id).await?;
    let row = row(by, (&report, &authors), action)?;
    let standing = standing(by, &authors, row);
    if action == Action::Write && report.is_frozen() {
        return Err(Problem::invalid("", "report-is-frozen"));
    }
    Ok((report, standing))
}

/// Records an event of a report in which its state stays.
async fn told(
    tx: &mut Tx,
    by: &Acting,
    report: &Report,
    (standing, action): (&str, &str),
    detail: Value,
) -> Outcome<()> {
    tx.touches(Touched::Record(REPORTS, report.id.0));
    let (from, to) = (report.state.key(), report.state.key());
    let event = NewEvent { kind: KIND, subject: report.id.0, standing, action, from, to, detail };
    events::record(tx, by, event).await.map(|_| ())
}

/// One door to every step on a report. Writing adds a paragraph; a comment is put to a part.
pub async fn perform(
    app: &App,
    tx: &mut Tx,
    by: &Acting,
    id: ReportId,
    (action, input): (Action, &Input),
) -> Outcome<Report> {
    let (before, standing) = held(tx, by, id, action).await?;
    if input.version.is_some_and(|seen| seen != before.version) {
        return Err(first_was(tx, by, id).await);
    }
    match action {
        Action::Write => {
            let part = outline::append(tx, by, id, (0, &input.text)).await?;
            outline::added(tx, by, (&before, standing), &part).await?;
            return Ok(before);
        }
        Action::Comment => {
            let part = input.part.ok_or_else(|| Problem::invalid("part", "form-choose"))?;
            commenting::put(tx, by, (&before, standing), (part, None, &input.text)).await?;
            return Ok(before);
        }
        _ => {}
    }
    let mut after = before.clone();
    after.version += 1;
    after.changed_at = by.now;
    let (_, authors) = readable(tx, by, id).await?;
    let row = row(by, (&before, &authors), action)?;
    if let To::State(state) = row.to {
        after.state = state;
    }
    let detail = change((app, tx), by, &mut after, (action, input)).await?;
    if !after.save(tx).await? {
        return Err(first_was(tx, by, id).await);
    }
    tx.touches(Touched::Record(REPORTS, id.0));
    let (from, to) = (before.state.key(), after.state.key());
    let event = NewEvent { kind: KIND, subject: id.0, standing, action: action.key(), from, to, detail };
    events::record(tx, by, event).await?;
    telling::tell(tx, by, (&before, &after), (action, input)).await?;
    Ok(after)
}

/// The conflict of one who came second.
async fn first_was(db: &mut dyn Read, by: &Acting, id: ReportId) -> Problem {
    events::beaten(db, by, (KIND, id.0), |last: &Event| format!("report-action-{}", last.action)).await
}

/// A text that must be there, of at most so many characters.
fn needed(field: &str, text: &str, most: usize) -> Outcome<String> {
    let mut checks = Checks::default();
    length(&mut checks, field, text, (1, most));
    checks.end()?;
    Ok(text.trim().to_owned())
}

/// Complains of a text that is too short or too long.
fn length(checks: &mut Checks, field: &str, text: &str, (least, most): (usize, usize)) {
    checks.text(&Fields(vec![(field.to_owned(), text.trim().to_owned())]), field, least, most);
}

/// What a step writes besides its state; gives what its event says.
async fn change(
    (app, tx): (&App, &mut Tx),
    by: &Acting,
    after: &mut Report,
    (action, input): (Action, &Input),
) -> Outcome<Value> {
    let reason = || needed("text", &input.text, SENTENCE);
    match action {
        Action::Edit => beginning::edit(after, input),
        Action::Authors => beginning::authors(tx, by, after, input).await,
        Action::Keep => {
            let name = needed("text", &input.text, TITLE)?;
            let kept = versions::keep(app, tx, by, after, &name).await?;
            Ok(json!({ "x": kept.name }))
        }
        Action::Submit => {
            let parts = store::parts(tx, after.id).await?;
            let written = parts.iter().any(|part| part.removed_at.is_none() && part.level == 0);
            if !written {
                return Err(Problem::invalid("", "report-no-text"));
            }
            freezing::named_in_text(tx, after.id).await?;
            forward(app, tx, by, after).await
        }
        Action::ToChair => {
            commenting::all_settled(tx, after.id).await?;
            freezing::named_in_text(tx, after.id).await?;
            forward(app, tx, by, after).await
        }
        Action::ToStanding => forward(app, tx, by, after).await,
        Action::ToPlenary if !after.is_frozen() => Err(Problem::invalid("", "report-freeze-first")),
        Action::ToPlenary => forward(app, tx, by, after).await,
        Action::Freeze => freezing::freeze(app, tx, by, after).await,
        Action::Unfreeze => freezing::unfreeze(tx, after, reason()?).await,
        Action::Adopt => adopt(by, after, input),
        Action::Publish => {
            after.published_at = Some(by.now);
            Ok(json!({ "x": after.title }))
        }
        Action::SendBack => Ok(json!({ "x": reason()? })),
        Action::Withdraw => {
            after.end_reason = reason()?;
            Ok(json!({ "x": after.end_reason }))
        }
        Action::Begin | Action::Write | Action::Comment => Err(Problem::NotFound),
    }
}

/// The text is kept as it goes on; where it goes is its name, which pages say in the reader's language.
async fn forward(app: &App, tx: &mut Tx, by: &Acting, after: &Report) -> Outcome<Value> {
    let kept = versions::keep(app, tx, by, after, "").await?;
    Ok(json!({ "x": after.title, "version": kept.seq }))
}

/// Enters the vote: adopted is what more than half of those who voted were for.
fn adopt(by: &Acting, after: &mut Report, input: &Input) -> Outcome<Value> {
    let mut checks = Checks::default();
    let sound = |n: Option<i64>| n.filter(|n| (0..=VOTES).contains(n));
    let [for_it, against, abstained] = input.votes.map(sound);
    for (field, votes) in [("for", for_it), ("against", against), ("abstained", abstained)] {
        checks.need(votes.is_some(), field, "report-votes-needed");
    }
    let day = parse_date(&input.day).filter(|day| *day <= by.today());
    checks.need(day.is_some(), "day", "report-vote-day");
    if let (Some(for_it), Some(against), Some(abstained)) = (for_it, against, abstained) {
        checks.need(for_it > against + abstained, "for", "report-not-adopted");
    }
    checks.end()?;
    (after.votes_for, after.votes_against, after.votes_abstained) = (for_it, against, abstained);
    after.voted_on = day.map(|day| day.to_string()).unwrap_or_default();
    let said = input.votes.map(|n| n.unwrap_or(0));
    Ok(json!({ "for": said[0], "against": said[1], "abstained": said[2], "day": after.voted_on }))
}
