//! The rows under the heading: records, ticks, days, remarks, totals.

mod further;

use super::header::{self, Header};
use super::{Field, HandlingIn, Hints, Problem, ProblemKind, Record, lexicon};
use crate::proposals_in::{self, ProposalNumber, units};
use crate::tables::days::{self, Doubt};
use crate::tables::grid::Grid;
use crate::tables::rows::{self, Row, Tick, tick};
use crate::tables::{blocks, chosen, joining, text};
use crate::workbook::{CellValue, Sheet, column_letters};
use std::collections::{BTreeMap, HashMap};

pub(super) fn read(sheet: &Sheet, hints: &Hints) -> HandlingIn {
    let renamed = chosen::renamed(sheet, &super::known(&hints.chosen));
    let read = renamed.as_ref().unwrap_or(sheet);
    let grid = Grid::new(read);
    let Some(found) = header::find(&grid) else {
        let mut found = HandlingIn { asked: chosen::guesses(sheet), ..HandlingIn::default() };
        let text = "no row names numbers, units and what became of them".to_owned();
        found.problems.push(Problem::at((0, 0), (Field::Other, ProblemKind::HeadingMissing), "", text));
        found.skip_rows =
            (0..grid.height).filter(|row| !grid.filled(*row).is_empty()).map(|r| r + 1).collect();
        return found;
    };
    let blocks = blocks::split(read, &found, &header::SPEECH);
    let own = Grid::new(sheet);
    let asked = header::asked(&found, &own, (&hints.chosen, blocks.is_some()));
    let mut out = match blocks {
        Some(blocks) => {
            joining::side_by_side(blocks.sheets().map(|block| one(&Grid::new(&block), hints)).collect())
        }
        None => one(&grid, hints),
    };
    out.asked = asked;
    if renamed.is_some() {
        // A column that is not read is told by its own heading.
        for problem in out.problems.iter_mut().filter(|p| p.kind == ProblemKind::ColumnIgnored) {
            let column = found.columns.iter().find(|c| column_letters(c.column) == problem.column);
            if let Some(column) = column {
                problem.value = chosen::lowest(&own, (found.first, found.last), column.column);
            }
        }
    }
    out
}

/// Reads a sheet with one table.
fn one(grid: &Grid<'_>, hints: &Hints) -> HandlingIn {
    let mut found = HandlingIn::default();
    let Some(heading) = header::find(grid) else { return found };
    let header = header::columns(&heading, &mut found.problems);
    found.header_rows = (header.first..=header.last).map(|row| row + 1).collect();
    let year = hints.session_year.or_else(|| days::stated_year(grid, header.first)).or_else(|| {
        let columns = [Field::Assigned, Field::Replied].into_iter().filter_map(|field| header.one(field));
        days::common_year(
            columns
                .flat_map(|c| (header.last + 1..grid.height).map(move |r| (r, c)))
                .map(|(r, c)| grid.value(r, c)),
        )
    });
    let keys =
        [Field::Number, Field::Title, Field::Handlers].into_iter().filter_map(|field| header.one(field));
    let under = rows::Under { first: header.first, last: header.last, keys: keys.collect() };
    let mut reading = Reading {
        grid,
        header: &header,
        year,
        found,
        unit_above: None,
        by_words: false,
        numbers: HashMap::new(),
        said: HashMap::new(),
    };
    if let Some(column) = header.one(Field::Result) {
        let words: Vec<String> = (header.last + 1..grid.height).map(|row| grid.words(row, column)).collect();
        reading.by_words = header::told_by_words(words.iter().map(String::as_str));
    }
    for row in 0..grid.height {
        if (header.first..=header.last).contains(&row) || grid.filled(row).is_empty() {
            continue;
        }
        let is = if row < header.first { Row::Skip } else { rows::kind(grid, &under, row) };
        if let Row::Section(name) = &is {
            reading.section(row, name);
        }
        if is != Row::Record || !reading.record(row) {
            reading.found.skip_rows.push(row + 1);
        }
    }
    reading.totals();
    let mut found = reading.found;
    if let (Some(first), Some(last)) = (found.records.first(), found.records.last()) {
        found.data_rows = vec![first.row, last.row];
    }
    found
}

