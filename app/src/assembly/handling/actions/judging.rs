//! What proposers say of replies. Only they say it; the office keys paper sheets, marked and contestable, and decides what
//! follows from dissatisfaction. Silence is no answer.

use super::{
    Dossier, Tell, begin, clock, follow, holders, needed, once, open, optional, progress, step, tell,
    unit_people, uploads,
};
use crate::assembly::handling::hats::Hat;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store;
use crate::assembly::handling::store::judging as sql;
use crate::assembly::handling::workflow::feedback::{Action, State};
use crate::assembly::handling::workflow::{assignment, reply};
use crate::assembly::people;
use crate::foundation::acting::{Acting, NOBODY, Power, Role, local_date};
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::ids::AccountId;
use crate::foundation::notices;
use crate::foundation::workflow::Name;
use serde_json::json;

/// Everything that a step on a feedback may need.
#[derive(Debug, Clone, Default)]
pub struct Input {
    /// Version that the person saw.
    pub version: Option<i64>,
    /// Of how one was treated.
    pub attitude: Option<Verdict>,
    /// Of the result.
    pub result: Option<Verdict>,
    /// What he says; reason of the office.
    pub text: String,
    /// How he was contacted: keys of ways, or `none`.
    pub contacted: Vec<String>,
    /// Whether he wants it handled again.
    pub again: bool,
    /// Whether each suggestion was answered: `yes`, `partly`, `no`.
    pub items: Vec<(ItemId, String)>,
    /// Scan of a paper sheet: name, digest, bytes.
    pub scan: Option<(String, String, i64)>,
}

/// The page of a feedback.
pub fn link(id: FeedbackId) -> String {
    format!("/feedback/{id}")
}

fn timer(by: &Acting) -> Acting {
    Acting { account: NOBODY, name: String::new(), timer: true, acting_for: None, ..by.clone() }
}

/// Asks every proposer for his judgement of a reply that was just delivered; what was asked of a reply that it replaces is
/// asked no more.
pub async fn asked(
    tx: &mut Tx,
    by: &Acting,
    file: &Dossier,
    own: &Assignment,
    answer: &Reply,
) -> Outcome<()> {
    let timer = timer(by);
    for old in file.feedbacks.iter().filter(|f| f.assignment == own.id && f.reply != answer.id) {
        if matches!(old.state, State::Open | State::Contested) {
            let dropped = step(tx, &timer, old, Action::Drop, (&[Hat::Timer], None, 0)).await?;
            let after = dropped.after(&timer);
            dropped.write(tx, &timer, &after, json!({})).await?;
            clock::end(tx, by, (old.id.0, DueKind::Feedback), (DueState::Cancelled, "replaced")).await?;
            notices::settled(tx, by, &link(old.id)).await?;
        }
    }
    for person in &file.persons {
        ask(tx, &timer, (file, own, answer), person).await?;
    }
    sum_up(tx, by, file.matter.id, own.id).await
}

async fn ask(
    tx: &mut Tx,
    by: &Acting,
    (file, own, answer): (&Dossier, &Assignment, &Reply),
    person: &Person,
) -> Outcome<()> {
    let id = FeedbackId(by.new_id());
    let start = clock::Start {
        what: DueKind::Feedback,
        matter: file.matter.id,
        assignment: None,
        subject: id.0,
        unit: None,
        account: Some(person.account),
        event: "delivered",
        from: by.today(),
    };
    let due = clock::start(tx, by, start, "feedback.days").await?;
    let made = Feedback {
        id,
        body: by.body,
        matter: file.matter.id,
        assignment: own.id,
        unit: own.unit,
        sitting: file.matter.sitting,
        reply: answer.id,
        account: person.account,
        org: person.org,
        state: State::Open,
        version: 1,
        origin: Origin::None,
        attitude: None,
        result: None,
        comment: String::new(),
        contacted: String::new(),
        again: false,
        asked_at: by.now,
        due_on: due.map(|d| d.due_on),
        answered_at: None,
        amended_at: None,
        keyed_by: None,
        scan_name: String::new(),
        scan_digest: String::new(),
        scan_size: 0,
        contest: String::new(),
        review_due: None,
        decided_by: None,
        decided_at: None,
        decision: String::new(),
    };
    begin(tx, by, &made, (Hat::Timer.key(), Action::Ask), (None, json!({ "x": file.matter.number }))).await?;
    let told = Tell::asking("handling-notice-judge", made.due_on.clone()).at(link(id));
    let accounts = judges(tx, by, &made).await?;
    tell(tx, by, &file.matter, &accounts, told).await
}

