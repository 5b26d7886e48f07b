//! Fresh places for a test: a folder, an embedded database, and, when `YIZHENG_TEST_PG` names a server, a PostgreSQL schema.

use std::path::PathBuf;
use yizheng::foundation::acting::secret;
use yizheng::foundation::db::Db;

/// A folder that goes with the test.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new() -> anyhow::Result<Self> {
        let folder = std::env::temp_dir().join(format!("yizheng-test-{}", name()));
        std::fs::create_dir(&folder)?;
        Ok(Self(folder))
    }

    pub fn join(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn name() -> String {
    secret().chars().filter(|c| c.is_ascii_lowercase() || c.is_ascii_digit()).take(12).collect()
}

/// A schema of its own on the test server; `None` when there is no server.
pub struct Schema {
    pub url: String,
    base: String,
    name: String,
}

impl Schema {
    pub async fn new() -> anyhow::Result<Option<Self>> {
        let Ok(base) = std::env::var("YIZHENG_TEST_PG") else { return Ok(None) };
        let name = format!("t_{}", name());
        let db = Db::postgres(&base).await?;
        db.run_script(&format!("create schema {name}")).await?;
        db.close().await;
        let joint = if base.contains('?') { '&' } else { '?' };
        let url = format!("{base}{joint}options[search_path]={name}");
        Ok(Some(Self { url, base, name }))
    }

    pub async fn drop(self) -> anyhow::Result<()> {
        let db = Db::postgres(&self.base).await?;
        db.run_script(&format!("drop schema {} cascade", self.name)).await?;
        db.close().await;
        Ok(())
    }
}
