//! The format of a backup: a ZIP with `manifest.json`, `tables/<table>.jsonl` (a row a line, as a JSON array in the order of
//! the columns, bytes as base64, rows in the order of the primary key) and `files/<digest>`. The same on both databases, so
//! it is also the way from one to the other. Here it is described, written into and read from; what for stands in `backup.rs`
//! and `restore.rs`.

use crate::foundation::db::{Arg, Cell, Read as ReadRows};
use crate::foundation::dialect::{Column, Kind, Table};
use crate::foundation::errors::Outcome;
use anyhow::{Context, anyhow, bail};
use data_encoding::{BASE64, HEXLOWER};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use zip::ZipArchive;

/// Version of the format that this program writes, and the only one it reads.
pub const FORMAT: u32 = 1;
/// Name of the manifest in the archive.
pub const MANIFEST: &str = "manifest.json";
/// Rows read at once.
const PAGE: i64 = 200;
/// Tables whose rows are not taken along, and why.
pub const LEFT_OUT: &[(&str, &str)] = &[
    ("login", "sign-ins end with the installation they were made in"),
    ("once", "keys of submissions are of use for hours only"),
    ("one_time_link", "one-time links must not be usable twice"),
    ("search_doc", "what is found is written anew from the rows"),
    ("search_text", "what is found is written anew from the rows"),
    ("search_file", "what is found is written anew from the files"),
    ("search_made", "it tells of what is not taken along"),
];

/// What a backup says about itself.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of the format.
    pub format: u32,
    /// Version of the program that wrote it.
    pub program: String,
    /// Schema step of the database.
    pub schema: i64,
    /// Milliseconds UTC.
    pub made_at: i64,
    /// `sqlite` or `postgres`.
    pub engine: String,
    /// Tables whose rows are not in it.
    pub left_out: Vec<LeftOut>,
    /// Tables whose rows are in it.
    pub tables: Vec<TableEntry>,
    /// Files in it.
    pub files: Vec<FileEntry>,
    /// Files that the database names, but that were missing or damaged when the backup was made.
    pub damaged: Vec<String>,
}

/// A table whose rows are not in a backup.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LeftOut {
    /// Its name.
    pub table: String,
    /// Why.
    pub why: String,
}

/// A table in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableEntry {
    /// Its name.
    pub name: String,
    /// Its columns in order.
    pub columns: Vec<Column>,
    /// Number of rows.
    pub rows: u64,
    /// SHA-256 of its lines.
    pub sha256: String,
}

/// A file in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// SHA-256 of its content, which is its name.
    pub digest: String,
    /// Bytes.
    pub size: u64,
}

impl TableEntry {
    /// Its name in the archive.
    pub fn entry(&self) -> String {
        format!("tables/{}.jsonl", self.name)
    }
}

impl FileEntry {
    /// Its name in the archive.
    pub fn entry(&self) -> String {
        format!("files/{}", self.digest)
    }
}

/// Why a table could not be written: the database or the file.
pub enum Unwritten {
    /// Reading failed.
    Database(crate::foundation::errors::Problem),
    /// Writing failed.
    Io(std::io::Error),
}

/// Writes all rows of a table as lines, a page at a time, and says what was written.
pub async fn write_table(
    db: &mut impl ReadRows,
    table: &Table,
    into: &mut impl Write,
) -> Result<TableEntry, Unwritten> {
    let mut hash = Sha256::new();
    let mut progress = super::Progress::new(format!("rows of {}", table.name), 50_000);
    let mut after = Vec::new();
    loop {
        let page: Outcome<Vec<Vec<Cell>>> = table.page(db, &after, PAGE).await;
        let page = page.map_err(Unwritten::Database)?;
        let Some(last) = page.last() else { break };
        after = table.key_of(last);
        for row in &page {
            let line = line(row);
            hash.update(line.as_bytes());
            into.write_all(line.as_bytes()).map_err(Unwritten::Io)?;
            progress.step();
        }
    }
    Ok(TableEntry {
        name: table.name.clone(),
        columns: table.columns.clone(),
        rows: progress.done,
        sha256: HEXLOWER.encode(&hash.finalize()),
    })
}

fn line(row: &[Cell]) -> String {
    let values: Vec<Value> = row
        .iter()
        .map(|cell| match cell {
            Cell::Null => Value::Null,
            Cell::Int(value) => Value::from(*value),
            Cell::Text(value) => Value::from(value.as_str()),
            Cell::Bytes(value) => Value::from(BASE64.encode(value)),
        })
        .collect();
    let mut line = Value::from(values).to_string();
    line.push('\n');
    line
}

/// Reads a line back for writing it into a database.
fn row(line: &str, columns: &[Column]) -> anyhow::Result<Vec<Arg>> {
    let values: Vec<Value> = serde_json::from_str(line)?;
    if values.len() != columns.len() {
        bail!("{} values for {} columns", values.len(), columns.len());
    }
    let mut row = Vec::with_capacity(columns.len());
    for (value, column) in values.into_iter().zip(columns) {
        let cell = match (value, column.kind) {
            (Value::Null, _) => Cell::Null,
            (Value::Number(number), Kind::Int) => Cell::Int(number.as_i64().context("number too large")?),
            (Value::String(text), Kind::Bytes) => Cell::Bytes(BASE64.decode(text.as_bytes())?),
            (Value::String(text), Kind::Text) => Cell::Text(text),
            _ => bail!("{} holds a value of another type", column.name),
        };
        row.push(column.kind.arg(cell).with_context(|| column.name.clone())?);
    }
    Ok(row)
}

