//! The data layer: two native pools behind one door. Rooms write one SQL text for both databases (`$1` placeholders, TEXT
//! and BIGINT columns, bytes); the few differences live in `dialect.rs`. Nothing here knows a table.
//! `values.rs`: statements, bound values, rows; `edge.rs`: what they are to each database; `record.rs`: records that stand in one
//! table each.

mod edge;
mod record;
mod values;

pub use record::{Record, Text};
pub use values::{Arg, Cell, FromCell, Row, Sql};

use super::errors::{Outcome, Problem};
use super::search::{self, Kind, Touched};
use edge::{bound, postgres_row, sqlite_row};
use sqlx::postgres::{PgArguments, PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{
    SqliteArguments, SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Executor, Postgres, Sqlite, Statement as _};
use std::collections::BTreeSet;
use std::path::Path;
use std::pin::Pin;
use std::str::FromStr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

/// What the database answers, later. Boxed, so that the compiler sees no further than here: left open, it proves for every handler
/// that each future below it may go to another thread (decision 0018).
pub type Later<'a, T> = Pin<Box<dyn Future<Output = Outcome<T>> + Send + 'a>>;

/// What changed so much that cached copies of it must be read again after the commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stale {
    /// Accounts, roles, delegations, sign-ins.
    People,
    /// Settings, calendars, sessions, categories, organisations.
    Procedure,
}

/// Counters of what changed; a cache compares the number it was filled at.
#[derive(Debug, Default)]
pub struct Generations {
    people: AtomicU64,
    procedure: AtomicU64,
}

impl Generations {
    /// The present number.
    pub fn now(&self, of: Stale) -> u64 {
        self.counter(of).load(Ordering::Acquire)
    }

    fn counter(&self, of: Stale) -> &AtomicU64 {
        match of {
            Stale::People => &self.people,
            Stale::Procedure => &self.procedure,
        }
    }
}

/// Which database this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Embedded.
    Sqlite,
    /// PostgreSQL 15 or later.
    Postgres,
}

#[derive(Debug, Clone)]
enum Pools {
    Sqlite { readers: sqlx::SqlitePool, writer: sqlx::SqlitePool, aside: sqlx::SqlitePool },
    Postgres { pool: sqlx::PgPool, aside: sqlx::PgPool },
}

/// The database. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Db {
    pools: Pools,
    /// What cached copies compare themselves with.
    pub generations: Arc<Generations>,
    searched: Arc<OnceLock<&'static [&'static Kind]>>,
}

