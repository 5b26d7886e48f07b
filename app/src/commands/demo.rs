//! `demo`: the demo prefecture in a folder of its own, on a day of its own, on this machine only. A kept folder is filled once.

use super::installation::{DATABASE, DEMO_MARK, Installation, Where, log_to_stderr, make_folder};
use super::{plain, search, serve};
use crate::config::Config;
use crate::demo::Size;
use crate::foundation::acting::{Clock, local_date, parse_date, secret};
use crate::foundation::{procedure_store, server};
use anyhow::{Context, anyhow, bail};
use clap::Args;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use time::Date;

/// The demo's day, when none is named.
const TODAY: &str = "2026-05-20";
/// The demo prefecture lives by Beijing time.
const OFFSET_MINUTES: i64 = 480;
const FILLING: &str = "filling";
const FILLED: &str = "filled";

/// `demo`.
#[derive(Debug, Args)]
pub struct Demo {
    /// Port to listen on, on this machine only
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The demo's today
    #[arg(long, value_name = "DATE", default_value = TODAY)]
    today: String,
    /// Keep the temporary folder after the end
    #[arg(long)]
    keep: bool,
    /// Fewer proposals: the same people and every state, ready much sooner
    #[arg(long)]
    small: bool,
}

/// Runs the command. `--data` keeps a folder and uses it again; the environment's data folder is never touched.
pub async fn run(place: &Where, demo: Demo) -> anyhow::Result<()> {
    let today =
        parse_date(&demo.today).with_context(|| format!("{} is not a date; write 2026-05-20", demo.today))?;
    let mut config = Config { listen: format!("127.0.0.1:{}", demo.port), ..Config::default() };
    log_to_stderr(&config, "warn");
    let listener = serve::listen(&mut config).await.map_err(|error| match demo.port.checked_add(1) {
        Some(next) => anyhow!("{error:#}, for example: yizheng demo --port {next}"),
        None => error,
    })?;
    let folder = match &place.named {
        Some(named) => named.clone(),
        None => {
            let name: String = secret().chars().filter(char::is_ascii_alphanumeric).take(8).collect();
            std::env::temp_dir().join(format!("yizheng-demo-{name}"))
        }
    };
    let size = if demo.small { Size::Small } else { Size::Full };
    let ended = in_folder(&folder, config, listener, today, size).await;
    if place.named.is_none() && !demo.keep {
        std::fs::remove_dir_all(&folder).with_context(|| folder.display().to_string())?;
    } else {
        println!("the demo is kept; run again: yizheng demo --data {}", folder.display());
    }
    ended
}

async fn in_folder(
    folder: &Path,
    config: Config,
    listener: tokio::net::TcpListener,
    today: Date,
    size: Size,
) -> anyhow::Result<()> {
    let mut stop = server::told_to_stop()?;
    let mark = prepare(folder)?;
    let installation = Installation::serving(folder, config, false).await?;
    let app = installation.app(clock(today), true)?;
    let bodies = procedure_store::bodies(&mut app.db.read().await.map_err(plain)?).await.map_err(plain)?;
    if bodies.is_empty() {
        std::fs::write(&mark, FILLING)?;
        let told = std::io::stderr().is_terminal();
        eprintln!(
            "preparing the demo prefecture: three sessions of a committee, about {}",
            match size {
                Size::Full => "half a minute",
                Size::Small => "five seconds",
            }
        );
        let progress = |percent: usize| {
            if told {
                eprint!("\r{percent:3} %");
            }
        };
        tokio::select! {
            filled = crate::demo::fill(&app, size, progress) => filled?,
            () = &mut stop => bail!("stopped before the demo was ready"),
        }
        if told {
            eprintln!("\r100 %");
        }
    }
    search::bring_up_to_date(&app).await?;
    std::fs::write(&mark, FILLED)?;
    println!("{}", app.config.address());
    for person in crate::demo::people::cast()? {
        println!("{} ({}): {}/demo/as/{}", person.name, person.role, app.config.address(), person.login);
    }
    serve::until_stopped(&app, listener, stop).await
}

/// Makes the folder ready: somebody's installation is refused, a demo that was not filled to its end is begun anew.
fn prepare(folder: &Path) -> anyhow::Result<PathBuf> {
    let mark = folder.join(DEMO_MARK);
    make_folder(folder)?;
    let told = std::fs::read_to_string(&mark).unwrap_or_default();
    if folder.join(DATABASE).exists() {
        if !mark.exists() {
            bail!(
                "{} holds an installation, not the demo; name another folder with --data",
                folder.display()
            );
        }
        if told.trim() == FILLING {
            for name in [DATABASE.to_owned(), format!("{DATABASE}-wal"), format!("{DATABASE}-shm")] {
                let _ = std::fs::remove_file(folder.join(name));
            }
        }
    }
    if !mark.exists() {
        std::fs::write(&mark, FILLING).with_context(|| mark.display().to_string())?;
    }
    Ok(mark)
}

/// The machine's clock, moved by whole days so that today is the demo's day at the present time of day.
fn clock(today: Date) -> Clock {
    let real = local_date(Clock::Machine(0).now_ms(), OFFSET_MINUTES);
    Clock::Machine((today - real).whole_milliseconds() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demo_lives_on_its_own_day() {
        for day in ["2026-05-20", "2024-02-29", "2030-01-01"] {
            let today = parse_date(day);
            assert_eq!(today.map(|day| local_date(clock(day).now_ms(), OFFSET_MINUTES)), today);
        }
    }

    #[test]
    fn somebodys_installation_is_not_made_a_demo() -> anyhow::Result<()> {
        let folder = std::env::temp_dir().join(format!("yizheng-test-{}", secret()));
        make_folder(&folder)?;
        std::fs::write(folder.join(DATABASE), "")?;
        assert!(prepare(&folder).is_err());
        std::fs::remove_dir_all(&folder)?;
        prepare(&folder)?;
        assert!(folder.join(DEMO_MARK).exists());
        std::fs::write(folder.join(DATABASE), "")?;
        prepare(&folder)?;
        assert!(!folder.join(DATABASE).exists(), "an unfinished demo is begun anew");
        std::fs::remove_dir_all(&folder)?;
        Ok(())
    }
}
