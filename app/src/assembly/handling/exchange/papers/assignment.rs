//! Papers of an assignment: slip, request to give it back, request for more time, record of talks.

use super::{Desk, Made, fields};
use crate::assembly::handling::actions::Dossier;
use crate::assembly::handling::records::*;
use crate::foundation::matters;
use office_documents::official::{Block, Document, FieldRow, FieldTable, Layout};

/// The assignment slip.
pub fn slip(desk: &Desk, file: &Dossier, text: &matters::Paper, own: &Assignment) -> Made {
    let mut facts = desk.assigned(file, text, own);
    let contact: Vec<&str> = text.contact.iter().map(String::as_str).filter(|c| !c.is_empty()).collect();
    facts.put("contact", contact.join(" "));
    let wanted: Vec<String> =
        (1..).zip(&text.suggestions).map(|(n, s): (i64, _)| format!("{n}. {s}")).collect();
    facts.put("suggestions", wanted.join("\n"));
    let mut table = facts.row(FieldTable::default(), &["session", "number"]);
    table = facts.row(table, &["title"]);
    table = facts.row(table, &["proposers"]);
    table = facts.row(table, &["contact"]);
    table = facts.row(table, &["unit", "part"]);
    table = facts.row(table, &["others"]);
    table = facts.row(table, &["given", "accept_due"]);
    let due = if own.part == Part::Co { "opinion_due" } else { "reply_due" };
    table = facts.row(table, &["contact_due", due]);
    if !facts.get("marks").is_empty() {
        table = facts.row(table, &["marks"]);
    }
    table = facts.large(table, "requirements", 40);
    table = table.opinion(&desk.t("paper-given-by"), "", 30, &desk.seal());
    table = table.opinion(&desk.t("paper-received-by"), "", 30, &desk.seal());
    let title = desk.t("paper-slip");
    let name = format!("{title} {} {}", facts.get("number"), facts.get("unit"));
    let document = Document {
        captions: (desk.body(), desk.day(Some(&own.given_on))),
        blocks: vec![Block::Fields(table), Block::Flush(desk.t("paper-slip-note"))],
        ..Document::new(Layout::Form, title)
    };
    facts.made("slip", name, document)
}

/// The request to give an assignment back.
pub fn refusal(
    desk: &Desk,
    (file, text, own): (&Dossier, &matters::Paper, &Assignment),
    (wish, consent): (&Refusal, &str),
) -> Made {
    let mut facts = desk.assigned(file, text, own);
    facts.put("asked_on", desk.day_at(Some(wish.asked_at)));
    facts.put("ground", desk.t(&format!("assigning-ground-{}", wish.ground)));
    facts.put("reason", wish.reason.clone());
    facts.put("basis", wish.basis.clone());
    facts.put("proposed_unit", wish.proposed_unit.map(|unit| desk.unit(unit)).unwrap_or_default());
    facts.put("consent", consent.to_owned());
    facts.put("decision", decision(desk, wish.state, &wish.decision));
    let mut table = facts.row(FieldTable::default(), &["number", "asked_on"]);
    table = facts.row(table, &["title"]);
    table = facts.row(table, &["unit", "part"]);
    table = facts.row(table, &["given", "proposed_unit"]);
    table = facts.row(table, &["ground"]);
    table = facts.large(table, "reason", 40);
    table = facts.large(table, "basis", 25);
    table = facts.signed(table, "consent", 28);
    table = facts.signed(table, "decision", 32);
    form(desk, facts, "return", "paper-return", vec![Block::Fields(table)])
}

/// The request for more time.
pub fn extension(
    desk: &Desk,
    (file, text, own): (&Dossier, &matters::Paper, &Assignment),
    wish: &Extension,
) -> Made {
    let mut facts = desk.assigned(file, text, own);
    facts.put("asked_on", desk.day_at(Some(wish.asked_at)));
    facts.put("asked_due", desk.day(Some(&wish.asked_due)));
    facts.put("granted_due", desk.day(wish.granted_due.as_deref()));
    facts.put("reason", wish.reason.clone());
    facts.put("done", wish.done.clone());
    facts.put("plan", wish.plan.clone());
    facts.put("explanation", wish.explanation.clone());
    facts.put("decision", decision(desk, wish.state, &wish.decision));
    let mut table = facts.row(FieldTable::default(), &["number", "asked_on"]);
    table = facts.row(table, &["title"]);
    table = facts.row(table, &["unit", "part"]);
    table = facts.row(table, &["given", "reply_due"]);
    table = facts.row(table, &["asked_due", "granted_due"]);
    table = facts.large(table, "reason", 24);
    table = facts.large(table, "done", 20);
    table = facts.large(table, "plan", 20);
    table = facts.large(table, "explanation", 14);
    table = table.opinion(&desk.t("paper-field-consent"), "", 22, &desk.seal());
    table = facts.signed(table, "decision", 24);
    form(desk, facts, "extension", "paper-extension", vec![Block::Fields(table)])
}

