//! A forgiving reader for tables of how proposals were handled, as offices keep them at the end of a year: headings in two rows,
//! results and opinions as columns of ticks, several units in a cell, days in any form, a row of totals. Whatever the reader is
//! not sure of is a `Problem`. Whether a proposal or a unit exists is for the caller to find out.

mod header;
mod lexicon;
mod rows;

use crate::proposals_in::ProposalNumber;
use crate::seen::{self, Seen};
use crate::workbook::{Sheet, column_letters};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};

/// What the caller knows and the sheet may not say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hints {
    /// Year of the session, for days written without a year.
    pub session_year: Option<i32>,
    /// Headings with the key of the field that somebody has said they mean. One that names what must not be kept about a person
    /// never gets another meaning.
    pub chosen: Vec<(String, String)>,
}

/// What was found in a sheet; rows are counted from one.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct HandlingIn {
    /// Rows of the heading; none if no heading was found.
    pub header_rows: Vec<usize>,
    /// First and last row with a record; empty without records.
    pub data_rows: Vec<usize>,
    /// Rows with content that are neither heading nor record.
    pub skip_rows: Vec<usize>,
    /// The records in their order.
    pub records: Vec<Record>,
    /// Everything the reader is not sure of.
    pub problems: Vec<Problem>,
    /// What the row of totals says of each column of ticks, by its heading.
    pub totals_row: Option<BTreeMap<String, u64>>,
    /// Whether the rows add up to it; nothing without such a row.
    pub totals_agree: Option<bool>,
    /// Headings that may be given a meaning: those that are not known, those that somebody has given one; where no row looks like a
    /// heading, the words of the likeliest. Not part of the description of a table.
    #[serde(skip)]
    pub asked: Vec<String>,
}

/// How one proposal was handled.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Record {
    /// Row of the sheet, from one.
    #[serde(skip)]
    pub row: usize,
    /// Further rows of it: a number merged down over several units.
    #[serde(skip)]
    pub more_rows: Vec<usize>,
    /// Number as given.
    pub number: Option<ProposalNumber>,
    /// Title, where the table has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Units, those that lead first.
    pub handlers: Vec<String>,
    /// How many of them are said to lead; none where the cell does not say.
    #[serde(skip)]
    pub leads: Option<usize>,
    /// Day of the hand-over, ISO.
    pub assigned: Option<String>,
    /// Day of the reply, ISO.
    pub replied: Option<String>,
    /// Class of the result, such as `A`.
    pub result: Option<String>,
    /// Opinion of those who put it, in the words of the three usual ones.
    pub feedback: Option<String>,
    /// Remark as it stands.
    pub note: Option<String>,
    /// Day of a second reply, from its column or from the remark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_reply: Option<String>,
    /// Opinion of the second reply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_feedback: Option<String>,
    /// What is wrong in this row, in English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

/// What a column is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Number of the proposal.
    Number,
    /// Its title.
    Title,
    /// Units.
    Handlers,
    /// Units that join.
    CoHandlers,
    /// Day of the hand-over.
    Assigned,
    /// Day of the reply.
    Replied,
    /// Class of the result.
    Result,
    /// Opinion.
    Feedback,
    /// Day of the second reply.
    SecondReply,
    /// Opinion of the second reply.
    SecondFeedback,
    /// Remark.
    Note,
    /// Anything else.
    Other,
}

impl Field {
    /// The fields that a heading may be said to mean.
    pub const CHOSEN: [Self; 11] = [
        Self::Number,
        Self::Title,
        Self::Handlers,
        Self::CoHandlers,
        Self::Assigned,
        Self::Replied,
        Self::Result,
        Self::Feedback,
        Self::SecondReply,
        Self::SecondFeedback,
        Self::Note,
    ];

    /// Its key, as choices are stored.
    pub fn key(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Title => "title",
            Self::Handlers => "handlers",
            Self::CoHandlers => "co_handlers",
            Self::Assigned => "assigned",
            Self::Replied => "replied",
            Self::Result => "result",
            Self::Feedback => "feedback",
            Self::SecondReply => "second_reply",
            Self::SecondFeedback => "second_feedback",
            Self::Note => "note",
            Self::Other => "other",
        }
    }
}

