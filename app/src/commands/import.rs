//! `import`: the kinds of lists. `import proposals`: a list of proposals from a file, planned and shown record by record, then
//! entered in one transaction.

use super::import_listed::{self, ImportListed, ShowListed};
use super::installation::{Installation, Where, lock, migrate};
use super::{plain, store};
use crate::assembly::people::exchange::ListKind;
use crate::assembly::people::{self, ImportKind};
use crate::assembly::proposals::exchange::{
    self, Found, Hints, Mark, Options, Plan, Planned, Summary, Verdict, begins_of,
};
use crate::foundation::acting::{Acting, Clock, NOBODY, Role, parse_date};
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Problem};
use crate::foundation::ids::BodyId;
use crate::foundation::store as house;
use crate::foundation::words::{Lang, WordArg, Words};
use crate::foundation::workflow::Name;
use crate::house as rooms;
use anyhow::{Context, anyhow, bail};
use clap::{Args, Subcommand};
use fluent_bundle::FluentValue;
use office_documents::preview::Kind;
use serde_json::json;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// `import`.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// A list of proposals: XLSX, CSV or JSON lines
    Proposals(ImportProposals),
    /// How the proposals of a past year were handled: XLSX or CSV
    Handling(super::import_handling::ImportHandling),
    /// A table of members: XLSX or CSV
    Members(ImportListed),
    /// A table of handling units: XLSX or CSV
    Units(ImportListed),
    /// What members have done in a year, shown: XLSX or CSV
    Duty(ShowListed),
}

/// `import proposals`.
#[derive(Debug, Args)]
pub struct ImportProposals {
    /// The file; what it is is told by its content
    file: PathBuf,
    /// What the proposals begin as: draft, submitted or filed
    #[arg(long = "as", value_name = "STATE", default_value = "draft", value_parser = ["draft", "submitted", "filed"])]
    begins: String,
    /// Number of the session in its term, as 5 or 12-5 [default: the session of today]
    #[arg(long, value_name = "N")]
    session: Option<String>,
    /// Id, name or short name of the body; may be left out where there is only one
    #[arg(long)]
    body: Option<String>,
    /// Login of the proposal officer who imports [default: the operator of this command]
    #[arg(long, value_name = "LOGIN")]
    by: Option<String>,
    /// Login or name of the proposer of records that name none
    #[arg(long, value_name = "LOGIN")]
    proposer: Option<String>,
    /// Day of receipt, as 2026-01-20
    #[arg(long, value_name = "DAY")]
    received: Option<String>,
    /// Enter members who are not known: yes or no [default: yes while the body has no members]
    #[arg(long, value_name = "YES", value_parser = ["yes", "no"])]
    create_people: Option<String>,
    /// Enter organisations that are not known: yes or no [default: yes while the body has no members]
    #[arg(long, value_name = "YES", value_parser = ["yes", "no"])]
    create_orgs: Option<String>,
    /// Leave out what is refused and enter the rest
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
pub async fn run(place: &Where, import: Import) -> anyhow::Result<ExitCode> {
    let asked = match import {
        Import::Proposals(asked) => asked,
        Import::Handling(asked) => return super::import_handling::run(place, asked).await,
        Import::Members(asked) => return import_listed::run(place, ListKind::Members, &asked).await,
        Import::Units(asked) => return import_listed::run(place, ListKind::Units, &asked).await,
        Import::Duty(asked) => return import_listed::show(&asked),
    };
    let bytes = std::fs::read(&asked.file).with_context(|| asked.file.display().to_string())?;
    let lang = Lang::from_tag(&asked.lang).unwrap_or_default();
    if asked.preview && asked.json {
        return show_read(&bytes, lang);
    }
    // Nobody else may write meanwhile: what is shown is what will be entered.
    let installation = Installation::looking(&place.folder()).await?;
    let _held = lock(&installation.folder, &installation.config)?;
    migrate(&installation.db).await?;
    let app = installation.app(Clock::Machine(0), false)?;
    let ended = on(&app, &asked, bytes, lang).await;
    app.db.close().await;
    ended
}

/// `--preview --json`: what was read, as the reader gives it.
fn show_read(bytes: &[u8], lang: Lang) -> anyhow::Result<ExitCode> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if text.iter().find(|byte| !byte.is_ascii_whitespace()).is_some_and(|first| *first != b'{') {
        println!("{}", import_listed::as_json(Kind::Proposals, bytes, lang)?);
        return Ok(ExitCode::SUCCESS);
    }
    let words = words()?;
    let Found { list, .. } = exchange::read(bytes, &Hints::default())
        .map_err(|trouble| anyhow!(sentence(&words, lang, &trouble.complaint())))?;
    println!("{}", serde_json::to_string_pretty(&list)?);
    Ok(ExitCode::SUCCESS)
}

