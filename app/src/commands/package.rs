//! `package`: proposals of a session out of this installation, into another, and what the other one answered back again. The
//! format is `docs/exchange-package.md`.

use super::import::{acting, confirmed, sentence, sitting_named};
use super::installation::{Installation, Where, lock, migrate};
use super::plain;
use crate::assembly::proposals::actions::registering::As;
use crate::assembly::proposals::exchange::begins_of;
use crate::assembly::proposals::package::{self, MOST_BYTES, Made, Options, Plan, Verdict};
use crate::foundation::acting::{Acting, Clock, Role};
use crate::foundation::app::App;
use crate::foundation::errors::Problem;
use crate::foundation::words::Lang;
use crate::foundation::workflow::Name;
use anyhow::{Context, anyhow, bail};
use clap::{Args, Subcommand};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// `package`.
#[derive(Debug, Subcommand)]
pub enum Exchange {
    /// Writes the filed proposals of a session into a package
    Out {
        /// Number of the session in its term, as 5 or 12-5
        #[arg(long, value_name = "N")]
        session: String,
        /// The file to write; it must not be there yet
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        #[command(flatten)]
        who: Who,
    },
    /// Writes what was answered here to proposals that came from another body
    Results {
        /// Id of that body, as `package in` and the page of packages show it; may be left out where there is only one
        #[arg(long = "for", value_name = "ID")]
        origin: Option<String>,
        /// The file to write; it must not be there yet
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        #[command(flatten)]
        who: Who,
    },
    /// Takes a package in: proposals, or results of proposals that went out
    In(In),
}

/// Whose packages, and who acts.
#[derive(Debug, Args)]
pub struct Who {
    /// Id, name or short name of the body; may be left out where there is only one
    #[arg(long)]
    body: Option<String>,
    /// Login of the proposal officer who acts [default: the operator of this command]
    #[arg(long, value_name = "LOGIN")]
    by: Option<String>,
    /// Language of the sentences: zh-CN or en
    #[arg(long, default_value = "en", value_parser = ["zh-CN", "en"])]
    lang: String,
}

/// `package in`.
#[derive(Debug, Args)]
pub struct In {
    /// The package
    file: PathBuf,
    /// Session into which proposals come, as 5 or 12-5 [default: the one that the package names, else that of today]
    #[arg(long, value_name = "N")]
    session: Option<String>,
    /// As what proposals come in: filed with their numbers, or submitted
    #[arg(long = "as", value_name = "STATE", default_value = "filed", value_parser = ["filed", "submitted"])]
    begins: String,
    /// Only show what would happen
    #[arg(long)]
    preview: bool,
    /// Do not ask before taking in
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    who: Who,
}

/// Runs the command.
pub async fn run(place: &Where, exchange: Exchange) -> anyhow::Result<ExitCode> {
    // Nobody else may write meanwhile: what is shown is what will be taken.
    let installation = Installation::looking(&place.folder()).await?;
    let _held = lock(&installation.folder, &installation.config)?;
    migrate(&installation.db).await?;
    let app = installation.app(Clock::Machine(0), false)?;
    let ended = on(&app, exchange).await;
    app.db.close().await;
    ended
}

async fn on(app: &App, exchange: Exchange) -> anyhow::Result<ExitCode> {
    match exchange {
        Exchange::Out { session, out, who } => {
            let by = officer(app, &who).await?;
            let sitting = sitting_named(app, &by, &session).await?;
            free(&out)?;
            written(&package::proposals(app, &by, sitting).await.map_err(plain)?, &out)
        }
        Exchange::Results { origin, out, who } => {
            let by = officer(app, &who).await?;
            let origin = one_origin(app, &by, origin).await?;
            free(&out)?;
            written(&package::results(app, &by, &origin).await.map_err(plain)?, &out)
        }
        Exchange::In(asked) => take_in(app, asked).await,
    }
}

async fn officer(app: &App, who: &Who) -> anyhow::Result<Acting> {
    let (body, _) = super::calendar::choose(app, who.body.as_deref()).await?;
    let lang = Lang::from_tag(&who.lang).unwrap_or_default();
    acting(app, body, (who.by.as_deref(), Role::ProposalOfficer), lang).await
}

