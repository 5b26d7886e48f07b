//! Questions at a briefing: asked of a unit, with a day by which the reply is due; answered by the unit or by the office for it.

use super::steps::Input;
use super::{SENTENCE, event, link, needed, readable};
use crate::assembly::activities::records::*;
use crate::assembly::activities::settings::REPLY_DAYS;
use crate::assembly::activities::{hats, store};
use crate::assembly::people::{self, OrgKind};
use crate::foundation::acting::{Acting, Power, parse_date};
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events;
use crate::foundation::ids::OrgId;
use crate::foundation::notices::{self, NewNotice};
use serde_json::{Value, json};

/// Kind of the events of a question.
pub const EVENTS: &str = "activity_question";
/// The most characters of a reply.
const REPLY: usize = 5_000;
/// A reply is due within so many days.
const FAR: i64 = 731;
/// The most questions of one activity.
const QUESTIONS: usize = 200;

/// Asks; a step of the activity.
pub(super) async fn ask(tx: &mut Tx, by: &Acting, activity: &Activity, input: &Input) -> Outcome<Value> {
    let of = store::kinds_of(tx, activity.id).await?;
    let kinds = store::kinds(tx, by.body).await?;
    if !kinds.iter().any(|kind| of.contains(&kind.id) && kind.has(Part::Questions)) {
        return Err(Problem::invalid("", "activities-no-questions"));
    }
    let text = needed("text", &input.text, SENTENCE)?;
    let unit = input.org.ok_or_else(|| Problem::invalid("org", "form-choose"))?;
    if people::org_kind(tx, by.body, unit).await? != Some(OrgKind::Unit) {
        return Err(Problem::invalid("org", "form-choose"));
    }
    let due_on = due(by, &input.due_on)?;
    if store::questions(tx, activity.id).await?.len() >= QUESTIONS {
        return Err(Problem::invalid("", "activities-too-many-questions"));
    }
    let question = Question {
        id: by.new_id(),
        body: by.body,
        activity: activity.id,
        version: 1,
        unit,
        question: text,
        asked_by: by.account,
        asked_at: by.now,
        due_on: due_on.clone(),
        answer: String::new(),
        answered_by: None,
        answered_at: None,
    };
    question.insert(tx).await?;
    let acted = ("listed", "ask", "", "open");
    event(tx, by, (EVENTS, question.id), acted, json!({ "x": question.question, "y": due_on })).await?;
    let to = people::delegates(tx, by.body, unit, Power::Draft, by.today()).await?;
    // A unit may not know of what only those who are invited know.
    let x = if activity.shown == Shown::Open { activity.title.as_str() } else { "" };
    let word = if x.is_empty() { "activities-notice-ask-invited" } else { "activities-notice-ask" };
    let args = json!({ "x": x, "y": question.question.chars().take(200).collect::<String>() });
    let page = question_link(&question);
    let due = Some(question.due_on.clone());
    let notice = NewNotice { word, args, link: &page, asks: true, due_on: due };
    notices::tell_all(tx, by, &to, &notice).await?;
    Ok(json!({ "x": question.question, "y": question.due_on }))
}

fn due(by: &Acting, typed: &str) -> Outcome<String> {
    let today = by.today();
    if typed.is_empty() {
        let counted = by.procedure.due(REPLY_DAYS, today);
        return Ok(counted.map_or_else(|| today.to_string(), |due| due.date.to_string()));
    }
    let day = parse_date(typed).filter(|day| *day >= today && (*day - today).whole_days() <= FAR);
    day.map(|day| day.to_string()).ok_or_else(|| Problem::invalid("due_on", "activities-due-far"))
}

/// The page of a question.
pub fn question_link(question: &Question) -> String {
    format!("{}/questions/{}", link(question.activity), crate::foundation::ids::write(question.id))
}

/// Whether a person replies for a unit.
pub fn replies_for(by: &Acting, unit: OrgId) -> bool {
    by.delegation(unit).is_some()
}

/// A question, for whoever may know of the activity or replies for the unit.
pub async fn find(
    db: &mut dyn crate::foundation::db::Read,
    by: &Acting,
    id: i64,
) -> Outcome<(Activity, Question)> {
    hats::reader(by)?;
    let question = store::question(db, by.body, id).await?.ok_or(Problem::NotFound)?;
    if replies_for(by, question.unit) {
        let activity = store::activity(db, by.body, question.activity).await?;
        return Ok((activity.ok_or(Problem::NotFound)?, question));
    }
    let (activity, _) = readable(db, by, question.activity).await?;
    Ok((activity, question))
}

/// Answers: the unit itself, or the office that writes down what it said. An answer may be put right; the history keeps each.
pub async fn answer(
    tx: &mut Tx,
    by: &Acting,
    (id, version): (i64, Option<i64>),
    text: &str,
) -> Outcome<Question> {
    let (activity, mut question) = find(tx, by, id).await?;
    if !replies_for(by, question.unit) && !hats::keeps(by) {
        return Err(Problem::NotYours { action: "activities-action-answer".to_owned() });
    }
    let what = |_: &events::Event| "activities-action-answer".to_owned();
    if version.is_some_and(|seen| seen != question.version) {
        return Err(events::beaten(tx, by, (EVENTS, id), what).await);
    }
    question.answer = needed("text", text, REPLY)?;
    let from = if question.answered_at.is_some() { "answered" } else { "open" };
    (question.answered_by, question.answered_at) = (Some(by.account), Some(by.now));
    question.version += 1;
    if !question.save(tx).await? {
        return Err(events::beaten(tx, by, (EVENTS, id), what).await);
    }
    let late = by.today().to_string() > question.due_on && from == "open";
    let standing = if replies_for(by, question.unit) { "unit" } else { "office" };
    let detail = json!({ "x": question.answer, "late": late });
    event(tx, by, (EVENTS, id), (standing, "answer", from, "answered"), detail).await?;
    let page = question_link(&question);
    notices::settled(tx, by, &page).await?;
    let args = json!({ "x": activity.title, "y": question.question.chars().take(200).collect::<String>() });
    let word = "activities-notice-answer";
    let notice = NewNotice { word, args, link: &page, asks: false, due_on: None };
    notices::tell(tx, by, question.asked_by, &notice).await?;
    Ok(question)
}
