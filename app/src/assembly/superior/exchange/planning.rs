//! What would become of every row of a table of documents. Nothing is written.

use crate::assembly::people::{self, Import, import_doubt};
use crate::assembly::superior::actions::upward::{self, Beginning, Past};
use crate::assembly::superior::records::*;
use crate::assembly::superior::secrecy;
use crate::assembly::superior::store::lists as sql;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::files::digest_of;
use crate::foundation::turns::Turns;
use crate::foundation::workflow::Name;
use office_documents::listed::{self, Book, Kind as Listed, Record};
use office_documents::workbook::{self, Limits};
use std::collections::{HashMap, HashSet};

/// One upload is read at a time.
static TURNS: Turns = Turns::new();
/// The most rows of one table.
const ROWS: usize = 5_000;
/// Words by which lists say what a document is, and its mark.
const WORDS: &str = include_str!("../listed_words.txt");

crate::names!(
    /// What becomes of a row.
    Verdict {
        /// It is registered.
        New = "new",
        /// This document is there already.
        Same = "same",
        /// It is registered, and something of it is not sure.
        Unsure = "unsure",
        /// It cannot be registered.
        Refused = "refused",
    }
);

/// What holds for every row that does not say it itself.
#[derive(Debug, Clone, Default)]
pub struct Given {
    /// To whom.
    pub addressee: String,
    /// Who signed.
    pub signer_name: String,
}

/// What is registered of a row.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The document.
    pub new: Beginning,
    /// How it was sent.
    pub past: Past,
}

/// A row of the table.
#[derive(Debug, Clone)]
pub struct Row {
    /// Sheet and row as a person reads them.
    pub place: String,
    /// Title.
    pub title: String,
    /// Number.
    pub number: String,
    /// The day, ISO; empty where none could be read.
    pub day: String,
    /// What it is, where that could be read.
    pub kind: Option<Kind>,
    /// What becomes of it.
    pub verdict: Verdict,
    /// Why; doubts.
    pub why: Vec<Complaint>,
    /// What is registered; none where nothing is.
    pub entry: Option<Entry>,
}

/// The plan of a table.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Name of the file.
    pub file_name: String,
    /// Digest of its content.
    pub digest: String,
    /// The rows.
    pub rows: Vec<Row>,
    /// What concerns the whole file: columns and sheets that are not taken.
    pub notes: Vec<Complaint>,
    /// An earlier import of this very file.
    pub seen: Option<Import>,
}

impl Plan {
    /// How many rows have a verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.rows.iter().filter(|row| row.verdict == verdict).count()
    }

    /// How many rows come in.
    pub fn entered(&self) -> usize {
        self.rows.iter().filter(|row| row.entry.is_some()).count()
    }
}

/// Reads an upload, in turn and off the threads that serve.
///
/// # Errors
/// `Invalid` says at the field `file` why nothing could be read.
pub async fn read(bytes: Vec<u8>) -> Outcome<(String, Book)> {
    let work = move || {
        let book = workbook::open_either(&bytes, &Limits::default())
            .map_err(|error| people::import_unread(&serde_json::to_value(&error).unwrap_or_default()))?;
        Ok((digest_of(&bytes), listed::book(Listed::Upward, &book, &[])))
    };
    TURNS.read("form-paper-slow", work).await?.map_err(|said: Complaint| Problem::Invalid(vec![said]))
}

/// Plans a table. One in which a document carries the mark of a state secret is refused as a whole.
pub async fn plan(
    app: &App,
    by: &Acting,
    (file_name, given): (&str, &Given),
    read: &(String, Book),
) -> Outcome<Plan> {
    super::may(by)?;
    let (digest, book) = read;
    let records: Vec<(&str, &listed::Table, &Record)> = book
        .tables
        .iter()
        .flat_map(|table| table.list.records.iter().map(move |record| (table.sheet.as_str(), table, record)))
        .collect();
    if records.is_empty() {
        return Err(Problem::invalid("file", "people-import-nothing-read"));
    }
    if records.len() > ROWS {
        let many = Complaint::new("file", "people-import-many").with("n", records.len()).with("max", ROWS);
        return Err(Problem::Invalid(vec![many]));
    }
    let mut db = app.db.read().await?;
    let mut there: HashMap<String, Vec<String>> = HashMap::new();
    for (number, title, _) in sql::numbered(&mut db, by.body).await? {
        there.entry(number).or_default().push(title);
    }
    let ground = Ground { by, given, there };
    let mut seen_here = HashSet::new();
    let rows: Vec<Row> = records
        .into_iter()
        .map(|(sheet, table, record)| ground.row((sheet, table), record, &mut seen_here))
        .collect();
    let secret = |row: &&Row| row.why.iter().any(|said| said.key == "superior-secret");
    if let Some(row) = rows.iter().find(secret) {
        let said = Complaint::new("file", "superior-import-secret").with("x", &row.place);
        return Err(Problem::Invalid(vec![said]));
    }
    let notes = book
        .tables
        .iter()
        .flat_map(|table| {
            let is_record = |row: usize| table.list.records.iter().any(|record| record.row == row);
            table.list.problems.iter().filter(move |doubt| !is_record(doubt.row)).map(import_doubt)
        })
        .collect();
    let file_name: String = file_name.chars().filter(|c| !c.is_control()).take(120).collect();
    let seen = people::import_seen(&mut db, by, digest).await?;
    Ok(Plan { file_name, digest: digest.clone(), rows, notes, seen })
}

