//! Letters of units: the reply to the proposers, the co-handler's opinion for the lead.

use super::{Desk, Made, fields};
use crate::assembly::handling::actions::Dossier;
use crate::assembly::handling::records::*;
use crate::foundation::matters;
use office_documents::official::{Block, Document, Layout, Number, Signature};

/// Characters of a suggestion that its heading quotes.
const QUOTED: usize = 24;

/// The reply as a letter.
pub fn reply(
    desk: &Desk,
    (file, text, own): (&Dossier, &matters::Paper, &Assignment),
    reply: &Reply,
    (items, promised): (&[ReplyItem], &[ReplyPromise]),
) -> Made {
    let mut facts = desk.assigned(file, text, own);
    let number = numbered((&reply.number_word, reply.number_year, reply.number_seq));
    let signed = reply.signed_at.map(|at| desk.iso(at));
    let co = file.live().filter(|a| a.part == Part::Co).map(|a| desk.unit(a.unit));
    let copies: Vec<String> = std::iter::once(desk.x("paper-committee", desk.body())).chain(co).collect();
    facts.put("document_number", said_number(desk, reply));
    facts.put("class", class(desk, &reply.class));
    facts.put("addressee", desk.addressed(file, text));
    let opening = if reply.opening.trim().is_empty() {
        desk.x("paper-reply-opening", file.matter.title.as_str())
    } else {
        reply.opening.clone()
    };
    facts.put("opening", opening);
    facts.put("closing", reply.closing.clone());
    facts.put("signed_on", desk.day(signed.as_deref()));
    facts.put("signer", reply.signer.clone());
    facts.put("contact_name", reply.contact_name.clone());
    facts.put("contact_phone", reply.contact_phone.clone());
    facts.put("copies", copies.join(&desk.t("paper-copies-comma")));
    let rows: Vec<Vec<String>> = items.iter().map(|item| answered(desk, file, item)).collect();
    facts.list("answers", fields::ANSWERS, &rows);
    let promises: Vec<Vec<String>> = promised
        .iter()
        .map(|p| vec![p.content.clone(), p.division.clone(), desk.day(Some(&p.due_on))])
        .collect();
    facts.list("promised", fields::PROMISED, &promises);
    let contact = (!reply.contact_name.is_empty())
        .then(|| desk.xy("paper-call", reply.contact_name.as_str(), reply.contact_phone.as_str()));
    let document = Document {
        mark: facts.get("unit"),
        number,
        urgency: signed.is_none().then(|| desk.t("paper-draft")),
        class_mark: (!reply.class.is_empty()).then(|| facts.get("class")),
        addressee: Some(facts.get("addressee")),
        blocks: letter_blocks(desk, &facts, &rows, &promises),
        signature: signed.map(|day| Signature { issuers: vec![facts.get("unit")], day, sealed: true }),
        note: contact,
        copies_to: Some(facts.get("copies")),
        ..Document::new(Layout::Letter, desk.titled(&file.matter, text, "paper-reply-title"))
    };
    let name = format!("{} {} {}", desk.t("paper-reply"), facts.get("number"), facts.get("unit"));
    facts.made("reply", name, document)
}

