//! Official papers of a proposal before it is handled: the form itself, the review sheet, the notice that it is not filed. Layout,
//! own templates and files are `handling`'s, which prints all papers.

use crate::assembly::handling::{MadePaper, PaperDesk, PaperFacts};
use crate::assembly::proposals::records::*;
use office_documents::official::{Block, Document, FieldTable, Layout, Signature};

/// What is read for a paper.
pub struct Told<'a> {
    /// The proposal.
    pub p: &'a Proposal,
    /// Those who put it, by name.
    pub people: Vec<String>,
    /// Suggestions.
    pub suggestions: &'a [String],
    /// Units named in it.
    pub units: &'a [SuggestedUnit],
    /// Opinions of the review.
    pub reviews: &'a [Review],
    /// Term and session.
    pub session: [i64; 2],
    /// Name of the category.
    pub category: String,
    /// Ground of the outcome in words.
    pub ground: String,
    /// Whether the reader may see how to reach the proposer.
    pub contact: bool,
}

fn facts<'a>(desk: &'a PaperDesk, told: &Told<'_>) -> PaperFacts<'a> {
    let p = told.p;
    let mut facts = PaperFacts::new(desk);
    facts.put("body", desk.body());
    facts.put("today", desk.today());
    facts.put(
        "number",
        if p.case_no.is_empty() { String::new() } else { desk.x("paper-case-no", p.case_no.as_str()) },
    );
    facts.put("serial", p.serial.map(|n| n.to_string()).unwrap_or_default());
    facts.put("session", desk.session(told.session));
    facts.put("category", told.category.clone());
    facts.put("kind", desk.t(&format!("kind-{}", p.kind)));
    facts.put("title", p.title.clone());
    facts.put("proposers", told.people.join(&desk.t("list-comma")));
    let units: Vec<&str> = told.units.iter().map(|u| u.name.as_str()).collect();
    facts.put("proposed_units", units.join(&desk.t("list-comma")));
    facts.put("outcome", desk.t(&format!("case-state-{}", p.state)));
    facts.put("ground", told.ground.clone());
    facts.put("reason", p.outcome_reason.clone());
    facts.put("decided_on", desk.day_at(p.decided_at));
    facts
}

/// The proposal as a form.
pub fn form(desk: &PaperDesk, told: &Told<'_>) -> MadePaper {
    let p = told.p;
    let mut facts = facts(desk, told);
    let contact = [&p.contact_phone, &p.contact_email, &p.contact_hours];
    let contact: Vec<&str> = contact.into_iter().map(String::as_str).filter(|c| !c.is_empty()).collect();
    facts.put("contact", if told.contact { contact.join(" ") } else { String::new() });
    facts.put("situation", p.situation.clone());
    facts.put("analysis", p.analysis.clone());
    let items: Vec<String> =
        (1..).zip(told.suggestions).map(|(n, s): (i64, _)| format!("{n}. {s}")).collect();
    facts.put("suggestions", items.join("\n"));
    facts.put("research", p.research.clone());
    facts.put("publish_wish", desk.t(&format!("publish-{}", p.publish_wish)));
    facts.put("received_on", desk.day_at(p.submitted_at));
    let mut table = facts.row(FieldTable::default(), &["session", "category"]);
    table = facts.row(table, &["kind", "received_on"]);
    table = facts.row(table, &["title"]);
    table = facts.row(table, &["proposers"]);
    table = facts.row(table, &["contact"]);
    table = facts.large(table, "situation", 30);
    table = facts.large(table, "analysis", 30);
    table = facts.large(table, "suggestions", 40);
    if !p.research.is_empty() {
        table = facts.large(table, "research", 15);
    }
    table = facts.row(table, &["proposed_units"]);
    table = facts.row(table, &["publish_wish"]);
    table = table.opinion(&desk.t("proposals-form-signs"), "", 22, &desk.seal());
    table = table.opinion(&desk.t("proposals-form-receipt"), "", 18, &desk.seal());
    let title = desk.t("paper-form");
    let (number, serial) = (facts.get("number"), facts.get("serial"));
    let left =
        if number.is_empty() { desk.xy("paper-line", facts.label("serial"), serial) } else { number.clone() };
    let document = Document {
        captions: (left, desk.body()),
        blocks: vec![Block::Fields(table), Block::Flush(desk.t("proposals-form-note"))],
        ..Document::new(Layout::Form, title.clone())
    };
    facts.made("form", format!("{title} {number}"), document)
}

