//! `import handling`: how the proposals of a past year were handled, from a table, planned and shown, then entered in one
//! transaction.

use super::import::{acting, confirmed, sentence, sitting_named};
use super::installation::{Installation, Where, lock, migrate};
use super::plain;
use crate::assembly::people::{self, ImportKind};
use crate::assembly::proposals::exchange::Verdict;
use crate::assembly::proposals::exchange::handled::{self, Handled, Options, Planned};
use crate::foundation::acting::{Acting, Clock, Role};
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Problem};
use crate::foundation::words::Lang;
use anyhow::{Context, anyhow, bail};
use clap::Args;
use office_documents::handling_in::Hints;
use office_documents::preview::Kind;
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;

/// `import handling`.
#[derive(Debug, Args)]
pub struct ImportHandling {
    /// The file: XLSX or CSV
    file: PathBuf,
    /// Number of the session in its term, as 5 or 12-5 [default: the session of the table's year]
    #[arg(long, value_name = "N")]
    session: Option<String>,
    /// Id, name or short name of the body; may be left out where there is only one
    #[arg(long)]
    body: Option<String>,
    /// Login of the proposal officer who imports [default: the operator of this command]
    #[arg(long, value_name = "LOGIN")]
    by: Option<String>,
    /// Login or name of the proposer of proposals that are not there yet
    #[arg(long, value_name = "WHO")]
    proposer: Option<String>,
    /// Enter units that are not known: yes or no
    #[arg(long, value_name = "YES", default_value = "no", value_parser = ["yes", "no"])]
    create_orgs: String,
    /// Leave rows that cannot be entered and enter the others
    #[arg(long)]
    skip_refused: bool,
    /// Import a file that was imported before
    #[arg(long)]
    again: bool,
    /// Only show what would happen
    #[arg(long)]
    preview: bool,
    /// Print JSON; with --preview what was read, without any installation
    #[arg(long)]
    json: bool,
    /// Do not ask before entering
    #[arg(long)]
    yes: bool,
    /// Language of the sentences: zh-CN or en
    #[arg(long, default_value = "en", value_parser = ["zh-CN", "en"])]
    lang: String,
}

/// Runs the command.
pub async fn run(place: &Where, asked: ImportHandling) -> anyhow::Result<ExitCode> {
    let bytes = std::fs::read(&asked.file).with_context(|| asked.file.display().to_string())?;
    let name = asked.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if asked.preview && asked.json {
        let lang = Lang::from_tag(&asked.lang).unwrap_or_default();
        println!("{}", super::import_listed::as_json(Kind::Handling, &bytes, lang)?);
        return Ok(ExitCode::SUCCESS);
    }
    // Nobody else may write meanwhile: what is shown is what will be entered.
    let installation = Installation::looking(&place.folder()).await?;
    let _held = lock(&installation.folder, &installation.config)?;
    migrate(&installation.db).await?;
    let app = installation.app(Clock::Machine(0), false)?;
    let ended = on(&app, &asked, (&name, bytes)).await;
    app.db.close().await;
    ended
}

async fn on(app: &App, asked: &ImportHandling, (name, bytes): (&str, Vec<u8>)) -> anyhow::Result<ExitCode> {
    let lang = Lang::from_tag(&asked.lang).unwrap_or_default();
    let said = |problem: Problem| match problem {
        Problem::Invalid(list) => {
            let sentences: Vec<_> = list.iter().map(|c| sentence(&app.words, lang, c)).collect();
            anyhow!(sentences.join(" "))
        }
        other => plain(other),
    };
    let (body, _) = super::calendar::choose(app, asked.body.as_deref()).await?;
    let by = acting(app, body, (asked.by.as_deref(), Role::ProposalOfficer), lang).await?;
    let options = options(app, &by, asked).await?;
    let mut db = app.db.read().await.map_err(plain)?;
    let chosen = people::columns_for_reader(&mut db, &by, ImportKind::Handling, &app.words).await;
    let hints = Hints { session_year: None, chosen: chosen.map_err(said)? };
    let read = handled::read(name, &bytes, &hints);
    let source =
        read.map_err(|trouble| anyhow!("{name}: {}", sentence(&app.words, lang, &trouble.complaint())))?;
    let plan = handled::plan(&mut db, &by, &source, &options).await.map_err(said)?;
    drop(db);
    if !asked.json {
        tell(app, lang, &source, &plan);
    }
    if asked.preview || plan.stops() {
        if asked.json {
            let said: Vec<String> = complaints(&plan).map(|c| sentence(&app.words, lang, c)).collect();
            println!("{:#}", json!({ "rows": plan.rows.len(), "refused": said }));
        }
        return Ok(if plan.stops() { ExitCode::FAILURE } else { ExitCode::SUCCESS });
    }
    let taken = plan.rows.iter().filter(|row| row.is_taken()).count();
    if !asked.yes && !confirmed(taken, "proposals")? {
        bail!("nothing was entered");
    }
    let mut tx = app.db.begin().await.map_err(plain)?;
    let done = handled::import(&mut tx, &by, &source, &options).await.map_err(said)?;
    let Ok(done) = done else {
        bail!("something changed meanwhile; nothing was entered, run the command again");
    };
    tx.commit().await.map_err(plain)?;
    let (entered, same, proposals, orgs) = (done.entered, done.same, done.proposals, done.orgs);
    if asked.json {
        println!("{:#}", json!({ "entered": entered, "same": same, "proposals": proposals, "orgs": orgs }));
    } else {
        println!("entered {entered}, left {same}; new proposals {proposals}, new units {orgs}");
    }
    Ok(ExitCode::SUCCESS)
}

async fn options(app: &App, by: &Acting, asked: &ImportHandling) -> anyhow::Result<Options> {
    let mut options = Options {
        sitting: None,
        proposer: asked.proposer.clone().unwrap_or_default(),
        create_orgs: asked.create_orgs == "yes",
        skip_refused: asked.skip_refused,
        again: asked.again,
    };
    if let Some(wanted) = &asked.session {
        options.sitting = Some(sitting_named(app, by, wanted).await?);
    }
    Ok(options)
}

fn complaints(plan: &Planned) -> impl Iterator<Item = &Complaint> {
    let refused = plan.rows.iter().flat_map(|row| &row.marks).filter(|mark| mark.verdict == Verdict::Refused);
    plan.blocked.iter().chain(refused.map(|mark| &mark.said))
}

fn tell(app: &App, lang: Lang, source: &Handled, plan: &Planned) {
    println!("{}, session {}-{}", source.file_name, plan.sitting.term_number, plan.sitting.number);
    for (row, record) in plan.rows.iter().zip(&source.table.records) {
        let there = if row.proposal.is_some() { "" } else { " (new)" };
        let units: Vec<&str> = row.units.iter().map(|(name, _, _)| name.as_str()).collect();
        let say = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
        println!(
            "{:>4} {}{there}: {} / {} / {} / {} / {}",
            row.row,
            row.number,
            units.join(", "),
            say(&record.assigned),
            say(&record.replied),
            say(&record.result),
            say(&record.feedback)
        );
        for mark in &row.marks {
            println!("     {} {} {}", mark.verdict, mark.cell, sentence(&app.words, lang, &mark.said));
        }
    }
    for note in &plan.notes {
        println!("{}: {}", note.cell, sentence(&app.words, lang, &note.said));
    }
    for blocked in &plan.blocked {
        eprintln!("yizheng: {}", sentence(&app.words, lang, blocked));
    }
}
