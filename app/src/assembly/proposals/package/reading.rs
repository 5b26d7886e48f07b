//! Reading a package: the archive behind the guard, every entry against the manifest, every line against the format, every file as an
//! upload is judged. Whatever is wrong is told with the file it is in, and then nothing of the package is taken. One package is read
//! at a time, off the threads that serve, and nothing is kept of it here. `trouble.rs`: what is told.

use super::bounds::{Bounded, ID, has_nul, is_name};
use super::format::*;
use super::trouble::{RECORDS, Trouble};
use crate::assembly::proposals::actions::attaching::{self, Judged};
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::files::digest_of;
use crate::foundation::forms::FILE_BYTES;
use office_documents::bundle;
use office_documents::workbook::Limits;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Semaphore, SemaphorePermit, mpsc};
use tokio::time::timeout;

/// Bytes of a package that is read; a page takes less.
pub const MOST_BYTES: usize = 256 << 20;
/// How long the reading of one that came by a page may take, and the waiting for its turn.
pub const PAGE_TIME: Duration = Duration::from_secs(20);
/// How long the reading of one may take that the command was given.
pub const COMMAND_TIME: Duration = Duration::from_secs(1_800);
/// Bytes of the manifest and of a list of records; a file has those of an upload.
const MANIFEST_BYTES: usize = 4 << 20;
const LIST_BYTES: usize = 32 << 20;
/// Bytes of all entries together: they are looked at one by one and never stand in memory together.
const TOTAL_BYTES: u64 = 1 << 30;
/// Bytes of text of all files together that are kept for the search; the text of the rest is read when the search is rebuilt.
const TEXT_BYTES: usize = 32 << 20;
/// Files that wait to be judged.
const WAITING: usize = 1;
/// One package is read at a time, so that packages cannot take the memory of the whole program.
static ONE: Semaphore = Semaphore::const_new(1);

/// The turn of a package: kept until the work itself ends, also when nobody waits for it any more.
type Turn = Arc<SemaphorePermit<'static>>;

/// What a package may cost.
fn limits() -> Limits {
    Limits {
        bytes: MOST_BYTES,
        entries: 20_000,
        total_bytes: TOTAL_BYTES,
        entry_bytes: LIST_BYTES as u64,
        ..Limits::default()
    }
}

/// How many bytes an entry may have.
fn bytes_of(name: &str) -> usize {
    match name {
        MANIFEST => MANIFEST_BYTES,
        PROPOSALS | RESULTS => LIST_BYTES,
        _ => FILE_BYTES,
    }
}

/// A file as records name it: its digest, and its name in small letters from the last dot on. What it may be depends on both.
pub type Named = (String, String);

/// The name under which a file is judged.
pub fn named(digest: &str, name: &str) -> Named {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    (digest.to_owned(), ending)
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
    /// Its files by digest and ending: as they may be attached, or why one may not.
    pub files: BTreeMap<Named, Result<Judged, Complaint>>,
    /// Digest of the whole.
    pub digest: String,
    /// Name under which it came.
    pub file_name: String,
}

/// What the first walk finds.
#[derive(Default)]
struct Found {
    manifest: Vec<u8>,
    lists: BTreeMap<String, Vec<u8>>,
    /// Digest and bytes of every entry.
    entries: BTreeMap<String, (String, u64)>,
}

/// Reads a package within a time.
///
/// # Errors
/// Only what is our fault, or that others are read before it; what is wrong with the package is the inner trouble.
pub async fn read(
    (file_name, bytes): (&str, Arc<[u8]>),
    within: Duration,
) -> Outcome<Result<Package, Trouble>> {
    let turn = Turn::new(turn().await?);
    let file_name = file_name.chars().filter(|c| !c.is_control()).take(120).collect();
    match timeout(within, whole(file_name, bytes, turn)).await {
        Ok(read) => read,
        Err(_) => Ok(Err(Trouble::Slow)),
    }
}

async fn turn() -> Outcome<SemaphorePermit<'static>> {
    let slow = || Problem::Slower { wait_seconds: PAGE_TIME.as_secs() };
    timeout(PAGE_TIME, ONE.acquire()).await.map_err(|_| slow())?.map_err(Problem::broken)
}

async fn whole(file_name: String, bytes: Arc<[u8]>, turn: Turn) -> Outcome<Result<Package, Trouble>> {
    let (walked, kept) = (bytes.clone(), turn.clone());
    let work = tokio::task::spawn_blocking(move || {
        let _kept = kept;
        checked(&walked)
    });
    let (manifest, holds) = match work.await.map_err(Problem::broken)? {
        Ok(found) => found,
        Err(trouble) => return Ok(Err(trouble)),
    };
    let names = names(&holds);
    let digest = digest_of(&bytes);
    let files = judged(bytes, names, turn).await?;
    Ok(Ok(Package { manifest, holds, files, digest, file_name }))
}