/// The review sheet.
pub fn review(desk: &PaperDesk, told: &Told<'_>) -> MadePaper {
    let mut facts = facts(desk, told);
    let row = |r: &Review| {
        let checks: Vec<String> = r
            .checks
            .split(',')
            .filter(|c| !c.is_empty())
            .map(|c| desk.t(&format!("review-check-{c}")))
            .collect();
        let level = desk.t(&format!("review-level-{}", r.level));
        vec![
            level,
            r.reviewer_name.clone(),
            checks.join(&desk.t("list-comma")),
            r.opinion.clone(),
            desk.day_at(Some(r.made_at)),
        ]
    };
    let rows: Vec<Vec<String>> = told.reviews.iter().map(row).collect();
    facts.list("opinions", &["level", "reviewer", "checks", "opinion", "day"], &rows);
    let mut table = facts.row(FieldTable::default(), &["number", "serial"]);
    table = facts.row(table, &["title"]);
    table = facts.row(table, &["proposers"]);
    table = facts.row(table, &["category", "proposed_units"]);
    for row in &rows {
        let said = if row[2].is_empty() { row[3].clone() } else { format!("{}\n{}", row[2], row[3]) };
        let signed = desk.xy("paper-signed-line", row[1].as_str(), row[4].as_str());
        table = table.opinion(&desk.x("proposals-review-row", row[0].as_str()), &said, 30, &signed);
    }
    table = facts.row(table, &["outcome", "decided_on"]);
    if !told.ground.is_empty() {
        table = table.pairs(&[(&desk.t("proposals-notice-ground"), &told.ground)]);
    }
    let reason = facts.get("reason");
    table = table.opinion(&desk.t("proposals-review-decision"), &reason, 28, &desk.seal());
    let title = desk.t("paper-review");
    let document = Document {
        captions: (desk.body(), facts.get("today")),
        blocks: vec![Block::Fields(table)],
        ..Document::new(Layout::Form, title.clone())
    };
    let name = format!("{title} {}", told.p.title.chars().take(24).collect::<String>());
    facts.made("review", name, document)
}

/// The notice that a proposal is not filed.
pub fn notice(desk: &PaperDesk, told: &Told<'_>) -> MadePaper {
    let p = told.p;
    let mut facts = facts(desk, told);
    let first = told.people.first().cloned().unwrap_or_default();
    let addressee = match (p.org, told.people.len() as i64) {
        (Some(_), _) => first,
        (None, n) if n > 1 => desk.nx("paper-members", n, first),
        (None, _) => desk.x("paper-member", first),
    };
    facts.put("addressee", addressee.clone());
    let mut blocks = vec![
        Block::paragraph(desk.x("proposals-notice-opening", p.title.as_str())),
        Block::heading(1, desk.t("proposals-notice-outcome")),
        Block::paragraph(desk.x("paper-sentence", facts.get("outcome"))),
    ];
    if !told.ground.is_empty() {
        blocks.push(Block::paragraph(desk.xy(
            "paper-line",
            desk.t("proposals-notice-ground"),
            told.ground.as_str(),
        )));
    }
    if !p.outcome_reason.is_empty() {
        blocks.push(Block::paragraph(p.outcome_reason.clone()));
    }
    blocks.push(Block::heading(1, desk.t("proposals-notice-rights")));
    blocks.push(Block::paragraph(desk.t("proposals-notice-next")));
    let day = p.decided_at.map_or_else(|| desk.by.today().to_string(), |at| desk.iso(at));
    let issuer = desk.x("paper-committee", desk.body());
    let document = Document {
        mark: issuer.clone(),
        addressee: Some(addressee),
        blocks,
        signature: Some(Signature { issuers: vec![issuer], day, sealed: true }),
        ..Document::new(Layout::Letter, desk.x("proposals-notice-title", p.title.as_str()))
    };
    let name = format!("{} {}", desk.t("paper-notice"), p.title.chars().take(24).collect::<String>());
    facts.made("notice", name, document)
}
