//! Values of an archive that passed the guard, read cell by cell so that a lone cell far away
//! costs nothing.

use super::{CellValue, Limits, Range, ReadError, Sheet, column_letters};
use crate::civil;
use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Reads all worksheets.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, ReadError> {
    // calamine 0.38 subtracts unsigned numbers when a region is written backwards (`B9:A1`), which
    // panics in builds that check overflow. An upload must never do more than be refused.
    catch_unwind(AssertUnwindSafe(|| read_all(bytes, limits))).unwrap_or_else(|_| {
        Err(ReadError::Damaged { place: String::new(), reason: "the reader gave up".to_owned() })
    })
}

/// What all sheets together have cost so far.
#[derive(Default)]
struct Spent {
    cells: usize,
    text_bytes: usize,
}

fn read_all(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, ReadError> {
    let mut book: Xlsx<Cursor<&[u8]>> = Xlsx::new(Cursor::new(bytes)).map_err(|e| match e {
        XlsxError::Password => ReadError::PasswordProtected,
        other => damaged("", &other),
    })?;
    let tabs: Vec<(String, bool)> = book
        .sheets_metadata()
        .iter()
        .filter(|tab| tab.typ == SheetType::WorkSheet)
        .map(|tab| (tab.name.clone(), tab.visible != SheetVisible::Visible))
        .collect();
    if tabs.is_empty() {
        return Err(ReadError::NoSheets);
    }
    if tabs.len() > limits.sheets {
        return Err(ReadError::TooManySheets { sheets: tabs.len(), limit: limits.sheets });
    }
    let mut spent = Spent::default();
    tabs.into_iter()
        .map(|(name, hidden)| {
            let rows = cells(&mut book, &name, limits, &mut spent)?;
            let merges = merges(&mut book, &name, limits)?;
            Ok(Sheet { name, rows, merges, hidden, ..Sheet::default() })
        })
        .collect()
}

fn damaged(place: &str, error: &XlsxError) -> ReadError {
    ReadError::Damaged { place: place.to_owned(), reason: error.to_string() }
}

fn cells(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    limits: &Limits,
    spent: &mut Spent,
) -> Result<Vec<Vec<CellValue>>, ReadError> {
    let era_1904 = book.has_1904_epoch();
    let mut reader = book.worksheet_cells_reader(name).map_err(|e| damaged(name, &e))?;
    let mut rows: Vec<Vec<CellValue>> = Vec::new();
    while let Some(cell) = reader.next_cell().map_err(|e| damaged(name, &e))? {
        let value = value(cell.get_value(), era_1904);
        if value == CellValue::Empty {
            continue;
        }
        let (row, column) = cell.get_position();
        let (row, column) = (row as usize, column as usize);
        spent.cells += (row + 1).saturating_sub(rows.len());
        spent.cells += (column + 1).saturating_sub(rows.get(row).map_or(0, Vec::len));
        if let CellValue::Text(text) = &value {
            spent.text_bytes += text.len();
        }
        let too_much = spent.cells > limits.cells || spent.text_bytes > limits.text_bytes;
        if row >= limits.rows || column >= limits.columns || too_much {
            let cell = format!("{}{}", column_letters(column), row + 1);
            return Err(ReadError::SheetTooLarge { sheet: name.to_owned(), cell });
        }
        if rows.len() <= row {
            rows.resize(row + 1, Vec::new());
        }
        if rows[row].len() <= column {
            rows[row].resize(column + 1, CellValue::Empty);
        }
        rows[row][column] = value;
    }
    Ok(rows)
}

fn value(data: &DataRef<'_>, era_1904: bool) -> CellValue {
    match data {
        DataRef::Empty => CellValue::Empty,
        DataRef::Int(number) => CellValue::Number(*number as f64),
        DataRef::Float(number) => CellValue::Number(*number),
        DataRef::String(text) if text.is_empty() => CellValue::Empty,
        DataRef::SharedString("") => CellValue::Empty,
        DataRef::String(text) => CellValue::Text(text.clone()),
        DataRef::SharedString(text) => CellValue::Text((*text).to_owned()),
        DataRef::Bool(yes) => CellValue::Bool(*yes),
        DataRef::DateTime(moment) => day(moment, era_1904),
        DataRef::DateTimeIso(text) => CellValue::Date(text.clone()),
        DataRef::DurationIso(text) => CellValue::Text(text.clone()),
        DataRef::Error(error) => CellValue::Error(error.to_string()),
    }
}

fn day(moment: &ExcelDateTime, era_1904: bool) -> CellValue {
    let serial = moment.as_f64();
    if moment.is_duration() {
        return CellValue::Number(serial);
    }
    civil::from_serial(serial, era_1904).map_or(CellValue::Number(serial), CellValue::Date)
}

fn merges(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, limits: &Limits) -> Result<Vec<Range>, ReadError> {
    let found = book.merge_cells_by_sheet_name(name).map_err(|e| damaged(name, &e))?;
    if found.len() > limits.merges {
        let sheet = name.to_owned();
        return Err(ReadError::TooManyMerges { sheet, regions: found.len(), limit: limits.merges });
    }
    let ranges = found.iter().map(|region| Range {
        first_row: region.start.0 as usize,
        first_column: region.start.1 as usize,
        last_row: region.end.0 as usize,
        last_column: region.end.1 as usize,
    });
    Ok(ranges.filter(|r| r.first_row <= r.last_row && r.first_column <= r.last_column).collect())
}
