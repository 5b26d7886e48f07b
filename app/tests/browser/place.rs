//! Where the browser tests look: a world or an empty installation served on a free port of loopback for as long as a test runs.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on ends")]

use crate::support::{Browser, Options};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use yizheng::config::Config;
use yizheng::foundation::acting::{Clock, secret};
use yizheng::foundation::app::App;
use yizheng::foundation::db::Db;
use yizheng::foundation::dialect;
use yizheng::house;

/// Numbers the databases of one run in a cluster.
static COUNT: AtomicI64 = AtomicI64::new(0);

/// An empty installation whose people may be entered by the links of the demo, served; its clock stands where it is set.
pub struct Place {
    pub app: App,
    pub site: String,
    pub now: Arc<AtomicI64>,
    folder: PathBuf,
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

impl Place {
    /// On the embedded database, or on a new one of the PostgreSQL cluster at an address.
    pub async fn empty(cluster: Option<&str>, now: i64) -> Place {
        let folder = std::env::temp_dir().join(format!("yizheng-story-{}", secret()));
        std::fs::create_dir_all(&folder).unwrap();
        let db = match cluster {
            None => Db::sqlite(&folder.join("yizheng.sqlite")).await.unwrap(),
            Some(url) => {
                let name = format!("story_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
                let maker = Db::postgres(url).await.unwrap();
                maker.run_script(&format!("create database {name}")).await.unwrap();
                maker.close().await;
                let (server, _) = url.rsplit_once('/').unwrap();
                Db::postgres(&format!("{server}/{name}")).await.unwrap()
            }
        };
        dialect::migrate(&db, house::MIGRATIONS, now).await.unwrap();
        let now = Arc::new(AtomicI64::new(now));
        let app = house::build(Config::default(), db, &folder, Clock::Set(now.clone()), true).unwrap();
        let site = serve(&app).await;
        Place { app, site, now, folder }
    }

    /// A browser of somebody who is signed in.
    pub async fn sign_in(&self, options: &Options, login: &str) -> Browser {
        let browser = Browser::open(options.clone()).await;
        browser.goto(&format!("{}/demo/as/{login}", self.site)).await;
        browser
    }
}

/// Serves a program; gives its address.
pub async fn serve(app: &App) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = house::router(app);
    tokio::spawn(async move { axum::serve(listener, router).await });
    format!("http://{address}")
}

/// Pages of which the handbook holds a picture, by the width at which people use them.
const HANDBOOK: [(&str, &[&str]); 2] = [
    (
        "desk",
        &[
            "activity-people",
            "assigning",
            "calendar",
            "desk",
            "figures",
            "follow-up",
            "import",
            "leader",
            "log",
            "matter-dates",
            "merge",
            "mine",
            "people",
            "reply",
            "report",
            "report-check",
            "report-figure",
            "review",
            "rule-compare",
            "search",
            "settings",
            "setup",
            "statistics",
            "supervision",
            "tasks",
            "unit",
            "upward-document",
        ],
    ),
    ("phone", &["activities-mine", "answer", "answers", "inbox", "mine", "show", "sign", "sign-in", "write"]),
];

/// Takes pictures of a page where `UPDATE_PICTURES` asks for them: the whole of it below `target`, and what is seen at first
/// into the handbook. Else only of the handbook's pages, below `target`: pictures are a fifth of what looking costs.
pub async fn picture(browser: &Browser, page: &str, size: &str, lang: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let short = if lang == "en" { "en" } else { "zh" };
    let name = format!("{page}-{size}-{short}.png");
    let in_handbook = HANDBOOK.iter().any(|(at, pages)| *at == size && pages.contains(&page));
    let asked = std::env::var_os("UPDATE_PICTURES").is_some();
    if in_handbook || asked {
        browser.screenshot_full(root.join("target/pictures").join(&name)).await;
    }
    if in_handbook && asked {
        let kept = root.join("docs/handbook/pictures");
        std::fs::create_dir_all(&kept).unwrap();
        browser.screenshot(kept.join(&name)).await;
    }
}