/// Who may answer: the person, or whoever seals for the organisation.
async fn judges(db: &mut dyn Read, by: &Acting, f: &Feedback) -> Outcome<Vec<AccountId>> {
    match f.org {
        None => Ok(vec![f.account]),
        Some(org) => people::delegates(db, by.body, org, Power::Seal, by.today()).await,
    }
}

/// One door to every step that a person takes on a feedback.
pub async fn perform(
    tx: &mut Tx,
    by: &Acting,
    id: FeedbackId,
    action: Action,
    input: &Input,
) -> Outcome<Feedback> {
    let found = store::feedback(tx, by.body, id).await?.ok_or(Problem::NotFound)?;
    let file = open(tx, by, found.matter).await?;
    let before = file.feedbacks.iter().find(|f| f.id == id).ok_or(Problem::NotFound)?.clone();
    let hats = Dossier::feedback_hats(by, &before);
    if !may_read(by, &file, &before) {
        return Err(Problem::NotFound);
    }
    let taken = step(tx, by, &before, action, (&hats, input.version, before.version)).await?;
    let mut after = taken.after(by);
    let detail = match action {
        Action::Answer | Action::Amend => {
            need_time(by, action, &before)?;
            say(by, &file, &mut after, input)?;
            after.origin = Origin::Own;
            if action == Action::Amend {
                after.amended_at = Some(by.now);
            }
            json!({ "x_word": verdict_word(after.result), "y_word": verdict_word(after.attitude) })
        }
        Action::Transcribe => {
            let (name, digest, size) =
                input.scan.clone().ok_or_else(|| Problem::invalid("scan", "feedback-scan-needed"))?;
            uploads::hold(tx, by, &(name.clone(), digest.clone(), size)).await?;
            say(by, &file, &mut after, input)?;
            after.origin = Origin::Transcribed;
            after.keyed_by = Some(by.account);
            (after.scan_name, after.scan_digest, after.scan_size) = (name, digest, size);
            json!({ "x_word": verdict_word(after.result), "y_word": verdict_word(after.attitude) })
        }
        Action::Contest => {
            if before.origin != Origin::Transcribed {
                return Err(Problem::invalid("", "feedback-not-transcribed"));
            }
            after.contest = needed("text", &input.text, 1000)?;
            json!({ "x": after.contest })
        }
        Action::Uphold | Action::Settle | Action::Reject => {
            if before.result != Some(Verdict::Not) && before.attitude != Some(Verdict::Not) {
                return Err(Problem::invalid("", "feedback-not-dissatisfied"));
            }
            after.decision = needed("text", &input.text, 1000)?;
            after.decided_by = Some(by.account);
            after.decided_at = Some(by.now);
            json!({ "x": after.decision })
        }
        // They belong to the clock; the table has refused them for every person above.
        Action::Ask | Action::Expire | Action::Drop => {
            return Err(Problem::NotYours { action: format!("feedback-action-{action}") });
        }
    };
    taken.write(tx, by, &after, detail).await?;
    write_items(tx, by, &after, input, action).await?;
    follow_up(tx, by, &file, &after, action).await?;
    Ok(after)
}

/// The judge, the office and those who read all read it at once; the unit only when all are in or expired.
pub fn may_read(by: &Acting, file: &Dossier, f: &Feedback) -> bool {
    let hats = file.hats(by);
    let reads = |hat: &Hat| {
        matches!(hat, Hat::Timer | Hat::Office | Hat::Assigner | Hat::Committee | Hat::Chair | Hat::Leader)
    };
    if hats.iter().any(reads) || crate::assembly::handling::hats::speaks(by, f.account, f.org) {
        return true;
    }
    let unit = by.delegation(f.unit).is_some();
    unit && all_in(file, f.reply)
}

/// Whether nobody is still asked for a judgement of a reply, or of one that took its place.
pub fn all_in(file: &Dossier, reply: ReplyId) -> bool {
    let own = file.replies.iter().find(|r| r.id == reply).map(|r| r.assignment);
    let open = |f: &Feedback| Some(f.assignment) == own && matches!(f.state, State::Open | State::Contested);
    !file.feedbacks.iter().any(open)
}

fn verdict_word(verdict: Option<Verdict>) -> String {
    format!("feedback-verdict-{}", verdict.map_or("none", |v| v.key()))
}

fn need_time(by: &Acting, action: Action, before: &Feedback) -> Outcome<()> {
    if action == Action::Amend && !amends_in_time(by, before) {
        return Err(Problem::invalid("", "feedback-amend-late"));
    }
    Ok(())
}

/// Whether the time in which an answer may be amended is not over.
pub fn amends_in_time(by: &Acting, f: &Feedback) -> bool {
    let answered = local_date(f.answered_at.unwrap_or(by.now), by.procedure.utc_offset_minutes);
    by.procedure.due("feedback.amend_days", answered).is_none_or(|due| by.today() <= due.date)
}

