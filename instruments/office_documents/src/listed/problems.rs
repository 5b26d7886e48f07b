//! What the readers are not sure of, as kinds a program can put into words of its own.

use crate::workbook::column_letters;
use serde::Serialize;

/// What the doubt is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ProblemKind {
    /// No row looks like the heading of such a table; nothing was read.
    HeadingMissing,
    /// The column names what must not be kept about a person; it was not read.
    ColumnRefused,
    /// The column has no known heading, or says what another has said; it was not read.
    ColumnIgnored,
    /// The column was taken for this field by what stands in it.
    ColumnAssumed,
    /// A remark at a name says what must not be kept about a person; it was not read.
    RemarkRefused,
    /// A remark is in no known form; it was not read.
    RemarkIgnored,
    /// A remark at a name was taken for this field.
    RemarkTaken,
    /// A value a record needs is missing.
    Missing,
    /// The cell holds a spreadsheet error; it was taken as empty.
    CellError,
    /// The value is in no known form; it was not taken.
    ValueUnclear,
    /// A formula over cells that hold texts; its result was not taken.
    FormulaUnsure,
    /// Nothing in the cell; what stands above was taken.
    Carried,
    /// Several names in one cell; each became a record, and what else the row says belongs to none for sure.
    SeveralNames,
    /// The cell says that there are more than it names.
    MoreThanNamed,
    /// Another row has this name.
    NameRepeated {
        /// The other row.
        other_row: usize,
    },
    /// The row repeats another; it was skipped.
    RowRepeated {
        /// The other row.
        other_row: usize,
    },
    /// Another row has this number.
    NumberRepeated {
        /// The other row.
        other_row: usize,
    },
    /// What stands in a column of ticks is none.
    TickUnclear,
    /// More than one of several columns is ticked; none was taken.
    TicksSeveral,
    /// The calendar has no such day.
    DateImpossible,
    /// The day is in no known form.
    DateUnclear,
    /// A day without a year; the year was taken from elsewhere.
    YearTaken {
        /// The year taken.
        year: i32,
    },
    /// A year of two digits was completed.
    YearShort {
        /// The year taken.
        year: i32,
    },
    /// A year alone, where at least a month should be.
    YearAlone,
    /// A figure that may have lost its last zero: 2022.1 may have been 2022.10.
    ZeroLost,
    /// More was attended than there was to attend.
    MoreThanDue,
    /// A total in the sheet differs from the rows.
    TotalDisagrees,
    /// The row or column is not shown in the sheet; it was read.
    NotShown,
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
    /// The field the column is about; empty for a column that is not read.
    pub field: &'static str,
    /// What the doubt is.
    #[serde(flatten)]
    pub kind: ProblemKind,
    /// What stands there; of what must not be kept, nothing but the heading.
    pub value: String,
    /// The doubt in English, for logs.
    pub text: String,
}

impl Problem {
    /// A doubt about a cell, counted from zero.
    pub(super) fn at(
        (row, column): (usize, usize),
        (field, kind): (&'static str, ProblemKind),
        value: &str,
        text: String,
    ) -> Self {
        let column = column_letters(column);
        let cell = format!("{column}{}", row + 1);
        Self { row: row + 1, column, cell, field, kind, value: value.to_owned(), text }
    }
}
