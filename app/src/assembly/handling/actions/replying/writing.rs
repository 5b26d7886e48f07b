//! Writing a reply: begun for an assignment, written, thrown away before it is signed, corrected after it was delivered.

use super::{Input, Opened, acting_for};
use crate::assembly::handling::actions::{
    Dossier, begin, clock, may_begin, needed, once, open_assignment, progress, step,
};
use crate::assembly::handling::hats;
use crate::assembly::handling::records::*;
use crate::assembly::handling::settings::classes;
use crate::assembly::handling::store::replying as store;
use crate::assembly::handling::workflow::assignment;
use crate::assembly::handling::workflow::reply::{Action, State, WORKFLOW};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::db::{Read, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::workflow::Name;
use serde_json::json;

/// Most characters of one text of a reply.
pub const ANSWER_CHARS: usize = 20_000;
/// Most commitments of a reply.
const PROMISES: usize = 30;

/// The answer to one suggestion as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemText {
    /// The suggestion.
    pub item: ItemId,
    /// What becomes of it.
    pub adoption: Adoption,
    /// The measure, or why not.
    pub answer: String,
    /// By when, `YYYY-MM-DD` or empty.
    pub done_by: String,
}

/// A commitment as it is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PromiseText {
    /// What is promised.
    pub content: String,
    /// Division that does it.
    pub division: String,
    /// By when, `YYYY-MM-DD`; may be open while it is written.
    pub due_on: String,
}

/// A reply as it is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// Class letter.
    pub class: String,
    /// Text before the answers.
    pub opening: String,
    /// Text after them.
    pub closing: String,
    /// Person to call.
    pub contact_name: String,
    /// His telephone.
    pub contact_phone: String,
    /// What becomes public.
    pub publication: Option<Publication>,
    /// Ground, where not all is.
    pub publication_ground: String,
    /// The summary.
    pub summary: String,
    /// Which co-opinions are missing and why; how an objection was settled.
    pub missing_opinions: String,
    /// Answers to suggestions; one that is left out is not said yet.
    pub items: Vec<ItemText>,
    /// Commitments; empty rows are left out.
    pub promises: Vec<PromiseText>,
}

/// A reply and what belongs to it, as a text to be written on.
pub async fn text_of(db: &mut dyn Read, reply: &Reply) -> Outcome<Text> {
    let item = |i: ReplyItem| ItemText {
        item: i.item,
        adoption: i.adoption,
        answer: i.answer,
        done_by: i.done_by.unwrap_or_default(),
    };
    let promise =
        |p: ReplyPromise| PromiseText { content: p.content, division: p.division, due_on: p.due_on };
    Ok(Text {
        class: reply.class.clone(),
        opening: reply.opening.clone(),
        closing: reply.closing.clone(),
        contact_name: reply.contact_name.clone(),
        contact_phone: reply.contact_phone.clone(),
        publication: Some(reply.publication),
        publication_ground: reply.publication_ground.clone(),
        summary: reply.summary.clone(),
        missing_opinions: reply.missing_opinions.clone(),
        items: store::items(db, reply.id).await?.into_iter().map(item).collect(),
        promises: store::promises(db, reply.id).await?.into_iter().map(promise).collect(),
    })
}

