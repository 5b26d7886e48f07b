//! A template to begin with: every field of a paper with its label, every list as a table, as content controls.

use super::desk::Desk;
use super::fields::{Kind, PREFIX};
use crate::foundation::errors::{Outcome, Problem};
use office_documents::official::{self, Block, Cell, Document, FieldTable, Layout, Table};
use office_documents::template::{mark, start};

/// The bytes of a template that can be changed in an office program and handed in again.
pub fn template(desk: &Desk, kind: &Kind) -> Outcome<Vec<u8>> {
    let label = |field: &str| desk.t(&format!("paper-field-{field}"));
    let mut table = FieldTable::default();
    for field in kind.fields {
        table = table.pairs(&[(&label(field), &mark(&format!("{PREFIX}{field}")))]);
    }
    let mut blocks = vec![Block::Fields(table)];
    for (list, columns) in kind.lists {
        blocks.push(Block::Flush(label(list)));
        let heads: Vec<(String, u16)> = columns.iter().map(|column| (label(column), 1)).collect();
        let heads: Vec<(&str, u16)> = heads.iter().map(|(head, width)| (head.as_str(), *width)).collect();
        let row =
            columns.iter().map(|column| Cell::from(mark(&format!("{PREFIX}{list}.{column}")))).collect();
        blocks.push(Block::Table(Table::list(&heads, [row])));
    }
    let document = Document { blocks, ..Document::new(Layout::Form, desk.t(&format!("paper-{}", kind.key))) };
    let bytes = official::write(&document).map_err(Problem::broken)?;
    start(&bytes).map_err(Problem::broken)
}
