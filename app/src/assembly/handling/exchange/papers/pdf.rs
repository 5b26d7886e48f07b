//! Papers as PDF by the office program, where one is installed. It is looked for once; it runs without a shell, one at a time,
//! with a profile of its own that is thrown away, and not longer than a minute.

use crate::foundation::acting::secret;
use crate::foundation::errors::{Outcome, Problem};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::OnceLock;
use std::time::Duration;
use tokio::process::Command;
use tokio::sync::Semaphore;

const LONGEST: Duration = Duration::from_secs(60);

static PROGRAM: OnceLock<Option<PathBuf>> = OnceLock::new();
static TURN: Semaphore = Semaphore::const_new(1);

fn program() -> Option<&'static Path> {
    PROGRAM
        .get_or_init(|| {
            let folders = std::env::var_os("PATH")?;
            let named =
                |name: &str| std::env::split_paths(&folders).map(|f| f.join(name)).find(|p| p.is_file());
            named("soffice").or_else(|| named("libreoffice"))
        })
        .as_deref()
}

/// Whether papers can be had as PDF here.
pub fn offered() -> bool {
    program().is_some()
}

/// The document as PDF.
pub async fn convert(docx: &[u8]) -> Outcome<Vec<u8>> {
    let program = program().ok_or(Problem::NotFound)?;
    let _turn = TURN.acquire().await.map_err(Problem::broken)?;
    let folder = std::env::temp_dir().join(format!("yizheng-pdf-{}", secret()));
    tokio::fs::create_dir_all(&folder).await.map_err(Problem::broken)?;
    let made = run(program, &folder, docx).await;
    tokio::fs::remove_dir_all(&folder).await.ok();
    made
}

async fn run(program: &Path, folder: &Path, docx: &[u8]) -> Outcome<Vec<u8>> {
    let paper = folder.join("paper.docx");
    tokio::fs::write(&paper, docx).await.map_err(Problem::broken)?;
    let mut profile = std::ffi::OsString::from("-env:UserInstallation=file://");
    profile.push(folder.join("profile"));
    let mut command = Command::new(program);
    command
        .arg(profile)
        .args(["--headless", "--norestore", "--nolockcheck", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .arg(&paper)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true);
    let mut child = command.spawn().map_err(Problem::broken)?;
    match tokio::time::timeout(LONGEST, child.wait()).await {
        Ok(ended) => ended.map_err(Problem::broken)?,
        Err(_) => {
            child.kill().await.ok();
            return Err(Problem::broken("the office program took longer than a minute"));
        }
    };
    tokio::fs::read(folder.join("paper.pdf")).await.map_err(Problem::broken)
}
