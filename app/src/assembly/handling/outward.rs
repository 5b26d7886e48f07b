//! What of matters is printed in a session's book or goes to another installation, for the room that registered them: units in
//! their parts, delivered replies with their text, and what of it is public. Who may read the matter is asked here.

use super::pages::redact;
use super::records::{MatterId, Part, Publication, Reply};
use super::store;
use super::store::judging as sql;
use super::workflow::{assignment, matter, reply};
use crate::foundation::acting::Acting;
use crate::foundation::db::Read;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::OrgId;
use crate::foundation::workflow::Name;

pub use redact::redact as redacted;

/// A matter on its way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outward {
    /// Whether it was published.
    pub published: bool,
    /// Whether its whole text was.
    pub full: bool,
    /// What of it is to be public, published yet or not.
    pub publication: Publication,
    /// Whether those who put it are named in public.
    pub named: bool,
    /// Units in their parts, in the order in which it was given to them.
    pub units: Vec<(OrgId, Part)>,
    /// Replies that were delivered and stand.
    pub answers: Vec<OutAnswer>,
}

/// A delivered reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutAnswer {
    /// Its id.
    pub id: i64,
    /// The unit.
    pub unit: OrgId,
    /// Its part.
    pub part: Part,
    /// Its number in parts: word, year, number; none where it was imported.
    pub number: Option<(String, i64, i64)>,
    /// Letter of its class, or empty.
    pub class: String,
    /// Day of delivery, where it is known.
    pub on: Option<String>,
    /// What of it is public.
    pub publication: Publication,
    /// The summary, where only that is public.
    pub summary: String,
    /// Text before the answers.
    pub opening: String,
    /// What is said to each suggestion.
    pub items: Vec<OutItem>,
    /// Text after them.
    pub closing: String,
    /// What is promised, and by when.
    pub promises: Vec<(String, String)>,
    /// Uploaded letter: name, digest, bytes; an empty name for none.
    pub file: (String, String, i64),
}

/// The answer to one suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutItem {
    /// Number of the suggestion.
    pub position: i64,
    /// Key of what becomes of it.
    pub adoption: String,
    /// The answer.
    pub answer: String,
    /// By when, where a day is said.
    pub done_by: Option<String>,
}

/// A matter as it may go out for a person; none where he may not know of it, or it was never registered.
pub async fn outward(db: &mut dyn Read, by: &Acting, id: i64) -> Outcome<Option<Outward>> {
    let Some(m) = store::find(db, by, MatterId(id)).await? else { return Ok(None) };
    let mut assignments = store::assignments(db, by.body, m.id).await?;
    assignments.retain(|a| a.state != assignment::State::Void);
    let open = matches!(m.publication, Publication::Full | Publication::Summary);
    let mut found = Outward {
        published: m.published_at.is_some() && open && m.state != matter::State::Withdrawn,
        full: m.publication == Publication::Full,
        publication: m.publication,
        named: m.publish_wish != "no",
        units: assignments.iter().map(|a| (a.unit, a.part)).collect(),
        answers: Vec::new(),
    };
    if assignments.is_empty() {
        return Ok(Some(found));
    }
    let items = store::items(db, m.id).await?;
    for one in store::replies(db, by.body, m.id).await? {
        if one.state != reply::State::Delivered {
            continue;
        }
        let Some(own) = assignments.iter().find(|a| a.id == one.assignment) else { continue };
        let mut out = of_reply(&one, (own.unit, own.part));
        for said in sql::answers(db, one.id).await? {
            let Some(item) = items.iter().find(|item| item.id == said.item) else { continue };
            out.items.push(OutItem {
                position: item.position,
                adoption: said.adoption.key().to_owned(),
                answer: said.answer,
                done_by: said.done_by,
            });
        }
        let promised = sql::promised(db, one.id).await?;
        out.promises = promised.into_iter().map(|p| (p.content, p.due_on)).collect();
        found.answers.push(out);
    }
    Ok(Some(found))
}

fn of_reply(one: &Reply, (unit, part): (OrgId, Part)) -> OutAnswer {
    OutAnswer {
        id: one.id.0,
        unit,
        part,
        number: one.number_seq.map(|n| (one.number_word.clone(), one.number_year, n)),
        class: one.class.clone(),
        on: one.delivered_on.clone(),
        publication: one.publication,
        summary: one.summary.clone(),
        opening: one.opening.clone(),
        items: Vec::new(),
        closing: one.closing.clone(),
        promises: Vec::new(),
        file: (one.file_name.clone(), one.file_digest.clone(), one.file_size),
    }
}
