//! The two servers that are measured, each a process of its own: the program as it is built for release, and the least a server
//! could do, which reads one row and answers a page of the same size.

use anyhow::{Context, bail};
use axum::Router;
use axum::extract::{Path as FromPath, State};
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::get;
use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use yizheng::foundation::ids;

/// A server under measurement; it ends with this.
pub struct Server {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
    /// When it was started.
    pub started: Instant,
}

impl Server {
    async fn start(mut command: Command) -> anyhow::Result<Self> {
        let started = Instant::now();
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).kill_on_drop(true).spawn()?;
        let out = child.stdout.take().context("no output of the server")?;
        let mut lines = BufReader::new(out).lines();
        let waiting = async {
            while let Some(line) = lines.next_line().await? {
                let found = line.rsplit_once("http://").and_then(|(_, at)| at.trim().parse().ok());
                if line.contains(" serves ")
                    && let Some(address) = found
                {
                    return Ok(address);
                }
            }
            bail!("the server ended before it served")
        };
        let address = tokio::time::timeout(Duration::from_secs(60), waiting).await??;
        // Whatever it still says is read, so that it never waits for us.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Ok(Self { child, address, started })
    }

    /// The program on a data folder.
    pub async fn program(binary: &Path, folder: &Path) -> anyhow::Result<Self> {
        let mut command = Command::new(binary);
        command.arg("--data").arg(folder).args(["serve", "--listen", "127.0.0.1:0"]).env("RUST_LOG", "warn");
        Self::start(command).await
    }

    /// The ceiling on a database, with pages of so many bytes.
    pub async fn ceiling(database: &Path, bytes: usize) -> anyhow::Result<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("--ceiling").arg(database).arg("--bytes").arg(bytes.to_string());
        Self::start(command).await
    }

    /// Its process.
    pub fn pid(&self) -> anyhow::Result<u32> {
        self.child.id().context("the server has ended")
    }

    /// Ends it.
    pub async fn stop(mut self) -> anyhow::Result<()> {
        self.child.kill().await.context("stop")
    }
}

/// The program as built for release: built now when this was started by cargo, else as it lies beside this program.
pub fn binary() -> anyhow::Result<PathBuf> {
    let own = std::env::current_exe()?;
    let beside = own.with_file_name("yizheng");
    if let Some(cargo) = std::env::var_os("CARGO") {
        let target = own.parent().and_then(Path::parent).context("no target folder")?;
        let mut build = std::process::Command::new(cargo);
        build.args(["build", "--release", "--package", "yizheng", "--target-dir"]).arg(target);
        if !build.status()?.success() {
            bail!("the program cannot be built");
        }
    }
    if !beside.is_file() {
        bail!("{} is not there; run: cargo run --release -p benchmarks", beside.display());
    }
    Ok(beside)
}

/// Serves the ceiling until it is ended.
pub async fn serve_ceiling(database: &Path, bytes: usize) -> anyhow::Result<()> {
    let options = SqliteConnectOptions::new()
        .filename(database)
        .read_only(true)
        .journal_mode(SqliteJournalMode::Wal)
        .statement_cache_capacity(256)
        .pragma("cache_size", "-8192")
        .pragma("mmap_size", "268435456")
        .pragma("temp_store", "memory");
    let pool = SqlitePoolOptions::new()
        .max_connections(4)
        .test_before_acquire(false)
        .max_lifetime(None)
        .idle_timeout(None)
        .connect_with(options)
        .await?;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("ceiling serves http://{}", listener.local_addr()?);
    let fill: Arc<str> = "<p>0123456789</p>".repeat(bytes / 17 + 1).into();
    #[expect(clippy::disallowed_methods, reason = "the smallest server there is, to compare with")]
    let router = Router::new().route("/proposals/{id}", get(point_read)).with_state((pool, fill, bytes));
    Ok(axum::serve(listener, router).await?)
}

type Ceiling = (SqlitePool, Arc<str>, usize);

async fn point_read(
    State((pool, fill, bytes)): State<Ceiling>,
    FromPath(id): FromPath<String>,
) -> Result<Html<String>, StatusCode> {
    let id = ids::read(&id).ok_or(StatusCode::NOT_FOUND)?;
    let read = sqlx::query_as::<_, (String, String, String)>(
        "select title, situation, analysis from proposal where id = $1",
    );
    let row = read.bind(id).fetch_optional(&pool).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    let (title, situation, analysis) = row.ok_or(StatusCode::NOT_FOUND)?;
    let mut page = String::with_capacity(bytes + 64);
    page.push_str("<!doctype html><title>");
    page.push_str(&title);
    page.push_str(&situation);
    page.push_str(&analysis);
    page.push_str(&fill[..bytes.saturating_sub(page.len()).min(fill.len())]);
    Ok(Html(page))
}