fn checked(bytes: &[u8]) -> Result<(Manifest, Holds), Trouble> {
    let mut found = Found::default();
    bundle::walk(bytes, &limits(), |name, content| {
        if content.len() > bytes_of(name) {
            return Err(Trouble::Large(name.to_owned()));
        }
        match name {
            MANIFEST => found.manifest = content.to_vec(),
            PROPOSALS | RESULTS => {
                found.lists.insert(name.to_owned(), content.to_vec());
            }
            _ => {}
        }
        found.entries.insert(name.to_owned(), (digest_of(content), content.len() as u64));
        Ok(())
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

/// Format and version alone: another version may have other fields, and is to be named as such.
#[derive(Deserialize)]
struct Head {
    #[serde(default)]
    format: String,
    #[serde(default)]
    version: u64,
}

fn manifest(found: &Found) -> Result<Manifest, Trouble> {
    if !found.entries.contains_key(MANIFEST) {
        return Err(Trouble::Missing(MANIFEST.to_owned()));
    }
    let broken = |error: &serde_json::Error| Trouble::Line(MANIFEST.to_owned(), error.line());
    let head: Head = serde_json::from_slice(&found.manifest).map_err(|e| broken(&e))?;
    if head.format != FORMAT {
        return Err(Trouble::OtherFormat(head.format));
    }
    if head.version != u64::from(VERSION) {
        return Err(Trouble::Version(u32::try_from(head.version).unwrap_or(u32::MAX)));
    }
    let manifest: Manifest = serde_json::from_slice(&found.manifest).map_err(|e| broken(&e))?;
    match manifest.unsound() {
        Some(field) => Err(Trouble::Name(format!("{MANIFEST}: {field}"))),
        None => Ok(manifest),
    }
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

fn lines<T: DeserializeOwned + Bounded>(
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
        if has_nul(line) || !is_name(id(&record), ID) || record.unsound() {
            return Err(Trouble::Unsound(name.to_owned(), index + 1));
        }
        if !ids.insert(id(&record).clone()) {
            return Err(Trouble::Twice(name.to_owned(), id(&record).clone()));
        }
        all.push((record, digest_of(line)));
    }
    let said = manifest.files.iter().find(|entry| entry.name == name).and_then(|entry| entry.records);
    if said != Some(all.len() as u64) {
        return Err(Trouble::Count(name.to_owned()));
    }
    Ok(all)
}

/// The files that records name: by digest, a name for each ending.
fn names(holds: &Holds) -> BTreeMap<String, BTreeMap<String, String>> {
    let files: Vec<&FileRef> = match holds {
        Holds::Proposals(all) => all.iter().flat_map(|(p, _)| &p.attachments).collect(),
        Holds::Results(all) => all.iter().filter_map(|(r, _)| r.file.as_ref()).collect(),
    };
    let mut names: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for file in files {
        let (digest, ending) = named(&file.sha256, &file.name);
        names.entry(digest).or_default().entry(ending).or_insert_with(|| file.name.clone());
    }
    names
}

/// Walks through the archive and hands on the files with these digests, one by one.
fn walked(bytes: Arc<[u8]>, wanted: BTreeSet<String>, turn: Turn) -> mpsc::Receiver<(String, Vec<u8>)> {
    let (send, come) = mpsc::channel(WAITING);
    tokio::task::spawn_blocking(move || {
        let _kept = turn;
        let ended = bundle::walk(&bytes, &limits(), |name, content| {
            let digest = name.strip_prefix(FILES).filter(|digest| wanted.contains(*digest));
            match digest.map(|digest| send.blocking_send((digest.to_owned(), content.to_vec()))) {
                // Nobody listens any more: the work was given up.
                Some(Err(_)) => Err(Trouble::Slow),
                _ => Ok(()),
            }
        });
        if let Err(trouble) = ended {
            tracing::debug!(?trouble, "the walk through a package ended early");
        }
    });
    come
}

/// Judges the files one by one, each as an upload, under every ending that it has.
async fn judged(
    bytes: Arc<[u8]>,
    names: BTreeMap<String, BTreeMap<String, String>>,
    turn: Turn,
) -> Outcome<BTreeMap<Named, Result<Judged, Complaint>>> {
    let mut come = walked(bytes, names.keys().cloned().collect(), turn);
    let mut found = BTreeMap::new();
    let (mut seen, mut text) = (0, 0);
    while let Some((digest, content)) = come.recv().await {
        seen += 1;
        let content: Arc<[u8]> = content.into();
        for (ending, name) in names.get(&digest).into_iter().flatten() {
            let judged = match attaching::judge(name, content.clone()).await {
                Ok(judged) => Ok(judged.within(&mut text, TEXT_BYTES)),
                Err(Problem::Invalid(wrong)) => {
                    Err(wrong.into_iter().next().unwrap_or_else(|| Complaint::new("", "form-choose")))
                }
                Err(other) => return Err(other),
            };
            found.insert((digest.clone(), ending.clone()), judged);
        }
    }
    if seen < names.len() {
        return Err(Problem::broken("a package changed while it was read"));
    }
    Ok(found)
}

/// Lays files of a package into the file store, for they are taken next.
pub async fn lay_in(app: &App, bytes: Arc<[u8]>, wanted: BTreeSet<String>) -> Outcome<()> {
    if wanted.is_empty() {
        return Ok(());
    }
    let mut come = walked(bytes, wanted, Turn::new(turn().await?));
    while let Some((_, content)) = come.recv().await {
        app.files.put(&content).await?;
    }
    Ok(())
}
