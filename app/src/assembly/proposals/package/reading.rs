//! Reading a package: the archive behind the guard, every entry against the manifest, every line against the format, every file as an
//! upload is judged. Whatever is wrong is told with the file it is in, and then nothing of the package is taken.

use super::format::*;
use crate::assembly::proposals::actions::attaching::{self, Judged};
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::files::digest_of;
use office_documents::bundle;
use office_documents::workbook::{Limits, ReadError};
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use tokio::sync::mpsc;

/// Bytes of a package that is read; a page takes less.
pub const MOST_BYTES: usize = 256 << 20;
/// Records of a package.
const RECORDS: usize = 10_000;
/// Files that wait to be judged.
const WAITING: usize = 1;

/// What a package may cost.
fn limits() -> Limits {
    Limits {
        bytes: MOST_BYTES,
        entries: 20_000,
        total_bytes: 1 << 30,
        entry_bytes: 128 << 20,
        ..Limits::default()
    }
}

/// What a package holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Holds {
    /// Proposals, each with the digest of its line.
    Proposals(Vec<(ProposalLine, String)>),
    /// Results, each with the digest of its line.
    Results(Vec<(ResultLine, String)>),
}

/// A package that keeps every rule.
#[derive(Debug, Clone)]
pub struct Package {
    /// The manifest.
    pub manifest: Manifest,
    /// Its records.
    pub holds: Holds,
    /// Its files by digest: as they may be attached, or why one may not.
    pub files: BTreeMap<String, Result<Judged, Complaint>>,
    /// Digest of the whole.
    pub digest: String,
    /// Name under which it came.
    pub file_name: String,
}

/// Why a package is not taken at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The guard refused the archive.
    Archive(ReadError),
    /// An entry is not there.
    Missing(String),
    /// An entry that the manifest does not list.
    Unlisted(String),
    /// The manifest names another format.
    OtherFormat(String),
    /// A version that this program does not know.
    Version(u32),
    /// It holds something else than proposals or results.
    Holds(String),
    /// An entry is not what the manifest says.
    Digest(String),
    /// A list has another number of lines.
    Count(String),
    /// A line does not keep the format.
    Line(String, usize),
    /// Two records of one id.
    Twice(String, String),
    /// A list with too many records.
    Many(String),
}

impl From<ReadError> for Trouble {
    fn from(error: ReadError) -> Self {
        Self::Archive(error)
    }
}

impl Trouble {
    /// The sentence for the person who uploaded it; it names the file.
    pub fn complaint(&self) -> Complaint {
        let said = |key: &str| Complaint::new("file", key);
        match self {
            Self::Archive(error) => archive(error),
            Self::Missing(file) => said("package-trouble-missing").with("x", file),
            Self::Unlisted(file) => said("package-trouble-unlisted").with("x", file),
            Self::OtherFormat(format) => said("package-trouble-format").with("x", format),
            Self::Version(version) => said("package-trouble-version").with("x", format!("{version}")),
            Self::Holds(what) => said("package-trouble-holds").with("x", what),
            Self::Digest(file) => said("package-trouble-digest").with("x", file),
            Self::Count(file) => said("package-trouble-count").with("x", file),
            Self::Line(file, line) => said("package-trouble-line").with("x", file).with("n", line),
            Self::Twice(file, id) => said("package-trouble-twice").with("x", file).with("y", id),
            Self::Many(file) => said("package-trouble-many").with("x", file).with("n", RECORDS),
        }
    }
}

fn archive(error: &ReadError) -> Complaint {
    let (key, entry) = match error {
        ReadError::EntryTooLarge { entry, .. }
        | ReadError::TotalTooLarge { entry, .. }
        | ReadError::RatioTooHigh { entry, .. } => ("package-trouble-bomb", entry.as_str()),
        ReadError::UnsafeName { entry } => ("package-trouble-name", entry.as_str()),
        ReadError::EncryptedEntry { entry } => ("package-trouble-encrypted", entry.as_str()),
        ReadError::DuplicateEntry { entry } => ("package-trouble-double", entry.as_str()),
        ReadError::Damaged { place, .. } if !place.is_empty() => ("package-trouble-damaged", place.as_str()),
        ReadError::TooLarge { .. } => ("package-trouble-large", ""),
        ReadError::TooManyEntries { .. } | ReadError::OverlappingEntries => ("package-trouble-entries", ""),
        _ => ("package-trouble-archive", ""),
    };
    let shown: String = entry.chars().filter(|c| !c.is_control()).take(120).collect();
    Complaint::new("file", key).with("x", shown)
}

