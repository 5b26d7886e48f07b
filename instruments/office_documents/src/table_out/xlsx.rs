//! Sheets written as an XLSX workbook for reading and printing. Every text is a string cell; no
//! formula is ever written (TRUST T-20).

use super::{Cell, Column, Kind, Sheet, WriteError};
use crate::civil;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

const ROWS: usize = 1_048_576;
const COLUMNS: usize = 16_384;
const CELL_UNITS: usize = 32_767;
const NAME_UNITS: usize = 31;
const A4: u8 = 9;
/// The largest whole number a spreadsheet, which knows only doubles, shows exactly.
const EXACT: u64 = 1 << 53;

/// Writes a workbook: on each sheet the title, the notes, the heading row (frozen, filtered,
/// repeated on every printed page) and the rows; A4 landscape, one page wide.
pub fn xlsx(title: &str, notes: &[String], sheets: &[Sheet]) -> Result<Vec<u8>, WriteError> {
    if sheets.is_empty() {
        return Err(WriteError::NoSheets);
    }
    let mut book = new_book(title)?;
    let mut taken = Vec::new();
    for (index, sheet) in sheets.iter().enumerate() {
        let name = tab_name(&sheet.name, index, &taken);
        taken.push(name.to_lowercase());
        check(sheet, title, notes)?;
        let page = book.add_worksheet();
        page.set_name(name).map_err(refused)?;
        fill(page, title, notes, sheet).map_err(refused)?;
    }
    book.save_to_buffer().map_err(refused)
}

fn new_book(title: &str) -> Result<Workbook, WriteError> {
    let mut book = Workbook::new();
    // The writer would ask the clock; a pure library gives the same bytes for the same table.
    let day = ExcelDateTime::from_ymd(2000, 1, 1).map_err(refused)?;
    book.set_properties(&DocProperties::new().set_title(cut(title, 255)).set_creation_datetime(&day));
    Ok(book)
}

fn refused(error: XlsxError) -> WriteError {
    WriteError::Refused(error.to_string())
}

/// Finds what the format cannot hold before anything is written.
fn check(sheet: &Sheet, title: &str, notes: &[String]) -> Result<(), WriteError> {
    let name = || sheet.name.clone();
    let rows = sheet.rows.len() + notes.len() + 2;
    if rows > ROWS {
        return Err(WriteError::TooManyRows { sheet: name(), rows, limit: ROWS });
    }
    let columns = sheet.rows.iter().map(Vec::len).max().unwrap_or(0).max(sheet.columns.len());
    if columns > COLUMNS {
        return Err(WriteError::TooManyColumns { sheet: name(), columns, limit: COLUMNS });
    }
    let cells = sheet.rows.iter().flatten().filter_map(words);
    let headings = sheet.columns.iter().map(|column| column.title.as_str());
    let mut texts = cells.chain(headings).chain(notes.iter().map(String::as_str)).chain([title]);
    let long = texts.find_map(too_long);
    match long {
        Some(length) => Err(WriteError::TextTooLong { sheet: name(), length, limit: CELL_UNITS }),
        None => Ok(()),
    }
}

fn fill(page: &mut Worksheet, title: &str, notes: &[String], sheet: &Sheet) -> Result<(), XlsxError> {
    let head = heading(page, title, notes, &sheet.columns)?;
    let formats = formats(&sheet.columns);
    let mut row = head;
    for cells in &sheet.rows {
        row += 1;
        put_row(page, row, cells, &formats)?;
    }
    finish(page, sheet.columns.len(), (head, row))
}

/// Writes title, notes and headings; says on which row the headings stand.
fn heading(
    page: &mut Worksheet,
    title: &str,
    notes: &[String],
    columns: &[Column],
) -> Result<u32, XlsxError> {
    let mut row = 0;
    if !title.is_empty() {
        // The height first: a sheet that is written row by row has no way back to a row.
        page.set_row_height(row, 28)?;
        page.write_string_with_format(row, 0, title, &font("SimHei", 16.0).set_bold())?;
        row += 1;
    }
    for note in notes {
        page.write_string_with_format(row, 0, note, &font("SimSun", 10.0).set_font_color(Color::Gray))?;
        row += 1;
    }
    headings(page, row, columns)?;
    Ok(row)
}

/// How the cells of every column look, and after them those beyond the last column.
fn formats(columns: &[Column]) -> Vec<Look> {
    columns.iter().map(|column| column.kind).chain([Kind::Text]).map(Look::new).collect()
}