fn say(by: &Acting, file: &Dossier, after: &mut Feedback, input: &Input) -> Outcome<()> {
    let mut wrong = Vec::new();
    for (field, verdict) in [("attitude", input.attitude), ("result", input.result)] {
        if verdict.is_none() {
            wrong.push(Complaint::new(field, "form-choose"));
        }
    }
    let comment = optional("text", &input.text, 2000);
    if let Err(Problem::Invalid(more)) = &comment {
        wrong.extend(more.clone());
    }
    let not = [input.attitude, input.result].contains(&Some(Verdict::Not));
    if not && input.text.trim().chars().count() < 2 {
        wrong.push(Complaint::new("text", "feedback-why-not"));
    }
    let known = |id: &ItemId| file.items.iter().any(|i| i.id == *id);
    let read = |(id, said): &(ItemId, String)| known(id) && ["yes", "partly", "no"].contains(&said.as_str());
    if !input.items.iter().all(read) || !once(input.items.iter().map(|(id, _)| id)) {
        wrong.push(Complaint::new("items", "form-choose"));
    }
    let way = |key: &String| key.as_str() == "none" || Way::from_key(key).is_some();
    if !input.contacted.iter().all(way) || !once(&input.contacted) {
        wrong.push(Complaint::new("contacted", "form-choose"));
    }
    if !wrong.is_empty() {
        return Err(Problem::Invalid(wrong));
    }
    after.attitude = input.attitude;
    after.result = input.result;
    after.comment = comment?;
    after.contacted = input.contacted.join(",");
    after.again = input.again && not;
    after.answered_at = Some(by.now);
    after.review_due = if not {
        by.procedure.due("feedback.review_days", by.today()).map(|d| d.date.to_string())
    } else {
        None
    };
    Ok(())
}

async fn write_items(tx: &mut Tx, by: &Acting, f: &Feedback, input: &Input, action: Action) -> Outcome<()> {
    if !matches!(action, Action::Answer | Action::Amend | Action::Transcribe) {
        return Ok(());
    }
    sql::drop_items(tx, f.id).await?;
    for (item, answered) in &input.items {
        let row = FeedbackItem { id: by.new_id(), feedback: f.id, item: *item, answered: answered.clone() };
        row.insert(tx).await?;
    }
    Ok(())
}

/// Dates, notices, the assignment's overall result, the second round.
async fn follow_up(
    tx: &mut Tx,
    by: &Acting,
    file: &Dossier,
    after: &Feedback,
    action: Action,
) -> Outcome<()> {
    let subject = after.id.0;
    notices::settled(tx, by, &link(after.id)).await?;
    match action {
        Action::Answer | Action::Amend | Action::Transcribe => {
            clock::met(tx, by, subject, DueKind::Feedback).await?;
            clock::end(tx, by, (subject, DueKind::FeedbackReview), (DueState::Cancelled, "replaced")).await?;
            if after.review_due.is_some() {
                let start = clock::Start {
                    what: DueKind::FeedbackReview,
                    matter: after.matter,
                    assignment: None,
                    subject,
                    unit: None,
                    account: None,
                    event: "judged",
                    from: by.today(),
                };
                clock::start(tx, by, start, "feedback.review_days").await?;
            }
            let office = holders(tx, by, Role::ProposalOfficer).await?;
            let word = if after.review_due.is_some() {
                "handling-notice-not-satisfied"
            } else {
                "handling-notice-judged"
            };
            let told = Tell {
                asks: after.review_due.is_some(),
                due_on: after.review_due.clone(),
                ..Tell::new(word)
            };
            tell(tx, by, &file.matter, &office, told.at(link(after.id))).await?;
            if action == Action::Transcribe {
                let whom = judges(tx, by, after).await?;
                let told = Tell::new("handling-notice-transcribed").at(link(after.id));
                tell(tx, by, &file.matter, &whom, told).await?;
            }
        }
        Action::Contest => {
            let office = holders(tx, by, Role::ProposalOfficer).await?;
            let told = Tell::new("handling-notice-contested").at(link(after.id));
            tell(tx, by, &file.matter, &office, told.with(json!({ "reason": after.contest }))).await?;
        }
        _ => {
            clock::met(tx, by, subject, DueKind::FeedbackReview).await?;
            let whom = judges(tx, by, after).await?;
            let word = format!("handling-notice-feedback-{action}");
            let told = Tell::new(&word).at(link(after.id)).with(json!({ "reason": after.decision }));
            tell(tx, by, &file.matter, &whom, told).await?;
            if action == Action::Uphold {
                again(tx, by, file, after).await?;
            }
        }
    }
    sum_up(tx, by, after.matter, after.assignment).await?;
    progress::settle(tx, by, after.matter).await.map(|_| ())
}

