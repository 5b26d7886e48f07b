//! From a sheet to records: which column is which, which row is what, and what its cells say.

mod columns;
mod record;

use super::forms::{self, Form, Holds};
use super::{Hints, Kind, ListedIn, Problem, ProblemKind, Record, lexicon, names, totals};
use crate::tables::grid::Grid;
use crate::tables::rows::{self, Row};
use crate::tables::{blocks, days, heading, joining, text};
use crate::workbook::Sheet;
use columns::Columns;
use serde_json::Value;
use std::collections::HashMap;

/// Reads a sheet (see `super::read`).
pub(super) fn read(kind: Kind, sheet: &Sheet, hints: &Hints) -> ListedIn {
    let (form, grid) = (forms::of(kind), Grid::new(sheet));
    let Some(heading) = heading::find(&grid, &form.speech) else {
        let mut found = ListedIn::default();
        let text = "no row looks like the heading of such a table".to_owned();
        found.problems.push(Problem::at((0, 0), ("", ProblemKind::HeadingMissing), "", text));
        found.skip_rows =
            (0..grid.height).filter(|row| !grid.filled(*row).is_empty()).map(|r| r + 1).collect();
        return found;
    };
    if let Some(blocks) = blocks::split(sheet, &heading, &form.speech) {
        let all: Vec<ListedIn> =
            blocks.sheets().map(|block| one(kind, form, &Grid::new(&block), hints)).collect();
        // Blocks that would find a heading of their own are none: what one heading refuses another might read.
        let rows: Vec<usize> = (heading.first..=heading.last).map(|row| row + 1).collect();
        if all.iter().all(|block| block.header_rows.is_empty() || block.header_rows == rows) {
            return joining::side_by_side(all);
        }
    }
    one(kind, form, &grid, hints)
}

/// Reads a sheet with one table.
fn one(kind: Kind, form: &Form, grid: &Grid<'_>, hints: &Hints) -> ListedIn {
    let mut found = ListedIn::default();
    let Some(heading) = heading::find(grid, &form.speech) else { return found };
    found.header_rows = (heading.first..=heading.last).map(|row| row + 1).collect();
    let columns = columns::of((kind, hints.keyed), form, grid, &heading, &mut found.problems);
    found.columns = columns.told(grid, &heading);
    let year = hints.year.or_else(|| days::stated_year(grid, heading.first));
    let under = rows::Under {
        first: heading.first,
        last: heading.last,
        keys: columns.one("name").into_iter().collect(),
    };
    let mut reading = Reading {
        kind,
        carried: columns.carried(form, grid, heading.last),
        form,
        grid,
        columns: &columns,
        year,
        sections: Vec::new(),
        called: Vec::new(),
        by_sector: false,
        names: HashMap::new(),
        numbers: HashMap::new(),
        said: HashMap::new(),
        found,
    };
    reading.called(&heading);
    reading.by_sector = kind == Kind::Members
        && (heading.last + 1..grid.height).any(|row| match rows::kind(grid, &under, row) {
            Row::Section(name) => lexicon::SECTOR_ENDS.iter().any(|end| name.ends_with(end)),
            _ => false,
        });
    let mut sums = Vec::new();
    for row in 0..grid.height {
        if (heading.first..=heading.last).contains(&row) {
            continue;
        }
        let is = if row < heading.first {
            if grid.filled(row).is_empty() { Row::Blank } else { Row::Skip }
        } else {
            rows::kind(grid, &under, row)
        };
        match is {
            Row::Blank => continue,
            Row::Record if reading.heads_section(row) => {}
            Row::Record if reading.row(row) => continue,
            Row::Total => sums.push(row),
            Row::Section(name) => reading.section(row, name),
            Row::Skip | Row::Record => {}
        }
        reading.found.skip_rows.push(row + 1);
    }
    reading.finish(&sums)
}

/// The name of a section as the value of its field.
fn value_of(field: &str, name: String) -> Value {
    if field == "committees" { Value::from(vec![name]) } else { Value::from(name) }
}

