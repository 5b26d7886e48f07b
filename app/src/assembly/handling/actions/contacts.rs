//! What a unit does on its way to the reply: it names who works on the case, records its talks with proposers, gives its
//! opinion as a co-handler. Whether a talk took place is said by the proposer, by nobody else: the rates count what was
//! confirmed (rule page 1.8).

use super::replying::{acting_for, amend, issuing::series_word, number_text};
use super::{
    Dossier, Tell, clock, day, needed, open, open_assignment, optional, progress, step, tell, unit_people,
};
use crate::assembly::handling::hats;
use crate::assembly::handling::reading;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store::{self, replying};
use crate::assembly::handling::workflow::assignment::{Action, State};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use crate::foundation::ids::AccountId;
use crate::foundation::notices;
use crate::foundation::workflow::Name;
use serde_json::json;

/// Prefix of a co-handler's series: its opinions are counted apart from its replies.
const OPINION_SERIES: &str = "co:";

/// Everything that these steps may need; each reads what is its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Input {
    /// Version that the person saw.
    pub version: Option<i64>,
    /// Case officer.
    pub officer: String,
    /// His telephone.
    pub phone: String,
    /// Day planned for the first contact, or empty.
    pub planned_on: String,
    /// Day of the talk.
    pub held_on: String,
    /// How: key of [`Way`].
    pub way: String,
    /// Who took part for the unit.
    pub for_unit: String,
    /// What was said.
    pub points: String,
    /// What comes next.
    pub next_step: String,
    /// Accounts of the proposers who took part; none named: all of them.
    pub persons: Vec<AccountId>,
    /// The opinion.
    pub content: String,
}

/// Performs one of these steps on an assignment.
///
/// # Errors
/// As the table says: not found, not yours, not from here, somebody was first, or what is still to change. Another action than
/// these is not found here.
pub async fn perform(
    tx: &mut Tx,
    by: &Acting,
    id: AssignmentId,
    action: Action,
    input: &Input,
) -> Outcome<Assignment> {
    let (file, own) = open_assignment(tx, by, id).await?;
    let after = match action {
        Action::NameOfficer => name_officer(tx, by, &file, &own, input).await?,
        Action::RecordContact => record(tx, by, &file, &own, input).await?.0,
        Action::GiveOpinion => give_opinion(tx, by, &file, &own, input).await?,
        _ => return Err(Problem::NotFound),
    };
    progress::settle(tx, by, file.matter.id).await?;
    Ok(after)
}

/// Names the case officer; the first time this begins the work, and the date of the first contact.
async fn name_officer(
    tx: &mut Tx,
    by: &Acting,
    file: &Dossier,
    own: &Assignment,
    input: &Input,
) -> Outcome<Assignment> {
    let hats = file.hats_of(by, own);
    let taken = step(tx, by, own, Action::NameOfficer, (&hats, input.version, own.version)).await?;
    let officer = needed("officer", &input.officer, 60)?;
    let phone = optional("phone", &input.phone, 60)?;
    let planned = match input.planned_on.trim() {
        "" => None,
        text => Some(day("planned_on", text)?),
    };
    let mut after = taken.after(by);
    after.officer = officer;
    after.officer_phone = phone;
    after.contact_planned_on = planned.map(|d| d.to_string());
    // Acceptance has begun it already; a second row of the same date would say nothing.
    let begins =
        own.state == State::Accepted && own.part.answers() && own.contacts == 0 && own.contact_due.is_none();
    if let Some(from) = parse_date(&own.given_on).filter(|_| begins) {
        let start = clock::Start {
            what: DueKind::Contact,
            matter: own.matter,
            assignment: Some(own.id),
            subject: own.id.0,
            unit: Some(own.unit),
            account: None,
            event: "given",
            from,
        };
        let due = clock::start(tx, by, start, "contact.first_days").await?;
        clock::note(&mut after, DueKind::Contact, due.map(|d| d.due_on));
    }
    taken.write(tx, by, &after, json!({ "x": after.officer })).await?;
    Ok(after)
}