fn decision(desk: &Desk, state: WishState, said: &str) -> String {
    let word = match state {
        WishState::Granted => desk.t("paper-granted"),
        WishState::Denied => desk.t("paper-denied"),
        WishState::Prepared | WishState::Asked | WishState::Dropped => return String::new(),
    };
    if said.is_empty() { word } else { format!("{word}{said}") }
}

fn form(desk: &Desk, facts: super::Facts<'_>, key: &'static str, word: &str, blocks: Vec<Block>) -> Made {
    let title = desk.t(word);
    let name = format!("{title} {} {}", facts.get("number"), facts.get("unit"));
    let document = Document {
        captions: (desk.xy("paper-asking", facts.label("unit"), facts.get("unit")), facts.get("asked_on")),
        blocks,
        ..Document::new(Layout::Form, title)
    };
    facts.made(key, name, document)
}

/// What a proposer says of a talk: his name, his answer, what he adds.
pub type Said = (String, ContactState, String);

/// The record of talks, each with what the proposers say of it.
pub fn contacts(
    desk: &Desk,
    (file, text): (&Dossier, &matters::Paper),
    talks: &[(Contact, Vec<Said>)],
) -> Made {
    let mut facts = desk.matter(file, text);
    let mut of: Vec<_> =
        talks.iter().filter_map(|(c, _)| file.assignment(c.assignment).ok()).map(|a| a.unit).collect();
    if of.is_empty() {
        of = file.live().map(|a| a.unit).collect();
    }
    of.dedup();
    facts.put("units", desk.units(of.into_iter()));
    let rows: Vec<Vec<String>> = talks.iter().map(|(talk, said)| talked(desk, talk, said)).collect();
    facts.list("talks", fields::TALKS, &rows);
    let mut table = facts.row(FieldTable::default(), &["number", "proposers"]);
    table = facts.row(table, &["title"]);
    table = facts.row(table, &["units"]);
    let empty = vec![vec![String::new(); fields::TALKS.len()]];
    let shown = if rows.is_empty() { &empty } else { &rows };
    for (n, row) in (1..).zip(shown) {
        table = table.band(&desk.nx("paper-talk-n", n, ""));
        let label = |field: &str| facts.label(field);
        table = table.pairs(&[(&label("day"), &row[0]), (&label("way"), &row[1])]);
        table = table.pairs(&[(&label("for_unit"), &row[2])]);
        table = table.text(&label("points"), &row[3], 30);
        table = table.text(&label("next_step"), &row[4], 15);
        table = table.opinion(&label("confirmed"), &row[5], 18, &desk.t("paper-proposer-signs"));
    }
    if rows.is_empty() {
        table.rows.push(FieldRow::Remark(desk.t("paper-no-talk")));
    }
    let title = desk.t("paper-contact");
    let name = format!("{title} {}", facts.get("number"));
    let document = Document {
        captions: (desk.body(), facts.get("today")),
        blocks: vec![Block::Fields(table)],
        ..Document::new(Layout::Form, title)
    };
    facts.made("contact", name, document)
}

fn talked(desk: &Desk, talk: &Contact, said: &[Said]) -> Vec<String> {
    let answer = |(name, state, remark): &Said| {
        let word = match state {
            ContactState::Open => return None,
            ContactState::Confirmed => "paper-talk-confirmed",
            ContactState::Disputed => "paper-talk-disputed",
        };
        Some(format!("{}{remark}", desk.x(word, name.as_str())))
    };
    let said: Vec<String> = said.iter().filter_map(answer).collect();
    vec![
        desk.day(Some(&talk.held_on)),
        desk.t(&format!("contact-way-{}", talk.way)),
        talk.for_unit.clone(),
        talk.points.clone(),
        talk.next_step.clone(),
        said.join("\n"),
    ]
}