/// The words of a meaning.
fn words(of: &str) -> impl Iterator<Item = &'static str> {
    let found = WORDS.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
    found.filter(move |(known, _)| *known == of).flat_map(|(_, words)| words.split(' '))
}

/// What a document is: as its cell says, else as its title ends.
fn kind_of(said: &str, title: &str) -> Option<Kind> {
    let known =
        |fits: &dyn Fn(&str) -> bool| Kind::all().iter().copied().find(|kind| words(kind.key()).any(fits));
    if said.is_empty() { known(&|word| title.ends_with(word)) } else { known(&|word| said == word) }
}

/// The mark, where it is one that may be kept.
fn mark_of(said: &str) -> Option<Mark> {
    let known = |mark: &&Mark| words(mark.key()).any(|word| word == said);
    if said.is_empty() { Some(Mark::Open) } else { Mark::all().iter().find(known).copied() }
}

/// What rows are compared with.
struct Ground<'a> {
    by: &'a Acting,
    given: &'a Given,
    there: HashMap<String, Vec<String>>,
}

impl Ground<'_> {
    fn row(
        &self,
        (sheet, table): (&str, &listed::Table),
        record: &Record,
        seen: &mut HashSet<String>,
    ) -> Row {
        let text =
            |field: &str| record.get(field).and_then(|v| v.as_str()).unwrap_or_default().trim().to_owned();
        let mut why: Vec<Complaint> =
            table.list.problems.iter().filter(|doubt| doubt.row == record.row).map(import_doubt).collect();
        let doubts = why.len();
        let title = text("name");
        // A document goes up on one day.
        let day = if text("ends_on").is_empty() { text("sent_on") } else { String::new() };
        let mut row = Row {
            place: if sheet.is_empty() { record.row.to_string() } else { format!("{sheet}!{}", record.row) },
            number: text("number").split_whitespace().collect(),
            kind: kind_of(&text("kind"), &title),
            title,
            day,
            verdict: Verdict::Refused,
            why: Vec::new(),
            entry: None,
        };
        let or = |field: &str, given: &str| {
            Some(text(field)).filter(|t| !t.is_empty()).unwrap_or_else(|| given.to_owned())
        };
        let (addressee, signer_name) =
            (or("addressee", &self.given.addressee), or("signer", &self.given.signer_name));
        let mut lacks = |is_there: bool, field: &str, word: &str| {
            if !is_there {
                why.push(Complaint::new(field, word).with("x", text(field)));
            }
        };
        lacks(!row.day.is_empty(), "sent_on", "superior-import-no-day");
        lacks(row.kind.is_some(), "kind", "superior-import-no-kind");
        lacks(!row.number.is_empty(), "number", "superior-import-no-number");
        lacks(!addressee.is_empty(), "addressee", "superior-import-no-addressee");
        lacks(!signer_name.is_empty(), "signer", "superior-import-no-signer");
        let mark = mark_of(&text("mark"));
        let marked = [&row.title, &text("note"), &addressee].into_iter().any(|said| secrecy::is_marked(said));
        let secret = mark.is_none() || marked || secrecy::is_secret_number(&row.number);
        lacks(!secret, "mark", "superior-secret");
        lacks(row.number.is_empty() || seen.insert(row.number.clone()), "number", "superior-import-twice");
        let whole = why.len() == doubts;
        let (Some(kind), Some(mark), true) = (row.kind, mark, whole) else {
            row.why = why;
            return row;
        };
        let new = Beginning {
            kind,
            also: None,
            title: row.title.clone(),
            content: text("note"),
            addressee,
            mark: mark.key().to_owned(),
            link: None,
            item: None,
        };
        let past = Past { signer_name, number: row.number.clone(), sent_on: row.day.clone() };
        self.judge(&mut row, Entry { new, past }, (why, doubts));
        row
    }

    /// Says what becomes of a row that says everything.
    fn judge(&self, row: &mut Row, entry: Entry, (mut why, doubts): (Vec<Complaint>, usize)) {
        match self.there.get(&row.number).map(Vec::as_slice) {
            Some(titles) if titles.contains(&row.title) => {
                row.verdict = Verdict::Same;
                return;
            }
            Some([title, ..]) => why.push(Complaint::new("number", "superior-number-taken").with("x", title)),
            _ => {}
        }
        why.extend(upward::fits(self.by, &entry.new, &entry.past));
        if why.len() == doubts {
            row.verdict = if doubts == 0 { Verdict::New } else { Verdict::Unsure };
            row.entry = Some(entry);
        }
        row.why = why;
    }
}
