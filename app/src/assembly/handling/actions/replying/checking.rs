//! What a signature needs (rule page 1.9), in the order of the table's row: every suggestion answered, a class with what it
//! asks for, the publication mark, the co-handlers' opinions and words, contacts where they are a condition.

use crate::assembly::handling::actions::Dossier;
use crate::assembly::handling::records::*;
use crate::assembly::handling::settings::{Class, classes};
use crate::assembly::handling::store::{self, replying};
use crate::assembly::handling::workflow::assignment;
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::db::Read;
use crate::foundation::errors::{Complaint, Outcome};

/// Characters from which a text counts as a reason.
const REASON_CHARS: usize = 10;

/// What belongs to a reply besides its own text.
#[derive(Debug, Clone, Default)]
pub struct Parts {
    /// Answers to suggestions.
    pub items: Vec<ReplyItem>,
    /// Commitments as they are written.
    pub promises: Vec<ReplyPromise>,
    /// What co-handlers were asked and said.
    pub countersigns: Vec<Countersign>,
    /// Opinions of co-handlers of the matter.
    pub opinions: Vec<CoOpinion>,
    /// The class of the reply that this one takes the place of.
    pub former_class: Option<String>,
}

/// One thing that a signature needs: key of its word (`reply-need-<key>`), and what is still to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Its key.
    pub key: &'static str,
    /// What is wrong, at its field; nothing: fulfilled.
    pub wrong: Vec<Complaint>,
}

/// Reads what belongs to a reply.
pub async fn parts(db: &mut dyn Read, reply: &Reply) -> Outcome<Parts> {
    let former = match reply.supersedes {
        Some(former) => store::reply(db, reply.body, former).await?,
        None => None,
    };
    Ok(Parts {
        items: replying::items(db, reply.id).await?,
        promises: replying::promises(db, reply.id).await?,
        countersigns: replying::countersigns(db, reply.id).await?,
        opinions: replying::opinions(db, reply.body, reply.matter).await?,
        former_class: former.map(|r| r.class),
    })
}

/// Everything that a signature needs, fulfilled or not.
pub fn checks(by: &Acting, file: &Dossier, own: &Assignment, reply: &Reply, parts: &Parts) -> Vec<Check> {
    let mut all = vec![
        Check { key: "items", wrong: items(own, reply, parts) },
        Check { key: "class", wrong: class(by, file, own, reply, parts) },
        Check { key: "publication", wrong: publication(reply) },
    ];
    if own.part == Part::Lead && file.live().any(|a| a.part == Part::Co) {
        all.push(Check { key: "opinions", wrong: opinions(file, reply, parts) });
    }
    if !parts.countersigns.is_empty() {
        all.push(Check { key: "countersigned", wrong: countersigned(reply, parts) });
    }
    if by.on("contact.min_required") {
        all.push(Check { key: "contacts", wrong: contacts(by, own) });
    }
    all
}

/// Every suggestion is answered. A unit that answers apart answers for its own share, and at least one; an uploaded document
/// holds the measures itself, but a refusal always says why.
pub(super) fn items(own: &Assignment, reply: &Reply, parts: &Parts) -> Vec<Complaint> {
    let uploaded = !reply.file_digest.is_empty();
    let mut wrong = Vec::new();
    if parts.items.is_empty() && !uploaded && reply.opening.chars().count() < REASON_CHARS {
        wrong.push(Complaint::new("opening", "reply-need-text"));
    }
    let shares = own.part == Part::Separate && parts.items.iter().any(|i| i.adoption != Adoption::Unsaid);
    for item in &parts.items {
        let length = item.answer.chars().count();
        let n = item.position;
        let word = match item.adoption {
            Adoption::Unsaid if shares => continue,
            Adoption::Unsaid => "reply-need-adoption",
            Adoption::Not if length < 2 => "reply-need-why_not",
            Adoption::Full | Adoption::Part if length < 2 && !uploaded => "reply-need-measure",
            _ => continue,
        };
        let field = if word == "reply-need-adoption" { "adoption" } else { "answer" };
        wrong.push(Complaint::new(&format!("{field}_{n}"), word).with("n", n));
    }
    wrong
}

