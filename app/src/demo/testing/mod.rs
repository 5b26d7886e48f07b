//! Worlds for tests: the demo prefecture in its small size, each test with a copy of its own, at 2026-05-20 10:00; a browser
//! and an API client that ask the router directly. A part of the library, because the tests in `tests/` use it; it stops
//! with the cause where something cannot be set up, since there is nobody to tell but the test.
//!
//! ```ignore
//! for world in testing::worlds().await {
//!     let mut member = world.client(people::MEMBER).await;
//!     let page = member.get("/proposals").await;
//!     assert_eq!(page.status, 200);
//! }
//! ```

mod client;

pub use client::{Answer, Api, Client};

use super::{Size, TODAY, fill_size, pages, store};
use crate::config::Config;
use crate::foundation::acting::{Acting, Clock, secret};
use crate::foundation::app::App;
use crate::foundation::db::Db;
use crate::foundation::errors::Outcome;
use crate::foundation::{dialect, procedure_store, session};
use crate::house;
use anyhow::Context;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use tokio::sync::OnceCell;

/// Environment variable with the address of a PostgreSQL cluster in which databases may be made.
pub const POSTGRES: &str = "YIZHENG_TEST_PG";

/// Environment variable with a folder in which test programs of one build share the filled worlds that they copy. Unset: each
/// program fills its own. Whoever sets it starts with an empty folder for each build.
pub const WORLDS: &str = "YIZHENG_TEST_WORLDS";

static SQLITE: OnceCell<PathBuf> = OnceCell::const_new();
static POSTGRES_TEMPLATE: OnceCell<String> = OnceCell::const_new();
static COUNT: AtomicU64 = AtomicU64::new(0);

/// A world of one test; its database goes with it.
pub struct World {
    /// The program on the world's database.
    pub app: App,
    router: axum::Router,
    now: Arc<AtomicI64>,
    folder: PathBuf,
    database: Option<(String, String)>,
}

/// The same test on both databases: SQLite, and PostgreSQL where [`POSTGRES`] is set.
pub async fn worlds() -> Vec<World> {
    let mut all = vec![World::sqlite().await];
    match std::env::var(POSTGRES) {
        Ok(url) => all.push(World::postgres(&url).await),
        Err(_) => eprintln!("PostgreSQL left out: {POSTGRES} is unset"),
    }
    all
}

impl World {
    /// On the embedded database.
    pub async fn sqlite() -> Self {
        stop(Self::make_sqlite().await)
    }

    /// On a database of its own in a PostgreSQL cluster.
    pub async fn postgres(url: &str) -> Self {
        stop(Self::make_postgres(url).await)
    }

    async fn make_sqlite() -> anyhow::Result<Self> {
        let template = SQLITE.get_or_try_init(sqlite_template).await?;
        let folder = new_folder()?;
        let file = folder.join("yizheng.db");
        std::fs::copy(template, &file)?;
        Self::on(Db::sqlite(&file).await?, folder, None)
    }

    async fn make_postgres(url: &str) -> anyhow::Result<Self> {
        let template = POSTGRES_TEMPLATE.get_or_try_init(|| postgres_template(url)).await?;
        let name = new_name();
        script(url, &format!("create database {name} template {template}")).await?;
        let db = Db::postgres(&with_database(url, &name)).await?;
        Self::on(db, new_folder()?, Some((url.to_owned(), name)))
    }

    fn on(db: Db, folder: PathBuf, database: Option<(String, String)>) -> anyhow::Result<Self> {
        // A test that meets a 500 shows its cause; a second call in the same program changes nothing.
        let log = tracing_subscriber::fmt().with_max_level(tracing::Level::ERROR).with_test_writer();
        log.try_init().ok();
        let now = Arc::new(AtomicI64::new(TODAY));
        let app = build(db, &folder, Clock::Set(now.clone()))?;
        Ok(Self { router: house::router(&app), app, now, folder, database })
    }

    /// Puts the clock forward.
    pub fn pass(&self, ms: i64) {
        self.now.fetch_add(ms, Ordering::Relaxed);
    }

    /// Sets the clock, in milliseconds UTC.
    pub fn set_clock(&self, ms: i64) {
        self.now.store(ms, Ordering::Relaxed);
    }

    /// A browser of somebody who is signed in, his second factor given.
    pub async fn client(&self, login: &str) -> Client {
        let token = stop(pages::sign_in(&self.app, login, ("test", "-")).await.context(login.to_owned()));
        Client::new(self.router.clone(), Some((session::cookie_name(&self.app), &token)))
    }

    /// A browser of nobody.
    pub fn guest(&self) -> Client {
        Client::new(self.router.clone(), None)
    }

    /// An API token of somebody, valid for a year.
    pub async fn token(&self, login: &str) -> String {
        stop(self.make_token(login).await.context(login.to_owned()))
    }

