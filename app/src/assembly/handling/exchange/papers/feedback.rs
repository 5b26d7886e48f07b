//! The sheet on which a proposer says what he thinks of a reply: empty for print, or as he filled it.

use super::letters::{class, said_number};
use super::{Desk, Made, fields};
use crate::assembly::handling::actions::Dossier;
use crate::assembly::handling::records::*;
use crate::foundation::matters;
use office_documents::official::{Block, Cell, Document, FieldTable, Layout, Look, Row, Table};

/// Ways of contact that a sheet offers to tick.
const WAYS: &[&str] = &["visit", "invited", "site", "meeting", "phone", "online", "letter"];

/// The sheet.
pub fn sheet(
    desk: &Desk,
    (file, text, own): (&Dossier, &matters::Paper, &Assignment),
    (reply, asked, judge): (&Reply, &Feedback, &str),
    said: &[FeedbackItem],
) -> Made {
    let mut facts = desk.assigned(file, text, own);
    let verdict = |v: Option<Verdict>| v.map(|v| desk.t(&format!("paper-verdict-{v}"))).unwrap_or_default();
    facts.put("judge", judge.to_owned());
    facts.put("document_number", said_number(desk, reply));
    facts.put("class", class(desk, &reply.class));
    let answered = asked.answered_at.is_some();
    facts.put("contacted", contacted(desk, asked, answered));
    facts.put("attitude", verdict(asked.attitude));
    facts.put("result", verdict(asked.result));
    facts.put("comment", asked.comment.clone());
    facts.put("again", again(desk, answered.then_some(asked.again)));
    facts.put("answered_on", desk.day_at(asked.answered_at));
    facts.put("judge_until", desk.day(asked.due_on.as_deref()));
    let rows: Vec<Vec<String>> = file
        .items
        .iter()
        .map(|item| {
            let word = said.iter().find(|s| s.item == item.id).map(|s| s.answered.as_str());
            vec![item.position.to_string(), item.content.clone(), word.unwrap_or_default().to_owned()]
        })
        .collect();
    let named: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let word =
                if row[2].is_empty() { String::new() } else { desk.t(&format!("paper-answered-{}", row[2])) };
            vec![row[0].clone(), row[1].clone(), word]
        })
        .collect();
    facts.list("judged", fields::JUDGED, &named);
    let mut head = facts.row(FieldTable::default(), &["title"]);
    head = facts.row(head, &["unit", "class"]);
    head = facts.row(head, &["judge", "judge_until"]);
    head = facts.row(head, &["contacted"]);
    let mut foot = facts.row(FieldTable::default(), &["again"]);
    let foot_words = if answered {
        desk.xy("paper-signed-by", judge, facts.get("answered_on"))
    } else {
        desk.t("paper-proposer-signs")
    };
    foot = foot.opinion(&facts.label("comment"), &asked.comment, 40, &foot_words);
    let title = desk.t("paper-sheet");
    let name = format!("{title} {} {judge}", facts.get("number"));
    let mut blocks = vec![Block::Fields(head)];
    if !rows.is_empty() {
        blocks.push(Block::Table(suggestions(desk, &rows)));
    }
    blocks.push(Block::Table(verdicts(desk, asked)));
    blocks.push(Block::Fields(foot));
    blocks.push(Block::Flush(desk.t("paper-sheet-note")));
    if asked.origin == Origin::Transcribed {
        blocks.push(Block::Flush(desk.t("paper-transcribed")));
    }
    let document = Document {
        captions: (desk.x("paper-of-reply", facts.get("document_number")), facts.get("number")),
        blocks,
        ..Document::new(Layout::Form, title)
    };
    facts.made("sheet", name, document)
}

fn tick(desk: &Desk, on: bool) -> String {
    desk.t(if on { "paper-ticked" } else { "paper-box" })
}

fn contacted(desk: &Desk, asked: &Feedback, answered: bool) -> String {
    let held: Vec<&str> = asked.contacted.split(',').map(str::trim).collect();
    let mut said: Vec<String> = WAYS
        .iter()
        .map(|way| format!("{} {}", tick(desk, held.contains(way)), desk.t(&format!("contact-way-{way}"))))
        .collect();
    said.push(format!(
        "{} {}",
        tick(desk, answered && held.contains(&"none")),
        desk.t("paper-not-contacted")
    ));
    said.join("\u{3000}")
}

fn again(desk: &Desk, again: Option<bool>) -> String {
    let yes = format!("{} {}", tick(desk, again == Some(true)), desk.t("paper-yes"));
    let no = format!("{} {}", tick(desk, again == Some(false)), desk.t("paper-no"));
    format!("{yes}\u{3000}{no}")
}

fn verdicts(desk: &Desk, asked: &Feedback) -> Table {
    let all = [Verdict::Satisfied, Verdict::Basically, Verdict::Not];
    let mut head = vec![Cell::new(Look::Label, desk.t("paper-judged"))];
    head.extend(all.iter().map(|v| Cell::new(Look::Label, desk.t(&format!("paper-verdict-{v}")))));
    let row = |word: &str, given: Option<Verdict>| Row {
        height_mm: 10,
        cells: std::iter::once(Cell::new(Look::Centred, desk.t(word)))
            .chain(all.iter().map(|v| Cell::new(Look::Centred, tick(desk, given == Some(*v)))))
            .collect(),
    };
    Table {
        widths: vec![3, 2, 2, 2],
        heading_rows: 1,
        rows: vec![
            Row { height_mm: 9, cells: head },
            row("paper-field-attitude", asked.attitude),
            row("paper-field-result", asked.result),
        ],
    }
}

fn suggestions(desk: &Desk, rows: &[Vec<String>]) -> Table {
    let words = ["paper-answered-yes", "paper-answered-partly", "paper-answered-no"];
    let mut columns = vec![(desk.t("paper-field-position"), 1), (desk.t("paper-field-suggestion"), 7)];
    columns.extend(words.map(|word| (desk.t(word), 2)));
    let columns: Vec<(&str, u16)> = columns.iter().map(|(title, width)| (title.as_str(), *width)).collect();
    Table::list(
        &columns,
        rows.iter().map(|row| {
            let mut cells = vec![Cell::new(Look::Centred, row[0].as_str()), Cell::from(row[1].as_str())];
            cells.extend(
                ["yes", "partly", "no"].map(|said| Cell::new(Look::Centred, tick(desk, row[2] == said))),
            );
            cells
        }),
    )
}
