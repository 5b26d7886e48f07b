//! `calendar import`: a further year of the national calendar for a body, from a file.

use super::installation::{Installation, Where};
use super::{plain, store};
use crate::assembly::settings;
use crate::foundation::acting::Clock;
use crate::foundation::app::App;
use crate::foundation::ids::BodyId;
use anyhow::{Context, anyhow, bail};
use clap::Subcommand;
use std::path::{Path, PathBuf};
use working_days::CalendarYear;

/// `calendar`.
#[derive(Debug, Subcommand)]
pub enum Calendar {
    /// Adds a year of days off, as the yearly notice gives them
    Import {
        /// JSON file: {"calendar": "CN", "year": 2027, "off": ["2027-01-01"], "work": []}
        file: PathBuf,
        /// Id, name or short name of the body; may be left out where there is only one
        #[arg(long)]
        body: Option<String>,
    },
}

/// Runs the command.
pub async fn run(place: &Where, calendar: Calendar) -> anyhow::Result<()> {
    let Calendar::Import { file, body } = calendar;
    let content = std::fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    let year = CalendarYear::parse(&content).map_err(|e| anyhow!("{}: {e}", file.display()))?;
    let installation = Installation::visiting(place).await?;
    let app = installation.app(Clock::Machine(0), false)?;
    let name = import(&app, body.as_deref(), &content, &file).await;
    app.db.close().await;
    println!("{} is in the calendar of {}; a running server reads it within ten seconds", year.year, name?);
    Ok(())
}

async fn import(app: &App, body: Option<&str>, content: &str, file: &Path) -> anyhow::Result<String> {
    let (body, name) = choose(app, body).await?;
    let by = app.timer(body).await.map_err(plain)?;
    let file = file.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let mut tx = app.db.begin().await.map_err(plain)?;
    settings::import_year(&mut tx, &by, &file, content).await.map_err(plain)?;
    tx.commit().await.map_err(plain)?;
    Ok(name)
}

/// The body that is meant; the only one where none is named.
pub(super) async fn choose(app: &App, wanted: Option<&str>) -> anyhow::Result<(BodyId, String)> {
    let bodies = store::body_names(&mut app.db.read().await.map_err(plain)?).await.map_err(plain)?;
    let list = || bodies.iter().map(|(id, name, _)| format!("{id} ({name})")).collect::<Vec<_>>().join(", ");
    let found: Vec<_> = bodies
        .iter()
        .filter(|(id, name, short)| {
            wanted.is_none_or(|wanted| id.to_string() == wanted || name == wanted || short == wanted)
        })
        .collect();
    match found.as_slice() {
        [(id, name, _)] => Ok((*id, name.clone())),
        [] if bodies.is_empty() => {
            bail!("this installation has no body yet; open the link that serve prints")
        }
        [] => bail!("no body is called that; there are: {}", list()),
        _ => bail!("say which body with --body; there are: {}", list()),
    }
}
