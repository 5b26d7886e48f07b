//! One row read into one record, field by field; every doubt becomes a problem at its cell.

use super::header::Header;
use super::lexicon;
use super::numbers::{self, Doubt};
use super::people;
use super::problems::{Field, Problem, ProblemKind};
use super::units::{self, Units};
use super::{Filed, ProposalNumber, Record};
use crate::tables::days::{self, Doubt as DayDoubt};
use crate::tables::grid::Grid;
use crate::tables::rows::{Tick, tick};
use crate::tables::text;

/// A row being read.
struct Row<'a> {
    grid: &'a Grid<'a>,
    header: &'a Header,
    row: usize,
    problems: &'a mut Vec<Problem>,
}

/// Reads a row that is a record.
pub(super) fn read(
    grid: &Grid<'_>,
    header: &Header,
    row: usize,
    year: Option<i32>,
    problems: &mut Vec<Problem>,
) -> Record {
    let mut record = Record {
        row: row + 1,
        category: None,
        number: None,
        title: String::new(),
        proposer_kind: None,
        first: None,
        co_signers: Vec::new(),
        lead: Vec::new(),
        co_handlers: Vec::new(),
        filed: None,
        mode: None,
        merged_into: None,
        contact: None,
        signers_stated: None,
        warn: None,
    };
    let mut reader = Row { grid, header, row, problems };
    reader.errors();
    reader.title(&mut record);
    let merged = reader.units(&mut record);
    reader.number(&mut record, merged);
    reader.filed(&mut record, year);
    reader.people(&mut record);
    record.category = reader.ticked(Field::Category);
    record
}

/// Adds to a record what a further row of it says about units and signers.
pub(super) fn extend(
    grid: &Grid<'_>,
    header: &Header,
    row: usize,
    record: &mut Record,
    problems: &mut Vec<Problem>,
) {
    let mut reader = Row { grid, header, row, problems };
    let mut more = Record { lead: Vec::new(), co_handlers: Vec::new(), ..record.clone() };
    reader.units(&mut more);
    for (kept, added) in [(&mut record.lead, more.lead), (&mut record.co_handlers, more.co_handlers)] {
        for unit in added {
            if !kept.contains(&unit) {
                kept.push(unit);
            }
        }
    }
    record.co_handlers.retain(|unit| !record.lead.contains(unit));
    record.mode = record.mode.or(more.mode);
    for column in [Field::Proposer, Field::CoSigners].into_iter().flat_map(|field| header.of(field)) {
        for name in people::read(&grid.words(row, column)).names {
            if record.first.as_deref() != Some(&name) && !record.co_signers.contains(&name) {
                record.co_signers.push(name);
            }
        }
    }
}

