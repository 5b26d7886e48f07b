//! Opening an installation: its folder, its configuration, its database, and the lock that keeps a second server out.

use super::plain;
use crate::assembly::entrance;
use crate::config::Config;
use crate::foundation::acting::Clock;
use crate::foundation::app::App;
use crate::foundation::db::Db;
use crate::foundation::dialect::{self, SchemaState};
use crate::house;
use anyhow::{Context, bail};
use std::fs::{File, TryLockError};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

/// The embedded database in the data folder.
pub const DATABASE: &str = "yizheng.sqlite";
/// The lock of the data folder. It is let go by the system when its holder ends, however he ends.
const LOCK: &str = "lock";
/// Stands in a folder of the demo; says how far it is filled.
pub const DEMO_MARK: &str = "demo";
/// Stands in a folder as long as a restore into it has not ended.
pub const RESTORE_MARK: &str = "restoring";

/// Where the command line says the installation is.
#[derive(Debug)]
pub struct Where {
    /// `--data`.
    pub named: Option<PathBuf>,
    /// `--no-migrate`.
    pub no_migrate: bool,
}

impl Where {
    /// The data folder: as named, else from the environment, else beside us.
    pub fn folder(&self) -> PathBuf {
        match (&self.named, std::env::var_os("YIZHENG_DATA")) {
            (Some(named), _) => named.clone(),
            (None, Some(set)) if !set.is_empty() => set.into(),
            (None, _) => "yizheng-data".into(),
        }
    }
}

/// An open installation.
pub struct Installation {
    /// The data folder.
    pub folder: PathBuf,
    /// Its configuration.
    pub config: Config,
    /// Its database.
    pub db: Db,
    /// Held as long as nobody else may serve or change the schema.
    _lock: Option<File>,
}

impl Installation {
    /// Opens for serving: makes the folder when absent, keeps others out, brings the schema up to date.
    pub async fn serving(folder: &Path, config: Config, no_migrate: bool) -> anyhow::Result<Self> {
        make_folder(folder)?;
        refuse_unfinished(folder)?;
        let lock = lock(folder, &config)?;
        let db = open(folder, &config).await?;
        if no_migrate {
            refuse_behind(&db).await?;
        }
        migrate(&db).await?;
        fill_order(&db).await?;
        Ok(Self { folder: folder.to_owned(), config, db, _lock: lock })
    }

    /// Opens what exists for a change beside a running server. The schema is brought up to date only when none is running.
    pub async fn visiting(place: &Where) -> anyhow::Result<Self> {
        let mut installation = Self::looking(&place.folder()).await?;
        let db = &installation.db;
        if let SchemaState::Behind(_) = state(db).await? {
            if place.no_migrate {
                refuse_behind(db).await?;
            }
            installation._lock = lock(&installation.folder, &installation.config)?;
        }
        migrate(&installation.db).await?;
        Ok(installation)
    }

    /// Opens what exists without touching the schema.
    pub async fn looking(folder: &Path) -> anyhow::Result<Self> {
        let config = Config::read(folder)?;
        log_to_stderr(&config, "warn");
        refuse_unfinished(folder)?;
        if config.database.is_empty() && !folder.join(DATABASE).is_file() {
            bail!(
                "there is no installation in {}; name its folder with --data, or make one with: yizheng serve",
                folder.display()
            );
        }
        let db = open(folder, &config).await?;
        Ok(Self { folder: folder.to_owned(), config, db, _lock: None })
    }

    /// What was just made by a restore.
    pub fn opened(folder: &Path, config: Config, db: Db) -> Self {
        Self { folder: folder.to_owned(), config, db, _lock: None }
    }

    /// Puts the program together on it.
    pub fn app(&self, clock: Clock, demo: bool) -> anyhow::Result<App> {
        house::build(self.config.clone(), self.db.clone(), &self.folder, clock, demo)
    }
}

/// Compares the schema of a database with the steps of this program.
pub async fn state(db: &Db) -> anyhow::Result<SchemaState> {
    dialect::schema_state(db, house::MIGRATIONS).await.map_err(plain)
}

/// Brings the schema up to date; how many steps were taken.
pub async fn migrate(db: &Db) -> anyhow::Result<usize> {
    let steps = dialect::migrate(db, house::MIGRATIONS, Clock::Machine(0).now_ms()).await.map_err(plain)?;
    if steps > 0 {
        tracing::info!(steps, "schema brought up to date");
    }
    Ok(steps)
}

/// Gives accounts of an earlier version their order keys.
pub async fn fill_order(db: &Db) -> anyhow::Result<()> {
    let mut tx = db.begin().await.map_err(plain)?;
    let filled = entrance::fill_order(&mut tx).await.map_err(plain)?;
    tx.commit().await.map_err(plain)?;
    if filled > 0 {
        tracing::info!(filled, "accounts ordered by pinyin");
    }
    Ok(())
}

async fn refuse_behind(db: &Db) -> anyhow::Result<()> {
    if let SchemaState::Behind(steps) = state(db).await? {
        bail!("the schema is {steps} steps behind this program; make a backup, then run: yizheng migrate");
    }
    Ok(())
}

/// Makes the data folder, readable by its owner only.
pub fn make_folder(folder: &Path) -> anyhow::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).with_context(|| format!("cannot make the folder {}", folder.display()))
}

fn refuse_unfinished(folder: &Path) -> anyhow::Result<()> {
    if folder.join(RESTORE_MARK).exists() {
        bail!("a restore into {} did not end; empty that folder and restore again", folder.display());
    }
    Ok(())
}

/// Takes the lock of a folder that holds an embedded database. With PostgreSQL several programs may serve.
pub fn lock(folder: &Path, config: &Config) -> anyhow::Result<Option<File>> {
    if !config.database.is_empty() {
        return Ok(None);
    }
    let path = folder.join(LOCK);
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .with_context(|| path.display().to_string())?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => bail!(
            "another yizheng is running on {}; stop it first, or name another folder with --data",
            folder.display()
        ),
        Err(TryLockError::Error(error)) => bail!("{}: {error}", path.display()),
    }
}

/// Opens the database that the configuration names.
pub async fn open(folder: &Path, config: &Config) -> anyhow::Result<Db> {
    if config.database.is_empty() {
        let file = folder.join(DATABASE);
        Db::sqlite(&file).await.map_err(plain).with_context(|| format!("cannot open {}", file.display()))
    } else {
        Db::postgres(&config.database).await.map_err(plain).context(
            "cannot open PostgreSQL; check the address in database = \"...\" and that the server runs",
        )
    }
}

/// Log lines on the error stream: as `RUST_LOG` says, else from this level up.
pub fn log_to_stderr(config: &Config, level: &str) {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new(level));
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    let taken = if config.log_json { lines.json().try_init() } else { lines.try_init() };
    // Only a test that runs two commands in one process comes here twice; the first subscriber stays.
    drop(taken);
}
