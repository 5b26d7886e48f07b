//! Measures the program on a large database beside the least a server could do, in one run on one machine: requests a second,
//! latency, and processor time per request, which stays true on a noisy machine. `cargo run --release -p benchmarks`.

mod fill;
mod frame;
mod load;
mod process;
mod servers;
mod table;
mod texts;

use anyhow::Context;
use clap::Parser;
use frame::Frame;
use load::{Ask, Client, Run};
use servers::Server;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use table::Table;
use yizheng::assembly::proposals::records::ProposalId;
use yizheng::config::Config;
use yizheng::foundation::acting::Clock;
use yizheng::foundation::db::Db;
use yizheng::foundation::dialect;
use yizheng::house;

/// The database in a data folder, as the program names it.
const DATABASE: &str = "yizheng.sqlite";
/// Clients at one time.
const CLIENTS: [usize; 3] = [1, 8, 32];
/// The longest a run of requests may take.
const MOST: Duration = Duration::from_secs(20);

/// What to measure.
#[derive(Debug, Parser)]
struct Cli {
    /// Few proposals and few requests: to see that it runs
    #[arg(long)]
    quick: bool,
    /// Proposals to load (100 sessions)
    #[arg(long, value_name = "N")]
    proposals: Option<usize>,
    /// Also write the table to a file
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[arg(long, hide = true)]
    ceiling: Option<PathBuf>,
    #[arg(long, hide = true, default_value_t = 0)]
    bytes: usize,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let cli = Cli::parse();
    if let Some(database) = &cli.ceiling {
        return servers::serve_ceiling(database, cli.bytes).await;
    }
    let binary = servers::binary()?;
    let folder = std::env::temp_dir().join(format!("yizheng-benchmarks-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let measured = measure(&cli, &binary, &folder).await;
    std::fs::remove_dir_all(&folder).context("cannot remove the folder of the run")?;
    let text = measured?;
    println!("\n{text}");
    if let Some(out) = &cli.out {
        std::fs::write(out, text).with_context(|| out.display().to_string())?;
    }
    Ok(())
}

/// What the clients ask for.
struct Loaded {
    frame: Frame,
    proposals: Vec<ProposalId>,
    officer: String,
    members: Vec<String>,
}

async fn load(cli: &Cli, folder: &Path) -> anyhow::Result<(Loaded, Duration)> {
    let count = cli.proposals.unwrap_or(if cli.quick { 5_000 } else { 100_000 });
    println!("loading {count} proposals");
    let begun = Instant::now();
    let db = Db::sqlite(&folder.join(DATABASE)).await?;
    let clock = Clock::Machine(0);
    dialect::migrate(&db, house::MIGRATIONS, clock.now_ms()).await?;
    let app = house::build(Config::default(), db, folder, clock, false)?;
    let frame = frame::make(&app).await?;
    let proposals = fill::fill(&app, &frame, count).await?;
    let (officer, members) = frame.sign_in(&app).await?;
    app.db.close().await;
    Ok((Loaded { frame, proposals, officer, members }, begun.elapsed()))
}

async fn measure(cli: &Cli, binary: &Path, folder: &Path) -> anyhow::Result<String> {
    let (loaded, loading) = load(cli, folder).await?;
    let mut table = Table::default();
    let size = process::file_mb(&folder.join(DATABASE))?;
    table.fact(
        "proposals loaded (without drafts)",
        format!("{} in {:.0} s, {size:.0} MB", loaded.proposals.len(), loading.as_secs_f64()),
    );
    table.fact("program", format!("{:.1} MB", process::file_mb(binary)?));
    table.fact("start to first answer, to first page", starts(binary, folder).await?);

    let server = Server::program(binary, folder).await?;
    let mut client = Client::connect(server.address).await?;
    client.ask(&Ask { path: "/sign-in".to_owned(), ..Ask::default() }).await?;
    let (anonymous, most) = process::memory_mb(server.pid()?)?;
    table.fact("memory at rest: anonymous, most resident", format!("{anonymous:.0} MB, {most:.0} MB"));

    let requests = if cli.quick { 400 } else { 3_000 };
    let page = pages(&loaded, requests);
    let probe = load::run(server.address, 1, page.clone(), 200, Duration::from_secs(2)).await?;
    let ceiling = Server::ceiling(&folder.join(DATABASE), probe.bytes()).await?;
    let jobs = [
        ("ceiling: one point read", &ceiling, page.clone()),
        ("proposal page", &server, page),
        ("list of 25 with count", &server, lists(&loaded, requests)),
        ("statistics page", &server, statistics(&loaded, requests / 3)),
    ];
    for (name, server, asks) in jobs {
        warm(server, &asks).await?;
        for clients in CLIENTS {
            let (run, cpu) = timed(server, clients, asks.clone(), 200).await?;
            table.row(name, clients, &run, cpu);
        }
    }
    ceiling.stop().await?;
    for (part, clients) in CLIENTS.into_iter().enumerate() {
        submissions(&mut table, &server, &loaded, (part, clients), requests / 3).await?;
    }
    let (anonymous, most) = process::memory_mb(server.pid()?)?;
    table.fact("memory after: anonymous, most resident", format!("{anonymous:.0} MB, {most:.0} MB"));
    server.stop().await?;
    Ok(table.text())
}

/// Seconds from the start of the program to its first answer and to its first page; the middle one of five starts.
async fn starts(binary: &Path, folder: &Path) -> anyhow::Result<String> {
    let mut all = Vec::new();
    for _ in 0..5 {
        let server = Server::program(binary, folder).await?;
        let mut client = Client::connect(server.address).await?;
        client.ask(&Ask { path: "/healthz".to_owned(), ..Ask::default() }).await?;
        let answered = server.started.elapsed();
        client.ask(&Ask { path: "/sign-in".to_owned(), ..Ask::default() }).await?;
        all.push((server.started.elapsed(), answered));
        server.stop().await?;
    }
    all.sort();
    let (page, answer) = all[2];
    Ok(format!("{:.3} s, {:.3} s", answer.as_secs_f64(), page.as_secs_f64()))
}

async fn warm(server: &Server, asks: &[Ask]) -> anyhow::Result<()> {
    let some = Arc::new(asks[..asks.len().min(100)].to_vec());
    load::run(server.address, 4, some, 200, MOST).await.map(|_| ())
}

/// A run with the processor time that the server spent on it, in milliseconds.
async fn timed(
    server: &Server,
    clients: usize,
    asks: Arc<Vec<Ask>>,
    status: u16,
) -> anyhow::Result<(Run, f64)> {
    let before = process::cpu_ms(server.pid()?)?;
    let run = load::run(server.address, clients, asks, status, MOST).await?;
    Ok((run, process::cpu_ms(server.pid()?)? - before))
}

/// Proposals of all sessions, as the office reads them.
fn pages(loaded: &Loaded, count: usize) -> Arc<Vec<Ask>> {
    let ask = |at: usize| {
        let id = loaded.proposals[at * 7_919 % loaded.proposals.len()];
        Ask { path: format!("/proposals/{id}"), token: loaded.officer.clone(), form: None }
    };
    Arc::new((0..count).map(ask).collect())
}

/// What was filed in a session in a category.
fn lists(loaded: &Loaded, count: usize) -> Arc<Vec<Ask>> {
    let (sessions, categories) = (&loaded.frame.sessions, &loaded.frame.categories);
    let ask = |at: usize| {
        let (session, category) = (sessions[at * 31 % sessions.len()].id, categories[at % categories.len()]);
        let path = format!("/proposals?sitting={session}&state=filed&category={category}");
        Ask { path, token: loaded.officer.clone(), form: None }
    };
    Arc::new((0..count).map(ask).collect())
}

/// Figures of all sessions.
fn statistics(loaded: &Loaded, count: usize) -> Arc<Vec<Ask>> {
    let sessions = &loaded.frame.sessions;
    let ask = |at: usize| Ask {
        path: format!("/proposals/statistics?sitting={}", sessions[at * 31 % sessions.len()].id),
        token: loaded.officer.clone(),
        form: None,
    };
    Arc::new((0..count).map(ask).collect())
}

/// Members write a draft and submit it, each post with a key of its own, durable before it is answered.
async fn submissions(
    table: &mut Table,
    server: &Server,
    loaded: &Loaded,
    (part, clients): (usize, usize),
    count: usize,
) -> anyhow::Result<()> {
    let texts = texts::Texts::load();
    let token = |at: usize| loaded.members[(part * count + at) % loaded.members.len()].clone();
    let drafts = (0..count).map(|at| {
        let chance = loaded.frame.dice.next();
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("_once", &format!("benchmark-{part}-{at}")).append_pair("_page", "/proposals/new");
        form.append_pair("who", "individual").append_pair("title", &texts.title(chance));
        form.append_pair("situation", &texts.paragraphs(chance, 9));
        form.append_pair("analysis", &texts.paragraphs(chance >> 3, 9));
        for suggestion in texts.suggestions(chance) {
            form.append_pair("suggestion", &suggestion);
        }
        Ask { path: "/proposals/new".to_owned(), token: token(at), form: Some(form.finish()) }
    });
    let drafts = Arc::new(drafts.collect::<Vec<_>>());
    let (written, cpu) = timed(server, clients, drafts, 303).await?;
    table.row("draft written", clients, &written, cpu);
    let submits = written.answers.iter().map(|(at, answer)| {
        let id = answer.location.split('/').nth(2).unwrap_or_default();
        let form = format!("_once=submit-{part}-{at}&_page=/proposals/{id}/steps/submit");
        Ask { path: format!("/proposals/{id}/steps/submit"), token: token(*at), form: Some(form) }
    });
    let submits = Arc::new(submits.collect::<Vec<_>>());
    let (submitted, cpu) = timed(server, clients, submits, 303).await?;
    table.row("draft submitted", clients, &submitted, cpu);
    Ok(())
}