pub(super) fn words() -> anyhow::Result<Words> {
    Words::load(&rooms::words()).map_err(|e| anyhow!(e))
}

async fn on(app: &App, asked: &ImportProposals, bytes: Vec<u8>, lang: Lang) -> anyhow::Result<ExitCode> {
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
    let name = asked.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut db = app.db.read().await.map_err(plain)?;
    let chosen = people::columns_for_reader(&mut db, &by, ImportKind::Proposals, &app.words).await;
    drop(db);
    let hints = Hints { session_year: None, chosen: chosen.map_err(said)? };
    let read = exchange::read_bounded(&name, bytes, hints).await.map_err(said)?;
    let source = read.map_err(|trouble| anyhow!(sentence(&app.words, lang, &trouble.complaint())))?;
    let mut db = app.db.read().await.map_err(plain)?;
    let plan = exchange::plan(&mut db, &by, &source, &options).await.map_err(said)?;
    drop(db);
    let told = Told { words: &app.words, lang };
    let refused = plan.count(Verdict::Refused) > 0 && !plan.options.skip_refused;
    let stops = refused || !plan.blocked.is_empty();
    if !asked.json {
        told.plan(&plan);
    }
    if asked.preview || stops {
        if asked.json {
            println!("{:#}", told.as_json(&plan));
        }
        return Ok(if stops { ExitCode::FAILURE } else { ExitCode::SUCCESS });
    }
    if !asked.yes && !confirmed(plan.taken().count(), "proposals")? {
        bail!("nothing was entered");
    }
    let mut tx = app.db.begin().await.map_err(plain)?;
    match exchange::import(&mut tx, &by, &source, &options).await.map_err(said)? {
        Ok(summary) => {
            tx.commit().await.map_err(plain)?;
            told.summary(&summary, asked.json);
            Ok(ExitCode::SUCCESS)
        }
        Err(_) => bail!("something changed meanwhile; nothing was entered, run the command again"),
    }
}

pub(super) fn confirmed(n: usize, what: &str) -> anyhow::Result<bool> {
    if !std::io::stdin().is_terminal() {
        bail!("say --yes to enter what is shown, or --preview to look only");
    }
    print!("enter {n} {what}? [y/N] ");
    std::io::stdout().flush()?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    Ok(matches!(answer.trim(), "y" | "yes"))
}

/// Who imports: the officer named, or whoever has the machine in his hands, under the name of the command.
pub(super) async fn acting(
    app: &App,
    body: BodyId,
    (login, role): (Option<&str>, Role),
    lang: Lang,
) -> anyhow::Result<Acting> {
    let mut by = app.timer(body).await.map_err(plain)?;
    by.timer = false;
    by.lang = lang;
    let Some(login) = login else {
        by.account = NOBODY;
        by.name = app.words.t(Lang::Zh, "import-console").into_owned();
        by.roles = [role].into();
        return Ok(by);
    };
    let mut db = app.db.read().await.map_err(plain)?;
    let found = store::account_of(&mut db, body, login).await.map_err(plain)?;
    let (account, name) = found.ok_or_else(|| anyhow!("there is no active account {login} in this body"))?;
    let roles = house::roles_of(&mut db, account).await.map_err(plain)?;
    by.account = account;
    by.name = name;
    by.roles = roles.iter().filter_map(|key| Role::from_key(key)).collect();
    if !by.is(role) {
        let role = app.words.t(Lang::En, &format!("role-{role}")).to_lowercase();
        bail!("{login} is no {role}");
    }
    Ok(by)
}

async fn options(app: &App, by: &Acting, asked: &ImportProposals) -> anyhow::Result<Options> {
    let begins = begins_of(&asked.begins).ok_or_else(|| anyhow!("--as draft, submitted or filed"))?;
    let received = match &asked.received {
        Some(day) => Some(parse_date(day).ok_or_else(|| anyhow!("write --received as 2026-01-20"))?),
        None => None,
    };
    let mut options = Options::new(begins);
    options.received = received;
    options.proposer = asked.proposer.clone().unwrap_or_default();
    options.create_people = asked.create_people.as_deref().map(|answer| answer == "yes");
    options.create_orgs = asked.create_orgs.as_deref().map(|answer| answer == "yes");
    options.skip_refused = asked.skip_refused;
    options.again = asked.again;
    if let Some(wanted) = &asked.session {
        options.sitting = Some(sitting_named(app, by, wanted).await?);
    }
    Ok(options)
}

