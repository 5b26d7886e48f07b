//! From rows to records: which row is what, and what its cells say.

use super::header::{self, Header};
use super::lexicon;
use super::problems::{Field, Problem, ProblemKind};
use super::{Hints, ProposalNumber, ProposalsIn, Record, record};
use crate::tables::grid::{Grid, words};
use crate::tables::rows::{self, enumerated, stated_count};
use crate::tables::{blocks, chosen, days, text};
use crate::workbook::{Sheet, column_letters};
use std::collections::HashMap;

/// Reads a sheet (see `super::read`).
pub(super) fn read(sheet: &Sheet, hints: &Hints) -> ProposalsIn {
    let renamed = chosen::renamed(sheet, &super::known(&hints.chosen));
    let read = renamed.as_ref().unwrap_or(sheet);
    let grid = Grid::new(read);
    let Some(found) = header::find(&grid) else {
        let mut out = ProposalsIn { guesses: chosen::guesses(sheet), ..ProposalsIn::default() };
        let text = "no row looks like the heading of a list of proposals".to_owned();
        out.problems.push(Problem::at((0, 0), Field::Other, ProblemKind::HeaderMissing, "", text));
        out.skip_rows = (0..grid.height).filter(|row| !grid.filled(*row).is_empty()).map(|r| r + 1).collect();
        return out;
    };
    let blocks = blocks::split(read, &found, &header::SPEECH);
    let headings = header::told(&found, &Grid::new(sheet), blocks.is_some());
    let mut out = match blocks {
        Some(blocks) => crate::tables::joining::side_by_side(
            blocks.sheets().map(|block| one(&Grid::new(&block), hints)).collect(),
        ),
        None => one(&grid, hints),
    };
    if renamed.is_some() {
        // A column that is not read is told by its own heading.
        for problem in out.problems.iter_mut().filter(|p| p.kind == ProblemKind::ColumnIgnored) {
            let own = headings.iter().find(|column| column_letters(column.column) == problem.column);
            problem.value = own.map_or_else(|| problem.value.clone(), |column| column.heading.clone());
        }
    }
    out.headings = headings;
    out
}

/// Reads a sheet with one table.
fn one(grid: &Grid<'_>, hints: &Hints) -> ProposalsIn {
    let mut out = ProposalsIn::default();
    let Some(found) = header::find(grid) else { return out };
    let header = header::columns(&found, &mut out.problems);
    let year = hints.session_year.or_else(|| days::stated_year(grid, header.first)).or_else(|| {
        let column = header.one(Field::Filed)?;
        days::common_year((header.last + 1..grid.height).map(|row| grid.value(row, column)))
    });
    let keys = [Field::Title, Field::Number].into_iter().filter_map(|field| header.one(field)).collect();
    let under = rows::Under { first: header.first, last: header.last, keys };
    let mut reader =
        Reader { grid, header, under, year, category: None, since: 0, seen: HashMap::new(), out };
    reader.run();
    reader.finish()
}

/// What a row is.
enum Kind {
    Blank,
    Skip,
    Category(String),
    Total,
    Continuation,
    Record,
}

struct Reader<'a> {
    grid: &'a Grid<'a>,
    header: Header,
    under: rows::Under,
    year: Option<i32>,
    /// The category above, for rows without their own.
    category: Option<String>,
    /// Records before the last subtotal.
    since: usize,
    /// Number and title of each record, with its row.
    seen: HashMap<(Option<ProposalNumber>, String), usize>,
    out: ProposalsIn,
}

