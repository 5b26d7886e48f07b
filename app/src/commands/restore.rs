//! `restore`: verifies a backup whole, brings it into an empty folder or database, reads every table back before the commit,
//! and examines the result. From SQLite to PostgreSQL and back it is the move between databases.

use super::archive::{Archive, LEFT_OUT, Manifest, Unwritten, write_table};
use super::installation::{self, DATABASE, Installation, RESTORE_MARK, Where};
use super::{doctor, plain, search};
use crate::config::Config;
use crate::foundation::acting::Clock;
use crate::foundation::db::{Db, Tx};
use crate::foundation::dialect::{self, Table};
use crate::foundation::files::Files;
use crate::house;
use anyhow::{Context, bail};
use clap::Args;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Rows handed to the database at once.
const BATCH: usize = 500;

/// `restore`.
#[derive(Debug, Args)]
pub struct Restore {
    /// The backup
    file: PathBuf,
    /// Folder for the files and, without --database, the database [default: the data folder]
    #[arg(long, value_name = "DIR")]
    into: Option<PathBuf>,
    /// Empty PostgreSQL database for the rows, as postgres://user@host/name
    #[arg(long, value_name = "URL")]
    database: Option<String>,
}

/// Runs the command.
pub async fn run(place: &Where, restore: Restore) -> anyhow::Result<ExitCode> {
    let folder = restore.into.unwrap_or_else(|| place.folder());
    let mut config = Config::read(&folder)?;
    installation::log_to_stderr(&config, "warn");
    if let Some(url) = restore.database {
        config.database = url;
    }
    let mut archive = Archive::open(&restore.file)?;
    let known = house::last_step();
    if archive.manifest.schema > known {
        bail!(
            "this backup was made by version {} (schema step {}); this program knows step {known}: install that version",
            archive.manifest.program,
            archive.manifest.schema
        );
    }
    eprintln!("verifying {}", restore.file.display());
    archive.verify()?;
    let installation = bring_in(&folder, config, &mut archive).await?;
    let manifest = &archive.manifest;
    let rows: u64 = manifest.tables.iter().map(|table| table.rows).sum();
    println!("{rows} rows and {} files are in {}", manifest.files.len(), folder.display());
    if !installation.config.database.is_empty() && Config::read(&folder)?.database.is_empty() {
        println!("write the database's address into {}/yizheng.toml: database = \"...\"", folder.display());
    }
    println!("everybody signs in anew; one-time links must be made anew");
    let findings = doctor::examine(&installation).await;
    installation.db.close().await;
    Ok(doctor::print(&findings, false))
}

/// Brings an archive into an empty place; what was begun is cleared away when it cannot be ended.
async fn bring_in(folder: &Path, config: Config, archive: &mut Archive) -> anyhow::Result<Installation> {
    refuse_used(folder)?;
    installation::make_folder(folder)?;
    let lock = installation::lock(folder, &config)?;
    let db = match installation::open(folder, &config).await {
        Ok(db) => db,
        Err(error) => {
            clear_away(folder);
            return Err(error);
        }
    };
    let done = match refuse_rows(&db).await {
        Ok(()) => fill(folder, &db, archive).await,
        Err(used) => Err(used),
    };
    if let Err(error) = done {
        db.close().await;
        clear_away(folder);
        return Err(error);
    }
    drop(lock);
    let installation = Installation::opened(folder, config, db);
    search::rebuild(&installation.app(Clock::Machine(0), false)?).await?;
    Ok(installation)
}

async fn fill(folder: &Path, db: &Db, archive: &mut Archive) -> anyhow::Result<()> {
    let mark = folder.join(RESTORE_MARK);
    std::fs::write(&mark, "").with_context(|| mark.display().to_string())?;
    let manifest = archive.manifest.clone();
    let taken = house::MIGRATIONS.partition_point(|step| step.number <= manifest.schema);
    dialect::migrate(db, &house::MIGRATIONS[..taken], Clock::Machine(0).now_ms()).await.map_err(plain)?;
    let files = Files::new(&folder.join("files"));
    let mut progress = super::Progress::new("files restored", 1_000);
    for file in &manifest.files {
        let content = archive.file(file)?;
        files.put(&content).await.map_err(plain)?;
        progress.step();
    }
    let mut tx = db.begin().await.map_err(plain)?;
    let shape = shape(&mut tx, &manifest).await?;
    dialect::defer_references(&mut tx).await.map_err(plain)?;
    for (table, entry) in shape.iter().zip(&manifest.tables) {
        let mut progress = super::Progress::new(format!("rows restored into {}", table.name), 50_000);
        let mut batch = Vec::with_capacity(BATCH);
        for row in archive.rows(entry)? {
            batch.push(row?);
            progress.step();
            if batch.len() == BATCH {
                table.insert(&mut tx, std::mem::take(&mut batch)).await.map_err(plain)?;
            }
        }
        table.insert(&mut tx, batch).await.map_err(plain)?;
    }
    dialect::check_references(&mut tx).await.map_err(plain)?;
    for (table, entry) in shape.iter().zip(&manifest.tables) {
        let found = match write_table(&mut tx, table, &mut std::io::sink()).await {
            Ok(found) => found,
            Err(Unwritten::Database(problem)) => return Err(plain(problem)),
            Err(Unwritten::Io(error)) => return Err(error.into()),
        };
        if found != *entry {
            bail!("table {} does not read back as it stands in the backup; nothing was kept", table.name);
        }
    }
    tx.commit().await.map_err(plain)?;
    installation::migrate(db).await?;
    std::fs::remove_file(&mark).with_context(|| mark.display().to_string())
}

/// The tables of the archive as this database has them, in the archive's order.
async fn shape(tx: &mut Tx, manifest: &Manifest) -> anyhow::Result<Vec<Table>> {
    let engine = tx.engine();
    let mut here = dialect::shape(tx, engine).await.map_err(plain)?;
    here.retain(|table| !LEFT_OUT.iter().any(|(name, _)| *name == table.name));
    let same = here.len() == manifest.tables.len()
        && here.iter().zip(&manifest.tables).all(|(a, b)| a.name == b.name && a.columns == b.columns);
    if !same {
        bail!("the tables of this backup are not those of schema step {}", manifest.schema);
    }
    Ok(here)
}

fn refuse_used(folder: &Path) -> anyhow::Result<()> {
    let files = folder.join("files");
    let filled = files.is_dir() && std::fs::read_dir(&files)?.next().is_some();
    if filled || folder.join(DATABASE).exists() || folder.join(RESTORE_MARK).exists() {
        bail!("{} is not empty; name an empty folder with --into", folder.display());
    }
    Ok(())
}

async fn refuse_rows(db: &Db) -> anyhow::Result<()> {
    let mut reader = db.read().await.map_err(plain)?;
    for table in dialect::shape(&mut reader, db.engine()).await.map_err(plain)? {
        if !table.is_empty(&mut reader).await.map_err(plain)? {
            bail!("the database is not empty (table {}); name an empty one", table.name);
        }
    }
    Ok(())
}

/// Takes away what an unfinished restore made: only names that were not there when it began.
fn clear_away(folder: &Path) {
    let _ = std::fs::remove_dir_all(folder.join("files"));
    for name in [DATABASE.to_owned(), format!("{DATABASE}-wal"), format!("{DATABASE}-shm")] {
        let _ = std::fs::remove_file(folder.join(name));
    }
    let _ = std::fs::remove_file(folder.join(RESTORE_MARK));
}