/// Records a talk; every proposer who took part is asked whether it was so.
async fn record(
    tx: &mut Tx,
    by: &Acting,
    file: &Dossier,
    own: &Assignment,
    input: &Input,
) -> Outcome<(Assignment, Contact)> {
    let hats = file.hats_of(by, own);
    let taken = step(tx, by, own, Action::RecordContact, (&hats, input.version, own.version)).await?;
    let contact = contact_of(by, file, own, input)?;
    let took_part = |p: &&Person| input.persons.is_empty() || input.persons.contains(&p.account);
    let persons: Vec<&Person> = file.persons.iter().filter(took_part).collect();
    let known = |account: &AccountId| file.persons.iter().any(|p| p.account == *account);
    if persons.is_empty() || !input.persons.iter().all(known) || input.persons.len() > file.persons.len() {
        return Err(Problem::invalid("persons", "form-choose"));
    }
    contact.insert(tx).await?;
    for person in &persons {
        let answer = ContactAnswer {
            id: ContactAnswerId(by.new_id()),
            contact: contact.id,
            matter: own.matter,
            account: person.account,
            org: person.org,
            state: ContactState::Open,
            remark: String::new(),
            answered_at: None,
        };
        answer.insert(tx).await?;
    }
    let mut after = taken.after(by);
    after.contacts += 1;
    let late = after.contact_due.as_ref().is_some_and(|due| *due < contact.held_on);
    clock::met(tx, by, own.id.0, DueKind::Contact).await?;
    clock::note(&mut after, DueKind::Contact, None);
    let way = format!("contact-way-{}", contact.way);
    taken.write(tx, by, &after, json!({ "x": contact.held_on, "y_word": way, "late": late })).await?;
    let persons: Vec<Person> = persons.into_iter().cloned().collect();
    let asked = super::proposers(tx, by, &persons).await?;
    let unit = replying::short_name(tx, by.body, own.unit, &by.today().to_string()).await?;
    let told = Tell::asking("handling-notice-contact", None)
        .with(json!({ "unit": unit, "on": contact.held_on }))
        .at(contact_link(contact.id));
    tell(tx, by, &file.matter, &asked, told).await?;
    Ok((after, contact))
}

fn contact_of(by: &Acting, file: &Dossier, own: &Assignment, input: &Input) -> Outcome<Contact> {
    let mut wrong = Vec::new();
    let mut keep = |made: Outcome<String>| match made {
        Ok(text) => text,
        Err(Problem::Invalid(more)) => {
            wrong.extend(more);
            String::new()
        }
        Err(_) => String::new(),
    };
    let points = keep(needed("points", &input.points, 4000));
    let for_unit = keep(needed("for_unit", &input.for_unit, 200));
    let next_step = keep(optional("next_step", &input.next_step, 1000));
    let held = parse_date(&input.held_on);
    let first = parse_date(&file.matter.opened_on);
    match held {
        None => wrong.push(Complaint::new("held_on", "handling-day-needed")),
        Some(day) if day > by.today() => wrong.push(Complaint::new("held_on", "contact-day-to-come")),
        Some(day) if first.is_some_and(|first| day < first) => {
            wrong.push(Complaint::new("held_on", "contact-day-before"));
        }
        Some(_) => {}
    }
    let way = Way::from_key(&input.way);
    if way.is_none() {
        wrong.push(Complaint::new("way", "form-choose"));
    }
    match (held, way) {
        (Some(held), Some(way)) if wrong.is_empty() => Ok(Contact {
            id: ContactId(by.new_id()),
            body: by.body,
            matter: own.matter,
            assignment: own.id,
            held_on: held.to_string(),
            way,
            for_unit,
            points,
            next_step,
            recorded_by: by.account,
            recorded_at: by.now,
        }),
        _ => Err(Problem::Invalid(wrong)),
    }
}

