//! Papers of supervised handling: the plan, the report.

use super::{Desk, Facts, Made, fields};
use crate::assembly::handling::actions::Dossier;
use crate::assembly::handling::records::*;
use crate::foundation::matters;
use office_documents::official::{Block, Cell, Document, Layout, Look, Signature, Table};

fn facts<'a>(
    desk: &'a Desk,
    (file, text): (&Dossier, &matters::Paper),
    s: &Supervision,
    leader: &str,
) -> Facts<'a> {
    let mut facts = desk.matter(file, text);
    facts.put("tier", desk.t(&format!("paper-tier-{}", s.tier)));
    facts.put("leader", leader.to_owned());
    facts.put("committee", s.committee.map(|org| desk.unit(org)).unwrap_or_default());
    facts.put("units", desk.units(file.live().map(|a| a.unit)));
    facts.put("reason", s.reason.clone());
    facts.put("plan_text", s.plan.clone());
    facts.put("plan_due", desk.day(s.plan_due.as_deref()));
    facts.put("report_text", s.report.clone());
    facts
}

/// The matter, its proposers, who supervises and who handles.
fn about(desk: &Desk, facts: &Facts<'_>) -> Vec<Block> {
    let line = |field: &str| {
        let value = facts.get(field);
        (!value.is_empty()).then(|| Block::paragraph(desk.xy("paper-line", facts.label(field), value)))
    };
    let fields = ["title", "proposers", "tier", "leader", "committee", "units"];
    fields.into_iter().filter_map(line).collect()
}

/// The plan of a supervision.
pub fn plan(desk: &Desk, of: (&Dossier, &matters::Paper), s: &Supervision, leader: &str) -> Made {
    let facts = facts(desk, of, s, leader);
    let mut blocks = vec![Block::heading(1, desk.t("paper-about-matter"))];
    blocks.extend(about(desk, &facts));
    blocks.push(Block::heading(1, facts.label("reason")));
    blocks.push(Block::paragraph(s.reason.clone()));
    blocks.push(Block::heading(1, desk.t("paper-plan-steps")));
    blocks.push(Block::paragraph(s.plan.clone()));
    if s.plan_due.is_some() {
        blocks.push(Block::heading(1, facts.label("plan_due")));
        blocks.push(Block::paragraph(desk.x("paper-until", facts.get("plan_due"))));
    }
    red_head(desk, of, facts, ("plan", "paper-plan", "paper-plan-title"), blocks)
}

/// The report of a supervision.
pub fn report(
    desk: &Desk,
    of: (&Dossier, &matters::Paper),
    (s, leader): (&Supervision, &str),
    (acts, tasks): (&[SupervisionAct], &[SupervisionTask]),
) -> Made {
    let mut facts = facts(desk, of, s, leader);
    let held: Vec<Vec<String>> = acts
        .iter()
        .map(|act| {
            vec![
                desk.day(Some(&act.held_on)),
                desk.t(&format!("paper-way-{}", act.way)),
                if act.with_proposer { desk.t("paper-with-proposer") } else { String::new() },
                act.findings.clone(),
            ]
        })
        .collect();
    let left: Vec<Vec<String>> = tasks
        .iter()
        .map(|task| {
            vec![
                task.unit.map(|unit| desk.unit(unit)).unwrap_or_default(),
                task.content.clone(),
                desk.day(Some(&task.due_on)),
                match task.done_at {
                    Some(at) => format!("{} {}", desk.day_at(Some(at)), task.done_note),
                    None => String::new(),
                },
            ]
        })
        .collect();
    facts.list("acts", fields::ACTS, &held);
    facts.list("tasks", fields::TASKS, &left);
    let mut blocks = vec![Block::heading(1, desk.t("paper-about-matter"))];
    blocks.extend(about(desk, &facts));
    blocks.push(Block::heading(1, desk.t("paper-acts")));
    for row in &held {
        blocks.push(Block::paragraph(format!("{} {}{}\u{3000}{}", row[0], row[1], row[2], row[3])));
    }
    blocks.push(Block::heading(1, desk.t("paper-report-text")));
    blocks.push(Block::paragraph(s.report.clone()));
    if !left.is_empty() {
        blocks.push(Block::heading(1, desk.t("paper-tasks")));
        let columns: Vec<(String, u16)> =
            fields::TASKS.iter().zip([4, 8, 4, 5]).map(|(name, width)| (facts.label(name), width)).collect();
        let columns: Vec<(&str, u16)> = columns.iter().map(|(t, w)| (t.as_str(), *w)).collect();
        let rows =
            left.iter().map(|row| row.iter().map(|text| Cell::new(Look::Text, text.as_str())).collect());
        blocks.push(Block::Table(Table::list(&columns, rows)));
    }
    red_head(desk, of, facts, ("report", "paper-report", "paper-report-title"), blocks)
}

fn red_head(
    desk: &Desk,
    (file, text): (&Dossier, &matters::Paper),
    facts: Facts<'_>,
    (key, word, title): (&'static str, &str, &str),
    blocks: Vec<Block>,
) -> Made {
    let name = format!("{} {}", desk.t(word), facts.get("number"));
    let signed = Signature {
        issuers: vec![desk.x("paper-committee", desk.body())],
        day: desk.by.today().to_string(),
        sealed: true,
    };
    let document = Document {
        mark: desk.body(),
        blocks,
        signature: Some(signed),
        ..Document::new(Layout::RedHead, desk.titled(&file.matter, text, title))
    };
    facts.made(key, name, document)
}