impl Row<'_> {
    fn problem(&mut self, field: Field, kind: ProblemKind, value: &str, text: String) {
        let column = self.header.one(field).or_else(|| self.header.one(Field::Title)).unwrap_or(0);
        self.problems.push(Problem::at((self.row, column), field, kind, value, text));
    }

    fn words(&self, field: Field) -> String {
        self.header.one(field).map(|column| self.grid.words(self.row, column)).unwrap_or_default()
    }

    /// The values of all columns of a field, one below the other.
    fn all(&self, field: Field) -> String {
        let values = self.header.of(field).map(|column| self.grid.words(self.row, column));
        values.filter(|value| !value.is_empty()).collect::<Vec<_>>().join("\n")
    }

    fn errors(&mut self) {
        for (column, field) in &self.header.columns {
            if let crate::workbook::CellValue::Error(error) = self.grid.value(self.row, *column) {
                let text = format!("{error} in the cell was taken as nothing");
                let place = (self.row, *column);
                self.problems.push(Problem::at(place, *field, ProblemKind::CellError, error, text));
            }
        }
    }

    fn title(&mut self, record: &mut Record) {
        let (title, target) = numbers::unmerge(&self.words(Field::Title));
        record.merged_into = target.map(ProposalNumber::Plain);
        if title.is_empty() {
            self.problem(Field::Title, ProblemKind::Missing, "", "the title is missing".to_owned());
        }
        record.title = title;
    }

    /// The number, and the case a part such as `5-1` belongs to. `merged` is what the units say.
    fn number(&mut self, record: &mut Record, merged: Option<Option<u64>>) {
        let field = if self.header.one(Field::Number).is_some() { Field::Number } else { Field::Serial };
        let value = self.header.one(field).map(|column| self.grid.value(self.row, column));
        let remark = self.words(Field::MergedInto);
        let said = numbers::mention(&remark).or_else(|| text::number(&text::key(&remark)));
        let named = merged.flatten().or(said).map(ProposalNumber::Plain);
        record.merged_into = record.merged_into.take().or(named);
        let Some(found) = value.and_then(numbers::read) else {
            self.problem(field, ProblemKind::Missing, "", "the number is missing".to_owned());
            return;
        };
        let words = self.words(field);
        match found.doubt {
            Some(Doubt::Unclear) => {
                let text = format!("{words} is not a number in a known form");
                self.problem(field, ProblemKind::NumberUnclear, &words, text);
            }
            Some(Doubt::WasDate) => {
                let text = format!("{words} was a number the spreadsheet took for a day");
                self.problem(field, ProblemKind::NumberWasDate, &words, text);
            }
            None => {}
        }
        if record.merged_into.is_none() {
            record.merged_into = found.parent.map(ProposalNumber::Plain);
            if found.parent.is_some() && merged.is_none() {
                let text = format!("{words}: merged, by its number alone");
                self.problem(field, ProblemKind::MergeByNumber, &words, text);
            } else if found.parent.is_none() && merged.is_some() {
                let text = "merged, but it is not said into which".to_owned();
                self.problem(Field::MergedInto, ProblemKind::MergeTargetMissing, &words, text);
            }
        }
        record.number = Some(found.number);
    }

    fn filed(&mut self, record: &mut Record, year: Option<i32>) {
        record.filed = self.filed_on(year);
        if record.filed.is_some() {
            return;
        }
        let spoken = self.words(Field::FiledSaid);
        let ticked = self.ticked(Field::FiledSaid).unwrap_or_default();
        for words in [spoken, ticked].into_iter().filter(|words| !text::key(words).is_empty()) {
            match says_filed(&words) {
                Some(said) => record.filed = said.then_some(Filed::Said),
                None => {
                    let text = format!("{words} does not say whether it was filed");
                    self.problem(Field::FiledSaid, ProblemKind::ChoiceUnclear, &words, text);
                }
            }
        }
    }

    fn filed_on(&mut self, year: Option<i32>) -> Option<Filed> {
        let column = self.header.one(Field::Filed)?;
        let words = self.words(Field::Filed);
        if let Some(said) = says_filed(&words) {
            return said.then_some(Filed::Said);
        }
        let (filed, doubt) = days::read(self.grid.value(self.row, column), year);
        if let Some(doubt) = doubt {
            let (kind, text) = match doubt {
                DayDoubt::YearTaken { year } => (
                    ProblemKind::YearTaken { year },
                    format!("{words} without a year: taken from the session"),
                ),
                DayDoubt::YearMissing => (ProblemKind::YearMissing, format!("{words} without a year")),
                DayDoubt::YearShort { year } => {
                    (ProblemKind::YearShort { year }, format!("{words}: the year was taken as {year}"))
                }
                DayDoubt::Impossible => (ProblemKind::DateImpossible, format!("{words} is not a date")),
                DayDoubt::Wide | DayDoubt::Unclear | DayDoubt::ZeroLost => {
                    (ProblemKind::DateUnclear, format!("{words} is not a date in a known form"))
                }
            };
            self.problem(Field::Filed, kind, &words, text);
        }
        filed.map(Filed::Day)
    }

    /// The label of the one column of a field that is ticked.
    fn ticked(&mut self, field: Field) -> Option<String> {
        let columns: Vec<_> = self.header.ticks.iter().filter(|(_, of, _)| *of == field).cloned().collect();
        let mut found: Vec<String> = Vec::new();
        for (column, _, label) in columns {
            let value = self.grid.value(self.row, column);
            match tick(value, |key| key == text::key(&label)) {
                Tick::No => {}
                Tick::Yes => found.push(label),
                Tick::Else => {
                    let words = self.grid.words(self.row, column);
                    let text = format!("{words} is neither a tick nor the words of the column");
                    let kind = ProblemKind::ChoiceUnclear;
                    self.problems.push(Problem::at((self.row, column), field, kind, &words, text));
                }
            }
        }
        if found.len() > 1 {
            let all = found.join(", ");
            let column =
                self.header.ticks.iter().find(|(_, of, _)| *of == field).map_or(0, |(column, ..)| *column);
            let text = format!("more than one is ticked: {all}");
            let kind = ProblemKind::ChoiceUnclear;
            self.problems.push(Problem::at((self.row, column), field, kind, &all, text));
            return None;
        }
        found.pop()
    }

    fn people(&mut self, record: &mut Record) {
        let mut found = people::read(&self.all(Field::Proposer));
        let further = people::read(&self.all(Field::CoSigners));
        let contact = text::tidy(&self.words(Field::Contact));
        record.contact = found.contact.or(further.contact).or((!contact.is_empty()).then_some(contact));
        let listed = found.names.len();
        found.names.extend(further.names);
        let mut names: Vec<String> = Vec::new();
        for (index, name) in found.names.into_iter().enumerate() {
            if names.contains(&name) {
                // The first proposer often stands again at the head of the others.
                if index != listed || names.first() != Some(&name) {
                    let text = format!("{name} is listed twice");
                    self.problem(Field::CoSigners, ProblemKind::NameRepeated, &name, text);
                }
            } else {
                names.push(name);
            }
        }
        let count = text::first_number(&text::fold(&self.words(Field::SignersStated)));
        let stated = found.stated.or(further.stated).or(count.map(|n| (n, n.to_string())));
        record.signers_stated = stated.as_ref().map(|(number, _)| *number);
        let mut names = names.into_iter();
        record.first = names.next();
        record.co_signers = names.collect();
        self.proposer_kind(record);
        self.signers(record, stated);
    }

    fn proposer_kind(&mut self, record: &mut Record) {
        let Some(first) = record.first.clone() else {
            let text = "the proposer is missing".to_owned();
            self.problem(Field::Proposer, ProblemKind::Missing, "", text);
            return;
        };
        let ticked = self.ticked(Field::ProposerKind).unwrap_or_default();
        let stated = people::stated_kind(&format!("{}{ticked}", self.words(Field::ProposerKind)));
        let (guess, unsure) = people::kind_of(&first);
        record.proposer_kind = Some(stated.unwrap_or(guess));
        if stated.is_none() && unsure {
            let text = format!("what kind of proposer {first} is was guessed");
            self.problem(Field::Proposer, ProblemKind::ProposerKindGuessed, &first, text);
        }
    }

    fn signers(&mut self, record: &Record, stated: Option<(u64, String)>) {
        let named = record.co_signers.len() + usize::from(record.first.is_some());
        let Some((number, words)) = stated.filter(|(number, _)| *number != named as u64) else { return };
        let listed = record.co_signers.len();
        let kind = ProblemKind::SignersDisagree { stated: number, named };
        self.problem(Field::Proposer, kind, &words, format!("{words} but {listed} names listed"));
    }

    /// Reads the units; says whether they state that the proposal was merged, and into which.
    fn units(&mut self, record: &mut Record) -> Option<Option<u64>> {
        let joint = self.all(Field::Handlers);
        let (lead_words, co_words) = (self.all(Field::Lead), self.all(Field::CoHandlers));
        let mut handlers = units::read(&joint, false);
        self.assume_lead(&mut handlers, &lead_words, &joint);
        let (lead, co) = (units::read(&lead_words, false), units::read(&co_words, true));
        let spoken = format!("{}{}", self.words(Field::Mode), self.ticked(Field::Mode).unwrap_or_default());
        let stated = units::mode_of(&spoken);
        if stated.is_none() && !lexicon::NOTHING.contains(&text::key(&spoken).as_str()) {
            let text = format!("{spoken} is not a known way of handling");
            self.problem(Field::Mode, ProblemKind::ModeUnclear, &spoken, text);
        }
        record.mode = stated.or(lead.mode).or(handlers.mode).or(co.mode);
        let field = if lead_words.is_empty() { Field::Handlers } else { Field::Lead };
        let words = if lead_words.is_empty() { &joint } else { &lead_words };
        if let Some(word) = lead.joined_by.or(handlers.joined_by) {
            let text = format!("A{word}B: A leads, B joins the co-handlers");
            self.problem(field, ProblemKind::LeadJoins, words, text);
        }
        let open = lead.open_separator || handlers.open_separator;
        let merged = lead.merged.or(handlers.merged).or(co.merged);
        let all_lead = lead.lead.into_iter().chain(handlers.lead).chain(co.lead);
        let all_co = lead.co.into_iter().chain(handlers.co).chain(co.co);
        record.lead = self.once(all_lead, &[]);
        record.co_handlers = self.once(all_co, &record.lead);
        self.several_leads(record, field, words, open);
        merged
    }

    fn several_leads(&mut self, record: &Record, field: Field, words: &str, open: bool) {
        let units = record.lead.len();
        if units < 2 || record.mode.is_some() {
            return;
        }
        let count = if units == 2 { "two".to_owned() } else { units.to_string() };
        let with = if open { format!(" with {}", lexicon::OPEN_SEPARATOR) } else { String::new() };
        let text = format!("{count} lead units{with} : ask whether {}", lexicon::SEPARATE[0]);
        self.problem(field, ProblemKind::SeveralLeads { units }, words, text);
    }

    /// In a column for all units, the first unit without a label leads.
    fn assume_lead(&mut self, handlers: &mut Units, lead_words: &str, joint: &str) {
        let separate = handlers.mode == Some(lexicon::HandlingMode::Separate);
        if handlers.labelled || handlers.joined_by.is_some() || separate || handlers.open_separator {
            return;
        }
        let keep = usize::from(lead_words.is_empty());
        if handlers.lead.len() > keep {
            let rest = handlers.lead.split_off(keep);
            handlers.co.splice(0..0, rest);
            let text = "units without a label: the first was taken to lead".to_owned();
            self.problem(Field::Handlers, ProblemKind::LeadAssumed, joint, text);
        }
    }

    /// Units without repetition, and without those that lead.
    fn once(&mut self, names: impl Iterator<Item = String>, leading: &[String]) -> Vec<String> {
        let mut kept: Vec<String> = Vec::new();
        for name in names {
            if kept.contains(&name) || leading.contains(&name) {
                let text = format!("{name} is listed twice");
                self.problem(Field::CoHandlers, ProblemKind::UnitRepeated, &name, text);
            } else {
                kept.push(name);
            }
        }
        kept
    }
}

/// Whether words say that a proposal was filed or was not; none where they say something else.
fn says_filed(words: &str) -> Option<bool> {
    let key = text::key(words);
    if key.is_empty() || lexicon::NOTHING.contains(&key.as_str()) {
        return None;
    }
    let of = |words: &[&str]| words.contains(&key.as_str());
    if of(lexicon::FILED) || of(lexicon::TICKS) {
        Some(true)
    } else if lexicon::NOT_FILED.iter().any(|word| key.starts_with(word)) || of(lexicon::NO_TICKS) {
        Some(false)
    } else {
        None
    }
}
