//! The lines of an exchange package, version 1. A field that is not named here is refused, so that nothing comes in unseen; what
//! is not known of a record is left out.

use serde::{Deserialize, Serialize};

/// Name of the format.
pub const FORMAT: &str = "yizheng-exchange";
/// The version that is written, and the only one that is read.
pub const VERSION: u32 = 1;
/// The entry that names all others.
pub const MANIFEST: &str = "manifest.json";
/// Proposals, a line each.
pub const PROPOSALS: &str = "proposals.jsonl";
/// Results, a line each.
pub const RESULTS: &str = "results.jsonl";
/// Where files stand, each under its digest.
pub const FILES: &str = "files/";

/// What a package holds, from where, and every entry with its digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: String,
    /// [`VERSION`].
    pub version: u32,
    /// `proposals` or `results`.
    pub holds: String,
    /// Id of the package.
    pub id: String,
    /// Who made it.
    pub from: BodyRef,
    /// For whom the results are: who had sent the proposals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<BodyRef>,
    /// When, RFC 3339 in UTC.
    pub made_at: String,
    /// Program and version that wrote it.
    pub program: String,
    /// Session of the proposals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<Session>,
    /// Every other entry.
    pub files: Vec<Listed>,
}

/// A body: its id and its name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyRef {
    /// Id, stable for the life of the body.
    pub id: String,
    /// Name.
    pub name: String,
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// Number of the term.
    pub term: i64,
    /// Number in the term.
    pub number: i64,
    /// Year.
    pub year: i64,
}

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// Name in the archive.
    pub name: String,
    /// SHA-256 of its content, hexadecimal in small letters.
    pub sha256: String,
    /// Its bytes.
    pub bytes: u64,
    /// Lines, for lists of records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub records: Option<u64>,
}

/// A proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposalLine {
    /// Id at whoever sent it.
    pub id: String,
    /// Case number as printed.
    pub number: String,
    /// Its place in the series of its session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence: Option<i64>,
    /// Kind of submitter.
    pub kind: String,
    /// State.
    pub state: String,
    /// `session` or `ordinary`.
    pub window: String,
    /// Category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<Category>,
    /// Title.
    pub title: String,
    /// What is the case.
    pub situation: String,
    /// Why it is so.
    pub analysis: String,
    /// What research it rests on.
    pub research: String,
    /// Suggestions, one by one.
    pub suggestions: Vec<String>,
    /// Who puts it: the first, then the others.
    pub submitters: Vec<Submitter>,
    /// Units suggested.
    pub units: Vec<Unit>,
    /// Wish about publication.
    pub publish_wish: String,
    /// Urgent.
    pub urgent: bool,
    /// Received, day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_on: Option<String>,
    /// Filed, day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filed_on: Option<String>,
    /// Attached files.
    pub attachments: Vec<FileRef>,
}

/// A category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
}

/// A person or an organisation that puts a proposal. Of a person only the name goes out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Submitter {
    /// Name.
    pub name: String,
    /// `member`, or the kind of the organisation.
    pub kind: String,
}

/// A suggested unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Name.
    pub name: String,
    /// `lead` or `co`.
    pub part: String,
}

/// A file of the package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileRef {
    /// Name as it was attached.
    pub name: String,
    /// Digest, under which it stands in `files/`.
    pub sha256: String,
    /// Bytes.
    pub bytes: u64,
}

/// What a unit of the other installation answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResultLine {
    /// Id of the reply at whoever answered.
    pub id: String,
    /// Id of the proposal at whoever had sent it.
    pub of: String,
    /// The unit.
    pub unit: String,
    /// Its part.
    pub part: String,
    /// Number of the letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<LetterNumber>,
    /// Class, a letter of whoever answered.
    pub class: String,
    /// Day of the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_on: Option<String>,
    /// What of it may be published: `full`, `summary`, `closed`, `undecided`.
    pub publication: String,
    /// Its text.
    pub text: ResultText,
    /// The letter as a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<FileRef>,
}

/// Number of a letter in its parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterNumber {
    /// Code of the office.
    pub word: String,
    /// Year.
    pub year: i64,
    /// Running number.
    pub serial: i64,
}

/// Text of an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResultText {
    /// Before the answers.
    pub opening: String,
    /// Suggestion by suggestion.
    pub items: Vec<ResultItem>,
    /// After them.
    pub closing: String,
    /// What is promised.
    pub promises: Vec<ResultPromise>,
}

/// The answer to a suggestion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResultItem {
    /// Number of the suggestion.
    pub n: i64,
    /// `full`, `part`, `not`, `unsaid`.
    pub adoption: String,
    /// The answer.
    pub answer: String,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done_by: Option<String>,
}

/// A promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResultPromise {
    /// What.
    pub content: String,
    /// By when.
    pub due_on: String,
}