async fn one_origin(app: &App, by: &Acting, named: Option<String>) -> anyhow::Result<String> {
    let mut db = app.db.read().await.map_err(plain)?;
    let all = package::origins(&mut db, by.body).await.map_err(plain)?;
    let list = || all.iter().map(|(id, name, _)| format!("{id} ({name})")).collect::<Vec<_>>().join(", ");
    match (named, all.as_slice()) {
        (Some(named), _) if all.iter().any(|(id, ..)| *id == named) => Ok(named),
        (Some(named), _) => bail!("no proposals came from {named}; they came from: {}", list()),
        (None, [(id, ..)]) => Ok(id.clone()),
        (None, []) => bail!("no proposals came in a package yet"),
        (None, _) => bail!("say --for which body: {}", list()),
    }
}

fn free(out: &Path) -> anyhow::Result<()> {
    if out.exists() {
        bail!("{} exists already", out.display());
    }
    Ok(())
}

fn written(made: &Made, out: &Path) -> anyhow::Result<ExitCode> {
    let mut file = std::fs::File::create_new(out).with_context(|| out.display().to_string())?;
    std::io::copy(&mut &made.file, &mut file).with_context(|| out.display().to_string())?;
    file.sync_all().with_context(|| out.display().to_string())?;
    println!("{} records, {} bytes: {}", made.records, made.bytes, out.display());
    Ok(ExitCode::SUCCESS)
}

async fn take_in(app: &App, asked: In) -> anyhow::Result<ExitCode> {
    let lang = Lang::from_tag(&asked.who.lang).unwrap_or_default();
    let said = |problem: Problem| match problem {
        Problem::Invalid(list) => {
            let all: Vec<_> = list.iter().map(|c| sentence(&app.words, lang, c)).collect();
            anyhow!(all.join(" "))
        }
        other => plain(other),
    };
    let by = officer(app, &asked.who).await?;
    let size = std::fs::metadata(&asked.file).with_context(|| asked.file.display().to_string())?.len();
    if size > MOST_BYTES as u64 {
        bail!("{} has more than {MOST_BYTES} bytes", asked.file.display());
    }
    let bytes: Arc<[u8]> =
        std::fs::read(&asked.file).with_context(|| asked.file.display().to_string())?.into();
    let name = asked.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let sitting = match &asked.session {
        Some(wanted) => Some(sitting_named(app, &by, wanted).await?),
        None => None,
    };
    let options = Options { sitting, begins: begins_of(&asked.begins).unwrap_or(As::Filed) };
    let package = package::read(app, (&name, bytes), !asked.preview).await.map_err(plain)?;
    let package = package.map_err(|trouble| anyhow!(sentence(&app.words, lang, &trouble.complaint())))?;
    let mut db = app.db.read().await.map_err(plain)?;
    let plan = package::plan(&mut db, &by, &package, options).await.map_err(said)?;
    drop(db);
    println!("{} ({})", package.manifest.from.name, package.manifest.from.id);
    show(app, lang, &plan);
    let blocked: Vec<_> = plan.blocked.iter().map(|c| sentence(&app.words, lang, c)).collect();
    if !blocked.is_empty() {
        bail!(blocked.join(" "));
    }
    if asked.preview || plan.taken() == 0 {
        return Ok(ExitCode::SUCCESS);
    }
    if !asked.yes && !confirmed(plan.taken(), "records")? {
        bail!("nothing was taken in");
    }
    let mut tx = app.db.begin().await.map_err(plain)?;
    match package::take(&mut tx, &by, &package, options).await.map_err(said)? {
        Ok(taken) => {
            tx.commit().await.map_err(plain)?;
            println!(
                "taken in: {}, here already: {}, changed there: {}, refused: {}",
                taken.taken, taken.same, taken.changed, taken.refused
            );
            Ok(ExitCode::SUCCESS)
        }
        Err(_) => bail!("something changed meanwhile; nothing was taken in, run the command again"),
    }
}

fn show(app: &App, lang: Lang, plan: &Plan) {
    for record in &plan.records {
        let verdict = app.words.t(lang, &format!("package-verdict-{}", record.verdict)).into_owned();
        println!("{verdict}: {} {}", record.number, record.title);
        for mark in &record.marks {
            println!("   {}", sentence(&app.words, lang, mark));
        }
    }
    let count = |verdict: &Verdict| {
        let word = app.words.t(lang, &format!("package-verdict-{verdict}")).into_owned();
        format!("{word}: {}", plan.count(*verdict))
    };
    println!("{}", Verdict::all().iter().map(count).collect::<Vec<_>>().join(", "));
}