/// The unit handles it once more: round and dates begin anew.
async fn again(tx: &mut Tx, by: &Acting, file: &Dossier, f: &Feedback) -> Outcome<()> {
    let own = file.assignment(f.assignment)?;
    if own.state != assignment::State::Done {
        // Another proposer's dissatisfaction has already led to it.
        return Ok(());
    }
    if own.round > by.procedure.whole("rehandle.rounds", by.today()) {
        return Err(Problem::invalid("", "feedback-no-round-left"));
    }
    let hats = file.hats_of(by, own);
    let taken = step(tx, by, own, assignment::Action::Rehandle, (&hats, None, 0)).await?;
    let mut after = taken.after(by);
    after.round += 1;
    let start = clock::Start {
        what: DueKind::Reply,
        matter: own.matter,
        assignment: Some(own.id),
        subject: own.id.0,
        unit: Some(own.unit),
        account: None,
        event: "rehandled",
        from: by.today(),
    };
    let due = clock::start(tx, by, start, "rehandle.days").await?.map(|d| d.due_on);
    clock::note(&mut after, DueKind::Reply, due.clone());
    taken.write(tx, by, &after, json!({ "x": f.decision, "y": due })).await?;
    let whom = unit_people(tx, by, own.unit, false).await?;
    let told = Tell::asking("handling-notice-rehandle", due).with(json!({ "reason": f.decision }));
    tell(tx, by, &file.matter, &whom, told).await
}

/// Nobody answered in time: counted as none, never as satisfied.
pub async fn expire(tx: &mut Tx, by: &Acting, id: FeedbackId) -> Outcome<Feedback> {
    let found = store::feedback(tx, by.body, id).await?.ok_or(Problem::NotFound)?;
    let file = open(tx, by, found.matter).await?;
    let before = file.feedbacks.iter().find(|f| f.id == id).ok_or(Problem::NotFound)?.clone();
    let taken = step(tx, by, &before, Action::Expire, (&[Hat::Timer], None, 0)).await?;
    let mut after = taken.after(by);
    after.origin = Origin::None;
    (after.attitude, after.result) = (None, None);
    taken.write(tx, by, &after, json!({})).await?;
    clock::end(tx, by, (id.0, DueKind::Feedback), (DueState::Cancelled, "expired")).await?;
    notices::settled(tx, by, &link(id)).await?;
    let whom = judges(tx, by, &after).await?;
    tell(tx, by, &file.matter, &whom, Tell::new("handling-notice-expired").at(link(id))).await?;
    sum_up(tx, by, after.matter, after.assignment).await?;
    progress::settle(tx, by, after.matter).await?;
    Ok(after)
}

/// The overall result of an assignment, once all are in: the worst of the answers, or the first proposer's (setting).
async fn sum_up(tx: &mut Tx, by: &Acting, matter: MatterId, id: AssignmentId) -> Outcome<()> {
    let file = super::dossier(tx, &timer(by), matter).await?;
    let own = file.assignment(id)?;
    let latest = |r: &&Reply| r.assignment == id && r.state == reply::State::Delivered;
    let Some(answer) = file.replies.iter().rfind(latest) else { return Ok(()) };
    let (judged, origin) = overall(by, &file, answer.id);
    if (own.judged.as_str(), own.judged_origin.as_str()) == (judged, origin) {
        return Ok(());
    }
    let mut after = own.clone();
    after.judged = judged.to_owned();
    after.judged_origin = origin.to_owned();
    after.version += 1;
    after.changed_at = by.now;
    follow(tx, by, own, &after).await
}

/// The overall result of a reply and where it came from; empty while somebody is still asked.
pub fn overall(by: &Acting, file: &Dossier, reply: ReplyId) -> (&'static str, &'static str) {
    if !all_in(file, reply) {
        return ("", "");
    }
    let asked: Vec<&Feedback> =
        file.feedbacks.iter().filter(|f| f.reply == reply && f.state != State::Dropped).collect();
    let said = |f: &&&Feedback| f.result.is_some();
    let chosen = if by.procedure.text("feedback.several", by.today()) == "first" {
        asked.first().filter(said).copied()
    } else {
        asked.iter().filter(said).max_by_key(|f| f.result).copied()
    };
    match chosen {
        Some(f) => (f.result.map_or("", Name::key), f.origin.key()),
        None if asked.is_empty() => ("", ""),
        None => ("none", Origin::None.key()),
    }
}
