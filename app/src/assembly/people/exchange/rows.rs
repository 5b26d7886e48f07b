//! From a record of the reader to cells with verdicts: what members and units have in common.

use super::plan::{Act, CellPlan, ListKind, Mark, Row, Verdict};
use super::reading::{Source, place};
use crate::foundation::errors::{Complaint, Problem};
use crate::foundation::forms::Fields;
use office_documents::listed::{Column, Reading, Record, Table};
use office_documents::workbook::column_letters;
use serde_json::Value;

/// Fields of a table that are kept, with the field of the form each is written to.
const MEMBERS: &[(&str, &str)] = &[
    ("no", "member_no"),
    ("name", "name"),
    ("sector", "sector"),
    ("committees", "committee"),
    ("post", "post"),
    ("phone", "phone"),
    ("member_since", "from_on"),
    ("unit", "employer"),
    ("role", "standing"),
];
const UNITS: &[(&str, &str)] =
    &[("code", "code"), ("name", "name"), ("short_name", "short_name"), ("kind", "unit_kind")];

/// The fields of a kind of table that are kept, with those of the form.
pub fn kept(kind: ListKind) -> &'static [(&'static str, &'static str)] {
    match kind {
        ListKind::Members => MEMBERS,
        ListKind::Units => UNITS,
    }
}

/// Whether a column's field is kept. A running number is none.
pub(super) fn is_kept(kind: ListKind, field: &str, serial: bool) -> bool {
    !serial && kept(kind).iter().any(|(known, _)| *known == field)
}

/// A value as it stands in a cell.
fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Array(all) => all.iter().map(shown).collect::<Vec<_>>().join("\u{3001}"),
        _ => String::new(),
    }
}

/// A record with its table, ready to be judged.
pub(super) struct Raw<'a> {
    pub table: &'a Table,
    pub record: &'a Record,
    pub at: usize,
    serial: bool,
}

impl<'a> Raw<'a> {
    /// Every record of the file in its order.
    pub(super) fn all(source: &'a Source) -> impl Iterator<Item = Raw<'a>> {
        let serial = |columns: &[Column]| {
            let is = |wanted: bool| columns.iter().any(|c| c.reading == Reading::Field("no", wanted));
            is(true) && !is(false)
        };
        let records = source.book.tables.iter().flat_map(move |table| {
            let serial = serial(&table.list.columns);
            table.list.records.iter().map(move |record| (table, record, serial))
        });
        records.enumerate().map(|(at, (table, record, serial))| Raw { table, record, at, serial })
    }

    /// What a field says, or nothing. What only counts rows says nothing.
    pub(super) fn text(&self, field: &str) -> String {
        if field == "no" && self.serial {
            return String::new();
        }
        self.record.get(field).map(shown).unwrap_or_default()
    }

    /// Several values of a field.
    pub(super) fn list(&self, field: &str) -> Vec<String> {
        match self.record.get(field) {
            Some(Value::Array(all)) => all.iter().map(shown).collect(),
            Some(Value::Null) | None => Vec::new(),
            Some(one) => vec![shown(one)],
        }
    }

    /// A row with the cells that say something.
    pub(super) fn row(&self, kind: ListKind) -> Row {
        let mut cells = Vec::new();
        for (field, target) in kept(kind) {
            let said = self.text(field);
            if said.is_empty() {
                continue;
            }
            let column = self.record.columns.iter().find(|(name, _)| name == field).map(|(_, at)| *at);
            let cell = column.map(|at| format!("{}{}", column_letters(at), self.record.row));
            cells.push(CellPlan {
                field,
                target,
                place: cell.map(|cell| place(&self.table.sheet, &cell)).unwrap_or_default(),
                value: said.clone(),
                said,
                old: String::new(),
                verdict: Verdict::Same,
                changes: false,
                why: Vec::new(),
            });
        }
        Row {
            at: self.at,
            sheet: self.table.sheet.clone(),
            row: self.record.row,
            name: self.text("name"),
            act: Act::Leave,
            cells,
            marks: Vec::new(),
        }
    }

    /// Doubts of the reader go to their cells; those of no cell to the record.
    pub(super) fn doubts(&self, row: &mut Row) {
        for (cell, mark) in Source::doubts(self.table, self.record.row) {
            let full = place(&self.table.sheet, &cell);
            match row.cells.iter_mut().find(|known| known.place == full) {
                Some(known) => known.doubt(Verdict::Unsure, mark.said),
                None => row.marks.push(mark),
            }
        }
    }
}

impl Row {
    pub(super) fn cell(&mut self, field: &str) -> Option<&mut CellPlan> {
        self.cells.iter_mut().find(|cell| cell.field == field)
    }

    /// A doubt at a field's cell; at the record where the table has none.
    pub(super) fn doubt(&mut self, field: &str, verdict: Verdict, said: Complaint) {
        match self.cell(field) {
            Some(cell) => cell.doubt(verdict, said),
            None => self.marks.push(Mark { verdict, place: String::new(), said }),
        }
    }

    /// What a field says is not written.
    pub(super) fn without(&mut self, field: &str, said: Complaint) {
        if let Some(cell) = self.cell(field) {
            cell.value.clear();
            cell.target = "";
            cell.doubt(Verdict::Unsure, said);
        }
    }

    /// Compares the cells with what stands, and puts all that would be written into the form.
    pub(super) fn compare(&mut self, same: impl Fn(&str, &str, &str) -> bool) -> Fields {
        let (mut form, known) = match &self.act {
            Act::Enter(fields) => (fields.clone(), false),
            Act::Known(_, fields) => (fields.clone(), true),
            Act::Leave => return Fields::default(),
        };
        for cell in self.cells.iter_mut().filter(|cell| !cell.target.is_empty()) {
            let now = form.get(cell.target).to_owned();
            if known && same(cell.target, &now, &cell.value) {
                cell.old.clone_from(&cell.said);
                continue;
            }
            cell.changes = known;
            cell.verdict = cell.verdict.max(if known { Verdict::Changed } else { Verdict::New });
            form.set(cell.target, cell.value.clone());
        }
        form
    }

    /// What the form says of the fields becomes refusals of their cells.
    pub(super) fn refuse(&mut self, wrong: Problem) {
        let Problem::Invalid(list) = wrong else { return };
        for said in list {
            let cell = self.cells.iter_mut().find(|cell| cell.target == said.field);
            match cell {
                Some(cell) => cell.doubt(Verdict::Refused, said),
                None => {
                    self.marks.push(Mark { verdict: Verdict::Refused, place: String::new(), said });
                }
            }
        }
    }
}
