//! Files of a proposal: judged before they are kept, attached and taken off while the text may be changed.

use super::{case, write};
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::parts;
use crate::assembly::proposals::workflow::Action;
use crate::foundation::acting::Acting;
use crate::foundation::db::Tx;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::lists::{DOCX, XLSX};
use crate::foundation::search;
use crate::foundation::turns::Turns;
use office_documents::package::{self, Package, Unfit};
use office_documents::workbook::{Limits, ReadError};
use serde_json::json;

/// Media types that may be attached, by ending (TRUST T-22, T-23: no macros, no programs, no pages).
const ENDINGS: &[(&str, &str)] = &[
    ("pdf", "application/pdf"),
    ("docx", DOCX),
    ("xlsx", XLSX),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("txt", "text/plain"),
    ("csv", "text/csv"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("png", "image/png"),
];
/// Bytes one person may attach in a day (TRUST T-22).
const DAILY_BYTES: i64 = 500 * 1024 * 1024;

/// A file that may be attached, as [`judge`] found it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    media: &'static str,
    size: i64,
    /// Its text for the search; none where it is left to be read when the search is rebuilt.
    text: Option<String>,
}

impl Judged {
    /// Its bytes.
    pub fn size(&self) -> i64 {
        self.size
    }

    /// Keeps the text while those of many files together, counted in `sum`, take at most so many bytes.
    pub fn within(mut self, sum: &mut usize, most: usize) -> Self {
        let own = self.text.as_ref().map_or(0, String::len);
        if *sum + own > most {
            self.text = None;
        } else {
            *sum += own;
        }
        self
    }
}

/// Files are unpacked one at a time.
static TURNS: Turns = Turns::new();

/// Judges a file before it is stored: its ending is known and its content is what the ending promises. An office document is
/// unpacked for that, off the threads that serve.
pub async fn judge(name: &str, content: impl AsRef<[u8]> + Clone + Send + 'static) -> Outcome<Judged> {
    let ending = name.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase()).unwrap_or_default();
    let Some((_, media)) = ENDINGS.iter().find(|(known, _)| *known == ending) else {
        return Err(Problem::invalid("file", "proposals-file-kind"));
    };
    let bytes = content.as_ref();
    let size = bytes.len() as i64;
    let sound = match ending.as_str() {
        "pdf" => bytes.starts_with(b"%PDF-"),
        "png" => bytes.starts_with(b"\x89PNG"),
        "jpg" | "jpeg" => bytes.starts_with(b"\xff\xd8\xff"),
        _ => match Package::of_ending(&ending) {
            Some(package) => {
                judge_package(content.clone(), package).await?;
                return Ok(Judged { media, size, text: Some(search::file_text(name, content).await?) });
            }
            None => !bytes.contains(&0),
        },
    };
    if bytes.is_empty() || !sound {
        return Err(Problem::invalid("file", "proposals-file-content"));
    }
    Ok(Judged { media, size, text: Some(search::file_text(name, content).await?) })
}

async fn judge_package(content: impl AsRef<[u8]> + Send + 'static, package: Package) -> Outcome<()> {
    let look = move || package::check(content.as_ref(), package, &Limits::default());
    TURNS.read("proposals-file-slow", look).await?.map_err(|unfit| unfit_words(&unfit))
}

/// What is wrong with an office document, and what to do.
fn unfit_words(unfit: &Unfit) -> Problem {
    let mib = |bytes: u64| (bytes >> 20).to_string();
    let (word, x) = match unfit {
        Unfit::OtherKind { found: "", .. } | Unfit::NotAPackage => ("no-document", String::new()),
        Unfit::OtherKind { found, .. } => ("other-kind", found.to_uppercase()),
        Unfit::EmbeddedObject { entry } => ("embedded", entry.clone()),
        Unfit::FetchedPart { entry } => ("fetched", entry.clone()),
        Unfit::Archive(ReadError::NotAWorkbook) => ("no-document", String::new()),
        Unfit::Archive(ReadError::OldFormat) => ("old", String::new()),
        Unfit::Archive(ReadError::PasswordProtected | ReadError::EncryptedEntry { .. }) => {
            ("password", String::new())
        }
        Unfit::Archive(ReadError::MacroContent { entry }) => ("macros", entry.clone()),
        Unfit::Archive(
            ReadError::EntryTooLarge { entry, .. }
            | ReadError::TotalTooLarge { entry, .. }
            | ReadError::RatioTooHigh { entry, .. },
        ) => ("bomb", entry.clone()),
        Unfit::Archive(ReadError::TooLarge { limit, .. }) => ("large", mib(*limit as u64)),
        Unfit::Archive(_) => ("damaged", String::new()),
    };
    let x: String = x.chars().filter(|c| !c.is_control()).take(80).collect();
    Problem::Invalid(vec![Complaint::new("file", &format!("proposals-file-{word}")).with("x", x)])
}

/// Attaches a file that lies in the file store already. Only while the text may be changed.
pub async fn attach(
    tx: &mut Tx,
    by: &Acting,
    id: ProposalId,
    (name, digest): (&str, &str),
    judged: Judged,
) -> Outcome<Attachment> {
    let case = case(tx, by, id, Action::Edit, None).await?;
    if parts::attachments(tx, id).await?.len() >= 10 {
        return Err(Problem::invalid("file", "proposals-files-many"));
    }
    let size = judged.size;
    if parts::attached_since(tx, by.account, by.now - 86_400_000).await? + size > DAILY_BYTES {
        return Err(Problem::TooLarge { limit: DAILY_BYTES as usize });
    }
    let attachment = keep(tx, by, id, (name, digest), judged).await?;
    let after = case.after(by);
    write(tx, by, &case, &after, json!({ "x": attachment.name, "attached": digest })).await?;
    Ok(attachment)
}

/// Writes an attachment down. For an entry that brings its files along; else [`attach`].
pub async fn keep(
    tx: &mut Tx,
    by: &Acting,
    id: ProposalId,
    (name, digest): (&str, &str),
    judged: Judged,
) -> Outcome<Attachment> {
    let Judged { media, size, text } = judged;
    let name = short_name(name);
    let attachment = Attachment {
        id: AttachmentId(by.new_id()),
        name,
        media: media.to_owned(),
        size,
        digest: digest.to_owned(),
    };
    crate::foundation::store::record_blob(tx, digest, size, by.now).await?;
    if let Some(text) = text {
        search::keep_file(tx, digest, &text).await?;
    }
    parts::add_attachment(tx, by, id, &attachment).await?;
    Ok(attachment)
}

/// A file's name without control characters, at most 120 long, its ending kept: without it nobody could open the file.
pub fn short_name(name: &str) -> String {
    let name: Vec<char> = name.chars().filter(|c| !c.is_control()).collect();
    let ending = name.iter().rposition(|c| *c == '.').map_or(0, |at| name.len() - at);
    let stem = name.len() - ending;
    name[..stem.min(120 - ending.min(10))].iter().chain(&name[stem..]).collect()
}

/// Takes an attached file off.
pub async fn detach(tx: &mut Tx, by: &Acting, id: ProposalId, attachment: AttachmentId) -> Outcome<()> {
    let case = case(tx, by, id, Action::Edit, None).await?;
    if !parts::drop_attachment(tx, id, attachment, by.now).await? {
        return Err(Problem::NotFound);
    }
    let after = case.after(by);
    write(tx, by, &case, &after, json!({ "detached": attachment.to_string() })).await
}
