//! Measures the program on a large database beside the least a server could do, in one run on one machine: requests a second,
//! latency, and processor time per request, which stays true on a noisy machine. `cargo run --release -p benchmarks`.

mod asks;
mod attending;
mod course;
mod fill;
mod finding;
mod frame;
mod load;
mod process;
mod records;
mod reporting;
mod servers;
mod table;
mod texts;

use anyhow::Context;
use asks::{Loaded, Search};
use clap::{Parser, Subcommand};
use load::{Ask, Client, Run};
use servers::Server;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use table::Table;
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
/// Proposals of the three sizes by which it is shown how figures grow.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// What to measure.
#[derive(Debug, Parser)]
struct Cli {
    /// Few proposals and few requests: to see that it runs
    #[arg(long)]
    quick: bool,
    /// Proposals to load, a thousand in a session
    #[arg(long, value_name = "N")]
    proposals: Option<usize>,
    /// Measure with 1,000, 10,000 and 100,000 proposals, and show how the figures grow
    #[arg(long)]
    grow: bool,
    /// Only rows whose name holds this
    #[arg(long, value_name = "TEXT", default_value = "")]
    only: String,
    /// Load into this folder and keep what was loaded
    #[arg(long, value_name = "DIR")]
    keep: Option<PathBuf>,
    /// Also write the table to a file
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[command(subcommand)]
    part: Option<Part>,
    #[arg(long, hide = true)]
    ceiling: Option<PathBuf>,
    #[arg(long, hide = true, default_value_t = 0)]
    bytes: usize,
}

/// A part by itself.
#[derive(Debug, Subcommand)]
enum Part {
    /// Search alone, over any number of documents, on SQLite or PostgreSQL
    Search(finding::Search),
    /// Activities alone: the calendar of twenty years, and signing in
    Activities(attending::Attending),
    /// Checking reports alone
    ReportCheck(reporting::Reporting),
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let cli = Cli::parse();
    if let Some(database) = &cli.ceiling {
        return servers::serve_ceiling(database, cli.bytes).await;
    }
    match &cli.part {
        Some(Part::Search(asked)) => return finding::run(asked).await,
        Some(Part::Activities(asked)) => return attending::run(asked).await,
        Some(Part::ReportCheck(asked)) => return reporting::run(asked).await,
        None => {}
    }
    let binary = servers::binary()?;
    let one = [cli.proposals.unwrap_or(if cli.quick { 5_000 } else { 100_000 })];
    let sizes: &[usize] = if cli.grow { &SIZES } else { &one };
    let mut tables = Vec::new();
    for size in sizes {
        let folder = match &cli.keep {
            Some(folder) => folder.join(size.to_string()),
            None => std::env::temp_dir().join(format!("yizheng-benchmarks-{}-{size}", std::process::id())),
        };
        std::fs::create_dir_all(&folder)?;
        let measured = measure(&cli, *size, &binary, &folder).await;
        if cli.keep.is_none() {
            std::fs::remove_dir_all(&folder).context("cannot remove the folder of the run")?;
        }
        tables.push((*size, measured?));
    }
    let mut text: String = tables.iter().map(|(_, table)| format!("{}\n", table.text())).collect();
    if tables.len() > 1 {
        text.push_str(&table::growth(&tables));
    }
    println!("\n{text}");
    if let Some(out) = &cli.out {
        std::fs::write(out, text).with_context(|| out.display().to_string())?;
    }
    Ok(())
}

async fn load(count: usize, folder: &Path) -> anyhow::Result<(Loaded, Duration)> {
    println!("loading {count} proposals");
    let begun = Instant::now();
    let db = Db::sqlite(&folder.join(DATABASE)).await?;
    let clock = Clock::Machine(0);
    dialect::migrate(&db, house::MIGRATIONS, clock.now_ms()).await?;
    let app = house::build(Config::default(), db, folder, clock, false)?;
    let sessions = (count as i64 / 1_000).clamp(5, 100);
    let frame = frame::make(&app, sessions).await?;
    let filled = fill::fill(&app, &frame, count).await?;
    println!("writing what is searched");
    yizheng::foundation::search::up_to_date(&app).await?;
    let tokens = frame.sign_in(&app).await?;
    app.db.close().await;
    Ok((Loaded { frame, filled, tokens }, begun.elapsed()))
}

