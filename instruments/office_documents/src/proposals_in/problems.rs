//! What the reader is not sure of, as kinds a program can put into words of its own.

use crate::workbook::column_letters;
use serde::Serialize;

/// What a column is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Category.
    Category,
    /// Number of the proposal.
    Number,
    /// Running number of the row, used if there is no other.
    Serial,
    /// Title.
    Title,
    /// First proposer, often with all the others.
    Proposer,
    /// Kind of proposer.
    ProposerKind,
    /// The other proposers.
    CoSigners,
    /// How many signers are claimed.
    SignersStated,
    /// Leading units.
    Lead,
    /// Joining units.
    CoHandlers,
    /// Leading and joining units in one column.
    Handlers,
    /// How units handle it together.
    Mode,
    /// Day of filing.
    Filed,
    /// Whether it was filed, in words.
    FiledSaid,
    /// Proposal it was merged into.
    MergedInto,
    /// Person to ask.
    Contact,
    /// A column that is not read.
    Other,
}

impl Field {
    /// The fields that a heading may be said to mean.
    pub const CHOSEN: [Self; 15] = [
        Self::Number,
        Self::Title,
        Self::Category,
        Self::Proposer,
        Self::CoSigners,
        Self::ProposerKind,
        Self::SignersStated,
        Self::Lead,
        Self::CoHandlers,
        Self::Handlers,
        Self::Mode,
        Self::Filed,
        Self::FiledSaid,
        Self::MergedInto,
        Self::Contact,
    ];

    /// Its key, as choices are stored.
    pub fn key(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::Number => "number",
            Self::Serial => "serial",
            Self::Title => "title",
            Self::Proposer => "proposer",
            Self::ProposerKind => "proposer_kind",
            Self::CoSigners => "co_signers",
            Self::SignersStated => "signers_stated",
            Self::Lead => "lead",
            Self::CoHandlers => "co_handlers",
            Self::Handlers => "handlers",
            Self::Mode => "mode",
            Self::Filed => "filed",
            Self::FiledSaid => "filed_said",
            Self::MergedInto => "merged_into",
            Self::Contact => "contact",
            Self::Other => "other",
        }
    }
}

/// What the doubt is. The tag of each kind is the key for its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ProblemKind {
    /// No row looks like a heading; nothing was read.
    HeaderMissing,
    /// The column names what must not be kept about a person; it was not read.
    ColumnRefused,
    /// The column has no known heading; it was not read.
    ColumnIgnored,
    /// A value the column needs is missing.
    Missing,
    /// The cell holds a spreadsheet error; it was taken as empty.
    CellError,
    /// No category in the cell; the one above was taken.
    CategoryCarried,
    /// The number is not in a known form; it was kept as it stands.
    NumberUnclear,
    /// The spreadsheet had turned the number into a day; it was turned back.
    NumberWasDate,
    /// Another row has this number.
    NumberRepeated {
        /// The other row.
        other_row: usize,
    },
    /// The row repeats another; it was skipped.
    RowRepeated {
        /// The other row.
        other_row: usize,
    },
    /// Only the form of the number says that the proposal was merged.
    MergeByNumber,
    /// The proposal it was merged into is not in the list, or not named.
    MergeTargetMissing,
    /// The kind of proposer was guessed from the name.
    ProposerKindGuessed,
    /// The number of signers stated and the names listed differ.
    SignersDisagree {
        /// Signers stated.
        stated: u64,
        /// Names listed, the first proposer included.
        named: usize,
    },
    /// A name is listed twice; it was kept once.
    NameRepeated,
    /// A unit leads and joins, or is listed twice; it was kept once.
    UnitRepeated,
    /// Several units lead and it is not said how.
    SeveralLeads {
        /// Units.
        units: usize,
    },
    /// Units without a label: the first was taken to lead.
    LeadAssumed,
    /// The cell says one unit together with another: the first leads.
    LeadJoins,
    /// The way of handling is not in a known form.
    ModeUnclear,
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
    /// The calendar has no such day.
    DateImpossible,
    /// The day is not in a known form.
    DateUnclear,
    /// What stands in columns to be ticked, or in one for a few words, is none of what it may be, or more than one; it was not taken.
    ChoiceUnclear,
    /// A total in the sheet differs from the rows above it.
    TotalDisagrees {
        /// Rows stated.
        stated: u64,
        /// Rows counted.
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
    /// What stands there; empty for a refused column except for its heading.
    pub value: String,
    /// The doubt in English, for logs and for `Record::warn`.
    pub text: String,
}

impl Problem {
    /// A doubt about a cell, counted from zero.
    pub(super) fn at(
        (row, column): (usize, usize),
        field: Field,
        kind: ProblemKind,
        value: &str,
        text: String,
    ) -> Self {
        let letters = column_letters(column);
        let cell = format!("{letters}{}", row + 1);
        Self { row: row + 1, column: letters, cell, field, kind, value: value.to_owned(), text }
    }
}
