//! `doctor`: examines an installation and says in one line per check what is sound, doubtful or broken. It changes nothing.

use super::installation::{self, Installation, Where};
use super::store;
use crate::foundation::acting::Clock;
use crate::foundation::app::App;
use crate::foundation::db::Db;
use crate::foundation::dialect::{self, SchemaState};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events::{self, Event};
use crate::foundation::files::Files;
use crate::foundation::ids::BodyId;
use crate::foundation::{procedure_store, search, store as rows};
use crate::house;
use clap::Args;
use serde::Serialize;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Complaints of one check that are printed; the rest is counted.
const SHOWN: usize = 20;
/// A clock may differ so much from the last event's before it is doubted.
const CLOCK_MS: i64 = 5 * 60_000;
/// Mail that waits longer is doubted, when a mail server is configured.
const MAIL_MS: i64 = 3_600_000;
/// A disk that says sooner that bytes are safe has probably not waited for them.
const HASTY: Duration = Duration::from_micros(50);

/// `doctor`.
#[derive(Debug, Args)]
pub struct Doctor {
    /// Print one JSON array instead of lines
    #[arg(long)]
    json: bool,
}

/// How a check came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Sound.
    Ok,
    /// Worth a look.
    Warn,
    /// Broken.
    Fail,
}

/// The outcome of a check.
#[derive(Debug, Serialize)]
pub struct Finding {
    check: &'static str,
    state: State,
    says: String,
}

impl Finding {
    fn new(check: &'static str, state: State, says: impl Into<String>) -> Self {
        Self { check, state, says: says.into() }
    }
}

/// Runs the command.
pub async fn run(place: &Where, doctor: Doctor) -> anyhow::Result<ExitCode> {
    let installation = Installation::looking(&place.folder()).await?;
    let findings = examine(&installation).await;
    installation.db.close().await;
    Ok(print(&findings, doctor.json))
}