async fn measure(cli: &Cli, count: usize, binary: &Path, folder: &Path) -> anyhow::Result<Table> {
    let (loaded, loading) = load(count, folder).await?;
    let mut table = Table::default();
    let size = process::file_mb(&folder.join(DATABASE))?;
    let filled = &loaded.filled;
    table.fact(
        "loaded",
        format!(
            "{count} proposals, {} of them filed, {} events, in {:.0} s, {size:.0} MB",
            filled.matters.len(),
            filled.events,
            loading.as_secs_f64()
        ),
    );
    table.fact("program", format!("{:.1} MB", process::file_mb(binary)?));
    table.fact("start to first answer, to first page", starts(binary, folder).await?);

    let server = Server::program(binary, folder).await?;
    let mut client = Client::connect(server.address).await?;
    client.ask(&Ask { path: "/sign-in".to_owned(), ..Ask::default() }).await?;
    quiet(&server).await?;
    let (anonymous, most) = process::memory_mb(server.pid()?)?;
    table.fact("memory at rest: anonymous, most resident", format!("{anonymous:.0} MB, {most:.0} MB"));
    let requests = if cli.quick { 400 } else { 2_000 };
    reads(&mut table, (cli, folder), &server, &loaded, requests).await?;
    for (part, clients) in CLIENTS.into_iter().enumerate() {
        writes(&mut table, cli, &server, &loaded, (part, clients, requests / 3)).await?;
    }
    let (anonymous, most) = process::memory_mb(server.pid()?)?;
    table.fact(
        "memory after reading and writing: anonymous, most resident",
        format!("{anonymous:.0} MB, {most:.0} MB"),
    );
    server.stop().await?;
    exports(&mut table, cli, &loaded, (binary, folder)).await?;
    Ok(table)
}

/// The whole list as a file, by a program that has just started: seconds, bytes, and how much memory it took.
async fn exports(
    table: &mut Table,
    cli: &Cli,
    loaded: &Loaded,
    (binary, folder): (&Path, &Path),
) -> anyhow::Result<()> {
    if !"exports".contains(&cli.only) {
        return Ok(());
    }
    for ending in ["csv", "xlsx"] {
        let server = Server::program(binary, folder).await?;
        let mut client = Client::connect(server.address).await?;
        let token = loaded.tokens.officer.clone();
        client.ask(&Ask { path: "/proposals".to_owned(), token: token.clone(), form: None }).await?;
        quiet(&server).await?;
        // The server has closed a connection that was silent for so long.
        let mut client = Client::connect(server.address).await?;
        let (before, cpu) = (process::memory_mb(server.pid()?)?.0, process::cpu_ms(server.pid()?)?);
        let path = format!("/proposals.{ending}?sitting=all");
        let watched = process::Watch::begin(server.pid()?);
        let answer = client.ask(&Ask { path, token, form: None }).await?;
        let most = watched.most().await?;
        let cpu = process::cpu_ms(server.pid()?)? - cpu;
        table.fact(
            &format!("export {ending}"),
            format!(
                "status {}, {:.1} MB in {:.2} s, {:.2} s of processor time, {:.0} MB above rest",
                answer.status,
                answer.bytes as f64 / 1_048_576.0,
                answer.took.as_secs_f64(),
                cpu / 1000.0,
                most - before
            ),
        );
        server.stop().await?;
    }
    Ok(())
}

