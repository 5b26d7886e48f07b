//! Bytes of an upload become records of members or units: one upload at a time, off the threads that serve, within ten seconds.

use super::plan::{ListKind, Mark, Note, Verdict};
use super::{RECORDS, columns, rows};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::files::digest_of;
use crate::foundation::turns::Turns;
use office_documents::listed::{self, Book, Problem as Doubt, ProblemKind, Reading, Table};
use office_documents::workbook::{self, Limits, ReadError};

/// One upload is read at a time, so that uploads cannot take the memory of the whole program.
static TURNS: Turns = Turns::new();

/// A table that was read.
#[derive(Debug, Clone)]
pub struct Source {
    /// What it is about.
    pub kind: ListKind,
    /// Name of the file, shown and never used as a path.
    pub file_name: String,
    /// Digest of its content.
    pub digest: String,
    /// The tables of its sheets.
    pub book: Book,
    /// What the body has said of headings: heading and field, `-` where the column is left out.
    pub chosen: Vec<(String, String)>,
}

/// The reader of a kind.
pub(super) fn reader(kind: ListKind) -> listed::Kind {
    match kind {
        ListKind::Members => listed::Kind::Members,
        ListKind::Units => listed::Kind::Units,
    }
}

/// The sentence of a file that could not be read: its tag is the key, its fields are the arguments.
pub(super) fn refused(error: &ReadError) -> Complaint {
    unread(&serde_json::to_value(error).unwrap_or_default())
}

/// The same of an error as it describes itself.
pub fn unread(described: &serde_json::Value) -> Complaint {
    worded("file", "import-read-", described)
}

/// A sentence from a kind that describes itself.
pub(super) fn worded(field: &str, prefix: &str, described: &serde_json::Value) -> Complaint {
    let kind = described.get("kind").and_then(serde_json::Value::as_str).unwrap_or("unknown");
    let mut complaint = Complaint::new(field, &format!("{prefix}{kind}"));
    for (name, value) in described.as_object().into_iter().flatten() {
        complaint = match value {
            serde_json::Value::String(text) => complaint.with(name, text),
            serde_json::Value::Number(number) => complaint.with(name, number),
            _ => complaint,
        };
    }
    complaint
}

/// Reads an upload of a person.
///
/// # Errors
/// `Invalid` says at the field `file` why nothing could be read.
pub async fn read_bounded(
    kind: ListKind,
    name: &str,
    bytes: Vec<u8>,
    chosen: Vec<(String, String)>,
) -> Outcome<Source> {
    let file_name: String = name.chars().filter(|c| !c.is_control()).take(120).collect();
    let work = move || {
        let digest = digest_of(&bytes);
        let book = workbook::open_either(&bytes, &Limits::default()).map_err(|error| refused(&error))?;
        let book = listed::book(reader(kind), &book, &chosen);
        let n = book.tables.iter().map(|table| table.list.records.len()).sum::<usize>();
        if n > RECORDS {
            let many = Complaint::new("file", "people-import-many").with("n", n).with("max", RECORDS);
            return Err(many);
        }
        Ok(Source { kind, file_name, digest, book, chosen })
    };
    TURNS.read("people-import-slow", work).await?.map_err(|said| Problem::Invalid(vec![said]))
}

/// Sheet and cell as a person reads them.
pub(super) fn place(sheet: &str, cell: &str) -> String {
    if sheet.is_empty() { cell.to_owned() } else { format!("{sheet}!{cell}") }
}

/// A doubt of the reader as a sentence.
pub fn said(doubt: &Doubt) -> Complaint {
    worded("", "people-import-problem-", &serde_json::to_value(doubt).unwrap_or_default())
}

impl Source {
    /// Doubts of a table about one row, by cell.
    pub(super) fn doubts(table: &Table, row: usize) -> impl Iterator<Item = (String, Mark)> {
        let own = table.list.problems.iter().filter(move |doubt| doubt.row == row);
        own.map(|doubt| {
            let place = place(&table.sheet, &doubt.cell);
            (doubt.cell.clone(), Mark { verdict: Verdict::Unsure, place, said: said(doubt) })
        })
    }

    /// What concerns the whole file: sheets and columns that are not taken, rows that are no records.
    pub(super) fn notes(&self) -> Vec<Note> {
        let hidden = self.book.hidden.iter().map(|sheet| Note {
            place: sheet.clone(),
            said: Complaint::new("", "people-import-sheet-hidden"),
        });
        let mut notes: Vec<Note> = hidden.collect();
        for table in &self.book.tables {
            let is_record = |row: usize| table.list.records.iter().any(|record| record.row == row);
            let left = |doubt: &Doubt| {
                let key = doubt.value.rsplit('/').next().unwrap_or_default().to_owned();
                let decided = [Some(columns::LEFT_OUT), Some(columns::OURS)];
                doubt.kind == ProblemKind::ColumnIgnored && decided.contains(&self.choice(&key))
            };
            for doubt in table.list.problems.iter().filter(|d| !is_record(d.row) && !left(d)) {
                notes.push(Note { place: place(&table.sheet, &doubt.cell), said: said(doubt) });
            }
            for column in &table.list.columns {
                if let Reading::Field(field, serial) = column.reading
                    && !rows::is_kept(self.kind, field, serial)
                {
                    let row = table.list.header_rows.iter().max().copied().unwrap_or(1);
                    let cell = format!("{}{row}", workbook::column_letters(column.column));
                    let word = if serial { "people-import-serial" } else { "people-import-not-kept" };
                    let said = Complaint::new("", word).with("x", &column.heading);
                    notes.push(Note { place: place(&table.sheet, &cell), said });
                }
            }
        }
        notes
    }

    /// What the body has said of a heading.
    pub fn choice(&self, heading: &str) -> Option<&str> {
        self.chosen.iter().find(|(said, _)| said == heading).map(|(_, field)| field.as_str())
    }

    /// Headings that nobody knows, with those of the likeliest row where no heading was found at all.
    pub(super) fn unknown(&self) -> Vec<String> {
        let columns = self.book.tables.iter().flat_map(|table| &table.list.columns);
        let unknown = columns.filter(|c| c.reading == Reading::Unknown).map(|c| c.heading.clone());
        let mut all: Vec<String> = Vec::new();
        let decided = self.chosen.iter().map(|(heading, _)| heading.clone());
        let present: Vec<&str> = self
            .book
            .tables
            .iter()
            .flat_map(|table| &table.list.columns)
            .map(|c| c.heading.as_str())
            .chain(self.book.guesses.iter().map(String::as_str))
            .collect();
        let decided = decided.filter(|heading| present.contains(&heading.as_str()));
        for heading in unknown.chain(self.book.guesses.iter().cloned()).chain(decided) {
            let fits = !heading.is_empty() && heading.chars().count() <= columns::LONGEST;
            if fits && !all.contains(&heading) && self.choice(&heading) != Some(columns::OURS) {
                all.push(heading);
            }
        }
        all
    }
}
