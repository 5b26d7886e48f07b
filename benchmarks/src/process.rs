//! What the system says about a process: processor time and memory.

use anyhow::Context;
use std::path::Path;

/// Processor time of a process so far, in milliseconds: its own and the system's for it. The system counts in hundredths.
pub fn cpu_ms(pid: u32) -> anyhow::Result<f64> {
    let text = std::fs::read_to_string(format!("/proc/{pid}/stat"))?;
    let (_, rest) = text.rsplit_once(')').context("stat")?;
    let ticks =
        |at: usize| rest.split_whitespace().nth(at).and_then(|n| n.parse::<u64>().ok()).context("stat");
    Ok((ticks(11)? + ticks(12)?) as f64 * 10.0)
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