/// What the first walk finds.
#[derive(Default)]
struct Found {
    manifest: Vec<u8>,
    lists: BTreeMap<String, Vec<u8>>,
    /// Digest and bytes of every entry.
    entries: BTreeMap<String, (String, u64)>,
}

/// Reads a package. `keep`: its files are laid into the file store, for they are taken next.
///
/// # Errors
/// Only what is our fault; what is wrong with the package is the inner trouble.
pub async fn read(
    app: &App,
    (file_name, bytes): (&str, Arc<[u8]>),
    keep: bool,
) -> Outcome<Result<Package, Trouble>> {
    let walked = bytes.clone();
    let first = tokio::task::spawn_blocking(move || checked(&walked)).await.map_err(Problem::broken)?;
    let (manifest, holds) = match first {
        Ok(found) => found,
        Err(trouble) => return Ok(Err(trouble)),
    };
    let names = names(&holds);
    let digest = digest_of(&bytes);
    let files = judged(app, bytes, names, keep).await?;
    Ok(Ok(Package { manifest, holds, files, digest, file_name: file_name.to_owned() }))
}

fn checked(bytes: &[u8]) -> Result<(Manifest, Holds), Trouble> {
    let mut found = Found::default();
    bundle::walk(bytes, &limits(), |name, content| {
        match name {
            MANIFEST => found.manifest = content.to_vec(),
            PROPOSALS | RESULTS => {
                found.lists.insert(name.to_owned(), content.to_vec());
            }
            _ => {}
        }
        found.entries.insert(name.to_owned(), (digest_of(content), content.len() as u64));
        Ok::<(), Trouble>(())
    })?;
    let manifest = manifest(&found)?;
    against(&manifest, &found)?;
    let holds = match manifest.holds.as_str() {
        "proposals" => Holds::Proposals(lines(PROPOSALS, &manifest, &found, |p: &ProposalLine| &p.id)?),
        "results" => Holds::Results(lines(RESULTS, &manifest, &found, |r: &ResultLine| &r.id)?),
        other => return Err(Trouble::Holds(other.to_owned())),
    };
    let there = |digest: &str| found.entries.contains_key(&format!("{FILES}{digest}"));
    match names(&holds).keys().find(|digest| !there(digest)) {
        Some(digest) => Err(Trouble::Missing(format!("{FILES}{digest}"))),
        None => Ok((manifest, holds)),
    }
}

fn manifest(found: &Found) -> Result<Manifest, Trouble> {
    if !found.entries.contains_key(MANIFEST) {
        return Err(Trouble::Missing(MANIFEST.to_owned()));
    }
    let broken = |error: &serde_json::Error| Trouble::Line(MANIFEST.to_owned(), error.line());
    // Format and version first: another version may have other fields, and is to be named as such.
    let loose: serde_json::Value = serde_json::from_slice(&found.manifest).map_err(|e| broken(&e))?;
    let format = loose.get("format").and_then(|v| v.as_str()).unwrap_or_default();
    if format != FORMAT {
        return Err(Trouble::OtherFormat(format.chars().take(60).collect()));
    }
    let version = loose.get("version").and_then(serde_json::Value::as_u64).unwrap_or(0);
    if version != u64::from(VERSION) {
        return Err(Trouble::Version(u32::try_from(version).unwrap_or(u32::MAX)));
    }
    serde_json::from_slice(&found.manifest).map_err(|e| broken(&e))
}

