//! What the system says about a process: processor time and memory.

use anyhow::Context;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::task::JoinHandle;

/// Processor time of a process so far, in milliseconds: its own and the system's for it. The system counts in hundredths.
pub fn cpu_ms(pid: u32) -> anyhow::Result<f64> {
    let text = std::fs::read_to_string(format!("/proc/{pid}/stat"))?;
    let (_, rest) = text.rsplit_once(')').context("stat")?;
    let ticks =
        |at: usize| rest.split_whitespace().nth(at).and_then(|n| n.parse::<u64>().ok()).context("stat");
    Ok((ticks(11)? + ticks(12)?) as f64 * 10.0)
}

/// Processor time of all processes of a name so far, in milliseconds.
pub fn cpu_ms_of(name: &str) -> anyhow::Result<f64> {
    let mut all = 0.0;
    for entry in std::fs::read_dir("/proc")? {
        let Some(pid) = entry?.file_name().to_str().and_then(|n| n.parse().ok()) else { continue };
        let own = std::fs::read_to_string(format!("/proc/{pid}/comm"));
        if own.is_ok_and(|own| own.trim() == name) {
            all += cpu_ms(pid).unwrap_or_default();
        }
    }
    Ok(all)
}

/// The most anonymous memory that a process has until this is asked, in megabytes, looked at every 20 ms.
pub struct Watch {
    end: Arc<AtomicBool>,
    task: JoinHandle<f64>,
}

impl Watch {
    /// Begins to look.
    pub fn begin(pid: u32) -> Self {
        let end = Arc::new(AtomicBool::new(false));
        let ended = end.clone();
        let look = move || {
            let mut most: f64 = 0.0;
            while !ended.load(Ordering::Relaxed) {
                most = most.max(memory_mb(pid).map_or(0.0, |(anonymous, _)| anonymous));
                std::thread::sleep(Duration::from_millis(20));
            }
            most
        };
        Self { end, task: tokio::task::spawn_blocking(look) }
    }

    /// What it was.
    pub async fn most(mut self) -> anyhow::Result<f64> {
        self.end.store(true, Ordering::Relaxed);
        Ok((&mut self.task).await?)
    }
}

impl Drop for Watch {
    // Also where what was watched went wrong: the program would wait for it when it ends.
    fn drop(&mut self) {
        self.end.store(true, Ordering::Relaxed);
    }
}

/// Memory of a process in megabytes: anonymous now, and the most it ever had resident.
pub fn memory_mb(pid: u32) -> anyhow::Result<(f64, f64)> {
    let text = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
    let kb = |name: &str| {
        let line = text.lines().find(|line| line.starts_with(name))?;
        line.split_whitespace().nth(1)?.parse::<f64>().ok()
    };
    Ok((kb("RssAnon:").context("RssAnon")? / 1024.0, kb("VmHWM:").context("VmHWM")? / 1024.0))
}

/// Size of a file in megabytes.
pub fn file_mb(path: &Path) -> anyhow::Result<f64> {
    Ok(std::fs::metadata(path)?.len() as f64 / 1_048_576.0)
}