/// How cells of a kind look.
struct Look {
    plain: Format,
    day: Format,
    doubt: Format,
}

impl Look {
    fn new(kind: Kind) -> Self {
        let plain = body(kind);
        let doubt = plain.clone().set_background_color(Color::RGB(0x00FF_F2CC));
        Self { day: plain.clone().set_num_format("yyyy-mm-dd"), doubt, plain }
    }
}

fn put_row(page: &mut Worksheet, row: u32, cells: &[Cell], looks: &[Look]) -> Result<(), XlsxError> {
    for (index, cell) in cells.iter().enumerate() {
        if let Some(look) = looks.get(index).or(looks.last()) {
            put(page, row, index as u16, cell, look)?;
        }
    }
    Ok(())
}

fn finish(page: &mut Worksheet, columns: usize, (head, last_row): (u32, u32)) -> Result<(), XlsxError> {
    if let Some(last) = columns.checked_sub(1) {
        page.autofilter(head, 0, last_row, last as u16)?;
    }
    page.set_freeze_panes(head + 1, 0)?;
    page.set_repeat_rows(head, head)?;
    page.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    page.set_footer("&C&P / &N");
    Ok(())
}

/// A workbook that is written sheet by sheet and row by row.
pub(super) struct Book {
    book: Workbook,
    /// Names of its sheets in small letters.
    taken: Vec<String>,
    open: Option<Open>,
}

/// The sheet that is being written.
struct Open {
    name: String,
    looks: Vec<Look>,
    head: u32,
    row: u32,
    columns: usize,
}

impl Book {
    /// Begins it, without a sheet.
    pub(super) fn begin(title: &str) -> Result<Self, WriteError> {
        Ok(Self { book: new_book(title)?, taken: Vec::new(), open: None })
    }

    /// Ends the sheet that is written and begins the next with its title, its notes and the headings.
    pub(super) fn sheet(
        &mut self,
        title: &str,
        notes: &[String],
        name: &str,
        columns: &[Column],
    ) -> Result<(), WriteError> {
        self.end_sheet()?;
        let name = tab_name(name, self.taken.len(), &self.taken);
        let empty = Sheet { name: name.clone(), columns: columns.to_vec(), rows: Vec::new() };
        check(&empty, title, notes)?;
        let page = self.book.add_worksheet_with_constant_memory().map_err(refused)?;
        page.set_name(&name).map_err(refused)?;
        let head = heading(page, title, notes, columns).map_err(refused)?;
        self.taken.push(name.to_lowercase());
        self.open = Some(Open { name, looks: formats(columns), head, row: head, columns: columns.len() });
        Ok(())
    }

    /// Writes the next row.
    pub(super) fn row(&mut self, cells: &[Cell]) -> Result<(), WriteError> {
        let open = self.open.as_mut().ok_or(WriteError::NoSheets)?;
        open.row += 1;
        let rows = open.row as usize + 1;
        if rows > ROWS {
            return Err(WriteError::TooManyRows { sheet: open.name.clone(), rows, limit: ROWS });
        }
        if cells.len() > COLUMNS {
            let (sheet, columns) = (open.name.clone(), cells.len());
            return Err(WriteError::TooManyColumns { sheet, columns, limit: COLUMNS });
        }
        if let Some(length) = cells.iter().filter_map(words).find_map(too_long) {
            return Err(WriteError::TextTooLong { sheet: open.name.clone(), length, limit: CELL_UNITS });
        }
        let page = self.book.worksheet_from_index(self.taken.len() - 1).map_err(refused)?;
        put_row(page, open.row, cells, &open.looks).map_err(refused)
    }

    fn end_sheet(&mut self) -> Result<(), WriteError> {
        let Some(open) = self.open.take() else { return Ok(()) };
        let page = self.book.worksheet_from_index(self.taken.len() - 1).map_err(refused)?;
        finish(page, open.columns, (open.head, open.row)).map_err(refused)
    }

    /// Writes it to a file.
    pub(super) fn finish(mut self, file: std::fs::File) -> Result<std::fs::File, WriteError> {
        if self.taken.is_empty() {
            return Err(WriteError::NoSheets);
        }
        self.end_sheet()?;
        let mut out = std::io::BufWriter::new(file);
        self.book.save_to_writer(&mut out).map_err(refused)?;
        out.into_inner().map_err(|e| WriteError::Refused(e.into_error().to_string()))
    }
}

