//! Papers as PDF by the office program, where one is installed. It is looked for once; it runs without a shell, one at a time,
//! with a profile of its own that is thrown away, and not longer than three quarters of one minute.

use crate::foundation::acting::secret;
use crate::foundation::errors::{Outcome, Problem};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::OnceLock;
use std::time::Duration;
use tokio::process::Command;
use tokio::sync::Semaphore;

const LONGEST: Duration = Duration::from_secs(45);
/// How long somebody waits for his turn.
const WAIT: Duration = Duration::from_secs(5);

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

/// A folder that goes when the work ends, also when the request is given up.
struct Emptied(PathBuf);

impl Drop for Emptied {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

/// The document as PDF.
pub async fn convert(docx: &[u8]) -> Outcome<Vec<u8>> {
    let program = program().ok_or(Problem::NotFound)?;
    // Whoever finds another one at work is told to come again: a queue would let one person block everybody.
    let turn = tokio::time::timeout(WAIT, TURN.acquire()).await;
    let _turn = turn.map_err(|_| Problem::Slower { wait_seconds: 30 })?.map_err(Problem::broken)?;
    let folder = std::env::temp_dir().join(format!("yizheng-pdf-{}", secret()));
    let folder = Emptied(folder);
    let mut made = tokio::fs::DirBuilder::new();
    #[cfg(unix)]
    made.mode(0o700);
    made.create(&folder.0).await.map_err(Problem::broken)?;
    run(program, &folder.0, docx).await
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
            return Err(Problem::broken("the office program took too long"));
        }
    };
    tokio::fs::read(folder.join("paper.pdf")).await.map_err(Problem::broken)
}
