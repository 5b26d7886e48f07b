//! Where the browser tests look: a world or an empty installation served on a free port of loopback for as long as a test runs.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on ends")]

use std::path::{Path, PathBuf};
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

/// Where a picture is written: always below `target`, and into the handbook where it is missing or `UPDATE_PICTURES` asks.
pub fn picture(name: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = vec![root.join("target/pictures").join(format!("{name}.png"))];
    let kept = root.join("docs/handbook/pictures").join(format!("{name}.png"));
    if std::env::var_os("UPDATE_PICTURES").is_some() {
        files.push(kept);
    }
    for file in &files {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    }
    files
}
