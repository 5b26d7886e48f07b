//! What a workbook says of its cells besides their values: rows and columns that are not shown, formulas, days shown as months.
//! A part that cannot be understood tells nothing; whether the file can be read is decided elsewhere.

use super::Sheet;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeSet, HashMap};

/// Formulas, and signs of one, that are kept of a sheet.
const FORMULAS: usize = 20_000;
const FORMULA: usize = 200;
/// Cells shown as months that are kept of a sheet.
const MONTHS: usize = 50_000;

/// What the parts said.
#[derive(Debug, Default)]
pub(super) struct Shown {
    /// Names of sheets with the ids of their parts.
    tabs: Vec<(String, String)>,
    /// Parts by those ids.
    parts: HashMap<String, String>,
    /// Sheets by the names of their parts.
    sheets: HashMap<String, Of>,
    /// Styles that show a day as a month.
    months: BTreeSet<usize>,
}

#[derive(Debug, Default)]
struct Of {
    rows: BTreeSet<usize>,
    columns: BTreeSet<usize>,
    formulas: Vec<((usize, usize), String)>,
    styled: Vec<((usize, usize), usize)>,
}

impl Shown {
    /// Looks at a part.
    pub fn see(&mut self, name: &str, content: &[u8]) {
        let folded = name.to_lowercase();
        let Ok(text) = std::str::from_utf8(content) else { return };
        let text = text.trim_start_matches('\u{FEFF}');
        if folded.contains("worksheets/") && folded.ends_with(".xml") {
            if let Some(of) = sheet(text) {
                self.sheets.insert(folded, of);
            }
        } else if folded.ends_with("workbook.xml") {
            self.tabs = elements(text, "sheet")
                .filter_map(|tag| Some((attribute(&tag, "name")?, attribute(&tag, "id")?)))
                .collect();
        } else if folded.ends_with("workbook.xml.rels") {
            self.parts = elements(text, "Relationship")
                .filter_map(|tag| Some((attribute(&tag, "Id")?, attribute(&tag, "Target")?.to_lowercase())))
                .collect();
        } else if folded.ends_with("styles.xml") {
            self.months = month_styles(text);
        }
    }

    /// Tells the sheets what was seen of them.
    pub fn tell(mut self, sheets: &mut [Sheet]) {
        for sheet in sheets {
            let part =
                self.tabs.iter().find(|(name, _)| *name == sheet.name).and_then(|(_, id)| self.parts.get(id));
            let Some(part) = part else { continue };
            let name = part.trim_start_matches('/').trim_start_matches("./");
            let found =
                [name.to_owned(), format!("xl/{name}")].iter().find_map(|name| self.sheets.remove(name));
            let Some(of) = found else { continue };
            let (height, width) = (sheet.rows.len(), sheet.rows.iter().map(Vec::len).max().unwrap_or(0));
            sheet.hidden_rows = of.rows.into_iter().filter(|row| *row < height).collect();
            sheet.hidden_columns = of.columns.into_iter().filter(|column| *column < width).collect();
            sheet.formulas = of.formulas.into_iter().collect();
            sheet.months =
                of.styled.into_iter().filter(|(_, s)| self.months.contains(s)).map(|(at, _)| at).collect();
        }
    }
}

/// Elements of this local name.
fn elements<'a>(text: &'a str, local: &'static str) -> impl Iterator<Item = BytesStart<'a>> + 'a {
    let mut reader = Reader::from_str(text);
    std::iter::from_fn(move || {
        loop {
            match reader.read_event() {
                Ok(Event::Start(tag) | Event::Empty(tag)) if is(&tag, local) => {
                    return Some(tag.into_owned());
                }
                Ok(Event::Eof) | Err(_) => return None,
                Ok(_) => {}
            }
        }
    })
}

fn is(tag: &BytesStart<'_>, local: &str) -> bool {
    tag.local_name().as_ref() == local
}

