//! A whole workbook read as tables of one kind and told as JSON: the contract of `yizheng import KIND FILE --preview --json`.
//! Tables of several sheets are joined; what two of them say is kept once.

use crate::tables::joining::Found;
use crate::workbook::{Sheet, Workbook};
use crate::{handling_in, listed, proposals_in};
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};

/// What the tables are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Members.
    Members,
    /// Handling units.
    Units,
    /// Proposals with their units.
    Proposals,
    /// How proposals were handled.
    Handling,
    /// What members have done in a year.
    Duty,
}

#[derive(Serialize)]
struct Preview<R, P> {
    header_rows: Vec<usize>,
    data_rows: Vec<usize>,
    skip_rows: Vec<usize>,
    records: Vec<R>,
    problems: Vec<Told<P>>,
    #[serde(flatten)]
    extras: BTreeMap<&'static str, Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sheets: Vec<SheetRead>,
}

/// Where a sheet of several has its table; the rows of the whole are those of the first.
#[derive(Debug, Serialize)]
struct SheetRead {
    sheet: String,
    header_rows: Vec<usize>,
    data_rows: Vec<usize>,
    skip_rows: Vec<usize>,
}

/// A doubt with the sheet it is about.
#[derive(Serialize)]
#[serde(untagged)]
enum Told<P> {
    Cell {
        #[serde(skip_serializing_if = "String::is_empty")]
        sheet: String,
        #[serde(flatten)]
        problem: P,
    },
    Sheet {
        sheet: String,
        row: usize,
        kind: &'static str,
        text: String,
    },
}

/// Reads a workbook and tells what was found.
///
/// # Errors
/// If the result cannot be put into JSON, which no sheet brings about.
pub fn json(kind: Kind, book: &Workbook) -> Result<String, serde_json::Error> {
    let list = |kind: listed::Kind| join(book, |sheet| listed::read(kind, sheet, &listed::Hints::default()));
    match kind {
        Kind::Members => serde_json::to_string_pretty(&list(listed::Kind::Members)),
        Kind::Units => serde_json::to_string_pretty(&list(listed::Kind::Units)),
        Kind::Duty => serde_json::to_string_pretty(&list(listed::Kind::Duty)),
        Kind::Proposals => {
            let read = |sheet: &Sheet| proposals_in::read(sheet, &proposals_in::Hints::default());
            serde_json::to_string_pretty(&join(book, read))
        }
        Kind::Handling => {
            let read = |sheet: &Sheet| handling_in::read(sheet, &handling_in::Hints::default());
            serde_json::to_string_pretty(&join(book, read))
        }
    }
}

fn join<T: Found>(book: &Workbook, read: impl Fn(&Sheet) -> T) -> Preview<T::Record, T::Problem>
where
    T::Record: Serialize,
{
    let mut all = Preview {
        header_rows: Vec::new(),
        data_rows: Vec::new(),
        skip_rows: Vec::new(),
        records: Vec::new(),
        problems: Vec::new(),
        extras: BTreeMap::new(),
        sheets: Vec::new(),
    };
    let tables: Vec<(&Sheet, T)> = book.sheets.iter().map(|sheet| (sheet, read(sheet))).collect();
    let only_hidden = book.sheets.iter().all(|sheet| sheet.hidden);
    let (mut first, mut seen) = (true, HashMap::new());
    let mut unread: Option<(&Sheet, T)> = None;
    for (sheet, mut table) in tables {
        if sheet.hidden && !only_hidden {
            if !table.records().is_empty() {
                let text = "the sheet is hidden and was not read".to_owned();
                all.problems.push(Told::Sheet {
                    sheet: sheet.name.clone(),
                    row: 1,
                    kind: "sheet_hidden",
                    text,
                });
            }
            continue;
        }
        if table.records().is_empty() {
            unread = unread.or(Some((sheet, table)));
            continue;
        }
        all.take(sheet, table, &mut first, &mut seen);
    }
    if let Some((sheet, table)) = unread.filter(|_| first) {
        all.take(sheet, table, &mut first, &mut seen);
    }
    if all.sheets.len() == 1 {
        all.sheets.clear();
    }
    all
}

impl<R: Serialize, P> Preview<R, P> {
    /// Takes over the table of a sheet.
    fn take<T: Found<Record = R, Problem = P>>(
        &mut self,
        sheet: &Sheet,
        mut table: T,
        first: &mut bool,
        seen: &mut HashMap<String, (String, usize)>,
    ) {
        let [header, data, skipped] = table.places().map(std::mem::take);
        if std::mem::take(first) {
            (self.header_rows, self.data_rows, self.skip_rows) =
                (header.clone(), data.clone(), skipped.clone());
            self.extras = table.extras().into_iter().collect();
        }
        let name = sheet.name.clone();
        self.sheets.push(SheetRead {
            sheet: name.clone(),
            header_rows: header,
            data_rows: data,
            skip_rows: skipped,
        });
        for record in std::mem::take(table.records()) {
            let (row, said) = (T::row(&record), T::said(&record));
            let (other, other_row) = seen.entry(said).or_insert_with(|| (name.clone(), row)).clone();
            if other != name {
                let text = format!("the row repeats row {other_row} of {other} and was skipped");
                self.problems.push(Told::Sheet { sheet: name.clone(), row, kind: "row_repeated", text });
                continue;
            }
            self.records.push(record);
        }
        let told = std::mem::take(table.problems()).into_iter();
        self.problems.extend(told.map(|problem| Told::Cell { sheet: name.clone(), problem }));
    }
}