    async fn make_token(&self, login: &str) -> anyhow::Result<String> {
        let by = self.acting(login).await;
        let token = secret();
        let mut tx = self.app.db.begin().await?;
        let hash = session::hash(&token);
        let args = crate::args![by.new_id(), by.body, by.account, "test", hash, by.now, "2099-12-31"];
        tx.run(store::ADD_TOKEN, args).await?;
        tx.commit().await?;
        Ok(token)
    }

    /// An API client of somebody.
    pub async fn api(&self, login: &str) -> Api {
        Api::new(self.router.clone(), self.token(login).await)
    }

    /// Somebody acting now, as his sign-in makes him.
    pub async fn acting(&self, login: &str) -> Acting {
        stop(self.make_acting(login).await.context(login.to_owned()))
    }

    async fn make_acting(&self, login: &str) -> Outcome<Acting> {
        let token = pages::sign_in(&self.app, login, ("test", "-")).await?;
        let signed = session::who(&self.app, &token).await?;
        match signed {
            Some(signed) => signed.acting(&self.app).await,
            None => Err(crate::foundation::errors::Problem::NotFound),
        }
    }

    /// The timer of the body of the world, acting now.
    pub async fn timer(&self) -> Acting {
        stop(self.make_timer().await)
    }

    async fn make_timer(&self) -> Outcome<Acting> {
        let bodies = procedure_store::bodies(&mut self.app.db.read().await?).await?;
        let body = bodies.first().ok_or(crate::foundation::errors::Problem::NotFound)?;
        self.app.timer(*body).await
    }
}

impl Drop for World {
    fn drop(&mut self) {
        // Best effort: what stays behind lies in the folder for temporary files or in a cluster that is thrown away.
        std::fs::remove_dir_all(&self.folder).ok();
        let Some((url, name)) = self.database.take() else { return };
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            if let Ok(runtime) = runtime {
                let text = format!("drop database if exists {name} with (force)");
                runtime.block_on(script(&url, &text)).ok();
            }
        });
        dropping.join().ok();
    }
}

/// A test cannot go on without this.
fn stop<T, E: std::fmt::Debug>(made: Result<T, E>) -> T {
    made.unwrap_or_else(|cause| panic!("the world of this test cannot be made: {cause:?}"))
}

fn build(db: Db, folder: &Path, clock: Clock) -> anyhow::Result<App> {
    house::build(Config::default(), db, folder, clock, true)
}

fn new_name() -> String {
    format!("yz_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}

fn new_folder() -> anyhow::Result<PathBuf> {
    let folder = std::env::temp_dir().join(format!("{}-world", new_name()));
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Fills a database and lets go of it.
async fn fill_template(db: Db, folder: &Path) -> anyhow::Result<()> {
    dialect::migrate(&db, house::MIGRATIONS, TODAY).await?;
    let app = build(db.clone(), folder, Clock::Set(Arc::new(AtomicI64::new(TODAY))))?;
    fill_size(&app, Size::Small).await?;
    db.close().await;
    Ok(())
}

async fn sqlite_template() -> anyhow::Result<PathBuf> {
    let shared = shared("sqlite.db");
    if let Some(file) = shared.as_ref().filter(|file| file.exists()) {
        return Ok(file.clone());
    }
    let folder = new_folder()?;
    let file = folder.join("template.db");
    fill_template(Db::sqlite(&file).await?, &folder).await?;
    match shared {
        None => Ok(file),
        // Under its name only when it is whole.
        Some(shared) => {
            let part = shared.with_extension(new_name());
            std::fs::copy(&file, &part)?;
            std::fs::rename(&part, &shared)?;
            std::fs::remove_dir_all(&folder)?;
            Ok(shared)
        }
    }
}

async fn postgres_template(url: &str) -> anyhow::Result<String> {
    let shared = shared("postgres.name");
    if let Some(file) = shared.as_ref().filter(|file| file.exists()) {
        return Ok(std::fs::read_to_string(file)?);
    }
    let name = format!("{}_template", new_name());
    script(url, &format!("create database {name}")).await?;
    let db = Db::postgres(&with_database(url, &name)).await?;
    fill_template(db, &std::env::temp_dir()).await?;
    if let Some(shared) = shared {
        let part = shared.with_extension(new_name());
        std::fs::write(&part, &name)?;
        std::fs::rename(&part, &shared)?;
    }
    Ok(name)
}

/// A file among the worlds that programs share.
fn shared(name: &str) -> Option<PathBuf> {
    std::env::var_os(WORLDS).map(|folder| PathBuf::from(folder).join(name))
}

async fn script(url: &str, text: &str) -> anyhow::Result<()> {
    let db = Db::postgres(url).await?;
    let done = db.run_script(text).await;
    db.close().await;
    Ok(done?)
}

/// The same address with another database.
fn with_database(url: &str, name: &str) -> String {
    let (address, options) = url.split_once('?').map_or((url, None), |(a, o)| (a, Some(o)));
    let (scheme, rest) = address.split_once("://").unwrap_or(("postgres", address));
    let host = rest.split('/').next().unwrap_or_default();
    let options = options.map(|o| format!("?{o}")).unwrap_or_default();
    format!("{scheme}://{host}/{name}{options}")
}