/// Prints what was found; exit code 1 when something is broken.
pub fn print(findings: &[Finding], json: bool) -> ExitCode {
    if json {
        println!("{}", serde_json::to_string_pretty(findings).unwrap_or_default());
    } else {
        for finding in findings {
            let state = match finding.state {
                State::Ok => "ok  ",
                State::Warn => "warn",
                State::Fail => "fail",
            };
            println!("{state}  {}: {}", finding.check, finding.says);
        }
    }
    let broken = findings.iter().any(|finding| finding.state == State::Fail);
    if broken { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Runs every check.
pub async fn examine(installation: &Installation) -> Vec<Finding> {
    let db = &installation.db;
    let mut findings = permissions(installation);
    findings.push(disk(&installation.folder));
    findings.push(database(db).await);
    let (schema, readable) = schema(db).await;
    findings.push(schema);
    if !readable {
        return findings;
    }
    let checks = [
        events(db).await,
        rooms(installation).await,
        files(installation).await,
        mail(installation).await,
        clock(db).await,
    ];
    for check in checks {
        findings.extend(check);
    }
    findings
}

fn failed(check: &'static str, problem: Problem) -> Vec<Finding> {
    vec![Finding::new(check, State::Fail, format!("cannot be read: {problem}"))]
}

/// One finding for a list of complaints; sound when there are none.
fn verdict(check: &'static str, complaints: &[String], sound: String) -> Vec<Finding> {
    let mut findings: Vec<Finding> =
        complaints.iter().take(SHOWN).map(|c| Finding::new(check, State::Fail, c.as_str())).collect();
    if complaints.len() > SHOWN {
        let more = complaints.len() - SHOWN;
        findings.push(Finding::new(check, State::Fail, format!("and {more} more")));
    }
    if complaints.is_empty() {
        findings.push(Finding::new(check, State::Ok, sound));
    }
    findings
}

#[cfg(unix)]
fn open_to_others(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).is_ok_and(|meta| meta.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn open_to_others(_: &Path) -> bool {
    false
}

fn permissions(installation: &Installation) -> Vec<Finding> {
    let (folder, config) = (&installation.folder, &installation.config);
    let mut findings = Vec::new();
    if open_to_others(folder) {
        let says = format!("others can look into {0}; run: chmod 700 {0}", folder.display());
        findings.push(Finding::new("permissions", State::Warn, says));
    }
    let file = folder.join("yizheng.toml");
    if config.holds_secrets() && open_to_others(&file) {
        let says = format!("{0} holds a password and others can read it; run: chmod 600 {0}", file.display());
        findings.push(Finding::new("permissions", State::Fail, says));
    }
    if let Some(key) = &config.key {
        if !key.is_file() {
            let says = format!("the key file {} is missing", key.display());
            findings.push(Finding::new("permissions", State::Fail, says));
        } else if open_to_others(key) {
            let says = format!("others can read the key {0}; run: chmod 600 {0}", key.display());
            findings.push(Finding::new("permissions", State::Fail, says));
        }
    }
    if findings.is_empty() {
        let says = "folder, configuration and key are closed to others";
        findings.push(Finding::new("permissions", State::Ok, says));
    }
    findings
}

/// Writes a small file some times and measures how long the disk takes to say that it is safe.
fn disk(folder: &Path) -> Finding {
    match median_sync(&folder.join("sync-check.part")) {
        Err(error) => Finding::new("disk", State::Fail, format!("cannot write: {error}")),
        Ok(median) if median < HASTY => Finding::new(
            "disk",
            State::Warn,
            format!(
                "a write is safe after {median:?}; that is too fast for a disk that waits for it, so a power cut may lose confirmed work"
            ),
        ),
        Ok(median) => Finding::new("disk", State::Ok, format!("a write is safe after {median:?}")),
    }
}

fn median_sync(path: &Path) -> std::io::Result<Duration> {
    use std::io::Write;
    let mut file = std::fs::File::create(path)?;
    let mut times = Vec::new();
    for _ in 0..21 {
        let begun = Instant::now();
        file.write_all(&[0; 4096])?;
        file.sync_data()?;
        times.push(begun.elapsed());
    }
    std::fs::remove_file(path)?;
    times.sort_unstable();
    Ok(times.get(times.len() / 2).copied().unwrap_or_default())
}

async fn schema(db: &Db) -> (Finding, bool) {
    let last = house::last_step();
    match installation::state(db).await {
        Ok(SchemaState::Current) => {
            (Finding::new("schema", State::Ok, format!("step {last}, as this program knows it")), true)
        }
        Ok(SchemaState::Behind(steps)) => {
            let says = format!("{steps} steps behind this program; make a backup, then run: yizheng migrate");
            (Finding::new("schema", State::Fail, says), false)
        }
        Ok(SchemaState::Newer(step)) => {
            let says =
                format!("step {step} was made by a newer version of this program; install that version");
            (Finding::new("schema", State::Fail, says), false)
        }
        Ok(SchemaState::Altered(step)) => {
            let says = format!("step {step} was made from another text than this program's");
            (Finding::new("schema", State::Fail, says), false)
        }
        Err(error) => (Finding::new("schema", State::Fail, format!("{error:#}")), false),
    }
}

async fn database(db: &Db) -> Finding {
    match dialect::self_check(db).await {
        Err(problem) => Finding::new("database", State::Fail, format!("cannot be read: {problem}")),
        Ok(complaints) => match complaints.first() {
            None => Finding::new("database", State::Ok, "finds itself sound"),
            Some(first) => {
                Finding::new("database", State::Fail, format!("{first} ({} complaints)", complaints.len()))
            }
        },
    }
}

async fn events(db: &Db) -> Vec<Finding> {
    match chains(db).await {
        Ok((seen, complaints)) => {
            verdict("history", &complaints, format!("{seen} events, every chain whole"))
        }
        Err(problem) => failed("history", problem),
    }
}

/// What the rooms find wrong with their own rows.
async fn rooms(installation: &Installation) -> Vec<Finding> {
    let app = match installation.app(Clock::Machine(0), false) {
        Ok(app) => app,
        Err(error) => return vec![Finding::new("rooms", State::Fail, format!("{error:#}"))],
    };
    match room_complaints(&app).await {
        Ok(complaints) => verdict("rooms", &complaints, "every tally agrees with its records".to_owned()),
        Err(problem) => failed("rooms", problem),
    }
}

async fn room_complaints(app: &App) -> Outcome<Vec<String>> {
    let bodies = procedure_store::bodies(&mut app.db.read().await?).await?;
    let mut complaints = Vec::new();
    for body in bodies {
        for check in house::ROOMS.iter().filter_map(|room| room.doctor) {
            complaints.extend(check(app.clone(), body).await?);
        }
    }
    complaints.extend(search::differences(&app.db).await?);
    Ok(complaints)
}

/// Follows every chain of every body: how many events were read, and which are not as written.
async fn chains(db: &Db) -> Outcome<(i64, Vec<String>)> {
    let mut db = db.snapshot().await?;
    let (mut seen, mut complaints) = (0, Vec::new());
    for body in procedure_store::bodies(&mut db).await? {
        let mut chain: Vec<Event> = Vec::new();
        let mut place = (String::new(), 0, 0);
        loop {
            let page = rows::events_after(&mut db, body, (&place.0, place.1, place.2)).await?;
            let Some(last) = page.last() else { break };
            place = (last.kind.clone(), last.subject, last.seq);
            seen += page.len() as i64;
            for event in page {
                if chain.last().is_some_and(|last| (&last.kind, last.subject) != (&event.kind, event.subject))
                {
                    follow(body, &chain, &mut complaints);
                    chain.clear();
                }
                chain.push(event);
            }
        }
        follow(body, &chain, &mut complaints);
    }
    let all = store::count_events(&mut db).await?;
    if all != seen {
        complaints.push(format!("{} events belong to no body", all - seen));
    }
    Ok((seen, complaints))
}

fn follow(body: BodyId, chain: &[Event], complaints: &mut Vec<String>) {
    if let (Err(problem), Some(event)) = (events::verify(body, chain), chain.first()) {
        let record = crate::foundation::ids::write(event.subject);
        let why = match problem {
            Problem::Malformed(why) => why,
            other => other.to_string(),
        };
        complaints.push(format!("{why} (body {body}, {} {record})", event.kind));
    }
}

async fn files(installation: &Installation) -> Vec<Finding> {
    match stored(installation).await {
        Ok((seen, complaints)) => verdict("files", &complaints, format!("{seen} files, each as stored")),
        Err(problem) => failed("files", problem),
    }
}

async fn stored(installation: &Installation) -> Outcome<(u64, Vec<String>)> {
    let files = Files::new(&installation.folder.join("files"));
    let mut complaints = Vec::new();
    let mut progress = super::Progress::new("files checked", 1_000);
    let mut after = String::new();
    loop {
        let page = rows::blobs_after(&mut installation.db.read().await?, &after).await?;
        let Some((last, _)) = page.last() else { break };
        after.clone_from(last);
        for (digest, size) in page {
            match files.examine(&digest).await {
                Err(why) => complaints.push(why),
                Ok(content) if content.len() as i64 != size => {
                    complaints.push(format!("file {digest} has {} bytes, not {size}", content.len()));
                }
                Ok(_) => {}
            }
            progress.step();
        }
    }
    Ok((progress.done, complaints))
}

async fn mail(installation: &Installation) -> Vec<Finding> {
    let counted = async { store::mail(&mut installation.db.read().await?).await }.await;
    let (waiting, dead, oldest) = match counted {
        Ok(counted) => counted,
        Err(problem) => return failed("mail", problem),
    };
    let configured = !installation.config.smtp.is_empty();
    let stuck = oldest > 0 && Clock::Machine(0).now_ms() - oldest > MAIL_MS;
    let finding = if dead > 0 {
        let says = format!("{dead} given up, {waiting} waiting; see the outbox page for the reason");
        Finding::new("mail", State::Warn, says)
    } else if configured && stuck {
        let says = format!("{waiting} waiting, the oldest for more than an hour; see the outbox page");
        Finding::new("mail", State::Warn, says)
    } else if configured || waiting == 0 {
        Finding::new("mail", State::Ok, format!("{waiting} waiting, none given up"))
    } else {
        Finding::new("mail", State::Ok, format!("{waiting} waiting; no mail server is configured"))
    };
    vec![finding]
}

async fn clock(db: &Db) -> Vec<Finding> {
    let last = async { store::last_event_at(&mut db.read().await?).await }.await;
    let ahead = match last {
        Ok(last) => last - Clock::Machine(0).now_ms(),
        Err(problem) => return failed("clock", problem),
    };
    let finding = if ahead > CLOCK_MS {
        let minutes = ahead / 60_000;
        let says = format!("the last event lies {minutes} minutes in the future; set this machine's clock");
        Finding::new("clock", State::Warn, says)
    } else {
        Finding::new("clock", State::Ok, "no event lies in the future")
    };
    vec![finding]
}