struct Reading<'a> {
    grid: &'a Grid<'a>,
    header: &'a Header,
    year: Option<i32>,
    found: HandlingIn,
    /// The unit that is the section a row stands in, where no column says it, and whether its ordinal is in brackets.
    unit_above: Option<(String, bool)>,
    /// Whether words of the column of results stand for classes.
    by_words: bool,
    /// Rows by the numbers they give.
    numbers: HashMap<ProposalNumber, usize>,
    /// Rows by all they say.
    said: HashMap<String, usize>,
}

impl Reading<'_> {
    fn doubt(&mut self, at: (usize, usize), field: Field, kind: ProblemKind, text: String) {
        let value = self.grid.words(at.0, at.1);
        self.found.problems.push(Problem::at(at, (field, kind), &value, text));
    }

    /// Reads a row; false where it holds no record.
    fn record(&mut self, row: usize) -> bool {
        let words =
            |field| self.header.one(field).map(|column| self.grid.words(row, column)).unwrap_or_default();
        let number =
            self.header.one(Field::Number).and_then(|c| proposals_in::number_in(self.grid.value(row, c)));
        let title = text::tidy(&words(Field::Title));
        self.errors(row);
        let handlers = self.handlers(row);
        let (names, leads) = handlers;
        if number.is_none() && names.is_empty() && title.is_empty() {
            return false;
        }
        // A number merged down: further units of the proposal above.
        let continued = self.header.one(Field::Number).and_then(|column| self.grid.anchor(row, column));
        if let (Some((above, _)), Some(last)) = (continued, self.found.records.last_mut())
            && above < row
        {
            last.handlers.extend(names);
            last.more_rows.push(row + 1);
            let first = last.row - 1;
            self.further(row, first);
            return true;
        }
        let before = self.found.problems.len();
        let (names, leads) = match &self.unit_above {
            Some((unit, _)) if names.is_empty() => (vec![unit.clone()], Some(1)),
            _ => (names, leads),
        };
        let mut record = Record {
            row: row + 1,
            title: (!title.is_empty()).then_some(title),
            handlers: names,
            leads,
            number,
            ..Record::default()
        };
        self.number(row, &record);
        record.assigned = self.day(row, Field::Assigned, &mut record.error);
        record.replied = self.day(row, Field::Replied, &mut record.error);
        record.second_reply = self.day(row, Field::SecondReply, &mut record.error);
        record.result = self.choice(row, Field::Result);
        record.feedback = self.choice(row, Field::Feedback);
        record.second_feedback = self.choice(row, Field::SecondFeedback);
        let note = self.header.one(Field::Note).map(|c| self.grid.words(row, c)).unwrap_or_default();
        if !note.is_empty() {
            self.second(row, &note, &mut record);
            record.note = Some(note);
        }
        if let (Some(given), Some(answered)) = (&record.assigned, &record.replied)
            && answered < given
        {
            let at = (row, self.header.one(Field::Replied).unwrap_or(0));
            self.doubt(
                at,
                Field::Replied,
                ProblemKind::DaysReversed,
                "replied before it was handed over".to_owned(),
            );
        }
        if self.repeated(&record, before) {
            return false;
        }
        self.found.records.push(record);
        true
    }

    /// Whether a row says what another has said; its other doubts are forgotten.
    fn repeated(&mut self, record: &Record, before: usize) -> bool {
        let all = format!("{:?}", Record { row: 0, ..record.clone() });
        let other = *self.said.entry(all).or_insert(record.row);
        if other == record.row {
            return false;
        }
        self.found.problems.truncate(before);
        let at = (record.row - 1, self.header.one(Field::Number).unwrap_or(0));
        let text = format!("the row repeats row {other} and was skipped");
        self.doubt(at, Field::Number, ProblemKind::RowRepeated { row: other }, text);
        true
    }

    /// Errors of the spreadsheet in columns that are read.
    fn errors(&mut self, row: usize) {
        for (column, field) in self.header.columns.clone() {
            if let CellValue::Error(error) = self.grid.value(row, column) {
                let text = format!("{error} in the cell was taken as nothing");
                self.doubt((row, column), field, ProblemKind::CellError, text);
            }
        }
    }

    fn number(&mut self, row: usize, record: &Record) {
        let column = self.header.one(Field::Number).unwrap_or(0);
        match &record.number {
            None => self.doubt((row, column), Field::Number, ProblemKind::Missing, "no number".to_owned()),
            Some(given) => {
                if let ProposalNumber::Text(words) = given
                    && !words.starts_with(|c: char| c.is_ascii_digit())
                {
                    let text = format!("{words} is not a number in a known form");
                    self.doubt((row, column), Field::Number, ProblemKind::NumberUnclear, text);
                }
                let other = *self.numbers.entry(given.clone()).or_insert(row + 1);
                let before = (other != row + 1).then_some(other);
                if let Some(other) = before {
                    let text = format!("the number stands in row {other} already");
                    self.doubt((row, column), Field::Number, ProblemKind::NumberTwice { row: other }, text);
                }
            }
        }
        if record.handlers.is_empty() {
            let ticks =
                self.header.ticks.iter().find(|tick| tick.field == Field::Handlers).map(|tick| tick.column);
            let column = self.header.one(Field::Handlers).or(ticks).unwrap_or(0);
            self.doubt((row, column), Field::Handlers, ProblemKind::Missing, "no unit".to_owned());
        }
    }

    /// Units of a row, those that lead first, with how many do.
    fn handlers(&mut self, row: usize) -> (Vec<String>, Option<usize>) {
        let (mut lead, mut co, mut labelled) = (Vec::new(), Vec::new(), false);
        for (field, joins) in [(Field::Handlers, false), (Field::CoHandlers, true)] {
            for column in self.header.of(field) {
                let read = units::read(&self.grid.words(row, column), joins);
                labelled |= read.labelled || read.joined_by.is_some() || joins;
                let (mut first, mut second) = (read.lead, read.co);
                self.places((row, column), &mut first);
                self.places((row, column), &mut second);
                lead.extend(first);
                co.extend(second);
            }
            let ticked = self.ticked_units(row, field, &mut co);
            labelled |= joins && !ticked.is_empty();
            if joins { co.extend(ticked) } else { lead.extend(ticked) }
        }
        let leads = (labelled || lead.len() == 1).then_some(lead.len());
        lead.extend(co);
        (lead, leads)
    }

    /// Units that are ticked; those marked as joining go to the others.
    fn ticked_units(&mut self, row: usize, field: Field, co: &mut Vec<String>) -> Vec<String> {
        let marked = |marks: &[&str], words: &str| marks.contains(&text::key(words).as_str());
        let columns = self.header.ticks.iter().filter(|tick| tick.field == field);
        let said: Vec<(String, String)> =
            columns.map(|tick| (tick.label.clone(), self.grid.words(row, tick.column))).collect();
        let part = |words: &str| {
            marked(proposals_in::lexicon::CO_MARKS, words) || marked(proposals_in::lexicon::LEAD_MARKS, words)
        };
        if !said.iter().any(|(_, words)| part(words)) {
            return self.ticked(row, field);
        }
        let (mut lead, mut unclear) = (Vec::new(), false);
        for (label, words) in said {
            if marked(proposals_in::lexicon::CO_MARKS, &words) {
                co.push(label);
            } else if marked(proposals_in::lexicon::LEAD_MARKS, &words) || marked(lexicon::TICKS, &words) {
                lead.push(label);
            } else {
                unclear |= !marked(lexicon::NOTHING, &words) && !marked(lexicon::NO_TICKS, &words);
            }
        }
        if unclear {
            let column =
                self.header.ticks.iter().find(|tick| tick.field == field).map_or(0, |tick| tick.column);
            let text = "a column of a unit holds neither a tick nor a mark".to_owned();
            self.doubt((row, column), field, ProblemKind::TickUnclear, text);
        }
        lead
    }

    /// Completes names whose place stands only before the first.
    fn places(&mut self, at: (usize, usize), names: &mut [String]) {
        let starts = lexicon::PLACE_STARTS;
        let place = |name: &str| {
            let none = lexicon::NOT_A_PLACE.iter().any(|word| name.starts_with(word));
            starts.iter().find(|start| !none && name.starts_with(**start)).copied()
        };
        let Some(first) = names.first().and_then(|name| place(name)) else { return };
        let mut taken = false;
        for name in names.iter_mut().skip(1) {
            if place(name).is_none() && name.ends_with(lexicon::OFFICES) {
                name.insert_str(0, first);
                taken = true;
            }
        }
        if taken {
            let text = format!("units without a place were read with {first}");
            self.doubt(at, Field::Handlers, ProblemKind::PlaceTaken, text);
        }
    }

    fn day(&mut self, row: usize, field: Field, error: &mut Option<String>) -> Option<String> {
        let column = self.header.one(field)?;
        let value = self.grid.value(row, column);
        let words = self.grid.words(row, column);
        if lexicon::NOT_YET.iter().any(|word| text::key(&words).starts_with(word)) {
            return None;
        }
        let (day, doubt) = days::read(value, self.year);
        self.say_day((row, column), field, (&words, doubt), error);
        day
    }

    fn say_day(
        &mut self,
        at: (usize, usize),
        field: Field,
        (words, doubt): (&str, Option<Doubt>),
        error: &mut Option<String>,
    ) {
        let (kind, text) = match doubt {
            None => return,
            Some(Doubt::Impossible) => (ProblemKind::DateImpossible, format!("{words} is not a date")),
            Some(Doubt::YearTaken { year }) => {
                (ProblemKind::YearTaken { year }, format!("{words} has no year, {year} was taken"))
            }
            Some(Doubt::YearShort { year }) => {
                (ProblemKind::YearShort { year }, format!("{words} was read as {year}"))
            }
            Some(Doubt::YearMissing) => (ProblemKind::YearMissing, format!("{words} has no year")),
            Some(_) => (ProblemKind::DateUnclear, format!("{words} is not understood as a date")),
        };
        if !matches!(kind, ProblemKind::YearTaken { .. } | ProblemKind::YearShort { .. }) {
            *error = Some(match error.take() {
                Some(before) => format!("{before}; {text}"),
                None => text.clone(),
            });
        }
        self.doubt(at, field, kind, text);
    }

    /// What the ticks of a field say, or the words of its one column.
    fn choice(&mut self, row: usize, field: Field) -> Option<String> {
        if let Some(column) = self.header.one(field) {
            let words = self.grid.words(row, column);
            let key = text::key(&words);
            let nothing = lexicon::NOTHING.contains(&key.as_str());
            let not_yet = lexicon::NOT_YET.iter().any(|word| key.starts_with(word));
            if field == Field::Result && lexicon::OVER.contains(&key.as_str()) {
                let text = format!("{words} names no class");
                self.doubt((row, column), field, ProblemKind::ClassMissing, text);
            }
            let worded = (field == Field::Result && self.by_words).then(|| header::worded(&words)).flatten();
            let said = || worded.map_or_else(|| header::said(field, &words), str::to_owned);
            return (!nothing && !not_yet).then(said);
        }
        let mut ticked = self.ticked(row, field);
        if ticked.len() > 1 {
            let column =
                self.header.ticks.iter().find(|tick| tick.field == field).map_or(0, |tick| tick.column);
            let text = format!("more than one is ticked: {}", ticked.join(", "));
            self.doubt((row, column), field, ProblemKind::TicksSeveral, text);
            return None;
        }
        ticked.pop()
    }

    /// Labels of the columns that are ticked.
    fn ticked(&mut self, row: usize, field: Field) -> Vec<String> {
        let ticks: Vec<_> = self.header.ticks.iter().filter(|tick| tick.field == field).cloned().collect();
        let mut found = Vec::new();
        for tick_column in ticks {
            let value = self.grid.value(row, tick_column.column);
            let label = tick_column.label.as_str();
            match tick(value, |key| header::said(field, key) == label || header::worded(key) == Some(label)) {
                Tick::No => {}
                Tick::Yes => found.push(tick_column.label),
                Tick::Else => {
                    let text = "neither a tick nor the words of the column".to_owned();
                    self.doubt((row, tick_column.column), field, ProblemKind::TickUnclear, text);
                }
            }
        }
        found
    }

    /// A second reply that only the remark tells of.
    fn second(&mut self, row: usize, note: &str, record: &mut Record) {
        let folded = text::fold(note);
        let hit = lexicon::SECOND.iter().find_map(|word| folded.split_once(word)).map(|(_, after)| after);
        let Some(after) = hit else { return };
        let start = after.find(|c: char| c.is_ascii_digit());
        let part = start.map_or("", |start| &after[start..]);
        let sign = |c: char| {
            c.is_ascii_digit()
                || matches!(c, '.' | '-' | '/')
                || lexicon::DAY.contains(&c)
                || c == lexicon::YEAR
                || c == lexicon::MONTH
        };
        let end = part.find(|c: char| !sign(c)).unwrap_or(part.len());
        let (day, rest) = part.split_at(end);
        if record.second_reply.is_none() && !day.is_empty() {
            let (read, doubt) = days::read(&CellValue::Text(day.to_owned()), self.year);
            let column = self.header.one(Field::Note).unwrap_or(0);
            self.say_day((row, column), Field::SecondReply, (day, doubt), &mut record.error);
            record.second_reply = read;
        }
        if record.second_feedback.is_none() {
            let rest = text::key(if day.is_empty() { after } else { rest });
            record.second_feedback = lexicon::OPINIONS
                .iter()
                .find(|(_, words)| words.iter().any(|word| rest.contains(word)))
                .map(|(said, _)| (*said).to_owned());
        }
    }

    /// The last row of totals against the rows.
    fn totals(&mut self) {
        let is_total = |row: &usize| {
            let first =
                self.grid.filled(*row).first().map(|column| text::key(&self.grid.words(*row, *column)));
            first.is_some_and(|key| lexicon::TOTALS.iter().any(|word| key.starts_with(word)))
        };
        let Some(row) = (self.header.last + 1..self.grid.height).rev().find(is_total) else { return };
        let mut stated = BTreeMap::new();
        let mut agree = true;
        for tick in self.header.ticks.clone() {
            let Some(total) = text::first_number(&text::fold(&self.grid.words(row, tick.column))) else {
                continue;
            };
            let of = |record: &&Record| match tick.field {
                Field::Result => record.result.as_ref() == Some(&tick.label),
                Field::Feedback => record.feedback.as_ref() == Some(&tick.label),
                Field::SecondFeedback => record.second_feedback.as_ref() == Some(&tick.label),
                _ => record.handlers.contains(&tick.label),
            };
            let counted = self.found.records.iter().filter(of).count() as u64;
            if counted != total {
                agree = false;
                let kind = ProblemKind::TotalDisagrees { stated: total, counted };
                let text =
                    format!("{} in {} is {counted} by the rows", tick.label, column_letters(tick.column));
                self.doubt((row, tick.column), tick.field, kind, text);
            }
            stated.insert(tick.label, total);
        }
        if !stated.is_empty() {
            self.found.totals_row = Some(stated);
            self.found.totals_agree = Some(agree);
        }
    }
}