impl Db {
    /// Opens (and makes, when absent) an embedded database. One writer, WAL, every commit on disk before it is acknowledged.
    pub async fn sqlite(file: &Path) -> Outcome<Self> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5))
            .statement_cache_capacity(256)
            .pragma("wal_autocheckpoint", "4000")
            .pragma("cache_size", "-4096")
            .pragma("mmap_size", "2147418112")
            .pragma("temp_store", "memory");
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .min_connections(1)
            .test_before_acquire(false)
            .max_lifetime(None)
            .idle_timeout(None)
            .connect_with(options.clone())
            .await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(4)
            .min_connections(1)
            .test_before_acquire(false)
            .max_lifetime(None)
            .idle_timeout(None)
            .connect_with(options.clone().create_if_missing(false).read_only(true))
            .await?;
        let aside = SqlitePoolOptions::new()
            .max_connections(1)
            .test_before_acquire(false)
            .max_lifetime(None)
            .connect_lazy_with(options.create_if_missing(false).read_only(true));
        Ok(Self {
            pools: Pools::Sqlite { readers, writer, aside },
            generations: Arc::default(),
            searched: Arc::default(),
        })
    }

    /// Connects to PostgreSQL.
    pub async fn postgres(url: &str) -> Outcome<Self> {
        let options = PgConnectOptions::from_str(url)?
            .options([("statement_timeout", "30s"), ("idle_in_transaction_session_timeout", "30s")]);
        let pool = PgPoolOptions::new()
            .max_connections(12)
            .acquire_timeout(Duration::from_secs(20))
            .test_before_acquire(false)
            .connect_with(options.clone())
            .await?;
        let aside = PgPoolOptions::new()
            .max_connections(2)
            .min_connections(0)
            .acquire_timeout(Duration::from_secs(20))
            .test_before_acquire(false)
            .connect_lazy_with(options);
        Ok(Self {
            pools: Pools::Postgres { pool, aside },
            generations: Arc::default(),
            searched: Arc::default(),
        })
    }

    /// Says once what the rooms have to be found; `house.rs` does.
    pub fn searches(&self, kinds: &'static [&'static Kind]) {
        // Of two programs on one pool, as tests have them, both have the same list.
        let _ = self.searched.set(kinds);
    }

    /// What the rooms have to be found.
    pub fn kinds(&self) -> Outcome<&'static [&'static Kind]> {
        self.searched.get().copied().ok_or_else(|| Problem::broken("search: no list of kinds"))
    }

    /// Which database this is.
    pub fn engine(&self) -> Engine {
        match self.pools {
            Pools::Sqlite { .. } => Engine::Sqlite,
            Pools::Postgres { .. } => Engine::Postgres,
        }
    }

    /// One connection for reading a page.
    pub fn read(&self) -> Later<'_, Reader> {
        Box::pin(async move {
            Ok(match &self.pools {
                Pools::Sqlite { readers, .. } => Reader::Sqlite(readers.acquire().await?),
                Pools::Postgres { pool, .. } => Reader::Postgres(pool.acquire().await?),
            })
        })
    }

    /// A connection for filling a shelf. Who fills one may hold a connection for his page already: waiting for a second one
    /// of the same few would let as many pages as there are connections wait for each other.
    pub fn read_aside(&self) -> Later<'_, Reader> {
        Box::pin(async move {
            Ok(match &self.pools {
                Pools::Sqlite { aside, .. } => Reader::Sqlite(aside.acquire().await?),
                Pools::Postgres { aside, .. } => Reader::Postgres(aside.acquire().await?),
            })
        })
    }

    /// Begins a write. On SQLite this waits for the one writer; a transaction that is dropped is rolled back.
    pub fn begin(&self) -> Later<'_, Tx> {
        Box::pin(async move {
            let inner = match &self.pools {
                Pools::Sqlite { writer, .. } => TxInner::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
                Pools::Postgres { pool, .. } => TxInner::Postgres(pool.begin().await?),
            };
            Ok(Tx {
                inner,
                stale: Vec::new(),
                generations: self.generations.clone(),
                touched: BTreeSet::new(),
                searched: self.searched.clone(),
            })
        })
    }

    /// Begins reading one unchanging state of the whole database, however long that takes and whatever is written meanwhile.
    pub async fn snapshot(&self) -> Outcome<Snapshot> {
        Ok(match &self.pools {
            Pools::Sqlite { readers, .. } => Snapshot(TxInner::Sqlite(readers.begin().await?)),
            Pools::Postgres { pool, .. } => {
                let mut tx = pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
                // A backup may wait for a slow disk; the limits of a page do not apply to it.
                for unlimited in
                    ["set local statement_timeout = 0", "set local idle_in_transaction_session_timeout = 0"]
                {
                    tx.execute(unlimited).await?;
                }
                Snapshot(TxInner::Postgres(tx))
            }
        })
    }

    /// Runs statements outside a transaction, one text with several statements (migrations, `PRAGMA`, `VACUUM`).
    pub async fn run_script(&self, script: &str) -> Outcome<()> {
        let sql = sqlx::AssertSqlSafe(script.to_owned());
        match &self.pools {
            Pools::Sqlite { writer, .. } => {
                writer.execute(sqlx::raw_sql(sql)).await?;
            }
            Pools::Postgres { pool, .. } => {
                pool.execute(sqlx::raw_sql(sql)).await?;
            }
        }
        Ok(())
    }

    /// Asks the database to parse a statement without running it: the number of its parameters.
    pub async fn prepare(&self, sql: Sql) -> Result<usize, String> {
        fn number<L, R>(count: Option<sqlx::Either<L, usize>>, known: impl Fn(L) -> usize, _: R) -> usize {
            match count {
                Some(sqlx::Either::Left(list)) => known(list),
                Some(sqlx::Either::Right(n)) => n,
                None => 0,
            }
        }
        use sqlx::SqlSafeStr as _;
        match &self.pools {
            Pools::Sqlite { writer, .. } => {
                let statement = writer.prepare(sql.into_sql_str()).await.map_err(|e| e.to_string())?;
                Ok(number(statement.parameters(), |l| l.len(), ()))
            }
            Pools::Postgres { pool, .. } => {
                let statement = pool.prepare(sql.into_sql_str()).await.map_err(|e| e.to_string())?;
                Ok(number(statement.parameters(), |l| l.len(), ()))
            }
        }
    }

    /// Lets go of every connection, after writing the log of SQLite back into its file.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { readers, writer, aside } => {
                aside.close().await;
                readers.close().await;
                if let Err(error) = writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").await {
                    tracing::warn!(%error, "checkpoint at close");
                }
                writer.close().await;
            }
            Pools::Postgres { pool, aside } => {
                aside.close().await;
                pool.close().await;
            }
        }
    }
}