fn letter_blocks(
    desk: &Desk,
    facts: &super::Facts<'_>,
    rows: &[Vec<String>],
    promises: &[Vec<String>],
) -> Vec<Block> {
    let mut blocks = vec![Block::paragraph(facts.get("opening"))];
    for row in rows {
        let quoted: String = row[1].chars().take(QUOTED).collect();
        let quoted = quoted.trim_end_matches(['\u{3002}', '\u{ff1b}', '\u{ff0c}']).to_owned();
        let more = if row[1].chars().count() > QUOTED + 1 { "\u{2026}\u{2026}" } else { "" };
        blocks.push(Block::heading(1, desk.x("paper-about", format!("{quoted}{more}"))));
        let mut answer =
            if row[2].is_empty() { String::new() } else { desk.x("paper-sentence", row[2].as_str()) };
        answer.push_str(&row[3]);
        if !row[4].is_empty() {
            answer.push_str(&desk.x("paper-done-by", row[4].as_str()));
        }
        blocks.push(Block::paragraph(answer));
    }
    if !promises.is_empty() {
        blocks.push(Block::heading(1, desk.t("paper-promises")));
        for row in promises {
            let details = desk.xy("paper-promise-details", row[1].as_str(), row[2].as_str());
            let content = row[0].trim_end_matches(['\u{3002}', '\u{ff1b}']);
            blocks.push(Block::heading(3, format!("{content}{details}")));
        }
    }
    let closing = facts.get("closing");
    blocks.push(Block::paragraph(if closing.trim().is_empty() {
        desk.t("paper-reply-closing")
    } else {
        closing
    }));
    blocks
}

fn answered(desk: &Desk, file: &Dossier, item: &ReplyItem) -> Vec<String> {
    let suggestion = file.items.iter().find(|i| i.id == item.item).map(|i| i.content.clone());
    let adoption = match item.adoption {
        Adoption::Unsaid => String::new(),
        said => desk.t(&format!("adoption-{said}")),
    };
    vec![
        item.position.to_string(),
        suggestion.unwrap_or_default(),
        adoption,
        item.answer.clone(),
        desk.day(item.done_by.as_deref()),
    ]
}

/// A class as it is printed.
pub(super) fn class(desk: &Desk, letter: &str) -> String {
    if letter.is_empty() { String::new() } else { desk.x("paper-class", letter) }
}

/// The number of a reply as it is printed, or nothing.
pub(super) fn said_number(desk: &Desk, reply: &Reply) -> String {
    series(desk, (&reply.number_word, reply.number_year, reply.number_seq))
}

fn series(desk: &Desk, (word, year, seq): (&str, i64, Option<i64>)) -> String {
    let Some(seq) = seq else { return String::new() };
    let year = desk.x("paper-number-year", year.to_string());
    desk.xy("paper-number", format!("{word}{year}"), seq.to_string())
}

fn numbered((word, year, seq): (&str, i64, Option<i64>)) -> Option<Number> {
    Some(Number { code: word.to_owned(), year: i32::try_from(year).ok()?, serial: u32::try_from(seq?).ok()? })
}

/// The co-handler's opinion as a letter to the lead.
pub fn opinion(
    desk: &Desk,
    (file, text, own): (&Dossier, &matters::Paper, &Assignment),
    opinion: &CoOpinion,
) -> Made {
    let mut facts = desk.assigned(file, text, own);
    let leads = desk.units(file.live().filter(|a| a.part.answers()).map(|a| a.unit));
    let signed = desk.iso(opinion.sent_at);
    facts.put("lead", leads);
    let number = series(desk, (&opinion.number_word, opinion.number_year, Some(opinion.number_seq)));
    facts.put("document_number", number);
    facts.put("content", opinion.content.clone());
    facts.put("signed_on", desk.day(Some(&signed)));
    let blocks = vec![
        Block::paragraph(desk.x("paper-opinion-opening", file.matter.title.as_str())),
        Block::paragraph(opinion.content.clone()),
    ];
    let note = (!own.officer.is_empty())
        .then(|| desk.xy("paper-call", own.officer.as_str(), own.officer_phone.as_str()));
    let document = Document {
        mark: facts.get("unit"),
        number: numbered((&opinion.number_word, opinion.number_year, Some(opinion.number_seq))),
        addressee: Some(facts.get("lead")),
        blocks,
        signature: Some(Signature { issuers: vec![facts.get("unit")], day: signed, sealed: true }),
        note,
        ..Document::new(Layout::Letter, desk.titled(&file.matter, text, "paper-opinion-title"))
    };
    let name = format!("{} {} {}", desk.t("paper-opinion"), facts.get("number"), facts.get("unit"));
    facts.made("opinion", name, document)
}
