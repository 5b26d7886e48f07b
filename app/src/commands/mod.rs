//! The commands of the program: one file each. Here only the command line itself, and how an end is told.

mod account;
mod archive;
mod backup;
mod body;
mod calendar;
mod claims;
mod demo;
mod doctor;
mod import;
mod import_handling;
mod import_listed;
mod installation;
mod migrate;
mod package;
mod restore;
mod search;
mod serve;
mod setup;
mod similar;
mod store;

pub use store::STATEMENTS;

use crate::foundation::errors::Problem;
use clap::{Parser, Subcommand};
use installation::Where;
use std::path::PathBuf;
use std::process::ExitCode;

/// Yizheng: the working platform of a consultative assembly.
#[derive(Debug, Parser)]
#[command(name = "yizheng", version)]
pub struct Cli {
    /// Folder with the database, the files and yizheng.toml [default: $YIZHENG_DATA, else ./yizheng-data]
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Refuse to start when the schema is behind, instead of bringing it up to date
    #[arg(long, global = true)]
    no_migrate: bool,
    /// What to do
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serves the installation in the data folder
    Serve(serve::Serve),
    /// Serves the demo prefecture from a folder of its own
    Demo(demo::Demo),
    /// Brings the schema of the database up to date
    Migrate,
    /// Bodies of this installation
    #[command(subcommand)]
    Body(body::Body),
    /// Accounts of a body
    #[command(subcommand)]
    Account(account::Account),
    /// Calendars of a body
    #[command(subcommand)]
    Calendar(calendar::Calendar),
    /// Finds the figures of a report and checks their arithmetic
    Claims(claims::Claims),
    /// Brings in a list of proposals
    #[command(subcommand)]
    Import(import::Import),
    /// Proposals out of this installation, into another, and their results back
    #[command(subcommand)]
    Package(package::Exchange),
    /// Ranks or compares titles by their matter, for scripts
    Similar(similar::Similar),
    /// Writes everything into one file, while the program may be serving
    Backup(backup::Backup),
    /// Brings a backup into an empty folder or database, also from one kind of database to the other
    Restore(restore::Restore),
    /// What is found by its text
    #[command(subcommand)]
    Search(search::Search),
    /// Checks an installation: schema, history, files, permissions, mail, clock, disk
    Doctor(doctor::Doctor),
}

/// Runs a command. Whatever goes wrong ends in one sentence that says what to do, and in exit code 1.
pub fn run(cli: Cli) -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("yizheng: cannot start: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(dispatch(cli)) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("yizheng: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn dispatch(cli: Cli) -> anyhow::Result<ExitCode> {
    let place = Where { named: cli.data, no_migrate: cli.no_migrate };
    match cli.command {
        Command::Serve(serve) => serve::run(&place, serve).await?,
        Command::Demo(demo) => demo::run(&place, demo).await?,
        Command::Migrate => migrate::run(&place).await?,
        Command::Body(body) => body::run(&place, body).await?,
        Command::Account(account) => account::run(&place, account).await?,
        Command::Calendar(calendar) => calendar::run(&place, calendar).await?,
        Command::Claims(claims) => return claims::run(claims),
        Command::Import(import) => return import::run(&place, import).await,
        Command::Package(exchange) => return package::run(&place, exchange).await,
        Command::Similar(similar) => similar::run(similar)?,
        Command::Backup(backup) => return backup::run(&place, backup).await,
        Command::Restore(restore) => return restore::run(&place, restore).await,
        Command::Search(search) => search::run(&place, search).await?,
        Command::Doctor(doctor) => return doctor::run(&place, doctor).await,
    }
    Ok(ExitCode::SUCCESS)
}

/// A problem as a sentence for the console.
fn plain(problem: Problem) -> anyhow::Error {
    match problem {
        Problem::Malformed(text) => anyhow::anyhow!(text),
        Problem::Broken { reference } => {
            anyhow::anyhow!("this failed; the line above with reference={reference} says why")
        }
        other => anyhow::anyhow!(other),
    }
}

/// Says now and then on the error stream how far a long work is.
struct Progress {
    what: String,
    every: u64,
    done: u64,
}

impl Progress {
    fn new(what: impl Into<String>, every: u64) -> Self {
        Self { what: what.into(), every, done: 0 }
    }

    fn step(&mut self) {
        self.done += 1;
        if self.done.is_multiple_of(self.every) {
            eprintln!("{}: {}", self.what, self.done);
        }
    }
}