/// The session that is called so: by its number, or by term and number.
pub(super) async fn sitting_named(app: &App, by: &Acting, wanted: &str) -> anyhow::Result<people::SittingId> {
    let mut db = app.db.read().await.map_err(plain)?;
    let all = people::sittings_by_window(&mut db, by.body).await.map_err(plain)?;
    let names = |s: &&people::Sitting| {
        s.number.to_string() == wanted || format!("{}-{}", s.term_number, s.number) == wanted
    };
    all.iter().find(names).map(|s| s.id).ok_or_else(|| anyhow!("there is no session {wanted}"))
}

/// The sentence of a complaint.
pub(super) fn sentence(words: &Words, lang: Lang, complaint: &Complaint) -> String {
    let args: Vec<WordArg<'_>> = complaint
        .args
        .iter()
        .map(|(name, value)| match value.parse::<i64>() {
            Ok(n) => (name.as_str(), FluentValue::from(n)),
            Err(_) => (name.as_str(), FluentValue::from(value.as_str())),
        })
        .collect();
    words.say(lang, &complaint.key, &args)
}

/// Tells a plan on the console.
struct Told<'a> {
    words: &'a Words,
    lang: Lang,
}

impl Told<'_> {
    fn t(&self, key: &str) -> String {
        self.words.t(self.lang, key).into_owned()
    }

    fn mark(&self, mark: &Mark) -> String {
        let cell = if mark.cell.is_empty() { String::new() } else { format!("{} ", mark.cell) };
        let verdict = self.t(&format!("import-verdict-{}", mark.verdict));
        format!("  {verdict}: {cell}{}", sentence(self.words, self.lang, &mark.said))
    }

    fn plan(&self, plan: &Plan) {
        let sheet = if plan.sheet.is_empty() { String::new() } else { format!(" ({})", plan.sheet) };
        println!("{}{sheet}, session {}-{}", plan.file_name, plan.sitting.term_number, plan.sitting.number);
        for note in &plan.notes {
            println!("{}", self.mark(note).trim_start());
        }
        for record in &plan.records {
            self.record(record);
        }
        let lists = [("import-people", plan.people_made()), ("import-orgs", plan.orgs_made())];
        for (key, names) in lists.into_iter().filter(|(_, names)| !names.is_empty()) {
            let names = names.join(&self.t("list-comma"));
            println!("{}", self.words.say(self.lang, key, &[("x", FluentValue::from(names))]));
        }
        let counts: Vec<String> = Verdict::all()
            .iter()
            .map(|verdict| {
                format!("{}: {}", self.t(&format!("import-verdict-{verdict}")), plan.count(*verdict))
            })
            .collect();
        println!("{}", counts.join(", "));
        for complaint in &plan.blocked {
            eprintln!("yizheng: {}", sentence(self.words, self.lang, complaint));
        }
        let refused = plan.count(Verdict::Refused);
        if refused > 0 && !plan.options.skip_refused {
            let said = Complaint::new("", "import-some-refused").with("n", refused);
            eprintln!("yizheng: {}", sentence(self.words, self.lang, &said));
        }
    }

    fn record(&self, record: &Planned) {
        let verdict = self.t(&format!("import-verdict-{}", record.verdict));
        let number = if record.number.is_empty() { String::new() } else { format!("{} ", record.number) };
        println!("{:>4} {verdict}: {number}{} / {}", record.row, record.text.title, record.proposer);
        for mark in &record.marks {
            println!("   {}", self.mark(mark));
        }
    }

    fn as_json(&self, plan: &Plan) -> serde_json::Value {
        let mark = |mark: &Mark| {
            json!({
                "verdict": mark.verdict, "cell": mark.cell, "said": sentence(self.words, self.lang, &mark.said),
            })
        };
        let records: Vec<_> = plan
            .records
            .iter()
            .map(|record| {
                json!({
                    "row": record.row, "verdict": record.verdict, "title": record.text.title,
                    "proposer": record.proposer, "number": record.number,
                    "marks": record.marks.iter().map(mark).collect::<Vec<_>>(),
                })
            })
            .collect();
        json!({
            "records": records,
            "notes": plan.notes.iter().map(mark).collect::<Vec<_>>(),
            "blocked": plan.blocked.iter().map(|c| sentence(self.words, self.lang, c)).collect::<Vec<_>>(),
            "people": plan.people_made(),
            "orgs": plan.orgs_made(),
        })
    }

    fn summary(&self, summary: &Summary, as_json: bool) {
        if as_json {
            let made = json!({
                "proposals": summary.proposals.iter().map(|p| json!({
                    "id": p.id, "title": p.title, "number": p.case_no, "state": p.state, "co_signers": p.co_signers,
                })).collect::<Vec<_>>(),
                "same": summary.same, "refused": summary.refused, "people": summary.people, "orgs": summary.orgs,
            });
            println!("{made:#}");
            return;
        }
        let n = FluentValue::from(summary.proposals.len() as i64);
        println!("{}", self.words.say(self.lang, "import-said", &[("n", n)]));
    }
}
