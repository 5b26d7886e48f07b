//! `backup`: writes one state of the database and every file it names into one archive, reads that back, and only then gives
//! it its name. The program may be serving meanwhile. The archive holds personal data: it belongs into an encrypted place.

use super::archive::{
    Archive, FORMAT, FileEntry, LEFT_OUT, LeftOut, MANIFEST, Manifest, TableEntry, Unwritten, write_table,
};
use super::installation::{Installation, Where, state};
use super::plain;
use crate::foundation::acting::Clock;
use crate::foundation::db::{Engine, Snapshot};
use crate::foundation::dialect::{self, SchemaState};
use crate::foundation::files::Files;
use crate::foundation::store;
use anyhow::{Context, bail};
use clap::Args;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// `backup`.
#[derive(Debug, Args)]
pub struct Backup {
    /// File to write; it must not exist yet
    file: PathBuf,
}

/// Runs the command. A backup of an installation with damaged files is written, but ends with exit code 1.
pub async fn run(place: &Where, backup: Backup) -> anyhow::Result<ExitCode> {
    let installation = Installation::looking(&place.folder()).await?;
    let written = write(&installation, &backup.file).await;
    installation.db.close().await;
    let manifest = written?;
    let rows: u64 = manifest.tables.iter().map(|table| table.rows).sum();
    println!("{}: {rows} rows, {} files, read back and whole", backup.file.display(), manifest.files.len());
    println!("it holds personal data and password digests: encrypt it and keep it away from this machine");
    if manifest.damaged.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    eprintln!("{} damaged files are not in it; run: yizheng doctor", manifest.damaged.len());
    Ok(ExitCode::FAILURE)
}

async fn write(installation: &Installation, file: &Path) -> anyhow::Result<Manifest> {
    match state(&installation.db).await? {
        SchemaState::Newer(step) => {
            bail!(
                "the database was made by a newer version of this program (schema step {step}); use that version"
            )
        }
        SchemaState::Altered(step) => {
            bail!("schema step {step} differs from this program's; use the version that made this database")
        }
        SchemaState::Current | SchemaState::Behind(_) => {}
    }
    if file.exists() {
        bail!("{} exists already; name another file", file.display());
    }
    let mut part = file.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    let finished = write_part(installation, &part).await.and_then(|manifest| {
        Archive::open(&part)?.verify()?;
        Ok(manifest)
    });
    let manifest = match finished {
        Ok(manifest) => manifest,
        Err(error) => {
            let _ = std::fs::remove_file(&part);
            return Err(error);
        }
    };
    std::fs::rename(&part, file).with_context(|| file.display().to_string())?;
    #[cfg(unix)]
    {
        let folder = file.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder)?.sync_all()?;
    }
    Ok(manifest)
}

async fn write_part(installation: &Installation, part: &Path) -> anyhow::Result<Manifest> {
    let mut options = File::options();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(part).with_context(|| format!("cannot write {}", part.display()))?;
    let mut zip = ZipWriter::new(BufWriter::new(file));
    let engine = installation.db.engine();
    let mut db = installation.db.snapshot().await.map_err(plain)?;
    let schema = dialect::schema_step(&mut db).await.map_err(plain)?;
    let tables = tables(&mut db, engine, &mut zip).await?;
    let blobs = blobs(&mut db).await?;
    drop(db);
    let (files, damaged) = files(&installation.folder, blobs, &mut zip).await?;
    let manifest = Manifest {
        format: FORMAT,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        schema,
        made_at: Clock::Machine(0).now_ms(),
        engine: match engine {
            Engine::Sqlite => "sqlite",
            Engine::Postgres => "postgres",
        }
        .to_owned(),
        left_out: LEFT_OUT
            .iter()
            .map(|(table, why)| LeftOut { table: (*table).to_owned(), why: (*why).to_owned() })
            .collect(),
        tables,
        files,
        damaged,
    };
    zip.start_file(MANIFEST, SimpleFileOptions::default())?;
    zip.write_all(serde_json::to_string_pretty(&manifest)?.as_bytes())?;
    let file = zip.finish()?.into_inner().map_err(|e| e.into_error())?;
    file.sync_all()?;
    Ok(manifest)
}

async fn tables(
    db: &mut Snapshot,
    engine: Engine,
    zip: &mut ZipWriter<BufWriter<File>>,
) -> anyhow::Result<Vec<TableEntry>> {
    let mut entries = Vec::new();
    for table in dialect::shape(db, engine).await.map_err(plain)? {
        if LEFT_OUT.iter().any(|(name, _)| *name == table.name) {
            continue;
        }
        // A table may be larger than four gigabytes; whether it is shows only at its end.
        let options = SimpleFileOptions::default().large_file(true);
        zip.start_file(format!("tables/{}.jsonl", table.name), options)?;
        entries.push(write_table(db, &table, zip).await.map_err(|unwritten| match unwritten {
            Unwritten::Database(problem) => plain(problem),
            Unwritten::Io(error) => error.into(),
        })?);
    }
    Ok(entries)
}

async fn blobs(db: &mut Snapshot) -> anyhow::Result<Vec<String>> {
    let mut digests: Vec<String> = Vec::new();
    loop {
        let after = digests.last().cloned().unwrap_or_default();
        let page = store::blobs_after(db, &after).await.map_err(plain)?;
        if page.is_empty() {
            return Ok(digests);
        }
        digests.extend(page.into_iter().map(|(digest, _)| digest));
    }
}

/// Files never change, so they can be copied after the snapshot has ended.
async fn files(
    folder: &Path,
    digests: Vec<String>,
    zip: &mut ZipWriter<BufWriter<File>>,
) -> anyhow::Result<(Vec<FileEntry>, Vec<String>)> {
    let store = Files::new(&folder.join("files"));
    let (mut files, mut damaged) = (Vec::new(), Vec::new());
    let mut progress = super::Progress::new("files written", 1_000);
    for digest in digests {
        match store.examine(&digest).await {
            Ok(content) => {
                let file = FileEntry { digest, size: content.len() as u64 };
                zip.start_file(file.entry(), SimpleFileOptions::default())?;
                zip.write_all(&content)?;
                files.push(file);
            }
            Err(why) => {
                eprintln!("{why}; it is left out");
                damaged.push(digest);
            }
        }
        progress.step();
    }
    Ok((files, damaged))
}