impl Text {
    /// Complains of what cannot be kept even in a draft: texts too long, dates that are none, a class that the body does not
    /// have, an answer said twice.
    fn check(&self, by: &Acting, file: &Dossier) -> Outcome<()> {
        let mut wrong = Vec::new();
        let class = self.class.trim();
        let known = classes(by.procedure.text("reply.classes", by.today()));
        if !class.is_empty() && known.iter().all(|c| c.letter != class) {
            wrong.push(Complaint::new("class", "form-choose"));
        }
        if !once(self.items.iter().map(|item| item.item)) {
            wrong.push(Complaint::new("items", "form-choose"));
        }
        let mut long = |field: &str, text: &str, max: usize| {
            let now = text.chars().count();
            if now > max {
                wrong.push(Complaint::new(field, "form-too-long").with("max", max).with("now", now));
            }
        };
        long("opening", &self.opening, ANSWER_CHARS);
        long("closing", &self.closing, ANSWER_CHARS);
        long("summary", &self.summary, 2000);
        long("publication_ground", &self.publication_ground, 1000);
        long("missing_opinions", &self.missing_opinions, 2000);
        long("contact_name", &self.contact_name, 60);
        long("contact_phone", &self.contact_phone, 60);
        for (n, item) in (1..).zip(&self.items) {
            long(&format!("answer_{n}"), &item.answer, ANSWER_CHARS);
        }
        for (n, promise) in (1..).zip(&self.promises) {
            long(&format!("promise-{n}"), &promise.content, 1000);
            long(&format!("division-{n}"), &promise.division, 100);
        }
        let dated = |text: &str| text.is_empty() || parse_date(text).is_some();
        for (n, item) in (1..).zip(&self.items) {
            if !dated(&item.done_by) {
                wrong.push(Complaint::new(&format!("done_by_{n}"), "handling-day-needed"));
            }
            if !file.items.iter().any(|i| i.id == item.item) {
                wrong.push(Complaint::new(&format!("answer_{n}"), "form-choose"));
            }
        }
        for (n, promise) in (1..).zip(&self.promises) {
            if !dated(&promise.due_on) {
                wrong.push(Complaint::new(&format!("due_on-{n}"), "handling-day-needed"));
            }
        }
        if self.promises.len() > PROMISES {
            wrong.push(Complaint::new("promises", "reply-promises-many").with("max", PROMISES));
        }
        if wrong.is_empty() { Ok(()) } else { Err(Problem::Invalid(wrong)) }
    }

    /// The text as it is compared: without blanks at the ends, in one kind of line ends, without rows that say nothing.
    fn plain(&self) -> Self {
        let plain = |text: &String| text.replace("\r\n", "\n").trim().to_owned();
        let item =
            |i: &ItemText| ItemText { answer: plain(&i.answer), done_by: plain(&i.done_by), ..i.clone() };
        let promise = |p: &PromiseText| PromiseText {
            content: plain(&p.content),
            division: plain(&p.division),
            due_on: plain(&p.due_on),
        };
        let mut items: Vec<ItemText> = self.items.iter().map(item).collect();
        items.retain(|i| i.adoption != Adoption::Unsaid || !i.answer.is_empty() || !i.done_by.is_empty());
        items.sort_by_key(|i| i.item);
        let mut promises: Vec<PromiseText> = self.promises.iter().map(promise).collect();
        promises.retain(|p| !p.content.is_empty() || !p.division.is_empty());
        Self {
            class: plain(&self.class),
            opening: plain(&self.opening),
            closing: plain(&self.closing),
            contact_name: plain(&self.contact_name),
            contact_phone: plain(&self.contact_phone),
            publication: self.publication.filter(|p| *p != Publication::Undecided),
            publication_ground: plain(&self.publication_ground),
            summary: plain(&self.summary),
            missing_opinions: plain(&self.missing_opinions),
            items,
            promises,
        }
    }

    fn put(&self, reply: &mut Reply) {
        reply.class = self.class.trim().to_owned();
        self.opening.trim().clone_into(&mut reply.opening);
        self.closing.trim().clone_into(&mut reply.closing);
        self.contact_name.trim().clone_into(&mut reply.contact_name);
        self.contact_phone.trim().clone_into(&mut reply.contact_phone);
        reply.publication = self.publication.unwrap_or(Publication::Undecided);
        self.publication_ground.trim().clone_into(&mut reply.publication_ground);
        self.summary.trim().clone_into(&mut reply.summary);
        self.missing_opinions.trim().clone_into(&mut reply.missing_opinions);
    }

    /// Writes answers and commitments; a suggestion that is not named is not said yet.
    async fn put_parts(&self, tx: &mut Tx, by: &Acting, file: &Dossier, reply: ReplyId) -> Outcome<()> {
        let row = |item: &Item| {
            let said = self.items.iter().find(|i| i.item == item.id);
            ReplyItem {
                id: by.new_id(),
                reply,
                item: item.id,
                position: item.position,
                adoption: said.map_or(Adoption::Unsaid, |s| s.adoption),
                answer: said.map(|s| s.answer.trim().to_owned()).unwrap_or_default(),
                done_by: said.map(|s| s.done_by.trim().to_owned()).filter(|d| !d.is_empty()),
            }
        };
        let items: Vec<ReplyItem> = file.items.iter().map(row).collect();
        store::set_items(tx, reply, &items).await?;
        let said = |p: &&PromiseText| !(p.content.trim().is_empty() && p.division.trim().is_empty());
        let row = |(position, p): (i64, &PromiseText)| ReplyPromise {
            id: by.new_id(),
            reply,
            position,
            content: p.content.trim().to_owned(),
            division: p.division.trim().to_owned(),
            due_on: p.due_on.trim().to_owned(),
        };
        let promises: Vec<ReplyPromise> = (1..).zip(self.promises.iter().filter(said)).map(row).collect();
        store::set_promises(tx, reply, &promises).await
    }
}