fn class(by: &Acting, file: &Dossier, own: &Assignment, reply: &Reply, parts: &Parts) -> Vec<Complaint> {
    let known = classes(by.procedure.text("reply.classes", by.today()));
    let place = |letter: &str| known.iter().position(|c| c.letter == letter);
    let Some(now) = place(&reply.class) else {
        return vec![Complaint::new("class", "reply-need-class_chosen")];
    };
    let mut wrong = needs_of_class(&known[now], file, own, reply, parts);
    if let Some(former) = &parts.former_class {
        let before = place(former);
        if reply.kind == ReplyKind::Correction && *former != reply.class {
            wrong.push(Complaint::new("class", "reply-need-same_class").with("x", former));
        }
        if reply.kind == ReplyKind::Raise && before.is_some_and(|before| now >= before) {
            wrong.push(Complaint::new("class", "reply-need-higher_class").with("x", former));
        }
    }
    for promise in &parts.promises {
        let n = promise.position;
        if promise.content.chars().count() < 2 {
            wrong.push(Complaint::new(&format!("promise-{n}"), "reply-need-promise_text").with("n", n));
        }
        let past = parse_date(&promise.due_on).is_none_or(|day| day < by.today());
        if past {
            wrong.push(Complaint::new(&format!("due_on-{n}"), "reply-need-promise_day").with("n", n));
        }
    }
    wrong
}

fn needs_of_class(
    class: &Class,
    file: &Dossier,
    own: &Assignment,
    reply: &Reply,
    parts: &Parts,
) -> Vec<Complaint> {
    let mut wrong = Vec::new();
    let promised = !parts.promises.is_empty() || file.promises.iter().any(|p| p.assignment == own.id);
    if class.needs_promise && !promised {
        wrong.push(Complaint::new("promises", "reply-need-promise").with("x", &class.letter));
    }
    let long = |text: &str| text.trim().chars().count() >= REASON_CHARS;
    let held_back = |i: &&ReplyItem| matches!(i.adoption, Adoption::Part | Adoption::Not);
    let said = long(&reply.closing) || parts.items.iter().filter(held_back).any(|i| long(&i.answer));
    if class.needs_reason && !said {
        wrong.push(Complaint::new("closing", "reply-need-class_reason").with("x", &class.letter));
    }
    wrong
}

fn publication(reply: &Reply) -> Vec<Complaint> {
    let short = |text: &str| text.chars().count() < 2;
    let mut wrong = Vec::new();
    if reply.publication == Publication::Undecided {
        wrong.push(Complaint::new("publication", "reply-need-publication_chosen"));
    }
    let partly = matches!(reply.publication, Publication::Summary | Publication::Closed);
    if partly && short(&reply.publication_ground) {
        wrong.push(Complaint::new("publication_ground", "reply-need-publication_ground"));
    }
    if reply.publication == Publication::Summary && short(&reply.summary) {
        wrong.push(Complaint::new("summary", "reply-need-summary"));
    }
    wrong
}

/// Co-handlers in force whose opinion of the round is not there.
pub fn missing_opinions<'a>(file: &'a Dossier, parts: &Parts) -> Vec<&'a Assignment> {
    let given = |a: &&Assignment| {
        matches!(a.state, assignment::State::OpinionGiven | assignment::State::Done)
            && parts.opinions.iter().any(|o| o.assignment == a.id)
    };
    file.live().filter(|a| a.part == Part::Co).filter(|a| !given(a)).collect()
}

fn opinions(file: &Dossier, reply: &Reply, parts: &Parts) -> Vec<Complaint> {
    let missing = missing_opinions(file, parts).len();
    if missing > 0 && reply.missing_opinions.chars().count() < 2 {
        vec![Complaint::new("missing_opinions", "reply-need-missing_opinions").with("n", missing)]
    } else {
        Vec::new()
    }
}

/// The last word of each co-handler that was asked.
pub fn last_words(countersigns: &[Countersign]) -> Vec<&Countersign> {
    let mut last: Vec<&Countersign> = Vec::new();
    for asked in countersigns.iter().filter(|c| c.state != CountersignState::Dropped) {
        last.retain(|c| c.unit != asked.unit);
        last.push(asked);
    }
    last
}

/// Everybody who was asked has spoken; what was objected to is settled, and the reply says how.
fn countersigned(reply: &Reply, parts: &Parts) -> Vec<Complaint> {
    let last = last_words(&parts.countersigns);
    let count = |state| last.iter().filter(|c| c.state == state).count();
    let (open, objected) = (count(CountersignState::Asked), count(CountersignState::Objected));
    let mut wrong = Vec::new();
    if open > 0 {
        wrong.push(Complaint::new("", "reply-need-countersign_open").with("n", open));
    }
    if objected > 0 && reply.missing_opinions.chars().count() < 2 {
        wrong.push(Complaint::new("missing_opinions", "reply-need-objection").with("n", objected));
    }
    wrong
}

fn contacts(by: &Acting, own: &Assignment) -> Vec<Complaint> {
    let min = by.procedure.whole("contact.min", by.today());
    let now = own.contacts_confirmed;
    if now < min {
        vec![Complaint::new("", "reply-need-contacts_confirmed").with("n", min).with("now", now)]
    } else {
        Vec::new()
    }
}