fn attribute(tag: &BytesStart<'_>, local: &str) -> Option<String> {
    let mut all = tag.attributes();
    let found =
        all.with_checks(false).filter_map(Result::ok).find(|a| a.key.local_name().as_ref() == local)?;
    Some(
        quick_xml::escape::unescape(&found.value)
            .map_or_else(|_| found.value.to_string(), |text| text.into_owned()),
    )
}

fn number(tag: &BytesStart<'_>, local: &str) -> Option<usize> {
    attribute(tag, local)?.trim().parse().ok()
}

fn is_hidden(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "hidden").is_some_and(|value| value == "1" || value == "true")
}

/// Row and column of `B7`, from zero.
fn place(cell: &str) -> Option<(usize, usize)> {
    let digits = cell.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = cell.split_at(digits);
    if letters.is_empty() || letters.len() > 3 || !letters.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    let column = letters.bytes().fold(0_usize, |sum, b| sum * 26 + usize::from(b - b'A') + 1);
    Some((row.parse::<usize>().ok()?.checked_sub(1)?, column - 1))
}

fn sheet(text: &str) -> Option<Of> {
    let mut of = Of::default();
    let mut reader = Reader::from_str(text);
    let (mut row, mut at, mut formula) = (0_usize, None, false);
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) => {
                let name = tag.local_name();
                match name.as_ref() {
                    "col" if is_hidden(&tag) => {
                        let (min, max) = (number(&tag, "min")?, number(&tag, "max")?);
                        of.columns.extend(min.saturating_sub(1)..max.min(min.saturating_add(512)));
                    }
                    "row" => {
                        row = number(&tag, "r").unwrap_or(row + 1);
                        if is_hidden(&tag) && of.rows.len() < MONTHS {
                            of.rows.insert(row.saturating_sub(1));
                        }
                    }
                    "c" => {
                        at = attribute(&tag, "r").and_then(|cell| place(&cell));
                        if let (Some(at), Some(style)) = (at, number(&tag, "s"))
                            && of.styled.len() < MONTHS
                        {
                            of.styled.push((at, style));
                        }
                    }
                    "f" => {
                        formula = of.formulas.len() < FORMULAS;
                        if let Some(at) = at.filter(|_| formula) {
                            of.formulas.push((at, String::new()));
                        }
                    }
                    _ => {}
                }
            }
            Ok(Event::Text(said)) if formula => {
                if let Some((_, text)) = of.formulas.last_mut() {
                    text.extend(said.chars().take(FORMULA));
                }
            }
            Ok(Event::End(_)) => formula = false,
            Ok(Event::Eof) | Err(_) => return Some(of),
            Ok(_) => {}
        }
    }
}

/// Styles whose format shows year and month and no day.
fn month_styles(text: &str) -> BTreeSet<usize> {
    let formats: HashMap<usize, String> = elements(text, "numFmt")
        .filter_map(|tag| Some((number(&tag, "numFmtId")?, attribute(&tag, "formatCode")?)))
        .collect();
    let Some(from) = text.find("<cellXfs") else { return BTreeSet::new() };
    let until = text.find("</cellXfs>").unwrap_or(text.len()).max(from);
    elements(&text[from..until], "xf")
        .enumerate()
        .filter(|(_, tag)| {
            let id = number(tag, "numFmtId").unwrap_or(0);
            formats.get(&id).map_or(matches!(id, 17 | 27 | 36 | 50 | 52 | 57), |code| is_month(code))
        })
        .map(|(index, _)| index)
        .collect()
}

/// Whether a format shows a year and a month alone.
fn is_month(code: &str) -> bool {
    let mut bare = String::new();
    let mut quoted = false;
    for sign in code.chars() {
        match sign {
            '"' => quoted = !quoted,
            '[' => quoted = true,
            ']' => quoted = false,
            _ if quoted => {}
            other => bare.push(other.to_ascii_lowercase()),
        }
    }
    bare.contains('y') && bare.contains('m') && !bare.contains(['d', 'h', 's'])
}