/// A table being read.
struct Reading<'a> {
    kind: Kind,
    form: &'a Form,
    grid: &'a Grid<'a>,
    columns: &'a Columns,
    /// Columns whose empty cells say what stands above.
    carried: Vec<(usize, &'static str)>,
    year: Option<i32>,
    /// What the sections above say of the rows below them.
    sections: Vec<(&'static str, Value)>,
    /// What the name of the sheet or of the block says of all rows.
    called: Vec<(&'static str, Value)>,
    /// Whether members stand in sections by their sectors; then a section with another name is one too.
    by_sector: bool,
    /// Rows by the names, the numbers, and all they give.
    names: HashMap<String, usize>,
    numbers: HashMap<String, usize>,
    said: HashMap<String, usize>,
    found: ListedIn,
}

impl Reading<'_> {
    fn doubt(&mut self, at: (usize, usize), (field, kind): (&'static str, ProblemKind), text: String) {
        let said = self.grid.words(at.0, at.1);
        // What stands in brackets behind a name may be what is not kept; it is not told either.
        let value = if field == "name" { text::outside_brackets(&said) } else { said };
        self.found.problems.push(Problem::at(at, (field, kind), &value, text));
    }

    /// A sheet or a block that is called after a sector or a committee says it of all its rows, if no column does.
    fn called(&mut self, heading: &heading::Heading<&'static str>) {
        let sheet = (text::field(&self.grid.sheet.name), (heading.last, 0));
        let columns = heading.columns.iter().map(|column| column.column);
        let (first, last) = (columns.clone().min().unwrap_or(0), columns.max().unwrap_or(0));
        let above = (heading.first.saturating_sub(1)..=heading.first).find_map(|row| {
            let own: Vec<usize> =
                self.grid.filled(row).into_iter().filter(|column| (first..=last).contains(column)).collect();
            let [only] = own[..] else { return None };
            Some((rows::section(&self.grid.words(row, only))?, (row, only)))
        });
        for (name, at) in above.into_iter().chain([sheet]) {
            let ends = |words: &[&str]| words.iter().any(|word| name.ends_with(word));
            let field = match self.kind {
                Kind::Members if ends(lexicon::SECTOR_ENDS) => "sector",
                Kind::Members if ends(lexicon::COMMITTEE_ENDS) => "committees",
                _ => continue,
            };
            if !self.columns.has(field) && !self.called.iter().any(|(of, _)| *of == field) {
                let text = format!("{name} was taken from above the table or the name of the sheet");
                self.found.problems.push(Problem::at(at, (field, ProblemKind::RemarkTaken), &name, text));
                self.called.push((field, value_of(field, name)));
            }
        }
    }

    /// A sector or a committee alone in a row of members is no member; the rows below belong to it.
    fn heads_section(&mut self, row: usize) -> bool {
        let filled = self.grid.filled(row);
        let [only] = filled[..] else { return false };
        let goes_on = self.columns.one("name").is_some_and(|column| self.grid.anchor(row, column).is_some());
        if goes_on && self.columns.one("name") != Some(only) {
            return false;
        }
        let name = rows::section(&self.grid.words(row, only)).unwrap_or_default();
        let ends = |words: &[&str]| words.iter().any(|word| name.ends_with(word));
        let role = lexicon::ROLES.contains(&name.as_str());
        let body = name.chars().count() >= 3 && (ends(lexicon::SECTOR_ENDS) || ends(lexicon::COMMITTEE_ENDS));
        let heads = self.kind == Kind::Members && (role || body);
        if heads {
            self.section(row, name);
        }
        heads
    }

    /// Takes the name of a section for the rows below it.
    fn section(&mut self, row: usize, name: String) {
        let ends = |words: &[&str]| words.iter().any(|word| name.ends_with(word));
        let role = lexicon::ROLES.contains(&name.as_str());
        let field = match self.kind {
            Kind::Units | Kind::Activities | Kind::Upward => Some("kind"),
            Kind::Members if role => Some("role"),
            Kind::Members if ends(lexicon::SECTOR_ENDS) => Some("sector"),
            Kind::Members if ends(lexicon::COMMITTEE_ENDS) => Some("committees"),
            Kind::Members if names::mark(&name) == names::Mark::Refused => {
                let column = self.grid.filled(row).first().copied().unwrap_or(0);
                // One within another leaves that as it is.
                if !text::fold(&self.grid.words(row, column)).starts_with('(') {
                    self.sections.clear();
                }
                let text = "a section says what is not kept about a person; it was not read".to_owned();
                let what = ("", ProblemKind::RemarkRefused);
                self.found.problems.push(Problem::at((row, column), what, "", text));
                return;
            }
            Kind::Members if self.may_be_sector(row, &name) => Some("sector"),
            _ => None,
        };
        // A role stands within a committee or a sector, and ends with it.
        self.sections.retain(|(of, _)| field == Some("role") && *of != "role");
        self.sections.extend(field.map(|field| (field, value_of(field, name.clone()))));
        if field.is_none() {
            let column = self.grid.filled(row).first().copied().unwrap_or(0);
            let text = format!("{name} stands above rows; what it says of them was not taken");
            self.doubt((row, column), ("", ProblemKind::RemarkIgnored), text);
        }
    }

    /// Where members stand in sections by their sectors, one more with an ordinal or a count is a sector, unless it speaks of seats.
    fn may_be_sector(&self, row: usize, name: &str) -> bool {
        let column = self.grid.filled(row).first().copied().unwrap_or(0);
        let bracket = |c: char| lexicon::BRACKETS.iter().any(|(open, close)| c == *open || c == *close);
        self.by_sector
            && rows::heads(&self.grid.words(row, column))
            && !name.contains(bracket)
            && !lexicon::NO_SECTORS.iter().any(|word| name.contains(word))
    }

    /// Keeps a record unless its row repeats another; doubts after `before` are about it.
    fn keep(&mut self, record: Record, before: usize) -> bool {
        let at = (record.row - 1, self.columns.one("name").unwrap_or(0));
        let all = <ListedIn as joining::Found>::said(&record);
        if let Some(other_row) = self.said.get(&all).copied().filter(|other| *other != record.row) {
            self.found.problems.truncate(before);
            let text = format!("the row repeats row {other_row} and was skipped");
            self.doubt(at, ("name", ProblemKind::RowRepeated { other_row }), text);
            return false;
        }
        self.said.insert(all, record.row);
        let name = record.get("name").and_then(Value::as_str).map(text::key).unwrap_or_default();
        let other_row = *self.names.entry(name).or_insert(record.row);
        if other_row != record.row {
            let text = format!("row {other_row} has the same name");
            self.doubt(at, ("name", ProblemKind::NameRepeated { other_row }), text);
        }
        if let Some(number) = record.get("no").filter(|number| !number.is_null()) {
            let other_row = *self.numbers.entry(number.to_string()).or_insert(record.row);
            if other_row != record.row {
                let at = (at.0, self.columns.one("no").unwrap_or(0));
                self.doubt(
                    at,
                    ("no", ProblemKind::NumberRepeated { other_row }),
                    format!("row {other_row} has the same number"),
                );
            }
        }
        match self.found.data_rows.as_mut_slice() {
            [_, last] => *last = record.row,
            _ => self.found.data_rows = vec![record.row, record.row],
        }
        self.found.records.push(record);
        true
    }

    /// What can only be said once all rows are known.
    fn finish(mut self, sums: &[usize]) -> ListedIn {
        self.fill_fields();
        let counting: Vec<(usize, &'static str)> = self
            .columns
            .plain
            .iter()
            .filter(|(_, _, holds)| matches!(holds, Holds::Count | Holds::Score))
            .map(|(column, field, _)| (*column, *field))
            .collect();
        if self.kind == Kind::Duty {
            totals::counts(self.grid, &mut self.found, sums, &counting);
        } else {
            totals::rows_stated(self.grid, &mut self.found, sums);
        }
        let hidden = self.found.records.iter().map(|record| record.row - 1);
        let hidden: Vec<usize> = hidden.filter(|row| self.grid.sheet.hidden_rows.contains(row)).collect();
        let column = self.columns.one("name").unwrap_or(0);
        for row in hidden {
            self.doubt(
                (row, column),
                ("name", ProblemKind::NotShown),
                "the row is not shown in the sheet".to_owned(),
            );
        }
        self.found.problems.sort_by_key(|problem| problem.row);
        self.found
    }

    /// Gives every record the same fields: those with a column, and those that any record has.
    fn fill_fields(&mut self) {
        let has = |field: &str| {
            self.columns.has(field) || self.found.records.iter().any(|r| r.get(field).is_some())
        };
        let always: Vec<&'static str> = self
            .form
            .fields
            .iter()
            .filter(|(field, holds)| !matches!(holds, Holds::Pair(_)) && has(field) && !self.sparse(field))
            .map(|(field, _)| *field)
            .collect();
        for record in &mut self.found.records {
            let mut given: HashMap<&str, Value> = std::mem::take(&mut record.fields).into_iter().collect();
            for (field, _) in self.form.fields {
                if let Some(value) = given.remove(field) {
                    record.fields.push((field, value));
                } else if always.contains(field) {
                    record.fields.push((field, Value::Null));
                }
            }
            for (field, value) in &mut record.fields {
                if *field == "committees" && value.is_null() {
                    *value = Value::Array(Vec::new());
                }
            }
        }
    }

    /// Whether a field stands only where a cell speaks of it.
    fn sparse(&self, field: &str) -> bool {
        !self.columns.has(field)
            && matches!(field, "leave" | "opinion_adopted" | "status" | "role" | "phone" | "post")
    }
}
