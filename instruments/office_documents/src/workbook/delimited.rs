//! CSV as people send it: UTF-8 with or without a mark, UTF-16 with one, or GB18030; comma, tab or
//! semicolon. Every value is text.

use super::{CellValue, Limits, ReadError, Sheet, Workbook, column_letters};
use crate::table_out::begins_like_formula;
use encoding_rs::{Encoding, GB18030, UTF_8};

/// Opens an uploaded CSV file as a workbook with one sheet without a name.
pub fn open_csv(bytes: &[u8], limits: &Limits) -> Result<Workbook, ReadError> {
    if bytes.len() > limits.bytes {
        return Err(ReadError::TooLarge { bytes: bytes.len(), limit: limits.bytes });
    }
    let text = decode(bytes)?;
    let rows = split(&text, delimiter(&text), limits)?;
    let sheet = Sheet { rows, ..Sheet::default() };
    Ok(Workbook { sheets: vec![sheet], notices: Vec::new() })
}

/// The text of a file in one of these encodings.
pub(crate) fn decode(bytes: &[u8]) -> Result<String, ReadError> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let plain = std::str::from_utf8(bytes).err().map(|e| e.valid_up_to());
    let encoding = marked.unwrap_or(if plain.is_none() { UTF_8 } else { GB18030 });
    let (text, _, broken) = encoding.decode(bytes);
    // No program writes a zero byte into a text; a picture or an archive is full of them.
    match text.find('\0') {
        Some(byte) => Err(ReadError::UnknownEncoding { byte }),
        None if broken => Err(ReadError::UnknownEncoding { byte: plain.unwrap_or(0) }),
        None => Ok(text.into_owned()),
    }
}

/// The sign that parts most of the first lines; a comma if none does.
fn delimiter(text: &str) -> char {
    let head: String = text.lines().take(10).collect();
    let count = |sign: char| head.matches(sign).count();
    let mut best = ',';
    for sign in ['\t', ';'] {
        if count(sign) > count(best) {
            best = sign;
        }
    }
    best
}

fn split(text: &str, delimiter: char, limits: &Limits) -> Result<Vec<Vec<CellValue>>, ReadError> {
    let mut rows = vec![Vec::new()];
    let mut field = String::new();
    let mut quote_line = None;
    let (mut line, mut cells, mut closed) = (1_usize, 0_usize, false);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        line += usize::from(sign == '\n');
        match sign {
            '"' if quote_line.is_some() && signs.peek() == Some(&'"') => {
                signs.next();
                field.push('"');
            }
            '"' if quote_line.is_some() => (quote_line, closed) = (None, true),
            '"' if field.is_empty() && !closed => quote_line = Some(line),
            other if quote_line.is_some() => field.push(other),
            '\r' if signs.peek() == Some(&'\n') => {}
            '\r' | '\n' => {
                finish(&mut rows, &mut field, &mut cells, limits)?;
                rows.push(Vec::new());
                closed = false;
            }
            other if other == delimiter => {
                finish(&mut rows, &mut field, &mut cells, limits)?;
                closed = false;
            }
            other => field.push(other),
        }
    }
    if let Some(line) = quote_line {
        return Err(ReadError::UnclosedQuote { line });
    }
    finish(&mut rows, &mut field, &mut cells, limits)?;
    for row in &mut rows {
        let used = row.iter().rposition(|cell| *cell != CellValue::Empty).map_or(0, |last| last + 1);
        row.truncate(used);
    }
    let used = rows.iter().rposition(|row| !row.is_empty()).map_or(0, |last| last + 1);
    rows.truncate(used);
    Ok(rows)
}

fn finish(
    rows: &mut [Vec<CellValue>],
    field: &mut String,
    cells: &mut usize,
    limits: &Limits,
) -> Result<(), ReadError> {
    let count = rows.len();
    let Some(row) = rows.last_mut() else { return Ok(()) };
    *cells += 1;
    if count > limits.rows || row.len() >= limits.columns || *cells > limits.cells {
        let cell = format!("{}{count}", column_letters(row.len()));
        return Err(ReadError::SheetTooLarge { sheet: String::new(), cell });
    }
    let text = std::mem::take(field);
    // What `table_out::csv` guarded comes back as it was.
    let text = match text.strip_prefix('\'') {
        Some(rest) if begins_like_formula(rest) => rest.to_owned(),
        _ => text,
    };
    row.push(if text.is_empty() { CellValue::Empty } else { CellValue::Text(text) });
    Ok(())
}
