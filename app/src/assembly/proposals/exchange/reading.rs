//! Bytes of an upload become records. What they are is told by their content, never by the name of the file.

use super::{RECORDS, json_lines};
use crate::assembly::people;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::files::digest_of;
use office_documents::proposals_in::{self, Hints, ProblemKind, ProposalsIn, Reading};
use office_documents::workbook::{self, Limits, Notice, ReadError};
use serde_json::Value;
use std::time::Duration;
use tokio::sync::Semaphore;

/// How long the reading of one upload may take.
const READING: Duration = Duration::from_secs(10);
/// One upload is read at a time, so that uploads cannot take the memory of the whole program.
static ONE: Semaphore = Semaphore::const_new(1);

/// What a file turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A workbook.
    Xlsx,
    /// Lines of values.
    Csv,
    /// One JSON object a line.
    JsonLines,
}

impl Shape {
    /// Key for its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::JsonLines => "json-lines",
        }
    }
}

/// What a record of JSON lines has besides what a list has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extra {
    /// Its id where it comes from.
    pub id: String,
    /// Where it was proposed.
    pub place: String,
    /// What is the case.
    pub situation: String,
    /// Why it is so.
    pub analysis: String,
    /// What should be done.
    pub suggestions: Vec<String>,
}

/// What was read.
#[derive(Debug, Clone)]
pub struct Found {
    /// What the file is.
    pub shape: Shape,
    /// The sheet that was taken, or empty.
    pub sheet: String,
    /// Records and doubts.
    pub list: ProposalsIn,
    /// What else each record has; empty for sheets.
    pub extras: Vec<Extra>,
    /// What lay in the file and was left aside.
    pub notices: Vec<Notice>,
}

/// A file that was read.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its name, shown and never used as a path.
    pub file_name: String,
    /// Digest of its content.
    pub digest: String,
    /// What was read.
    pub found: Found,
    /// What the body has said of headings: heading and field.
    pub chosen: Vec<(String, String)>,
}

impl Source {
    /// What the body has said of a heading.
    pub fn choice(&self, heading: &str) -> Option<&str> {
        self.chosen.iter().find(|(said, _)| said == heading).map(|(_, field)| field.as_str())
    }

    /// Headings that no reader knows, those that were decided before, and those of the likeliest row where no heading was found.
    pub(super) fn unknown(&self) -> Vec<String> {
        let list = &self.found.list;
        let mut all: Vec<String> = Vec::new();
        let asked = list.headings.iter().filter(|column| {
            column.reading == Reading::Unknown
                || column.reading != Reading::Refused && self.choice(&column.heading).is_some()
        });
        for heading in asked.map(|column| &column.heading).chain(&list.guesses) {
            let fits = !heading.is_empty() && heading.chars().count() <= people::LONGEST_HEADING;
            if fits && !all.contains(heading) && self.choice(heading) != Some(people::COLUMN_OURS) {
                all.push(heading.clone());
            }
        }
        all
    }
}

/// Why nothing could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The workbook or the text was refused.
    File(ReadError),
    /// A line is no JSON object.
    Line {
        /// Line, from one.
        line: usize,
        /// Byte of the file, from one.
        byte: usize,
    },
    /// A field has another kind of value than it must have.
    Value {
        /// Line, from one.
        line: usize,
        /// Field.
        field: String,
    },
    /// More records than one import takes.
    TooMany(usize),
    /// Nothing in it.
    Empty,
    /// It took too long.
    TooSlow,
}

impl From<ReadError> for Trouble {
    fn from(error: ReadError) -> Self {
        Self::File(error)
    }
}

impl Trouble {
    /// The sentence: what was refused, at which cell, entry or byte.
    pub fn complaint(&self) -> Complaint {
        match self {
            Self::File(error) => worded("import-read-", &serde_json::to_value(error).unwrap_or_default()),
            Self::Line { line, byte } => {
                Complaint::new("file", "import-trouble-line").with("line", line).with("byte", byte)
            }
            Self::Value { line, field } => {
                Complaint::new("file", "import-trouble-value").with("line", line).with("x", field)
            }
            Self::TooMany(n) => {
                Complaint::new("file", "import-trouble-many").with("n", n).with("max", RECORDS)
            }
            Self::Empty => Complaint::new("file", "import-trouble-empty"),
            Self::TooSlow => Complaint::new("file", "import-trouble-slow").with("n", READING.as_secs()),
        }
    }
}

