//! A past year comes in from a table: units, replies, classes, judgements as they were written down. No clock starts, nobody is
//! told or asked, nothing is decided for anybody; every record says from which file it is.

use super::leaving::Former;
use super::machine::{event, recount};
use super::open;
use crate::assembly::handling::hats::Hat;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store;
use crate::assembly::handling::workflow::{assignment, feedback, matter, reply};
use crate::foundation::acting::{Acting, Role, parse_date, start_of_day};
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::OrgId;
use crate::foundation::workflow::Name;
use serde_json::{Value, json};

/// Key of the act in the history.
pub const IMPORT: &str = "import";

/// One round of answers as a table has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PastReply {
    /// Day, ISO; none where the table does not tell it.
    pub on: Option<String>,
    /// What those who put it thought.
    pub verdict: Option<Verdict>,
}

/// How a matter was handled in a past year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PastHandling {
    /// Units in their parts.
    pub units: Vec<(OrgId, Part)>,
    /// Day of the hand-over, ISO.
    pub given_on: String,
    /// Class of the result, or empty.
    pub class: String,
    /// Replies in their order, at most two.
    pub replies: Vec<PastReply>,
    /// What the table remarks.
    pub note: String,
    /// Name of the file.
    pub file: String,
    /// Row of the file.
    pub row: usize,
}

/// Whether a matter was given to somebody, or was once.
pub async fn is_given(db: &mut dyn Read, by: &Acting, id: MatterId) -> Outcome<bool> {
    Ok(!store::assignments(db, by.body, id).await?.is_empty())
}

/// Enters how a matter was handled; how it stood before, for taking that back. None where it has assignments already: then nothing
/// is changed.
pub async fn enter_past(
    tx: &mut Tx,
    by: &Acting,
    id: MatterId,
    past: &PastHandling,
) -> Outcome<Option<String>> {
    if !by.is(Role::ProposalOfficer) {
        return Err(Problem::NotYours { action: "handling-import".to_owned() });
    }
    let file = open(tx, &Acting { timer: true, ..by.clone() }, id).await?;
    if !file.assignments.is_empty() {
        return Ok(None);
    }
    let detail = json!({ "x": past.file, "y": past.row.to_string() });
    let mut done = true;
    for (unit, part) in &past.units {
        let own = assigned(by, &file.matter, past, (*unit, *part));
        done &= own.state == assignment::State::Done || !part.answers();
        note_new(tx, by, &own, detail.clone()).await?;
        if part.answers() {
            answered(tx, by, (&own, &file.persons), past, &detail).await?;
        }
    }
    let mut after = file.matter.clone();
    after.state = if done { matter::State::Closed } else { matter::State::Handling };
    after.version += 1;
    after.changed_at = by.now;
    after.first_given_on = Some(past.given_on.clone());
    after.round = past.replies.len().max(1) as i64;
    after.closed_at = done.then_some(by.now);
    after.close_note.clone_from(&past.note);
    after.imported_from.clone_from(&past.file);
    if !after.save(tx).await? {
        return Err(Problem::broken("matter changed while it was held"));
    }
    recount(tx, by, Some(&file.matter), &after).await?;
    let acted = (Hat::Office.key(), IMPORT, file.matter.state.key(), after.state.key());
    event::<Matter>(tx, by, id.0, acted, (None, detail)).await?;
    let former = Former::of(&file.matter, &after, made(past, !file.persons.is_empty()), by.now);
    Ok(Some(serde_json::to_string(&former)?))
}

/// How many assignments, replies and judgements a table makes of a matter.
fn made(past: &PastHandling, judged: bool) -> [i64; 3] {
    let answering = past.units.iter().filter(|(_, part)| part.answers()).count();
    let verdicts = past.replies.iter().filter(|reply| judged && reply.verdict.is_some()).count();
    [past.units.len(), answering * past.replies.len(), answering * verdicts].map(|n| n as i64)
}

async fn note_new<T: super::machine::Stands>(
    tx: &mut Tx,
    by: &Acting,
    record: &T,
    detail: Value,
) -> Outcome<()> {
    record.insert(tx).await?;
    recount(tx, by, None, record).await?;
    let acted = (Hat::Office.key(), IMPORT, "", record.state().key());
    event::<T>(tx, by, record.subject(), acted, (None, detail)).await
}

fn instant(by: &Acting, day: &str) -> i64 {
    parse_date(day).map_or(by.now, |date| start_of_day(date, by.procedure.utc_offset_minutes))
}