/// Kinds of doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ProblemKind {
    /// No row names number and units.
    HeadingMissing,
    /// A column that must not be kept about a person was not read.
    ColumnRefused,
    /// A column with no known heading was not read.
    ColumnIgnored,
    /// The row repeats another; it was skipped.
    RowRepeated {
        /// The other row.
        row: usize,
    },
    /// The cell holds a spreadsheet error; it was taken as empty.
    CellError,
    /// Nothing stands where something must.
    Missing,
    /// The number is not in a known form; it was kept as it stands.
    NumberUnclear,
    /// The number was given before.
    NumberTwice {
        /// Row that has it.
        row: usize,
    },
    /// The calendar has no such day.
    DateImpossible,
    /// The day is not in a known form.
    DateUnclear,
    /// A day without a year; the year was taken from elsewhere.
    YearTaken {
        /// The year taken.
        year: i32,
    },
    /// A day without a year, and none to take.
    YearMissing,
    /// A year of two digits was completed.
    YearShort {
        /// The year taken.
        year: i32,
    },
    /// The reply is earlier than the hand-over.
    DaysReversed,
    /// What stands in a column of ticks is none.
    TickUnclear,
    /// More than one of several columns is ticked.
    TicksSeveral,
    /// The cell says that the work is over and not with what result.
    ClassMissing,
    /// The row of a further unit says something of its own; the record has what its first row says.
    FurtherValue,
    /// A unit was written without its place, which was taken from the unit before.
    PlaceTaken,
    /// A total in the sheet differs from the rows.
    TotalDisagrees {
        /// What is stated.
        stated: u64,
        /// What was counted.
        counted: u64,
    },
}

/// One doubt, with its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Row, from one.
    pub row: usize,
    /// Letters of the column.
    pub column: String,
    /// The cell, such as `C7`.
    pub cell: String,
    /// What the column is about.
    pub field: Field,
    /// What the doubt is.
    #[serde(flatten)]
    pub kind: ProblemKind,
    /// What stands there.
    pub value: String,
    /// The doubt in English, for logs.
    pub text: String,
}

impl Problem {
    fn at(
        (row, column): (usize, usize),
        (field, kind): (Field, ProblemKind),
        value: &str,
        text: String,
    ) -> Self {
        let column = column_letters(column);
        let cell = format!("{column}{}", row + 1);
        Self { row: row + 1, column, cell, field, kind, value: value.to_owned(), text }
    }
}

/// Reads a sheet. Never fails: a sheet that is no such table gives no records and says so.
pub fn read(sheet: &Sheet, hints: &Hints) -> HandlingIn {
    rows::read(sheet, hints)
}

/// What those who put a proposal thought of its handling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opinion {
    /// They are satisfied.
    Satisfied,
    /// They mostly are.
    Basically,
    /// They are not.
    Not,
}

/// The opinion that a record's words say; none where they are none of the usual ones and were taken as they stand.
pub fn opinion(words: &str) -> Option<Opinion> {
    let at = lexicon::OPINIONS.iter().position(|(said, _)| *said == words)?;
    [Opinion::Not, Opinion::Basically, Opinion::Satisfied].get(at).copied()
}

/// The columns of a sheet as a person sees them, with the headings somebody has said the meaning of.
pub fn seen<'a>(sheet: &'a Sheet, chosen: &[(String, String)]) -> Seen<'a> {
    seen::of(sheet, &header::SPEECH, (&known(chosen), word))
}

/// The heading by which the reader knows a field.
fn word(field: Field) -> Option<&'static str> {
    lexicon::HEADINGS.iter().find(|(known, _)| *known == field)?.1.first().copied()
}

/// What the reader writes for each chosen heading.
fn known(chosen: &[(String, String)]) -> HashMap<String, &'static str> {
    crate::tables::chosen::known(chosen, |key| {
        Field::CHOSEN.into_iter().find(|f| f.key() == key).and_then(word)
    })
}

impl crate::tables::joining::Found for HandlingIn {
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
        crate::tables::joining::totals(&self.totals_row, self.totals_agree)
    }

    fn take_rest(&mut self, other: &mut Self) {
        if self.totals_row.is_none() {
            self.totals_row = other.totals_row.take();
            self.totals_agree = other.totals_agree;
        }
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