/// A sentence from a kind that describes itself: its tag is the key, its fields are the arguments.
pub(super) fn worded(prefix: &str, described: &Value) -> Complaint {
    let kind = described.get("kind").and_then(Value::as_str).unwrap_or("unknown");
    let mut complaint = Complaint::new("file", &format!("{prefix}{kind}"));
    for (name, value) in described.as_object().into_iter().flatten() {
        complaint = match value {
            Value::String(text) => complaint.with(name, text),
            Value::Number(number) => complaint.with(name, number),
            _ => complaint,
        };
    }
    complaint
}

/// Reads an upload.
///
/// # Errors
/// Says where it could not be read.
pub fn read(bytes: &[u8], hints: &Hints) -> Result<Found, Trouble> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
    let found = match first {
        None => return Err(Trouble::Empty),
        Some(b'{') if bytes.len() > Limits::default().bytes => {
            return Err(ReadError::TooLarge { bytes: bytes.len(), limit: Limits::default().bytes }.into());
        }
        Some(b'{') => json_lines::read(bytes)?,
        Some(_) => table(bytes, hints)?,
    };
    match found.list.records.len() {
        n if n > RECORDS => Err(Trouble::TooMany(n)),
        _ => Ok(found),
    }
}

fn table(bytes: &[u8], hints: &Hints) -> Result<Found, Trouble> {
    let book = workbook::open_either(bytes, &Limits::default())?;
    let shape = if bytes.starts_with(b"PK") { Shape::Xlsx } else { Shape::Csv };
    let best = book
        .sheets
        .iter()
        .rev()
        .map(|sheet| (sheet, of_sheet(sheet, hints)))
        .max_by_key(|(sheet, list)| (!sheet.hidden && !list.records.is_empty(), list.records.len()))
        .ok_or(ReadError::NoSheets)?;
    let (sheet, list) = best;
    Ok(Found { shape, sheet: sheet.name.clone(), list, extras: Vec::new(), notices: book.notices })
}

/// The year of the session helps only where the sheet itself says none.
fn of_sheet(sheet: &workbook::Sheet, hints: &Hints) -> ProposalsIn {
    let list = proposals_in::read(sheet, &Hints { session_year: None, chosen: hints.chosen.clone() });
    let yearless = list.problems.iter().any(|problem| problem.kind == ProblemKind::YearMissing);
    if yearless && hints.session_year.is_some() {
        return proposals_in::read(sheet, hints);
    }
    list
}

/// Reads an upload of a person: one at a time, off the threads that serve, within ten seconds.
pub async fn read_bounded(name: &str, bytes: Vec<u8>, hints: Hints) -> Outcome<Result<Source, Trouble>> {
    let file_name: String = name.chars().filter(|c| !c.is_control()).take(120).collect();
    bounded(move || {
        let digest = digest_of(&bytes);
        let chosen = hints.chosen.clone();
        read(&bytes, &hints).map(|found| Source { file_name, digest, found, chosen })
    })
    .await
}

/// Reading as a person may ask for it.
pub(super) async fn bounded<T: Send + 'static>(
    reading: impl FnOnce() -> Result<T, Trouble> + Send + 'static,
) -> Outcome<Result<T, Trouble>> {
    let slow = || Problem::Slower { wait_seconds: READING.as_secs() };
    let permit = tokio::time::timeout(READING, ONE.acquire()).await.map_err(|_| slow())?;
    let permit = permit.map_err(Problem::broken)?;
    let work = tokio::task::spawn_blocking(move || {
        // The place is kept until the reading itself ends, also when nobody waits for it any more.
        let _kept = permit;
        reading()
    });
    match tokio::time::timeout(READING, work).await {
        Ok(done) => done.map_err(Problem::broken),
        Err(_) => Ok(Err(Trouble::TooSlow)),
    }
}
