//! JSON lines: `{"id","title","area","place","dept"}`, one object a line; also `situation`, `analysis`, `suggestions`, `first`,
//! `co_signers`, `category`, `number`. What is written under another name is not taken, and said.

use super::reading::{Extra, Found, Shape, Trouble};
use office_documents::proposals_in::{
    Field, Problem, ProblemKind, ProposalNumber, ProposalsIn, Record, is_refused,
};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Names that are taken, with what they are about.
const TAKEN: &[(&str, Field)] = &[
    ("id", Field::Serial),
    ("title", Field::Title),
    ("area", Field::Category),
    ("category", Field::Category),
    ("place", Field::Other),
    ("dept", Field::Lead),
    ("situation", Field::Other),
    ("analysis", Field::Other),
    ("suggestions", Field::Other),
    ("first", Field::Proposer),
    ("co_signers", Field::CoSigners),
    ("number", Field::Number),
];
/// Parts of names that say what is not kept about a person.
const REFUSED: &[&str] =
    &["relig", "ethnic", "nationality", "creed", "faith", "belief", "party", "political", "id_card"];
/// How a name begins under which this house writes what is wrong; such names are passed over.
const OURS: char = '_';
/// The name under which that is written.
const WRONG: &str = "_wrong";
/// The most names that are told as not taken.
const TOLD: usize = 40;

/// Reads the lines.
pub(super) fn read(bytes: &[u8]) -> Result<Found, Trouble> {
    let mut list = ProposalsIn::default();
    let mut extras = Vec::new();
    let mut start = 0;
    for (index, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        let plain = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
        let skipped = line.len() - plain.len();
        if plain.iter().any(|byte| !byte.is_ascii_whitespace()) {
            let value: Map<String, Value> = serde_json::from_slice(plain).map_err(|error| Trouble::Line {
                line: index + 1,
                byte: start + skipped + error.column().max(1),
            })?;
            let (record, extra) = record(index + 1, &value)?;
            note_missing(&record, &mut list.problems);
            note_names(index + 1, &value, &mut list.problems);
            list.records.push(record);
            extras.push(extra);
        }
        start += line.len() + 1;
    }
    let rows = list.records.first().zip(list.records.last()).map(|(first, last)| vec![first.row, last.row]);
    list.data_rows = rows.unwrap_or_default();
    list.columns = TAKEN.iter().map(|(name, field)| (*field, (*name).to_owned())).collect();
    Ok(Found { shape: Shape::JsonLines, sheet: String::new(), list, extras, notices: Vec::new() })
}

/// The cell of a line: its number and the name of the value.
pub(super) fn cell(line: usize, name: &str) -> String {
    format!("{line}:{name}")
}

fn record(line: usize, value: &Map<String, Value>) -> Result<(Record, Extra), Trouble> {
    let text = |name: &str| match value.get(name) {
        None | Some(Value::Null) => Ok(String::new()),
        Some(Value::String(text)) => Ok(text.trim().to_owned()),
        Some(Value::Number(number)) => Ok(number.to_string()),
        Some(_) => Err(Trouble::Value { line, field: name.to_owned() }),
    };
    let texts = |name: &str| match value.get(name) {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(Value::String(text)) => Ok(vec![text.trim().to_owned()]),
        Some(Value::Array(all)) => all
            .iter()
            .map(|one| one.as_str().map(|text| text.trim().to_owned()))
            .collect::<Option<Vec<_>>>()
            .ok_or_else(|| Trouble::Value { line, field: name.to_owned() }),
        Some(_) => Err(Trouble::Value { line, field: name.to_owned() }),
    };
    let some = |text: String| (!text.is_empty()).then_some(text);
    let full = |texts: Vec<String>| texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>();
    let number = some(text("number")?).map(|text| match text.parse() {
        Ok(number) => ProposalNumber::Plain(number),
        Err(_) => ProposalNumber::Text(text),
    });
    let category = some(text("category")?);
    let record = Record {
        row: line,
        category: if category.is_some() { category } else { some(text("area")?) },
        number,
        title: text("title")?,
        proposer_kind: None,
        first: some(text("first")?),
        co_signers: full(texts("co_signers")?),
        lead: full(texts("dept")?),
        co_handlers: Vec::new(),
        filed: None,
        mode: None,
        merged_into: None,
        contact: None,
        signers_stated: None,
        warn: None,
    };
    let extra = Extra {
        id: text("id")?,
        place: text("place")?,
        situation: text("situation")?,
        analysis: text("analysis")?,
        suggestions: full(texts("suggestions")?),
    };
    Ok((record, extra))
}

fn note_missing(record: &Record, problems: &mut Vec<Problem>) {
    if record.title.is_empty() {
        problems.push(problem(record.row, "title", Field::Title, ProblemKind::Missing));
    }
}

/// Whether a name says what is not kept about a person.
fn refused(name: &str) -> bool {
    let lower = name.to_lowercase();
    is_refused(name) || REFUSED.iter().any(|part| lower.contains(part))
}

/// Some of the lines as they stand, each with what is wrong with it, without what is not kept about a person.
pub(super) fn doubtful(bytes: &[u8], wrong: &BTreeMap<usize, String>) -> Vec<u8> {
    let mut out = Vec::new();
    for (index, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        let Some(said) = wrong.get(&(index + 1)) else { continue };
        let plain = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
        let Ok(mut value) = serde_json::from_slice::<Map<String, Value>>(plain) else { continue };
        value.retain(|name, _| !refused(name));
        value.insert(WRONG.to_owned(), Value::from(said.as_str()));
        out.extend(Value::Object(value).to_string().into_bytes());
        out.push(b'\n');
    }
    out
}

/// Names that are not taken, each told once.
fn note_names(line: usize, value: &Map<String, Value>, problems: &mut Vec<Problem>) {
    let taken = |name: &str| name.starts_with(OURS) || TAKEN.iter().any(|(taken, _)| *taken == name);
    for name in value.keys().filter(|name| !taken(name.as_str())) {
        if problems.len() >= TOLD || problems.iter().any(|told| told.value == *name) {
            continue;
        }
        let kind = if refused(name) { ProblemKind::ColumnRefused } else { ProblemKind::ColumnIgnored };
        problems.push(problem(line, name, Field::Other, kind));
    }
}

fn problem(line: usize, name: &str, field: Field, kind: ProblemKind) -> Problem {
    let value = if field == Field::Other { name.to_owned() } else { String::new() };
    let text = match kind {
        ProblemKind::Missing => format!("{name} is missing"),
        _ => format!("{name} is not read"),
    };
    Problem { row: line, column: name.to_owned(), cell: cell(line, name), field, kind, value, text }
}
