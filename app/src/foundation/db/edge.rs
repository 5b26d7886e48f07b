//! Rows and bound values as each database has them.

use super::{Arg, Cell, Row};
use crate::foundation::errors::{Outcome, Problem};
use sqlx::{Arguments, Column, Encode, Row as _, Type, TypeInfo, ValueRef};

pub(super) fn sqlite_row(row: &sqlx::sqlite::SqliteRow) -> Outcome<Row> {
    let mut cells = Vec::with_capacity(row.len());
    for index in 0..row.len() {
        let raw = row.try_get_raw(index)?;
        let cell = if raw.is_null() {
            Cell::Null
        } else {
            match raw.type_info().name() {
                "INTEGER" => Cell::Int(row.try_get_unchecked(index)?),
                "TEXT" => Cell::Text(row.try_get_unchecked(index)?),
                "BLOB" => Cell::Bytes(row.try_get_unchecked(index)?),
                other => return Err(Problem::broken(format!("column type {other}"))),
            }
        };
        cells.push(cell);
    }
    Ok(Row { cells: cells.into_iter() })
}

pub(super) fn postgres_row(row: &sqlx::postgres::PgRow) -> Outcome<Row> {
    let mut cells = Vec::with_capacity(row.len());
    for index in 0..row.len() {
        let cell = match row.column(index).type_info().name() {
            "INT8" => row.try_get::<Option<i64>, _>(index)?.map_or(Cell::Null, Cell::Int),
            "INT4" => row.try_get::<Option<i32>, _>(index)?.map_or(Cell::Null, |n| Cell::Int(i64::from(n))),
            "TEXT" | "VARCHAR" | "NAME" => {
                row.try_get::<Option<String>, _>(index)?.map_or(Cell::Null, Cell::Text)
            }
            "BYTEA" => row.try_get::<Option<Vec<u8>>, _>(index)?.map_or(Cell::Null, Cell::Bytes),
            other => return Err(Problem::broken(format!("column type {other}"))),
        };
        cells.push(cell);
    }
    Ok(Row { cells: cells.into_iter() })
}

/// Bound values, in the order of their places.
pub(super) fn bound<A: Arguments>(args: Vec<Arg>) -> Outcome<A>
where
    i64: for<'q> Encode<'q, A::Database> + Type<A::Database>,
    String: for<'q> Encode<'q, A::Database> + Type<A::Database>,
    Vec<u8>: for<'q> Encode<'q, A::Database> + Type<A::Database>,
    Option<i64>: for<'q> Encode<'q, A::Database> + Type<A::Database>,
    Option<String>: for<'q> Encode<'q, A::Database> + Type<A::Database>,
    Option<Vec<u8>>: for<'q> Encode<'q, A::Database> + Type<A::Database>,
{
    let mut bound = A::default();
    for arg in args {
        match arg {
            Arg::Int(value) => bound.add(value),
            Arg::Text(value) => bound.add(value),
            Arg::Bytes(value) => bound.add(value),
            Arg::NoInt => bound.add(None::<i64>),
            Arg::NoText => bound.add(None::<String>),
            Arg::NoBytes => bound.add(None::<Vec<u8>>),
        }
        .map_err(Problem::broken)?;
    }
    Ok(bound)
}
