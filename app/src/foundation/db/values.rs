//! What goes into a statement and what comes out of it: its text, the values bound, the rows and cells read.

use super::super::errors::{Outcome, Problem};
use std::sync::Arc;

/// A statement: fixed text, or text composed by `dialect.rs` and list queries from fixed pieces.
#[derive(Debug, Clone)]
pub enum Sql {
    /// Written down in a `store.rs`.
    Fixed(&'static str),
    /// Composed from fixed pieces; values are always bound, never written into the text.
    Built(Arc<str>),
}

impl From<&'static str> for Sql {
    fn from(text: &'static str) -> Self {
        Self::Fixed(text)
    }
}

impl From<String> for Sql {
    fn from(text: String) -> Self {
        Self::Built(text.into())
    }
}

impl Sql {
    /// An insert of so many rows at once: `head` up to and with `values`, then a group of `columns` parameters for each row,
    /// then `tail`. The parameters are numbered through.
    pub fn rows(head: &'static str, columns: usize, rows: usize, tail: &'static str) -> Self {
        let group = |row: usize| {
            let marks: Vec<String> = (1..=columns).map(|at| format!("${}", row * columns + at)).collect();
            format!("({})", marks.join(","))
        };
        let groups: Vec<String> = (0..rows).map(group).collect();
        format!("{head} {} {tail}", groups.join(",")).into()
    }
}

impl sqlx::SqlSafeStr for Sql {
    fn into_sql_str(self) -> sqlx::SqlStr {
        match self {
            Self::Fixed(text) => text.into_sql_str(),
            // Composed by `dialect.rs` and `lists.rs` from fixed pieces only (house rule; values are bound).
            Self::Built(text) => sqlx::AssertSqlSafe(text.to_string()).into_sql_str(),
        }
    }
}

/// A bound value. An absent value keeps its type, because PostgreSQL wants to know it.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// BIGINT.
    Int(i64),
    /// TEXT.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// No number.
    NoInt,
    /// No text.
    NoText,
    /// No bytes.
    NoBytes,
}

impl From<i64> for Arg {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}
impl From<bool> for Arg {
    fn from(value: bool) -> Self {
        Self::Int(i64::from(value))
    }
}
impl From<&str> for Arg {
    fn from(value: &str) -> Self {
        // NUL cannot be stored as text by PostgreSQL; it never means anything in what people type.
        Self::Text(if value.contains('\0') { value.replace('\0', "") } else { value.to_owned() })
    }
}
impl From<String> for Arg {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl From<&String> for Arg {
    fn from(value: &String) -> Self {
        Self::from(value.as_str())
    }
}
impl From<Vec<u8>> for Arg {
    fn from(value: Vec<u8>) -> Self {
        Self::Bytes(value)
    }
}
impl From<Option<i64>> for Arg {
    fn from(value: Option<i64>) -> Self {
        value.map_or(Self::NoInt, Self::Int)
    }
}
impl From<Option<String>> for Arg {
    fn from(value: Option<String>) -> Self {
        value.map_or(Self::NoText, Self::from)
    }
}
impl From<Option<&str>> for Arg {
    fn from(value: Option<&str>) -> Self {
        value.map_or(Self::NoText, Self::from)
    }
}

/// Lists the bound values of a statement.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::foundation::db::Arg::from($value)),*] };
}

/// One value read.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Absent.
    Null,
    /// BIGINT.
    Int(i64),
    /// TEXT.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

/// One row read, taken apart from left to right.
#[derive(Debug, Clone)]
pub struct Row {
    pub(super) cells: std::vec::IntoIter<Cell>,
}

impl Row {
    /// The next column.
    pub fn take<T: FromCell>(&mut self) -> Outcome<T> {
        let cell = self.cells.next().ok_or_else(|| Problem::broken("row has fewer columns than are read"))?;
        T::from_cell(cell)
    }

    /// The first column alone.
    pub fn only<T: FromCell>(mut self) -> Outcome<T> {
        self.take()
    }

    /// All columns as they came, for exports and backups.
    pub fn into_cells(self) -> Vec<Cell> {
        self.cells.collect()
    }
}

/// What can be read from a column.
pub trait FromCell: Sized {
    /// Reads the value or says that the column holds something else.
    fn from_cell(cell: Cell) -> Outcome<Self>;
}

impl FromCell for i64 {
    fn from_cell(cell: Cell) -> Outcome<Self> {
        match cell {
            Cell::Int(value) => Ok(value),
            other => Err(Problem::broken(format!("expected a number, found {other:?}"))),
        }
    }
}
impl FromCell for bool {
    fn from_cell(cell: Cell) -> Outcome<Self> {
        i64::from_cell(cell).map(|value| value != 0)
    }
}
impl FromCell for String {
    fn from_cell(cell: Cell) -> Outcome<Self> {
        match cell {
            Cell::Text(value) => Ok(value),
            other => Err(Problem::broken(format!("expected text, found {other:?}"))),
        }
    }
}
impl FromCell for Vec<u8> {
    fn from_cell(cell: Cell) -> Outcome<Self> {
        match cell {
            Cell::Bytes(value) => Ok(value),
            other => Err(Problem::broken(format!("expected bytes, found {other:?}"))),
        }
    }
}
impl<T: FromCell> FromCell for Option<T> {
    fn from_cell(cell: Cell) -> Outcome<Self> {
        match cell {
            Cell::Null => Ok(None),
            other => T::from_cell(other).map(Some),
        }
    }
}
