//! Lists on paper turned sideways: what was handed over at a meeting, promises.

use super::{Desk, Facts, Made, fields};
use crate::assembly::handling::records::*;
use office_documents::official::{Block, Cell, Document, Layout, Look, Table};

/// The transfer list of a meeting: number and title of each matter, its proposers, the assignment.
pub fn transfer(desk: &Desk, batch: &Batch, given: &[(Matter, String, Assignment)]) -> Made {
    let mut facts = Facts::new(desk);
    facts.put("body", desk.body());
    facts.put("today", desk.today());
    facts.put("batch", batch.title.clone());
    facts.put("held_on", desk.day(Some(&batch.held_on)));
    facts.put("place", batch.place.clone());
    let rows: Vec<Vec<String>> = (1..)
        .zip(given)
        .map(|(n, (matter, proposers, own)): (i64, _)| {
            let due = if own.part == Part::Co { &own.opinion_due } else { &own.reply_due };
            vec![
                n.to_string(),
                desk.number(matter),
                matter.title.clone(),
                proposers.clone(),
                desk.unit(own.unit),
                desk.t(&format!("part-{}", own.part)),
                desk.day(due.as_deref()),
            ]
        })
        .collect();
    facts.list("given_list", fields::GIVEN, &rows);
    let signs = [desk.t("paper-signs"), desk.t("paper-signs-day")];
    let widths = [2, 4, 10, 6, 6, 3, 4];
    let table = listed(&facts, fields::GIVEN, &widths, &rows, &signs);
    let title = if batch.title.is_empty() { desk.t("paper-transfer") } else { batch.title.clone() };
    let document = Document {
        captions: (desk.x("paper-handed-by", desk.body()), facts.get("held_on")),
        blocks: vec![Block::Table(table)],
        ..Document::new(Layout::List, title.clone())
    };
    facts.made("transfer", title, document)
}

/// The ledger of promises: number and title of the matter, the promise.
pub fn ledger(desk: &Desk, promises: &[(Matter, Promise)]) -> Made {
    let mut facts = Facts::new(desk);
    facts.put("body", desk.body());
    facts.put("today", desk.today());
    let rows: Vec<Vec<String>> = (1..)
        .zip(promises)
        .map(|(n, (matter, p)): (i64, _)| {
            let state = desk.t(&format!("promise-state-{}", p.state));
            let state = match &p.kept_on {
                Some(day) => format!("{state}\n{}", desk.day(Some(day))),
                None => state,
            };
            vec![
                n.to_string(),
                desk.number(matter),
                matter.title.clone(),
                desk.unit(p.unit),
                p.content.clone(),
                p.division.clone(),
                desk.day(Some(&p.due_on)),
                p.evidence.clone(),
                state,
            ]
        })
        .collect();
    facts.list("ledger_list", fields::LEDGER, &rows);
    let widths = [2, 4, 8, 5, 9, 4, 4, 7, 4];
    let table = listed(&facts, fields::LEDGER, &widths, &rows, &[]);
    let title = desk.t("paper-ledger");
    let document = Document {
        captions: (desk.body(), desk.today()),
        blocks: vec![Block::Table(table)],
        ..Document::new(Layout::List, title.clone())
    };
    facts.made("ledger", title, document)
}

/// A list with a column for each name, and empty ones to sign in.
fn listed(
    facts: &Facts<'_>,
    names: &[&str],
    widths: &[u16],
    rows: &[Vec<String>],
    signs: &[String],
) -> Table {
    let mut columns: Vec<(String, u16)> =
        names.iter().zip(widths).map(|(name, width)| (facts.label(name), *width)).collect();
    columns.extend(signs.iter().map(|sign| (sign.clone(), 3)));
    let columns: Vec<(&str, u16)> = columns.iter().map(|(title, width)| (title.as_str(), *width)).collect();
    let centred = |name: &str| matches!(name, "position" | "number" | "part" | "due" | "state");
    let row = |row: &Vec<String>| {
        let mut cells: Vec<Cell> = names
            .iter()
            .zip(row)
            .map(|(name, text)| {
                Cell::new(if centred(name) { Look::Centred } else { Look::Text }, text.as_str())
            })
            .collect();
        cells.extend(signs.iter().map(|_| Cell::default()));
        cells
    };
    Table::list(&columns, rows.iter().map(row))
}