/// A talk that a person may read, with what was said of it.
///
/// # Errors
/// Not found.
pub async fn read(
    db: &mut dyn Read,
    by: &Acting,
    id: ContactId,
) -> Outcome<(Contact, Dossier, Vec<ContactAnswer>)> {
    let found = replying::contact(db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let file = super::dossier(db, by, found.matter).await?;
    let answers = replying::contact_answers(db, id).await?;
    if reading::contact(by, &file, &found, &answers) {
        Ok((found, file, answers))
    } else {
        Err(Problem::NotFound)
    }
}

/// A proposer says whether a talk was as it is recorded; only he does, once.
///
/// # Errors
/// Not found; not yours; somebody was first; a complaint where a dispute says nothing.
pub async fn answer(
    tx: &mut Tx,
    by: &Acting,
    id: ContactId,
    (said, remark): (ContactState, &str),
) -> Outcome<Contact> {
    let (found, ..) = read(tx, by, id).await?;
    let file = open(tx, by, found.matter).await?;
    let answers = replying::contact_answers(tx, id).await?;
    let mine = |a: &&ContactAnswer| hats::speaks(by, a.account, a.org);
    let Some(before) = answers.iter().find(mine) else {
        return Err(Problem::NotYours { action: "handling-act-answer-contact".to_owned() });
    };
    if before.state != ContactState::Open {
        let what = format!("contact-action-{}", before.state);
        return Err(Problem::Conflict { who: by.name.clone(), at: before.answered_at.unwrap_or(0), what });
    }
    let mut row = before.clone();
    row.state = said;
    row.remark = match said {
        ContactState::Open => return Err(Problem::invalid("answer", "form-choose")),
        ContactState::Confirmed => optional("remark", remark, 1000)?,
        ContactState::Disputed => needed("remark", remark, 1000)?,
    };
    row.answered_at = Some(by.now);
    row.save(tx).await?;
    let own = file.assignment(found.assignment)?;
    let confirmed_before = answers.iter().any(|a| a.state == ContactState::Confirmed);
    if said == ContactState::Confirmed && !confirmed_before {
        amend(tx, by, own, |own| {
            own.contacts_confirmed += 1;
            own.faced += i64::from(found.way.is_face_to_face());
        })
        .await?;
    }
    let event = NewEvent {
        kind: "contact",
        subject: id.0,
        standing: hats::Hat::Proposer.key(),
        action: said.key(),
        from: before.state.key(),
        to: said.key(),
        detail: json!({ "x": found.held_on, "y": row.remark }),
    };
    events::record(tx, &Acting { acting_for: row.org, ..by.clone() }, event).await?;
    notices::settled_for(tx, by, by.account, &contact_link(id)).await?;
    let people = unit_people(tx, by, own.unit, false).await?;
    let word = match said {
        ContactState::Disputed => "handling-notice-contact-disputed",
        _ => "handling-notice-contact-confirmed",
    };
    tell(tx, by, &file.matter, &people, Tell::new(word).with(json!({ "on": found.held_on }))).await?;
    progress::settle(tx, by, found.matter).await?;
    Ok(found)
}

/// A co-handler's opinion, numbered in its own series, goes to the lead.
async fn give_opinion(
    tx: &mut Tx,
    by: &Acting,
    file: &Dossier,
    own: &Assignment,
    input: &Input,
) -> Outcome<Assignment> {
    let hats = file.hats_of(by, own);
    let taken = step(tx, by, own, Action::GiveOpinion, (&hats, input.version, own.version)).await?;
    let content = needed("content", &input.content, super::replying::ANSWER_CHARS)?;
    let word = series_word(tx, by, own).await?;
    let year = i64::from(by.today().year());
    let seq =
        store::next_in_series(tx, by.body, own.unit.0, &format!("{OPINION_SERIES}{word}"), year).await?;
    let number = number_text(&word, year, seq);
    let opinion = CoOpinion {
        id: OpinionId(by.new_id()),
        body: by.body,
        matter: own.matter,
        assignment: own.id,
        number_word: word,
        number_year: year,
        number_seq: seq,
        content,
        signed_by: by.account,
        sent_at: by.now,
    };
    opinion.insert(tx).await?;
    let today = by.today().to_string();
    let late = own.opinion_due.as_ref().is_some_and(|due| *due < today);
    let mut after = taken.after(by);
    if after.answered_on.is_none() {
        after.answered_on = Some(today.clone());
        after.answered_due.clone_from(&after.opinion_due);
    }
    after.last_answer_on = Some(today);
    clock::met(tx, by, own.id.0, DueKind::Opinion).await?;
    taken.write(tx, &acting_for(by, own.unit), &after, json!({ "x": number, "late": late })).await?;
    let unit = replying::short_name(tx, by.body, own.unit, &by.today().to_string()).await?;
    for lead in file.live().filter(|a| a.part == Part::Lead) {
        let people = unit_people(tx, by, lead.unit, false).await?;
        let told = Tell::new("handling-notice-opinion").with(json!({ "unit": unit }));
        tell(tx, by, &file.matter, &people, told).await?;
    }
    Ok(after)
}

/// The page of a contact record.
pub fn contact_link(id: ContactId) -> String {
    format!("/contacts/{id}")
}