/// A connection for reading.
pub enum Reader {
    /// Embedded.
    Sqlite(sqlx::pool::PoolConnection<Sqlite>),
    /// PostgreSQL.
    Postgres(sqlx::pool::PoolConnection<Postgres>),
}

enum TxInner {
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    Postgres(sqlx::Transaction<'static, Postgres>),
}

/// One state of the whole database, for backups. Nothing can be written through it; dropping it ends it.
pub struct Snapshot(TxInner);

/// A write in progress. Everything a verb does happens in one of these, with its event.
pub struct Tx {
    inner: TxInner,
    stale: Vec<Stale>,
    generations: Arc<Generations>,
    touched: BTreeSet<Touched>,
    searched: Arc<OnceLock<&'static [&'static Kind]>>,
}

impl Tx {
    /// Which database this is.
    pub fn engine(&self) -> Engine {
        match self.inner {
            TxInner::Sqlite(_) => Engine::Sqlite,
            TxInner::Postgres(_) => Engine::Postgres,
        }
    }

    /// Says that cached copies must be read again once this is committed.
    pub fn outdates(&mut self, what: Stale) {
        if !self.stale.contains(&what) {
            self.stale.push(what);
        }
    }

    /// Says that what is found of a record must be written again; the commit does it, from the rows as they are then.
    pub fn touches(&mut self, what: Touched) {
        self.touched.insert(what);
    }

    /// What was touched since.
    pub fn take_touched(&mut self) -> BTreeSet<Touched> {
        std::mem::take(&mut self.touched)
    }

    /// What the rooms have to be found.
    pub fn kinds(&self) -> Outcome<&'static [&'static Kind]> {
        self.searched.get().copied().ok_or_else(|| Problem::broken("search: no list of kinds"))
    }

    /// Makes it durable. Only after this may a success be told.
    pub fn commit(mut self) -> Later<'static, ()> {
        Box::pin(async move {
            search::flush(&mut self).await?;
            match self.inner {
                TxInner::Sqlite(tx) => tx.commit().await?,
                TxInner::Postgres(tx) => tx.commit().await?,
            }
            for what in self.stale {
                self.generations.counter(what).fetch_add(1, Ordering::AcqRel);
            }
            Ok(())
        })
    }

    /// Runs a write and says how many rows it touched.
    pub fn run(&mut self, sql: Sql, args: Vec<Arg>) -> Later<'_, u64> {
        Box::pin(async move {
            Ok(match &mut self.inner {
                TxInner::Sqlite(tx) => sqlx::query_with(sql, bound::<SqliteArguments>(args)?)
                    .execute(&mut **tx)
                    .await?
                    .rows_affected(),
                TxInner::Postgres(tx) => sqlx::query_with(sql, bound::<PgArguments>(args)?)
                    .execute(&mut **tx)
                    .await?
                    .rows_affected(),
            })
        })
    }
}

