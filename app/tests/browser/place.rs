//! Where the browser tests look: a world or an empty installation served on a free port of loopback for as long as a test runs.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on ends")]

use crate::support::Browser;
use std::path::Path;
use yizheng::foundation::app::App;
use yizheng::house;

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
            "review",
            "settings",
            "setup",
            "statistics",
            "supervision",
            "unit",
        ],
    ),
    ("phone", &["answer", "answers", "inbox", "mine", "show", "sign", "sign-in", "write"]),
];

/// Takes pictures of a page: the whole of it below `target`, and what is seen at first into the handbook, where
/// `UPDATE_PICTURES` asks for it.
pub async fn picture(browser: &Browser, page: &str, size: &str, lang: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let short = if lang == "en" { "en" } else { "zh" };
    let name = format!("{page}-{size}-{short}.png");
    let whole = root.join("target/pictures");
    std::fs::create_dir_all(&whole).unwrap();
    browser.screenshot_full(whole.join(&name)).await;
    let in_handbook = HANDBOOK.iter().any(|(at, pages)| *at == size && pages.contains(&page));
    if in_handbook && std::env::var_os("UPDATE_PICTURES").is_some() {
        let kept = root.join("docs/handbook/pictures");
        std::fs::create_dir_all(&kept).unwrap();
        browser.screenshot(kept.join(&name)).await;
    }
}
