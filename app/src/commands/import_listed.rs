//! `import members`, `import units`, `import duty`: a table planned and shown cell by cell, then entered in one transaction; with
//! `--preview --json` what the reader makes of it, without any installation. A record of duties has no room yet and is only shown.

use super::import::{confirmed, sentence, words};
use super::installation::{Installation, Where, lock, migrate};
use super::plain;
use crate::assembly::people::exchange::{self, ListKind, Options, Plan, Source, Verdict, columns, noted_as};
use crate::foundation::acting::{Acting, Clock, Role};
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Problem};
use crate::foundation::words::{Lang, Words};
use anyhow::{Context, anyhow, bail};
use clap::Args;
use office_documents::preview::{self, Kind};
use office_documents::workbook::{Limits, ReadError, open_either};
use serde_json::Value;
use std::path::PathBuf;
use std::process::ExitCode;

/// `import members`, `import units`.
#[derive(Debug, Args)]
pub struct ImportListed {
    /// The file: XLSX or CSV
    file: PathBuf,
    /// Id, name or short name of the body; may be left out where there is only one
    #[arg(long)]
    body: Option<String>,
    /// Login of the office officer who imports [default: the operator of this command]
    #[arg(long, value_name = "LOGIN")]
    by: Option<String>,
    /// Write every change of a cell that is in no doubt
    #[arg(long)]
    take_changes: bool,
    /// Leave out what is refused and enter the rest
    #[arg(long)]
    skip_refused: bool,
    /// Only show what would happen
    #[arg(long)]
    preview: bool,
    /// Print JSON; only with --preview: what was read, without any installation
    #[arg(long)]
    json: bool,
    /// Do not ask before entering
    #[arg(long)]
    yes: bool,
    /// Language of the sentences: zh-CN or en
    #[arg(long, default_value = "en", value_parser = ["zh-CN", "en"])]
    lang: String,
}

/// `import duty`.
#[derive(Debug, Args)]
pub struct ShowListed {
    /// The file: XLSX or CSV
    file: PathBuf,
    /// Show what was read; nothing else is possible for this kind of table
    #[arg(long)]
    preview: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Language of the sentence if the file is refused: zh-CN or en
    #[arg(long, default_value = "en", value_parser = ["zh-CN", "en"])]
    lang: String,
}

/// Shows a record of duties.
pub fn show(asked: &ShowListed) -> anyhow::Result<ExitCode> {
    if !asked.preview {
        bail!("only --preview exists for this kind of table: there is no room for records of duties yet");
    }
    let bytes = std::fs::read(&asked.file).with_context(|| asked.file.display().to_string())?;
    let read = as_json(Kind::Duty, &bytes, Lang::from_tag(&asked.lang).unwrap_or_default())?;
    if asked.json {
        println!("{read}");
    } else {
        tell(&serde_json::from_str(&read)?);
    }
    Ok(ExitCode::SUCCESS)
}

/// Runs the command.
pub async fn run(place: &Where, kind: ListKind, asked: &ImportListed) -> anyhow::Result<ExitCode> {
    let bytes = std::fs::read(&asked.file).with_context(|| asked.file.display().to_string())?;
    let lang = Lang::from_tag(&asked.lang).unwrap_or_default();
    if asked.json {
        if !asked.preview {
            bail!("--json goes with --preview");
        }
        let reader = if kind == ListKind::Members { Kind::Members } else { Kind::Units };
        println!("{}", as_json(reader, &bytes, lang)?);
        return Ok(ExitCode::SUCCESS);
    }
    // Nobody else may write meanwhile: what is shown is what will be entered.
    let installation = Installation::looking(&place.folder()).await?;
    let _held = lock(&installation.folder, &installation.config)?;
    migrate(&installation.db).await?;
    let app = installation.app(Clock::Machine(0), false)?;
    let ended = on(&app, (kind, asked), bytes, lang).await;
    app.db.close().await;
    ended
}