/// Every page that is read, beside the ceiling.
async fn reads(
    table: &mut Table,
    (cli, folder): (&Cli, &Path),
    server: &Server,
    loaded: &Loaded,
    requests: usize,
) -> anyhow::Result<()> {
    let page = loaded.pages(requests);
    let probe = load::run(server.address, 1, page.clone(), 200, Duration::from_secs(2)).await?;
    let ceiling = Server::ceiling(&folder.join(DATABASE), probe.bytes()).await?;
    let (half, third) = (requests / 2, requests / 3);
    let jobs = [
        ("ceiling: one point read", &ceiling, page.clone()),
        ("proposal page", server, page),
        ("list of 25 with count", server, loaded.lists(requests)),
        ("list over all sessions", server, loaded.whole_lists(half)),
        ("figures of filing", server, loaded.filing(third)),
        ("unit's desk", server, loaded.unit_desks(requests)),
        ("unit's desk, judged", server, loaded.unit_judged(half)),
        ("matter's page", server, loaded.matters(requests)),
        ("assigning office's desk", server, loaded.assigning(half)),
        ("follow-up desk", server, loaded.follow_up(half)),
        ("ledger of promises", server, loaded.ledger(half)),
        ("figures of handling, one session", server, loaded.handling(third)),
        ("figures of handling, all sessions", server, loaded.handling_all(third)),
        ("records behind a figure", server, loaded.behind(half)),
        ("search, two words", server, loaded.searches(half, Search::Two)),
        ("search, two frequent words", server, loaded.searches(half, Search::Frequent)),
        ("search, two words by worth", server, loaded.searches(half, Search::Worth)),
        ("search, words that nothing holds", server, loaded.searches(half, Search::Nothing)),
        ("search, a unit's person", server, loaded.searches(half, Search::Unit)),
        ("search, a member", server, loaded.searches(half, Search::Member)),
        ("like proposals, while writing", server, loaded.likes(half)),
    ];
    for (name, server, asks) in jobs {
        if !name.contains(&cli.only) {
            continue;
        }
        warm(server, &asks).await?;
        for clients in CLIENTS {
            let (run, cpu) = timed(server, clients, asks.clone(), 200).await?;
            table.row(name, clients, &run, cpu);
        }
    }
    ceiling.stop().await
}

/// Waits until the program has done what its clock asks of it on this day, at most five minutes: that is no part of a request.
async fn quiet(server: &Server) -> anyhow::Result<()> {
    let mut still = 0;
    for _ in 0..150 {
        let before = process::cpu_ms(server.pid()?)?;
        tokio::time::sleep(Duration::from_secs(2)).await;
        let spent = process::cpu_ms(server.pid()?)? - before;
        still = if spent <= 20.0 { still + 1 } else { 0 };
        if still == 5 {
            break;
        }
    }
    Ok(())
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

/// What is written, each post durable before it is answered: units accept; members write a draft and submit it.
async fn writes(
    table: &mut Table,
    cli: &Cli,
    server: &Server,
    loaded: &Loaded,
    (part, clients, count): (usize, usize, usize),
) -> anyhow::Result<()> {
    if "unit accepts".contains(&cli.only) {
        let asks = loaded.accepts((part, CLIENTS.len()), count);
        let (accepted, cpu) = timed(server, clients, asks, 303).await?;
        table.row("unit accepts", clients, &accepted, cpu);
    }
    if !"draft written and submitted".contains(&cli.only) {
        return Ok(());
    }
    let (written, cpu) = timed(server, clients, loaded.drafts(part, count), 303).await?;
    table.row("draft written", clients, &written, cpu);
    let submits = written.answers.iter().map(|(at, answer)| {
        let id = answer.location.split('/').nth(2).unwrap_or_default();
        let form = format!("_once=submit-{part}-{at}&_page=/proposals/{id}/steps/submit");
        let token = loaded.member(part * count + at);
        Ask { path: format!("/proposals/{id}/steps/submit"), token, form: Some(form) }
    });
    let submits = Arc::new(submits.collect::<Vec<_>>());
    let (submitted, cpu) = timed(server, clients, submits, 303).await?;
    table.row("draft submitted", clients, &submitted, cpu);
    Ok(())
}