/// Whether a reply is still on its way.
pub fn is_open(reply: &Reply) -> bool {
    !matches!(reply.state, State::Delivered | State::Superseded | State::Discarded)
}

fn new_reply(by: &Acting, own: &Assignment, kind: ReplyKind) -> Reply {
    Reply {
        id: ReplyId(by.new_id()),
        body: by.body,
        matter: own.matter,
        assignment: own.id,
        round: own.round,
        kind,
        state: State::Draft,
        version: 1,
        number_word: String::new(),
        number_year: 0,
        number_seq: None,
        class: String::new(),
        opening: String::new(),
        closing: String::new(),
        contact_name: own.officer.clone(),
        contact_phone: own.officer_phone.clone(),
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
        delivered_at: None,
        delivered_on: None,
        supersedes: None,
        file_name: String::new(),
        file_digest: String::new(),
        file_size: 0,
        changed_at: by.now,
        created_at: by.now,
    }
}

/// Begins the reply of an assignment that is in work; the answer of each round is a reply of its own.
///
/// # Errors
/// Not found, not yours; a complaint where the assignment is not in work or its reply was begun already.
pub async fn begin_reply(tx: &mut Tx, by: &Acting, id: AssignmentId) -> Outcome<Reply> {
    let (file, own) = open_assignment(tx, by, id).await?;
    let hats = hats::of_assignment(by, &own);
    let standing = may_begin(&WORKFLOW, by, Action::Begin, &hats)?;
    if own.state != assignment::State::Working {
        return Err(Problem::invalid("", "reply-need-working"));
    }
    if file.replies.iter().any(|r| r.assignment == own.id && is_open(r)) {
        return Err(Problem::invalid("", "reply-need-no_open_reply"));
    }
    let reply = new_reply(by, &own, ReplyKind::Answer);
    let acted = (standing.key(), Action::Begin);
    begin(tx, by, &reply, acted, (Some(own.unit), json!({}))).await?;
    Text::default().put_parts(tx, by, &file, reply.id).await?;
    progress::settle(tx, by, own.matter).await?;
    Ok(reply)
}

pub(super) async fn edit(tx: &mut Tx, by: &Acting, o: &Opened, input: &Input) -> Outcome<Reply> {
    let seen = (&o.hats[..], input.version, o.reply.version);
    let taken = step(tx, by, &o.reply, Action::Edit, seen).await?;
    let text = input.text.as_ref().ok_or_else(|| Problem::invalid("text", "form-needed"))?;
    text.check(by, &o.file)?;
    // Whoever sends the text as it stands has not written it: a head who reads it in the editor may still sign.
    if text.plain() == text_of(tx, &o.reply).await?.plain() {
        return Ok(o.reply.clone());
    }
    let mut after = taken.after(by);
    text.put(&mut after);
    after.drafted_by = by.account;
    taken.write(tx, &acting_for(by, o.own.unit), &after, json!({})).await?;
    text.put_parts(tx, by, &o.file, after.id).await?;
    Ok(after)
}

/// Puts an uploaded document in the place of the written text: a PDF or a DOCX without macros. A step like writing.
///
/// # Errors
/// As the table says of writing; a complaint where the file is of another kind.
pub async fn attach(
    tx: &mut Tx,
    by: &Acting,
    id: ReplyId,
    (name, digest): (&str, &str),
    content: &[u8],
) -> Outcome<Reply> {
    let o = super::opened(tx, by, id).await?;
    step(tx, by, &o.reply, Action::Edit, (&o.hats, None, o.reply.version)).await?;
    check_file(name, content)?;
    let size = content.len() as i64;
    crate::foundation::store::record_blob(tx, digest, size, by.now).await?;
    set_file(tx, by, &o, (&short_name(name), digest, size)).await
}

