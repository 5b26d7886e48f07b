//! From rows to records: which row is what, and what its cells say.

use super::grid::{Grid, words};
use super::header::{self, Header};
use super::lexicon;
use super::problems::{Field, Problem, ProblemKind};
use super::text;
use super::{Hints, ProposalNumber, ProposalsIn, Record, days, record};
use crate::workbook::{Sheet, column_letters};
use std::collections::HashMap;

/// Reads a sheet (see `super::read`).
pub(super) fn read(sheet: &Sheet, hints: &Hints) -> ProposalsIn {
    let grid = Grid::new(sheet);
    let mut out = ProposalsIn::default();
    let Some(header) = header::find(&grid, &mut out.problems) else {
        out.problems.clear();
        let text = "no row looks like the heading of a list of proposals".to_owned();
        out.problems.push(Problem::at((0, 0), Field::Other, ProblemKind::HeaderMissing, "", text));
        out.skip_rows = (0..grid.height).filter(|row| !grid.filled(*row).is_empty()).map(|r| r + 1).collect();
        return out;
    };
    let year = hints.session_year.or_else(|| year_of(&grid, &header));
    let mut reader =
        Reader { grid: &grid, header, year, category: None, since: 0, seen: HashMap::new(), out };
    reader.run();
    reader.finish()
}

/// The year in the rows above the heading, or the one all days agree on.
fn year_of(grid: &Grid<'_>, header: &Header) -> Option<i32> {
    let titles = (0..header.first).flat_map(|row| grid.filled(row).into_iter().map(move |c| (row, c)));
    let mut stated = titles.filter_map(|(row, column)| {
        let key = text::key(&grid.words(row, column));
        let (before, _) = key.split_once(lexicon::YEAR)?;
        let start = before.char_indices().rev().nth(3)?.0;
        text::number(&before[start..]).filter(|year| (1949..2200).contains(year)).map(|year| year as i32)
    });
    stated.next().or_else(|| {
        let column = header.one(Field::Filed)?;
        days::common_year((header.last + 1..grid.height).map(|row| grid.value(row, column)))
    })
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
                Kind::Record | Kind::Skip => {}
                Kind::Category(category) => self.category = Some(category),
                Kind::Total => self.total(row),
                Kind::Continuation => {
                    if let Some(last) = self.out.records.last_mut() {
                        record::extend(self.grid, &self.header, row, last, &mut self.out.problems);
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
        if filled.len() <= 2 && lexicon::NOTES.iter().any(|word| key.starts_with(word)) {
            return Kind::Skip;
        }
        if self.repeats_heading(row, &filled) {
            return Kind::Skip;
        }
        if self.continues(row) {
            return Kind::Continuation;
        }
        match self.category_row(row, &filled) {
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

    fn repeats_heading(&self, row: usize, filled: &[usize]) -> bool {
        let same = |column: &&usize| {
            let key = text::key(&self.grid.words(row, **column));
            key == text::key(&self.grid.words(self.header.last, **column))
        };
        filled.len() >= 2 && filled.iter().filter(same).count() * 2 > filled.len()
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
        let bare = numbered.unwrap_or_else(|| text::fold(&words));
        let plain = text::parts(&bare).into_iter().filter_map(|part| match part {
            text::Part::Plain(plain) => Some(plain),
            text::Part::Bracketed(inner, _) if stated_count(&inner).is_some() => None,
            text::Part::Bracketed(_, whole) => Some(whole),
        });
        let name = text::tidy(&plain.collect::<String>());
        let name = name.trim_end_matches(lexicon::ENUMERATION).to_owned();
        (!name.is_empty() && text::number(&name).is_none()).then_some(name)
    }

    fn total(&mut self, row: usize) {
        let filled = self.grid.filled(row);
        let stated =
            filled.iter().find_map(|column| Some((*column, stated_count(&self.grid.words(row, *column))?)));
        let subtotal =
            filled.iter().any(|column| text::key(&self.grid.words(row, *column)).contains(lexicon::SUBTOTAL));
        let all = self.out.records.len();
        let counted = (if subtotal { all - self.since } else { all }) as u64;
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
        if let Some(other_row) = self.seen.get(&key).copied().filter(|_| !record.title.is_empty()) {
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
        if !own.is_empty() {
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

/// The number in `7件` or `共7件`, or a bare number.
fn stated_count(words: &str) -> Option<u64> {
    let key = text::key(words);
    let bare = lexicon::TOTALS.iter().find_map(|word| key.strip_prefix(word)).unwrap_or(&key);
    let bare = bare.trim_start_matches(':');
    let bare = text::strip_start(bare, lexicon::SIGNERS_BEFORE).unwrap_or(bare);
    text::number(text::strip_end(bare, lexicon::PIECES).unwrap_or(bare))
}

/// What follows an ordinal such as `一、` or `(二)`.
fn enumerated(words: &str) -> Option<String> {
    let folded = text::fold(words);
    let open = folded.strip_prefix('(').unwrap_or(&folded);
    let (ordinal, rest) = open.split_once(lexicon::ENUMERATION)?;
    text::number(&text::key(ordinal))?;
    Some(rest.trim_start_matches(lexicon::ENUMERATION).trim().to_owned())
}