/// The words of a cell.
fn words(cell: &Cell) -> Option<&str> {
    match cell {
        Cell::Text(text) | Cell::Doubtful(text) | Cell::Date(text) => Some(text),
        _ => None,
    }
}

/// The length in UTF-16 units of a text that no cell holds. No text has more of them than bytes, so most are never counted.
fn too_long(text: &str) -> Option<usize> {
    let length = if text.len() > CELL_UNITS { text.encode_utf16().count() } else { 0 };
    (length > CELL_UNITS).then_some(length)
}

fn headings(page: &mut Worksheet, row: u32, columns: &[Column]) -> Result<(), XlsxError> {
    let format = font("SimHei", 11.0)
        .set_bold()
        .set_border(FormatBorder::Thin)
        .set_background_color(Color::RGB(0x00F2_F2F2))
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap();
    for (index, Column { title, width_chars, .. }) in columns.iter().enumerate() {
        page.set_column_width(index as u16, f64::from((*width_chars).clamp(2, 255)))?;
        page.write_string_with_format(row, index as u16, title, &format)?;
    }
    Ok(())
}

fn put(page: &mut Worksheet, row: u32, column: u16, cell: &Cell, look: &Look) -> Result<(), XlsxError> {
    let format = &look.plain;
    match cell {
        Cell::Empty => page.write_blank(row, column, format)?,
        Cell::Text(text) => page.write_string_with_format(row, column, text, format)?,
        Cell::Doubtful(text) => page.write_string_with_format(row, column, text, &look.doubt)?,
        Cell::Number(number) if number.is_finite() => {
            page.write_number_with_format(row, column, *number, format)?
        }
        // The writer would turn these into error formulas.
        Cell::Number(number) => page.write_string_with_format(row, column, number.to_string(), format)?,
        Cell::Int(number) if number.unsigned_abs() <= EXACT => {
            page.write_number_with_format(row, column, *number as f64, format)?
        }
        Cell::Int(number) => page.write_string_with_format(row, column, number.to_string(), format)?,
        Cell::Date(text) => match spreadsheet_day(text) {
            Some(day) => page.write_datetime_with_format(row, column, &day, &look.day)?,
            None => page.write_string_with_format(row, column, text, format)?,
        },
    };
    Ok(())
}

/// The day as the writer wants it; `None` before 1900, which spreadsheets cannot count.
fn spreadsheet_day(text: &str) -> Option<ExcelDateTime> {
    let (year, month, day) = civil::from_iso(text)?;
    if year < 1900 {
        return None;
    }
    ExcelDateTime::from_ymd(u16::try_from(year).ok()?, month as u8, day as u8).ok()
}

fn font(name: &str, size: f64) -> Format {
    // Latin names of the Chinese system fonts: every office program maps them.
    Format::new().set_font_name(name).set_font_size(size)
}

fn body(kind: Kind) -> Format {
    let format = font("SimSun", 11.0).set_border(FormatBorder::Thin).set_align(FormatAlign::VerticalCenter);
    match kind {
        Kind::Text => format.set_align(FormatAlign::Left).set_text_wrap(),
        Kind::Number => format.set_align(FormatAlign::Right),
        Kind::Date => format.set_align(FormatAlign::Center),
    }
}

/// A tab name spreadsheet programs accept: no reserved sign, at most 31 units, not used before.
fn tab_name(wanted: &str, index: usize, taken: &[String]) -> String {
    let clean: String =
        wanted.chars().map(|c| if "[]:*?/\\".contains(c) || c.is_control() { ' ' } else { c }).collect();
    let clean = clean.trim_matches(|c: char| c == '\'' || c.is_whitespace());
    let mut name = cut(clean, NAME_UNITS);
    if name.is_empty() || name.eq_ignore_ascii_case("history") {
        name = format!("Sheet{}", index + 1);
    }
    let stem = name.clone();
    let mut turn = 2;
    while taken.contains(&name.to_lowercase()) {
        let tail = format!(" ({turn})");
        name = cut(&stem, NAME_UNITS - tail.len()) + &tail;
        turn += 1;
    }
    name
}

/// The beginning of a text, at most so many UTF-16 units long and without a dangling apostrophe.
fn cut(text: &str, units: usize) -> String {
    let mut used = 0;
    let kept = text.chars().take_while(|c| {
        used += c.len_utf16();
        used <= units
    });
    kept.collect::<String>().trim_end_matches(|c: char| c == '\'' || c.is_whitespace()).to_owned()
}