impl Reader<'_> {
    fn run(&mut self) {
        for row in 0..self.grid.height {
            if (self.header.first..=self.header.last).contains(&row) {
                self.out.header_rows.push(row + 1);
                continue;
            }
            let kind = if row < self.header.first { self.above(row) } else { self.kind(row) };
            match kind {
                Kind::Blank => continue,
                Kind::Record if self.record(row) => continue,
                Kind::Record => {}
                Kind::Skip => self.note(row),
                Kind::Category(category) => self.category = Some(category),
                Kind::Total => self.total(row),
                Kind::Continuation => {
                    if let Some(last) = self.out.records.last_mut() {
                        record::extend(self.grid, &self.header, row, last, &mut self.out.problems);
                        self.out.continued.push((row + 1, last.row));
                        self.mark_data(row);
                        continue;
                    }
                }
            }
            self.out.skip_rows.push(row + 1);
        }
    }

    fn above(&self, row: usize) -> Kind {
        if self.grid.filled(row).is_empty() { Kind::Blank } else { Kind::Skip }
    }

    /// What a field says in a row, merged regions filled.
    fn words(&self, row: usize, field: Field) -> String {
        self.header.one(field).map(|column| self.grid.words(row, column)).unwrap_or_default()
    }

    fn kind(&self, row: usize) -> Kind {
        let filled = self.grid.filled(row);
        let Some(first) = filled.first() else { return Kind::Blank };
        let key = text::key(&self.grid.words(row, *first));
        let whole = |column: &usize| {
            let key = text::key(&self.grid.words(row, *column));
            lexicon::TOTALS.contains(&key.trim_end_matches(':'))
        };
        let untitled = self.own(row, Field::Title).is_none();
        if filled.iter().any(whole) || untitled && lexicon::TOTALS.iter().any(|word| key.starts_with(word)) {
            return Kind::Total;
        }
        if rows::skipped(self.grid, &self.under, row, &filled) {
            return Kind::Skip;
        }
        if filled.len() == 1 && rows::is_title(self.grid, &self.under, row) {
            return Kind::Skip;
        }
        if self.continues(row) {
            return Kind::Continuation;
        }
        match self.category_row(row, &filled) {
            Some(_) if rows::is_title_again(self.grid, &self.under, row) => Kind::Skip,
            Some(category) => Kind::Category(category),
            // A note longer than any category, alone in its row and not in the title's column.
            None if filled.len() == 1 && untitled => Kind::Skip,
            None => Kind::Record,
        }
    }

    /// A field's value if it stands in this row itself.
    fn own(&self, row: usize, field: Field) -> Option<String> {
        let column = self.header.one(field)?;
        let own = words(self.grid.sheet.at(row, column));
        (!text::key(&own).is_empty()).then_some(own)
    }

    /// Whether number and title are merged down from the record above.
    fn continues(&self, row: usize) -> bool {
        let Some(last) = self.out.records.last() else { return false };
        let from_above = |field: Field| {
            self.header.one(field).map(|column| {
                let anchor = self.grid.anchor(row, column);
                anchor.is_some_and(|(top, _)| top < row && top + 1 >= last.row)
            })
        };
        let number = from_above(Field::Number).or_else(|| from_above(Field::Serial));
        from_above(Field::Title) == Some(true) && number != Some(false)
    }

    /// The category a row names for the rows below it.
    fn category_row(&self, row: usize, filled: &[usize]) -> Option<String> {
        let (first, rest) = filled.split_first()?;
        let words = self.grid.words(row, *first);
        let spans = self.grid.anchor(row, first + 1) == Some((row, *first));
        let titled = self.header.one(Field::Title) == Some(*first) && !spans;
        let count = |column: &usize| stated_count(&self.grid.words(row, *column)).is_some();
        let numbered = enumerated(&words);
        if !rest.iter().all(count) || titled && numbered.is_none() || words.chars().count() > 30 {
            return None;
        }
        rows::section(&words)
    }

    /// What a note below the list says of proposals handed over.
    fn note(&mut self, row: usize) {
        if row <= self.header.last {
            return;
        }
        let key: String = self
            .grid
            .filled(row)
            .into_iter()
            .map(|column| text::key(&self.grid.words(row, column)))
            .collect();
        let found = lexicon::HANDED_OVER.iter().find_map(|word| {
            let (_, after) = key.split_once(word)?;
            let end = after.find(|c: char| !c.is_ascii_digit())?;
            text::number(&after[..end])
                .filter(|_| lexicon::PIECES.iter().any(|piece| after[end..].starts_with(piece)))
        });
        if let Some(number) = found {
            self.out.checks.get_or_insert_default().assigned_stated = Some(number);
        }
    }

    fn total(&mut self, row: usize) {
        let filled = self.grid.filled(row);
        let stated =
            filled.iter().find_map(|column| Some((*column, stated_count(&self.grid.words(row, *column))?)));
        let subtotal =
            filled.iter().any(|column| text::key(&self.grid.words(row, *column)).contains(lexicon::SUBTOTAL));
        let all = self.out.records.len();
        let counted = (if subtotal { all - self.since } else { all }) as u64;
        if let Some((_, stated)) = stated {
            let checks = self.out.checks.get_or_insert_default();
            checks.subtotal_stated = Some(checks.subtotal_stated.unwrap_or(0).max(stated));
            checks.subtotal_rows = Some(checks.subtotal_rows.unwrap_or(0).max(counted));
        }
        if subtotal {
            self.since = all;
        }
        if let Some((column, stated)) = stated
            && stated != counted
        {
            let kind = ProblemKind::TotalDisagrees { stated, counted };
            let text = format!("{stated} stated but {counted} rows counted");
            let value = self.grid.words(row, column);
            self.out.problems.push(Problem::at((row, column), Field::Other, kind, &value, text));
        }
    }

    /// Reads a record; false if the row only repeats another.
    fn record(&mut self, row: usize) -> bool {
        let mut problems = Vec::new();
        let mut record = record::read(self.grid, &self.header, row, self.year, &mut problems);
        self.set_category(row, &mut record, &mut problems);
        let key = (record.number.clone(), text::key(&record.title));
        let said = |record: &Record| Record { row: 0, warn: None, ..record.clone() };
        // The same number and title with other units or days is another record, and its number a doubt.
        let repeats = |other: &usize| {
            let known = self.out.records.iter().find(|record| record.row == *other);
            record.number.is_none() || known.is_some_and(|known| said(known) == said(&record))
        };
        let other = self.seen.get(&key).filter(|other| !record.title.is_empty() && repeats(other));
        if let Some(other_row) = other.copied() {
            let kind = ProblemKind::RowRepeated { other_row };
            let column = self.header.one(Field::Title).unwrap_or(0);
            let text = format!("the row repeats row {other_row} and was skipped");
            self.out.problems.push(Problem::at((row, column), Field::Title, kind, &record.title, text));
            return false;
        }
        self.seen.insert(key, row + 1);
        self.mark_data(row);
        self.out.problems.extend(problems);
        self.out.records.push(record);
        true
    }

    fn set_category(&mut self, row: usize, record: &mut Record, problems: &mut Vec<Problem>) {
        let own = text::tidy(&self.words(row, Field::Category));
        if record.category.is_some() {
            return;
        }
        if !lexicon::NOTHING.contains(&text::key(&own).as_str()) {
            record.category = Some(own.clone());
            self.category = Some(own);
            return;
        }
        record.category.clone_from(&self.category);
        if let (Some(column), Some(above)) = (self.header.one(Field::Category), &self.category) {
            let text = format!("no category: {above} taken from above");
            let kind = ProblemKind::CategoryCarried;
            problems.push(Problem::at((row, column), Field::Category, kind, above, text));
        }
    }

    fn mark_data(&mut self, row: usize) {
        match self.out.data_rows.as_mut_slice() {
            [_, last] => *last = row + 1,
            _ => self.out.data_rows = vec![row + 1, row + 1],
        }
    }

    /// What can only be said once all records are known.
    fn finish(mut self) -> ProposalsIn {
        let columns = self.header.columns.iter();
        self.out.columns = columns.map(|(column, field)| (*field, column_letters(*column))).collect();
        let mut first_with: HashMap<ProposalNumber, usize> = HashMap::new();
        let column = self.header.one(Field::Number).or(self.header.one(Field::Serial)).unwrap_or(0);
        for record in &self.out.records {
            let Some(number) = record.number.clone() else { continue };
            let other_row = *first_with.entry(number).or_insert(record.row);
            if other_row != record.row {
                let kind = ProblemKind::NumberRepeated { other_row };
                let text = format!("row {other_row} has the same number");
                let value = self.grid.words(record.row - 1, column);
                self.out.problems.push(Problem::at(
                    (record.row - 1, column),
                    Field::Number,
                    kind,
                    &value,
                    text,
                ));
            }
        }
        for record in &self.out.records {
            let Some(target) = &record.merged_into else { continue };
            if !first_with.contains_key(target) {
                let value = self.grid.words(record.row - 1, column);
                let text = "the proposal it was merged into is not in the list".to_owned();
                let kind = ProblemKind::MergeTargetMissing;
                self.out.problems.push(Problem::at(
                    (record.row - 1, column),
                    Field::MergedInto,
                    kind,
                    &value,
                    text,
                ));
            }
        }
        let mut texts: HashMap<usize, Vec<&str>> = HashMap::new();
        for problem in &self.out.problems {
            texts.entry(problem.row).or_default().push(&problem.text);
        }
        for record in &mut self.out.records {
            record.warn = texts.get(&record.row).map(|texts| texts.join("; "));
        }
        self.out.problems.sort_by_key(|problem| problem.row);
        self.out
    }
}
