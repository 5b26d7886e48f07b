//! A forgiving reader for lists of proposals with their handling units, as offices keep them: titles
//! above the heading, headings in two rows, categories merged down, several names in one cell.
//! Whatever the reader is not sure of is a `Problem`. It knows no database: whether a unit or a
//! person exists is for the caller to find out.

pub(crate) mod days;
pub(crate) mod grid;
mod header;
pub(crate) mod lexicon;
mod numbers;
mod people;
mod problems;
mod record;
mod rows;
pub(crate) mod text;
pub(crate) mod units;

pub use lexicon::{HandlingMode, ProposerKind};
pub use problems::{Field, Problem, ProblemKind};

use crate::workbook::Sheet;
use serde::Serialize;

/// What the caller knows and the sheet may not say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hints {
    /// Year of the session, for days written without a year.
    pub session_year: Option<i32>,
}

/// What was found in a sheet; rows are counted from one.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ProposalsIn {
    /// Letters of the columns that were read, by what they are about. Not part of the description of a list.
    #[serde(skip)]
    pub columns: Vec<(Field, String)>,
    /// Rows of the heading, one or two; none if no heading was found.
    pub header_rows: Vec<usize>,
    /// First and last row with a record; empty without records.
    pub data_rows: Vec<usize>,
    /// Rows with content that are neither heading nor record.
    pub skip_rows: Vec<usize>,
    /// The proposals in their order.
    pub records: Vec<Record>,
    /// Everything the reader is not sure of.
    pub problems: Vec<Problem>,
}

/// One proposal.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Record {
    /// Row of the sheet, from one.
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
    /// Day of filing, ISO.
    pub filed: Option<String>,
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

/// Whether a heading names what must not be kept about a person (religion, ethnicity, creed, party, identity numbers).
pub fn is_refused(heading: &str) -> bool {
    header::is_refused(heading)
}

/// The number a cell gives, for readers of other tables.
pub(crate) fn number_in(value: &crate::workbook::CellValue) -> Option<ProposalNumber> {
    numbers::read(value).map(|read| read.number)
}
