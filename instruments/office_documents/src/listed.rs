//! Forgiving readers for more tables of an office: members, handling units, the record of duties done, activities. A record has
//! exactly the fields for which the table has a column, under the names given here; whatever the reader is not sure of is a
//! `Problem` at its cell. Whether a person or a unit exists is for the caller to find out.

mod book;
mod cells;
mod forms;
mod lexicon;
mod names;
mod problems;
mod reading;
mod totals;

pub use book::{Book, Table, book, seen};
pub use problems::{Problem, ProblemKind};

use crate::workbook::Sheet;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Number, Value};
use std::collections::BTreeMap;

/// What a table is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Members, one a row: `no name sector committees post phone member_since unit role note status`.
    Members,
    /// Handling units: `no code name short_name kind parent leader contact phone address note`.
    Units,
    /// What members have done in a year: `name due attended leave proposals_first proposals_joined opinion opinion_adopted
    /// activities score note`.
    Duty,
    /// Activities, one a row: `no name kind starts_on ends_on place hosts orgs members audience speakers note`; the name is the title.
    Activities,
    /// Documents that went up to a superior, one a row: `no name kind number sent_on addressee signer mark note`; the name is the title.
    Upward,
}

/// What the caller knows and the sheet may not say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hints {
    /// Year of the table, for days written without a year.
    pub year: Option<i32>,
    /// Of a column that counts rows and one with a number of its own, the second is the number.
    pub keyed: bool,
}

/// How a column was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// It holds this field; the flag says that its heading counts rows and names nobody.
    Field(&'static str, bool),
    /// A tick in it says something of this field.
    Tick(&'static str),
    /// It names what must not be kept about a person.
    Refused,
    /// Its heading is not known, or another column says the same.
    Unknown,
}

/// A column of a table and how it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Column, from zero.
    pub column: usize,
    /// The lowest word of its heading, by which it is known again.
    pub heading: String,
    /// How it was read.
    pub reading: Reading,
}

/// The fields of a kind of table in their order.
pub fn fields(kind: Kind) -> impl Iterator<Item = &'static str> {
    forms::of(kind)
        .fields
        .iter()
        .filter(|(_, holds)| !matches!(holds, forms::Holds::Pair(_)))
        .map(|(f, _)| *f)
}

/// Whether a heading names what must not be kept about a person.
pub fn is_refused(heading: &str) -> bool {
    crate::tables::heading::is_refused(heading)
}

/// Whether a role in the assembly belongs to its standing committee; nothing where the word is none of the assembly as a whole.
pub fn is_standing(role: &str) -> Option<bool> {
    let key = crate::tables::text::key(role);
    match key.as_str() {
        key if lexicon::SITS_IN_STANDING
            .iter()
            .any(|word| key == *word || key.ends_with(lexicon::STANDING)) =>
        {
            Some(true)
        }
        key if lexicon::SITS_IN_PLENUM.contains(&key) => Some(false),
        _ => None,
    }
}

/// Which side a unit belongs to, by the words of such a column: the keys are those of the platform.
pub fn side(kind: &str) -> Option<&'static str> {
    let key = crate::tables::text::key(kind);
    lexicon::SIDES
        .iter()
        .find(|(_, words)| words.iter().any(|word| key.contains(word)))
        .map(|(side, _)| *side)
}

/// What was found in a sheet; rows are counted from one.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize)]
pub struct ListedIn {
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
    /// What the last row of totals says, by field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub totals_row: Option<BTreeMap<&'static str, Number>>,
    /// Whether the rows add up to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub totals_agree: Option<bool>,
    /// The columns from left to right.
    #[serde(skip)]
    pub columns: Vec<Column>,
}

/// One record.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Record {
    /// Row of the sheet, from one.
    pub row: usize,
    /// Fields in their order; a field without a value is null.
    pub fields: Vec<(&'static str, Value)>,
    /// Columns that say a field, from zero; a field that stands above the row or the table has none.
    pub columns: Vec<(&'static str, usize)>,
}

impl Record {
    /// The value of a field; none where the table has no such column.
    pub fn get(&self, field: &str) -> Option<&Value> {
        self.fields.iter().find(|(name, _)| *name == field).map(|(_, value)| value)
    }
}

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.fields.len()))?;
        for (name, value) in &self.fields {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// Reads a sheet. Never fails: a sheet that is no such table gives no records and says so.
pub fn read(kind: Kind, sheet: &Sheet, hints: &Hints) -> ListedIn {
    reading::read(kind, sheet, hints)
}

impl crate::tables::joining::Found for ListedIn {
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
        self.columns.append(&mut other.columns);
        if self.totals_row.is_none() {
            self.totals_row = other.totals_row.take();
            self.totals_agree = other.totals_agree;
        }
    }

    fn row(record: &Record) -> usize {
        record.row
    }

    fn said(record: &Record) -> String {
        let without_number: Vec<_> = record.fields.iter().filter(|(field, _)| *field != "no").collect();
        format!("{without_number:?}")
    }

    fn number(record: &Record) -> Option<u64> {
        record.get("no").and_then(Value::as_u64)
    }
}
