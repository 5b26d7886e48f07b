//! The reply as a letter: issuer, number, class, title, to whom, point by point, promises, signer, copies.

use super::reading::Reading;
use crate::assembly::handling::actions::replying::{link, number_of};
use crate::assembly::handling::records::*;
use crate::foundation::acting::local_date;
use crate::foundation::pages::Page;
use fluent_bundle::FluentValue;

/// A letter, ready to be drawn by `templates/replying_letter.html`.
pub struct LetterView {
    /// Name of the unit.
    pub issuer: String,
    /// Number, or that there is none yet.
    pub number: String,
    /// Class.
    pub class: String,
    /// Title.
    pub title: String,
    /// To whom.
    pub to: String,
    /// Paragraphs before the answers.
    pub opening: Vec<String>,
    /// Answers.
    pub items: Vec<ItemView>,
    /// Head of the promises.
    pub promises_head: String,
    /// Promises.
    pub promises: Vec<String>,
    /// Paragraphs after the answers.
    pub closing: Vec<String>,
    /// Whom to call.
    pub contact: String,
    /// Unit and signer at the end.
    pub sign: Vec<String>,
    /// Day.
    pub day: String,
    /// To whom copies go.
    pub copies: String,
    /// What becomes public.
    pub publication: String,
    /// The uploaded document: address, name, size.
    pub file: Option<(String, String, String)>,
}

/// One suggestion with its answer.
pub struct ItemView {
    /// 1, 2, 3 ...
    pub n: i64,
    /// The suggestion.
    pub asked: String,
    /// Paragraphs of the answer.
    pub answer: Vec<String>,
    /// What becomes of it.
    pub adoption: String,
    /// Kind of its mark.
    pub mark: &'static str,
    /// By when.
    pub done_by: String,
}

/// Paragraphs of a text.
pub fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect()
}

/// The mark of an adoption.
pub fn mark(adoption: Adoption) -> &'static str {
    match adoption {
        Adoption::Unsaid => "none",
        Adoption::Full => "done",
        Adoption::Part => "part",
        Adoption::Not => "stop",
    }
}

/// Title of the letter, as the provincial forms have it.
pub fn title(page: &Page, r: &Reading) -> String {
    let [term, number] = r.paper.session;
    let sitting = if term > 0 {
        let said = |n: i64| FluentValue::from(page.numeral(n));
        page.say("people-sitting-name", &[("term", said(term)), ("number", said(number))])
    } else {
        String::new()
    };
    let args = [
        ("body", FluentValue::from(page.body_name.as_str())),
        ("sitting", FluentValue::from(sitting)),
        ("number", FluentValue::from(r.file.matter.number.as_str())),
        ("kind", FluentValue::from(page.t(r.kind_word))),
    ];
    page.say("reply-letter-title", &args)
}

/// Those to whom the letter is written.
pub fn addressees(page: &Page, r: &Reading) -> String {
    let names: Vec<String> = r.file.persons.iter().map(|p| r.proposer(p.account, p.org)).collect();
    names.join(&page.t("list-comma"))
}

/// The letter of a reply.
pub fn letter(page: &Page, r: &Reading) -> LetterView {
    let reply = &r.reply;
    let number = match number_of(reply) {
        number if number.is_empty() => page.t("reply-letter-no-number"),
        number => page.ts("reply-letter-number", number),
    };
    let signed = reply.signed_at.map(|at| page.full_date(local_date(at, page.utc_offset_minutes)));
    let mut sign = vec![r.org(r.own.unit)];
    if !reply.signer.is_empty() {
        sign.push(page.ts("reply-letter-signer", reply.signer.as_str()));
    }
    let copies: Vec<String> = r.file.live().filter(|a| a.part == Part::Co).map(|a| r.org(a.unit)).collect();
    let copies = if copies.is_empty() {
        page.t("reply-letter-copy-office")
    } else {
        page.ts("reply-letter-copies", copies.join(&page.t("list-comma")))
    };
    let ground = &reply.publication_ground;
    LetterView {
        issuer: r.org(r.own.unit),
        number,
        class: if reply.class.is_empty() {
            String::new()
        } else {
            page.ts("reply-letter-class", reply.class.as_str())
        },
        title: title(page, r),
        to: page.ts("reply-letter-to", addressees(page, r)),
        opening: paragraphs(&reply.opening),
        items: items(page, r),
        promises_head: page.t("reply-letter-promises"),
        promises: promises(page, r),
        closing: paragraphs(&reply.closing),
        contact: if reply.contact_name.is_empty() {
            String::new()
        } else {
            page.txy("reply-letter-contact", &reply.contact_name, &reply.contact_phone)
        },
        sign,
        day: signed.unwrap_or_default(),
        copies,
        publication: page.txy(&format!("reply-publication-{}", reply.publication), ground, ""),
        file: (!reply.file_digest.is_empty()).then(|| {
            let href = format!("{}/file", link(reply.id));
            (href, reply.file_name.clone(), page.size(reply.file_size))
        }),
    }
}

fn items(page: &Page, r: &Reading) -> Vec<ItemView> {
    let view = |i: &ReplyItem| ItemView {
        n: i.position,
        asked: r.file.items.iter().find(|m| m.id == i.item).map(|m| m.content.clone()).unwrap_or_default(),
        answer: paragraphs(&i.answer),
        adoption: page.t(&format!("adoption-{}", i.adoption)),
        mark: mark(i.adoption),
        done_by: i
            .done_by
            .as_ref()
            .map(|day| page.ts("reply-letter-done-by", page.day(day)))
            .unwrap_or_default(),
    };
    r.parts.items.iter().map(view).collect()
}

/// What is promised: by this reply, and by the one whose place it takes.
fn promises(page: &Page, r: &Reading) -> Vec<String> {
    let said = |content: &str, division: &str, due: &str| {
        let args = [
            ("what", FluentValue::from(content)),
            ("division", FluentValue::from(division)),
            ("day", FluentValue::from(page.day(due))),
        ];
        page.say("reply-letter-promise", &args)
    };
    let former = r.file.promises.iter().filter(|p| Some(p.reply) == r.reply.supersedes);
    let mut all: Vec<String> = former.map(|p| said(&p.content, &p.division, &p.due_on)).collect();
    all.extend(r.parts.promises.iter().map(|p| said(&p.content, &p.division, &p.due_on)));
    all
}