/// Reading, from a connection or from within a write.
pub trait Read: Send {
    /// All rows.
    fn rows(&mut self, sql: Sql, args: Vec<Arg>) -> Later<'_, Vec<Row>>;

    /// The first row, if there is one.
    fn row(&mut self, sql: Sql, args: Vec<Arg>) -> Later<'_, Option<Row>> {
        let rows = self.rows(sql, args);
        Box::pin(async move { Ok(rows.await?.into_iter().next()) })
    }

    /// The first column of the only row: counts and sums.
    fn number(&mut self, sql: Sql, args: Vec<Arg>) -> Later<'_, i64> {
        let row = self.row(sql, args);
        Box::pin(async move {
            match row.await? {
                Some(row) => Ok(row.only::<Option<i64>>()?.unwrap_or(0)),
                None => Ok(0),
            }
        })
    }
}

impl Read for Reader {
    fn rows(&mut self, sql: Sql, args: Vec<Arg>) -> Later<'_, Vec<Row>> {
        match self {
            Self::Sqlite(connection) => Box::pin(sqlite_rows(connection, sql, args)),
            Self::Postgres(connection) => Box::pin(postgres_rows(connection, sql, args)),
        }
    }
}

impl Read for TxInner {
    fn rows(&mut self, sql: Sql, args: Vec<Arg>) -> Later<'_, Vec<Row>> {
        match self {
            Self::Sqlite(tx) => Box::pin(sqlite_rows(tx, sql, args)),
            Self::Postgres(tx) => Box::pin(postgres_rows(tx, sql, args)),
        }
    }
}

impl Read for Tx {
    fn rows(&mut self, sql: Sql, args: Vec<Arg>) -> Later<'_, Vec<Row>> {
        self.inner.rows(sql, args)
    }
}

impl Read for Snapshot {
    fn rows(&mut self, sql: Sql, args: Vec<Arg>) -> Later<'_, Vec<Row>> {
        self.0.rows(sql, args)
    }
}

async fn sqlite_rows(connection: &mut sqlx::SqliteConnection, sql: Sql, args: Vec<Arg>) -> Outcome<Vec<Row>> {
    let rows = sqlx::query_with(sql, bound::<SqliteArguments>(args)?).fetch_all(connection).await?;
    rows.iter().map(sqlite_row).collect()
}

async fn postgres_rows(connection: &mut sqlx::PgConnection, sql: Sql, args: Vec<Arg>) -> Outcome<Vec<Row>> {
    let rows = sqlx::query_with(sql, bound::<PgArguments>(args)?).fetch_all(connection).await?;
    rows.iter().map(postgres_row).collect()
}

/// Declares the statements of a store: each a constant of its own, and all of them in `STATEMENTS`, which the test that
/// prepares every statement on both databases reads.
#[macro_export]
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $text:expr;)*) => {
        $($(#[$doc])* pub(crate) const $name: $crate::foundation::db::Sql = $crate::foundation::db::Sql::Fixed($text);)*
        /// Every fixed statement of this store, by name.
        pub const STATEMENTS: &[(&str, &str)] = &[$((stringify!($name), $text)),*];
    };
}

/// A pattern for `like $n escape '\\'` that finds a text anywhere; what is typed is never a pattern itself.
pub fn containing(text: &str) -> String {
    let plain = text.trim().replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{plain}%")
}