/// A backup open for reading.
pub struct Archive {
    zip: ZipArchive<BufReader<File>>,
    /// What it says about itself.
    pub manifest: Manifest,
}

impl Archive {
    /// Opens a backup and reads its manifest.
    pub fn open(path: &Path) -> anyhow::Result<Self> {
        let file = File::open(path).with_context(|| format!("cannot open {}", path.display()))?;
        let mut zip = ZipArchive::new(BufReader::new(file))
            .map_err(|e| anyhow!("{} is not a whole backup: {e}", path.display()))?;
        let mut text = String::new();
        zip.by_name(MANIFEST)
            .map_err(|e| damaged(MANIFEST, e))?
            .read_to_string(&mut text)
            .map_err(|e| damaged(MANIFEST, e))?;
        let manifest: Manifest = serde_json::from_str(&text).map_err(|e| damaged(MANIFEST, e))?;
        if manifest.format != FORMAT {
            bail!(
                "this backup has format {}, this program reads {FORMAT}; use version {} of the program",
                manifest.format,
                manifest.program
            );
        }
        Ok(Self { zip, manifest })
    }

    /// Reads every entry to its end and holds it against the manifest; the first that differs is named.
    pub fn verify(&mut self) -> anyhow::Result<()> {
        let manifest = self.manifest.clone();
        let mut named: BTreeSet<String> = BTreeSet::from([MANIFEST.to_owned()]);
        for table in &manifest.tables {
            let (lines, _, digest) = self.measure(&table.entry())?;
            if (lines, &digest) != (table.rows, &table.sha256) {
                return Err(damaged(&table.entry(), "its content is not what the manifest says"));
            }
            named.insert(table.entry());
        }
        let mut progress = super::Progress::new("files verified", 1_000);
        for file in &manifest.files {
            let (_, size, digest) = self.measure(&file.entry())?;
            if (size, &digest) != (file.size, &file.digest) {
                return Err(damaged(&file.entry(), "its content is not what the manifest says"));
            }
            named.insert(file.entry());
            progress.step();
        }
        for name in self.zip.file_names() {
            let name = name.map_err(|e| damaged("an entry", e))?;
            if !named.contains(name.as_ref()) {
                return Err(damaged(&name, "the manifest does not name it"));
            }
        }
        Ok(())
    }

    /// Lines, bytes and digest of an entry.
    fn measure(&mut self, entry: &str) -> anyhow::Result<(u64, u64, String)> {
        let mut reader = self.zip.by_name(entry).map_err(|e| damaged(entry, e))?;
        let (mut lines, mut size, mut hash) = (0, 0, Sha256::new());
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let read = reader.read(&mut buffer).map_err(|e| damaged(entry, e))?;
            let Some(piece) = buffer.get(..read).filter(|piece| !piece.is_empty()) else { break };
            hash.update(piece);
            lines += piece.iter().filter(|byte| **byte == b'\n').count() as u64;
            size += read as u64;
        }
        Ok((lines, size, HEXLOWER.encode(&hash.finalize())))
    }

    /// The rows of a table, one after the other.
    pub fn rows(
        &mut self,
        table: &TableEntry,
    ) -> anyhow::Result<impl Iterator<Item = anyhow::Result<Vec<Arg>>>> {
        let (entry, columns) = (table.entry(), table.columns.clone());
        let reader = self.zip.by_name(&entry).map_err(|e| damaged(&entry, e))?;
        Ok(BufReader::new(reader).lines().map(move |line| {
            let line = line.map_err(|e| damaged(&entry, e))?;
            row(&line, &columns).map_err(|e| damaged(&entry, e))
        }))
    }

    /// The content of a file.
    pub fn file(&mut self, file: &FileEntry) -> anyhow::Result<Vec<u8>> {
        let entry = file.entry();
        let mut content = Vec::new();
        let mut reader = self.zip.by_name(&entry).map_err(|e| damaged(&entry, e))?;
        reader.read_to_end(&mut content).map_err(|e| damaged(&entry, e))?;
        Ok(content)
    }
}

fn damaged(entry: &str, why: impl std::fmt::Display) -> anyhow::Error {
    anyhow!("the backup is damaged at {entry}: {why}; use another backup")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_read_back_as_it_was_written() -> anyhow::Result<()> {
        let columns = [("a", Kind::Int), ("b", Kind::Text), ("c", Kind::Bytes), ("d", Kind::Text)]
            .map(|(name, kind)| Column { name: name.to_owned(), kind });
        let text = "\u{20bb7}\u{91ce}\n\"\\\u{1}";
        let cells =
            vec![Cell::Int(i64::MAX), Cell::Text(text.to_owned()), Cell::Bytes(vec![0, 255]), Cell::Null];
        let line = line(&cells);
        assert_eq!(line.matches('\n').count(), 1);
        let expected =
            vec![Arg::Int(i64::MAX), Arg::Text(text.to_owned()), Arg::Bytes(vec![0, 255]), Arg::NoText];
        assert_eq!(row(&line, &columns)?, expected);
        assert!(row("[1]", &columns).is_err());
        assert!(row("[\"1\",\"\",\"\",\"\"]", &columns).is_err());
        Ok(())
    }
}
