//! A forgiving reader for lists of proposals with their handling units, as offices keep them: titles
//! above the heading, headings in two rows, categories merged down, several names in one cell.
//! Whatever the reader is not sure of is a `Problem`. It knows no database: whether a unit or a
//! person exists is for the caller to find out.

mod header;
pub(crate) mod lexicon;
mod numbers;
mod people;
mod problems;
mod record;
mod rows;
pub(crate) mod units;

pub use lexicon::{HandlingMode, ProposerKind};
pub use problems::{Field, Problem, ProblemKind};

use crate::seen::{self, Seen};
use crate::workbook::Sheet;
use serde::Serialize;
use std::collections::HashMap;

/// What the caller knows and the sheet may not say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hints {
    /// Year of the session, for days written without a year.
    pub session_year: Option<i32>,
    /// Headings with the key of the field that somebody has said they mean. One that names what must not be kept about a person
    /// never gets another meaning.
    pub chosen: Vec<(String, String)>,
}

/// How a column was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// It says this.
    Field(Field),
    /// It names what must not be kept about a person.
    Refused,
    /// Its heading is not known, or another column says the same.
    Unknown,
}

/// A column with a heading and how it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Column, from zero.
    pub column: usize,
    /// The lowest word of its heading, by which it is known again.
    pub heading: String,
    /// How it was read.
    pub reading: Reading,
}

/// What was found in a sheet; rows are counted from one.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ProposalsIn {
    /// Letters of the columns that were read, by what they are about. Not part of the description of a list.
    #[serde(skip)]
    pub columns: Vec<(Field, String)>,
    /// All columns that have a heading, from left to right.
    #[serde(skip)]
    pub headings: Vec<Column>,
    /// Words of the likeliest row where no heading was found at all.
    #[serde(skip)]
    pub guesses: Vec<String>,
    /// Further rows of a record, each with the row at which it begins.
    #[serde(skip)]
    pub continued: Vec<(usize, usize)>,
    /// Rows of the heading; none if no heading was found.
    pub header_rows: Vec<usize>,
    /// First and last row with a record; empty without records.
    pub data_rows: Vec<usize>,
    /// Rows with content that are neither heading nor record.
    pub skip_rows: Vec<usize>,
    /// The proposals in their order.
    pub records: Vec<Record>,
    /// Everything the reader is not sure of.
    pub problems: Vec<Problem>,
    /// What the sheet says of its own length.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checks: Option<Checks>,
}

/// What totals and notes of a sheet say.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Checks {
    /// Proposals by the largest total.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subtotal_stated: Option<u64>,
    /// Rows that were counted for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subtotal_rows: Option<u64>,
    /// Proposals handed over, by a note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assigned_stated: Option<u64>,
}

/// That a proposal was filed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filed {
    /// On this day, ISO.
    Day(String),
    /// The sheet says no more than that it was.
    Said,
}

impl Filed {
    /// The day, if it is said.
    pub fn day(&self) -> Option<&str> {
        match self {
            Self::Day(day) => Some(day),
            Self::Said => None,
        }
    }
}

/// A day is a text, the bare fact is `true`.
impl Serialize for Filed {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Day(day) => to.serialize_str(day),
            Self::Said => to.serialize_bool(true),
        }
    }
}

/// One proposal.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Record {
    /// Row of the sheet, from one.
    #[serde(skip)]
    pub row: usize,
    /// Category, from the row itself, a merged cell, or the category row above.
    pub category: Option<String>,
    /// Number as given.
    pub number: Option<ProposalNumber>,
    /// Title without remarks about merging.
    pub title: String,
    /// Who proposes: a member, a body, or a sector.
    pub proposer_kind: Option<ProposerKind>,
    /// First proposer.
    pub first: Option<String>,
    /// The other proposers in their order.
    pub co_signers: Vec<String>,
    /// Units that lead.
    pub lead: Vec<String>,
    /// Units that join.
    pub co_handlers: Vec<String>,
    /// Day of filing, or that it was filed.
    pub filed: Option<Filed>,
    /// How several leading units handle it, if stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<HandlingMode>,
    /// Number of the proposal this one was merged into.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<ProposalNumber>,
    /// Person to ask, for a sector or a body.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// How many signers the sheet claims.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signers_stated: Option<u64>,
    /// The problems of this row in one English line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warn: Option<String>,
}

/// Number of a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub enum ProposalNumber {
    /// A plain number, leading zeros gone.
    Plain(u64),
    /// Anything else: `5-1`, or the words that stood there.
    Text(String),
}

/// Reads a sheet. Never fails: a sheet that is no list of proposals gives no records and says so.
pub fn read(sheet: &Sheet, hints: &Hints) -> ProposalsIn {
    rows::read(sheet, hints)
}

/// The columns of a sheet as a person sees them, with the headings somebody has said the meaning of.
pub fn seen<'a>(sheet: &'a Sheet, chosen: &[(String, String)]) -> Seen<'a> {
    seen::of(sheet, &header::SPEECH, (&known(chosen), word))
}

/// The heading by which the reader knows a field.
pub fn word(field: Field) -> Option<&'static str> {
    lexicon::HEADINGS.iter().find(|(known, _)| *known == field)?.1.first().copied()
}

/// What the reader writes for each chosen heading.
fn known(chosen: &[(String, String)]) -> HashMap<String, &'static str> {
    crate::tables::chosen::known(chosen, |key| {
        Field::CHOSEN.into_iter().find(|f| f.key() == key).and_then(word)
    })
}

/// Whether a heading names what must not be kept about a person (religion, ethnicity, creed, party, identity numbers).
pub fn is_refused(heading: &str) -> bool {
    crate::tables::heading::is_refused(heading)
}

/// The number a cell gives, for readers of other tables.
pub(crate) fn number_in(value: &crate::workbook::CellValue) -> Option<ProposalNumber> {
    numbers::read(value).map(|read| read.number)
}

impl crate::tables::joining::Found for ProposalsIn {
    type Record = Record;
    type Problem = Problem;

    fn places(&mut self) -> [&mut Vec<usize>; 3] {
        [&mut self.header_rows, &mut self.data_rows, &mut self.skip_rows]
    }

    fn records(&mut self) -> &mut Vec<Record> {
        &mut self.records
    }

    fn problems(&mut self) -> &mut Vec<Problem> {
        &mut self.problems
    }

    fn extras(&self) -> Vec<(&'static str, serde_json::Value)> {
        self.checks
            .iter()
            .map(|checks| ("checks", serde_json::to_value(checks).unwrap_or_default()))
            .collect()
    }

    fn take_rest(&mut self, other: &mut Self) {
        self.checks = self.checks.take().or(other.checks.take());
        self.continued.append(&mut other.continued);
    }

    fn row(record: &Record) -> usize {
        record.row
    }

    fn said(record: &Record) -> String {
        serde_json::to_string(record).unwrap_or_default()
    }

    fn number(record: &Record) -> Option<u64> {
        match record.number {
            Some(ProposalNumber::Plain(number)) => Some(number),
            _ => None,
        }
    }
}