/// Every entry is listed, every listed entry is there and as it was.
fn against(manifest: &Manifest, found: &Found) -> Result<(), Trouble> {
    let mut listed = BTreeSet::new();
    for entry in &manifest.files {
        let Some((digest, bytes)) = found.entries.get(&entry.name) else {
            return Err(Trouble::Missing(entry.name.clone()));
        };
        let named = entry.name.strip_prefix(FILES).is_none_or(|name| name == digest);
        if *digest != entry.sha256 || *bytes != entry.bytes || !named || !listed.insert(&entry.name) {
            return Err(Trouble::Digest(entry.name.clone()));
        }
    }
    let other = found.entries.keys().find(|name| *name != MANIFEST && !listed.contains(name));
    other.map_or(Ok(()), |name| Err(Trouble::Unlisted(name.clone())))
}

fn lines<T: DeserializeOwned>(
    name: &str,
    manifest: &Manifest,
    found: &Found,
    id: fn(&T) -> &String,
) -> Result<Vec<(T, String)>, Trouble> {
    let content = found.lists.get(name).ok_or_else(|| Trouble::Missing(name.to_owned()))?;
    let mut all = Vec::new();
    let mut ids = BTreeSet::new();
    for (index, line) in content.split(|byte| *byte == b'\n').enumerate() {
        if line.is_empty() {
            continue;
        }
        if all.len() >= RECORDS {
            return Err(Trouble::Many(name.to_owned()));
        }
        let record: T =
            serde_json::from_slice(line).map_err(|_| Trouble::Line(name.to_owned(), index + 1))?;
        if !ids.insert(id(&record).clone()) {
            return Err(Trouble::Twice(name.to_owned(), id(&record).chars().take(60).collect()));
        }
        all.push((record, digest_of(line)));
    }
    let said = manifest.files.iter().find(|entry| entry.name == name).and_then(|entry| entry.records);
    if said != Some(all.len() as u64) {
        return Err(Trouble::Count(name.to_owned()));
    }
    Ok(all)
}

/// The files that records name: digest, and the name under which it was attached.
fn names(holds: &Holds) -> BTreeMap<String, String> {
    let of = |file: &FileRef| (file.sha256.clone(), file.name.clone());
    match holds {
        Holds::Proposals(all) => all.iter().flat_map(|(p, _)| &p.attachments).map(of).collect(),
        Holds::Results(all) => all.iter().filter_map(|(r, _)| r.file.as_ref()).map(of).collect(),
    }
}

/// Walks through the archive a second time and judges the files one by one, each as an upload.
async fn judged(
    app: &App,
    bytes: Arc<[u8]>,
    names: BTreeMap<String, String>,
    keep: bool,
) -> Outcome<BTreeMap<String, Result<Judged, Complaint>>> {
    let (send, mut come) = mpsc::channel::<(String, Vec<u8>)>(WAITING);
    let wanted: BTreeSet<String> = names.keys().cloned().collect();
    let walking = tokio::task::spawn_blocking(move || {
        bundle::walk(&bytes, &limits(), |name, content| {
            let digest = name.strip_prefix(FILES).filter(|digest| wanted.contains(*digest));
            if let Some(digest) = digest {
                // Nobody listens any more only when the work was given up.
                let _ = send.blocking_send((digest.to_owned(), content.to_vec()));
            }
            Ok::<(), Trouble>(())
        })
    });
    let mut found = BTreeMap::new();
    while let Some((digest, content)) = come.recv().await {
        let name = names.get(&digest).map(String::as_str).unwrap_or_default();
        let content: Arc<[u8]> = content.into();
        let judged = match attaching::judge(name, content.clone()).await {
            Ok(judged) => Ok(judged),
            Err(Problem::Invalid(wrong)) => {
                Err(wrong.into_iter().next().unwrap_or_else(|| Complaint::new("", "form-choose")))
            }
            Err(other) => return Err(other),
        };
        if keep && judged.is_ok() {
            app.files.put(&content).await?;
        }
        found.insert(digest, judged);
    }
    walking
        .await
        .map_err(Problem::broken)?
        .map_err(|_| Problem::broken("a package changed while it was read"))?;
    Ok(found)
}