async fn on(
    app: &App,
    (kind, asked): (ListKind, &ImportListed),
    bytes: Vec<u8>,
    lang: Lang,
) -> anyhow::Result<ExitCode> {
    let said = |problem: Problem| match problem {
        Problem::Invalid(list) => {
            let sentences: Vec<_> = list.iter().map(|c| sentence(&app.words, lang, c)).collect();
            anyhow!(sentences.join(" "))
        }
        other => plain(other),
    };
    let (body, _) = super::calendar::choose(app, asked.body.as_deref()).await?;
    let by = super::import::acting(app, body, (asked.by.as_deref(), Role::OfficeOfficer), lang).await?;
    let options = Options { all: asked.take_changes, skip_refused: asked.skip_refused, ..Options::default() };
    let name = asked.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut db = app.db.read().await.map_err(plain)?;
    let chosen = columns::for_reader(&mut db, &by, noted_as(kind), &app.words).await.map_err(said)?;
    let source = exchange::read_bounded(kind, &name, bytes, chosen).await.map_err(said)?;
    let plan = exchange::plan(&mut db, &by, &source, &options).await.map_err(said)?;
    drop(db);
    let told = Told { words: &app.words, lang };
    told.plan(&plan);
    let stops = plan.stops();
    for complaint in &stops {
        eprintln!("yizheng: {}", sentence(&app.words, lang, complaint));
    }
    if asked.preview || !stops.is_empty() {
        return Ok(if stops.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    let (entered, changed) = plan.written();
    if (entered, changed) == (0, 0) {
        println!("{}", app.words.t(lang, "people-import-nothing"));
        return Ok(ExitCode::SUCCESS);
    }
    if !asked.yes && !confirmed(entered + changed, "records")? {
        bail!("nothing was entered");
    }
    write(app, &by, (&source, &options)).await.map_err(said)?;
    let said = Complaint::new("", "people-import-said").with("n", entered).with("changed", changed);
    println!("{}", sentence(&app.words, lang, &said));
    Ok(ExitCode::SUCCESS)
}

/// Enters the file. The file itself is not kept: it may hold columns about persons that are not read.
async fn write(app: &App, by: &Acting, (source, options): (&Source, &Options)) -> Result<(), Problem> {
    let mut tx = app.db.begin().await?;
    match exchange::import(&mut tx, by, source, options).await? {
        Ok(_) => tx.commit().await,
        Err(_) => Err(Problem::Malformed(
            "something changed meanwhile; nothing was entered, run the command again".to_owned(),
        )),
    }
}

/// What was read of a table, as JSON, or a sentence that says why nothing could be.
pub(super) fn as_json(kind: Kind, bytes: &[u8], lang: Lang) -> anyhow::Result<String> {
    let refused = |error: ReadError| match words() {
        Ok(words) => {
            let trouble = crate::assembly::proposals::exchange::Trouble::from(error);
            anyhow!(sentence(&words, lang, &trouble.complaint()))
        }
        Err(broken) => broken,
    };
    let book = open_either(bytes, &Limits::default()).map_err(refused)?;
    Ok(preview::json(kind, &book)?)
}

/// Tells a plan on the console.
struct Told<'a> {
    words: &'a Words,
    lang: Lang,
}

impl Told<'_> {
    fn verdict(&self, verdict: Verdict) -> String {
        self.words.t(self.lang, &format!("people-import-verdict-{verdict}")).into_owned()
    }

    fn plan(&self, plan: &Plan) {
        println!("{}", plan.file_name);
        for note in &plan.notes {
            println!("{} {}", note.place, sentence(self.words, self.lang, &note.said));
        }
        for row in &plan.rows {
            println!("{:>4} {}: {}", row.row, self.verdict(row.verdict()), row.name);
            for mark in &row.marks {
                println!("     {} {}", mark.place, sentence(self.words, self.lang, &mark.said));
            }
            for cell in row.cells.iter().filter(|cell| cell.verdict >= Verdict::Changed) {
                let old = if cell.changes { format!("{} -> ", cell.old) } else { String::new() };
                println!("     {} {}: {old}{}", cell.place, self.verdict(cell.verdict), cell.said);
                for said in &cell.why {
                    println!("       {}", sentence(self.words, self.lang, said));
                }
            }
        }
        let all = [Verdict::Same, Verdict::New, Verdict::Changed, Verdict::Unsure, Verdict::Refused];
        let counts = all.map(|verdict| format!("{}: {}", self.verdict(verdict), plan.count(verdict)));
        println!("{}", counts.join(", "));
    }
}

/// One line a record, one line a doubt.
fn tell(read: &Value) {
    let all = |name: &str| read[name].as_array().cloned().unwrap_or_default();
    for record in all("records") {
        let fields = record.as_object().into_iter().flatten().filter(|(_, value)| !value.is_null());
        println!("{}", fields.map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join("  "));
    }
    println!("records: {}, problems: {}", all("records").len(), all("problems").len());
    for problem in all("problems") {
        let part = |name: &str| problem[name].as_str().unwrap_or_default().to_owned();
        println!("{} {}: {}", part("sheet"), part("cell"), part("text"));
    }
}