/// Takes the uploaded document away.
///
/// # Errors
/// As the table says of writing.
pub async fn detach(tx: &mut Tx, by: &Acting, id: ReplyId) -> Outcome<Reply> {
    let o = super::opened(tx, by, id).await?;
    set_file(tx, by, &o, ("", "", 0)).await
}

async fn set_file(
    tx: &mut Tx,
    by: &Acting,
    o: &Opened,
    (name, digest, size): (&str, &str, i64),
) -> Outcome<Reply> {
    let taken = step(tx, by, &o.reply, Action::Edit, (&o.hats, None, o.reply.version)).await?;
    let mut after = taken.after(by);
    name.clone_into(&mut after.file_name);
    digest.clone_into(&mut after.file_digest);
    after.file_size = size;
    after.drafted_by = by.account;
    taken.write(tx, &acting_for(by, o.own.unit), &after, json!({ "x": name, "attached": digest })).await?;
    Ok(after)
}

/// The ending is known and the first bytes agree.
fn check_file(name: &str, content: &[u8]) -> Outcome<()> {
    let ending = name.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase()).unwrap_or_default();
    let macros = || content.windows(14).any(|w| w == b"vbaProject.bin");
    let sound = match ending.as_str() {
        "pdf" => content.starts_with(b"%PDF-"),
        "docx" => content.starts_with(b"PK\x03\x04") && !macros(),
        _ => return Err(Problem::invalid("file", "reply-file-kind")),
    };
    if sound { Ok(()) } else { Err(Problem::invalid("file", "reply-file-content")) }
}

/// A file's name without control characters, at most 120 long, its ending kept.
fn short_name(name: &str) -> String {
    let name: Vec<char> = name.chars().filter(|c| !c.is_control()).collect();
    let ending = name.iter().rposition(|c| *c == '.').map_or(0, |at| name.len() - at);
    let stem = name.len() - ending;
    name[..stem.min(120 - ending.min(10))].iter().chain(&name[stem..]).collect()
}

pub(super) async fn discard(tx: &mut Tx, by: &Acting, o: &Opened, input: &Input) -> Outcome<Reply> {
    let seen = (&o.hats[..], input.version, o.reply.version);
    let taken = step(tx, by, &o.reply, Action::Discard, seen).await?;
    let after = taken.after(by);
    let subject = after.id.0;
    clock::cancel_all(tx, by, move |d| d.subject == subject, o.file.matter.id).await?;
    taken.write(tx, &acting_for(by, o.own.unit), &after, json!({})).await?;
    Ok(after)
}

/// Begins a reply that will take the place of one that was delivered, with the text of that one.
pub(super) async fn correct(tx: &mut Tx, by: &Acting, o: &Opened, input: &Input) -> Outcome<Reply> {
    let seen = (&o.hats[..], input.version, o.reply.version);
    let taken = step(tx, by, &o.reply, Action::Correct, seen).await?;
    let reason = needed("reason", &input.reason, 2000)?;
    let kind = match ReplyKind::from_key(&input.kind) {
        Some(kind) if kind != ReplyKind::Answer => kind,
        _ => return Err(Problem::invalid("kind", "form-choose")),
    };
    if o.file.replies.iter().any(|r| r.assignment == o.own.id && is_open(r)) {
        return Err(Problem::invalid("", "reply-need-no_open_reply"));
    }
    let by_unit = acting_for(by, o.own.unit);
    let old = taken.after(by);
    let detail = json!({ "x": reason, "y_word": format!("reply-kind-{kind}") });
    taken.write(tx, &by_unit, &old, detail).await?;
    let mut made = Reply { supersedes: Some(old.id), round: old.round, ..new_reply(by, &o.own, kind) };
    let text = text_of(tx, &old).await?;
    text.put(&mut made);
    made.file_name.clone_from(&old.file_name);
    made.file_digest.clone_from(&old.file_digest);
    made.file_size = old.file_size;
    let acted = (taken.standing.key(), Action::Begin);
    begin(tx, by, &made, acted, (Some(o.own.unit), json!({ "x": reason }))).await?;
    // What was promised stands as promises of the matter already; the new reply says only what is new.
    let text = Text { promises: Vec::new(), ..text };
    text.put_parts(tx, by, &o.file, made.id).await?;
    Ok(made)
}