fn assigned(by: &Acting, m: &Matter, past: &PastHandling, (unit, part): (OrgId, Part)) -> Assignment {
    use assignment::State as S;
    let answers = part.answers();
    let first = past.replies.first();
    let last = past.replies.last();
    let verdict = last.and_then(|r| r.verdict).filter(|_| answers);
    let state = match (&first, answers) {
        (Some(_), _) => S::Done,
        (None, true) => S::Working,
        (None, false) => S::OpinionGiven,
    };
    let class = if answers { past.class.clone() } else { String::new() };
    Assignment {
        state,
        round: if answers { past.replies.len().max(1) as i64 } else { 1 },
        sitting: m.sitting,
        note: past.note.clone(),
        given_on: past.given_on.clone(),
        given_at: instant(by, &past.given_on),
        class_first: class.clone(),
        class_now: class,
        answered_on: first.and_then(|r| r.on.clone()),
        last_answer_on: last.and_then(|r| r.on.clone()),
        judged: verdict.map(|v| v.key().to_owned()).unwrap_or_default(),
        judged_origin: verdict.map(|_| Origin::Transcribed.key().to_owned()).unwrap_or_default(),
        ..Assignment::new(by, m.id, unit, part)
    }
}

async fn answered(
    tx: &mut Tx,
    by: &Acting,
    (own, persons): (&Assignment, &[Person]),
    past: &PastHandling,
    detail: &Value,
) -> Outcome<()> {
    let mut before: Option<ReplyId> = None;
    let last = past.replies.len();
    for (round, answer) in (1..).zip(&past.replies) {
        let mut made = past_reply(by, own, past, (round, answer));
        made.supersedes = before.replace(made.id);
        if (round as usize) < last {
            made.state = reply::State::Superseded;
        }
        note_new(tx, by, &made, detail.clone()).await?;
        if let (Some(verdict), Some(person)) = (answer.verdict, persons.first()) {
            let said = past_feedback(by, (own, &made, person), (verdict, answer, past));
            note_new(tx, by, &said, detail.clone()).await?;
        }
    }
    Ok(())
}

fn past_reply(
    by: &Acting,
    own: &Assignment,
    past: &PastHandling,
    (round, answer): (i64, &PastReply),
) -> Reply {
    Reply {
        id: ReplyId(by.new_id()),
        body: by.body,
        matter: own.matter,
        assignment: own.id,
        round,
        kind: ReplyKind::Answer,
        state: reply::State::Delivered,
        version: 1,
        number_word: String::new(),
        number_year: 0,
        number_seq: None,
        class: past.class.clone(),
        opening: String::new(),
        closing: String::new(),
        contact_name: String::new(),
        contact_phone: String::new(),
        publication: Publication::Undecided,
        publication_ground: String::new(),
        summary: String::new(),
        missing_opinions: String::new(),
        drafted_by: by.account,
        signed_by: None,
        signer: String::new(),
        signed_at: None,
        audit_due: None,
        audit_note: String::new(),
        audited_by: None,
        audited_at: None,
        returned: 0,
        delivered_at: answer.on.as_deref().map(|day| instant(by, day)),
        delivered_on: answer.on.clone(),
        supersedes: None,
        file_name: String::new(),
        file_digest: String::new(),
        file_size: 0,
        changed_at: by.now,
        created_at: by.now,
    }
}

fn past_feedback(
    by: &Acting,
    (own, answered, person): (&Assignment, &Reply, &Person),
    (verdict, answer, past): (Verdict, &PastReply, &PastHandling),
) -> Feedback {
    let answered_at = answer.on.as_deref().map(|day| instant(by, day));
    Feedback {
        id: FeedbackId(by.new_id()),
        body: by.body,
        matter: own.matter,
        assignment: own.id,
        unit: own.unit,
        sitting: own.sitting,
        reply: answered.id,
        account: person.account,
        org: person.org,
        state: feedback::State::Answered,
        version: 1,
        origin: Origin::Transcribed,
        attitude: None,
        result: Some(verdict),
        comment: past.note.clone(),
        contacted: String::new(),
        again: false,
        asked_at: answered_at.unwrap_or_else(|| instant(by, &past.given_on)),
        due_on: None,
        answered_at,
        amended_at: None,
        keyed_by: Some(by.account),
        scan_name: String::new(),
        scan_digest: String::new(),
        scan_size: 0,
        contest: String::new(),
        review_due: None,
        decided_by: None,
        decided_at: None,
        decision: String::new(),
    }
}
